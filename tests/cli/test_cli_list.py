"""`journey list`: what it says of each journey on a day, of files that are none, and of what is missing."""

import json

import pytest

from journeycli.cli.main import main

HEAD = "version: 1\ntitle: {title}\n{more}personas: {{vera: {{name: Vera}}}}\nphases: [{{id: service}}]\n"


@pytest.fixture
def listed(tmp_path, monkeypatch, capsys):
    """The list of journeys, by the names of their files and what they hold beside the usual."""
    monkeypatch.chdir(tmp_path)

    def run(*flags, status=0, **journeys):
        for name, more in journeys.items():
            (tmp_path / f"{name}.journey.yaml").write_text(HEAD.format(title=name, more=more), encoding="utf-8")
        assert main(["list", "--today", "2026-11-22", *flags]) == status
        return capsys.readouterr().out

    return run


def in_json(text):
    return json.loads(text)


WALKS = {
    "no rhythm and no walk": ("", (None, None, False)),
    "a walk without a rhythm": ("reviews: {log: [{on: 2026-01-02, by: Anne}]}\n", ("2026-01-02", None, False)),
    "a rhythm and no walk yet": ("reviews: {every: quarterly}\n", (None, "2026-11-22", False)),
    "in time": ("reviews: {every: weekly, log: [{on: 2026-11-15, by: Anne}]}\n", ("2026-11-15", "2026-11-22", False)),
    "too late": (
        "reviews: {every: weekly, log: [{on: 2026-11-14, by: Anne}, {on: 2026-01-01, by: Anne}]}\n",
        ("2026-11-14", "2026-11-21", True),
    ),
    "a walk that is still to come": ("reviews: {every: weekly, log: [{on: 2026-12-01, by: Anne}]}\n", (None, "2026-11-22", False)),
    "whenever needed": ("reviews: {every: on-demand, log: [{on: 2026-11-14, by: Anne}]}\n", ("2026-11-14", None, False)),
}


@pytest.mark.parametrize(("more", "walks"), WALKS.values(), ids=WALKS)
def test_it_says_when_a_journey_was_walked_and_is_to_be_walked(listed, more, walks):
    (entry,) = in_json(listed("--format", "json", a=more))["journeys"]
    assert (entry["walks"]["last"], entry["walks"]["due"], entry["walks"]["overdue"]) == walks


def test_common_processes_without_a_journey_are_named_whatever_they_are_called(listed):
    told = listed(
        "--format", "json", a="process: klachten\n", b="process: van-start-gaan\n", c="process: returns\n", d="process: day-visit\n", e=""
    )
    assert in_json(told)["missing_processes"] == ["acquisition", "support"]


def test_nothing_is_missing_where_every_common_process_has_its_journey(listed):
    processes = ("acquisition", "onboarding", "support", "returns", "complaints")
    told = listed(**{process: f"process: {process}\n" for process in processes})
    assert told.endswith("\n\n5 journeys.\n")


def test_a_file_that_is_no_journey_is_shown_as_such_and_gives_status_1(listed):
    told = listed(status=1, a="", b="oops: 1\nwrong: 2\n")
    assert 'b.journey.yaml:3 is no journey\n  The key "oops" is not known here (and 1 more)\n' in told
    assert told.splitlines()[-3:-1] == ["1 journey.", "1 file is no journey."]


def test_a_journey_on_standard_input_is_listed(listed, standard_input):
    standard_input(HEAD.format(title="Slim", more="").encode())
    assert "standard input" in listed("-")


def test_a_process_in_ones_own_words_is_called_as_in_a_report(listed):
    told = listed("--language", "en", a="process: klachten\n", b="process: day-visit\n")
    assert "a        complaints  now" in told
    assert "b        day-visit   now" in told
