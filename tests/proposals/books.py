"""The examples as books, and small ones of people of whom something is known."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from pods.model.book import Book

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 9, 14)

LISBON = "Europe/Lisbon"
EVENING = "tue 18:00-21:00"


def tables(name: str) -> dict[str, Any]:
    """The tables of an example, as they stand in its file."""
    return tomllib.loads((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))


def example(name: str, change: Callable[[dict[str, Any]], object] = lambda _: None) -> Book:
    """The book of an example, with something changed in its tables."""
    tree = tables(name)
    change(tree)
    return Book.from_tree(tree)


def free(name: str, hours: str = EVENING, **known: Any) -> dict[str, Any]:
    """Somebody in Lisbon who is in, and free on Tuesday evenings."""
    return {"name": name, "time-zone": LISBON, "free": hours, "interest": "in", **known}


def evening_book(*names: str, **sections: Any) -> Book:
    """A Caller in Lisbon and these people, all free on Tuesday evenings and all in."""
    people = {name.lower(): free(name) for name in names}
    return Book.from_tree(
        {
            "caller": {"id": "mira", "name": "Mira", "time-zone": LISBON, "free": EVENING}
            | sections.pop("caller", {}),
            "people": people | sections.pop("people", {}),
            **sections,
        }
    )
