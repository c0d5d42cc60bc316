"""The format as a page in Markdown, made from the descriptions in the JSON Schema."""

import json
from collections.abc import Iterator
from typing import Any

from journeycli.reading.schema import schema_text
from journeycli.segment import Segment

_WORDS = {
    "string": "text",
    "array": "list",
    "object": "keys with values",
    "boolean": "true or false",
    "integer": "whole number",
    "number": "number",
}
_MANY = 8
"""Values of a fixed list that still fit in a table; a longer list stands below it."""


def format_markdown() -> Iterator[Segment]:
    """Every key of a journey file with what it means, as the document docs/format.md."""
    schema = json.loads(schema_text())
    yield Segment(f"# The journey file\n\n{schema['description']}\n\nMade from the schema by `make docs`. A key with * must be there.\n")
    yield from _object("Journey", schema, schema)
    for name, definition in schema["definitions"].items():
        meant = _with_keys(definition)
        if meant:
            yield from _object(name, meant, schema)


def _with_keys(definition: dict[str, Any]) -> dict[str, Any] | None:
    """The definition, or the branch of a union, that has keys."""
    return next((branch for branch in (definition, *definition.get("anyOf", ())) if "properties" in branch), None)


def _object(name: str, definition: dict[str, Any], schema: dict[str, Any]) -> Iterator[Segment]:
    yield Segment(f"\n## {name}\n\n{definition['description']}\n\n| key | value | meaning |\n|---|---|---|\n")
    long_lists = []
    for key, given in definition["properties"].items():
        values = _values(given, schema)
        star = "*" if key in definition.get("required", ()) else ""
        yield Segment(f"| `{key}`{star} | {_value(given, schema)} | {_cell(given['description'])} |\n")
        if len(values) > _MANY:
            long_lists.append((key, values))
    for key, values in long_lists:
        yield Segment(f"\n`{key}` is one of:\n\n| value | meaning |\n|---|---|\n")
        yield from (Segment(f"| `{value['const']}` | {_cell(value['description'])} |\n") for value in values)


def _value(given: dict[str, Any], schema: dict[str, Any]) -> str:
    """What kind of value a key takes, in a few words."""
    name = given.get("$ref", "").rpartition("/")[2]
    target = schema["definitions"].get(name, given)
    values = _values(given, schema)
    if values:
        return "one of the list below" if len(values) > _MANY else ", ".join(f"`{value['const']}`" for value in values)
    if name and _with_keys(target):
        return f"[{name}](#{name.lower()})"
    if name and target.get("type") == "string":
        return "id" if name == "Slug" else name.lower()
    return _made_of(target, schema)


def _made_of(target: dict[str, Any], schema: dict[str, Any]) -> str:
    """What a list, a mapping by ids or a union holds; else the name of the type."""
    if target.get("type") == "array":
        return f"list of {_value(target['items'], schema)}"
    if isinstance(target.get("additionalProperties"), dict):
        return f"id: {_value(target['additionalProperties'], schema)}"
    if "anyOf" in target:
        return " or ".join(_value(branch, schema) for branch in target["anyOf"])
    return _WORDS.get(str(target.get("type")), "anything")


def _values(given: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, str]]:
    """The values of a fixed list, with their descriptions; none where the list is not fixed."""
    target = schema["definitions"].get(given.get("$ref", "").rpartition("/")[2], given)
    return [branch for branch in target.get("anyOf", ()) if "const" in branch]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
