"""The rule about people who are in, and wait for a pod: the single change that would place them."""

from collections.abc import Iterator
from datetime import date

from pods.model.draft import Draft
from pods.model.person import Person
from pods.model.typed import quoted
from pods.reminders.combinations import is_complete, standing
from pods.reminders.rhythm import CROWD
from pods.reminders.scene import Scene, days
from pods.reminders.step import SOMETIME, SOON, Step

_ASKED_FIRST = {"curious": 0, "maybe": 1, "sounded": 2}
_RHYTHM_DAYS = 30


def waiting_for_a_pod(scene: Scene) -> Iterator[Step]:
    """Rule 20: in, and without a pod, for more than three weeks."""
    placed = {
        person
        for draft in scene.waiting_drafts
        if is_complete(scene, draft)
        for person in draft.people
    }
    waiting = [
        person
        for person in scene.contacts
        if person.stands == "in"
        and person.id not in scene.placed
        and person.id not in placed
        and not scene.is_asleep(person.id)
    ]
    # Members of a pod that stopped meeting are counted, and not told one by one: rule 9 speaks.
    due = [one for one in waiting if one.id not in scene.seated and _is_due(scene, one)]
    if len(due) > CROWD:
        yield _crowd(scene, waiting)
    else:
        for person in due:
            yield from _one(scene, person)


def _is_due(scene: Scene, person: Person) -> bool:
    """Where nobody wrote down since when, they have waited long enough to be mentioned."""
    since = scene.quiet_since(person, _waits_since(scene, person))
    return since is None or scene.days_since(since) > scene.settings.waiting_days


def _waits_since(scene: Scene, person: Person) -> date | None:
    """The day from which somebody is in and in no pod: they said so, or left their last one."""
    known = [person.stands_since] if person.stands_since else []
    for pod in scene.book.pods.values():
        ends = (one.left or pod.closed for one in pod.members.values() if one.who == person.id)
        known += [end for end in ends if end is not None]
    return max(known, default=None)


def _one(scene: Scene, person: Person) -> Iterator[Step]:
    asked = _who_to_ask(scene, person)
    if asked is not None:
        draft, other = asked
        yield _step(
            scene,
            person,
            text=f"Ask {scene.name(other)} into draft {draft.id}",
            reason=f"and {scene.name(other)} was never asked",
            command=f"pods invite {quoted(draft.id)} {scene.typed(other)}",
            also=(other,),
            group=draft.id,
        )
    elif _answers_are_due(scene, person):
        return  # their clocks run: rules 4 and 6 speak up when it is time
    elif not person.hours_are_known and _others_hours_are_known(scene):
        yield _step(
            scene,
            person,
            text=f"Ask {scene.name(person.id)} when they are free",
            reason="and nobody knows their hours",
            command=f'pods edit-person {scene.typed(person.id)} --free "tue 18-21"'
            " --time-zone ZONE",
        )
    elif not _shares_an_hour(scene, person):
        if person.rhythm_days is None:
            yield _step(
                scene,
                person,
                text=f"Set a rhythm with {scene.name(person.id)}, just the two of you",
                reason="and has no hour in common with anybody",
                command=f"pods edit-person {scene.typed(person.id)} --rhythm-days {_RHYTHM_DAYS}",
                urgency=SOMETIME,
            )
    else:
        yield _step(
            scene,
            person,
            text=f"Look for a combination with {scene.name(person.id)}",
            reason="and no draft is ready",
            command=f"pods suggest --with {scene.typed(person.id)}"
            if _could_sit_with_the_caller(scene, person)
            else "pods suggest --everyone",
        )


def _who_to_ask(scene: Scene, person: Person) -> tuple[Draft, str] | None:
    """The draft that is nearest to a pod for them, and who in it was never asked."""
    best: tuple[int, Draft, str] | None = None
    for draft in scene.waiting_drafts:
        if person.id not in draft.people:
            continue
        ready, others = standing(scene, draft)
        asked = {mail.person for mail in draft.invitations.values() if mail.state != "draft"}
        free = [
            one
            for one in others
            if one not in asked and scene.may_be_asked(scene.book.person(one))
            if scene.book.person(one).stands in _ASKED_FIRST
        ]
        free.sort(key=lambda one: _ASKED_FIRST[scene.book.person(one).stands])
        fitting = [one for one in free if _have_an_hour(scene, (*ready, one))]
        if fitting and (best is None or len(ready) > best[0]):
            best = (len(ready), draft, fitting[0])
    return best[1:] if best else None


def _answers_are_due(scene: Scene, person: Person) -> bool:
    """Whether somebody in a draft of theirs was asked and has yet to answer."""
    return any(
        mail.is_open and mail.state != "draft" and mail.person in draft.people
        for draft in scene.waiting_drafts
        if person.id in draft.people
        for mail in draft.invitations.values()
    )


def _have_an_hour(scene: Scene, people: tuple[str, ...]) -> bool:
    """Whether an hour holds for all of them; unknown hours speak against nobody."""
    from pods.proposals.calendar import common_slots  # noqa: PLC0415 - few scenes ask for hours

    if not any(scene.book.person(one).hours_are_known for one in people):
        return True
    return bool(common_slots(scene.book, people, today=scene.today))


def _shares_an_hour(scene: Scene, person: Person) -> bool:
    caller = scene.book.caller
    others: list[Person] = [] if caller.organiser else [caller]
    others += [one for one in scene.contacts if one.id != person.id and one.stands != "no"]
    return any(_have_an_hour(scene, (person.id, other.id)) for other in others)


def _could_sit_with_the_caller(scene: Scene, person: Person) -> bool:
    """Whether the next pod around the Caller could hold them: room, and an hour of both."""
    me = scene.book.caller
    if me.organiser or len(scene.book.pods_of(me.id)) >= scene.book.capacity_of(me.id):
        return False
    return _have_an_hour(scene, (person.id, me.id))


def _others_hours_are_known(scene: Scene) -> bool:
    return any(other.hours_are_known for other in scene.contacts)


def _step(
    scene: Scene,
    person: Person,
    *,
    text: str,
    reason: str,
    command: str,
    also: tuple[str, ...] = (),
    group: str | None = None,
    urgency: int = SOON,
) -> Step:
    since = _waits_since(scene, person)
    waited = scene.days_since(since) if since else 0
    waits = f"has been waiting {days(waited)}" if since else "is in, without a pod"
    return Step(
        rule=20,
        text=text,
        reason=f"{scene.name(person.id)} {waits}, {reason}",
        command=command,
        about=person.id,
        people=(person.id, *also),
        group=group,
        urgency=urgency,
        cause=f"waiting:{person.id}:{command.split()[1]}:{group or ''}",
        weight=waited,
    )


def _crowd(scene: Scene, waiting: list[Person]) -> Step:
    is_organiser = scene.book.caller.organiser
    return Step(
        rule=20,
        text="Form the next pods" if is_organiser else "Form the next pod",
        reason=f"{len(waiting)} people are in, and sit in no pod that is alive",
        command="pods suggest --everyone" if is_organiser else "pods suggest",
        about="",
        people=(),
        group=None,
        urgency=SOON,
        cause="waiting",
        weight=len(waiting),
    )
