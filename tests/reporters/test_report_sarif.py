"""`--format sarif` is SARIF 2.1.0, with everything that code scanning shows."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import jsonschema
import pytest
from sarif_pydantic import Sarif
from sarif_standard import LOG

from journeycli.markup.filename import uri
from journeycli.pages.docs import rule_texts
from journeycli.result import FileResult, RunResult
from journeycli.rules import CATALOGUE


@pytest.fixture
def as_sarif(reported: Callable) -> Callable[[RunResult], Any]:
    """The one run of a log that keeps to the standard."""

    def run(result: RunResult) -> Any:
        log = json.loads(reported(result, "sarif"))
        assert [f"{error.json_path}: {error.message}" for error in jsonschema.Draft7Validator(LOG).iter_errors(log)] == []
        assert Sarif.model_validate(log).version == "2.1.0"
        return log["runs"][0]

    return run


def test_every_log_keeps_to_the_standard(run_by_hand: RunResult, samples: RunResult, as_sarif: Callable):
    for run in (run_by_hand, samples, samples._replace(show_accepted=True, language="nl", rules=rule_texts("nl")), RunResult(())):
        assert len(as_sarif(run)["artifacts"]) == len(run.files)


def test_a_clean_run_says_that_there_are_no_results(as_sarif: Callable):
    run = as_sarif(RunResult((FileResult("a.journey.yaml", ()),)))
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["a.journey.yaml"]


def test_every_rule_is_described_with_its_level_and_its_page(as_sarif: Callable):
    rules = as_sarif(RunResult((), rules=rule_texts("en")))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in CATALOGUE]
    (gap,) = [rule for rule in rules if rule["id"] == "J201"]
    page = (Path(__file__).parents[2] / "docs" / "rules" / f"{gap['name']}.md").read_text(encoding="utf-8")
    assert gap["defaultConfiguration"] == {"level": "error"}
    assert gap["shortDescription"]["text"] in page
    assert gap["fullDescription"]["text"] in page
    assert gap["help"]["markdown"] in page
    assert "## Flagged\n\n```yaml\n" in gap["help"]["markdown"]
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning", "note"}


def test_rules_are_described_in_the_language_of_the_run(as_sarif: Callable):
    run = as_sarif(RunResult((), rules=rule_texts("nl"), language="nl"))
    english, dutch = rule_texts("en"), run["tool"]["driver"]["rules"]
    assert run["language"] == "nl"
    assert all(rule["shortDescription"]["text"] != text.summary for rule, text in zip(dutch, english, strict=True))


def test_a_result_leads_to_its_rule(samples: RunResult, as_sarif: Callable):
    run = as_sarif(samples._replace(rules=rule_texts("en")))
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) > 30
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_a_place_is_counted_in_characters_from_one_and_ends_after_the_last(checked: Callable, as_sarif: Callable):
    text = 'version: 1\ntitle: T\npersonas: {v: {name: V}}\nphases:\n  - {name: "\U0001f600é", id: a, channels: [mial]}\n'
    run = as_sarif(checked({"a": text}))
    (place,) = [entry["physicalLocation"] for entry in run["results"][0]["locations"]]
    region, line = place["region"], text.splitlines()[4]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (region["startLine"], region["endLine"]) == (5, 5)
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "mial"


NAMES = [
    ("plans/slim.journey.yaml", "plans/slim.journey.yaml"),
    ("a b.yaml", "a%20b.yaml"),
    ("50%20.yaml", "50%2520.yaml"),
    ("C:notes.yaml", "C%3Anotes.yaml"),
    ("?#[x]&.yaml", "%3F%23%5Bx%5D%26.yaml"),
    ("Zo\u00eb \u65e5.yaml", "Zo%C3%AB%20%E6%97%A5.yaml"),
    ("a\n::error::x.yaml", "a%0A%3A%3Aerror%3A%3Ax.yaml"),
    ("\udcff.yaml", "%FF.yaml"),
    ("\ud800.yaml", "%EF%BF%BD.yaml"),
    ("../other.yaml", "../other.yaml"),
    ("/srv/a b:c.yaml", "file:///srv/a%20b:c.yaml"),
]


@pytest.mark.parametrize(("name", "encoded"), NAMES)
def test_a_name_is_a_uri_that_leads_back_to_it(name: str, encoded: str):
    assert uri(name) == encoded
    found = unquote(urljoin("file:///home/anne/plans/", uri(name)).removeprefix("file://"), errors="surrogateescape")
    wanted = Path("/home/anne/plans", name.replace("\ud800", "\ufffd"))
    assert Path(found) == (Path("/home/anne/other.yaml") if name.startswith("..") else wanted)


@pytest.mark.parametrize("name", [name for name, _ in NAMES])
def test_a_name_below_the_folder_is_relative_to_it_and_any_other_is_absolute(checked: Callable, as_sarif: Callable, name: str):
    run = as_sarif(checked({name: "a: ["}))
    (location,) = [place["physicalLocation"]["artifactLocation"] for place in run["results"][0]["locations"]]
    assert location == run["artifacts"][0]["location"]
    assert ("uriBaseId" in location) is not name.startswith("/")
    assert location.get("uriBaseId", "%SRCROOT%") in run["originalUriBaseIds"]


ACCEPTING = """\
version: 1
title: T
personas: {v: {name: V}}
phases:
  - id: service
    accept: [{rule: J201, because: "Starts in\\tspring"}]
"""


def test_what_is_accepted_is_left_out_and_is_suppressed_where_it_is_to_be_shown(checked: Callable, as_sarif: Callable):
    run = checked({"a": ACCEPTING})
    assert [entry.finding.code for entry in run.files[0].accepted] == ["J201"]
    assert "J201" not in {result["ruleId"] for result in as_sarif(run)["results"]}
    suppressed = [result for result in as_sarif(run._replace(show_accepted=True))["results"] if "suppressions" in result]
    assert [(result["ruleId"], result["suppressions"]) for result in suppressed] == [
        ("J201", [{"kind": "inSource", "status": "accepted", "justification": "Starts in\\tspring"}])
    ]


def test_a_name_brings_neither_a_placeholder_nor_a_link_into_a_message(checked: Callable, as_sarif: Callable):
    for name in ("{0} {x}", "[click](https://example.com)", "[a\\](https://example.com)", "]({0})"):
        run = checked(
            {"a": f"version: 1\ntitle: T\npersonas: {{v: {{name: V}}}}\nphases:\n  - {{id: service, name: {json.dumps(name)}}}\n"}
        )
        (gap,) = [result["message"]["text"] for result in as_sarif(run)["results"] if result["ruleId"] == "J201"]
        assert re.sub(r"\{\{|\}\}", "", gap).count("{") == 0
        assert "](" not in gap
        assert gap.replace("{{", "{").replace("}}", "}").replace("] (", "](").startswith((f"“{name}”", name))


def test_another_place_of_a_finding_is_told_with_what_stands_there(run_by_hand: RunResult, as_sarif: Callable):
    (related,) = as_sarif(run_by_hand)["results"][0]["relatedLocations"]
    assert related["message"] == {"text": "first here"}
    assert related["physicalLocation"]["region"]["startLine"] == 9
