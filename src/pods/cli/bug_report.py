"""What is left behind by a bug: an honest line on the screen, the details in a private file."""

import os
import traceback
from collections.abc import Mapping
from pathlib import Path

from pods import __version__
from pods.errors import ExitCode, PodsError
from pods.store.location import state_folder
from pods.store.saving import make_folder


class BugError(PodsError):
    """Something we did not think of. The screen names the kind of error, never a value in it."""

    exit_code = ExitCode.BUG

    def __init__(self, error: Exception, *, environ: Mapping[str, str]) -> None:
        try:
            hint = f"the details, which may name people, are in {_keep(error, environ=environ)}"
        except OSError:
            hint = f"it happened in {_place(error)}"
        super().__init__(
            f"this is a bug in pods {__version__} ({type(error).__name__}), not your doing", hint
        )


def _keep(error: Exception, *, environ: Mapping[str, str]) -> Path:
    """Write the traceback, without the values of variables, where only the Caller can read it."""
    folder = state_folder(environ) / "bugs"
    make_folder(folder)
    text = f"pods {__version__}\n{''.join(traceback.format_exception(error))}"
    number = 1 + len(list(folder.glob("bug-*.txt")))
    path = folder / f"bug-{number}.txt"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(text)
    return path


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{Path(last.filename).name}, line {last.lineno}" if last else "an unknown place"
