"""What is worth doing next, and putting it to sleep; with the pods, it is the home screen."""

from datetime import date
from typing import Literal

from pods.actions.listing import PodLine, pod_line
from pods.actions.result import Change, NextStep, Part, Result, Who, who
from pods.errors import UsageError
from pods.hours.dates import parse_day
from pods.model.book import Book, Snooze
from pods.model.names import find_anything
from pods.reminders.next_steps import next_steps
from pods.reminders.scene import Scene
from pods.reminders.step import Step


class StepLine(Part):
    """One thing worth doing: what, why now, and the command for it."""

    rule: int
    also: tuple[int, ...]
    about: str
    people: tuple[Who, ...]
    group: str | None
    text: str
    reason: str
    command: str
    urgency: int


class SleepingLine(Part):
    """Somebody, or a pod, that sleeps until a day."""

    id: str
    until: date


class Agenda(Result):
    """The few things worth doing now; `more` are kept back, the rest sleeps."""

    kind: Literal["next-steps"] = "next-steps"
    steps: tuple[StepLine, ...]
    more: int
    sleeping: tuple[SleepingLine, ...]
    why: bool = False


class Home(Result):
    """The home screen: next steps, the pods in one line each, how many are on the list.

    Attributes:
        today: the day it tells of.
        steps: the few things worth doing now; `more` are kept back.
        pods: those that are not closed.
        waiting: who is in, and in no pod.
        people: how many are on the list, the Caller not counted.
        drafts: how many what-ifs there are, beside those that became pods.
    """

    kind: Literal["home"] = "home"
    today: date
    steps: tuple[StepLine, ...]
    more: int
    pods: tuple[PodLine, ...]
    waiting: tuple[Who, ...]
    people: int
    drafts: int


class Snoozed(Result):
    """What stays silent from now on."""

    kind: Literal["snoozed"] = "snoozed"
    about: str
    name: str
    until: date | None
    dismissed: tuple[str, ...]


def agenda(book: Book, *, today: date, everything: bool = False, why: bool = False) -> Agenda:
    """What is worth doing next, the urgent first; with `everything`, however much it is."""
    found = next_steps(book, today=today, is_whole=everything)
    return Agenda(
        steps=tuple(_line(book, step) for step in found.steps),
        more=found.more,
        sleeping=tuple(SleepingLine(id=one.id, until=one.until) for one in found.sleeping),
        why=why,
        next_step=None if book.people else _FIRST,
    )


def home(book: Book, *, today: date) -> Home:
    """What one wants to see in the morning."""
    found = next_steps(book, today=today)
    live = [pod for pod in book.pods.values() if pod.state != "closed"]
    placed = Scene(book, today=today).placed
    waiting = [p.id for p in book.people.values() if p.stands == "in" and p.id not in placed]
    return Home(
        today=today,
        steps=tuple(_line(book, step) for step in found.steps),
        more=found.more,
        pods=tuple(pod_line(book, pod, today=today) for pod in live),
        waiting=tuple(who(book, person) for person in waiting),
        people=len(book.people),
        drafts=sum(draft.became is None for draft in book.drafts.values()),
        next_step=_onward(book, is_quiet=not found.steps and not live),
    )


_FIRST = NextStep(
    text="Begin with two, or let pods walk take you by the hand:", command="pods add-person Ana Bo"
)
_MORE = NextStep(text="Let the list sit. Who else comes to mind?", command="pods add-person NAME")
_CURIOUS = NextStep(text="Curious? See who might go well together:", command="pods suggest")
_ENOUGH = 3  # with the Caller they are four, the smallest pod there is


def _onward(book: Book, *, is_quiet: bool) -> NextStep | None:
    """How to begin, and how to go on while nothing asks for anything yet."""
    if not book.people:
        return _FIRST
    if not is_quiet:
        return None
    return _MORE if len(book.people) < _ENOUGH else _CURIOUS


def snooze(book: Book, *, name: str, until: str | None, today: date) -> Change[Snoozed]:
    """Let next steps about a person, a pod or a draft sleep until a day.

    Raises:
        UsageError: no day, or one that has passed.
        NamingError: nobody, and nothing, is called that.
    """
    about, called = _about(book, name)
    if until is None:
        raise UsageError("until when?", f'pods next --snooze {about} --until "in 2 weeks"')
    day = parse_day(until, today=today, reading="future").date
    if day <= today:
        raise UsageError(f"{day} has come already", '--until "in 2 weeks"')
    known = book.snoozed.get(about, Snooze(id=about))
    if known.until != day:
        book = book.with_snooze(known.model_copy(update={"until": day}))
    return Change(book, Snoozed(about=about, name=called, until=day, dismissed=()))


def dismiss(book: Book, *, name: str, today: date) -> Change[Snoozed]:
    """Never speak again of the causes that are shown about somebody now; new ones do speak.

    Raises:
        UsageError: nothing is shown about them.
        NamingError: nobody, and nothing, is called that.
    """
    about, called = _about(book, name)
    steps = next_steps(book, today=today, is_whole=True).steps
    causes = tuple(step.cause for step in steps if step.about == about)
    if not causes:
        raise UsageError(f"nothing is shown about {called}", "pods next --all shows everything")
    known = book.snoozed.get(about, Snooze(id=about))
    dismissed = tuple(sorted({*known.dismissed, *causes}))
    book = book.with_snooze(known.model_copy(update={"dismissed": dismissed}))
    return Change(book, Snoozed(about=about, name=called, until=None, dismissed=causes))


def _about(book: Book, name: str) -> tuple[str, str]:
    found = find_anything(book, name, among=("pod", "draft", "person"), writing=True)
    return found.id, getattr(found, "title", None) or found.name or found.id


def _line(book: Book, step: Step) -> StepLine:
    return StepLine(
        rule=step.rule,
        also=step.also,
        about=step.about,
        people=tuple(who(book, person) for person in step.people),
        group=step.group,
        text=step.text,
        reason=step.reason,
        command=step.command,
        urgency=step.urgency,
    )
