"""The index of a report on several journeys: which there are, and which of the common processes have none (D00.2)."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from journeycli.aliases import common_process, process_name
from journeycli.overview.entry import Entry, Overview
from journeycli.slug import slugged, unique_slug
from journeycli.vocabulary import PROCESSES


class ProcessLine(NamedTuple):
    """A process and the journeys about it; none is a gap of its own."""

    name: str
    """Empty for journeys that name no process."""
    entries: tuple[Entry, ...]


def processes_of(overview: Overview, language: str) -> tuple[ProcessLine, ...]:
    """The common processes in their order, then those of one's own, then what names none."""
    about: dict[str, list[Entry]] = {process: [] for process in PROCESSES}
    for entry in sorted(overview.entries, key=lambda entry: (not entry.card.process, entry.card.process or "")):
        process = entry.card.process or ""
        about.setdefault(common_process(process) or process, []).append(entry)
    return tuple(ProcessLine(process_name(process, language), tuple(entries)) for process, entries in about.items())


def namesakes(overview: Overview) -> frozenset[str]:
    """The files of journeys that neither their title nor their state tells from another."""
    alike = Counter((entry.title, entry.card.state) for entry in overview.entries)
    return frozenset(entry.file for entry in overview.entries if alike[entry.title, entry.card.state] > 1)


def anchors_of(names: Mapping[str, str]) -> Mapping[str, str]:
    """An id for each file, after the name that is given for it; no two are equal.

    No id has two hyphens in a row, so that ids within a chapter can begin with that of the chapter and two hyphens.
    """
    anchors: dict[str, str] = {}
    taken: set[str] = set()
    for file, name in names.items():
        anchors[file] = unique_slug(slugged(name, "journey"), taken)
        taken.add(anchors[file])
    return anchors
