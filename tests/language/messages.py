"""The messages of the tool for translators: collects them into the catalogues, and compiles these; `make messages`."""

import ast
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import journeycli
from journeycli.language import DOMAIN, LOCALE, ORIGINAL
from journeycli.pages.page import page_of
from journeycli.rules import CATALOGUE
from journeycli.vocabulary import LANGUAGES

PACKAGE = Path(journeycli.__file__).parent
SOURCES = [("**.py", "python"), ("**.jinja", "jinja2.ext:babel_extract")]
OPTIONS = {"**.jinja": {"silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}}
KEYWORDS = {"say": None, "say_count": (1, 2), "template": None}
_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plurals}\\n"

"""
LANGUAGES_TO_TRANSLATE = [language for language in LANGUAGES if language != ORIGINAL]


def collected() -> Catalog:
    """Every message in the code, and the pages of the rules, each with the file that says it."""
    catalogue = Catalog(charset="utf-8", fuzzy=False)
    for file, _, message, _, _ in extract_from_dir(str(PACKAGE), SOURCES, keywords=KEYWORDS, options_map=OPTIONS):
        catalogue.add(message, locations=[(f"journeycli/{file}", 0)])
    for rule in CATALOGUE:
        page = page_of(rule)
        for text in (page.summary, page.why, *page.settings.values()):
            catalogue.add(text, locations=[(f"journeycli/rules/{rule.name.replace('-', '_')}.py", 0)])
    return catalogue


def hidden() -> list[str]:
    """Where in the code a message is made inside an f-string: there Babel, before Python 3.12, does not see it."""
    return [
        f"journeycli/{file.relative_to(PACKAGE).as_posix()}:{line}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for line in hidden_in(file.read_text(encoding="utf-8"))
    ]


def hidden_in(code: str) -> list[int]:
    """The lines of a module on which a message is made inside an f-string."""
    texts = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr)]
    calls = {node for text in texts for node in ast.walk(text) if isinstance(node, ast.Call)}
    return sorted(call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id in KEYWORDS)


def po_file(language: str) -> Path:
    """What translators write."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The translations there are."""
    with po_file(language).open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str) -> Catalog:
    """Every message of today, in an order that no file system decides, with the translations there are."""
    known = read(language) if po_file(language).exists() else Catalog(locale=language)
    catalogue = Catalog(locale=language, charset="utf-8", fuzzy=False)
    found = [(sorted(set(message.locations)), message.id) for message in collected() if message.id]
    for locations, id in sorted(found, key=str):
        old = known.get(id if isinstance(id, str) else id[0])
        catalogue.add(id, old.string if old else None, locations=locations)
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """What translators get, file by file; without dates and names, so that it changes only with the messages."""
    header = _HEADER.format(language=catalogue.locale, plurals=catalogue.plural_forms)
    buffer = BytesIO()
    write_po(buffer, catalogue, include_lineno=False, width=120, omit_header=True)
    return header.encode() + buffer.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """What the tool reads."""
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def main() -> int:
    """Writes the catalogue of every language; refuses where a message would be missed."""
    if hidden():
        sys.exit(f"Make these messages before the f-string that they stand in: {', '.join(hidden())}")
    for language in LANGUAGES_TO_TRANSLATE:
        catalogue = updated(language)
        po_file(language).parent.mkdir(parents=True, exist_ok=True)
        po_file(language).write_bytes(written(catalogue))
        po_file(language).with_suffix(".mo").write_bytes(compiled(catalogue))
    return 0


if __name__ == "__main__":
    sys.exit(main())
