"""What git is told to ignore: the `.gitignore` files of a working tree; alone imports pathspec."""

import re
from collections.abc import Iterator
from pathlib import Path

from pathspec import GitIgnoreSpec

from journeycli.files import Found, read_file

_IGNORE_FILE = ".gitignore"
# A pattern becomes a regular expression that tries every way to share a name among its stars: a stranger's pattern
# with many of them would keep us busy for ever. Such a line is left out, so its files are read.
_TOO_MANY_STARS = re.compile(r"(?:\*[^*/]*){6,}")


class Ignored:
    """Answers whether a path below one folder is ignored; reads every `.gitignore` once."""

    def __init__(self, folder: Path) -> None:
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._root = _repository(folder.resolve())

    def __call__(self, path: Path, *, is_folder: bool) -> bool:
        """Whether git would leave out the path; the `.gitignore` nearest to it decides."""
        path = path.resolve()
        for folder in path.parents:
            spec = self._spec(folder)
            if spec is not None:
                verdict = spec.check_file(path.relative_to(folder).as_posix() + ("/" if is_folder else "")).include
                if verdict is not None:
                    return verdict
            if folder == self._root:
                break
        return False

    def _spec(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            self._specs[folder] = _read(folder / _IGNORE_FILE)
        return self._specs[folder]


def _repository(folder: Path) -> Path:
    """The folder with the `.git` that the files belong to, else the folder itself."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)


def _read(file: Path) -> GitIgnoreSpec | None:
    content = read_file(Found(file, file.name)) if file.is_file() and not file.is_symlink() else b""
    return GitIgnoreSpec.from_lines(_lines(content)) if isinstance(content, bytes) and content else None


def _lines(content: bytes) -> Iterator[str]:
    for line in content.decode("utf-8", "replace").splitlines():
        if not _TOO_MANY_STARS.search(line):
            yield line
