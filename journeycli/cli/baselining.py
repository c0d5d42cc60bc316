"""Writes and prunes a baseline as the flags ask for it."""

import sys
from pathlib import Path

from journeycli.audit.baseline import Baseline, left_out
from journeycli.cli import console, status
from journeycli.cli.baseline_file import files_gone, named_baseline, new_baseline
from journeycli.cli.checking import Request, check_files
from journeycli.cli.speaking import language_here
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_OUTPUT
from journeycli.message import say, say_count
from journeycli.result import FileResult
from journeycli.writing import write_file


def write_baseline(file: str, request: Request) -> int:
    """Takes today's findings of the files that are read; what is taken of other files stays.

    Raises:
        JourneyError: the baseline is to be no file.
    """
    if file == STANDARD_OUTPUT:
        raise JourneyError(say("A baseline is kept in a file, and - is none"), say("Name one: --baseline journey-baseline.json."))
    known = named_baseline(file) if Path(file).exists() else new_baseline(file)
    results, language = _results(request), _language(request)
    _save(file, known.written(results), language)
    out = left_out(results)
    if out:
        message = say_count(
            "{count} finding stays out: its file is no journey yet", "{count} findings stay out: their files are no journeys yet", out
        )
        console.note(message, language)
    return status.DONE


def prune_baseline(file: str, request: Request) -> int:
    """Removes what matches nothing any more in the files that are read."""
    known = named_baseline(file)
    return _save(file, known.pruned(_results(request), files_gone(known, file)), _language(request))


def _language(request: Request) -> str:
    return language_here(request.language, sys.stderr, config=request.config, isolated=request.isolated)


def _results(request: Request) -> list[FileResult]:
    return [entry.result for entry in check_files(request)]


def _save(file: str, baseline: Baseline, language: str) -> int:
    write_file(Path(file), baseline.text().encode("ascii"))
    taken = sum(baseline.counts.values())
    console.note(say_count("{file} accepts {count} finding", "{file} accepts {count} findings", taken, file=file), language)
    return status.DONE
