"""On a real terminal: from nothing to a clean audit, in her own language, and Ctrl-C in the middle leaves no file."""

import os
import re
import sys
from pathlib import Path

import pytest

from journeycli.cells import cell_width

pexpect = pytest.importorskip("pexpect", reason="a terminal is played by pexpect, which Windows has not")

COMMAND = str(Path(sys.executable).with_name("journey"))


@pytest.fixture
def terminal(folder):
    """Starts a command on a terminal of its own, 80 columns wide."""
    started = []

    def start(*arguments, language="nl_BE.UTF-8", columns=80):
        kept = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "COLUMNS")}
        environment = kept | {"LANG": language, "PYTHONUTF8": "1", "TERM": "xterm", "NO_COLOR": "1"}
        started.append(
            pexpect.spawn(
                COMMAND, list(arguments), cwd=str(folder), env=environment, encoding="utf-8", timeout=20, dimensions=(50, columns)
            )
        )
        return started[-1]

    yield start
    for child in started:
        child.close(force=True)


def finished(child):
    """What is printed until the end, and the status."""
    child.expect(pexpect.EOF)
    child.close()
    return child.before.replace("\r", ""), child.exitstatus


def test_from_nothing_to_a_clean_audit(terminal, folder):
    child = terminal("init")
    for question, answer in (
        ("Hoe noemen we je klantreis", "Afslanken met Anne"),
        ("Wie is je ideale klant", "Vera"),
        ("Hoe vinden klanten je nu", "insta, nieuwsbrief, verkooppagina"),
        ("> ", "welkomstmail en klantenkaart"),
        ("> ", ""),
        ("Zo heb ik het begrepen", ""),
        ("Welke hiervan leveren je echt klanten op", "1, 2"),
    ):
        child.expect(question)
        if question != "> ":
            child.expect("> ")
        child.sendline(answer)
    told, status = finished(child)
    assert status == 0
    assert "Geschreven: afslanken-met-anne.journey.yaml" in told
    assert max(map(len, told.split("\n"))) <= 80

    file = folder / "afslanken-met-anne.journey.yaml"
    file.write_text(re.sub(r"#(?=goals: |cadence: )", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    told, status = finished(terminal("audit"))
    assert status == 0
    assert told.endswith("1 bestand nagekeken: alles is in orde.\n")
    assert finished(terminal("todo")) == ("Niets te doen: alles is in orde.\n", 0)


@pytest.mark.parametrize("answered", [0, 1, 3])
def test_ctrl_c_in_the_middle_leaves_no_file(terminal, folder, answered):
    child = terminal("init", "plans")
    for answer in ("Slim", "Vera", "insta")[:answered]:
        child.expect("> ")
        child.sendline(answer)
    child.expect("> ")
    child.sendintr()
    told, status = finished(child)
    assert status == 130
    assert "Gestopt. Er is niets bewaard." in told
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("answer", "files"), [("", 1), ("ja", 2)])
def test_a_second_journey_is_asked_about(terminal, folder, smallest, answer, files):
    child = terminal("init", "--title", "Slim", "--persona", "Vera", "--channels", "list.txt")
    (folder / "list.txt").write_text("insta\n", encoding="utf-8")
    child.expect("Hier staat al een klantreis: small.journey.yaml")
    child.expect("> ")
    child.sendline(answer)
    if answer:
        for question in ("Zo heb ik het begrepen", "Welke hiervan"):
            child.expect(question)
            child.expect("> ")
            child.sendline("")
    told, status = finished(child)
    assert (status, "Gestopt. Er is niets bewaard." in told) == (0, not answer)
    assert len(list(folder.glob("*.journey.yaml"))) == files


def test_the_end_of_input_means_done(terminal, folder):
    child = terminal("init", "--title", "Slim", "--persona", "Vera", language="C.UTF-8")
    child.expect("How do customers find you now")
    child.expect("> ")
    child.sendline("insta")
    for question in ("> ", "Is that right", "Which of these"):
        child.expect(question)
        if question != "> ":
            child.expect("> ")
        child.sendeof()
    assert finished(child)[1] == 0
    assert (folder / "slim.journey.yaml").exists()


def test_commands_without_a_journey_speak_the_language_of_the_terminal_unless_told_otherwise(terminal, folder):
    assert "Fase waarin niemand" in finished(terminal("explain", "phase-without-channel"))[0]
    assert "Fase waarin niemand" in finished(terminal("rules"))[0]
    assert "Phase " in finished(terminal("explain", "phase-without-channel", language="fr_BE.UTF-8"))[0]
    assert "Phase " in finished(terminal("explain", "phase-without-channel", "--language", "en"))[0]
    (folder / "journey.toml").write_text('language = "en"\n', encoding="utf-8")
    assert "Phase " in finished(terminal("explain", "phase-without-channel"))[0]


@pytest.mark.parametrize("columns", [40, 80])
def test_a_rule_is_explained_in_lines_that_fit_the_terminal(terminal, columns):
    told, _ = finished(terminal("explain", "J201", columns=columns))
    text, _, _ = told.partition("Dit wordt gemeld")
    assert columns - 12 < max(map(cell_width, text.split("\n"))) <= columns


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_lists_fit_the_terminal(terminal, folder, columns):
    (folder / "a.journey.yaml").write_text(
        "version: 1\ntitle: 日本語の顧客の旅について、とても長い題名 and some more words\nprocess: acquisition-of-customers-in-many-words\n"
        "personas: {vera: {name: Vera with a very long name indeed}}\nphases: [{id: awareness}, {id: purchase}]\n",
        encoding="utf-8",
    )
    for command in ("todo", "list"):
        told, status = finished(terminal(command, columns=columns))
        assert status == 0
        assert max(map(cell_width, told.split("\n"))) <= columns, told


@pytest.mark.parametrize("command", ["todo", "list"])
def test_what_goes_to_a_file_is_not_cut_to_the_terminal(terminal, folder, smallest, command):
    smallest.write_text(smallest.read_text(encoding="utf-8").replace("title: ", "title: A long way for people who "), encoding="utf-8")
    _, status = finished(terminal(command, smallest.name, "--output", "narrow.txt", language="en_GB.UTF-8", columns=40))
    assert status == 0
    _, status = finished(terminal(command, smallest.name, "--output", "wide.txt", language="en_GB.UTF-8", columns=200))
    assert status == 0
    assert (folder / "narrow.txt").read_text(encoding="utf-8") == (folder / "wide.txt").read_text(encoding="utf-8")
    shown, _ = finished(terminal(command, smallest.name, language="en_GB.UTF-8", columns=40))
    assert shown != (folder / "narrow.txt").read_text(encoding="utf-8")
