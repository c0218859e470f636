"""No text from outside steers a terminal, whichever command shows it.

Each text on its own: python benchmarks/hostile_words.py.
"""

import json
from collections.abc import Iterator

import pytest

from tests.cli.test_every_command import EACH, filled
from tests.support.hostile_words import HOSTILE, hostile_list, steering
from tests.support.run import Pods

ALL = [" ".join(HOSTILE[start::3]) for start in range(3)]


@pytest.mark.parametrize("typed", EACH, ids=" ".join)
def test_what_others_wrote_reaches_no_terminal_as_it_is(pods: Pods, typed: tuple[str, ...]) -> None:
    for number, text in enumerate(ALL):
        filled(pods, hostile_list(text))
        colour = {"FORCE_COLOR": "1"} if number else {"NO_COLOR": "1"}
        ran = pods(*typed, COLUMNS="20" if number == 1 else "100", **colour)
        assert ran.exit_code == 0, ran.stderr
        told = ran.stdout + ran.stderr
        assert steering(told, is_coloured="FORCE_COLOR" in colour) == []


def test_a_document_keeps_every_letter_and_none_of_them_raw(pods: Pods) -> None:
    text = "".join(HOSTILE).replace("\u3164", "")  # steers nothing, and is a letter to a program
    filled(pods, hostile_list(text))
    document = pods("show", "ada", "--json").stdout
    assert any(text in one for one in texts_of(json.loads(document)))
    assert steering(document, is_coloured=False) == []
    assert "␛]0;x␇" in pods("show", "ada", COLUMNS="100").stdout


def texts_of(value: object) -> Iterator[str]:
    """Every text of a document."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, str):
        yield value


def test_a_text_that_got_through_would_be_seen() -> None:
    missed = [text for text in HOSTILE if not steering(text, is_coloured=False)]
    assert missed == [
        "[b]", "[/b]", "[link=https://evil]x[/link]", ":smile:", "{name}", "%s%n", "$(id)", "`id`",
        "&#27;",
    ]  # fmt: skip
    assert len(HOSTILE) >= 60
