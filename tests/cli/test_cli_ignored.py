"""What `.gitignore` leaves out of a walk, as git has it."""

import json
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

FILES = [
    "a.journey.yaml",
    "b.journey.yaml",
    "build/a.journey.yaml",
    "build/deep/a.journey.yaml",
    "docs/a.journey.yaml",
    "docs/build/a.journey.yaml",
]


@pytest.fixture
def found(journey: Callable, folder: Path) -> Callable[..., list[str]]:
    """The files that a run looks at; in the folder are FILES."""
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("version: 1\n")

    def run(*paths: str) -> list[str]:
        outcome = journey("audit", *paths, "--format", "json", "--allow-empty")
        assert outcome.err == ""
        return [file["path"] for file in json.loads(outcome.out)["files"]]

    return run


def without(*names: str) -> list[str]:
    return [name for name in FILES if not name.startswith(names)]


IGNORED = {
    "a name": ({"": "b.journey.yaml"}, without("b.journey.yaml")),
    "a folder anywhere": ({"": "build/"}, without("build", "docs/build")),
    "a folder at the top": ({"": "/build"}, without("build")),
    "a folder below another": ({"": "docs/build"}, without("docs/build")),
    "everything but one": ({"": "/*\n!/docs"}, ["docs/a.journey.yaml", "docs/build/a.journey.yaml"]),
    "a file taken back": ({"": "*.journey.yaml\n!b.journey.yaml"}, ["b.journey.yaml"]),
    "a file below an ignored folder is not taken back": ({"": "build/\n!build/a.journey.yaml"}, without("build", "docs/build")),
    "a deeper file has the last word": (
        {"": "a.journey.yaml", "docs": "!a.journey.yaml"},
        ["b.journey.yaml", "docs/a.journey.yaml", "docs/build/a.journey.yaml"],
    ),
    "only below its own folder": ({"docs": "a.journey.yaml"}, without("docs")),
    "anchored at its own folder": ({"docs": "/a.journey.yaml"}, without("docs/a")),
    "a comment and blank lines": ({"": "# build/\n\n   \n"}, FILES),
    "Windows line ends": ({"": "build/\r\nb.journey.yaml\r\n"}, without("build", "docs/build", "b")),
    "two stars": ({"": "**/build/**"}, without("build", "docs/build")),
    "lines that mean nothing": ({"": "!\n\\\na\\\n[z-a]\n[[:alpha:]\n! \n/\nb.journey.yaml\n"}, without("b.journey.yaml")),
}


@pytest.mark.parametrize("what", IGNORED)
def test_gitignore_is_honoured(found: Callable, folder: Path, what: str):
    files, expected = IGNORED[what]
    (folder / ".git").mkdir()
    for place, content in files.items():
        (folder / place / ".gitignore").write_bytes(content.encode() + b"\n")
    assert found(".") == expected


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed, so it cannot be asked")
@pytest.mark.parametrize("what", IGNORED)
def test_git_itself_leaves_out_the_same(found: Callable, folder: Path, what: str):
    files, expected = IGNORED[what]
    git = ["git", "-C", str(folder)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    for place, content in files.items():
        (folder / place / ".gitignore").write_bytes(content.encode() + b"\n")
    listing = [*git, "-c", "core.excludesFile=", "ls-files", "--others", "--exclude-standard", "*.journey.yaml"]
    listed = subprocess.run(listing, check=True, capture_output=True, text=True).stdout.splitlines()
    assert found(".") == sorted(listed) == expected


def test_the_gitignore_of_the_repository_counts_in_a_folder_below_it(found: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("/docs/build\n")
    assert found("docs") == ["docs/a.journey.yaml"]
    monkeypatch.chdir("docs")
    assert found() == ["a.journey.yaml"]


def test_a_worktree_whose_git_is_a_file_is_a_repository(found: Callable, folder: Path):
    (folder / ".git").write_text("gitdir: elsewhere\n")
    (folder / ".gitignore").write_text("/docs/build\n")
    assert found("docs") == ["docs/a.journey.yaml"]


def test_a_gitignore_above_the_repository_does_not_count(found: Callable, folder: Path):
    (folder / "docs" / ".git").mkdir()
    (folder / ".gitignore").write_text("*.journey.yaml\n")
    assert found("docs") == ["docs/a.journey.yaml", "docs/build/a.journey.yaml"]


def test_outside_a_repository_a_gitignore_above_the_folder_does_not_count(found: Callable, folder: Path):
    (folder / ".gitignore").write_text("*.journey.yaml\n")
    assert found("docs") == ["docs/a.journey.yaml", "docs/build/a.journey.yaml"]


def test_a_file_that_is_named_is_read_although_it_is_ignored(found: Callable, folder: Path):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("*.yaml\nbuild/\n")
    assert found("a.journey.yaml", "build/a.journey.yaml") == ["a.journey.yaml", "build/a.journey.yaml"]


def test_a_folder_that_is_named_is_read_although_it_is_ignored(found: Callable, folder: Path):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("build/\n")
    assert found("build") == ["build/a.journey.yaml", "build/deep/a.journey.yaml"]
    assert found("build/deep") == ["build/deep/a.journey.yaml"]


@pytest.mark.parametrize(
    "line",
    [
        "*a" * 40 + "b",
        "**/a/" * 40 + "b",
        "a/**/" * 40 + "b",
        "*?" * 40 + "b",
        "a" * 500_000,
        "[" * 100_000,
        "*" * 500_000,
        "a\n" * 500_000,
    ],
    ids=["stars", "folders", "folders after", "question marks", "a long name", "brackets", "a long run", "many lines"],
)
def test_a_hostile_gitignore_does_not_keep_us_busy(found: Callable, folder: Path, line: str):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text(line + "\n")
    name = "a" * 200 + ".journey.yaml"
    deep = "a/" * 40 + "x.journey.yaml"
    (folder / deep).parent.mkdir(parents=True)
    for added in (name, deep):
        (folder / added).write_text("version: 1\n")
    started = time.perf_counter()
    found(".")
    assert time.perf_counter() - started < 3


def test_a_gitignore_that_is_no_file_is_passed_over(found: Callable, folder: Path):
    (folder / "docs" / ".gitignore").mkdir()
    (folder / "build" / ".gitignore").symlink_to("/etc/passwd")
    assert found(".") == FILES
