"""Everything about one pod."""

from pods.actions.pod_card import PodCard
from pods.hours.say import say_date, say_span
from pods.model.speech import listed
from pods.view.drafts import asked_sentence
from pods.view.meetings import meeting_sentence
from pods.view.page import Cell, Page
from pods.view.pods import pod_days, pod_state
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.timetable import clocks_on, timetable_on
from pods.view.words import counted


def view(card: PodCard) -> Page:
    """The title, who is in it and who was asked, its terms, its last meetings."""
    line = card.line
    seats = f" · {len(line.members)} of {line.seats} seats taken" if line.seats else ""
    page = Page().line((line.title, STRONG), f" ({line.id}) · {pod_state(line)}{seats}")
    rows: list[list[Cell]] = [[(name, QUIET), text] for name, text in _terms(card) if text]
    page.table(rows, indent=2)
    for asked in card.asked:
        if asked.state != "yes":
            page.line(asked_sentence(asked), indent=2)
    if card.still_open:
        page.line((f"still to agree on: {listed(card.still_open)}", WARN), indent=2)
    for sentence in card.warnings:
        page.line((f"cannot: {sentence}", WARN), indent=2)
    earlier = card.meetings_held - len(card.meetings)
    if earlier:
        page.line((f"{counted(earlier, 'earlier meeting')}, then", QUIET), indent=2)
    for meeting in card.meetings:
        page.line(meeting_sentence(meeting), indent=2, hang=4)
    if card.has_private:
        page.line(("more is private: --show-private", QUIET), indent=2)
    _turns_on(page, card)
    _to_come_on(page, card)
    return page


def _turns_on(page: Page, card: PodCard) -> None:
    """How often each member came, and which turns they had."""
    rows: list[list[Cell]] = []
    words = {"host": "host", "note_taker": "notes", "focus": "focus", "home": "home"}
    used = [key for key in words if any(getattr(one, key) for one in card.turns)]
    for one in card.turns:
        had = " · ".join(f"{words[key]} {getattr(one, key)}" for key in used)
        rows.append([one.person.name, f"came {one.came} of {one.expected}", (had, QUIET)])
    if rows:
        page.blank().table(rows, indent=2)


def _to_come_on(page: Page, card: PodCard) -> None:
    """The season in one line, then the dates to come with their rota."""
    if not card.to_come:
        return
    page.blank()
    if card.season:
        number = card.season.id.removeprefix("s")
        held = f"{card.season.held} of {counted(card.season.meetings, 'meeting')} held"
        page.line((f"season {number}", STRONG), f" · {held}", indent=2)
    timetable_on(page, card.to_come)
    clocks_on(page, card.to_come, moves=card.moves)


def _yes_no(answer: bool) -> str:  # noqa: FBT001 - the fact itself
    return "yes" if answer else "no"


def _closed(card: PodCard) -> str:
    why = f": {card.closed_why}" if card.closed_why else ""
    return f"{say_date(card.closed)}{why}" if card.closed else ""


def _terms(card: PodCard) -> list[tuple[str, str]]:
    line = card.line
    members = [
        f"{one.name} (calls)" if line.caller and one.id == line.caller.id else one.name
        for one in line.members
    ]
    outside = line.caller if line.caller and line.caller not in line.members else None
    weekly = {1: "every week", 2: "every second week"}
    rhythm = weekly.get(card.cadence_weeks, f"every {card.cadence_weeks} weeks")
    return [
        ("in it", ", ".join(members)),
        ("called by", outside.name if outside else ""),
        ("for", card.intention or ""),
        ("rhythm", f"{rhythm}, {say_span(card.minutes)}"),
        ("days", pod_days(line)),
        ("where", " · ".join(part for part in (card.place, card.link) if part)),
        ("writes on", card.channel or ""),
        ("meetings go", card.format or ""),
        ("norms", card.norms or ""),
        ("each gives", card.commitment or ""),
        ("stays inside", "" if card.confidential is None else _yes_no(card.confidential)),
        ("guests", "" if card.open_to_guests is None else _yes_no(card.open_to_guests)),
        ("to meet", f"{card.min_presence} at least" if card.min_presence else ""),
        ("begun", say_date(card.created) if card.created else ""),
        ("closed", _closed(card)),
        ("ask hours of", ", ".join(one.name for one in card.hours_unknown)),
        ("note", card.note or ""),
        ("private", card.private_note or ""),
    ]
