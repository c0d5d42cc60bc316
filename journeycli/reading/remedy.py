"""What to write instead of a value that the schema does not take."""

import re
from datetime import date

from journeycli.aliases import meant_value
from journeycli.message import Message, say, template
from journeycli.reading.schema import Mistake
from journeycli.vocabulary import CHANNEL_KINDS

_WRITE = {
    "string": template("Put it between quotes if it is meant as a text."),
    "array": template("Write a list: `{key}: [one, two]`, or every item on a line of its own after a dash and a space."),
    "object": template("Write its keys on lines of their own below it, indented."),
    "boolean": template("Write true or false, without quotes."),
    "integer": template("Write a whole number, without quotes."),
    "number": template("Write a number, without quotes and with a point for the decimals."),
    "string or object": template("Put it between quotes if it is meant as a text."),
    "string or array": template("Write one word, or a list: `{key}: [one, two]`."),
}
QUOTE_IT = _WRITE["string"]
_WRITE_WITHIN = {
    "integer": template("Write a whole number from {low} to {high}, without quotes."),
    "number": template("Write a number from {low} to {high}, without quotes and with a point for the decimals."),
}
_TEXTS = ("Text", "Slug", "Goal", "Next", "Device")
"""The shapes of the schema that a text can have."""
_PLAIN = re.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,40}")
_FEW = 12
"""Values of a fixed list that are all named beside the one that was meant."""
_DAY_FIRST = re.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]((?:19|20|21)[0-9]{2})")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


WRITE_A_DATE = template("Write year, month and day, such as 2026-03-09.")
_NO_SUCH_DAY = template("There is no such day. Write year, month and day, such as 2026-03-09.")


def instead_of_type(mistake: Mistake, wanted: str, key: str) -> Message:
    """The way out of a value of the wrong type, with what the user wrote where that can be kept."""
    value, pointer = mistake.value, mistake.pointer
    if wanted == "object" and len(pointer) > 1 and pointer[-2] == "channels":
        id = str(pointer[-1])
        kind = meant_value(value if isinstance(value, str) else id, list(CHANNEL_KINDS))
        return say("Write `{id}: {{kind: {kind}}}`.", id=id, kind=kind or "other")
    if value is None:
        return say("Fill it in, or remove the line. A text that starts with # stands between quotes.")
    if wanted == "object" and isinstance(pointer[-1], int) and "required" in mistake.schema:
        return say("Write `- {required}: …`, and its other keys below that.", required=mistake.schema["required"][0])
    return _by_shape(mistake, wanted, key)


def _by_shape(mistake: Mistake, wanted: str, key: str) -> Message:
    if "propertyNames" in mistake.schema:
        return say("Give each a short name with a colon, and indent its keys below that.")
    if wanted == "array" and _fits_a_list(mistake):
        return say("Write a list, also for one: `{key}: [{value}]`.", key=key, value=mistake.value)
    if wanted in _WRITE_WITHIN and "maximum" in mistake.schema:
        return say(_WRITE_WITHIN[wanted], low=mistake.schema["minimum"], high=mistake.schema["maximum"])
    return say(_WRITE[wanted], key=key)


def _fits_a_list(mistake: Mistake) -> bool:
    """Whether the text could stand in brackets as it is, and would be a list that the schema takes."""
    of_texts = str(mistake.schema.get("items", {}).get("$ref", "")).rpartition("/")[2] in _TEXTS
    return of_texts and mistake.schema.get("minItems", 0) <= 1 and isinstance(mistake.value, str) and bool(_PLAIN.fullmatch(mistake.value))


def instead_of_value(value: str, known: tuple[str, ...]) -> Message:
    """The value of a fixed list that was meant, and the others where they are few."""
    meant = meant_value(value, known)
    if meant is None:
        return say("Known are: {known}.", known=known)
    if len(known) > _FEW:
        return say('Did you mean "{meant}"?', meant=meant)
    return say('Did you mean "{meant}"? Known are: {known}.', meant=meant, known=known)


def instead_of_date(value: str) -> Message:
    """The date that was written the other way round, else how to write one."""
    found = _DAY_FIRST.fullmatch(value.strip())
    if found:
        try:
            return say("Write {date}.", date=date(int(found[3]), int(found[2]), int(found[1])).isoformat())
        except ValueError:
            return say(_NO_SUCH_DAY)
    return say(_NO_SUCH_DAY if _DAY.fullmatch(value) else WRITE_A_DATE)
