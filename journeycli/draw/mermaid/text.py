"""How text is written into Mermaid so that it means just itself: entity codes for all that Mermaid could read as its own."""

import re

from journeycli.draw.clean import clean

_SPECIAL = re.compile(r"[^\w .,!?()'+/·–-]", re.ASCII)


def mermaid_text(text: str) -> str:
    """The text on one line; letters of any script stay as they are, and no `%%{…}%%`, click, comment or HTML survives."""
    return _SPECIAL.sub(lambda match: match[0] if match[0] > "\x7f" else f"#{ord(match[0])};", clean(text))
