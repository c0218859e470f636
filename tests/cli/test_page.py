"""`pods page`: looked at on the screen, written to give away."""

import json
import stat

import pytest

from tests.support.run import Pods
from tests.support.shown_pod import harbour_list


@pytest.fixture
def harbour(pods: Pods) -> Pods:
    """First pods with The Harbour, on a day between two seasons."""
    pods.write(harbour_list())
    pods.environ["PODS_TODAY"] = "2026-10-08"
    return pods


def test_on_the_screen_it_is_what_they_will_see(harbour: Pods) -> None:
    ran = harbour("page", "harbour")

    assert ran.stdout == (
        "⛵ The Harbour\n"
        "Four who listen to what moves each other.\n"
        "Five people, one of them not named. Mira calls it together.\n\n"
        "Who we are\n"
        "  Mira\n"
        "  Inês Carvalho · Lajes · ines@example.org · +351 912\n"
        "  Sol\n"
        "  Hana\n\n"
        "Dates to come\n"
        "  Wed 21 Oct 2026  17:30 Azores · 18:30 Lisbon · 14:30 Sao Paulo · Thu 06:30\n"
        "                   Auckland · 19:30 Warsaw · host Inês · notes a member · focus\n"
        "                   Sol · at Inês's\n"
        "  Wed 28 Oct 2026  17:30 Azores · 18:30 Lisbon · 15:30 Sao Paulo · Thu 07:30\n"
        "                   Auckland · 19:30 Warsaw · at a member's\n"
        "  Wed 4 Nov 2026   look back · 17:30 Azores · 18:30 Lisbon · 15:30 Sao Paulo ·\n"
        "                   Thu 07:30 Auckland · 19:30 Warsaw\n\n"
        "What we agreed on\n"
        "  When                 Every Wednesday at 17:30 (Azores), 90 minutes\n"
        "  Online               https://meet.example.org/harbour\n"
        "  Where we write       Signal\n"
        "  How a meeting goes   Arriving, a round, one focus, leaving\n"
        "  How we are together  We speak of ourselves.\n"
        "                       - Nobody fixes anybody.\n"
        "  What each gives      To come, or to say so a day before\n"
        "  Confidentiality      What is said here stays here\n"
        "  To meet, it takes    Three of us\n"
        "  Guests               Not now\n"
        "  Good to know         Bring a <b>cushion</b> | a cup\n\n"
        "Looking back: Season 1, Wed 15 Jul 2026\n"
        "  good    The walk before\n"
        "  good    Nobody was late\n"
        "  not     Ninety minutes felt short\n"
        "  change  A focus each\n\n"
        "When we met\n"
        "  Wed 24 Jun 2026, Wed 1 Jul 2026\n"
    )
    assert ran.stderr == "· To give it to them:  pods page harbour --out harbour.html\n"


def test_as_a_file_it_is_for_ones_own_eyes_until_it_is_given(harbour: Pods) -> None:
    one = harbour("page", "harbour", "--out", "x/Page.HTML")
    both = harbour("page", "harbour", "--out", "pages")

    assert one.stdout == "x/Page.HTML  ⛵ The Harbour\n"
    assert both.stdout == ("pages/harbour.html  ⛵ The Harbour\npages/harbour.md  ⛵ The Harbour\n")
    assert (one.stderr, both.stderr) == ("", "")
    files = sorted((harbour.folder / "pages").iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert files[0].read_bytes() == (harbour.folder / "x/Page.HTML").read_bytes()
    assert files[0].read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n")
    assert files[1].read_text(encoding="utf-8").startswith("# ⛵ The Harbour\n")


def test_a_document_can_be_passed_on_as_it_is(harbour: Pods) -> None:
    harbour("page", "harbour", "--out", "pages")

    for form, ending in (("html", "html"), ("markdown", "md")):
        shown = harbour("page", "harbour", "--format", form, COLUMNS="40")
        file = harbour.folder / f"pages/harbour.{ending}"
        assert shown.stdout == file.read_text(encoding="utf-8")
        assert shown.stderr == ""


def test_what_is_there_already_stays_and_the_list_always_does(harbour: Pods) -> None:
    (harbour.folder / "a.md").write_text("mine")

    refused = harbour("page", "harbour", "--out", "a.md")

    assert (refused.exit_code, (harbour.folder / "a.md").read_text()) == (6, "mine")
    assert harbour("page", "harbour", "--out", "a.md", "--yes").exit_code == 0
    assert (harbour.folder / "a.md").read_text(encoding="utf-8").startswith("# ⛵")


def test_two_ways_out_do_not_go_together(harbour: Pods) -> None:
    ran = harbour("page", "harbour", "--out", "a.md", "--format", "html")

    assert (ran.exit_code, ran.stderr.splitlines()[0]) == (
        2,
        "error: --out and --format do not go together",
    )
    assert not (harbour.folder / "a.md").exists()


def test_for_scripts_it_is_the_same_page(harbour: Pods) -> None:
    told = json.loads(harbour("page", "harbour", "--json").stdout)

    assert (told["kind"], told["pod"], told["unnamed"]) == ("page", "harbour", 1)
    assert told["clocks"] == ["Azores", "Lisbon", "Sao Paulo", "Auckland", "Warsaw"]
    assert told["members"][2] == {"name": "Sol", "place": None, "email": None, "phone": None}


def test_hostile_names_do_nothing_on_the_screen(pods: Pods) -> None:
    pods.write(
        'format = 1\n[pods.p]\nname = "P\\u001b]0;x"\nnorms = "[b]a\\u202e\\nb"\nmembers.z = {}\n'
        '[people.z]\nname = "Zoë [b]"\nnickname = "Z\\u001b[1m"\n'
    )
    for form in ((), ("--format", "markdown"), ("--format", "html")):
        ran = pods("page", "p", *form)
        assert ran.exit_code == 0
        assert not {"\x1b", "\u202e"} & {*ran.stdout}
