"""The contract of an edit: only the difference, proven, or nothing at all."""

import tomllib
from typing import Any

import pytest

from pods.errors import ExitCode
from pods.store.splice import UneditableError, splice
from pods.store.splice_changes import Changes, changes_between, same
from pods.store.splice_proof import prove

STRANGE = b"\xef\xbb\xbf# hi\r\n'a'=  0x1F\r\n[ t ]\r\nunknown = [1,\r\n 2] # ?"


def test_no_difference_gives_back_the_very_same_bytes() -> None:
    known = {"a": 31, "t": {}}
    assert splice(STRANGE, old=known, new={"t": {}, "a": 31}) is STRANGE
    assert splice(STRANGE, old={}, new={"a": 31}) is STRANGE
    assert splice(STRANGE, old={"gone": 1}, new={}) is STRANGE


def test_byte_order_mark_line_breaks_and_a_missing_last_one_stay() -> None:
    after = splice(STRANGE, old={"a": 31}, new={"a": 32, "t": {"b": "x\ny", "u": {"c": 1}}})
    assert after == (
        b"\xef\xbb\xbf# hi\r\n'a'=  32\r\n[ t ]\r\nunknown = [1,\r\n 2] # ?\r\n"
        b'b = """\r\nx\r\ny"""\r\n[t.u]\r\nc = 1'
    )


def test_what_the_models_do_not_know_stays_even_in_a_table_that_changes() -> None:
    source = b"[t]\nknown = 1\nunknown = 2\n"
    assert splice(source, old={"t": {"known": 1}}, new={"t": {}}) == b"[t]\nunknown = 2\n"
    assert splice(source, old={"t": {"known": 1}}, new={}) == b""


def test_what_a_model_filled_in_by_itself_is_not_written() -> None:
    old = {"caller": {"id": "me", "hours": {"zone": "utc"}}, "kept": {"x": 1}}
    new = {
        "caller": {"id": "me", "name": "Ada", "hours": {"zone": "utc", "by": 1}},
        "kept": {"x": 1},
    }
    assert splice(b"", old=old, new=new) == (b'[caller]\nname = "Ada"\n\n[caller.hours]\nby = 1\n')
    assert splice(b"", old={"a": {"b": 1}}, new={"a": {"b": {"c": 1}}}) == b"[a.b]\nc = 1\n"


def test_a_value_a_model_spells_otherwise_is_only_touched_when_it_changes() -> None:
    source = b"free = 'tue'\nname = 'x '\n"
    assert splice(
        source, old={"free": ["tue"], "name": "x"}, new={"free": ["tue"], "name": "y"}
    ) == (b"free = 'tue'\nname = \"y\"\n")
    assert splice(source, old={"free": ["tue"]}, new={"free": ("tue", "wed")}) == (
        b'free = ["tue", "wed"]\nname = \'x \'\n'
    )
    assert splice(source, old={"free": {"a": 1}}, new={"free": {"a": 2}}) == (
        b"name = 'x '\n\n[free]\na = 2\n"
    )


def test_a_text_that_toml_cannot_say_is_refused_with_the_edit_to_make_by_hand() -> None:
    source = b"[pods.unicorns]\nname = 'x'\n"
    old = tomllib.loads(source.decode())
    with pytest.raises(UneditableError) as refusal:
        splice(source, old=old, new={"pods": {"unicorns": {"name": "x\ud800"}}})
    assert refusal.value.exit_code == ExitCode.UNEDITABLE
    assert refusal.value.message.startswith("this file cannot be edited safely")
    assert refusal.value.hint.startswith('in [pods.unicorns], line 2, write:  name = "x')


def test_a_comment_that_would_be_lost_is_a_refusal_that_names_it() -> None:
    source = b"[[x]]\na = 1 # mine\n"
    with pytest.raises(UneditableError, match="the comment '# mine' would be lost") as refusal:
        splice(source, old={"x": [{"a": 1}]}, new={"x": [{"a": 2}]})
    assert refusal.value.hint == "above the first table, line 1, write:  x = [{ a = 2 }]"


def test_a_hint_spells_out_three_edits_and_counts_the_rest() -> None:
    source = b"[[x]]\na = 1 # mine\n\n[t]\nb = 1\nc.d = 2\n"
    old = tomllib.loads(source.decode())
    new: dict[str, Any] = {
        "x": [],
        "t": {"c": {"d": 3}, "e": {"f": 1}},
        "u": 1,
        "v": {"w": {"y": 1}},
    }
    with pytest.raises(UneditableError) as refusal:
        splice(source, old=old, new=new)
    assert refusal.value.hint == (
        "in [t], line 5, delete b\n"
        "above the first table, line 1, write:  x = []\n"
        "in [t.c], line 6, write:  d = 3\n"
        "and 3 more like that"
    )
    with pytest.raises(UneditableError) as refusal:
        splice(source, old=old, new={**old, "x": [], "t": {**old["t"], "e": {"f": 1}}, "u": 1})
    assert refusal.value.hint.splitlines()[1:] == [
        "add:",
        "[t.e]",
        "f = 1",
        "above the first table, add:  u = 1",
    ]


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        ("a = \n# c\n", "would not be TOML"),
        ("a = true\n# c\n", "would not say what was meant"),
        ("a = 1\nb = 2\n# c\n", "would not say what was meant"),
        ("a = 1\n", "the comment '# c' would be lost"),
        ("a = 1 # d\n# c\n", "would turn something into a comment"),
    ],
)
def test_an_edit_that_went_wrong_does_not_pass_the_proof(after: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        prove("a = 0\n# c\n", after, intended={"a": 1}, changes=Changes(), released=[])


def test_the_proof_allows_for_comments_that_go_and_tables_that_a_removal_empties() -> None:
    changes = changes_between(
        {"t": {"u": {"a": 1}}}, {"t": {"u": {}}}, document={"t": {"u": {"a": 1}}}
    )
    before = "[t.u]\na = 1 # c\n"
    prove(before, "[t.u]\n", intended={"t": {"u": {}}}, changes=changes, released=["# c"])
    prove(before, "", intended={"t": {"u": {}}}, changes=changes, released=["# c"])
    with pytest.raises(ValueError, match="would be lost"):
        prove(before, "", intended={"t": {"u": {}}}, changes=changes, released=[])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (True, 1),
        (1, 1.0),
        (0.0, -0.0),
        ("1", 1),
        ([1], {"a": 1}),
        ({"a": 1}, [1]),
        ([1], [1, 2]),
        ({"a": 1}, {"b": 1}),
        ({"a": 1}, {"a": 1, "b": 1}),
    ],
)
def test_different_types_never_say_the_same(one: Any, other: Any) -> None:
    assert not same(one, other)
    assert not same({"x": [one]}, {"x": [other]})


def test_lists_and_tuples_and_any_order_of_keys_say_the_same() -> None:
    nan = float("nan")
    assert same({"a": [1, nan], "b": 2}, {"b": 2, "a": (1, float("nan"))})


def test_a_source_that_is_no_toml_is_the_readers_business() -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        splice(b"a = ", old={}, new={"a": 1})
    with pytest.raises(UnicodeDecodeError):
        splice(b"\xff", old={}, new={"a": 1})
