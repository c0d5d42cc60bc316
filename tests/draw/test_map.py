import re
import time
from xml.etree import ElementTree as ET

import pytest
from drawn_journeys import WORKSHOP, bakery, journey, long_journey, workshop

from journeycli.draw.map.map import journey_map, wide_journey_map
from journeycli.draw.measure import text_width
from journeycli.draw.shapes import Curve, Outline
from journeycli.draw.theme import LIGHT
from journeycli.picture.picture import draw

SVG = "{http://www.w3.org/2000/svg}"


def drawn(journey, language="en", *, wide=False):
    return (wide_journey_map if wide else journey_map)(journey, LIGHT, language)


def nodes(drawing, role):
    """The nodes of a role by their names."""
    return {node.name: node for node in drawing.nodes if node.role.split()[0] == role}


def text(node):
    return " ".join(row.text for row in node.rows if row.text).replace("\u00a0", " ")


def texts(drawing, role):
    return [text(node) for node in nodes(drawing, role).values()]


def lines_of(drawing):
    """The lines of the emotion curve: the open curves of the background."""
    return [one for one in drawing.decorations if isinstance(one, Curve) and not one.fill]


def with_touchpoints(*touchpoints, **more):
    return journey(
        {
            "title": "One",
            "personas": {"x": {"name": "X"}},
            "channels": {"mail": {"name": "E-mail"}},
            "phases": [{"id": "only", "touchpoints": [{"id": f"t{at}", "channels": ["mail"]} | one for at, one in enumerate(touchpoints)]}],
        }
        | more
    )


def test_the_lanes_stand_in_the_order_in_which_a_map_is_read():
    assert texts(drawn(workshop()), "lane") == [
        "Customer goal",
        "Touchpoints",
        "What they do",
        "Why",
        "What they ask",
        "Emotion",
        "Channels",
        "Pain points",
        "Opportunities",
    ]


def test_a_lane_with_nothing_in_it_is_left_out():
    plan = journey({"title": "Plan", "personas": {"x": {"name": "X"}}, "phases": [{"id": "awareness"}]})
    assert texts(drawn(plan), "lane") == ["Channels"]


def test_a_goal_and_a_touchpoint_of_one_persona_name_her():
    drawing = drawn(workshop())
    assert text(nodes(drawing, "goal")["goal-seeing"]) == "Sit in it once Jan Peters Know what wood it is"
    cards = nodes(drawing, "touchpoint")
    assert text(cards["touchpoint-drawings"]) == "2 · Jan Peters Drawings Workshop site, Phone (paused)"
    assert text(cards["touchpoint-stand"]) == "1 Sits down at the stand Craft fair"


def test_a_card_says_when_it_happens_and_how_long_it_takes_in_the_language_of_the_picture():
    assert "a Saturday · 1.5 hours" in text(nodes(drawn(workshop()), "touchpoint")["touchpoint-visit"])
    assert "a Saturday · 1,5 uur" in text(nodes(drawn(workshop(), "nl"), "touchpoint")["touchpoint-visit"])
    month = with_touchpoints({"timing": {"duration": "1 months"}}, {"timing": {"duration": "2 month"}})
    assert [text(card).split(" E-")[0] for card in nodes(drawn(month, "nl"), "touchpoint").values()] == ["1 T0 1 maand", "2 T1 2 maanden"]


def test_a_line_of_a_card_never_starts_with_the_dot_before_a_duration():
    drawing = drawn(with_touchpoints(*({"timing": {"when": "We " * at, "duration": "90 minutes"}} for at in range(1, 30))))
    assert not [row.text for card in nodes(drawing, "touchpoint").values() for row in card.rows if row.text.startswith("·")]


def test_a_phase_without_a_channel_is_a_gap_in_shape_word_and_number():
    (gap,) = nodes(drawn(workshop()), "gap").values()
    assert gap.name == "gap-living"
    assert gap.pen.dashed
    assert text(gap) == "No channel in this phase 0/5 channels"
    assert texts(drawn(workshop(), wide=True), "gap") == ["No channel in this phase 0/5 channels"]
    assert nodes(drawn(bakery()), "gap").keys() == {"gap-loyalty"}


def test_a_channel_that_does_not_run_is_not_counted_beside_the_flag_of_a_gap():
    assert texts(drawn(workshop()), "phase") == ["1 · Seeing one 3 touchpoints", "2 · Ordering 2 touchpoints", "3 · Living with it"]


def test_the_flag_over_a_name_of_two_lines_keeps_clear_of_it():
    gap = journey(
        {"title": "Gap", "personas": {"x": {"name": "X"}}, "phases": [{"id": f"p{at}", "name": "Waiting " * 5} for at in range(3)]}
    )
    drawing = drawn(gap)
    flag, name = nodes(drawing, "flag")["flag-p0"], nodes(drawing, "phase")["phase-p0"]
    assert [row.text for row in name.rows if row.text][1:]
    assert flag.box.top + flag.box.height < name.box.top + name.rows[0].height


def test_planned_things_are_dashed_and_say_so():
    drawing = drawn(workshop())
    card, chip = nodes(drawing, "touchpoint")["touchpoint-choose"], nodes(drawing, "channel")["channel-letter"]
    assert card.pen.dashed
    assert text(card).startswith("5 · planned")
    assert chip.pen.dashed
    assert chip.tooltip == "Yearly letter (planned)"
    assert not nodes(drawing, "touchpoint")["touchpoint-visit"].pen.dashed


def test_moments_of_truth_are_marked_and_retired_touchpoints_are_not_there():
    assert [name for name in nodes(drawn(workshop()), "moment") if not name.startswith("legend")] == ["moment-visit"]
    assert "touchpoint-fax" not in nodes(drawn(bakery()), "touchpoint")


def test_pains_and_the_like_carry_the_number_of_their_touchpoint_and_those_of_the_phase_none():
    drawing = drawn(workshop())
    assert {name: text(node) for name, node in nodes(drawing, "number").items() if not name.startswith("number")} == {
        "motivation-number-neighbour": "3",
        "question-number-drawings": "2",
        "opportunity-number-visit": "4",
    }
    assert texts(drawing, "pain") == ["No price anywhere"]


def test_only_touchpoints_whose_emotion_is_known_have_a_point_and_assumed_ones_are_hollow():
    points = nodes(drawn(workshop()), "emotion")
    assert {name: point.fill == LIGHT.paper for name, point in points.items()} == {
        "emotion-stand": False,
        "emotion-drawings": True,
        "emotion-neighbour": True,
        "emotion-visit": True,
    }
    assert points["emotion-drawings"].tooltip == "2. Drawings: −1 (assumed emotion)"
    plain = nodes(drawn(with_touchpoints({"emotion": 1}, {})), "emotion")
    assert [point.fill for point in plain.values()] == [LIGHT.plus]


def test_the_height_of_a_point_is_its_emotion():
    drawing = drawn(with_touchpoints(*({"emotion": emotion} for emotion in (-2, -1, 0, 1, 2))))
    heights = [point.box.center[1] for point in nodes(drawing, "emotion").values()]
    assert [heights[0] - height for height in heights] == [0, 23, 46, 69, 92]


def test_the_curve_passes_through_every_point_and_never_over_it():
    drawing = drawn(with_touchpoints(*({"emotion": emotion} for emotion in (0, 2, -2, 1))))
    (line,) = lines_of(drawing)
    points = [point.box.center for point in nodes(drawing, "emotion").values()]
    assert list(line.points[::3]) == points
    for start, first, second, end in zip(line.points[::3], line.points[1::3], line.points[2::3], line.points[3::3], strict=False):
        assert (first[1], second[1]) == (start[1], end[1])
        assert start[0] < first[0] == second[0] < end[0]


def test_personas_who_meet_other_touchpoints_have_lines_of_their_own():
    drawing = drawn(workshop())
    assert [(line.pen.dashed, len(line.points)) for line in lines_of(drawing)] == [(True, 7), (False, 7)]
    points = nodes(drawing, "emotion")
    assert points["emotion-stand"].outline is Outline.CIRCLE
    assert points["emotion-drawings"].outline is Outline.DIAMOND
    assert {"Els", "Jan Peters"} <= set(texts(drawing, "legend"))


def stretches(drawing):
    return [(len(line.points) // 3, line.pen.dotted) for line in lines_of(drawing)]


def test_a_line_is_dotted_where_nobody_knows_what_is_felt():
    unknown = drawn(with_touchpoints({"emotion": 1}, {"emotion": 2}, {}, {"emotion": 0}, {"emotion": 1}))
    assert stretches(unknown) == [(1, True), (1, False), (1, False)]
    assert "emotion unknown" in texts(unknown, "legend")
    known = drawn(with_touchpoints({"emotion": 1}, {"status": "planned"}, {"status": "retired"}, {"emotion": 0}, {}))
    assert stretches(known) == [(1, False)]
    assert "emotion unknown" not in texts(known, "legend")


def test_a_line_is_dotted_past_a_phase_in_which_nothing_is_met():
    felt = [{"id": f"p{at}", "touchpoints": [{"id": f"t{at}", "emotion": at}] if at != 1 else []} for at in range(3)]
    assert stretches(drawn(with_touchpoints(phases=felt))) == [(1, True)]


def test_what_a_persona_does_not_meet_leaves_nothing_unknown_for_them():
    people = {"x": {"name": "X"}, "y": {"name": "Y"}}
    steps = [{"emotion": 1}, {"personas": ["y"]}, {"emotion": 2}, {"emotion": 2, "personas": ["x"]}]
    assert stretches(drawn(with_touchpoints(*steps, personas=people))) == [(1, True), (2, False)]


def test_a_point_that_two_lines_share_shows_the_shapes_of_both():
    people = {"x": {"name": "X"}, "y": {"name": "Y"}}
    steps = [{"emotion": 1}, {"emotion": 2, "personas": ["x"]}, {"emotion": 1, "personas": ["y"]}]
    drawing = drawn(with_touchpoints(*steps, personas=people))
    (shared,) = nodes(drawing, "shared").values()
    point = nodes(drawing, "emotion")["emotion-t0"]
    assert (point.outline, shared.outline) == (Outline.CIRCLE, Outline.DIAMOND)
    assert shared.box.center == point.box.center
    assert shared.box.width < point.box.width
    assert shared.fill != point.fill


def test_one_line_is_drawn_for_personas_who_meet_the_same():
    shared = journey(WORKSHOP | {"phases": [WORKSHOP["phases"][1]]})
    assert "Els" not in texts(drawn(shared), "legend")
    felt = [{"emotion": at % 3, "personas": [f"p{at}"]} for at in range(4)]
    crowd = with_touchpoints(*felt, personas={f"p{at}": {"name": f"P{at}"} for at in range(4)})
    assert [len(line.points) for line in lines_of(drawn(crowd))] == [10]


def test_the_compact_map_numbers_the_points_and_the_wide_one_puts_them_under_their_cards():
    assert len([name for name in nodes(drawn(workshop()), "number") if name.startswith("number-")]) == 4
    wide = drawn(workshop(), wide=True)
    assert not nodes(wide, "number")
    for name, point in nodes(wide, "emotion").items():
        assert point.box.center[0] == nodes(wide, "touchpoint")[name.replace("emotion", "touchpoint")].box.center[0]


def test_the_wide_map_has_the_channels_under_their_own_card_and_those_of_the_phase_below():
    wide = drawn(workshop(), wide=True)
    cards, chips = nodes(wide, "touchpoint"), nodes(wide, "channel")
    assert chips["channel-fair"].box.left == cards["touchpoint-stand"].box.left
    assert chips["channel-letter"].box.top > chips["channel-bench"].box.top
    assert set(texts(wide, "through")) == {"No channel", "Also through"}
    assert "Phone (paused)" in text(cards["touchpoint-drawings"])
    assert "Workshop site" not in text(cards["touchpoint-drawings"])


def test_the_wide_map_has_what_belongs_to_a_touchpoint_under_its_card():
    wide = drawn(workshop(), wide=True)
    assert nodes(wide, "question")["question-drawings"].box.left > nodes(wide, "touchpoint")["touchpoint-drawings"].box.left
    assert nodes(wide, "opportunity")["opportunity-visit"].box.left < nodes(wide, "touchpoint")["touchpoint-choose"].box.left


def test_many_touchpoints_fold_into_columns_or_lines_in_their_order():
    for wide, columns in ((False, 6), (True, 8)):
        cards = list(nodes(drawn(with_touchpoints(*({"emotion": 0} for _ in range(60))), wide=wide), "touchpoint").values())
        assert len({card.box.left for card in cards}) == columns
        places = [(card.box.top, card.box.left) if wide else (card.box.left, card.box.top) for card in cards]
        assert places == sorted(places)


def test_many_notes_fill_the_columns_of_their_phase_and_none_is_lost():
    pains = nodes(drawn(with_touchpoints(*({"pains": ["It rains"]} for _ in range(13)))), "pain").values()
    assert [sum(pain.box.left == left for pain in pains) for left in sorted({pain.box.left for pain in pains})] == [7, 6]


def test_a_touchpoint_that_names_every_persona_is_for_all_of_them():
    everyone = with_touchpoints({"personas": ["x"]}, {"personas": ["x"], "moment_of_truth": True, "name": "Waits"})
    assert [text(card).split()[:2] for card in nodes(drawn(everyone), "touchpoint").values()] == [["1", "T0"], ["2", "Waits"]]


def test_the_names_of_personas_keep_clear_of_the_moment_of_truth():
    many = {"x": {"name": "Everybody else"}} | {f"p{at}": {"name": f"Persona {at}"} for at in range(9)}
    crowded = with_touchpoints({"personas": [f"p{at}" for at in range(9)], "moment_of_truth": True}, personas=many)
    card, moment = nodes(drawn(crowded), "touchpoint")["touchpoint-t0"], nodes(drawn(crowded), "moment")["moment-t0"]
    headings = [(row, x) for row, (x, _) in card.text_pins() if row.font.size == 9]
    assert len(headings) == 2
    assert all(x + text_width(row.text, 9, bold=True) < moment.box.left for row, x in headings)


def test_a_phase_without_touchpoints_says_so_where_others_have_them():
    assert texts(drawn(workshop()), "empty") == ["No touchpoints yet"]


def test_ids_are_unique_also_when_every_view_shares_a_page():
    pictures = [draw(workshop(), "map", "svg", engine="painter", wide=wide).content for wide in (False, True)]
    pictures.append(draw(workshop(), "flow", "svg", engine="painter").content)
    ids = [element.get("id") for picture in pictures for element in ET.fromstring(picture).iter() if element.get("id")]  # noqa: S314  our own picture
    assert len(ids) == len(set(ids))
    assert {"workshop-map-touchpoint-visit", "workshop-map-wide-touchpoint-visit", "workshop-map-gap-living"} <= set(ids)
    assert all(re.fullmatch("workshop-(map|map-wide|flow)(-[a-z0-9-]+)?", id) for id in ids)


@pytest.mark.parametrize("wide", [False, True])
def test_200_touchpoints_are_mapped_in_a_blink(wide):
    draw(long_journey(200), "map", "svg", engine="painter", wide=wide)
    start = time.perf_counter()
    draw(long_journey(200), "map", "svg", engine="painter", wide=wide, language="nl")
    assert time.perf_counter() - start < 0.5


def test_thousands_of_notes_are_named_in_no_time():
    crowd = journey({"title": "Rain", "personas": {"x": {"name": "X"}}, "phases": [{"id": "a", "pains": ["It rains"] * 8000}]})
    start = time.perf_counter()
    assert len(nodes(drawn(crowd), "pain")) == 8000
    assert time.perf_counter() - start < 5
