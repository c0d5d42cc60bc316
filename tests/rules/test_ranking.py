"""What to mend first: by severity, then by how early in the journey, then by how many customers it touches."""

import json

import journeys
import pytest

from journeycli.cli.main import main

ORDER = {
    "an error before a warning": (
        "channels: {podcast: {kind: podcast}}\nphases: [{id: loyalty, goals: [Keep it off]}]",
        ["J201", "J206"],
    ),
    "an early gap before a late one": (
        "process: support\nphases: [{id: a, goals: [x], channels: [instagram, sign-up, support, testimonials, friends]}, {id: b, goals: [x]}, {id: c, goals: [x]}]",
        ["J201 phases.b", "J201 phases.c"],
    ),
    "a missing stage by where it would come": (
        "phases: [{id: awareness}, {id: purchase}, {id: loyalty}]",
        ["J203 phases.consideration", "J203 phases.service"],
    ),
}


@pytest.mark.parametrize(("change", "order"), ORDER.values(), ids=ORDER)
def test_what_to_mend_goes(change, order):
    found = sorted(journeys.findings(journeys.completed(change), only=("J201", "J203", "J206")), key=lambda finding: finding.rank)
    assert [f"{finding.code} {finding.path}".startswith(wanted) for finding, wanted in zip(found, order, strict=True)] == [True] * len(
        order
    )


def test_shares_of_more_than_all_customers_count_as_all():
    text = (
        "version: 1\ntitle: x\nprocess: support\n"
        "personas: {one: {name: One, share: 80, goals: [x]}, two: {name: Two, share: 70, goals: [x]}}\n"
        "channels: {counter: {kind: store}}\nphases:\n"
        "  - {id: order, goals: [x], channels: [counter], touchpoints: [{id: a, personas: [one, two]}, {id: b}]}\n"
    )
    both, everybody = journeys.findings(text, only=("J205",))
    assert both.rank.untouched == everybody.rank.untouched == 0


def test_what_touches_more_customers_comes_first(tmp_path, capsys):
    personas = "personas: {few: {name: Few, share: 10, goals: [x]}, many: {name: Many, share: 90, goals: [x]}}"
    touchpoints = "[{id: rare, personas: [few]}, {id: usual, personas: [many]}]"
    phases = f"phases: [{{id: order, goals: [x], channels: [counter], touchpoints: {touchpoints}}}]"
    file = tmp_path / "x.journey.yaml"
    file.write_text(
        f"version: 1\ntitle: x\nprocess: support\n{personas}\nchannels: {{counter: {{kind: store}}}}\n{phases}\n", encoding="utf-8"
    )
    main(["audit", str(file), "--only", "J205", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(finding["path"].rsplit(".", 1)[1], finding["rank"]) for finding in found] == [("rare", 2), ("usual", 1)]
