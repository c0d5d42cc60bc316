from xml.etree import ElementTree as ET

import pytest
from drawn_journeys import BAKERY, bakery, bakery_to_be, journey

from journeycli.draw.blueprint.blueprint import blueprint
from journeycli.draw.flow.flow import flow
from journeycli.draw.map.map import wide_journey_map
from journeycli.draw.plan.channels import channels
from journeycli.draw.stacked import common_widths
from journeycli.draw.theme import LIGHT
from journeycli.errors import JourneyError
from journeycli.picture.picture import draw

SVG = "{http://www.w3.org/2000/svg}"
VIEWS = ("map", "map-wide", "flow", "channels", "blueprint")


def picture_of(above, view, below=None):
    return draw(above, view.removesuffix("-wide"), "svg", below=below, wide=view.endswith("-wide"), engine="painter").content


def both(view, above=None, below=None):
    picture = picture_of(above or bakery(), view, below or bakery_to_be())
    return ET.fromstring(picture)  # noqa: S314  our own picture


def groups(root):
    return {group.get("id"): group for group in root.iter(SVG + "g")}


def shown(group):
    return [text.text for text in group.iter(SVG + "text")]


def left(group):
    return min(float(text.get("x")) for text in group.iter(SVG + "text"))


@pytest.mark.parametrize("view", VIEWS)
def test_each_picture_has_its_state_as_a_word_in_its_head(view):
    found = groups(both(view))
    assert shown(found[f"bakery-{view}-above-state"]) == ["As it is"]
    assert shown(found[f"bakery-{view}-below-state"]) == ["As it will be"]


@pytest.mark.parametrize("view", VIEWS)
def test_the_state_that_is_to_come_is_told_of_a_single_picture_too_and_that_of_today_is_not(view):
    assert "As it will be" in picture_of(bakery_to_be(), view).decode()
    assert "As it is" not in picture_of(bakery(), view).decode()


@pytest.mark.parametrize("view", VIEWS)
def test_phases_that_match_stand_below_one_another(view):
    found = groups(both(view))
    for phase in ("awareness", "purchase", "service", "loyalty"):
        assert left(found[f"bakery-{view}-above-phase-{phase}"]) == left(found[f"bakery-{view}-below-phase-{phase}"])


@pytest.mark.parametrize("view", VIEWS)
def test_everything_has_an_id_of_its_own_even_when_both_are_the_same_journey(view):
    ids = [element.get("id") for element in both(view, bakery(), bakery()).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("view", VIEWS)
def test_phases_of_one_only_leave_the_others_in_line(view):
    shorter = journey(BAKERY | {"phases": BAKERY["phases"][:2]}, "short")
    found = groups(both(view, shorter, bakery_to_be()))
    assert left(found[f"short-{view}-above-phase-purchase"]) == left(found[f"short-{view}-below-phase-purchase"])


@pytest.mark.parametrize("first", [True, False])
def test_the_narrower_of_two_phases_is_widened_and_its_cards_stay_in_the_middle(first):
    steps = [{"id": f"t{number}", "support": ["Bram"]} for number in range(14)]
    wide = journey(BAKERY | {"phases": [BAKERY["phases"][0], {"id": "purchase", "touchpoints": steps}, *BAKERY["phases"][2:]]}, "wide")
    narrow = journey(
        BAKERY | {"phases": [BAKERY["phases"][0], {"id": "purchase", "touchpoints": steps[:1]}, *BAKERY["phases"][2:]]}, "narrow"
    )
    for view in (flow, blueprint, wide_journey_map):
        broad, slim = view(wide, LIGHT, "en", {}), view(narrow, LIGHT, "en", {})
        assert broad.widths["purchase"] > slim.widths["purchase"]
        widened = view(narrow, LIGHT, "en", common_widths(*((broad, slim) if first else (slim, broad))))
        assert widened.widths == broad.widths
        card = next(node.box for node in widened.nodes if node.name == "touchpoint-t0")
        arrow = next(node.box for node in widened.nodes if node.name == "phase-purchase")
        assert abs(card.center[0] - (arrow.left - 20 + widened.widths["purchase"] / 2)) <= 1


def test_title_and_description_tell_of_both():
    root = both("channels", below=journey(BAKERY | {"title": "Bread by bike", "state": "future", "language": "nl"}, "later"))
    assert root.find(SVG + "title").text == "Sunday bread from Bram & Daughter / Bread by bike"
    assert root.find(SVG + "desc").text.startswith("As it is: 1. Awareness: 1 touchpoint;")
    assert " / Zoals het wordt: 1. " in root.find(SVG + "desc").text


@pytest.mark.parametrize(("view", "format"), [("graph", "dot"), ("flow", "mermaid")])
def test_what_we_do_not_lay_out_draws_one_journey_at_a_time(view, format):
    with pytest.raises(JourneyError, match="one journey at a time"):
        draw(bakery(), view, format, below=bakery_to_be())


def test_a_plan_of_one_phase_and_one_of_four_have_equal_columns():
    one, four = journey(BAKERY | {"phases": BAKERY["phases"][:1]}), bakery()
    widths = common_widths(channels(one, LIGHT, "en", {}), channels(four, LIGHT, "en", {}))
    columns = [drawing.widths["awareness"] for drawing in (channels(one, LIGHT, "en", widths), channels(four, LIGHT, "en", widths))]
    assert columns[0] == columns[1] > channels(four, LIGHT, "en").widths["awareness"]
