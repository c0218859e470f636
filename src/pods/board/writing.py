"""A line to write on."""

from unicodedata import category

from textual.widgets import Input

_JOINERS = "\u200c\u200d"


class Line(Input):
    """A line that takes letters, and nothing that acts unseen: no pasted ESC, no bidi override."""

    def validate_value(self, value: str) -> str:
        """Leave out what would steer the terminal, or hide in a name."""
        return "".join(letter for letter in value if letter in _JOINERS or not _acts(letter))


def _acts(letter: str) -> bool:
    return category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
