"""Let the engine and the baselines answer an instance, and have every answer judged."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.check import judge
from benchmarks.grouping import baselines
from benchmarks.grouping.instance import Group, Instance

SOLVE = Path(__file__).parents[1] / "solve.py"

RESTARTS = 100
"""Starts of the local maximum, as anticlust users are advised to take."""

GOLFERS_UP_TO = 130
"""People up to which the golfers end in seconds."""

NOT_INSTALLED = 3
"""How `reference.py` says that a solver is missing."""

Method = Callable[[Instance, int, Callable[[], bool]], list[Group]]


class Run(NamedTuple):
    """One answer.

    Attributes:
        method: who gave it.
        budget: seconds it was given; None: it ends by itself.
        seed: what it began with.
        affinity: the pair sums.
        waiting: how many it leaves waiting.
        seconds: what it took.
        bound: its upper bound for the objective, if it knows one.
        proved: it knows that there is none better.
        proposals: what it looked at.
        megabytes: its peak memory, where it ran in a process of its own.
        wrong: what the checker found; empty: it is valid.
    """

    method: str
    budget: float | None
    seed: int
    affinity: float
    waiting: int
    seconds: float
    bound: float | None = None
    proved: bool = False
    proposals: int = 0
    megabytes: float | None = None
    wrong: tuple[str, ...] = ()


class Entry(NamedTuple):
    """An instance in a contest: what it says, and the file that says it."""

    instance: Instance
    file: Path

    @property
    def text(self) -> str:
        """The raw file, for the checker."""
        return self.file.read_text(encoding="utf-8")


def engine_run(entry: Entry, *, seconds: float, seed: int, clock: str) -> Run:
    """What `solve.py` answers."""
    asked = [sys.executable, str(SOLVE), str(entry.file), "--clock", clock, "--peak"]
    asked += ["--seconds", str(seconds), "--seed", str(seed)]
    patience = 10 * seconds + 100  # of a busy machine; a search that never ends is a fault
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=patience)
    if done.returncode:
        raise RuntimeError(f"{entry.file} with {seconds:g} s, seed {seed}:\n{done.stderr}")
    told = json.loads(done.stdout)
    run = _judged(entry, told["groups"], method="pods", budget=seconds, seed=seed, told=told)
    return run._replace(
        bound=told["upper_bound"],
        proved=told["proved"],
        proposals=told["proposals"],
        megabytes=told["peak_megabytes"],
    )


def baseline_runs(entry: Entry, *, seed: int, seconds: float) -> Iterator[Run]:
    """What each baseline answers; those that could go on for ever stop after `seconds`."""
    for method in baselines_for(entry.instance):
        yield baseline_run(entry, method, seed=seed, seconds=seconds)


def baselines_for(instance: Instance) -> list[str]:
    """The baselines that end in seconds on an instance, by name."""
    return [name for name in _METHODS if name != "golfers" or instance.count <= GOLFERS_UP_TO]


def baseline_run(entry: Entry, method: str, *, seed: int, seconds: float) -> Run:
    """What one baseline answers; it is asked to stop after `seconds`."""
    began = time.process_time()

    def is_over() -> bool:
        return time.process_time() - began >= seconds

    groups = _METHODS[method](entry.instance, seed, is_over)
    told = {"seconds": round(time.process_time() - began, 3)}
    return _judged(entry, groups, method=method, budget=None, seed=seed, told=told)


def solver_run(entry: Entry, solver: str, *, seconds: float) -> Run | None:
    """What a general solver answers in a process of its own; None: it is not installed.

    Without any answer, everybody waits.
    """
    asked = [sys.executable, str(SOLVE.with_name("reference.py")), solver, str(entry.file)]
    asked += ["--seconds", str(seconds)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if done.returncode == NOT_INSTALLED:
        return None
    if done.returncode:
        raise RuntimeError(f"{solver} on {entry.file}:\n{done.stderr}")
    told = json.loads(done.stdout)
    run = _judged(entry, told["groups"], method=solver, budget=seconds, seed=0, told=told)
    return run._replace(bound=told["upper_bound"], proved=told["proved"])


def _climb(starts: int) -> Method:
    return lambda instance, seed, is_over: baselines.local_maximum(
        instance, starts=starts, seed=seed, is_over=is_over
    )


_METHODS: dict[str, Method] = {
    "random": lambda instance, seed, _: baselines.random_partition(instance, seed=seed),
    "greedy": lambda instance, *_: baselines.greedy(instance),
    "exchange": lambda instance, seed, is_over: baselines.exchange(
        instance, seed=seed, is_over=is_over
    ),
    "local maximum": _climb(1),
    f"local maximum x{RESTARTS}": _climb(RESTARTS),
    "golfers": lambda instance, seed, is_over: baselines.golfers(
        instance, seed=seed, is_over=is_over
    ),
}


def _judged(
    entry: Entry,
    groups: Sequence[Sequence[int]],
    *,
    method: str,
    budget: float | None,
    seed: int,
    told: dict[str, Any],
) -> Run:
    """A run as the checker sees it, which looks at nothing but the raw file and the groups."""
    wrong, objective = judge(entry.text, [list(group) for group in groups])
    if "objective" in told and abs(float(objective) - told["objective"]) > 1e-6:
        wrong.append(f"the objective is {objective}, not {told['objective']}")
    waiting = entry.instance.count - sum(map(len, groups))
    affinity = float(objective) + (entry.instance.penalty or 0) * waiting
    seconds = told["seconds"]
    return Run(method, budget, seed, affinity, waiting, seconds, wrong=tuple(wrong))
