"""journey.toml and [tool.journey]: what holds, from where, and what is said of a mistake in it."""

import json
import tomllib

import jsonschema
import pytest
import rule_tables
from bakery import SMALL

from journeycli.cli.main import main
from journeycli.rules import CATALOGUE


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


@pytest.fixture
def unused(workspace):
    """The same with a channel that no phase uses."""
    text = SMALL.replace("{kind: store}", "{kind: store}, phone: {kind: phone}")
    (workspace / "shop" / "bakery.journey.yaml").write_text(text, encoding="utf-8")
    return workspace


def codes(capsys, *flags):
    """The rules of what a run finds, of those that concern channels and phases."""
    main(["audit", "--format", "concise", *flags])
    found = [line.split()[1] for line in capsys.readouterr().out.splitlines()[:-1]]
    return [code for code in found if code.startswith("J2")]


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


def test_what_a_run_ignores_comes_on_top_of_what_the_file_ignores(unused, capsys):
    assert codes(capsys) == ["J206", "J201"]
    (unused / "journey.toml").write_text('ignore = ["J201"]', encoding="utf-8")
    assert codes(capsys) == ["J206"]
    assert codes(capsys, "--ignore", "J206") == []


def test_a_profile_that_a_run_asks_for_goes_before_the_rules_that_the_file_selects(unused, capsys):
    (unused / "journey.toml").write_text('select = ["J206"]', encoding="utf-8")
    assert codes(capsys) == ["J206"]
    assert codes(capsys, "--profile", "minimal") == ["J201"]
    assert codes(capsys, "--profile", "minimal", "--select", "J206") == ["J206"]


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
    "a beginning to be leveled": (
        '[severity]\nJ2 = "info"',
        '"J2" stands for several rules, and here one has to be named',
        "journey.toml:2:1",
        "`journey explain J2` lists them.",
    ),
    "a beginning of no code": ('select = ["J9"]', 'There is no rule "J9"', "journey.toml:1:11", "`journey rules` lists them."),
    "a severity": (
        '[severity]\nJ201 = "inof"',
        '"inof" is not a level',
        "journey.toml:2:8",
        'Did you mean "info"? Known are: error, warning, info.',
    ),
    "a rule that is switched off": (
        '[severity]\nJ201 = "off"',
        '"off" is not a level',
        "journey.toml:2:8",
        'Leave the rule out: ignore = ["J201"].',
    ),
    "a rule with two levels": (
        '[severity]\nJ201 = "info"\nphase-without-channel = "warning"',
        '"J201" and "phase-without-channel" are the same rule',
        "journey.toml:3:1",
        "Keep one of the two.",
    ),
    "a rule with two tables": (
        "[rules.J210]\nminimum = 3\n[rules.few-contact-moments]\nminimum = 4",
        '"J210" and "few-contact-moments" are the same rule',
        "journey.toml:3:2",
        "Keep one of the two.",
    ),
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
        '"minimum" must be a whole number, 0 or more',
        "journey.toml:2:1",
        "Left out, it is 7.",
    ),
    "a broken figure": (
        "[rules.few-contact-moments]\nminimum = 7.5",
        '"minimum" must be a whole number, 0 or more',
        "journey.toml:2:1",
        "Left out, it is 7.",
    ),
    "a figure below nothing": (
        "[rules.long-form]\nmaximum = -1",
        '"maximum" must be a whole number, 0 or more',
        "journey.toml:2:1",
        "Left out, it is 7.",
    ),
    "more than all": (
        "[rules.lopsided-plan]\nshare = 101",
        '"share" must be a whole number from 0 to 100',
        "journey.toml:2:1",
        "Left out, it is 70.",
    ),
    "a feeling below the worst": (
        "[rules.pain-without-opportunity]\nemotion = -3",
        '"emotion" must be a whole number from -2 to 2',
        "journey.toml:2:1",
        "Left out, it is -1.",
    ),
    "no periods": (
        "[rules.fruitless-channel]\nperiods = 0",
        '"periods" must be a whole number, 1 or more',
        "journey.toml:2:1",
        "Left out, it is 3.",
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
    (workspace / "journey.toml").write_text(shown, encoding="utf-8")
    main(["config", "shop"])
    assert tomllib.loads(capsys.readouterr().out) == tomllib.loads(shown)


def test_config_marks_what_the_file_and_the_flags_set(workspace, capsys):
    settings = 'fail_on = "info"\nignore = ["J206"]\n[severity]\nJ201 = "info"\n[rules.few-contact-moments]\nminimum = 5\n[measure.steps]\npay = "cart"'
    (workspace / "journey.toml").write_text(settings, encoding="utf-8")
    main(["config"])
    shown = capsys.readouterr().out
    assert shown.startswith("# What journey.toml sets is marked; all else is the default.\n")
    assert [line for line in shown.splitlines() if line.endswith("  # journey.toml")] == [
        'fail_on = "info"  # journey.toml',
        'ignore = ["J206"]  # journey.toml',
        'phase-without-channel = "info"  # journey.toml',
        "minimum = 5  # journey.toml",
        '"pay" = "cart"  # journey.toml',
    ]
    main(["config", "--profile", "minimal", "--language", "nl"])
    flagged = capsys.readouterr().out
    assert flagged.startswith("# Wat in journey.toml staat, is aangeduid; de rest is de standaard.\n")
    assert '\nprofile = "minimal"  # --profile\n' in flagged
    assert '\nlanguage = "nl"  # --language\n' in flagged
    assert "few-contact-moments" not in flagged
    assert main(["config", "--profile", "minimum"]) == 2


def test_the_defaults_bear_no_mark(workspace, capsys):
    main(["config"])
    assert capsys.readouterr().out.count("#") == len(("No settings file", "language: that of each journey"))


def test_the_schema_has_the_thresholds_that_the_rules_declare():
    text = rule_tables.FILE.read_text(encoding="utf-8")
    assert text == rule_tables.written(text), "run `make docs`"


SETTLED = {
    "the default feeling": ({"pain-without-opportunity": {"emotion": -1}}, True),
    "a code": ({"J210": {"minimum": 5}}, True),
    "more than all": ({"J208": {"share": 170}}, False),
    "less than nothing": ({"few-contact-moments": {"minimum": -7}}, False),
    "a broken count": ({"few-contact-moments": {"minimum": 7.5}}, False),
    "a mistyped threshold": ({"few-contact-moments": {"minimun": 7}}, False),
    "a mistyped rule": ({"few-contact-moment": {"minimum": 7}}, False),
    "a rule without thresholds": ({"J201": {}}, False),
}


@pytest.mark.parametrize(("rules", "valid"), SETTLED.values(), ids=SETTLED)
def test_the_schema_lets_editors_catch_what_the_reader_refuses(rules, valid):
    schema = json.loads(rule_tables.FILE.read_text(encoding="utf-8"))
    assert jsonschema.Draft7Validator(schema).is_valid({"rules": rules}) is valid


@pytest.mark.parametrize("rule", [rule for rule in CATALOGUE if rule.thresholds], ids=lambda rule: rule.name)
def test_a_default_lies_within_its_bounds(rule):
    assert set(rule.bounds) == set(rule.thresholds)
    assert all(rule.bounds[name].hold(default) for name, default in rule.thresholds.items())
    assert all(rule.bounds[name] == (0, 100) for name in rule.thresholds if name == "share")


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
