"""The tables of the file as JSON, for other programs."""

import json
from datetime import datetime

from pods.actions.exporting import Taken, as_document
from pods.exporters.interface import Format


def write(taken: Taken, _: datetime) -> bytes:
    """One document: what it is, then the tables with the keys of the file; days as 2026-09-14.

    Nothing is lost in it: a character that acts unseen stands there by its number.
    """
    tree = as_document(taken).model_dump(mode="json")
    ordered = {"kind": tree.pop("kind"), "version": tree.pop("version"), **tree}
    text = json.dumps(ordered, ensure_ascii=False, indent=2)
    seen = "".join(one if one == "\n" or one.isprintable() else _by_number(one) for one in text)
    return f"{seen}\n".encode()


def _by_number(letter: str) -> str:
    return json.dumps(letter)[1:-1]


JSON = Format(
    "json", (".json",), frozenset({"people", "pod", "everything"}), "for other programs", write
)
