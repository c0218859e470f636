"""Every letter to everybody whom it is for, and the page of every pod, in lists that were lived."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from pods.actions.letters import Sending, letters
from pods.actions.pod_page import page
from pods.errors import NotAllowedError
from pods.exporters.page_html import html
from pods.exporters.page_markdown import markdown
from pods.letters.letter import NoMeetingError
from pods.letters.texts import TEXTS
from pods.model.book import Book

EXAMPLES = Path(__file__).parents[2] / "examples"
LISTS = [EXAMPLES / "first-pods.toml", *sorted((EXAMPLES / "stories").glob("*.toml"))]
HOLES = ("None", "  ", " ,", " .", "()", "{", "}", "\n\n\n", " at.", " on.")


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_letter_has_a_hole_whoever_reads_it(path: Path) -> None:
    book = Book.from_tree(tomllib.loads(path.read_text(encoding="utf-8")))
    written = 0
    for about in (*book.pods, *book.drafts):
        for name in TEXTS:
            for together in (False, True):
                try:
                    result = letters(
                        book,
                        template=name,
                        about=about,
                        sending=Sending(together=together),
                        today=date(2026, 9, 14),
                    )
                except (NoMeetingError, NotAllowedError):  # nobody waits for it
                    continue
                for letter in result.letters:
                    assert letter.subject
                    assert not [bad for bad in HOLES if bad in f"{letter.subject}{letter.body}"]
                    written += 1
    assert written > 10


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_pod_has_a_page_without_a_surname_or_an_address_that_nobody_shares(
    path: Path,
) -> None:
    book = Book.from_tree(tomllib.loads(path.read_text(encoding="utf-8")))
    for pod in book.pods:
        found = page(book, pod=pod, today=date(2026, 9, 14))
        told = html(found) + markdown(found)
        for person in book.people.values():
            surnames = [word for word in person.name.split()[1:] if "name" not in person.shares]
            assert not [one for one in (*surnames, person.email or "@") if one in told.split()]
