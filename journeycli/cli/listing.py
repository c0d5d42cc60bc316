"""Lists the journeys of a workspace as the flags ask for it."""

from journeycli.cli import console, status
from journeycli.cli.checking import Request, check_files, run_language
from journeycli.cli.choice import chosen_format
from journeycli.cli.reporting import put
from journeycli.overview.entry import overview_of
from journeycli.overview.json import report_json
from journeycli.overview.table import report_table

FORMATS = ("table", "json")


def run_list(request: Request, named_format: str | None) -> int:
    """Looks at every file that was asked for, writes the list, and gives the exit status: 1 where a file is no journey."""
    format = chosen_format(named_format, request.output, FORMATS)
    checked = check_files(request)
    overview = overview_of(entry.result for entry in checked)
    language = run_language(request, checked)
    width = console.width(request.output)
    put(report_json(overview) if format == "json" else report_table(overview, language, width), request.output, request.color, language)
    return status.FINDINGS if overview.broken else status.DONE
