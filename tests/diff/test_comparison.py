"""What changes do: coverage, findings, contact moments and hours."""

from datetime import date

import pytest

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check
from journeycli.diff.comparison import Text, compare
from journeycli.diff.difference import Fate, Figures
from journeycli.fingerprint import fingerprints
from journeycli.result import Coverage
from journeycli.settings.selection import Choice, select_rules

OPTIONS = Options(select_rules(Choice()), audit=True, today=date(2026, 11, 22))
TOP = "version: 1\ntitle: Slim\npersonas: {vera: {name: Vera}}\n"


def text(content, file="slim.journey.yaml", revision=None):
    return Text(file, (TOP + content).encode(), revision)


def compared(old, new):
    return compare(text(old), text(new), OPTIONS)


def codes(findings):
    return [marked.finding.code for marked in findings]


CHANNELS = "channels: {mail: {kind: email, status: %s}, shop: {kind: store}}\nphases: [{id: service, channels: [%s]}, {id: loyalty, channels: [shop]}]"
COVERAGE = [
    (("active", "mail"), ("active", ""), Coverage.ACTIVE, Coverage.NONE, True, False),
    (("active", "mail"), ("planned", "mail"), Coverage.ACTIVE, Coverage.PLANNED, True, False),
    (("planned", "mail"), ("retired", "mail"), Coverage.PLANNED, Coverage.NONE, True, False),
    (("paused", "mail"), ("planned", "mail"), Coverage.NONE, Coverage.PLANNED, False, True),
    (("planned", "mail"), ("active", "mail"), Coverage.PLANNED, Coverage.ACTIVE, False, True),
    (("active", "mail"), ("active", "shop"), Coverage.ACTIVE, Coverage.ACTIVE, False, False),
]


@pytest.mark.parametrize(("old", "new", "before", "after", "lost", "gained"), COVERAGE)
def test_coverage_is_told_before_and_after(old, new, before, after, lost, gained):
    service, loyalty = compared(CHANNELS % old, CHANNELS % new).effects.phases
    assert (service.before, service.after, service.lost, service.gained) == (before, after, lost, gained)
    assert (loyalty.channels_before, loyalty.channels_after, loyalty.lost) == (1, 1, False)


def test_a_phase_that_came_or_went_neither_lost_nor_gained_anything():
    phases = compared("phases: [{id: awareness}, {id: service}]", "phases: [{id: awareness}, {id: loyalty}]").effects.phases
    assert [(phase.old and phase.old.id, phase.new and phase.new.id, phase.before, phase.after) for phase in phases] == [
        ("awareness", "awareness", Coverage.NONE, Coverage.NONE),
        ("service", None, Coverage.NONE, None),
        (None, "loyalty", None, Coverage.NONE),
    ]
    assert not any(phase.lost or phase.gained for phase in phases)


def test_contact_moments_and_hours_are_told_before_and_after():
    effects = compared(
        "channels: {mail: {kind: email, hours_per_week: 2}}\nphases: [{id: purchase, touchpoints: [{id: a}, {id: b}]}]",
        "capacity: {hours_per_week: 4}\nchannels: {mail: {kind: email, hours_per_week: 2.5}, shop: {hours_per_week: 9, status: planned}}\n"
        "phases: [{id: purchase, channels: [mail], touchpoints: [{id: a}, {id: b}]}]",
    ).effects
    assert (effects.moments, effects.hours, effects.capacity) == (Figures(2, 3), Figures(2, 2.5), Figures(None, 4))


def test_a_journey_in_which_nobody_buys_has_no_contact_moments_before_the_purchase():
    assert compared("phases: [{id: service}]", "phases: [{id: purchase}]").effects.moments == Figures(None, 0)


def test_findings_are_new_or_solved_and_have_the_fingerprints_of_the_audit():
    difference = compared("phases: [{id: awareness}]", "channels: {mail: {}}\nphases: [{id: awareness, goals: [Know], channels: [mail]}]")
    assert {"J201", "J301"} <= set(codes(difference.solved))
    assert "J507" not in codes(difference.found)
    new = check("slim.journey.yaml", text("phases: [{id: awareness}]").content, OPTIONS).findings
    known = dict(zip(fingerprints(new), (finding.code for finding in new), strict=True))
    assert all(known[marked.fingerprint] == marked.finding.code for marked in difference.solved)


def test_a_finding_of_a_thing_that_moved_and_got_another_id_is_neither_new_nor_solved():
    used = "{id: b, channels: [shop]}"
    old = (
        "channels: {mail: {kind: email, name: Letter}, shop: {}}\n"
        f"phases: [{{id: one, name: One, touchpoints: [{{id: a, name: A form, fields: 12}}]}}, {{id: two, name: Two, touchpoints: [{used}]}}]"
    )
    new = (
        "channels: {letter: {kind: email, name: Letter}, shop: {}}\n"
        f"phases: [{{id: first, name: One}}, {{id: two, name: Two, touchpoints: [{used}, {{id: z, name: A form, fields: 12}}]}}]"
    )
    difference = compared(old, new)
    lasting = {finding.code for finding in check("slim.journey.yaml", text(old).content, OPTIONS).findings}
    assert {"J206", "J301", "J408"} <= lasting
    assert not {"J206", "J301", "J408"} & {*codes(difference.found), *codes(difference.solved)}


def test_a_finding_that_the_journey_accepts_is_not_new():
    old = "channels: {mail: {kind: email}}\nphases: [{id: awareness, channels: [mail]}]"
    new = old.replace("kind: email}", "kind: email, accept: [{rule: J206, because: later}]}").replace("[mail]", "[]")
    assert "J206" not in codes(compared(old, new).found)
    assert "J206" in codes(compared(old, old.replace("[mail]", "[]")).found)


def test_the_second_of_two_equal_findings_is_new(monkeypatch):
    def check_twice(file, content, options, numbers):
        result = check(file, content, options, numbers)
        return result._replace(findings=result.findings * (2 if b"twice" in content else 1))

    monkeypatch.setattr("journeycli.diff.comparison.check", check_twice)
    once, twice = "phases: [{id: awareness}]", "description: twice\nphases: [{id: awareness}]"
    assert codes(compared(once, twice).found) == codes(compared(twice, once).solved) != []
    assert codes(compared(twice, twice).found) == []


def test_a_file_that_was_added_has_only_new_findings_and_one_removed_solves_none():
    slim = text("phases: [{id: awareness}]")
    added, removed = compare(None, slim, OPTIONS), compare(slim, None, OPTIONS)
    assert (added.fate, added.old, added.new.title, added.solved, added.changes) == (Fate.ADDED, None, "Slim", (), ())
    assert (removed.fate, removed.new, removed.found) == (Fate.REMOVED, None, ())
    assert codes(added.found)
    assert removed.solved == ()
    assert "J201" in codes(added.found)


def test_the_name_of_a_file_is_not_the_id_of_a_journey_that_changed():
    old, new = text("phases: [{id: awareness}]", "old.journey.yaml"), text("phases: [{id: awareness}]", "new.journey.yaml")
    assert compare(old, new, OPTIONS).fate is Fate.SAME
    named = text("id: other\nphases: [{id: awareness}]", "new.journey.yaml")
    assert [change.deed for change in compare(old, named, OPTIONS).changes] == ["renamed"]


def test_a_version_that_is_no_journey_is_not_compared_and_says_from_which_revision_it_is():
    sound, broken = text("phases: [{id: awareness}]"), text("phases: [{id: awareness, channels: [nowhere]}]", revision="v1")
    difference = compare(broken, sound, OPTIONS)
    assert (difference.fate, difference.changes, difference.effects) == (Fate.UNSOUND, (), None)
    assert [(finding.code, finding.file) for finding in difference.problems] == [("J101", "v1:slim.journey.yaml")]


def test_the_journey_speaks_its_new_language():
    difference = compared("phases: [{id: awareness}]", "language: nl\nphases: [{id: service}]")
    assert difference.language == "nl"
    assert "heeft geen kanaal" in " ".join(marked.finding.message.text for marked in (*difference.found, *difference.solved))
