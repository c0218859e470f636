"""The front door: the next pod, a whole round, open seats.

Same problem, effort and seed, same answer: work is counted, never timed. `is_over` only cuts a
search short, and the answer then says so in `stopped_by`. A `clock` is read at the beginning and
at the end, for `seconds`; only a round that cannot be finished `within` some seconds reads it on
its way, to make the best of them.
"""

from collections.abc import Sequence

from pods.grouping.ending import Clock, Ending, IsOver
from pods.grouping.kinds import Kind
from pods.grouping.problem import Problem
from pods.grouping.search.enumerate import never
from pods.grouping.search.fill import AT_ONCE, best_newcomers
from pods.grouping.search.next_pod import best_pods
from pods.grouping.snags import is_hopeless
from pods.grouping.solution import Options, Solution, StoppedBy


def next_pods(
    problem: Problem,
    *,
    k: int = 3,
    kinds: Sequence[Kind] = (),
    effort: int = 1,
    seed: int = 0,
    is_over: IsOver = never,
    clock: Clock | None = None,
) -> Options:
    """The best pods that hold everybody in `problem.required`, best first.

    They differ pairwise by at least two people (`search.differ.difference`); where there are not
    enough of that kind, similar ones fill up to three. With `kinds`, each is the best of a kind
    (`search.champions`), as far as there are kinds; else each is the best by its value.
    """
    ending = Ending(is_over, clock=clock)
    if is_hopeless(problem, is_one_pod=True):
        none = Options(
            (), proved=True, proposals=0, seed=seed, stopped_by=StoppedBy.PROVED, effort=effort
        )
        return ending.told(none)
    return ending.told(
        best_pods(problem, count=k, kinds=kinds, effort=effort, seed=seed, is_over=ending)
    )


def round_of(
    problem: Problem,
    *,
    k: int = 3,
    effort: int = 1,
    seed: int = 0,
    is_over: IsOver = never,
    clock: Clock | None = None,
    within: float | None = None,
) -> tuple[Solution, ...]:
    """The best whole round, then up to `k - 1` others where they are cheap to find.

    Where `within` says after how many seconds `is_over` will end the search, on `clock`, a search
    that cannot finish before makes the best of the time that is left.
    """
    from pods.grouping.search.round import best_rounds  # noqa: PLC0415 - only rounds need it

    ending = Ending(is_over, clock=clock, within=within)
    if is_hopeless(problem, is_one_pod=False):
        return (ending.told(nobody_placed(problem, effort=effort, seed=seed)),)
    found = best_rounds(problem, count=k, effort=effort, seed=seed, is_over=ending)
    return tuple(ending.told(one) for one in found)


def nobody_placed(problem: Problem, *, effort: int, seed: int) -> Solution:
    """The round without a pod, where it is certain that there is none."""
    everybody = tuple(range(len(problem.people)))
    objective = -problem.waiting_penalty * len(everybody)
    return Solution(
        pods=(),
        waiting=everybody,
        objective=objective,
        upper_bound=objective,
        proved=True,
        proposals=0,
        effort=effort,
        seed=seed,
        stopped_by=StoppedBy.PROVED,
    )


def fill_pod(
    problem: Problem,
    *,
    pod: int = 0,
    k: int = 3,
    newcomers: int = AT_ONCE,
    kinds: Sequence[Kind] = (),
    effort: int = 1,
    seed: int = 0,
    is_over: IsOver = never,
    clock: Clock | None = None,
) -> Options:
    """The best ways to fill open seats of `problem.locked[pod]`, at most `newcomers` at once.

    They differ by at least one newcomer; with `kinds`, each is the best of a kind as well.
    """
    ending = Ending(is_over, clock=clock)
    found = best_newcomers(
        problem,
        pod=pod,
        count=k,
        newcomers=newcomers,
        kinds=kinds,
        effort=effort,
        seed=seed,
        is_over=ending,
    )
    return ending.told(found)
