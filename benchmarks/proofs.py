"""How many small rounds are proved, and how fast? `python benchmarks/proofs.py 200`.

Random instances of 12 to 24 people with every kind of rule, seconds of this process alone, model
building included. Prints how many were proved optimal within the time, and how long that took;
exits 1 if not all were.
"""

import argparse
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.engine import solve
from benchmarks.grouping.instance import from_document
from benchmarks.grouping.small import small_instance


def main() -> int:
    """Try as many instances as the command line asks for."""
    options = _options()
    took, open_ones = [], []
    for seed in range(options.count):
        document = small_instance(seed, least=options.least, most=options.most)
        instance, began = from_document(document), time.process_time()
        answer = solve(
            instance, seconds=options.seconds, seed=0, clock=time.process_time, began=began
        )
        took.append(answer.seconds)
        if not answer.proved:
            open_ones.append(f"{instance.name} (n = {instance.count})")
    proved = options.count - len(open_ones)
    print(
        f"{proved} of {options.count} proved · median {median(took):.3f} s, {max(took):.2f} s most"
    )
    print("not proved: " + ", ".join(open_ones)) if open_ones else None
    return 1 if open_ones else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--least", type=int, default=12)
    parser.add_argument("--most", type=int, default=24)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
