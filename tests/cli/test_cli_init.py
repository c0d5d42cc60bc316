"""`journey init`: from answers, a list or nothing to a file that is a journey, and never onto a file that is there."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycli.audit.pipeline import load
from journeycli.cli.main import main

ANSWERS = "Getting slim\nVera\ninstagram\nnewsletter\n\n\n\n"
TITLE = ("--title", "Getting slim", "--persona", "Vera")


@pytest.fixture
def answered(journey: Callable, standard_input: Callable):
    """Runs `journey init` with these answers on standard input."""

    def run(answers: str, *flags: str):
        standard_input(answers.encode())
        return journey("init", *flags)

    return run


def matrix(file: str) -> dict[str, list[str]]:
    """The channels of every phase of a journey."""
    loaded = load(file, Path(file).read_bytes())
    return {phase.id: list(phase.channels) for phase in loaded.journey.phases}


def test_answers_on_standard_input_become_a_journey_and_its_first_audit(answered: Callable, folder: Path):
    outcome = answered(ANSWERS)
    assert outcome.status == 0
    assert outcome.out.startswith(
        "\nWritten: getting-slim.journey.yaml\n\n                   Awareness  Consideration  Purchase  Service  Loyalty\n"
    )
    assert "Begin with this:\n  1. Purchase has no channel\n" in outcome.out
    assert outcome.out.endswith("\nThe whole list, 4 tasks: journey todo\n")
    assert "What shall we call your customer journey?" in outcome.err
    assert sorted(path.name for path in folder.iterdir()) == ["getting-slim.journey.yaml", "journey.v1.schema.json"]
    assert matrix("getting-slim.journey.yaml") == {
        "awareness": ["instagram"],
        "consideration": ["newsletter"],
        "purchase": [],
        "service": [],
        "loyalty": [],
    }


def test_corrections_and_what_works_are_taken_up_and_a_mistyped_answer_is_asked_again(answered: Callable):
    outcome = answered("Slim\nVera\ninsta\nbrunch\n\n7 event\n2 party\n2 event\n1 loyalty\nyes\nboth\n2\n")
    assert outcome.status == 0
    assert "There is no number 7 in the list\nThe last one is 2." in outcome.err
    assert '"party" is neither a phase nor a kind of channel that is known' in outcome.err
    assert '"both" are no numbers of the list' in outcome.err
    assert matrix("slim.journey.yaml") == {
        "awareness": ["brunch"],
        "consideration": [],
        "purchase": [],
        "service": [],
        "loyalty": ["insta"],
    }
    assert "results: good" in Path("slim.journey.yaml").read_text(encoding="utf-8").partition("brunch:")[2]


@pytest.mark.parametrize("answers", ["\n\n\n", "Slim\nVera\ninsta", "Slim\nVera\ninsta\n\n1 loyalty"])
def test_answers_that_end_early_leave_the_rest_as_usual(answered: Callable, answers: str):
    assert answered(answers).status == 0
    (file,) = Path().glob("*.journey.yaml")
    assert main(["validate", file.name]) == 0


@pytest.mark.parametrize("answers", ["", "Slim", "Slim\nVera\n"])
def test_answers_that_end_before_there_is_a_channel_write_nothing(answered: Callable, folder: Path, answers: str):
    outcome = answered(answers)
    assert (outcome.status, outcome.out) == (2, "")
    assert "error: The answers ended too soon, and nothing was written\n" in outcome.err
    assert list(folder.iterdir()) == []


def test_back_goes_to_the_questions_before_and_nothing_that_was_said_is_lost(answered: Callable):
    answers = "Slmi\nVera\ninsta\nbrunch\n\n2 event\nback\nback\nback\nback\nSlim\n\nmy podcast\n\nmy website too\n\n"
    outcome = answered(answers)
    assert "(Enter: Slmi)" in outcome.err
    assert "On the list already, and they stay: insta, brunch." in outcome.err
    assert "Added: my website." in outcome.err
    text = Path("slim.journey.yaml").read_text(encoding="utf-8")
    assert "name: Vera" in text
    assert "kind: event" in text
    assert matrix("slim.journey.yaml") == {
        "awareness": ["insta", "brunch", "my-podcast"],
        "consideration": ["my-website"],
        "purchase": [],
        "service": [],
        "loyalty": [],
    }


def test_a_second_journey_is_told_that_there_is_one(answered: Callable):
    Path("first.journey.yaml").write_text("mine", encoding="utf-8")
    told = "There is a journey here already: first.journey.yaml. Commands that are told no file look at all of them.\n"
    assert answered("", "--yes").err == told
    assert answered("", "named.journey.yaml", "--yes").err == ""
    assert answered("", "--yes", "--process", "returns").err == ""


def test_a_name_that_is_too_long_is_asked_for_again(answered: Callable):
    outcome = answered(f"{'x' * 121}\nSlim\n\n\n")
    assert "is longer than 120 characters" in outcome.err
    assert Path("slim.journey.yaml").exists()


def test_with_yes_nothing_is_asked(answered: Callable):
    outcome = answered("never read\n", "--yes")
    assert (outcome.status, outcome.err) == (0, "")
    assert matrix("my-customer-journey.journey.yaml")["awareness"] == []


def test_the_same_flags_give_the_same_bytes_in_any_language_of_the_machine(journey: Callable, monkeypatch: pytest.MonkeyPatch):
    Path("list.txt").write_text("insta\nblog\n", encoding="utf-8")
    written = []
    for language in ("C", "nl_BE.UTF-8"):
        monkeypatch.setenv("LANG", language)
        assert journey("init", language, *TITLE, "--channels", "list.txt", "--yes").status == 0
        written.append(Path(language, "getting-slim.journey.yaml").read_bytes())
    assert written[0] == written[1]


def test_a_list_comes_from_a_file_or_from_standard_input(answered: Callable):
    Path("list.txt").write_bytes("\ufeffinsta\r\nnieuwsbrief\r\n".encode())
    assert answered("", *TITLE, "--channels", "list.txt", "--language", "nl", "--yes").status == 0
    assert answered("insta\nnieuwsbrief\n", *TITLE, "--channels", "-", "--language", "nl").status == 0
    assert Path("getting-slim.journey.yaml").read_bytes() == Path("getting-slim-2.journey.yaml").read_bytes()


def test_a_file_that_is_there_is_left_alone_and_the_next_name_taken(answered: Callable):
    Path("getting-slim.journey.yaml").write_text("mine", encoding="utf-8")
    Path("getting-slim-2.journey.yaml").symlink_to("nowhere")
    Path("journey.v1.schema.json").write_text("mine too", encoding="utf-8")
    assert answered(ANSWERS).status == 0
    assert Path("getting-slim.journey.yaml").read_text(encoding="utf-8") == "mine"
    assert Path("journey.v1.schema.json").read_text(encoding="utf-8") == "mine too"
    assert not Path("nowhere").exists()
    assert matrix("getting-slim-3.journey.yaml")["awareness"] == ["instagram"]


def test_a_file_that_is_named_and_there_is_left_alone(journey: Callable):
    Path("plan.journey.yaml").write_text("mine", encoding="utf-8")
    outcome = journey("init", "plan.journey.yaml", "--yes")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("error: plan.journey.yaml is there already, and stays as it is\n")
    assert Path("plan.journey.yaml").read_text(encoding="utf-8") == "mine"


def test_a_folder_is_made_and_a_file_can_be_named(journey: Callable, folder: Path):
    assert journey("init", "plans/2027", "--yes").status == 0
    assert journey("init", "plans/anne.journey.yml", "--yes").status == 0
    assert sorted(path.name for path in folder.rglob("*.journey.y*ml")) == ["anne.journey.yml", "my-customer-journey.journey.yaml"]


@pytest.mark.parametrize(
    ("given", "written"),
    [("anne.yaml", "anne.journey.yaml"), ("Anne.Journey.YAML", "Anne.journey.yaml"), ("plans/a.b.yml", "plans/a.b.journey.yaml")],
)
def test_what_ends_as_yaml_does_is_a_file_and_no_folder(journey: Callable, folder: Path, given: str, written: str):
    assert f"Written: {written}\n" in journey("init", given, "--yes").out
    assert journey("init", given, "--yes").err.startswith(f"error: {written} is there already")
    (folder / "folder.yaml").mkdir()
    assert journey("init", "folder.yaml", "--yes").out.startswith("\nWritten: folder.yaml/my-customer-journey.journey.yaml\n")


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--channels", "nowhere.txt"], "The file cannot be read: no such file or directory\n --> nowhere.txt:1:1"),
        (["--channels", "picture.png"], "This is a picture, and no text\n --> picture.png:1:1"),
        (["--channels", "ansi.txt"], "The letter here is not saved as UTF-8 (byte 0xeb)\n --> ansi.txt:2:4\n"),
        (["--channels", "ansi.txt"], "help: Name a text file with one channel a line, saved as UTF-8"),
        (["--channels", "empty.txt"], "There is no channel in empty.txt\n"),
        (["--title", "x" * 200], "is longer than 120 characters"),
        (["--model", "aidda"], '--model does not take "aidda"'),
        (["--language", "fr"], '--language does not take "fr"'),
        (["picture.png"], "picture.png is not a folder"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(journey: Callable, folder: Path, flags: list[str], said: str):
    Path("picture.png").write_bytes(b"\x89PNG\r\n")
    Path("ansi.txt").write_bytes("insta\ncliënten\n".encode("cp1252"))
    Path("empty.txt").write_text("# nothing yet\n", encoding="utf-8")
    outcome = journey("init", *flags, "--yes")
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert sorted(path.name for path in folder.iterdir()) == ["ansi.txt", "empty.txt", "picture.png"]


@pytest.mark.parametrize(
    "answers",
    [b"\xff\xfe\nVera\n\x00insta\x1b[31m\n\n", b"x" * 2_000_000 + b"\nSlim\nVera\ninsta\n", "日本\n😀\n抖音\n\n".encode(), b"--\n--\n--\n"],
)
def test_any_bytes_become_a_journey(journey: Callable, standard_input: Callable, answers: bytes):
    standard_input(answers)
    assert journey("init").status == 0
    (file,) = Path().glob("*.journey.yaml")
    assert main(["validate", file.name]) == 0


def test_costs_beside_channels_are_no_channels(answered: Callable):
    Path("list.csv").write_text("insta;0\ngoogle ads;120\n", encoding="utf-8")
    outcome = answered("", *TITLE, "--channels", "list.csv", "--yes")
    assert outcome.err == "Left out, for there is no letter in it: 0, 120.\n"
    assert matrix("getting-slim.journey.yaml")["consideration"] == ["google-ads"]
    assert "Left out, for there is no letter in it: 120." in answered("Other\nVera\ninsta;120\n\n\n").err


def test_the_settings_of_the_folder_tell_the_language(answered: Callable):
    Path("plans").mkdir()
    Path("plans/journey.toml").write_text('language = "nl"\n', encoding="utf-8")
    outcome = answered(ANSWERS, "plans")
    assert "Hoe noemen we je klantreis?" in outcome.err
    assert "\nlanguage: nl\n" in Path("plans/getting-slim.journey.yaml").read_text(encoding="utf-8")


def test_the_settings_of_the_folder_hold_for_the_first_audit(answered: Callable):
    Path("journey.toml").write_text('ignore = ["J2", "J3"]\n', encoding="utf-8")
    assert answered(ANSWERS).out.endswith("Nothing to do: all is well.\n")


def test_a_common_process_is_understood_in_dutch_and_has_phases_of_its_own(answered: Callable, journey: Callable):
    outcome = answered("bellen, chat\n\n2 oplossing\n\n1\n", "--process", "Klachten", *TITLE, "--language", "nl")
    assert "Waar kunnen klanten hiermee nu terecht?" in outcome.err
    assert "Welke hiervan werken goed?" in outcome.err
    assert "\nprocess: complaints " in Path("getting-slim.journey.yaml").read_text(encoding="utf-8")
    assert matrix("getting-slim.journey.yaml") == {"complaint": ["bellen"], "solution": ["chat"], "afterwards": []}
    assert json.loads(journey("list", "--format", "json").out)["missing_processes"] == ["acquisition", "onboarding", "support", "returns"]


def test_a_process_of_ones_own_is_kept_as_a_slug(journey: Callable):
    assert journey("init", "--process", "Dagje uit!", "--yes").status == 0
    assert "\nprocess: dagje-uit " in Path("my-customer-journey.journey.yaml").read_text(encoding="utf-8")
