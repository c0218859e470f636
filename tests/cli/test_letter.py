"""`pods letter`: to one or to all, on screen, as a link, as a draft, as a file; one's own words."""

import json
import stat
import tomllib
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.support.run import Pods

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def first(pods: Pods) -> Pods:
    """First pods, with an address of the Caller's own."""
    text = (EXAMPLES / "first-pods.toml").read_text(encoding="utf-8")
    pods.write(text.replace('name = "Mira"\n', 'name = "Mira"\nemail = "mira@example.org"\n'))
    return pods


def test_alone_it_lists_every_letter_and_where_its_words_come_from(first: Pods) -> None:
    first.write(
        f'{first.read()}\n[templates]\nnudge = "?"\nnudge-pt = "?"\nbirthday = "{{name}}!"\n'
    )

    ran = first("letter")

    lines = ran.stdout.splitlines()
    assert lines[0] == "sounding    built in          to test the waters; there is no plan yet"
    assert "nudge       your own, and pt  to whom an invitation has gone unanswered" in lines
    assert lines[-1] == "birthday    your own"
    assert ran.stderr == "· To make the words your own:  pods letter invitation --template\n"


def test_to_a_draft_it_goes_to_each_who_waits_for_such_a_letter(first: Pods) -> None:
    ran = first("letter", "nudge", "--pod", "b")

    assert ran.stdout.startswith(
        "To: Joan <joan@example.org>\nSubject: Your seat\n\nHello Joan,\n\nNo hurry, and a no is"
    )
    assert ran.stdout.count("To: ") == 1
    asked = json.loads(first("letter", "invitation", "--pod", "b", "--json").stdout)
    assert [one["to"][0]["person"]["id"] for one in asked["letters"]] == ["joan", "kasia", "felix"]
    maybe = json.loads(first("letter", "maybe", "--pod", "b", "--json").stdout)
    assert [one["to"][0]["person"]["id"] for one in maybe["letters"]] == ["sol"]


POD = """
[pods.owls]
name = "Owls"
state = "running"
caller = "mira"

[pods.owls.members.mira]
[pods.owls.members.ines]
[pods.owls.members.duarte]
role = "on-leave"
[pods.owls.members.tomas]
[pods.owls.members.dana]
left = 2026-09-01

[pods.owls.invitations.hana-1]
person = "hana"
state = "yes"

[pods.owls.invitations.kasia-1]
person = "kasia"
state = "draft"

[pods.owls.meetings.2026-09-08]
on = 2026-09-08
status = "held"
present = ["mira", "tomas"]
apology = ["ines"]

[pods.owls.meetings.2026-09-15]
on = 2026-09-15
at = "17:00"
"""


@pytest.mark.parametrize(
    ("letter", "readers"),
    [
        ("reminder", ["ines", "tomas"]),
        ("season", ["ines", "tomas"]),
        ("retro", ["ines", "tomas"]),
        ("absence", ["ines"]),
        ("kick-off", ["ines", "tomas", "hana"]),
        ("seat", ["kasia"]),
        ("sounding", ["hana", "kasia"]),
        ("farewell", ["dana"]),
    ],
)
def test_whom_of_a_pod_a_letter_is_for(first: Pods, letter: str, readers: list[str]) -> None:
    first.write(f"{first.read()}{POD}")

    told = json.loads(first("letter", letter, "--pod", "owls", "--json").stdout)

    assert [one["to"][0]["person"]["id"] for one in told["letters"]] == readers
    if letter == "farewell":
        first("close-pod", "owls")
        told = json.loads(first("letter", letter, "--pod", "owls", "--json").stdout)
        readers = ["ines", "duarte", "tomas"]
        assert [one["to"][0]["person"]["id"] for one in told["letters"]] == readers


def test_a_reminder_is_about_where_they_sit_an_invitation_about_where_they_are_asked(
    first: Pods,
) -> None:
    first.write(f"{first.read()}{POD}")
    first("new-pod", "The Meadow")
    assert first("invite", "meadow", "ines", "--anyway").exit_code == 0

    reminder = first("letter", "reminder", "--for", "ines").stdout
    invitation = first("letter", "invitation", "--for", "ines", COLUMNS="400").stdout
    both = first("letter", "reminder", "--for", "ines,tomas", "--together").stdout

    assert "Subject: Owls, Tuesday 15 September" in reminder
    assert "Its name is The Meadow." in invitation
    assert "It begins at 18:00 (Lisbon) and 17:00 (Azores)." in both.replace("\n", " ")
    assert first("letter", "reminder", "--for", "ines,joan", "--together").exit_code == 2


def test_who_is_not_to_be_contacted_is_left_out_and_said(first: Pods) -> None:
    first.write(f"{first.read()}{POD}")
    first("edit-person", "tomas", "--do-not-contact")

    ran = first("letter", "reminder", "--pod", "owls")

    assert ran.stdout.endswith("Mira\nwithout Tomas, who is not to be contacted\n")
    assert "To: Tomas" not in ran.stdout
    first("edit-person", "ines", "--do-not-contact")
    assert first("letter", "reminder", "--pod", "owls").exit_code == 6


def test_a_link_for_each_stands_alone_so_that_a_program_can_take_it(first: Pods) -> None:
    ran = first("letter", "nudge", "--for", "joan,tomas", "--pod", "b", "--mailto", COLUMNS="40")

    assert [line.partition("&")[0] for line in ran.stdout.splitlines()] == [
        "mailto:joan@example.org?subject=Your%20seat",
        "mailto:tomas@example.org?subject=Your%20seat",
    ]
    assert "%0D%0A%0D%0AMira\n" in ran.stdout


def test_where_a_link_cannot_be_the_words_are_there_with_the_reason(first: Pods) -> None:
    first.write(f'{first.read()}\n[templates]\nlong = "{"Dear {name}. " * 200}"\n')

    long = first("letter", "long", "--for", "joan", "--mailto")
    unknown = first("letter", "nudge", "--for", "kasia", "--mailto")

    assert long.stdout.startswith("Too long for a link: mail programs would cut it. The words to")
    assert long.stdout.count("Dear Joan.") == 200
    assert unknown.stdout.startswith(
        "No address of Kasia to write to. The words to copy:\n\nTo: Kasia (no address known)\n"
    )
    assert unknown.stderr == (
        "· The address of Kasia is not known:  pods edit-person kasia --email ADDRESS\n"
    )


def test_an_address_that_is_none_is_said_to_be_none(first: Pods) -> None:
    first("edit-person", "joan", "--email", "joan@x.org, bo@x.org")

    ran = first("letter", "nudge", "--for", "joan")

    assert ran.stdout.startswith("To: Joan (not an address: joan@x.org, bo@x.org)\n")
    assert "is not one that mail programs understand" in ran.stderr


def test_who_is_reached_elsewhere_needs_no_address(first: Pods) -> None:
    first("edit-person", "kasia", "--channel", "Signal")

    ran = first("letter", "sounding", "--for", "kasia")

    assert ran.stdout.startswith("To: Kasia (Signal)\n")
    assert ran.stderr == ""


def test_each_letter_becomes_a_draft_or_a_text_for_ones_own_eyes(first: Pods) -> None:
    typed = ("letter", "invitation", "--pod", "b", "--out", "letters")

    drafts = first(*typed, "--eml")
    texts = first(*typed)

    assert drafts.stdout.splitlines() == [
        "letters/invitation-joan.eml  Joan",
        "letters/invitation-kasia.eml  Kasia",
        "letters/invitation-felix.eml  Felix",
    ]
    assert texts.stdout.startswith("letters/invitation-joan.txt  Joan\n")
    folder = first.folder / "letters"
    found = sorted(folder.iterdir())
    assert len(found) == 6
    assert {stat.S_IMODE(path.stat().st_mode) for path in found} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    message = message_from_bytes((folder / "invitation-joan.eml").read_bytes(), policy=default)
    assert message["To"] == "Joan <joan@example.org>"
    assert (folder / "invitation-kasia.txt").read_text(encoding="utf-8").startswith("To: Kasia\n")
    assert drafts.is_unchanged
    for path in found:
        others = {"Joan", "Kasia", "Felix", "Sol"} - {path.stem.split("-")[1].title()}
        assert not [name for name in others if name in path.read_text(encoding="utf-8")]


def test_one_letter_to_all_hides_the_addresses_unless_they_are_to_be_seen(first: Pods) -> None:
    for name in ("kasia", "felix"):
        first("edit-person", name, "--email", f"{name}@example.org")
    typed = ("letter", "invitation", "--pod", "b", "--together")

    shown = first(*typed, "--show-addresses")

    assert first(*typed).stdout.startswith("Bcc: Joan <joan@example.org>, Kasia <kasia@")
    assert shown.stdout.startswith("To: Joan <joan@example.org>, Kasia <kasia@example.org>")
    assert first(*typed, "--mailto").stdout.startswith(
        "mailto:?bcc=joan@example.org,kasia@example.org,felix@example.org&subject="
    )
    first(*typed, "--out", "all.eml")
    message = message_from_bytes((first.folder / "all.eml").read_bytes(), policy=default)
    assert message["To"] == "Mira <mira@example.org>"
    assert message["Bcc"].count("@example.org") == 3


def test_what_is_there_already_stays_unless_one_is_sure(first: Pods) -> None:
    typed = ("letter", "sounding", "--for", "joan", "--out", "joan.txt")
    first(*typed)
    (first.folder / "joan.txt").write_text("mine")

    refused = first(*typed)
    assert (refused.exit_code, (first.folder / "joan.txt").read_text()) == (6, "mine")
    assert first(*typed, "--yes").exit_code == 0
    assert (first.folder / "joan.txt").read_text(encoding="utf-8").startswith("To: Joan")
    own = first("letter", "sounding", "--for", "joan", "--out", "pods.toml/x.txt", "--yes")
    assert (own.exit_code, own.is_unchanged) == (7, True)


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("nudge",), 2, "for whom is it?\n  pods letter nudge --for PERSON, or --pod POD"),
        (("nudge", "--for", "joan", "--eml"), 2, "--eml writes drafts into files"),
        (("nudge", "--for", "joan", "--show-addresses"), 2, "each alone sees no other address"),
        (("nudge", "--for", "joan,sol", "--out", "a.txt"), 2, "2 letters are no one file"),
        (("nudge", "--for", "joan", "--out", "a.txt", "--eml"), 2, "--eml writes drafts, and .txt"),
        (("nudge", "--for", "joan", "--out", "a", "--mailto"), 2, "--mailto and --out do not go"),
        (("absence", "--pod", "b"), 6, "nobody in draft b waits for the letter absence"),
        (("farewell", "--pod", "b"), 6, "nobody in draft b waits for the letter farewell"),
        (("season", "--for", "joan"), 2, "no meeting of the pod is planned\n  plan-season fixes"),
        (("sundering", "--template"), 2, 'no letter is called "sundering"'),
    ],
)
def test_what_cannot_be_written_says_why(
    first: Pods, typed: tuple[str, ...], code: int, said: str
) -> None:
    ran = first("letter", *typed)

    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {said}")


@pytest.mark.parametrize("key", ["invitation", "invitation-pt"])
def test_the_words_can_be_pasted_into_the_file_as_they_stand(first: Pods, key: str) -> None:
    before = first("letter", "invitation", "--for", "sol", "--by", "fri").stdout
    words = first("letter", key, "--template").stdout

    assert words.startswith("[templates]\n# {word}: your own word for a pod")
    assert tomllib.loads(words)["templates"][key].startswith("Subject: An invitation to a small")
    first.write(f"{first.read()}\n{words}")
    first("edit-person", "sol", "--letters-in", "pt")
    assert first("letter", "invitation", "--for", "sol", "--by", "fri").stdout == before
    told = json.loads(first("letter", "invitation", "--for", "sol", "--json").stdout)
    assert told["letters"][0]["source"] == key
    assert not first("letter", "nudge", "--template").stdout.startswith("[templates]")


def test_whoever_is_written_to_in_another_language_has_words_in_it_offered(first: Pods) -> None:
    first("edit-person", "joan", "--letters-in", "pt")
    offer = (
        "· Joan is written to in pt. To put these words into it:\n"
        "  pods letter nudge-pt --template\n"
    )

    assert first("letter", "nudge", "--for", "joan").stderr == offer
    assert first("letter", "nudge-pt", "--template").exit_code == 0
    first.write(f'{first.read()}\n[templates]\nnudge-pt = "Olá {{name}}"\n')
    told = first("letter", "nudge", "--for", "joan")
    assert (told.stdout, told.stderr) == ("To: Joan <joan@example.org>\n\nOlá Joan\n", "")
    first("edit-person", "joan", "--letters-in", "en-GB")
    assert first("letter", "nudge", "--for", "joan").stderr == ""


def test_an_own_letter_shows_its_words_and_a_translation_those_it_translates(first: Pods) -> None:
    first.write(f'{first.read()}\n[templates]\nbirthday = "Hi {{name}}"\nnudge = "mine"\n')

    assert 'birthday = "Hi {name}"' in first("letter", "birthday", "--template").stdout
    assert 'birthday-pt = "Hi {name}"' in first("letter", "birthday-pt", "--template").stdout
    assert "No hurry, and a no is completely fine." in first("letter", "nudge", "--template").stdout


def test_for_scripts_the_words_come_with_what_their_placeholders_become(first: Pods) -> None:
    ran = first("letter", "nudge", "--template", "--json")

    told = json.loads(ran.stdout)
    assert (told["kind"], told["key"], told["has_table"]) == ("letter-template", "nudge", False)
    assert [*told["placeholders"]] == ["name", "pod", "caller"]
    assert told["text"].startswith("Subject: Your seat\n")


def test_a_placeholder_that_is_none_is_an_error_with_its_place(first: Pods) -> None:
    first.write(f'{first.read()}\n[templates]\nnudge = """\nDear {{nam}},\n"""\n')

    ran = first("letter", "nudge", "--for", "joan")

    assert ran.exit_code == 4
    assert "{nam} is no placeholder, in line 1 of the letter" in ran.stderr
    assert "did you mean {name}?" in ran.stderr
    assert "pods.toml:" in ran.stderr


def test_the_day_an_answer_is_hoped_for_is_the_one_of_the_invitation(first: Pods) -> None:
    first("invite", "b", "kasia", "--by", "18 sep")

    asked = first("letter", "invitation", "--for", "kasia").stdout
    assert "Could you tell me by Friday 18 September?" in asked
    later = first("letter", "invitation", "--for", "kasia", "--by", "25 sep").stdout
    assert "Could you tell me by Friday 25 September?" in later
    late = first("letter", "invitation", "--for", "kasia", PODS_TODAY="2026-09-20").stdout
    assert "Could you tell me once you have slept on it?" in late
