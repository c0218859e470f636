"""A calendar on the screen: what is the same for all is said once."""

from datetime import date

from pods.actions.calendars import calendar as laid_out
from pods.actions.calendars_invites import invites as written
from pods.actions.exporting import export, exported
from pods.model.book import Book
from pods.view.calendar import calendar, invites
from pods.view.exported import view as exported_page
from pods.view.screen import Screen, render
from tests.support.books import book_of, pod_of

TODAY = date(2026, 9, 14)


def sea_and_lake() -> Book:
    sea = {
        "2026-09-20": {"on": date(2026, 9, 20), "at": "17:00", "time-zone": "Europe/Lisbon"},
        "2026-09-27": {"on": date(2026, 9, 27), "at": "17:00", "time-zone": "Europe/Lisbon",
                       "minutes": 60, "home": "noor"},
        "2026-10-04": {"on": date(2026, 10, 4), "status": "skipped"},
    }  # fmt: skip
    lake = {"2026-09-21": {"on": date(2026, 9, 21), "status": "skipped"}}
    people = {
        "noor": {"name": "Noor", "email": "noor@example.org"},
        "bo": "Bo [b]",
        "zoe": {"name": "Zoë", "do-not-contact": True, "email": "zoe@example.org"},
    }
    pods = {
        "sea": pod_of("me", "noor", "bo", "zoe", name="Sea", place="Horta", meetings=sea),
        "lake": pod_of("me", name="Lake", meetings=lake),
        "quiet": pod_of("me", name="Quiet"),
    }
    caller = {"name": "Mira", "email": "mira@example.org"}
    return book_of(people, caller=caller, pods=pods)


def test_what_all_share_is_said_once_and_what_differs_beside_it() -> None:
    page = calendar(laid_out(sea_and_lake(), today=TODAY))
    assert render(page, screen=Screen()) == (
        "Sea · 2 meetings, 1 cancelled\n"
        "  Lisbon time\n"
        "  meeting  Sun 20 Sep 2026  17:00 · 90 min · Horta\n"
        "  meeting  Sun 27 Sep 2026  17:00 · 60 min · Noor's home\n"
        "  meeting  Sun 4 Oct 2026   cancelled\n"
        "\n"
        "Lake · 1 cancelled\n"
        "  meeting  Mon 21 Sep 2026  cancelled\n"
    )


def test_no_meeting_and_files_are_said_in_a_line() -> None:
    book = sea_and_lake()
    assert render(calendar(laid_out(book, pod="quiet", today=TODAY)), screen=Screen()) == (
        "Quiet has no meeting to come.\n"
    )
    nothing = laid_out(book, today=date(2027, 1, 1))
    assert render(calendar(nothing), screen=Screen()) == "No meeting is to come.\n"
    files = laid_out(book, pod="lake", today=TODAY).model_copy(update={"files": ("lake.ics",)})
    assert render(calendar(files), screen=Screen()) == "lake.ics\n  Lake · 1 cancelled\n"


def test_mails_are_shown_whole_with_who_gets_none() -> None:
    result = written(sea_and_lake(), pod="sea", today=TODAY)
    text = render(invites(result), screen=Screen(width=100))
    assert text.startswith("To: Noor <noor@example.org>\nSubject: Sea, Sun 20 Sep 2026, 17:00")
    assert text.endswith(
        "Mira\nwithout Bo: no address known\nwithout Zoë, who is not to be contacted\n"
    )
    files = result.model_copy(update={"files": ("a.eml",)})
    assert render(invites(files), screen=Screen()).startswith("a.eml  Noor\n")


def test_an_export_says_what_is_in_it() -> None:
    book = sea_and_lake()
    told = exported(export(book, what="sea"), format_name="json", file="sea.json")
    assert render(exported_page(told), screen=Screen()) == "sea.json · Sea, 4 people\n"
    hidden = export(book, what="sea", pseudonym_key="0123456789abcdef")
    assert render(
        exported_page(exported(hidden, format_name="json", file="x.json")), screen=Screen()
    ) == ("x.json · 4 people\n  pseudonyms instead of names, and no free text\n")
