"""The table of the keys of `--format json` in docs/formats.md, from the schema; run as a program, this writes it anew."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "formats.md"
SCHEMA = json.loads((ROOT / "schemas" / "findings.v1.schema.json").read_text(encoding="utf-8"))
HEADER = "| key | type | meaning |\n|---|---|---|\n"


def fields(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, str, str]]:
    """The path, the type and the meaning of every key below a schema; `[]` is each item of a list."""
    for name, below in schema.get("properties", {}).items():
        here = f"{path}.{name}" if path else name
        items = below.get("items", {})
        items = SCHEMA["definitions"][items["$ref"].rpartition("/")[2]] if "$ref" in items else items
        yield here, type_of(below, items), below["description"].replace("|", "\\|")
        yield from fields(below, here)
        yield from fields(items, f"{here}[]")


def type_of(schema: dict[str, Any], items: dict[str, Any]) -> str:
    """The type in words of JSON, with the values where they are fixed."""
    if values := schema.get("enum") or items.get("enum"):
        return f"{'array of ' if items else ''}{', '.join(f'`{value}`' for value in values)}"
    types = schema["type"]
    name = " or ".join(types) if isinstance(types, list) else types
    return f"array of {items['type']}" if items else name


def table() -> str:
    """The rows; what is accepted has the keys of a finding, so only its own are told."""
    finding = {path.removeprefix("findings[].") for path, *_ in fields(SCHEMA) if path.startswith("findings[].")}
    told = [row for row in fields(SCHEMA) if not row[0].startswith("accepted[].") or row[0].removeprefix("accepted[].") not in finding]
    return HEADER + "".join(f"| `{path}` | {type} | {meaning} |\n" for path, type, meaning in told)


def table_in_the_page() -> str:
    """The table that stands in the page."""
    page = PAGE.read_text(encoding="utf-8")
    return page[page.index(HEADER) :].partition("\n\n")[0].rstrip("\n") + "\n"


if __name__ == "__main__":
    PAGE.write_text(PAGE.read_text(encoding="utf-8").replace(table_in_the_page(), table()), encoding="utf-8")
