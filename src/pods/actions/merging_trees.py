"""Three trees into one: what the file said once, what it says here, and what it says there.

Who changed something wins over who did not; what both changed, each otherwise, is a difference that
somebody has to settle. Method: three-way merge by key, as in `diff3`, with lists of names as sets.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from pods.actions.merging_folds import COMES, THERE, Path, folded, unfolded
from pods.model.names import fold


class _Absent:
    """What stands where nothing stands."""


ABSENT: Final = _Absent()

# Turns follow each other, and a tie has two ends: these are taken whole.
_ORDERED = frozenset({"hosts", "note-takers", "focus", "homes"})
_WHOLE = frozenset({"ties", "rules"})
_NAMED = frozenset({"people", "pods", "drafts"})
# Tables that only hold others: one that is not there is one with nothing in it.
_SECTIONS = frozenset({*_NAMED, *_WHOLE, "places", "snoozed", "templates"})
_SHELVES = frozenset(
    {"members", "invitations", "seasons", "meetings", "retros", "dropped", "decisions", "nudges",
     "answers", "interests", "soundings", "contacts", THERE, COMES}
)  # fmt: skip


class Difference(NamedTuple):
    """One thing that is said in two ways, and nobody can know which is right.

    Attributes:
        path: where it stands.
        ours: what it is here; `ABSENT` for nothing.
        theirs: what it is there.
    """

    path: Path
    ours: Any
    theirs: Any


class Origin(NamedTuple):
    """What is known of the file from before the two went apart.

    Attributes:
        tree: the last version that both come from; empty where none is known.
        is_sure: whether both do come from it; else it is the nearest one known.
        older: where that is not sure, versions before it. What somebody wrote there may be newer
            than a version, or older: what stands in these, too, is no sign of a change.
        from_us: where it is not sure, whether our side is known to come from it.
        from_them: the same of the other side.
    """

    tree: Mapping[str, Any]
    is_sure: bool = True
    older: tuple[Mapping[str, Any], ...] = ()
    from_us: bool = True
    from_them: bool = True


class Joined(NamedTuple):
    """What came of it.

    Attributes:
        tree: the two as one.
        differences: all that somebody settled, in the order of the file.
        taken: what is otherwise than it was here: where, what was there, what is.
    """

    tree: dict[str, Any]
    differences: tuple[Difference, ...]
    taken: tuple[tuple[Path, Any, Any], ...]


Settle = Callable[[Difference], bool]
"""Whether their side of a difference is taken."""


def join(
    origin: Origin, ours: Mapping[str, Any], theirs: Mapping[str, Any], *, settle: Settle
) -> Joined:
    """Join two trees.

    Laws: the changes of both, where they do not touch each other; `join(a, a)` and `join(a, base)`
    are a; with everything settled the other way, changing places changes only the order of keys
    and of names in lists.
    """
    joining = _Joining(origin, settle)
    base, older = folded(origin.tree), tuple(map(folded, origin.older))
    tree = joining.tables((), _Sides(base, folded(ours), folded(theirs), older))
    return Joined(unfolded(tree, like=ours), tuple(joining.differences), tuple(joining.taken))


def same(one: Any, other: Any) -> bool:
    """Whether two plain values say the same, types included; the order of keys says nothing."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)


class _Sides(NamedTuple):
    """What stands in one place: before, here, there, and in each older version."""

    base: Any
    ours: Any
    theirs: Any
    older: tuple[Any, ...]

    def under(self, key: str) -> "_Sides":
        base, ours, theirs = (_under(one, key) for one in self[:3])
        return _Sides(base, ours, theirs, tuple(_under(one, key) for one in self.older))

    def filled(self) -> "_Sides":
        ours, theirs = ({} if one is ABSENT else one for one in (self.ours, self.theirs))
        return self._replace(ours=ours, theirs=theirs)


class _Joining:
    def __init__(self, origin: Origin, settle: Settle) -> None:
        self._origin = origin
        self._settle = settle
        self.differences: list[Difference] = []
        self.taken: list[tuple[Path, Any, Any]] = []

    def tables(self, path: Path, sides: _Sides) -> dict[str, Any]:
        """Key by key, ours first."""
        joined: dict[str, Any] = {}
        for key in dict.fromkeys((*sides.ours, *sides.theirs)):
            value = self._value((*path, key), sides.under(key))
            if value is not ABSENT:
                joined[key] = value
        return joined

    def _value(self, path: Path, sides: _Sides) -> Any:
        base, ours, theirs, _ = sides
        if same(ours, theirs) or (same(theirs, base) and not self._our_change_is_unclear(sides)):
            return ours
        if _is_shelf(path) and all(one is ABSENT or isinstance(one, Mapping) for one in sides[:3]):
            return self.tables(path, sides.filled()) or ABSENT
        if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
            is_one = base is not ABSENT or not _are_two(path, ours, theirs)
            return self.tables(path, sides) if is_one else self._settled(path, ours, theirs)
        merged = self._counted_or_listed(path, sides)
        if merged is not None:
            return self._took(path, ours, merged)
        if same(ours, base) and not self._their_change_is_unclear(sides):
            return self._took(path, ours, theirs)
        return self._settled(path, ours, theirs)

    def _counted_or_listed(self, path: Path, sides: _Sides) -> Any:
        """The higher of two numbers of a version, or two lists of words as one; else None."""
        base, ours, theirs, _ = sides
        if path[-1] == "revision" and type(ours) is type(theirs) is int:
            return max(ours, theirs)
        is_there = ABSENT not in (ours, theirs)
        if is_there and all(_is_set(path, one) for one in (base, ours, theirs)):
            return _names(sides)
        return None

    def _settled(self, path: Path, ours: Any, theirs: Any) -> Any:
        difference = Difference(path, ours, theirs)
        self.differences.append(difference)
        return self._took(path, ours, theirs) if self._settle(difference) else ours

    def _took(self, path: Path, ours: Any, value: Any) -> Any:
        if not same(ours, value):
            self.taken.append((path, ours, value))
        return value

    def _our_change_is_unclear(self, sides: _Sides) -> bool:
        is_known = self._origin.is_sure or self._origin.from_us
        return not is_known and _may_be_old(sides.ours, sides.older)

    def _their_change_is_unclear(self, sides: _Sides) -> bool:
        is_known = self._origin.is_sure or self._origin.from_them
        return not is_known and _may_be_old(sides.theirs, sides.older)


def _may_be_old(changed: Any, older: Sequence[Any]) -> bool:
    """Whether a change may be none: a side that fell behind says what stood here before."""
    return changed is ABSENT or any(same(changed, one) for one in older)


def _names(sides: _Sides) -> list[Any]:
    """Ours in their order, without what is gone there, and then what is new there."""
    base, ours, theirs, older = sides
    before = [] if base is ABSENT else base
    steady = [one for one in older if isinstance(one, list | tuple)]
    gone = {one for one in before if one not in theirs and all(one in old for old in steady)}
    new = [one for one in theirs if one not in before and one not in ours]
    return [one for one in ours if one not in gone] + new


def _is_shelf(path: Path) -> bool:
    is_section = len(path) == 1 and path[0] in _SECTIONS
    return is_section or (len(path) > 2 and path[-1] in _SHELVES)  # noqa: PLR2004 - below an entry


def _under(tree: Any, key: str) -> Any:
    return tree.get(key, ABSENT) if isinstance(tree, Mapping) else ABSENT


def _are_two(path: Path, ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    """Whether the same id was given here and there to two that have different names."""
    is_named = len(path) > 1 and path[-2] in _NAMED
    names = [str(side.get("name", "")) for side in (ours, theirs)]
    return is_named and fold(names[0]) != fold(names[1])


def _is_set(path: Path, value: Any) -> bool:
    """Whether a value is a list of plain words, each once, whose order says nothing."""
    if value is ABSENT:
        return True
    if path[-1] in _ORDERED or path[0] in _WHOLE or not isinstance(value, list | tuple):
        return False
    return _are_words(value) and len({*value}) == len(value)


def _are_words(items: Iterable[Any]) -> bool:
    return all(isinstance(item, str) for item in items)
