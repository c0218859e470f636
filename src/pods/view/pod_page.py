"""The page of a pod on the screen: what its members would see, before it is given to them."""

from collections.abc import Iterator

from pods.actions.page_dates import PageDate
from pods.actions.pod_page import PodPage
from pods.hours.say import say_date
from pods.view.page import Cell, Page
from pods.view.theme import QUIET, STRONG


def view(result: PodPage) -> Page:
    """The page; or where it was written."""
    page = Page()
    if result.files:
        for name in result.files:
            page.line((name, STRONG), f"  {result.title}")
        return page
    _head(page, result)
    _dates(page, result)
    if result.agreements:
        _heading(page, "What we agreed on")
        page.table(list(_agreed(result)), indent=2)
    for retro in result.retros:
        _heading(page, f"Looking back: {retro.title}")
        said = [("good", retro.plus), ("not", retro.minus), ("change", retro.next)]
        page.table([[(sign, QUIET), one] for sign, all_ in said for one in all_], indent=2)
    if result.held:
        _heading(page, "When we met")
        page.line(", ".join(say_date(one.on) for one in result.held), indent=2)
    return page


def _head(page: Page, result: PodPage) -> None:
    page.line((result.title, STRONG))
    if result.intention:
        page.line(result.intention)
    calls = f" {result.caller} calls it together." if result.caller else ""
    standing = f" {result.standing}" if result.standing else ""
    page.line(f"{result.counted}{calls}{standing}")
    if result.members:
        _heading(page, "Who we are")
        for one in result.members:
            facts = [fact for fact in (one.place, one.email, one.phone) if fact]
            page.line(" · ".join([one.name, *facts]), indent=2)


def _dates(page: Page, result: PodPage) -> None:
    """Each date with the hour on every clock, and who does what."""
    if not result.to_come:
        return
    _heading(page, "Dates to come")
    page.table(
        [
            [say_date(one.on), " · ".join([*_hours(one, result.clocks), *_turns(one)])]
            for one in result.to_come
        ],
        indent=2,
    )


def _hours(one: PageDate, clocks: tuple[str, ...]) -> list[str]:
    told = [one.what] if one.what else []
    named = len(clocks) > 1
    hours = zip(one.times, clocks, strict=True)
    return told + [f"{time} {clock}" if named else time for time, clock in hours if time]


def _turns(one: PageDate) -> list[str]:
    turns = (("host", one.host), ("notes", one.notes), ("focus", one.focus))
    return [f"{word} {name}" for word, name in turns if name] + ([one.where] if one.where else [])


def _agreed(result: PodPage) -> Iterator[list[Cell]]:
    """A row for each line of what was agreed on; its label stands beside the first."""
    for one in result.agreements:
        for number, line in enumerate(line for line in one.text.splitlines() if line.strip()):
            yield [("" if number else one.label, QUIET), line.strip()]


def _heading(page: Page, words: str) -> None:
    page.blank().line((words, STRONG))
