"""The gallery: every view of the samples with the command that draws it; run it to write the page and its pictures anew."""

import sys
from contextlib import chdir, redirect_stderr
from io import StringIO
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from journeycli.cli.main import main as journey

_WIDTH = 120
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "gallery.md"
_HEAD = """\
# Gallery

Every picture here is drawn from the [samples](../samples/README.md) by the command above it. SVG, PNG and PDF look the
same; the same file gives the same bytes, with Graphviz and without. Dashed in red is where no channel meets
the customer. Open a picture to see it in its own size, and to read what each thing is with the pointer over it.
"""


class Exhibit(NamedTuple):
    """A picture: what it is, what it tells, how it is drawn, and what somebody hears who cannot see it."""

    title: str
    text: str
    arguments: str
    picture: str
    heard: str = ""

    @property
    def command(self) -> str:
        """What a user types, from the top folder of the repository."""
        return f"journey render {self.arguments} -o docs/{self.picture}"


EXHIBITS = (
    Exhibit(
        "The map",
        "What customers want, do, ask and feel in each phase, which channels meet them, and what could be better. This is what you get "
        "when you ask for nothing else; what a journey says nothing of has no lane.",
        "samples/heat-pump-installer.journey.yaml",
        "heat-pump-installer.svg",
        "The map of a journey in five phases, the last one marked as a gap",
    ),
    Exhibit(
        "The map for a wall",
        "Touchpoints stand side by side, and what belongs to each stands below it.",
        "samples/changes/cargo-bikes.before.journey.yaml --wide",
        "gallery/wide.svg",
        "A wide map: cards side by side, their emotions, channels and pains below them",
    ),
    Exhibit(
        "The flow",
        "The ways between touchpoints: forwards, back, and on which condition.",
        "samples/heat-pump-installer.journey.yaml --view flow",
        "heat-pump-installer-flow.svg",
        "Touchpoints as cards in five columns, with arrows between them and dashed arrows back",
    ),
    Exhibit(
        "The channel plan",
        "A line for each channel and a column for each phase: the numbers of the touchpoints where they meet, what is planned, what fits "
        "less well, and how much rests on each channel.",
        "samples/afslankcoach-anne.journey.yaml --view channels",
        "gallery/channels.svg",
        "A table of channels against phases in Dutch, one phase marked as a gap over its whole column",
    ),
    Exhibit(
        "The service blueprint",
        "What the customer does, and below it who and what makes that happen, in front of the stage and behind it.",
        "samples/theme-park-marlwood.journey.yaml --view blueprint",
        "gallery/blueprint.svg",
        "Rows for evidence, the customer, frontstage, backstage and support, with the three lines between them",
    ),
    Exhibit(
        "Dark",
        "`--theme dark`; `--theme auto` follows the screen of the reader, and `--theme print` needs no colour.",
        "samples/webshop-kamerplanten.journey.yaml --theme dark",
        "gallery/dark.svg",
        "A map in Dutch on a dark ground",
    ),
    Exhibit(
        "In the colour of a brand",
        "Any colour will do: it is darkened as far as white text needs. Gaps, plans and emotions keep their own.",
        "samples/webshop-kamerplanten.journey.yaml --view flow --theme '#7AB800'",
        "gallery/brand.svg",
        "The flow of a web shop with headers in shades of green",
    ),
    Exhibit(
        "Today and to be",
        "Two files in one picture: as it is and as it will be, phases that match below one another.",
        "samples/states",
        "gallery/states.svg",
        "Two maps one above the other: two gaps at the end of the first, none in the second",
    ),
    Exhibit(
        "What changed",
        "Two versions, from files or from git, drawn as one: what came, went, moved or changed. "
        "[journey diff](diff.md) tells the same in words.",
        "--diff samples/changes/cargo-bikes.before.journey.yaml samples/changes/cargo-bikes.after.journey.yaml",
        "cargo-bikes-diff.svg",
        "A map with badges: added, removed, retired, moved and changed; the last phase has lost its only channel",
    ),
    Exhibit(
        "Mermaid",
        "For pages that draw Mermaid themselves, as GitHub and GitLab do: `--format mermaid` with the view `map` or `flow`.",
        "samples/heat-pump-installer.journey.yaml --view flow",
        "gallery/flow.mmd",
    ),
)


def page() -> str:
    """The page; the text of Mermaid's diagram stands in it, for GitHub to draw."""
    return "\n".join([_HEAD, *map(_section, EXHIBITS)])


def _section(exhibit: Exhibit) -> str:
    if exhibit.picture.endswith(".mmd"):
        shown = f"```mermaid\n{(ROOT / 'docs' / exhibit.picture).read_text(encoding='utf-8')}```"
    else:
        shown = f"[![{exhibit.heard}]({exhibit.picture})]({exhibit.picture})"
    return f"## {exhibit.title}\n\n{fill(exhibit.text, _WIDTH, break_long_words=False, break_on_hyphens=False)}\n\n```\n{exhibit.command}\n```\n\n{shown}\n"


def draw(exhibit: Exhibit, target: Path) -> None:
    """Draws a picture with its command, into another file."""
    arguments = [argument.strip("'") for argument in exhibit.arguments.split()]
    with chdir(ROOT), redirect_stderr(StringIO()) as told:
        if journey(["render", *arguments, "-o", str(target)]):
            sys.exit(told.getvalue())


def main() -> int:
    """Draws every picture, and writes the page."""
    for exhibit in EXHIBITS:
        draw(exhibit, ROOT / "docs" / exhibit.picture)
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
