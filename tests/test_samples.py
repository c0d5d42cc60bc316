"""The samples: what the commands print of each stands beside it; `python tests/test_samples.py` writes it anew."""

import io
import json
import re
from contextlib import chdir, redirect_stdout
from pathlib import Path

import pytest

from journeycli.cli.main import main

ROOT = Path(__file__).parents[1]
WHOLE = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("samples/*.journey.yaml"))
BROKEN = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("samples/broken/*.journey.yaml"))
WALKS = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("samples/*.walk.txt"))
CHANGED = ["samples/changes/cargo-bikes.before.journey.yaml", "samples/changes/cargo-bikes.after.journey.yaml"]
STATES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("samples/states/*.journey.yaml"))
COMPARED = {
    "diff.txt": ["--format", "text"],
    "diff.nl.txt": ["--language", "nl"],
    "diff.json": ["--format", "json"],
    "diff.md": ["--format", "markdown"],
}
MEASURED = [sample for sample in WHOLE if (ROOT / sample.replace(".journey.yaml", ".measurements.csv")).exists()]
WITH_ERRORS = ["afslankcoach-anne", "heat-pump-installer", "webshop-kamerplanten"]


def printed(*arguments: str) -> tuple[int, str]:
    """The status of a command line, run from the repository root, and what it prints on standard output."""
    memory = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with chdir(ROOT), redirect_stdout(memory):
        status = main(list(arguments))
    memory.seek(0)
    return status, memory.read()


def audited(sample: str) -> tuple[int, str]:
    return printed("audit", sample, "--today", "2026-11-22")


def walked(script: str) -> tuple[int, str]:
    return printed("walk", script.replace(".walk.txt", ".journey.yaml"), "--script", script, "--no-log")


def compared(ending: str) -> str:
    return printed("diff", *CHANGED, "--today", "2026-11-22", *COMPARED[ending])[1]


def difference_file(ending: str) -> Path:
    return ROOT / f"samples/changes/cargo-bikes.{ending}"


def out_file(sample: str) -> Path:
    return ROOT / f"{sample.removesuffix('.journey.yaml').removesuffix('.txt')}.out"


def measure_file(sample: str) -> Path:
    return ROOT / f"{sample.removesuffix('.journey.yaml')}.measure.out"


def write_samples() -> None:
    """Writes beside every sample what the audit prints of it, beside every walk what is said on it, what its numbers tell, and what differs in the pair."""
    for ending in COMPARED:
        difference_file(ending).write_text(compared(ending), encoding="utf-8")
    for sample in WHOLE + BROKEN:
        out_file(sample).write_text(audited(sample)[1], encoding="utf-8")
    for script in WALKS:
        out_file(script).write_text(walked(script)[1], encoding="utf-8")
    for sample in MEASURED:
        measure_file(sample).write_text(printed("measure", sample)[1], encoding="utf-8")


@pytest.fixture(autouse=True)
def _without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("sample", WHOLE + BROKEN)
def test_the_audit_prints_of_a_sample_what_stands_beside_it(sample: str):
    assert audited(sample)[1] == out_file(sample).read_text(encoding="utf-8")


@pytest.mark.parametrize("script", WALKS)
def test_a_walk_goes_as_it_stands_beside_its_script(script: str):
    assert walked(script) == (0, out_file(script).read_text(encoding="utf-8"))


@pytest.mark.parametrize("ending", COMPARED)
def test_what_differs_between_the_pair_stands_beside_it(ending: str):
    assert compared(ending) == difference_file(ending).read_text(encoding="utf-8")


def test_every_output_stands_beside_a_sample():
    kept = [path.relative_to(ROOT).as_posix() for path in ROOT.glob("samples/**/*.out")]
    told = [*map(out_file, WHOLE + BROKEN + WALKS), *map(measure_file, MEASURED)]
    assert sorted(kept) == sorted(path.relative_to(ROOT).as_posix() for path in told)


@pytest.mark.parametrize("sample", MEASURED)
def test_what_the_numbers_of_a_sample_tell_stands_beside_it(sample: str):
    assert printed("measure", sample) == (0, measure_file(sample).read_text(encoding="utf-8"))


@pytest.mark.parametrize("sample", WHOLE)
def test_every_whole_sample_is_a_journey(sample: str):
    assert printed("validate", sample)[0] == 0


@pytest.mark.parametrize("sample", WHOLE)
def test_a_whole_sample_fails_the_audit_when_it_has_a_gap(sample: str):
    assert audited(sample)[0] == (1 if Path(sample).name.removesuffix(".journey.yaml") in WITH_ERRORS else 0)


def findings(*arguments: str) -> list[dict[str, str]]:
    return json.loads(printed(*arguments, "--today", "2026-11-22", "--format", "json")[1])["findings"]


@pytest.mark.parametrize("command", ["validate", "audit"])
@pytest.mark.parametrize("sample", BROKEN)
def test_a_broken_sample_has_the_one_mistake_that_it_is_named_after(sample: str, command: str):
    ((code, rule),) = [(finding["code"], finding["rule"]) for finding in findings(command, sample)]
    assert Path(sample).name == f"{code}-{rule}.journey.yaml"
    assert printed(command, sample)[0] == 1


def test_there_is_a_broken_sample_for_every_rule_on_reading_and_references():
    codes = re.findall(r"^(J[01]\d\d)  ", printed("rules")[1], re.MULTILINE)
    assert codes == [Path(sample).name[:4] for sample in BROKEN]


def promised() -> dict[str, tuple[list[str], list[str]]]:
    """What samples/README.md says of each whole sample: the codes of its findings, and those it accepts."""
    readme = (ROOT / "samples" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([a-z-]+)\]\(\1\.journey\.yaml\).*\| ([^|]+) \|$", readme, re.MULTILINE)
    told = {}
    for name, cell in rows:
        codes = {"found": [], "accepted": []}
        for part in cell.split(";"):
            codes["accepted" if "accepted" in part else "found"] += re.findall(r"J\d{3}", part)
        told[f"samples/{name}.journey.yaml"] = (sorted(codes["found"]), sorted(codes["accepted"]))
    return told


def test_the_readme_of_the_samples_names_them_all():
    assert sorted(promised()) == WHOLE


@pytest.mark.parametrize("sample", WHOLE)
def test_a_whole_sample_has_the_findings_that_the_readme_promises(sample: str):
    found = [finding["code"] for finding in findings("audit", sample)]
    with_accepted = [finding["code"] for finding in findings("audit", sample, "--no-accept")]
    told, accepted = promised()[sample]
    assert sorted(found) == told
    assert sorted(set(with_accepted) - set(found)) == accepted


def test_the_samples_together_are_audited_in_one_run():
    status, text = printed("audit", "samples", "--format", "concise")
    assert status == 1
    assert f"\n{len([*WHOLE, *BROKEN, *CHANGED, *STATES])} files checked: " in text


if __name__ == "__main__":
    write_samples()
