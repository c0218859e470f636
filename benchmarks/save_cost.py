"""What a whole change costs, against parsing and dumping the same file once.

Run: python benchmarks/save_cost.py
"""

import gc
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import tomli_w

from pods.actions.result import Change, Result
from pods.model.book import Book
from pods.model.person import Person
from pods.store.book_file import BookFile
from pods.store.location import locate

SIZES = (50, 500, 5000)
CEILING = 6.0  # a change may cost so many times the plain parse and dump, at 500 people


class Added(Result):
    """That somebody was added."""

    kind: Literal["added"] = "added"


def invented_list(people: int) -> str:
    """Write a list of invented people, each with some facts and three dated entries."""
    day = date(2026, 1, 1)
    lines = ["# An invented list.", "format = 1", "", "[caller]", 'name = "Mira"', ""]
    for number in range(people):
        key = f"person-{number:04}"
        days = [day + timedelta(days=number % 200 + step * 21) for step in range(3)]
        lines += [
            f"[people.{key}]",
            f'name = "Invented Person {number}"',
            'time-zone = "Europe/Lisbon"',
            'free = "tue,thu 18:00-21:00; sun 10-13"',
            'topics = ["writing", "food", "movement"]  # as told',
            f"energy = {number % 5 + 1}",
            'note = "Met on the ferry, likes long walks and short meetings."',
            "",
            f"[people.{key}.interests.{days[0]}]",
            'to = "sounded"',
            "",
            f"[people.{key}.soundings.{days[1]}]",
            'channel = "Signal"',
            'reaction = "glad to be asked, wants to think about it for a week or two"',
            "",
            f"[people.{key}.contacts.{days[2]}]",
            'channel = "a walk"',
            "",
        ]
    return "\n".join(lines)


def main() -> int:
    """Print one line for each size; 1 if the ceiling is broken."""
    print(f"{'people':>6} {'kB':>6} {'parse+dump':>11} {'change':>9} {'ratio':>6} {'us a byte':>9}")
    ratios = {people: _measure(people) for people in SIZES}
    print(f"ceiling at 500 people: {CEILING:g}")
    failures = int(ratios[500] > CEILING)
    print(f"{len(SIZES)} cases, {failures} failures")
    return failures


def _measure(people: int) -> float:
    text = invented_list(people)
    rounds = max(3, 300 // people)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pods.toml"
        path.write_text(text)
        location = locate(str(path), environ={}, cwd=Path(folder))
        file = BookFile(
            location, state_home=Path(folder) / "state", now=lambda: datetime.now(tz=UTC)
        )
        names = iter(range(10_000))
        plain, whole = _best(
            rounds,
            lambda: tomli_w.dumps(tomllib.loads(text)),
            lambda: file.change("add somebody", _adding(f"new-{next(names)}")),
        )
    size = len(text.encode())
    ratio = whole / plain
    print(
        f"{people:>6} {size / 1000:>6.0f} {plain * 1000:>8.1f} ms {whole * 1000:>6.1f} ms "
        f"{ratio:>6.2f} {whole / size * 1e6:>9.2f}"
    )
    return ratio


def _best(rounds: int, *runs: Callable[[], Any]) -> list[float]:
    """The fastest of some rounds of each, taken in turns so that a busy moment hits both."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, found in zip(runs, times, strict=True):
            gc.collect()
            start = time.process_time()
            run()
            found.append(time.process_time() - start)
    return [min(found) for found in times]


def _adding(person_id: str) -> Callable[[Book], Change[Added]]:
    return lambda book: Change(book.with_person(Person(id=person_id, name="Noor")), Added())


if __name__ == "__main__":
    sys.exit(main())
