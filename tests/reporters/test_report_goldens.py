"""One run, made by hand, in every format, exactly as it is printed; run as a program, this writes it anew."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from run_by_hand import RUN

from journeycli import __version__
from journeycli.finding import Severity
from journeycli.reporters import REPORTERS
from journeycli.result import FileResult, RunResult
from journeycli.segment import plain_text

GOLDEN = Path(__file__).parent / "golden"


_VERSION = (f'"{__version__}"', '"VERSION"')


def golden_file(format: str) -> Path:
    return GOLDEN / f"run.{format}.txt"


def golden(format: str) -> str:
    return golden_file(format).read_text(encoding="utf-8").replace(*reversed(_VERSION))


def write_goldens() -> None:
    """Writes what every reporter makes of the run."""
    for format, reporter in REPORTERS.items():
        golden_file(format).write_text(plain_text(reporter(RUN)).replace(*_VERSION), encoding="utf-8")


@pytest.mark.parametrize("format", REPORTERS)
def test_a_report_is_exactly_this(run_by_hand: RunResult, reported: Callable, format: str):
    assert reported(run_by_hand, format) == golden(format)


def test_every_format_has_its_example_and_there_are_no_others():
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(f"run.{format}.txt" for format in REPORTERS)


@pytest.mark.parametrize("format", REPORTERS)
def test_every_report_ends_in_one_line_end(run_by_hand: RunResult, samples: RunResult, reported: Callable, format: str):
    for run in (run_by_hand, samples, RunResult(())):
        text = reported(run, format)
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


@pytest.mark.parametrize("format", ["full", "concise", "github"])
def test_the_summary_line_always_comes(reported: Callable, run_by_hand: RunResult, format: str):
    clean = FileResult("a.journey.yaml", ())
    assert reported(RunResult(()), format) == "0 files checked.\n"
    assert reported(RunResult((clean,)), format) == "1 file checked: all is well.\n"
    assert reported(RunResult((clean, clean)), format) == "2 files checked: all is well.\n"
    assert reported(run_by_hand, format).endswith("\n4 files checked: 3 errors, 1 info, 1 accepted.\n")


def test_the_same_findings_are_told_in_every_format(samples: RunResult, reported: Callable):
    told = [(finding.code, f"{finding.file}:{finding.span.line}:{finding.span.column}") for finding in samples.findings]
    assert len(told) > 20
    full = reported(samples, "full")
    codes = re.findall(r"^(?:error|warning|info)\[(J\d{3})/", full, re.MULTILINE)
    in_full = list(zip(codes, re.findall(r"^ *--> (.+)$", full, re.MULTILINE), strict=True))
    concise = re.findall(r"^(.+:\d+:\d+): (J\d{3}) ", reported(samples, "concise"), re.MULTILINE)
    in_concise = [(code, place) for place, code in concise]
    found = json.loads(reported(samples, "json"))["findings"]
    in_json = [(finding["code"], f"{finding['file']}:{finding['line']}:{finding['column']}") for finding in found]
    assert in_full == in_concise == in_json == told


def test_the_counts_of_the_summary_are_those_of_the_findings(samples: RunResult, reported: Callable):
    report = json.loads(reported(samples, "json"))
    for severity in Severity:
        assert report["summary"][severity.value] == sum(finding["severity"] == severity.value for finding in report["findings"])
    assert report["summary"]["files"] == len(report["files"]) == len(samples.files)
    for file in report["files"]:
        assert file["findings"] == sum(finding["file"] == file["path"] for finding in report["findings"])


if __name__ == "__main__":
    write_goldens()
