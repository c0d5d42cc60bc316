"""What holds for the map of any journey: every text is there, inside its box, and nothing lies over anything else."""

import re
from xml.etree import ElementTree as ET

import pytest
from drawn_journeys import SAMPLES, journey, long_journey, sample, workshop
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycli.draw.clean import clean
from journeycli.draw.labels import name_of
from journeycli.draw.map.map import journey_map, wide_journey_map
from journeycli.draw.measure import text_width
from journeycli.draw.painter import paint
from journeycli.draw.shapes import Align, Box, Outline
from journeycli.draw.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = pytest.mark.parametrize("shape", [journey_map, wide_journey_map])
WORDS = [
    "klant",
    "vraagt",
    "en",
    "de",
    "een",
    "afspraak",
    "klanttevredenheidsonderzoek",
    "online",
    "‘waarom?’",
    "3 × 240 euro",
    "café",
    "arbeidsongeschiktheidsverzekering",
    "从认识品牌开始",
    "🎉",
    "рекомендация",
    "<b>&amp;",
    "e-mailmarketing",
]
labels = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
some = st.lists(labels, max_size=2)
notes = st.fixed_dictionaries({}, optional=dict.fromkeys(("actions", "motivations", "questions", "pains", "opportunities"), some))
people = st.lists(st.sampled_from(("a", "b", "c", "d")), unique=True, max_size=3)
channels = st.lists(st.sampled_from(("mail", "app", "shop", "radio")), unique=True, max_size=3)
touchpoints = st.builds(
    lambda name, more, **rest: {"name": name} | more | {key: value for key, value in rest.items() if value is not None},
    labels,
    notes,
    channels=channels,
    personas=people,
    status=st.sampled_from(("live", "live", "planned", "retired")),
    emotion=st.none() | st.integers(-2, 2),
    basis=st.none() | st.sampled_from(("assumed", "observed")),
    moment_of_truth=st.booleans(),
    timing=st.none() | st.fixed_dictionaries({"when": labels, "duration": st.sampled_from(("1 day", "2.5 weeks"))}),
)
goals = st.lists(labels | st.fixed_dictionaries({"goal": labels, "personas": people}), max_size=3)
phases = st.builds(
    lambda name, more, **rest: {"name": name} | more | rest,
    labels,
    notes,
    goals=goals,
    channels=channels,
    touchpoints=st.lists(touchpoints, max_size=4) | st.lists(touchpoints, min_size=9, max_size=14),
)


@st.composite
def journeys(draw):
    """A journey of any shape, its ids made unique."""
    found = draw(st.lists(phases, min_size=1, max_size=6))
    for at, phase in enumerate(found):
        phase["id"] = f"p{at}"
        phase["touchpoints"] = [touchpoint | {"id": f"t{at}-{place}"} for place, touchpoint in enumerate(phase["touchpoints"])]
    return journey(
        {
            "title": draw(labels),
            "language": draw(st.sampled_from(("nl", "en"))),
            "personas": {id: {"name": f"{draw(labels)[:30]} {id}"} for id in ("a", "b", "c", "d")[: draw(st.integers(1, 4))]},
            "channels": {
                id: {"name": f"{draw(labels)[:30]} {id}", "status": draw(st.sampled_from(("active", "planned", "paused")))}
                for id in ("mail", "app", "shop", "radio")
            },
            "phases": found,
        },
        "made",
    )


def plain(text):
    """What wrapping leaves of a text: blanks and hyphens apart, it is all there."""
    return re.sub("[- ]", "", clean(text))


def text_boxes(node):
    """The boxes of the letters of a node, from the top of a capital to the end of a tail."""
    for row, (x, y) in node.text_pins():
        width = text_width(row.text, row.font.size, row.font.bold)
        left = {Align.LEFT: x, Align.CENTER: x - width / 2, Align.RIGHT: x - width}[row.align]
        yield Box(left, y - 0.75 * row.font.size, width, row.font.size)


def inside(inner, outer, slack=0.0):
    return (
        inner.left >= outer.left - slack
        and inner.top >= outer.top - slack
        and inner.left + inner.width <= outer.left + outer.width + slack
        and inner.top + inner.height <= outer.top + outer.height + slack
    )


def apart(one, other):
    return (
        one.left >= other.left + other.width
        or other.left >= one.left + one.width
        or one.top >= other.top + other.height
        or other.top >= one.top + one.height
    )


def meeting(named):
    """The pairs of nodes with boxes that lie over one another, of (node, box)."""
    ordered = sorted(named, key=lambda one: one[1].top)
    for place, (node, box) in enumerate(ordered):
        for other, under in ordered[place + 1 :]:
            if under.top >= box.top + box.height:
                break
            if node is not other and not apart(box, under):
                yield (node, box), (other, under)


def assert_neat(drawing):
    """Every text inside its node, every node on the page, no text over another, no shape over another unless within it."""
    page = Box(0, 0, drawing.width, drawing.height)
    letters = [(node, box) for node in drawing.nodes for box in text_boxes(node)]
    shapes = [(node, node.box) for node in drawing.nodes if node.outline is not Outline.NONE and not node.name.startswith("legend")]
    assert all(inside(node.box, page) for node in drawing.nodes)
    assert not [node for node, box in letters if not inside(box, node.box, 1)]
    assert not list(meeting(letters))
    over = [pair for pair in meeting([*letters, *shapes]) if not inside(pair[0][1], pair[1][1]) and not inside(pair[1][1], pair[0][1])]
    assert not over


def texts_of(journey_):
    """Every text of a journey that its map is to show."""
    yield journey_.title
    for phase in journey_.phases:
        yield name_of(phase)
        yield from (goal.goal for goal in phase.goals)
        for holder in (phase, *(touchpoint for touchpoint in phase.touchpoints if touchpoint.status != "retired")):
            yield name_of(holder)
            for kind in (holder.actions, holder.motivations, holder.questions, holder.pains, holder.opportunities):
                yield from kind
        yield from (touchpoint.timing.when for touchpoint in phase.touchpoints if touchpoint.timing and touchpoint.status != "retired")


def assert_whole(journey_, svg):
    """Well-formed, ids unique, and every text in it."""
    root = ET.fromstring(svg)  # noqa: S314  our own picture
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    shown = "".join(plain(text.text or "") for text in root.iter() if text.tag in (SVG + "text", SVG + "title"))
    for text in texts_of(journey_):
        assert plain(text) in shown, text


@SHAPES
@settings(max_examples=30, deadline=None)
@given(journeys())
def test_the_map_of_any_journey_is_whole_and_neat(shape, journey_):
    drawing = shape(journey_, LIGHT, journey_.language)
    assert_neat(drawing)
    assert_whole(journey_, paint(drawing))


@SHAPES
@pytest.mark.parametrize("name", [file.name for file in sorted(SAMPLES.glob("*.journey.yaml"))])
def test_the_map_of_a_sample_is_whole_and_neat(shape, name):
    drawing = shape(sample(name), LIGHT, "nl")
    assert_neat(drawing)
    assert_whole(sample(name), paint(drawing))


@SHAPES
def test_maps_at_the_edges_are_neat(shape):
    assert_neat(shape(workshop(), LIGHT, "en"))
    assert_neat(shape(long_journey(300), LIGHT, "en"))
