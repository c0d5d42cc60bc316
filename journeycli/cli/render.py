"""`journey render`: a journey as a picture."""

from typing import Annotated

from typer import Option

from journeycli.cli import flags


def render(
    file: flags.JourneyFile,
    view: Annotated[
        str, Option(metavar="VIEW", help="map: lanes across the phases. flow: the ways between touchpoints. graph: for dot to lay out.")
    ] = "map",
    format: Annotated[
        str | None, Option(metavar="FORMAT", help="svg, png, pdf or dot.  [default: as FILE ends, else svg]", show_default=False)
    ] = None,
    output: Annotated[
        str | None,
        Option(
            "--output", "-o", metavar="FILE", help="Where to write; - is standard output.  [default: NAME.VIEW.FORMAT]", show_default=False
        ),
    ] = None,
    wide: Annotated[bool, Option("--wide", help="The map for a wall: touchpoints side by side.")] = False,
    theme: Annotated[str, Option(metavar="THEME", help="light, dark, print, or auto: what the reader's screen prefers.")] = "light",
    language: Annotated[
        str | None, Option(metavar="CODE", help="Language of the labels: en or nl.  [default: that of the journey]", show_default=False)
    ] = None,
    engine: Annotated[
        str, Option(metavar="ENGINE", help="Who paints the SVG: auto, embedded, dot or painter. All give the same.")
    ] = "auto",
) -> int:
    """Draw the journey: phases, touchpoints, emotions, channels and gaps."""
    from journeycli.cli.rendering import Request, run_render

    return run_render(Request(file, view, format, output, wide, theme, language, engine))
