"""Which channels serve which phases: what runs today, what is still to come, and nothing else."""

import pytest
from built import with_phases

from journeycli.coverage import channel_coverage, coverage_matrix, phase_coverage
from journeycli.result import Coverage

ACTIVE, PLANNED, NONE = Coverage.ACTIVE, Coverage.PLANNED, Coverage.NONE
CHANNELS = "channels: {a: {status: %s}, b: {}, c: {}}\n"

# The status of channel a, what the phase says, and what a does in it.
CELLS = [
    ("active", "channels: [a]", ACTIVE),
    ("planned", "channels: [a]", PLANNED),
    ("paused", "channels: [a]", NONE),
    ("retired", "channels: [a]", NONE),
    ("active", "channels: [b]", NONE),
    ("active", "channels: []", NONE),
    ("active", "goals: [x]", NONE),
    ("active", "touchpoints: [{id: t, channels: [a]}]", ACTIVE),
    ("active", "touchpoints: [{id: t, channels: [a], status: live}]", ACTIVE),
    ("active", "touchpoints: [{id: t, channels: [a], status: planned}]", PLANNED),
    ("active", "touchpoints: [{id: t, channels: [a], status: retired}]", NONE),
    ("planned", "touchpoints: [{id: t, channels: [a]}]", PLANNED),
    ("planned", "touchpoints: [{id: t, channels: [a], status: planned}]", PLANNED),
    ("planned", "touchpoints: [{id: t, channels: [a], status: retired}]", NONE),
    ("paused", "touchpoints: [{id: t, channels: [a]}]", NONE),
    ("retired", "touchpoints: [{id: t, channels: [a], status: planned}]", NONE),
    ("active", "touchpoints: [{id: t, channels: [a], status: planned}, {id: u, channels: [a]}]", ACTIVE),
    ("active", "touchpoints: [{id: t, channels: [a], status: retired}, {id: u, channels: [a], status: planned}]", PLANNED),
    ("active", "channels: [a], touchpoints: [{id: t, channels: [a], status: planned}]", ACTIVE),
    ("active", "channels: [a], touchpoints: [{id: t, channels: [a], status: retired}]", ACTIVE),
    ("active", "touchpoints: [{id: t}]", NONE),
]


@pytest.mark.parametrize(("status", "says", "expected"), CELLS)
def test_a_channel_serves_a_phase_where_it_runs_and_is_named(status, says, expected):
    journey = with_phases(f"  - {{id: service, {says}}}\n", CHANNELS % status)
    assert channel_coverage(journey.channels["a"], journey.phases[0]) is expected


# The status of channel a, what the phase says, and the best that any channel does in it.
VERDICTS = [
    ("active", "channels: [a]", ACTIVE),
    ("planned", "channels: [a]", PLANNED),
    ("paused", "channels: [a]", NONE),
    ("planned", "channels: [a, b]", ACTIVE),
    ("planned", "channels: [b, a]", ACTIVE),
    ("paused", "channels: [a], touchpoints: [{id: t, channels: [b], status: planned}]", PLANNED),
    ("planned", "channels: [a], touchpoints: [{id: t, channels: [c], status: retired}]", PLANNED),
    ("retired", "channels: [a, nowhere]", NONE),
    ("active", "channels: [nowhere, a]", ACTIVE),
    ("active", "goals: [x]", NONE),
]


@pytest.mark.parametrize(("status", "says", "expected"), VERDICTS)
def test_a_phase_is_as_well_served_as_by_its_best_channel(status, says, expected):
    journey = with_phases(f"  - {{id: service, {says}}}\n", CHANNELS % status)
    assert phase_coverage(journey, journey.phases[0]) is expected


def test_a_journey_without_channels_serves_no_phase():
    journey = with_phases("  - {id: service, channels: [a]}\n")
    matrix = coverage_matrix(journey)
    assert (matrix.rows, [phase.coverage for phase in matrix.phases]) == ((), [NONE])


def test_the_matrix_has_every_channel_and_every_phase_in_the_order_of_the_file():
    journey = with_phases(
        "  - {id: service, channels: [c, a]}\n"
        "  - {id: awareness, name: First sight, touchpoints: [{id: t, channels: [b, nowhere], status: planned}]}\n"
        "  - {id: loyalty}\n",
        "channels: {c: {name: Chat}, a: {status: planned}, b: {}, d: {}}\n",
    )
    matrix = coverage_matrix(journey)
    assert matrix.title == "Slim"
    assert [tuple(phase) if isinstance(phase, tuple) else (phase.phase, phase.label, phase.coverage) for phase in matrix.phases] == [
        ("service", "Service", ACTIVE),
        ("awareness", "First sight", PLANNED),
        ("loyalty", "Loyalty", NONE),
    ]
    assert [(row.channel, row.label, row.cells) for row in matrix.rows] == [
        ("c", "Chat", (ACTIVE, NONE, NONE)),
        ("a", "a", (PLANNED, NONE, NONE)),
        ("b", "b", (NONE, PLANNED, NONE)),
        ("d", "d", (NONE, NONE, NONE)),
    ]
