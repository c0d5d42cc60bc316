"""What the parts of a to-do list are called."""

from collections.abc import Iterable

from journeycli.language import translated_text
from journeycli.message import template
from journeycli.segment import Role
from journeycli.tasks.task import Section, Task

_HEADINGS = {
    Section.READING: template("First of all: without this the file is no journey"),
    Section.GAP: template("Gaps: here a customer gets no further"),
    Section.LEAK: template("Leaks: here you lose customers, or time"),
    Section.POLISH: template("Polish: when the rest is done"),
}
ROLES = {Section.READING: Role.ERROR, Section.GAP: Role.ERROR, Section.LEAK: Role.WARNING, Section.POLISH: Role.INFO}
_ORDER = template("What comes first: gaps before leaks before polish, early phases before late ones, quick before slow.")
_ORDER_OF_SEVERAL = template(
    "What comes first: gaps before leaks before polish; in each, journey by journey, early phases before late ones, quick before slow."
)


def heading(section: Section, language: str) -> str:
    """The heading over the tasks of one kind."""
    return translated_text(_HEADINGS[section], language)


def order(tasks: Iterable[Task], language: str) -> str:
    """What decides on the order of the tasks."""
    return translated_text(_ORDER_OF_SEVERAL if any(task.journey for task in tasks) else _ORDER, language)
