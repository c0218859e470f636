"""The web as one HTML page: the drawing, and below it all that it says in words."""

import re
from collections.abc import Iterable, Iterator

from pods.actions.result import Who
from pods.actions.web_parts import Web, WebJoiner, WebPod
from pods.exporters.html_document import document, named, text
from pods.exporters.web_style import PAGE
from pods.exporters.web_svg import svg
from pods.exporters.web_words import ONLY_YOURS, about, heading
from pods.model.speech import listed

_WIDTH = re.compile('width="([0-9]+)"')
_LEAST = 0.78  # of its own width: letters of ten pixels


def html(web: Web) -> str:
    """The whole document."""
    foot = "Only those are named here who agreed to it." if web.is_shared else ONLY_YOURS
    parts = "\n".join(f"<section>\n<h2>{title}</h2>\n{inner}\n</section>"
                      for title, inner in _parts(web))  # fmt: skip
    drawn = svg(web)
    body = (
        f"<header><h1>{named(heading(web))}</h1><p>{text(about(web))}</p></header>\n<main>\n"
        '<figure><div class="wide" role="region" aria-label="The drawing" tabindex="0">\n'
        f'{drawn}\n</div></figure>\n<div class="parts">\n{parts}\n</div>\n</main>\n'
        f"<footer><p>{text(foot)}</p></footer>"
    )
    return document(title=heading(web), style=f"{PAGE}{_fitted(drawn)}", body=body)


def _fitted(drawn: str) -> str:
    """The drawing fills a page that is narrower, as long as its letters can be read."""
    found = _WIDTH.search(drawn)
    width = int(found[1]) if found else 0
    widths = f"width: 100%; max-width: {width}px; min-width: {_LEAST * width:.0f}px;"
    return f"@media screen {{ .web {{ {widths} }} }}\n"


def _parts(web: Web) -> Iterator[tuple[str, str]]:
    """Each list that has something in it, under its heading."""
    yield from _list("Pods", (_pod(pod) for pod in web.pods if pod.state != "draft"))
    yield from _list("Drafts", (_pod(pod) for pod in web.pods if pod.state == "draft"))
    yield from _list(
        "The only link",
        (
            f"{_who(one.person)} <span>between</span> {named(one.between[0])} <span>and</span> "
            f"{named(one.between[1])}<span>: {one.sizes[0]} on one side, {one.sizes[1]} on "
            "the other</span>"
            for one in web.bridges
        ),
    )
    yield from _list(
        "In several pods",
        (
            f"{_who(one.person)}<span>:</span> {', '.join(map(named, one.pods))}{_linked(one)}"
            for one in web.joiners
        ),
    )  # fmt: skip
    yield from _list(
        "Introductions worth making",
        (
            f"{_who(one.people[0])} <span>and</span> {_who(one.people[1])}"
            f"<span>: {text('; '.join(one.reasons))}</span>"
            for one in web.introductions
        ),
    )
    yield from _ties(web)
    alone = ", ".join(named(one.person.name) for one in web.alone)
    yield from _list("Not tied to anybody here yet", [alone] if alone else [])


def _ties(web: Web) -> Iterator[tuple[str, str]]:
    """Couples first, then all other ties, by what they are."""
    headings = {"couple": "Couples", "knows": "Tied" if web.is_shared else "Know each other"}
    kinds = dict.fromkeys(tie.kind for tie in web.ties if not tie.private)
    for kind in sorted(kinds, key=lambda one: (one != "couple", one == "knows", one)):
        pairs = [tie.people for tie in web.ties if tie.kind == kind and not tie.private]
        title = headings.get(kind, f"Ties: {kind}")
        yield from _list(title, (f"{_who(one)} <span>and</span> {_who(other)}"
                                 for one, other in pairs))  # fmt: skip
    yield from _list(
        "Private, for you alone",
        (
            f"{_who(tie.people[0])} <span>and</span> {_who(tie.people[1])}<span>: {tie.kind}</span>"
            for tie in web.ties
            if tie.private
        ),
    )


def _linked(one: WebJoiner) -> str:
    """Which of their pods nothing else joins."""
    pairs = listed([f"{named(a)} and {named(b)}" for a, b in one.only_between], last="or")
    told = "them" if one.alone_links_all else pairs
    return f"<span>; nobody else links {told}</span>" if told else ""


def _pod(pod: WebPod) -> str:
    people = ", ".join(named(one.name) for one in pod.members)
    held = ", ".join(named(one.name) for one in pod.held)
    told = f"<b>{named(pod.title)}</b>"
    told += (
        f" <span>({text(pod.state)})</span>" if pod.state not in {"", "running", "draft"} else ""
    )
    told += f"<br>{people}" if people else ""
    told += f"<br><span>a seat is held for</span> {held}" if held else ""
    return told + (f" <span>and {pod.unnamed} more</span>" if pod.unnamed else "")


def _list(title: str, items: Iterable[str]) -> Iterator[tuple[str, str]]:
    found = "\n".join(f"<li>{item}</li>" for item in items)
    if found:
        yield title, f"<ul>\n{found}\n</ul>"


def _who(one: Who) -> str:
    return named(one.name)
