"""One proposed pod, told: its hours on everybody's clock, its reasons, the command to type."""

from collections.abc import Sequence
from typing import Any

from pods.actions.suggestion import ReasonLine
from pods.grouping.criteria.scoring import reasons as reasons_of
from pods.grouping.sizes import UNIT
from pods.grouping.solution import Pod as ProposedPod
from pods.hours.dates import parse_weekly
from pods.hours.slots import Slot, find_slots
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.proposals.calendar import anchor_zone, hours_unknown
from pods.proposals.question import Asked
from pods.proposals.seating import inside_of
from pods.proposals.slots import SlotLine, slot_line
from pods.proposals.telling import answers_owed, clock_moves, wishes_heard
from pods.proposals.telling import named as called


def option_of(
    book: Book, asked: Asked, found: ProposedPod, *, pod: Pod | None = None
) -> dict[str, Any]:
    """The fields of one proposed pod, as `PodOption` takes them."""
    named = tuple(asked.people[place] for place in found.members)
    caller = asked.people[found.caller] if found.caller is not None else None
    lines = _slots(asked, found, pod)
    return {
        "people": tuple(sorted(named)),
        "caller": caller,
        "slots": lines,
        "hours_unknown": tuple(sorted(hours_unknown(book, named))),
        "score": in_points(found.value),
        "reasons": (*_reasons(asked, found), *_wishes(book, asked, found, named)),
        "notes": (
            *_known_inside(book, asked, found),
            *answers_owed(book, named),
            *clock_moves(book, lines),
        ),
        "command": _command(book, named, caller, lines, pod),
    }


def in_points(value: int) -> float:
    """In points of mean affinity, as people read it; the engine itself keeps to integers."""
    return round(value / UNIT, 2)


def _slots(asked: Asked, found: ProposedPod, pod: Pod | None) -> tuple[SlotLine, ...]:
    """Every start that works; where the pod meets at an hour of its own, that one."""
    if found.zone is None:
        return ()
    hours = tuple(asked.schedules[place] for place in found.members)
    if pod is not None and pod.at is not None:
        weekday, start = parse_weekly(pod.at)
        slots: tuple[Slot, ...] = (Slot(weekday, start, found.zone, asked.minutes),)
    else:
        slots = find_slots(hours, anchor=found.zone, season=asked.season, minutes=asked.minutes)
    return tuple(slot_line(slot, hours, season=asked.season) for slot in slots)


def _reasons(asked: Asked, found: ProposedPod) -> tuple[ReasonLine, ...]:
    return tuple(
        ReasonLine(criterion=one.criterion, value=in_points(one.value), text=one.text)
        for one in reasons_of(asked.problem, asked.facts, found.members, weights=asked.weights)
    )


def _wishes(
    book: Book, asked: Asked, found: ProposedPod, named: Sequence[str]
) -> tuple[ReasonLine, ...]:
    factor = asked.problem.factor(len(found.members))
    return tuple(
        ReasonLine(criterion="wish", value=in_points(factor * points), text=text)
        for text, points in wishes_heard(book, asked.bonds, named)
    )


def _known_inside(book: Book, asked: Asked, found: ProposedPod) -> tuple[str, ...]:
    """Whom each newcomer knows of those who sit in the pod already."""
    facts = asked.facts
    inside = [one for standing in asked.problem.locked for one in standing.members]
    newcomers = [one for one in found.members if one not in inside] if inside else []
    known = {
        one: [asked.people[other] for other in inside if facts.tie(one, other)] for one in newcomers
    }
    return tuple(
        f"{facts.label(one)} knows {called(book, those)}" for one, those in known.items() if those
    )


def _command(
    book: Book,
    named: Sequence[str],
    caller: str | None,
    slots: Sequence[SlotLine],
    pod: Pod | None,
) -> str:
    if pod is not None:
        newcomers = (to_type(book, one) for one in named if one not in inside_of(pod))
        return f"pods invite {quoted(pod.id)} {' '.join(newcomers)}"
    me = book.caller.id
    people = [to_type(book, one) for one in named if one != me]
    people += ["me"] if me in named else []
    calls = f" --caller {to_type(book, caller)}" if caller is not None and caller != me else ""
    hour = f' --at "{slots[0].at}"{_clock(book, caller, slots[0])}' if slots else ""
    return f"pods new-pod NAME {' '.join(people)}{calls}{hour}"


def _clock(book: Book, caller: str | None, slot: SlotLine) -> str:
    """Whose clock that hour is on, where it is not the caller's own."""
    is_own = slot.zone == anchor_zone(book, caller)
    return "" if is_own else f" --time-zone {slot.zone}"
