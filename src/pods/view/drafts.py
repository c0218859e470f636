"""Drafts: who is in each, what is true of them together, and who is on the bench."""

from collections.abc import Iterator
from typing import NamedTuple

from pods.actions.draft_card import Asked, DraftCard, Verdict
from pods.actions.draft_changes import DraftDropped, DraftEdited
from pods.actions.drafts import Drafts, Moved
from pods.actions.fitting import FitLine, Fits
from pods.actions.ideas import IdeaKept
from pods.hours.say import say_day
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import GOOD, QUIET, STRONG, WARN


class Said(NamedTuple):
    """One thing that is true of a draft: what it is about, in a word, and the sentence."""

    about: str
    text: str
    style: str


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


def edited(result: DraftEdited) -> Page:
    """What was done to a draft, and how it is now."""
    page = Page()
    if result.done:
        page.line((result.draft.title, STRONG), f": {', '.join(result.done)}")
    card_on(page, result.draft)
    return page


def dropped(result: DraftDropped) -> Page:
    """That a draft is no more."""
    names = listed([person.name for person in result.people])
    verb = "stays" if len(result.people) == 1 else "stay"
    rest = f"; {names} {verb} on the list" if names else ""
    return Page().line((result.title, STRONG), f" is thrown away{rest}")


def kept(result: IdeaKept) -> Page:
    """That a suggestion is a draft from now on."""
    return Page().line((result.title, STRONG), " is among your drafts")


def fits(result: Fits) -> Page:
    """Who would fit, or where: the best first, each with true reasons."""
    page = Page()
    of_draft = result.draft is not None
    page.line(("Who fits " if of_draft else "Where would fit: ", QUIET), (result.title, STRONG))
    for line in result.lines:
        name = line.person.name if of_draft else line.title
        page.line((name, STRONG), f" · {fit_sentence(line)}", indent=2, hang=4)
    if not result.lines:
        page.line(("nobody is on the bench" if of_draft else "in every draft already", QUIET))
    return page


def fit_sentence(line: FitLine) -> str:
    """Why somebody fits, or does not: what rules it out comes first."""
    against = "; ".join(line.speaks_against)
    said = "; ".join(line.speaks_for)
    if line.fit == "no":
        return f"no: {against}"
    but = f"{'but ' if said else ''}{against}" if against else ""
    return ", ".join(part for part in (said, but) if part) or "nothing is known against it"


def card_on(page: Page, card: DraftCard) -> None:
    """Add one draft to a page."""
    names = [
        f"{person.name} (stays)" if person.id in card.locked else person.name
        for person in card.people
    ]
    page.line((card.title, STRONG), f" · {size_of(card, len(names))}")
    page.line(", ".join(names) or "nobody yet", indent=2)
    if card.at:
        page.line(f"in mind: {card.at}", indent=2)
    for hours in card.hours:
        page.line((hours, GOOD), indent=2)
    for said in said_of(card):
        if said.about != "hours":
            page.line((f"{said.about}: {said.text}", said.style), indent=2)
    for asked in card.asked:
        page.line(asked_sentence(asked), indent=2)
    if card.note:
        page.line((card.note, QUIET), indent=2)


def size_of(verdict: Verdict, count: int) -> str:
    """How many of how many: "3 of 4-6"."""
    low, high = verdict.size_min, verdict.size_max
    return f"{count} of {low}" if low == high else f"{count} of {low}-{high}"


def said_of(verdict: Verdict) -> Iterator[Said]:
    """What is true of these people together, what matters most first."""
    if verdict.starts:
        yield Said("hours", _starts(verdict), GOOD)
    if verdict.hours_unknown:
        unknown = listed([person.name for person in verdict.hours_unknown])
        yield Said("hours unknown", unknown, QUIET)
    for warning in verdict.warnings:
        yield Said("mind", warning, WARN)
    for sentence in verdict.alone:
        yield Said("mind", sentence, WARN)
    if verdict.strangers:
        names = listed([person.name for person in verdict.strangers])
        yield Said("knows nobody", names, QUIET)
    for shared in verdict.shares:
        yield Said("together", shared, "")


def asked_sentence(asked: Asked) -> str:
    """One asking in a few words."""
    since = f" since {say_day(asked.since)}" if asked.since else ""
    reason = f": {asked.reason}" if asked.reason else ""
    words = {"draft": "not asked yet", "sent": "asked, no answer", "nudged": "nudged, no answer"}
    return f"{asked.person.name} · {words.get(asked.state, asked.state)}{since}{reason}"


def _starts(verdict: Verdict) -> str:
    """Up to three starts on the Caller's clock, day by day, and how many more there are."""
    days: dict[str, list[str]] = {}
    for one in verdict.starts:
        day, _, hour = one.here.partition(" ")
        days.setdefault(day, []).append(f"{hour} (later {one.later})" if one.later else hour)
    shown = ", ".join(f"{day} {listed(hours, last='or')}" for day, hours in days.items())
    more = verdict.start_count - len(verdict.starts)
    return f"{shown}{f' +{more} more' if more else ''}"
