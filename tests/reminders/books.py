"""Small books for the rules: plain tables, as they would stand in a file."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pods.model.book import Book
from pods.reminders.next_steps import next_steps
from pods.reminders.step import NextSteps, Step

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 9, 14)


def ago(days: int) -> date:
    """So many days before today; negative: after."""
    return TODAY - timedelta(days=days)


def key(days: int) -> str:
    """The table of something that happened so many days ago."""
    return ago(days).isoformat()


def tree(**sections: Any) -> dict[str, Any]:
    """A file with four people of whom nothing is known, and what is said besides.

    A pod of two is large enough here, unless the file says otherwise: size is another question.
    """
    if "pods" in sections:
        sections["settings"] = {"size-min": 2, **sections.get("settings", {})}
    people = {name.lower(): {"name": name} for name in ("Ada", "Bo", "Cy", "Dee")}
    return {"people": {**people, **sections.pop("people", {})}, **sections}


def steps(file: dict[str, Any], *, today: date = TODAY) -> tuple[Step, ...]:
    """Everything worth doing."""
    return next_steps(Book.from_tree(file), today=today).steps


def lines(file: dict[str, Any], *, today: date = TODAY) -> list[tuple[int, str, str]]:
    """Rule, text and command of everything worth doing."""
    return [(step.rule, step.text, step.command) for step in steps(file, today=today)]


def example(name: str, today: date, *, is_whole: bool = False) -> NextSteps:
    """What is worth doing on an example's day."""
    text = (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")
    return next_steps(Book.from_tree(tomllib.loads(text)), today=today, is_whole=is_whole)
