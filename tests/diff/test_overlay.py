"""The difference as a drawing: what went is kept where it stood, counts for nothing, and everything that differs is named."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from journeycli.audit.pipeline import sound_journey
from journeycli.coverage import phase_coverage
from journeycli.diff.change import Mark
from journeycli.diff.marks import marks
from journeycli.diff.overlay import overlay
from journeycli.draw.flow.flow import flow
from journeycli.draw.theme import LIGHT
from journeycli.model import Journey
from journeycli.picture.engine import Engine, EngineMissingError, run_engine
from journeycli.picture.picture import draw
from journeycli.result import Coverage
from journeycli.ways import ways

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parents[2]
CHANGES = ROOT / "samples" / "changes"
PICTURES = [("map", False), ("map", True), ("flow", False)]
SAMPLES = sorted(path.name for path in (ROOT / "samples").glob("*.journey.yaml"))


def read(content: bytes) -> Journey:
    found = sound_journey("cargo-bikes.journey.yaml", content, None)
    assert isinstance(found, Journey), found
    return found


def text(version: str) -> str:
    return (CHANGES / f"cargo-bikes.{version}.journey.yaml").read_text(encoding="utf-8")


BEFORE, AFTER = read(text("before").encode()), read(text("after").encode())
_START, _END = text("before").index("  - id: service"), text("before").index("  - id: loyalty")
WITHOUT_SERVICE = read((text("before")[:_START] + text("before")[_END:]).replace("then: club-ride", "then: order").encode())
_WITH_SERVICE_OF_ITS_OWN = text("before").replace("    name: Riding it\n", "    name: Riding it\n    channels: [mechanic]\n")
_SLEEPING = "  - {id: sleeping, name: Sleeping on it, stage: consideration, channels: [phone]}\n"
ONE_CAME_ONE_WENT = read(
    (text("before")[:_START] + text("before")[_END:])
    .replace("then: club-ride", "then: order")
    .replace("  - id: purchase", f"{_SLEEPING}  - id: purchase")
    .replace("channels:\n  instagram", "channels:\n  phone: {kind: phone}\n  instagram")
    .encode()
)
PAIRS = {
    "sample": (BEFORE, AFTER),
    "back": (AFTER, BEFORE),
    "a phase went": (BEFORE, WITHOUT_SERVICE),
    "a phase came": (WITHOUT_SERVICE, BEFORE),
    "one came and one went": (read(_WITH_SERVICE_OF_ITS_OWN.encode()), ONE_CAME_ONE_WENT),
}


def picture(old: Journey, new: Journey, view: str, *, wide: bool = False, engine: str = "painter") -> ET.Element:
    both = overlay(old, new, "old → new")
    content = draw(both.journey, view, "svg", wide=wide, engine=engine, marking=both.marking).content
    return ET.fromstring(content)  # noqa: S314  our own picture


def groups(root: ET.Element) -> dict[str, list[str]]:
    """What each group of a picture shows, by its id without the name of the picture."""
    name = root.find(f"{SVG}g").get("id")
    found = ((group.get("id", ""), [line.text or "" for line in group.iter(f"{SVG}text")]) for group in root.iter(f"{SVG}g"))
    return {id.removeprefix(f"{name}-"): lines for id, lines in found if id}


def test_what_went_stands_where_it_stood():
    both = overlay(BEFORE, AFTER).journey
    order = [(phase.id, [touchpoint.id for touchpoint in phase.touchpoints]) for phase in both.phases]
    assert order == [
        ("awareness", ["seen-at-school", "reel"]),
        ("consideration", ["letter", "ride"]),
        ("purchase", ["measure", "order"]),
        ("service", ["first-check", "stand-in", "how-is-it"]),
        ("loyalty", ["club-ride", "tell"]),
    ]
    assert [phase.id for phase in overlay(BEFORE, WITHOUT_SERVICE).journey.phases] == [phase.id for phase in BEFORE.phases]


@pytest.mark.parametrize("pair", PAIRS)
def test_what_went_changes_no_gap_no_way_and_no_number(pair: str):
    old, new = PAIRS[pair]
    both, marking = overlay(old, new)
    assert ways(both) == ways(new)
    there = {phase.id: phase_coverage(both, phase) for phase in both.phases if not marking.gone(phase.id)}
    assert there == {phase.id: phase_coverage(new, phase) for phase in new.phases}


def test_a_phase_that_lost_its_last_channel_shows_the_gap_and_what_it_lost():
    both, marking = overlay(BEFORE, AFTER)
    assert phase_coverage(both, both.phases[-1]) is Coverage.NONE
    assert marking.uses["loyalty"] == {"riders-club": Mark.REMOVED}
    for view, wide in PICTURES:
        shown = groups(picture(BEFORE, AFTER, view, wide=wide))
        assert shown["mark-club-ride"] == ["− retired"]
        assert "No channel" in shown["flag-loyalty"]
    on_map = groups(picture(BEFORE, AFTER, "map"))
    assert "No channel in this phase" in on_map["gap-loyalty"]
    assert on_map["channel-riders-club"] == ["− Riding club"]


def test_a_gap_counts_the_channels_there_are_now():
    assert "0/8 channels" in groups(picture(BEFORE, AFTER, "map"))["gap-loyalty"]


@pytest.mark.parametrize(("view", "wide"), PICTURES)
def test_a_phase_that_went_has_no_gap_and_no_channel_that_serves_it(view: str, wide: bool):
    pair = PAIRS["one came and one went"]
    shown = groups(picture(*pair, view, wide=wide))
    assert not {"gap-service", "flag-service"} & shown.keys()
    assert next(phase for phase in overlay(*pair).journey.phases if phase.id == "service").channels == ()
    told = picture(*pair, view, wide=wide).find(f"{SVG}desc").text
    assert "5. Telling it on:" in told
    assert "Riding it:" not in told


def test_what_went_has_its_channels_under_the_names_they_have_now():
    start, end = text("after").index("      - id: letter"), text("after").index("      - id: ride")
    both = overlay(BEFORE, read((text("after")[:start] + text("after")[end:]).encode())).journey
    assert next(one for one in both.touchpoints() if one.id == "letter").channels == ("owners-letter",)


def test_what_was_retired_before_and_still_is_stays_out_of_the_picture():
    later = read(text("after").replace("timing: {when: four times a year, duration: 3 hours}", "timing: {when: never}").encode())
    assert marks(AFTER, later).touchpoints["club-ride"] is Mark.CHANGED
    assert overlay(AFTER, later).marking.touchpoints == {}


def test_what_went_has_no_emotion_on_the_curve_and_no_notes():
    before = read(
        text("before").replace("        builds: [know]\n", "        builds: [know]\n        emotion: 2\n        pains: [Rain]\n").encode()
    )
    for wide in (False, True):
        shown = groups(picture(before, AFTER, "map", wide=wide))
        for id in ("club-ride", "seen-at-school"):
            assert {name for name in shown if name.endswith(id)} == {f"touchpoint-{id}", f"mark-{id}"}


def test_the_persona_sets_out_to_the_first_touchpoint_that_is_there():
    both = overlay(BEFORE, AFTER)
    boxes = {node.name: node.box for node in flow(both.journey, LIGHT, "en", None, both.marking).nodes}
    assert boxes["start"].center[1] == pytest.approx(boxes["touchpoint-reel"].center[1], abs=1)


def test_a_channel_that_a_card_of_what_went_names_gets_no_chip_in_the_flow():
    shown = groups(picture(BEFORE, AFTER, "flow"))
    assert "Stand at the school fair" in shown["touchpoint-seen-at-school"]
    assert "channel-school-fair" not in shown
    assert shown["channel-workshop"] == ["− The workshop"]


def test_uses_tell_where_a_channel_came_and_went_under_the_id_it_has_now():
    assert overlay(BEFORE, AFTER).marking.uses == {
        "awareness": {"school-fair": Mark.REMOVED},
        "consideration": {"owners-letter": Mark.CHANGED, "workshop": Mark.REMOVED},
        "purchase": {"workshop": Mark.ADDED},
        "service": {"phone": Mark.ADDED, "owners-letter": Mark.CHANGED},
        "loyalty": {"riders-club": Mark.REMOVED},
    }


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("view", "wide"), PICTURES)
def test_everything_that_differs_is_drawn_with_its_word(pair: str, view: str, wide: bool):
    old, new = PAIRS[pair]
    shown, found = groups(picture(old, new, view, wide=wide)), marks(old, new)
    words = {Mark.ADDED: "+ added", Mark.REMOVED: "− removed", Mark.MOVED: "→ moved", Mark.CHANGED: "~ changed"}
    retired = {one.id for one in new.touchpoints() if one.status == "retired"}
    never = retired & {one.id for one in old.touchpoints() if one.status == "retired"}
    for kind, of_kind in (("phase", found.phases), ("touchpoint", found.touchpoints)):
        for id, mark in of_kind.items():
            if mark is Mark.SAME:
                assert f"mark-{id}" not in shown
            elif id not in never and not (mark is Mark.REMOVED and id in {one.id for one in old.touchpoints() if one.status == "retired"}):
                assert shown[f"mark-{id}"] == ["− retired" if id in retired else words[mark]]
                assert shown[f"{kind}-{id}"]
    legend = {line for id, lines in shown.items() if id.startswith("legend") for line in lines}
    drawn = {lines[0][2:] for id, lines in shown.items() if id.startswith("mark-")} - {"retired"}
    assert drawn <= legend


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("view", "wide"), PICTURES)
def test_every_id_is_its_own_and_the_description_names_what_differs(pair: str, view: str, wide: bool):
    old, new = PAIRS[pair]
    root = picture(old, new, view, wide=wide)
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert not [id for id, times in ids.items() if times > 1]
    told = root.find(f"{SVG}desc").text
    labels = {one.id: one.label for journey in (old, new) for one in (*journey.touchpoints(), *journey.phases)}
    found = marks(old, new)
    gone = [id for of_kind in (found.phases, found.touchpoints) for id, mark in of_kind.items() if mark is Mark.REMOVED]
    drawn = [id for id in gone if id not in {one.id for one in old.touchpoints() if one.status == "retired"}]
    assert all(labels[id] in told.partition("Removed:")[2] for id in drawn)


def test_numbers_are_those_of_the_new_journey_and_what_went_has_none():
    shown = groups(picture(BEFORE, AFTER, "map"))
    assert shown["touchpoint-reel"][0] == "1"
    assert shown["touchpoint-tell"][0] == "9 · planned"
    assert shown["touchpoint-seen-at-school"][0] == "Sees one at the school gate"
    phases = groups(picture(BEFORE, WITHOUT_SERVICE, "map"))
    assert phases["phase-service"][0] == "Riding it"
    assert phases["phase-loyalty"][0] == "4 · Telling it on"
    assert "coverage" in phases
    assert phases["coverage"] == ["4/4 phases with a channel"]


def test_the_head_names_both_versions():
    assert groups(picture(BEFORE, AFTER, "flow"))["subtitle"] == ["What changed: old → new"]


def test_of_two_equal_versions_it_is_said_that_nothing_differs():
    assert groups(picture(BEFORE, BEFORE, "map"))["subtitle"] == ["Nothing differs here: old → new"]
    dutch = BEFORE._replace(language="nl")
    assert groups(picture(dutch, dutch, "flow"))["subtitle"] == ["Hier verschilt niets: old → new"]


@pytest.mark.parametrize(("view", "wide"), PICTURES)
def test_what_moved_to_another_phase_says_from_which(view: str, wide: bool):
    both = overlay(BEFORE, AFTER)
    (id,) = both.marking.origins
    assert both.marking.touchpoints[id] is Mark.MOVED
    shown = groups(picture(BEFORE, AFTER, view, wide=wide))[f"touchpoint-{id}"]
    assert "from Trying and comparing" in " ".join(shown)
    content = draw(both.journey, view, "svg", wide=wide, engine="painter", marking=both.marking).content.decode()
    assert "(from Trying and comparing)" in content


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize(("view", "wide"), PICTURES)
def test_of_a_journey_and_itself_nothing_is_marked(sample: str, view: str, wide: bool):
    one = read((ROOT / "samples" / sample).read_bytes())
    both = overlay(one, one)
    assert both.journey == one
    assert not any((both.marking.phases, both.marking.touchpoints, *both.marking.uses.values()))
    drawn = draw(both.journey, view, "svg", wide=wide, engine="painter", marking=both.marking).content
    assert drawn == draw(one, view, "svg", wide=wide, engine="painter").content


@pytest.mark.parametrize("engine", Engine)
@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("view", "wide"), PICTURES)
def test_every_engine_draws_the_difference_as_the_painter_does(engine: Engine, pair: str, view: str, wide: bool):
    try:
        run_engine(engine, "digraph {}", "svg", "dot")
    except EngineMissingError as missing:
        pytest.skip(missing.reason.text)
    drawn = [ET.tostring(picture(*PAIRS[pair], view, wide=wide, engine=name)) for name in (engine, "painter")]
    assert drawn[0] == drawn[1]


def test_signs_and_outlines_tell_what_colour_tells():
    """Every dashed or thick outline of a card stands for a badge with a word."""
    both = overlay(BEFORE, AFTER)
    svg = draw(both.journey, "map", "svg", engine="painter", theme="print", marking=both.marking).content.decode()
    for id, dashed, thick in (("seen-at-school", True, False), ("stand-in", False, True), ("reel", False, False)):
        group = re.search(rf'<g id="cargo-bikes-map-touchpoint-{id}".*?</g>', svg, re.DOTALL)[0]
        assert ("stroke-dasharray" in group, 'stroke-width="2.4"' in group) == (dashed, thick)
