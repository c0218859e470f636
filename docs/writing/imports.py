"""What each format of a contact file gives, from the registry of importers."""

from docs.writing.words import table
from pods.importers.interface import MOST_BYTES, MOST_PEOPLE, MOST_TEXT_BYTES
from pods.importers.registry import FORMATS


def formats() -> str:
    """A table of all formats, in the order in which a file is tried on them."""
    rows = [(f"`{one.name}`", one.title, one.takes, one.leaves) for one in FORMATS]
    return table(("Format", "File", "Taken", "Left in the file"), rows)


def limits() -> str:
    """How much a file may hold."""
    return (
        f"A file of cards may hold {MOST_BYTES // 1_000_000} MB, a table or a list of names "
        f"{MOST_TEXT_BYTES // 1_000_000} MB, either of them {MOST_PEOPLE:,} people."
    )
