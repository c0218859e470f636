"""A look back at a season, and the ways on."""

from pods.actions.retro import RetroLogged, Told
from pods.actions.ways_on import Retrospective
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.model.words import Decision
from pods.view.page import Page, Spoken
from pods.view.theme import QUIET, STRONG
from pods.view.words import numbered

_DECIDED: dict[Decision, str] = {"stay": "stay", "pause": "pause", "leave": "leave"}


def retro(result: Retrospective) -> Page:
    """The questions, what was said so far, and the ways on with their reasons."""
    page = Page().line((result.title, STRONG), f" · looking back{_which(result.told)}")
    for question in result.questions:
        page.line((question, QUIET), indent=2)
    told_on(page, result.told)
    page.line(("Ways on", STRONG))
    for number, way in enumerate(result.ways, start=1):
        page.line(numbered(number), (way.text, STRONG), f" · {way.reason}", hang=4)
        page.command(way.command, indent=4)
    return page


def retro_logged(result: RetroLogged) -> Page:
    """The season it is about, how many go on, and all that was said so far."""
    told = result.told
    counts = [
        f"{sum(line.decision == word for line in told.decisions)} {said}"
        for word, said in _DECIDED.items()
        if any(line.decision == word for line in told.decisions)
    ]
    if told.undecided:
        counts.append(f"{len(told.undecided)} still to say")
    page = Page().line((result.title, STRONG), " · ".join([f" · retro{_which(told)}", *counts]))
    return told_on(page, told)


def told_on(page: Page, told: Told) -> Page:
    """Plus, minus, next, and who goes on."""
    for sign, texts in (
        (Spoken("+ ", "plus: "), told.plus),
        (Spoken("- ", "minus: "), told.minus),
        (Spoken("→ ", "next: "), told.next),
    ):
        for text in texts:
            page.line(sign, text, indent=2, hang=4)
    for word, said in _DECIDED.items():
        names = [line.person.name for line in told.decisions if line.decision == word]
        if names:
            page.line(f"{said}: {listed(names)}", indent=2, hang=4)
    if told.undecided:
        names = [person.name for person in told.undecided]
        page.line((f"not said yet: {listed(names)}", QUIET), indent=2, hang=4)
    return page


def _which(told: Told) -> str:
    season = told.season.removeprefix("s")
    which = f" at season {season}" if season.isdigit() else ""
    return f"{which} · {say_date(told.on)}" if told.on else which
