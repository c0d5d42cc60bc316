"""Writes pages from the templates beside this module, every text in them escaped; alone imports jinja2."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from journeycli.dossier.speech import speech
from journeycli.printable import printable

TEMPLATES = Path(__file__).parent / "templates"
_CODE = re.compile("`([^`]+)`")
_BLANKS = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")


def rendered(name: str, spoken: str, **values: object) -> Markup:
    """The template with these values, saying what it says in a language."""
    return Markup(_ENVIRONMENT.get_template(f"{name}.html.jinja").render(**speech(spoken), language=spoken, **values))  # noqa: S704  escaped by now


def own_style() -> str:
    """The style sheet beside the templates."""
    return (TEMPLATES / "page.css").read_text(encoding="utf-8")


def markup(text: str) -> Markup:
    """A text that is markup of our own making, for a template to take as it is."""
    return Markup(text)  # noqa: S704  only what we wrote ourselves comes here


def _shown(value: object) -> str:
    """A text on one line, with what could mislead its reader as escapes; markup stays."""
    return value if isinstance(value, Markup) else printable(_BLANKS.sub(" ", str(value)))


def _coded(text: str) -> Markup:
    """The text with what stands between backticks as code: keys and commands, in messages of ours."""
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else part for place, part in enumerate(_CODE.split(_shown(text)))
    )


_ENVIRONMENT = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    finalize=_shown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_ENVIRONMENT.filters["coded"] = _coded
