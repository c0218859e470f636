"""One line after a meeting was moved or skipped, and after a pod went to rest or woke up."""

from pods.actions.meeting_changes import MeetingMoved, MeetingsSkipped
from pods.actions.meeting_turns import TurnGiven
from pods.actions.rests import Rested
from pods.actions.timetable import MeetingLine
from pods.hours.say import say_date, say_day
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.timetable import meeting_cell, warnings_on


def meeting_moved(result: MeetingMoved) -> Page:
    """The day it is on now, the hour on other clocks, and who cannot come."""
    why = f" · {result.meeting.reason}" if result.meeting.reason else ""
    was = f" · was {say_day(result.from_on)}" if result.from_on != result.meeting.on else ""
    page = Page().line((result.title, STRONG), f" · {meeting_cell(result.meeting)}{was}{why}")
    for given in result.turns:
        page.line(_turn(given), indent=2)
    local = " · ".join(f"{one.at} {one.person.name}" for one in result.meeting.local)
    if local:
        page.line((local, QUIET), indent=2)
    if result.is_out_of_order:
        page.line(("it now comes out of the order of the season", WARN), indent=2)
    warnings_on(page, cannot=result.cannot, unsocial=result.unsocial, odd=result.odd)
    return page


def _turn(given: TurnGiven) -> str:
    word = {"note-taker": "notes"}.get(given.turn, given.turn)
    now = given.to.name if given.to else "nobody"
    was = f", was {given.was.name}" if given.was else ""
    if given.was and given.instead:
        was = f"; {given.was.name} on {say_day(given.instead)} instead"
    return f"{word} {now}{was}"


def meetings_skipped(result: MeetingsSkipped) -> Page:
    """What is skipped, why, and what comes next."""
    why = f" · {result.reason}" if result.reason else ""
    days = listed([say_date(one.on) for one in result.meetings])
    page = Page().line((result.title, STRONG), f" · skipped {days}{why}")
    _next_on(page, result.next)
    return page


def rested(result: Rested) -> Page:
    """Until when it rests, or how it is now, and what that did to its dates."""
    until = f"rests until {say_date(result.until)}" if result.until else ""
    state = until or f"is awake · {result.state}"
    page = Page().line((result.title, STRONG), f" {state}")
    if result.skipped:
        days = listed([say_day(one.on) for one in result.skipped])
        page.line(f"skipped: {days}", indent=2)
    _next_on(page, result.next)
    return page


def _next_on(page: Page, meeting: MeetingLine | None) -> None:
    if meeting is not None:
        hour = f", {meeting.at}" if meeting.at else ""
        host = f" · host {meeting.host.name}" if meeting.host else ""
        page.line(f"next: {say_date(meeting.on)}{hour}{host}", indent=2)
