"""The formats of an export. A new one is one file and one line here."""

from pathlib import PurePath

from pods.actions.exporting import What
from pods.errors import UsageError
from pods.exporters.interface import Format
from pods.exporters.list_json import JSON
from pods.exporters.people_csv import CSV
from pods.exporters.people_vcard import VCARD
from pods.model.speech import listed

ALL = (CSV, VCARD, JSON)

_USUAL: dict[What, Format] = {"people": CSV, "pod": JSON, "everything": JSON}


def format_for(what: What, *, typed: str | None, path: str | None) -> Format:
    """The format that was typed, else the one that the file's ending says, else the usual one.

    Args:
        what: it is to hold.
        typed: the name of one of `ALL`.
        path: where it goes.

    Raises:
        UsageError: that format cannot hold it.
    """
    found = _USUAL[what]
    ending = PurePath(path).suffix.lower() if path else ""
    if typed is not None:
        found = next(one for one in ALL if one.name == typed)
    elif ending:
        found = next((one for one in ALL if ending in one.endings), found)
    if what not in found.takes:
        able = listed([one.name for one in ALL if what in one.takes], last="or")
        raise UsageError(f"{found.name} holds people, and not {what}", f"--format {able}")
    return found
