"""The page of a pod as one HTML file: nothing to load, no script, good to read and to print."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pods.actions.page_agreements import Agreement
from pods.actions.page_dates import PageDate
from pods.actions.pod_page import PageMember, PageRetro, PodPage
from pods.exporters.clean import lines
from pods.exporters.html_document import document, named, text
from pods.exporters.page_style import STYLE
from pods.exporters.page_words import LOOKS, TURNS, has_turns, origin
from pods.hours.say import say_date
from pods.letters.address import usable


def html(page: PodPage) -> str:
    """The whole document."""
    body = "\n".join(
        [
            f"<header>{_head(page)}</header>",
            "<main>",
            *_sections(page),
            "</main>",
            f"<footer><p>{text(origin(page))}</p></footer>",
        ]
    )
    return document(title=page.title, style=STYLE, body=body)


def _head(page: PodPage) -> str:
    calls = f" {named(page.caller)} calls it together." if page.caller else ""
    standing = f" {text(page.standing)}" if page.standing else ""
    lede = f'<p class="lede">{_paragraph(page.intention)}</p>' if page.intention else ""
    return f"<h1>{named(page.title)}</h1>{lede}<p>{text(page.counted)}{calls}{standing}</p>"


def _sections(page: PodPage) -> Iterator[str]:
    """Each part of the page that has something to say, under a heading that names it."""
    if page.members:
        people = "".join(_member(one) for one in page.members)
        yield _section("Who we are", f'<ul class="people">{people}</ul>')
    if page.to_come:
        yield _section("Dates to come", _dates(page))
    shown = [(label, key) for label, key in TURNS if has_turns(page, key)]
    if shown:
        yield _section("Who does what", _turns(page.to_come, shown))
    if page.agreements:
        agreed = "".join(_agreement(one) for one in page.agreements)
        yield _section("What we agreed on", f"<dl>{agreed}</dl>")
    for retro in page.retros:
        yield _section(f"Looking back: {retro.title}", _retro(retro))
    if page.held:
        days = "".join(f"<li>{_day(one.on, one.what)}</li>" for one in page.held)
        yield _section("When we met", f'<ul class="days">{days}</ul>')


def _section(title: str, inner: str) -> str:
    return f"<section>\n<h2>{text(title)}</h2>\n{inner}\n</section>"


def _member(member: PageMember) -> str:
    address = usable(member.email)
    email = f'<a href="mailto:{text(address)}">{text(member.email or "")}</a>' if address else ""
    facts = [text(member.place or ""), email, text(member.phone or "")]
    told = "".join(f"<span>{one}</span>" for one in facts if one)
    return f"<li><b>{named(member.name)}</b>{told}</li>"


def _dates(page: PodPage) -> str:
    rows = [(_day(one.on, one.what), *one.times) for one in page.to_come]
    hint = "Each column is a clock: find the one you live by." if len(page.clocks) > 1 else ""
    return _table(("Date", *page.clocks), rows, name="Dates to come", hint=hint)


def _turns(dates: Iterable[PageDate], shown: Sequence[tuple[str, str]]) -> str:
    rows = [(_day(one.on, one.what), *(getattr(one, key) for _, key in shown)) for one in dates]
    return _table(("Date", *(label for label, _ in shown)), rows, name="Who does what")


def _table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, name: str, hint: str = ""
) -> str:
    """A table that scrolls by itself where it is wider than the screen; with keys, too.

    The first cell of each row is markup of ours, all others are foreign text.
    """
    top = "".join(f'<th scope="col">{text(one)}</th>' for one in heads)
    below = "\n".join(
        f'<tr><th scope="row">{first}</th>'
        + "".join(f"<td>{named(cell) if cell else '&ndash;'}</td>" for cell in cells)
        + "</tr>"
        for first, *cells in rows
    )
    above = f'<p class="hint">{text(hint)}</p>' if hint else ""
    return (
        f'{above}<div class="wide" role="region" aria-label="{text(name)}" tabindex="0">\n'
        f"<table>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{below}\n</tbody>\n"
        "</table>\n</div>"
    )


def _day(on: date, what: str) -> str:
    """A day that is never broken but before its year, and what it is for below it."""
    month, year = say_date(on).rsplit(" ", maxsplit=1)
    told = f'<time datetime="{on.isoformat()}"><span class="day">{month}</span> {year}</time>'
    return f'{told} <span class="what">{text(what)}</span>' if what else told


def _agreement(agreed: Agreement) -> str:
    words = _paragraph(agreed.text)
    if agreed.link:
        words = f'<a href="{text(agreed.link)}" rel="noopener noreferrer">{words}</a>'
    return f"<div><dt>{text(agreed.label)}</dt><dd>{words}</dd></div>"


def _retro(retro: PageRetro) -> str:
    looks = []
    for label, key in LOOKS:
        said = "".join(f'<li dir="auto">{text(one)}</li>' for one in getattr(retro, key))
        if said:
            looks.append(f"<div><h3>{label}</h3><ul>{said}</ul></div>")
    return f'<div class="looks">{"".join(looks)}</div>'


def _paragraph(foreign: str) -> str:
    """Text with its own lines, each in the direction that its own letters run."""
    told = (f'<span class="line" dir="auto">{text(line)}</span>' for line in lines(foreign))
    return "".join(told)
