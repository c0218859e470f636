"""A combination of people, proposed or laid aside: how it is begun as a pod, or kept as a draft."""

from datetime import date
from functools import partial
from shlex import split
from typing import NamedTuple

from pods.actions.drafts import move
from pods.actions.pods import new_pod
from pods.actions.suggestion import NumberedPod
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed, typed
from pods.hours.words import WEEKDAYS
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.ids import slug
from pods.proposals.calendar import common_slots

_OFFERED = 4  # hours of a draft to choose from


class Combination(NamedTuple):
    """Who, and when.

    Attributes:
        people: as they are typed, in the order of the list, the Caller not among them.
        hours: weekly starts that suit everybody, as `--at` takes them.
        caller: who calls it, where that is another, as typed.
        zone: whose clock the hours are on, where it is not the caller's own.
        draft: the draft it is, if it is one.
        has_you: whether the Caller is in it.
    """

    people: tuple[str, ...]
    hours: tuple[str, ...]
    caller: str | None = None
    zone: str | None = None
    draft: str = ""
    has_you: bool = True


def of_option(book: Book, option: NumberedPod) -> Combination:
    """One of those that were proposed."""
    words, me, wanted = split(option.command), book.caller.id, set(option.people)
    zone = words[words.index("--time-zone") + 1] if "--time-zone" in words else None
    return Combination(
        people=tuple(typed(book, one) for one in book.people if one in wanted),
        hours=tuple(slot.at for slot in option.slots),
        caller=typed(book, option.caller) if option.caller not in (None, me) else None,
        zone=zone,
        has_you=me in wanted,
    )


def of_draft(book: Book, draft: Draft, *, today: date) -> Combination:
    """One that was laid aside, with the hours that hold for those who are in it."""
    slots = common_slots(book, draft.people, today=today)
    hours = (draft.at,) if draft.at else tuple(slot.at for slot in slots[:_OFFERED])
    others = tuple(typed(book, one) for one in draft.people if one != book.caller.id)
    return Combination(others, hours, draft=draft.id, has_you=len(others) < len(draft.people))


def begun(walk: Walk, chosen: Combination, said: dict[str, str]) -> Deed:
    """The pod of a combination; `said` has its name, and its hour where one was chosen."""
    name, hour = said["name"], said.get("hour") or next(iter(chosen.hours), None)
    people = () if chosen.draft else chosen.people
    terms = {"caller": chosen.caller, "at": hour, "time_zone": chosen.zone if hour else None}
    options = ["--from", chosen.draft] if chosen.draft else []
    for key, value in terms.items():
        options += [f"--{key.replace('_', '-')}", value] if value else []
    return Deed(
        "new-pod",
        partial(
            new_pod,
            name=name,
            people=people,
            source=chosen.draft or None,
            terms=terms,
            today=walk.today,
        ),
        words=(name, *people),
        options=tuple(options),
        label=f"begin {name}",
    )


def kept(walk: Walk, chosen: Combination) -> Deed:
    """The draft of a combination, named by the day of its hour: it may sit for weeks."""
    day = chosen.hours[0].split()[0] if chosen.hours else ""
    weekday = next((name for name in WEEKDAYS if day and name.startswith(day)), "draft")
    name = slug(weekday, walk.book.drafts)
    people = (*(("me",) if chosen.has_you else ()), *chosen.people)
    return Deed(
        "move",
        partial(move, people=people, target=name, new=True, today=walk.today),
        words=people,
        options=("--to", name, "--new"),
        label=f"move {', '.join(people)}",
    )
