"""Looking back at a season: plus, minus, next, and who stays, pauses or leaves."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from pods.actions.interest import past_day
from pods.actions.membership import refuse_to_end, without_member
from pods.actions.result import Change, NextStep, Part, Result, Who, who
from pods.actions.seats import refuse_closed
from pods.errors import NotAllowedError, UsageError
from pods.model.book import Book
from pods.model.meeting import Retro
from pods.model.names import UnknownNameError, find_pod, find_some
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type
from pods.model.words import Decision

QUESTIONS = (
    "What was good?",
    "What was not?",
    "What do we want to change?",
    "And each for oneself: do I stay, do I pause, or do I leave? All three are good answers.",
)
"""The questions of a retro (practice: what worked, what did not, what do we change, go on?)."""


class DecisionLine(Part):
    """What one person said about going on; None: nothing yet."""

    person: Who
    decision: Decision | None


class Told(Part):
    """What a look back brought, so far.

    Attributes:
        season: the season it looks back at, or the day where the pod counts no seasons.
        undecided: members who have not said whether they go on.
    """

    season: str
    on: date | None
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    next: tuple[str, ...]
    decisions: tuple[DecisionLine, ...]
    undecided: tuple[Who, ...]


class RetroLogged(Result):
    """What was written down about a look back."""

    kind: Literal["retro-logged"] = "retro-logged"
    pod: str
    title: str
    told: Told


class Said(NamedTuple):
    """What is to be written down, as typed."""

    plus: Sequence[str] = ()
    minus: Sequence[str] = ()
    next: Sequence[str] = ()
    stay: Sequence[str] = ()
    pause: Sequence[str] = ()
    leave: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said at all."""
        return not any(self)


def log_retro(
    book: Book,
    *,
    pod: str,
    said: Said,
    season: str | None = None,
    on: str | None = None,
    today: date,
) -> Change[RetroLogged]:
    """Write down what a retro brought; it may be said in several goes, and adds up.

    Who leaves is a member no more from that day; who pauses keeps the seat, on leave.

    Args:
        book: the book.
        pod: its name as typed.
        said: texts and names as typed.
        season: which season, by its id or number; the last one by default.
        on: the day of the retro, as typed; today by default.
        today: the day it is.

    Raises:
        NamingError: no pod, no season, or nobody, is called that.
        NotAllowedError: the pod is closed, or somebody is not a member.
        UsageError: somebody says two things at once, or a day still to come.
    """
    found = find_pod(book, pod)
    refuse_closed(found)
    _refuse_before_the_first(found)
    day = past_day(on, today=today)
    key = season_of_retro(found, season, today=day)
    decisions = _decisions(book, said)
    changed, before = found, found.retros.get(key, Retro())
    for person, decision in decisions.items():
        refuse_to_end(book, changed, person, day)
        changed = _decided(changed, person, decision, day=day)
    facts: dict[str, Any] = {
        "on": day if on is not None or before.on is None else before.on,
        "plus": _added(before.plus, said.plus),
        "minus": _added(before.minus, said.minus),
        "next": _added(before.next, said.next),
        "decisions": {**before.decisions, **decisions},
    }
    retro = before.model_copy(update={name: value for name, value in facts.items() if value})
    changed = changed.model_copy(update={"retros": {**found.retros, key: retro}})
    if changed.state == "running":
        changed = changed.model_copy(update={"state": "retro"})
    book = book.with_pod(changed)
    told = told_retro(book, changed, key)
    step = _after(book, changed, told)
    return Change(book, RetroLogged(pod=changed.id, title=changed.title, told=told, next_step=step))


def told_retro(book: Book, pod: Pod, key: str) -> Told:
    """What the retro of a season brought so far, members and those who left with it by name.

    After a gathering nobody has to say whether they go on: it was one day.
    """
    retro = pod.retros.get(key, Retro())
    known = [one for one in retro.decisions if book.knows(one)]
    asked = () if pod.kind == "gathering" else pod.current_members
    members = [one for one in asked if one not in known]
    return Told(
        season=key,
        on=retro.on,
        plus=retro.plus,
        minus=retro.minus,
        next=retro.next,
        decisions=tuple(
            DecisionLine(person=who(book, one), decision=retro.decisions[one]) for one in known
        ),
        undecided=tuple(who(book, one) for one in members),
    )


def season_of_retro(pod: Pod, typed: str | None, *, today: date) -> str:
    """The key of the retro that is meant: of a season, or of a day where there are none.

    Raises:
        NamingError: there is no such season.
    """
    if typed is not None:
        key = next((one for one in (typed, f"s{typed}") if one in pod.seasons), None)
        if key is None:
            known = ", ".join(pod.seasons) or "it counts none yet"
            raise UnknownNameError(f'{pod.title} has no season "{typed}"', f"seasons: {known}", ())
        return key
    if pod.current_season is not None:
        return pod.current_season.id
    met = max((one.on for one in pod.held_meetings if one.kind != "retro"), default=None)
    going_on = [
        key
        for key, retro in pod.retros.items()
        if retro.on is not None and (met is None or retro.on >= met)
    ]
    return going_on[-1] if going_on else today.isoformat()


def _refuse_before_the_first(pod: Pod) -> None:
    is_running = pod.state in {"running", "retro"}
    if not is_running and all(one.kind == "kick-off" for one in pod.held_meetings):
        raise NotAllowedError(
            f"{pod.title} has not met yet: there is nothing to look back on",
            f"the first meeting: pods log-meeting {quoted(pod.id)}",
        )


def _decisions(book: Book, said: Said) -> dict[str, Decision]:
    decided: dict[str, Decision] = {}
    spoken: Mapping[Decision, Sequence[str]] = {
        "stay": said.stay,
        "pause": said.pause,
        "leave": said.leave,
    }
    for decision, typed in spoken.items():
        for person in find_some(book, typed, writing=True) if typed else ():
            if person.id in decided:
                raise UsageError(
                    f"{who(book, person.id).name} cannot {decided[person.id]} and {decision}",
                    "say one of the two",
                )
            decided[person.id] = decision
    return decided


def _decided(pod: Pod, person: str, decision: Decision, *, day: date) -> Pod:
    if decision == "leave":
        pod = _with_decision(pod, person, {"decision": "leave"})
        return without_member(pod, person, left=day, why=None)
    facts: dict[str, Any] = {"decision": decision}
    now = next(one for one in pod.members.values() if one.who == person and one.is_current)
    if decision == "pause":
        facts["role"] = "on-leave"
    elif now.role == "on-leave":
        facts["role"] = None
    return _with_decision(pod, person, facts)


def _with_decision(pod: Pod, person: str, facts: Mapping[str, Any]) -> Pod:
    members = {
        key: one.with_facts(facts) if one.who == person and one.is_current else one
        for key, one in pod.members.items()
    }
    return pod.model_copy(update={"members": members})


def _added(before: Sequence[str], more: Iterable[str]) -> tuple[str, ...]:
    said = (text.strip() for text in more)
    return tuple(dict.fromkeys((*before, *(text for text in said if text))))


def _after(book: Book, pod: Pod, told: Told) -> NextStep:
    if told.undecided:
        first = told.undecided[0]
        name = "you" if first.id == book.caller.id else first.name
        return NextStep(
            text=f"And {name}: stay, pause or leave?",
            command=f"pods retro {quoted(pod.id)} --stay {to_type(book, first.id)}",
        )
    return NextStep(text="The ways on:", command=f"pods retro {quoted(pod.id)}")
