"""A desk with one file on it, a folder for its history, and a clock that ticks a minute a look."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Literal

import pytest

from pods.actions.result import Change, Result
from pods.model.book import Book
from pods.model.person import Person
from pods.store.book_file import BookFile
from pods.store.location import locate
from pods.store.writing import Saved

ADA = '[people.ada]\nname = "Ada"\n'


class Added(Result):
    kind: Literal["added"] = "added"
    ids: tuple[str, ...]


def adding(*ids: str) -> Callable[[Book], Change[Added]]:
    """The action that puts people on the list; those who are there stay as they are."""

    def add(book: Book) -> Change[Added]:
        for person_id in ids:
            if person_id not in book.people:
                book = book.with_person(Person(id=person_id, name=person_id.title()))
        return Change(book, Added(ids=ids))

    return add


class Desk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder / "desk"
        self.folder.mkdir()
        self.path = self.folder / "pods.toml"
        self.state = folder / "state"
        minutes = count()
        self.now = lambda: datetime(2026, 9, 14, 12, tzinfo=UTC) + timedelta(minutes=next(minutes))

    def file(self, named: Path | None = None) -> BookFile:
        location = locate(str(named or self.path), environ={}, cwd=self.folder)
        return BookFile(location, state_home=self.state, now=self.now, patience=0)

    def add(self, *ids: str, named: Path | None = None, dry_run: bool = False) -> Saved[Added]:
        action = adding(*ids)
        return self.file(named).change(f"add {', '.join(ids)}", action, dry_run=dry_run)

    def write(self, content: str | bytes = ADA) -> Path:
        self.path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.path

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
