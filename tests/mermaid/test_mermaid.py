"""What `--format mermaid` writes, read back by Mermaid's own parser where node has it."""

import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "draw"))

from drawn_journeys import NASTY, bakery, hostile_data, journey, sample

from journeycli.draw.clean import clean
from journeycli.draw.labels import name_of
from journeycli.draw.mermaid.flowchart import mermaid_flowchart
from journeycli.draw.mermaid.journey import mermaid_journey
from journeycli.draw.mermaid.text import mermaid_text
from journeycli.errors import JourneyError
from journeycli.picture.picture import draw

READER = Path(__file__).with_name("read.mjs").read_text(encoding="utf-8")
INSTALLED = Path(__file__).parents[2] / "build" / "mermaid"
SAMPLES = ("afslankcoach-anne", "heat-pump-installer", "outdoor-brand-tarn-and-tor", "theme-park-marlwood", "webshop-kamerplanten")
KEYWORDS = (
    "Wendy, Harold",
    "end",
    "title x",
    "section y",
    "click t1 call alert()",
    "accTitle: z",
    "subgraph",
    "%%{init: {}}%%",
    "graph TD;",
    "- list",
    "1. list",
)


def unescaped(found):
    """Every text as a reader sees it."""
    if isinstance(found, str):
        return html.unescape(found)
    if isinstance(found, list):
        return [unescaped(one) for one in found]
    return {key: unescaped(value) for key, value in found.items()} if isinstance(found, dict) else found


@pytest.fixture(scope="module")
def read():
    """What Mermaid finds in each of several texts."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed, so Mermaid cannot read what we wrote")
    if not (INSTALLED / "node_modules" / "mermaid").is_dir():
        pytest.skip("Mermaid is not in build/mermaid; `make test` puts it there where npm can")

    def run(texts):
        command = [node, "--input-type=module", "--eval", READER]
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8", cwd=INSTALLED, check=True, timeout=60
        )
        found = unescaped(json.loads(done.stdout))
        assert [one["error"] for one in found if "error" in one] == []
        return found

    return run


def read_both(read, journeys, language):
    """The flowchart and the journey diagram of each, as Mermaid finds them."""
    found = read([write(one, language) for write in (mermaid_flowchart, mermaid_journey) for one in journeys])
    return found[: len(journeys)], found[len(journeys) :]


def named(*names):
    """A journey of touchpoints, phases, channels and personas with these names."""
    return journey(
        {
            "title": names[0],
            "personas": {f"p{index}": {"name": name} for index, name in enumerate(names)},
            "channels": {f"c{index}": {"name": name} for index, name in enumerate(names)},
            "phases": [
                {"id": f"phase-{index}", "name": name, "touchpoints": [{"id": f"t{index}", "name": name, "channels": [f"c{index}"]}]}
                for index, name in enumerate(names)
            ],
        }
    )


@pytest.mark.parametrize("text", [*NASTY, *KEYWORDS])
def test_no_sign_of_mermaids_own_is_left_in_a_text(text):
    assert not set('":;#%{}[]|<>`&*~=@$\\^\n') & set(re.sub(r"#\d+;", "", mermaid_text(text)))
    assert html.unescape(mermaid_text(text).replace("#", "&#")) == clean(text)


def test_letters_of_any_script_stay_as_they_are():
    assert mermaid_text('Page: "on" #1; 50%') == "Page#58; #34;on#34; #35;1#59; 50#37;"
    assert mermaid_text("Één café, 客户 😀") == "Één café, 客户 😀"


def test_the_scores_of_a_journey_are_its_emotions_and_an_unknown_one_says_so(read):
    (found,) = read([mermaid_journey(bakery(), "en")])
    assert found == {
        "type": "journey",
        "title": "Sunday bread from Bram & Daughter",
        "sections": ["1 · Awareness", "2 · Purchase", "3 · Service – Planned only", "4 · Loyalty – No channel"],
        "tasks": [
            ["1 · Awareness", "1 · Smells the ovens on the way home", 5, ["Ida"]],
            ["2 · Purchase", "2 · Orders before eight", 3, ["Ida"]],
            ["2 · Purchase", "3 · Reminder (planned · emotion unknown)", 3, ["Ida"]],
            ["2 · Purchase", "4 · Fetches it still warm", 2, ["Ida"]],
        ],
    }


def test_a_flowchart_has_every_touchpoint_way_and_gap(read):
    (found,) = read([draw(bakery(), "flow", "mermaid").content.decode()])
    assert found["type"].startswith("flowchart")
    assert found["nodes"] == [
        ["t1", "1 · Smells the ovens on the way home<br>Village radio (paused)", False],
        ["p1x", "Also through Shop window, Bread app (planned)", False],
        ["t2", "2 · Orders before eight<br>Order page", False],
        ["t3", "3 · planned · Reminder<br>Bread app (planned)", False],
        ["t4", "4 · Fetches it still warm<br>Counter", False],
        ["p3x", "Bread app (planned)", False],
        ["p4x", "No channel in this phase", False],
    ]
    assert found["edges"] == [
        ["t1", "t2", "", "normal"],
        ["t2", "t1", "sold out & sad", "dotted"],
        ["t2", "t4", "paid", "normal"],
        ["t3", "t4", "", "normal"],
    ]
    assert [title for _, title, _ in found["subgraphs"]][2:] == ["3 · Service – Planned only", "4 · Loyalty – No channel"]


def test_every_sample_is_read_back_with_all_its_touchpoints(read):
    journeys = [sample(f"{name}.journey.yaml") for name in SAMPLES]
    flowcharts, diagrams = read_both(read, journeys, "nl")
    for one, flowchart, diagram in zip(journeys, flowcharts, diagrams, strict=True):
        names = [name_of(touchpoint) for touchpoint in one.touchpoints() if touchpoint.status != "retired"]
        nodes = [text for id, text, _ in flowchart["nodes"] if id.startswith("t")]
        assert all(name in text for name, text in zip(names, nodes, strict=True))
        assert all(name in task for name, (_, task, _, _) in zip(names, diagram["tasks"], strict=True))


def test_hostile_names_stay_names(read):
    names = [clean(text) for text in (*NASTY, *KEYWORDS) if clean(text)]
    flowchart, diagram = read([mermaid_flowchart(named(*names), "en"), mermaid_journey(named(*names), "en")])
    for index, (id, text, acts) in enumerate(flowchart["nodes"]):
        assert (id, text, acts) == (f"t{index + 1}", f"{index + 1} · {names[index]}<br>{names[index]}", False)
    assert [title for _, title, _ in flowchart["subgraphs"]] == [f"{index} · {name}" for index, name in enumerate(names, 1)]
    for index, (section, task, score, people) in enumerate(diagram["tasks"]):
        assert (section, task, score) == (f"{index + 1} · {names[index]}", f"{index + 1} · {names[index]} (emotion unknown)", 3)
        assert people == names


def test_hostile_journeys_are_read_back_with_as_many_touchpoints_and_ways(read):
    journeys = [journey(hostile_data(seed), "hostile") for seed in range(20)]
    flowcharts, diagrams = read_both(read, journeys, "en")
    for one, flowchart, diagram in zip(journeys, flowcharts, diagrams, strict=True):
        count = len(list(one.touchpoints()))
        assert len([id for id, *_ in flowchart["nodes"] if id.startswith("t")]) == len(diagram["tasks"]) == count
        assert not any(acts for *_, acts in flowchart["nodes"])


def test_views_without_a_diagram_of_mermaids_are_refused_with_the_way_out():
    with pytest.raises(JourneyError, match="no diagram for the view channels") as raised:
        draw(bakery(), "channels", "mermaid")
    assert "--view map" in raised.value.help.text


def test_a_text_that_mermaid_will_not_draw_is_told():
    long = journey(
        {
            "title": "Long",
            "personas": {"x": {"name": "X"}},
            "phases": [{"id": "p", "touchpoints": [{"id": f"t{n}", "name": "x" * 500} for n in range(110)]}],
        }
    )
    assert "50000 characters" in draw(long, "flow", "mermaid").notices[0].text
    assert draw(bakery(), "flow", "mermaid").notices == ()
