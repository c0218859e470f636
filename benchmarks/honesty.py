"""Does the engine keep its word? `python benchmarks/honesty.py 10000`.

Solves so many random instances with every kind of rule, one in five hundred of them large, and has
benchmarks/check.py judge each answer from the raw text. Besides: the objective said is the one
found, no answer is worth more than its bound, effort 2 is never worse than 1 nor 3 than 2, what is
proved is not beaten by more effort. Each instance is solved again twice, in processes of other hash
seeds: every byte has to be the same. Prints one line; exits 1 if a word was broken.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.check import judge
from benchmarks.grouping.engine import problem_of
from benchmarks.grouping.instance import from_document
from benchmarks.grouping.small import small_instance
from pods.grouping.solution import Solution
from pods.grouping.suggest import round_of

EFFORTS = (1, 2, 3)
HASH_SEEDS = (1, 2, 1)
"""Of the three runs; the first judges, the others compare."""

AT_ONCE = 100
"""Instances that one process solves."""

LARGE_ONE_IN = 500
LARGE = (25, 40)


def main() -> int:
    """Try as many instances as the command line asks for."""
    options = _options()
    if options.child:
        return _tell(range(options.first, options.first + options.count), options.child)
    began, broken = time.perf_counter(), 0
    last = options.first + options.count
    chunks = [range(at, min(at + AT_ONCE, last)) for at in range(options.first, last, AT_ONCE)]
    with ThreadPoolExecutor(options.jobs) as pool:
        for words in pool.map(_broken_in, chunks):
            broken += len(words)
            for word in words:
                print(word, file=sys.stderr)
    took = time.perf_counter() - began
    print(
        f"{options.count} instances · {broken} words broken · "
        f"{len(HASH_SEEDS)} runs with {len(set(HASH_SEEDS))} hash seeds · {took:.0f} s"
    )
    return 1 if broken else 0


def broken_words(seed: int) -> Iterator[str]:
    """What is wrong with the answers to one instance; nothing, as it should be."""
    text = json.dumps(_document(seed))
    answers = [_answer(seed, effort) for effort in EFFORTS]
    for effort, found in zip(EFFORTS, answers, strict=True):
        for word in _misjudged(text, found):
            yield f"small-{seed}, effort {effort}: {word}"
    for less, more in pairwise(answers):
        if more.objective < less.objective:
            yield f"small-{seed}: effort {more.effort} finds {more.objective}, not {less.objective}"
        if less.proved and more.objective != less.objective:
            yield f"small-{seed}: {less.objective} was proved, and {more.objective} was found"


def told(seed: int) -> str:
    """All that is answered of one instance with the middle effort, as text."""
    found = _answer(seed, EFFORTS[1])
    return json.dumps([str(getattr(found, name)) for name in _TOLD])


_TOLD = ("pods", "waiting", "objective", "upper_bound", "proved", "proposals", "stopped_by")


def _document(seed: int) -> dict[str, Any]:
    if seed % LARGE_ONE_IN:
        return small_instance(seed)
    least, most = LARGE
    return small_instance(seed, least=least, most=most)


def _answer(seed: int, effort: int) -> Solution:
    problem = problem_of(from_document(_document(seed)))
    return round_of(problem, k=1, effort=effort, seed=seed)[0]


def _misjudged(text: str, found: Solution) -> Iterator[str]:
    groups = [list(pod.members) for pod in found.pods]
    wrong, objective = judge(text, groups)
    # A pod that must grow and cannot makes the instance impossible: that much is not a lie.
    if any("torn, waits" in what for what in wrong):
        return
    yield from wrong
    if objective != found.objective:
        yield f"the objective is {objective}, not {found.objective}"
    if found.upper_bound is not None and found.upper_bound < objective:
        yield f"the bound {found.upper_bound} is below the objective {objective}"


def _broken_in(seeds: range) -> list[str]:
    """Solve some instances in three processes, and compare what they say."""
    runs = [_run(seeds, number, hash_seed) for number, hash_seed in enumerate(HASH_SEEDS, start=1)]
    differing = [
        f"small-{seed}: the runs differ"
        for seed, *answers in zip(seeds, *(run["told"] for run in runs), strict=True)
        if len(set(answers)) > 1
    ]
    return runs[0]["broken"] + differing


def _run(seeds: range, number: int, hash_seed: int) -> dict[str, Any]:
    asked = [sys.executable, __file__, str(len(seeds)), "--first", str(seeds[0])]
    done = subprocess.run(
        [*asked, "--child", str(number)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},
    )
    if done.returncode:
        raise RuntimeError(f"instances from {seeds[0]}:\n{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _tell(seeds: Sequence[int], number: int) -> int:
    """What one of the three processes has to say; the first one judges."""
    broken = [word for seed in seeds for word in broken_words(seed)] if number == 1 else []
    print(json.dumps({"told": [told(seed) for seed in seeds], "broken": broken}))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    parser.add_argument("--child", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
