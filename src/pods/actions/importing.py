"""Letting people from other programs onto the list, all in one change of the file."""

from collections.abc import Iterable, Sequence
from datetime import date

from pods.actions.arrivals import Reading
from pods.actions.imported import Import, ImportedFile, LeftBehind
from pods.actions.importing_rows import FORGOTTEN, Sorting, Terms
from pods.actions.result import Change, NextStep
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.names import fold
from pods.model.typed import quoted

STDIN = "standard input"
"""How people who come through a pipe are told from those who stand in a file."""


def import_people(
    book: Book, *, readings: Sequence[Reading], terms: Terms, today: date, dry_run: bool = False
) -> Change[Import]:
    """Let everybody in who is not here yet; nothing of anybody who is here is overwritten.

    Args:
        book: the list.
        readings: what was understood of each file, in the order in which they were named.
        terms: what the Caller wants of it.
        today: the day on which they come on the list.
        dry_run: whether the change will be thrown away; it only tells so.

    Raises:
        UsageError: nobody stands in any of the files, or nobody who was named.
    """
    _refuse_nobody(readings)
    another = _somebody_else(readings, terms.another)
    taking = Sorting(book, terms=terms, another=another, today=today)
    for reading in readings:
        taking.take(reading)
    is_change = taking.people != book.people
    files = tuple(_file(reading) for reading in readings)
    result = Import(
        format=", ".join(dict.fromkeys(one.format for one in files)),
        encoding=", ".join(dict.fromkeys(one.encoding for one in files)),
        new=tuple(taking.new),
        matched=tuple(taking.matched),
        skipped=tuple(taking.skipped),
        files=files,
        left=tuple(LeftBehind(what=what, people=n) for what, n in taking.left.most_common()),
        remarks=tuple(text for reading in readings for text in reading.remarks),
        written=is_change and not dry_run,
        total=len(taking.people),
        next_step=_next_step(taking, readings, dry_run=dry_run),
    )
    changed = book.model_copy(update={"people": taking.people}) if is_change else book
    return Change(changed, result)


def _refuse_nobody(readings: Iterable[Reading]) -> None:
    if any(reading.arrivals for reading in readings):
        return
    passed = [one for reading in readings for one in reading.passed]
    why = ", ".join(f"line {one.line}: {one.reason}" for one in passed[:3])
    raise UsageError(
        f"nobody is in {' or '.join(reading.file for reading in readings)}",
        why or "is it the right file, and were contacts exported into it?",
    )


def _somebody_else(readings: Iterable[Reading], typed: Iterable[str]) -> frozenset[str]:
    """Who was named as somebody else: folded names, and numbers of lines.

    Raises:
        UsageError: somebody who is in none of the files; the name was mistyped.
    """
    arrivals = [arrival for reading in readings for arrival in reading.arrivals]
    known = {fold(arrival.name) for arrival in arrivals} | {str(one.line) for one in arrivals}
    named = set()
    for text in typed:
        # A name may have a comma in it: "Arjun Mehta, MBA".
        parts = [text] if fold(text) in known else filter(None, map(str.strip, text.split(",")))
        for name in parts:
            if fold(name) not in known:
                raise UsageError(
                    f'nobody in these files is "{name}"',
                    "the whole name, or the number of the line",
                )
            named.add(fold(name))
    return frozenset(named)


def _file(reading: Reading) -> ImportedFile:
    return ImportedFile(
        file=reading.file,
        format=reading.format,
        title=reading.title,
        encoding=reading.encoding,
        header_line=reading.header_line,
        rows=reading.rows,
    )


def _again(name: str, readings: Sequence[Reading]) -> str:
    """The same import, with somebody let in whom it passed over."""
    files = " ".join(quoted(reading.file) for reading in readings)
    another = f"--another {quoted(name)}"
    return another if STDIN in files else f"pods import {files} {another}"


def _next_step(taking: Sorting, readings: Sequence[Reading], *, dry_run: bool) -> NextStep | None:
    uncertain = [one for one in taking.matched if not one.is_certain]
    kept_out = [one for one in taking.skipped if one.reason.startswith(FORGOTTEN)]
    if dry_run and taking.new:
        return NextStep(text="Pick a few: --pick  All of them: without --dry-run")
    if uncertain:
        first = uncertain[0]
        told = f"{first.name} may be {first.person}, and stays out. Somebody else?"
        return NextStep(text=told, command=_again(first.name, readings))
    if kept_out:
        name = kept_out[0].name
        told = f"{name} was forgotten, and stays out. To let them in:"
        return NextStep(text=told, command=_again(name, readings))
    if not taking.new:
        return None
    many = len(taking.people)
    counted = "1 person" if many == 1 else f"{many} people"
    return NextStep(text=f"{counted} on your list. Not what you meant?", command="pods undo")
