"""`journey rules`: the catalogue."""

import sys
from typing import Annotated

from typer import Option

from journeycli.cli import flags, status


def rules(
    format: Annotated[str, Option(metavar="FORMAT", help="text or json.")] = "text",
    pages: Annotated[str | None, Option(metavar="FOLDER", help="Write a page for every rule, and an index, in Markdown.")] = None,
    output: flags.Output = None,
    language: flags.Spoken = None,
    color: flags.Color = "auto",
) -> int:
    """List every rule there is."""
    from pathlib import Path

    from journeycli.cli.choice import chosen
    from journeycli.cli.reporting import put
    from journeycli.cli.speaking import language_here
    from journeycli.pages.docs import catalogue_json, catalogue_list, markdown_pages
    from journeycli.writing import write_file

    if pages is not None:
        for name, text in markdown_pages().items():
            write_file(Path(pages, name), text.encode())
        return status.DONE
    spoken = language_here(language, sys.stdout)
    json = chosen(format, ("text", "json"), "--format") == "json"
    put(catalogue_json() if json else catalogue_list(spoken), output, color, spoken)
    return status.DONE
