"""Answers are remembered for the very subject they were given for, and for no other that looks like it."""

from journeycli.remembered import remembered


def test_a_question_is_answered_once_for_each_subject():
    asked = []

    @remembered
    def length(subject):
        asked.append(subject)
        return len(subject)

    one, another = ["a"], ["a"]
    assert [length(one), length(one), length(another), length(one)] == [1, 1, 1, 1]
    assert len(asked) == 2


def test_an_answer_never_passes_to_a_later_subject_however_many_there_are():
    @remembered
    def first(subject):
        return subject[0]

    assert [first([number]) for number in range(1_000)] == list(range(1_000))
