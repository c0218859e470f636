"""Writes what the pages say of the program, and runs every command they show: `make docs`.

A part of a page between `<!-- NAME -->` and `<!-- /NAME -->` is written from the program; console
blocks are run again (see docs/writing/console.py); the rest is written by hand and left alone.
With `--check` nothing is written, and a page that is not true any more is an error.
"""

import re
import sys
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

from docs import pictures, stories
from docs.writing import (
    board,
    commands,
    console,
    criteria,
    exit_codes,
    file_format,
    imports,
    letters,
    results,
    schema,
    session,
    transitions,
)

ROOT = Path(__file__).parents[1]

PARTS: dict[str, Callable[[], str]] = {
    "tables": file_format.tables,
    "commands": commands.commands,
    "criteria": criteria.criteria,
    "codes": exit_codes.codes,
    "errors": exit_codes.errors,
    "formats": imports.formats,
    "invitation": transitions.invitation,
    "keys": board.keys,
    "kinds": results.kinds,
    "letters": letters.letters,
    "limits": imports.limits,
    "meeting": transitions.meeting,
    "parts": results.parts,
    "placeholders": letters.placeholders,
    "pictures": pictures.markdown,
    "pod": transitions.pod,
}
"""What stands between the marks of each name."""

WHOLE: dict[str, Callable[[], str]] = {
    "docs/pods.schema.json": schema.text,
    "examples/session.txt": session.screens,
}
"""Files that are written from end to end."""

_PART = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)


def pages() -> list[str]:
    """Every file that is kept true, by its path in the project."""
    found = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/*.md")]
    return ["README.md", *sorted(found), *WHOLE]


def as_it_should_be(page: str) -> str:
    """What a page says when it is true today."""
    if page in WHOLE:
        return WHOLE[page]()
    filled = _PART.sub(lambda found: _filled(*found.groups()), _as_it_is(page))
    # Documents for other programs end their lines in two letters; a page does not.
    return console.rerun(filled).replace("\r\n", "\n")


def difference(page: str) -> str:
    """What `make docs` would change in a page; empty if it is true today."""
    old, new = _as_it_is(page).splitlines(), as_it_should_be(page).splitlines()
    return "\n".join(unified_diff(old, new, page, f"{page}, true today", lineterm=""))


def main(arguments: list[str]) -> int:
    """Write every page again, or only look; the exit code tells whether something was to do."""
    if "--check" in arguments:
        found = [told for page in pages() if (told := difference(page))]
        found += [told for name in stories.names() if (told := stories.difference(name))]
        sys.stdout.writelines(f"{told}\n" for told in found)
        return 1 if found else 0
    for page in pages():
        new = as_it_should_be(page)
        if new != _as_it_is(page):
            (ROOT / page).write_text(new, encoding="utf-8")
            sys.stdout.write(f"written: {page}\n")
    stories.write()
    return 0


def _as_it_is(page: str) -> str:
    path = ROOT / page
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _filled(opening: str, name: str, closing: str) -> str:
    return f"{opening}\n{PARTS[name]()}\n\n{closing}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
