"""Placeholders, and what happens where a fact is unknown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.letters.facts import FACTS
from pods.letters.placeholders import PLACEHOLDERS
from pods.letters.template import flaws, render, split_subject
from pods.letters.texts import TEXTS


def _render(text: str, **known: str) -> str:
    return render(text, lambda name: known.get(name.replace("-", "_"), ""))


def test_every_placeholder_that_is_documented_can_be_filled_in_and_no_other() -> None:
    assert list(FACTS) == list(PLACEHOLDERS)


@pytest.mark.parametrize("name", TEXTS)
def test_a_built_in_letter_has_no_flaw_and_a_subject(name: str) -> None:
    assert list(flaws(TEXTS[name])) == []
    assert split_subject(TEXTS[name])[0]


def test_a_placeholder_is_replaced_and_doubled_braces_are_braces() -> None:
    assert _render("Hello {name}, {{name}}", name="Bo") == "Hello Bo, {name}"


def test_a_sentence_with_an_unknown_fact_is_left_out() -> None:
    text = "We meet on {day}. It begins at {time}! Bring tea."

    assert _render(text, day="Tuesday") == "We meet on Tuesday. Bring tea."


def test_a_line_whose_only_sentence_is_left_out_goes_too_and_leaves_one_gap() -> None:
    assert _render("Hello\n\n{title} waits.\n\nBye\n\n\n\n{caller}\n") == "Hello\n\nBye"


def test_a_value_is_never_looked_into_and_stays_on_one_line() -> None:
    assert (
        _render("To {name}.", name="{caller}\nSubject: x\r\n  {{") == "To {caller} Subject: x {{."
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Hello {nmae}", 1, "{nmae} is no placeholder"),
        ("Hello\n{name.email}", 2, "{name.email} is no placeholder"),
        ("{name!r}", 1, "{name!r} is no placeholder"),
        ("{name:>10}", 1, "{name:>10} is no placeholder"),
        ("{}", 1, "{} is no placeholder"),
        ("\n\nDear {name", 3, "a { that is never closed"),
    ],
)
def test_anything_else_in_braces_is_a_flaw_with_its_line(
    text: str, line: int, message: str
) -> None:
    (flaw,) = flaws(text)

    assert (flaw.line, flaw.message) == (line, message)


def test_the_hint_names_the_nearest_placeholder_and_all_there_are() -> None:
    (flaw,) = flaws("{nmae}")

    assert flaw.hint.startswith("did you mean {name}? There are: {name}, {caller}, {word}")
    assert all(f"{{{name}}}" in flaw.hint for name in PLACEHOLDERS)


def test_the_first_line_can_set_the_subject() -> None:
    assert split_subject("subject:  Hi {name} \n\nBody\n") == ("Hi {name}", "Body\n")
    assert split_subject("Body\nSubject: no\n") == ("", "Body\nSubject: no\n")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["{name}", "{title}", "{day}", "{{", "}}", " ", ". ", "\n", "tea", "?"])
    ),
    st.dictionaries(st.sampled_from(["name", "title", "day"]), st.text(max_size=5)),
)
def test_no_letter_has_a_hole_a_double_space_or_a_double_gap(
    pieces: list[str], known: dict[str, str]
) -> None:
    marked = {name: f"<{' '.join(value.split())}>" for name, value in known.items()}
    template = "".join(pieces)

    letter = render(template, lambda name: marked.get(name, ""))

    assert "\n\n\n" not in letter
    assert letter == letter.strip()
    for name in ("name", "title", "day"):
        assert f"{{{name}}}" not in letter or "{{" in template
    if "  " not in template and all(" " not in value for value in marked.values()):
        assert "  " not in letter
