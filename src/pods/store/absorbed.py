"""What was merged before: kept in the history's folder, so that nobody is asked about it again."""

from collections.abc import Iterable
from contextlib import suppress

from pods.store.history import History
from pods.store.history_steps import write_private
from pods.store.opening import read_whole

_NAME = "merged.txt"
_HASH = 64
_KEPT = 200


def absorbed(history: History) -> dict[str, str]:
    """By the hash of another file, that of what our file held once that was merged into it.

    Only hashes are kept: nobody's name stands there.
    """
    lines = list[str]()
    with suppress(OSError, ValueError):
        lines = read_whole(history.folder / _NAME, follow=False).decode("ascii").splitlines()
    pairs = (line.split() for line in lines)
    return {pair[0]: pair[1] for pair in pairs if [len(one) for one in pair] == [_HASH, _HASH]}


def remember(history: History, *, other: str, result: str) -> None:
    """Keep that a file was merged; if that fails, it is only asked about once more."""
    kept = {**absorbed(history), other: result}
    lines = [f"{one} {kept[one]}\n" for one in [*kept][-_KEPT:]]
    with suppress(OSError):
        history.prepare()
        write_private(history.folder / _NAME, "".join(lines).encode())


def is_in(history: History, content_hash: str, *, current: str | None) -> bool:
    """Whether a file of that hash is part of what ours holds now; undo takes that back too."""
    result = absorbed(history).get(content_hash)
    return result is not None and result in _states(history, current)


def _states(history: History, current: str | None) -> Iterable[str | None]:
    yield current
    for step in history.done.steps():
        yield step.goes_to
        yield step.counts_for
