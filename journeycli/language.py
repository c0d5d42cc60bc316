"""Speaks the user's language: translates messages by their templates; alone imports gettext."""

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from journeycli.message import Message
from journeycli.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from gettext import NullTranslations

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "journeycli"
ORIGINAL = LANGUAGES[0]
"""The language that the templates are written in."""


@lru_cache(maxsize=64)
def spoken(language: str) -> str:
    """The language of the tool that is nearest to a BCP 47 code: `nl` for `nl-BE`, English for what it does not speak."""
    short = language.split("-", 1)[0].lower()
    return short if short in LANGUAGES else ORIGINAL


def translated(message: Message, language: str) -> Message:
    """The message in a language, and the messages in it; its other values, which are names, numbers and words, stay."""
    language = spoken(language)
    if language == ORIGINAL:
        return message
    catalogue = _catalogue(language)
    values = {name: translated(value, language) if isinstance(value, Message) else value for name, value in message.values.items()}
    if message.plural:
        forms = (catalogue.ngettext(message.template, message.plural, count) for count in (1, 2))
        return Message(next(forms), values, next(forms), language)
    return Message(catalogue.gettext(message.template), values, language=language)


def translated_text(text: str, language: str) -> str:
    """A fixed text in a language."""
    return text if spoken(language) == ORIGINAL else _catalogue(spoken(language)).gettext(text)


@cache
def _catalogue(language: str) -> "NullTranslations":
    # Imported here because who reads English does without it.
    from gettext import translation  # noqa: PLC0415

    return translation(DOMAIN, LOCALE, [language])
