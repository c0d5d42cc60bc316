"""Whoever reads a report reads the same findings, under the same fingerprints, whatever the format."""

import json
from collections import Counter
from datetime import date

import pytest
from consumers import CONSUMERS
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycli.audit.audit import Options
from journeycli.audit.baseline import Baseline, read_baseline
from journeycli.audit.pipeline import check
from journeycli.finding import Finding
from journeycli.fingerprint import fingerprints
from journeycli.reporters import EXPLAINING, REPORTERS
from journeycli.result import FileResult, RunResult
from journeycli.rules import CATALOGUE
from journeycli.segment import plain_text

OPTIONS = Options(tuple(rule for rule in CATALOGUE if not rule.code.startswith("J0")), audit=True, today=date(2026, 11, 22), language="en")
SLIM = """\
version: 1
title: Slim with Anne
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
  podcast: {kind: podcast}
phases:
  - id: awareness
  - id: service
    channels: [newsletter]
    touchpoints:
      - {id: question}
      - {id: answer, emotion: -1, needs: [scale]}
  - id: loyalty
    accept: [{rule: phase-without-channel, because: In spring}]
"""
TWINS = SLIM.replace("id: loyalty", "id: service") + "  - id: service\n"


def told(run: RunResult) -> list[tuple[str, str, int]]:
    return [(finding.code, finding.file, finding.span.line) for finding in run.findings]


def reported(run: RunResult, format: str) -> str:
    return plain_text(REPORTERS[format](run))


@pytest.mark.parametrize("format", CONSUMERS)
def test_a_consumer_reads_every_finding_of_every_sample_once(samples: RunResult, format: str):
    found = CONSUMERS[format](reported(samples, format))
    assert len(found) > 30
    assert Counter(found) == Counter(told(samples))


@pytest.mark.parametrize("format", sorted(set(CONSUMERS) - {"github", "markdown"}))
def test_findings_come_in_the_order_of_the_files(samples: RunResult, format: str):
    assert CONSUMERS[format](reported(samples, format)) == told(samples)


@pytest.mark.parametrize("format", ["github", "markdown"])
def test_where_only_the_first_are_seen_the_worst_come_first(samples: RunResult, format: str):
    worst_first = sorted(samples.findings, key=lambda finding: finding.severity.rank)
    assert CONSUMERS[format](reported(samples, format)) == told(samples._replace(files=(FileResult("", tuple(worst_first)),)))


@pytest.mark.parametrize("format", CONSUMERS)
def test_nothing_is_read_where_all_is_well(format: str):
    for run in (RunResult(()), RunResult((FileResult("a.journey.yaml", ()),))):
        assert CONSUMERS[format](reported(run, format)) == []


@pytest.mark.parametrize("format", REPORTERS)
def test_the_same_run_gives_the_same_bytes(samples: RunResult, format: str):
    assert reported(samples, format) == reported(samples, format)


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab", "junit", "checkstyle", "rdjson"])
def test_what_a_program_reads_is_ascii_and_so_fits_any_stream(samples: RunResult, format: str):
    assert reported(samples, format).isascii()


def test_only_the_formats_that_say_so_describe_the_rules(run_by_hand: RunResult):
    assert run_by_hand.rules
    changed = {format for format in REPORTERS if reported(run_by_hand, format) != reported(run_by_hand._replace(rules=()), format)}
    assert changed == EXPLAINING


# Fingerprints


def marks(run: RunResult) -> list[str]:
    return [finding["fingerprint"] for finding in json.loads(reported(run, "json"))["findings"]]


def marks_of_the_baseline(run: RunResult) -> Counter[str]:
    """The fingerprints that a baseline stands for: made of what it keeps, as it keeps it."""
    kept = read_baseline("b", Baseline({}).written(run.files).text().encode()).counts
    counted = [entry for entry, count in kept.items() for _ in range(count)]
    return Counter(fingerprints(_known_by(*entry) for entry in counted))


def _known_by(file: str, code: str, path: str) -> Finding:
    (any_finding, *_) = check("a", b"", OPTIONS).findings
    return any_finding._replace(file=file, code=code, path=path)


def checked(name: str, text: str) -> FileResult:
    return check(name, text.encode(), OPTIONS)


def test_a_fingerprint_is_the_same_in_every_format_and_no_other_finding_has_it(samples: RunResult):
    twins = checked("twins.journey.yaml", TWINS)
    assert len({(finding.code, finding.path) for finding in twins.findings}) < len(twins.findings)
    run = RunResult((*samples.files, checked("slim.journey.yaml", SLIM), twins), show_accepted=True)
    in_json = json.loads(reported(run, "json"))
    results = json.loads(reported(run, "sarif"))["runs"][0]["results"]
    assert marks(run) == [entry["fingerprint"] for entry in json.loads(reported(run, "gitlab"))]
    everything = [entry["fingerprint"] for entry in in_json["findings"] + in_json["accepted"]]
    assert [result["partialFingerprints"] for result in results] == [{"journey/v1": mark} for mark in everything]
    assert len(in_json["accepted"]) > 1
    assert len(set(everything)) == len(everything)


def test_the_baseline_knows_findings_by_what_their_fingerprint_is_made_of(samples: RunResult):
    run = RunResult((*samples.files, checked("slim.journey.yaml", SLIM)))
    readable = [file for file in run.files if not any(finding.code.startswith(("J0", "J1")) for finding in file.findings)]
    assert marks_of_the_baseline(run) == Counter(marks(RunResult(tuple(readable))))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 15), st.sampled_from(["", "# A note.", "   ", "    # - id: no phase"])), max_size=8))
def test_a_fingerprint_stays_wherever_blank_lines_and_comments_come_in(inserted: list[tuple[int, str]]):
    lines = SLIM.splitlines()
    for position, line in sorted(inserted, reverse=True):
        lines.insert(position, line)
    before, after = (RunResult((checked("a.journey.yaml", text),)) for text in (SLIM, "\n".join(lines) + "\n"))
    assert len(marks(before)) > 8
    assert marks(after) == marks(before)
