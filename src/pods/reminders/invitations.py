"""Rules about answers that are still to come: seats held but not offered, silence, maybes."""

from collections.abc import Iterator
from typing import NamedTuple

from pods.hours.say import say_day
from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.asking import next_move
from pods.reminders.scene import Scene, days, title_of
from pods.reminders.step import SOON, Step


class _Move(NamedTuple):
    """What to do about silence, and how it is said."""

    name: str
    text: str
    so_far: str
    option: str


NUDGE = _Move("nudge", "Nudge {names}, gently", "yet", "--nudge")
NUDGE_AGAIN = _Move(
    "nudge-again", "Nudge {names} once more, on another channel", "to the nudge", "--nudge"
)
EXPIRE = _Move("expire", "Free the seat held for {names}", "yet", "--expire")

_MOVES = {move.name: move for move in (NUDGE, NUDGE_AGAIN, EXPIRE)}


def seat_not_offered(scene: Scene) -> Iterator[Step]:
    """Rule 4, before its clock starts: a seat is held for somebody who does not know yet."""
    for group in scene.open_groups:
        held = [mail.person for mail in group.invitations.values() if mail.state == "draft"]
        people = [one for one in held if scene.may_be_asked(scene.book.person(one))]
        if not people:
            continue
        yield Step(
            rule=4,
            text=f"Invite {scene.names(people)} into {title_of(group)}",
            reason="a seat is held, and nobody has asked yet",
            command=f"pods invite {quoted(group.id)} {scene.typed(*people)}",
            about=group.id,
            people=tuple(people),
            group=group.id,
            urgency=SOON,
            cause=f"not-offered:{group.id}:{','.join(people)}",
        )


def no_answer(scene: Scene) -> Iterator[Step]:
    """Rule 4: asked some days ago, no answer: nudge, nudge once more, free the seat.

    Those of one pod or draft for whom it is time for the same share a line.
    """
    for group in scene.open_groups:
        due: dict[_Move, list[Invitation]] = {}
        for mail in group.invitations.values():
            move = _move_on(scene, group, mail)
            if move is not None:
                due.setdefault(move, []).append(mail)
        for move, mails in due.items():
            yield _unanswered(scene, group, move, mails)


def answer_day_passed(scene: Scene) -> Iterator[Step]:
    """Rule 5: the day an answer was asked for has passed: close the round, one way or another."""
    for group in scene.open_groups:
        if isinstance(group, Pod) and group.kind == "gathering":
            continue  # rule 27 closes its list in time
        late = [mail for mail in group.invitations.values() if _is_overdue(scene, mail)]
        people = tuple(mail.person for mail in late)
        if not people:
            continue
        day = max(mail.by for mail in late if mail.by)
        low = scene.book.sizes_of(group)[0] if isinstance(group, Pod) else scene.settings.size_min
        there = _there(group)
        enough = there >= low
        yield Step(
            rule=5,
            text=f"Close the round of {title_of(group)}: "
            + ("begin with those who are there" if enough else "fill the seats, or put it off"),
            reason=f"{scene.names(people)} did not answer by {say_day(day)}; "
            f"{there} said yes, and {low} make a {scene.settings.word}",
            command=f"pods invite {quoted(group.id)} {scene.typed(*people)} --expire",
            about=people[0] if len(people) == 1 else group.id,
            people=people,
            group=group.id,
            urgency=SOON,
            cause=f"round:{group.id}:{','.join(mail.id for mail in late)}",
            weight=scene.days_since(day),
        )


def old_maybe(scene: Scene) -> Iterator[Step]:
    """Rule 6: a maybe that has lain for a while: what would make it a yes?"""
    for group in scene.open_groups:
        for mail in group.invitations.values():
            person = scene.book.person(mail.person)
            since = scene.quiet_since(person, mail.replied, mail.last_word)
            if mail.state != "maybe" or since is None or not scene.may_be_asked(person):
                continue
            if scene.days_since(since) <= scene.settings.maybe_days:
                continue
            said = mail.replied or since
            yield Step(
                rule=6,
                text=f"Ask {scene.name(mail.person)} what would make it a yes",
                reason=f"said maybe to {title_of(group)} {days(scene.days_since(said))} ago: "
                "the time, the people, the length?",
                command=f"pods invite {quoted(group.id)} {scene.typed(mail.person)} --nudge",
                about=mail.person,
                people=(mail.person,),
                group=group.id,
                urgency=SOON,
                cause=f"maybe:{group.id}:{mail.id}:{since}",
                weight=scene.days_since(said),
            )


def _is_overdue(scene: Scene, mail: Invitation) -> bool:
    """Whether an answer was asked for by a day that is over; a word since then buys time."""
    if mail.by is None or mail.by >= scene.today or mail.state not in {"sent", "nudged"}:
        return False
    word = scene.quiet_since(scene.book.person(mail.person), mail.last_word)
    is_asleep = scene.is_asleep(mail.person)
    return not is_asleep and (word is None or word <= mail.by or scene.days_since(word) > 1)


def _there(group: Pod | Draft) -> int:
    """How many are in already: members of a pod; of a draft, who said yes, and the Caller."""
    if isinstance(group, Pod):
        return len(group.current_members)
    return 1 + sum(mail.state == "yes" for mail in group.invitations.values())


def _move_on(scene: Scene, group: Pod | Draft, mail: Invitation) -> _Move | None:
    """What it is time for, as far as the days since the invitation say; a talk buys time."""
    found = next_move(mail, scene.settings, today=scene.today)
    move = _MOVES.get(found.name) if found and found.is_due(scene.today) else None
    if _is_overdue(scene, mail):
        return None  # rule 5 has the whole round in view
    person, settings = scene.book.person(mail.person), scene.settings
    quiet_since = scene.quiet_since(person, mail.last_word)
    if move is None or quiet_since is None or scene.days_since(quiet_since) < settings.nudge_days:
        return None
    is_silenced = scene.is_dismissed(person.id, _cause(group, move, [mail]))
    return None if is_silenced or not scene.may_be_asked(person) else move


def _unanswered(scene: Scene, group: Pod | Draft, move: _Move, mails: list[Invitation]) -> Step:
    people = tuple(mail.person for mail in mails)
    ages = [scene.days_since(mail.sent) for mail in mails if mail.sent]
    ago = days(ages[0]) if len({*ages}) == 1 else f"{min(ages)} to {max(ages)} days"
    return Step(
        rule=4,
        text=move.text.format(names=scene.names(people)),
        reason=f"asked into {title_of(group)} {ago} ago, no answer {move.so_far}",
        command=f"pods invite {quoted(group.id)} {scene.typed(*people)} {move.option}",
        about=people[0] if len(people) == 1 else group.id,
        people=people,
        group=group.id,
        urgency=SOON,
        cause=_cause(group, move, mails),
        weight=max(ages),
    )


def _cause(group: Pod | Draft, move: _Move, mails: list[Invitation]) -> str:
    return f"{move.name}:{group.id}:{','.join(mail.id for mail in mails)}"
