"""Files of contacts, from where they lie to what they say; a question where a table is silent."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pods.errors import UsageError

if TYPE_CHECKING:
    from pods.actions.arrivals import Reading
    from pods.cli.session import Session
    from pods.importers.any_table import UnknownColumnsError
    from pods.importers.interface import Columns

_DASH = "-"
_ASKED = (
    ("name", "Which column is the name?"),
    ("last", "Is the last name in one of its own?"),
    ("email", "Which is the e-mail?"),
    ("phone", "Which is the phone?"),
)
_NONE = "none of them"


def read_contacts(
    session: "Session", files: Iterable[str], *, columns: "Columns"
) -> "list[Reading]":
    """What was understood of each file.

    On a terminal, whoever is there is asked which column is what, where a table does not say.

    Raises:
        UsageError: a file that cannot be read, or with nothing in it that is a contact.
        UnknownColumnsError: a table that does not say it, and there is nobody to ask.
    """
    from pods.actions.importing import STDIN
    from pods.cli.progress import working
    from pods.importers.any_table import UnknownColumnsError
    from pods.importers.registry import read
    from pods.view.show import show

    readings = []
    for name in dict.fromkeys(files):
        content, called = _content(session, name), STDIN if name == _DASH else name
        try:
            with working(f"reading {show(called)}", session=session):
                reading = read(content, name=called, columns=columns)
        except UnknownColumnsError as unknown:
            if not session.is_interactive:
                raise
            told = _ask_for_columns(session, unknown)
            reading = read(content, name=called, columns=told)
        readings.append(reading)
    return readings


def columns_of(typed: Iterable[str]) -> "Columns":
    """`name=1` or `email=Mail address`, as a mapping.

    Raises:
        UsageError: there is no =, or a thing that no column can be.
    """
    from pods.importers.any_table import ROLES

    columns = {}
    for one in typed:
        role, sign, told = (part.strip() for part in one.partition("="))
        if role.isdecimal():  # the other way round is meant the same
            role, told = told, role
        role = {"tags": "labels", "tag": "labels", "e-mail": "email", "time-zone": "zone"}.get(
            role, role
        )
        if not (sign and told) or role not in ROLES:
            raise UsageError(
                f'"{one}" says of no column what it is',
                f"for instance: --column name=1 --column email=3; one of {', '.join(ROLES)}",
            )
        columns[role] = told
    if columns and not {"name", "first", "last"} & {*columns}:
        raise UsageError("no column is the name", "for instance: --column name=1")
    return columns


def _content(session: "Session", name: str) -> bytes:
    """All bytes of a file, or of what comes through a pipe."""
    from pods.importers.interface import MOST_BYTES
    from pods.store.opening import read_whole

    if name == _DASH:
        if sys.stdin.isatty():
            raise UsageError("nothing comes in", "for instance: cat names.txt | pods import -")
        buffer = getattr(sys.stdin, "buffer", None)
        return buffer.read(MOST_BYTES + 1) if buffer else sys.stdin.read().encode()
    try:
        return read_whole(session.cwd / name, most=MOST_BYTES)
    except FileNotFoundError:
        raise UsageError(f"there is no file {name}", "ls shows what is in this folder") from None
    except IsADirectoryError:
        raise UsageError(f"{name} is a folder", f"its files: pods import {name}/*.vcf") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            f"{name} cannot be read: {reason}",
            f"of what comes out of a command: ... | pods import {_DASH}",
        ) from None


def _ask_for_columns(session: "Session", unknown: "UnknownColumnsError") -> "Columns":
    asker = session.ask(unknown.hint)
    options = [f"{' · '.join(column.samples) or '(empty)'}" for column in unknown.columns]
    asker.tell(f"{unknown.file} does not say which column is what.")
    columns: dict[str, str] = {}
    for role, question in _ASKED:
        left = [at for at in range(len(options)) if str(at + 1) not in columns.values()]
        others = {unknown.guess.get(other, 0) - 1 for other in ("email", "phone") if other != role}
        if role != "name" and others.issuperset(left):
            continue
        offered = [options[at] for at in left] + ([] if role == "name" else [_NONE])
        guess = unknown.guess.get(role, 0) - 1
        default = left.index(guess) if guess in left else (0 if role == "name" else len(left))
        number = asker.choose(question, offered, default=default)
        if number < len(left):
            columns[role] = str(left[number] + 1)
    if "last" in columns:
        columns["first"] = columns.pop("name")
    return columns
