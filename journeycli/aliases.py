"""What people call the keys and values of the format: in Dutch, or by a brand; for telling what was meant."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from journeycli.nearest import nearest
from journeycli.nicknames import NICKNAMES
from journeycli.slug import plain_letters
from journeycli.vocabulary import CHANNEL_KINDS, PHASE_MODELS, PROCESSES

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
    "aangenomen": "assumed",
    "actief": "active",
    "algemeen": "generic",
    "altijd": "always-on",
    "anders": "other",
    "as-is": "current",
    "betaald": "paid",
    "dagelijks": "daily",
    "deels": "partly",
    "doorlopend": "always-on",
    "eigen": "owned",
    "elk half jaar": "half-yearly",
    "elk jaar": "yearly",
    "elk kwartaal": "quarterly",
    "elke dag": "daily",
    "elke maand": "monthly",
    "elke week": "weekly",
    "gaat wel": "fine",
    "gemiddeld": "fair",
    "gepauzeerd": "paused",
    "gepland": "planned",
    "gestopt": "retired",
    "gewenst": "future",
    "gezien": "observed",
    "goed": "good",
    "graag": "love",
    "halfjaarlijks": "half-yearly",
    "heel graag": "love",
    "huidig": "current",
    "huidige": "current",
    "jaarlijks": "yearly",
    "kennen": "know",
    "koop": "purchase",
    "leuk": "love",
    "loopt": "live",
    "lopend": "live",
    "maandelijks": "monthly",
    "matig": "fair",
    "meerdere keren per week": "several-per-week",
    "nazorg": "service",
    "niet graag": "dislike",
    "niet leuk": "dislike",
    "nu": "current",
    "ok": "fine",
    "oke": "fine",
    "om de twee weken": "biweekly",
    "onbekend": "unknown",
    "onderzocht": "researched",
    "op aanvraag": "on-demand",
    "op vraag": "on-demand",
    "per dag": "daily",
    "per jaar": "yearly",
    "per kwartaal": "quarterly",
    "per maand": "monthly",
    "per week": "weekly",
    "persoonlijk": "personal",
    "proactief": "proactive",
    "reactief": "reactive",
    "slecht": "poor",
    "stopgezet": "retired",
    "to-be": "future",
    "toekomst": "future",
    "toekomstig": "future",
    "tweewekelijks": "biweekly",
    "vandaag": "current",
    "verdiend": "earned",
    "vertrouwen": "trust",
    "vervelend": "dislike",
    "wekelijks": "weekly",
}
_LANGUAGES = {
    "deutsch": "de",
    "duits": "de",
    "dutch": "nl",
    "engels": "en",
    "english": "en",
    "francais": "fr",
    "frans": "fr",
    "french": "fr",
    "german": "de",
    "nederlands": "nl",
    "vlaams": "nl-BE",
}
_UNDERSCORED = re.compile("([A-Za-z]{2,3})_([A-Za-z]{2})")


def meant_key(word: str, known: Collection[str]) -> str | None:
    """The key that a word stands for: its translation, else the one most like it; None where none is."""
    translation = _KEYS.get(plain_letters(word))
    if translation is not None:
        return translation if translation in known else None
    return nearest(word, known)


def meant_value(word: str, known: Collection[str]) -> str | None:
    """The value of a fixed list that a word stands for: what people call it, else the one most like it."""
    called = value_called(word)
    return called if called in known else nearest(word, known)


def value_called(word: str) -> str | None:
    """The value that people call by exactly this word, in Dutch or by a brand; None where there is none."""
    return _called(plain_letters(word))


def meant_language(word: str) -> str | None:
    """The language code that a word stands for: the name of a language, or a code as a system writes it (`nl_BE`)."""
    return _LANGUAGES.get(plain_letters(word)) or (_UNDERSCORED.sub(r"\1-\2", word) if _UNDERSCORED.fullmatch(word) else None)


@cache
def channel_names() -> Mapping[str, str]:
    """Every name that a kind of channel is known by, in small letters without accents, and the kind: its own, its labels, brands."""
    labels = {
        plain_letters(name.strip()): kind
        for kind, meaning in reversed(CHANNEL_KINDS.items())
        if kind != "other"
        for label in (kind.replace("-", " "), kind, *meaning.labels)
        for name in label.split(",")
    }
    return {**labels, **NICKNAMES}


def common_process(word: str) -> str | None:
    """The common process that a word stands for, in either language; None for a process of one's own."""
    plain = plain_letters(word).replace("-", " ")
    return word if word in PROCESSES else next((id for id, known in PROCESSES.items() if plain in known.labels), None)


def process_name(word: str, language: str) -> str:
    """What the process that a word stands for is called: a common one in the language, one's own as it is."""
    known = common_process(word)
    return PROCESSES[known].labels.in_language(language) if known else word


def _called(word: str) -> str | None:
    names = channel_names()
    known = _VALUES.get(word) or names.get(word) or names.get(word.replace("-", " "))
    if known:
        return known
    phase = PHASE_MODELS["five-phase"].phases.get(word)
    return phase.stages[0] if phase else None
