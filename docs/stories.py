"""Lives the stories of examples/stories/ through the real commands: `make stories`.

A story is a shell script that reads as one: what is told stands in comments, and every other line
is typed. `sh examples/stories/unicorns.sh` lives it in a shell; here all of them run in this
process, which is quicker, and what came of each is kept beside it: NAME.txt holds the screens,
NAME.toml the list as it is at the end. `make docs` writes both anew.
"""

import sys
from collections.abc import Iterator
from datetime import date
from difflib import unified_diff
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from docs.writing import console

FOLDER = Path(__file__).parents[1] / "examples" / "stories"
BEGINS = "set -v\n"
"""What stands before this line lays out the folder, and is no part of the story."""

REFUSED = " || :"
"""What ends a line that is meant to be refused."""

_DAY = "export PODS_TODAY="


class Lived(NamedTuple):
    """What came of a story: everything on the screen, and the list at the end."""

    screens: str
    list_file: str


def names() -> list[str]:
    """The stories, by name."""
    return sorted(path.stem for path in FOLDER.glob("*.sh"))


@cache
def lived(name: str) -> Lived:
    """Live a story from an empty folder.

    Raises:
        RuntimeError: a line failed that was not meant to, or was not refused though meant to be.
    """
    script = (FOLDER / f"{name}.sh").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        shell = console.Shell(Path(folder))
        shell.environ |= {"PODS_FILE": f"{folder}/pods.toml", "XDG_STATE_HOME": f"{folder}/state"}
        screens = "".join(_told(script.partition(BEGINS)[2], shell)).lstrip("\n")
        list_file = (Path(folder) / "pods.toml").read_text(encoding="utf-8")
    return Lived(screens, list_file)


def kept(name: str) -> dict[Path, str]:
    """What is to stand beside the script of a story, by file."""
    screens, list_file = lived(name)
    return {FOLDER / f"{name}.txt": screens, FOLDER / f"{name}.toml": list_file}


def difference(name: str) -> str:
    """What living a story today would change in the files beside it; empty if nothing."""
    told: list[str] = []
    for path, new in kept(name).items():
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        lines = old.splitlines(), new.splitlines()
        told += unified_diff(*lines, path.name, f"{path.name}, lived today", lineterm="")
    return "\n".join(told)


def write() -> None:
    """Live all stories, and keep what came of them where that is new."""
    for name in names():
        if difference(name):
            for path, text in kept(name).items():
                path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"written: examples/stories/{name}.txt and {name}.toml\n")


def main(arguments: list[str]) -> int:
    """Tell the stories that are named, or all."""
    for name in arguments or names():
        sys.stdout.write(f"{lived(name).screens}\n\n")
    return 0


def _told(story: str, shell: console.Shell) -> Iterator[str]:
    """Prose as it is, a day as a heading, and a screen after every line that is typed."""
    is_prose = False
    for line in story.splitlines():
        if line.startswith("#"):
            yield ("" if is_prose else "\n") + f"{line.removeprefix('#').strip()}\n"
        elif line.startswith(_DAY):
            shell.type(line)
            yield f"\n\n{_heading(date.fromisoformat(line.removeprefix(_DAY)))}\n"
        elif line:
            yield f"\n$ {line.removesuffix(REFUSED)}\n{_screen(line, shell)}"
        is_prose = line.startswith("#")


def _screen(line: str, shell: console.Shell) -> str:
    """What comes back after typing a line.

    Raises:
        RuntimeError: it was refused and not meant to be, or the other way round.
    """
    screen = shell.type(line.removesuffix(REFUSED))
    if (shell.exit_code != 0) is not line.endswith(REFUSED):
        message = f"{line}\nleft with {shell.exit_code}:\n{screen}"
        raise RuntimeError(message)
    return screen.replace(console.HOME, "~")


def _heading(day: date) -> str:
    """A day in full, underlined."""
    words = f"{day:%A} {day.day} {day:%B %Y}"
    return f"{words}\n{'-' * len(words)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
