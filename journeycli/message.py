"""What the tool says: a template in words of the domain and the named values that stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeycli.printable import LONGEST_VALUE, printable

Value = str | int | float | tuple[str, ...]
"""A name, a number, or a list of names that is shown with commas."""


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
        return template.format_map({name: _shown(value) for name, value in self.values.items()})


def say(template: str, **values: Value) -> Message:
    """A message from a template with `{names}` and the values for them."""
    return Message(template, values)


def say_count(one: str, many: str, count: int, **values: Value) -> Message:
    """A message in the singular or the plural, as `count` asks; `{count}` may stand in both templates."""
    return Message(one, {"count": count, **values}, many)


def template(text: str) -> str:
    """The text itself: marks a template that stands in a table, so that translators get to see it."""
    return text


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(printable(item, LONGEST_VALUE) for item in value)
    return printable(value, LONGEST_VALUE) if isinstance(value, str) else f"{value:.12g}" if isinstance(value, float) else str(value)
