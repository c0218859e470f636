"""The one try/except: whatever happens inside, a person reads a sentence and a script a code."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from pods.errors import ExitCode, PodsError, UsageError

_LARGEST_SURROGATE = "\udfff"
_SMALLEST_SURROGATE = "\ud800"


class OutputError(PodsError):
    """What was to be shown could not be written."""

    exit_code = ExitCode.NOT_SAVED


class NoMemoryError(PodsError):
    """The machine, or a limit set on it, has no room for the list."""

    exit_code = ExitCode.NOT_SAVED


def guard(run: Callable[[], int], *, typed: Sequence[str]) -> int:
    """Run the program; tell every error on stderr, and give back the exit code.

    Args:
        run: the program. It gives back its exit code.
        typed: the arguments, for the errors of whoever asked for `--json` or `--plain`.
    """
    typed = tuple(typed)  # parsing takes the list apart
    _open_what_is_closed()
    _speak_every_language()
    try:
        _refuse_undecodable(typed)
        code = run()
        sys.stdout.flush()
    except PodsError as error:
        return _tell(error, typed=typed)
    except BrokenPipeError:
        return _leave_quietly()
    except KeyboardInterrupt:
        return _say_interrupted()
    except MemoryError:
        scarce = NoMemoryError("there is not enough memory for this", "ulimit -v shows the limit")
        return _tell(scarce, typed=typed)
    except Exception as error:  # noqa: BLE001 - the last net: no traceback on anybody's screen
        return _tell_of_bug(error, typed=typed)
    return code


def _open_what_is_closed() -> None:
    """`pods people >&-`: nobody listens. Without this, the list itself could become stdout."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - for as long as the process lives


def _speak_every_language() -> None:
    """A terminal that cannot show a letter shows a mark instead; it never stops the command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _refuse_undecodable(typed: Sequence[str]) -> None:
    for argument in typed:
        if any(_SMALLEST_SURROGATE <= letter <= _LARGEST_SURROGATE for letter in argument):
            raise UsageError(
                f"{argument!a} is not UTF-8", "set the terminal to UTF-8 and type it again"
            )


def _tell(error: PodsError, *, typed: Sequence[str]) -> int:
    if "--json" in typed:
        from pods.view.json import error_as_json

        text = error_as_json(error, encoding=sys.stderr.encoding)
    else:
        from pods.cli.surroundings import screen_of
        from pods.view.errors import error_page
        from pods.view.screen import render

        is_plain = "--plain" in typed
        screen = screen_of(sys.stderr, environ=os.environ, plain=is_plain)
        text = render(error_page(error), screen=screen)
    with suppress(OSError):  # nobody is left to be told
        sys.stderr.write(text)
        sys.stderr.flush()
    return int(error.exit_code)


def _leave_quietly() -> int:
    """`pods people | head -1`: the reader has what it wanted, and that is no failure."""
    with suppress(OSError, ValueError):
        # Else the interpreter, flushing at its end, would complain about the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return int(ExitCode.FINE)


def _say_interrupted() -> int:
    if "_PODS_COMPLETE" in os.environ:  # it would stand in the line that is being typed
        return int(ExitCode.INTERRUPTED)
    with suppress(OSError):
        sys.stderr.write("\ninterrupted: what was saved stays, nothing else was written\n")
    return int(ExitCode.INTERRUPTED)


def _tell_of_bug(error: Exception, *, typed: Sequence[str]) -> int:
    if isinstance(error, OSError) and _is_about_output(error):
        problem = OutputError(f"the output could not be written: {error.strerror}")
        _leave_quietly()
        return _tell(problem, typed=typed)
    from pods.cli.bug_report import BugError

    return _tell(BugError(error, environ=os.environ), typed=typed)


def _is_about_output(error: OSError) -> bool:
    """An error that names no file came from writing to stdout; the store words its own."""
    return error.filename is None and error.errno is not None
