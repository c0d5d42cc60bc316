"""The command as a process: pipes that close, disks that are full, terminals and encodings of every kind."""

import os
import pty
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

COLOR = re.compile(r"\x1b\[[0-9;]*m")
LAST_LINE = "1 file checked: 1 error.\n"


@pytest.fixture
def long_report(folder: Path) -> Path:
    """A journey with more to say than a pipe holds."""
    file = folder / "long.journey.yaml"
    phases = "".join(f"  - {{id: phase-{number}, stage: service}}\n" for number in range(600))
    file.write_text(f"version: 1\ntitle: Long\npersonas:\n  vera: {{name: Vera}}\nphases:\n{phases}")
    return file


@pytest.fixture
def full_disk() -> Iterator[int]:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    descriptor = os.open("/dev/full", os.O_WRONLY)
    yield descriptor
    os.close(descriptor)


@pytest.mark.parametrize(("flags", "status"), [([], 1), (["--fail-on", "never"], 0), (["--format", "json"], 1), (["--color", "always"], 1)])
def test_a_reader_that_stops_reading_gets_the_true_status_and_no_complaint(
    process: Callable, long_report: Path, flags: list[str], status: int
):
    reading, writing = os.pipe()
    os.close(reading)
    done = process("audit", long_report.name, "--max-findings", "0", *flags, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.parametrize("command", [["--help"], ["audit", "--help"], ["--version"], ["rules"], ["schema"]])
def test_a_reader_that_stops_reading_what_the_tool_tells_is_no_failure(process: Callable, command: list[str]):
    reading, writing = os.pipe()
    os.close(reading)
    done = process(*command, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", [["audit"], ["audit", "--color", "always"], ["--help"], ["--version"], ["schema"]])
@pytest.mark.usefixtures("smallest")
def test_a_full_disk_behind_standard_output_is_status_2_with_a_message(process: Callable, full_disk: int, command: list[str]):
    done = process(*command, stdout=full_disk, stderr=subprocess.PIPE)
    assert done.stderr == b"error: The output cannot be written: no space left on device\n"
    assert done.returncode == 2


@pytest.mark.usefixtures("smallest")
def test_a_closed_standard_output_is_status_2_with_a_way_out(process: Callable):
    done = process("audit", closed=">&-")
    assert done.stderr.decode() == "error: Standard output is closed\n  = help: Use --output FILE to write to a file.\n"
    assert done.returncode == 2


@pytest.mark.usefixtures("smallest")
def test_a_report_can_be_written_to_a_file_while_standard_output_is_closed(process: Callable, folder: Path):
    done = process("audit", "--only", "J201", "-o", "report.txt", closed=">&-")
    assert (done.returncode, done.stderr) == (1, b"Written: report.txt\n")
    assert (folder / "report.txt").read_text().endswith(LAST_LINE)


def test_a_closed_standard_error_changes_nothing_but_the_message(process: Callable):
    assert process("audit", "missing", closed="2>&-").returncode == 2
    assert process("audit", "missing", closed=">&- 2>&-").returncode == 2


def test_a_full_disk_behind_standard_error_changes_nothing_but_the_message(process: Callable, full_disk: int):
    assert process("audit", "missing", stdout=subprocess.PIPE, stderr=full_disk).returncode == 2


def test_a_closed_standard_input_is_a_file_that_cannot_be_read(process: Callable):
    done = process("audit", "-", "--format", "concise", closed="<&-")
    assert done.stdout == b"standard input:1:1: J004 Standard input is closed\n1 file checked: 1 error.\n"
    assert (done.returncode, done.stderr) == (1, b"")


def is_waiting_for_input(process_id: int) -> bool:
    """Whether the process sleeps in a call about file descriptor 0, by what Linux tells of it."""
    try:
        return Path(f"/proc/{process_id}/syscall").read_text().split()[1:2] == ["0x0"]
    except OSError:
        pytest.skip("this system does not tell what a process waits for")


def test_ctrl_c_ends_the_run_quietly_with_130(start: Callable):
    running = start("audit", "-")
    deadline = time.monotonic() + 10
    while not is_waiting_for_input(running.pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=10)
    assert (running.returncode, out, err) == (130, b"", b"")


ENCODINGS = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "the C locale": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "the POSIX locale": {"LC_ALL": "POSIX"},
}


@pytest.mark.parametrize(
    ("encoding", "color"), [*((encoding, "never") for encoding in ENCODINGS), ("cp1252", "always"), ("ascii", "always")]
)
def test_what_the_encoding_lacks_is_shown_another_way(process: Callable, smallest: Path, encoding: str, color: str):
    smallest.write_text(smallest.read_text().replace("Getting slim", "Kilo\u2019s kwijt \u65e5\u672c"))
    environment = {**os.environ, **ENCODINGS[encoding]}
    done = process("audit", "--only", "J201", "--color", color, env=environment)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"active" in done.stdout
    assert COLOR.sub("", done.stdout.decode("latin-1")).endswith(LAST_LINE)


@pytest.mark.usefixtures("smallest")
def test_an_error_message_that_the_encoding_lacks_is_shown_another_way(process: Callable):
    done = process("audit", "na\u00efef", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 2
    assert done.stderr.decode("ascii").startswith("error: na\\xefef does not exist\n")


@pytest.mark.usefixtures("smallest")
def test_an_empty_environment_is_enough(process: Callable):
    done = process("audit", "--only", "J201", env={})
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().endswith(LAST_LINE)


@pytest.mark.parametrize("columns", ["0", "20", "many"])
def test_a_strange_width_changes_nothing(process: Callable, journey: Callable, smallest: Path, columns: str):
    smallest.write_text(smallest.read_text().replace("Getting slim", "Getting slim, " * 30))
    plain = journey("audit").out
    colored = process("audit", "--color", "always", env={**os.environ, "COLUMNS": columns}).stdout.decode()
    assert COLOR.sub("", colored) == plain
    assert "Getting slim, " * 30 in plain


COLORED = [
    ({}, [], False),
    ({"FORCE_COLOR": "1"}, [], True),
    ({"FORCE_COLOR": ""}, [], False),
    ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ({}, ["--color", "always"], True),
    ({}, ["--color", "auto"], False),
    ({"NO_COLOR": "1"}, ["--color", "always"], True),
    ({"NO_COLOR": "1", "TERM": "dumb"}, ["--color", "always"], True),
    ({"TERM": ""}, ["--color", "always"], True),
]


@pytest.mark.parametrize(("environment", "flags", "colored"), COLORED)
def test_into_a_pipe_goes_colour_only_when_it_is_asked_for(
    journey: Callable, monkeypatch: pytest.MonkeyPatch, smallest: Path, environment: dict[str, str], flags: list[str], colored: bool
):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    outcome = journey("audit", smallest.name, "--only", "J201", *flags)
    assert ("\x1b[1;31merror" in outcome.out) is colored
    assert ("\x1b" in outcome.out) is colored
    assert COLOR.sub("", outcome.out).endswith(LAST_LINE)


def on_a_terminal(process: Callable, *arguments: str, **environment: str) -> str:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    leading, following = pty.openpty()
    process(*arguments, stdout=following, stderr=following, env={**kept, **environment})
    os.close(following)
    shown = b""
    try:
        while piece := os.read(leading, 4096):
            shown += piece
    except OSError:  # Linux says that the other end is closed
        pass
    os.close(leading)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.usefixtures("smallest")
def test_on_a_terminal_there_is_colour_unless_no_color_says_otherwise(process: Callable, journey: Callable):
    plain = journey("audit", "--only", "J201").out
    colored = on_a_terminal(process, "audit", "--only", "J201", TERM="xterm", COLUMNS="200")
    assert "\x1b[1;31merror[J201/phase-without-channel]\x1b[0m" in colored
    assert COLOR.sub("", colored) == plain
    assert on_a_terminal(process, "audit", "--only", "J201", TERM="xterm", COLUMNS="200", NO_COLOR="1") == plain


@pytest.mark.usefixtures("smallest")
def test_on_a_terminal_lines_end_between_words_and_nothing_else_changes(process: Callable, journey: Callable):
    flags = ("audit", "--only", "J201,J203,J301")
    plain = journey(*flags).out
    narrow = on_a_terminal(process, *flags, "--report", "json=findings.json", COLUMNS="50", NO_COLOR="1")
    assert max(map(len, narrow.splitlines())) <= 50 < max(map(len, plain.splitlines()))
    words = " ".join(narrow.replace("\n     ", " ").split())
    assert all(line.strip() in words for line in plain.splitlines() if line.startswith(("   = help", "warning", "error")))


@pytest.mark.usefixtures("smallest")
def test_a_report_for_people_that_is_kept_has_no_width(process: Callable, journey: Callable, folder: Path):
    plain = journey("audit").out
    assert on_a_terminal(process, "audit", "--report", "full=kept.txt", COLUMNS="50", NO_COLOR="1").startswith(plain)
    assert (folder / "kept.txt").read_text(encoding="utf-8") == plain


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        ((), {"LANG": "nl_NL.UTF-8"}, "fout: nergens bestaat niet\n"),
        ((), {"LANG": "en_GB.UTF-8", "LC_ALL": "nl_BE"}, "fout: nergens bestaat niet\n"),
        ((), {"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "C"}, "error: nergens does not exist\n"),
        ((), {"LANG": ""}, "error: nergens does not exist\n"),
        (("--language", "en"), {"LANG": "nl_NL.UTF-8"}, "error: nergens does not exist\n"),
        (("--language=nl",), {"LANG": "en_GB.UTF-8"}, "fout: nergens bestaat niet\n"),
        (("--language", "fr"), {"LANG": "nl_NL.UTF-8"}, "fout: nergens bestaat niet\n"),
    ],
)
def test_a_terminal_is_told_in_its_own_language_why_a_run_stopped(
    process: Callable, arguments: tuple[str, ...], environment: dict[str, str], said: str
):
    told = {"LC_ALL": "", "LC_MESSAGES": "", **environment}
    assert on_a_terminal(process, "audit", "nergens", *arguments, NO_COLOR="1", **told).startswith(said)


def test_a_script_is_told_the_same_anywhere_unless_the_settings_say_a_language(process: Callable, folder: Path):
    def told(*flags: str) -> bytes:
        return process("audit", "nergens", *flags, env={**os.environ, "LANG": "nl_NL.UTF-8", "LC_ALL": ""}).stderr

    assert told().startswith(b"error: nergens does not exist\n")
    (folder / "journey.toml").write_text('language = "nl"\n', encoding="utf-8")
    (folder / "english.toml").write_text('language = "en"\n', encoding="utf-8")
    assert told().startswith(b"fout: nergens bestaat niet\n")
    assert told("--isolated").startswith(b"error: nergens does not exist\n")
    assert told("--config", "english.toml").startswith(b"error: nergens does not exist\n")
    (folder / "journey.toml").write_text('language = "nl"\nfail_on = "never', encoding="utf-8")
    assert told().startswith(b"error: ")


def test_what_is_not_named_is_asked_for_in_our_words(journey: Callable):
    told = "error: RULE is missing\n  = help: Write it behind the command: journey explain RULE\n"
    assert (journey("explain").status, journey("explain").err) == (2, told)


@pytest.mark.usefixtures("smallest")
def test_json_is_never_coloured(journey: Callable):
    assert journey("audit", "--format", "json", "--color", "always") == journey("audit", "--format", "json")


@pytest.mark.skipif(os.name == "nt", reason="Windows does not remove a folder that is in use")
def test_a_working_folder_that_is_gone_is_status_2_with_a_message(journey: Callable, folder: Path):
    folder.rmdir()
    outcome = journey("audit")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("error: . cannot be read: no such file or directory\n")
