"""Shows the numbers beside a journey, or takes new ones in, as the flags ask for it."""

import shlex
from pathlib import Path
from typing import NamedTuple

from journeycli.cli import console, status
from journeycli.cli.choice import chosen, chosen_format
from journeycli.cli.importing import import_exports
from journeycli.cli.opening import one_found, opened, report_unsound
from journeycli.cli.reporting import put
from journeycli.cli.speaking import failing_in, language_asked
from journeycli.discovery import shown_name
from journeycli.errors import JourneyError
from journeycli.files import Found
from journeycli.language import spoken
from journeycli.message import say, template
from journeycli.model import Journey
from journeycli.numbers.beside import numbers_beside, place_beside
from journeycli.numbers.dashboard import tally
from journeycli.numbers.matching import matched
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.period import grain_of, is_within
from journeycli.numbers.reporters import TALLY_REPORTERS
from journeycli.reading.source import JOURNEY_SUFFIXES, NUMBERS_SUFFIX
from journeycli.result import FileResult
from journeycli.settings.configuration import Configuration
from journeycli.settings.settings import Settings

_NUMBERS = frozenset((".csv", ".tsv", ".zip", ".xlsx", ".xls"))
_ONE_AT_A_TIME = template("One journey is measured at a time, and {path} holds {count}")


class MeasureRequest(NamedTuple):
    """What a user asked of `journey measure`, as the flags have it."""

    file: str | None
    exports: tuple[str, ...] = ()
    period: str | None = None
    source: str | None = None
    dry_run: bool = False
    format: str | None = None
    output: str | None = None
    color: str = "auto"
    language: str | None = None
    config: str | None = None
    isolated: bool = False


def run_measure(request: MeasureRequest) -> int:
    """Shows or takes in numbers; a journey or numbers with mistakes in them are reported instead."""
    format = chosen_format(request.format, request.output, TALLY_REPORTERS)
    language = language_asked(request.language)
    period = _period(request.period)
    if request.dry_run and not request.exports:
        raise JourneyError(say("--dry-run goes with --import"), say("Without --import nothing is written anyway."))
    found = one_found(request.file, "measure", _ONE_AT_A_TIME, language)
    if found.path.suffix.lower() in _NUMBERS:
        raise _no_journey(found)
    settings = Configuration(request.config, isolated=request.isolated).settings_for(found.path)
    read = opened(found, language or settings.language)
    if isinstance(read, FileResult):
        return report_unsound(read, request.color)
    journey = read.journey
    language = spoken(language or settings.language or journey.language)
    with failing_in(language):
        return _measured(request._replace(format=format), found, journey, settings, period, language)


def _measured(request: MeasureRequest, found: Found, journey: Journey, settings: Settings, period: str, language: str) -> int:
    """Shows or takes in numbers of a journey that is known."""
    beside = numbers_beside(found, settings.columns, language)
    if isinstance(beside, FileResult):
        return report_unsound(beside, request.color)
    if request.exports:
        return import_exports(
            request.exports, journey, beside, _place(found), settings, period or None, language, write=not request.dry_run
        )
    if beside is None:
        raise _nothing_beside(found)
    reporter = TALLY_REPORTERS[request.format or "table"]
    rows = beside.numbers.rows
    _check_choice(rows, period, request.source)
    told = tally(beside.found.name, journey, matched(journey, rows, settings.steps), period, request.source)
    report = reporter(told._replace(language=language, room=console.width(request.output)))
    put(report, request.output, request.color, language, marked=request.format == "csv")
    return status.DONE


def _no_journey(found: Found) -> JourneyError:
    """What to type where numbers are named for the journey that they are of."""
    message, folder = say("{file} holds numbers, and no journey", file=found.name), found.path.parent
    if found.path.name.endswith(NUMBERS_SUFFIX):
        name = found.path.name.removesuffix(NUMBERS_SUFFIX)
        file = next((name + suffix for suffix in JOURNEY_SUFFIXES if (folder / (name + suffix)).exists()), name + JOURNEY_SUFFIXES[0])
        return JourneyError(message, say("Name the journey beside it: journey measure {path}", path=shown_name(folder / file)))
    journeys = [path for path in sorted(folder.glob("*")) if path.name.endswith(JOURNEY_SUFFIXES)]
    journey = shown_name(journeys[0]) if len(journeys) == 1 else f"NAME{JOURNEY_SUFFIXES[0]}"
    help = say("Take it in with: journey measure {path} --import {file}", path=shlex.quote(journey), file=shlex.quote(found.name))
    return JourneyError(message, help)


def _period(given: str | None) -> str:
    if given is not None and grain_of(given) is None:
        raise JourneyError(say('--period does not take "{word}"', word=given), say("Write 2026, 2026-10, 2026-W41 or 2026-10-05."))
    return given or ""


def _place(found: Found) -> Path:
    """Where the numbers are to be."""
    place = place_beside(found)
    if place is None:
        raise _nothing_beside(found)
    return place.path


def _nothing_beside(found: Found) -> JourneyError:
    place = place_beside(found)
    if place is None:
        message = say("Beside {file} there can be no numbers", file=found.name)
        return JourneyError(message, say("Name a file that is called NAME.journey.yaml; its numbers stand in NAME.measurements.csv."))
    help = say(
        "Write them there, first line period,touchpoint,channel,visitors,source; or take them from an export: "
        "journey measure {path} --import EXPORT",
        path=found.name,
    )
    return JourneyError(say("There is no {file} with numbers", file=place.name), help)


def _check_choice(rows: tuple[Measurement, ...], period: str, source: str | None) -> None:
    """Says so where nothing is left to show."""
    if source is not None:
        chosen(source, sorted({row.source for row in rows}), "--source")
    periods = sorted({row.period for row in rows})
    if period and not any(is_within(known, period) for known in periods):
        message = say("Nothing was measured in {period}", period=period)
        raise JourneyError(
            message, say("The numbers begin with {first} and end with {last}.", first=periods[0], last=periods[-1]) if periods else None
        )
