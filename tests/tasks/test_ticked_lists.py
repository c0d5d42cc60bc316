"""A Markdown list that is written again keeps what somebody did with it, and moves what is solved to Done."""

from pathlib import Path

import pytest

from journeycli.cli.main import main

GAPS = """\
version: 1
title: Slim
personas: {vera: {name: Vera}}
channels: {insta: {kind: organic-social}, mail: {kind: email}}
phases:
  - {id: awareness, channels: [insta]}
  - {id: consideration, channels: [insta]}
  - {id: purchase}
  - {id: service}
  - {id: loyalty}
"""


@pytest.fixture
def listed(tmp_path, monkeypatch, capsys):
    """Writes the list anew and gives its text."""
    monkeypatch.chdir(tmp_path)
    Path("slim.journey.yaml").write_text(GAPS, encoding="utf-8")

    def run(*flags, status=0, only="J2"):
        capsys.readouterr()
        assert main(["todo", "-o", "todo.md", "--only", only, "--today", "2026-11-22", *flags]) == status
        return Path("todo.md").read_text(encoding="utf-8")

    return run


def change(old, new, file="todo.md"):
    text = Path(file).read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    Path(file).write_text(text.replace(old, new), encoding="utf-8")


def tasks(text):
    return [line.partition(".**")[0] for line in text.splitlines() if line.startswith("- [")]


def done(text):
    return tasks(text.partition("## Done")[2])


OPEN = [
    "- [ ] **Purchase has no channel",
    "- [ ] **Service has no channel",
    "- [ ] **Loyalty has no channel",
    "- [ ] **mail stands in no phase",
]


def test_it_is_the_same_when_nothing_happened(listed):
    first = listed()
    assert tasks(first) == OPEN
    assert listed() == first


def test_a_tick_stays_as_long_as_the_task_does(listed):
    listed()
    change("- [ ] **Service", "- [X] **Service")
    assert tasks(listed()) == [OPEN[0], "- [x] **Service has no channel", *OPEN[2:]]


def test_what_is_solved_is_moved_to_done_and_what_comes_back_is_open_again(listed):
    listed()
    change("- {id: service}", "- {id: service, channels: [mail]}", "slim.journey.yaml")
    text = listed()
    assert tasks(text) == [OPEN[0], OPEN[2], "- [x] **Service has no channel", "- [x] **mail stands in no phase"]
    assert done(text) == ["- [x] **Service has no channel", "- [x] **mail stands in no phase"]
    assert listed() == text
    change("- {id: service, channels: [mail]}", "- {id: service}", "slim.journey.yaml")
    assert tasks(listed()) == OPEN


def test_what_is_written_around_the_list_and_under_a_task_stays(listed):
    listed()
    change("# To do\n", "# Anne's list\n\nEvery Monday with coffee.\n")
    change("\n## Notes", "\nCall Katrien.\n\n## Notes")
    service = next(line for line in listed().splitlines() if line.startswith(OPEN[1]))
    change(service, f"{service}\n  - ask the baker\n  * and <!-- who? -->")
    text = listed()
    assert text.startswith("# Anne's list\n\nEvery Monday with coffee.\n\n<!-- journey begin -->\n")
    assert "\nCall Katrien.\n\n## Notes\n" in text
    assert f"{service}\n  - ask the baker\n  * and <!-- who? -->\n" in text
    change("- {id: service}", "- {id: service, channels: [insta]}", "slim.journey.yaml")
    solved = listed()
    assert f"{service.replace('[ ]', '[x]')}\n  - ask the baker\n  * and <!-- who? -->\n" in solved.partition("## Done")[2]
    assert listed() == solved


def test_a_line_before_the_first_task_is_not_lost(listed):
    listed()
    change("<!-- journey begin -->\n", "<!-- journey begin -->\nMy own line.\n")
    text = listed()
    assert text.count("My own line.\n") == 1
    assert listed() == text


def test_what_was_not_looked_at_is_not_called_done(listed):
    listed()
    change("- [ ] **mail", "- [x] **mail")
    text = listed(only="J201")
    assert tasks(text)[:3] == OPEN[:3]
    assert tasks(text.partition("## Not looked at this time")[2]) == ["- [x] **mail stands in no phase"]
    assert tasks(listed()) == [*OPEN[:3], "- [x] **mail stands in no phase"]


def test_a_file_that_broke_solves_nothing(listed):
    listed()
    change("version: 1", "version: [", "slim.journey.yaml")
    text = listed(status=1)
    assert len(tasks(text)) == 5
    assert "## Done" not in text


def test_a_reference_that_leads_nowhere_solves_only_what_was_wrong_in_reading(listed):
    listed()
    change("[insta]}\n  - {id: cons", "[inst]}\n  - {id: cons", "slim.journey.yaml")
    text = listed(status=1, only="J1,J2")
    assert len(tasks(text)) == 5
    assert "## Done" not in text
    change("[inst]", "[insta]", "slim.journey.yaml")
    assert done(listed(only="J1,J2")) == ['- [x] **There is no channel "inst"']


def test_tasks_of_the_list_stay_in_it_when_fewer_are_shown(listed):
    listed()
    assert tasks(listed("--most", "1")) == OPEN


def test_the_list_speaks_another_language_and_knows_its_tasks(listed):
    listed()
    change("- [ ] **Service", "- [x] **Service")
    text = listed("--language", "nl")
    assert "- [x] **Service heeft geen kanaal" in text
    assert text.count("journey J") == 0
    assert "Gaps" not in text


@pytest.mark.parametrize("content", ["# My own list\n- [ ] milk\n", "<!-- journey begin -->\n", "PK\x03\x04"])
def test_a_file_that_is_no_list_of_ours_is_not_overwritten(listed, capsys, content):
    Path("todo.md").write_text(content, encoding="utf-8")
    listed(status=2)
    assert "todo.md" in capsys.readouterr().err
    assert Path("todo.md").read_text(encoding="utf-8") == content


def test_an_empty_file_becomes_a_list(listed):
    Path("todo.md").touch()
    assert tasks(listed()) == OPEN


def test_texts_from_the_file_are_no_markup_and_cannot_end_the_list(listed):
    title = "<!-- journey end -->`<b>`*x*[a](javascript:1)"
    change("- {id: service}", f'- {{id: service, name: "{title}"}}', "slim.journey.yaml")
    text = listed()
    assert text.count("<!-- journey end -->") == 1
    assert r"\<b\>" in text
    assert r"\[a\](javascript:1)" in text
    assert listed() == text


@pytest.mark.parametrize("box", ["- [v]", "- [x ]", "- [ x ]", "-[x]", "[x]", "* [✓]", "1. [X]", "  - [x]"])
def test_any_mark_in_the_box_is_a_tick(listed, box):
    listed()
    change("- [ ] **Service", f"{box} **Service")
    assert tasks(listed()) == [OPEN[0], "- [x] **Service has no channel", *OPEN[2:]]


@pytest.mark.parametrize("box", ["- [ ]", "- []", "-[ ]", "- [  ]"])
def test_an_empty_box_is_no_tick(listed, box):
    listed()
    change("- [ ] **Service", f"{box} **Service")
    assert tasks(listed()) == OPEN


WRITTEN = {
    "behind the remark": ("{line} ask Katrien", "ask Katrien"),
    "at the end of the text": ("{start} ask Katrien *and* the baker {remark}", "ask Katrien *and* the baker"),
    "in the text": ("{start} {remark}", "ASK KATRIEN"),
    "before the box": ("!! {line}", "!!"),
}


@pytest.mark.parametrize("where", WRITTEN)
@pytest.mark.parametrize("moved", [False, True], ids=["as it was", "on another line"])
def test_what_is_written_in_a_line_becomes_a_note_under_it_and_its_tick_stays(listed, where, moved):
    listed()
    line = next(line for line in listed().splitlines() if line.startswith(OPEN[1]))
    start, mark, remark = line.partition("<!-- ")
    written, note = WRITTEN[where]
    theirs = written.format(line=line, start=start.rstrip(), remark=mark + remark).replace("[ ]", "[x]")
    change(line, theirs.replace("no channel.", "no channel. ASK KATRIEN") if where == "in the text" else theirs)
    if moved:
        change("title: Slim\n", "title: Slim\n\n", "slim.journey.yaml")
    text = listed()
    assert tasks(text) == [OPEN[0], "- [x] **Service has no channel", *OPEN[2:]]
    notes = text.partition("**Service")[2].split("\n")[1:]
    assert notes[0] == f"  - {note}"
    assert notes[1] == ""
    assert listed() == text


def test_what_is_written_in_a_line_stays_when_its_task_is_solved(listed):
    listed()
    change("no channel.** Fits here: onboarding", "no channel.** CALL KATRIEN Fits here: onboarding")
    change("- {id: service}", "- {id: service, channels: [insta]}", "slim.journey.yaml")
    assert "CALL KATRIEN" in listed().partition("## Done")[2]
    assert "CALL KATRIEN" in listed().partition("## Done")[2]


def test_words_in_a_line_that_says_something_else_now_stay_with_the_whole_of_it(listed):
    listed()
    change("no channel.** Fits here: onboarding", "no channel.** CALL KATRIEN Fits here: onboarding")
    text = listed("--language", "nl")
    assert "\n  - **Service has no channel.** CALL KATRIEN Fits here: " in text
    assert listed("--language", "nl") == text


def test_words_beside_a_heading_stay(listed):
    listed()
    change("### Service, phase 4 of 5 <!-- journey -->", "### Service, phase 4 of 5 <!-- journey --> with Katrien")
    assert "\n  - with Katrien\n" in listed()


def test_tasks_that_were_put_on_one_line_are_two_again(listed):
    text = listed()
    Path("todo.md").write_text(text.replace(" -->\n\n### Service, phase 4 of 5 <!-- journey -->\n\n- [ ]", " --> - [x]"), encoding="utf-8")
    assert tasks(listed()) == [OPEN[0], "- [x] **Service has no channel", *OPEN[2:]]


def test_a_line_that_stands_there_twice_keeps_the_tick_and_the_notes_of_both(listed):
    listed()
    line = next(line for line in listed().splitlines() if line.startswith(OPEN[1]))
    change(line, f"{line.replace('[ ]', '[x]')}\n  one\n{line}\n  two")
    text = listed()
    assert tasks(text) == [OPEN[0], "- [x] **Service has no channel", *OPEN[2:]]
    assert "\n  one\n  two\n" in text


@pytest.mark.parametrize(("old", "new"), [("- [ ] **Service", "- **Service"), ("J201 slim.journey.yaml", "J201")])
def test_a_line_of_ours_that_is_not_understood_is_told(listed, capsys, old, new):
    text = listed()
    line = next(line for line in text.splitlines() if line.startswith(OPEN[1]))
    change(line, line.replace(old, new))
    text = listed()
    assert "This line of todo.md is not as it was written; see whether its task is told right: " in capsys.readouterr().err
    assert set(OPEN) <= set(tasks(text))


def test_a_list_is_the_same_wherever_it_is_written_from(listed, monkeypatch):
    listed()
    change("- [ ] **Service", "- [x] **Service")
    text = listed()
    folder = Path.cwd()
    monkeypatch.chdir(folder.parent)
    assert main(["todo", folder.name, "-o", f"{folder.name}/todo.md", "--only", "J2", "--today", "2026-11-22"]) == 0
    assert (folder / "todo.md").read_text(encoding="utf-8") == text


def test_the_tasks_of_a_file_that_is_renamed_keep_their_ticks_and_notes(listed):
    listed(only="J201")
    line = next(line for line in listed(only="J201").splitlines() if line.startswith(OPEN[1]))
    change(line, f"{line.replace('[ ]', '[x]')}\n  - ask the baker")
    Path("slim.journey.yaml").rename("--> thin.journey.yaml")
    change("channels: [insta]}\n  - {id: purchase}", "channels: [insta]}\n  - {id: purchase, channels: [insta]}", "--> thin.journey.yaml")
    text = listed(only="J201")
    assert tasks(text.partition("## Done")[0]) == ["- [x] **Service has no channel", OPEN[2]]
    assert done(text) == ["- [x] **Purchase has no channel"]
    assert "\n  - ask the baker\n" in text
    assert listed(only="J201") == text


def test_of_a_file_that_is_gone_only_what_was_ticked_or_noted_stays(listed):
    listed()
    line = next(line for line in listed().splitlines() if line.startswith(OPEN[1]))
    change(line, f"{line}\n  - ask the baker")
    change("- [ ] **Loyalty", "- [x] **Loyalty")
    Path("slim.journey.yaml").unlink()
    text = listed("--allow-empty")
    assert tasks(text) == done(text) == ["- [ ] **Service has no channel", "- [x] **Loyalty has no channel"]
    assert "\n  - ask the baker\n" in text
    assert listed("--allow-empty") == text


def test_of_two_files_that_are_renamed_each_keeps_its_own(listed):
    Path("b.journey.yaml").write_text(GAPS.replace("Slim", "Bread").replace("- {id: service}", "- {id: service, channels: [mail]}"))
    listed()
    change("- [ ] **Service", "- [x] **Service")
    Path("slim.journey.yaml").rename("new-slim.journey.yaml")
    Path("b.journey.yaml").rename("new-b.journey.yaml")
    text = listed()
    assert len([line for line in tasks(text) if "has no channel" in line]) == 5
    assert tasks(text).count("- [x] **Service has no channel") == 1
    assert "## Done" not in text


@pytest.mark.parametrize(("mark", "stays"), [("%00", False), ("%ff", False), ("../gone/x", False), ("/nowhere/x", True)])
def test_a_file_is_looked_for_from_the_list_and_nowhere_else(listed, mark, stays):
    text = listed()
    Path("todo.md").write_text(text.replace(" slim.journey.yaml ", f" {mark} "), encoding="utf-8")
    assert ("## Not looked at this time" in listed(only="J203")) is stays
