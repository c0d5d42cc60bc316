"""Finds the font files that pictures are drawn with; the only module that imports font_manrope."""

from pathlib import Path


def font_files() -> tuple[Path, Path]:
    """The regular and the bold cut: static ones, for variable fonts come out broken in Graphviz's pango."""
    import font_manrope  # noqa: PLC0415  only pictures of pixels and pages need it

    folder = Path(font_manrope.font_directory)
    return folder / "Manrope-Regular.ttf", folder / "Manrope-Bold.ttf"
