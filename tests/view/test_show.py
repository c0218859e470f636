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


def test_the_lines_of_a_letter_stay_lines() -> None:
    assert show_lines("Dear Ada,\r\n\n\x1b[2J") == ["Dear Ada,", "", "␛[2J"]


@given(st.text())
@settings(max_examples=200)
def test_nothing_shown_controls_anything_and_showing_twice_changes_nothing(text: str) -> None:
    shown = show(text)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown)
    assert show(shown) == shown
    shown.encode()
