"""The Caller's own editor, on a private copy of the file."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree, which
from tempfile import mkdtemp

from pods.errors import ExitCode, PodsError, UsageError
from pods.store.opening import read_whole
from pods.store.saving import make_folder

# What is there on most machines, the kindest first.
_USUAL = ("sensible-editor", "nano", "vi")


class EditorError(UsageError):
    """The editor cannot be started, or said that it failed."""


class KeptTextError(PodsError):
    """What was typed could not be saved, and is not thrown away either."""

    def __init__(self, error: PodsError, *, copy: Path, file: Path) -> None:
        self.exit_code = ExitCode(error.exit_code)
        super().__init__(
            error.message,
            f"what you typed is kept in {copy}; once it is right:\n"
            f"cp {shlex.quote(str(copy))} {shlex.quote(str(file))} && pods check",
        )


class PrivateCopy:
    """A copy of the file that nobody else can read, with the same name for the editor's sake.

    Args:
        content: what it holds at first.
        name: the name of the file.
        folder: where to make it; made if it is missing.

    Raises:
        EditorError: there is no room for it.
    """

    def __init__(self, content: bytes, *, name: str, folder: Path) -> None:
        try:
            make_folder(folder)
            self.path = Path(mkdtemp(prefix="edit-", dir=folder)) / name  # a folder of mode 0700
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except OSError as error:
            raise EditorError(
                f"a copy to edit cannot be made in {folder}: {error.strerror}",
                "make it writable, or set XDG_STATE_HOME to another folder",
            ) from None

    def edited(self, environ: Mapping[str, str]) -> bytes:
        """Open it in the editor, wait, and give back what it holds then.

        Raises:
            EditorError: the editor cannot be started, ended with an error, or left no file.
        """
        command = editor(environ)
        try:
            code = subprocess.run([*command, str(self.path)], check=False).returncode  # noqa: S603 - the Caller's own editor, by its words, without a shell
        except OSError as error:
            raise EditorError(
                f"the editor {shlex.join(command)} cannot be started: {error.strerror}",
                "export EDITOR=nano, for instance",
            ) from None
        if code:
            raise EditorError(
                f"the editor {shlex.join(command)} ended with code {code}", "nothing was saved"
            )
        try:
            return read_whole(self.path, follow=False)
        except OSError as error:
            raise EditorError(
                f"what the editor left cannot be read: {error.strerror or error}",
                "nothing was saved",
            ) from None

    def holds(self, content: bytes) -> bool:
        """Whether it holds this and nothing else."""
        try:
            return read_whole(self.path, follow=False) == content
        except OSError:
            return False

    def remove(self) -> None:
        """Take the copy away."""
        rmtree(self.path.parent, ignore_errors=True)


def editor(environ: Mapping[str, str]) -> list[str]:
    """The words that start the editor: `$VISUAL`, else `$EDITOR`, else a usual one.

    Raises:
        EditorError: none is named and none is there, or the words cannot be read.
    """
    for name in ("VISUAL", "EDITOR"):
        if environ.get(name, "").strip():
            try:
                return shlex.split(environ[name])
            except ValueError:
                raise EditorError(
                    f"${name} cannot be read: {environ[name]}", "a quote is not closed"
                ) from None
    found = next((path for path in map(which, _USUAL) if path), None)
    if found is None:
        raise EditorError("no editor is named", "export EDITOR=nano, for instance")
    return [found]
