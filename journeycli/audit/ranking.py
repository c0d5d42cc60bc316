"""What to mend first: the worst, then the earliest in the journey, then what touches most customers, then what is quick."""

from journeycli.coverage import placed_channels
from journeycli.finding import Rank
from journeycli.model import Journey
from journeycli.rule import Hit, Rule
from journeycli.vocabulary import STAGES

_ALL = 100
"""Per cent of the customers."""


def rank_of(rule: Rule, hit: Hit, journey: Journey) -> Rank:
    """The place of a hit in the order of mending; what is about the journey as a whole counts as its beginning."""
    return Rank(rule.severity.rank, _phase_of(hit, journey), _ALL - _customers(hit, journey), rule.slow)


def _phase_of(hit: Hit, journey: Journey) -> int:
    """How far in the journey: the number of the phase, from 0, that a hit is about."""
    match hit.pointer:
        case ("phases", int() as index, *_):
            return index
        case ("phases",) if hit.about in STAGES:
            earlier = list(STAGES)[: list(STAGES).index(hit.about)]
            return sum(any(stage in earlier for stage in phase.stages) for phase in journey.phases)
        case ("channels", str() as channel, *_):
            places = (index for index, phase in enumerate(journey.phases) if channel in placed_channels(phase))
            return next(places, 0)
    return 0


def _customers(hit: Hit, journey: Journey) -> int:
    """The per cent of customers that a hit touches; all of them, unless the shares of its personas say less."""
    personas: tuple[str, ...] = (hit.about,) if hit.about in journey.personas else ()
    match hit.pointer:
        case ("personas", str() as persona, *_):
            personas = (persona,)
        case ("phases", int() as index, "touchpoints", int() as number, *_):
            personas = journey.phases[index].touchpoints[number].personas
        case ("phases", int() as index, "goals", int() as number, *_):
            personas = journey.phases[index].goals[number].personas
    shares = [journey.personas[persona].share for persona in personas if persona in journey.personas]
    known = [share for share in shares if share is not None]
    return min(round(sum(known)), _ALL) if known and len(known) == len(shares) else _ALL
