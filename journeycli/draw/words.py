"""The words that pictures add to the texts of a journey, in English and Dutch: data, no logic."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycli.diff.change import Mark
from journeycli.vocabulary import Labels


class Words(NamedTuple):
    """What a picture says in one language."""

    gap: str
    gap_in_phase: str
    only_planned: str
    only_planned_in_phase: str
    covered: str
    touchpoints: tuple[str, str]
    """One, and more."""
    channels: tuple[str, str]
    goals_lane: str
    touchpoints_lane: str
    actions_lane: str
    motivations_lane: str
    questions_lane: str
    channels_lane: str
    pains_lane: str
    opportunities_lane: str
    happy: str
    angry: str
    assumed: str
    units: Mapping[str, tuple[str, str]]
    """The units of time by the word that the format has for one of them: one, and more."""
    decimal: str
    no_touchpoints: str
    no_channel: str
    also_through: str
    marks: Mapping[Mark, str]
    """What is told of a thing in a drawing of the difference."""
    origin: str
    """Stands before the phase that a touchpoint was in."""
    difference: str
    no_difference: str
    planned: str
    paused: str
    retired: str
    active: str
    misplaced: str
    unused: str
    channel_plan: str
    blueprint: str
    evidence: str
    actions: str
    frontstage: str
    backstage: str
    support: str
    interaction: str
    visibility: str
    internal: str
    empty: str
    not_worked_out: str
    emotion_unknown: str
    later: str
    current: str
    future: str
    moment: str
    emotion: str
    next: str
    back: str
    channel: str


ENGLISH = Words(
    gap="No channel",
    gap_in_phase="No channel in this phase",
    only_planned="Planned only",
    only_planned_in_phase="Only planned channels in this phase",
    covered="phases with a channel",
    touchpoints=("touchpoint", "touchpoints"),
    channels=("channel", "channels"),
    goals_lane="Customer goal",
    touchpoints_lane="Touchpoints",
    actions_lane="What they do",
    motivations_lane="Why",
    questions_lane="What they ask",
    channels_lane="Channels",
    pains_lane="Pain points",
    opportunities_lane="Opportunities",
    happy="happy",
    angry="angry",
    assumed="assumed emotion",
    units={unit: (unit, f"{unit}s") for unit in ("second", "minute", "hour", "day", "week", "month")},
    decimal=".",
    no_touchpoints="No touchpoints yet",
    no_channel="no channel",
    also_through="Also through",
    marks={Mark.ADDED: "added", Mark.REMOVED: "removed", Mark.MOVED: "moved", Mark.CHANGED: "changed"},
    origin="from",
    difference="What changed",
    no_difference="Nothing differs here",
    planned="planned",
    paused="paused",
    retired="retired",
    active="active",
    misplaced="fits less well here",
    unused="in no phase",
    channel_plan="Channel plan",
    blueprint="Service blueprint",
    evidence="Evidence",
    actions="The customer",
    frontstage="Frontstage: staff or system",
    backstage="Backstage: out of sight",
    support="Support",
    interaction="line of interaction",
    visibility="line of visibility",
    internal="line of internal interaction",
    empty="nothing yet",
    not_worked_out="Not worked out yet",
    emotion_unknown="emotion unknown",
    later="some steps later",
    current="As it is",
    future="As it will be",
    moment="moment of truth",
    emotion="Emotion",
    next="next step",
    back="back",
    channel="channel",
)

DUTCH = Words(
    gap="Geen kanaal",
    gap_in_phase="Geen kanaal in deze fase",
    only_planned="Alleen gepland",
    only_planned_in_phase="Alleen geplande kanalen in deze fase",
    covered="fasen met een kanaal",
    touchpoints=("contactmoment", "contactmomenten"),
    channels=("kanaal", "kanalen"),
    goals_lane="Doel van de klant",
    touchpoints_lane="Contactmomenten",
    actions_lane="Wat de klant doet",
    motivations_lane="Waarom",
    questions_lane="Wat de klant vraagt",
    channels_lane="Kanalen",
    pains_lane="Pijnpunten",
    opportunities_lane="Kansen",
    happy="blij",
    angry="boos",
    assumed="vermoede emotie",
    units={
        "second": ("seconde", "seconden"),
        "minute": ("minuut", "minuten"),
        "hour": ("uur", "uur"),
        "day": ("dag", "dagen"),
        "week": ("week", "weken"),
        "month": ("maand", "maanden"),
    },
    decimal=",",
    no_touchpoints="Nog geen contactmomenten",
    no_channel="geen kanaal",
    also_through="Ook via",
    marks={Mark.ADDED: "nieuw", Mark.REMOVED: "verdwenen", Mark.MOVED: "verplaatst", Mark.CHANGED: "gewijzigd"},
    origin="uit",
    difference="Wat er anders is",
    no_difference="Hier verschilt niets",
    planned="gepland",
    paused="gepauzeerd",
    retired="gestopt",
    active="actief",
    misplaced="past hier minder",
    unused="in geen enkele fase",
    channel_plan="Kanalenplan",
    blueprint="Serviceblauwdruk",
    evidence="Zichtbaar bewijs",
    actions="De klant",
    frontstage="Zichtbaar: medewerker of systeem",
    backstage="Onzichtbaar: achter de schermen",
    support="Ondersteuning",
    interaction="interactielijn",
    visibility="zichtbaarheidslijn",
    internal="interne interactielijn",
    empty="nog leeg",
    not_worked_out="Nog niet uitgewerkt",
    emotion_unknown="emotie onbekend",
    later="enkele stappen later",
    current="Zoals het is",
    future="Zoals het wordt",
    moment="moment van de waarheid",
    emotion="Emotie",
    next="volgende stap",
    back="terug",
    channel="kanaal",
)

_BY_CODE = {"en": ENGLISH, "nl": DUTCH}
_CODES = Labels("en", "nl")


def words_in(language: str) -> Words:
    """The words in a BCP 47 language; English where the language is not known."""
    return _BY_CODE[_CODES.in_language(language)]
