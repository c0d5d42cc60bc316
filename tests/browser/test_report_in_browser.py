"""The report in a browser: on a phone, a laptop and a wide screen, in light and dark, by keyboard, and on paper."""

import re
from pathlib import Path

import pytest

pytest.importorskip("websocket", reason="websocket-client is not installed, so no browser can be driven")

TWO = ("afslankcoach-anne", "heat-pump-installer")
REPORTS = {
    "one in English": ("heat-pump-installer",),
    "one in Dutch, with numbers": ("webshop-kamerplanten",),
    "two, and a file that is no journey": (*TWO, str(Path(__file__).parents[2] / "samples" / "broken" / "J011-unknown-key.journey.yaml")),
}
SHOWN = pytest.mark.parametrize("names", REPORTS.values(), ids=REPORTS)
HOSTILE = """\
version: 1
title: <script>document.title = 'broken'</script>
personas:
  vera: {name: "<img src=x onerror=document.title='broken'>", quote: "\\u202egnihton ]]> </style><script>1</script>"}
channels:
  mail: {kind: email, name: </svg><script>document.title = 'broken'</script>}
phases:
  - {id: awareness, name: "<style>body{display:none}</style>", channels: [mail]}
  - {id: purchase, name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
"""


@pytest.fixture(scope="module")
def hostile(report, tmp_path_factory):
    file = tmp_path_factory.mktemp("hostile") / "case.journey.yaml"
    file.write_text(HOSTILE, encoding="utf-8")
    return report(str(file))


@SHOWN
@pytest.mark.parametrize("width", [360, 900, 1600])
def test_no_page_is_wider_than_its_window_and_nothing_goes_wrong_in_it(page, report, names, width):
    page.resize(width)
    file = report(*names)
    page.open(file)
    assert page.value("document.scrollingElement.scrollWidth <= innerWidth")
    assert page.complaints() == []
    assert page.requests() == [file.as_uri()]


def test_no_text_sticks_out_of_a_phone_even_a_hostile_one(page, hostile):
    page.resize(360)
    page.open(hostile)
    assert page.value("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("names", "scheme", "width"), [*zip(REPORTS.values(), ("dark", "light", "dark"), (360, 1600, 900), strict=True)], ids=REPORTS
)
def test_axe_finds_nothing_that_keeps_people_out(page, report, axe, names, scheme, width):
    page.prefer(scheme)
    page.resize(width)
    page.open(report(*names))
    page.value("document.querySelectorAll('details').forEach(part => part.open = true)")
    page.value(axe + "; 0")
    found = page.value(
        "axe.run({resultTypes: ['violations']}).then(found => found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html)]))"
    )
    page.prefer("light")
    assert found == []


def test_a_dark_screen_gets_a_dark_page_and_a_dark_map(page, report):
    page.resize(900)
    colours = {}
    for scheme in ("light", "dark"):
        page.prefer(scheme)
        page.open(report("heat-pump-installer"))
        ground = "getComputedStyle(document.body).backgroundColor"
        colours[scheme] = page.value(f"[{ground}, getComputedStyle(document.querySelector('.map svg polygon')).fill]")
    page.prefer("light")
    assert colours == {"light": ["rgb(255, 255, 255)"] * 2, "dark": ["rgb(14, 21, 36)"] * 2}


def test_the_policy_of_the_page_refuses_a_script_that_got_in(page, report, tmp_path):
    text = report("heat-pump-installer").read_text(encoding="utf-8")
    planted = tmp_path / "planted.html"
    script = "<script>document.title = 'broken'</script><img src='https://pictures.example/x.png' onerror=\"document.title='broken'\"><style>body{color:red}</style>"
    planted.write_text(text.replace("<main", script + "<main"), encoding="utf-8")
    page.open(planted)
    refused = " ".join(page.complaints())
    assert page.value("document.title") == "A heat pump from Brannock Heating"
    assert page.value("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
    assert refused.count("Content Security Policy") >= 3
    policy = re.sub("<meta http-equiv=[^>]*>", "", planted.read_text(encoding="utf-8"))
    planted.write_text(policy, encoding="utf-8")
    page.open(planted)
    assert page.value("document.title") == "broken"


def test_hostile_texts_are_shown_as_text(page, hostile):
    page.resize(900)
    page.open(hostile)
    assert page.value("document.title") == "<script>document.title = 'broken'</script>"
    assert page.value("document.scripts.length + document.images.length") == 0
    seen = page.value("document.querySelector('main').innerText")
    for text in (
        "<script>document.title = 'broken'</script>",
        "<img src=x onerror=document.title='broken'>",
        "<style>body{display:none}</style>",
    ):
        assert text in seen
    assert "\\u202egnihton ]]> </style><script>1</script>" in seen
    assert page.complaints() == []


def test_by_keyboard_the_first_stop_leads_past_the_cover_and_every_stop_can_be_seen(page, report):
    page.resize(900)
    page.open(report("heat-pump-installer"))
    stops = []
    for _ in range(12):
        page.press("Tab")
        stops.append(page.value("[document.activeElement.className, getComputedStyle(document.activeElement).outlineStyle]"))
    assert stops[0] == ["skip", "solid"]
    assert [stop for stop in stops if stop[1] != "solid"] == []
    assert ["map fits", "solid"] in stops


def test_wide_things_are_scrolled_on_a_phone_and_can_be_reached_by_keyboard(page, report):
    page.resize(360)
    page.open(report("webshop-kamerplanten"))
    boxes = page.value("[...document.querySelectorAll('.map, .scroll')].map(box => [box.scrollWidth > box.clientWidth, box.tabIndex])")
    assert len(boxes) >= 7
    assert [box for box in boxes if box[0] and box[1] != 0] == []
    assert boxes[0][0]


def test_on_a_phone_the_map_is_read_in_words_and_told_to_be_slid_and_rows_stand_on_top_of_each_other(page, report):
    shown = "document.querySelector('.words .touchpoints').checkVisibility({contentVisibilityAuto: true})"
    for width, there in ((360, True), (900, False)):
        page.resize(width)
        page.open(report("webshop-kamerplanten"))
        assert page.value(shown) is there
        assert page.value("getComputedStyle(document.querySelector('.stack tr')).display") == ("block" if there else "table-row")
        assert page.value("getComputedStyle(document.querySelector('.hint')).display") == "block"
    page.resize(360)
    cut = "[...document.querySelectorAll('.stack')].filter(table => table.scrollWidth > table.parentElement.clientWidth).length"
    assert page.value(cut) == 0
    assert page.value(
        "(([map, words]) => words.top < map.top)(['.map', '.words'].map(one => document.querySelector(one).getBoundingClientRect()))"
    )


def test_on_a_phone_the_emotion_curve_is_seen_whole(page, report):
    page.resize(360)
    page.open(report("heat-pump-installer"))
    boxes = "[...document.querySelectorAll('.curve svg')].map(one => one.getBoundingClientRect())"
    assert page.value(f"{boxes}.map(box => box.left > 0 && box.right < innerWidth && box.width > 250)") == [True, True]


def test_at_900_pixels_the_trend_is_in_sight_and_no_figure_leaves_a_cell_empty(page, report):
    page.resize(900)
    page.open(report("webshop-kamerplanten"))
    assert page.value("[...document.querySelectorAll('.spark')].every(bars => bars.getBoundingClientRect().right < innerWidth - 30)")
    right = "Math.round(document.querySelector('.glance > div:last-child').getBoundingClientRect().right)"
    assert page.value(f"{right} - Math.round(document.querySelector('.glance').getBoundingClientRect().right)") in (-1, 0)


def test_a_map_that_fits_the_window_is_not_cut(page, report):
    page.resize(1600)
    page.open(report("webshop-kamerplanten"))
    assert page.value("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.map'))")


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_on_paper_every_journey_begins_on_a_page_of_its_own(page, report):
    page.open(report(*TWO))
    alone = []
    whole = pages(page.printed(paperWidth=8.27, paperHeight=11.69))
    for name in TWO:
        page.open(report(name))
        alone.append(pages(page.printed(paperWidth=8.27, paperHeight=11.69)))
    assert all(3 <= count <= 9 for count in alone)
    assert whole >= sum(alone)
    assert whole <= sum(alone) + 2


def test_on_paper_the_map_fits_and_what_only_works_on_a_screen_is_gone(page, report):
    page.open(report("webshop-kamerplanten"))
    page.resize(700)
    page.ask("Emulation.setEmulatedMedia", media="print")
    assert page.value("document.querySelector('.map svg').getBoundingClientRect().right <= document.documentElement.clientWidth")
    assert page.value("document.querySelector('.words .touchpoints').checkVisibility({contentVisibilityAuto: true})")
    assert page.value(
        "[...document.querySelectorAll('.sections, .skip, details:not(.words)')].every(part => getComputedStyle(part).display == 'none')"
    )
    assert page.value("getComputedStyle(document.querySelector('.opening h1')).color") == "rgb(22, 32, 58)"
    page.ask("Emulation.setEmulatedMedia", media="")
