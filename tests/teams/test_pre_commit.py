"""The hooks for pre-commit, tried as it tries those of any repository: cloned, installed and run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from journeycli.cli.main import main

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SHIPPED = ("journeycli", "schemas", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
UNREACHABLE = re.compile(r"Could not find a version|No matching distribution|Connection|Temporary failure|Max retries")


def test_the_hooks_take_the_files_that_a_walk_finds():
    for hook in HOOKS:
        assert re.search(hook["files"], "plans/slim.journey.yaml")
        assert re.search(hook["files"], "slim.journey.yml")
        assert not re.search(hook["files"], "journey.yaml.txt")
        assert (hook["types"], hook["language"]) == (["yaml"], "python")


def test_a_file_that_is_named_like_a_flag_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    names = ["--stdin-filename=x.journey.yaml", "--isolated"]
    for name in names:
        (tmp_path / name).write_text("title: [", encoding="utf-8")
    for hook in HOOKS:
        assert main([*hook["entry"].split()[1:], *hook["args"], *names]) == 1


def test_pre_commit_installs_and_runs_both_hooks(git, workspace: Path, tmp_path: Path):
    ours = tmp_path / "journeycli"
    ours.mkdir()
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, ours / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, ours / name)
    for folder in (ours, workspace):
        git(folder, "init", "--quiet")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "As it is")
    flag = workspace / "--stdin-filename=x.journey.yaml"
    flag.write_text("title: [", encoding="utf-8")
    git(workspace, "add", "--all")
    (workspace / "notes.yaml").write_text("no: journey\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"PRE_COMMIT_HOME": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ours), "--all-files", "--verbose", "--color=never"],
        check=False, cwd=workspace, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    if UNREACHABLE.search(done.stdout):
        pytest.skip("no package index is within reach, so pre-commit cannot install what the hooks need")
    assert re.search(r"^journey validate\.+Failed$", done.stdout, re.MULTILINE), done.stdout + done.stderr
    assert done.stdout.count("--> --stdin-filename=x.journey.yaml:1:") == 2
    assert re.search(r"^journey audit\.+Failed$", done.stdout, re.MULTILINE)
    assert "error[J201/phase-without-channel]: Purchase has no channel\n --> slim.journey.yaml:9:5\n" in done.stdout
    assert "notes.yaml" not in done.stdout
    assert done.stdout.count("2 files checked") == 2
