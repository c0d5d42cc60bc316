import json
import struct
import time
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from drawn_journeys import BAKERY, bakery, journey, long_journey

from journeycli.draw.blueprint.blueprint import blueprint
from journeycli.draw.flow.flow import flow
from journeycli.draw.graph import graph
from journeycli.draw.map.map import journey_map, wide_journey_map
from journeycli.draw.plan.channels import channels
from journeycli.draw.theme import DARK, LIGHT
from journeycli.errors import JourneyError
from journeycli.picture.bounds import size_notices
from journeycli.picture.picture import ENGINES, FORMATS, THEMES, VIEWS, draw
from journeycli.picture.rasterizer import MOST_PIXELS, fitting_zoom

FORMAT = json.loads((Path(__file__).parents[2] / "schemas" / "journey.v1.schema.json").read_text(encoding="utf-8"))["properties"]
SVG = "{http://www.w3.org/2000/svg}"
SMALLEST = {
    "title": "Getting slim with Anne",
    "personas": {"vera": {"name": "Vera"}},
    "channels": {"instagram": {"kind": "organic-social"}, "newsletter": {"kind": "email", "status": "planned"}},
    "phases": [{"id": "awareness", "channels": ["instagram"]}, {"id": "consideration", "channels": ["newsletter"]}, {"id": "purchase"}],
}


def parsed(picture):
    return ET.fromstring(picture)  # noqa: S314  our own picture


def svg(journey, **options):
    return draw(journey, "flow", "svg", engine="painter", **options).content.decode()


def shown(picture):
    return [text.text for text in parsed(picture).iter(SVG + "text")]


def size_of_png(content):
    return struct.unpack(">II", content[16:24])


def test_the_command_line_is_offered_these_choices():
    assert VIEWS == ("map", "flow", "channels", "blueprint", "graph")
    assert FORMATS == ("svg", "png", "pdf", "dot", "mermaid")
    assert THEMES == ("light", "dark", "print", "auto")
    assert ENGINES == ("auto", "embedded", "dot", "painter")


def test_a_phase_without_a_channel_is_flagged_and_one_with_plans_only_is_told_apart():
    texts = shown(svg(bakery()))
    assert texts.count("No channel") == 2  # the phase, and the touchpoint whose only channel is paused
    assert texts.count("No channel in this phase") == 1
    assert texts.count("Planned only") == 1
    assert "2/4 phases with a channel" in texts


def test_a_channel_plan_without_touchpoints_is_a_picture_too():
    texts = shown(svg(journey(SMALLEST)))
    assert {"Instagram", "Newsletter", "1 channel", "No channel", "Planned only"} <= set(texts)


def test_retired_touchpoints_are_not_drawn_and_planned_ones_say_so():
    texts = shown(svg(bakery()))
    assert "Sends a fax" not in texts
    assert "3 · planned" in texts
    assert "3 touchpoints" in texts


def test_conditions_stand_on_the_card_and_in_the_tooltip():
    picture = svg(bakery())
    assert "→ 4: paid" in shown(picture)
    assert "<title>Orders before eight → Fetches it still warm: paid</title>" in picture
    assert "<title>Orders before eight → Smells the ovens on the way home: sold out &amp; sad</title>" in picture


def test_a_channel_that_is_paused_is_not_shown_as_running():
    assert "Village radio (paused)" in shown(svg(bakery()))


def test_labels_come_in_the_language_asked_for_or_else_that_of_the_journey():
    assert "Geen kanaal" in shown(svg(bakery(), language="nl"))
    assert "Geen kanaal" in shown(svg(journey(BAKERY | {"language": "nl-BE"})))
    assert "No channel" in shown(svg(journey(BAKERY | {"language": "fr"})))


def test_a_picture_with_links_says_that_it_is_more_than_an_image():
    assert 'role="graphics-document"' in svg(bakery())
    assert 'href="https://bakery.example/order?day=sun&amp;for=4"' in svg(bakery())
    assert 'role="img"' in svg(journey(SMALLEST))


def test_the_description_tells_the_picture_to_who_cannot_see_it():
    description = parsed(svg(bakery())).find(SVG + "desc").text
    assert "4. Loyalty: 0 touchpoints; No channel in this phase." in description


@pytest.mark.parametrize("theme", ["light", "dark", "print", "auto"])
def test_every_theme_draws_the_same_texts(theme):
    assert shown(svg(bakery(), theme=theme)) == shown(svg(bakery()))


def test_the_auto_theme_follows_the_screen_of_the_reader():
    picture = svg(bakery(), theme="auto")
    assert "@media (prefers-color-scheme:dark)" in picture
    style = picture.partition("<style>")[2].partition("</style>")[0]
    polygons = parsed(picture).iter(SVG + "polygon")
    assert all(f'[fill="{one.get("fill")}"]' in style for one in polygons)
    assert "<style>" not in svg(bakery())


def test_png_has_as_many_pixels_as_the_zoom_asks():
    root = parsed(svg(bakery()))
    picture = draw(bakery(), "flow", "png", engine="painter", zoom=1.5)
    assert picture.content.startswith(b"\x89PNG\r\n\x1a\n")
    for pixels, points in zip(size_of_png(picture.content), (root.get("width"), root.get("height")), strict=True):
        assert abs(pixels - 1.5 * int(points)) <= 1
    assert picture.notices == ()


def test_png_is_the_same_bytes_again():
    pictures = [draw(bakery(), "flow", "png", engine="painter", zoom=0.5).content for _ in range(2)]
    assert pictures[0] == pictures[1]


def test_too_many_pixels_lower_the_zoom():
    assert fitting_zoom(1000, 1000, 2.0) == 2.0
    zoom = fitting_zoom(10_000, 10_000, 2.0)
    assert 0.69 < zoom < 2
    assert 10_000 * 10_000 * zoom * zoom <= MOST_PIXELS


def test_a_lowered_zoom_is_said(monkeypatch):
    monkeypatch.setattr("journeycli.picture.rasterizer.MOST_PIXELS", 100_000)
    picture = draw(bakery(), "flow", "png", engine="painter")
    assert [notice.text.split(":")[0][:30] for notice in picture.notices] == ["The picture is drawn at zoom 0"]
    width, height = size_of_png(picture.content)
    assert width * height <= 101_000


def test_letters_that_a_png_cannot_show_are_said():
    data = SMALLEST | {"title": "客户旅程"}
    assert "boxes" in draw(journey(data), "flow", "png", engine="painter", zoom=0.2).notices[0].text
    assert draw(journey(data), "flow", "svg", engine="painter").notices == ()


def test_more_than_200_touchpoints_are_drawn_with_a_warning():
    assert draw(long_journey(200), "flow", "dot").notices == ()
    (notice,) = draw(long_journey(201), "flow", "dot").notices
    assert "201 touchpoints" in notice.text
    assert "--persona" in notice.text


def test_a_picture_beyond_all_bounds_is_refused():
    with pytest.raises(JourneyError, match="too big"):
        draw(long_journey(5000), "flow", "svg")


def planned(phases, channels):
    """A journey of so many phases and channels, and nothing else."""
    return journey(
        SMALLEST
        | {"channels": {f"c{number}": {"kind": "other"} for number in range(channels)}}
        | {"phases": [{"id": f"p{number}"} for number in range(phases)]}
    )


def test_a_channel_plan_may_be_as_large_as_one_file_holds_and_two_states_in_one_picture_no_larger():
    largest = planned(FORMAT["phases"]["maxItems"], FORMAT["channels"]["maxProperties"])
    assert size_notices([largest], as_table=True) == ()
    with pytest.raises(JourneyError) as told:
        draw(largest, "channels", "svg", below=planned(1, 1))
    assert told.value.message.text == "A picture of 10001 phases, touchpoints, channels and ways is too big to draw"
    assert told.value.help is not None
    assert draw(largest, "flow", "dot", below=planned(1, 1)).notices == ()


def test_200_touchpoints_are_painted_in_a_blink():
    big = long_journey(200)
    svg(big)
    start = time.perf_counter()
    svg(big, language="nl")
    assert time.perf_counter() - start < 0.5


def test_cards_do_not_overlap_whatever_the_loops():
    ids = [f"t{number}" for number in range(30)]
    phases = [
        {
            "id": f"phase-{index}",
            "touchpoints": [
                {"id": id, "next": [ids[(place * 7 + index) % 30], *ids[place + 1 : place + 2]]}
                for place, id in enumerate(ids)
                if place % 3 == index
            ],
        }
        for index in range(3)
    ]
    drawing = flow(journey({"title": "Loops", "personas": {"x": {"name": "X"}}, "phases": phases}), LIGHT, "en")
    boxes = [node.box for node in drawing.nodes if node.role.startswith("touchpoint")]
    points = chain.from_iterable(edge.points for edge in drawing.edges)
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in points)
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart = (
                abs(one.center[0] - other.center[0]) >= one.width or abs(one.center[1] - other.center[1]) >= (one.height + other.height) / 2
            )
            assert apart
    for edge in drawing.edges:
        inside = [
            box for box in boxes for x, y in edge.points if box.left < x < box.left + box.width and box.top < y < box.top + box.height
        ]
        assert not inside


def test_the_number_of_a_phase_stays_with_its_name():
    plan = {"title": "T", "personas": {"x": {"name": "X"}}, "phases": [{"id": "after", "name": "Kennismakingsgesprekkenoverzicht"}]}
    drawn = journey_map(journey({**plan, "phases": [*plan["phases"], {"id": "b"}, {"id": "c"}]}), LIGHT, "nl")
    (chevron,) = (node for node in drawn.nodes if node.name == "phase-after")
    first, second = (row.text for row in chevron.rows if row.text and row.font.bold)
    assert first.startswith("1 · Kennis")
    assert (first.removeprefix("1 · ").rstrip("-") + second) == "Kennismakingsgesprekkenoverzicht"


def test_the_graph_tells_a_touchpoint_from_its_channels_and_from_its_phase():
    dot = graph(bakery(), DARK, "en")
    assert '<TD ALIGN="LEFT"><B>Orders before eight</B></TD>' in dot
    assert f'<FONT POINT-SIZE="10" COLOR="{DARK.chip_ink}">Order page</FONT>' in dot
    assert f'<B><FONT POINT-SIZE="9" COLOR="{DARK.soft}">3 · planned</FONT></B>' in dot
    assert f'<B><FONT POINT-SIZE="13" COLOR="{DARK.ink}">2 · Purchase</FONT></B>' in dot
    assert '{ rank=same; "name:purchase" -> "order" [style=invis]; }' in dot
    assert f'<FONT POINT-SIZE="9" COLOR="{DARK.minus}">sold out &#38; sad</FONT>' in dot


@pytest.mark.parametrize("view", [journey_map, flow, channels, blueprint])
def test_the_name_of_a_phase_is_never_clipped(view):
    name = "Fase 1: Klanttevredenheidsonderzoek en nazorg, tot drie maanden na de levering"
    plan = {"title": "T", "personas": {"x": {"name": "X"}}, "phases": [{"id": "a", "name": name}, {"id": "b"}, {"id": "c"}, {"id": "d"}]}
    nodes = {node.name: node for node in view(journey(plan), LIGHT, "nl").nodes}
    lines = [row.text for row in nodes["phase-a"].rows if row.text]
    assert " ".join(lines).replace("- ", "").removeprefix("1 · ") == name
    assert nodes["phase-a"].box.height == nodes["phase-b"].box.height == 50 + 16 * (len(lines) - 2)


def test_a_touchpoint_at_which_nobody_is_met_has_the_same_sign_in_every_view():
    steps = [
        {"id": "met", "channels": ["mail"]},
        {"id": "missed"},
        {"id": "staffed", "frontstage": ["Noor"]},
        {"id": "later", "status": "planned"},
    ]
    data = {"title": "T", "personas": {"x": {"name": "X"}}, "channels": {"mail": {}}, "phases": [{"id": "p", "touchpoints": steps}]}

    def red(view, name):
        node = next(node for node in view(journey(data), LIGHT, "en").nodes if node.name == name)
        return [(row.text, row.font.bold) for row in node.rows if row.font and row.font.colour == LIGHT.gap]

    for view in (journey_map, flow):
        assert red(view, "touchpoint-missed") == [("No channel", True)]
        assert not any(red(view, f"touchpoint-{id}") for id in ("met", "staffed", "later"))
    assert red(wide_journey_map, "through-missed") == [("No channel", True)]
    assert red(blueprint, "gap-missed") == [("No channel", True)]
    assert graph(journey(data), LIGHT, "en").count("No channel") == 1


def test_the_flow_says_whose_a_touchpoint_is_and_for_how_many_it_starts():
    people = {"x": {"name": "Xenia"}, "y": {"name": "Yves"}}
    steps = [{"id": "all"}, {"id": "hers", "personas": ["x"], "status": "planned"}, {"id": "both", "personas": ["x", "y"]}]
    data = {"title": "T", "personas": people, "phases": [{"id": "p", "touchpoints": steps}]}
    nodes = {node.name: [row.text for row in node.rows if row.text] for node in flow(journey(data), LIGHT, "en").nodes}
    assert nodes["touchpoint-all"][0] == "1"
    assert nodes["touchpoint-hers"][0] == "2 · planned · Xenia"
    assert nodes["touchpoint-both"][0] == "3"
    assert nodes["start"] == nodes["persona"] == ["X+1"]


def test_channels_for_which_a_card_has_no_room_are_told_by_its_tooltip():
    names = {f"c{number}": {"name": f"Channel that is called number {number}"} for number in range(9)}
    steps = [{"id": "all", "name": "All", "channels": list(names)}, {"id": "two", "name": "Two", "channels": ["c0", "c1"]}]
    data = {"title": "T", "personas": {"x": {"name": "X"}}, "channels": names, "phases": [{"id": "p", "touchpoints": steps}]}
    tooltips = {node.name: node.tooltip for node in flow(journey(data), LIGHT, "en").nodes}
    assert tooltips["touchpoint-all"] == "1. All: " + ", ".join(channel["name"] for channel in names.values())
    assert tooltips["touchpoint-two"] == "2. Two"


def test_no_label_of_the_graph_is_longer_than_graphviz_takes():
    names = {f"c{number}": {"name": f"{number} " + "🌍" * 590} for number in range(60)}
    steps = [{"id": "all", "name": "🌍" * 590, "channels": list(names)[:30]}]
    data = {
        "title": "T",
        "personas": {"x": {"name": "X"}},
        "channels": names,
        "phases": [{"id": "p", "channels": list(names), "touchpoints": steps}],
    }
    assert all(len(line.encode()) < 16_000 for line in graph(journey(data), LIGHT, "en").splitlines())
