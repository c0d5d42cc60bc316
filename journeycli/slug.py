"""Ids out of names: small letters, digits and hyphens, as the format wants them."""

import re
from collections.abc import Container
from unicodedata import normalize

LONGEST_SLUG = 64
_OTHERS = re.compile("[^a-z0-9]+")


def slugged(text: str, otherwise: str) -> str:
    """The slug nearest to a text; `otherwise`, itself a slug, where no letter of it can stand in one."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return _OTHERS.sub("-", plain)[: LONGEST_SLUG + 1].strip("-")[:LONGEST_SLUG].strip("-") or otherwise


def unique_slug(slug: str, taken: Container[str]) -> str:
    """The slug, or the first of `slug-2`, `slug-3` … that is not taken."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug[: LONGEST_SLUG - len(str(number)) - 1].rstrip('-')}-{number}"
    return free
