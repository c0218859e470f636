"""Words on lines, at any width."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from pods.ask.wrapping import wrapped

WORDS = st.lists(st.text("aé雪-", min_size=1, max_size=30), max_size=12)


@settings(max_examples=100)
@given(words=WORDS, width=st.integers(1, 60), hang=st.integers(0, 4))
def test_every_word_stays_whole_and_no_line_is_wider_than_it_has_to_be(
    words: list[str], width: int, hang: int
) -> None:
    lines = wrapped(" ".join(words), width=width, before="> ", hang=hang)
    assert " ".join(lines).split() == [">", *words]
    for line in lines:
        assert cell_len(line) <= max(width, 20) or len(line.removeprefix("> ").split()) <= 1
    for line, following in pairwise(lines):
        assert following.startswith(" " * hang)
        assert cell_len(f"{line} {following.split()[0]}") > max(width, 20)


@pytest.mark.parametrize(("width", "lines"), [(40, 1), (22, 2)])
def test_letters_that_take_two_columns_count_as_two(width: int, lines: int) -> None:
    assert len(wrapped("雪雪雪雪雪 雪雪雪雪雪 雪", width=width)) == lines


def test_nothing_is_one_empty_line() -> None:
    assert wrapped("", width=80) == [""]
