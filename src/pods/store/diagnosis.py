"""What is wrong with a text that is no valid TOML: everything at once, and what can be read on.

Each statement is judged alone, then those that are whole are put together again and judged as one
document. Only reading a broken file loads this.
"""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pods.store.broken import Finding
from pods.store.complaints import explain
from pods.store.problems import FileProblem
from pods.store.salvage import Keys, Statement, cut

# More dots than this in one key take tomllib a time that grows with their square.
MAX_DOTS = 32
# Enough rounds for whatever a person does by hand.
_ROUNDS = 20

_TEXTS = re.compile(
    r'"{3}(?:[^"\\]++|\\.|"(?!""))*+"{3,5}'
    r"|'{3}(?:[^']++|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]++|\\.)*+"'
    r"|'[^'\n]*+'|#[^\n]*+",
    re.DOTALL,
)
_MERGE = (
    "pods merge makes one of both sides; or keep what is right, and remove the lines "
    "<<<<<<<, ======= and >>>>>>>"
)
_AT_LINE = re.compile(r"\(at line (\d+)")


class Diagnosis(NamedTuple):
    """Every problem of syntax, and the text with everything broken blanked out.

    Attributes:
        problems: in the order of the text.
        text: valid TOML with the same line numbers.
    """

    problems: tuple[FileProblem, ...]
    text: str


def has_endless_key(text: str) -> bool:
    """Whether parsing would take too long; cheap enough to ask of every file."""
    is_suspect = any(line.count(".") > MAX_DOTS for line in text.split("\n"))
    return is_suspect and any(_has_endless_key(statement) for statement in cut(text))


def diagnose(text: str, *, path: Path) -> Diagnosis:
    """Find every problem of syntax in a text that `tomllib` does not accept.

    Args:
        text: without a byte order mark.
        path: the file it came from, for the problems.
    """
    found: list[tuple[Statement, Finding]] = []
    whole: list[Statement] = []
    is_readable = True  # whether the table that keys now belong to could be read
    for statement in _without_conflicts(cut(text), found):
        finding = _judge(statement)
        if finding is not None:
            found.append((statement, finding))
        if statement.is_header:
            is_readable = finding is None
        if finding is None and is_readable:
            whole.append(statement)
    whole = _without_repeats(whole, found)
    valid = _put_together(whole, found, lines=text.count("\n") + 1)
    problems = (_placed(statement, finding, path) for statement, finding in found)
    return Diagnosis(tuple(sorted(problems, key=lambda problem: problem[1:3])), valid)


def _judge(statement: Statement) -> Finding | None:
    """What is wrong with one statement alone; nothing if it is whole."""
    if _has_endless_key(statement):
        return Finding(
            statement.indent, "this key has too many dots", f"at most {MAX_DOTS} of them"
        )
    try:
        tomllib.loads(statement.text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a bare ValueError
        return explain(statement, error)
    return None


def _has_endless_key(statement: Statement) -> bool:
    """Whether too many dots stand between two signs that end a key; a number has one at most."""
    if statement.text.count(".") <= MAX_DOTS:
        return False
    parts = re.split(r"[=,{}\[\]\n]", _TEXTS.sub("", statement.text))
    return any(part.count(".") > MAX_DOTS for part in parts)


def _without_conflicts(
    statements: Iterable[Statement], found: list[tuple[Statement, Finding]]
) -> Iterable[Statement]:
    """Read on with our side of each conflict that git left; the whole conflict is one problem."""
    is_within = is_theirs = False
    for statement in statements:
        if not statement.is_marker:
            if not is_theirs:
                yield statement
            continue
        is_start = statement.text.startswith("<<<<<<<")
        if is_start or not is_within:
            found.append((statement, Finding(0, "a merge that git could not finish", _MERGE)))
        is_within = is_start or (is_within and not statement.text.startswith(">>>>>>>"))
        is_theirs = is_within and not is_start


def _without_repeats(
    statements: list[Statement], found: list[tuple[Statement, Finding]]
) -> list[Statement]:
    """Leave out what says a second time what was said above, and say where the first stands."""
    first: dict[tuple[Keys, bool], Statement] = {}
    kept: list[Statement] = []
    header: Keys = ()
    is_repeat = False
    for statement in statements:
        if statement.is_header:
            header = statement.keys
            if statement.text.lstrip().startswith("[["):  # its keys may come again
                first = {key: seen for key, seen in first.items() if not _below(key[0], header)}
            is_repeat = False
        elif is_repeat:
            continue  # the repeated table is one problem, not one for each key
        keys = header if statement.is_header else (*header, *statement.keys)
        earlier = first.setdefault((keys, statement.is_header), statement)
        if earlier is statement:
            kept.append(statement)
            continue
        is_repeat = statement.is_header
        found.append((statement, _repeat(statement, earlier)))
    return kept


def _below(keys: Keys, header: Keys) -> bool:
    return keys[: len(header)] == header


def _repeat(statement: Statement, earlier: Statement) -> Finding:
    name = ".".join(statement.keys)
    if statement.is_header:
        hint = f"put its keys under line {earlier.line}, or give this one another name"
        return Finding(statement.indent, f"[{name}] stands on line {earlier.line} already", hint)
    message = f"{name} stands on line {earlier.line} already"
    return Finding(statement.indent, message, "keep one of the two")


def _put_together(
    statements: list[Statement], found: list[tuple[Statement, Finding]], *, lines: int
) -> str:
    """Parse what is whole as one document; leave out what contradicts something above it."""
    for _ in range(_ROUNDS):
        text = _joined(statements, lines=lines)
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            at = _AT_LINE.search(str(error))
            line = int(at[1]) if at else lines
            culprit = max(one for one in statements if one.line <= line)
            found.append((culprit, _contradiction(culprit)))
            statements = [one for one in statements if one is not culprit]
        else:
            return text
    return ""


def _contradiction(statement: Statement) -> Finding:
    name = ".".join(statement.keys)
    message = f"{name} was written in another way above, and cannot be both"
    return Finding(statement.indent, message, "keep one of the two")


def _joined(statements: Iterable[Statement], *, lines: int) -> str:
    """The statements, each on the lines where it stood."""
    rows = [""] * lines
    for statement in statements:
        for number, row in enumerate(statement.text.split("\n"), start=statement.line - 1):
            rows[number] = row
    return "\n".join(rows)


def _placed(statement: Statement, finding: Finding, path: Path) -> FileProblem:
    """Turn an offset within a statement into a line and a column of the file."""
    before = statement.text[: finding.offset]
    number = before.count("\n")
    line = statement.text.split("\n")[number]
    column = len(before) - (before.rfind("\n") + 1) + 1
    return FileProblem(path, statement.line + number, column, line, finding.message, finding.hint)
