"""Cells of a contact sheet: no formula, and nothing lost on the way out and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.actions.contact_sheet import (
    COLUMNS,
    guarded,
    is_contact_sheet,
    joined,
    parted,
    unguarded,
)

WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12)
HOSTILE = st.text("'=+-@＝ \t;\",ab", max_size=8)


@pytest.mark.parametrize("formula", ["=1+1", "+351 9", "-2", "@x", "＝1", " =1", "'=1", "''=1"])
def test_no_cell_begins_a_formula_and_the_guard_comes_off(formula: str) -> None:
    assert guarded(formula) == f"'{formula}"
    assert unguarded(guarded(formula)) == formula


def test_what_is_no_formula_stays_as_it_is() -> None:
    plain = ["", "Zoë", "'t Hooft", "O'Neil", "a=b", "12"]
    assert [guarded(cell) for cell in plain] == plain
    assert [unguarded(cell) for cell in plain] == plain


@given(HOSTILE)
def test_the_guard_comes_off_whatever_the_cell_holds(cell: str) -> None:
    out = guarded(cell)
    assert unguarded(out) == cell
    assert out.lstrip(" \t")[:1] not in {*"=+-@＝"} or not out


def test_several_values_stand_in_one_cell_readably() -> None:
    assert joined(["movement", "food"]) == "movement; food"
    assert joined(["a;b", 'the "sea"', "c"]) == '"a;b"; "the ""sea"""; c'
    assert parted("movement;food ; ") == ("movement", "food")
    assert joined([]) == ""
    assert parted("") == ()


@given(st.lists(WORDS.map(str.strip).filter(bool), max_size=5))
def test_values_come_back_from_their_cell(values: list[str]) -> None:
    assert parted(joined(values)) == tuple(values)


def test_our_header_is_known_again_and_others_are_not() -> None:
    assert is_contact_sheet(COLUMNS)
    assert is_contact_sheet([name.title() for name in reversed(COLUMNS)])
    assert not is_contact_sheet(["First Name", "Last Name", "E-mail 1 - Value"])
