"""Turns SVG into PNG, the same pixels on every platform; the only module that imports resvg_py."""

from math import isqrt

from journeycli.picture.fonts import font_files

MOST_PIXELS = 50_000_000
"""More would take more than 600 MB to draw."""


def fitting_zoom(width: int, height: int, zoom: float) -> float:
    """The zoom asked for, or the largest in hundredths at which the picture stays below MOST_PIXELS."""
    if width * height * zoom * zoom <= MOST_PIXELS:
        return zoom
    return isqrt(MOST_PIXELS * 10_000 // (width * height)) / 100


def png(svg: str, zoom: float) -> bytes:
    """The picture in pixels, `zoom` to a point."""
    import resvg_py  # noqa: PLC0415  a native library that only this format needs

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=zoom,
            skip_system_fonts=True,
            font_files=[str(file) for file in font_files()],
            font_family="Manrope",
            sans_serif_family="Manrope",
        )
    )
