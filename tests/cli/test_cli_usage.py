"""What is said of a command line that cannot be read, and in which language a run stops or tells on the way."""

import pytest
from written import NOT_ENOUGH

WRONG = {
    "a number below": (
        ("audit", "--max-findings", "-1"),
        "--max-findings takes a whole number, 0 or more",
        "`journey audit --help` lists what there is.",
        "--max-findings vraagt een geheel getal, 0 of meer",
    ),
    "no number": (("audit", "--jobs", "x"), "--jobs takes a whole number, 1 or more", "`journey audit --help`", "--jobs vraagt een geheel"),
    "a number out of bounds": (("render", "a", "--zoom", "99"), "--zoom takes a number from 0.1 to 20", "`journey render", "--zoom vraagt"),
    "a flag that misses its value": (("audit", "--select"), "After --select its value is missing", "`journey", "Na --select ontbreekt"),
    "a flag that takes none": (("audit", "--staged=3"), "--staged takes no value", "`journey", "Bij --staged hoort geen waarde"),
    "rules that are none": (
        ("audit", "--only= "),
        "--select, --ignore and --only name at least one rule",
        "`journey rules` lists them.",
        "--select, --ignore en --only noemen minstens één regel",
    ),
    "a mistyped command": (("audti",), 'There is no command "audti"', 'Did you mean "audit"?', 'De opdracht "audti" bestaat niet'),
    "no such command": (("frobnicate",), 'There is no command "frobnicate"', "`journey --help`", 'De opdracht "frobnicate" bestaat niet'),
    "a mistyped command of a group": (("baseline", "wirte"), 'There is no command "wirte"', 'Did you mean "write"?', "De opdracht"),
    "no command of a group": (("baseline",), "COMMAND is missing", "Known are: write, prune.", "COMMAND ontbreekt"),
    "a word too many": (("explain", "J2", "J3"), "That is more than `journey explain` takes", "`journey explain --help`", "Dat is meer"),
    "a mistyped flag": (("audit", "--selct", "J2"), 'There is no flag "--selct"', 'Did you mean "--select"?', "De optie"),
    "a flag like no other": (("audit", "--foo"), 'There is no flag "--foo"', "`journey audit --help`", 'De optie "--foo" bestaat niet'),
    "a letter that is no flag": (("audit", "-x"), 'There is no flag "-x"', "`journey audit --help`", 'De optie "-x" bestaat niet'),
    "no argument": (("explain",), "RULE is missing", "Write it behind the command: journey explain RULE", "RULE ontbreekt"),
}


@pytest.mark.parametrize(("arguments", "message", "help", "dutch"), WRONG.values(), ids=WRONG)
def test_a_command_line_that_cannot_be_read_is_told_in_our_words(journey, folder, arguments, message, help, dutch):
    outcome = journey(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {message}\n  = help: {help}")
    (folder / "journey.toml").write_text('language = "nl"\n')
    assert journey(*arguments).err.startswith(f"fout: {dutch}")


@pytest.mark.parametrize("settings", ['selct = ["J2"]', "[rules.few-contact-moments]\nminimun = 7", "foo = "])
@pytest.mark.parametrize("file", ["journey.toml", "shop/journey.toml"])
def test_a_mistake_in_dutch_settings_is_told_in_dutch(journey, folder, file, settings):
    (folder / "shop").mkdir()
    (folder / "shop" / "a.journey.yaml").write_text(NOT_ENOUGH)
    (folder / file).write_text(f'language = "nl"\n{settings}\n')
    assert journey("audit").err.startswith("fout: ")
    assert journey("audit", "--language", "en").err.startswith("error: ")


def test_notes_on_the_way_speak_the_language_of_the_settings(journey, folder):
    (folder / "a.journey.yaml").write_text(NOT_ENOUGH)
    (folder / "journey.toml").write_text('language = "nl"\n')
    assert journey("audit", "-v", "--only", "J201").err == "a.journey.yaml: 1 regel, en de instellingen in journey.toml\n"
    (folder / "journey.toml").rename(folder / "other.toml")
    assert journey("audit", "-v", "--only", "J201", "--config", "other.toml").err.endswith("de instellingen in other.toml\n")
    assert journey("baseline", "write", "--config", "other.toml").err == "journey-baseline.json aanvaardt 4 bevindingen\n"
    assert journey("audit", "-v", "--only", "J201", "--language", "en").err == "a.journey.yaml: 1 rule\n"


def test_the_catalogue_has_the_words_of_the_audit_and_tells_which_rules_only_strict_asks(journey, folder):
    listed = journey("rules", "--language", "nl").out.splitlines()
    assert any(line.startswith("J209") and " opmerking (strict) " in line for line in listed)
    assert {line[6:].split()[1] for line in listed} == {"fout", "waarschuwing", "opmerking"}
    assert journey("explain", "J209", "--language", "nl").out.startswith("J209 misplaced-channel · opmerking\n")


@pytest.mark.parametrize("command", ["rules", "explain"])
def test_a_command_about_no_journey_speaks_by_the_settings(journey, command):
    assert "[default: that of the settings]" in " ".join(journey(command, "--help").out.split())
