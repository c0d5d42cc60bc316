"""What people call the keys and values of the format: in Dutch, or by a brand; for telling what was meant."""

from collections.abc import Collection
from functools import cache
from unicodedata import normalize

from journeycli.nearest import nearest
from journeycli.vocabulary import CHANNEL_KINDS, PHASE_MODELS

_KEYS = {
    "acties": "actions",
    "beschrijving": "description",
    "capaciteit": "capacity",
    "contactmomenten": "touchpoints",
    "contactpunten": "touchpoints",
    "doel": "goals",
    "doelen": "goals",
    "eigenaar": "owner",
    "emotie": "emotion",
    "fase": "phases",
    "fasen": "phases",
    "fases": "phases",
    "gevoel": "emotion",
    "kanaal": "channels",
    "kanalen": "channels",
    "kansen": "opportunities",
    "naam": "name",
    "notities": "notes",
    "persona's": "personas",
    "pijnpunten": "pains",
    "proces": "process",
    "resultaat": "results",
    "resultaten": "results",
    "ritme": "cadence",
    "soort": "kind",
    "stadium": "stage",
    "taal": "language",
    "titel": "title",
    "uren_per_week": "hours_per_week",
    "versie": "version",
    "volgende": "next",
    "vragen": "questions",
}
_VALUES = {
    "actief": "active",
    "adwords": "search-ads",
    "altijd": "always-on",
    "dagelijks": "daily",
    "facebook": "organic-social",
    "gepauzeerd": "paused",
    "gepland": "planned",
    "gestopt": "retired",
    "goed": "good",
    "google": "seo",
    "google ads": "search-ads",
    "halfjaarlijks": "half-yearly",
    "instagram": "organic-social",
    "jaarlijks": "yearly",
    "koop": "purchase",
    "linkedin": "organic-social",
    "maandelijks": "monthly",
    "markt": "event",
    "matig": "fair",
    "mond-tot-mond": "referral",
    "nazorg": "service",
    "newsletter": "email",
    "nieuwsbrief": "email",
    "onbekend": "unknown",
    "per kwartaal": "quarterly",
    "pinterest": "organic-social",
    "slecht": "poor",
    "telefoon": "phone",
    "tiktok": "organic-social",
    "tweewekelijks": "biweekly",
    "wekelijks": "weekly",
    "whatsapp": "chat",
    "youtube": "video",
    "zoekmachine": "seo",
}


def meant_key(word: str, known: Collection[str]) -> str | None:
    """The key that a word stands for: its translation, else the one most like it; None where none is."""
    translation = _KEYS.get(_plain(word))
    if translation is not None:
        return translation if translation in known else None
    return nearest(word, known)


def meant_value(word: str, known: Collection[str]) -> str | None:
    """The value of a fixed list that a word stands for: what people call it, else the one most like it."""
    called = value_called(word)
    return called if called in known else nearest(word, known)


def value_called(word: str) -> str | None:
    """The value that people call by exactly this word, in Dutch or by a brand; None where there is none."""
    return _called(_plain(word))


def _plain(word: str) -> str:
    """The word in small letters without accents."""
    return normalize("NFKD", word.lower()).encode("ascii", "ignore").decode("ascii")


def _called(word: str) -> str | None:
    if word in _VALUES:
        return _VALUES[word]
    kind = _kinds_by_name().get(word)
    if kind:
        return kind
    phase = PHASE_MODELS["five-phase"].phases.get(word)
    return phase.stages[0] if phase else None


@cache
def _kinds_by_name() -> dict[str, str]:
    """The kind of channel by each of its names; the first kind where two share one."""
    kinds: dict[str, str] = {}
    for kind, meaning in CHANNEL_KINDS.items():
        for name in (name.strip() for label in meaning.labels for name in label.lower().split(",")):
            kinds.setdefault(name, kind)
    return kinds
