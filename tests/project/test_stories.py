"""The stories of examples/stories/ are lived again, line by line, and say what they said."""

import os
import shlex
import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest

from docs import stories
from pods.cli.app import COMMANDS
from pods.model.book import Book
from pods.model.checks import cross_references, unknown_keys

NAMES = stories.names()
PRACTICE = {
    "suggest", "when", "new-pod", "invite", "letter", "reply", "invitations", "plan-season",
    "log-meeting", "move-meeting", "skip-meeting", "rest", "retro", "close-pod", "split",
    "merge-pods", "hand-over", "health", "next", "join", "leave", "sound", "mark", "talked",
}  # fmt: skip
STUB = """\
#!/bin/sh
{ printf '%s' "$PODS_TODAY"; printf '\\t%s' "$@"; echo; } >>"$TYPED"
"""


def _script(name: str) -> str:
    return (stories.FOLDER / f"{name}.sh").read_text(encoding="utf-8")


def _typed(name: str) -> list[list[str]]:
    """The day and the words of every command, as they are read here."""
    found, day = [], ""
    for line in _script(name).partition(stories.BEGINS)[2].splitlines():
        words = shlex.split(line.removesuffix(stories.REFUSED), comments=True)
        if words[:1] == ["export"]:
            day = words[1].removeprefix("PODS_TODAY=")
        elif words[:1] == ["pods"]:
            found.append([day, *words[1:]])
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_story_lived_today_leaves_the_screens_and_the_list_that_are_kept(name: str) -> None:
    assert stories.difference(name) == ""


@pytest.mark.parametrize("name", NAMES)
def test_the_list_at_the_end_is_sound(name: str) -> None:
    text = (stories.FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    book = Book.from_tree(tomllib.loads(text))

    assert list(cross_references(book)) == []
    assert list(unknown_keys(book)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_shell_reads_the_script_as_it_is_read_here(name: str, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "pods").write_text(STUB, encoding="utf-8")
    (tmp_path / "bin" / "pods").chmod(0o755)
    (tmp_path / "for-petra").mkdir()
    (tmp_path / "for-petra" / "page.md").touch()
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        ["/bin/sh", str(stories.FOLDER / f"{name}.sh"), str(tmp_path)],
        env={"PATH": path, "TYPED": str(tmp_path / "typed")},
        capture_output=True,
        check=True,
        timeout=60,
    )
    typed = (tmp_path / "typed").read_text(encoding="utf-8").splitlines()

    assert [line.split("\t") for line in typed] == _typed(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_story_goes_forward_in_time(name: str) -> None:
    days = [date.fromisoformat(day) for day, *_ in _typed(name)]

    assert days == sorted(days)


def test_between_them_they_use_every_command_of_the_practice() -> None:
    known = {command.name for command in COMMANDS}
    used = {word for name in NAMES for _, *words in _typed(name) for word in words[:3]}

    assert known >= PRACTICE
    assert used >= PRACTICE


def test_a_line_that_is_refused_unforeseen_stops_the_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = f"{stories.BEGINS}export PODS_TODAY=2026-09-14\npods show bo"
    (tmp_path / "lost.sh").write_text(told, encoding="utf-8")
    (tmp_path / "found.sh").write_text(f"{told.replace('show bo', 'init')} || :", encoding="utf-8")
    monkeypatch.setattr(stories, "FOLDER", tmp_path)

    for name in ("lost", "found"):
        with pytest.raises(RuntimeError, match="left with"):
            stories.lived(name)
