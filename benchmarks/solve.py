"""Solve one instance: `python benchmarks/solve.py FILE --seconds S --seed N`.

FILE is a pods-mdgp-1 document or an MDGPLIB table, told by its content. Prints one JSON document:
objective, groups, benched, upper_bound, proved, seconds, proposals. The seconds begin before the
file is read, so the model is paid for; `--clock process` counts this process alone, for machines
that do other work. Exits 2 if the file is of neither kind or asks for what the engine cannot do.
"""

import argparse
import json
import resource
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.engine import BeyondTheEngineError, process_clock, solve, wall_clock
from benchmarks.grouping.instance import UnreadableInstanceError, load

CLOCKS = {"wall": wall_clock, "process": process_clock}


def main() -> int:
    """Solve the file that the command line names."""
    options = _options()
    clock = CLOCKS[options.clock]()
    began = clock()
    try:
        instance = load(options.file)
        answer = solve(
            instance, seconds=options.seconds, seed=options.seed, clock=clock, began=began
        )
    except (UnreadableInstanceError, BeyondTheEngineError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    told = {"name": instance.name, "seed": options.seed, **asdict(answer)}
    print(json.dumps({**told, "peak_megabytes": round(_peak(), 1)}))
    return 0


def _peak() -> float:
    """The most memory of this process, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # `ru_maxrss` of a child on Linux counts its parent before `exec` too.
        lines = status.read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
