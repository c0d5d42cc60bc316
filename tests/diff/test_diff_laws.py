"""Laws that hold for the difference of any two journeys."""

import json

from hypothesis import given, settings
from valid_journeys import SEEDS, journey_data, journeys

from journeycli.audit.pipeline import sound_journey
from journeycli.diff.change import Change, Deed, Mark, Thing
from journeycli.diff.changes import diff
from journeycli.diff.marks import marks
from journeycli.model import Journey
from journeycli.reading.build import build_journey
from journeycli.reading.document import Document, read_document
from journeycli.reading.schema_words import schema_problems

OPPOSITE = {Deed.ADDED: Deed.REMOVED, Deed.REMOVED: Deed.ADDED}
often = settings(max_examples=100, deadline=None)


def mirrored(change: Change) -> Change:
    return Change(
        OPPOSITE.get(change.deed, change.deed),
        change.thing,
        change.new,
        change.old,
        change.field,
        change.after,
        change.before,
        change.added,
        change.removed,
    )


def comparable(changes):
    """Changes whatever their order, and that of the items in a list."""
    return sorted(repr(change._replace(removed=sorted(change.removed), added=sorted(change.added))) for change in changes)


def ids(journey: Journey) -> dict[Thing, set[str]]:
    return {
        Thing.JOURNEY: {journey.id},
        Thing.PERSONA: set(journey.personas),
        Thing.CHANNEL: set(journey.channels),
        Thing.PHASE: {phase.id for phase in journey.phases},
        Thing.GOAL: {goal.goal for phase in journey.phases for goal in phase.goals},
        Thing.TOUCHPOINT: {touchpoint.id for touchpoint in journey.touchpoints()},
        Thing.FUNNEL: {funnel.id for funnel in journey.funnels},
    }


@often
@given(SEEDS)
def test_what_is_made_is_a_sound_journey(seed):
    content = json.dumps(journey_data(seed)).encode()
    document = read_document(content)
    assert isinstance(document, Document)
    assert [problem.message.text for problem in schema_problems(document)] == []
    assert isinstance(sound_journey("drawn.journey.yaml", content), Journey)


@often
@given(SEEDS)
def test_nothing_differs_between_a_journey_and_itself_be_its_keys_in_another_order(seed):
    data = journey_data(seed)
    backwards = {key: dict(reversed(value.items())) if isinstance(value, dict) else value for key, value in reversed(data.items())}
    assert diff(build_journey(data, "x"), build_journey(backwards, "x")) == ()


@often
@given(journeys(), journeys())
def test_the_way_back_is_the_mirror_of_the_way_there(old, new):
    assert comparable(map(mirrored, diff(new, old))) == comparable(diff(old, new))


@often
@given(journeys(), journeys())
def test_every_change_names_ids_that_exist(old, new):
    before, after = ids(old), ids(new)
    for change in diff(old, new):
        for place, there in ((change.old, before), (change.new, after)):
            if place:
                assert place.id in there[change.thing]
                assert place.phase is None or place.phase.id in there[Thing.PHASE]
                assert place.after is None or place.after.id in there[change.thing]


@often
@given(journeys(), journeys())
def test_no_thing_is_both_added_and_removed(old, new):
    changes = diff(old, new)
    for thing in (Thing.PERSONA, Thing.CHANNEL, Thing.PHASE, Thing.TOUCHPOINT):
        came = {change.place.id for change in changes if change.thing is thing and change.deed is Deed.ADDED}
        went = {change.place.id for change in changes if change.thing is thing and change.deed is Deed.REMOVED}
        assert not came & went


@often
@given(journeys(), journeys())
def test_a_drawing_has_a_mark_for_everything_in_both_versions(old, new):
    told, changes = marks(old, new), diff(old, new)
    for thing, of_thing in ((Thing.PHASE, told.phases), (Thing.TOUCHPOINT, told.touchpoints), (Thing.CHANNEL, told.channels)):
        gone = {change.place.id for change in changes if change.thing is thing and change.deed is Deed.REMOVED}
        assert set(of_thing) == ids(new)[thing] | gone
        assert {id for id, mark in of_thing.items() if mark is Mark.REMOVED} == gone
