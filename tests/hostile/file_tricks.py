"""File systems made to hang, mislead or overload whoever walks through them."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from cases import HEAD, Case


def _at(name: str, make: Callable[[Path], object]) -> Callable[[Path], None]:
    """Makes something else in the place of a file."""

    def prepare(folder: Path) -> None:
        path = folder / name
        path.unlink(missing_ok=True)
        make(path)

    return prepare


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def _loop(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "ring.journey.yaml").symlink_to("ring.journey.yaml")


def _deep(folder: Path) -> None:
    deepest = folder
    for _ in range(60):
        deepest = deepest / "deep"
        deepest.mkdir()
    (deepest / "deep.journey.yaml").write_text(HEAD)


def _many(folder: Path) -> None:
    for number in range(5_000):
        (folder / f"file-{number}.txt").touch()


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(8 << 30)


def _settings(content: str) -> Case:
    """Settings that are refused with their place."""
    return Case(prepare=lambda folder: (folder / "journey.toml").write_text(content), status=2, tells="journey.toml:1:", served=False)


def _secret(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("top: secret-word\n")
    (folder / "case.journey.yaml").unlink()
    (folder / "case.journey.yaml").symlink_to("../secret.txt")


CASE = "case.journey.yaml"
NAMED = ("audit", CASE, "a-good.journey.yaml", "--format", "concise")
CASES = {
    "a FIFO": Case(prepare=_at(CASE, os.mkfifo), tells="J004"),
    "a FIFO by its name": Case(prepare=_at(CASE, os.mkfifo), command=NAMED, tells="J0"),
    "a socket by its name": Case(prepare=_at(CASE, _socket), command=NAMED, tells="J0"),
    "a folder that is called like a journey": Case(prepare=_at(CASE, Path.mkdir), status=0),
    "a loop of links": Case(prepare=_loop, status=0),
    "a link to itself by its name": Case(
        prepare=_loop, command=("audit", "ring.journey.yaml", "a-good.journey.yaml"), status=1, tells="ring"
    ),
    "a link to a secret": Case(prepare=_secret, status=0),
    "a link to a secret by its name": Case(prepare=_secret, command=NAMED, status=1, tells=CASE),
    "a link to /etc/passwd by its name": Case(prepare=_at(CASE, lambda path: path.symlink_to("/etc/passwd")), command=NAMED, tells="J0"),
    "a link to /dev/zero by its name": Case(prepare=_at(CASE, lambda path: path.symlink_to("/dev/zero")), command=NAMED, tells="J0"),
    "/dev/zero": Case(command=("audit", "/dev/zero", "a-good.journey.yaml"), tells="/dev/zero"),
    "/dev/full": Case(command=("audit", "/dev/full", "a-good.journey.yaml"), tells="/dev/full"),
    "/proc/self/environ": Case(command=("audit", "/proc/self/environ", "a-good.journey.yaml"), tells="J0"),
    "8 GiB of nothing": Case(prepare=_at(CASE, _huge), tells="J005"),
    "60 folders in one another": Case(prepare=_deep, status=0, tells="3 files"),
    "5,000 other files": Case(prepare=_many, status=0, tells="2 files"),
    "no such file": Case(command=("audit", "none.journey.yaml"), status=2, tells="none.journey.yaml", served=False),
    "no such folder": Case(command=("audit", "none/"), status=2, tells="none", served=False),
    "a name of 5,000 letters": Case(command=("audit", "n" * 5_000), status=2, tells="nnn", served=False),
    "a name with a NUL by an escape": Case(command=("audit", "a\\x00b"), status=2, tells="a", served=False),
    "an empty name": Case(command=("audit", ""), status=2, served=False),
    "a file named like a flag": Case(file="--help.journey.yaml", status=0),
    "a file with a line end in its name": Case(b"x: 1", file="a\n::error::x.journey.yaml", tells="J0"),
    "a file with a carriage return in its name": Case(b"x: 1", file="a\r##[error]x.journey.yaml", tells="J0"),
    "a file with an escape in its name": Case(b"x: 1", file="a\x1b[31mred.journey.yaml", tells="J0"),
    "a file with bidi controls in its name": Case(b"x: 1", file="a\u202elmay.journey.yaml", tells="J0"),
    "a file whose name is not UTF-8": Case(b"x: 1", file="a\udcff.journey.yaml", tells="J0"),
    "a file named with markup": Case(b"x: 1", file="[bold]a[link=x].journey.yaml", tells="[bold]a"),
    "a file named like a runner's command": Case(b"x: 1", file="::error::x.journey.yaml", tells="J0"),
    "a file named only by its ending": Case(b"x: 1", file=".journey.yaml", status=0),
    "a .gitignore of hostile patterns": Case(
        prepare=lambda folder: (folder / ".gitignore").write_text("(((((\n[\n" + "*" * 500 + "a\n" + "**/" * 500 + "x\n" + "\\\n"), status=0
    ),
    "a .gitignore that is a FIFO": Case(prepare=lambda folder: os.mkfifo(folder / ".gitignore"), status=0),
    "a .gitignore in Latin-1": Case(prepare=lambda folder: (folder / ".gitignore").write_bytes(b"caf\xe9\n"), status=0),
    "settings that are a FIFO": Case(prepare=lambda folder: os.mkfifo(folder / "journey.toml"), status=0),
    "settings that are no TOML": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text("= = ="), status=2, tells="journey.toml", served=False
    ),
    "settings of 2 MiB": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text("#" * (2 << 20)), status=2, tells="journey.toml", served=False
    ),
    "settings nested 10,000 deep": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text("a = " + "[" * 10_000), status=2, tells="journey.toml", served=False
    ),
    "settings with a key of 100,000 names": _settings("profile" + ".a" * 100_000 + " = 1"),
    "settings with a key of 80,000 quoted names": _settings("profile" + '."\\""' * 40_000 + " = 1"),
    "settings with tables of many names": _settings("".join(f"[a{n}.b.c.d.e.f.g.h.i.j.k.l.m.n]\n" for n in range(7_000))),
    "settings with a number of 5,000 digits": _settings("profile = 0x" + "f" * 5_000),
    "settings with a threshold of 1,000 digits": _settings("rules.few-contact-moments.minimum = " + "9" * 1_000),
    "settings with a list of 50,000 rules": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text("select = [" + '"J2",' * 50_000 + "]"), status=0, served=False
    ),
    "settings with a list of 50,000 unknown rules": _settings("select = [" + '"K2",' * 50_000 + "]"),
    "settings that speak to a runner in capitals": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text("x = '##VSO[task.setvariable]y'"),
        status=2,
        tells="journey.toml:1:",
        served=False,
    ),
    "settings that name no rule": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text('ignore = ["\\u001b[31m"]'),
        status=2,
        tells="journey.toml:1:",
        served=False,
    ),
    "settings that set a threshold to infinity": Case(
        prepare=lambda folder: (folder / "journey.toml").write_text("[rules.few-contact-moments]\nminimum = inf\n"),
        status=2,
        tells="journey.toml:2:",
        served=False,
    ),
    "a baseline that is no JSON": Case(
        b"{", file="base.json", command=("audit", "--baseline", "base.json"), status=2, tells="base.json", served=False
    ),
    "a baseline nested 100,000 deep": Case(
        b"[" * 100_000, file="base.json", command=("audit", "--baseline", "base.json"), status=2, tells="base.json", served=False
    ),
    "a baseline of figures beyond measure": Case(
        b'{"version": 1, "findings": [{"file": "a", "code": "J201", "path": "x", "count": 1e400}]}',
        file="base.json",
        command=("audit", "--baseline", "base.json"),
        status=2,
        tells="base.json",
        served=False,
    ),
    "a baseline that is /dev/zero": Case(command=("audit", "--baseline", "/dev/zero"), status=2, tells="/dev/zero", served=False),
}
