"""Rules about combinations that are ready: everybody in or yes, and no first call yet."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pods.model.draft import Draft
from pods.model.invitation import Invitation
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.reminders.scene import Scene, days, title_of
from pods.reminders.step import NOW, SOON, Step

_BEFORE_THE_FIRST_CALL = {"idea", "sounding", "inviting", "kickoff"}
_GONE = {"no", "expired", "withdrawn", "backed-out"}


class Standing(NamedTuple):
    """Who of a draft is ready for it, and who has yet to be asked or to answer."""

    ready: tuple[str, ...]
    others: tuple[str, ...]


def ready_to_call(scene: Scene) -> Iterator[Step]:
    """Rule 23: everybody of a draft is in or said yes, there is an hour, and room for it."""
    for draft in scene.waiting_drafts:
        if not is_complete(scene, draft):
            continue
        people = standing(scene, draft).ready
        hours, at = _hours(scene, draft, people)
        if hours is None:
            continue
        last = max((when for when in _yes_days(draft)), default=None)
        ago = f", the last yes came {days(scene.days_since(last))} ago" if last else ""
        others = [one for one in people if one != scene.book.caller.id]
        you = [one for one in people if one == scene.book.caller.id]
        yield Step(
            rule=23,
            text=f"Ready to call: {scene.names([*others, *you])}",
            reason=f"draft {draft.id} is complete{ago}; {hours}",
            command=f"pods new-pod NAME --from {quoted(draft.id)}"
            + (f' --at "{at}"' if at else ""),
            about=draft.id,
            people=tuple(others),
            group=draft.id,
            urgency=SOON,
            cause=f"complete:{draft.id}:{','.join(sorted(people))}",
            weight=scene.days_since(last) if last else 0,
        )


def yes_without_a_date(scene: Scene) -> Iterator[Step]:
    """Rule 7: somebody said yes a week ago, and there is no date for a first call."""
    for group in scene.open_groups:
        if isinstance(group, Pod) and _has_begun(scene, group):
            continue
        first = min(_yes_days(group, scene.book.caller.id), default=None)
        if first is None or scene.days_since(first) < scene.settings.kick_off_days:
            continue
        yield Step(
            rule=7,
            text=f"Propose hours for a first call of {title_of(group)}",
            reason=f"the first yes came {days(scene.days_since(first))} ago, and no date is fixed",
            command=f"pods when {quoted(group.id)}",
            about=group.id,
            people=(),
            group=group.id,
            urgency=NOW,
            cause=f"no-date:{group.id}:{first}",
            weight=scene.days_since(first),
        )


def standing(scene: Scene, draft: Draft) -> Standing:
    """Who is ready: the Caller, who said yes to it, and who is in without owing it an answer."""
    ready: list[str] = []
    others: list[str] = []
    for person in draft.people:
        mail = _last_mail(draft, person)
        state = mail.state if mail else None
        if state in _GONE or (person != scene.book.caller.id and _is_gone(scene, person)):
            continue
        is_in = state is None and scene.book.person(person).stands == "in"
        is_ready = person == scene.book.caller.id or state == "yes" or is_in
        (ready if is_ready else others).append(person)
    return Standing(tuple(ready), tuple(others))


def is_complete(scene: Scene, draft: Draft) -> bool:
    """Whether nobody is missing from a draft: ready, enough, with room, against no hard rule."""
    ready, others = standing(scene, draft)
    if others or len(ready) < scene.settings.size_min:
        return False
    has_room = all(
        len(scene.book.weekly_pods_of(one)) < scene.book.capacity_of(one) for one in ready
    )
    return has_room and (draft.anyway is not None or not _breaks_a_rule(scene, ready))


def _hours(
    scene: Scene, draft: Draft, people: tuple[str, ...]
) -> tuple[str, str | None] | tuple[None, None]:
    """The hours that hold, in words, and the first; nothing where hours are known and none does."""
    from pods.proposals.calendar import common_slots  # noqa: PLC0415 - few scenes ask for hours
    from pods.proposals.saying import say_starts  # noqa: PLC0415 - the same

    if draft.at is not None:
        return f"{draft.at} is the hour", draft.at
    slots = common_slots(scene.book, people, today=scene.today)
    if slots:
        said = say_starts([(slot.weekday, slot.start) for slot in slots], zone=slots[0].zone)
        return said, slots[0].at
    if any(scene.book.person(one).hours_are_known for one in people):
        return None, None
    return "nobody's hours are known yet", None


def _has_begun(scene: Scene, pod: Pod) -> bool:
    """Whether a pod has met, has a date to come, or an hour whose first day is still to come."""
    if pod.state not in _BEFORE_THE_FIRST_CALL or pod.held_meetings or pod.planned_meetings:
        return True
    if pod.at is None:
        return False
    from pods.hours.dates import parse_weekly  # noqa: PLC0415 - few scenes ask for hours
    from pods.proposals.calendar import season_of  # noqa: PLC0415 - the same

    days = season_of(scene.book, today=scene.today, pod=pod).meeting_days(parse_weekly(pod.at)[0])
    return days[0] >= scene.today


def _yes_days(group: Pod | Draft, caller: str = "") -> list[date]:
    mails = group.invitations.values()
    said = [mail.replied for mail in mails if mail.state == "yes" and mail.replied]
    if isinstance(group, Pod):
        members = (member for member in group.members.values() if member.is_current)
        said += [one.joined for one in members if one.joined and one.who != caller]
    return said


def _last_mail(draft: Draft, person: str) -> Invitation | None:
    mine = [mail for mail in draft.invitations.values() if mail.person == person]
    return mine[-1] if mine else None


def _is_gone(scene: Scene, person: str) -> bool:
    found = scene.book.person(person)
    return found.do_not_contact or found.stands in {"no", "not-now"}


def _breaks_a_rule(scene: Scene, people: tuple[str, ...]) -> bool:
    for rule in scene.book.rules.values():
        inside = len({*rule.people} & {*people})
        is_broken = inside > 1 if rule.kind == "apart" else 0 < inside < len({*rule.people})
        if rule.hard and rule.counts_on(scene.today) and is_broken:
            return True
    return False
