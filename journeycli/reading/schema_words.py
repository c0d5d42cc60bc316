"""Says in words of the domain what the schema does not take: one problem for one mistake (J006, J010-J014)."""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any, NamedTuple

from journeycli.aliases import meant_key
from journeycli.message import Message, Value, say, template
from journeycli.problem import Problem
from journeycli.reading.commas import cut_texts
from journeycli.reading.document import Document
from journeycli.reading.outdented import outdented
from journeycli.reading.outline import Outline
from journeycli.reading.remedy import QUOTE_IT, instead_of_shape, instead_of_type, instead_of_value, names_in, slip_in, unseen
from journeycli.reading.schema import MOST_MISTAKES, Mistake, is_valid, mistakes
from journeycli.reading.source import no_break_space
from journeycli.span import START, Pointer

FORMAT_VERSION = 1
_NOT_MEANT = 100
"""A version from here on is somebody's own count, or a year."""


class _Told(NamedTuple):
    """One sentence about a value: of what stands under a key, and of an item of a list."""

    under_key: str
    as_item: str


_MUST_BE = {
    "string": _Told(template('"{key}" must be a text'), template('Item {number} of "{key}" must be a text')),
    "array": _Told(template('"{key}" must be a list'), template('Item {number} of "{key}" must be a list')),
    "object": _Told(
        template('"{key}" must have keys with values under it'), template('Item {number} of "{key}" must have keys with values under it')
    ),
    "boolean": _Told(template('"{key}" must be true or false'), template('Item {number} of "{key}" must be true or false')),
    "integer": _Told(template('"{key}" must be a whole number'), template('Item {number} of "{key}" must be a whole number')),
    "number": _Told(template('"{key}" must be a number'), template('Item {number} of "{key}" must be a number')),
    "string or object": _Told(
        template('"{key}" must be a text, or keys with values'), template('Item {number} of "{key}" must be a text, or keys with values')
    ),
    "string or array": _Told(
        template('"{key}" must be a word, or a list of words'), template('Item {number} of "{key}" must be a word, or a list of words')
    ),
}
_THIS_IS = {
    type(None): template("nothing stands here"),
    bool: template("this is true or false"),
    int: template("this is a number"),
    float: template("this is a number"),
    str: template("this is a text"),
    list: template("this is a list"),
    dict: template("these are keys with values"),
}
_WRITE_VERSION = say("Write `version: 1` as the first line: it is the version of the format, not of your journey.")
_ORDER = {"type": 0, "pattern": 1, "not": 1}
"""Which of the demands that one value does not meet is told: its type first, and what it should look like before its length."""
_TOO_FEW = _Told(
    template('"{key}" holds {count}, and at least {limit} must stand here'),
    template('Item {number} of "{key}" holds {count}, and at least {limit} must stand here'),
)
_TOO_MANY = _Told(
    template('"{key}" holds {count}, and at most {limit} can stand here'),
    template('Item {number} of "{key}" holds {count}, and at most {limit} can stand here'),
)
_COUNTS = {
    "minItems": (_TOO_FEW, template("Add what is missing.")),
    "minProperties": (_TOO_FEW, template("Add what is missing.")),
    "maxItems": (_TOO_MANY, template("Keep only what you need.")),
    "maxProperties": (_TOO_MANY, template("Keep only what you need.")),
    "maxLength": (
        _Told(
            template('"{key}" has {count} characters, and at most {limit} can stand here'),
            template('Item {number} of "{key}" has {count} characters, and at most {limit} can stand here'),
        ),
        template("Shorten it."),
    ),
}
_EMPTY = _Told(template('"{key}" is empty'), template('Item {number} of "{key}" is empty'))
_LACKS = _Told(template('"{key}" has no "{missing}"'), template('Item {number} of "{key}" has no "{missing}"'))
_NO_SHAPE = {
    "Slug": template('"{value}" is not an id'),
    "Date": template('"{value}" is not a date'),
    "Duration": template('"{value}" is not a duration'),
    "Url": template('"{value}" is not a web address'),
    "Language": template('"{value}" is not a language code'),
}


def schema_problems(document: Document) -> tuple[Problem, ...]:
    """Every problem that keeps a document from being a journey, in the order of the file; none for a journey.

    Where a comma has cut a text in two, that is told alone: what else there is may come from it.
    """
    cut = cut_texts(document)
    if cut or is_valid(document.data):
        return cut
    no_break = no_break_space(document.text)
    if no_break:
        return (no_break,)
    if not isinstance(document.data, dict):
        label = say(_THIS_IS[type(document.data)])
        help = say("Start with `version: 1`, a title, a persona and the phases.")
        return (Problem("J012", START, say("A journey must be keys with values"), help, label),)
    version = _version_problem(document.data, document.outline)
    if version is not None:
        return (version,)
    found = tuple(mistakes(document.data))
    cut = cut_texts(document, {mistake.pointer for mistake in found if _is_number_for_text(mistake)})
    if cut:
        return cut
    problems = islice(_problems(found, document), MOST_MISTAKES)
    return tuple(sorted(problems, key=lambda problem: (problem.span, problem.code)))


def _version_problem(data: dict[str, Any], outline: Outline) -> Problem | None:
    """A version of the format that this tool does not know: nothing else in the file can be judged then."""
    version = data.get("version", FORMAT_VERSION)
    if version == FORMAT_VERSION and not isinstance(version, bool):
        return None
    message, help = say("This is not a version of the format"), _WRITE_VERSION
    if isinstance(version, int | float) and not isinstance(version, bool) and FORMAT_VERSION < version < _NOT_MEANT:
        message = say(
            "Version {version} of the format is newer than version {known}, which this tool knows", version=version, known=FORMAT_VERSION
        )
        help = say("Update the tool: `pip install --upgrade journeycli`. The version is that of the format, not of your journey.")
    return Problem("J006", outline.value(("version",)), message, help, pointer=("version",))


def _problems(found: Collection[Mistake], document: Document) -> Iterator[Problem]:
    """One problem for each place that is wrong; keys that are unknown or missing are told per mapping."""
    told: set[tuple[Pointer, bool]] = set()
    mappings: dict[Pointer, dict[str, Mistake]] = {}
    ids = frozenset(names_in(document.data))
    problems, others = outdented(found, document.data, document.outline)
    yield from problems
    for mistake in sorted(others, key=lambda mistake: _ORDER.get(mistake.keyword, len(_ORDER))):
        if mistake.keyword in ("required", "additionalProperties"):
            mappings.setdefault(mistake.pointer, {})[mistake.keyword] = mistake
        elif mistake.pointer != ("version",) and (mistake.pointer, mistake.of_key) not in told:
            told.add((mistake.pointer, mistake.of_key))
            yield _value_problem(mistake, document.outline, ids)
    for pointer, by_keyword in mappings.items():
        yield from _key_problems(pointer, next(iter(by_keyword.values())), document.outline)


def _key_problems(pointer: Pointer, mistake: Mistake, outline: Outline) -> Iterator[Problem]:
    """Unknown keys, each with what was meant, and missing keys, less those that were only mistyped (J010, J011)."""
    known = mistake.schema["properties"]
    unknown = [key for key in mistake.value if key not in known and not key.startswith("x-")]
    free = [key for key in known if key not in mistake.value]
    meant = {key: _meant_key(key, free) for key in unknown[:MOST_MISTAKES]}
    if mistake.of_union and unknown and len(unknown) == len(mistake.value) and not any(meant.values()):
        # Not one key fits: most often a text with a colon that should stand between quotes.
        message = _say_of(pointer, _MUST_BE["string or object"])
        yield Problem("J012", outline.value(pointer), message, say(QUOTE_IT), say(_THIS_IS[dict]), pointer)
        return
    for key, known_key in meant.items():
        help = say("Remove it, or start a key of your own with `x-`. Known here: {known}.", known=tuple(known))
        if mistake.value[key] is None and " " in key:
            help = say("If it goes on the text before it, put straight quotes around that whole text.")
        if known_key:
            help = say('Did you mean "{meant}"?', meant=known_key)
            help = unseen(key, known_key) or help
        if known_key and key.startswith(f"{known_key}:"):
            help = say("Write a space after the colon: `{meant}: …`.", meant=known_key)
        here = (*pointer, key)
        yield Problem("J011", outline.key(here), say('The key "{key}" is not known here', key=key), help, pointer=here)
    for key in mistake.schema.get("required", ()):
        if key in mistake.value or key in meant.values():
            continue
        if key == "version":
            yield Problem("J006", START, say("The file does not say which version of the format it follows"), _WRITE_VERSION)
        else:
            message = _missing(pointer, mistake.value, key)
            yield Problem("J010", outline.name(pointer), message, say("Add the key `{key}` to it.", key=key), pointer=(*pointer, key))


def _meant_key(key: str, free: list[str]) -> str | None:
    """The known key that was meant, also where the space after its colon is missing."""
    before_colon = key.partition(":")[0]
    return before_colon if before_colon in free else meant_key(key, free)


def _missing(pointer: Pointer, value: dict[str, Any], key: str) -> Message:
    if not pointer:
        return say('The journey has no "{key}"', key=key)
    last = pointer[-1]
    name = next((name for name in (value.get("id"), value.get("name"), last) if name and isinstance(name, str)), None)
    return say(_LACKS.under_key, key=name, missing=key) if name else _say_of(pointer, _LACKS, missing=key)


def _value_problem(mistake: Mistake, outline: Outline, ids: Collection[str]) -> Problem:
    place = outline.key(mistake.pointer) if mistake.of_key else outline.value(mistake.pointer)
    if mistake.keyword == "type" or (mistake.keyword == "anyOf" and not isinstance(mistake.value, str)):
        slip = slip_in(mistake, _wanted(mistake))
        if slip:
            return Problem("J012", place, slip.message, slip.help, pointer=mistake.pointer)
        message, help = _wrong_type(mistake)
        return Problem("J012", place, message, help, say(_THIS_IS[type(mistake.value)]), mistake.pointer)
    if mistake.keyword == "anyOf":
        message, help = _unknown_value(mistake)
        return Problem("J013", place, message, help, pointer=mistake.pointer)
    if mistake.keyword == "uniqueItems":
        second, item = _repeated(mistake.value)
        pointer = (*mistake.pointer, second)
        message = say('"{item}" stands twice in "{key}"', item=item, key=_key_of(pointer))
        return Problem("J014", outline.value(pointer), message, say("Keep one of the two."), pointer=pointer)
    message, help = _wrong_value(mistake, ids)
    return Problem("J014", place, message, help, pointer=mistake.pointer)


def _wanted(mistake: Mistake) -> str:
    """The type that a value should have."""
    return str(mistake.expected) if mistake.keyword == "type" else " or ".join(branch.get("type", "") for branch in mistake.expected)


def _is_number_for_text(mistake: Mistake) -> bool:
    """Whether a number stands where a text is wanted."""
    is_number = isinstance(mistake.value, int | float) and not isinstance(mistake.value, bool)
    return is_number and mistake.keyword in ("type", "anyOf") and _wanted(mistake).startswith("string")


def _wrong_type(mistake: Mistake) -> tuple[Message, Message]:
    wanted = _wanted(mistake)
    return _say_of(mistake.pointer, _MUST_BE[wanted]), instead_of_type(mistake, wanted, _key_of(mistake.pointer))


def _unknown_value(mistake: Mistake) -> tuple[Message, Message]:
    known = tuple(choice["const"] for choice in mistake.expected)
    message = say('"{value}" is not one of the values of "{key}"', value=mistake.value, key=_key_of(mistake.pointer))
    return message, instead_of_value(mistake.value, known)


def _wrong_value(mistake: Mistake, ids: Collection[str]) -> tuple[Message, Message]:
    value = mistake.value
    if mistake.keyword in ("minimum", "maximum", "exclusiveMinimum"):
        return _out_of_range(mistake)
    if mistake.keyword in _COUNTS:
        told, way_out = _COUNTS[mistake.keyword]
        return _say_of(mistake.pointer, told, count=len(value), limit=mistake.expected), say(way_out)
    if mistake.shape in _NO_SHAPE and value:
        return say(_NO_SHAPE[mistake.shape], value=value), instead_of_shape(mistake, ids)
    if mistake.of_key:
        return say("A key is empty here"), say("Write a short name before the colon.")
    return _say_of(mistake.pointer, _EMPTY), say("Write something there, or remove the line.")


def _out_of_range(mistake: Mistake) -> tuple[Message, Message]:
    low, high = mistake.schema.get("minimum", mistake.schema.get("exclusiveMinimum")), mistake.schema.get("maximum")
    message = say('{value} is too high or too low for "{key}"', value=mistake.value, key=_key_of(mistake.pointer))
    if high is None:
        return message, say("Write a number from {low}.", low=low)
    return message, say("Write a number from {low} to {high}.", low=low, high=high)


def _repeated(items: list[Any]) -> tuple[int, str]:
    """The first text of a list that stands there a second time, and where."""
    seen: set[str] = set()
    for index, item in enumerate(items):
        if isinstance(item, str):
            if item in seen:
                return index, item
            seen.add(item)
    raise ValueError(items)


def _say_of(pointer: Pointer, told: _Told, **values: Value) -> Message:
    """A sentence about the value at a pointer: an item by its number in the list, all else by its key."""
    last = pointer[-1]
    if isinstance(last, int):
        return say(told.as_item, number=last + 1, key=_key_of(pointer), **values)
    return say(told.under_key, key=last, **values)


def _key_of(pointer: Pointer) -> str:
    """The key that a value or list item stands under."""
    return next((step for step in reversed(pointer) if isinstance(step, str)), "")
