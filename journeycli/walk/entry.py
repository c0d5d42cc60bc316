"""A review as it stands in a journey file: on one line, in a block of lines, or as JSON."""

import json
import textwrap
from collections.abc import Iterable
from typing import Any

from journeycli.markup.yaml import yaml_scalar
from journeycli.model import Review

_WIDEST = 110
"""Characters of a line, past which a text is folded."""


def entry_data(review: Review) -> dict[str, Any]:
    """The keys of a review and their values; those that are left out mean what the format defaults."""
    data: dict[str, Any] = {"on": review.on, "by": review.by}
    if review.fresh_eyes:
        data["fresh_eyes"] = True
    if review.notes:
        data["notes"] = review.notes
    return data


def json_entry(review: Review) -> str:
    """The review as JSON."""
    return json.dumps(entry_data(review), ensure_ascii=False)


def inline_entry(review: Review) -> str:
    """The review on one line, in braces."""
    return "{" + ", ".join(f"{key}: {yaml_scalar(value)}" for key, value in entry_data(review).items()) + "}"


def block_entry(review: Review, indent: int) -> list[str]:
    """The review as an item of a list, one key a line; `indent` is how many blanks stand before the dash."""
    lines: list[str] = []
    for key, value in entry_data(review).items():
        lines += _block_lines(key, value, indent + 2)
    return [" " * indent + "- " + lines[0].lstrip(), *lines[1:]]


def pains_entry(id: str, pains: Iterable[str], indent: int) -> list[str]:
    """What hurts at a touchpoint or in a phase, as it stands below its id."""
    margin = " " * indent
    return [f"{margin}- id: {yaml_scalar(id)}", f"{margin}  pains:", *(f"{margin}    - {yaml_scalar(pain)}" for pain in pains)]


def _block_lines(key: str, value: Any, indent: int) -> list[str]:
    """A key and its value: on one line where that is short, else folded over several, which needs no quotes."""
    line = f"{' ' * indent}{key}: {yaml_scalar(value)}"
    if len(line) <= _WIDEST:
        return [line]
    margin = " " * (indent + 2)
    folded = textwrap.wrap(value, _WIDEST, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False)
    return [f"{' ' * indent}{key}: >-", *folded]
