"""`--format junit`: JUnit's XML, which build servers show as tests."""

from collections import Counter
from collections.abc import Iterator

from journeycli.finding import Finding
from journeycli.markup.xml import Element, element, xml_segments
from journeycli.reporters.wording import path_by_ids, place, reason, rule_name
from journeycli.result import FileResult, RunResult
from journeycli.segment import Segment

_PASSED = "no findings"


def report_junit(run: RunResult) -> Iterator[Segment]:
    """A suite for each file: a case for each finding, which fails where it fails the run; skipped for one accepted; else one that passes."""
    root = element(None, "testsuites", name="journey", **_totals(run.files))
    for file in run.files:
        suite = element(root, "testsuite", name=file.file, **_totals((file,)))
        names: Counter[str] = Counter()
        for finding in file.findings:
            _tell(_case(suite, finding, names), finding, fails=file.fails(finding.severity))
        for accepted in file.accepted:
            element(_case(suite, accepted.finding, names), "skipped", message=reason(accepted))
        if not file.findings:
            element(suite, "testcase", classname=file.file, name=_PASSED, file=file.file)
    yield from xml_segments(root)


def _totals(files: tuple[FileResult, ...]) -> dict[str, int]:
    failures = sum(file.fails(finding.severity) for file in files for finding in file.findings)
    skipped = sum(len(file.accepted) for file in files)
    tests = skipped + sum(len(file.findings) or 1 for file in files)
    return {"tests": tests, "failures": failures, "errors": 0, "skipped": skipped}


def _case(suite: Element, finding: Finding, names: Counter[str]) -> Element:
    """A case named by rule and path, which stay when lines move; a number tells cases of the same name apart."""
    name = f"{rule_name(finding)} {path_by_ids(finding)}".rstrip()
    names[name] += 1
    name = f"{name} ({names[name]})" if names[name] > 1 else name
    return element(suite, "testcase", classname=finding.file, name=name, file=finding.file, line=finding.span.line)


def _tell(case: Element, finding: Finding, *, fails: bool) -> None:
    """Says what was found: as a failure or, where it lets the run pass, as what the test printed."""
    where = f"{place(finding)}\n{finding.help.text}" if finding.help else place(finding)
    if fails:
        element(case, "failure", type=finding.severity.value, message=finding.message.text).text = where
    else:
        element(case, "system-out").text = f"{finding.severity.value}: {finding.message.text}\n{where}"
