"""Git repositories that tests make, by the same git that a user has, and none of the settings of who runs the tests."""

import os
import subprocess
from pathlib import Path

GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Anne",
    "GIT_AUTHOR_EMAIL": "anne@coach.example",
    "GIT_COMMITTER_NAME": "Anne",
    "GIT_COMMITTER_EMAIL": "anne@coach.example",
}
LEFT_BY_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class Repository:
    """A repository in a folder, with the branch `main`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self("init", "--quiet", "--initial-branch=main")

    def __call__(self, *words: str, input: str = "") -> str:
        """What git prints for these words."""
        done = self.run(*words, input=input)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def run(self, *words: str, input: str = "", folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        """A run of git, here or in another folder, whatever comes of it."""
        return subprocess.run(
            ["git", *words], check=False, cwd=folder or self.folder, input=input, capture_output=True, text=True, timeout=20
        )

    def write(self, name: str, text: str) -> Path:
        """Writes a file, which git does not know of yet."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self) -> str:
        """Commits everything there is; gives the id of the commit."""
        self("add", "--all")
        self("commit", "--quiet", "--allow-empty", "--message", "As it is")
        return self("rev-parse", "HEAD")
