"""The grouping engine against baselines and the best known: `python benchmarks/compare.py`.

Prints one Markdown row for each instance, method and budget: medians of the seeds, the ratio to
the best affinity seen (benchmarks/references.json, or better in this very run), the worst seed,
and the engine's own gap. Every answer goes through benchmarks/check.py, which shares no code with
the engine; exits 1 if one is invalid. Under 10 minutes on one core; `--quick` under one.

    python benchmarks/compare.py                        the default instances
    python benchmarks/compare.py --quick                small ones, short budgets
    python benchmarks/compare.py --all                  every family and size: hours
    python benchmarks/compare.py FILE... --budgets 1 10 these files, or all files of a folder
    python benchmarks/compare.py --remember --csv FILE  let references rise; keep each run
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.contest import Entry, Run, baseline_runs, engine_run
from benchmarks.grouping.families import generate
from benchmarks.grouping.instance import Known, UnreadableInstanceError, load
from benchmarks.grouping.references import References, better
from benchmarks.grouping.table import head, markdown, row, write_csv

QUICK = (("social", 24), ("social", 60), ("uniform", 60), ("tight", 36), ("openpods", 60))
USUAL = (
    ("social", 60),
    ("social", 120),
    ("social", 500),
    ("uniform", 200),
    ("tight", 60),
    ("openpods", 120),
    ("churn", 120),
)
SIZES = (12, 24, 36, 60, 120, 200, 500, 1000, 2000)
ALL = tuple((family, n) for family in ("social", "uniform", "tight", "openpods") for n in SIZES)


def main() -> int:
    """Run the contest that the command line asks for."""
    options = _options()
    references = References()
    told, wrong = [], 0
    print(head())
    with TemporaryDirectory() as folder:
        for entry in _entries(options, Path(folder)):
            runs = sorted(_runs(entry, options), key=lambda run: (run.method, run.budget or 0))
            best = _best(entry, runs, references)
            told += [(entry.instance, best, run) for run in runs]
            for _, same in groupby(runs, key=lambda run: (run.method, run.budget)):
                print(markdown(row(list(same), instance=entry.instance, best=best)), flush=True)
            wrong += sum(bool(run.wrong) for run in runs)
    if options.csv:
        write_csv(options.csv, told)
    if options.remember:
        references.save()
    for instance, _, run in told:
        if run.wrong:
            print(f"{instance.name}, {run.method}: {'; '.join(run.wrong)}", file=sys.stderr)
    return 1 if wrong else 0


def _runs(entry: Entry, options: argparse.Namespace) -> Iterator[Run]:
    for seed in range(1, options.seeds + 1):
        for budget in options.budgets:
            yield engine_run(entry, seconds=budget, seed=seed, clock=options.clock)
        if not options.engine_only:
            yield from baseline_runs(entry, seed=seed, seconds=options.baseline_seconds)


def _best(entry: Entry, runs: Sequence[Run], references: References) -> Known:
    """The best known, this contest included."""
    for run in runs:
        if not run.wrong:
            found = Known(run.affinity, run.waiting, _by(run), run.bound)
            references.learn(entry.instance, found)
    return references.of(entry.instance) or better(*[Known(1, 0, "nobody")] * 2)


def _by(run: Run) -> str:
    budget = "" if run.budget is None else f", {run.budget:g} s"
    return f"{run.method}{budget}, seed {run.seed}"


def _entries(options: argparse.Namespace, folder: Path) -> Iterator[Entry]:
    named = [file for path in options.files for file in _files(path)]
    for file in named:
        try:
            yield Entry(load(file), file)
        except UnreadableInstanceError as error:
            print(f"skipped: {error}", file=sys.stderr)
    if named:
        return
    chosen = QUICK if options.quick else ALL if options.all else USUAL
    for family, count in chosen:
        file = folder / f"{family}-{count}-1.json"
        file.write_text(json.dumps(generate(family, count=count, seed=1)), encoding="utf-8")
        yield Entry(load(file), file)


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.json")) + sorted(path.glob("*.txt")) if path.is_dir() else [path]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--budgets", type=float, nargs="+", help="seconds; .1 1 10 unless quick")
    parser.add_argument("--seeds", type=int, help="5, or 3 if quick")
    parser.add_argument("--baseline-seconds", type=float, help="for those that could go on")
    parser.add_argument("--engine-only", action="store_true")
    parser.add_argument("--clock", choices=("wall", "process"), default="wall")
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--remember", action="store_true", help="write better references down")
    options = parser.parse_args()
    options.budgets = options.budgets or ([0.1, 1.0] if options.quick else [0.1, 1.0, 10.0])
    options.seeds = options.seeds or (3 if options.quick else 5)
    options.baseline_seconds = options.baseline_seconds or (0.5 if options.quick else 2.0)
    return options


if __name__ == "__main__":
    sys.exit(main())
