"""Keys that stand too far to the left, beside the thing they belong to: `kind` beside its channel instead of in it."""

from collections.abc import Collection
from typing import Any

from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.outline import Outline
from journeycli.reading.schema import Mistake
from journeycli.span import Pointer


def outdented(found: Collection[Mistake], data: Any, outline: Outline) -> tuple[list[Problem], list[Mistake]]:
    """One problem for each thing whose keys stand beside it (J012), and the mistakes that do not come from that."""
    keys = {mistake.pointer for mistake in found if _is_no_entry(mistake)}
    above = {key: _above(key, keys, data) for key in keys}
    problems = [_problem(key, thing, outline) for key, thing in above.items() if thing and thing not in keys]
    explained = {key for key, thing in above.items() if thing}
    emptied = {thing for thing in above.values() if thing}
    others = [mistake for mistake in found if mistake.pointer not in explained and (mistake.of_key or mistake.pointer not in emptied)]
    return problems, others


def _is_no_entry(mistake: Mistake) -> bool:
    """Whether a value stands where a thing with keys is due, under a name that is one of those keys."""
    if mistake.keyword != "type" or mistake.expected != "object" or mistake.value is None or not mistake.pointer:
        return False
    return mistake.pointer[-1] in mistake.schema.get("properties", ())


def _above(key: Pointer, keys: Collection[Pointer], data: Any) -> Pointer | None:
    """What stands above a key, beside it; None where that is nothing, or only keys that belong to nothing."""
    *around, name = key
    for step in around:
        data = data[step]
    before = list(data)[: list(data).index(name)]
    if all((*around, other) in keys for other in before):
        return None
    return (*around, before[-1])


def _problem(key: Pointer, thing: Pointer, outline: Outline) -> Problem:
    name, above = str(key[-1]), str(thing[-1])
    message = say('"{key}" stands too far to the left to belong to "{above}"', key=name, above=above)
    return Problem("J012", outline.key(key), message, say("Indent it further than `{above}`.", above=above), pointer=key)
