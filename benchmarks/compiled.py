"""What would a compiled engine give? `python benchmarks/compiled.py FILE... --seconds 0.1 1 10`.

The annealing of `pods.grouping.search.exchange` once more in C (benchmarks/grouping/exchange.c),
compiled with `cc`, beside the engine as it is: for instances in which nothing but sizes binds.
Seconds are those of the processor. C begins with the engine's first round and is given all of
them; the engine pays for its model as well. Prints a Markdown row for each instance and budget:
the share of the best known, medians of the seeds, and the proposals of a second.
"""

import argparse
import subprocess
import sys
import time
from ctypes import CDLL, c_double, c_int32, c_int64, c_uint64
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.grouping.engine import problem_of, solve
from benchmarks.grouping.instance import Instance, load
from benchmarks.grouping.references import References
from benchmarks.grouping.table import markdown
from pods.grouping.search.candidates import NEAREST, Tables
from pods.grouping.search.chance import Chance
from pods.grouping.search.contract import units_of
from pods.grouping.search.spread import spread_of
from pods.grouping.search.start import filled
from pods.grouping.search.units import ones

SOURCE = Path(__file__).parent / "grouping" / "exchange.c"

HOT, COLD = 20 / 16, 3 / 16
"""Temperatures in spreads of the weights; the engine finds the first one itself."""


def main() -> int:
    """Compare on the files of the command line."""
    options = _options()
    print(markdown(("instance", "s", "Python", "proposals/s", "C", "proposals/s")))
    print(markdown(["---"] * 6))
    with TemporaryDirectory() as folder:
        library = compiled(Path(folder))
        for file in options.files:
            instance = load(file)
            known = References().of(instance)
            best = known.affinity if known else 1
            for seconds in options.seconds:
                python = _median([_engine(instance, seconds, seed) for seed in options.seeds])
                c = _median([annealed(library, instance, seconds, seed) for seed in options.seeds])
                cells = [
                    text
                    for affinity, proposals in (python, c)
                    for text in (f"{affinity / best:.4f}", f"{proposals / seconds:,.0f}")
                ]
                print(markdown((instance.name, f"{seconds:g}", *cells)), flush=True)
    return 0


def compiled(folder: Path) -> Any:
    """The library, made anew."""
    target = folder / "exchange.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", SOURCE, "-o", target, "-lm"], check=True)
    library = CDLL(str(target))
    library.anneal.restype = c_int64
    return library


def annealed(library: Any, instance: Instance, seconds: float, seed: int) -> tuple[float, int]:
    """The affinity that C comes to from the engine's first round, and its proposals."""
    units = units_of(problem_of(instance))
    count, everybody = len(units.members), units.everything
    pods = filled(units, among=everybody)
    near = Tables(units, range(count), Chance(seed)).near
    group_of = (c_int32 * count)()
    for number, pod in enumerate(pods):
        for unit in ones(pod):
            group_of[unit] = number
    spread = spread_of(units, everybody)
    proposals = library.anneal(
        count,
        len(pods),
        instance.size_max,
        (c_int32 * count**2)(*(pairs for row in units.weights for pairs in row)),
        (c_int32 * (count * NEAREST))(*(one for row in near for one in row)),
        group_of,
        c_double(HOT * spread),
        c_double(COLD * spread),
        c_double(seconds),
        c_uint64(seed),
    )
    groups: list[list[int]] = [[] for _ in pods]
    for unit, number in enumerate(group_of):
        groups[number] += units.members[unit]
    return instance.in_file_units(instance.affinity(groups)), proposals


def _engine(instance: Instance, seconds: float, seed: int) -> tuple[float, int]:
    clock = time.process_time
    answer = solve(instance, seconds=seconds, seed=seed, clock=clock, began=clock())
    return answer.affinity, answer.proposals


def _median(runs: list[tuple[float, int]]) -> tuple[float, float]:
    return median(run[0] for run in runs), median(run[1] for run in runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, nargs="+", default=[0.1, 1.0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
