"""How many small rounds are proved, and how fast? `python benchmarks/proofs.py 200`.

Random instances of 12 to 24 people, model building included, with slots, couples, pairs apart,
open pods and ranges of sizes; every other one also with zones, callers, languages, points of whole
pods, somebody required, and the penalty of `pods suggest`. `--clock process` counts the seconds of
this process alone. Prints how many were proved optimal within the time, and how long that took;
exits 1 if not all were.
"""

import argparse
import sys
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.engine import WHILE_TIME_LASTS, problem_of
from benchmarks.grouping.instance import from_document
from benchmarks.grouping.pace import CLOCKS
from benchmarks.grouping.ruled import ruled
from benchmarks.grouping.small import small_instance
from pods.grouping.suggest import round_of


def main() -> int:
    """Try as many instances as the command line asks for."""
    options = _options()
    now = CLOCKS[options.clock]
    took: list[float] = []
    open_ones = []
    for seed in range(options.count):
        instance = from_document(small_instance(seed, least=options.least, most=options.most))
        began = now()
        problem = problem_of(instance)
        problem = ruled(problem, seed=seed) if seed % 2 else problem
        last = began + options.seconds
        found, *_ = round_of(
            problem,
            k=1,
            effort=WHILE_TIME_LASTS,
            is_over=lambda last=last: now() >= last,
            clock=now,
            within=last - now(),
        )
        took.append(now() - began)
        if not found.proved:
            open_ones.append(f"{instance.name} (n = {instance.count})")
    proved = options.count - len(open_ones)
    for name in open_ones:
        print(f"not proved: {name}", file=sys.stderr)
    print(
        f"{proved} of {options.count} proved · median {median(took):.3f} s, {max(took):.2f} s most"
    )
    return 1 if open_ones else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--least", type=int, default=12)
    parser.add_argument("--most", type=int, default=24)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
