"""Values, lists and inline tables are edited where they stand; all around them stays."""

import datetime as dt
from typing import Any

import pytest

from tests.support.toml_edit import edited

LONG = ["somebody-with-a-name"] * 4


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a=  'x'   # why\n", "y", 'a=  "y"   # why\n'),
        ("a = 0x1F\n", 32, "a = 32\n"),
        ("a = 1\n", True, "a = true\n"),
        ("a = true\n", 1, "a = 1\n"),
        ("a = 1\n", 1.0, "a = 1.0\n"),
        ("a = 0.0\n", -0.0, "a = -0.0\n"),
        ("a = 2026-09-03\n", dt.date(2026, 9, 4), "a = 2026-09-04\n"),
        ('a = """\nx\n""" # why\nb = 1', "y", 'a = "y" # why\nb = 1'),
        ("a = 'x'\r\n", "one\ntwo", 'a = """\r\none\r\ntwo"""\r\n'),
        ("a = [1, # one\n]\n", "y", 'a = "y"\n'),
        ("a = 1\n", [], "a = []\n"),
        ("  a = 1 # why\n", LONG * 2, None),
    ],
)
def test_a_value_is_replaced_where_it_stands(before: str, value: Any, after: str | None) -> None:
    if after is None:
        lines = '      "somebody-with-a-name",\n' * 8
        after = f"  a = [\n{lines}  ] # why\n"
    assert edited(before, a=value) == after


def test_moments_are_the_same_only_with_the_same_clock_and_the_same_offset() -> None:
    azores = dt.timezone(dt.timedelta(hours=-1))
    other = dt.datetime(2025, 3, 30, 1, 30, tzinfo=azores)
    before = "a = 2025-03-30T02:30:00Z\n"
    assert edited(before, a=other) == "a = 2025-03-30 01:30:00-01:00\n"
    assert edited(before, a=dt.datetime(2025, 3, 30, 2, 30, tzinfo=dt.UTC)) == before


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("[1, 2]", [1, 2, 3], "[1, 2, 3]"),
        ("[ 1,2 ]", [1, 2, 3], "[ 1,2,3 ]"),
        ("[ 1 , 2 ]", [2], "[ 2 ]"),
        ("[1, 2]", [1], "[1]"),
        ("[1, 2,]", [2], "[2,]"),
        ("[1, 2,]", [1, 2, 3], "[1, 2, 3,]"),
        ("[1]", [], "[]"),
        ("[ ]", [1], "[1]"),
        ("[0x1, 2]", [1, 3], "[0x1, 3]"),
        ("['a', 'b']", ["b", "a"], "['b', 'a']"),
        ("[1,2,3]", [3, 4, 1, 2, 5], "[3,4,1,2,5]"),
        ("[1, 1]", [1], "[1]"),
        ("['x']", ["y", "x"], "[\"y\", 'x']"),
        ("[[1,2], ['a']]", [[1, 2, 3], ["a"]], "[[1,2,3], ['a']]"),
        ("[{a=1}, {b=2}]", [{"a": 1}, {"b": 3}], "[{a=1}, { b = 3 }]"),
        ("[1, 2]", [True, 2], "[true, 2]"),
        ("[nan]", [float("nan"), 1], "[nan, 1]"),
    ],
)
def test_a_list_on_one_line_keeps_its_spelling(before: str, items: list[Any], after: str) -> None:
    assert edited(f"a = {before} # why\n", a=items) == f"a = {after} # why\n"


def test_a_list_that_outgrows_its_line_gets_a_line_for_each_item() -> None:
    before = "  a = ['somebody-with-a-name', " + "'somebody-with-a-name', " * 2 + "]\r\n"
    lines = "      'somebody-with-a-name',\r\n" * 3 + '      "somebody-with-a-name",\r\n'
    assert edited(before, a=LONG) == f"  a = [\r\n{lines}  ]\r\n"


TALL = """\
a = [  # who comes
  # the first
  'ada',  # host
  "bo",
  # nearly always
  "joan"  # late
  # that is all
]
"""


@pytest.mark.parametrize(
    ("items", "old", "new"),
    [
        (["ada", "bo", "joan", "zoe"], '"joan"  #', '"joan",  #'),
        (["ada", "joan"], '  "bo",\n', ""),
        (["ada", "bob", "joan"], '"bo"', '"bob"'),
        (["ada", "bo", "kim", "joan"], '"bo",\n', '"bo",\n  "kim",\n'),
        (["kim", "ada", "bo", "joan"], "  # the first\n", '  "kim",\n  # the first\n'),
        (
            ["ada", "bo"],
            '"bo",\n  # nearly always\n  "joan"  # late\n',
            '"bo"\n  # nearly always\n',
        ),
    ],
)
def test_a_tall_list_keeps_its_lines_and_comments(items: list[Any], old: str, new: str) -> None:
    after = TALL.replace(old, new)
    if "zoe" in items:
        after = after.replace("# late\n", '# late\n  "zoe"\n')
    assert edited(TALL, a=items) == after


def test_a_tall_list_in_another_order_takes_each_comment_along() -> None:
    assert edited(TALL, a=["joan", "kim", "ada"]) == (
        "a = [  # who comes\n"
        "  # nearly always\n"
        '  "joan",  # late\n'
        '  "kim",\n'
        "  # the first\n"
        "  'ada',  # host\n"
        "  # that is all\n"
        "]\n"
    )


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("[\n]", [1], "[\n    1,\n]"),
        ("[\n  # none yet\n]", [1, 2], "[\n  # none yet\n  1,\n  2,\n]"),
        ("[\n  1,\n  2,\n]", [], "[]"),
        ("[\n  1, # one\n]", [], "[]"),
        ("[\n  # none yet\n  1,\n]", [], "[\n  # none yet\n]"),
        ("[\n\t1,\n\t2,\n]", [1, 2, 3], "[\n\t1,\n\t2,\n\t3,\n]"),
        ("[\n  1, 2,\n  3, 4,\n]", [1, 2, 3, 4, 5], "[\n  1, 2,\n  3, 4, 5,\n]"),
        ("[\n  1, 2, # low\n  3, 4,\n]", [1, 3, 4], "[\n  1, # low\n  3, 4,\n]"),
        ("[\n  1, 2, # low\n  3, 4,\n]", [3, 4], "[\n  3, 4,\n]"),
        ("[ 1,\n  2 ]", [0, 1, 2], "[ 0, 1,\n  2 ]"),
        ("[ 1,\n  2 ]", [1, 2, 3], "[ 1,\n  2, 3 ]"),
        ("[ 1,\n  2 ]", [1], "[ 1\n  ]"),
        ("[ 1, # one\n  2 ]", [2], "[\n  2 ]"),
        ("[ 1,\n  2 ]", [5, 4, 1, 2], "[ 5, 4, 1,\n  2 ]"),
        ("[ 1,\n  2,\n 3 ]", [1, 9, 2, 3], "[ 1,\n  9,\n  2,\n 3 ]"),
        ("[ 1,\n  2 ]", [2, 1], "[\n  2,\n  1,\n]"),
        ("[ 1, # one\n  2, 3 # low\n]", [3, 1], "[\n  3,  # low\n  1,  # one\n]"),
        ("[ 1, 2, # low\n  3,\n  4 ]", [4, 3], "[\n  4,\n  3,\n]"),
        ("[\n  1 # one\n  , 2\n  , 3\n]", [1, 2, 4], "[\n  1, # one\n  2,\n  4\n]"),
        ("[[1, # one\n2]]", [[1, 2, 3]], "[[1, # one\n2, 3]]"),
        ("[[1, # one\n2], 5]", [5], "[5]"),
        ("[{a = [ # one\n]}, 5]", [5], "[5]"),
    ],
)
def test_a_list_over_several_lines_keeps_its_layout(
    before: str, items: list[Any], after: str
) -> None:
    assert edited(f"a = {before}\n", a=items) == f"a = {after}\n"


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("{b = 1}", {"a__b": 2}, "{b = 2}"),
        ("{ b=1 ,c='x' }", {"a__c": "y"}, '{ b=1 ,c="y" }'),
        ("{}", {"a__b": 1}, "{ b = 1 }"),
        ("{ b = 1 }", {"a__c": 2, "a__d": {"e": [1]}}, "{ b = 1, c = 2, d = { e = [1] } }"),
        ("{ b = { c = 1 } }", {"a__b__d": 2}, "{ b = { c = 1, d = 2 } }"),
        ("{ b.c = 1, d = 2 }", {"a__b__e": 3}, "{ b.c = 1, b.e = 3, d = 2 }"),
        ("{ b.c.d = 1, d = 2 }", {"a__b__c__e": 3}, "{ b.c.d = 1, b.c.e = 3, d = 2 }"),
        ("{ b.c = {}, d = 2 }", {"a__b__c__e": 3}, "{ b.c = { e = 3 }, d = 2 }"),
        ("{ b.c = 1 }", {"a__b__c": 2}, "{ b.c = 2 }"),
        ("{ b = [1, # one\n2] }", {"a__b": [1, 2, 3]}, "{ b = [1, # one\n2, 3] }"),
        ("{ b = [ # one\n] }", {"a__b": 3}, "{ b = 3 }"),
        ("{ b = 1 }", {"a__b": "x\ny"}, '{ b = "x\\ny" }'),
        ("{ b = 1, c = 3 }", {"a__b": 2, "a__d": 4}, "{ b = 2, c = 3, d = 4 }"),
    ],
)
def test_an_inline_table_changes_and_grows_where_it_stands(
    before: str, change: dict[str, Any], after: str
) -> None:
    assert edited(f"a = {before} # why\n", **change) == f"a = {after} # why\n"


@pytest.mark.parametrize(
    ("before", "paths", "after"),
    [
        ("{ b = 1,  c = 2 }", ["a.b"], "{ c = 2 }"),
        ("{ b = 1,  c = 2 }", ["a.c"], "{ b = 1 }"),
        ("{b=1,c=2 , d=3}", ["a.c"], "{b=1 , d=3}"),
        ("{ b = 1, c = 2 }", ["a.b", "a.c"], "{}"),
        ("{ b.c = 1, b.d = 2, e = 3 }", ["a.b"], "{ e = 3 }"),
        ("{ b.c = 1, b.d = 2, e = 3 }", ["a.b.d"], "{ b.c = 1, e = 3 }"),
        ("{ b = { c = 1, d = 2 } }", ["a.b.c"], "{ b = { d = 2 } }"),
    ],
)
def test_an_inline_table_loses_a_key_and_its_comma(
    before: str, paths: list[str], after: str
) -> None:
    assert edited(f"a = {before} # why\n", *paths) == f"a = {after} # why\n"


def test_an_inline_table_that_vanishes_takes_its_line_along() -> None:
    assert edited("a = { b = 1 } # why\nc = 1\n", "a") == "c = 1\n"
