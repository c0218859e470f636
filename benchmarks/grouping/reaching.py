"""How soon the engine is as good as a peer, as rows of the table of goals."""

from benchmarks.grouping.contest import Entry, Run
from benchmarks.grouping.pace import Reached, time_to
from benchmarks.grouping.rows import Row

AT_ONCE = 0.005
"""Seconds in which the engine is to be as good as CP-SAT."""

SOLVER_SECONDS = 20.0
"""Seconds that CP-SAT is given."""


def cpsat_row(entry: Entry, found: Run | None, *, seeds: int, clock: str) -> Row:
    """How soon the engine is as good as what CP-SAT found; None: it is not installed."""
    what = f"CP-SAT's answer of {SOLVER_SECONDS:g} s, {entry.instance.name}"
    if found is None:
        return Row(what, f"in <= {1000 * AT_ONCE:g} ms", "OR-Tools is not installed", "", None)
    worth = f"worth {found.affinity:g}" + (f", {found.waiting} wait" if found.waiting else "")
    reached = time_to(entry.instance, found.affinity, seeds=seeds, clock=clock)
    return reached_row(what, limit=AT_ONCE, worth=worth, reached=reached)


def reached_row(what: str, *, limit: float, worth: str, reached: Reached | None) -> Row:
    """A time against the goal for it."""
    goal = f"in <= {1000 * limit:g} ms"
    if reached is None:
        return Row(what, goal, f"not in 10 s ({worth})", "", is_met=False)
    measured = f"{1000 * reached.seconds:.1f} ms ({worth})"
    return Row(what, goal, measured, f"{reached.seconds / limit:.2f}", reached.seconds <= limit)
