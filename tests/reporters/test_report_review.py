"""`gitlab`, `rdjson`, `junit` and `checkstyle` say what their readers document, and say it truly."""

import json
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

import pytest
from junitparser import Failure, JUnitXml, Skipped

from journeycli.finding import Severity
from journeycli.result import RunResult

HEAD = "version: 1\ntitle: T\npersonas: {v: {name: V}}\nphases:\n"


# GitLab: a list of objects; the properties are those of its page on code quality.


def test_a_code_quality_report_has_the_properties_that_gitlab_reads(samples: RunResult, reported: Callable):
    report = json.loads(reported(samples, "gitlab"))
    for entry in report:
        assert list(entry) == ["description", "check_name", "fingerprint", "severity", "location"]
        assert all(isinstance(entry[name], str) and entry[name] for name in list(entry)[:4])
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not entry["location"]["path"].startswith(("./", "/"))
        assert 1 <= entry["location"]["lines"]["begin"] <= entry["location"]["lines"]["end"]
    assert len({entry["fingerprint"] for entry in report}) == len(report)


def test_severities_of_gitlab_follow_ours(samples: RunResult, reported: Callable):
    told = {
        (finding.severity, entry["severity"])
        for finding, entry in zip(samples.findings, json.loads(reported(samples, "gitlab")), strict=True)
    }
    assert told == {(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.INFO, "info")}


# reviewdog: `DiagnosticResult` of its proto/rdf/reviewdog.proto.


def test_a_diagnostic_has_the_fields_that_reviewdog_documents(samples: RunResult, reported: Callable):
    report = json.loads(reported(samples, "rdjson"))
    assert list(report) == ["source", "diagnostics"]
    assert report["source"] == {"name": "journey"}
    for one in report["diagnostics"]:
        assert list(one) == ["message", "location", "severity", "code"]
        assert one["severity"] in {"ERROR", "WARNING", "INFO"}
        assert list(one["code"]) == ["value"]
        start, end = one["location"]["range"]["start"], one["location"]["range"].get("end")
        assert list(start) == ["line", "column"]
        assert end is None or (start["line"], start["column"]) <= (end["line"], end["column"])


@pytest.mark.parametrize("before", ["abc", "\u00e9", "\u65e5\u672c", "\U0001f600"])
def test_a_column_of_rdjson_counts_bytes(checked: Callable, reported: Callable, before: str):
    text = HEAD + f'  - {{name: "{before}", id: a, channels: [mial]}}\n'
    (one,) = json.loads(reported(checked({"a": text}), "rdjson"))["diagnostics"]
    line = text.splitlines()[4].encode()
    place = one["location"]["range"]
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"mial"


def test_of_what_goes_over_several_lines_rdjson_tells_the_start(checked: Callable, reported: Callable):
    (one,) = json.loads(reported(checked({"a": HEAD + '  - id: a\n    stage: "aware\n      ness"\n'}), "rdjson"))["diagnostics"]
    assert one["location"]["range"] == {"start": {"line": 6, "column": 12}}


def test_columns_before_a_file_that_is_no_text_are_counted_all_the_same(checked: Callable, reported: Callable):
    for content in (b"\xff", b"", b"title: \xe9\x80", b"\xef\xbb\xbfa: ["):
        (one,) = json.loads(reported(checked({"a": content}), "rdjson"))["diagnostics"]
        assert one["location"]["range"]["start"]["line"] == 1


# JUnit


def suites(text: str) -> Iterator:
    return iter(JUnitXml.fromstring(text.encode()))


def test_a_suite_counts_what_is_in_it_and_the_whole_counts_the_suites(samples: RunResult, run_by_hand: RunResult, reported: Callable):
    for run in (samples, run_by_hand):
        whole = JUnitXml.fromstring(reported(run, "junit").encode())
        assert [suite.name for suite in whole] == [file.file for file in run.files]
        before = [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in whole]
        assert (whole.tests, whole.failures, whole.errors, whole.skipped) == tuple(map(sum, zip(*before, strict=True)))
        for suite in whole:
            suite.update_statistics()
        assert [(suite.tests, suite.failures, suite.errors, suite.skipped) for suite in whole] == before


def test_a_clean_file_is_a_case_that_passes(run_by_hand: RunResult, reported: Callable):
    fine = next(suites(reported(run_by_hand, "junit")))
    assert [(case.name, case.is_passed) for case in fine] == [("no findings", True)]


def test_what_is_accepted_is_a_skipped_case_with_the_reason(run_by_hand: RunResult, reported: Callable):
    *_, slim = suites(reported(run_by_hand, "junit"))
    results = [result for case in slim for result in case.result]
    assert [type(result) for result in results] == [Failure, Skipped]
    assert results[-1].message == "It starts in spring"
    assert results[0].type == "error"


def test_what_lets_the_run_pass_is_a_case_that_passes_and_says_what_was_found(run_by_hand: RunResult, reported: Callable):
    (said,) = [case.system_out for case in list(suites(reported(run_by_hand, "junit")))[-1] if case.system_out]
    assert said.startswith("info: ")
    strict = RunResult((run_by_hand.files[-1]._replace(fail_on="info"),))
    (suite,) = suites(reported(strict, "junit"))
    assert (suite.failures, [case.system_out for case in suite if case.system_out]) == (2, [])
    (suite,) = suites(reported(RunResult((run_by_hand.files[-1]._replace(fail_on="never"),)), "junit"))
    assert (suite.failures, len([case for case in suite if case.system_out])) == (0, 2)


def test_no_two_cases_of_a_suite_have_the_same_name_and_names_stay_when_lines_move(checked: Callable, reported: Callable):
    text = HEAD + "  - id: service\n" * 4
    (before,) = suites(reported(checked({"a": text}), "junit"))
    (after,) = suites(reported(checked({"a": text.replace("\n", "\n# A note.\n")}), "junit"))
    names = [case.name for case in before]
    assert names == ["J104/duplicate-id phases.service.id" + again for again in ("", " (2)", " (3)")]
    assert [case.name for case in after] == names


# Checkstyle


def test_a_checkstyle_report_is_files_with_errors(samples: RunResult, reported: Callable):
    root = ET.fromstring(reported(samples, "checkstyle").encode())  # noqa: S314  it is our own
    assert root.tag == "checkstyle"
    assert root.get("version")
    assert [file.get("name") for file in root] == [file.file for file in samples.files]
    for error in root.iter("error"):
        assert list(error.attrib) == ["line", "column", "severity", "message", "source"]
        assert error.get("severity") in {"ignore", "info", "warning", "error"}
        assert int(error.get("line")) >= 1
        assert int(error.get("column")) >= 1
    assert {element.tag for element in root.iter()} == {"checkstyle", "file", "error"}
