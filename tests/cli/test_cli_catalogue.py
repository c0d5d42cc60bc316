"""`journey rules`, `journey explain`, `journey schema`, the help and the version: what the tool says of itself."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycli import __version__
from journeycli.cli.main import app
from journeycli.pages.page import page_of
from journeycli.reading.schema import schema_text
from journeycli.rules import CATALOGUE

COMMANDS = sorted(command.name for command in app.registered_commands)
CHECK_FLAGS = [
    "--select", "--ignore", "--only", "--fail-on", "--format", "--output", "--max-findings", "--color", "--today", "--no-accept",
    "--allow-empty", "--stdin-filename", "--help",
]  # fmt: skip


def test_rules_lists_every_rule_in_the_order_of_the_codes_with_its_severity(journey: Callable):
    lines = journey("rules").out.splitlines()
    told = [re.fullmatch(r"(J\d{3})  ([a-z0-9-]+) +(error|warning|info)( \(strict\))? +(\S.*)", line).groups() for line in lines]
    assert told == [
        (rule.code, rule.name, rule.severity.value, " (strict)" if rule.strict else None, page_of(rule).summary) for rule in CATALOGUE
    ]
    assert told[0] == ("J001", "invalid-yaml", "error", None, "File that the YAML parser cannot read.")


def test_rules_keep_their_columns_however_long_a_name_is(journey: Callable):
    starts = {line.index(page_of(rule).summary) for line, rule in zip(journey("rules").out.splitlines(), CATALOGUE, strict=True)}
    assert len(starts) == 1


def test_the_catalogue_as_json_holds_every_rule(journey: Callable):
    rules = json.loads(journey("rules", "--format", "json").out)["rules"]
    assert [(rule["code"], rule["name"], rule["severity"]) for rule in rules] == [
        (rule.code, rule.name, rule.severity.value) for rule in CATALOGUE
    ]
    assert all(rule["summary"] and rule["source"] for rule in rules)


def test_the_catalogue_in_markdown_has_a_page_for_every_rule_and_an_index(journey: Callable, folder: Path):
    (folder / "pages").mkdir()
    assert journey("rules", "--pages", "pages").status == 0
    assert sorted(path.name for path in (folder / "pages").iterdir()) == sorted(["README.md", *(f"{rule.name}.md" for rule in CATALOGUE)])
    index = (folder / "pages" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (J\d{3}) \| \[([a-z0-9-]+)\]\(\2\.md\)", index, re.MULTILINE) == [(rule.code, rule.name) for rule in CATALOGUE]
    for rule in CATALOGUE:
        page = (folder / "pages" / f"{rule.name}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# {rule.code} {rule.name}\n\n*{rule.severity.value.capitalize()}.*")
        assert page.count("```yaml\n") == 2
        assert page.count("```") == 4


def test_pages_are_written_into_a_folder_that_is_there_and_nowhere_else(journey: Callable, folder: Path):
    (folder / "file").touch()
    for target in ("missing", "file"):
        outcome = journey("rules", "--pages", target)
        assert outcome.status == 2
        assert outcome.err.startswith(f"error: {target}/README.md cannot be written: ")


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_explain_tells_a_rule_by_code_and_by_name(journey: Callable, rule):
    by_code = journey("explain", rule.code)
    assert by_code.out.startswith(f"{rule.code} {rule.name} · {rule.severity.value}\n\n")
    for part in (page_of(rule).summary, "\nFlagged\n", "\nFine\n", "\nSource: "):
        assert part in by_code.out
    assert by_code == journey("explain", rule.name) == journey("explain", rule.code.lower())
    assert by_code.status == 0


def test_explain_shows_a_rule_exactly_so(journey: Callable):
    assert journey("explain", "J206").out == (
        "J206 unused-channel · warning\n"
        "\n"
        "Active or planned channel that stands in no phase.\n"
        "\n"
        "Time goes into it and nobody knows which customer it helps on. Give it a place, or stop with it.\n"
        "\n"
        "Flagged\n"
        "\n"
        "    channels:\n"
        "      podcast: {name: Slim talk, kind: podcast}\n"
        "\n"
        "Fine\n"
        "\n"
        "    channels:\n"
        "      podcast: {name: Slim talk, kind: podcast}\n"
        "    phases:\n"
        "      - id: awareness\n"
        "        goals: [Know that there is another way]\n"
        "        channels: [podcast]\n"
        "\n"
        "Source: D04.6\n"
    )


@pytest.mark.parametrize(("word", "codes"), [("J2", "J2"), ("j60", "J60"), ("J", "J")])
def test_explain_lists_the_rules_of_a_group(journey: Callable, word: str, codes: str):
    listed = journey("explain", word)
    assert listed.status == 0
    assert [line[:4] for line in listed.out.splitlines()] == [rule.code for rule in CATALOGUE if rule.code.startswith(codes)]


@pytest.mark.parametrize("word", ["J9", "zzz", "J2O1", ""])
def test_explain_refuses_what_names_no_rule(journey: Callable, word: str):
    outcome = journey("explain", word)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f'error: There is no rule "{word}"\n  = help: ')


def test_schema_prints_the_schema_that_files_are_held_against(journey: Callable):
    outcome = journey("schema")
    assert outcome.out == schema_text()
    assert json.loads(outcome.out)["$id"] == "urn:journey:schema:journey.v1"


def test_version_is_one_line(journey: Callable):
    assert journey("--version").out == f"journey {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_list(journey: Callable, command: str):
    outcome = journey(command, "--help")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"Usage: journey {command} [OPTIONS]")
    assert re.search(rf"^  {command} +[A-Z]", journey("--help").out, re.MULTILINE)
    assert all(len(line) <= 80 for line in outcome.out.splitlines())


@pytest.mark.parametrize("command", ["validate", "audit"])
def test_validate_and_audit_share_their_flags_and_each_is_explained(journey: Callable, command: str):
    listed = re.findall(
        r"^  (?:-\w, )?(--[a-z-]+)(?: [A-Z]+)? +[A-Z]|^  (?:-\w, )?(--[a-z-]+)(?: [A-Z]+)?$", journey(command, "--help").out, re.MULTILINE
    )
    assert {first or second for first, second in listed} >= set(CHECK_FLAGS)


def test_the_bare_command_is_its_help(journey: Callable):
    assert journey() == journey("--help")


def test_rules_and_explain_speak_the_language_of_the_settings(journey: Callable, folder: Path):
    (folder / "journey.toml").write_text('language = "nl"\n', encoding="utf-8")
    assert "Fase waarin niemand je kan vinden." in journey("explain", "J201").out
    assert "Fase waarin niemand je kan vinden." in journey("rules").out
    assert "Phase in which the business cannot be found." in journey("explain", "J201", "--language", "en").out
