"""How well is an arrangement repaired, how soon, by how many moves? `python benchmarks/stay.py`.

People sit as the engine seated them in `--before` seconds. One in twenty leaves and as many come;
then the engine repairs what is left (`pods suggest --stay`), and beside it seats everybody afresh
in `--seconds`. Prints a Markdown row for each way to stay: people who move from one group to
another, newcomers who get a seat, those who wait (in brackets: afresh), the share of the fresh
affinity, and the seconds of this process for all ways together, the model included. Every answer
goes through benchmarks/check.py; exits 1 if one is invalid.

    python benchmarks/stay.py                       churn (with hours) and social, 240 people
    python benchmarks/stay.py FILE... --csv stay.csv  these instances, each of them without its rest
"""

import argparse
import csv
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.check import judge
from benchmarks.grouping.engine import problem_of, solve
from benchmarks.grouping.families import CHURN, FAMILIES, churned, drawn
from benchmarks.grouping.instance import Group, Instance, from_document
from benchmarks.grouping.table import markdown
from pods.grouping.standing import Standing
from pods.grouping.stay import Staying, stay_close

SHARE, SECONDS = 0.97, 0.2


class Row(NamedTuple):
    """One way to stay."""

    instance: str
    seed: int
    moves: int
    joins: int
    waiting: int
    fresh_waiting: int
    affinity: float
    share: float
    seconds: float
    wrong: str


def main() -> int:
    """Repair what the command line names."""
    options = _options()
    rows: list[Row] = []
    print(markdown(("instance", "moves", "newcomers", "waiting", "share", "seconds")))
    print(markdown(["---"] * 6))
    last: list[Row] = []
    for name, seed, document in _documents(options):
        ways = list(_repaired(name, seed, document, options))
        for way in ways:
            print(markdown(_cells(way)), flush=True)
        rows += ways
        last.append(ways[-1])
    if options.csv:
        with options.csv.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([Row._fields, *rows])
    print(f"\n{_summary(last)}")
    is_wanting = options.strict and not _is_met(last)
    return 1 if is_wanting or any(row.wrong for row in rows) else 0


def _repaired(
    name: str, seed: int, document: dict[str, Any], options: argparse.Namespace
) -> Iterator[Row]:
    instance = from_document(document)
    began = time.process_time()
    present = [Standing(members=group) for group in instance.before]
    ways = stay_close(problem_of(instance), present, effort=options.effort, seed=seed)
    took = time.process_time() - began
    began = time.process_time()
    fresh = solve(
        instance, seconds=options.seconds, seed=seed, clock=time.process_time, began=began
    )
    for way in ways:
        groups = [list(pod.members) for pod in way.solution.pods]
        wrong, _ = judge(json.dumps(document), groups)
        wrong += _miscounted(instance, way)
        affinity = instance.affinity(groups)
        yield Row(
            name, seed, len(way.moves), len(way.joins), len(way.solution.waiting),
            len(fresh.benched), affinity, affinity / fresh.affinity, took, "; ".join(wrong),
        )  # fmt: skip


def _miscounted(instance: Instance, way: Staying) -> list[str]:
    """What is not true of the moves that are told, counted here once more."""
    home = {one: number for number, group in enumerate(instance.before) for one in group}
    moved = sum(
        home.get(one, number) != number
        for number, pod in zip(way.numbers, way.solution.pods, strict=True)
        for one in pod.members
    )
    return [] if moved == len(way.moves) else [f"{len(way.moves)} moves are told, {moved} are made"]


def _documents(options: argparse.Namespace) -> Iterator[tuple[str, int, dict[str, Any]]]:
    def settle(instance: Instance) -> tuple[Group, ...]:
        began = time.process_time()
        return solve(
            instance, seconds=options.before, seed=1, clock=time.process_time, began=began
        ).groups

    for seed in range(1, options.seeds + 1):
        for source in options.files or options.families:
            chance = Random(f"stay-{Path(source).name}-{seed}")  # noqa: S311 - no secret
            if options.files:
                whole = json.loads(source.read_text(encoding="utf-8"))
                whole.pop("best_known", None)
                count = whole["n"] - whole["n"] // (CHURN + 1)
            else:
                count = options.people
                whole = drawn(source, FAMILIES[source], count + count // CHURN, chance)
                whole["name"] = f"{source}-{count}-{seed}"
            document = churned(whole, count, chance, settle=settle)
            yield whole["name"], seed, {**document, "together": _whole(document)}


def _whole(document: dict[str, Any]) -> list[list[int]]:
    """The couples that sit together already or come together; no rule binds one who came later."""
    seated = {one for group in document["before"] for one in group}
    return [pair for pair in document["together"] if len(seated & set(pair)) in {0, len(pair)}]


def _cells(row: Row) -> tuple[str, ...]:
    name = row.instance + (" INVALID: " + row.wrong if row.wrong else "")
    waiting = f"{row.waiting} ({row.fresh_waiting})"
    return (name, f"{row.moves}", f"{row.joins}", waiting, f"{row.share:.3f}", f"{row.seconds:.2f}")


def _summary(last: list[Row]) -> str:
    """The median of the ways that move most."""
    share, seconds = median(row.share for row in last), median(row.seconds for row in last)
    met = sum(row.share >= SHARE for row in last)
    moves = median(row.moves for row in last)
    return (
        f"share {share:.3f} (>= {SHARE} in {met} of {len(last)}) · {seconds:.2f} s"
        f" (goal {SECONDS}) · {moves:g} moves"
    )


def _is_met(last: list[Row]) -> bool:
    share, seconds = median(row.share for row in last), median(row.seconds for row in last)
    return share >= SHARE and seconds <= SECONDS


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--families", nargs="*", default=["churn", "social"], choices=FAMILIES)
    parser.add_argument("--people", type=int, default=240)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--effort", type=int, default=1)
    parser.add_argument("--before", type=float, default=3.0)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--strict", action="store_true", help="exit 1 if a goal is not met, too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
