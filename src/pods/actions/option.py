"""One proposed pod, told: its hours on everybody's clock, its reasons, the command to type."""

from collections.abc import Sequence
from typing import Any

from pods.actions.suggestion import ReasonLine
from pods.grouping.criteria.scoring import reasons as reasons_of
from pods.grouping.sizes import UNIT
from pods.grouping.solution import Pod as ProposedPod
from pods.hours.slots import find_slots
from pods.model.book import Book
from pods.model.pod import Pod
from pods.proposals.calendar import hours_unknown
from pods.proposals.question import Asked
from pods.proposals.slots import SlotLine, slot_line
from pods.proposals.telling import answers_owed, clock_moves


def option_of(
    book: Book, asked: Asked, found: ProposedPod, *, pod: Pod | None = None
) -> dict[str, Any]:
    """The fields of one proposed pod, as `PodOption` takes them."""
    people = tuple(sorted(asked.people[place] for place in found.members))
    caller = asked.people[found.caller] if found.caller is not None else None
    hours = tuple(asked.schedules[place] for place in found.members)
    slots = (
        find_slots(hours, anchor=found.zone, season=asked.season, minutes=asked.minutes)
        if found.zone
        else ()
    )
    held = _held_hour(pod)
    lines = tuple(
        slot_line(slot, hours, season=asked.season)
        for slot in slots
        if held is None or slot.at == held
    )
    unknown = hours_unknown(book, people)
    reasons = reasons_of(asked.problem, asked.facts, found.members)
    return {
        "people": people,
        "caller": caller,
        "slots": lines,
        "hours_unknown": unknown,
        "score": in_points(found.value),
        "reasons": tuple(
            ReasonLine(criterion=one.criterion, value=in_points(one.value), text=one.text)
            for one in reasons
        ),
        "notes": (*answers_owed(book, people), *clock_moves(book, lines)),
        "command": _command(book, people, caller, lines, pod),
    }


def in_points(value: int) -> float:
    """In points of mean affinity, as people read it; the engine itself keeps to integers."""
    return round(value / UNIT, 2)


def _held_hour(pod: Pod | None) -> str | None:
    return pod.at if pod is not None else None


def _command(
    book: Book,
    people: Sequence[str],
    caller: str | None,
    slots: Sequence[SlotLine],
    pod: Pod | None,
) -> str:
    if pod is not None:
        inside = (*pod.current_members, *pod.seat_holders)
        return f"pods invite {pod.id} {' '.join(one for one in people if one not in inside)}"
    me = book.caller.id
    named = [*(one for one in people if one != me), *(["me"] if me in people else [])]
    calls = f" --caller {caller}" if caller is not None and caller != me else ""
    hour = f' --at "{slots[0].at}"' if slots else ""
    return f"pods new-pod NAME {' '.join(named)}{calls}{hour}"
