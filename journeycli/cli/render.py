"""`journey render`: a journey as a picture."""

from typing import Annotated

from typer import Argument, Option

from journeycli.cli import flags


def render(
    files: Annotated[
        list[str] | None,
        Argument(
            metavar="[FILE]...",
            help=f"A journey file, or - for standard input; two are drawn one above the other.  {flags.THE_ONE_HERE}",
            show_default=False,
        ),
    ] = None,
    view: Annotated[
        str,
        Option(
            metavar="VIEW",
            help="map: lanes across the phases. flow: the ways between touchpoints. channels: the channel plan. "
            "blueprint: front and back stage. graph: for dot to lay out.",
        ),
    ] = "map",
    format: Annotated[
        str | None, Option(metavar="FORMAT", help="svg, png, pdf, dot or mermaid.  [default: as FILE ends, else svg]", show_default=False)
    ] = None,
    output: Annotated[
        str | None,
        Option(
            "--output", "-o", metavar="FILE", help="Where to write; - is standard output.  [default: NAME.VIEW.FORMAT]", show_default=False
        ),
    ] = None,
    diff: Annotated[
        bool, Option("--diff", help="Draw what changed between two versions: OLD and NEW are files, or REVISION:FILE from git.")
    ] = False,
    wide: Annotated[bool, Option("--wide", help="The map for a wall: touchpoints side by side.")] = False,
    persona: Annotated[str | None, Option(metavar="ID", help="Draw only what this persona meets and wants.")] = None,
    state: Annotated[str | None, Option(metavar="STATE", help="Of several files take those in this state: current or future.")] = None,
    theme: Annotated[
        str,
        Option(metavar="THEME", help="light, dark, print, auto (what the reader's screen prefers), or a brand's colour such as '#7AB800'."),
    ] = "light",
    zoom: Annotated[
        float | None, Option(metavar="N", min=0.1, max=20, help="Pixels of a PNG to a point.  [default: 2]", show_default=False)
    ] = None,
    language: Annotated[
        str | None, Option(metavar="CODE", help="Language of the labels: en or nl.  [default: that of the journey]", show_default=False)
    ] = None,
    engine: Annotated[
        str, Option(metavar="ENGINE", help="Who paints the SVG: auto, embedded, dot or painter. All give the same.")
    ] = "auto",
) -> int:
    """Draw the journey: phases, touchpoints, emotions, channels and gaps."""
    from journeycli.cli.rendering import RenderRequest, run_render

    return run_render(RenderRequest(tuple(files or ()), view, format, output, diff, wide, persona, state, theme, zoom, language, engine))
