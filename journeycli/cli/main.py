"""The entry point: the commands, and the one boundary where errors become messages and statuses."""

import gc
import sys
from typing import TYPE_CHECKING, Annotated

from typer import Exit, Option, Typer, TyperException

from journeycli.cli import status
from journeycli.cli.baseline import baseline
from journeycli.cli.check import check_command
from journeycli.cli.config import config
from journeycli.cli.diff import diff
from journeycli.cli.explain import explain
from journeycli.cli.init import init
from journeycli.cli.list import list_journeys
from journeycli.cli.measure import measure
from journeycli.cli.render import render
from journeycli.cli.report import report
from journeycli.cli.rules import rules
from journeycli.cli.schema import schema
from journeycli.cli.todo import todo
from journeycli.cli.walk import walk

if TYPE_CHECKING:
    from journeycli.errors import JourneyError

_DEBUG = "--debug"
_COLLECT_AFTER = 100_000
"""Objects: importing and reading make thousands that stay, and looking for garbage among them takes a tenth of the time."""

app = Typer(
    name="journey",
    help="Keep customer journeys as code: validate, audit and draw journey files.",
    epilog="Every command takes --debug, which shows the traceback of a mistake of the tool itself.",
    rich_markup_mode=None,  # rich would cost as much start-up time again, for a frame around the help
)
app.command("init")(init)
app.command("validate", help="Is it a journey? Checks the format and every reference.")(check_command(audit=False))
app.command("audit", help="Is it a good journey? First of all: which phases have no channel.")(check_command(audit=True))
app.command("todo")(todo)
app.command("list")(list_journeys)
app.command("render")(render)
app.command("report")(report)
app.command("walk")(walk)
app.command("diff")(diff)
app.command("measure")(measure)
app.command("rules")(rules)
app.command("explain")(explain)
app.command("schema")(schema)
app.command("config")(config)
app.add_typer(baseline, name="baseline")


def _print_version(wanted: bool) -> None:
    if wanted:
        from journeycli import __version__

        print(f"journey {__version__}")
        raise Exit


@app.callback()
def _options(
    version: Annotated[bool, Option("--version", callback=_print_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    pass


def run() -> None:
    """Runs the command line and ends the process with its status."""
    outcome = main(sys.argv[1:])
    gc.freeze()  # or Python looks once more for garbage among all there is, only to throw it away: a fifth of a one-file audit
    sys.exit(outcome)


def main(arguments: list[str]) -> int:
    """Runs one command line and gives its exit status; every error has become a message by then."""
    gc.set_threshold(_COLLECT_AFTER)  # before the imports of the commands; processes that are started inherit it

    from journeycli.cli import console, failing
    from journeycli.errors import JourneyError

    console.prepare_streams()
    debug = _DEBUG in arguments
    arguments = [argument for argument in arguments if argument != _DEBUG] or ["--help"]
    try:
        outcome = app(arguments, prog_name="journey", standalone_mode=False)
        console.finish()
    except JourneyError as error:
        _tell(error, arguments)
        return status.COULD_NOT_RUN
    except TyperException as error:
        _tell(failing.usage_failure(error), arguments)
        return status.COULD_NOT_RUN
    except KeyboardInterrupt:
        return status.INTERRUPTED
    except SystemExit as leaving:
        if not isinstance(leaving.__context__, BrokenPipeError):
            raise
        console.finish()
        outcome = status.DONE  # nobody reads the help any more, for which Typer would leave with 1
    except OSError as error:
        if debug:
            failing.show_traceback(error)
        _tell(failing.system_failure(error), arguments)
        return status.COULD_NOT_RUN
    except Exception as error:  # noqa: BLE001  the boundary: a bug becomes its status and one line
        if debug:
            failing.show_traceback(error)
        failing.show_bug(error)
        return status.BUG
    return outcome if isinstance(outcome, int) else status.DONE


def _tell(error: "JourneyError", arguments: list[str]) -> None:
    from journeycli.cli.failing import show_failure
    from journeycli.cli.speaking import language_of_failure

    show_failure(error, error.language or language_of_failure(arguments, sys.stderr))
