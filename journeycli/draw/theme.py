"""The colours of a picture as data: light, dark and print, and how a phase gets its own."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import chain


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour (`#RRGGBB`) for every part of a picture.

    Within a theme no two colours are equal, so that a style sheet can turn one theme into another by colour alone; that is
    why there are several near-whites.
    """

    paper: str
    band: str
    line: str
    rule: str
    ink: str
    soft: str
    card: str
    edge: str
    plus: str
    plus_band: str
    minus: str
    minus_band: str
    zero: str
    gap: str
    gap_band: str
    gap_flag: str
    chip: str
    chip_line: str
    chip_ink: str
    plan: str
    plan_line: str
    plan_ink: str
    moment: str
    head_ink: str
    ramp: tuple[str, str, str]
    """Phases take their colours along these three."""

    def phase_colour(self, index: int, count: int) -> str:
        """The colour of phase `index` (from 0) of `count`."""
        first, middle, last = self.ramp
        place, half = 2 * index, count - 1
        if place <= half:
            return mixed(first, middle, place, half) if half else middle
        return mixed(middle, last, place - half, half)

    def emotion_colour(self, emotion: int) -> str:
        """Blue for a happy, orange for an unhappy moment: apart for colour-blind eyes too, and the sign says it again."""
        return self.zero if emotion == 0 else self.plus if emotion > 0 else self.minus


def mixed(first: str, second: str, part: int, whole: int) -> str:
    """`part` of `whole` of the way from one colour to another; in whole numbers, halves upwards."""
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{(2 * (start * whole + (end - start) * part) + whole) // (2 * whole):02X}" for start, end in pairs)


LIGHT = Theme(
    paper="#FFFFFF",
    band="#F4F6FA",
    line="#DCE2EC",
    rule="#B9C3D4",
    ink="#16203A",
    soft="#4A5672",
    card="#FFFFFE",
    edge="#C9D2E0",
    plus="#1463B8",
    plus_band="#EEF5FD",
    minus="#B4490B",
    minus_band="#FDF4EC",
    zero="#5F6A83",
    gap="#B3202A",
    gap_band="#FFF3F2",
    gap_flag="#FFF3F3",
    chip="#E4EEFB",
    chip_line="#A9C6EA",
    chip_ink="#0E3E78",
    plan="#FEFEFE",
    plan_line="#76829A",
    plan_ink="#434E68",
    moment="#B47B00",
    head_ink="#FFFFFD",
    ramp=("#3B3A8F", "#1D5FA6", "#0B6B6B"),
)

DARK = Theme(
    paper="#0E1524",
    band="#151E31",
    line="#2A3650",
    rule="#46536F",
    ink="#EAF0FA",
    soft="#AAB6CE",
    card="#1B263C",
    edge="#34425F",
    plus="#6FB1F5",
    plus_band="#132339",
    minus="#F2A365",
    minus_band="#2A1E18",
    zero="#8E9AB4",
    gap="#FF8A84",
    gap_band="#331A20",
    gap_flag="#331A21",
    chip="#173357",
    chip_line="#2F5A8E",
    chip_ink="#CFE4FF",
    plan="#0F1728",
    plan_line="#7D89A3",
    plan_ink="#BAC5DB",
    moment="#F0B93A",
    head_ink="#FDFDFF",
    ramp=("#5552B8", "#2A74C2", "#128080"),
)

PRINT = Theme(
    paper="#FFFFFF",
    band="#F6F6F6",
    line="#D5D5D5",
    rule="#9A9A9A",
    ink="#111111",
    soft="#444444",
    card="#FFFFFE",
    edge="#B5B5B5",
    plus="#222222",
    plus_band="#FCFCFC",
    minus="#555555",
    minus_band="#F3F3F3",
    zero="#6A6A6A",
    gap="#101010",
    gap_band="#FFFFFC",
    gap_flag="#FFFFFB",
    chip="#E9E9E9",
    chip_line="#BBBBBB",
    chip_ink="#151515",
    plan="#FEFEFE",
    plan_line="#777777",
    plan_ink="#333333",
    moment="#333334",
    head_ink="#FFFFFD",
    ramp=("#2B2B2B", "#3F3F3F", "#555556"),
)

THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT, "auto": LIGHT}
"""`auto` is drawn light; `dark_when_preferred` makes it follow the reader's screen."""


def dark_when_preferred(theme: Theme = LIGHT, phases: Iterable[int] = ()) -> str:
    """The style sheet that turns a light theme into the dark one where the reader's screen is dark.

    `phases` are the numbers of phases whose colours along the ramp turn too; a brand keeps its own.
    """
    pairs = [(getattr(theme, field.name), getattr(DARK, field.name)) for field in fields(Theme) if field.name != "ramp"]
    steps = ((index, count) for count in phases for index in range(count))
    pairs += dict.fromkeys((theme.phase_colour(*step), DARK.phase_colour(*step)) for step in steps)
    rules = chain.from_iterable(
        (f'[fill="{light}"]{{fill:{dark}}}', f'[stroke="{light}"]{{stroke:{dark}}}')
        for light, dark in ((light.lower(), dark.lower()) for light, dark in pairs)
    )
    return "@media (prefers-color-scheme:dark){" + "".join(rules) + "}"
