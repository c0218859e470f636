"""How soon is the engine as good as a peer, or near the best? `python benchmarks/time_to.py`.

For each instance, the smallest budget of a ladder (5 ms to 10 s) at which the median of the seeds
reaches each target: .98 of the best known, the best of anticlust's 100 restarts (`local maximum`),
and, with OR-Tools installed and `--cpsat`, what CP-SAT finds in 20 s. For .98 it also prints the
exponent of growth between the smallest and the largest instance. Seconds are those of this process
alone, the model included; restarts run without a limit, which takes a minute at 500 people.
"""

import argparse
import json
import math
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.baselines import local_maximum
from benchmarks.grouping.contest import RESTARTS, Entry
from benchmarks.grouping.engine import solve
from benchmarks.grouping.families import generate
from benchmarks.grouping.instance import load
from benchmarks.grouping.references import References

LADDER = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
SHARE = 0.98
SIZES = (60, 120, 240, 500)


def main() -> int:
    """Print one row for each instance and target."""
    options = _options()
    near: list[tuple[int, float]] = []
    print("| instance | target | affinity | reached in |\n| --- | --- | --- | --- |")
    with TemporaryDirectory() as folder:
        for entry in _entries(options, Path(folder)):
            for target, affinity in _targets(entry, options):
                seconds = _time_to(entry, affinity, seeds=options.seeds)
                told = "not in 10 s" if seconds is None else f"{seconds:.2g} s"
                row = f"| {entry.instance.name} | {target} | {affinity:.6g} | {told} |"
                print(row, flush=True)
                if seconds is not None and target.startswith(f"{SHARE}"):
                    near.append((entry.instance.count, seconds))
    if len(near) > 1 and near[0][0] < near[-1][0]:
        (small, soon), (large, late) = near[0], near[-1]
        exponent = math.log(late / soon) / math.log(large / small)
        print(f"\nTime to {SHARE} grows as n^{exponent:.2f} from {small} to {large} people.")
    return 0


def _time_to(entry: Entry, affinity: float, *, seeds: int) -> float | None:
    """What the first budget that is enough really took: a budget may be overrun."""
    for budget in LADDER:
        answers = []
        for seed in range(1, seeds + 1):
            began = time.process_time()
            answers.append(
                solve(
                    entry.instance, seconds=budget, seed=seed, clock=time.process_time, began=began
                )
            )
        if median(-1.0 if each.benched else each.affinity for each in answers) >= affinity:
            return median(each.seconds for each in answers)
    return None


def _targets(entry: Entry, options: argparse.Namespace) -> Iterator[tuple[str, float]]:
    instance, known = entry.instance, References().of(entry.instance)
    if known is not None:
        yield f"{SHARE} of the best", SHARE * known.affinity
    if options.restarts:
        groups = local_maximum(instance, starts=options.restarts, seed=1)
        affinity = instance.in_file_units(instance.affinity(groups))
        yield f"local maximum x{options.restarts}", affinity
    if options.cpsat:
        asked = [sys.executable, str(Path(__file__).with_name("reference.py")), "cpsat"]
        done = subprocess.run(
            [*asked, str(entry.file), "--seconds", "20"],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            print(f"CP-SAT is left out: {done.stderr.strip()}", file=sys.stderr)
        else:
            told = json.loads(done.stdout)
            if not told["waiting"]:
                yield "CP-SAT, 20 s", told["affinity"]


def _entries(options: argparse.Namespace, folder: Path) -> Iterator[Entry]:
    for file in options.files:
        yield Entry(load(file), file)
    for count in SIZES if not options.files else ():
        file = folder / f"social-{count}-1.json"
        file.write_text(json.dumps(generate("social", count=count, seed=1)), encoding="utf-8")
        yield Entry(load(file), file)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--restarts", type=int, default=RESTARTS, help="0: leave this target out")
    parser.add_argument("--cpsat", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
