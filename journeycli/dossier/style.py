"""The style sheet of a report: our own, with the colours of the pictures as its palette, and the policy that lets in no other."""

from base64 import b64encode
from dataclasses import fields, replace
from hashlib import sha256

from journeycli.draw.shapes import FACE
from journeycli.draw.theme import DARK, LIGHT, Theme, dark_when_preferred

_PHASES = range(1, 13)
"""How many phases a map may have for them to turn dark with the page: those of a longer journey keep their light colours."""
_ON_SCREEN = "@media screen and (prefers-color-scheme:dark){"


def style_sheet(own: str, theme: Theme = LIGHT) -> str:
    """The palettes, light and dark, then our own rules, then those that turn the pictures dark with the page."""
    # A brand keeps the colours of its phases, dark or light.
    ramp, phases = (DARK.ramp, _PHASES) if theme is LIGHT else (theme.ramp, ())
    palettes = (
        f":root{{color-scheme:light dark;--face:{FACE};{_palette(theme)}}}\n{_ON_SCREEN}:root{{{_palette(replace(DARK, ramp=ramp))}}}}}\n"
    )
    # Paper stays light, whatever the screen is.
    return palettes + own + dark_when_preferred(theme, phases).replace("@media (prefers-color-scheme:dark){", _ON_SCREEN) + "\n"


def policy(style: str) -> str:
    """The content security policy of a page with this style sheet: no script, no network, nothing framed or sent."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _palette(theme: Theme) -> str:
    colours = {field.name: getattr(theme, field.name) for field in fields(theme) if field.name != "ramp"}
    colours |= {f"ramp_{place}": colour for place, colour in enumerate(theme.ramp, 1)}
    return "".join(f"--{name.replace('_', '-')}:{colour.lower()};" for name, colour in colours.items())
