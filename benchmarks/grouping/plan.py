"""Many runs on few cores: each is asked for once, however many rows speak of it."""

from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Executor, Future
from functools import lru_cache
from pathlib import Path
from typing import Any

from benchmarks.grouping import contest
from benchmarks.grouping.contest import Entry, Run
from benchmarks.grouping.instance import Known, load
from benchmarks.grouping.references import References


class Plan:
    """The runs that were asked for, and what they found.

    Attributes:
        references: the best known, the runs included once they were `learned`.
    """

    def __init__(self, pool: Executor, *, clock: str) -> None:
        """Nothing is asked for yet."""
        self._pool, self._clock = pool, clock
        self._futures: dict[Hashable, Future[Any]] = {}
        self._entries: dict[Path, Entry] = {}
        self.references = References()

    def engine(self, entry: Entry, *, seconds: float, seed: int) -> Future[Run]:
        """Ask for one answer of the engine."""
        told = {"seconds": seconds, "seed": seed, "clock": self._clock}
        return self._ask(contest.engine_run, entry, **told)

    def baseline(self, entry: Entry, method: str, *, seconds: float, seed: int) -> Future[Run]:
        """Ask for one answer of a baseline."""
        return self._ask(contest.baseline_run, entry, method=method, seconds=seconds, seed=seed)

    def solver(self, entry: Entry, solver: str, *, seconds: float) -> Future[Run | None]:
        """Ask for one answer of a general solver."""
        return self._ask(contest.solver_run, entry, solver=solver, seconds=seconds)

    def call(self, function: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """Ask for anything else that a process of the pool can do."""
        return self._pool.submit(function, *arguments)

    def learned(self) -> Iterator[tuple[Entry, Run]]:
        """Wait for every run, and let the references rise to what was found."""
        for (file, *_), future in list(self._futures.items()):
            run, entry = future.result(), self._entries[file]
            if run is None:
                continue
            if not run.wrong:
                found = Known(run.affinity, run.waiting, name_of(run), run.bound)
                self.references.learn(entry.instance, found)
            yield entry, run

    def _ask(self, function: Callable[..., Any], entry: Entry, **told: Any) -> Future[Any]:
        key = (entry.file, function.__name__, *told.items())
        self._entries[entry.file] = entry
        if key not in self._futures:
            self._futures[key] = self._pool.submit(_on_file, function, entry.file, told)
        return self._futures[key]


def name_of(run: Run) -> str:
    """Who found it, and with what."""
    budget = "" if run.budget is None else f", {run.budget:g} s"
    return f"{run.method}{budget}, seed {run.seed}"


def _on_file(function: Callable[..., Any], file: Path, told: dict[str, Any]) -> Any:
    return function(_entry(file), **told)


@lru_cache(maxsize=2)
def _entry(file: Path) -> Entry:
    """Read in the process that needs it: large instances are slow to send."""
    return Entry(load(file), file)
