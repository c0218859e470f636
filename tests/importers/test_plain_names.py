"""Lists of names as people write them; and files that are no list at all."""

import pytest

from pods.actions.arrivals import Passed
from pods.errors import PodsError
from pods.importers.registry import read


def names(text: str) -> list[str]:
    return [one.name for one in read(text.encode(), name="a.txt").arrivals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana\n\n  Bo Berg  \n# not her\nChen", ["Ana", "Bo Berg", "Chen"]),
        ("- Ana\n* Bo\n• Chen\n– Dana\n", ["Ana", "Bo", "Chen", "Dana"]),
        ("1. Ana\n2) Bo\n[ ] Chen\n- [x] Dana\n", ["Ana", "Bo", "Chen", "Dana"]),
        ("Ana, Bo, Chen", ["Ana", "Bo", "Chen"]),
        ("Ana; Bo\nChen\n", ["Ana", "Bo", "Chen"]),
        ("Names\nAna\nBo\n", ["Ana", "Bo"]),
        ('"Sousa, Ana" <ana@example.pt>, Bo <bo@example.org>', ["Sousa, Ana", "Bo"]),
        ("山田太郎\nЗоя\nنور\n👩‍🚀 Sol\n", ["山田太郎", "Зоя", "نور", "👩‍🚀 Sol"]),
        ("Ana\tBo\n", ["Ana", "Bo"]),
    ],
)
def test_a_list_may_be_written_in_many_ways(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_address_behind_a_name_is_theirs() -> None:
    reading = read(b"Ana Sousa, ana@example.pt, Bo\nx@example.org, y@example.org\n", name="a.txt")
    assert [(one.name, one.emails) for one in reading.arrivals] == [
        ("Ana Sousa", ("ana@example.pt",)), ("Bo", ()),
        ("x", ("x@example.org",)), ("y", ("y@example.org",)),
    ]  # fmt: skip


def test_a_sentence_is_no_name_and_signs_are_none() -> None:
    reading = read(b"I met these people on the ferry last year:\nAna\n----\n", name="a.txt")
    assert [one.name for one in reading.arrivals] == ["Ana"]
    assert reading.passed == (Passed(1, "too long for a name"), Passed(3, "no name"))


def test_what_steers_a_screen_is_taken_out_of_a_name() -> None:
    assert names("A\x1b[31mna\u202e B\u200bo\x07\n") == ["A[31mna Bo"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 9, "is empty"),
        (b"PK\x03\x04rest", "an archive, or a workbook"),
        (b"%PDF-1.4", "a PDF"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x1f\x8b\x08", "packed"),
        (b"BEGIN:VCALENDAR\r\n", "a calendar"),
        (b"<!DOCTYPE html>", "a page, not a list"),
        (b'[{"name": "Ana"}]', "JSON"),
        (b'format = 1\n[people.ana]\nname = "Ana"\n', "a list of pods itself"),
        (b"\x01\x02\x03" * 99, "is no text"),
        (b"dn: cn=Ana\n", "LDIF"),
    ],
)
def test_what_is_no_list_of_people_is_named_and_says_what_to_do(content: bytes, said: str) -> None:
    with pytest.raises(PodsError, match=said) as refused:
        read(content, name="a.txt")
    assert (refused.value.exit_code, bool(refused.value.hint)) == (2, True)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_a_list_in_another_encoding_is_the_same_list(encoding: str) -> None:
    content = "Ana\r\nJürgen\r\n".encode(encoding)
    reading = read(content, name="a.txt")
    assert [one.name for one in reading.arrivals] == ["Ana", "Jürgen"]
    assert reading.encoding == encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")


def test_more_text_than_any_list_has_is_refused() -> None:
    with pytest.raises(PodsError, match="larger than 16 MB"):
        read(b"Ana\n" * 4_000_001, name="a.txt")
