"""What the tool says: a template in words of the domain and the named values that stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

from journeycli.printable import LONGEST_VALUE, printable

_PATHS = frozenset(("file", "path"))
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
Value = Union[str, int, float, tuple[str, ...], "Message"]
"""A name, a number, a list of names that is shown with commas, or a message that stands in another, such as a reason."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that can be translated by its template and read by machines through its values.

    Values may come from a stranger's file; `text` shows them printable and at most 60 characters each.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)
    plural: str = ""
    """The template for any count but one, where the sentence has a `{count}`."""

    @property
    def text(self) -> str:
        """The sentence, ready to be read."""
        template = self.plural if self.plural and self.values["count"] != 1 else self.template
        return template.format_map({name: _shown(name, value) for name, value in self.values.items()})


def say(template: str, **values: Value) -> Message:
    """A message from a template with `{names}` and the values for them."""
    return Message(template, values)


def say_count(one: str, many: str, count: int, **values: Value) -> Message:
    """A message in the singular or the plural, as `count` asks; `{count}` may stand in both templates."""
    return Message(one, {"count": count, **values}, many)


def template(text: str) -> str:
    """The text itself: marks a template that stands in a table, so that translators get to see it."""
    return text


def _shown(name: str, value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(name, item) for item in value)
    if isinstance(value, str):
        text = printable(value, _LONGEST_PATH if name in _PATHS else LONGEST_VALUE)
        return f"“{text}”" if name in _NAMES and " " in text else text
    if isinstance(value, Message):
        return value.text
    return f"{value:.12g}" if isinstance(value, float) else str(value)
