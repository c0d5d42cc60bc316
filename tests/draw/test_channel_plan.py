import pytest
from drawn_journeys import BAKERY, COACH, bakery, journey, sample

from journeycli.draw.numbering import listed
from journeycli.draw.plan.channels import channels
from journeycli.draw.theme import LIGHT

PLAN = {
    "title": "Tea towels",
    "personas": {"ida": {"name": "Ida"}},
    "channels": {
        "towel": {"name": "Tea towel", "kind": "gift"},
        "mail": {"name": "Sunday mail", "kind": "email"},
        "site": {"name": "Order page", "kind": "website"},
        "radio": {"name": "Village radio", "kind": "offline-ads", "status": "paused"},
        "fax": {"name": "Fax", "status": "retired"},
        "sms": {"name": "Text message", "kind": "sms"},
    },
    "phases": [
        {
            "id": "awareness",
            "channels": ["towel", "site"],
            "touchpoints": [
                {"id": "a", "channels": ["mail", "radio"]},
                {"id": "b", "channels": ["mail"]},
                {"id": "c", "channels": ["mail"]},
                {"id": "d", "channels": ["mail"], "status": "retired"},
            ],
        },
        {"id": "purchase", "channels": ["radio", "fax"]},
        {"id": "loyalty", "channels": ["mail"], "touchpoints": [{"id": "e", "channels": ["site"], "status": "planned"}]},
    ],
}


def nodes(data, language="en"):
    """Name to (role, texts, tooltip) of everything in the picture."""
    drawing = channels(journey(data, "towels"), LIGHT, language)
    return {node.name: (node.role, [row.text for row in node.rows if row.text], node.tooltip) for node in drawing.nodes}


def test_a_cell_shows_the_numbers_of_its_touchpoints_and_says_in_a_word_what_is_not_simply_active():
    cells = {name: (role, texts) for name, (role, texts, _) in nodes(PLAN).items() if name.startswith("cell-")}
    assert cells == {
        "cell-towel-awareness": ("cell misplaced", ["fits less well here"]),
        "cell-mail-awareness": ("cell misplaced", ["1–3", "fits less well here"]),
        "cell-site-awareness": ("cell active", ["active"]),
        "cell-radio-awareness": ("cell paused", ["1", "paused"]),
        "cell-radio-purchase": ("cell paused", ["paused"]),
        "cell-fax-purchase": ("cell retired", ["retired"]),
        "cell-mail-loyalty": ("cell active", ["active"]),
        "cell-site-loyalty": ("cell planned", ["4", "planned"]),
    }


def test_a_phase_without_a_channel_is_one_box_over_its_whole_column_with_words():
    drawing = channels(journey(PLAN), LIGHT, "en")
    (gap,) = [node for node in drawing.nodes if node.role == "gap"]
    assert "".join(row.text for row in gap.rows) == "No channelin this phase"
    assert gap.pen.dashed
    lines = [node for node in drawing.nodes if node.role == "channel"]
    assert gap.box.top <= lines[0].box.top
    assert gap.box.top + gap.box.height >= lines[-1].box.top + lines[-1].box.height
    words = next(top for row, (_, top) in gap.text_pins() if row.text)
    stopped = [node.box for node in drawing.nodes if node.name in ("cell-radio-purchase", "cell-fax-purchase")]
    assert words < min(box.top for box in stopped), "three lines are free above them, and one below"


def test_where_every_line_of_a_gap_is_taken_its_flag_tells():
    data = PLAN | {"channels": {id: PLAN["channels"][id] for id in ("radio", "fax")}, "phases": PLAN["phases"][1:2]}
    picture = nodes(data)
    assert picture["gap-purchase"][1] == []
    assert picture["flag-purchase"][1] == ["No channel"]


def test_a_plan_without_any_channel_still_shows_its_gaps():
    picture = nodes({"title": "Nothing", "personas": {"x": {"name": "X"}}, "phases": [{"id": "awareness"}, {"id": "purchase"}]})
    assert [name for name in picture if name.startswith("gap-")] == ["gap-awareness", "gap-purchase"]


def test_the_counts_below_tell_running_from_planned():
    counts = [texts for name, (_, texts, _) in nodes(PLAN).items() if name.startswith("count")]
    assert counts == [["3"], ["0"], ["1", "+ 1 planned"]]


def test_the_bar_of_a_channel_counts_its_touchpoints():
    sums = [texts for name, (role, texts, _) in nodes(PLAN).items() if role == "sum"]
    assert sums == [["0"], ["3"], ["1"], ["1"], ["0"], ["0"]]


def test_a_channel_tells_its_kind_its_state_and_that_it_is_in_no_phase():
    picture = nodes(PLAN)
    assert picture["channel-radio"][1] == ["Village radio", "radio, TV, print, posters · paused"]
    assert picture["channel-sms"][1] == ["Text message", "in no phase"]
    assert nodes(PLAN, "nl")["channel-sms"][2] == "Text message: sms · in geen enkele fase"


def test_the_touchpoints_stand_below_by_number_and_name():
    picture = nodes(BAKERY)
    assert picture["touchpoint-order"][1:] == (["Orders before eight"], "2. Orders before eight")
    assert "touchpoint-fax" not in picture
    assert picture["touchpoint-reminder"][1] == ["Reminder (planned)"]


def test_the_coach_sees_in_dutch_where_nothing_is():
    drawing = channels(sample(COACH), LIGHT, "nl")
    (gap,) = [node for node in drawing.nodes if node.role == "gap"]
    assert gap.name == "gap-loyalty"
    assert gap.tooltip == "Loyaliteit: Geen kanaal in deze fase"


def test_signs_are_explained_only_where_they_occur():
    legend = [texts for name, (role, texts, _) in nodes(PLAN).items() if role == "legend" and texts]
    assert legend == [["active (1, 2 … = touchpoints)"], ["fits less well here"], ["paused, retired"], ["planned"], ["no channel"]]
    texts = [row.text for node in channels(bakery(), LIGHT, "en").nodes if node.role == "legend" for row in node.rows]
    assert "fits less well here" not in texts


@pytest.mark.parametrize(("numbers", "told"), [((), ""), ((3,), "3"), ((1, 2), "1, 2"), ((1, 2, 3, 7, 9, 10), "1–3, 7, 9, 10")])
def test_numbers_in_a_row_are_told_by_their_ends(numbers, told):
    assert listed(numbers) == told
