"""Results and errors as JSON, for scripts: one document, the same model that the screen uses."""

import json
from typing import Any

from pydantic import BaseModel

from pods.errors import PodsError
from pods.model.naming import NamingError


def as_json(result: BaseModel, *, encoding: str = "utf-8") -> str:
    """The result as one document, `kind` and `version` first, ending in a newline.

    Args:
        result: a result with a literal `kind`.
        encoding: of the stream it goes to; where that is not UTF-8, all but ASCII is escaped.
    """
    tree = result.model_dump(mode="json", by_alias=True)
    ordered = {"kind": tree.pop("kind"), "version": tree.pop("version"), **tree}
    return _document(ordered, encoding=encoding)


def error_as_json(error: PodsError, *, encoding: str = "utf-8") -> str:
    """The error as one document: `exit_code`, `message`, `hint`; of a name, who may be meant."""
    told = {"exit_code": int(error.exit_code), "message": error.message, "hint": error.hint}
    document: dict[str, Any] = {"kind": "error", "version": 1, **told}
    if isinstance(error, NamingError):
        document["candidates"] = [
            {"id": one.id, "kind": one.kind, "name": one.name, "telling": one.telling}
            for one in error.candidates
        ]
    return _document(document, encoding=encoding)


def _document(tree: dict[str, Any], *, encoding: str) -> str:
    """Letters stay letters; what could steer a terminal is escaped: in JSON, that is the same."""
    is_utf_8 = encoding.lower().replace("-", "").startswith("utf8")
    text = json.dumps(tree, ensure_ascii=not is_utf_8, indent=2)
    if not text.replace("\n", "").isprintable():
        text = "".join(
            letter if letter == "\n" or letter.isprintable() else json.dumps(letter)[1:-1]
            for letter in text
        )
    return f"{text}\n"
