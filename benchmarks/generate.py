"""Write one generated instance: `python benchmarks/generate.py FAMILY N --seed S > FILE`.

Families: social, uniform, tight (hours are scarce), openpods, churn; N people. The same family, N
and seed give the same bytes. The format is pods-mdgp-1; churn has the groups `before` besides.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.families import FAMILIES, generate


def main() -> int:
    """Print the instance that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(json.dumps(generate(options.family, count=options.count, seed=options.seed)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
