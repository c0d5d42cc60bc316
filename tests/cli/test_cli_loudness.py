"""How much a run says: --quiet, --verbose and --statistics; and what --force-exclude leaves out."""

import pytest
from written import NOT_ENOUGH

OF_NOT_ENOUGH = """\
a.journey.yaml:8:6: J201 pick-up has no channel
a.journey.yaml:8:6: J301 pick-up has no customer goal
a.journey.yaml:9:6: J201 aftercare has no channel
a.journey.yaml:9:6: J301 aftercare has no customer goal
"""


@pytest.fixture(autouse=True)
def bakery(folder):
    (folder / "a.journey.yaml").write_text(NOT_ENOUGH)


def test_a_quiet_run_prints_findings_and_nothing_else(journey, complete):
    outcome = journey("audit", "a.journey.yaml", "--only", "J201,J301", "--quiet", "--format", "concise")
    assert (outcome.status, outcome.out, outcome.err) == (1, OF_NOT_ENOUGH, "")
    assert journey("audit", "--only", "J201", complete.name, "-q").out == ""


def test_a_quiet_run_shows_frames_without_the_matrix(journey):
    told = journey("audit", "--only", "J201", "--quiet").out
    assert told.startswith("error[J201/phase-without-channel]: pick-up has no channel\n")
    assert "file checked" not in told


def test_a_quiet_run_still_says_that_there_is_more_than_it_shows(journey):
    outcome = journey("audit", "--only", "J201,J301", "-q", "--format", "concise", "--max-findings", "1")
    assert outcome.out == OF_NOT_ENOUGH.splitlines(keepends=True)[0] + "… and 3 more findings.\n"


def test_a_quiet_run_writes_a_report_without_a_note(journey, folder):
    assert journey("audit", "-q", "--report", "json=found.json", "--only", "J206").err == ""
    assert (folder / "found.json").exists()


def test_a_quiet_run_without_changes_says_nothing(journey, folder, repository):
    repository.commit()
    outcome = journey("audit", "--since", "HEAD", "-q")
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")


def test_quiet_and_verbose_exclude_each_other(journey):
    outcome = journey("audit", "-q", "-v")
    assert (outcome.status, outcome.err.splitlines()[0]) == (2, "error: --quiet and --verbose exclude each other")


def test_a_verbose_run_tells_the_rules_and_the_settings_of_each_file(journey, folder):
    (folder / "own").mkdir()
    (folder / "own" / "b.journey.yaml").write_text(NOT_ENOUGH)
    (folder / "own" / "journey.toml").write_text('ignore = ["J301"]\n')
    outcome = journey("audit", "-v", "--select", "J201,J301")
    assert outcome.err == "a.journey.yaml: 2 rules\nown/b.journey.yaml: 1 rule, and the settings in own/journey.toml\n"


def test_statistics_count_each_rule_the_most_frequent_first(journey, folder):
    (folder / "b.journey.yaml").write_text(
        NOT_ENOUGH.replace("store}}", "store}, phone: {kind: phone}}").replace("  - {id: aftercare}\n", "")
    )
    outcome = journey("audit", "--only", "J201,J206,J301", "--statistics")
    assert outcome.out == (
        "3  error[J201/phase-without-channel]  in 2 files\n"
        "3  warning[J301/phase-without-goal]  in 2 files\n"
        "1  warning[J206/unused-channel]  in 1 file\n"
        "2 files checked: 3 errors, 4 warnings.\n"
    )


def test_statistics_count_findings_that_would_not_be_shown_and_speak_dutch(journey):
    outcome = journey("audit", "--only", "J201", "--statistics", "--max-findings", "1", "--language", "nl")
    assert outcome.out == "2  fout[J201/phase-without-channel]  in 1 bestand\n1 bestand nagekeken: 2 fouten.\n"


def test_statistics_of_a_clean_run_are_its_summary(journey):
    assert journey("audit", "--only", "J206", "--statistics").out == "1 file checked: all is well.\n"


def test_statistics_are_not_for_programs(journey):
    outcome = journey("audit", "--statistics", "--format", "json")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("error: --statistics are for people, and --format json is for programs\n")


@pytest.mark.parametrize("named", ["out/b.journey.yaml", "out", ".hidden/b.journey.yaml"])
def test_force_exclude_leaves_out_what_a_walk_would_also_where_it_is_named(journey, folder, repository, named):
    repository.commit()
    (folder / ".gitignore").write_text("out/\n")
    for place in ("out", ".hidden"):
        (folder / place).mkdir()
        (folder / place / "b.journey.yaml").write_text(NOT_ENOUGH)
    assert journey("audit", named, "--format", "concise").status == 1
    outcome = journey("audit", named, "--force-exclude", "--format", "concise")
    assert (outcome.status, outcome.err) == (0, "Everything that was named is left out by .gitignore or hidden\n")
    both = journey("audit", named, "a.journey.yaml", "--only", "J201,J301", "--force-exclude", "--format", "concise")
    assert both.out == OF_NOT_ENOUGH + "1 file checked: 2 errors, 2 warnings.\n"


def test_force_exclude_does_not_hide_that_a_path_is_missing(journey):
    assert journey("audit", "gone.journey.yaml", "--force-exclude").status == 2


def test_force_exclude_does_not_hide_that_a_folder_has_no_journey(journey, folder):
    (folder / "empty").mkdir()
    assert journey("audit", "empty", "--force-exclude").status == 2
