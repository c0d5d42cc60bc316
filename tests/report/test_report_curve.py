"""The emotion curve of a report: whose it is, what it claims to know, and how it is drawn."""

import re

import pytest
from read_page import Read
from reported import SMALLEST

HEAD = SMALLEST.replace("  vera: {name: Vera}\n", "  vera: {name: Vera}\n  tom: {name: Tom}\n").partition("phases:")[0]
STEPS = """\
phases:
  - id: awareness
    touchpoints:
      - {id: a, emotion: 1}
      - {id: b, emotion: -2, basis: observed}
  - id: purchase
    touchpoints:
"""


@pytest.fixture
def figures(report, tmp_path):
    """The figures of curves on a journey that goes on with these touchpoints."""

    def find(*more):
        text = HEAD + STEPS + "".join(f"      - {{{touchpoint}}}\n" for touchpoint in more)
        (tmp_path / "slim.journey.yaml").write_text(text, encoding="utf-8")
        return re.findall('<figure class="card curve.*?</figure>', report("slim.journey.yaml")[1], re.DOTALL)

    return find


def pieces(figure):
    """How many pieces of the line are known, and how many are not."""
    known, unknown = (re.search(f'class="{name}" d="([^"]*)"', figure) for name in ("known", "unknown"))
    assert known
    assert unknown
    return known[1].count("M"), unknown[1].count("M")


PASSED = {
    "neighbours": (("id: c, emotion: 0",), (2, 0)),
    "past one of which nothing is known": (("id: c", "id: d, emotion: 0"), (1, 1)),
    "past one that is retired": (("id: c, status: retired", "id: d, emotion: 0"), (2, 0)),
}


@pytest.mark.parametrize(("more", "expected"), PASSED.values(), ids=PASSED)
def test_the_line_is_solid_between_neighbours_and_dotted_past_what_nobody_knows(figures, more, expected):
    (figure,) = figures(*more)
    assert pieces(figure) == expected
    assert ("dotted" in figure) is bool(expected[1])


def test_past_a_phase_without_touchpoints_nobody_knows(report, tmp_path):
    text = HEAD + STEPS.replace("  - id: purchase", "  - id: consideration\n  - id: purchase") + "      - {id: c, emotion: 0}\n"
    (tmp_path / "slim.journey.yaml").write_text(text, encoding="utf-8")
    assert pieces(report("slim.journey.yaml")[1]) == (1, 1)


def test_those_who_meet_other_touchpoints_have_a_figure_each_that_passes_only_theirs(figures):
    first, second = figures("id: c, emotion: 1, personas: [vera]", "id: d, personas: [vera]", "id: e, emotion: 2")
    assert '<p class="whose">Vera</p>' in first
    assert pieces(first) == (2, 1)
    assert '<p class="whose">Tom</p>' in second
    assert pieces(second) == (2, 0)


def test_it_names_the_first_of_the_happiest_and_of_the_unhappiest(figures):
    (figure,) = figures("id: c, emotion: 1", "id: d, name: Goodbye, emotion: -2")
    assert "Happiest: 1. A (+1) · unhappiest: 2. B (−2)" in Read(figure).text()


def test_an_emotion_that_is_assumed_is_a_ring(figures):
    (figure,) = figures("id: c, emotion: 1")
    assert re.findall('<circle class="([^"]*)"', figure) == ["plus assumed", "minus", "plus assumed"]


def test_of_one_emotion_there_is_no_curve(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST + "    touchpoints: [{id: a, emotion: 1}, {id: b}]\n", encoding="utf-8")
    assert "The emotion curve" not in Read(report("slim.journey.yaml")[1]).text()


def test_where_touchpoints_stand_close_their_numbers_give_way(figures):
    (figure,) = figures(*(f"id: t{place}, emotion: {place % 3}" for place in range(40)))
    assert 'class="mark"' not in figure
    assert figure.count("<circle") == 42
