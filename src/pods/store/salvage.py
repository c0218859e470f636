"""Cut a text that is no valid TOML into statements, so that each can be judged alone.

`tomllib` stops at the first error. Cut into statements, a broken file gives up all of its errors
at once, and what is whole can be read on. Only reading a broken file loads this.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

Keys = tuple[str, ...]

# Possessive quantifiers keep every pattern linear; a quote that is never closed takes its line.
_BASIC = r'"(?:[^"\\\n]++|\\.)*+'
_KEY = rf"(?:[\w\-]++|{_BASIC}\"|'[^'\n]*+')"
_KEYS = rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+"
_PAIR_START = re.compile(rf"[ \t]*+({_KEYS})[ \t]*+=")
_HEADER = re.compile(r"[ \t]*+\[\[?[ \t]*+[^\W\d][^\]\[\n=,]*+\]\]?[ \t]*+(?:#.*)?$")
_TOKEN = re.compile(rf"\"\"\"|'''|{_BASIC}\"?|'[^'\n]*+'?|#.*|[\[\]{{}}]")
_FENCE_END = {
    '"""': re.compile(r'(?:[^"\\]++|\\.|"(?!""))*+"{3,5}'),
    "'''": re.compile(r"(?:[^']++|'(?!''))*+'{3,5}"),
}
_MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class Statement(NamedTuple):
    """One header, one key with its value, or lines that are neither, as they stand in the text.

    Attributes:
        line: its first line, from 1.
        text: its lines without the last line break; CRLF is LF here.
    """

    line: int
    text: str

    @property
    def is_header(self) -> bool:
        """Whether it opens, or means to open, a table."""
        return self.text.lstrip().startswith("[")

    @property
    def is_marker(self) -> bool:
        """Whether it is one of the lines git leaves where it could not merge."""
        return self.text.startswith(_MARKERS)

    @property
    def indent(self) -> int:
        """How much white space it begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def keys(self) -> Keys:
        """The keys that a valid statement names: all of a header, else those before the `=`."""
        if self.is_header:
            return _keys_of(self.text)
        found = _PAIR_START.match(self.text)
        return _keys_of(f"{found[1]} = 0") if found else ()

    @property
    def value_offset(self) -> int:
        """Where in the text its value begins, or would; the whole text if there is no `=`."""
        found = _PAIR_START.match(self.text)
        if found is None:
            return len(self.text)
        rest = self.text[found.end() :]
        return found.end() + len(rest) - len(rest.lstrip(" \t"))


def cut(text: str) -> Iterator[Statement]:
    """Yield every statement of a text that may be broken; blank lines and comments are none."""
    lines = text.replace("\r\n", "\n").split("\n")
    at = 0
    while at < len(lines):
        if _says_nothing(lines[at]):
            at += 1
            continue
        end = _end(lines, at)
        yield Statement(at + 1, "\n".join(lines[at:end]))
        at = end


def _says_nothing(line: str) -> bool:
    """Whether a line is blank, or a comment without a character that TOML refuses."""
    bare = line.strip(" \t")
    return not bare or (bare[0] == "#" and (bare.isprintable() or _is_whole(bare)))


def _is_whole(text: str) -> bool:
    try:
        tomllib.loads(text)
    except ValueError:
        return False
    return True


def _end(lines: list[str], first: int) -> int:
    """The line behind the statement that begins at `first`."""
    if not _PAIR_START.match(lines[first]):
        return first + 1
    depth, fence = 0, ""
    # A list or table that nobody closed ends where the next statement begins; but a `key =`
    # within { } is one of its own.
    is_list = "{" not in lines[first]
    for number in range(first, len(lines)):
        line = lines[number]
        if number > first and not fence and _begins(line, is_list=is_list):
            return number
        depth, fence = _nesting(line, depth=depth, fence=fence)
        if not fence and depth <= 0:
            return number + 1
    if not fence:
        return len(lines)
    # Text that nobody closed: it takes the lines up to the next table along.
    rest = range(first + 1, len(lines))
    return next((number for number in rest if _HEADER.match(lines[number])), len(lines))


def _begins(line: str, *, is_list: bool) -> bool:
    return bool(_HEADER.match(line) or (is_list and _PAIR_START.match(line)))


def _nesting(line: str, *, depth: int, fence: str) -> tuple[int, str]:
    """How deep in brackets, and within which triple quotes, one is after this line."""
    at = 0
    while True:
        if fence:
            closed = _FENCE_END[fence].match(line, at)
            if closed is None:
                return depth, fence
            at, fence = closed.end(), ""
        token = _TOKEN.search(line, at)
        if token is None or token[0][0] == "#":
            return depth, ""
        at = token.end()
        if token[0] in _FENCE_END:
            fence = token[0]
        else:
            depth += (token[0] in "[{") - (token[0] in "]}")


def _keys_of(statement: str) -> Keys:
    """Read the keys of a valid `[a.b]` or `a.b = 0`."""
    node = tomllib.loads(statement)
    keys: list[str] = []
    while isinstance(node, dict) and node:
        key, node = next(iter(node.items()))
        keys.append(key)
        node = node[0] if isinstance(node, list) else node
    return tuple(keys)
