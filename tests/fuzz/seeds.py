"""What a fuzzer starts from: the samples, the hostile cases, and the words that the formats know."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from journeycli.reading.schema import schema_text
from journeycli.settings.reader import KEYS

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
FOUND = _HERE / "found"
"""Inputs that broke something once, a folder a target."""
_LARGEST = 20_000
_SETTINGS = (
    b'profile = "strict"\nselect = ["J2", "dead-end"]\nignore = []\nfail_on = "warning"\nlanguage = "nl"\n',
    b'[severity]\nJ201 = "info"\n[rules.few-contact-moments]\nminimum = 7\nmaximum = 12.5\n',
    b"a.b = {c = 1, d = [2026-11-22T07:32:00Z, 0xff, inf, 1_000]}\n[[x]]\n",
)
_TOML_WORDS = ("inf", "nan", "0x", "true", "[[", "]]", '"""', "'''", "2026-11-22", "\\u0000", "[rules.", "[severity]")
_YAML_WORDS = ("- ", ": ", "---", "...", "|-", ">+", "? ", "<<", "&a", "*a", "!!", "{", "}", "[", "]", "\\x1b", "\\ud800", "\\N", "%YAML")
_HOSTILE_WORDS = ("::error::", "##[error]", "]]>", "<!--", "-->", "</", "&#", "\\N", "\\G", "\u202e", "\ufeff", "\u2028", "\u0085", "\x1b[")


def seeds(target: str) -> Iterator[bytes]:
    """What a target starts from, none of it large; what was found before first."""
    yield from (path.read_bytes() for path in sorted((FOUND / target).glob("*")))
    if target == "settings":
        yield from _SETTINGS
    elif target == "keeping":
        yield b'{"version": 1, "findings": [\n{"file": "a", "code": "J201", "path": "phases.a", "count": 1}\n]}\n'
        yield from (path.read_bytes() for path in sorted((_ROOT / "tests" / "tasks" / "golden").glob("*.md")))
    elif target == "numbers":
        yield from (path.read_bytes() for path in sorted((_ROOT / "tests" / "measure" / "exports").glob("*")))
        yield from (path.read_bytes() for path in sorted((_ROOT / "samples").glob("*.csv")))
    elif target == "drawing":
        yield from (bytes((number * 31 + 7 * at) % 256 for at in range(1_500)) + words for number, words in enumerate(_words_to_draw()))
    else:
        yield from (content for content in (*_samples(), *_hostile_contents()) if len(content) <= _LARGEST)


def dictionary() -> Iterator[str]:
    """The lines of a dictionary for libFuzzer: words that no fuzzer would come upon by bytes."""
    schema = json.loads(schema_text())
    definitions = [schema, *schema["definitions"].values()]
    keys = {key for definition in definitions for key in definition.get("properties", ())}
    kinds = {word for definition in definitions for word in definition.get("enum", ()) if isinstance(word, str)}
    for word in (*sorted({f"{key}: " for key in keys} | kinds | set(KEYS)), *_TOML_WORDS, *_YAML_WORDS, *_HOSTILE_WORDS):
        yield '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


def _samples() -> list[bytes]:
    return [path.read_bytes() for path in sorted((_ROOT / "samples").rglob("*.journey.yaml"))]


def _hostile_contents() -> list[bytes]:
    sys.path.insert(0, str(_ROOT / "tests" / "hostile"))
    from test_hostile_corpus import ALL  # noqa: PLC0415  after its folder is known

    return sorted({case.content for case in ALL.values()})


def _words_to_draw() -> Iterator[bytes]:
    for words in _HOSTILE_WORDS:
        yield ("Reads a letter\n<b>&amp;\n" + words + " x\n日本語\n").encode() * 20
