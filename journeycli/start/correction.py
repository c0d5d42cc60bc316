"""What somebody says of the first plan: that a channel is another kind, belongs elsewhere, or is none at all."""

import re

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.nearest import nearest
from journeycli.slug import plain_letters
from journeycli.start.answers import listed, within_limit
from journeycli.start.meaning import Certainty, kind_of
from journeycli.start.plan import FirstChannel, FirstPlan, main_phase, with_channels
from journeycli.vocabulary import CHANNEL_KINDS, STAGES

_NUMBERED = re.compile(r"\s*#?(\d{1,9})[.):=\s]+(.*\S)\s*")
_NEXT = re.compile(r"(?:[,;]|\s(?:en|and)\s)\s*(?=#?\d{1,3}[.):=\s]+\S)")
"""What stands between two corrections on one line: `4 loyalty, 5 consideration`."""
_GONE = ("-", "x", "weg", "away", "remove", "delete", "schrap", "gone")
_GONE_NUMBER = re.compile(rf"\s*(?:{'|'.join(map(re.escape, _GONE))})\s*#?(\d{{1,9}})\s*", re.IGNORECASE)
_RIGHT = ("ja", "j", "yes", "y", "ok", "oke", "oké", "okay", "klopt", "right")
_BACK = ("terug", "back", "vorige", "previous")
_UNTOLD = (*_GONE, "nee", "neen", "no", "n", "niet", "fout", "wrong", "help", "hulp", "h", "?")
"""What says that something is not right, and not what."""
_ALSO = re.compile(
    r"^(?:\+|(?:erbij|ook|ook nog|en|plus|add|also|and)\b:?)\s*|,?\s+(?:ook nog|er nog bij|erbij|ook|too|also|as well)$", re.IGNORECASE
)
_NUMBER_FIRST = re.compile(r"[-#\s]*\d+(?:[.):=\s-]|$)")
_LIKE = 0.8


def agrees(words: str) -> bool:
    """Whether it says that the plan is right: nothing at all, or yes."""
    return not words or _plain(words) in _RIGHT


def goes_back(words: str) -> bool:
    """Whether it asks for the question before."""
    return _plain(words) in _BACK


def corrected(plan: FirstPlan, words: str) -> FirstPlan:
    """The plan after corrections such as `3 event`, `2 service, loyalty` or `4 -`; words without a number are one more channel.

    Raises:
        JourneyError: it names no channel of the plan, or nothing that a channel could be.
    """
    channels: list[FirstChannel | None] = list(plan.channels)
    more: list[str] = []
    for part in _NEXT.split(words):
        gone, said = _GONE_NUMBER.fullmatch(part), _NUMBERED.fullmatch(part)
        if gone:
            channels[_place(plan, gone[1])] = None
        elif said and int(said[1]) == len(channels) + 1 and _plain(said[2]) not in _GONE:
            more.append(said[2])
        elif said:
            place = _place(plan, said[1])
            channels[place] = None if _plain(said[2]) in _GONE else _changed(plan, plan.channels[place], said[2])
        else:
            more.append(part)
    kept = plan._replace(channels=tuple(channel for channel in channels if channel))
    for part in more:
        kept = _with_more(kept, part)
    return kept


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


def _plain(words: str) -> str:
    return words.strip(" \t\r\n.!").lower()


def _place(plan: FirstPlan, number: str) -> int:
    """Where the channel with a number stands.

    Raises:
        JourneyError: there is none.
    """
    place, last = int(number) - 1, len(plan.channels)
    if not 0 <= place < last:
        raise JourneyError(
            say("There is no number {number} in the list", number=number),
            say("The last one is {last_number}. For one more channel, type its name without a number.", last_number=last),
        )
    return place


def _with_more(plan: FirstPlan, words: str) -> FirstPlan:
    """The plan with what somebody names without a number as one more channel.

    Raises:
        JourneyError: it is a phase, stands in the plan already, or cannot be a name.
    """
    names = listed(_ALSO.sub("", words.strip())).names
    example = plan.phases[-1].name.lower()
    untold = _plain(words) in _UNTOLD
    if not names or untold or _NUMBER_FIRST.match(words):
        raise JourneyError(
            say("What would you like to change?") if untold else say('I do not understand "{words}"', words=words),
            say(
                "Type a number, and then what that is or where it belongs: 1 {example}. One more channel: its name. "
                "To the question before: back. All is right? Press Enter.",
                example=example,
            ),
        )
    known = {channel.name.casefold(): number for number, channel in enumerate(plan.channels, 1)}
    for name in names:
        if _phase(plan, name):
            raise JourneyError(
                say('"{words}" is a phase, and no channel', words=name),
                say("Type the number of the channel that belongs there before it: 1 {example}.", example=name),
            )
        if name.casefold() in known:
            raise JourneyError(
                say('"{words}" is in the list already', words=name),
                say(
                    "Type its number, and then what it is or where it belongs: {number} {example}.",
                    number=known[name.casefold()],
                    example=example,
                ),
            )
    within_limit(len(plan.channels) + len(names))
    return with_channels(plan, names)


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
