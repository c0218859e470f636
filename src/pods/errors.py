"""What can go wrong, said so that a person knows what to do next.

Every error that a user can cause is a `PodsError`: it owns its sentence, its hint and the exit
code that scripts may rely on (docs/exit-codes.md). Rooms define their own subclasses beside the
code that raises them.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The numbers a shell sees. They are a contract: scripts branch on them."""

    FINE = 0
    USAGE = 2  # a wrong option, or an input with nothing in it
    NAME = 3  # nobody, or more than one, is called that
    INVALID_FILE = 4  # the file does not say what it must
    BUSY = 5  # somebody else is writing, or wrote while we did
    NOT_ALLOWED = 6  # already a member, no seat, against one of the Caller's own rules
    NOT_SAVED = 7  # disk full, read-only, no permission
    UNCONFIRMED = 8  # saved, but the disk did not confirm
    UNEDITABLE = 9  # this text cannot be edited safely
    BUG = 70
    INTERRUPTED = 130


class PodsError(Exception):
    """Something a user can cause, and can mend.

    Args:
        message: what happened, a sentence without the leading "error:".
        hint: what to type or change next; may be empty.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(PodsError):
    """An option or argument that does not make sense, or an input with nothing in it."""

    exit_code = ExitCode.USAGE


class NotAllowedError(PodsError):
    """Clear what is meant, but not allowed as things stand; the hint says how to overrule."""

    exit_code = ExitCode.NOT_ALLOWED
