"""Holds data against the journey schema: a fast gate lets it through, jsonschema says what is wrong; alone imports both."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from journeycli.span import Pointer

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

MOST_MISTAKES = 1000
"""Mistakes that are looked at in one file; nobody mends more in one go."""

_UNION_BRANCHES = 2


@dataclass(frozen=True, slots=True)
class Mistake:
    """One keyword of the schema that the data does not meet.

    `shape` is the name of the schema definition that holds the keyword (`Slug`, `Persona`), empty where it is written
    in place. For a wrong key of a mapping, `pointer` leads to that key and `of_key` is true. `of_union` is true where a
    text could have stood instead of the mapping.
    """

    keyword: str
    expected: Any
    pointer: Pointer
    value: Any
    shape: str
    schema: Any
    of_key: bool = False
    of_union: bool = False


@cache
def schema_text() -> str:
    """The JSON Schema of the journey format, version 1, as published."""
    return Path(import_module("journeycli.schemas").__path__[0], "journey.v1.schema.json").read_text(encoding="utf-8")


@cache
def _schema() -> Any:
    return json.loads(schema_text())


@cache
def keys_of_format() -> frozenset[str]:
    """Every key that the format has, wherever it stands."""
    return frozenset(key for shape in (_schema(), *_schema()["definitions"].values()) for key in shape.get("properties", ()))


@cache
def _gate() -> jsonschema_rs.Draft7Validator:
    return jsonschema_rs.Draft7Validator(_schema())


def is_valid(data: Any) -> bool:
    """Whether the data is a journey by the schema (0.1 ms for 250 lines, against 3 ms for `mistakes`)."""
    return _gate().is_valid(data)


def mistakes(data: Any) -> Iterator[Mistake]:
    """Everything in the data that the schema does not take, at most 1,000 mistakes; a union counts by its one branch."""
    for error in islice(_authority().iter_errors(data), MOST_MISTAKES):
        yield from _told(error, (), of_union=False)


def _told(error: "ValidationError", base: Pointer, *, of_union: bool) -> Iterator[Mistake]:
    pointer = (*base, *error.relative_path)
    branch = _meant_branch(error)
    if branch is not None:
        for inner in error.context or ():
            if inner.relative_schema_path[0] == branch:
                yield from _told(inner, pointer, of_union=not inner.relative_path)
        return
    of_key = "propertyNames" in error.relative_schema_path
    place = (*pointer, str(error.instance)) if of_key else pointer
    shape = _shape_of(error.schema)
    yield Mistake(str(error.validator), error.validator_value, place, error.instance, shape, error.schema, of_key, of_union)


def _meant_branch(error: "ValidationError") -> int | None:
    """The branch of a union (a text or a mapping, one word or a list) whose type the value has; None if it has neither."""
    branches = error.validator_value
    if error.validator != "anyOf" or not isinstance(branches, list) or len(branches) != _UNION_BRANCHES:
        return None
    wrong_type = {inner.relative_schema_path[0] for inner in error.context or () if inner.validator == "type" and not inner.relative_path}
    meant = {0, 1} - wrong_type
    return meant.pop() if len(meant) == 1 else None


def _shape_of(schema: Any) -> str:
    return next((name for name, definition in _schema()["definitions"].items() if definition is schema), "")


@cache
def _authority() -> "Validator":
    # Imported here because it costs as much as all else at start-up together, and only a file with mistakes needs it.
    from jsonschema import Draft7Validator, ValidationError, validators  # noqa: PLC0415

    # Its own check compares every item with every other where they cannot be sorted: 25 s for 24,000 texts and a number.
    # Only texts are asked to be unique, and an item that is none is a mistake of its own.
    def unique_texts(_validator: Any, _wanted: bool, items: Any, _schema: Any) -> Iterator[ValidationError]:
        texts = [item for item in items if isinstance(item, str)] if isinstance(items, list) else []
        if len(set(texts)) < len(texts):
            yield ValidationError("")

    # Where there are too many things that alone is told: to look at 12,000 channels takes longer than a file may.
    def unless_too_many(check: Any) -> Any:
        def checked(validator: Any, wanted: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
            if not isinstance(value, dict) or len(value) <= schema.get("maxProperties", len(value)):
                yield from check(validator, wanted, value, schema) or ()

        return checked

    of_things = {keyword: unless_too_many(Draft7Validator.VALIDATORS[keyword]) for keyword in ("propertyNames", "additionalProperties")}
    extend: Any = validators.extend
    authority: Validator = extend(Draft7Validator, {"uniqueItems": unique_texts, **of_things})(_schema())
    return authority
