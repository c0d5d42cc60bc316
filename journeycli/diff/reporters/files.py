"""Which files were compared, in words."""

from journeycli.diff.difference import Difference, Edition, Fate
from journeycli.language import translated
from journeycli.message import say
from journeycli.printable import printable


def title(file: Difference) -> str:
    """The title of the journey; the name of its file where it has none."""
    return printable(file.edition.title or file.edition.file)


def whence(file: Difference) -> str:
    """Where both versions are from, and what became of the file."""
    before, after = file.old and _name(file.old), file.new and _name(file.new)
    if file.fate is Fate.ADDED or not before:
        return translated(say("{file} is new", file=after or ""), file.language).text
    if file.fate is Fate.REMOVED or not after:
        return translated(say("{file} is gone", file=before), file.language).text
    if file.renamed and file.old and file.new:
        return translated(say("{path} is now called {file}", path=file.old.file, file=file.new.file), file.language).text
    return printable(f"{before} → {after}")


def _name(edition: Edition) -> str:
    return f"{edition.revision}:{edition.file}" if edition.revision else edition.file
