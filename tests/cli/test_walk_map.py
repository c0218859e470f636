"""The map of the way, what the file holds, and the page that tells how the walk thinks."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.cli.walk.stretches import STRETCHES
from pods.cli.walk.way import PLACES, holdings, picture, said
from pods.store.reading import read_document
from tests.support.first_walk import example
from tests.support.run import Pods
from tests.support.walking import walk

PAGE = Path(__file__).parents[2] / "docs" / "walk.md"


@settings(max_examples=50)
@given(here=st.sampled_from([*PLACES]), width=st.integers(20, 200))
def test_the_map_has_each_place_once_fits_the_screen_and_says_where_one_is(
    here: str, width: int
) -> None:
    book = example()
    lines = picture(book, here, width=width)
    assert max(map(len, lines)) <= width
    marks = re.findall(r"\[[a-z ]+\]|[✓·] [a-z]+(?: [a-z]+)?", "  ".join(lines))
    assert [mark.strip("[]✓· ") for mark in marks] == [*PLACES]
    assert [mark for mark in marks if mark.startswith("[")] == [f"[{here}]"]
    done = [mark[2:] for mark in marks if mark.startswith("✓")]
    assert f"Done: {', '.join(done)}." in said(book, here)


def test_the_same_for_the_ear() -> None:
    assert said(example(), "waters") == (
        "Step 3 of 11: waters. Done: list, ties, hours, combination, invite. "
        "To come: answers, first call, season, meetings, look back."
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "nobody on the list yet"),
        ('[people.ana]\nname = "Ana"\n', "1 person, no pod yet"),
        (
            '[people.ana]\nname = "Ana"\ninterest = "in"\n[people.bo]\nname = "Bo"\n[drafts.a]\n',
            "2 people, 1 sounded, 1 draft, no pod yet",
        ),
        (
            "".join(
                f'[pods.p{number}]\nname = "P{number}"\nstate = "{state}"\n'
                for number, state in enumerate(("inviting", "running", "resting", "closed"))
            ),
            "0 people, 1 pod coming together, 2 pods",
        ),
    ],
)
def test_what_the_file_holds_is_said_in_one_line(text: str, line: str) -> None:
    assert holdings(read_document(text.encode(), path=PAGE).book) == line


def test_aloud_the_way_is_a_sentence(pods: Pods) -> None:
    pods.write('[caller]\nname = "Mira"\norganiser = true\n')
    walked = walk(pods, options=["--plain"])
    assert walked.screen.isascii()
    assert "The list\nStep 1 of 11: list. To come: ties, waters, hours, " in walked.screen


def test_the_page_tells_of_every_stretch_in_its_order() -> None:
    rows = re.findall(r"^\| ([A-Z][a-z ]+?) \| ([a-z ]*?) ?\| ", PAGE.read_text(), re.MULTILINE)
    told = [(stretch.title, stretch.place) for stretch in STRETCHES]
    assert rows == [*told, ("And besides", "")]
