"""Texts that break out of one output format or another, all in one journey, reported in every format there is."""

from cases import HEAD, Case

from journeycli.reporters import REPORTERS

TEXTS = (
    "]]><error/>",
    "<script>alert(1)</script>",
    "&lt;&#x1b;&nbsp;",
    "a | b `c` | [d](javascript:x) ![e](http://x) @team #1",
    "``` ~~~ </details> <!--",
    "%0A::error::x%0D",
    "::stop-commands::x",
    "##[add-mask]x ##vso[task.setvariable]y",
    '=HYPERLINK("http://x")',
    "${{ github.token }} {{7*7}} $(id) `id` %s",
    "\"'\\\\ \\n \\u001b",
    "\u202egnihton\u202c \u200b",
)
_PHASES = "".join(f"  - {{id: p{number}, name: '{text.replace(chr(39), chr(39) * 2)}'}}\n" for number, text in enumerate(TEXTS))

CASES = {
    f"every text that breaks out of something, as {format}": Case(
        HEAD.replace("  - id: awareness\n    channels: [newsletter]\n", _PHASES).encode(),
        command=("audit", ".", "--format", format),
        tells="team",
    )
    for format in REPORTERS
}
