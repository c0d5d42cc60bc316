"""`journey measure`: what the numbers beside a journey tell, and how they get there."""

from typing import Annotated

from typer import Argument, Option

from journeycli.cli import flags


def measure(
    file: Annotated[
        str | None,
        Argument(
            metavar="[FILE]",
            help=f"A journey file; its numbers stand beside it, in NAME.measurements.csv.  {flags.THE_ONE_HERE}",
            show_default=False,
        ),
    ] = None,
    exports: Annotated[
        list[str] | None,
        Option("--import", metavar="EXPORT", help="Take the numbers of an analytics export into NAME.measurements.csv; may be repeated."),
    ] = None,
    period: Annotated[
        str | None,
        Option(metavar="PERIOD", help="Show this period only, as 2026 or 2026-10; with --import, the period that the export is of."),
    ] = None,
    source: Annotated[str | None, Option(metavar="NAME", help="Show the numbers of this source only.")] = None,
    dry_run: Annotated[bool, Option("--dry-run", help="With --import: say what would be done, and write nothing.")] = False,
    format: Annotated[
        str | None,
        Option(metavar="FORMAT", help="table, json, csv or markdown.  [default: as FILE ends, else table]", show_default=False),
    ] = None,
    output: flags.Output = None,
    color: flags.Color = "auto",
    language: flags.Language = None,
    config: flags.Config = None,
    isolated: flags.Isolated = False,
) -> int:
    """Show where visitors leave and what each channel yields, from the numbers beside the journey."""
    from journeycli.cli.measuring import MeasureRequest, run_measure

    return run_measure(
        MeasureRequest(file, tuple(exports or ()), period, source, dry_run, format, output, color, language, config, isolated)
    )
