"""Says in words of the domain what the schema does not take: one problem for one mistake (J006, J010-J014)."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from journeycli.document import Document
from journeycli.message import Message, say
from journeycli.nearest import nearest
from journeycli.outline import Outline
from journeycli.problem import Problem
from journeycli.schema import Mistake, is_valid, mistakes
from journeycli.span import START, Pointer

FORMAT_VERSION = 1

_MUST_BE = {
    "string": '"{key}" must be a text',
    "array": '"{key}" must be a list',
    "object": '"{key}" must have keys with values under it',
    "boolean": '"{key}" must be true or false',
    "integer": '"{key}" must be a whole number',
    "number": '"{key}" must be a number',
    "string or object": '"{key}" must be a text, or keys with values',
    "string or array": '"{key}" must be a word, or a list of words',
}
_WRITE = {
    "string": "Put it between quotes if it is meant as a text.",
    "array": "Write a list: `{key}: [one, two]`, or every item on a line of its own after a dash.",
    "object": "Write its keys on lines of their own below it, indented.",
    "boolean": "Write true or false, without quotes.",
    "integer": "Write a whole number, without quotes.",
    "number": "Write a number, without quotes and with a point for the decimals.",
}
_THIS_IS = {
    type(None): "nothing stands here",
    bool: "this is true or false",
    int: "this is a number",
    float: "this is a number",
    str: "this is a text",
    list: "this is a list",
    dict: "these are keys with values",
}
_SHAPES = {
    "Slug": ('"{value}" is not an id', 'An id has small letters, digits and dashes: write "{suggestion}".'),
    "Date": ('"{value}" is not a date', "Write year, month and day: 2026-11-22."),
    "Duration": ('"{value}" is not a duration', "Write a number, a blank and a unit from second to month: 45 minutes, 2 weeks."),
    "Url": ('"{value}" is not a web address', "Write it in full, starting with https:// or http://, without blanks."),
    "Language": ('"{value}" is not a language code', "Write a code such as nl, nl-BE or en."),
}


def schema_problems(document: Document) -> tuple[Problem, ...]:
    """Every problem that keeps a document from being a journey, in the order of the file; none for a journey."""
    if is_valid(document.data):
        return ()
    if not isinstance(document.data, dict):
        label = say(_THIS_IS[type(document.data)])
        help = say("Start with `version: 1`, a title, a persona and the phases.")
        return (Problem("J012", START, say("A journey must be keys with values"), help, label),)
    version = _version_problem(document.data, document.outline)
    if version is not None and "version" in document.data:
        return (version,)
    problems = list(_problems(mistakes(document.data), document.outline))
    return tuple(sorted([version, *problems] if version else problems, key=lambda problem: (problem.span, problem.code)))


def _version_problem(data: dict[str, Any], outline: Outline) -> Problem | None:
    """What is wrong with the version of the format; a mistyped key of that name is J011 and nothing more."""
    help = say("Write `version: 1` as the first line: it is the version of the format, not of your journey.")
    if "version" not in data:
        mistyped = any(nearest(key, ["version"]) for key in data if not key.startswith("x-"))
        return None if mistyped else Problem("J006", START, say("The file does not say which version of the format it follows"), help)
    version = data["version"]
    if version == FORMAT_VERSION and not isinstance(version, bool):
        return None
    message = say("This is not a version of the format")
    if isinstance(version, int | float) and not isinstance(version, bool) and version > FORMAT_VERSION:
        message = say(
            "Version {version} of the format is newer than version {known}, which this tool knows", version=version, known=FORMAT_VERSION
        )
        help = say("Update the tool: `pip install --upgrade journeycli`. The version is that of the format, not of your journey.")
    return Problem("J006", outline.value(("version",)), message, help, pointer=("version",))


def _problems(found: Iterable[Mistake], outline: Outline) -> Iterator[Problem]:
    """One problem for each place that is wrong; keys that are unknown or missing are told per mapping."""
    told: set[tuple[Pointer, bool]] = set()
    mappings: dict[Pointer, dict[str, Mistake]] = {}
    # A value of the wrong type breaks every other demand on it as well: its type is told first, and alone.
    for mistake in sorted(found, key=lambda mistake: mistake.keyword != "type"):
        if mistake.keyword in ("required", "additionalProperties"):
            mappings.setdefault(mistake.pointer, {})[mistake.keyword] = mistake
        elif mistake.pointer != ("version",) and (mistake.pointer, mistake.of_key) not in told:
            told.add((mistake.pointer, mistake.of_key))
            yield _value_problem(mistake, outline)
    for pointer, by_keyword in mappings.items():
        yield from _key_problems(pointer, next(iter(by_keyword.values())), outline)


def _key_problems(pointer: Pointer, mistake: Mistake, outline: Outline) -> Iterator[Problem]:
    """Unknown keys, each with what was meant, and missing keys, less those that were only mistyped (J010, J011)."""
    known = mistake.schema["properties"]
    unknown = [key for key in mistake.value if key not in known and not key.startswith("x-")]
    free = [key for key in known if key not in mistake.value]
    meant = {key: nearest(key, free) for key in unknown}
    for key in unknown:
        help = say("Remove it, or start a key of your own with `x-`. Known here: {known}.", known=tuple(known))
        if meant[key]:
            help = say('Did you mean "{meant}"?', meant=meant[key] or "")
        here = (*pointer, key)
        yield Problem("J011", outline.key(here), say('The key "{key}" is not known here', key=key), help, pointer=here)
    for key in mistake.schema.get("required", ()):
        if key not in mistake.value and key not in meant.values() and (key != "version" or pointer):
            message = _missing(pointer, mistake.value, key)
            yield Problem("J010", outline.name(pointer), message, say("Add the line `{key}: …` to it.", key=key), pointer=pointer)


def _missing(pointer: Pointer, value: dict[str, Any], key: str) -> Message:
    if not pointer:
        return say('The journey has no "{key}"', key=key)
    last = pointer[-1]
    name = value.get("id") or value.get("name") or (last if isinstance(last, str) else None)
    if isinstance(name, str):
        return say('"{name}" has no "{key}"', name=name, key=key)
    return say('Item {number} of "{list}" has no "{key}"', number=int(last) + 1, list=_key_of(pointer), key=key)


def _value_problem(mistake: Mistake, outline: Outline) -> Problem:
    place = outline.key(mistake.pointer) if mistake.of_key else outline.value(mistake.pointer)
    if mistake.keyword == "type" or (mistake.keyword == "anyOf" and not isinstance(mistake.value, str)):
        message, help = _wrong_type(mistake)
        return Problem("J012", place, message, help, say(_THIS_IS[type(mistake.value)]), mistake.pointer)
    if mistake.keyword == "anyOf":
        message, help = _unknown_value(mistake)
        return Problem("J013", place, message, help, pointer=mistake.pointer)
    if mistake.keyword == "uniqueItems":
        second = next(index for index, item in enumerate(mistake.value) if item in mistake.value[:index])
        pointer = (*mistake.pointer, second)
        message = say('"{item}" stands twice in "{key}"', item=str(mistake.value[second]), key=_key_of(pointer))
        return Problem("J014", outline.value(pointer), message, say("Keep one of the two."), pointer=pointer)
    message, help = _wrong_value(mistake)
    return Problem("J014", place, message, help, pointer=mistake.pointer)


def _wrong_type(mistake: Mistake) -> tuple[Message, Message]:
    key = _key_of(mistake.pointer)
    wanted = mistake.expected if mistake.keyword == "type" else " or ".join(branch["type"] for branch in mistake.expected)
    help = say(_WRITE[wanted.split()[-1]], key=key) if mistake.value is not None else say("Fill it in, or remove the line.")
    return say(_MUST_BE[wanted], key=key), help


def _unknown_value(mistake: Mistake) -> tuple[Message, Message]:
    known = tuple(choice["const"] for choice in mistake.expected)
    message = say('"{value}" is not one of the values of "{key}"', value=mistake.value, key=_key_of(mistake.pointer))
    meant = nearest(mistake.value, known)
    if meant:
        return message, say('Did you mean "{meant}"? Known are: {known}.', meant=meant, known=known)
    return message, say("Known are: {known}.", known=known)


def _wrong_value(mistake: Mistake) -> tuple[Message, Message]:
    key, value, limit = _key_of(mistake.pointer), mistake.value, mistake.expected
    if mistake.keyword in ("minimum", "maximum", "exclusiveMinimum"):
        return _out_of_range(mistake)
    if mistake.keyword in ("minItems", "minProperties"):
        return say('"{key}" holds {count}, and at least {least} must stand here', key=key, count=len(value), least=limit), say(
            "Add what is missing."
        )
    if mistake.keyword == "maxItems":
        return say('"{key}" holds {count}, and at most {most} can stand here', key=key, count=len(value), most=limit), say(
            "Keep what is meant."
        )
    if mistake.keyword == "maxLength":
        message = say('"{key}" has {count} characters, and at most {most} can stand here', key=key, count=len(value), most=limit)
        return message, say("Shorten it.")
    if mistake.shape in _SHAPES and value:
        wrong, way_out = _SHAPES[mistake.shape]
        return say(wrong, value=value), say(way_out, suggestion=_as_id(value)) if mistake.shape == "Slug" else say(way_out)
    return say('"{key}" is empty', key=key), say("Write something between the quotes, or remove the key.")


def _out_of_range(mistake: Mistake) -> tuple[Message, Message]:
    low, high = mistake.schema.get("minimum", mistake.schema.get("exclusiveMinimum")), mistake.schema.get("maximum")
    message = say('{value} is out of range for "{key}"', value=mistake.value, key=_key_of(mistake.pointer))
    if high is None:
        return message, say("Write a number from {low}.", low=low)
    return message, say("Write a number from {low} to {high}.", low=low, high=high)


def _key_of(pointer: Pointer) -> str:
    """The key that a value or list item stands under."""
    return next((step for step in reversed(pointer) if isinstance(step, str)), "")


def _as_id(text: str) -> str:
    """The id that was most likely meant."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-") or "my-id"
