"""The smallest command that writes: put one person on the list, or take the last change back.

Run: python benchmarks/adding.py FILE STATE-FOLDER ID | --undo | --redo
Says "saved", or the error with its exit code, as the `pods` command does. The fault tests run it
instead of the whole command, so that each of its system calls is one of ours.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pods.actions.result import Change, Result
from pods.errors import ExitCode, PodsError
from pods.model.book import Book
from pods.model.person import Person
from pods.store.book_file import BookFile
from pods.store.location import locate


class Added(Result):
    """That somebody was added."""

    kind: Literal["added"] = "added"


def adding(person_id: str) -> Callable[[Book], Change[Added]]:
    """The action that puts one person on the list."""
    return lambda book: Change(book.with_person(Person(id=person_id, name="Noor")), Added())


def main() -> int:
    """Do it, and return the exit code."""
    named, state, what = sys.argv[1:]
    location = locate(named, environ={}, cwd=Path.cwd())
    try:
        file = BookFile(
            location, state_home=Path(state), now=lambda: datetime.now(tz=UTC), patience=60
        )
        if what in {"--undo", "--redo"}:
            (file.undo if what == "--undo" else file.redo)()
        else:
            file.change(f"add {what}", adding(what))
    except KeyboardInterrupt:
        return int(ExitCode.INTERRUPTED)
    except PodsError as error:
        print(f"error: {error.message}", error.hint, sep="\n")
        return int(error.exit_code)
    print("saved")
    return 0


if __name__ == "__main__":
    sys.exit(main())
