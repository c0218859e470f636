"""Every exit code, and the errors that end with it."""

from importlib import import_module
from pkgutil import walk_packages

import pods
from docs.writing.words import about, ours, table
from pods.errors import ExitCode, PodsError

MEANING = {
    ExitCode.FINE: "Fine. An empty list is fine too.",
    ExitCode.USAGE: "A wrong option, or an input with nothing in it.",
    ExitCode.NAME: "Nobody, or more than one, is called that. Nothing was written.",
    ExitCode.INVALID_FILE: "The file does not say what it must.",
    ExitCode.BUSY: "Somebody else is writing, or wrote while we did.",
    ExitCode.NOT_ALLOWED: "Not as things stand: already a member, no seat, a rule of yours.",
    ExitCode.NOT_SAVED: "It could not be saved; the file is as it was.",
    ExitCode.UNCONFIRMED: "It was saved, but the disk did not confirm.",
    ExitCode.UNEDITABLE: "This text cannot be edited safely; the hint is the edit by hand.",
    ExitCode.BUG: "A bug in pods.",
    ExitCode.INTERRUPTED: "Ctrl-C. What was saved stays.",
}


def codes() -> str:
    """A table of all codes."""
    rows = [
        (f"**{int(code)}**", code.name.lower().replace("_", " "), MEANING[code])
        for code in ExitCode
    ]
    return table(("Code", "Name", "Meaning"), rows)


def errors() -> str:
    """Each error that a user can meet, under the code it ends with."""
    for module in walk_packages(pods.__path__, "pods."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    found = sorted(
        filter(ours, _all_below(PodsError)), key=lambda kind: (kind.exit_code, kind.__name__)
    )
    rows = [(f"{int(kind.exit_code)}", f"`{kind.__name__}`", about(kind)) for kind in found]
    return table(("Code", "Error", "What it says"), rows)


def _all_below(kind: type[PodsError]) -> set[type[PodsError]]:
    return {one for below in kind.__subclasses__() for one in (below, *_all_below(below))}
