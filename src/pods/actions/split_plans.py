"""How one pod could be cut, with who is missing to complete each part."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pods.actions.option import option_of
from pods.actions.reshaping import PodSplits, SplitPart, SplitPlan, reasons_for
from pods.grouping.problem import Locked, Problem
from pods.grouping.reshape_split import Split, split_plans
from pods.grouping.rules import ObstacleKind, why_not
from pods.grouping.solution import Pod
from pods.grouping.suggest import fill_pod
from pods.model.book import Book
from pods.model.typed import quoted, to_type
from pods.proposals.standing import Group, Stood

CANDIDATES = 2
"""Ways to complete a part that are told."""


def splits_of(
    book: Book, found: Stood, group: Group, *, k: int, is_over: Callable[[], bool]
) -> PodSplits:
    """The best ways to cut a pod.

    A couple stays in one part, where any way keeps all couples. Where its people share no hour on
    the list even now, they meet at one that the list does not know: hours are then left aside.
    """
    asked, members = found.asked, _members(found, group)
    problem = asked.problem
    kinds = {obstacle.kind for obstacle in why_not(problem, members)}
    hours_aside = ObstacleKind.NO_COMMON_START in kinds
    if hours_aside:
        problem = replace(problem, start_masks={})
        found = found._replace(asked=asked._replace(problem=problem))
    plans = split_plans(
        _with_couples(book, asked.people, problem, members), members, k=k, is_over=is_over
    )
    if plans.complete and not plans.ways:
        plans = split_plans(problem, members, k=k, is_over=is_over)
    return PodSplits(
        pod=group.id,
        size=len(members),
        ways=plans.ways,
        plans=tuple(
            _plan(book, found, group, split, number=number, is_over=is_over)
            for number, split in enumerate(plans.best, start=1)
        ),
        hours_aside=hours_aside,
        why_none=_why_none(book, len(members), complete=plans.complete, ways=plans.ways),
    )


def _with_couples(
    book: Book, people: Sequence[str], problem: Problem, members: Sequence[int]
) -> Problem:
    """The problem in which no couple among the members is parted, with or without a rule."""
    place = {people[one]: one for one in members}
    couples = [
        tuple(sorted(place[one] for one in tie.people))
        for tie in book.ties.values()
        if tie.kind == "couple" and {*tie.people} <= {*place}
    ]
    return replace(problem, together=tuple(dict.fromkeys((*problem.together, *couples))))


def _members(found: Stood, group: Group) -> tuple[int, ...]:
    """Those who are in it; a seat that is only held goes with nobody."""
    place = {one: position for position, one in enumerate(found.asked.people)}
    inside = set(group.terms.current_members) & set(group.inside)
    return tuple(sorted(place[one] for one in inside if one in place))


def _why_none(book: Book, size: int, *, complete: bool, ways: int) -> str | None:
    least = book.settings.size_min
    if not complete:
        return "too many ways to look at: a draft of each part, pods move, keeps them in view"
    if not ways and size < 2 * least - 1:
        return f"{size} people are too few for two pods of {least}"
    return None if ways else "no way keeps your rules and leaves each part an hour and a caller"


def _plan(
    book: Book,
    found: Stood,
    group: Group,
    split: Split,
    *,
    number: int,
    is_over: Callable[[], bool],
) -> SplitPlan:
    people = found.asked.people
    calls = group.terms.caller
    order = sorted(
        range(len(split.parts)),
        key=lambda place: (
            calls not in {people[one] for one in split.parts[place].members},
            -len(split.parts[place].members),
            place,
        ),
    )
    parts = [_part(book, found, split, place, is_over=is_over) for place in order]
    return SplitPlan(number=number, parts=tuple(parts), commands=_commands(book, group, parts))


def _part(
    book: Book, found: Stood, split: Split, place: int, *, is_over: Callable[[], bool]
) -> SplitPart:
    pod, lacking = split.parts[place], split.lacking[place]
    told = option_of(book, found.asked, pod)
    others = [other for number, other in enumerate(split.parts) if number != place]
    return SplitPart(
        people=told["people"],
        slots=told["slots"],
        reasons=reasons_for(told["reasons"]),
        lacking=lacking,
        could_complete=_who_could_complete(found, pod, others, lacking, is_over) if lacking else (),
    )


def _who_could_complete(
    found: Stood, part: Pod, others: Sequence[Pod], lacking: int, is_over: Callable[[], bool]
) -> tuple[tuple[str, ...], ...]:
    """People without a seat who would make a part large enough."""
    problem, seated = found.asked.problem, set(part.members)
    taken = [other.members for other in others]
    taken += [pod.members for pod in found.present]
    locked = [Locked(part.members, lacking)]
    for members in taken:
        left = tuple(one for one in members if one not in seated)
        if left:
            locked.append(Locked(left, 0))
            seated |= set(left)
    best = fill_pod(
        replace(problem, locked=tuple(locked)),
        k=CANDIDATES,
        newcomers=lacking,
        is_over=is_over,
    )
    return tuple(
        tuple(found.asked.people[one] for one in pod.members if one not in part.members)
        for pod in best.pods
    )


def _commands(book: Book, group: Group, parts: Sequence[SplitPart]) -> tuple[str, ...]:
    """The first part goes on as it is; each other one is a pod of its own."""
    return tuple(
        f"pods split {quoted(group.id)} NAME {','.join(to_type(book, one) for one in part.people)}"
        for part in parts[1:]
    )
