"""The web as a page, looked at in a real browser, and as a picture of its own."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pods.actions.web import shared_web, web
from pods.exporters.web_html import html
from pods.exporters.web_svg import svg_file
from pods.model.book import Book
from tests.exporters.test_web_layout import crowd, example
from tests.support.browser import PHONE, Browser, Page, browser, faint

__all__ = ["browser"]

HOSTILE = "</style></svg><script>alert(1)</script><img src=x onerror=alert(1)>\"'\x1b[1m\u202e"

# Texts of the drawing that leave the border of their own name, or stand on another text.
SPILLED = """
[...document.querySelectorAll(".web g g")].filter(g => g.querySelector("text")).filter(g => {
  const text = g.querySelector("text").getBBox(), rect = g.querySelector(".pill").getBBox();
  return text.x < rect.x + 1 || text.x + text.width > rect.x + rect.width - 1;
}).map(g => g.textContent)
"""
STACKED = """
(() => {
  const all = [...document.querySelectorAll(".web text")].map(t => [t.textContent, t.getBBox()]);
  return all.flatMap(([one, a], i) => all.slice(i + 1).filter(([, b]) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  ).map(([other]) => [one, other]));
})()
"""


@pytest.fixture(scope="module")
def island(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    path = tmp_path_factory.mktemp("web") / "web.html"
    path.write_text(html(web(crowd())), encoding="utf-8")
    with browser.page(path) as page:
        yield page


def test_it_asks_for_nothing_and_complains_of_nothing(island: Page) -> None:
    assert [one.partition(":")[0] for one in island.requests] == ["file"]
    assert island.complaints == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_text_stands_out_on_paper_and_the_ink_on_every_field(
    island: Page, *, dark: bool
) -> None:
    island.set_screen((1280, 900), dark=dark)
    assert faint(island) == []


def test_in_the_browser_no_text_leaves_its_name_and_none_stands_on_another(island: Page) -> None:
    assert island.ask(SPILLED) == []
    assert island.ask(STACKED) == []


def test_the_letters_can_be_read_on_a_desk_and_on_a_phone_the_drawing_scrolls_by_itself(
    island: Page,
) -> None:
    drawing = "document.querySelector('.web')"
    shown = f"{drawing}.getBoundingClientRect().width / +{drawing}.getAttribute('width')"
    page_scrolls = "document.documentElement.scrollWidth > innerWidth"
    for size in ((1280, 900), PHONE):
        island.set_screen(size)
        assert island.ask(shown) * 12.5 > 9.5
        assert not island.ask(page_scrolls)


def test_it_is_told_to_whoever_does_not_see_it(island: Page) -> None:
    told = island.accessible()
    assert told.count(("image", "Who is tied to whom")) == 1
    assert not [name for role, name in told if role == "group"]
    headings = [name for role, name in told if role == "heading"]
    assert headings == [
        "Who is tied to whom", "Pods", "In several pods", "Introductions worth making", "Couples",
        "Know each other", "Not tied to anybody here yet",
    ]  # fmt: skip


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(name for name, _ in attrs)}


def _hostile() -> Book:
    tree = example("first-pods").to_tree()
    for person in tree["people"].values():
        person["name"] = f"{HOSTILE}{person['name']}"
    tree["pods"] = {"p": {"name": HOSTILE, "emoji": HOSTILE, "members": {"sol": {}, "hana": {}}}}
    return Book.from_tree(tree)


def test_whatever_stands_in_the_file_no_tag_and_no_attribute_is_added() -> None:
    ours, theirs = _Tags(), _Tags()
    ours.feed(html(web(example("island"))) + html(web(example("first-pods"), with_drafts=True)))
    text = html(web(_hostile()))
    theirs.feed(text)
    assert theirs.seen <= ours.seen
    assert not {"\x1b", "\u202e"} & {*text}


def test_the_picture_alone_is_an_svg_with_a_title_and_its_own_styles() -> None:
    text = svg_file(web(_hostile(), with_drafts=True, show_private=True))
    root = ET.fromstring(text)  # noqa: S314 - we wrote it
    names = [one.tag.rpartition("}")[2] for one in root]
    assert names[:3] == ["title", "desc", "style"]
    assert "href" not in text
    assert "private: ex, conflict" in text


def _lined(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, **more}


def test_who_alone_joins_two_parts_has_a_ring_and_is_told_below() -> None:
    people = {one: _lined(one.title()) for one in ("ana", "bo", "cy", "di", "ed", "flo", "gus")}
    pods = {
        "owls": {"name": "Owls", "members": {"ana": {}, "bo": {}, "cy": {}, "di": {}}},
        "bees": {"name": "Bees", "members": {"di": {}, "ed": {}, "flo": {}, "gus": {}}},
    }
    text = html(web(Book.from_tree({"people": people, "pods": pods})))
    assert text.count('class="ring"') == 2  # hers, and the one of the legend
    assert "the only link between two parts, or two pods" in text
    line = "<bdi>Di</bdi> <span>between</span> <bdi>Owls</bdi> <span>and</span> <bdi>Bees</bdi>"
    assert line in text


def test_to_be_shown_to_others_it_names_who_agreed_and_says_no_more() -> None:
    people = {
        "ana": _lined("Ana Sousa", shares=["invitations", "name"]),
        "bo": _lined("Bo Berg", shares=["invitations"]),
        "cy": _lined("Cy Unasked"),
        "di": _lined("Di Never", shares=["nothing", "invitations"]),
        "ed": _lined("Ed Untied", shares=["invitations"]),
    }
    ties = {
        "a": {"people": ["ana", "bo"], "kind": "couple"},
        "b": {"people": ["bo", "cy"], "kind": "knows"},
        "c": {"people": ["ana", "bo"], "kind": "ex"},
    }
    pods = {"owls": {"name": "Owls", "members": {"bo": {}, "cy": {}}},
            "bees": {"name": "Bees", "members": {"cy": {}}}}  # fmt: skip
    found = shared_web(Book.from_tree({"people": people, "ties": ties, "pods": pods}))
    text = html(found).partition("</style>")[2].replace('class="couple"', "")
    assert [one.person.name for one in found.people] == ["Ana Sousa", "Bo"]
    assert (found.left_out, [tie.kind for tie in found.ties]) == (4, ["knows"])
    assert [(pod.title, pod.unnamed) for pod in found.pods] == [("Owls", 1)]
    assert not [word for word in ("Cy", "Berg", "Never", "Untied", "Bees", "ouple", "ex<", "alone")
                if word in text]  # fmt: skip
    assert "Only those are named here who agreed to it." in text
