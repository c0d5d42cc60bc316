"""`journey diff`: what changed between two versions, in meaning."""

from typing import Annotated

from typer import Argument, Option

from journeycli.cli import flags


def diff(
    sides: Annotated[
        list[str] | None,
        Argument(
            metavar="OLD NEW",
            help="Two versions: files, - for standard input, or REVISION:FILE from git. With --since: the files or folders to compare.",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        Option(metavar="REVISION", help="Compare every journey with where the work parted from this revision.", show_default=False),
    ] = None,
    format: Annotated[
        str | None,
        Option(
            metavar="FORMAT", help="text, json, or markdown for a pull request.  [default: as FILE ends, else text]", show_default=False
        ),
    ] = None,
    output: flags.Output = None,
    exit_code: Annotated[bool, Option("--exit-code", help="Exit with 1 when anything differs.")] = False,
    language: flags.Language = None,
    today: flags.Today = None,
    no_accept: flags.NoAccept = False,
    color: flags.Color = "auto",
    config: flags.Config = None,
    isolated: flags.Isolated = False,
    stdin_filename: flags.StdinFilename = "standard input",
) -> int:
    """Show what changed in meaning, and what that does to the journey."""
    from journeycli.cli.comparing import DiffRequest, run_diff

    return run_diff(
        DiffRequest(
            sides=tuple(sides or ()),
            since=since,
            format=format,
            output=output,
            exit_code=exit_code,
            language=language,
            today=today,
            accept=not no_accept,
            color=color,
            config=config,
            isolated=isolated,
            stdin_filename=stdin_filename,
        )
    )
