"""The page of a pod as Markdown, as wikis, forges and notebooks read it (CommonMark and tables)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pods.actions.page_agreements import Agreement
from pods.actions.page_dates import PageDate
from pods.actions.pod_page import PageMember, PodPage
from pods.exporters.clean import lines, one_line
from pods.exporters.page_words import (
    LOOKS,
    TURNS,
    day,
    days_held,
    has_turns,
    origin,
)

# At the beginning of a line these would make a list, a heading or a rule.
_LIST = re.compile(r"^([0-9]*)([-=.)])")
_ACTING = set("\\`*_{}[]()<>#+!|~&")


def markdown(page: PodPage) -> str:
    """The whole document."""
    return "\n".join(_lines(page)) + "\n"


def plain(text: str) -> str:
    """Foreign text on one line, with nothing in it that Markdown or HTML would act on."""
    escaped = "".join(f"\\{one}" if one in _ACTING else one for one in one_line(text))
    return _LIST.sub(r"\1\\\2", escaped)


def _lines(page: PodPage) -> Iterator[str]:
    yield f"# {plain(page.title)}"
    if page.intention:
        yield from ("", plain(page.intention))
    calls = f" {plain(page.caller)} calls it together." if page.caller else ""
    standing = f" {page.standing}" if page.standing else ""
    yield from ("", f"{page.counted}{calls}{standing}")
    if page.members:
        yield from ("", "## Who we are", "", *(_member(one) for one in page.members))
    yield from _dates(page)
    if page.agreements:
        yield from ("", "## What we agreed on", "", *(_agreement(one) for one in page.agreements))
    if page.held:
        yield from ("", "## When we met", "", *(f"- {one}" for one in days_held(page)))
    for retro in page.retros:
        yield from ("", f"## Looking back: {plain(retro.title)}")
        for label, key in LOOKS:
            said = getattr(retro, key)
            if said:
                yield from ("", f"**{label}**", "", *(f"- {plain(one)}" for one in said))
    yield from ("", f"*{plain(origin(page))}*")


def _member(member: PageMember) -> str:
    facts = [plain(one) for one in (member.place, member.email, member.phone) if one]
    return f"- {', '.join([f'**{plain(member.name)}**', *facts])}"


def _agreement(agreed: Agreement) -> str:
    text = "\\\n  ".join(plain(line) for line in lines(agreed.text))
    return f"- **{agreed.label}**: {text}"


def _dates(page: PodPage) -> Iterator[str]:
    if not page.to_come:
        return
    rows = [(day(one), *one.times) for one in page.to_come]
    yield from ("", "## Dates to come", "", *_table(("Date", *page.clocks), rows))
    shown = [(label, key) for label, key in TURNS if has_turns(page, key)]
    if shown:
        heads = ("Date", *(label for label, _ in shown))
        yield from ("", "## Who does what", "", *_table(heads, _turns(page.to_come, shown)))


def _turns(dates: Iterable[PageDate], shown: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    return [(day(one), *(getattr(one, key) for _, key in shown)) for one in dates]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(heads)
    yield _row("---" for _ in heads)
    yield from (_row(plain(cell) for cell in row) for row in rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
