"""Writes the report on the smallest journey anew; look at it before committing."""

import os
import re
import tempfile
from pathlib import Path

from reported import SMALLEST

from journeycli.cli.main import main

GOLDEN = Path(__file__).with_name("golden") / "smallest.html"
STYLE = "<style>(the style sheet)</style>"


def without_style(page: str) -> str:
    """The page with a word for its style sheet and for the policy made from that: both change with every colour."""
    head, _, rest = page.partition("<style>")
    return re.sub("sha256-[^&]+", "sha256-…", head) + STYLE + rest.partition("</style>")[2]


if __name__ == "__main__":
    target = GOLDEN.resolve()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
        main(["report", "slim.journey.yaml", "-o", "page.html", "--today", "2026-11-22"])
        target.write_text(without_style(Path("page.html").read_text(encoding="utf-8")), encoding="utf-8")
