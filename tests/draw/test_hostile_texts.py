import re
from xml.etree import ElementTree as ET

import pytest
from drawn_journeys import hostile_data, journey

from journeycli.draw.blueprint.blueprint import blueprint
from journeycli.draw.canonical import canonical
from journeycli.draw.clean import clean
from journeycli.draw.dot import pinned_dot
from journeycli.draw.flow.flow import flow
from journeycli.draw.graph import graph
from journeycli.draw.labels import name_of
from journeycli.draw.map.map import journey_map, wide_journey_map
from journeycli.draw.painter import paint
from journeycli.draw.plan.channels import channels
from journeycli.draw.theme import LIGHT
from journeycli.picture.engine import Engine, EngineMissingError, run_engine

SVG = "{http://www.w3.org/2000/svg}"
KNOWN_TAGS = {SVG + tag for tag in ("svg", "title", "desc", "g", "a", "text", "path", "polygon", "polyline", "ellipse")}
SEEDS = range(300)
VIEWS = {"flow": flow, "map": journey_map, "map-wide": wide_journey_map, "channels": channels, "blueprint": blueprint}


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314  that it is harmless is what is tested


def plain(text):
    """What wrapping leaves of a text: blanks and hyphens apart, it is all there."""
    return re.sub("[- ]", "", clean(text))


def texts_of(group):
    """What a group shows, its lines put together again, without the number on its first."""
    return "".join(plain(text.text or "") for text in group.iter(SVG + "text"))


@pytest.mark.parametrize("seed", SEEDS)
def test_hostile_journeys_become_plain_pictures_of_exactly_their_texts(seed):
    view = list(VIEWS.values())[seed % len(VIEWS)]
    journey_ = journey(hostile_data(seed), f"hostile \\N <{seed}>")
    root = parsed(paint(view(journey_, LIGHT, "en")))
    assert {element.tag for element in root.iter()} <= KNOWN_TAGS
    attributes = [(name, value) for element in root.iter() for name, value in element.attrib.items()]
    assert not [name for name, _ in attributes if name.startswith("on")]
    assert all(value.startswith(("http://", "https://", "mailto:")) for name, value in attributes if name == "href")
    ids = [value for name, value in attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("[a-z0-9-]+", id) for id in ids)
    groups = {group.get("id"): group for group in root.iter(SVG + "g")}
    name = root.find(SVG + "g").get("id")
    for touchpoint in journey_.touchpoints():
        shown, whole = texts_of(groups[f"{name}-touchpoint-{touchpoint.id}"]), plain(name_of(touchpoint))
        assert whole in shown or shown_up_to_the_ellipsis(shown, whole)
    for index, phase in enumerate(journey_.phases, 1):
        group = groups[f"{name}-phase-{phase.id}"]
        assert f"{index}. {name_of(phase)}" in group.find(SVG + "title").text


def shown_up_to_the_ellipsis(shown, whole):
    part = re.sub(r"^\d*(·planned)?", "", shown.split("…")[0]).rstrip(",.;·")
    return "…" in shown and len(part) > 30 and part[:40] in whole


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize("view", VIEWS)
def test_graphviz_draws_hostile_texts_as_the_painter_does(engine, view):
    for seed in range(10):
        drawing = VIEWS[view](journey(hostile_data(seed), "hostile"), LIGHT, "en")
        try:
            raw = run_engine(engine, pinned_dot(drawing), "svg", "nop2")
        except EngineMissingError as missing:
            pytest.skip(str(missing))
        assert canonical(raw, drawing) == paint(drawing)


@pytest.mark.parametrize("engine", Engine)
def test_the_graph_view_shows_exactly_the_names_of_touchpoints(engine):
    for seed in range(8):
        journey_ = journey(hostile_data(seed), "hostile")
        try:
            root = parsed(run_engine(engine, graph(journey_, LIGHT, "en"), "svg", "dot"))
        except EngineMissingError as missing:
            pytest.skip(str(missing))
        groups = {group.findtext(SVG + "title"): texts_of(group) for group in root.iter(SVG + "g")}
        for touchpoint in journey_.touchpoints():
            assert (plain(name_of(touchpoint))) in groups[touchpoint.id]
