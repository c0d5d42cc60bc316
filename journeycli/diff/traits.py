"""What is said of a thing, field by field under the keys of the format, in a shape that two versions can be compared in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from journeycli.diff.change import Scalar, Thing
from journeycli.model import (
    Accept,
    Channel,
    Feedback,
    Funnel,
    Goal,
    Journey,
    Link,
    Persona,
    Phase,
    Review,
    Reviews,
    Timing,
    Touchpoint,
)
from journeycli.ways import follows_the_file, ways

Subject = Persona | Channel | Phase | Goal | Touchpoint | Funnel


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: what it is compared by, its id or text, and the name people know it under."""

    key: str
    id: str
    label: str


Trait = Scalar | Item | tuple[Item, ...]
"""One value; one value that is compared by another text; or a list, of which the order has no meaning."""

# Places and names are not said of a thing, and what has an id of its own is compared on its own.
_OWN = frozenset(("at", "id", "number", "name", "label", "title", "phase", "goal", "touchpoints"))
_OWN_OF_PHASE = _OWN | {"goals"}
_REFERENCES = {"channels": Thing.CHANNEL, "personas": Thing.PERSONA}
_KEYS = {"stages": "stage"}
_JOURNEY = ("description", "language", "process", "model", "state", "owner", "accept", "tags", "links")
_ARROW = " → "


@dataclass(frozen=True, slots=True)
class Version:
    """One side of a comparison: its journey, and under which id the other side has what it refers to."""

    journey: Journey
    other_ids: Mapping[Thing, Mapping[str, str]] = field(default_factory=dict)
    """Of the side that is translated: by kind of thing, its own id to the one that the other side has for it."""
    labels: Mapping[Thing, Mapping[str, str]] = field(init=False)
    following: Mapping[str, str] = field(init=False)
    """Where each touchpoint leads that leaves its way on to the order of the file."""

    def __post_init__(self) -> None:
        """Looks up once what every field may refer to."""
        journey = self.journey
        touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints()}
        labels = {
            Thing.PERSONA: {id: persona.name for id, persona in journey.personas.items()},
            Thing.CHANNEL: {id: channel.label for id, channel in journey.channels.items()},
            Thing.TOUCHPOINT: {id: touchpoint.label for id, touchpoint in touchpoints.items()},
        }
        object.__setattr__(self, "labels", labels)
        led = {way.source: way.target for way in ways(journey) if follows_the_file(touchpoints[way.source])}
        object.__setattr__(self, "following", led)

    def reference(self, thing: Thing, id: str, condition: str = "") -> Item:
        """An id that names another thing, perhaps on a condition."""
        other = self.other_ids.get(thing, {}).get(id, id)
        label = self.labels.get(thing, {}).get(id, id)
        return Item(*(f"{text}: {condition}" if condition else text for text in (other, id, label)))


def traits_of(subject: Subject, version: Version) -> dict[str, Trait]:
    """Everything that is said of a persona, channel, phase, goal, touchpoint or funnel, by key."""
    own = _OWN_OF_PHASE if isinstance(subject, Phase) else _OWN
    found: dict[str, Trait] = {}
    for name, value in zip(subject._fields, subject, strict=True):
        if name == "next":
            found[name] = _ways_on(subject, version) if isinstance(subject, Touchpoint) else ()
        elif name not in own:
            found.update(_told(_KEYS.get(name, name), value, version))
    return found


def traits_of_journey(version: Version) -> dict[str, Trait]:
    """Everything that is said of the journey as a whole, by key."""
    journey = version.journey
    reviews = journey.reviews or Reviews(("reviews",))
    found: dict[str, Trait] = {"capacity.hours_per_week": journey.hours_per_week}
    for name in _JOURNEY:
        found.update(_told(name, getattr(journey, name), version))
    return found | {"reviews.every": reviews.every, "reviews.log": tuple(_text(_review(entry)) for entry in reviews.log)}


def _told(key: str, value: object, version: Version) -> Iterator[tuple[str, Trait]]:
    """A field as it is compared; one that holds fields of its own gives those."""
    match value:
        case Timing(when=when, duration=duration):
            yield from ((f"{key}.when", when or None), (f"{key}.duration", duration or None))
        case Feedback(scale=scale, bands=bands):
            yield f"{key}.scale", "–".join(map(str, scale)) if scale else None
            yield f"{key}.bands", tuple(version.reference(Thing.TOUCHPOINT, band.then, f"{band.low}–{band.high}") for band in bands)
            yield key, True  # asked for, be it without bands
        case tuple() if key == "steps":
            steps = [version.reference(Thing.TOUCHPOINT, str(id)) for id in value]
            yield key, Item(*(_ARROW.join(texts) for texts in zip(*((step.key, step.id, step.label) for step in steps), strict=True)))
        case tuple():
            yield key, tuple(_item(key, item, version) for item in value)
        case str() | int() | float() | None:
            yield key, value if value != "" else None


def _item(key: str, value: object, version: Version) -> Item:
    match value:
        case Accept(rule=rule, because=because, until=until):
            return _text(f"{rule}: {because}" + (f" ({until})" if until else ""))
        case Link(url=url, title=title):
            return _text(f"{title} <{url}>" if title else url)
    return version.reference(_REFERENCES[key], str(value)) if key in _REFERENCES else _text(str(value))


def _ways_on(touchpoint: Touchpoint, version: Version) -> tuple[Item, ...]:
    """Where a touchpoint leads: what it says, else what the order of the file says."""
    if follows_the_file(touchpoint):
        target = version.following.get(touchpoint.id)
        return (version.reference(Thing.TOUCHPOINT, target),) if target else ()
    return tuple(version.reference(Thing.TOUCHPOINT, step.to, step.when) for step in touchpoint.next or ())


def _review(review: Review) -> str:
    return " ".join(filter(None, (review.on, review.by, "(fresh_eyes)" if review.fresh_eyes else "", review.notes)))


def _text(text: str) -> Item:
    return Item(text, text, text)
