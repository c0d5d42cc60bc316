"""`journey explain`: one rule, with examples, or the rules of a group."""

import sys
from typing import Annotated

from typer import Argument

from journeycli.cli import flags, status


def explain(
    rule: Annotated[str, Argument(metavar="RULE", help="A code such as J201, or a name; J2 lists its rules.")],
    language: flags.Spoken = None,
    color: flags.Color = "auto",
) -> int:
    """Explain one rule, with examples; or list those whose codes begin alike."""
    from journeycli.cli import console
    from journeycli.cli.speaking import language_here
    from journeycli.pages.docs import catalogue_list, rule_page
    from journeycli.settings.selection import rules_named

    rules, spoken = rules_named(rule), language_here(language, sys.stdout)
    alone = len(rules) == 1
    console.write(rule_page(rules[0], spoken, console.text_width()) if alone else catalogue_list(spoken, rules), color)
    return status.DONE
