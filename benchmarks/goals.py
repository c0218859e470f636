"""The engine against its goals, and beside its peers: `make bench`.

Prints two tables in Markdown: each goal with what was measured, and other programs' methods on the
same instances. Shares are medians of the seeds against the best known (benchmarks/references.json,
the instance file, or better in this very run); every answer goes through benchmarks/check.py, which
shares no code with the engine. Under ten minutes on two cores.

    python benchmarks/goals.py --files ../shared   instances of this folder, where it has them
    python benchmarks/goals.py --only social V1    the goals whose names hold one of these words
    python benchmarks/goals.py --csv FILE          keep each run
    python benchmarks/goals.py --remember          let references.json rise

Exits 1 if an answer is invalid; a goal that is not met is no error.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping import aims, measured
from benchmarks.grouping.contest import Entry, Run
from benchmarks.grouping.peers import Peers
from benchmarks.grouping.plan import Plan
from benchmarks.grouping.reaching import SOLVER_SECONDS, cpsat_row
from benchmarks.grouping.rows import Row, head
from benchmarks.grouping.table import write_csv

Rows = Callable[[], list[str]]
"""The lines of a table, once all runs were learned."""

COMMANDS = (
    ("n<=24, any constraints, 2 s", "200 of 200 proved", ("proofs.py", "200")),
    ("honesty, a sample", "no word broken", ("honesty.py", "200")),
    (
        "`--stay`, n=240",
        "0.2 s, >= .97 of a fresh 10 s",
        ("stay.py", "--families", "churn", "--strict"),
    ),
    ("formation round", "as worked out by hand", ("formation.py",)),
)
"""Goals that a command of their own answers: its last line is what was measured."""

LONG = 5.0
"""Seconds from which on `--long-seeds` says how many runs there are."""


def main() -> int:
    """Measure everything that the command line does not leave out."""
    options, began = _options(), time.perf_counter()
    with TemporaryDirectory() as folder, ProcessPoolExecutor(options.jobs) as pool:
        plan = Plan(pool, clock=options.clock)
        goals = list(_goals(plan, options, Path(folder)))
        peers = None if options.only else Peers(plan, options, Path(folder))
        told = list(plan.learned())
        print(head())
        for rows in goals:
            print("\n".join(rows()), flush=True)
        if peers is not None:
            print("\n".join(["", *peers.lines()]))
    for entry, run in told:
        if run.wrong:
            print(f"{entry.instance.name}, {run.method}: {'; '.join(run.wrong)}", file=sys.stderr)
    if options.csv:
        best = plan.references.of
        write_csv(options.csv, ((one.instance, best(one.instance), run) for one, run in told))
    if options.remember:
        plan.references.save()
    took = time.perf_counter() - began
    print(f"\n{len(told)} runs, {took:.0f} s, {options.jobs} at once, {options.clock} time")
    return 1 if any(run.wrong for _, run in told) else 0


def _goals(plan: Plan, options: argparse.Namespace, folder: Path) -> Iterator[Rows]:
    """Ask for the runs of every goal; each goal's rows can be told once they are there."""
    best, is_wanted = plan.references, partial(_is_wanted, options)
    asked = partial(_asked, plan, options, folder)
    paces = _paces(plan, options) if is_wanted("time to") else None
    for what, goal, command in COMMANDS:
        if is_wanted(what):
            yield partial(_command_rows, plan.call(_last_line, command), what, goal)
    for aim in filter(lambda aim: is_wanted(aim.what), aims.AIMS):
        runs = asked(aim.picks, seconds=aim.seconds, seeds=aim.seeds)
        yield partial(_rows, partial(measured.share_row, aim, references=best), runs)
        if aim.what == aims.LARGEST and aim.seconds > 1:
            yield partial(_rows, measured.memory_row, runs)
    if is_wanted(aims.SLOTS):
        make = partial(measured.proved_row, references=best, seconds=10)
        yield partial(_rows, make, asked(aims.PROVED, seconds=10))
        long_run = list(aims.entries_of(aims.BEATEN, files=options.files, folder=folder))
        yield lambda: [measured.beaten_row(long_run, best).markdown()]
    for each in filter(lambda gap: is_wanted(gap.what), aims.GAPS):
        make = partial(measured.gap_row, each)
        yield partial(_rows, make, asked(each.picks, seconds=each.seconds))
    if paces is not None:
        yield from _solved(plan, options, folder)
        yield partial(_table_rows, paces)


def _solved(plan: Plan, options: argparse.Namespace, folder: Path) -> Iterator[Rows]:
    """Ask CP-SAT; when it has answered, the engine takes no time worth a process of its own."""
    entries = aims.entries_of(aims.SOLVED, files=options.files, folder=folder)
    asked = [(entry, plan.solver(entry, "cpsat", seconds=SOLVER_SECONDS)) for entry in entries]

    def told() -> list[str]:
        rows = (
            cpsat_row(entry, future.result(), seeds=options.seeds, clock=options.clock)
            for entry, future in asked
        )
        return [row.markdown() for row in rows]

    yield told


def _paces(plan: Plan, options: argparse.Namespace) -> Future[str]:
    """Ask how soon the engine is as good as its peers; before all others, as it takes longest."""
    files = ["--files", str(options.files)] if options.files else []
    only = ("--only", "restarts", "growth", "--seeds", str(options.long_seeds))
    command = ("time_to.py", "--clock", options.clock, *only, *files)
    return plan.call(_output, command)


def _asked(
    plan: Plan,
    options: argparse.Namespace,
    folder: Path,
    picks: tuple[aims.Pick, ...],
    *,
    seconds: float,
    seeds: int | None = None,
) -> list[tuple[Entry, list[Future[Run]]]]:
    """Ask for the runs of all seeds on some instances."""
    count = seeds or (options.seeds if seconds < LONG else options.long_seeds)
    return [
        (entry, [plan.engine(entry, seconds=seconds, seed=seed) for seed in range(1, count + 1)])
        for entry in aims.entries_of(picks, files=options.files, folder=folder)
    ]


def _rows(make: Callable[..., Row], asked: list[tuple[Entry, list[Future[Run]]]]) -> list[str]:
    runs = [(entry, [future.result() for future in futures]) for entry, futures in asked]
    return [make(runs).markdown()] if runs else []


def _is_wanted(options: argparse.Namespace, what: str) -> bool:
    return not options.only or any(word in what for word in options.only)


def _command_rows(future: Future[tuple[str, bool | None]], what: str, goal: str) -> list[str]:
    line, is_met = future.result()
    return [Row(what, goal, line, "", is_met).markdown()]


def _table_rows(future: Future[str]) -> list[str]:
    """The rows of a table that another command printed, without its head."""
    return [line for line in future.result().splitlines() if line.startswith("| ")][2:]


def _last_line(command: tuple[str, ...]) -> tuple[str, bool | None]:
    """What a command says at last, and whether it is content; None: there is no such command."""
    if not Path(__file__).with_name(command[0]).exists():
        return f"{command[0]} is not there", None
    done = _run(command)
    lines = (done.stdout.strip() or done.stderr.strip()).splitlines()
    return (lines or [""])[-1], done.returncode == 0


def _output(command: tuple[str, ...]) -> str:
    return _run(command).stdout


def _run(command: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    script = Path(__file__).with_name(command[0])
    asked = [sys.executable, str(script), *command[1:]]
    return subprocess.run(asked, capture_output=True, text=True, check=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=Path, help="a folder with instance files")
    parser.add_argument("--only", nargs="+", default=())
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--long-seeds", type=int, default=3, help="for budgets of 5 s and more")
    parser.add_argument("--clock", choices=("wall", "process"), default="wall")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--remember", action="store_true", help="write better references down")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
