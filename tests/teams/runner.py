"""Runs the steps of our action as GitHub's runner does: each in a shell of its own, told everything by its environment."""

import os
import re
import subprocess
import sys
from functools import partial
from itertools import takewhile
from operator import ne
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}
_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
_SHELL = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")


class Runner:
    """A job in a folder, on a machine on which the step Install has been run."""

    def __init__(self, workspace: Path, scratch: Path, **inputs: str) -> None:
        self.workspace = workspace
        self.scratch = scratch
        self.known = {f"inputs.{name}": given.get("default", "") for name, given in ACTION["inputs"].items()}
        self.known |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
        self.known |= {"github.event.pull_request.number": "7"}
        programs = scratch / "journey" / "bin"
        programs.mkdir(parents=True)
        for name in ("journey", "python"):
            (programs / name).symlink_to(Path(sys.executable).with_name(name))

    def run(self, name: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Runs one step, and keeps its outputs for those after it; programs in `path` come first."""
        step = STEPS[name]
        written = {variable: self.scratch / f"{name}-{variable}" for variable in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in written.values():
            file.write_bytes(b"")
        script = self.scratch / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        environment = {
            **os.environ,
            **{variable: str(file) for variable, file in written.items()},
            **{variable: self._value(text) for variable, text in step.get("env", {}).items()},
            "RUNNER_TEMP": str(self.scratch),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_REPOSITORY": "anne/plans",
            "PATH": f"{path or self.scratch}:{os.environ['PATH']}",
        }
        done = subprocess.run(
            [*_SHELL, str(script)], check=False, cwd=self.workspace, env=environment, capture_output=True, text=True, timeout=60
        )
        self._keep(step.get("id", name), written["GITHUB_OUTPUT"].read_text(encoding="utf-8"))
        return done

    def output(self, name: str) -> str:
        """An output of the action."""
        return self._value(ACTION["outputs"][name]["value"])

    def _value(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: self.known.get(found[1], ""), text)

    def _keep(self, step: str, text: str) -> None:
        lines = iter(text.splitlines())
        for line in lines:
            name, sign, value = re.fullmatch(r"([a-z]+)(=|<<)(.*)", line).groups()
            if sign == "<<":
                value = "\n".join(takewhile(partial(ne, value), lines))
            self.known[f"steps.{step}.outputs.{name}"] = value
