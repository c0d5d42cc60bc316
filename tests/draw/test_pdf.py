"""A PDF is painted without Graphviz: the same bytes everywhere, every text to be found in it, and its links."""

import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from drawn_journeys import bakery, hostile_data, journey, workshop
from pypdf import PdfReader

from journeycli.draw.map.map import journey_map
from journeycli.draw.shapes import Line, Pen
from journeycli.draw.theme import THEMES
from journeycli.picture.pdf import pdf
from journeycli.picture.picture import draw

PINNED = ("map", "flow", "channels", "blueprint")


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content), strict=True)


def words(text: str) -> list[str]:
    return sorted(text.split())


@pytest.mark.parametrize("make", [bakery, workshop])
def test_a_pdf_holds_every_text_of_the_picture_and_no_other(make):
    drawing = journey_map(make(), THEMES["light"], "en", None)
    shown = " ".join(row.text for node in drawing.nodes for row in node.rows)
    (page,) = read(pdf(drawing, "en")).pages
    assert words(page.extract_text()) == words(shown)


def test_a_pdf_has_the_size_the_title_the_description_and_the_language_of_its_drawing():
    drawing = journey_map(bakery(), THEMES["light"], "nl", None)
    found = read(pdf(drawing, "nl"))
    assert (found.pages[0].mediabox.width, found.pages[0].mediabox.height) == (drawing.width, drawing.height)
    assert found.metadata is not None
    assert (found.metadata.title, found.metadata.subject) == (drawing.title, drawing.description)
    assert found.root_object["/Lang"] == "nl"


def test_the_texts_stand_on_the_baselines_of_the_svg():
    drawing = journey_map(bakery(), THEMES["light"], "en", None)
    pins = {(row.text, round(drawing.height - y, 1)) for node in drawing.nodes for row, (_, y) in node.text_pins() if row.text}
    found = set()

    def note(text: str, _: object, place: list[float], *__: object) -> None:
        if text.strip():
            found.add((text.strip(), round(place[5], 1)))

    read(pdf(drawing, "en")).pages[0].extract_text(visitor_text=note)
    heights = {height for _, height in pins}
    assert found
    assert all(min(abs(height - pin) for pin in heights) <= 0.1 for _, height in found)


def test_a_line_is_dotted_where_that_of_the_picture_is():
    drawing = journey_map(bakery(), THEMES["light"], "en", None)
    dotted = replace(drawing, decorations=(Line(((10, 10), (90, 10)), Pen("#112233", 1.3, dotted=True)),), nodes=(), edges=())
    assert b"[ 1 5 ] 0 d" in read(pdf(dotted, "en")).pages[0].get_contents().get_data().replace(b"[1 5]", b"[ 1 5 ]")


def test_links_lead_where_the_picture_leads_and_nowhere_else():
    drawing = journey_map(workshop(), THEMES["light"], "en", None)
    wanted = sorted(node.url for node in drawing.nodes if node.url)
    annotations = read(pdf(drawing, "en")).pages[0].get("/Annots", [])
    assert sorted(annotation.get_object()["/A"]["/URI"] for annotation in annotations) == wanted


@pytest.mark.parametrize("view", PINNED)
def test_a_pdf_is_the_same_in_every_process(view):
    code = (
        "import sys; sys.path.insert(0, 'tests/draw'); from drawn_journeys import bakery; from journeycli.picture.picture import draw;"
        f"sys.stdout.buffer.write(draw(bakery(), '{view}', 'pdf').content)"
    )
    once = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": "77", "LC_ALL": "C"})
    assert once.stderr == b""
    assert once.stdout == draw(bakery(), view, "pdf").content


def test_a_picture_that_is_larger_than_readers_show_is_made_to_fit():
    drawing = replace(journey_map(bakery(), THEMES["light"], "en", None), width=28_800)
    page = read(pdf(drawing, "en")).pages[0]
    assert page.mediabox.width == 14_400
    assert float(page.mediabox.height) == pytest.approx(drawing.height / 2, abs=0.01)
    assert words(page.extract_text()) == words(" ".join(row.text for node in drawing.nodes for row in node.rows))


def test_letters_that_the_font_lacks_are_told_once_and_do_not_speak_on_standard_error(capfd):
    drawn = draw(bakery()._replace(title="面包店"), "map", "pdf")
    assert [notice.text for notice in drawn.notices] == [
        "This PDF shows boxes for letters that its font lacks (it has Latin, Greek and Cyrillic); SVG has them all"
    ]
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("seed", range(5))
def test_hostile_texts_are_text_and_nothing_in_a_pdf_runs(seed):
    drawing = journey_map(journey(hostile_data(seed), "hostile"), THEMES["light"], "en", None)
    content = pdf(drawing, "en")
    (page,) = read(content).pages
    assert not [word for word in (b"/JS", b"/JavaScript", b"/Launch", b"/EmbeddedFile") if word in content]
    links = [annotation.get_object()["/A"]["/URI"] for annotation in page.get("/Annots", [])]
    assert all(link.startswith(("http://", "https://", "mailto:")) for link in links)
    shown = {character for node in drawing.nodes for row in node.rows for character in row.text if " " < character < "\x7f"}
    assert shown <= set(page.extract_text())
