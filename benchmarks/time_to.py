"""How soon is the engine as good as its peers, or near the best? `python benchmarks/time_to.py`.

One row for each target, with medians of five seeds, the model included:

* what CP-SAT finds in 20 s, at n = 24 to 60 (left out where OR-Tools is not installed);
* what anticlust's 100 restarts find (our own local maximum, without a limit), at n = 120 and 500;
* .98 of the best known from 60 to 1000 people, and the power of n with which that time grows.

Instances are those of a folder (`--files`, searched to its depth) or generated where it has none.
Exits 1 if a goal is not met. `--clock process` counts the time of this process alone.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.aims import CLIMBED, GROWN, SOLVED, entries_of
from benchmarks.grouping.contest import RESTARTS, Entry, baseline_run, solver_run
from benchmarks.grouping.pace import CLOCKS, Reached, exponent, time_to
from benchmarks.grouping.reaching import SOLVER_SECONDS, cpsat_row, reached_row
from benchmarks.grouping.references import References
from benchmarks.grouping.rows import Row, head

SHARE = 0.98
GROWTH = 1.2
FOR_EVER = 1e6


def main() -> int:
    """Print one row for each target."""
    options = _options()
    print(head(), flush=True)
    met = True
    with TemporaryDirectory() as folder:
        for row in _rows(options, Path(folder)):
            print(row.markdown(), flush=True)
            met = met and row.is_met is not False
    return 0 if met else 1


def _rows(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    if "cpsat" in options.only:
        for entry in entries_of(SOLVED, files=options.files, folder=folder):
            found = solver_run(entry, "cpsat", seconds=SOLVER_SECONDS)
            yield cpsat_row(entry, found, seeds=options.seeds, clock=options.clock)
    if "restarts" in options.only:
        for pick, limit in CLIMBED:
            for entry in entries_of((pick,), files=options.files, folder=folder):
                yield _against_restarts(entry, limit, options)
    if "growth" in options.only:
        yield from _growth(list(entries_of(GROWN, files=options.files, folder=folder)), options)


def _against_restarts(entry: Entry, limit: float, options: argparse.Namespace) -> Row:
    method = f"local maximum x{RESTARTS}"
    found = baseline_run(entry, method, seed=1, seconds=FOR_EVER)
    what = f"anticlust's {RESTARTS} restarts, {entry.instance.name}"
    worth = f"worth {found.affinity:g}, found in {found.seconds:.1f} s"
    reached = _reach(entry, found.affinity, options)
    return reached_row(what, limit=limit, worth=worth, reached=reached)


def _growth(entries: list[Entry], options: argparse.Namespace) -> Iterator[Row]:
    times = []
    for entry in entries:
        known = References().of(entry.instance)
        if known is None:
            continue
        reached = _reach(entry, SHARE * known.affinity, options)
        measured = "not in 10 s" if reached is None else f"{reached.seconds:.3f} s"
        yield Row(f"{SHARE} of the best, {entry.instance.name}", "", measured, "", None)
        if reached is not None:
            times.append((entry.instance.count, reached.seconds))
    if len(times) == len(entries) > 1:
        power = exponent(times)
        what = f"time to {SHARE} from {times[0][0]} to {times[-1][0]} people"
        ratio = f"{power / GROWTH:.2f}"
        yield Row(what, f"<= n^{GROWTH}", f"n^{power:.2f}", ratio, power <= GROWTH)


def _reach(entry: Entry, affinity: float, options: argparse.Namespace) -> Reached | None:
    return time_to(entry.instance, affinity, seeds=options.seeds, clock=options.clock)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=Path, help="a folder with instance files")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    kinds = ("cpsat", "restarts", "growth")
    parser.add_argument("--only", nargs="+", choices=kinds, default=kinds)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
