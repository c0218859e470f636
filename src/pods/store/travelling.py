"""Go back over what was done, and forth again, byte for byte. Only undo and redo load this."""

from typing import NamedTuple

from pods.store.history_steps import Stack, Step, fingerprint
from pods.store.keeping import Place, alone, changes_all_the_time, content, swap
from pods.store.saving import ChangedUnderUsError, NotSavedError, UnconfirmedError, not_saved


class Travelled(NamedTuple):
    """What undo or redo came to.

    Attributes:
        labels: what was undone, or done again, in that order.
        exists: whether there is a file now; undoing the first change takes it away.
    """

    labels: tuple[str, ...]
    exists: bool


def travel(
    place: Place, stack: Stack, count: int, *, verb: str, dry_run: bool = False
) -> Travelled:
    """Go back (or forth again) over the last changes, byte for byte.

    Args:
        place: where.
        stack: `history.done` to undo, `history.undone` to redo.
        count: how many changes.
        verb: "undo" or "redo".
        dry_run: look whether it can be done, and write nothing.

    Raises:
        NothingToUndoError, EditedSinceError: nothing was written.
        NotSavedError, UnconfirmedError, BusyError: as they say.
    """
    history = place.history
    way = history.way(stack, count, current=content(place), verb=verb)
    if not dry_run:
        with alone(place):
            way = history.way(stack, count, current=content(place), verb=verb)
            for step in way:
                _go(place, stack, step)
    return Travelled(tuple(step.label for step in way), exists=way[-1].goes_to is not None)


def _go(place: Place, stack: Stack, step: Step) -> None:
    """Take one step, and keep the way to where we were."""
    history = place.history
    other = history.undone if stack is history.done else history.done
    here, there = content(place), _bytes_of(step)
    try:
        swap(place, other, old=here, new=there, label=step.label, time=step.time)
    except ChangedUnderUsError:
        raise changes_all_the_time(place) from None
    except UnconfirmedError:
        stack.drop(step)
        raise
    stack.drop(step)


def _bytes_of(step: Step) -> bytes | None:
    try:
        kept = step.bytes
    except OSError as error:
        raise not_saved(step.content, error) from error
    if fingerprint(kept) != step.goes_to:
        raise NotSavedError(
            f"{step.content} is damaged: it is not what was kept there",
            "older changes cannot be undone either; nothing was changed",
        )
    return kept
