"""What the first calls of a pod agree on, and what of it nobody has written down yet."""

from collections.abc import Container

from pods.actions.result import NextStep
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.model.words import PodState

BEFORE_THE_FIRST_CALL: tuple[PodState, ...] = ("idea", "sounding", "inviting")

# How each agreement is written down.
_OPTIONS = {
    "intention": "--intention TEXT",
    "at": '--at "DAY HH:MM"',
    "commitment": "--commitment TEXT",
    "norms": "--norms TEXT",
    "confidential": "--confidential",
    "min_presence": "--min-presence N",
}
AGREED = {
    "intention": "the intention",
    "at": "the weekly hour",
    "commitment": "what each gives",
    "norms": "the norms",
    "confidential": "what stays inside",
    "min_presence": "how many it takes to meet",
}


def kick_off_id(taken: Container[str]) -> str:
    """The id of a new first call: `k1`, then `k2`, and so on."""
    number = 1
    while f"k{number}" in taken:
        number += 1
    return f"k{number}"


def open_agreements(pod: Pod) -> tuple[str, ...]:
    """What a pod that has had its first call has not written down yet, in words."""
    has_begun = any(one.kind == "kick-off" for one in pod.held_meetings)
    return tuple(AGREED[one] for one in pod.open_agreements) if has_begun else ()


def agreements_step(book: Book, pod: Pod) -> NextStep | None:
    """Which agreements a pod that has had its first call still owes itself, and how to write them.

    With all of them there and no date to come, the season is next.
    """
    if not any(one.kind == "kick-off" for one in pod.held_meetings):
        return None
    missing = pod.open_agreements
    if missing:
        words = ", ".join(AGREED[one] for one in missing)
        options = " ".join(_option(book, pod, one) for one in missing)
        return NextStep(
            text=f"Still to agree on: {words}.", command=f"pods edit-pod {quoted(pod.id)} {options}"
        )
    if pod.planned_meetings:
        return None
    return NextStep(
        text="All is agreed. Fix the season:", command=f"pods plan-season {quoted(pod.id)}"
    )


def _option(book: Book, pod: Pod, agreement: str) -> str:
    """The option of an agreement; where the hour is open, with one that holds for everybody."""
    if agreement == "at":
        from pods.proposals.calendar import common_slots  # noqa: PLC0415 - only where it is open

        people = (*pod.current_members, *pod.seat_holders)
        day = max(one.on for one in pod.held_meetings)
        slots = common_slots(book, people, caller=pod.caller, today=day, pod=pod)
        if slots:
            return f'--at "{slots[0].at}"'
    return _OPTIONS[agreement]
