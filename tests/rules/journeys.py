"""Runs journeys through the whole catalogue: examples from rule pages, and journeys that mark their own findings."""

import re
from dataclasses import replace
from datetime import date
from itertools import takewhile
from pathlib import Path

import yaml

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check
from journeycli.numbers.columns import Columns
from journeycli.numbers.measurements_file import read_numbers
from journeycli.reading.document import read_document
from journeycli.rule import Rule
from journeycli.settings.selection import Choice, find_rule, select_rules

CLEAN = read_document((Path(__file__).parent / "clean.journey.yaml").read_bytes()).data
NUMBERS = "# slim.measurements.csv\n"
"""The comment in an example below which its numbers stand."""
_MARK = re.compile(r"#.*?((?:J\d{3}[ ,]*)+)$")


def codes(text: str, *, audit: bool = True, only: tuple[str, ...] = ()) -> list[str]:
    """The codes of the findings in a journey, in their order."""
    return [finding.code for finding in findings(text, audit=audit, only=only)]


def findings(text: str, *, audit: bool = True, only: tuple[str, ...] = ()):
    """The findings in a journey, judged on 2026-11-22: all of them, or those of some rules (`only=("J2",)`)."""
    rules = select_rules(Choice(select=("J",), only=only))
    return check("test.journey.yaml", text.encode(), Options(rules, audit=audit, today=date(2026, 11, 22)), numbers(text)).findings


def numbers(text: str):
    """The numbers that a journey has in its comments, as if they stood beside it."""
    _, _, below = text.partition(NUMBERS)
    lines = takewhile(lambda line: line.startswith("# "), below.splitlines())
    csv = "\n".join(line.removeprefix("# ") for line in lines)
    read = read_numbers(csv.encode(), Columns()) if csv else None
    assert not isinstance(read, tuple), [problem.message.text for problem in read]
    return read.rows if read else ()


def settled(code: str, thresholds: dict[str, float]) -> Rule:
    """A rule with other thresholds than its own."""
    rule = find_rule(code)
    return replace(rule, thresholds={**rule.thresholds, **thresholds})


def completed(example: str) -> str:
    """An example as a whole journey: one without `version` changes the clean journey and leaves the rest of it.

    Personas, channels and funnels are added to those there are. A single phase replaces the one with its id; several
    phases are all there are, and those that give their id only are taken over. Channels of phases that are gone go.
    """
    if re.search("^version:", example, re.MULTILINE):
        return example
    change = read_document(example.encode()).data
    known = {phase["id"]: phase for phase in CLEAN["phases"]}
    phases = change.get("phases", [])
    if len(phases) > 1:
        changed = [known[phase["id"]] if list(phase) == ["id"] else phase for phase in phases]
    else:
        changed = [*phases, *(phase for id, phase in known.items() if id not in [phase["id"] for phase in phases])]
        changed.sort(key=lambda phase: list(known).index(phase["id"]))
    journey = CLEAN | change | {"phases": changed}
    for key in ("personas", "channels"):
        journey[key] = CLEAN[key] | change.get(key, {})
    gone = {name for phase in CLEAN["phases"] if phase not in changed for name in phase["channels"]} - set(change.get("channels", {}))
    used = {name for phase in changed for thing in (phase, *phase.get("touchpoints", [])) for name in thing.get("channels", [])}
    journey["channels"] = {name: channel for name, channel in journey["channels"].items() if name not in gone - used}
    comments = "".join(line for line in example.splitlines(keepends=True) if line.startswith("#"))
    return comments + yaml.safe_dump(journey, sort_keys=False)


def assert_marked(text: str, *, only: tuple[str, ...] = ()) -> None:
    """Holds a journey's findings to the codes in its comments: `- id: purchase  # J201` on the offending line."""
    marked = [
        (number, code)
        for number, line in enumerate(text.splitlines(), 1)
        for match in [_MARK.search(line)]
        if match
        for code in re.findall(r"J\d{3}", match[1])
    ]
    assert [(finding.span.line, finding.code) for finding in findings(text, only=only)] == marked
