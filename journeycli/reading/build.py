"""Turns schema-valid data into a Journey, filling in what the format defaults."""

from collections.abc import Collection, Iterator, Mapping
from itertools import count
from typing import Any

from journeycli.model import (
    Accept,
    Band,
    Channel,
    Feedback,
    Funnel,
    Goal,
    Journey,
    Link,
    Next,
    Persona,
    Phase,
    Review,
    Reviews,
    Timing,
    Touchpoint,
)
from journeycli.span import Pointer
from journeycli.vocabulary import CHANNEL_KINDS, PHASE_MODELS, STAGES, ModelPhase

Data = Mapping[str, Any]
# The keys that mean just what they say, of each thing that has others too; the free `x-` keys stay in the file.
_JOURNEY = frozenset(Journey._fields).difference(("personas", "channels", "phases", "funnels", "reviews", "accept", "links"))
_PERSONA = frozenset(Persona._fields)
_CHANNEL = frozenset(Channel._fields).difference(("accept",))
_PHASE = frozenset(Phase._fields).difference(("goals", "touchpoints", "accept"))
_TOUCHPOINT = frozenset(Touchpoint._fields).difference(("builds", "timing", "next", "feedback", "accept"))


def build_journey(data: Data, default_id: str, speaking: str | None = None) -> Journey:
    """The journey in data that the schema has accepted; `default_id` serves where the file gives no `id`.

    A phase without a name gets the one that the vocabulary has for it in the language `speaking`, else in that of the journey.
    """
    language = data.get("language", "en")
    model = data.get("model", "five-phase")
    reviews = data.get("reviews")
    numbers = count(1)
    return Journey(
        personas={id: Persona(at=("personas", id), id=id, **_plain(entry, _PERSONA)) for id, entry in data["personas"].items()},
        channels={id: _channel(id, entry) for id, entry in data.get("channels", {}).items()},
        phases=tuple(_phase(("phases", index), entry, model, speaking or language, numbers) for index, entry in enumerate(data["phases"])),
        funnels=tuple(Funnel(("funnels", id), id, tuple(steps)) for id, steps in data.get("funnels", {}).items()),
        hours_per_week=data.get("capacity", {}).get("hours_per_week"),
        reviews=None if reviews is None else _reviews(reviews),
        accept=_accept((), data),
        links=tuple(Link(**_plain(entry, Link._fields)) for entry in data.get("links", ())),
        **{
            "id": default_id,
            "language": language,
            **_plain(data, _JOURNEY),
        },
    )


def _plain(data: Data, keys: Collection[str]) -> dict[str, Any]:
    """What stands under some of the keys."""
    return {key: value if isinstance(value, str) else _frozen(value) for key, value in data.items() if key in keys}


def _frozen(value: Any) -> Any:
    """A list as a tuple, and a whole number as one: the schema takes 3.0 where it asks for an integer."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _accept(at: Pointer, data: Data) -> tuple[Accept, ...]:
    if "accept" not in data:
        return ()
    return tuple(Accept(at=(*at, "accept", index), **_plain(entry, Accept._fields)) for index, entry in enumerate(data["accept"]))


def _channel(id: str, data: Data) -> Channel:
    at = ("channels", id)
    presence = CHANNEL_KINDS[data.get("kind", "other")].presence
    return Channel(at=at, id=id, accept=_accept(at, data), **{"presence": presence, **_plain(data, _CHANNEL)})


def _phase(at: Pointer, data: Data, model: str, language: str, numbers: Iterator[int]) -> Phase:
    id = data["id"]
    known = _known_phase(id, model)
    stage = data.get("stage")
    own_label = known.labels if known else STAGES.get(stage or "")
    return Phase(
        at=at,
        label=data.get("name") or (own_label.in_language(language) if own_label else id),
        stages=(stage,) if stage else known.stages if known else (),
        goals=tuple(_goal((*at, "goals", index), entry) for index, entry in enumerate(data.get("goals", ()))),
        touchpoints=tuple(
            _touchpoint((*at, "touchpoints", index), entry, id, 0 if entry.get("status") == "retired" else next(numbers))
            for index, entry in enumerate(data.get("touchpoints", ()))
        ),
        accept=_accept(at, data),
        **_plain(data, _PHASE),
    )


def _known_phase(id: str, model: str) -> ModelPhase | None:
    """What the phase model, else the list of stages, makes of a phase id."""
    return PHASE_MODELS[model].phases.get(id) or (ModelPhase(STAGES[id], (id,)) if id in STAGES else None)


def _goal(at: Pointer, data: str | Data) -> Goal:
    return Goal(at=at, goal=data) if isinstance(data, str) else Goal(at=at, **_plain(data, Goal._fields))


def _touchpoint(at: Pointer, data: Data, phase: str, number: int) -> Touchpoint:
    return Touchpoint(
        at=at,
        phase=phase,
        number=number,
        builds=_one_or_more(data.get("builds", ())),
        timing=Timing(**_plain(data["timing"], Timing._fields)) if "timing" in data else None,
        next=tuple(_next((*at, "next", index), entry) for index, entry in enumerate(data["next"])) if "next" in data else None,
        feedback=_feedback((*at, "feedback"), data["feedback"]) if "feedback" in data else None,
        accept=_accept(at, data),
        **_plain(data, _TOUCHPOINT),
    )


def _one_or_more(data: Any) -> tuple[str, ...]:
    return (data,) if isinstance(data, str) else tuple(data)


def _next(at: Pointer, data: str | Data) -> Next:
    return Next(at=at, to=data) if isinstance(data, str) else Next(at=(*at, "to"), **_plain(data, Next._fields))


def _feedback(at: Pointer, data: Data) -> Feedback:
    bands = tuple(
        Band((*at, "bands", index), int(entry["from"]), int(entry["to"]), entry["then"])
        for index, entry in enumerate(data.get("bands", ()))
    )
    return Feedback(at=at, bands=bands, **_plain(data, ("scale",)))


def _reviews(data: Data) -> Reviews:
    log = tuple(Review(at=("reviews", "log", index), **_plain(entry, Review._fields)) for index, entry in enumerate(data.get("log", ())))
    return Reviews(at=("reviews",), every=data.get("every"), log=log)
