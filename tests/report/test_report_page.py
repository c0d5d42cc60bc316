"""What anybody may rely on in a report, whatever the journeys: one whole page, readable by all, that runs and fetches nothing."""

import base64
import hashlib
import io
import re
from contextlib import chdir, redirect_stdout
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path
from tomllib import loads

import pytest
from make_report import GOLDEN, without_style
from read_page import TODAY, Read
from reported import SAMPLES, SMALLEST, TEXTS, hostile

from journeycli.cli.main import main
from journeycli.draw.theme import DARK, LIGHT
from journeycli.templating import TEMPLATES

WHOLE = sorted(str(path) for path in SAMPLES.glob("*.journey.yaml"))
SHOWN = {Path(path).name.partition(".")[0]: [path] for path in WHOLE} | {
    "all of them": WHOLE,
    "all, and files that are no journey": [str(SAMPLES)],
    "hostile": ["hostile.journey.yaml"],
    "no journey": ["broken.journey.yaml"],
}


@pytest.fixture(scope="module", params=SHOWN.values(), ids=SHOWN)
def page(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("shown")
    (folder / "hostile.journey.yaml").write_text(hostile(), encoding="utf-8")
    (folder / "broken.journey.yaml").write_text("title: [", encoding="utf-8")
    with chdir(folder):
        main(["report", *request.param, "-o", "page.html", *TODAY])
    return (folder / "page.html").read_text(encoding="utf-8")


def test_every_page_is_whole_and_its_ids_are_unique_and_its_links_lead_somewhere(page):
    read = Read(page)
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert read.faults == []
    assert sorted(ids) == sorted(set(ids))
    targets = [str(link["href"]) for link in read.all("a")]
    assert [target for target in targets if target.startswith("#") and target[1:] not in ids] == []
    assert [target for target in targets if not target.startswith(("#", "https://"))] == []
    named = [
        id
        for _, attributes in read.elements
        for key in ("aria-labelledby", "aria-describedby")
        for id in (attributes.get(key) or "").split()
    ]
    assert set(named) <= set(ids)


def test_every_page_runs_and_fetches_nothing_and_says_so_in_its_policy(page):
    read = Read(page)
    assert {tag for tag, _ in read.elements} & {
        "script",
        "iframe",
        "object",
        "embed",
        "link",
        "img",
        "base",
        "form",
        "foreignobject",
    } == set()
    attributes = [key for _, found in read.elements for key in found]
    assert [key for key in attributes if key.startswith("on") or key in ("style", "src", "srcset")] == []
    (style,) = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    assert not re.search(r"url\(|@import|@font-face|expression", style)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [meta["content"] for meta in read.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_every_page_has_its_headings_in_order_and_tables_that_can_be_heard(page):
    read = Read(page)
    levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(read.all("caption")) == len(read.all("table"))
    assert all(head.get("scope") in ("col", "row") for head in read.all("th"))
    assert all(found.get("aria-label") or found.get("aria-labelledby") for _, found in read.elements if found.get("role") == "region")
    assert [tag for tag, _ in read.elements].count("main") == 1


def test_the_page_on_the_smallest_journey(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    status, page = report("slim.journey.yaml")
    assert status == 0
    assert without_style(page) == GOLDEN.read_text(encoding="utf-8"), "run `make samples`"


def test_texts_that_would_break_out_of_a_page_are_read_in_it_as_they_are(report, tmp_path):
    (tmp_path / "case.journey.yaml").write_text(hostile(), encoding="utf-8")
    _, page = report("case.journey.yaml")
    read = Read(page)
    seen = read.text(within="main")
    for text in TEXTS:
        assert seen.count(text) > 2, text
    assert TEXTS[0] in Read(page).texts[[open for open, _ in read.texts].index(("html", "head", "title"))][1]
    assert page.count("<!--") == 0


def test_characters_that_mislead_a_reader_are_shown_as_escapes(report, tmp_path):
    text = SMALLEST.replace("Vera}", 'Vera, quote: "a\\u202eb\\u200b \\n c ::x", description: "::set-output"}')
    (tmp_path / "case.journey.yaml").write_text(text, encoding="utf-8")
    seen = Read(report("case.journey.yaml")[1]).text()
    assert "a\\u202eb\\u200b c ::x" in seen
    assert "\\x3a:set-output" in seen


def test_the_same_files_give_the_same_bytes_in_any_order_and_by_any_number_of_processes(report):
    _, once = report(*WHOLE)
    assert report(*reversed(WHOLE))[1] == once
    assert report(*WHOLE, "--jobs", "2")[1] == once


def test_the_day_is_the_only_clock(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    _, page = report("slim.journey.yaml")
    assert main(["report", "slim.journey.yaml", "-o", "later.html", "--today", "2027-01-05"]) == 0
    assert (tmp_path / "later.html").read_text(encoding="utf-8").replace("5 January 2027", "22 November 2026") == page


def test_two_journeys_of_one_name_each_have_their_own_ids_and_links(report, tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    read = Read(report("a", "b")[1])
    assert [article["id"] for article in read.all("article")] == ["slim", "slim-2"]
    assert {link["href"] for link in read.all("a")} >= {"#slim", "#slim-2", "#slim-2--advice"}


def test_a_file_that_is_no_journey_is_shown_with_what_to_do_and_the_status_tells(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    (tmp_path / "other.journey.yaml").write_text(SMALLEST.replace("channels:\n  ", "chanels:\n  "), encoding="utf-8")
    status, page = report(".")
    seen = Read(page).text()
    assert status == 1
    assert 'The key "chanels" is not known here' in seen
    assert 'Did you mean "channels"?' in seen
    assert "other.journey.yaml:5:1" in seen
    assert [article["id"] for article in Read(page).all("article")] == ["slim"]


def test_numbers_that_cannot_be_read_are_shown_beside_the_journey(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    (tmp_path / "slim.measurements.csv").write_text("period,touchpoint,channel,visitors,source\n2026-13,,instagram,5,\n", encoding="utf-8")
    status, page = report("slim.journey.yaml")
    assert status == 1
    assert "slim.measurements.csv:2" in Read(page).text()
    assert len(Read(page).all("article")) == 1


def test_the_page_goes_to_standard_output_and_nothing_else_does(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    _, page = report("slim.journey.yaml")
    (tmp_path / "page.html").unlink()
    memory = io.TextIOWrapper(io.BytesIO())
    with redirect_stdout(memory):
        assert main(["report", "slim.journey.yaml", "-o", "-", *TODAY]) == 0
    assert memory.buffer.getvalue() == page.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["slim.journey.yaml"]


def test_without_a_name_the_page_is_journey_report_html(report, tmp_path, capsys):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    assert main(["report"]) == 0
    assert (tmp_path / "journey-report.html").exists()
    assert capsys.readouterr().err == "Written: journey-report.html\n"


def test_a_colour_that_is_none_is_refused_before_anything_is_read(report, tmp_path, capsys):
    assert main(["report", "nowhere", "--theme", "greenish"]) == 2
    assert '--theme does not take "greenish"' in capsys.readouterr().err


def test_a_brand_colours_the_page_and_its_maps(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    _, plain = report("slim.journey.yaml")
    _, branded = report("slim.journey.yaml", "--theme", "#7a1fa2")
    assert "--ramp-2:#7a1fa2" in branded
    assert 'fill="#7a1fa2"' in branded or 'stroke="#7a1fa2"' in branded
    assert "#7a1fa2" not in plain


def test_on_a_dark_screen_the_phases_of_a_map_turn_dark_with_the_page_and_those_of_a_brand_stay(report):
    file = str(SAMPLES / "heat-pump-installer.journey.yaml")
    _, plain = report(file)
    _, branded = report(file, "--theme", "#7a1fa2")
    for place in range(5):
        light, dark = (theme.phase_colour(place, 5).lower() for theme in (LIGHT, DARK))
        assert f'fill="{light}"' in plain[plain.index("<body") :]
        assert f'[fill="{light}"]{{fill:{dark}}}' in plain
        assert f'[fill="{light}"]' not in branded


def test_the_templates_ship_with_the_package():
    settings = loads((SAMPLES.parent / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    shipped = settings["package-data"]["journeycli"]
    files = [f"templates/{path.name}" for path in TEMPLATES.iterdir()]
    assert [file for file in files if not any(fnmatch(file, pattern) for pattern in shipped)] == []
    folders = {path.parent for path in TEMPLATES.parent.rglob("*.py")}
    assert {".".join(path.relative_to(SAMPLES.parent).parts) for path in folders} <= set(settings["packages"])
