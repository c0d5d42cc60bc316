"""The tables of the rules in the schema of the settings, from what the rules declare; run as a program, this writes them anew."""

import json
from pathlib import Path
from typing import Any

from journeycli.pages.page import page_of
from journeycli.rule import Rule
from journeycli.rules import CATALOGUE

FILE = Path(__file__).parents[2] / "schemas" / "settings.v1.schema.json"


def written(text: str) -> str:
    """A schema with the tables of today."""
    schema = json.loads(text)
    schema["properties"]["rules"] = {
        "type": "object",
        "description": "The thresholds of rules: a table for each rule, by its name or code. `journey explain` tells what a rule has.",
        "properties": {name: table for rule in CATALOGUE if rule.thresholds for name, table in _tables(rule).items()},
        "additionalProperties": False,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _tables(rule: Rule) -> dict[str, Any]:
    """The table of a rule by its name, and the same by its code."""
    table = {
        "type": "object",
        "description": page_of(rule).summary,
        "properties": {name: _figure(rule, name) for name in rule.thresholds},
        "additionalProperties": False,
    }
    return {rule.name: table, rule.code: {"$ref": f"#/properties/rules/properties/{rule.name}"}}


def _figure(rule: Rule, name: str) -> dict[str, Any]:
    least, most = rule.bounds[name]
    meaning = page_of(rule).settings[name]
    figure = {
        "type": "integer",
        "description": f"{meaning[0].upper()}{meaning[1:]}. Left out, it is {rule.thresholds[name]}.",
        "minimum": least,
    }
    return figure if most is None else {**figure, "maximum": most}


if __name__ == "__main__":
    FILE.write_text(written(FILE.read_text(encoding="utf-8")), encoding="utf-8")
