"""`journey init`: a first journey, from a plain list of what somebody does now."""

from typing import Annotated

from typer import Argument, Option

from journeycli.cli import flags


def init(
    place: Annotated[
        str, Argument(metavar="[DIR]", help="The folder for the file, or its name.  [default: this folder]", show_default=False)
    ] = ".",
    channels: Annotated[
        str | None, Option(metavar="FILE", help="A list of what you do now, one channel a line; - is standard input.")
    ] = None,
    title: Annotated[str | None, Option(metavar="TEXT", help="What the journey is called.")] = None,
    persona: Annotated[str | None, Option(metavar="NAME", help="The customer who makes the journey.")] = None,
    process: Annotated[
        str | None,
        Option(metavar="WORD", help="What it is about: acquisition, onboarding, support, returns, complaints, or your own word."),
    ] = None,
    model: Annotated[
        str | None, Option(metavar="MODEL", help="The phases: five-phase, aida, stdc, race, aarrr, loyalty-loop or custom.")
    ] = None,
    language: Annotated[
        str | None,
        Option(metavar="CODE", help="Language of the file: en or nl.  [default: yours on a terminal, else en]", show_default=False),
    ] = None,
    yes: Annotated[bool, Option("--yes", "-y", help="Ask nothing; take what is usual.")] = False,
    today: flags.Today = None,
    color: flags.Color = "auto",
) -> int:
    """Write a first journey from what you do now, and audit it."""
    from journeycli.cli.starting import InitRequest, run_init

    return run_init(InitRequest(place, channels, title, persona, process, model, language, yes, today, color))
