"""`journey todo`: the findings as a list to work through."""

from typing import Annotated

from typer import Option

from journeycli.cli import flags


def todo(
    paths: flags.Paths = None,
    format: Annotated[
        str | None,
        Option(metavar="FORMAT", help="table, markdown, csv or json.  [default: as FILE ends, else table]", show_default=False),
    ] = None,
    output: Annotated[
        str | None,
        Option("--output", "-o", metavar="FILE", help="Write the list to a file; a Markdown list keeps its ticks and your notes."),
    ] = None,
    most: Annotated[int, Option(metavar="N", min=0, help="Show the first N tasks; 0 shows all.")] = 0,
    select: flags.Select = None,
    ignore: flags.Ignore = None,
    only: flags.Only = None,
    profile: flags.Profile = None,
    color: flags.Color = "auto",
    today: flags.Today = None,
    language: flags.Language = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
    baseline: flags.BaselineFile = None,
    allow_empty: flags.AllowEmpty = False,
    stdin_filename: flags.StdinFilename = "standard input",
    jobs: flags.Jobs = None,
) -> int:
    """Show what to do, in the order in which to do it."""
    from journeycli.cli.checking import Request
    from journeycli.cli.planning import run_todo

    request = Request(
        audit=True,
        paths=tuple(paths or (".",)),
        select=flags.words(select),
        ignore=flags.words(ignore),
        only=flags.words(only),
        profile=profile,
        output=output,
        color=color,
        today=today,
        language=language,
        config=config,
        isolated=isolated,
        baseline=baseline,
        allow_empty=allow_empty,
        stdin_filename=stdin_filename,
        jobs=jobs,
    )
    return run_todo(request, format, most or None)
