from dataclasses import asdict

import pytest

from journeycli.draw.theme import DARK, LIGHT, PRINT, dark_when_preferred

themes = pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
TEXT_ON = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "plan"),
    ("soft", "paper"),
    ("soft", "band"),
    ("soft", "card"),
    ("soft", "gap_band"),
    ("gap", "gap_band"),
    ("gap", "gap_flag"),
    ("gap", "card"),
    ("minus", "card"),
    ("chip_ink", "chip"),
    ("chip_ink", "card"),
    ("plan_ink", "plan"),
    ("ink", "band"),
    ("chip_ink", "plan"),
    ("plus", "plus_band"),
    ("minus", "minus_band"),
    ("minus", "plus_band"),
    ("plus", "minus_band"),
    ("zero", "plus_band"),
    ("zero", "minus_band"),
    ("paper", "plus"),
    ("paper", "minus"),
    ("paper", "zero"),
]
SIGN_ON = [
    ("plan_line", "band"),
    ("gap", "band"),
    ("moment", "card"),
    ("soft", "band"),
    ("minus", "band"),
    ("plus", "band"),
    ("soft", "plus_band"),
]


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first, second):
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@themes
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out(theme, text, ground):
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@themes
@pytest.mark.parametrize(("sign", "ground"), SIGN_ON)
def test_signs_stand_out(theme, sign, ground):
    assert contrast(getattr(theme, sign), getattr(theme, ground)) >= 3


@themes
def test_the_names_of_phases_stand_out_along_the_whole_ramp(theme):
    for count in range(1, 14):
        assert all(contrast(theme.head_ink, theme.phase_colour(index, count)) >= 4.5 for index in range(count))


@themes
def test_phases_run_along_the_whole_ramp(theme):
    assert (theme.phase_colour(0, 5), theme.phase_colour(2, 5), theme.phase_colour(4, 5)) == theme.ramp
    assert theme.phase_colour(0, 1) == theme.ramp[1]


@themes
def test_every_colour_of_a_theme_is_its_own(theme):
    colours = [colour.lower() for name, colour in asdict(theme).items() if name != "ramp"]
    assert len(colours) == len(set(colours))


def test_the_dark_style_sheet_turns_every_step_of_the_ramp_that_is_drawn():
    style = dark_when_preferred(phases=(1, 4))
    for step in ((0, 1), (0, 4), (1, 4), (2, 4), (3, 4)):
        light, dark = LIGHT.phase_colour(*step).lower(), DARK.phase_colour(*step).lower()
        assert f'[fill="{light}"]{{fill:{dark}}}' in style


def test_phases_stand_out_on_a_dark_page():
    for count in range(1, 14):
        assert all(contrast(DARK.phase_colour(index, count), DARK.paper) >= 2.8 for index in range(count))


def test_the_dark_style_sheet_knows_every_colour():
    style = dark_when_preferred()
    assert all(f'"{colour.lower()}"' in style for name, colour in asdict(LIGHT).items() if name != "ramp")
