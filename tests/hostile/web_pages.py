"""Journeys made to break out of a page, to run in it, or to make it without end."""

from cases import HEAD, Case, more
from reports import TEXTS

_MADE = frozenset({"page.html"})
_PHASES = "".join(f"  - {{id: p{number}, name: '{text.replace(chr(39), chr(39) * 2)}'}}\n" for number, text in enumerate(TEXTS))


def _reported(content: bytes, *flags: str, status: int = 0, tells: str = "", makes: frozenset[str] = _MADE) -> Case:
    return Case(content, command=("report", ".", "-o", "page.html", *flags), status=status, tells=tells, makes=makes, served=False)


CASES = {
    "every text that breaks out of something": _reported(HEAD.replace("  - id: awareness\n    channels: [newsletter]\n", _PHASES).encode()),
    "the same on standard output": Case(
        HEAD.replace("  - id: awareness\n    channels: [newsletter]\n", _PHASES).encode(), command=("report", ".", "-o", "-"), status=0
    ),
    "300 touchpoints with long texts": _reported(
        more("    touchpoints:\n" + "".join(f"      - {{id: t{n}, channels: [newsletter], pains: [{'x' * 500}]}}\n" for n in range(300)))
    ),
    "a file that is no journey": _reported(b"title: <script>", status=1),
    "a colour that closes the style sheet": _reported(
        HEAD.encode(), "--theme", "</style><script>", status=2, tells="--theme", makes=frozenset()
    ),
    "a page over a journey": Case(command=("report", ".", "-o", "case.journey.yaml"), status=2, tells="case.journey.yaml", served=False),
    "a page over a link": Case(
        command=("report", ".", "-o", "page.html"),
        prepare=lambda folder: (folder / "page.html").symlink_to("case.journey.yaml"),
        status=2,
        tells="page.html",
        served=False,
    ),
}
