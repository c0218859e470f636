"""What a pod may see of itself: no note of the Caller's, no rule, no interest, nobody's score.

Of a member it holds the first name and what that member shares (`shares` in the file), and of
everybody else nothing: neither who was asked nor who has left. Why a meeting was skipped, who
missed one, and who said what about going on, stay with the Caller too.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from pods.actions.page_agreements import Agreement, agreements
from pods.actions.page_dates import PageDate, clocks_and_dates, kind_of
from pods.actions.result import NextStep, Part, Result
from pods.hours.say import say_date
from pods.letters.naming import name_before_others
from pods.letters.phrases import count
from pods.model.book import Book
from pods.model.meeting import Retro
from pods.model.names import find_pod
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.typed import quoted


class PageMember(Part):
    """A member as the others may see them; None of what they do not share, or nobody knows."""

    name: str
    place: str | None
    email: str | None
    phone: str | None


class PageHeld(Part):
    """A meeting that was held; `what` is empty for a regular one."""

    on: date
    what: str


class PageRetro(Part):
    """A look back, in the group's words."""

    title: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    next: tuple[str, ...]


class PodPage(Result):
    """The page of one pod.

    Attributes:
        word: what the Caller calls a pod.
        standing: where it is in its life, where that is worth a sentence.
        caller: who calls it together.
        unnamed: how many members are not named, as they wished.
        clocks: for each column of times, whose clock it is.
        written: the day it was written.
        files: where it was written.
    """

    kind: Literal["page"] = "page"
    pod: str
    title: str
    word: str
    intention: str | None
    standing: str
    caller: str
    members: tuple[PageMember, ...]
    unnamed: int
    agreements: tuple[Agreement, ...]
    clocks: tuple[str, ...]
    to_come: tuple[PageDate, ...]
    held: tuple[PageHeld, ...]
    retros: tuple[PageRetro, ...]
    written: date
    files: tuple[str, ...] = ()

    @property
    def counted(self) -> str:
        """How many are in it, in a sentence; those who are not named too."""
        people = len(self.members) + self.unnamed
        if not people:
            return "Nobody is in it yet."
        told = "One person" if people == 1 else f"{count(people).capitalize()} people"
        unnamed = f", {count(self.unnamed)} of them not named" if self.unnamed else ""
        return f"{told}{unnamed}."


def page(book: Book, *, pod: str, today: date) -> PodPage:
    """The page of one pod: who is in it, what was agreed, its dates, its look backs.

    Raises:
        NamingError: no pod is called that.
    """
    found = find_pod(book, pod)
    inside = found.current_members
    named = [one for one in inside if name_before_others(book, one, among=inside)]
    clocks, to_come = clocks_and_dates(book, found, today=today)
    return PodPage(
        pod=found.id,
        title=found.title,
        word=book.settings.word,
        intention=found.intention,
        standing=_standing(found),
        caller=name_before_others(book, found.caller, among=inside) if found.caller else "",
        members=tuple(_member(book.person(one), book, among=inside) for one in named),
        unnamed=len(inside) - len(named),
        agreements=agreements(book, found),
        clocks=clocks,
        to_come=to_come,
        held=tuple(PageHeld(on=one.on, what=kind_of(one)) for one in found.held_meetings),
        retros=tuple(_retros(found)),
        written=today,
        next_step=NextStep(
            text="To give it to them:",
            command=f"pods page {quoted(found.id)} --out {quoted(found.id)}.html",
        ),
    )


def _member(person: Person, book: Book, *, among: Iterable[str]) -> PageMember:
    def shared(what: Literal["place", "email", "phone"]) -> str | None:
        value: str | None = getattr(person, what)
        return value if what in person.shares else None

    return PageMember(
        name=person.name
        if "name" in person.shares
        else name_before_others(book, person.id, among=among),
        place=shared("place"),
        email=shared("email"),
        phone=shared("phone"),
    )


def _standing(pod: Pod) -> str:
    if pod.state == "closed":
        return f"It ended on {say_date(pod.closed)}." if pod.closed else "It has ended."
    if pod.state == "resting":
        return (
            f"It rests until {say_date(pod.resting_until)}." if pod.resting_until else "It rests."
        )
    return ""


def _retros(pod: Pod) -> Iterable[PageRetro]:
    for key, retro in pod.retros.items():
        if retro.plus or retro.minus or retro.next:
            yield PageRetro(
                title=_retro_title(pod, key, retro),
                plus=retro.plus,
                minus=retro.minus,
                next=retro.next,
            )


def _retro_title(pod: Pod, key: str, retro: Retro) -> str:
    season = pod.seasons.get(key)
    name = f"Season {season.number}" if season and season.number else key
    return f"{name}, {say_date(retro.on)}" if retro.on else name
