"""What git is told to ignore: the `.gitignore` files of a working tree; alone imports pathspec."""

import re
import warnings
from collections.abc import Iterator
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

from journeycli.files import Found, read_file

_IGNORE_FILE = ".gitignore"
# A pattern becomes a regular expression that tries every way to share a path among its stars: with five of them a name
# of 120 characters takes 2.4 s, with three 4 ms. A line over a limit is left out, so its files are read.
_MOST_STARS = 3
_LONGEST_RUN = 2
_LONGEST_LINE = 1000
_MOST_LINES = 5000
_STARS = re.compile(r"\*+")


def is_excluded(path: Path) -> bool:
    """Whether who walks from the top of the repository passes over a path: it is ignored, or below a hidden folder."""
    path = path.resolve()
    root = _repository(path if path.is_dir() else path.parent)
    hidden = any(name.startswith(".") for name in path.relative_to(root).parts)
    return hidden or Ignored(root)(path, is_folder=path.is_dir())


class Ignored:
    """Answers whether a path below one folder is ignored; reads every `.gitignore` once."""

    def __init__(self, folder: Path) -> None:
        self._specs: dict[Path, tuple[tuple[Path, GitIgnoreSpec], ...]] = {}
        top = folder.resolve()
        self._root = _repository(top)
        if top != self._root and self(top, is_folder=True):
            self._root = top  # given by name although ignored: what leaves it out is set aside

    def __call__(self, path: Path, *, is_folder: bool) -> bool:
        """Whether git would leave out the path, which goes over no link; the `.gitignore` nearest to it decides."""
        for folder, spec in self._specs_of(path.parent):
            verdict = spec.check_file(path.relative_to(folder).as_posix() + ("/" if is_folder else "")).include
            if verdict is not None:
                return verdict
        return False

    def _specs_of(self, folder: Path) -> tuple[tuple[Path, GitIgnoreSpec], ...]:
        """What may leave out the things in a folder, from there up to the root."""
        for here in reversed(list(takewhile(lambda here: here not in self._specs, self._upward(folder)))):
            spec = _read(here / _IGNORE_FILE)
            above = () if here == self._root else self._specs.get(here.parent, ())
            self._specs[here] = ((here, spec), *above) if spec else above
        return self._specs[folder]

    def _upward(self, folder: Path) -> Iterator[Path]:
        """A folder and those around it, as far as the root."""
        for here in (folder, *folder.parents):
            yield here
            if here == self._root:
                return


def _repository(folder: Path) -> Path:
    """The folder with the `.git` that the files belong to, else the folder itself."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)


def _read(file: Path) -> GitIgnoreSpec | None:
    content = read_file(Found(file, file.name)) if file.is_file() and not file.is_symlink() else b""
    if not isinstance(content, bytes) or not content:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Python thinks of a stranger's pattern is no news to the user
        return GitIgnoreSpec(list(_patterns(content)))


def _patterns(content: bytes) -> Iterator[Any]:
    for line in islice(content.decode("utf-8", "replace").splitlines(), _MOST_LINES):
        stars = _STARS.findall(line)
        if len(line) <= _LONGEST_LINE and len(stars) <= _MOST_STARS and all(len(run) <= _LONGEST_RUN for run in stars):
            try:
                yield from GitIgnoreSpec.from_lines([line]).patterns
            except (ValueError, re.error):
                continue  # such as `!` or `[z-a]`: it means nothing to git either
