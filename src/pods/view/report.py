"""A bug report without values: to be copied into an issue as it stands."""

from typing import Literal

from pods.actions.result import Result
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG


class Report(Result):
    """What is known of a machine and a file, and of nobody in it.

    Attributes:
        versions: of pods, Python, the system and what pods leans on.
        screen: how wide, which letters, which settings are set (not to what).
        file: its size and form.
        exit_code: what `pods check` ends with.
        problems_on_lines: the lines of the file that cannot be so.
        shape: how often each key stands; `*` is the name of a table, `?` a key unknown to pods.
        undo_steps: changes that can be taken back.
        redo_steps: changes that can be brought back.
        bugs: each kept bug, as the kind of error and where in the code.
    """

    kind: Literal["report"] = "report"
    versions: dict[str, str]
    screen: dict[str, str]
    file: dict[str, str]
    exit_code: int
    problems_on_lines: tuple[int, ...]
    shape: dict[str, int]
    undo_steps: int
    redo_steps: int
    bugs: tuple[str, ...]


def view(result: Report) -> Page:
    """Each part under its title, a fact a line."""
    page = Page()
    _facts(page, "Versions", result.versions)
    _facts(page, "Screen", result.screen)
    _facts(page, "File", {**result.file, **_state(result)})
    _facts(page, "What is in it", {key: str(one) for key, one in result.shape.items()})
    if result.bugs:
        page.line(("Bugs that were kept", STRONG))
        for bug in result.bugs:
            page.line(bug, indent=2)
    return page


def _state(result: Report) -> dict[str, str]:
    lines = ", ".join(map(str, result.problems_on_lines))
    return {
        "pods check ends with": str(result.exit_code),
        **({"problems on lines": lines} if lines else {}),
        "can be undone": str(result.undo_steps),
        "can be redone": str(result.redo_steps),
    }


def _facts(page: Page, title: str, facts: dict[str, str]) -> None:
    if facts:
        page.line((title, STRONG))
        page.table([[(key, QUIET), value] for key, value in facts.items()], indent=2)
