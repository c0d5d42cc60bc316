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
_TOUCHPOINTS_A_PHASE = 3


def write_corpus(folder: Path, count: int, seed: int = 1) -> None:
    """Writes `count` journeys into a folder."""
    for number in range(count):
        (folder / f"journey-{number:05}.journey.yaml").write_text(journey(random.Random(seed * 1_000_003 + number)), encoding="utf-8")


def journey(chance: random.Random) -> str:
    """One journey of 231 lines."""
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
        for number in range(_TOUCHPOINTS_A_PHASE):
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
