"""The gallery shows what its commands draw today, and every picture there is."""

import pytest
from gallery import EXHIBITS, PAGE, ROOT, Exhibit, draw, page

from journeycli.picture.picture import VIEWS

_MOST = 3_000_000
"""Bytes of all pictures in the gallery together."""


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=[exhibit.title for exhibit in EXHIBITS])
def test_a_picture_of_the_gallery_is_what_its_command_draws(exhibit: Exhibit, tmp_path):
    target = tmp_path / exhibit.picture.rpartition("/")[2]
    draw(exhibit, target)
    assert target.read_bytes() == (ROOT / "docs" / exhibit.picture).read_bytes(), "run `make docs`, and look at them"


def test_the_page_of_the_gallery_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs`"


def test_every_picture_of_the_gallery_is_on_its_page_and_they_are_small():
    pictures = sorted((ROOT / "docs" / "gallery").iterdir())
    assert {f"gallery/{picture.name}" for picture in pictures} <= {exhibit.picture for exhibit in EXHIBITS}
    assert all(exhibit.command in page() for exhibit in EXHIBITS)
    assert sum((ROOT / "docs" / exhibit.picture).stat().st_size for exhibit in EXHIBITS) < _MOST


def test_the_gallery_has_every_view_that_is_not_for_dot_and_two_versions():
    shown = " ".join(exhibit.command for exhibit in EXHIBITS)
    assert all(view in ("map", "graph") or f"--view {view}" in shown for view in VIEWS)
    assert "--diff" in shown
