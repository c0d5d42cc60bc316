"""Makes journeys to measure with: valid, all different, of about 230 lines each, the same for the same seed."""

import random
from pathlib import Path

_CHANNELS = {
    "instagram": "organic-social",
    "newsletter": "email",
    "search": "seo",
    "reviews": "reviews",
    "shop": "webshop",
    "counter": "store",
}
_PHASES = ("awareness", "consideration", "purchase", "service", "loyalty")
_WORDS = [
    "she",
    "compares",
    "prices",
    "reads",
    "what",
    "others",
    "say",
    "asks",
    "a",
    "friend",
    "looks",
    "at",
    "the",
    "photos",
    "wonders",
    "how",
    "long",
    "it",
    "takes",
    "calls",
    "the",
    "shop",
]
_USUAL, _MANY = 3, 99
"""Touchpoints in each of five phases: in a journey of 231 lines, and in one of 5,009."""
LARGE = "large"
CORPORA = {"1": 1, "100": 100, "1000": 1_000, "10000": 10_000}


def write_corpora(folder: Path, seed: int = 1) -> None:
    """Writes every corpus into a folder of its own, unless it is there: so many usual journeys, and one large one."""
    for name, count in CORPORA.items():
        _write(folder / name, count, seed, _USUAL)
    _write(folder / LARGE, 1, seed, _MANY)


def _write(folder: Path, count: int, seed: int, touchpoints: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        file = folder / f"journey-{number:05}.journey.yaml"
        file.write_text(journey(random.Random(seed * 1_000_003 + number), touchpoints), encoding="utf-8")


def journey(chance: random.Random, touchpoints: int = _USUAL) -> str:
    """One journey with so many touchpoints a phase."""
    lines = ["version: 1", f"title: {_sentence(chance)}", "personas:"]
    for person in ("vera", "nora"):
        lines += [
            f"  {person}:",
            f"    name: {person.capitalize()}",
            "    goals:",
            f"      - {_sentence(chance)}",
            f"    share: {chance.randint(10, 50)}",
        ]
    lines.append("channels:")
    for id, kind in _CHANNELS.items():
        lines += [f"  {id}:", f"    kind: {kind}", "    cadence: weekly", f"    hours_per_week: {chance.randint(1, 8) / 2}"]
    lines.append("phases:")
    for phase in _PHASES:
        lines += [f"  - id: {phase}", "    goals:", f"      - {_sentence(chance)}", "    touchpoints:"]
        for number in range(touchpoints):
            lines += _touchpoint(f"{phase}-{number + 1}", chance)
    return "\n".join([*lines, ""])


def _touchpoint(id: str, chance: random.Random) -> list[str]:
    return [
        f"      - id: {id}",
        f"        name: {_sentence(chance)}",
        f"        channels: [{', '.join(sorted(chance.sample(sorted(_CHANNELS), 2)))}]",
        f"        emotion: {chance.randint(-2, 2)}",
        "        actions:",
        f"          - {_sentence(chance)}",
        "        pains:",
        f"          - {_sentence(chance)}",
        "        opportunities:",
        f"          - {_sentence(chance)}",
    ]


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randint(4, 9))).capitalize()
