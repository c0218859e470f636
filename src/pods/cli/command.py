"""A line of the registry of commands."""

import builtins
import keyword
from typing import NamedTuple


class Command(NamedTuple):
    """One line of the registry.

    Attributes:
        name: as it is typed. The file and the function in `commands` have the same name, with
            underscores; where Python has taken it already, with one more at the end (`list_`).
        about: one line of help.
        step: the step of the walk under which help lists it.
        writes: whether it changes the file, and so takes `--dry-run`.
    """

    name: str
    about: str
    step: str
    writes: bool = False

    @property
    def module(self) -> str:
        """The name of the file and of the function."""
        plain = self.name.replace("-", "_")
        return f"{plain}_" if keyword.iskeyword(plain) or hasattr(builtins, plain) else plain
