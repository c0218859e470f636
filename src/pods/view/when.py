"""Hours that hold all season, or what stands in their way."""

from pods.actions.hours import NearStart, When
from pods.hours.say import say_date, say_day, say_span
from pods.model.speech import listed
from pods.proposals.saying import say_starts, zone_label
from pods.proposals.slots import SlotLine
from pods.view.page import Cell, Page
from pods.view.theme import GOOD, QUIET, STRONG, WARN


def view(result: When) -> Page:
    """Who, over which season; then each start with everybody's own clock."""
    names = listed([person.name for person in result.people])
    weekly = {1: "weekly", 2: "every second week"}
    rhythm = weekly.get(result.cadence_weeks, f"every {result.cadence_weeks} weeks")
    page = Page().line((names, STRONG))
    span = f"{result.weeks} weeks from {say_date(result.start)}"
    page.line(f"{say_span(result.minutes)}, {rhythm} for {span}", indent=2)
    if result.zone is None:
        page.line(("in whose time zone? nobody here has one yet", WARN), indent=2)
    elif len(result.hours_unknown) == len(result.people):
        page.line(("nobody has told their hours yet", WARN), indent=2)
        return page
    elif result.slots:
        _slots_on(page, result)
    else:
        _near_on(page, result)
    if result.hours_unknown:
        unknown = listed([person.name for person in result.hours_unknown])
        page.line((f"hours unknown: {unknown}; not counted", QUIET), indent=2)
    return page


def _slots_on(page: Page, result: When) -> None:
    starts = [slot.weekly for slot in result.slots]
    holds = f"{result.asked} holds all season {_zone(result)}" if result.asked else ""
    page.line((holds or say_starts(starts, zone=result.slots[0].zone), GOOD), indent=2)
    names = {person.id: person.name for person in result.people}
    rows: list[list[Cell]] = []
    for slot in result.slots:
        will_do = "" if slot.good else "will do · "
        rows.append([(slot.at, STRONG), will_do + _locals(slot, names)])
    if any(others for _, others in rows):  # else each line would only say its start again
        page.table(rows, indent=2)


def _locals(slot: SlotLine, names: dict[str, str]) -> str:
    """Everybody whose clock differs, and when it moves."""
    said = []
    for person, times in sorted(slot.local.items()):
        if len(times) == 1 and times[0].at == slot.at:
            continue
        moves = [f"{time.at} from {say_day(time.since)}" for time in times[1:]]
        first = times[0].at if times else ""
        said.append(f"{names[person]} {', '.join([first, *moves])}")
    return " · ".join(said)


def _near_on(page: Page, result: When) -> None:
    page.line((_failing(result), WARN), indent=2)
    for near in result.near:
        if result.asked is None:
            page.line((f"{near.weekday} {near.start}", STRONG), f" {_zone(result)}", indent=2)
        for sentence in _blockers(near):
            page.line(sentence, indent=4)


def _failing(result: When) -> str:
    if result.asked:
        return f"{result.asked} {_zone(result)} does not hold all season:"
    always = all(any(one.weeks == one.meetings for one in near.blockers) for near in result.near)
    if not result.near:
        return "no hour in common"
    return f"no hour {'in common' if always else 'holds all season'}; the nearest:"


def _zone(result: When) -> str:
    return f"({zone_label(result.zone)})" if result.zone else ""


def _blockers(near: NearStart) -> list[str]:
    return [
        f"{one.person.name if one.person else 'Everybody'}: {one.text}"
        f" ({one.weeks} of {one.meetings} meetings, first on {say_day(one.first)})"
        for one in near.blockers
    ]
