"""What the tool says: a template in words of the domain and the named values that stand in it."""

from collections.abc import Mapping
from typing import NamedTuple, Union

from journeycli.printable import LONGEST_VALUE, printable
from journeycli.vocabulary import LANGUAGES, Labels

_PATHS = frozenset(("file", "path", "settings"))
_WHOLE = frozenset(("because",))
"""Values that somebody wrote to be read to the end."""
_DECIMAL_POINTS = Labels(".", ",")
_LONGEST_PATH = 400
"""Characters of a path that a message will show: its end tells most."""
_NAMES = frozenset(
    (
        "phase",
        "touchpoint",
        "channel",
        "persona",
        "there",
        "step",
        "place",
        "offer",
        "earlier",
        "earlier_phase",
        "first",
        "second",
        "last",
        "origin",
        "thing",
    )
)
"""Values that are names of things in a journey: one of several words stands between quotes, so as not to run into the sentence."""
Value = Union[str, int, float, Labels, tuple[str | Labels, ...], "Message"]
"""A name, a number, a word of the vocabulary in every language, a list of names that is shown with commas, or a message that
stands in another, such as a reason."""


class Message(NamedTuple):
    """A sentence that can be translated by its template and read by machines through its values.

    Values may come from a stranger's file; `text` shows them printable and mostly at most 60 characters each.
    """

    template: str
    values: Mapping[str, Value]
    plural: str = ""
    """The template for any count but one, where the sentence has a `{count}`."""
    language: str = LANGUAGES[0]
    """The language that the templates are in, and in which words of the vocabulary and numbers are shown."""

    @property
    def text(self) -> str:
        """The sentence, ready to be read."""
        template = self.plural if self.plural and self.values["count"] != 1 else self.template
        return template.format_map({name: _shown(name, value, self.language) for name, value in self.values.items()})


def say(template: str, **values: Value) -> Message:
    """A message from a template with `{names}` and the values for them."""
    return Message(template, values)


def say_count(one: str, many: str, count: int, **values: Value) -> Message:
    """A message in the singular or the plural, as `count` asks; `{count}` may stand in both templates."""
    return Message(one, {"count": count, **values}, many)


def template(text: str) -> str:
    """The text itself: marks a template that stands in a table, so that translators get to see it."""
    return text


def number_text(number: float, language: str) -> str:
    """A number as people read it in a language: 2.75 in English, 2,75 in Dutch."""
    return f"{number:.12g}".replace(".", _DECIMAL_POINTS.in_language(language)) if isinstance(number, float) else str(number)


def _shown(name: str, value: Value, language: str) -> str:
    if isinstance(value, Labels):
        return value.in_language(language)
    if isinstance(value, str):
        text = printable(value, None if name in _WHOLE else _LONGEST_PATH if name in _PATHS else LONGEST_VALUE)
        return f"“{text}”" if name in _NAMES and " " in text else text
    if isinstance(value, Message):
        return value.text
    if isinstance(value, tuple):
        return ", ".join(_shown(name, item, language) for item in value)
    return number_text(value, language)
