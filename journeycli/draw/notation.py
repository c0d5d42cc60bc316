"""How text, numbers, names and links are written into DOT and SVG, so that they mean just themselves."""

import re

from journeycli.draw.clean import clean

_ENTITIES = str.maketrans({"&": "&#38;", "<": "&#60;", ">": "&#62;", '"': "&#34;", "\\": "\\\\"})
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_SAFE_URL = re.compile(r"(?:https?://|mailto:)[a-zA-Z0-9_\-./?#@%=&+,:~;!*'()\[\]]+")
_DIGITS = re.compile(r"-?\d*\.?\d+(?:e[-+]?\d+)?")


def number(value: float, digits: int = 2) -> str:
    """A number without needless zeros, and never `-0`."""
    rounded = round(value, digits)
    if rounded == int(rounded):
        return str(int(rounded))
    return f"{rounded:.{digits}f}".rstrip("0")


def rounded_numbers(text: str) -> str:
    """The same text with every number in it rounded to two digits."""
    return _DIGITS.sub(lambda match: number(float(match[0])), text)


def quoted(text: str) -> str:
    r"""A DOT string that means exactly this text: `\N`, `\l` and their like are escapes of Graphviz."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted_tooltip(text: str) -> str:
    """A DOT string for a tooltip, which Graphviz unescapes twice and in which it decodes entities (2.43 to 14.1)."""
    return quoted(text.replace("\\", "\\\\").replace("&", "&amp;"))


def quoted_link(url: str) -> str:
    """A DOT string for a safe URL, in which Graphviz decodes entities."""
    return quoted(url.replace("&", "&amp;"))


def table_text(text: str) -> str:
    r"""Text inside an HTML-like label; the backslash is doubled because Graphviz expands `\N` even there, and even `&#92;N`."""
    return text.translate(_ENTITIES)


def markup(text: str) -> str:
    """Text between the tags of an SVG."""
    return text.translate(_MARKUP)


def attribute(text: str) -> str:
    """Text between the quotes of an SVG attribute."""
    return text.translate(_ATTRIBUTE)


def safe_url(url: str) -> str:
    """The URL where it is http, https or mailto in plain characters; else nothing."""
    address = clean(url)
    return address if address == url and _SAFE_URL.fullmatch(address) else ""
