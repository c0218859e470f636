"""Two versions of a list into one: what both say, with every difference settled by the Caller."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from pods.actions.calendars_revised import revised
from pods.actions.merging_told import Asked, Merged, Settled, Taken, asked_about, told_taken
from pods.actions.merging_trees import Difference, Joined, Origin, join
from pods.actions.result import Change
from pods.errors import NotAllowedError
from pods.hours.checks import problems as hour_problems
from pods.letters.checks import problems as letter_problems
from pods.model.book import Book
from pods.model.checks import cross_references
from pods.model.problem import Problem

_ENTRIES = ("people", "pods", "drafts")
_SHOWN = 50


class Sides(NamedTuple):
    """What is to be merged, as trees; what they come from is `origin`."""

    origin: Origin
    ours: Mapping[str, Any]
    theirs: Mapping[str, Any]


class UnsettledError(NotAllowedError):
    """Both changed the same, each otherwise, and nobody said which is right."""


class ClashError(NotAllowedError):
    """What each says can be, and both together cannot."""


def differences(sides: Sides) -> tuple[Difference, ...]:
    """All that somebody has to settle before these can be one, in the order of the file."""
    return join(*sides, settle=lambda _: False).differences


def questions(sides: Sides, *, shows_private: bool) -> tuple[Asked, ...]:
    """The same as a person is asked about it: what it is about, and what each side says."""
    books = _read(sides.ours), _read(sides.theirs)
    return tuple(asked_about(one, books, shows_private=shows_private) for one in differences(sides))


def by_keys(
    sides: Sides, *, ours: Sequence[str], theirs: Sequence[str], rest: bool | None
) -> dict[tuple[str, ...], bool]:
    """Settle differences by what was typed: whether their side is taken, by path.

    Args:
        sides: what is to be merged.
        ours: keys as typed, each a difference or something above it: `people.bo`.
        theirs: the same, for the other side.
        rest: whether theirs is taken of all others; None: they are left open.

    Raises:
        UnsettledError: a key that is typed is none of the differences, or is on both sides.
    """
    settled: dict[tuple[str, ...], bool] = {}
    found = differences(sides)
    for typed, is_theirs in [(key, False) for key in ours] + [(key, True) for key in theirs]:
        meant = [one.path for one in found if _is_under(one.path, typed)]
        if not meant or any(settled.get(path, is_theirs) is not is_theirs for path in meant):
            what = "was given to both sides" if meant else "is none of the differences"
            raise UnsettledError(f"{typed} {what}", "without it, they are all listed")
        settled.update(dict.fromkeys(meant, is_theirs))
    if rest is not None:
        settled = {**{one.path: rest for one in found}, **settled}
    return settled


def merge(
    sides: Sides,
    settled: Mapping[tuple[str, ...], bool],
    *,
    other: str,
    base: str | None,
    comments: Sequence[str],
    shows_private: bool,
) -> Change[Merged]:
    """Join two versions of a list.

    Somebody, or a pod, that one side deleted and the other one still speaks of stays.

    Args:
        sides: what is to be merged.
        settled: whether their side is taken of each difference, by path.
        other: what their side is called, for the report.
        base: the same of what both come from; None where that is not known.
        comments: those that stand there and not here.
        shows_private: whether the report may say what is private.

    Raises:
        UnsettledError: something is left open; with all of it, and how to settle it.
        ClashError: together they cannot be so.
    """
    books = _read(sides.ours), _read(sides.theirs)
    _refuse_open(sides, settled, books, shows_private=shows_private)
    joined = join(*sides, settle=lambda one: settled[one.path])
    book, stay = _possible(sides, joined)
    asked = [asked_about(one, books, shows_private=shows_private) for one in joined.differences]
    took = (settled[one.path] for one in joined.differences)
    taken, hidden = told_taken(
        [one for one in joined.taken if one[0][:2] not in stay],
        books=(books[0], book),
        shows_private=shows_private,
    )
    return Change(
        revised(books[0], book),
        Merged(
            other=other,
            base=base,
            taken=taken,
            hidden=hidden,
            settled=tuple(
                Settled(**dict(one), took="theirs" if is_theirs else "ours")
                for one, is_theirs in zip(asked, took, strict=True)
            ),
            stay=tuple(Taken(entry=".".join(at), name=_name(book, at), what="kept") for at in stay),
            comments=tuple(comments) if shows_private else (),
            comment_count=len(comments),
        ),
    )


def _refuse_open(
    sides: Sides,
    settled: Mapping[tuple[str, ...], bool],
    books: tuple[Book, Book],
    *,
    shows_private: bool,
) -> None:
    still_open = [one for one in differences(sides) if one.path not in settled]
    if not still_open:
        return
    count = len(still_open)
    told = [asked_about(one, books, shows_private=shows_private) for one in still_open[:_SHOWN]]
    lines = [f"  {one.key}: here {one.ours}, there {one.theirs}" for one in told]
    lines += [f"  and {count - _SHOWN} more"] if count > _SHOWN else []
    what = "one thing is" if count == 1 else f"{count} things are"
    example = next((one.key for one in told if one.is_named), "people.bo")
    raise UnsettledError(
        "\n".join([f"{what} said in two ways, and nobody told which is right", *lines]),
        f"--ours or --theirs for all; --ours-for {example} or --theirs-for {example} for one; "
        "on a terminal you are asked",
    )


def _possible(sides: Sides, joined: Joined) -> tuple[Book, list[tuple[str, str]]]:
    """The book that came of it, with those that it cannot do without put back; and who they are."""
    gone = list(_gone(sides, joined.tree))
    stay: list[tuple[str, str]] = []
    tree = joined.tree
    problems = _problems(tree)
    for at, entry in gone if problems else ():
        with_it = {**tree, at[0]: {**tree.get(at[0], {}), at[1]: entry}}
        left = _problems(with_it)
        if len(left) < len(problems):
            tree, problems = with_it, left
            stay.append(at)
    if problems:
        raise ClashError(
            "\n".join(["each of the two can be so, and together they cannot", *problems[:_SHOWN]]),
            "mend it in one of the two first (pods edit, pods edit --file OTHER); nothing was "
            "written",
        )
    return _read(tree), stay


def _gone(sides: Sides, tree: Mapping[str, Any]) -> Any:
    """Every person, pod and draft that one side had and the joined tree has not."""
    for section in _ENTRIES:
        kept = tree.get(section, {})
        for side in (sides.ours, sides.theirs):
            for key, entry in side.get(section, {}).items():
                if key not in kept:
                    yield (section, key), entry


def _problems(tree: Mapping[str, Any]) -> list[str]:
    try:
        book = _read(tree)
    except ValidationError as error:
        return [f"  {'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
    checks: tuple[Callable[[Book], Any], ...] = (cross_references, hour_problems, letter_problems)
    return [_told(problem) for check in checks for problem in check(book)]


def _told(problem: Problem) -> str:
    if problem.path[0] in ("rules", "ties"):  # their ids say between whom
        return f"  a rule or tie: {problem.message}"
    return f"  {'.'.join(map(str, problem.path))}: {problem.message}"


def _name(book: Book, at: tuple[str, str]) -> str:
    entry = getattr(book, at[0])[at[1]]
    return str(getattr(entry, "title", "") or entry.name)


def _read(tree: Mapping[str, Any]) -> Book:
    return Book.from_tree(tree)


def _is_under(path: tuple[str, ...], typed: str) -> bool:
    key = ".".join(path)
    return key == typed or key.startswith(f"{typed}.")
