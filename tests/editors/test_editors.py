"""What an editor makes of a journey: it marks mistakes in their place, offers what fits, and explains it."""

import json
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from language_server import LanguageServer

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "journey.v1.schema.json").read_text(encoding="utf-8"))
KINDS = {kind["const"]: kind["description"] for kind in SCHEMA["definitions"]["Channel"]["properties"]["kind"]["anyOf"]}
SAMPLES = sorted((ROOT / "samples").glob("*.journey.yaml"))
MODELINE = "# yaml-language-server: $schema=../schemas/journey.v1.schema.json\n"
START = "version: 1\ntitle: Getting slim with Anne\npersonas:\n  vera: {name: Vera}\n"
PHASE = f"{START}channels:\n  letter: {{kind: email}}\nphases:\n  - id: awareness\n    "


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_marked_in_a_sample(server, sample):
    assert server.marks(sample.read_text(encoding="utf-8")) == []


def test_a_mistyped_key_is_marked_in_its_place(server):
    assert server.marks(f"{MODELINE}{PHASE}chanels: [letter]\n") == [("chanels", "Property chanels is not allowed.")]


def test_an_unknown_kind_is_marked_with_those_there_are(server):
    ((marked, message),) = server.marks(MODELINE + PHASE.replace("kind: email", "kind: emial"))
    assert marked == "emial"
    assert re.findall(r'"([a-z-]+)"', message) == list(KINDS)


def test_a_missing_key_is_named(server):
    assert [message for _, message in server.marks(f"{MODELINE}version: 1\ntitle: Anne\n")] == [
        'Missing property "personas".',
        'Missing property "phases".',
    ]


@pytest.mark.parametrize("typed", ["|", "em|"])
def test_every_kind_of_channel_is_offered_with_its_meaning_in_dutch_too(server, typed):
    offers = server.offers(f"{MODELINE}{START}channels:\n  letter:\n    kind: {typed}\n")
    assert {label: offer["documentation"] for label, offer in offers.items()} == KINDS


def test_every_key_of_a_phase_is_offered_with_its_meaning(server):
    phase = SCHEMA["definitions"]["Phase"]["properties"]
    offers = server.offers(f"{MODELINE}{PHASE}|\n")
    offered = {label: offer["documentation"] for label, offer in offers.items() if label in phase}
    assert offered == {key: schema["description"] for key, schema in phase.items() if key != "id"}


@pytest.mark.parametrize(
    ("place", "label", "inserted"),
    [
        ("|", "journey", "version: 1\ntitle: $1\npersonas:\n  ${2:vera}:\n    name: ${3:Vera}\nchannels:\n"),
        ("version: 1\npersonas:\n  |", "persona", "${1:vera}:\n  name: ${2:Vera}\n  goals:\n    - $3"),
        (f"{START}channels:\n  |", "channel", "${1:newsletter}:\n  kind: ${2:email}"),
        (f"{START}phases:\n  - |", "phase", "id: ${1:awareness}\n  goals:\n    - $2\n  channels:\n    - $3"),
        (f"{PHASE}touchpoints:\n      - |", "touchpoint", "id: $1\n  name: $2\n  channels:\n    - $3"),
    ],
    ids=lambda value: value if value.isalpha() else "",
)
def test_a_whole_part_is_offered_to_fill_in_where_it_belongs(server, place, label, inserted):
    assert server.offers(f"{MODELINE}{place}\n")[label]["insertText"].startswith(inserted)


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        (f"{START}pha|ses:\n  - id: awareness\n", SCHEMA["properties"]["phases"]["description"]),
        (PHASE.replace("letter: {kind", "letter: {ki|nd"), KINDS["email"]),
        (PHASE.replace("email", "em|ail"), KINDS["email"]),
        (f"{PHASE}no|tes: Ask Anne\n", SCHEMA["definitions"]["Phase"]["properties"]["notes"]["description"]),
    ],
    ids=["a key", "the key of a choice", "a choice", "a key within"],
)
def test_the_word_under_the_pointer_is_explained(server, text, explained):
    assert explained in server.explains(MODELINE + text)


# The page and what it has editors set


PAGE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
GLOBS = ["*.journey.yaml", "*.journey.yml"]


def test_the_settings_of_the_page_do_what_the_modeline_does(command, tmp_path):
    (settings,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "journey.v1.schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    server = LanguageServer(command, tmp_path, schemas=json.loads(settings)["yaml.schemas"])
    try:
        assert server.marks(f"{PHASE}chanels: [letter]\n") == [("chanels", "Property chanels is not allowed.")]
    finally:
        server.close()


def test_every_editor_of_the_page_is_told_the_same():
    told = re.findall(r'"\./journey\.v1\.schema\.json"\]?\s*[:=]\s*[\[{](.*?)[\]}]', PAGE)
    assert [re.findall(r'"(.*?)"', globs) for globs in told] == [GLOBS] * 3


def test_the_entry_for_the_catalogue_takes_every_journey_and_nothing_else():
    entry = json.loads((ROOT / "docs" / "editors" / "schemastore.json").read_text(encoding="utf-8"))
    assert list(entry) == ["name", "description", "fileMatch", "url"]
    assert entry["fileMatch"] == GLOBS
    assert all(any(fnmatch(path.name, glob) for glob in GLOBS) for path in SAMPLES)
    assert not any(fnmatch(name, glob) for glob in GLOBS for name in ("journey.yaml", "a.yaml", "a.journey.json"))
    assert "schema" not in entry["description"].lower(), "SchemaStore refuses descriptions that say so"
