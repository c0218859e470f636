"""Staying close to what is: after some came and some went, few moves. It writes nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pods.actions.option import in_points, option_of
from pods.actions.result import NextStep, Part, Result
from pods.actions.suggestion import PodOption, WaitingLine
from pods.actions.wishes import Wishes, draw_of
from pods.grouping.ending import IsOver
from pods.grouping.search.enumerate import never
from pods.grouping.stay import Move, Staying, stay_close
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.typed import quoted, to_type
from pods.proposals.changing import what_they_share, why_no_seat
from pods.proposals.standing import Group, Stood, draft_groups, running_groups, stood


class SeatChange(Part):
    """Somebody who would sit elsewhere.

    Attributes:
        person: who.
        source: the id of the pod they sit in today; None: in none.
        target: the id of the pod they would sit in; None: in a new one.
        reasons: why there.
    """

    person: str
    source: str | None
    target: str | None
    reasons: tuple[str, ...]


class StayOption(Part):
    """One way to go on.

    Attributes:
        number: from 1; the first moves nobody.
        moves: how many people would go from one pod to another.
        placed: how many would have a seat in a pod that is large enough to meet.
        score: how well they go together, in points added up over everybody.
        changes: who would sit elsewhere: moves first, then those who come in.
        new_pods: pods that would be begun.
        short: by the id of a pod, how many it still lacks to meet.
        waiting: who would have no seat, and why.
        commands: what to type for all of it, in this order.
    """

    number: int
    moves: int
    placed: int
    score: float
    changes: tuple[SeatChange, ...]
    new_pods: tuple[PodOption, ...]
    short: dict[str, int]
    waiting: tuple[WaitingLine, ...]
    commands: tuple[str, ...]


class StayingClose(Result):
    """Ways to go on after some came and some went, from no moves to those that gain most.

    Attributes:
        options: each gains something that the one before it does not.
        pods: by id, the title of each pod, or draft, that was looked at.
        hours: by id, the weekly hour of those that have one.
        are_drafts: whether they are drafts, because no pod stands yet.
        people: how many sit in them today.
        newcomers: how many have no seat, and are in.
        names: by id, what a screen calls them.
        me: the Caller's id, where the Caller is one of them.
    """

    kind: Literal["staying"] = "staying"
    options: tuple[StayOption, ...]
    pods: dict[str, str]
    hours: dict[str, str]
    are_drafts: bool
    people: int
    newcomers: int
    names: dict[str, str]
    me: str | None


def stay(book: Book, *, wishes: Wishes, today: date, is_over: IsOver = never) -> StayingClose:
    """Repair the pods as they are, or the drafts where no pod stands, with few moves.

    Raises:
        NamingError: nobody is called that.
        NotAllowedError: somebody who must be in it cannot be.
    """
    groups = running_groups(book) or draft_groups(book)
    found = stood(book, groups, today=today, **draw_of(book, wishes))
    asked = found.asked
    answers = stay_close(
        asked.problem,
        found.present,
        k=wishes.count,
        effort=wishes.effort,
        seed=wishes.seed,
        is_over=is_over,
    )
    inside = {one for group in found.groups for one in group.inside}
    options = tuple(
        _option(book, found, answer, number=number)
        for number, answer in enumerate(answers if groups else (), start=1)
    )
    return StayingClose(
        options=options,
        pods={group.id: group.title for group in found.groups},
        hours={group.id: group.terms.at for group in found.groups if group.terms.at},
        are_drafts=bool(groups) and groups[0].is_draft,
        people=len(inside),
        newcomers=len({*asked.people, *asked.left_out} - inside),
        names={one: short_name(book, one) for one in (*asked.people, *asked.left_out)},
        me=book.caller.id if book.caller.id in asked.people else None,
        next_step=_next(groups),
    )


def _next(groups: Sequence[Group]) -> NextStep | None:
    if groups:
        return None
    return NextStep(text="No pod stands yet. A first round:", command="pods suggest --everyone")


def _option(book: Book, found: Stood, answer: Staying, *, number: int) -> StayOption:
    asked, solution = found.asked, answer.solution
    at = dict(zip(answer.numbers, solution.pods, strict=True))
    # Who has no seat today and begins a new pod is told with it.
    told = [*answer.moves, *(move for move in answer.joins if move.target < len(found.groups))]
    changes = tuple(_change(book, found, move, at[move.target].members) for move in told)
    new = [pod for place, pod in at.items() if place >= len(found.groups)]
    new_pods = tuple(PodOption(**option_of(book, asked, pod)) for pod in new)
    return StayOption(
        number=number,
        moves=len(answer.moves),
        placed=len(solution.placed),
        score=in_points(solution.affinity),
        changes=changes,
        new_pods=new_pods,
        short=_short(found, answer),
        waiting=_waiting(book, found, solution.waiting),
        commands=_commands(book, found, changes, new_pods),
    )


def _short(found: Stood, answer: Staying) -> dict[str, int]:
    """By pod that could not meet, how many it would lack; nothing of one that nobody is left in."""
    gone = {move.person for move in answer.moves}
    left = {
        place: [one for one in pod.members if one not in gone]
        for place, pod in enumerate(found.present)
        if place not in answer.numbers
    }
    return {
        found.groups[place].id: (found.present[place].least or 0) - len(people)
        for place, people in left.items()
        if people
    }


def _change(book: Book, found: Stood, move: Move, members: Sequence[int]) -> SeatChange:
    reasons = what_they_share(book, found.asked, move.person, members)
    target = found.groups[move.target] if move.target < len(found.groups) else None
    source = None if move.source is None else found.groups[move.source]
    if source is not None and _is_short(found, move.source):
        reasons = (*reasons, f"{source.title} is too small to meet")
    if target is not None and _is_short(found, move.target):
        reasons = (*reasons, f"{target.title} can meet again, with {len(members)}")
    return SeatChange(
        person=found.asked.people[move.person],
        source=None if source is None else source.id,
        target=None if target is None else target.id,
        reasons=reasons,
    )


def _is_short(found: Stood, place: int | None) -> bool:
    """Whether a pod is too small to meet today."""
    if place is None:
        return False
    present = found.present[place]
    return len(present.members) < (present.least or 0)


def _waiting(book: Book, found: Stood, waiting: Sequence[int]) -> tuple[WaitingLine, ...]:
    """Those without a seat today who get none; whose pod is too small is told with the pod."""
    inside = {one for group in found.groups for one in group.inside}
    asked = found.asked
    lines = [
        WaitingLine(person=asked.people[one], reason=why_no_seat(book, found, one))
        for one in waiting
        if asked.people[one] not in inside
    ]
    left_out = [
        WaitingLine(person=one, reason=asked.bonds.said(book, one, kind="together"))
        for one in asked.left_out
    ]
    return tuple(sorted((*lines, *left_out), key=lambda line: line.person))


def _commands(
    book: Book, found: Stood, changes: Sequence[SeatChange], new_pods: Sequence[PodOption]
) -> tuple[str, ...]:
    """What to type, once those who move have said yes."""
    lines = [one.command for one in new_pods]
    emptied, asked = _emptied(found, changes), dict[str, list[str]]()
    for change in changes:
        person, source, target = to_type(book, change.person), change.source, change.target
        if found.groups[0].is_draft:
            where = f" --from {quoted(source)}" if source else ""
            to = f" --to {quoted(target)}" if target else ""
            lines.append(f"pods move {person}{where}{to}")
        elif source is None or emptied.get(source) is None:
            lines += [f"pods leave {quoted(source)} {person}"] if source else []
            asked.setdefault(target or "", []).append(person)
    lines += [f"pods invite {quoted(pod)} {' '.join(asked[pod])}" for pod in asked if pod]
    for source, target in emptied.items():
        whole = f"pods merge-pods {quoted(target or '')} {quoted(source)}"
        lines.append(whole if target else f"pods close-pod {quoted(source)}")
    return tuple(lines)


def _emptied(found: Stood, changes: Sequence[SeatChange]) -> dict[str, str | None]:
    """By pod that nobody would be left in, the one pod that all of them go to; None: several."""
    targets: dict[str, list[str | None]] = {}
    for change in changes:
        if change.source is not None:
            targets.setdefault(change.source, []).append(change.target)
    return {
        group.id: there[0] if len(set(there)) == 1 else None
        for group in found.groups
        if not group.is_draft
        and len(there := targets.get(group.id, [])) == len(group.inside)
        and there
    }
