"""`journey schema`: the format, for machines and for people."""

from typing import Annotated

from typer import Option

from journeycli.cli import flags, status


def schema(
    format: Annotated[str, Option(metavar="FORMAT", help="json: the JSON Schema. markdown: a page with every key.")] = "json",
    output: flags.Output = None,
) -> int:
    """Print the JSON Schema of journey files."""
    from journeycli.cli.choice import chosen
    from journeycli.cli.reporting import put
    from journeycli.pages.format_page import format_markdown
    from journeycli.reading.schema import schema_text
    from journeycli.segment import Segment

    documents = {"json": lambda: [Segment(schema_text())], "markdown": format_markdown}
    put(documents[chosen(format, documents, "--format")](), output)
    return status.DONE
