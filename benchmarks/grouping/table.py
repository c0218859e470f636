"""The runs of a contest as a table in Markdown, and each of them as a line of CSV."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.grouping.contest import Run
from benchmarks.grouping.instance import Instance, Known

HEAD = (
    "instance",
    "method",
    "budget",
    "waiting",
    "affinity",
    "ratio",
    "worst",
    "gap",
    "proved",
    "seconds",
    "MB",
)


def ratio(run: Run, best: Known) -> float:
    """The affinity against the best seen, which this run may be."""
    return run.affinity / max(best.affinity, run.affinity)


def gap(run: Run, instance: Instance) -> float | None:
    """How far the run's own bound lies above its affinity, waiting aside; a share of it."""
    if run.bound is None or run.affinity <= 0:
        return None
    return (run.bound + (instance.penalty or 0) * run.waiting) / run.affinity - 1


def row(runs: Sequence[Run], *, instance: Instance, best: Known) -> tuple[str, ...]:
    """The medians of some seeds of one method with one budget."""
    first = runs[0]
    gaps = [each for each in (gap(run, instance) for run in runs) if each is not None]
    sizes = [run.megabytes for run in runs if run.megabytes is not None]
    ratios = [ratio(run, best) for run in runs]
    waiting = f"{median(run.waiting for run in runs):g} ({best.waiting})"
    return (
        instance.name,
        first.method + (" INVALID" if any(run.wrong for run in runs) else ""),
        "" if first.budget is None else f"{first.budget:g}",
        waiting,
        f"{median(run.affinity for run in runs):.10g}",
        f"{median(ratios):.3f}",
        f"{min(ratios):.3f}",
        f"{median(gaps):.1%}" if gaps else "",
        f"{sum(run.proved for run in runs)}/{len(runs)}" if first.budget else "",
        f"{median(run.seconds for run in runs):.3g}",
        f"{max(sizes):.0f}" if sizes else "",
    )


def markdown(cells: Iterable[str]) -> str:
    """One line of a table."""
    return "| " + " | ".join(cells) + " |"


def head() -> str:
    """The first two lines of the table."""
    return markdown(HEAD) + "\n" + markdown("---" for _ in HEAD)


def write_csv(path: Path, told: Iterable[tuple[Instance, Known, Run]]) -> None:
    """One line for each run, with the reference that it was held against."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("instance", "best affinity", "best waiting", "best by", *Run._fields))
        for instance, best, run in told:
            wrong = "; ".join(run.wrong)
            cells = run._replace(wrong=(wrong,) if wrong else ())
            writer.writerow(
                (instance.name, best.affinity, best.waiting, best.by, *cells[:-1], wrong)
            )
