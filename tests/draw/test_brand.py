import pytest
from drawn_journeys import bakery

from journeycli.draw.brand import brand_colour, branded, contrast
from journeycli.draw.theme import LIGHT
from journeycli.picture.picture import draw, is_theme

COLOURS = {
    "lime": "#7AB800",
    "magenta": "#E20074",
    "yellow": "#FFDD00",
    "near-black": "#0A0A12",
    "black": "#000000",
    "white": "#FFFFFF",
    "orange": "#FF6200",
    "sky": "#00AEEF",
}
colours = pytest.mark.parametrize("colour", COLOURS.values(), ids=COLOURS)


@colours
def test_white_text_can_be_read_on_every_phase(colour):
    theme = branded(colour)
    for count in range(1, 14):
        assert all(contrast(theme.head_ink, theme.phase_colour(index, count)) >= 4.5 for index in range(count))


@colours
def test_text_can_be_read_on_the_chips_and_on_the_cards(colour):
    theme = branded(colour)
    assert contrast(theme.chip_ink, theme.chip) >= 4.5
    assert contrast(theme.chip_ink, theme.card) >= 4.5
    assert contrast(theme.soft, theme.card) >= 4.5


@colours
def test_the_first_and_the_middle_phase_are_told_apart(colour):
    theme = branded(colour)
    assert contrast(theme.ramp[0], theme.ramp[1]) >= 1.2


@colours
def test_gaps_and_plans_keep_their_own_colours(colour):
    theme = branded(colour)
    assert [getattr(theme, name) for name in ("gap", "gap_band", "plan", "plan_line", "minus", "plus")] == [
        getattr(LIGHT, name) for name in ("gap", "gap_band", "plan", "plan_line", "minus", "plus")
    ]


def test_a_colour_that_can_be_read_on_is_taken_as_it_is():
    assert branded("#0E3E78").ramp[1] == "#0E3E78"
    assert branded("#7AB800").ramp[1] != "#7AB800"


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#7AB800", "#7AB800"),
        ("7ab800", "#7AB800"),
        ("#7b0", "#77BB00"),
        ("#7AB80", None),
        ("lime", None),
        ("bad", None),
        ("#7AB800\n", None),
        ("#GGGGGG", None),
        ("", None),
        ("#7AB8001", None),
    ],
)
def test_a_colour_is_three_or_six_digits(text, colour):
    assert brand_colour(text) == colour
    assert is_theme(text) is (colour is not None)


def test_a_picture_is_drawn_in_the_colour_of_the_brand():
    picture = draw(bakery(), "flow", "svg", theme="#7AB800", engine="painter").content.decode()
    assert f'fill="{branded("#7AB800").ramp[1].lower()}"' in picture
    assert LIGHT.ramp[1].lower() not in picture
