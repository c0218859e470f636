"""How often is an edit of a hand-written file right? `python benchmarks/splice_fuzz.py 10000`.

Random files and random edits, judged by code that shares nothing with the splicer
(tests/support/toml_judge.py); each file is edited once, or with `--in-a-row 20` so many times
one after the other. With `--corpus FOLDER`, every TOML file below it that tomllib reads is edited
in up to 40 places in five ways instead (try the valid files of toml-test). Prints one line;
exits 1 if a value came out wrong or a comment was lost.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from pods.store.splice import UneditableError, splice
from tests.support.toml_fuzz import Case, corpus_cases, next_case, random_case
from tests.support.toml_judge import verdict


def main() -> int:
    """Run the cases that the command line asks for."""
    options = _options()
    tally: Counter[str] = Counter()
    began = time.perf_counter()
    for name, case in _cases(options):
        current: Case | None = case
        for turn in range(options.in_a_row):
            if current is not None:
                current = _judge(f"{name}, turn {turn}", current, tally)
    took = time.perf_counter() - began
    kinds = ("right", "refused", "wrong", "comments lost")
    figures = " · ".join(f"{tally[kind]} {kind}" for kind in kinds)
    print(f"{tally['operations']} operations · {figures} · {took:.1f} s")
    failures = tally["wrong"] + tally["comments lost"]
    print(f"{tally['operations']} cases, {failures} failures")
    return int(failures > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=2000, help="how many files")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--in-a-row", type=int, default=1, help="edits of each file")
    parser.add_argument("--corpus", type=Path, help="a folder of TOML files to edit instead")
    return parser.parse_args()


def _cases(options: argparse.Namespace) -> Iterator[tuple[str, Case]]:
    if options.corpus:
        for file in sorted(options.corpus.rglob("*.toml")):
            for case in corpus_cases(file.read_bytes()):
                yield str(file), case
    else:
        for seed in range(options.first, options.first + options.count):
            yield f"seed {seed}", random_case(seed)


def _judge(name: str, case: Case, tally: Counter[str]) -> Case | None:
    """Make one edit, count how it went, and return the case that follows it."""
    tally["operations"] += 1
    try:
        result = splice(case.source, old=case.old, new=case.new)
    except UneditableError as refusal:
        tally["refused"] += 1
        print(f"{name} refused: {refusal}", file=sys.stderr)
        return None
    faults = verdict(case, result)
    lost = [fault for fault in faults if fault.startswith("lost")]
    tally["comments lost"] += len(lost)
    tally["wrong"] += len(faults) > len(lost)
    tally["right"] += not faults
    if faults:
        print(f"{name}: {faults}", file=sys.stderr)
        return None
    return next_case(case, result)


if __name__ == "__main__":
    raise SystemExit(main())
