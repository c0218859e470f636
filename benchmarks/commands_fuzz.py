"""How often does a command do what it should to a hand-written file?

Random books, written in a random hand, one to three random commands on each through the one door
(lock, re-read, edit in place, prove, replace, history), then all undone; judged by code that shares
nothing with the store (tests/support/command_fuzz.py). Prints one line; exits 1 if a value came out
wrong, a comment was lost, an undo was not byte-exact, or a refusal did not say the edit to make.

Run: python benchmarks/commands_fuzz.py 10000
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support.command_fuzz import Outcome, play

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder in it is made safely; no disk is worn out


def main() -> int:
    """Play the files that the command line asks for."""
    options = _options()
    seeds = range(options.first, options.first + options.count)
    tally: Counter[str] = Counter()
    began = time.perf_counter()
    place = MEMORY if MEMORY.is_dir() else None
    with (
        tempfile.TemporaryDirectory(dir=place) as folder,
        ProcessPoolExecutor(options.jobs) as pool,
    ):
        for outcome in pool.map(partial(_played, Path(folder)), seeds, chunksize=20):
            _count(outcome, tally)
    print(_line(options.count, tally, time.perf_counter() - began))
    failures = tally["wrong"] + tally["lost"]
    print(f"{tally['right'] + tally['refused'] + failures} cases, {failures} failures")
    return int(failures > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1000, help="how many files")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at a time")
    return parser.parse_args()


def _played(folder: Path, seed: int) -> Outcome:
    with tempfile.TemporaryDirectory(dir=folder) as own:
        try:
            return play(seed, folder=Path(own))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            return Outcome(0, [], [f"seed {seed}: {type(error).__name__}: {error}"])


def _count(outcome: Outcome, tally: Counter[str]) -> None:
    for fault in outcome.faults:
        print(fault, file=sys.stderr)
    lost = sum(": lost " in fault for fault in outcome.faults)
    tally["right"] += outcome.right
    tally["refused"] += len(outcome.refused)
    tally["lost"] += lost
    tally["wrong"] += len(outcome.faults) - lost


def _line(files: int, tally: Counter[str], seconds: float) -> str:
    done = tally["right"] + tally["refused"] + tally["wrong"]
    share = 100 * tally["refused"] / max(done, 1)
    kinds = f"{tally['right']} right · {tally['refused']} refused ({share:.2f} %)"
    flaws = f"{tally['wrong']} wrong · {tally['lost']} comments lost"
    return f"{files} files · {done} commands · {kinds} · {flaws} · {seconds:.0f} s"


if __name__ == "__main__":
    sys.exit(main())
