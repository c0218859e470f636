"""People in the formats of other programs: read back equal by programs that are not ours."""

import csv
import io
import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.contact_sheet import parted, unguarded
from pods.actions.exporting import export
from pods.cli.commands.export import export as command
from pods.exporters.clean import one_line
from pods.exporters.registry import ALL, CSV, JSON, VCARD
from pods.model.book import Book
from tests.support.books import book_of

STAMP = datetime(2026, 9, 14, 12, tzinfo=UTC)

PEOPLE: dict[str, dict[str, Any]] = {
    "zoe": {
        "name": 'Zoë [b] Wójcik; the, \\ "one"',
        "nickname": "=cmd|' /C calc'!A0",
        "email": "zoe@example.org",
        "phone": "+351 912 345 678",
        "time-zone": "Europe/Lisbon",
        "place": "Horta, Faial; up",
        "topics": ["sea, salt", "a;b", "music"],
    },
    "li": {"name": "李 小龙 " + "龙" * 60},
    "layla": {"name": "ليلى حسن", "topics": ["🦄"]},
    "esc": {"name": "Ann\u001b]0;x\u0007\r\nTEL:1 \u202elive"},
}  # fmt: skip


def written(people: dict[str, dict[str, Any]], how: Any) -> bytes:
    content: bytes = how.write(export(book_of(people), what="people"), STAMP)
    return content


def cards(content: bytes) -> list[Any]:
    return [*vobject.readComponents(content.decode())]


def test_cards_are_read_back_equal_by_vobject() -> None:
    read = cards(written(PEOPLE, VCARD))
    assert [one.fn.value for one in read] == [
        'Zoë [b] Wójcik; the, \\ "one"', "李 小龙 " + "龙" * 60, "ليلى حسن",
        "Ann]0;x TEL:1 live",
    ]  # fmt: skip
    zoe = read[0]
    assert (zoe.n.value.family, zoe.n.value.given) == ('"one"', "Zoë [b] Wójcik; the, \\")
    assert zoe.nickname.value == "=cmd|' /C calc'!A0"
    assert (zoe.email.value, zoe.email.type_param) == ("zoe@example.org", "INTERNET")
    assert (zoe.tel.value, zoe.tz.value) == ("+351 912 345 678", "Europe/Lisbon")
    assert zoe.adr.value.city == "Horta, Faial; up"
    assert zoe.categories.value == ["sea, salt", "a;b", "music"]
    assert zoe.rev.value == "20260914T120000Z"
    assert len({one.uid.value for one in read}) == 4
    for one in read:
        one.validate(raiseException=True)


def test_no_line_of_a_card_is_longer_than_75_octets_and_no_letter_is_parted() -> None:
    lines = written(PEOPLE, VCARD).split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines)


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(one_line)


@settings(max_examples=60, deadline=None)
@given(
    st.fixed_dictionaries(
        {"name": NAMES},
        optional={"nickname": NAMES, "place": NAMES, "topics": st.lists(NAMES, max_size=3)},
    )
)
def test_whatever_stands_in_a_name_comes_back_and_adds_no_line(person: dict[str, Any]) -> None:
    (card,) = cards(written({"a": person}, VCARD))
    assert card.fn.value == one_line(person["name"])
    assert {*card.contents} <= {
        "version", "fn", "n", "nickname", "adr", "categories", "uid", "rev",
    }  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(written({"a": person}, CSV).decode(), newline=""))
    assert one_line(unguarded(row["name"])) == one_line(person["name"])
    topics = tuple(word for one in person.get("topics", ()) if (word := one_line(one)))
    assert parted(unguarded(row["topics"])) == topics
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


@pytest.mark.skipif(
    shutil.which("khard") is None, reason="khard is not installed (apt install khard)"
)
def test_cards_are_listed_by_khard(tmp_path: Path) -> None:
    book = tmp_path / "book"
    book.mkdir()
    whole = written(PEOPLE, VCARD).decode()
    for number, card in enumerate(whole.split("BEGIN:VCARD")[1:]):
        (book / f"{number}.vcf").write_bytes(f"BEGIN:VCARD{card}".encode())
    settings = tmp_path / "khard.conf"
    settings.write_text(f"[addressbooks]\n[[pods]]\npath = {book}\n")
    done = subprocess.run(
        ["khard", "--config", str(settings), "list", "--parsable"],
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(tmp_path)},
        capture_output=True, check=True, timeout=60, text=True,
    )  # fmt: skip
    assert sorted(line.split("\t")[1] for line in done.stdout.splitlines()) == sorted(
        one.fn.value for one in cards(written(PEOPLE, VCARD))
    )
    assert done.stderr == ""


def test_a_sheet_begins_with_its_keys_and_guards_its_cells() -> None:
    rows = [*csv.reader(io.StringIO(written(PEOPLE, CSV).decode(), newline=""))]
    assert rows[0][:4] == ["id", "name", "nickname", "email"]
    assert rows[1][:5] == [
        "zoe", 'Zoë [b] Wójcik; the, \\ "one"', "'=cmd|' /C calc'!A0", "zoe@example.org",
        "'+351 912 345 678",
    ]  # fmt: skip
    assert rows[4][1] == "Ann]0;x\nTEL:1 live"


def test_a_card_is_the_same_card_next_time_and_another_list_has_others() -> None:
    again = [one.uid.value for one in cards(written(PEOPLE, VCARD))]
    assert again == [one.uid.value for one in cards(written(PEOPLE, VCARD))]
    other = Book.from_tree({"caller": {"name": "Ines"}, "people": {"zoe": {"name": "Zoë"}}})
    (card,) = cards(VCARD.write(export(other, what="people"), STAMP))
    assert card.uid.value not in again


def test_notes_are_in_a_full_copy_alone_and_keep_their_lines() -> None:
    book = book_of({"a": {"name": "Ann", "note": "one; two,\nthree", "private-note": "canary"}})
    (card,) = cards(VCARD.write(export(book, what="people", show_private=True), STAMP))
    assert card.note.value == "one; two,\nthree\ncanary"
    assert b"NOTE" not in VCARD.write(export(book, what="people"), STAMP)


def test_what_acts_unseen_stands_in_json_by_its_number() -> None:
    content = JSON.write(export(book_of(PEOPLE), what="people"), STAMP)
    assert b"\\u001b]0;x\\u0007\\r\\nTEL:1 \\u202elive" in content
    assert json.loads(content)["list"]["people"]["esc"]["name"] == PEOPLE["esc"]["name"]


def test_the_command_offers_the_formats_of_the_registry() -> None:
    hint = get_type_hints(command)["form"]
    offered = next(one for one in get_args(hint) if get_args(one))
    assert get_args(offered) == tuple(one.name for one in ALL)
    assert JSON.takes == {"people", "pod", "everything"}
