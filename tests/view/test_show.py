"""The one gate for text that came from outside."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.view.show import show, show_lines


@pytest.mark.parametrize(
    "text",
    [
        "Ada Sousa",
        "Zoë Wójcik",
        "李小龍",
        "नमस्ते क्\u200dष",  # the joiner of Devanagari
        "می\u200cخواهم",  # the non-joiner of Persian
        "🦄 👩\u200d🌾 ❤\ufe0f\u200d🔥",
        "a\u00a0b",
        "[/b] :smile: {x}",
    ],
)
def test_letters_accents_and_joined_emoji_stay_as_they_are(text: str) -> None:
    assert show(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo", "one⏎two"),
        ("one\r\ntwo", "one⏎two"),
        ("one\u2028two\u2029\u0085", "one⏎two⏎⏎"),
        ("\x1b]52;c;ZXZpbA==\x07", "␛]52;c;ZXZpbA==␇"),
        ("a\tb\x00\x7f", "a␉b␀␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("user\u202etxt.exe", "user<U+202E>txt.exe"),
        ("\u2066x\u2069", "<U+2066>x<U+2069>"),
        ("a\u200bb\ufeffc", "a<U+200B>b<U+FEFF>c"),
        ("a\u200db", "a<U+200D>b"),
        ("\u200d🔥", "<U+200D>🔥"),
        ("🏴\U000e0067\U000e007f", "🏴<U+E0067><U+E007F>"),
        ("\u3164", "<U+3164>"),
        ("caf\udce9", "caf<U+DCE9>"),
    ],
)
def test_what_acts_unseen_becomes_a_mark(text: str, shown: str) -> None:
    assert show(text) == shown


@pytest.mark.parametrize(
    ("first", "last"),
    [(0x0600, 0x0DFF), (0x2190, 0x2BFF), (0xFE0F, 0xFE0F), (0x1F000, 0x1FAFF)],
)
def test_a_joiner_joins_from_the_first_to_the_last_letter_of_a_block(first: int, last: int) -> None:
    for inside in (first, last):
        joined = f"🔥\u200d{chr(inside)}\u200d🔥"
        assert show(joined).count("\u200d") == 2
    for outside in (first - 1, last + 1):
        assert "<U+200D>" in show(f"🔥\u200d{chr(outside)}")


def test_a_blank_that_is_drawn_by_no_screen_joins_nothing() -> None:
    assert show("⠀") == "<U+2800>"
    assert show("🔥\u200d⠀") == "🔥<U+200D><U+2800>"


def test_the_ear_hears_the_marks_spelt() -> None:
    assert show("a\x1b\nb\u202eé", is_heard=True) == "a<U+001B><newline>b<U+202E>é"
    assert show("👩\u200d🌾 é", is_heard=True) == "👩\u200d🌾 é"


def test_the_lines_of_a_letter_stay_lines() -> None:
    assert show_lines("Dear Ada,\r\n\n\x1b[2J") == ["Dear Ada,", "", "␛[2J"]


@given(st.text())
@settings(max_examples=200)
def test_nothing_shown_controls_anything_and_showing_twice_changes_nothing(text: str) -> None:
    shown = show(text)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown)
    assert show(shown) == shown
    shown.encode()
