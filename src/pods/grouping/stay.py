"""Stay close to what is: after some have come and gone, few moves, and what each of them gains.

First all seats are filled that can be filled while nobody moves; then, again and again, the step
that gains most for each person it moves. So the answers are a list to choose from: no moves at
all, one, two, and what more of them would gain. People who sit in no pod, newcomers, count none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import NamedTuple

from pods.grouping.ending import Ending, IsOver
from pods.grouping.ground import Ground, moves_of, objective_of
from pods.grouping.problem import Problem
from pods.grouping.search.enumerate import never
from pods.grouping.search.units import ones
from pods.grouping.solution import Pod, Solution, stopped_by
from pods.grouping.standing import Standing
from pods.grouping.stay_fill import seated
from pods.grouping.stay_homing import PACE, Homing
from pods.grouping.stay_steps import Steps
from pods.grouping.worth import pod_of

RUNGS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233)
"""So many moves at most have the answers to choose from."""


STEPS = 8
"""Steps after each arrangement that is found."""

FEWER_STEPS = 3
"""The same where there are many people."""

PRICES = (20, 40, 100, 200)
"""What a move has to gain in an annealing, in hundredths of the spread of the pairs."""

PROPOSALS = 100_000
"""Proposals of all annealings together, about."""


class Move(NamedTuple):
    """One person who would sit elsewhere than today.

    Attributes:
        person: who.
        source: the number of the pod they sit in today; None: in none.
        target: the number of the pod they would sit in; those beyond the pods of today are new.
    """

    person: int
    source: int | None
    target: int


@dataclass(frozen=True, slots=True)
class Staying:
    """One way to go on.

    Attributes:
        solution: the pods that would meet, and who waits; a pod that is too small to meet is not
            among them, and its people wait.
        numbers: by pod of the solution, its number; new ones come after those of today.
        moves: who goes from one pod to another, ascending.
        joins: who has no seat today and gets one, ascending.
    """

    solution: Solution
    numbers: tuple[int, ...]
    moves: tuple[Move, ...]
    joins: tuple[Move, ...]


def stay_close(
    problem: Problem,
    present: Sequence[Standing],
    *,
    k: int = 4,
    most_moves: int | None = None,
    effort: int = 1,
    seed: int = 0,
    is_over: IsOver = never,
) -> tuple[Staying, ...]:
    """Repair an arrangement with few moves.

    Nobody who sits in a pod that meets loses their seat for it; whoever sits in none may join one
    or begin a new one. Each answer has a larger objective than the one before it.

    Args:
        problem: everybody who is still there or has come; `locked` and `required` have no part.
        present: the pods as they are, without those who have gone.
        k: how many answers, from the one without moves to the one that gains most.
        most_moves: no answer has more moves; None: as many as gain anything.
        effort: how much is done for the answers with many moves; more is never worse.
        seed: of all chance.
        is_over: asked before each step whether to stop.
    """
    over = Ending(is_over, clock=None)
    ground = Ground(problem, present)
    limit = len(problem.people) if most_moves is None else most_moves
    first = seated(ground, seed=seed, is_over=over)
    prices = _prices(ground) if limit else ()
    is_small = len(prices) > 1
    steps = STEPS if is_small else FEWER_STEPS
    found = _climbed(ground, first, steps=steps, most=limit, is_over=over)
    homing = Homing(ground, seed=seed) if prices and effort else None
    start = found[-1]
    for turn, price in product(range(1, effort + 1), prices):
        if homing is None or over():
            break
        if turn > 1:
            start = max(found, key=partial(objective_of, ground))
        groups = homing.around(start, price=price, length=turn, is_over=over)
        # Where there are many pods, annealing leaves little that a look at all pairs would find.
        steps = STEPS if is_small else 0
        found += _climbed(ground, groups, steps=steps, most=limit, is_over=over)
    is_cut = over()
    answers = (
        _told(ground, present, groups, len(found), effort=effort, seed=seed, over=is_cut)
        for groups in _rungs(_worth_it(ground, found, limit), k)
    )
    return tuple(replace(one, solution=over.told(one.solution)) for one in answers)


def _climbed(
    ground: Ground, groups: Sequence[int], *, steps: int, most: int, is_over: Callable[[], bool]
) -> list[tuple[int, ...]]:
    """An arrangement and those after it, each by the one step that gains most for its moves."""
    ahead, found = Steps(ground, groups), [tuple(groups)]
    moved = moves_of(ground, groups)
    while moved <= most and len(found) <= steps and not is_over():
        step = ahead.best(most=most - moved)
        if step is None:
            break
        ahead.take(step)
        moved += step.moves
        found.append(tuple(ahead.groups))
    return found


def _prices(ground: Ground) -> tuple[int, ...]:
    """Prices of a move, in hundredths of the spread of pairs: fewer where each costs time."""
    count = len(ground.units.members)
    return PRICES[: max(min(PROPOSALS // (PACE * max(count, 1)), len(PRICES)), 1)]


def _worth_it(
    ground: Ground, found: Sequence[tuple[int, ...]], most: int
) -> list[tuple[int, tuple[int, ...]]]:
    """Of these arrangements the ones that no other with as few moves beats, by their moves."""
    rated = sorted(
        (moves_of(ground, groups), -objective_of(ground, groups), place)
        for place, groups in enumerate(found)
    )
    kept: list[tuple[int, tuple[int, ...]]] = []
    best: int | None = None
    for moves, lost, place in rated:
        if moves <= most and (best is None or lost < best):
            kept.append((moves, found[place]))
            best = lost
    return kept


def _rungs(found: Sequence[tuple[int, tuple[int, ...]]], k: int) -> list[tuple[int, ...]]:
    """Those to choose from: of the ones with few moves each, of those with many only a few."""
    tops = {max(place for place, (moves, _) in enumerate(found) if moves <= max(rung, found[0][0]))
            for rung in RUNGS}  # fmt: skip
    chosen = sorted({*tops, len(found) - 1})
    chosen = chosen if len(chosen) <= k else [*chosen[: k - 1], chosen[-1]]
    return [found[place][1] for place in chosen]


def _told(
    ground: Ground,
    present: Sequence[Standing],
    groups: Sequence[int],
    proposals: int,
    *,
    effort: int,
    seed: int,
    over: bool,
) -> Staying:
    """An arrangement as an answer."""
    problem, units = ground.units.problem, ground.units
    meeting = [
        (number, units.people_in(bits))
        for number, bits in enumerate(groups)
        if ground.holds(number, bits)
    ]
    pods = [_pod(problem, present, number, people) for number, people in meeting]
    placed = {one for pod in pods for one in pod.members}
    waiting = tuple(one for one in range(len(problem.people)) if one not in placed)
    worth = sum(pod.value for pod in pods)
    solution = Solution(
        pods=tuple(pods),
        waiting=waiting,
        objective=worth - problem.waiting_penalty * len(waiting),
        upper_bound=None,
        proved=False,
        proposals=proposals,
        effort=effort,
        seed=seed,
        stopped_by=stopped_by(proved=False, over=over),
    )
    moves, joins = _differences(ground, groups)
    return Staying(solution, tuple(number for number, _ in meeting), moves, joins)


def _pod(
    problem: Problem, present: Sequence[Standing], number: int, people: tuple[int, ...]
) -> Pod:
    """A pod of the answer; at its own hours, where it has such, and with nobody else's clock."""
    found = pod_of(problem, people)
    hours = present[number].hours if number < len(present) else None
    if hours is None:
        return found
    mask: int | None = None
    for one in people:
        own = hours[one]
        if own is not None:
            mask = own if mask is None else mask & own
    return Pod(people, None, None, mask, found.value)


def _differences(
    ground: Ground, groups: Sequence[int]
) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """Who sits elsewhere than today, and who gets a seat for the first time."""
    moves, joins = [], []
    for number, bits in enumerate(groups):
        was = ground.present[number] if number < len(ground.present) else 0
        for unit in ones(bits & ~was):
            home = ground.home[unit]
            for person in ground.units.members[unit]:
                if home >= 0:
                    moves.append(Move(person, home, number))
                else:
                    joins.append(Move(person, None, number))
    return tuple(sorted(moves)), tuple(sorted(joins))
