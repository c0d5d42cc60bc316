"""Every format as those read it for whom it is made: each gives (code, file, line) of the findings, in their order."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from junitparser import Failure, JUnitXml
from markdown_it import MarkdownIt
from sarif_pydantic import Sarif

Told = list[tuple[str, str, int]]


class Command(NamedTuple):
    """What the runner of GitHub makes of a line that is a command."""

    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> Iterator[Command]:
    """The commands in a log, read as the runner documents it: blanks, `::name key=value,key=value::data`, then unescaped."""
    for line in log.split("\n"):
        match = re.match(r"\s*::(.*?)::(.*)", line, re.DOTALL)
        if match:
            name, _, listed = match[1].partition(" ")
            pairs = (pair.partition("=") for pair in listed.split(",") if pair)
            yield Command(name, {key: unescaped(value, "\r\n:,") for key, _, value in pairs}, unescaped(match[2], "\r\n"))


def unescaped(text: str, signs: str) -> str:
    """The text with `%0A` and its like read; the per cent sign comes last."""
    for sign in (*signs, "%"):
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def rows(markdown: str) -> list[list[str]]:
    """The cells of the last table, as the text that a reader sees."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    tables: list[list[list[str]]] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "tbody_open":
            tables.append([])
        elif token.type == "tr_open" and tables:
            tables[-1].append([])
        elif token.type == "td_open":
            tables[-1][-1].append("".join(part.content for part in following.children if part.type != "html_inline"))
    return tables[-1] if tables else []


def told_by_sarif(text: str) -> Told:
    (run,) = Sarif.model_validate_json(text).runs
    places = [(result.rule_id, result.locations[0].physical_location) for result in run.results if "suppressions" not in result.model_extra]
    return [(rule, unquote(place.artifact_location.uri), place.region.start_line) for rule, place in places]


def told_by_github(text: str) -> Told:
    return [(call.properties["title"][:4], call.properties["file"], int(call.properties["line"])) for call in commands(text)]


def told_by_gitlab(text: str) -> Told:
    return [(entry["check_name"][:4], entry["location"]["path"], entry["location"]["lines"]["begin"]) for entry in json.loads(text)]


def told_by_junit(text: str) -> Told:
    cases = [case for suite in JUnitXml.fromstring(text.encode()) for case in suite]
    told = [case for case in cases if case.system_out or any(isinstance(result, Failure) for result in case.result)]
    return [(case.name[:4], case.classname, int(case._elem.get("line"))) for case in told]  # noqa: SLF001  it has no door to it


def told_by_checkstyle(text: str) -> Told:
    files = ET.fromstring(text.encode()).findall("file")  # noqa: S314  it is our own
    return [(error.get("source").removeprefix("journey."), file.get("name"), int(error.get("line"))) for file in files for error in file]


def told_by_rdjson(text: str) -> Told:
    found = json.loads(text)["diagnostics"]
    return [(one["code"]["value"][:4], one["location"]["path"], one["location"]["range"]["start"]["line"]) for one in found]


def told_by_markdown(text: str) -> Told:
    told = []
    for level, where, *_ in rows(text):
        file, _, line = where.rpartition(":")
        told.append((level.rpartition(" ")[2], file, int(line)))
    return told


CONSUMERS = {
    "sarif": told_by_sarif,
    "github": told_by_github,
    "gitlab": told_by_gitlab,
    "junit": told_by_junit,
    "checkstyle": told_by_checkstyle,
    "rdjson": told_by_rdjson,
    "markdown": told_by_markdown,
}
