"""Keeps a walk that is not over in a hidden file beside its journey, so that it can be gone on with.

Beside it, for there it is found again without a home folder, moves along with the journey, and nothing is written where
the user did not point. It is written anew after every step, so that a closed window loses none, and goes with the end.
"""

import os

from journeycli.cli import console
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.message import say
from journeycli.walk.kept import Kept, kept_text, read_kept
from journeycli.walk.trail import Trail
from journeycli.writing import remove_file, write_file


class Keeper:
    """Keeps the walk through one journey file."""

    def __init__(self, found: Found, language: str) -> None:
        self.language = language
        self.path = found.path.with_name(f".{found.path.name}.walk.json")
        self.can_keep = True
        self.keeps_one = False
        """Whether there is a walk to go on with."""

    def kept(self) -> Kept | None:
        """The walk that was broken off, if there is one."""
        if not os.path.lexists(self.path):
            return None
        content = read_file(Found(self.path, self.path.name))
        kept = read_kept(content) if isinstance(content, bytes) else None
        if kept is None:
            told = say("You had begun a walk, but {file} cannot be read. You start at the beginning.", file=self.path.name)
            console.note(told, self.language)
        self.keeps_one = kept is not None
        return kept

    def keep(self, trail: Trail, seconds: float) -> None:
        """Writes the walk down; where that cannot be done, says so once."""
        if not self.can_keep:
            return
        try:
            write_file(self.path, kept_text(Kept(trail, seconds)).encode("ascii"))
            self.keeps_one = True
        except JourneyError:
            self.can_keep = False
            console.note(say("In this folder nothing can be written, so walk to the end in one go."), self.language)

    def forget(self) -> None:
        """Removes what was kept."""
        remove_file(self.path)
