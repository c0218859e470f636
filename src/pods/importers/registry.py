"""Every format there is, in the order in which a file is tried on them."""

from functools import cache, partial

from pods.actions.arrivals import Reading
from pods.importers import any_table, plain_names, vcard
from pods.importers.decoding import Decoded, decode
from pods.importers.flavour_any import OURS
from pods.importers.flavour_google import BEFORE, NOW
from pods.importers.flavour_linkedin import CONNECTIONS
from pods.importers.flavour_outlook import DESKTOP, WEB
from pods.importers.flavour_thunderbird import ADDRESS_BOOK
from pods.importers.foreign import refuse_foreign, refuse_other_texts
from pods.importers.interface import (
    MOST_BYTES,
    MOST_TEXT_BYTES,
    Columns,
    Format,
    Source,
    TooMuchError,
)
from pods.importers.tables import Table

FORMATS: tuple[Format, ...] = (
    vcard.FORMAT,
    Table(OURS),
    Table(NOW),
    Table(BEFORE),
    Table(CONNECTIONS),
    Table(ADDRESS_BOOK),
    Table(WEB),
    Table(DESKTOP),
    any_table.FORMAT,
    plain_names.FORMAT,
)
"""A format is recognised by what stands in the file, never by its name; the first one that fits."""


def read(content: bytes, *, name: str, columns: Columns | None = None) -> Reading:
    """Everybody in a file of contacts, whichever format it has.

    Args:
        content: all its bytes.
        name: how it is called in messages.
        columns: what somebody says about the columns of a table, by role (`any_table.ROLES`):
            its number, counted from 1, or its title.

    Raises:
        NotContactsError: there are none in it, or of no kind that can be read.
        UnknownColumnsError: a table that does not say which column is the name.
        TooMuchError: more bytes, or more people, than any list of people has.
    """
    refuse_foreign(content, name=name)
    source = Source(name, content, cache(partial(_text, content, name=name)), columns or {})
    if vcard.FORMAT.recognises(source):
        _refuse_more_bytes(content, most=MOST_BYTES, name=name)
        return vcard.FORMAT.read(source)
    found = next(one for one in FORMATS[1:] if one.recognises(source))
    return found.read(source)


def _text(content: bytes, *, name: str) -> Decoded:
    _refuse_more_bytes(content, most=MOST_TEXT_BYTES, name=name)
    decoded = decode(content)
    refuse_other_texts(decoded.text, name=name)
    return decoded


def _refuse_more_bytes(content: bytes, *, most: int, name: str) -> None:
    if len(content) > most:
        raise TooMuchError(
            f"{name} is larger than {most // 1_000_000} MB",
            "export only those you have in mind, or without their photographs",
        )
