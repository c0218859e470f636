"""Something the file says that cannot be so."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing to mend in the file.

    Attributes:
        path: the keys that lead to the place, as they stand in the file: `("people", "ada")`.
        message: what is wrong, a short sentence without the place.
        hint: what to write instead; may be empty.
    """

    path: tuple[str | int, ...]
    message: str
    hint: str = ""
