"""The keys of the board, as its page shows them."""

from docs.writing.words import table
from pods.board.keys import told


def keys() -> str:
    """A table of every key, from the table that the board binds."""
    return table(("Key", "What it does"), [(f"`{shown}`", words) for shown, words in told()])
