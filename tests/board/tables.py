"""A table to sit at: a file of its own, and the sitting over it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from pods.board.sitting import Sitting
from pods.model.draft import Draft
from pods.store.book_file import BookFile
from pods.store.location import locate

TODAY = date(2026, 9, 14)
EXAMPLES = Path(__file__).parents[2] / "examples"

SIX = """\
format = 1  # mine

[caller]
name = "Mira"
id = "mira"
time-zone = "Europe/Lisbon"
free = "tue 18-21"

[people.ana]   # met on the ferry
name = "Ana"
interest = "curious"
time-zone = "Europe/Lisbon"
free = "tue 18-21; wed 18-20"

[people.bo]
name = "Bo"
interest = "in"
topics = ["dance"]

[people.cy]
name = "Cy"
time-zone = "Europe/Lisbon"
free = "wed 18-20"

[people.dee]
name = "Dee"
topics = ["dance"]
place = "Pico"
private-note = "a secret"

[people.leo]
name = "Leo"
interest = "no"

[ties.ana-dee]
people = ["ana", "dee"]
kind = "friend"

[rules.bo-cy]
kind = "apart"
people = ["bo", "cy"]
why = "an old story"

# What might become something.
[drafts.wed]
people = ["ana", "bo"]  # let it sit

[drafts.late]
people = ["cy"]
locked = ["cy"]
"""


def file_at(path: Path) -> BookFile:
    """The door to a file, with its history beside it."""
    location = locate(str(path), environ={}, cwd=path.parent)
    return BookFile(
        location, state_home=path.parent / "state", now=lambda: datetime(2026, 9, 14, tzinfo=UTC)
    )


def table_at(
    path: Path, *, text: str = SIX, ideas: Sequence[Draft] = (), show_private: bool = False
) -> Sitting:
    """A sitting over a file with this text."""
    path.write_text(text, encoding="utf-8")
    return Sitting(file_at(path), today=TODAY, ideas=ideas, show_private=show_private)


def names(table: Sitting, place: str) -> list[str]:
    """Who lies in a lane, from top to bottom."""
    return [card.name for card in table.board.cards_at(place)]
