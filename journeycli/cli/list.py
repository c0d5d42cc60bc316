"""`journey list`: the workspace at a glance."""

from typing import Annotated

from typer import Option

from journeycli.cli import flags


def list_journeys(
    paths: flags.Paths = None,
    format: Annotated[
        str | None, Option(metavar="FORMAT", help="table or json.  [default: as FILE ends, else table]", show_default=False)
    ] = None,
    output: flags.Output = None,
    color: flags.Color = "auto",
    today: flags.Today = None,
    language: flags.Language = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
    allow_empty: flags.AllowEmpty = False,
    stdin_filename: flags.StdinFilename = "standard input",
    jobs: flags.Jobs = None,
) -> int:
    """List the journeys there are: how far they are, and which processes have none."""
    from journeycli.cli.checking import Request
    from journeycli.cli.listing import run_list

    request = Request(
        audit=True,
        paths=tuple(paths or (".",)),
        output=output,
        color=color,
        today=today,
        language=language,
        config=config,
        isolated=isolated,
        allow_empty=allow_empty,
        stdin_filename=stdin_filename,
        jobs=jobs,
    )
    return run_list(request, format)
