"""Solve one instance: `python benchmarks/solve.py FILE --seconds S --seed N`.

FILE is a pods-mdgp-1 document or an MDGPLIB table, told by its content. Prints one JSON document:
objective, groups, benched, upper_bound, proved, seconds, proposals. The seconds begin when this
process does, so that reading, building the model and starting Python are paid for; where Python
takes longer to start than half of them, the other half is worked nevertheless. `--clock process`
counts the time of this process alone, for machines that do other work.

Exits 2 with one line where the file is of neither kind or asks for what cannot be, 3 where no
answer was found that seats everybody who has to sit.
"""

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import argparse
import json
from collections.abc import Callable

from benchmarks.grouping.engine import Answer, NoAnswerError, solve
from benchmarks.grouping.instance import Instance, UnreadableInstanceError, load
from benchmarks.grouping.process import age, peak_megabytes

CLOCKS = {"wall": time.perf_counter, "process": time.process_time}

TOLD = ("objective", "groups", "benched", "upper_bound", "proved", "seconds", "proposals")
"""What is printed of an answer; whoever reads it can rely on just these."""


def main() -> int:
    """Solve the file that the command line names."""
    options = _options()
    clock = CLOCKS[options.clock]
    began = clock() - age() if options.clock == "wall" else 0.0
    started = clock()
    allowed = max(options.seconds, started - began + options.seconds / 2)
    try:
        instance = load(options.file)
        usable = allowed - _reserve(instance, allowed, clock() - started)
        answer = solve(instance, seconds=usable, seed=options.seed, clock=clock, began=began)
    except (UnreadableInstanceError, OSError) as error:
        return _refuse(2, error)
    except NoAnswerError as error:
        return _refuse(3, error)
    _print(answer, clock=clock, began=began, peak=options.peak)
    return 0


def _reserve(instance: Instance, allowed: float, loading: float) -> float:
    """What is kept back to finish in time: the bound of a large instance, and the printing."""
    after = 0.004 + 6e-5 * instance.count + loading / 2
    return max(after - 0.02 * allowed, 0.0)


def _print(answer: Answer, *, clock: Callable[[], float], began: float, peak: bool) -> None:
    told = {name: getattr(answer, name) for name in TOLD}
    told["seconds"] = round(clock() - began, 3)
    if peak:
        told["peak_megabytes"] = round(peak_megabytes(), 1)
    print(json.dumps(told))


def _refuse(code: int, error: Exception) -> int:
    print(f"error: {' '.join(str(error).split())}", file=sys.stderr)
    return code


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--seconds", type=seconds, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    parser.add_argument("--peak", action="store_true", help="say peak_megabytes as well")
    return parser.parse_args()


def seconds(text: str) -> float:
    """Seconds as they are typed; argparse says this name where they are none."""
    value = float(text)
    if not 0 <= value <= 1e6:
        raise argparse.ArgumentTypeError("from 0 to a million")
    return value


if __name__ == "__main__":
    try:
        code = main()
        sys.stdout.flush()
        sys.stderr.flush()
    except (BrokenPipeError, KeyboardInterrupt):
        code = 1
    # Nothing is open any more; taking a million numbers apart would take as long as the bound.
    os._exit(code)
