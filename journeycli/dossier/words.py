"""The words of the format as a report says them: states, rhythms, ratings, emotions."""

from collections.abc import Mapping

from journeycli.language import translated_text
from journeycli.message import template
from journeycli.vocabulary import CHANNEL_KINDS

_MEANINGS: Mapping[str, Mapping[str | int, str]] = {
    "state": {"current": template("as it is"), "future": template("as it will be")},
    "basis": {
        "assumed": template("our own idea, nobody was asked"),
        "partly": template("partly from customers"),
        "researched": template("from talks, surveys or figures"),
    },
    "status": {
        "active": template("active"),
        "planned": template("planned"),
        "paused": template("paused"),
        "retired": template("retired"),
    },
    "rhythm": {
        "daily": template("every day"),
        "several-per-week": template("several times a week"),
        "weekly": template("every week"),
        "biweekly": template("every two weeks"),
        "monthly": template("every month"),
        "quarterly": template("every three months"),
        "half-yearly": template("every six months"),
        "yearly": template("every year"),
        "always-on": template("always on"),
        "on-demand": template("when needed"),
    },
    "fit": {"love": template("gladly done"), "fine": template("well enough"), "dislike": template("reluctantly done")},
    "results": {
        "good": template("good"),
        "fair": template("fair"),
        "poor": template("poor"),
        "unknown": template("not known"),
    },
    "device": {
        "phone": template("phone"),
        "tablet": template("tablet"),
        "laptop": template("laptop"),
        "desktop": template("computer"),
        "tv": template("TV"),
        "in-person": template("face to face"),
    },
    "emotion": {
        2: template("very happy"),
        1: template("happy"),
        0: template("neither happy nor unhappy"),
        -1: template("unhappy"),
        -2: template("very unhappy"),
    },
}


def kind_of_channel(kind: str, language: str) -> str:
    """A kind of channel as a reader knows it; what is none stays as it is."""
    return CHANNEL_KINDS[kind].labels.in_language(language) if kind in CHANNEL_KINDS else kind


def meaning(kind: str, word: str | int | None, language: str) -> str:
    """What a word of the format means to a reader; nothing where there is none."""
    return "" if word is None else translated_text(_MEANINGS[kind][word], language)
