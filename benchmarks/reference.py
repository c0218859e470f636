"""What a general solver finds: `python benchmarks/reference.py cpsat|highs FILE --seconds S`.

For development only (`pip install 'pods[bench]'`). CP-SAT assigns people to groups on one core;
HiGHS chooses among generated columns, which also gives a strong upper bound. Prints one JSON
document like that of solve.py; exits 3 where the solver is not installed. `--remember` lets
benchmarks/references.json rise.
"""

import argparse
import importlib.util
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.instance import Known, load
from benchmarks.grouping.references import References

NEEDS = {"cpsat": "ortools", "highs": "highspy"}


def main() -> int:
    """Ask the solver that the command line names."""
    options = _options()
    if importlib.util.find_spec(NEEDS[options.solver]) is None:
        print(f"{NEEDS[options.solver]} is not installed", file=sys.stderr)
        return 3
    solver = importlib.import_module(f"benchmarks.grouping.solvers.{options.solver}")
    instance = load(options.file)
    began = time.perf_counter()
    answer = solver.solve(instance, seconds=options.seconds, seed=options.seed)
    waiting = instance.count - sum(map(len, answer.groups))
    affinity = instance.in_file_units(instance.affinity(answer.groups))
    price = instance.in_file_units(instance.penalty or 0)
    bound = None if answer.bound is None else answer.bound / instance.scale
    told = {
        "name": instance.name,
        "solver": options.solver,
        "objective": affinity - price * waiting,
        "affinity": affinity,
        "groups": sorted(answer.groups),
        "waiting": waiting,
        "upper_bound": bound,
        "proved": answer.proved,
        "seconds": round(time.perf_counter() - began, 3),
    }
    print(json.dumps(told))
    if options.remember:
        references = References()
        by = f"{options.solver}, {options.seconds:g} s"
        references.learn(instance, Known(affinity, waiting, by, bound))
        references.save()
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("solver", choices=NEEDS)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--remember", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
