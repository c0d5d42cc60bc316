"""What to say of ids that name nothing."""

from collections.abc import Collection, Iterable, Iterator
from itertools import count, islice

from journeycli.message import Message, say, template
from journeycli.nearest import nearest
from journeycli.rule import Hit
from journeycli.span import Pointer

_NOT_DEFINED = {
    "channel": template('There is no channel "{id}"'),
    "persona": template('There is no persona "{id}"'),
    "touchpoint": template('There is no touchpoint "{id}"'),
    "rule": template('There is no rule "{id}"'),
}
_MOST_SUGGESTIONS = 50
"""Ids of one file that get a "did you mean": comparing words takes time, and nobody mistypes so many."""
_MOST_COMPARED = 500
_MOST_NAMED = 30


def undefined(named: Iterable[tuple[Pointer, str]], kind: str, known: Collection[str]) -> Iterator[Hit]:
    """A hit for each reference (pointer and id) to nothing; `kind` is channel, persona, touchpoint or rule."""
    number = count()
    for pointer, id in named:
        if id not in known:
            meant = nearest(id, islice(known, _MOST_COMPARED)) if next(number) < _MOST_SUGGESTIONS else None
            yield Hit(pointer, say(_NOT_DEFINED[kind], id=id), _way_out(meant, known))


def _way_out(meant: str | None, known: Collection[str]) -> Message:
    """The name that was meant, where one is like it, else those there are."""
    if meant:
        return say('Did you mean "{meant}"?', meant=meant)
    return say("Defined are: {known}.", known=tuple(islice(known, _MOST_NAMED))) if known else say("None is defined yet.")
