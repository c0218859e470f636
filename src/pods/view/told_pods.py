"""One line after each change about a pod, its seats and its invitations."""

from collections.abc import Sequence

from pods.actions.invited import Invited
from pods.actions.membership import Joined, Left
from pods.actions.pod_terms import PodEdited
from pods.actions.pods import PodBegun
from pods.actions.replies import Replied
from pods.actions.result import Who
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.letter import letter_on
from pods.view.new_facts import facts_sentence
from pods.view.page import Page, Part
from pods.view.theme import STRONG, WARN

_STEPS = {
    "send": "asked",
    "draft": "not asked yet",
    "nudge": "nudged",
    "withdraw": "withdrawn",
    "expire": "expired",
}


def pod_begun(result: PodBegun) -> Page:
    """The new pod: who is in it, for whom a seat is held, at what hour."""
    parts: list[Part] = [(result.title, STRONG), f" ({result.pod})"]
    if result.members:
        parts.append(f" · {_names(result.members)} in it")
    if result.held:
        parts.append(f" · seats held for {_names(result.held)}")
    if result.at:
        parts.append(f" · {result.at}")
    page = Page().line(*parts)
    for sentence in result.blocked:
        page.line((f"cannot: {sentence}", WARN), indent=2)
    return page


def pod_edited(result: PodEdited) -> Page:
    """Which terms are new."""
    news = [facts_sentence(result.changed)] if result.changed else []
    if result.next:
        hour = f", {result.next_at}" if result.next_at else ""
        news.append(f"next {say_date(result.next)}{hour}")
    tail = f" · {' · '.join(news)}" if news else " stays as it was"
    return Page().line((result.title, STRONG), tail)


def joined(result: Joined) -> Page:
    """Who is in it now."""
    seats = _seats(result.taken, 0, result.total)
    day = say_date(result.on)
    return Page().line((result.title, STRONG), f" · {_names(result.people)} in since {day}{seats}")


def left(result: Left) -> Page:
    """Who is in it no more."""
    seats = _seats(result.taken, 0, result.total)
    day = say_date(result.on)
    return Page().line((result.title, STRONG), f" · {result.person.name} left {day}{seats}")


def invited(result: Invited) -> Page:
    """What was logged, and the letters to copy."""
    by = f" · answer by {say_date(result.by)}" if result.by else ""
    day = f" {say_date(result.on)}" if result.step in ("send", "nudge") else ""
    seats = _seats(result.taken, result.held, result.total)
    page = Page().line(
        (result.title, STRONG),
        f" · {_names(result.people)} · {_STEPS[result.step]}{day}{by}{seats}",
    )
    for letter in result.letters:
        letter_on(page.blank(), letter)
    return page


def replied(result: Replied) -> Page:
    """The answer, and how the seats stand with it."""
    parts: list[Part] = [(result.person.name, STRONG), f" · {_answer(result)}"]
    if result.plus_one:
        brought = result.plus_one.person
        is_new = f" (new on the list: {brought.id})" if result.plus_one.is_new else ""
        parts.append(f" · brings {brought.name}{is_new}")
    if result.meeting is None:
        parts.append(f" · {say_date(result.on)}")
        parts.append(_seats(result.taken, result.held, result.total))
    return Page().line(*parts)


def _answer(result: Replied) -> str:
    if result.meeting is not None:
        coming = {"yes": "comes", "no": "cannot come", "maybe": "may come"}[result.reply]
        return f"{coming} on {say_date(result.meeting)} · {result.title}"
    if result.backed_out:
        return f"backed out of {result.title}"
    is_pod = bool(result.total or result.taken)  # a draft has no seats
    is_kept = is_pod and result.reply == "yes" and not result.is_member
    kept = " · a seat is kept" if is_kept else ""
    return f"{result.reply} to {result.title}{kept}"


def _seats(taken: int, held: int, total: int | None) -> str:
    if total is None:
        return f" · {taken} in it" if taken else ""
    waiting = f", {held} held" if held else ""
    return f" · {taken} of {total} seats taken{waiting}"


def _names(people: Sequence[Who]) -> str:
    return listed([person.name for person in people])
