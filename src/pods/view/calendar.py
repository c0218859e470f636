"""Calendars and the mails that ask for a meeting: what is in them, and where they were written."""

from collections.abc import Sequence

from pods.actions.calendars import Calendar, CalendarEvent, PodCalendar
from pods.actions.calendars_invites import CalendarInvite, CalendarInvites
from pods.hours.say import say_date, say_span
from pods.model.speech import listed
from pods.proposals.saying import zone_label
from pods.view.page import Cell, Page
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted


def calendar(result: Calendar) -> Page:
    """The entries by pod; where they were written, each file in a line."""
    page = Page()
    shown = [one for one in result.pods if one.events]
    if result.files:
        for path in result.files:
            page.line((path, STRONG))
        for pod in shown:
            page.line(f"{pod.title} · {_counts(pod.events)}", indent=2)
        return page
    if not shown:
        return page.line(_nothing(result.pods))
    for number, pod in enumerate(shown):
        if number:
            page.blank()
        page.line((pod.title, STRONG), f" · {_counts(pod.events)}")
        shared = _shared(pod.events)
        if shared:
            page.line((" · ".join(shared), QUIET), indent=2)
        page.table([_row(pod, event, shared) for event in pod.events], indent=2)
    return page


def invites(result: CalendarInvites) -> Page:
    """Each mail whole; where they were written, each file in a line."""
    page = Page()
    for number, invite in enumerate(result.invites):
        if result.files:
            page.line((result.files[number], STRONG), f"  {_readers(invite)}")
        else:
            _mail_on(page.blank() if number else page, invite)
    for one in result.without_address:
        page.line((f"without {one.name}: no address known", QUIET))
    for one in result.left_out:
        page.line((f"without {one.name}, who is not to be contacted", QUIET))
    return page


def _nothing(pods: Sequence[PodCalendar]) -> str:
    if len(pods) == 1:
        return f"{pods[0].title} has no meeting to come."
    return "No meeting is to come."


def _counts(events: Sequence[CalendarEvent]) -> str:
    alive = sum(not one.is_cancelled for one in events)
    cancelled = len(events) - alive
    told = [counted(alive, "meeting")] if alive or not cancelled else []
    return ", ".join([*told, *([f"{cancelled} cancelled"] if cancelled else [])])


def _row(pod: PodCalendar, event: CalendarEvent, shared: Sequence[str]) -> list[Cell]:
    """Which one, its day, its hour, and whatever is not as at all the others."""
    label = event.title.removeprefix(pod.title).removeprefix(" · ") or "meeting"
    own = [part for part in _terms(event) if part not in shared]
    if event.is_cancelled:
        return [(label, STRONG), say_date(event.on), ("cancelled", QUIET)]
    return [(label, STRONG), say_date(event.on), " · ".join([event.at or "all day", *own])]


def _terms(event: CalendarEvent) -> list[str]:
    parts = [
        say_span(event.minutes) if event.minutes else "",
        f"{zone_label(event.zone)} time" if event.zone else "",
        event.place or "",
    ]
    return [part for part in parts if part]


def _shared(events: Sequence[CalendarEvent]) -> list[str]:
    """What is the same for all of them: how long, on which clock, where."""
    alive = [_terms(one) for one in events if not one.is_cancelled]
    return [part for part in alive[0] if all(part in one for one in alive)] if alive else []


def _mail_on(page: Page, invite: CalendarInvite) -> None:
    addresses = (f"{one.person.name} <{one.address}>" for one in invite.to)
    page.line(("To: ", QUIET), ", ".join(addresses))
    page.line(("Subject: ", QUIET), invite.subject)
    page.blank().letter(invite.body)


def _readers(invite: CalendarInvite) -> str:
    return listed([one.person.name for one in invite.to])
