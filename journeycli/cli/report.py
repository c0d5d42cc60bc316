"""`journey report`: one page to show, for a journey or a whole workspace."""

from typing import Annotated

from typer import Option

from journeycli.cli import flags


def report(
    paths: flags.Paths = None,
    output: Annotated[
        str, Option("--output", "-o", metavar="FILE", help="Write the page to this file; - is standard output.")
    ] = "journey-report.html",
    theme: Annotated[
        str | None, Option(metavar="COLOUR", help="A brand's colour for the page and its maps: '#7AB800'.", show_default=False)
    ] = None,
    select: flags.Select = None,
    ignore: flags.Ignore = None,
    only: flags.Only = None,
    profile: flags.Profile = None,
    today: flags.Today = None,
    language: flags.Language = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
    allow_empty: flags.AllowEmpty = False,
    stdin_filename: flags.StdinFilename = "standard input",
    jobs: flags.Jobs = None,
) -> int:
    """Write one page to show: maps, coverage, the channel plan, numbers, and what to do."""
    from journeycli.cli.checking import Request
    from journeycli.cli.publishing import run_report

    request = Request(
        audit=True,
        paths=tuple(paths or (".",)),
        output=output,
        select=flags.words(select),
        ignore=flags.words(ignore),
        only=flags.words(only),
        profile=profile,
        today=today,
        language=language,
        config=config,
        isolated=isolated,
        allow_empty=allow_empty,
        stdin_filename=stdin_filename,
        jobs=jobs,
    )
    return run_report(request, theme)
