"""The README says what is so, and generated pages are current."""

import re
from pathlib import Path

import pytest

from journeycli.cli.main import main
from journeycli.pages.docs import markdown_pages
from journeycli.pages.format_page import format_markdown
from journeycli.segment import plain_text

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language, paper=README):
    return re.findall(rf"```{language}\n(.*?)```", paper, re.DOTALL)


def test_the_audit_in_the_readme_is_what_is_printed_with_cuts_where_it_shows_them():
    (audit,) = blocks("text")
    command, _, printed = audit.partition("\n")
    assert command == "$ journey audit samples/heat-pump-installer.journey.yaml"
    first, *pieces = re.split(r"\n* *\[…\]\n+", printed)
    left = (ROOT / "samples" / "heat-pump-installer.out").read_text(encoding="utf-8")
    assert left.startswith(f"{first}\n")
    assert left.endswith(f"\n{pieces[-1]}")
    for piece in (first, *pieces):
        before, found, left = left.partition(piece)
        assert found, piece
        assert not before or before.endswith("\n")


def test_the_first_journey_of_the_readme_is_audited_as_it_says(tmp_path, capsys):
    file = tmp_path / "slim.journey.yaml"
    file.write_text(blocks("yaml")[0], encoding="utf-8")
    assert main(["audit", str(file), "--format", "concise"]) == 1
    printed = capsys.readouterr().out
    assert "J201 Purchase has no channel" in printed
    assert [stage for stage in ("Service", "Loyalty") if f"J203 No phase covers the stage {stage}" in printed] == ["Service", "Loyalty"]


def test_what_the_page_about_walking_shows_is_what_is_printed():
    desk, task = blocks("text", (ROOT / "docs" / "walk.md").read_text(encoding="utf-8"))
    printed = (ROOT / "samples" / "webshop-kamerplanten.walk.out").read_text(encoding="utf-8")
    assert desk in printed
    assert task in printed


@pytest.mark.parametrize(("picture", "view"), [("heat-pump-installer.svg", "map"), ("heat-pump-installer-flow.svg", "flow")])
def test_the_pictures_of_the_readme_are_current(tmp_path, picture, view):
    sample = str(ROOT / "samples" / "heat-pump-installer.journey.yaml")
    assert main(["render", sample, "--view", view, "--engine", "painter", "-o", str(tmp_path / picture)]) == 0
    assert (tmp_path / picture).read_bytes() == (ROOT / "docs" / picture).read_bytes(), "run `make docs`"
    assert f"docs/{picture}" in README


def test_every_link_of_a_paper_leads_somewhere():
    for paper in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "samples" / "README.md"]:
        for target in re.findall(r"\]\(([^)#]+?)(?:#.*?)?\)", paper.read_text(encoding="utf-8")):
            assert target.startswith("https://") or (paper.parent / target).exists(), f"{paper.name}: {target}"


def test_every_target_of_the_makefile_that_the_readme_names_is_there():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{target}:" in makefile for target in re.findall(r"make ([a-z]+) ", README))


def test_the_page_of_the_format_is_current():
    assert (ROOT / "docs" / "format.md").read_text(encoding="utf-8") == plain_text(format_markdown()), "run `make docs`"


def test_the_pages_of_the_rules_are_current_and_there_are_no_others():
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").iterdir()}
    assert written == dict(markdown_pages()), "run `make docs`"
