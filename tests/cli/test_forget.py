"""Somebody is forgotten: nothing that we own holds them any more, and everybody else stays."""

import base64
import json
import quopri
import re
import tomllib
import unicodedata
from hashlib import sha256
from pathlib import Path

import pexpect
import pytest

from tests.support.run import Pods

LIST = """\
# My people. Zoë first!
format = 1

[caller]
name = "Mira"   # call Zoe back

[people.zoe]    # met by the sea
name = "Zoë Wójcik"
nickname = "Zozo"
email = "zoe.wojcik@example.org"
phone = "+351 912 345 678"
private-note = "hers alone"

[people.zoe.contacts.2026-09-01]
note = "a walk"

[people.bo]
name = "Bo Berg"   # likes tea
email = "bo@example.org"
introduced-by = "zoe"
note = "Came with Zoe\u0308 Wo\u0301jcik, ask 912-345-678 or ZOE.WOJCIK@example.org"
topics = ["tea", "Zozo's songs"]

[people.ana]
name = "Ana Wójcik"
private-note = "Wójcik is a common name"

[ties.zoe-bo]
people = ["zoe", "bo"]
kind = "friend"

[rules.bo-zoe-ana]   # they sing together
kind = "together"
people = ["bo", "zoe", "ana"]
hard = false

[rules.zoe-ana]
kind = "apart"
people = ["zoe", "ana"]

[drafts.with-zoe]  # a thought
people = ["zoe", "bo"]
locked = ["zoe"]
note = "Zoë leads"

[drafts.with-zoe.invitations.zoe-1]
person = "zoe"
state = "sent"

[pods.lake]
name = "Lake"
state = "running"
caller = "zoe"
from-draft = "with-zoe"
members.zoe = { joined = 2026-08-01 }
members.bo = { joined = 2026-08-01 }
members.ana = { joined = 2026-08-01 }

[pods.lake.invitations.bo-1]
person = "bo"
state = "yes"
plus-one = "zoe"

[pods.lake.seasons.s1]
start = 2026-08-04
meetings = 2
focus = ["zoe", "bo"]

[pods.lake.meetings.s1-1]
on = 2026-08-04
status = "held"
present = ["zoe", "bo"]
apology = ["ana"]
host = "zoe"
focus = "zoe"
note = "at the pier"

[pods.lake.retros.s1]
plus = ["Zoë's bread", "the pier"]
decisions = { zoe = "stay", bo = "leave" }

[snoozed.zoe]
until = 2026-12-01

[snoozed.bo]
dismissed = ["introduce bo zoe", "waiting"]

[birthdays]   # mine
zoe = "may"
bo = "june"
"""

KEPT = ["# likes tea", "# they sing together", "# a thought", "# mine", 'note = "at the pier"']


@pytest.fixture
def zoe(pods: Pods) -> Pods:
    """A list with Zoë wherever somebody can stand, and a history that knows her."""
    pods.write(LIST)
    assert pods("talked", "zoe", "--on", "yesterday").exit_code == 0
    assert pods("edit-person", "bo", "--place", "Horta").exit_code == 0
    assert pods("edit-person", "zoe", "--place", "Faial").exit_code == 0
    assert pods("undo").exit_code == 0
    return pods


def hits(root: Path) -> list[str]:
    """Every place below a folder that says who it was, in whatever spelling or encoding."""
    words = ("Zoë", "Zoe", "Zozo", "Zoë Wójcik", "zoe.wojcik@example.org", "+351 912 345 678")
    forms = {form for word in words for form in _forms(word)}
    found = []
    for path in sorted(root.rglob("*")):
        held = path.read_bytes() if path.is_file() else b""
        for content in (held.lower(), str(path).lower().encode()):
            found += [f"{path}: {form!r}" for form in sorted(forms) if form in content]
        digits = re.sub(rb"[^0-9]", b"", held)
        found += [f"{path}: the phone"] if b"912345678" in digits else []
    return found


def _forms(word: str) -> set[bytes]:
    forms = set()
    for shape in ("NFC", "NFD"):
        plain = unicodedata.normalize(shape, word).encode()
        forms |= {plain, quopri.encodestring(plain), base64.b64encode(plain).rstrip(b"=")[:-1]}
    return {form.lower() for form in forms}


def test_nothing_that_we_own_holds_somebody_who_was_forgotten(zoe: Pods) -> None:
    assert hits(zoe.folder)
    assert hits(zoe.state)

    ran = zoe("forget", "zoe", "--mentions", "blank", "--confirm", "zoe wójcik")

    assert (ran.exit_code, ran.stderr) == (0, "")
    assert hits(zoe.folder.parent) == []
    assert 'private-note = "Wójcik is a common name"' in zoe.read()
    assert [line for line in KEPT if line not in zoe.read()] == []
    assert zoe("check").exit_code == 0
    assert zoe("history").stdout == "Nothing was changed here yet.\n"
    assert zoe("undo").exit_code == 6


def test_what_is_about_the_others_stays(zoe: Pods) -> None:
    zoe("forget", "zoe", "--mentions", "blank", "--confirm", "Zoë Wójcik")
    text = zoe.read()
    for line in (
        "# My people. … first!",
        'name = "Mira"   # call … back',
        'note = "Came with …, ask … or …"',
        'topics = ["tea", "…\'s songs"]',
        "[rules.bo-ana]   # they sing together",
        'people = ["bo", "ana"]',
        "[drafts.with-x]  # a thought",
        'from-draft = "with-x"',
        'present = ["bo"]',
        'focus = ["bo"]',
        'plus = ["…\'s bread", "the pier"]',
        'decisions = { bo = "leave" }',
        'dismissed = ["waiting"]',
        'bo = "june"',
    ):
        assert line in text.splitlines(), text
    assert "zoe" not in text.lower()
    assert "met by the sea" not in text


def test_a_dry_run_tells_all_of_it_and_writes_nothing(zoe: Pods) -> None:
    held = {path: path.read_bytes() for path in zoe.home.rglob("*") if path.is_file()}
    ran = zoe("forget", "zoe", "--dry-run", "--json")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert held == {path: path.read_bytes() for path in zoe.home.rglob("*") if path.is_file()}
    document = json.loads(ran.stdout)
    assert (document["kind"], document["name"]) == ("forgotten", "Zoë Wójcik")
    assert document["written"] is False
    assert {one["what"]: one["count"] for one in document["gone"]} == {
        "contact": 2, "introduction": 1, "tie": 1, "rule": 2, "place in a draft": 1,
        "invitation": 1, "plus-one": 1, "pod called": 1, "membership": 1, "attendance": 1,
        "turn": 2, "place in a rota": 1, "decision": 1, "snooze": 1, "dismissed step": 1,
    }  # fmt: skip
    assert document["comments"] == 1
    assert [one["place"] for one in document["mentions"]] == [
        "comment", "comment", "people.bo.note", "people.bo.topics", "people.ana.private-note",
        "drafts.with-zoe", "drafts.with-zoe.note", "pods.lake.retros.s1.plus", "birthdays.zoe",
    ]  # fmt: skip
    lines = zoe.read().splitlines()
    told = [one for one in document["mentions"] if one["text"] and one["place"] != "people.bo.note"]
    assert [one for one in told if one["text"] not in lines[one["line"] - 1]] == []
    assert document["emptied"] == ["the undo history, 3 changes"]
    assert [one["where"] for one in document["out_of_reach"]] == [
        "your other devices, and backups of this one",
        "letters and calendars sent, exports and pages written",
        "what you typed: the history of your shell",
    ]


def test_a_note_for_ones_own_eyes_is_named_and_not_shown(zoe: Pods) -> None:
    shown = zoe("forget", "zoe", "--dry-run", COLUMNS="120").stdout
    assert "common name" not in shown
    assert "(private: --show-private)  (people.ana.private-note, may be somebody else)" in shown
    assert "common name" not in zoe("forget", "zoe", "--dry-run", "--json").stdout
    assert "common name" in zoe("forget", "zoe", "--dry-run", "--show-private").stdout


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        (("zoe",), 2, "--mentions keep|blank"),
        (("zoe", "--mentions", "keep", "--yes"), 2, "--confirm 'Zoë Wójcik'"),
        (("zoe", "--mentions", "keep", "--confirm", "Zoe"), 6, "not their full name"),
        (("me",), 6, "this list is yours"),
        (("nobody",), 3, 'nobody is called "nobody"'),
    ],
)
def test_nobody_is_forgotten_unless_all_is_said(
    zoe: Pods, typed: tuple[str, ...], code: int, told: str
) -> None:
    ran = zoe("forget", *typed, COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged) == (code, True)
    assert told in ran.stderr
    assert zoe("undo").exit_code == 0


def test_mentions_can_be_deleted_all_at_once(zoe: Pods) -> None:
    zoe("forget", "zoe", "--mentions", "delete", "--confirm", "Zoë Wójcik")
    text = zoe.read()
    assert text.startswith('format = 1\n\n[caller]\nname = "Mira"\n\n[people.bo]\n')
    assert 'topics = ["tea"]' in text
    assert 'note = "Came' not in text
    assert "[drafts.with-x]" in text
    assert 'plus = ["the pier"]' in text
    assert hits(zoe.folder.parent) == []


def test_what_is_kept_still_stands_there(zoe: Pods) -> None:
    ran = zoe("forget", "zoe", "--mentions", "keep", "--confirm", "Zoë Wójcik", COLUMNS="200")
    assert "# My people. Zoë first!" in zoe.read()
    assert "(people.bo.topics: kept)" in ran.stdout
    assert hits(zoe.state) == []


def test_on_a_terminal_each_mention_is_asked_about_and_then_the_name(zoe: Pods) -> None:
    talk = zoe.terminal("forget", "zoe")
    talk.expect("would be forgotten")
    for asked, answer in (
        ("1 of 9, line 1", "keep"),
        ("2 of 9, line 5", "delete"),
        ("3 of 9", "4"),
        ("Type Zoë Wójcik to go on", "Zoë Wójcik"),
    ):
        talk.expect(asked)
        talk.expect("[:?]")
        talk.sendline(answer)
    talk.expect(" forgotten: the entry")
    talk.expect(pexpect.EOF)
    lines = zoe.read().splitlines()
    assert lines[:5] == ["# My people. Zoë first!", "format = 1", "", "[caller]", 'name = "Mira"']
    assert 'topics = ["tea", "…\'s songs"]' in lines


def test_texts_kept_from_editing_bug_reports_and_lost_histories_go_too(zoe: Pods) -> None:
    zoe("edit", EDITOR="sed -i s/format/=/")
    (zoe.state / "bugs").mkdir(mode=0o700)
    (zoe.state / "bugs/bug-1.txt").write_text("KeyError: 'zoe'")
    zoe.file.with_name(".pods.toml.0123456789ab.pods-new").write_text("Zoë")
    old = zoe.folder / "old.toml"
    old.write_text(LIST)
    zoe("talked", "zoe", "--file", str(old))
    old.unlink()

    ran = zoe("forget", "zoe", "--mentions", "blank", "--confirm", "Zoë Wójcik", COLUMNS="200")

    assert (
        "emptied: the undo history, 3 changes, 1 text kept from pods edit, 1 bug report and "
        "1 history of a file that is gone"
    ) in ran.stdout
    assert hits(zoe.folder.parent) == []


def test_what_is_out_of_reach_is_named_with_what_to_type(zoe: Pods) -> None:
    (zoe.folder / ".git").mkdir()
    (zoe.folder / ".stversions").mkdir()
    (zoe.folder / "pods.sync-conflict-20260901-120000-ABCDEFG.toml").write_text(LIST)
    (zoe.folder / "pods copy.toml").write_text("format = 1\n")
    zoe.file.with_name("second.toml").write_text(LIST)
    zoe("talked", "zoe", "--file", "second.toml")

    told = zoe("forget", "zoe", "--dry-run", "--json").stdout
    commands = [one["command"] for one in json.loads(told)["out_of_reach"] if one["command"]]

    assert commands == [
        f"rm {zoe.folder}/pods.sync-conflict-20260901-120000-ABCDEFG.toml",
        f"pods forget PERSON --file {zoe.folder}/second.toml",
        f"git -C {zoe.folder} filter-repo --invert-paths --path pods.toml",
        f"find {zoe.folder}/.stversions -name 'pods*' -delete",
    ]


def test_an_import_passes_over_somebody_who_is_kept_out_until_told(zoe: Pods) -> None:
    ran = zoe("forget", "zoe", "--mentions", "blank", "--confirm", "Zoë Wójcik", "--keep-out")
    assert "a hash stays, so that an import asks" in ran.stdout
    assert hits(zoe.folder.parent) == []
    contacts = zoe.folder / "contacts.txt"
    for line in ("Zoe Wojcik", "Zed Wu <Zoe.Wojcik@example.org>"):
        contacts.write_text(f"Uli Stern\n{line}\n")
        told = zoe("import", "contacts.txt", "--dry-run", COLUMNS="200").stdout
        assert "1 new" in told
        assert "1 skipped, forgotten on Mon 14 Sep 2026 (line 2)" in told
    ran = zoe("import", "contacts.txt", COLUMNS="200")
    assert "pods import contacts.txt --another 'Zed Wu'" in ran.stderr
    assert zoe("add-person", "Zoe Wójcik", COLUMNS="200").exit_code == 3
    assert zoe("import", "contacts.txt", "--another", "Zed Wu").exit_code == 0
    assert "Zed Wu" in zoe.read()
    assert zoe("add-person", "Zoe Wójcik", "--another").exit_code == 0


def test_on_a_terminal_an_import_asks(zoe: Pods) -> None:
    zoe("forget", "zoe", "--mentions", "blank", "--confirm", "Zoë Wójcik", "--keep-out")
    (zoe.folder / "contacts.txt").write_text("Zoe Wojcik\n")
    talk = zoe.terminal("import", "contacts.txt")
    talk.expect("was forgotten on Mon 14")
    talk.expect(r"\?")
    talk.sendline("y")
    talk.expect("1 new")
    talk.expect(pexpect.EOF)
    assert 'name = "Zoe Wojcik"' in zoe.read()


def test_what_a_killed_forget_left_of_the_history_goes_with_the_next_change(zoe: Pods) -> None:
    kept = [(path, path.read_bytes()) for path in zoe.state.rglob("*") if path.is_file()]
    zoe("forget", "zoe", "--mentions", "blank", "--confirm", "Zoë Wójcik")
    for path, content in kept:  # as if it had been killed right after the file was saved
        path.write_bytes(content)
    word = next(zoe.state.glob("*/file.txt")).with_name("forgetting")
    word.write_text(sha256(zoe.file.read_bytes()).hexdigest())
    assert hits(zoe.state)

    assert zoe("talked", "bo").exit_code == 0

    assert hits(zoe.state) == []
    assert not word.exists()


def test_two_of_one_name_are_told_apart(pods: Pods) -> None:
    pods.write(
        '[people.noor]\nname = "Noor Kim"\n\n[people.noor-2]\nname = "Noor Bakker"\n'
        'note = "Noor Kim came, Noor Bakker did not, and noor-2 is late; Noor?"\n\n'
        '[pods.sea]\nname = "Sea"\nstate = "running"\nmembers.noor = {}\nmembers.noor-2 = {}\n'
    )
    pods("forget", "@noor", "--mentions", "blank", "--confirm", "Noor Kim")
    assert pods.read() == (
        '[people.noor-2]\nname = "Noor Bakker"\n'
        'note = "… came, Noor Bakker did not, and noor-2 is late; Noor?"\n\n'
        '[pods.sea]\nname = "Sea"\nstate = "running"\nmembers.noor-2 = {}\n'
    )


def test_tables_that_stand_inline_are_edited_too(pods: Pods) -> None:
    pods.write(
        'people.zoe = { name = "Zoë" }  # first\npeople.bo = { name = "Bo" }\n'
        'people.ana = { name = "Ana", note = "zoe\'s friend" }\n'
        'drafts.with-zoe = { people = ["zoe", "bo"] }\n'
        'rules.zoe-bo-ana = { kind = "together", people = ["zoe", "bo", "ana"] }\n'
    )
    assert pods("forget", "zoe", "--mentions", "blank", "--confirm", "zoë").exit_code == 0
    assert "zoe" not in pods.read()
    assert tomllib.loads(pods.read())["drafts"] == {"with-x": {"people": ["bo"]}}
    assert tomllib.loads(pods.read())["rules"]["bo-ana"]["people"] == ["bo", "ana"]


def test_a_file_of_a_newer_format_is_left_alone(pods: Pods) -> None:
    pods.write(LIST.replace("format = 1", "format = 99"))
    ran = pods("forget", "zoe", "--mentions", "blank", "--confirm", "Zoë Wójcik")
    assert (ran.exit_code, ran.is_unchanged) == (4, True)


@pytest.mark.parametrize(
    "name", ["Zoë [b]", "\x1b]0;x\x07 Ray", "山田太郎", "زينب", "🦄", "O'Hara-Li"]
)
def test_names_of_every_kind_are_forgotten(pods: Pods, name: str) -> None:
    pods.write("format = 1\n")
    pods("add-person", name)
    pods("add-person", "Bo", "--note", f"sings with {name}, often")
    person = next(iter(tomllib.loads(pods.read())["people"]))
    ran = pods("forget", f"@{person}", "--mentions", "blank", "--confirm", name)
    assert ran.exit_code == 0, ran.stderr
    assert "\x1b" not in ran.stdout
    assert name not in ran.after.decode() if ran.after else False
    assert "sings with …, often" in pods.read()
