"""What other methods make of the same instances in the same run, as a table."""

from argparse import Namespace
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from statistics import median

from benchmarks.grouping import aims
from benchmarks.grouping.contest import Entry, Run, baselines_for
from benchmarks.grouping.measured import best_of
from benchmarks.grouping.plan import Plan
from benchmarks.grouping.reaching import SOLVER_SECONDS
from benchmarks.grouping.references import References
from benchmarks.grouping.table import ratio

BUDGETS = (0.1, 1.0)
"""Seconds that the engine is given."""

BASELINE_SECONDS = 4.0
"""Seconds after which a baseline is asked to stop."""

SOLVERS = {"cpsat": "CP-SAT, 20 s", "highs": "HiGHS on columns, 20 s"}

Futures = list[Future[Run]] | list[Future[Run | None]]


class Peers:
    """The runs of all methods on some instances; asked for at once, told once they are there."""

    def __init__(self, plan: Plan, options: Namespace, folder: Path) -> None:
        """Ask for them: baselines and the engine with all seeds, general solvers once."""
        self._plan, self._seeds = plan, range(1, options.seeds + 1)
        self._shown = list(aims.entries_of(aims.SHOWN, files=options.files, folder=folder))
        few = aims.entries_of(aims.ASKED, files=options.files, folder=folder)
        self._few = {entry.file for entry in few}
        self._asked: dict[str, list[Futures]] = {
            **{name: self._baseline(name) for name in baselines_for(self._shown[0].instance)},
            **{name: self._solver(solver) for solver, name in SOLVERS.items()},
            **{f"**pods**, {seconds:g} s": self._engine(seconds) for seconds in BUDGETS},
        }

    def lines(self) -> list[str]:
        """The table in Markdown: share of the best known, and seconds."""
        cells = ["method", *(entry.instance.name for entry in self._shown)]
        table = [_markdown(cells), _markdown(["---"] * len(cells))]
        for name, asked in self._asked.items():
            runs = [[run for future in of if (run := future.result())] for of in asked]
            told = [
                peer_cell(entry, of, self._plan.references)
                for entry, of in zip(self._shown, runs, strict=True)
            ]
            if not any(runs):
                told[0] = "not installed"
            table.append(_markdown([name, *told]))
        return table

    def _baseline(self, method: str) -> list[Futures]:
        return [
            [
                self._plan.baseline(entry, method, seconds=BASELINE_SECONDS, seed=seed)
                for seed in self._seeds
                if method in baselines_for(entry.instance)
            ]
            for entry in self._shown
        ]

    def _solver(self, solver: str) -> list[Futures]:
        return [
            [self._plan.solver(entry, solver, seconds=SOLVER_SECONDS)]
            if entry.file in self._few
            else []
            for entry in self._shown
        ]

    def _engine(self, seconds: float) -> list[Futures]:
        return [
            [self._plan.engine(entry, seconds=seconds, seed=seed) for seed in self._seeds]
            for entry in self._shown
        ]


def peer_cell(entry: Entry, runs: Sequence[Run], references: References) -> str:
    """The share of the best known and the seconds it took; who waits beyond the best known."""
    if not runs:
        return ""
    best = best_of(entry, references)
    share = median(ratio(run, best) for run in runs)
    seconds = median(run.seconds for run in runs)
    beyond = median(run.waiting for run in runs) - best.waiting
    waiting = f", {beyond:+g} wait" if beyond else ""
    return f"{share:.3f} ({seconds:.2g} s{waiting})"


def _markdown(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
