"""Which files were compared, in words."""

from journeycli.diff.difference import Difference, Edition, Fate
from journeycli.language import translated
from journeycli.message import Message, say
from journeycli.printable import printable


def title(file: Difference) -> str:
    """The title of the journey; the name of its file where it has none."""
    return printable(file.edition.title or file.edition.file)


def whence(file: Difference) -> Message:
    """Where both versions are from, and what became of the file, in the language of the file."""
    before, after = file.old and _name(file.old), file.new and _name(file.new)
    if file.fate is Fate.ADDED or not before:
        told = say("{file} is new", file=after or "")
    elif file.fate is Fate.REMOVED or not after:
        told = say("{file} is gone", file=before)
    elif file.renamed and file.old and file.new:
        told = say("{path} is now called {file}", path=file.old.file, file=file.new.file)
    else:
        told = Message("{path} → {file}", {"path": before, "file": after})
    return translated(told, file.language)


def _name(edition: Edition) -> str:
    return f"{edition.revision}:{edition.file}" if edition.revision is not None else edition.file
