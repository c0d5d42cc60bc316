"""What holds of every journey in every view that we lay out ourselves."""

import re
from collections import Counter
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from drawn_journeys import bakery, bakery_to_be, journey, sample
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycli.draw.blueprint.blueprint import blueprint
from journeycli.draw.brand import branded
from journeycli.draw.clean import clean
from journeycli.draw.dot import pinned_dot
from journeycli.draw.flow.flow import flow
from journeycli.draw.labels import name_of
from journeycli.draw.painter import paint
from journeycli.draw.plan.channels import channels
from journeycli.draw.theme import DARK, LIGHT, PRINT

VIEWS = {"flow": flow, "channels": channels, "blueprint": blueprint}
SAMPLES = ("afslankcoach-anne", "heat-pump-installer", "outdoor-brand-tarn-and-tor", "theme-park-marlwood", "webshop-kamerplanten")
LANES = ("evidence", "actions", "frontstage", "backstage", "support")
STAGES = ("awareness", "consideration", "purchase", "service", "loyalty")
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
kinds = st.sampled_from(("email", "gift", "seo", "store", "other"))


@st.composite
def journeys(draw):
    channel = st.fixed_dictionaries({"name": names, "kind": kinds, "status": st.sampled_from(("active", "planned", "paused", "retired"))})
    plan = {f"c{number}": one for number, one in enumerate(draw(st.lists(channel, max_size=5)))}
    used = st.lists(st.sampled_from([*plan, "unknown"]), unique=True, max_size=3)
    lanes = st.fixed_dictionaries({}, optional={lane: st.lists(names, min_size=1, max_size=2) for lane in LANES})
    status = st.sampled_from(("live", "live", "planned", "retired"))
    touchpoint = st.builds(
        lambda name, ids, state, more: {"name": name, "channels": ids, "status": state} | more, names, used, status, lanes
    )
    phase = st.builds(
        lambda name, stage, ids, steps: {"name": name, "stage": stage, "channels": ids, "touchpoints": steps},
        names,
        st.sampled_from(STAGES),
        used,
        st.lists(touchpoint, max_size=5),
    )
    phases = draw(st.lists(phase, min_size=1, max_size=5))
    for index, one in enumerate(phases):
        one["id"] = f"p{index}"
        one["touchpoints"] = [step | {"id": f"t{index}-{place}"} for place, step in enumerate(one["touchpoints"])]
    title, persona = draw(names), draw(names)
    return journey({"title": title, "personas": {"p": {"name": persona}}, "channels": plan, "phases": phases}, "any")


def inside(one, other):
    return (
        other.left <= one.left
        and other.top <= one.top
        and one.left + one.width <= other.left + other.width
        and one.top + one.height <= other.top + other.height
    )


def crossing(one, other):
    """Whether two boxes overlap and neither lies in the other; a point of rounding is allowed."""
    apart = (
        one.left + one.width <= other.left + 1
        or other.left + other.width <= one.left + 1
        or one.top + one.height <= other.top + 1
        or other.top + other.height <= one.top + 1
    )
    return not apart and not inside(one, other) and not inside(other, one)


def hold(drawing):
    """The laws of one drawing."""
    # A flag hangs over the upper edge of its phase where the name of the phase takes more lines than one.
    nodes = [node for node in drawing.nodes if not node.role.startswith("flag")]
    assert [(one.name, other.name) for one, other in combinations(nodes, 2) if crossing(one.box, other.box)] == []
    for node in drawing.nodes:
        assert sum(row.height for row in node.rows) <= node.box.height + 1, node.name
        assert node.box.left >= 0
        assert node.box.left + node.box.width <= drawing.width
        assert node.box.top >= 0
        assert node.box.top + node.box.height <= drawing.height
    assert [name for name, count in Counter(node.name for node in drawing.nodes).items() if count > 1] == []
    ET.fromstring(paint(drawing))  # noqa: S314  that it is well-formed is what is tested
    assert pinned_dot(drawing)


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT, branded("#E4002B")], ids=["light", "dark", "print", "brand"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_hold_to_the_laws_in_every_view_and_theme(name, view, theme):
    hold(VIEWS[view](sample(f"{name}.journey.yaml"), theme, "nl"))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("one", [bakery, bakery_to_be])
def test_the_bakery_holds_to_the_laws(one, view):
    hold(VIEWS[view](one(), LIGHT, "en"))


@settings(max_examples=150, deadline=None)
@given(journeys(), st.sampled_from(["channels", "blueprint"]), st.sampled_from(["en", "nl"]))
def test_any_journey_holds_to_the_laws_and_no_name_is_lost(journey_, view, language):
    drawing = VIEWS[view](journey_, LIGHT, language)
    hold(drawing)
    tooltips = {node.name: node.tooltip for node in drawing.nodes}
    for touchpoint in journey_.touchpoints():
        if touchpoint.status != "retired":
            assert (name_of(touchpoint)) in tooltips[f"touchpoint-{touchpoint.id}"]
    for index, phase in enumerate(journey_.phases, 1):
        assert tooltips[f"phase-{phase.id}"].startswith(f"{index}. {name_of(phase)}")
    if view == "channels":
        for channel in journey_.channels.values():
            assert (name_of(channel)) in tooltips[f"channel-{channel.id}"]
    else:
        said = " ".join(tooltips.values())
        worked_out = [one for one in journey_.touchpoints() if one.status != "retired" and f"gap-{one.id}" not in tooltips]
        shown = [one for one in worked_out if any(f"{lane}-{one.id}" in tooltips for lane in LANES)]
        assert all(clean(text) in said for one in shown for lane in LANES for text in getattr(one, lane))
    assert re.fullmatch("[a-z0-9-]+", drawing.name)
