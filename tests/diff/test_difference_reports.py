"""The reports on a difference: the JSON keeps its contract, and no text of a file gets out of the Markdown."""

import json
import re
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from valid_journeys import SEEDS, journey_data

from journeycli.audit.audit import Options
from journeycli.diff.comparison import Text, compare
from journeycli.diff.difference import Comparison
from journeycli.diff.reporters import DIFFERENCE_REPORTERS
from journeycli.diff.reporters.markdown import LARGEST
from journeycli.segment import plain_text
from journeycli.settings.selection import Choice, select_rules

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "diff.v1.schema.json").read_text(encoding="utf-8"))
OPTIONS = Options(select_rules(Choice()), audit=True, today=date(2026, 11, 22))
HOSTILE = (
    "<script>alert(1)</script> | `x` ``` @all #1 [a](javascript:x) ![b](http://e.vil) https://e.vil www.e.vil "
    "</details> <!-- --> **b** _i_ ~~s~~ $x$ :smile: \\| &lt; ##[error]x"
)


def text(data, file="slim.journey.yaml", revision=None):
    return Text(file, data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode(), revision)


def reported(format, *pairs, since=None):
    files = tuple(compare(old, new, OPTIONS) for old, new in pairs)
    return plain_text(DIFFERENCE_REPORTERS[format](Comparison(files, since=since)))


def plan(name="Service", channels=("mail",), title="Slim"):
    return {
        "version": 1,
        "title": title,
        "personas": {"vera": {"name": "Vera"}},
        "channels": {"mail": {"kind": "email"}},
        "phases": [{"id": "service", "name": name, "channels": list(channels)}, {"id": "loyalty", "channels": ["mail"]}],
    }


def test_the_schema_is_one_and_explains_every_field():
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:journey:schema:diff.v1"
    for name, part in [("", SCHEMA), *SCHEMA["definitions"].items()]:
        for field, told in part["properties"].items():
            assert "description" in told or "$ref" in told, f"{name}.{field}"


@settings(max_examples=20, deadline=None)
@given(SEEDS, SEEDS)
def test_the_json_of_any_difference_keeps_to_its_schema(old, new):
    before, after = text(journey_data(old)), text(journey_data(new))
    report = json.loads(reported("json", (before, after), (None, after), (before, None), (text(b"title: ["), after)))
    jsonschema.validate(report, SCHEMA)
    assert report["summary"]["changes"] == sum(len(file["changes"]) for file in report["files"])


@pytest.mark.parametrize("format", DIFFERENCE_REPORTERS)
def test_two_equal_versions_are_told_in_one_line_or_none(format):
    printed = reported(format, (text(plan()), text(plan())))
    assert "No difference in meaning" in printed or json.loads(printed)["summary"]["different"] == 0


def test_the_first_line_of_the_comment_names_every_phase_that_lost_its_last_channel():
    first, *_ = reported("markdown", (text(plan()), text(plan(channels=())))).splitlines()
    assert first == "❌ **Service has lost its last channel**"


def test_the_first_line_tells_in_which_journey_where_there_are_several():
    lost = (text(plan(title="B"), "b.journey.yaml"), text(plan(title="B", channels=()), "b.journey.yaml"))
    first, *_ = reported("markdown", (text(plan(), "a"), text(plan(name="Help"), "a")), lost, since="main").splitlines()
    assert first == "❌ **Service has lost its last channel** (B)"


def test_the_first_line_is_the_summary_where_no_phase_lost_a_channel():
    first, *_ = reported("markdown", (text(plan()), text(plan(name="Help")))).splitlines()
    assert first == "✏️ **1 change (1 renamed).**"


def hostile(words):
    return {
        **plan(name=words, title=words),
        "personas": {"vera": {"name": words}},
        "phases": [{"id": "service", "name": words, "goals": [words], "touchpoints": [{"id": "a", "name": words, "pains": [words]}]}],
    }


@pytest.mark.parametrize("words", [*HOSTILE.split(" "), HOSTILE])
def test_a_hostile_text_is_text_in_the_comment(words):
    file = f"{words.replace('/', '')}.journey.yaml"
    printed = reported(
        "markdown",
        (text(plan(), file), text(hostile(words), file)),
        (text(hostile(words), file), text(plan(), file)),
        (None, text(hostile(words), file)),
    )
    ours = re.sub(r"</?(details|summary|code)>", "", printed).replace("<!-- -->", "\0")
    assert not re.search(r"[<`\[\]$\\]", ours)
    assert not re.search(r"@\w|https?:/|www\.|javascript:\w", ours)
    assert printed.count("<details>") == printed.count("</details>")
    for line in printed.splitlines():
        assert line.count("|") in ((4,) if line.startswith("|") else (0,))
        assert not line.lstrip().startswith("::")


@pytest.mark.parametrize("format", DIFFERENCE_REPORTERS)
def test_what_could_mislead_a_terminal_or_a_runner_is_escaped_in_every_format(format):
    words = "a\u202eb \u200b c ##[error]d"
    printed = reported(format, (text(plan()), text(hostile(words))))
    assert not re.search("[\u202e\u200b]", printed)
    assert "##[" not in printed


def crowd(word, each=25):
    """Twenty phases in which nothing is called as in another crowd."""
    return {
        **plan(title=word * 3),
        "phases": [
            {
                "id": f"phase-{at}",
                "name": f"{word}{at}",
                "touchpoints": [{"id": f"{word[:1]}-{at}-{place}", "name": f"{word * 2}{at} {place}"} for place in range(each)],
            }
            for at in range(20)
        ],
    }


@pytest.fixture(scope="module")
def large():
    """A difference of a thousand touchpoints, with names that take much more room in Markdown."""
    return compare(text(crowd("a" + "@|*" * 19)), text(crowd("b" + "~é" * 29)), OPTIONS)


@pytest.mark.parametrize("files", [1, 3, 40])
def test_a_comment_stays_below_what_a_host_takes_and_says_what_is_left_out(large, files):
    printed = plain_text(DIFFERENCE_REPORTERS["markdown"](Comparison((large,) * files, since="main")))
    assert 10_000 < len(printed.encode()) <= LARGEST
    assert printed.count("<details>") == printed.count("</details>")
    assert re.search(r"… and \d+ more (lines|journeys)", printed)


@pytest.mark.parametrize("files", [1, 3])
def test_a_comment_stays_below_any_limit(large, files, monkeypatch):
    for limit in range(20_000, LARGEST, 2_999):
        monkeypatch.setattr("journeycli.diff.reporters.markdown.LARGEST", limit)
        printed = plain_text(DIFFERENCE_REPORTERS["markdown"](Comparison((large,) * files)))
        assert limit - 20_000 < len(printed.encode()) <= limit


def test_the_first_line_names_ten_phases_and_counts_the_others():
    old, new = crowd("a"), crowd("a")
    for phase in old["phases"]:
        phase["channels"] = ["mail"]
    first, *_ = reported("markdown", (text(old), text(new))).splitlines()
    assert first.count("has lost its last channel") == 10
    assert first.endswith(" · +10")


def test_a_person_is_shown_five_hundred_lines_of_a_file_and_told_of_the_others():
    printed = reported("text", (text(crowd("a")), text(crowd("b"))))
    assert len(printed.splitlines()) < 900
    assert re.search(r"… and \d+ more lines", printed)


def test_texts_are_cut_in_the_json():
    old, new = plan(), plan()
    new["description"] = "x" * 2_000
    (change,) = json.loads(reported("json", (text(old), text(new))))["files"][0]["changes"]
    assert (change["before"], change["after"]) == (None, "x" * 199 + "…")


def test_what_moved_says_where_it_is_now():
    old, new = plan(), plan()
    old["phases"] = [
        {"id": "service", "name": "Help", "goals": ["Be safe"], "touchpoints": [{"id": id, "name": f"Step {id}"} for id in "abcd"]},
        {"id": "loyalty"},
    ]
    new["phases"] = [
        {"id": "service", "name": "Help", "touchpoints": [{"id": id, "name": f"Step {id}"} for id in "cbad"]},
        {"id": "loyalty", "goals": ["Be safe"]},
    ]
    printed = reported("text", (text(old), text(new)))
    assert "→ touchpoint “Step c” moved, now the first\n" in printed
    assert "→ touchpoint “Step b” moved, now after “Step c”\n" in printed
    assert "→ goal “Be safe” moved here from Help\n" in printed


def test_long_texts_are_shown_where_they_differ():
    old, new = plan(), plan()
    old["description"], new["description"] = "The same beginning, " * 9 + "then one end.", "The same beginning, " * 9 + "then another end."
    assert "description: …beginning, then one end. → …beginning, then another end." in reported("text", (text(old), text(new)))


def test_a_journey_that_is_gone_solves_nothing_and_stands_first():
    gone = (text(plan(channels=())), None)
    assert reported("markdown", gone, since="main").splitlines()[:3] == ["❌ **The journey Slim is gone**", "", "1 journey is gone."]
    assert reported("text", gone, since="main").endswith("\n1 journey is gone.\n")
    summary = json.loads(reported("json", gone, since="main"))["summary"]
    assert (summary["gone_journeys"], summary["solved_findings"], summary["new_journeys"]) == (1, 0, 0)


def test_the_first_line_speaks_one_language():
    dutch = {**plan(channels=(), title="Slank"), "language": "nl"}
    first, *_ = reported(
        "markdown", (text(plan()), None), (text({**dutch, "phases": plan()["phases"]}), text(dutch)), since="main"
    ).splitlines()
    assert first == "❌ **The journey Slim is gone** · **Service has lost its last channel** (Slank)"


def test_a_journey_that_is_new_and_a_file_with_another_name_are_counted():
    new = compare(None, text(plan()), OPTIONS)
    renamed = compare(text(plan(), "old"), text(plan(), "new"), OPTIONS)._replace(renamed=True)
    printed = plain_text(DIFFERENCE_REPORTERS["markdown"](Comparison((new, renamed), since="main")))
    assert re.match(r"✏️ \*\*1 journey is new, 1 file has another name, \d+ new findings\.\*\*\n", printed)
    summary = json.loads(plain_text(DIFFERENCE_REPORTERS["json"](Comparison((new, renamed), since="main"))))["summary"]
    assert (summary["new_journeys"], summary["renamed_files"], summary["gone_journeys"]) == (1, 1, 0)
    assert "\n<code>old</code> is now called <code>new</code>\n" in printed


def test_a_version_that_is_no_journey_is_a_failure_in_the_comment_that_names_the_file():
    broken = (text(b"title: [", "broken.journey.yaml"), text(plan()))
    first, _, then, *_ = reported("markdown", broken, (text(plan()), text(plan(name="Help"))), since="main").splitlines()
    assert first == "❌ **broken.journey.yaml cannot be compared**"
    assert then == "1 change (1 renamed), 1 file cannot be compared."
    assert json.loads(reported("json", broken))["summary"]["unsound_files"] == 1


def test_a_phase_that_is_gone_with_its_channel_stands_first():
    old, new = plan(), plan()
    del new["phases"][0]
    assert reported("markdown", (text(old), text(new))).startswith("❌ **The phase Service is gone**\n")
    assert "The phase Service is gone" in reported("text", (text(old), text(new)))
    assert json.loads(reported("json", (text(old), text(new))))["summary"]["gone_phases"] == 1


@pytest.mark.parametrize("name", ["# head.journey.yaml", "- item.journey.yaml", "    four.journey.yaml", "1. one.journey.yaml", "/close"])
def test_a_name_of_a_file_is_no_markdown_structure(name):
    for pair in ((text(plan(), name), None), (None, text(plan(), name)), (text(plan(), name), text(plan(title="Slimmer"), name))):
        lines = reported("markdown", pair, since="main").splitlines()
        assert [line for line in lines if line.lstrip().startswith(name.strip())] == []
        assert any(f"<code>{name}</code>" in line for line in lines)


def test_the_first_line_has_room_for_journeys_and_for_phases():
    gone = [(text(plan(title=f"Plan {number}")), None) for number in range(12)]
    old, new = crowd("a"), crowd("a")
    for phase in old["phases"]:
        phase["channels"] = ["mail"]
    first, *_ = reported("markdown", *gone, (text(old), text(new)), since="main").splitlines()
    assert (first.count("is gone"), first.count("has lost its last channel")) == (5, 5)
    assert first.endswith(" · +22")
    first, *_ = reported("markdown", *gone, (text(plan()), text(plan(channels=()))), since="main").splitlines()
    assert (first.count("is gone"), first.count("has lost its last channel")) == (9, 1)
