"""What to write instead of a value that the schema does not take."""

import json
import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from unicodedata import category

from journeycli.aliases import meant_language, meant_value
from journeycli.message import Message, say, template
from journeycli.reading.schema import Mistake
from journeycli.reading.slips import Slip, slip_at
from journeycli.slug import slugged
from journeycli.span import Pointer
from journeycli.vocabulary import CHANNEL_KINDS

_WRITE = {
    "string": template("Put it between quotes if it is meant as a text."),
    "array": template("Write every item on a line of its own, after a dash and a space."),
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
_WORDS = ("Slug", "Next", "Device")
"""Those of them that hold no comma."""
_SHORT = 42
"""Characters of a text that is shown as it should stand."""
_PLAIN = re.compile("[A-Za-z0-9][A-Za-z0-9 -]*")
_BETWEEN_IDS = re.compile(r"[\s;,/+&|]+")
_AND = ("and", "en")
_FEW = 12
"""Values of a fixed list that are all named beside the one that was meant."""
_DAY_FIRST = re.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]((?:19|20|21)[0-9]{2})")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WRITE_A_DATE = template("Write year, month and day, such as 2026-03-09.")
_WRITE_SHAPE = {
    "Duration": template("Write a number, a blank and a unit from second to month: 45 minutes, 2 weeks."),
    "Url": template("Write it in full, starting with https:// or http://, without blanks."),
    "Language": template("Write a code such as nl, nl-BE or en."),
}
_CHOOSE_KIND = say(
    "Choose the kind most like it, such as organic-social, website, email, store, phone, event or referral, else other; "
    "`journey schema --format markdown` lists them all."
)
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
        return _as_list(key, mistake.value, str(mistake.schema["items"]["$ref"]).rpartition("/")[2])
    if wanted in _WRITE_WITHIN and "maximum" in mistake.schema:
        return say(_WRITE_WITHIN[wanted], low=mistake.schema["minimum"], high=mistake.schema["maximum"])
    return say(_WRITE[wanted], key=key)


def _fits_a_list(mistake: Mistake) -> bool:
    """Whether the text could stand in brackets, and would be a list that the schema takes."""
    of_texts = str(mistake.schema.get("items", {}).get("$ref", "")).rpartition("/")[2] in _TEXTS
    return of_texts and mistake.schema.get("minItems", 0) <= 1 and isinstance(mistake.value, str) and len(mistake.value) <= _SHORT


def _as_list(key: str, text: str, shape: str) -> Message:
    """The text as a list: of words where it is some with commas between, else of itself, with the quotes that it needs."""
    if shape in _WORDS and "," in text and _PLAIN.fullmatch(text.replace(",", "")):
        return say("Write a list: `{key}: [{value}]`.", key=key, value=text)
    value = text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
    return say("Write a list, also for one: `{key}: [{value}]`.", key=key, value=value)


def slip_in(mistake: Mistake, wanted: str) -> Slip | None:
    """The slip of the hand for which a text, or keys with values, stand where a list or other keys are wanted."""
    value = mistake.value
    if isinstance(value, dict) and value and wanted == "array":
        key, first = next(iter(value.items()))
        value = f"{key}: {first if isinstance(first, str) else '…'}"
    if not isinstance(value, str) or wanted not in ("array", "object"):
        return None
    return slip_at(value, mistake.schema.get("properties", ()))


def instead_of_value(value: str, known: tuple[str, ...]) -> Message:
    """The value of a fixed list that was meant, and the others where they are few."""
    meant = meant_value(value, known)
    if meant is None:
        return say("Known are: {known}.", known=known) if len(known) <= _FEW else _CHOOSE_KIND
    if len(known) > _FEW:
        return unseen(value, meant) or say('Did you mean "{meant}"?', meant=meant)
    return unseen(value, meant) or say('Did you mean "{meant}"? Known are: {known}.', meant=meant, known=known)


def unseen(written: str, meant: str) -> Message | None:
    """What to do about a word that is wrong for nothing but a character that nobody sees; None for any other."""
    strange = [character for character in written if character != " " and category(character) in ("Zs", "Cf")]
    if not strange or "".join(character for character in written if character not in strange).strip() != meant:
        return None
    if "\u00a0" in strange:
        return say('Type "{meant}" anew: a no-break space came along with it, which looks like an ordinary one.', meant=meant)
    return say(
        'Type "{meant}" anew: {character} came along with it, which cannot be seen.', meant=meant, character=f"U+{ord(strange[0]):04X}"
    )


def instead_of_shape(mistake: Mistake, ids: Collection[str]) -> Message:
    """What to write instead of a text that is no id, date or web address, or what else has to stand there.

    `ids` are those in the file.
    """
    value, shape = mistake.value, mistake.shape
    if shape == "Slug":
        return _instead_of_id(value, mistake.pointer, ids)
    if shape == "Date":
        return _instead_of_date(value)
    language = meant_language(value) if shape == "Language" else None
    return say('Did you mean "{meant}"?', meant=language) if language else say(_WRITE_SHAPE[shape])


def _instead_of_id(value: str, pointer: Pointer, ids: Collection[str]) -> Message:
    """The ids that run into one another in a list, else the id that was most likely meant."""
    words = tuple(word for word in _BETWEEN_IDS.split(value) if word not in _AND)
    if isinstance(pointer[-1], int) and len(words) > 1 and all(word in ids for word in words):
        return say("These are several: put a comma between them, or give each a line of its own, after a dash and a space.")
    suggestion = slugged(value, "my-id")
    return unseen(value, suggestion) or say('An id has small letters, digits and dashes: write "{suggestion}".', suggestion=suggestion)


def names_in(data: Any) -> Iterator[str]:
    """The ids of everything in a file that is no journey yet: the names in its mappings, and each `id`."""
    waiting = [data]
    while waiting:
        found = waiting.pop()
        if isinstance(found, dict):
            yield from found
            yield str(found.get("id"))
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found


def _instead_of_date(value: str) -> Message:
    """The date that was written the other way round, else how to write one."""
    found = _DAY_FIRST.fullmatch(value.strip())
    if found:
        try:
            return say("Write {date}.", date=date(int(found[3]), int(found[2]), int(found[1])).isoformat())
        except ValueError:
            return say(_NO_SUCH_DAY)
    return say(_NO_SUCH_DAY if _DAY.fullmatch(value) else _WRITE_A_DATE)
