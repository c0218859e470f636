"""The page of a pod as Markdown and as HTML, the latter looked at in a real browser."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.actions.pod_page import PodPage, page
from pods.exporters.page_html import html
from pods.exporters.page_markdown import markdown, plain
from pods.model.book import Book
from tests.support.browser import DESK, PHONE, Browser, Page, browser, faint
from tests.support.shown_pod import harbour_book

__all__ = ["browser"]

TODAY = date(2026, 10, 8)


def _page(book: Book | None = None, pod: str = "harbour") -> PodPage:
    return page(book or harbour_book(), pod=pod, today=TODAY)


def test_the_markdown_holds_what_the_pod_may_see_of_itself() -> None:
    assert (
        markdown(_page())
        == r"""# ⛵ The Harbour

Four who listen to what moves each other.

Five people, one of them not named. Mira calls it together.

## Who we are

- **Mira**
- **Inês Carvalho**, Lajes, ines@example.org, \+351 912
- **Sol**
- **Hana**

## Dates to come

| Date | Azores | Lisbon | Sao Paulo | Auckland | Warsaw |
| --- | --- | --- | --- | --- | --- |
| Wed 21 Oct 2026 | 17:30 | 18:30 | 14:30 | Thu 06:30 | 19:30 |
| Wed 28 Oct 2026 | 17:30 | 18:30 | 15:30 | Thu 07:30 | 19:30 |
| Wed 4 Nov 2026, look back | 17:30 | 18:30 | 15:30 | Thu 07:30 | 19:30 |

## Who does what

| Date | Host | Notes | Focus | Where |
| --- | --- | --- | --- | --- |
| Wed 21 Oct 2026 | Inês | a member | Sol | at Inês's |
| Wed 28 Oct 2026 |  |  |  | at a member's |
| Wed 4 Nov 2026, look back |  |  |  |  |

## What we agreed on

- **When**: Every Wednesday at 17:30 \(Azores\), 90 minutes
- **Online**: https://meet.example.org/harbour
- **Where we write**: Signal
- **How a meeting goes**: Arriving, a round, one focus, leaving
- **How we are together**: We speak of ourselves.\
  \- Nobody fixes anybody.
- **What each gives**: To come, or to say so a day before
- **Confidentiality**: What is said here stays here
- **To meet, it takes**: Three of us
- **Guests**: Not now
- **Good to know**: Bring a \<b\>cushion\</b\> \| a cup

## When we met

- Wed 24 Jun 2026, first call
- Wed 1 Jul 2026

## Looking back: Season 1, Wed 15 Jul 2026

**What was good**

- The walk before
- Nobody was late

**What was not**

- Ninety minutes felt short

**What we change**

- A focus each

*Written on Thu 8 Oct 2026: what our pod may see of itself.*
"""
    )


def test_a_pod_of_which_nothing_is_known_is_a_short_page() -> None:
    book = Book.from_tree({"settings": {"word": "crew"}, "pods": {"p": {"name": "Owls"}}})

    assert markdown(_page(book, "p")) == (
        "# Owls\n\nNobody is in it yet.\n\n"
        "*Written on Thu 8 Oct 2026: what our crew may see of itself.*\n"
    )
    assert "<h1><bdi>Owls</bdi></h1>" in html(_page(book, "p"))


def test_clocks_that_always_show_the_same_are_one_column_and_without_a_zone_there_is_one() -> None:
    people = {one: {"name": one.title(), "time-zone": zone} for one, zone in
              (("joan", "Europe/London"), ("rui", "Europe/Lisbon"))}  # fmt: skip
    pod = {"name": "Owls", "at": "tue 18:00", "time-zone": "Europe/Lisbon",
           "members": {"joan": {}, "rui": {}},
           "meetings": {"a": {"on": date(2026, 10, 13)}}}  # fmt: skip

    two = _page(Book.from_tree({"people": people, "pods": {"p": pod}}), "p")
    assert (two.clocks, two.to_come[0].times) == (("Lisbon and London",), ("18:00",))
    pod = {"name": "Owls", "meetings": {"a": {"on": date(2026, 10, 13), "at": "18:00"}}}
    none = _page(Book.from_tree({"pods": {"p": pod}}), "p")
    assert (none.clocks, none.to_come[0].times) == (("Time",), ("18:00",))
    pod = {"name": "Owls", "meetings": {"a": {"on": date(2026, 10, 13)}}}
    unset = _page(Book.from_tree({"pods": {"p": pod}}), "p")
    assert (unset.clocks, unset.to_come[0].times) == ((), ())
    assert "| Date |\n| --- |\n| Tue 13 Oct 2026 |" in markdown(unset)


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({"state": "resting"}, "It rests."),
        ({"state": "resting", "resting-until": date(2027, 1, 12)}, "until Tue 12 Jan 2027."),
        ({"state": "closed"}, "It has ended."),
        ({"state": "closed", "closed": date(2026, 9, 1)}, "It ended on Tue 1 Sep 2026."),
        ({"cadence-weeks": 2}, "**When**: Every second week"),
        ({"at": "tue 18:00"}, "**When**: Every second Tuesday at 18:00\n"),
        ({"confidential": False, "open-to-guests": True}, "Not asked for\n- **Guests**: Welcome"),
        ({"retros": {"spring": {"plus": ["x"]}}}, "## Looking back: spring\n"),
        ({"retros": {"spring": {"decisions": {"bo": "leave"}}}}, "Nobody is in it yet.\n\n*"),
    ],
)
def test_what_is_worth_a_sentence_is_said(terms: dict[str, object], said: str) -> None:
    book = Book.from_tree({"people": {"bo": {"name": "Bo"}}, "pods": {"p": {"name": "P", **terms}}})

    assert said in markdown(_page(book, "p"))


def test_ones_own_word_for_a_pod_does_not_act_either() -> None:
    found = _page().model_copy(update={"word": "*crew*\n# [x](javascript:1)"})

    assert markdown(found).endswith(
        "what our \\*crew\\* \\# \\[x\\]\\(javascript:1\\) may see of itself.*\n"
    )


@given(st.text(st.sampled_from("ab12.-=)(*_[]<>#|&!\\`~ \n\r\x1b\u202e"), max_size=20))
def test_no_foreign_text_acts_in_markdown(foreign: str) -> None:
    shown = plain(foreign)

    assert not set(shown) & set("\n\r\x1b\u202e")
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]<>#|*_`~&]", shown)
    assert not re.match(r"[-=+]|[0-9]+[.)]", shown)


HOSTILE = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'\x1b[1m\u202e"


class _Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def _hostile(found: PodPage) -> PodPage:
    """The page with something hostile in every text of it."""
    agreed = [one.model_copy(update={"text": HOSTILE}) for one in found.agreements]
    people = [
        one.model_copy(update={"name": HOSTILE, "phone": HOSTILE, "email": f"a@b.c{HOSTILE}"})
        for one in found.members
    ]
    dates = [
        one.model_copy(update={"host": HOSTILE, "where": HOSTILE, "times": (HOSTILE,) * 5})
        for one in found.to_come
    ]
    retros = [one.model_copy(update={"title": HOSTILE, "plus": (HOSTILE,)}) for one in found.retros]
    return found.model_copy(
        update={"title": HOSTILE, "intention": HOSTILE, "caller": HOSTILE, "word": HOSTILE,
                "standing": HOSTILE, "clocks": (HOSTILE,) * 5, "agreements": tuple(agreed),
                "members": tuple(people), "to_come": tuple(dates), "retros": tuple(retros)}
    )  # fmt: skip


def test_whatever_stands_in_the_file_no_tag_and_no_attribute_is_added() -> None:
    ours, theirs = _Tags(), _Tags()
    ours.feed(html(_page()))
    text = html(_hostile(_page()))
    theirs.feed(text)

    assert {tag for tag, _ in theirs.seen} <= {tag for tag, _ in ours.seen}
    assert {name for _, all_ in theirs.seen for name in all_} <= {
        name for _, all_ in ours.seen for name in all_
    }
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    for link in ("javascript:alert(1)", "https://a b", "data:text/html,x", "room 12"):
        book = harbour_book()
        pod = book.pods["harbour"].with_facts({"link": link, "channel": None})
        text = html(_page(book.with_pod(pod)))
        assert re.findall(r'href="([^"]*)"', text) == ["data:,", "mailto:ines@example.org"]


def test_the_policy_lets_in_the_one_style_sheet_and_nothing_else() -> None:
    text = html(_page())

    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert (
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'\""
    ) in text
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert " style=" not in text
    assert "<script" not in text
    assert "@import" not in style
    assert "url(" not in style


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of The Harbour, in a file."""
    path = tmp_path_factory.mktemp("page") / "harbour.html"
    path.write_text(html(_page()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def opened(browser: Browser, written: Path) -> Iterator[Page]:
    """The page, open in a browser."""
    with browser.page(written) as shown:
        yield shown


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_on_every_screen_it_fits_and_every_word_is_clear(
    opened: Page, size: tuple[int, int], *, dark: bool
) -> None:
    opened.set_screen(size, dark=dark)

    assert faint(opened) == []
    assert opened.ask("document.documentElement.scrollWidth") <= size[0]
    assert opened.picture().startswith(b"\x89PNG")
    ground = opened.ask("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(26, 24, 22)" if dark else "rgb(250, 247, 242)")


def test_nothing_leaves_the_machine_and_the_console_stays_silent(
    opened: Page, written: Path
) -> None:
    opened.printed()

    assert opened.requests == [written.as_uri()]
    assert opened.complaints == []


def test_whoever_hears_it_hears_its_parts_in_order(opened: Page) -> None:
    heard = opened.accessible()

    assert heard[0] == ("RootWebArea", "⛵ The Harbour")
    assert [name for role, name in heard if role == "heading"] == [
        "⛵ The Harbour", "Who we are", "Dates to come", "Who does what", "What we agreed on",
        "Looking back: Season 1, Wed 15 Jul 2026", "What was good", "What was not",
        "What we change", "When we met",
    ]  # fmt: skip
    assert [name for role, name in heard if role == "columnheader"] == [
        "Date", "Azores", "Lisbon", "Sao Paulo", "Auckland", "Warsaw",
        "Date", "Host", "Notes", "Focus", "Where",
    ]  # fmt: skip
    assert [name for role, name in heard if role == "rowheader"][:2] == [
        "Wed 21 Oct 2026", "Wed 28 Oct 2026",
    ]  # fmt: skip
    landmarks = {"banner", "main", "contentinfo", "region"}
    assert [role for role, _ in heard if role in landmarks] == [
        "banner", "main", "region", "region", "contentinfo",
    ]  # fmt: skip
    assert opened.ask("document.documentElement.lang") == "en"


def test_on_paper_it_is_black_on_white_and_whole(opened: Page) -> None:
    assert opened.printed().startswith(b"%PDF-")
    opened.call("Emulation.setEmulatedMedia", media="print")
    shown = opened.ask(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color,"
        " getComputedStyle(document.querySelector('.wide')).overflowX]"
    )
    opened.call("Emulation.setEmulatedMedia", media="")
    assert shown == ["rgb(255, 255, 255)", "rgb(0, 0, 0)", "visible"]


def test_what_is_hostile_does_nothing_in_a_browser(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(html(_hostile(_page())), encoding="utf-8")

    with browser.page(path, size=PHONE) as shown:
        assert (shown.requests, shown.complaints) == ([path.as_uri()], [])
        assert shown.ask("document.scripts.length + document.images.length") == 0
        assert shown.ask("document.querySelector('h1').innerText").startswith("</style></title>")
        assert shown.ask("document.documentElement.scrollWidth") == PHONE[0]
