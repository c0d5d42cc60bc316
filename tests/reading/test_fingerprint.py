"""A finding is known again in the next run: by its rule, its file and its path, not by its line."""

import re

from journeycli.finding import Excerpt, Finding, Severity
from journeycli.fingerprint import fingerprints
from journeycli.message import say
from journeycli.span import Span

FINDING = Finding(
    file="a.journey.yaml",
    span=Span(3, 1, 3, 5),
    code="J201",
    rule="phase-without-channel",
    severity=Severity.ERROR,
    message=say("Loyalty has no channel"),
    help=None,
    label=None,
    path="phases.loyalty",
    excerpt=Excerpt(3, ("  - id: loyalty",)),
)


def test_a_fingerprint_is_16_hexadecimal_digits_and_stays_the_same_for_ever():
    assert fingerprints([FINDING]) == ("cd2ef2a66a975e7d",)
    assert re.fullmatch("[0-9a-f]{16}", fingerprints([FINDING])[0])


def test_a_finding_keeps_its_fingerprint_when_lines_move_or_words_change():
    moved = FINDING._replace(span=Span(9, 1, 9, 5), excerpt=Excerpt(9, ()), message=say("x"), severity=Severity.INFO, help=say("y"))
    assert fingerprints([moved]) == fingerprints([FINDING])


def test_another_rule_file_or_path_is_another_fingerprint():
    others = [FINDING, FINDING._replace(code="J202"), FINDING._replace(file="b.journey.yaml"), FINDING._replace(path="phases.service")]
    assert len(set(fingerprints(others))) == 4


def test_parts_that_run_together_are_not_mixed_up():
    first = FINDING._replace(file="a", path="b.c")
    second = FINDING._replace(file="a.b", path="c")
    third = FINDING._replace(file="ab", path=".c")
    assert len(set(fingerprints([first, second, third]))) == 3


def test_findings_at_the_same_path_are_counted():
    found = fingerprints([FINDING, FINDING, FINDING])
    assert len(set(found)) == 3
    assert found[0] == fingerprints([FINDING])[0]


def test_a_finding_keeps_its_fingerprint_when_others_come_before_it():
    other = FINDING._replace(path="phases.service")
    assert fingerprints([other, FINDING])[1] == fingerprints([FINDING])[0]
    assert fingerprints([FINDING, other]) == tuple(reversed(fingerprints([other, FINDING])))


def test_no_findings_have_no_fingerprints():
    assert fingerprints([]) == ()


def test_a_file_name_that_is_no_unicode_has_a_fingerprint_too():
    assert len(fingerprints([FINDING._replace(file="caf\udce9.journey.yaml", path="é.😀")])[0]) == 16
