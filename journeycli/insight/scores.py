"""Which scores of a feedback scale lead where, and which lead nowhere (D01.5)."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycli.model import Band, Feedback


class Scores(NamedTuple):
    """Scores that follow one another, both ends included."""

    low: int
    high: int


def scores_of(band: Band) -> Scores:
    """The scores of a band, also where it is written from high to low."""
    return Scores(min(band.low, band.high), max(band.low, band.high))


def scale_of(feedback: Feedback) -> Scores:
    """The scale that is asked on; where the file does not say, what its bands span together (there must be one)."""
    if feedback.scale:
        return Scores(*sorted(feedback.scale))
    spans = [scores_of(band) for band in feedback.bands]
    return Scores(min(span.low for span in spans), max(span.high for span in spans))


def gaps(feedback: Feedback) -> Iterator[Scores]:
    """The scores of the scale that no band covers, in runs."""
    scale = scale_of(feedback)
    lowest = scale.low
    for span in sorted(map(scores_of, feedback.bands)):
        if lowest < span.low and lowest <= scale.high:
            yield Scores(lowest, min(span.low - 1, scale.high))
        lowest = max(lowest, span.high + 1)
    if lowest <= scale.high:
        yield Scores(lowest, scale.high)


def overlaps(feedback: Feedback) -> Iterator[tuple[Scores, Band, Band]]:
    """The scores that a band sends elsewhere than the one that reaches highest below it, each run once, with both bands."""
    highest, *others = sorted(feedback.bands, key=scores_of)
    told: set[Scores] = set()
    for band in others:
        low, high = scores_of(band)
        both = Scores(low, min(high, scores_of(highest).high))
        if both.low <= both.high and band.then != highest.then and both not in told:
            told.add(both)
            yield both, highest, band
        highest = max(highest, band, key=lambda one: scores_of(one).high)
