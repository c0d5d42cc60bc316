"""`journey walk`: be the customer, desk by desk, and leave what you found in the review log."""

from typing import Annotated

from typer import Argument, Option

from journeycli.cli import flags


def walk(
    file: Annotated[str | None, Argument(metavar="[FILE]", help=f"A journey file.  {flags.THE_ONE_HERE}", show_default=False)] = None,
    persona: Annotated[
        str | None, Option(metavar="ID", help="Who you are.  [default: asked, where there are several]", show_default=False)
    ] = None,
    by: Annotated[str | None, Option(metavar="NAME", help="Who walks, for the review log.  [default: asked]", show_default=False)] = None,
    fresh_eyes: Annotated[
        bool | None,
        Option("--fresh-eyes/--own-eyes", help="Whether you see it for the first time.  [default: asked]", show_default=False),
    ] = None,
    no_log: Annotated[bool, Option("--no-log", help="Write nothing in the journey file.")] = False,
    restart: Annotated[bool, Option("--restart", help="Start anew, also where a walk was broken off.")] = False,
    script: Annotated[str | None, Option(metavar="FILE", help="Take the answers from a file, one a line.")] = None,
    today: flags.Today = None,
    color: flags.Color = "auto",
    language: flags.Language = None,
) -> int:
    """Be the customer: walk the journey desk by desk, and see where you get stuck."""
    from journeycli.cli.walking import WalkRequest, run_walk

    return run_walk(WalkRequest(file, persona, by, fresh_eyes, not no_log, restart, script, today, color, language))
