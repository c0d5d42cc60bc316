"""The to-do list and the workspace of the samples, exactly as they are printed, and as their schemas say."""

import json

import jsonschema
import pytest
from make_lists import COMMANDS, GOLDEN, ROOT, printed

MEANT = "if this is meant: make samples, and read what changed"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_list_is_exactly_this(name):
    assert printed(*COMMANDS[name])[1] == (GOLDEN / name).read_bytes().decode(), MEANT


def test_every_golden_list_has_its_command():
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(COMMANDS)


@pytest.mark.parametrize(("format", "name"), [("todo", "coach.json"), ("list", "list.json")])
def test_json_keeps_to_its_schema_with_every_field_and_in_its_order(format, name):
    text = (ROOT / "schemas" / f"{format}.v1.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert text == json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    jsonschema.Draft7Validator.check_schema(schema)
    report = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(report)
    assert list(report) == list(schema["properties"])
    for objects, definition in (("tasks", "Task"), ("journeys", "Journey"), ("broken", "Broken")):
        for entry in report.get(objects, ()):
            assert list(entry) == list(schema["definitions"][definition]["properties"])
            assert not jsonschema.Draft7Validator(schema).is_valid({**report, objects: [{**entry, "extra": 1}]})


def test_a_list_of_all_samples_keeps_to_the_schema_and_is_ascii():
    schema = json.loads((ROOT / "schemas" / "todo.v1.schema.json").read_text(encoding="utf-8"))
    status, text = printed("todo", "samples", "--format", "json", "--today", "2026-11-22")
    jsonschema.Draft7Validator(schema).validate(json.loads(text))
    assert status == 1
    assert text.isascii()
