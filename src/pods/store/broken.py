"""One statement that is no TOML, taken apart, and what is found wrong with it."""

import tomllib
from typing import NamedTuple

# A corrected line longer than this helps nobody.
_LONGEST_HINT = 160


class Finding(NamedTuple):
    """What is wrong within one statement.

    Attributes:
        offset: where the caret points, in characters from the start of the statement.
        message: what is wrong, a short sentence.
        hint: what to write instead; may be empty.
    """

    offset: int
    message: str
    hint: str = ""


class Broken(NamedTuple):
    """A broken statement, taken apart as far as it goes.

    Attributes:
        text: all of it.
        start: where its first letter stands.
        at: where its value begins; the length of the text if it has no `=`.
        value: what stands behind the `=`, without spaces around it.
        offset: where tomllib stopped.
    """

    text: str
    start: int
    at: int
    value: str
    offset: int

    def with_value(self, value: str) -> str:
        """The statement with another value, on one line."""
        return f"{self.text[: self.at].strip()} {value}"


def is_valid(line: str) -> bool:
    """Whether `tomllib` accepts a text."""
    try:
        tomllib.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def corrected(line: str) -> str:
    """The hint that offers a line, or nothing if that would be wrong again."""
    line = line.strip()
    return f"write: {line}" if len(line) <= _LONGEST_HINT and is_valid(line) else ""


def quoted(text: str) -> str:
    """The text as a TOML string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
