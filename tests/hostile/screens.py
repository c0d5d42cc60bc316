"""Surroundings that a run may meet: terminals, encodings, flags and environments."""

from cases import HEAD, Case, journey

_NAMES = journey(title="Caf\u00e9 \u65e5\u672c \U0001f600")

CASES = {
    "the C locale": Case(_NAMES, status=0, environment={"LC_ALL": "C"}),
    "an ASCII standard output": Case(_NAMES, status=0, environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}),
    "a locale that does not exist": Case(_NAMES, status=0, environment={"LC_ALL": "xx_XX.UTF-8"}),
    "no home": Case(status=0, environment={"HOME": ""}),
    "a home that is not there": Case(status=0, environment={"HOME": "/nonexistent"}),
    "a terminal without a name": Case(status=0, environment={"TERM": "", "FORCE_COLOR": ""}),
    "a dumb terminal": Case(status=0, environment={"TERM": "dumb"}),
    "no columns": Case(status=0, environment={"COLUMNS": "0"}),
    "columns that are no number": Case(status=0, environment={"COLUMNS": "many"}),
    "a billion columns": Case(status=0, environment={"COLUMNS": "1000000000"}),
    "a language of rubbish": Case(status=0, environment={"LANG": "\x1b[31m", "LANGUAGE": "../../etc"}),
    "a time zone of rubbish": Case(status=0, environment={"TZ": "../../etc/passwd"}),
    "hash seed 0": Case(status=0, environment={"PYTHONHASHSEED": "0"}),
    "no such command": Case(command=("\x1b[31maudit",), status=2, served=False),
    "a command that is nearly one": Case(command=("audti", "."), status=2, tells="audit", served=False),
    "no such flag": Case(command=("audit", "--fial-on", "x"), status=2, tells="--fial-on", served=False),
    "a flag with a line end": Case(command=("audit", "--format", "x\n::error::y"), status=2, tells="--format", served=False),
    "a format with an escape": Case(command=("audit", "--format", "\x1b[31m"), status=2, tells="--format", served=False),
    "a rule with markup": Case(command=("audit", "--only", "[/red][link=x]"), status=2, tells="[/red]", served=False),
    "a day that is none": Case(command=("audit", "--today", "2026-99-99"), status=2, tells="--today", served=False),
    "a day of 10,000 digits": Case(command=("audit", "--today", "9" * 10_000), status=2, tells="--today", served=False),
    "a million findings to show": Case(status=0, command=("audit", "--max-findings", "1000000")),
    "less than no findings": Case(command=("audit", "--max-findings", "-1"), status=2, served=False),
    "a million processes": Case(status=0, command=("audit", ".", "--jobs", "64")),
    "no processes": Case(command=("audit", "--jobs", "0"), status=2, served=False),
    "an output that is a folder": Case(command=("audit", "--output", "."), status=2, served=False),
    "an output in no folder": Case(command=("audit", "--output", "none/report.txt"), status=2, tells="none", served=False),
    "an output that is a device": Case(command=("audit", "--output", "/dev/full"), status=2, tells="/dev/full", served=False),
    "an output that is a link": Case(
        command=("audit", "--output", "out.txt"),
        prepare=lambda folder: (folder / "out.txt").symlink_to("case.journey.yaml"),
        status=2,
        tells="out.txt",
        served=False,
    ),
    "an output that is the input": Case(
        command=("schema", "--output", "case.journey.yaml"), status=2, tells="case.journey.yaml", served=False
    ),
    "explaining what is no rule": Case(command=("explain", "\x1b]0;x\x07"), status=2, served=False),
    "a broken file in Dutch": Case(HEAD.replace("phases:", "phasen:\nlanguage: nl\nx:").encode(), tells="J011"),
    "a language nobody speaks": Case(HEAD.encode() + b"language: tlh\n", status=0),
    "a language to ask for that nobody speaks": Case(command=("audit", "--language", "tlh"), status=2, tells="tlh", served=False),
}
