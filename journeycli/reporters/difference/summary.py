"""The last line of a comparison: how much changed, and what it does to the findings."""

from journeycli.change import Deed
from journeycli.difference import Comparison, Fate
from journeycli.language import translated
from journeycli.message import Message, say, say_count


def summary(run: Comparison) -> str:
    """One sentence, that always comes."""
    return ", ".join(translated(message, run.language).text for message in _parts(run)) + "."


def _parts(run: Comparison) -> list[Message]:
    if not run.different:
        nothing = say("No difference in meaning since {revision}", revision=run.since) if run.since else say("No difference in meaning")
        return [nothing]
    found = sum(len(file.found) for file in run.files)
    solved = sum(len(file.solved) for file in run.files)
    unsound = sum(file.fate is Fate.UNSOUND for file in run.files)
    counts = run.counts()
    deeds = [_counted(deed, counts[deed]) for deed in Deed if counts[deed]]
    journeys = [say_count("{count} journey differs", "{count} journeys differ", len(run.different))] if run.since else []
    changes = [say_count("{count} change", "{count} changes", counts.total())] if counts or not run.since else []
    parts = [*journeys, *changes, *deeds]
    if found:
        parts.append(say_count("{count} new finding", "{count} new findings", found))
    if solved:
        parts.append(say_count("{count} solved", "{count} solved", solved))
    if unsound:
        parts.append(say_count("{count} that cannot be compared", "{count} that cannot be compared", unsound))
    return parts


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
