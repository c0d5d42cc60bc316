"""What the tool says as a client may read it: names for ids, months and numbers as people write them; keys of the file apart."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from journeycli.dossier.days import period_text
from journeycli.draw.labels import name_of
from journeycli.message import Message, Value
from journeycli.model import Journey
from journeycli.numbers.numeral import grouped
from journeycli.vocabulary import CHANNEL_KINDS, Labels

_SENTENCES = re.compile("(?<=[.?!]) ")
_KEY = "`"
_OF_KINDS = ("kind", "kinds")
_OF_PERIODS = ("period", "periods")


class Told(NamedTuple):
    """A text in two parts, each empty where there is none of it."""

    plain: str
    """The sentences that anybody understands."""
    keyed: str
    """Those with keys of the file, for whoever edits it."""


class Names(NamedTuple):
    """What things are called in the journey and in the language of the report."""

    language: str
    things: Mapping[str, str]
    """The names of its channels and touchpoints, by id."""
    kinds: Mapping[str, str]
    """Those of kinds of channel, by the word of the format."""


def names_in(journey: Journey, language: str) -> Names:
    """The names to speak of a journey with."""
    kinds = {kind: meaning.labels.in_language(language).partition(",")[0] for kind, meaning in CHANNEL_KINDS.items()}
    things = {touchpoint.id: name_of(touchpoint) for touchpoint in journey.touchpoints()}
    return Names(language, things | {id: name_of(channel) for id, channel in journey.channels.items()}, kinds)


def named(message: Message, names: Names) -> Message:
    """The message with names where it has ids, and months and numbers as people write them."""
    return message._replace(values={key: _called(key, value, names) for key, value in message.values.items()})


def told(message: Message, names: Names) -> Told:
    """The message in its two parts; sentences with keys keep the ids, which belong to them."""
    one = message.plural if message.plural and message.values["count"] != 1 else message.template
    sentences = _SENTENCES.split(one)
    values = named(message, names).values
    plain = (Message(sentence, values, language=message.language).text for sentence in sentences if _KEY not in sentence)
    keyed = (Message(sentence, message.values, language=message.language).text for sentence in sentences if _KEY in sentence)
    return Told(" ".join(plain), " ".join(keyed))


def parted(text: str) -> Told:
    """A text that is translated already: its plain sentences; all of it where it has keys, since it stands alone."""
    plain = (sentence for sentence in _SENTENCES.split(text) if _KEY not in sentence)
    return Told(" ".join(plain), text if _KEY in text else "")


def _called(key: str, value: Value, names: Names) -> Value:
    if isinstance(value, Message):
        return named(value, names)
    if isinstance(value, Labels):
        # A kind of channel is said by the word to type for it; other words have no other name.
        return names.kinds.get(value.en, value)
    if isinstance(value, tuple):
        return tuple(_in_list(key, item, names) for item in value)
    if isinstance(value, str):
        return _named(key, value, names)
    # One keeps its kind: it chooses between the singular and the plural.
    return value if isinstance(value, float) or value == 1 else grouped(value, names.language)


def _in_list(key: str, item: str | Labels, names: Names) -> str | Labels:
    return names.kinds.get(item.en, item) if isinstance(item, Labels) else _named(key, item, names)


def _named(key: str, word: str, names: Names) -> str:
    if key in _OF_PERIODS:
        return period_text(word, names.language)
    return names.kinds.get(word, word) if key in _OF_KINDS else names.things.get(word, word)
