"""What to say of an id that names nothing."""

from collections.abc import Iterable

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


def undefined(pointer: Pointer, kind: str, id: str, known: Iterable[str]) -> Hit:
    """The hit about a reference at `pointer`; `kind` is channel, persona, touchpoint or rule."""
    return Hit(pointer, say(_NOT_DEFINED[kind], id=id), _way_out(id, tuple(known)))


def _way_out(id: str, known: tuple[str, ...]) -> Message:
    """The name that was meant, where one is like it, else all there are."""
    meant = nearest(id, known)
    if meant:
        return say('Did you mean "{meant}"?', meant=meant)
    return say("Defined are: {known}.", known=known) if known else say("None is defined yet.")
