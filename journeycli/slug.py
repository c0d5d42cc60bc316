"""Ids out of names: small letters, digits and hyphens, as the format wants them; the one place that says how a letter is written plain."""

import re
from collections.abc import Container
from unicodedata import normalize

LONGEST_SLUG = 64
_OTHERS = re.compile("[^a-z0-9]+")
# What Unicode does not take apart into a plain letter and its accent, or a sign and its plain likeness.
_PLAIN = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ð": "d",
        "đ": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "ŋ": "n",
        "ŧ": "t",
        "‐": "-",
        "–": "-",
        "—": "-",
        "‘": "'",
        "’": "'",
        "·": "-",
        "•": "-",
        "⁄": "/",
    }
)


def slugged(text: str, otherwise: str = "x") -> str:
    """The slug nearest to a text; `otherwise`, itself a slug, where no letter of it can stand in one."""
    return hyphenated(text)[:LONGEST_SLUG].rstrip("-") or otherwise


def hyphenated(text: str) -> str:
    """The words of a text between hyphens, as a slug has them but however long, so that two long names stay two; empty without any."""
    return _OTHERS.sub("-", plain_letters(text)).strip("-")


def plain_letters(text: str) -> str:
    """The text in small letters without accents; what no plain letter stands for is left out."""
    return normalize("NFKD", text).casefold().translate(_PLAIN).encode("ascii", "ignore").decode("ascii")


def unique_slug(slug: str, taken: Container[str]) -> str:
    """The slug, or the first of `slug-2`, `slug-3` … that is not taken."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug[: LONGEST_SLUG - len(str(number)) - 1].rstrip('-')}-{number}"
    return free
