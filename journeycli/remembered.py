"""Remembers what was answered about a journey or a part of it: the rules of one file ask the same questions many times over."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

_MOST = 64
"""Answers to one question that are kept: a journey has at most 50 phases."""
_ANSWERS: list[dict[int, Any]] = []
Subject = TypeVar("Subject")
Answer = TypeVar("Answer")


def remembered(question: Callable[[Subject], Answer]) -> Callable[[Subject], Answer]:
    """The question, answered once for each subject; the subject and the answer must never change.

    Subjects are told apart by identity: to compare two journeys would take longer than to answer. They are held as
    long as their answers, so that an identity cannot pass to another.
    """
    answers: dict[int, tuple[Subject, Answer]] = {}
    _ANSWERS.append(answers)

    @wraps(question)
    def answer(subject: Subject) -> Answer:
        known = answers.get(id(subject))
        if known is None:
            if len(answers) >= _MOST:
                answers.clear()
            known = answers[id(subject)] = subject, question(subject)
        return known[1]

    return answer


def forget() -> None:
    """Forgets every answer, and lets go of what was asked about.

    To be done with each journey before the next one is read: memory that is given back at once is used anew while the
    processor still has it at hand, which makes a tenth of the time of an audit.
    """
    for answers in _ANSWERS:
        answers.clear()
