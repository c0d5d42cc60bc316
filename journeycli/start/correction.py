"""What somebody says of the first plan: that a channel is another kind, belongs elsewhere, or is none at all."""

import re

from journeycli.aliases import plain_letters
from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.nearest import nearest
from journeycli.start.meaning import Certainty, kind_of
from journeycli.start.plan import FirstChannel, FirstPlan, main_phase
from journeycli.vocabulary import CHANNEL_KINDS, STAGES

_CORRECTION = re.compile(r"\s*#?(\d{1,3})[.):=\s]+(.*\S)\s*")
_GONE = ("-", "x", "weg", "away", "remove", "delete", "schrap", "gone")
_RIGHT = ("ja", "j", "yes", "y", "ok", "oke", "oké", "okay", "klopt", "right")
_LIKE = 0.8


def agrees(words: str) -> bool:
    """Whether it says that the plan is right: nothing at all, or yes."""
    return not words or words.strip(" .!").lower() in _RIGHT


def corrected(plan: FirstPlan, words: str) -> FirstPlan:
    """The plan after a correction such as `3 event`, `2 service, loyalty` or `4 -`.

    Raises:
        JourneyError: it names no channel of the plan, or nothing that a channel could be.
    """
    said = _CORRECTION.fullmatch(words)
    if said is None or not 1 <= int(said[1]) <= len(plan.channels):
        raise JourneyError(
            say('I do not understand "{words}"', words=words),
            say(
                "Type a number, and then what that is or where it belongs: 1 {example}. All is right? Press Enter.",
                example=plan.phases[-1].name.lower(),
            ),
        )
    number, what = int(said[1]) - 1, said[2]
    changed = () if what.lower() in _GONE else (_changed(plan, plan.channels[number], what),)
    return plan._replace(channels=(*plan.channels[:number], *changed, *plan.channels[number + 1 :]))


def working(plan: FirstPlan, words: str) -> FirstPlan:
    """The plan with the channels marked that bring customers, by their numbers.

    Raises:
        JourneyError: something else than numbers of channels.
    """
    numbers = {int(number) for number in re.findall(r"\d{1,3}", words)}
    if re.sub(r"[\d\s,;.&+]|\b(?:en|and)\b", "", words) or not numbers <= set(range(1, len(plan.channels) + 1)):
        raise JourneyError(
            say('"{words}" are no numbers of the list', words=words), say("Type them like this: 1, 3. Press Enter if you do not know.")
        )
    return plan._replace(channels=tuple(channel._replace(works=index in numbers) for index, channel in enumerate(plan.channels, 1)))


def _changed(plan: FirstPlan, channel: FirstChannel, what: str) -> FirstChannel:
    parts = [part.strip() for part in re.split(r"[,;+]|\s(?:en|and)\s", what) if part.strip()]
    phases = [_phase(plan, part) for part in parts or [what]]
    named = tuple(dict.fromkeys(phase for phase in phases if phase))
    if named and all(phases):
        return channel._replace(phases=named, certainty=Certainty.SURE)
    kind, certainty = kind_of(what)
    if certainty is not Certainty.UNKNOWN:
        return channel._replace(kind=kind, certainty=Certainty.SURE, phases=main_phase(kind, plan.phases))
    examples = tuple(meaning.labels.in_language(plan.language).split(",")[0] for meaning in list(CHANNEL_KINDS.values())[:-1:6])
    raise JourneyError(
        say('"{words}" is neither a phase nor a kind of channel that is known', words=what),
        say("Phases: {phases}. Kinds: {kinds} …", phases=tuple(phase.name for phase in plan.phases), kinds=examples),
    )


def _phase(plan: FirstPlan, word: str) -> str | None:
    """The phase that a word means: by its id, its name, or the stage it covers, in either language."""
    names: dict[str, str] = {}
    for phase in plan.phases:
        stages = [label for stage in phase.stages for label in (stage, *STAGES[stage])]
        for name in (phase.id, phase.name, *phase.name.replace("&", " ").split(), *stages):
            names.setdefault(plain_letters(name), phase.id)
    word = plain_letters(word)
    return names.get(word) or names.get(nearest(word, names, _LIKE) or "")
