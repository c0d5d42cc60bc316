"""`journey rules`: the catalogue."""

from typing import Annotated

from typer import Option

from journeycli.cli import flags, status


def rules(
    format: Annotated[str, Option(metavar="FORMAT", help="text, or markdown with every rule's page.")] = "text",
    output: flags.Output = None,
    color: flags.Color = "auto",
) -> int:
    """List every rule there is."""
    from journeycli.cli.choice import chosen
    from journeycli.cli.reporting import put
    from journeycli.docs import catalogue_list, catalogue_markdown

    documents = {"text": catalogue_list, "markdown": catalogue_markdown}
    put(documents[chosen(format, documents, "--format")](), output, color)
    return status.DONE
