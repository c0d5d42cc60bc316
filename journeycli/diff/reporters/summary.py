"""The last line of a comparison: how much changed, and what it does to the findings."""

from journeycli.diff.change import Deed
from journeycli.diff.difference import Comparison, Fate
from journeycli.language import translated
from journeycli.message import Message, say, say_count


def summary(run: Comparison) -> str:
    """One sentence, that always comes."""
    counts = run.counts()
    deeds = ", ".join(_told(_counted(deed, counts[deed]), run) for deed in Deed if counts[deed])
    told = [_told(message, run) for message in _parts(run)]
    return ", ".join([f"{told[0]} ({deeds})" if deeds else told[0], *told[1:]]) + "."


def _parts(run: Comparison) -> list[Message]:
    if not run.different:
        nothing = say("No difference in meaning since {revision}", revision=run.since) if run.since else say("No difference in meaning")
        return [nothing]
    changes = run.counts().total()
    found = sum(len(file.found) for file in run.files)
    solved = sum(len(file.solved) for file in run.files)
    unsound = sum(file.fate is Fate.UNSOUND for file in run.files)
    parts = [
        (True, _changes(changes, len(run.different))),
        (found, say_count("{count} new finding", "{count} new findings", found)),
        (solved, say_count("{count} solved", "{count} solved", solved)),
        (unsound, say_count("{count} file cannot be compared", "{count} files cannot be compared", unsound)),
    ]
    return [message for told, message in parts if told]


def _changes(changes: int, files: int) -> Message:
    if files > 1:
        return say_count("{count} change in {files} journeys", "{count} changes in {files} journeys", changes, files=files)
    return say_count("{count} change", "{count} changes", changes)


def _told(message: Message, run: Comparison) -> str:
    return translated(message, run.language).text


def _counted(deed: Deed, count: int) -> Message:
    match deed:
        case Deed.ADDED:
            return say_count("{count} added", "{count} added", count)
        case Deed.REMOVED:
            return say_count("{count} removed", "{count} removed", count)
        case Deed.MOVED:
            return say_count("{count} moved", "{count} moved", count)
        case Deed.RENAMED:
            return say_count("{count} renamed", "{count} renamed", count)
    return say_count("{count} changed", "{count} changed", count)
