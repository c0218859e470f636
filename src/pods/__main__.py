"""`pods` and `python -m pods` begin here."""

import gc
import os
import sys
from collections.abc import Sequence

from pods import __version__
from pods.cli.boundary import guard


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code (docs/exit-codes.md) is what comes back.

    Args:
        arguments: what stands after the program's name; the process's own where not given.
    """
    if arguments is not None:
        return _guarded(list(arguments))
    # A process of our own, and a short one. Looking for garbage while some 300 modules are being
    # loaded, and once more at the end, finds next to none and takes an eighth of the time.
    gc.disable()
    code = _guarded(sys.argv[1:])
    gc.freeze()
    return code


def _guarded(typed: list[str]) -> int:
    return guard(lambda: _run(typed), typed=typed)


def _run(typed: list[str]) -> int:
    if typed == ["--version"]:
        # Answered before Typer is imported: scripts ask this often.
        print(f"pods {__version__}")  # noqa: T201 - the one line of this command
        return 0
    # Pydantic would look through every installed package for plug-ins. None of a stranger's runs
    # inside a program that holds people's names; not looking also saves start-up time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from pods.cli.app import run  # noqa: PLC0415 - see above: the variable has to stand first

    return run(typed)


if __name__ == "__main__":
    sys.exit(main())
