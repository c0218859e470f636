"""From one format of the file to the next: only when the Caller says so, with the old bytes kept.

Format 1 is the first there is, so `STEPS` is empty. The day a format 2 is needed it is one `Step`
here and a higher `FORMAT`; a frozen file of format 1 waits in `tests/store/formats`. Until the
Caller types `pods upgrade`, an older file is read through the steps, in memory, and not changed.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pods.errors import ExitCode, PodsError
from pods.model.book import FORMAT


class Step(NamedTuple):
    """From one format to the one after it.

    Attributes:
        to: the format that comes of it.
        about: what changes, a sentence each, for the Caller.
        taken: makes a new tree of an old one; it changes nothing in place and drops no key that it
            does not know.
    """

    to: int
    about: tuple[str, ...]
    taken: Callable[[Mapping[str, Any]], dict[str, Any]]


STEPS: tuple[Step, ...] = ()


class OlderFormatError(PodsError):
    """An earlier pods wrote this file; it is shown, and changed only once it was upgraded."""

    exit_code = ExitCode.INVALID_FILE


class NewerFormatError(PodsError):
    """A later version of pods wrote this file; it is shown, and not changed."""

    exit_code = ExitCode.INVALID_FILE


def format_of(tree: Mapping[str, Any]) -> int:
    """The format that a file says it has; 1 where it says none, or nonsense."""
    said = tree.get("format", 1)
    return said if type(said) is int else 1


def steps_from(written: int, *, steps: tuple[Step, ...] = STEPS) -> tuple[Step, ...]:
    """The steps that a file of this format still has to take, in order."""
    ahead = tuple(step for step in steps if written < step.to)
    # A format that no step begins at was never one of ours: the reader says so.
    return ahead if ahead and ahead[0].to == written + 1 else ()


def in_newest(tree: dict[str, Any], *, steps: tuple[Step, ...] = STEPS) -> dict[str, Any]:
    """What a file says, in the words of the newest format; the tree itself where it is that."""
    for step in steps_from(format_of(tree), steps=steps):
        tree = {**step.taken(tree), "format": step.to}
    return tree


def refuse_other_format(path: Path, written: int, *, steps: tuple[Step, ...] = STEPS) -> None:
    """Let only files of this format be changed.

    Raises:
        NewerFormatError: a later pods wrote it.
        OlderFormatError: it has to be upgraded first.
    """
    if written > FORMAT:
        raise NewerFormatError(
            f"{path} has format {written}, and this pods knows {FORMAT}",
            "it can be read, not changed: bring pods up to date (pipx upgrade pods)",
        )
    if steps_from(written, steps=steps):
        raise OlderFormatError(
            f"{path} has format {written}, and this pods writes {FORMAT}",
            "it can be read, not changed: pods upgrade --dry-run shows what would become of it",
        )
