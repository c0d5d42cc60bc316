"""Journeys made to break out of a picture, or to take its painter down."""

from cases import HEAD, Case, more

_OUT = "picture.svg"
_MADE = frozenset({_OUT})


def _drawn(text: str, *flags: str, status: int = 0, tells: str = "", made: frozenset[str] = _MADE) -> Case:
    return Case(
        more(text), command=("render", "case.journey.yaml", "-o", _OUT, *flags), status=status, tells=tells, makes=made, served=False
    )


def _named(name: str) -> str:
    return f"    touchpoints: [{{id: a, channels: [newsletter], name: {name!r}}}]\n"


CASES = {
    **{
        f"a command of a runner, printed as {format}": Case(
            more(_named("##[error]x")),
            command=("render", "case.journey.yaml", "--view", "flow", "--format", format, "-o", "-"),
            status=0,
            tells="#&#35;[error]x",
            served=False,
        )
        for format in ("svg", "dot")
    },
    "markup": _drawn(_named("<b>bold</b><script>alert(1)</script>")),
    "a label that closes its table": _drawn(_named("</TD></TR></TABLE>>")),
    "an entity": _drawn(_named("&copy; &#x1b; &lt;")),
    "escapes of dot": _drawn(_named("\\N \\G \\l \\")),
    "a string that ends": _drawn(_named('a" ]; b [image="/etc/passwd"')),
    "an image": _drawn(_named('<IMG SRC="/etc/passwd"/>')),
    "a font": _drawn(_named("fontname=x, stylesheet=file:///etc/passwd")),
    "a line of many lines": Case(
        more('    touchpoints: [{id: a, channels: [newsletter], name: "a\\nb\\nc"}]\n'),
        command=("render", "case.journey.yaml", "-o", _OUT),
        status=0,
        makes=_MADE,
        served=False,
    ),
    "a name of 2,000 letters": _drawn(_named("x" * 2_000)),
    "a name of 2,000 emoji": _drawn(_named("\U0001f600" * 2_000)),
    "a name of combining marks": _drawn(_named("a" + "\u0301" * 1_900)),
    "a name of right-to-left letters": _drawn(_named("\u05d0" * 500)),
    "a name of bidi controls": _drawn(_named("\u202e" * 100)),
    "500 touchpoints": _drawn("    touchpoints:\n" + "".join(f"      - {{id: t{n}, channels: [newsletter]}}\n" for n in range(500))),
    "300 touchpoints that lead everywhere": _drawn(
        "    touchpoints:\n"
        + "".join(
            f"      - {{id: t{n}, channels: [newsletter], next: [t{(n * 7) % 300}, t{(n * 13) % 300}], end: true}}\n" for n in range(300)
        )
    ),
    "a picture of no journey": _drawn("x: 1\n", status=1, tells="J011", made=frozenset()),
    "a picture with a word for a theme": _drawn("", "--theme", "\x1b[31m", status=2, tells="--theme", made=frozenset()),
    "a picture of no view": _drawn("", "--view", "<script>", status=2, tells="--view", made=frozenset()),
    "a picture into a folder that is not there": Case(
        command=("render", "case.journey.yaml", "-o", "none/picture.svg"), status=2, tells="none", served=False
    ),
    "a picture over a link": Case(
        command=("render", "case.journey.yaml", "-o", "picture.svg"),
        prepare=lambda folder: (folder / "picture.svg").symlink_to("case.journey.yaml"),
        status=2,
        tells="picture.svg",
        served=False,
    ),
    "a picture of both": Case(command=("render", "."), status=0, makes=frozenset({"a-good.case.map.svg"}), served=False),
    "an id that would be a path": Case(
        HEAD.encode() + b"id: etc-passwd\n",
        command=("render", "case.journey.yaml", "--view", "flow"),
        status=0,
        makes=frozenset({"etc-passwd.flow.svg"}),
        served=False,
    ),
}
