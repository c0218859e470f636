"""What can be wrong with a name that was typed."""

from collections.abc import Iterable

from pods.errors import ExitCode, PodsError
from pods.model.matching import Candidate


class NamingError(PodsError):
    """A name that leads to nobody, or to more than one. Nothing was written.

    Args:
        message: what happened.
        hint: what to type.
        candidates: those who may be meant.
        typed: the name as it was typed; where it is told, the human can be asked which one.
    """

    exit_code = ExitCode.NAME

    def __init__(
        self, message: str, hint: str, candidates: Iterable[Candidate], *, typed: str = ""
    ) -> None:
        super().__init__(message, hint)
        self.candidates = tuple(candidates)
        self.typed = typed


class UnknownNameError(NamingError):
    """Nobody is called that."""


class AmbiguousNameError(NamingError):
    """More than one may be meant."""


class KnownNameError(PodsError):
    """Somebody of that name is on the list already."""

    exit_code = ExitCode.NAME
