"""Git is asked about repositories of strangers: nothing in one is run, nothing is fetched, and no answer takes for ever."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from repositories import Repository
from written import COMPLETE, SMALLEST

from journeycli.cli.main import main
from journeycli.errors import JourneyError
from journeycli.git import command
from journeycli.git.changes import changed_since
from journeycli.git.revisions import content_at, journeys_in, staged_content


@pytest.fixture
def program(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Callable[[], bool]]:
    """A program that leaves a trace when it is run, and whether it was."""
    folder = tmp_path_factory.mktemp("program")
    trace, script = folder / "it-ran", folder / "program"
    script.write_text(f'#!/bin/sh\necho "$0" >> "{trace}"\ncat\n', encoding="utf-8")
    script.chmod(0o755)
    return str(script), trace.exists


def ask_everything(repository: Repository) -> None:
    for arguments in (["--since", "HEAD"], ["--staged"], ["--since", "HEAD", "a.journey.yaml"], ["--staged", "a.journey.yaml"]):
        assert main(["audit", *arguments]) in (0, 1)
    assert content_at("HEAD", repository.folder / "a.journey.yaml")
    assert staged_content(repository.folder / "a.journey.yaml")
    assert journeys_in("HEAD", repository.folder)


def test_nothing_that_a_repository_names_as_a_program_is_run(repository, program):
    script, ran = program
    repository.write("a.journey.yaml", COMPLETE)
    repository.write("b.journey.yaml", COMPLETE)
    repository.commit()
    repository.write(".gitattributes", "*.yaml filter=evil diff=evil merge=evil\n")
    for setting in (
        *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.alternateRefsCommand"),
        *("diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process"),
        *("merge.evil.driver", "gpg.program", "credential.helper", "pager.ls-tree", "alias.ls-tree", "interactive.diffFilter"),
    ):
        repository("config", setting, script)
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
        repository.write(f".git/hooks/{hook}", Path(script).read_text(encoding="utf-8")).chmod(0o755)
    repository.write("a.journey.yaml", SMALLEST)
    os.utime(repository.folder / "b.journey.yaml", (0, 0))  # git would have to read it to know that it is the same
    ask_everything(repository)
    assert not ran()
    repository.run("status")
    assert ran(), "the trap must be one"


def test_a_folder_that_plays_a_repository_is_none(repository, program, monkeypatch, capsys):
    """A tree can hold what git takes for a bare repository, with settings of its own."""
    script, ran = program
    bare = repository.folder / "vendor"
    repository("init", "--quiet", "--bare", str(bare))
    repository("-C", str(bare), "config", "core.fsmonitor", script)
    (bare / "a.journey.yaml").write_text(COMPLETE, encoding="utf-8")
    monkeypatch.chdir(bare)
    assert main(["audit", "--staged"]) == 2
    assert capsys.readouterr().err.startswith("error: git could not answer: cannot use bare repository")
    assert not ran()


def test_what_a_partial_clone_lacks_is_not_fetched(repository, program, tmp_path_factory):
    script, ran = program
    repository.write("a.journey.yaml", COMPLETE)
    repository.commit()
    repository("config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("clone")
    repository("clone", "--quiet", "--no-checkout", "--filter=blob:none", repository.folder.as_uri(), str(clone))
    repository("-C", str(clone), "config", "remote.origin.uploadpack", script)
    with pytest.raises(JourneyError, match=r"git has left out what a\.journey\.yaml held") as failure:
        content_at("HEAD", clone / "a.journey.yaml")
    assert "`git fetch --refetch --no-filter`" in failure.value.help.text
    assert not ran()


def test_a_repository_of_somebody_else_is_not_trusted_and_it_says_how_it_would_be(repository, monkeypatch, capsys):
    repository.write("a.journey.yaml", COMPLETE)
    repository.commit()
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert main(["audit", "--since", "HEAD"]) == 2
    assert "git config --global --add safe.directory" in capsys.readouterr().err


def test_a_repository_with_more_names_than_there_are_atoms_is_given_up(repository, monkeypatch):
    """Nine levels of ten folders that are all the same one: a few hundred bytes, and a thousand million files."""
    kind, id = "100644 blob", repository("hash-object", "-w", "--stdin", input="x")
    for _ in range(9):
        listing = "".join(f"{kind} {id}\t{number}\n" for number in range(10))
        kind, id = "040000 tree", repository("mktree", input=listing)
    repository("update-ref", "HEAD", repository("commit-tree", id, "-m", "bomb"))
    monkeypatch.setattr(command.ask, "__kwdefaults__", {"given": b"", "limit": 1 << 20})
    with pytest.raises(JourneyError, match="git did not answer within 20 seconds and 1048576 bytes"):
        changed_since("HEAD", repository.folder)


def test_a_git_that_does_not_answer_is_given_up(repository, monkeypatch, tmp_path_factory):
    folder = tmp_path_factory.mktemp("slow")
    (folder / "git").write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setattr(command, "SECONDS", 0.1)
    with pytest.raises(JourneyError, match="git did not answer within"):
        journeys_in("HEAD", repository.folder)
