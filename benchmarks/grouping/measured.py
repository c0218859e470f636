"""What the runs of a plan come to, as rows of the table of goals and of the table of peers."""

from collections.abc import Iterable, Sequence
from statistics import median

from benchmarks.grouping.aims import MEGABYTES, Aim, Gap
from benchmarks.grouping.contest import Entry, Run
from benchmarks.grouping.instance import Known
from benchmarks.grouping.references import References
from benchmarks.grouping.rows import Row
from benchmarks.grouping.table import gap, ratio

Runs = Sequence[tuple[Entry, Sequence[Run]]]
"""The runs of all seeds, by instance."""

FEW = 7
"""Instances up to which each is told."""


def share_row(aim: Aim, told: Runs, references: References) -> Row:
    """The share of the best known on each instance, and who waits beyond it."""
    shares, beyond = {}, {}
    for entry, runs in told:
        best = best_of(entry, references)
        shares[entry.instance.name] = median(ratio(run, best) for run in runs)
        beyond[entry.instance.name] = median(run.waiting for run in runs) - best.waiting
    waiting = [f"{name}: {more:g} more wait" for name, more in beyond.items() if more > 0]
    is_met = not waiting and all(share >= aim.least for share in shares.values())
    measured = " · ".join([_all_or_least(shares), *map(_short, waiting)])
    goal = f">= {aim.least:g}" if aim.least < 1 else "1.000"
    least = f"{min(shares.values()):.4f}"
    return Row(f"{aim.what}, {aim.seconds:g} s", goal, measured, least, is_met)


def gap_row(aim: Gap, told: Runs) -> Row:
    """How far the bounds lie above what was found."""
    gaps = {entry.instance.name: median(_gap(run, entry) for run in runs) for entry, runs in told}
    measured = " · ".join(f"{_short(name)} {each:.1%}" for name, each in gaps.items())
    most = max(gaps.values())
    goal = f"<= {aim.most:.0%}"
    return Row(f"{aim.what}, {aim.seconds:g} s", goal, measured, f"{most:.3f}", most <= aim.most)


def proved_row(told: Runs, references: References, *, seconds: float) -> Row:
    """Which instances were proved, or at least equalled, by the median run."""
    is_met, parts = True, []
    for entry, runs in told:
        proved = sum(run.proved for run in runs)
        share = median(ratio(run, best_of(entry, references)) for run in runs)
        is_met = is_met and (2 * proved > len(runs) or share >= 1)
        parts.append(f"{_short(entry.instance.name)} {proved}/{len(runs)} proved, {share:.4f}")
    what = f"V1, V2, V4, {seconds:g} s"
    return Row(what, "proved or equal", " · ".join(parts), "", is_met)


def beaten_row(entries: Iterable[Entry], references: References) -> Row:
    """What long runs made of the values that came with the files."""
    is_met, parts = True, []
    for entry in entries:
        shipped, best = entry.instance.known, best_of(entry, references)
        if shipped is None:
            return Row("V3, V5, V6, V7, a long run", "equal or better", "no files", "", None)
        share = best.affinity / shipped.affinity
        by = best.by.removeprefix("the ")
        parts.append(f"{_short(entry.instance.name)} {share:.4f} ({by})")
        is_met = is_met and best.waiting <= shipped.waiting and by.startswith("pods")
    return Row("V3, V5, V6, V7, a long run", "equal or better", " · ".join(parts), "", is_met)


def memory_row(told: Runs) -> Row:
    """The most memory that a run on the largest instance took."""
    most = max(run.megabytes or 0 for _, runs in told for run in runs)
    what = f"peak memory, {told[0][0].instance.name}"
    goal = f"<= {MEGABYTES} MB"
    return Row(what, goal, f"{most:.0f} MB", f"{most / MEGABYTES:.2f}", most <= MEGABYTES)


def best_of(entry: Entry, references: References) -> Known:
    """The best known of an instance, or something that any answer beats."""
    return references.of(entry.instance) or Known(1, 0, "nobody")


def _gap(run: Run, entry: Entry) -> float:
    found = gap(run, entry.instance)
    return float("inf") if found is None else found


def _all_or_least(shares: dict[str, float]) -> str:
    if len(shares) == 1:
        return f"{min(shares.values()):.4f}"
    if len(shares) <= FEW:
        return " · ".join(f"{_short(name)} {share:.4f}" for name, share in shares.items())
    name, least = min(shares.items(), key=lambda each: each[1])
    return f"{len(shares)} files, median {median(shares.values()):.4f}, least {least:.4f} ({name})"


def _short(name: str) -> str:
    """`V1` of `V1_social_n16_s7101_sch0.8`; other names whole."""
    head, _, rest = name.partition("_")
    return head + (rest[rest.index(":") :] if ":" in rest else "") if head[:1] == "V" else name
