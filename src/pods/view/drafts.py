"""Drafts: who is in each, what holds, what speaks against it, and who is on the bench."""

from pods.actions.drafts import Asked, DraftCard, Drafts, Moved
from pods.hours.say import say_day
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import GOOD, QUIET, STRONG, WARN
from pods.view.words import counted


def drafts(result: Drafts) -> Page:
    """All drafts, and whoever stands in none."""
    page = Page()
    if not result.drafts:
        page.line(("no drafts yet: pods move ana bo --to wednesday --new", QUIET))
    for card in result.drafts:
        card_on(page, card)
    if result.bench:
        names = ", ".join(person.name for person in result.bench)
        page.line(("on the bench: ", QUIET), names)
    return page


def moved(result: Moved) -> Page:
    """The drafts as they are now."""
    page = Page()
    for card in result.drafts:
        card_on(page, card)
    return page


def card_on(page: Page, card: DraftCard) -> None:
    """Add one draft to a page."""
    names = [
        f"{person.name} (stays)" if person.id in card.locked else person.name
        for person in card.people
    ]
    page.line((card.id, STRONG), f" · {counted(len(names), 'person', many='people')}")
    page.line(", ".join(names) or "nobody yet", indent=2)
    for hours in card.hours:
        page.line((hours, GOOD), indent=2)
    if card.hours_unknown:
        unknown = listed([person.name for person in card.hours_unknown])
        page.line((f"hours unknown: {unknown}", QUIET), indent=2)
    for asked in card.asked:
        page.line(asked_sentence(asked), indent=2)
    for warning in card.warnings:
        page.line((f"mind: {warning}", WARN), indent=2)
    if card.note:
        page.line((card.note, QUIET), indent=2)


def asked_sentence(asked: Asked) -> str:
    """One asking in a few words."""
    since = f" since {say_day(asked.since)}" if asked.since else ""
    reason = f": {asked.reason}" if asked.reason else ""
    words = {"draft": "not asked yet", "sent": "asked, no answer", "nudged": "nudged, no answer"}
    return f"{asked.person.name} · {words.get(asked.state, asked.state)}{since}{reason}"
