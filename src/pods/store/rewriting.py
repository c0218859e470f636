"""Put a text that the Caller edited in the place of the file. Only `pods edit` loads this."""

from pods.store.history import KEPT
from pods.store.keeping import Place, alone, swap
from pods.store.lock import BusyError
from pods.store.saving import ChangedUnderUsError, sweep


def rewrite(place: Place, label: str, new: bytes, *, expected: bytes) -> None:
    """Save a text, already checked, over what the file held when the editing began.

    Raises:
        BusyError: the file holds something else by now; nothing was written.
        NotSavedError, UnconfirmedError: as they say.
    """
    history = place.history
    with alone(place):
        sweep(place.real)
        try:
            swap(place, history.done, old=expected, new=new, label=label, time=place.now())
        except ChangedUnderUsError:
            raise BusyError(
                f"{place.path} was changed by another command while you edited",
                "compare the two before you save",
            ) from None
        history.undone.trim(0)
        history.done.trim(KEPT)
