"""The JSON Schema of the file, for editors: completion, and a line under what cannot be."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from pods.model.book import Book
from pods.model.entry import TABLE_NAME, Dated, Entry

_DAY_KEY = r"^\d{4}-\d{2}-\d{2}(-\d+)?$"


class _ForToml(GenerateJsonSchema):
    """TOML has no null: a key that may be missing has one type, not two."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def schema() -> dict[str, Any]:
    """What an editor may know of a `pods.toml`. Keys that mean nothing to pods are allowed."""
    made = Book.model_json_schema(by_alias=True, schema_generator=_ForToml)
    definitions = {name: _table(made["$defs"][name]) for name in sorted(made["$defs"])}
    body = _table(made)
    body["description"] = "A Caller's people and pods."
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "pods.toml",
        **body,
        "$defs": definitions,
    }


def text() -> str:
    """The schema as it is committed."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _table(table: dict[str, Any]) -> dict[str, Any]:
    properties = {key: _property(value) for key, value in table["properties"].items()}
    properties.pop(TABLE_NAME, None)  # nobody writes it: it stands in the header
    described = {"description": table["description"].split("\n\n")[0].replace("\n", " ")}
    needed = {"required": table["required"]} if "required" in table else {}
    return {
        "type": "object",
        **described,
        "properties": properties,
        **needed,
        "additionalProperties": True,
    }


def _property(value: dict[str, Any]) -> dict[str, Any]:
    kept = {key: one for key, one in value.items() if key != "title"}
    if kept.get("default", ...) in (None, [], {}) or "$ref" in kept:
        kept.pop("default", None)
    inner = kept.get("additionalProperties", {})
    name = inner.get("$ref", "").rpartition("/")[2] if isinstance(inner, dict) else ""
    if name in _dated():
        kept["patternProperties"] = {_DAY_KEY: inner}
        kept["additionalProperties"] = False
    return kept


def _dated() -> set[str]:
    """The names of the tables that are named by a day."""
    return {kind.__name__ for kind in _all_below(Entry) if issubclass(kind, Dated)}


def _all_below(kind: type[Entry]) -> set[type[Entry]]:
    return {kind, *(one for below in kind.__subclasses__() for one in _all_below(below))}
