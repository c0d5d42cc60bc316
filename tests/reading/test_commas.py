"""J001: a text that a comma cuts in two is told once and whole, whichever parser reads it; what is meant as two stays silent."""

import pytest
import yaml
from readings import JOURNEY, marked, problems_of, told

from journeycli.reading import composer, document

GOALS = JOURNEY + "    goals: "
TWO = " If these are two texts, put a space after the comma."

# The list, what of it is marked, and the text as it should stand between quotes.
CUT = {
    "a number in the middle": ("[at least 2,5 kilos off]", "at least 2,5 kilos off", "at least 2,5 kilos off"),
    "a number first": ("[2,5 kilos a month]", "2,5 kilos a month", "2,5 kilos a month"),
    "a number last": ("[slim, less than 2,5]", "less than 2,5", "less than 2,5"),
    "a number and nothing else": ("[2,5]", "2,5", "2,5"),
    "two numbers in one text": ("[2,5 or 3,5 kilos, fit]", "2,5 or 3,5 kilos", "2,5 or 3,5 kilos"),
    "curly quotes": ("[\u201cTen kilos, and gone\u201d]", "\u201cTen kilos, and gone\u201d", "Ten kilos, and gone"),
    "curly quotes around three": (
        "[fit, \u201cTen, or nine, or eight\u201d]",
        "\u201cTen, or nine, or eight\u201d",
        "Ten, or nine, or eight",
    ),
    "curly quotes and no blank": ("[\u201cTen,nine\u201d]", "\u201cTen,nine\u201d", "Ten,nine"),
    "curly quotes that never close": ("[\u201cTen kilos, and gone]", "\u201cTen kilos, and gone", "Ten kilos, and gone"),
    "low quotes": ("[\u201eTen kilos, and gone\u201c]", "\u201eTen kilos, and gone\u201c", "Ten kilos, and gone"),
    "angled quotes": ("[\u00abTen kilos, and gone\u00bb]", "\u00abTen kilos, and gone\u00bb", "Ten kilos, and gone"),
    "single quotes": ("[\u2018Ten kilos, and gone\u2019]", "\u2018Ten kilos, and gone\u2019", "Ten kilos, and gone"),
    "straight quotes inside": ('[\u201cTen "kilos", and gone\u201d]', '\u201cTen "kilos", and gone\u201d', 'Ten \\"kilos\\", and gone'),
    "over two lines": ("[at least 2,5\n      kilos off]", "at least 2,5\n      kilos off", "at least 2,5 kilos off"),
}


@pytest.fixture(params=[None, yaml.CSafeLoader, yaml.SafeLoader], ids=["lines", "libyaml", "Python"], autouse=True)
def parser(request, monkeypatch):
    if request.param:
        monkeypatch.setattr(document, "read_lines", lambda _: None)
        monkeypatch.setattr(composer, "_PARSER", request.param)


@pytest.mark.parametrize(("goals", "cut", "whole"), CUT.values(), ids=CUT)
def test_a_text_that_a_comma_cuts_is_one_finding_with_the_whole_of_it(goals, cut, whole):
    text = GOALS + goals
    (problem,) = problems_of(text)
    assert (problem.code, problem.message.text) == ("J001", "A comma cuts this text in two")
    assert marked(text, problem.span) == cut
    assert problem.help.text == f'Put straight quotes around the whole: "{whole}".{TWO if cut[0].isalnum() else ""}'
    assert told(text.replace(cut, f'"{whole}"')) == []


@pytest.mark.parametrize(
    "goals",
    [
        '["at least 2,5 kilos off"]',
        "[at least 2, 5 kilos off]",
        "[web2,3d]",
        "[top10,2gether]",
        "[\u201cQuick\u201d]",
        "[\u201cQuick\u201d, \u201cSlow and easy\u201d]",
        "[\u201cQuick\u201d is good, so is \u201cslow\u201d]",
        '["\u201cTen kilos", and gone]',
        "[\u2018s avonds thuis, in Anne\u2019s winkel]",  # what Word makes of an apostrophe
        "[\u2019s avonds, in het weekend]",
        "[quick, not \u201ctoo quick, though\u201d]",
        "\n      - at least 2,5 kilos off\n      - \u201cTen kilos, and gone\u201d\n      - \u201cTen kilos",
    ],
)
def test_what_is_one_or_two_texts_as_it_stands_is_told_nothing(goals):
    assert told(GOALS + goals) == []


def test_numbers_and_ids_may_stand_without_blanks():
    text = JOURNEY + "    channels: [web2,3d]\n    touchpoints:\n      - {id: cart, feedback: {scale: [1,10]}}\n"
    assert told(text + "channels: {web2: {kind: blog}, 3d: {kind: blog}}\nx-a: [[1,2],[3,4]]\n") == []


def test_each_cut_text_is_told_and_nothing_else():
    text = GOALS + "[at least 2,5 kilos, \u201cone, two\u201d]\n" + "    pains: [2,5 kilos]\n    emotion: none\n"
    assert told(text) == [f"{place} J001 A comma cuts this text in two" for place in ("7:13", "7:33", "8:13")]


def test_many_quotes_that_never_close_are_looked_through_once():
    assert told(GOALS + "[" + "\u201ca, " * 5_000 + "b]") == ["7:20009 J001 A comma cuts this text in two"]


def test_many_numbers_without_blanks_are_looked_through_once():
    assert told(JOURNEY + "x-a: [" + "1," * 10_000 + "1]") == []
