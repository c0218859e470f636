"""A season, or the first calls, that were fixed: a table of dates, then what to know of them."""

from pods.actions.kick_off import KickOffPlanned
from pods.actions.season_told import SeasonPlanned
from pods.hours.say import say_day, say_span
from pods.model.speech import listed
from pods.proposals.saying import zone_label
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.timetable import clocks_on, moved_note, timetable_on, warnings_on
from pods.view.words import counted


def season_planned(result: SeasonPlanned) -> Page:
    """The season in one line, its table, its warnings."""
    regular = [one for one in result.meetings if one.meeting_kind == "regular"]
    retro = " and a retro" if len(regular) < len(result.meetings) else ""
    page = Page().line(
        (result.title, STRONG),
        f" · season {result.season.removeprefix('s')} · {counted(len(regular), 'meeting')}{retro}",
    )
    weekly = {1: "every week", 2: "every second week"}
    rhythm = weekly.get(result.cadence_weeks, f"every {result.cadence_weeks} weeks")
    zone = f" ({zone_label(result.zone)})" if result.zone else ""
    page.line(f"{rhythm}, {result.at}{zone}, {say_span(result.minutes)}", indent=2)
    page.blank()
    timetable_on(page, result.meetings)
    told = [f"{say_day(one.on)} was {note}" for one in result.meetings if (note := moved_note(one))]
    page.blank()
    for sentence in told:
        page.line((sentence, QUIET), indent=2)
    coming = [one for one in result.meetings if one.status in ("planned", "moved")]
    clocks_on(page, coming, moves=result.moves)
    warnings_on(
        page,
        cannot=result.cannot,
        unsocial=result.unsocial,
        odd=result.odd,
        dates=len(coming),
    )
    if result.fairer_at:
        page.line((f"early or late for nobody: {result.fairer_at}", WARN), indent=2)
    if result.holds_at:
        page.line((f"holds for everybody, every time: {result.holds_at}", WARN), indent=2)
    _unknown_on(page, result)
    return page


def kick_off_planned(result: KickOffPlanned) -> Page:
    """The first calls in a table, and what they are for."""
    zone = f" ({zone_label(result.zone)})" if result.zone else ""
    count = counted(len(result.meetings), "first call")
    page = Page().line((result.title, STRONG), f" · {count}{zone}")
    timetable_on(page, result.meetings)
    clocks_on(page, result.meetings, moves=())
    warnings_on(page, cannot=result.cannot, unsocial=result.unsocial, odd=result.odd)
    if result.open:
        page.line((f"to agree on: {listed(result.open)}", QUIET), indent=2)
    if result.hours_unknown:
        names = listed([one.name for one in result.hours_unknown])
        page.line((f"hours unknown: {names}", QUIET), indent=2)
    return page


def _unknown_on(page: Page, result: SeasonPlanned) -> None:
    if result.no_host:
        days = listed([say_day(day) for day in result.no_host])
        page.line((f"nobody to host on {days}: all who can come would rather not", WARN), indent=2)
    if not result.has_rota and result.waits_for_members:
        page.line(("no rota yet: it takes two members", QUIET), indent=2)
    if result.unanswered:
        names = listed([one.name for one in result.unanswered])
        page.line(
            (f"a seat is held for {names}; in the rota once they are members", QUIET), indent=2
        )
    if result.hours_unknown:
        names = listed([one.name for one in result.hours_unknown])
        page.line((f"hours unknown: {names}", QUIET), indent=2)
