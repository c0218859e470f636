"""The version that two files both come from, looked for among those that the history keeps."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

from pods.actions.merging_trees import Origin
from pods.hours.say import say_date
from pods.store.decoding import without_mark
from pods.store.history import History
from pods.store.history_steps import Step, fingerprint

# A version that shares less than this of its lines with a file is no ancestor of it.
_LEAST_SHARED = 0.5
# How much more a line that is gone tells against a version than one that is new.
_LOST = 3


class Version(NamedTuple):
    """A state that the file had.

    Attributes:
        content: its bytes.
        said: what it is called: 'the list before "add Noor" (14 Sep 2026)'.
    """

    content: bytes
    said: str


class Base(NamedTuple):
    """What two files both come from, and what that version is called; None: nothing is known."""

    origin: Origin
    said: str | None


NOTHING_KNOWN = Base(Origin({}), None)


def versions(history: History, *, known: Iterable[bytes]) -> list[Version]:
    """Every state that is kept, oldest first.

    Args:
        history: what was done to the file.
        known: bytes at hand; the state after the last change is kept by nobody else.
    """
    steps = list(history.done.steps())
    found = [_before(step) for step in reversed(steps)]
    last = steps[0].counts_for if steps else None
    newest = next((one for one in known if fingerprint(one) == last), None)
    if newest is not None and steps:
        found.append(Version(newest, f'the list after "{steps[0].label}" ({_day(steps[0].time)})'))
    return [one for one in found if one is not None]


def common(
    ours: bytes,
    theirs: bytes,
    *,
    here: Sequence[Version],
    there: Sequence[Version],
    absorbed: Mapping[str, str],
) -> Base:
    """The newest version that both come from.

    Where both stand in one history that is certain. Where only one does (the other came from
    another machine), it is the version that the other one is nearest to, line by line: each change
    that was made since then only adds to the distance. That is a good guess and no more, so
    versions older than it come along, for `Origin.is_sure` to be heeded.

    Args:
        ours: the one file.
        theirs: the other.
        here: the history of the one.
        there: that of the other, where this machine knows one.
        absorbed: what was merged before: by the hash of the other file, that of what came of it.
    """
    at_ours, at_theirs = _last(here, ours), _last(here, theirs)
    result = absorbed.get(str(fingerprint(theirs)))
    if any(fingerprint(one.content) == result for one in here):
        return _sure(Version(theirs, "it: it was merged before"))
    if at_ours is not None and at_theirs is not None:
        return _sure(here[min(at_ours, at_theirs)])
    elsewhere = {fingerprint(one.content) for one in there}
    if at_ours is not None and fingerprint(theirs) in elsewhere:
        shared = [one for one in here[: at_ours + 1] if fingerprint(one.content) in elsewhere]
        if shared:
            return _sure(shared[-1])
    return _nearest(here, (ours, at_ours), (theirs, at_theirs))


def _sure(version: Version) -> Base:
    tree = parsed(version.content)
    return NOTHING_KNOWN if tree is None else Base(Origin(tree), version.said)


def _nearest(
    here: Sequence[Version], ours: tuple[bytes, int | None], theirs: tuple[bytes, int | None]
) -> Base:
    known = [at for _, at in (ours, theirs) if at is not None]
    candidates = here[: known[0] + 1] if known else here
    strangers = [_lines(content) for content, at in (ours, theirs) if at is None]
    distances = [
        (sum(_distance(_lines(one.content), other) for other in strangers), number)
        for number, one in enumerate(candidates)
        if all(_is_akin(_lines(one.content), other) for other in strangers)
    ]
    # The oldest of those that are equally near: what was added since then is never taken for gone.
    best = min(distances, default=None)
    tree = None if best is None else parsed(candidates[best[1]].content)
    if best is None or tree is None:
        return NOTHING_KNOWN
    older = (parsed(one.content) for one in candidates[: best[1]])
    origin = Origin(
        tree,
        is_sure=False,
        older=tuple(one for one in older if one is not None),
        from_us=ours[1] is not None,
        from_them=theirs[1] is not None,
    )
    return Base(origin, candidates[best[1]].said)


def parsed(content: bytes) -> Mapping[str, Any] | None:
    """What a version says; None where it was no TOML."""
    with suppress(ValueError, RecursionError):
        return tomllib.loads(without_mark(content.decode()))
    return None


def _before(step: Step) -> Version | None:
    with suppress(OSError):
        content = step.bytes
        if content is not None and fingerprint(content) == step.goes_to:
            return Version(content, f'the list before "{step.label}" ({_day(step.time)})')
    return None


def _day(time: datetime) -> str:
    return say_date(time.date())


def _last(found: Sequence[Version], content: bytes) -> int | None:
    numbers = [number for number, one in enumerate(found) if one.content == content]
    return numbers[-1] if numbers else None


def _lines(content: bytes) -> Counter[bytes]:
    return Counter(line.strip() for line in content.splitlines() if line.strip())


def _distance(version: Counter[bytes], other: Counter[bytes]) -> int:
    """How far a file is from a version; what it lost weighs more, as lists mostly grow."""
    return _LOST * (version - other).total() + (other - version).total()


def _is_akin(one: Counter[bytes], other: Counter[bytes]) -> bool:
    return (one & other).total() >= _LEAST_SHARED * max(one.total(), 1)
