"""`--format checkstyle`: the XML of Checkstyle, which most review tools and build servers read."""

from collections.abc import Iterator

from journeycli.markup.xml import element, xml_segments
from journeycli.reporters.wording import sentences
from journeycli.result import RunResult
from journeycli.segment import Segment

_VERSION = "4.3"
"""The version of Checkstyle whose form this is: the one that others write as well."""


def report_checkstyle(run: RunResult) -> Iterator[Segment]:
    """Every file, with an error for each of its findings, at its severity."""
    root = element(None, "checkstyle", version=_VERSION)
    for file in run.files:
        entry = element(root, "file", name=file.file)
        for finding in file.findings:
            element(
                entry,
                "error",
                line=finding.span.line,
                column=finding.span.column,
                severity=finding.severity.value,
                message=sentences(finding),
                source=f"journey.{finding.code}",
            )
    yield from xml_segments(root)
