"""Who is meant: an answer with a name in doubt is asked about, and goes on spelt out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from pods.cli.walk.answers import names_in
from pods.cli.which_one import spelt
from pods.model.naming import NamingError

if TYPE_CHECKING:
    from pods.ask.questions import Questions

Check = Callable[[str], object]
"""Raises a PodsError for an answer that cannot be."""


def settled(said: str, check: Check, *, questions: "Questions") -> str:
    """The answer, with each name in doubt spelt as nobody else's once the human said whose it is.

    Raises:
        PodsError: what speaks against it, a name that stays in doubt among it.
    """
    while True:
        try:
            check(said)
        except NamingError as doubt:
            meant = spelt(doubt, questions) if doubt.typed in names_in(said) else None
            if not meant:
                raise
            names = (meant if one == doubt.typed else one for one in names_in(said))
            said = ", ".join(names)
        else:
            return said
