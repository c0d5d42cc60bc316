"""Where a word that is too long may be cut: at its own marks, at Dutch joints, between syllables."""

import re
from itertools import pairwise
from typing import NamedTuple

from journeycli.draw.clean import SOFT_HYPHEN

_LEAST = 3
"""Letters on each side of a cut."""
_OWN_MARKS = "-/_.@:\u2010\u2013"
_ADDRESS = re.compile(r"[_.@:/]{2}|[_.@:]\w")
"""In what looks like an address, a hyphen would look like a part of it."""
_PART = re.compile(f"[^{re.escape(_OWN_MARKS + SOFT_HYPHEN)}]+")
_VOWELS = "aeiouyáéíóúàèìòùäëïöüâêîôû"
_TOGETHER = ("ch", "th", "ph")
_LINKING = re.compile("(?:heids|teits|ings|schaps|ments|dags|lijks|iteits)(?=[a-z]{3})")
_HEID = re.compile("(?<=[a-z]{2}[abd-z])(?=heid)")
"""`th` is no pair in geschikt-heid; `sch` is one in onder-scheiden."""
_SECOND_PARTS = re.compile(
    "(?<=[a-z]{3})(?=onderzoek|programma|pagina|marketing|campagne|gesprek|formulier|beoordeling|begeleiding|"
    "bevestiging|boodschap|advertentie|kanaal|kanalen|geschenk|moment|maatschappij|verzekering|optimalisatie|"
    "bezoeker|medewerker|tevreden|klant|dienst|proces|punt|fase|reis|onboarding|management|experience)"
)


class Cut(NamedTuple):
    """A place before which a word may be cut, counted in characters; `joint` where a reader would cut it too."""

    place: int
    joint: bool


def cuts(word: str) -> list[Cut]:
    """The places where a word may be cut, in order: at its own marks, and within the parts between them."""
    marks = [Cut(place, True) for place in range(1, len(word)) if word[place - 1] in _OWN_MARKS or word[place - 1] == SOFT_HYPHEN]
    lower = word.lower()
    if _ADDRESS.search(word) or len(lower) != len(word):  # a letter such as İ, whose small form is two characters
        return marks
    within = (cut._replace(place=part.start() + cut.place) for part in _PART.finditer(lower) for cut in _within(part[0]))
    return sorted([*marks, *within])


def _within(part: str) -> list[Cut]:
    """The cuts in a part without marks, in small letters."""
    joints = {match.end() for pattern in (_LINKING, _HEID, _SECOND_PARTS) for match in pattern.finditer(part)}
    near_joints = {place + step for place in joints for step in (-1, 0, 1)}  # never "heid-sonderzoek"
    found = [Cut(place, True) for place in joints]
    found += [Cut(place, False) for place in _syllables(part) if place not in near_joints]
    return [cut for cut in found if _LEAST <= cut.place <= len(part) - _LEAST]


def _syllables(lower: str) -> list[int]:
    """Between vowels the last consonant goes with the next syllable, and so do pairs such as `ch`."""
    vowels = [place for place, letter in enumerate(lower) if letter in _VOWELS]
    places = []
    for before, after in pairwise(vowels):
        cluster = lower[before + 1 : after]
        if cluster.isalpha():
            places.append(after - (3 if cluster.endswith("sch") else 2 if cluster.endswith(_TOGETHER) else 1))
    return places


def hyphen_after(piece: str) -> str:
    """The mark that shows that a word goes on: none where the piece ends in a mark of its own."""
    return "" if piece[-1:] in _OWN_MARKS else "-"
