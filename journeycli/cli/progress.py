"""Tells who waits at a terminal how far a long run is."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self

from journeycli.cli import console
from journeycli.language import translated
from journeycli.message import say

_PATIENCE = 1.0
"""Seconds; what takes no longer needs no telling."""
_CLEARED = "\r\x1b[K"


class Progress:
    """A line on standard error that is written again and again, and gone when all is done; nothing where that is no terminal."""

    def __init__(self, whole: int, language: str) -> None:
        self._whole = whole
        self._language = language
        self._done = 0
        self._began = monotonic()
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown:
            console.to_standard_error(_CLEARED)

    def step(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        if sys.stderr is not None and sys.stderr.isatty() and monotonic() - self._began > _PATIENCE:
            said = translated(say("{done} of {count} files …", done=self._done, count=self._whole), self._language)
            console.to_standard_error(f"{_CLEARED}{said.text}")
            self._shown = True
