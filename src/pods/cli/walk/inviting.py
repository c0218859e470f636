"""Who is asked, and what they say; who stays silent, and a gentle word to them."""

from datetime import date
from functools import partial
from typing import NamedTuple, get_args

from pods.actions.invitations import invite
from pods.actions.invited import title_of
from pods.actions.replies import reply
from pods.actions.result import who
from pods.cli.walk.answers import names_in
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed, typed
from pods.cli.walk.where import groups
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.pod import Pod
from pods.model.words import InvitationState, Reply
from pods.reminders.asking import next_move

_ALL = ("y", "yes", "all")
_REPLIES: tuple[Reply, ...] = get_args(Reply)
_WAITING: tuple[InvitationState, ...] = ("sent", "nudged", "maybe")
_NUDGE, _FREE = "nudge", "free"


def somebody_is_not_asked(book: Book, today: date) -> bool:  # noqa: ARG001 - every step is asked the day
    """Whether a seat is held for somebody who was not asked."""
    return any(_not_asked(group) for group in groups(book).values())


def ask_to_invite(walk: Walk) -> None:
    """Write the letters of each pod that has seats held."""
    walk.each(
        lambda book: [key for key, group in groups(book).items() if _not_asked(group)],
        partial(_ask_whom_to_invite, walk),
    )


def somebody_owes_an_answer(book: Book, today: date) -> bool:  # noqa: ARG001 - every step is asked the day
    """Whether an invitation waits for its answer."""
    return bool(_owed(book))


def ask_for_answers(walk: Walk) -> None:
    """What each of those who were asked has said."""
    walk.each(_owed, partial(_ask_for_answer, walk))


_WHY_INVITE = (
    "An invitation is to a time-bounded experiment: so many meetings, and a day to look back, "
    "after which everyone may leave without losing face. The letters appear here, ready to copy, "
    "and are logged as sent today; you send them. y asks all of them, names only these."
)
_WHY_ANSWER = (
    "A no is completely fine. A yes makes a member; a maybe keeps the seat. Who stays silent may "
    "be nudged twice, gently, and then the seat is free again."
)
_WHY_REASON = (
    "The time, the people, the length, one word that put them off: it makes the next invitation "
    "better. Only what they told you."
)


class _Silence(NamedTuple):
    """An asking that waits: how long, and what it is time for."""

    known: str
    ago: str
    moves: tuple[str, ...]


def _ask_whom_to_invite(walk: Walk, into: str) -> None:
    book = walk.book
    group = groups(book).get(into)
    people = _not_asked(group) if group else []
    if group and people:
        names = ", ".join(who(book, one).name for one in people)
        walk.is_done(
            f"{title_of(group)}: ask {names} today? (y, or names; Enter: not now)",
            why=_WHY_INVITE,
            deed=partial(_invited, walk, into, people),
        )


def _invited(walk: Walk, into: str, waiting: list[str], answer: str) -> Deed:
    book = walk.book
    everybody = tuple(typed(book, one) for one in waiting)
    people = everybody if answer.lower() in _ALL else tuple(names_in(answer))
    return Deed(
        "invite",
        partial(invite, into=into, people=people, today=walk.today),
        words=(into, *people),
        label=f"invite {', '.join(people)}",
    )


def _ask_for_answer(walk: Walk, asked: tuple[str, str]) -> None:
    into, person = asked
    book = walk.book
    group = groups(book).get(into)
    if group is None or not book.knows(person):
        return
    silence = _silence(book, group, person, today=walk.today)
    title, name, said = title_of(group), who(book, person).name, dict[str, str]()

    def ask(part: str) -> None:
        if part == "said":
            choices = ", ".join((*_REPLIES, *silence.moves))
            said[part] = walk.ask(
                f"{title}: what did {name} say{silence.ago}? ({choices}; Enter: nothing new)",
                why=_WHY_ANSWER,
                default=silence.known,
                check=walk.would(lambda answer: _answered(walk, asked, {"said": answer})),
            )
        else:
            walk.unfinished = f"what {name} said"
            said[part] = walk.ask("Did they say why? (their words; Enter: no)", why=_WHY_REASON)

    def parts(_: Book) -> tuple[str, ...]:
        is_news = _word(said) in ("no", "maybe") and _word(said) != silence.known
        return ("said", "reason") if is_news else ("said",)

    walk.each(parts, ask)
    walk.unfinished = ""
    if _word(said) and _word(said) != silence.known:
        walk.do(lambda: _answered(walk, asked, said))


def _word(said: dict[str, str]) -> str:
    return said.get("said", "").lower()


def _silence(book: Book, group: Pod | Draft, person: str, *, today: date) -> _Silence:
    mails = [mail for mail in group.invitations.values() if mail.person == person]
    if not mails:
        return _Silence("", "", ())
    last = mails[-1]
    known = last.state if last.state in _REPLIES else ""
    days = (today - last.sent).days if last.sent and not known else 0
    ago = f", asked {days} day{'s' * (days > 1)} ago" if days > 0 else ""
    move = next_move(last, book.settings, today=today)
    if move is None or not move.is_due(today):
        return _Silence(known, ago, ())
    return _Silence(known, ago, (_FREE,) if move.name == "expire" else (_NUDGE,))


def _answered(walk: Walk, asked: tuple[str, str], said: dict[str, str]) -> Deed:
    word = _word(said)
    if word in (_NUDGE, _FREE):
        return _followed(walk, *asked, is_nudge=word == _NUDGE)
    answer = next((one for one in _REPLIES if one == word), None)
    if answer is None:
        raise UsageError(f'"{said["said"]}" is no answer to an invitation', "say yes, maybe or no")
    into, person = asked
    named, reason = typed(walk.book, person), said.get("reason") or None
    return Deed(
        "reply",
        partial(reply, person=named, answer=answer, into=into, reason=reason, today=walk.today),
        words=(named, answer),
        options=("--pod", into, *(("--reason", reason) if reason else ())),
        label=f"{named} said {answer}",
    )


def _followed(walk: Walk, into: str, person: str, *, is_nudge: bool) -> Deed:
    """A word to somebody silent, or the seat that was held for them freed."""
    named, step = typed(walk.book, person), "nudge" if is_nudge else "expire"
    return Deed(
        "invite",
        partial(
            invite,
            into=into,
            people=[named],
            step="nudge" if is_nudge else "expire",
            today=walk.today,
        ),
        words=(into, named),
        options=(f"--{step}",),
        label=f"{step} {named}",
    )


def _not_asked(group: Pod | Draft) -> list[str]:
    return [mail.person for mail in group.invitations.values() if mail.state == "draft"]


def _owed(book: Book) -> list[tuple[str, str]]:
    return [
        (key, mail.person)
        for key, group in groups(book).items()
        for mail in group.invitations.values()
        if _is_owed(mail)
    ]


def _is_owed(mail: Invitation) -> bool:
    return mail.state in _WAITING
