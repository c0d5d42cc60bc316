"""`journey config`: the settings in force, and where they come from."""

from typing import Annotated

from typer import Argument

from journeycli.cli import flags, status


def config(
    path: Annotated[str, Argument(metavar="[PATH]", help="A journey file, or a folder.", show_default=False)] = ".",
    profile: flags.Profile = None,
    language: flags.Spoken = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
    output: flags.Output = None,
    color: flags.Color = "auto",
) -> int:
    """Show the settings in force for a file, and where they come from."""
    from pathlib import Path

    from journeycli.cli.choice import chosen
    from journeycli.cli.reporting import put
    from journeycli.cli.speaking import language_asked
    from journeycli.errors import JourneyError
    from journeycli.message import say
    from journeycli.pages.settings_page import settings_segments
    from journeycli.settings.configuration import Configuration
    from journeycli.settings.selection import PROFILES

    given = Path(path)
    if not given.exists():
        raise JourneyError(say("{path} does not exist", path=path), say("Name a journey file, or a folder."))
    asked = chosen(profile, PROFILES, "--profile") if profile else None
    settings = Configuration(config, isolated=isolated).settings_for(given / "x" if given.is_dir() else given)
    put(settings_segments(settings, asked, language_asked(language)), output, color)
    return status.DONE
