"""The words a walker can say at a desk, in every language at once, and what an answer means."""

from enum import StrEnum
from typing import NamedTuple

from journeycli.printable import printable
from journeycli.vocabulary import Labels
from journeycli.walk.trail import LONGEST_REMARK


class Move(StrEnum):
    """What a walker does."""

    GO = "go"
    CHOOSE = "choose"
    STUCK = "stuck"
    NOTE = "note"
    BACK = "back"
    END = "end"
    PAUSE = "pause"
    HELP = "help"


WORDS = {
    Move.GO: Labels("go", "verder"),
    Move.STUCK: Labels("stuck", "vast"),
    Move.NOTE: Labels("note", "notitie"),
    Move.BACK: Labels("back", "terug"),
    Move.END: Labels("end", "einde"),
    Move.PAUSE: Labels("pause", "pauze"),
    Move.HELP: Labels("help", "help"),
}
"""The word for each move. Its first letter will do as well, except to go on, for which there is Enter."""
_ALSO = {"?": Move.HELP, "quit": Move.PAUSE, "stop": Move.PAUSE, "q": Move.PAUSE, "exit": Move.PAUSE}
_MEANT = (
    _ALSO
    | {word: move for move, labels in WORDS.items() for word in labels}
    | {word[0]: move for move, labels in WORDS.items() for word in labels if move is not Move.GO}
)
_YES, _NO = {"y", "yes", "j", "ja"}, {"n", "no", "nee"}
_LONGEST_NUMBER = 6


class Said(NamedTuple):
    """An answer at a desk: the move, with the number that was chosen or the words that came with it."""

    move: Move
    number: int = 0
    text: str = ""


def said(line: str) -> Said | None:
    """What an answer at a desk means: nothing at all goes on, a number chooses, a word moves; None where it says nothing known."""
    answer = cleaned(line)
    if not answer:
        return Said(Move.GO)
    number = number_in(answer)
    if number is not None:
        return Said(Move.CHOOSE, number)
    word, _, text = answer.partition(" ")
    move = _MEANT.get(word.casefold().rstrip(":"))
    if move is None or (text and move not in (Move.STUCK, Move.NOTE)):
        return None
    return Said(move, text=text.strip())


def number_in(answer: str) -> int | None:
    """The number that an answer is."""
    return int(answer) if answer.isascii() and answer.isdigit() and len(answer) <= _LONGEST_NUMBER else None


def yes_or_no(answer: str) -> bool | None:
    """Whether an answer says yes; None where it says neither."""
    word = answer.casefold().rstrip(".!")
    return True if word in _YES else False if word in _NO else None


def cleaned(line: str) -> str:
    """An answer on one line, every run of blanks as one, with nothing in it that could mislead a reader."""
    return printable(" ".join(line.split()))


def is_too_long(text: str) -> bool:
    """Whether this is more than a remark takes."""
    return len(text) > LONGEST_REMARK
