"""`--format json` keeps its contract: schemas/findings.v1.schema.json, and fingerprints that stay."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from journeycli.reporters.json import REPORT_VERSION
from journeycli.result import RunResult

SCHEMA_FILE = Path(__file__).parents[2] / "schemas" / f"findings.v{REPORT_VERSION}.schema.json"
SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))

JOURNEY = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
  podcast: {kind: podcast}
phases:
  - id: awareness
  - id: consideration
    channels: [newsletter]
    touchpoints:
      - {id: question}
      - {id: answer}
  - id: purchase
"""
REFERENCES = JOURNEY.replace("[newsletter]", "[newsleter, podcst]").replace("{id: question}", "{id: question, next: [nowhere, nowhere]}")


def objects(schema: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema in a schema, with the place where it stands."""
    yield place, schema
    for keyword in ("properties", "definitions"):
        for name, below in schema.get(keyword, {}).items():
            yield from objects(below, f"{place}/{keyword}/{name}")
    for keyword in ("items", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            yield from objects(schema[keyword], f"{place}/{keyword}")


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema as it is today: consumers must let later keys pass, and we must not let one slip in unsaid."""
    schema = json.loads(json.dumps(schema))
    for _, below in objects(schema):
        if "properties" in below:
            below["additionalProperties"] = False
    return schema


def is_named(place: str) -> bool:
    return place == "" or place.rsplit("/", 2)[-2] in ("properties", "definitions")


def test_the_schema_of_reports_passes_the_draft_07_meta_schema():
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert SCHEMA["$id"] == "urn:journey:schema:findings.v1"
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA_FILE.read_text(encoding="utf-8") == json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n"


def test_every_field_of_a_report_says_what_it_means():
    assert [place for place, schema in objects(SCHEMA) if is_named(place) and not schema.get("description")] == []


def test_the_schema_demands_every_field_and_lets_later_ones_pass():
    for place, schema in objects(SCHEMA):
        if "properties" in schema:
            assert "additionalProperties" not in schema, place
            assert schema["required"] == list(schema["properties"]), place


def test_reports_keep_to_the_schema(run_by_hand: RunResult, samples: RunResult, checked: Callable, as_json: Callable):
    validator = jsonschema.Draft7Validator(closed(SCHEMA))
    for run in (
        run_by_hand,
        samples,
        checked({"a": JOURNEY, "b": REFERENCES, "c": b"\xff"}),
        checked({"a": JOURNEY}, audit=False),
        RunResult(()),
    ):
        assert [error.message for error in validator.iter_errors(as_json(run))] == []


def test_the_schema_would_notice_a_field_more_or_less(run_by_hand: RunResult, as_json: Callable):
    validator = jsonschema.Draft7Validator(closed(SCHEMA))
    for change in (lambda finding: finding.pop("help"), lambda finding: finding.update(extra=1), lambda finding: finding.update(line=0)):
        report = as_json(run_by_hand)
        change(report["findings"][0])
        assert not validator.is_valid(report)


def test_fields_come_in_the_order_of_the_schema(run_by_hand: RunResult, as_json: Callable):
    report = as_json(run_by_hand)
    assert list(report) == list(SCHEMA["properties"])
    assert list(report["findings"][0]) == list(SCHEMA["definitions"]["Finding"]["properties"])
    assert list(report["matrix"][0]) == list(SCHEMA["definitions"]["Matrix"]["properties"])


def test_a_report_is_ascii_and_its_lines_are_no_commands(checked: Callable, reported: Callable):
    title = '"##[error]x ##vso[task.complete] ::error::y ###[z] \u65e5\u672c \U0001f600"'
    text = reported(checked({"##[a]\n::b.journey.yaml": JOURNEY.replace("Getting slim with Anne", title)}), "json")
    assert text.isascii()
    assert "##" not in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert json.loads(text)["matrix"][0]["title"] == title.strip('"')
    assert json.loads(text)["files"][0]["path"] == "##[a]\n::b.journey.yaml"


def test_the_values_of_a_message_are_given_as_they_are(checked: Callable, as_json: Callable):
    report = as_json(checked({"a": JOURNEY.replace("id: purchase", 'id: purchase\n    name: "Buy\\tnow \u65e5\u672c"')}))
    (gap,) = [finding for finding in report["findings"] if finding["path"] == "phases.purchase"]
    assert gap["values"] == {"phase": "Buy\tnow \u65e5\u672c"}
    assert gap["message"] == "“Buy\\tnow \u65e5\u672c” has no channel"


def test_one_long_text_makes_no_long_report(checked: Callable, reported: Callable, as_json: Callable):
    for wrong in ("channels:\n  a: {kind: '" + "é" * 300_000 + "'}\n", "? " + "é" * 300_000 + "\n: 1\n"):
        run = checked(
            {"a": JOURNEY.replace("channels:\n", wrong, 1).replace("  newsletter: {kind: email}\n  podcast: {kind: podcast}\n", "")}
        )
        assert as_json(run)["findings"]
        assert len(reported(run, "json")) < 30_000
        assert len(reported(run, "full")) < 10_000


# Fingerprints


def prints(report: Any) -> list[tuple[str, str, str]]:
    return [(finding["code"], finding["path"], finding["fingerprint"]) for finding in report["findings"]]


@pytest.mark.parametrize("text", [JOURNEY, REFERENCES, JOURNEY.replace("email", "emial").replace("name: Vera", "nme: Vera")])
def test_a_fingerprint_stays_when_lines_move(checked: Callable, as_json: Callable, text: str):
    before = as_json(checked({"a": text}))
    moved = "# A comment.\n\n" + text.replace("\n", "\n\n").replace("{id: answer}", "{  id:   answer }")
    after = as_json(checked({"a": moved}))
    assert len(before["findings"]) > 1
    assert prints(after) == prints(before)
    assert [finding["line"] for finding in after["findings"]] != [finding["line"] for finding in before["findings"]]


def test_a_fingerprint_stays_when_a_name_or_a_wording_changes(checked: Callable, as_json: Callable):
    before = as_json(checked({"a": JOURNEY.replace("- id: purchase", "- id: purchase\n    name: Buy")}))
    after = as_json(checked({"a": JOURNEY.replace("- id: purchase", "- id: purchase\n    name: Order")}))
    assert prints(after) == prints(before)
    assert [finding["message"] for finding in after["findings"]] != [finding["message"] for finding in before["findings"]]


def test_a_fingerprint_stays_when_a_phase_is_added_above(checked: Callable, as_json: Callable):
    before = as_json(checked({"a": JOURNEY}))
    after = as_json(checked({"a": JOURNEY.replace("phases:\n", "phases:\n  - {id: first, stage: awareness, channels: [newsletter]}\n")}))
    assert set(prints(before)) <= set(prints(after))


def test_no_two_findings_share_a_fingerprint(samples: RunResult, checked: Callable, as_json: Callable):
    twice = JOURNEY + "  - id: purchase\n  - id: purchase\n"
    for run in (samples, checked({"a": JOURNEY, "b": JOURNEY, "c": REFERENCES, "d": REFERENCES, "e": twice})):
        found = [mark for _, _, mark in prints(as_json(run))]
        assert len(found) > 5
        assert len(set(found)) == len(found)


def test_a_fingerprint_is_the_same_on_every_machine_and_in_every_version(checked: Callable, as_json: Callable):
    report = as_json(checked({"a.journey.yaml": JOURNEY}))
    (gap,) = [finding for finding in report["findings"] if finding["path"] == "phases.purchase"]
    assert gap["fingerprint"] == "a4a9ed80674fdbeb"


def test_another_file_or_rule_gives_another_fingerprint(checked: Callable, as_json: Callable):
    report = as_json(checked({"a": JOURNEY, "b": JOURNEY}))
    by_path = [finding["fingerprint"] for finding in report["findings"] if finding["path"] == "phases.purchase"]
    assert len(set(by_path)) == 2
