"""How long a move at the board takes, with its verdicts, on the list of an island of 150 people.

Run: python benchmarks/board.py
"""

import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from pods.actions.board import BENCH
from pods.actions.drafts import on_the_bench
from pods.board import deeds
from pods.board.sitting import Sitting
from pods.store.book_file import BookFile
from pods.store.location import locate

ISLAND = Path(__file__).parents[1] / "examples/island.toml"
TODAY = date(2026, 5, 20)
DRAFTS, EACH, MOVES = 6, 4, 100
CEILING = 50.0  # milliseconds, of the median until the verdicts can be read


Spent = tuple[float, float]
"""Milliseconds by the clock on the wall, and of the processor alone."""


def main() -> int:
    """Print one line for each part of a move; 1 if the ceiling is broken."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pods.toml"
        path.write_bytes(ISLAND.read_bytes())
        table = _laid_out(path)
        seen, saved = _measured(table)
    print(f"{MOVES} moves between {DRAFTS} drafts, {len(table.book.people)} people; milliseconds")
    print(f"{'':<32}{'median':>8}{'p95':>8}{'processor':>11}")
    for name, times in (("until its verdicts can be read", seen), ("saving it, meanwhile", saved)):
        wall, processor = ([one[clock] for one in times] for clock in (0, 1))
        late = statistics.quantiles(wall, n=20)[-1]
        middle = statistics.median(wall)
        print(f"{name:<32}{middle:>8.1f}{late:>8.1f}{statistics.median(processor):>11.1f}")
    return int(statistics.median(one[0] for one in seen) > CEILING)


def _laid_out(path: Path) -> Sitting:
    """A table with drafts of a few people each."""
    file = BookFile(
        locate(str(path), environ={}, cwd=path.parent),
        state_home=path.parent / "state",
        now=partial(datetime.now, tz=UTC),
    )
    table = Sitting(file, today=TODAY)
    people = iter(on_the_bench(table.book, today=TODAY))
    for number in range(DRAFTS):
        table.at_once(deeds.begin(table, f"draft {number}"))
        place = table.board.columns[-1].id
        for _ in range(EACH):
            move = deeds.move_card(table, next(people), source=BENCH, target=place, anyway="")
            table.at_once(move)
    return table


def _measured(table: Sitting) -> tuple[list[Spent], list[Spent]]:
    """By move, what it takes until all verdicts are there, and what saving takes."""
    seen, saved = [], []
    columns = table.board.columns
    for number in range(MOVES):
        source, target = columns[number % DRAFTS], columns[(number * 5 + 1) % DRAFTS]
        if source is target or not source.cards:
            source = next(one for one in columns if one is not target and one.cards)
        person = source.cards[0].id
        begun = _now()
        table.do(deeds.move_card(table, person, source=source.id, target=target.id, anyway=""))
        columns = table.board.columns
        shown = _now()
        table.settle()
        seen.append(_between(begun, shown))
        saved.append(_between(shown, _now()))
    return seen, saved


def _now() -> Spent:
    return time.perf_counter() * 1000, time.process_time() * 1000


def _between(begun: Spent, ended: Spent) -> Spent:
    return ended[0] - begun[0], ended[1] - begun[1]


if __name__ == "__main__":
    sys.exit(main())
