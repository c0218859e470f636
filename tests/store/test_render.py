"""How new values, tables and files are written."""

import datetime as dt
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.store.render import render_document, render_inline, render_keys, render_value
from pods.store.splice_changes import same

TREE = {
    "format": 1,
    "caller": {"name": "Me", "organiser": True},
    "people": {
        "ada": {
            "name": "Ada",
            "contacts": {"2026-09-03": {"by": "phone"}},
            "tags": ["food", "movement"],
        },
        "zoë w": {"name": "Zoë"},
    },
    "pods": {"unicorns": {"members": {"ada": {}}}},
    "drafts": {},
}

DOCUMENT = """\
format = 1

[caller]
name = "Me"
organiser = true

[people.ada]
name = "Ada"
tags = ["food", "movement"]

[people.ada.contacts.2026-09-03]
by = "phone"

[people."zoë w"]
name = "Zoë"

[pods.unicorns.members.ada]
"""


def test_a_new_file_has_keys_then_tables_in_order_with_a_blank_line_between() -> None:
    assert render_document(TREE) == DOCUMENT
    assert render_document({"pods": {"a": {"x": 1}}}) == "[pods.a]\nx = 1\n"
    assert render_document({}) == ""


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain", '"plain"'),
        ('a "q" \\', '"a \\"q\\" \\\\"'),
        (True, "true"),
        (1, "1"),
        (1.0, "1.0"),
        (float("inf"), "inf"),
        (dt.date(2026, 9, 3), "2026-09-03"),
        (dt.time(17, 30), "17:30:00"),
        (dt.datetime.fromisoformat("2026-09-03T17:30"), "2026-09-03 17:30:00"),  # wall clock
        ([], "[]"),
        (("a", 1, ["b"]), '["a", 1, ["b"]]'),
        ({}, "{}"),
        ({"a b": [{"c": 1}]}, '{ "a b" = [{ c = 1 }] }'),
    ],
)
def test_a_plain_value_is_written_on_one_line(value: Any, written: str) -> None:
    assert render_value(value) == written


def test_a_list_stands_on_one_line_while_the_line_fits_in_a_hundred_columns() -> None:
    names = ["somebody"] * 8
    assert render_value(names, column=4) == "[" + ", ".join(['"somebody"'] * 8) + "]"
    lines = '  "somebody",\n' * 8
    assert render_value(names, column=7) == "[\n" + lines.replace("  ", "    ") + "]"
    assert render_value(names, column=7, indent="  ") == (
        "[\n" + lines.replace("  ", "      ") + "  ]"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("one\ntwo", '"""\none\ntwo"""'),
        ("\n", '"""\n\n"""'),
        ('say "hi"\n\\o/', '"""\nsay "hi"\n\\\\o/"""'),
        ('ends with "quotes"\n"', '"""\nends with \\"quotes\\"\n\\""""'),
        ('three """\nquotes', '"""\nthree \\"\\"\\"\nquotes"""'),
        ("windows\r\nline", '"""\nwindows\\r\nline"""'),
        ("tab\there\n", '"""\ntab\there\n"""'),
    ],
)
def test_text_with_line_breaks_is_a_block_that_reads_back_exactly(text: str, written: str) -> None:
    assert render_value(text) == written
    assert tomllib.loads(f"v = {written}") == {"v": text}
    assert "\n" not in render_inline(text)


def test_characters_that_could_deceive_are_escaped_and_emoji_are_not() -> None:
    assert render_value("a\u202eb\u200bc\x85d\x07e\ufefff") == (
        '"a\\u202eb\\u200bc\\u0085d\\u0007e\\ufefff"'
    )
    assert render_value("a\u202e\nb") == '"""\na\\u202e\nb"""'
    assert render_value("👩\u200d🌾 Zoë ❤\ufe0f") == '"👩\u200d🌾 Zoë ❤\ufe0f"'


def test_keys_are_bare_where_they_can_be() -> None:
    assert render_keys(("people", "zoë", "2026-09-03", "a.b", "", 'q"')) == (
        'people."zoë".2026-09-03."a.b".""."q\\""'
    )


_KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
_SCALARS = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.datetimes(timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-1))]))
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(_KEYS, _VALUES, max_size=5))
def test_whatever_is_written_reads_back_the_same(tree: dict[str, Any]) -> None:
    kept = {key: value for key, value in tree.items() if value != {}}
    assert same(tomllib.loads(render_document(tree)), kept)
