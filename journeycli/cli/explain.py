"""`journey explain`: one rule, with examples."""

import sys
from typing import Annotated

from typer import Argument

from journeycli.cli import flags, status


def explain(
    rule: Annotated[str, Argument(metavar="RULE", help="A code such as J201, or a name.")],
    language: flags.Language = None,
    color: flags.Color = "auto",
) -> int:
    """Explain one rule, with examples."""
    from journeycli.cli import console
    from journeycli.cli.speaking import language_here
    from journeycli.docs import rule_page
    from journeycli.selection import find_rule

    console.write(rule_page(find_rule(rule), language_here(language, sys.stdout), console.text_width()), color)
    return status.DONE
