"""journey.toml and [tool.journey]: what holds, from where, and what is said of a mistake in it."""

import pytest
from bakery import SMALL

from journeycli.cli.main import main


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "bakery.journey.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def audit(capsys, *flags):
    status = main(["audit", "--only", "J2", "--format", "concise", *flags])
    return status, [line.split(": ", 1)[1] for line in capsys.readouterr().out.splitlines()[:-1]]


GAP = "J201 gap has no channel"


def test_without_settings_the_recommended_rules_hold(workspace, capsys):
    assert audit(capsys) == (1, [GAP])


MEANT = {
    "another level": ('[severity]\nphase-without-channel = "info"', 0, [GAP]),
    "another level by code": ('[severity]\nJ201 = "warning"', 0, [GAP]),
    "failing from that level": ('fail_on = "info"\n[severity]\nJ201 = "info"', 1, [GAP]),
    "never failing": ('fail_on = "never"', 0, [GAP]),
    "Dutch": ('language = "nl"', 1, ["J201 gap heeft geen kanaal"]),
}


@pytest.mark.parametrize(("settings", "status", "found"), MEANT.values(), ids=MEANT)
def test_what_is_settled_holds(workspace, capsys, settings, status, found):
    (workspace / "journey.toml").write_text(settings, encoding="utf-8")
    assert audit(capsys) == (status, found)


def test_flags_win_over_the_file(workspace, capsys):
    (workspace / "journey.toml").write_text('fail_on = "never"\nlanguage = "nl"', encoding="utf-8")
    assert audit(capsys, "--fail-on", "error", "--language", "en") == (1, [GAP])


def test_rules_are_selected_and_ignored(workspace, capsys):
    (workspace / "journey.toml").write_text('select = ["J2"]\nignore = ["phase-without-channel"]', encoding="utf-8")
    assert main(["audit", "--format", "concise"]) == 0
    assert capsys.readouterr().out == "1 file checked: all is well.\n"


def test_the_nearest_settings_hold_and_a_project_file_counts(workspace, capsys):
    (workspace / "journey.toml").write_text('fail_on = "never"', encoding="utf-8")
    (workspace / "shop" / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.journey]\nfail_on = "error"', encoding="utf-8")
    assert audit(capsys)[0] == 1


def test_a_project_file_without_settings_is_passed_over(workspace, capsys):
    (workspace / "journey.toml").write_text('fail_on = "never"', encoding="utf-8")
    (workspace / "shop" / "pyproject.toml").write_text('[project]\nname = "x"', encoding="utf-8")
    assert audit(capsys)[0] == 0


def test_settings_above_the_repository_do_not_hold(workspace, capsys):
    (workspace / "shop" / ".git").mkdir()
    (workspace / "journey.toml").write_text('fail_on = "never"', encoding="utf-8")
    assert main(["audit", "shop", "--only", "J2", "--format", "concise"]) == 1


def test_a_named_file_holds_and_isolated_runs_have_none(workspace, capsys):
    (workspace / "journey.toml").write_text('fail_on = "never"', encoding="utf-8")
    (workspace / "ci.toml").write_text('fail_on = "error"', encoding="utf-8")
    assert audit(capsys, "--config", "ci.toml")[0] == 1
    assert audit(capsys, "--isolated")[0] == 1


WRONG = {
    "a key": ('fail_onn = "error"', 'There is no setting "fail_onn" here', "journey.toml:1:1", 'Did you mean "fail_on"?'),
    "a level": (
        'fail_on = "errors"',
        '"fail_on" does not take errors',
        "journey.toml:1:11",
        'Did you mean "error"? Known are: error, warning, info, never.',
    ),
    "a rule": (
        'ignore = ["J2",\n  "unused-chanel"]',
        'There is no rule "unused-chanel"',
        "journey.toml:2:3",
        'Did you mean "unused-channel"?',
    ),
    "a rule to be leveled": ('[severity]\nJ999 = "info"', 'There is no rule "J999"', "journey.toml:2:1", "`journey rules` lists them."),
    "a severity": ('[severity]\nJ201 = "inof"', '"inof" is not a level', "journey.toml:2:8", "Known are: error, warning, info."),
    "a rule with thresholds": (
        "[rules.few-contact-moment]\nminimum = 3",
        'There is no rule "few-contact-moment"',
        "journey.toml:1:2",
        'Did you mean "few-contact-moments"?',
    ),
    "a threshold": (
        "[rules.few-contact-moments]\nminimun = 3",
        'There is no setting "minimun" here',
        "journey.toml:2:1",
        'Did you mean "minimum"?',
    ),
    "a threshold of a rule without any": (
        "[rules.J201]\nminimum = 3",
        'There is no setting "minimum" here',
        "journey.toml:2:1",
        "This rule has no thresholds.",
    ),
    "a figure": (
        '[rules.few-contact-moments]\nminimum = "3"',
        '"minimum" must be a number',
        "journey.toml:2:1",
        "Left out, it is 7.",
    ),
    "a list": ('select = "J2"', '"select" must be a list', "journey.toml:1:1", 'Write it as select = ["J201", "J3"].'),
    "a table": ('severity = "info"', '"severity" must be a table', "journey.toml:1:1", "Write [severity] on a line of its own."),
    "TOML": (
        "fail_on = error",
        "The settings cannot be read as TOML here",
        "journey.toml:1:11",
        'Write `key = value` lines, texts between quotes: fail_on = "warning".',
    ),
    "the end of TOML": (
        'select = ["J2"',
        "The settings cannot be read as TOML here",
        "journey.toml:1:15",
        'Write `key = value` lines, texts between quotes: fail_on = "warning".',
    ),
}


@pytest.mark.parametrize(("settings", "message", "place", "help"), WRONG.values(), ids=WRONG)
def test_a_mistake_in_the_settings_stops_the_run_at_its_place(workspace, capsys, settings, message, place, help):
    (workspace / "journey.toml").write_text(settings, encoding="utf-8")
    assert main(["audit"]) == 2
    printed = capsys.readouterr().err.splitlines()
    assert printed[0] == f"error: {message}"
    assert printed[1].strip() == f"--> {place}"
    assert printed[-1].strip() == f"= help: {help}"


def test_settings_in_latin_1_are_refused(workspace, capsys):
    (workspace / "journey.toml").write_bytes("# café\n".encode("latin-1"))
    assert main(["audit"]) == 2
    assert "not saved as UTF-8 (byte 0xe9)" in capsys.readouterr().err


def test_config_shows_what_holds_and_can_be_read_again(workspace, capsys):
    (workspace / "journey.toml").write_text('profile = "strict"\n[rules.few-contact-moments]\nminimum = 5', encoding="utf-8")
    assert main(["config", "shop/bakery.journey.yaml"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("# journey.toml\n")
    assert "[rules.few-contact-moments]\nminimum = 5\n" in shown
    (workspace / "journey.toml").write_text(shown, encoding="utf-8")
    main(["config", "shop"])
    assert capsys.readouterr().out == shown


UNTIMED = """\
  - {id: order, touchpoints: [{id: call, channels: [counter]}, {id: ready, channels: [counter], timing: {when: at noon}}]}
"""


def test_the_strict_profile_asks_where_nothing_is_a_habit_yet(workspace, capsys):
    text = SMALL.partition("  - {id: order")[0] + UNTIMED
    (workspace / "shop" / "bakery.journey.yaml").write_text(text, encoding="utf-8")
    asked = ["audit", "--only", "J410", "--format", "concise", "--fail-on", "info"]
    assert main(asked) == 0
    assert main([*asked, "--profile", "strict"]) == 1
    (workspace / "journey.toml").write_text('profile = "strict"', encoding="utf-8")
    assert main(asked) == 1
    assert main([*asked, "--profile", "recommended"]) == 0
    (workspace / "journey.toml").write_text('profile = "strict"\n[rules.untimed-touchpoint]\nshare = 75', encoding="utf-8")
    assert main(asked) == 0


def test_config_shows_what_the_strict_profile_makes_of_thresholds(workspace, capsys):
    (workspace / "journey.toml").write_text('profile = "strict"', encoding="utf-8")
    main(["config", "shop"])
    assert "[rules.untimed-touchpoint]\nshare = 0\n" in capsys.readouterr().out
    main(["config", "--isolated", "shop"])
    assert "[rules.untimed-touchpoint]\nshare = 75\n" in capsys.readouterr().out


def test_a_threshold_changes_what_is_found(workspace, capsys):
    phases = "".join(
        f"  - {{id: {phase}, touchpoints: [{{id: {phase}-1, channels: [counter]}}]}}\n"
        for phase in ("awareness", "consideration", "purchase")
    )
    text = SMALL.replace("process: support\n", "").partition("  - {id: order")[0] + phases
    (workspace / "shop" / "bakery.journey.yaml").write_text(text, encoding="utf-8")
    asked = ["audit", "--only", "J210", "--format", "concise", "--fail-on", "info"]
    assert main(asked) == 1
    (workspace / "journey.toml").write_text("[rules.few-contact-moments]\nminimum = 3", encoding="utf-8")
    assert main(asked) == 0
