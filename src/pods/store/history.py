"""What undo and redo need: the old bytes of every save, outside the user's own folders.

A step lies in the history before the file changes, so that no crash leaves a change that cannot be
undone. It says for which bytes of the file it counts; one that never came true counts for none,
and is passed over.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from shlex import quote

from pods.errors import NotAllowedError
from pods.store.history_steps import Stack, Step, fingerprint, write_private
from pods.store.opening import read_whole

# How many changes can be taken back.
KEPT = 100
_FORGETTING = "forgetting"


class NothingToUndoError(NotAllowedError):
    """The history holds no such step."""


class EditedSinceError(NotAllowedError):
    """The file is not as the last change left it; going back would lose what was edited."""


class History:
    """What was done to one file, and what of it was undone.

    Args:
        state_home: the folder of all histories.
        real: the file, links followed.
    """

    def __init__(self, state_home: Path, real: Path) -> None:
        self.real = real
        self.folder = state_home / sha256(os.fsencode(real)).hexdigest()[:32]
        self.done = Stack(self.folder / "done")
        self.undone = Stack(self.folder / "undone")

    def prepare(self) -> None:
        """Make the folders (0700), and a note of which file this is about.

        Raises:
            OSError: they could not be made.
        """
        from pods.store.saving import make_folder  # noqa: PLC0415 - readers of a history write none

        self._go_on_forgetting()
        make_folder(self.done.folder)
        make_folder(self.undone.folder)
        note = self.folder / "file.txt"
        if not note.exists():
            with suppress(FileExistsError):
                write_private(note, os.fsencode(self.real) + b"\n")

    @property
    def has_steps(self) -> bool:
        """Whether anything at all is kept."""
        stacks = (self.done.folder, self.undone.folder)
        return any(folder.is_dir() and any(folder.iterdir()) for folder in stacks)

    def begin_to_forget(self, after: str | None) -> None:
        """Leave word that all steps are to go, once the file holds these bytes.

        Raises:
            OSError: it could not be written.
        """
        write_private(self.folder / _FORGETTING, (after or "").encode())

    def forget(self) -> None:
        """Drop every step: there is no way back over somebody who was forgotten."""
        self.done.trim(0)
        self.undone.trim(0)
        with suppress(OSError):
            (self.folder / _FORGETTING).unlink()

    def _go_on_forgetting(self) -> None:
        """Finish what a killed `pods forget` had begun, if the file is as it meant to leave it."""
        word = self.folder / _FORGETTING
        if word.exists():
            with suppress(OSError):
                said = read_whole(word, follow=False).decode(errors="replace")
                if fingerprint(read_whole(self.real)) == said:
                    self.forget()
                word.unlink(missing_ok=True)

    def way(self, stack: Stack, count: int, *, current: bytes | None, verb: str) -> list[Step]:
        """The next steps to go, newest first, each counting for what the one before it brings.

        Args:
            stack: `done` to go back, `undone` to go forth again.
            count: how many.
            current: what the file holds.
            verb: "undo" or "redo", for the sentences.

        Raises:
            NothingToUndoError: there are not so many.
            EditedSinceError: the file was changed by somebody else in between.
        """
        found: list[Step] = []
        state = fingerprint(current)
        for step in stack.steps():
            if len(found) == count:
                break
            if step.counts_for == state:
                found.append(step)
                state = step.goes_to
            elif step.goes_to != state:  # else it never came true: the file is as before it
                if found:
                    break
                raise self._edited_since(step, verb=verb)
        if len(found) < count:
            raise _too_few(len(found), verb=verb)
        return found

    def _edited_since(self, step: Step, *, verb: str) -> EditedSinceError:
        file = quote(str(self.real))
        anyway = f"rm {file}" if step.goes_to is None else f"cp {quote(str(step.content))} {file}"
        return EditedSinceError(
            f'{self.real} was edited by hand since "{step.label}", so {verb} would lose that',
            f"to go there all the same: {anyway}",
        )


def came_true(stack: Stack, current: bytes | None) -> tuple[Step, ...]:
    """Return the steps of a stack, newest first, without those that never came true.

    Behind an edit by hand nothing is left out: what was kept then is still there to be looked at.
    """
    found: list[Step] = []
    state = fingerprint(current)
    for step in stack.steps():
        if step.counts_for != state and step.goes_to == state:
            continue
        found.append(step)
        state = step.goes_to
    return tuple(found)


def _too_few(count: int, *, verb: str) -> NothingToUndoError:
    if not count:
        return NothingToUndoError(f"there is nothing to {verb}", "pods history lists every change")
    changes = "one change" if count == 1 else f"{count} changes"
    return NothingToUndoError(f"only {changes} can be {verb}ne", f"pods {verb} {count}")
