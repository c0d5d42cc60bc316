from drawn_journeys import BAKERY, WORKED_OUT, bakery, bakery_to_be, journey, sample

from journeycli.draw.blueprint.blueprint import blueprint
from journeycli.draw.theme import LIGHT
from journeycli.picture.picture import draw


def picture(journey_, language="en"):
    """Name to (role, texts) of everything in the blueprint."""
    drawing = blueprint(journey_, LIGHT, language)
    return {node.name: (node.role, [row.text for row in node.rows if row.text]) for node in drawing.nodes}


def lanes(journey_):
    return [texts[0] for role, texts in picture(journey_).values() if role == "lane"]


def one_step(**lane):
    touchpoint = {"id": "pay", "name": "Pays", "channels": ["till"]} | lane
    return journey(
        {
            "title": "Till",
            "personas": {"x": {"name": "X"}},
            "channels": {"till": {"name": "Till", "kind": "store"}},
            "phases": [{"id": "purchase", "touchpoints": [touchpoint]}],
        }
    )


def test_a_step_has_its_texts_in_every_lane():
    shown = picture(bakery_to_be())
    assert shown["touchpoint-fetch"] == ("touchpoint live", ["4", "Fetches it still warm", "Queues", "Says the number"])
    assert shown["frontstage-fetch"] == ("blueprint frontstage", ["Bram's daughter", "hands it over", "→ Counter"])
    assert shown["backstage-fetch"] == ("blueprint backstage", ["Loaves by number"])
    assert shown["evidence-order"] == ("blueprint evidence", ["Order page", "Mail with a number"])
    assert shown["support-order"] == ("blueprint support", ["Payment provider"])


def test_what_is_missing_says_so():
    assert picture(bakery_to_be())["empty-support-fetch"] == ("empty", ["nothing yet"])
    assert picture(bakery_to_be(), "nl")["empty-support-fetch"] == ("empty", ["nog leeg"])


def test_a_touchpoint_with_neither_channel_nor_frontstage_is_a_gap_in_words():
    assert picture(bakery_to_be())["gap-tells"] == ("gap", ["No channel"])
    assert "gap-pay" in picture(one_step(channels=[], backstage=["Counts the money"]))
    assert "gap-pay" not in picture(one_step(channels=[], frontstage=["Takes the money"]))
    assert "gap-pay" not in picture(one_step(channels=[], backstage=["Counts the money"], status="planned"))


def test_the_channel_stands_in_for_a_frontstage_that_is_not_worked_out():
    assert picture(one_step(backstage=["Counts the money"]))["frontstage-pay"] == ("blueprint frontstage", ["→ Till"])


def through(*names):
    """What the frontstage cell of a step says that is met through these channels alone."""
    made = one_step(backstage=["Counts"], channels=[f"c{place}" for place, _ in enumerate(names)])
    till = made.channels["till"]
    made = made._replace(channels={f"c{place}": till._replace(id=f"c{place}", name=name) for place, name in enumerate(names)})
    return picture(made)["frontstage-pay"][1]


def test_the_name_of_a_channel_is_broken_only_where_that_saves_a_line():
    assert through("The crew at the door", "Handover folder") == ["→ The crew at the door,", "Handover folder"]
    assert through("Text message", "Email", "The crew at the door", "Phone") == ["→ Text message, Email,", "The crew at the door, Phone"]
    assert through("Marlwood app", "Service desk and roaming hosts") == ["→ Marlwood app, Service", "desk and roaming hosts"]


def test_a_long_word_has_its_line_for_itself_without_an_arrow():
    assert through("Kennismakingsgesprekken") == ["Kennismakingsgesprekken"]
    assert through("Inschrijfpagina") == ["→ Inschrijfpagina"]


def meets(state, /, **lane):
    """The frontstage cell of a step whose channel has this status."""
    made = one_step(**{"backstage": ["Counts the money"]} | lane)
    made = made._replace(channels={id: channel._replace(status=state) for id, channel in made.channels.items()})
    drawing = blueprint(made, LIGHT, "en")
    legend = {row.text for node in drawing.nodes if node.role == "legend" for row in node.rows}
    return next(node for node in drawing.nodes if node.name in ("frontstage-pay", "gap-pay")), legend


def test_a_channel_looks_as_alive_as_it_is():
    running, _ = meets("active")
    assert (running.fill, running.pen.dashed) == (LIGHT.chip, False)
    for planned, legend in (meets("planned"), meets("active", status="planned")):
        assert (planned.fill, planned.pen.dashed) == (LIGHT.plan, True)
        assert "planned" in legend
    stopped, legend = meets("paused", frontstage=["Takes the money"])
    assert (stopped.fill, stopped.pen.dashed) == (LIGHT.card, False)
    assert "paused, retired" in legend


def test_a_touchpoint_whose_channels_were_all_stopped_is_a_gap_that_names_them():
    gap, _ = meets("retired")
    assert (gap.name, gap.role, gap.pen.colour) == ("gap-pay", "gap", LIGHT.gap)
    assert [row.text for row in gap.rows if row.text] == ["No channel", "→ Till (retired)"]


def test_only_lanes_that_hold_something_are_drawn():
    always = ["The customer", "Frontstage:"]
    assert lanes(one_step(evidence=["Receipt"])) == ["Evidence", *always]
    assert lanes(one_step(support=["Bank"])) == [*always, "Support"]


def test_the_lines_are_those_between_the_lanes_there_are():
    def drawn(journey_):
        return [name for name in picture(journey_) if name.startswith("line-")]

    assert drawn(one_step(evidence=["Receipt"])) == ["line-actions"]
    assert drawn(one_step(support=["Bank"])) == ["line-actions", "line-frontstage"]
    assert drawn(bakery_to_be()) == ["line-actions", "line-frontstage", "line-backstage"]


def test_touchpoints_that_are_not_worked_out_are_named_below():
    shown = picture(bakery_to_be())
    assert shown["touchpoint-reminder"] == ("touchpoint", ["Reminder (planned)"])
    assert "empty-support-reminder" not in shown
    assert "touchpoint-fax" not in shown


def test_a_phase_that_is_not_worked_out_says_so_and_one_without_a_channel_is_a_gap():
    shown = picture(bakery_to_be())
    assert shown["empty-service"] == ("empty", ["nothing yet"])
    assert shown["channels-service"] == ("blueprint frontstage", ["→ Bread app (planned)"])
    assert shown["gap-loyalty"] == ("gap", ["No channel in this phase"])
    assert picture(sample("theme-park-marlwood.journey.yaml"))["empty-consideration"] == ("empty", ["not worked out yet"])


def test_arrows_lead_from_step_to_step_and_are_dashed_where_touchpoints_lie_between():
    edges = {(edge.tail, edge.head): (edge.role, edge.pen.dashed) for edge in blueprint(bakery_to_be(), LIGHT, "en").edges}
    assert edges == {
        ("touchpoint-smell", "touchpoint-order"): ("next", False),
        ("touchpoint-order", "touchpoint-fetch"): ("next", False),
        ("touchpoint-fetch", "touchpoint-tells"): ("next", False),
    }
    park = blueprint(sample("theme-park-marlwood.journey.yaml"), LIGHT, "en").edges
    assert [edge.tooltip for edge in park if edge.pen.dashed] == [
        "Another parent tells how it was → Confirmation that already answers the next question",
        "Asks a host for the baby room → Guest service phones to hear what went wrong",
    ]


def test_no_arrow_claims_a_way_that_is_not_there():
    data = WORKED_OUT | {
        "phases": [
            WORKED_OUT["phases"][1]
            | {
                "touchpoints": [
                    {"id": "a", "support": ["s"], "end": True, "next": ["c"]},
                    {"id": "b", "support": ["s"], "next": []},
                    {"id": "c", "support": ["s"]},
                ]
            }
        ]
    }
    assert blueprint(journey(data), LIGHT, "en").edges == ()


def test_a_step_that_is_reached_only_through_a_later_step_gets_no_arrow():
    steps = [
        {"id": "a", "support": ["s"], "next": ["c"]},
        {"id": "b", "support": ["s"], "end": True, "next": []},
        {"id": "c", "support": ["s"], "next": ["b"]},
    ]
    data = WORKED_OUT | {"phases": [{"id": "purchase", "touchpoints": steps}]}
    assert blueprint(journey(data), LIGHT, "en").edges == ()


def test_a_journey_without_any_lane_is_drawn_with_a_notice_of_what_to_add():
    drawn = draw(bakery(), "blueprint", "dot")
    assert [notice.text.split(":")[0] for notice in drawn.notices] == ["No touchpoint has a lane of a blueprint yet"]
    assert "evidence, frontstage, backstage or support" in drawn.notices[0].text
    assert {"touchpoint-smell", "touchpoint-order", "touchpoint-reminder", "touchpoint-fetch"} <= set(picture(bakery()))
    assert draw(bakery_to_be(), "blueprint", "dot").notices == ()
    assert draw(journey(BAKERY), "blueprint", "dot", below=bakery_to_be()).notices == ()
