"""Where a change goes, and the one way there: keep the old bytes, then put the new ones in place.

Only commands that write load this.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pods.store.history import History
from pods.store.history_steps import Stack, Step
from pods.store.lock import BusyError, locked
from pods.store.saving import (
    ChangedUnderUsError,
    NotSavedError,
    make_folder,
    not_saved,
    read_bytes,
    remove,
    replace,
)


class Place(NamedTuple):
    """Where a change goes.

    Attributes:
        path: the file as it was named, for sentences.
        real: where the bytes are, links followed.
        history: what was done to it.
        now: the clock; gives times with their zone.
        patience: how long to wait for another command that writes, in seconds.
    """

    path: Path
    real: Path
    history: History
    now: Callable[[], datetime]
    patience: float


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """Keep others out of the folder, which is made if it is missing.

    Raises:
        BusyError, NotSavedError: as they say.
    """
    folder = place.real.parent
    try:
        make_folder(folder)
    except OSError as error:
        raise not_saved(place.real, error) from error
    with locked(folder, stand_in=place.history.folder / "lock", patience=place.patience):
        yield


def content(place: Place) -> bytes | None:
    """Return what the file holds, or None if there is none.

    Raises:
        NotSavedError: it cannot be read, so it cannot be changed either.
    """
    try:
        return read_bytes(place.real)
    except OSError as error:
        raise not_saved(place.real, error) from error


def swap(
    place: Place,
    stack: Stack,
    *,
    old: bytes | None,
    new: bytes | None,
    label: str,
    time: datetime,
) -> None:
    """Put new bytes in the place of the old ones, and keep the old ones first.

    Args:
        place: where.
        stack: where the old bytes are kept: the way back.
        old: what the file must hold; None if there must be none.
        new: what it is to hold; None takes it away.
        label: what the history calls it.
        time: when.

    Raises:
        NotSavedError, ChangedUnderUsError: nothing changed.
        UnconfirmedError: the new bytes are there, and the old ones kept.
    """
    step = _kept(place, stack, old, new=new, label=label, time=time)
    try:
        if new is not None:
            replace(place.real, new, expected=old)
        else:
            remove(place.real, expected=old)
    except (NotSavedError, ChangedUnderUsError):
        stack.drop(step)
        raise


def changes_all_the_time(place: Place) -> BusyError:
    """Say that somebody who takes no lock writes the file."""
    return BusyError(
        f"{place.path} was changed by another program while it was being saved",
        "close the editor that writes it, and try again; nothing was written",
    )


def _kept(
    place: Place, stack: Stack, old: bytes | None, *, new: bytes | None, label: str, time: datetime
) -> Step:
    """Keep the old bytes; a change that could not be undone is not begun."""
    try:
        place.history.prepare()
        return stack.push(old, new=new, label=label, time=time)
    except OSError as error:
        raise NotSavedError(
            f"the history could not be written ({error.strerror}), and without it no change "
            "can be undone",
            f"make {place.history.folder} writable, or set XDG_STATE_HOME to another folder; "
            "nothing was changed",
        ) from error
