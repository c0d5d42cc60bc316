"""What holds of the findings of any file: their places exist, and they stay when what does not matter changes."""

import random
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import JOURNEY
from valid_journeys import SEEDS, journey_data

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check
from journeycli.cli.main import main
from journeycli.fingerprint import fingerprints
from journeycli.reading.positions import split_lines
from journeycli.rules import CATALOGUE

RULES = tuple(rule for rule in CATALOGUE if not rule.code.startswith("J0"))
AUDIT = Options(RULES, audit=True, today=date(2026, 11, 22))
FILE = "a.journey.yaml"
KEYS = ["version", "title", "personas", "channels", "phases", "touchpoints", "id", "name", "next", "accept", "reviews", "x-a"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), values, max_size=4),
    max_leaves=15,
)
often = settings(max_examples=60, deadline=None)


def found(content: str):
    return check(FILE, content.encode("utf-8", "surrogatepass"), AUDIT).findings


def said(findings):
    """What is said, wherever it stands."""
    return sorted((finding.code, finding.path, finding.message.text) for finding in findings)


def written(data, **options) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, **options)


def every_place_exists(content: str):
    lines = split_lines(content)
    for finding in found(content):
        for span in (finding.span, *(related.span for related in finding.related)):
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
            assert span[:2] <= span[2:]


@often
@given(VALUES, st.booleans())
def test_any_value_is_audited_and_every_place_exists(data, flow):
    every_place_exists(written(data, default_flow_style=flow))


@often
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5))
def test_a_journey_with_any_values_in_it_is_audited_and_every_place_exists(data):
    every_place_exists(written({"version": 1, "title": "Slim", "phases": [{"id": "awareness"}]} | data))


@often
@given(SEEDS)
def test_every_place_of_a_finding_about_a_valid_journey_exists(seed):
    every_place_exists(written(journey_data(seed)))


def with_blank_lines_and_comments(text: str, seed: int) -> str:
    """The same with blank lines and comments between its lines; none of the texts runs over more than one line."""
    chance = random.Random(seed)  # noqa: S311  the same every time is what is wanted
    return "".join(chance.choice(["", "", "\n", "# by the way\n", "  # no: key\n\n"]) + line for line in text.splitlines(keepends=True))


@often
@given(SEEDS)
def test_fingerprints_and_findings_stay_when_blank_lines_and_comments_come_between(seed):
    text = written(journey_data(seed), width=10_000)
    before, after = found(text), found(with_blank_lines_and_comments(text, seed))
    assert fingerprints(before) == fingerprints(after)
    assert said(before) == said(after)


def turned_round(value):
    """The same with the keys of every mapping the other way round, but for those whose order is that of the plan."""
    if isinstance(value, dict):
        return {key: turned_round(inner) for key, inner in reversed(value.items())}
    return [turned_round(item) for item in value] if isinstance(value, list) else value


@often
@given(SEEDS)
def test_the_order_of_keys_matters_to_no_finding(seed):
    data = journey_data(seed)
    turned = turned_round(data) | {key: data[key] for key in ("personas", "channels", "funnels") if key in data}
    assert said(found(written(data))) == said(found(written(turned)))


@pytest.mark.parametrize("format", ["json", "concise", "sarif", "gitlab"])
def test_the_bytes_are_the_same_for_any_order_of_files_and_number_of_processes(tmp_path, monkeypatch, capsys, format):
    names = [f"j{number}.journey.yaml" for number in range(8)]
    for number, name in enumerate(names):
        Path(tmp_path, name).write_text(JOURNEY if number == 3 else written(journey_data(number)), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    printed = set()
    for seed in range(3):
        random.Random(seed).shuffle(names)  # noqa: S311  the same every time is what is wanted
        main(["audit", *names, "--format", format, "--today", "2026-11-22", "--jobs", str(seed + 1)])
        printed.add(capsys.readouterr().out)
    assert len(printed) == 1
    assert "j3.journey.yaml" in printed.pop()
