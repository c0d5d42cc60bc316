"""`journey baseline`: take today's findings as they are, and fail on new ones only."""

from typing import Annotated

from typer import Argument, Option, Typer

from journeycli.cli import flags

BaselineTarget = Annotated[str, Option("--baseline", metavar="FILE", help="The baseline file.")]
Paths = Annotated[
    list[str] | None, Argument(metavar="[PATHS]...", help="Journey files or folders.  [default: this folder]", show_default=False)
]
_FILE = "journey-baseline.json"

baseline = Typer(help="Take today's findings as they are: `audit --baseline FILE` then fails on new ones.", rich_markup_mode=None)


@baseline.command("write")
def write(
    paths: Paths = None,
    baseline: BaselineTarget = _FILE,
    profile: flags.Profile = None,
    today: flags.Today = None,
    language: flags.Language = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
) -> int:
    """Take every finding there is today in the files that are read."""
    from journeycli.cli.baselining import write_baseline
    from journeycli.cli.checking import Request

    request = Request(True, tuple(paths or (".",)), profile=profile, today=today, language=language, config=config, isolated=isolated)
    return write_baseline(baseline, request)


@baseline.command("prune")
def prune(
    paths: Paths = None,
    baseline: BaselineTarget = _FILE,
    profile: flags.Profile = None,
    today: flags.Today = None,
    language: flags.Language = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
) -> int:
    """Remove what matches nothing any more; take nothing new."""
    from journeycli.cli.baselining import prune_baseline
    from journeycli.cli.checking import Request

    request = Request(True, tuple(paths or (".",)), profile=profile, today=today, language=language, config=config, isolated=isolated)
    return prune_baseline(baseline, request)
