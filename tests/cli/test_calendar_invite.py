"""`pods calendar --invite`: drafts that mail programs answer, each for one pair of eyes."""

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

import pytest
from icalendar import Calendar, Event

from tests.support.harbour import HARBOUR, PLAN
from tests.support.run import Pods


@pytest.fixture
def harbour(pods: Pods) -> Pods:
    pods.write(HARBOUR)
    assert pods(*PLAN).exit_code == 0
    return pods


def mail(path: Path) -> EmailMessage:
    return cast("EmailMessage", message_from_bytes(path.read_bytes(), policy=default))


def entry(message: EmailMessage) -> tuple[str, Event]:
    """The entry that mail programs offer to accept, and its method."""
    alternative = next(one for one in message.walk() if one.get_content_subtype() == "alternative")
    plain, calendar = alternative.iter_parts()  # type: ignore[attr-defined] # a message of the new kind
    assert plain.get_content_type() == "text/plain"
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_param("charset").lower() == "utf-8"
    content = Calendar.from_ical(calendar.get_payload(decode=True))
    assert content["method"] == calendar.get_param("method")
    (event,) = content.events
    return str(content["method"]), event


def test_each_member_with_an_address_gets_a_draft_of_their_own(harbour: Pods) -> None:
    ran = harbour("calendar", "harbour", "--invite", "--out", "drafts", "--alarm", "1d")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert ran.stdout == (
        "drafts/invite-harbour-s1-1-ines.eml  Ines\n"
        "drafts/invite-harbour-s1-1-dana.eml  Dana\n"
        "drafts/invite-harbour-s1-1-hana.eml  Hana\n"
        "without Sol: no address known\n"
        "without Leo, who is not to be contacted\n"
    )
    path = harbour.folder / "drafts/invite-harbour-s1-1-ines.eml"
    assert path.stat().st_mode & 0o777 == 0o600
    message = mail(path)
    assert (message["X-Unsent"], message["From"], message["To"]) == (
        "1", "Mira <mira@example.org>", "Ines <ines@example.org>",
    )  # fmt: skip
    assert message["Subject"] == "⚓ The Harbour · 1 of 10, Tue 22 Sep 2026, 21:00 (Lisbon time)"
    method, event = entry(message)
    assert (method, event["sequence"], event["status"]) == ("REQUEST", 0, "CONFIRMED")
    assert (event["organizer"], event["organizer"].params["CN"]) == (
        "mailto:mira@example.org", "Mira",
    )  # fmt: skip
    assert event["attendee"] == "mailto:ines@example.org"
    assert dict(event["attendee"].params) == {
        "CN": "Ines", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE",
    }  # fmt: skip
    assert len(event.walk("VALARM")) == 1
    whole = path.read_bytes() + b"".join(
        part.get_payload(decode=True) or b"" for part in message.walk()
    )
    for address in (b"dana@", b"hana@", b"leo@"):
        assert address not in whole


def test_the_other_dates_go_along_as_a_calendar(harbour: Pods) -> None:
    harbour("calendar", "harbour", "--invite", "--for", "ines", "--out", "ines.eml")
    message = mail(harbour.folder / "ines.eml")
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_param("method")) == ("other-dates.ics", "PUBLISH")
    content = Calendar.from_ical(attached.get_payload(decode=True))
    assert (content["method"], len(content.events)) == ("PUBLISH", 10)
    assert [one for one in content.events if "attendee" in one] == []
    assert entry(message)[1]["uid"] not in {one["uid"] for one in content.events}


def test_the_same_draft_is_nothing_to_do_and_another_one_is_not_written_over(
    harbour: Pods,
) -> None:
    asked = ("calendar", "harbour", "--invite", "--for", "ines", "--out", "drafts")
    assert harbour(*asked).exit_code == 0
    (path,) = (harbour.folder / "drafts").iterdir()
    before = path.read_bytes()
    assert (harbour(*asked).exit_code, path.read_bytes()) == (0, before)
    assert mail(path)["Content-Class"] == "urn:content-classes:calendarmessage"
    harbour("move-meeting", "harbour", "1", "wed 23 sep 20:00")
    assert (harbour(*asked).exit_code, path.read_bytes()) == (6, before)
    assert harbour(*asked, "--yes").exit_code == 0
    assert entry(mail(path))[1]["sequence"] == 1


def test_a_single_meeting_goes_without_other_dates_and_another_mail_is_no_draft_of_it(
    pods: Pods,
) -> None:
    pods.write(HARBOUR)
    pods("plan-season", "harbour", "--kick-off", "tue 20:00")
    path = pods.folder / "ines.eml"
    path.write_bytes(b"Subject: hello\r\n\r\nyou\r\n")
    asked = ("calendar", "harbour", "--invite", "--for", "ines", "--out", "ines.eml")
    assert pods(*asked).exit_code == 6
    assert pods(*asked, "--yes").exit_code == 0
    assert mail(path).get_content_type() == "multipart/alternative"
    assert entry(mail(path))[1]["sequence"] == 0


def test_the_words_are_whole_without_a_calendar(harbour: Pods) -> None:
    ran = harbour("calendar", "harbour", "--invite", "--for", "ines", COLUMNS="100")
    assert ran.stdout == (
        "To: Ines <ines@example.org>\n"
        "Subject: ⚓ The Harbour · 1 of 10, Tue 22 Sep 2026, 21:00 (Lisbon time)\n"
        "\n"
        "Hi Ines,\n"
        "\n"
        "we meet on Tue 22 Sep 2026, 21:00 (Lisbon time), for 90 min. Can you come?\n"
        "\n"
        "Where: Café Peter, Horta; upstairs\n"
        "To move, and to be moved\n"
        "Host: Mira · Notes: you · Focus: Dana\n"
        "With Mira, Dana, Sol and Leo\n"
        "Link: https://meet.example.org/harbour\n"
        "20:00 Azores · 21:00 Lisbon · 16:00 New York · 17:00 Sao Paulo · Wed 08:00 Auckland\n"
        "\n"
        "Your mail program may offer to accept it; a word back to me is as good.\n"
        "All the other dates are in the calendar that goes along: open it once.\n"
        "\n"
        "Mira\n"
    )
    document = json.loads(harbour("calendar", "harbour", "--invite", "--json").stdout)
    assert document["kind"] == "calendar-invites"
    assert [one["to"][0]["person"]["id"] for one in document["invites"]] == ["ines", "dana", "hana"]


def test_together_is_one_mail_in_which_all_see_all(harbour: Pods) -> None:
    harbour("calendar", "harbour", "--invite", "--together", "--out", "all.eml")
    message = mail(harbour.folder / "all.eml")
    assert len(message["To"].addresses) == 3
    assert len(entry(message)[1]["attendee"]) == 3
    assert message.get_body(("plain",)).get_content().startswith("Hi all,")  # type: ignore[union-attr] # the body is there


def test_a_moved_meeting_is_asked_for_anew_and_a_skipped_one_is_called_off(harbour: Pods) -> None:
    asked = ("calendar", "harbour", "--invite", "--meeting", "s1-2", "--for", "ines")
    harbour(*asked, "--out", "a.eml")
    harbour("move-meeting", "harbour", "2", "thu 1 oct 18:00")
    harbour(*asked, "--out", "b.eml")
    harbour("skip-meeting", "harbour", "2", "--reason", "canary")
    harbour(*asked, "--out", "c.eml")
    found = [entry(mail(harbour.folder / f"{one}.eml")) for one in "abc"]
    assert [(method, event["sequence"]) for method, event in found] == [
        ("REQUEST", 0), ("REQUEST", 1), ("CANCEL", 2),
    ]  # fmt: skip
    assert len({event["uid"] for _, event in found}) == 1
    moved, off = mail(harbour.folder / "b.eml"), mail(harbour.folder / "c.eml")
    assert moved["Subject"].startswith("Moved: ⚓ The Harbour · 2 of 10, Thu 1 Oct 2026, 19:00")
    assert "It was to be on Tue 29 Sep 2026." in moved.get_body(("plain",)).get_content()  # type: ignore[union-attr] # the body is there
    assert off["Subject"].startswith("Cancelled: ")
    assert "we will not meet on Thu 1 Oct 2026" in off.get_body(("plain",)).get_content()  # type: ignore[union-attr] # the body is there
    assert found[2][1]["status"] == "CANCELLED"
    assert b"canary" not in (harbour.folder / "c.eml").read_bytes()


def test_a_draft_that_went_out_and_was_taken_back_has_a_higher_number(harbour: Pods) -> None:
    asked = ("calendar", "harbour", "--invite", "--meeting", "s1-2", "--for", "ines")
    harbour("move-meeting", "harbour", "2", "thu 1 oct 18:00")
    harbour(*asked, "--out", "a.eml")
    harbour("undo")
    harbour(*asked, "--out", "a.eml", "--yes")
    assert entry(mail(harbour.folder / "a.eml"))[1]["sequence"] == 2


def test_names_and_titles_add_no_header_and_no_line(harbour: Pods) -> None:
    evil = '"Ines\\r\\nBcc: eve@example.org, \\"x\\" <eve@example.org>"'
    text = harbour.read().replace('"Ines Wójcik"', evil).replace('"The Harbour"', evil)
    harbour.write(text)
    ran = harbour("calendar", "harbour", "--invite", "--for", "@ines", "--out", "a.eml")
    assert ran.exit_code == 0, ran.stderr
    message = mail(harbour.folder / "a.eml")
    assert message["Bcc"] is None
    assert [one.addr_spec for one in message["To"].addresses] == ["ines@example.org"]
    _, event = entry(message)
    assert event["attendee"] == "mailto:ines@example.org"
    assert "\n" not in event["summary"]


def test_a_first_call_asks_those_who_said_yes_too(pods: Pods) -> None:
    pods.write(HARBOUR + '\n[people.joan]\nname = "Joan"\nemail = "joan@example.org"\n')
    pods("leave", "harbour", "leo")
    pods("invite", "harbour", "joan")
    pods("reply", "joan", "yes", "--later")
    pods("plan-season", "harbour", "--kick-off", "tue 20:00")
    document = json.loads(pods("calendar", "harbour", "--invite", "--json").stdout)
    readers = [one["to"][0]["person"]["id"] for one in document["invites"]]
    assert readers == ["ines", "dana", "hana", "joan"]
    joan = document["invites"][-1]
    assert "With" not in joan["body"]
    assert joan["event"]["place"] is None


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("--out", "all.eml"), 2, "3 mails are no one file"),
        (("--for", "sol"), 6, "no address is known of Sol"),
        (("--for", "nobody"), 3, "nobody is called"),
        (("--meeting", "s9"), 3, "has no meeting"),
    ],
)
def test_what_cannot_be_is_said(
    harbour: Pods, typed: tuple[str, ...], code: int, said: str
) -> None:
    ran = harbour("calendar", "harbour", "--invite", *typed)
    assert (ran.exit_code, ran.stdout) == (code, "")
    assert said in ran.stderr


def test_answers_need_an_address_a_meeting_and_somebody_to_ask(harbour: Pods) -> None:
    text = harbour.read()
    harbour.write(text.replace('email = "mira@example.org"\n', ""))
    ran = harbour("calendar", "harbour", "--invite")
    assert (ran.exit_code, "pods edit-person me --email" in ran.stderr) == (6, True)
    harbour.write(text + '\n[pods.sea]\nname = "Sea"\n[pods.sea.meetings.k1]\non = 2026-09-20\n')
    ran = harbour("calendar", "sea", "--invite")
    assert (ran.exit_code, "nobody but you is in Sea" in ran.stderr) == (6, True)
    ran = harbour("calendar", "harbour", "--invite", PODS_TODAY="2027-01-01")
    assert (ran.exit_code, "has no meeting to come" in ran.stderr) == (6, True)
    harbour("log-meeting", "harbour", "22 sep", PODS_TODAY="2026-09-22")
    ran = harbour("calendar", "harbour", "--invite", "--meeting", "s1-1")
    assert (ran.exit_code, "was held" in ran.stderr) == (2, True)
