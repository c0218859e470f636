"""Does the engine keep its word? `python benchmarks/honesty.py 10000`.

Solves so many small random instances with every kind of rule and has benchmarks/check.py judge
each answer from the raw text. Besides: the objective said is the one found, no answer is worth
more than its bound, more effort is never worse, what is proved is not beaten by twice the effort.
Prints one line; exits 1 if a word was broken.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.check import judge
from benchmarks.grouping.engine import problem_of
from benchmarks.grouping.instance import from_document
from benchmarks.grouping.small import small_instance
from pods.grouping.solution import Solution
from pods.grouping.suggest import round_of


def main() -> int:
    """Try as many instances as the command line asks for."""
    options = _options()
    began, broken = time.perf_counter(), 0
    for seed in range(options.first, options.first + options.count):
        for word in broken_words(seed):
            broken += 1
            print(f"small-{seed}: {word}", file=sys.stderr)
    took = time.perf_counter() - began
    print(f"{options.count} instances · {broken} words broken · {took:.1f} s")
    return 1 if broken else 0


def broken_words(seed: int) -> Iterator[str]:
    """What is wrong with the answers to one instance; nothing, as it should be."""
    document = small_instance(seed)
    text, problem = json.dumps(document), problem_of(from_document(document))
    quick, long = (round_of(problem, k=1, effort=effort, seed=seed)[0] for effort in (1, 2))
    for found in (quick, long):
        yield from _misjudged(text, found)
    if long.objective < quick.objective:
        yield f"effort 2 finds {long.objective}, effort 1 {quick.objective}"
    if quick.proved and long.objective != quick.objective:
        yield f"{quick.objective} was proved, and {long.objective} was found"


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


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
