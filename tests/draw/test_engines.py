import subprocess
import sys
import time

import pytest
from drawn_journeys import COACH, SAMPLES, bakery, bakery_to_be, long_journey, sample, workshop

from journeycli.errors import JourneyError
from journeycli.picture import engine as engines
from journeycli.picture.engine import Engine, EngineError, EngineMissingError, run_engine
from journeycli.picture.picture import draw

JOURNEYS = {
    "bakery": bakery,
    "to-be": bakery_to_be,
    "coach": lambda: sample(COACH),
    "long": lambda: long_journey(70),
    "workshop": workshop,
}
PINNED = ("map", "flow", "channels", "blueprint")


@pytest.fixture(params=Engine)
def present(request):
    """Each engine that this machine has."""
    try:
        run_engine(request.param, "digraph { a }", "svg", "dot")
    except EngineMissingError as missing:
        pytest.skip(str(missing))
    return request.param


@pytest.fixture
def no_engine(monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda _: None)
    monkeypatch.setattr(engines.shutil, "which", lambda _: None)


@pytest.mark.parametrize("name", JOURNEYS)
@pytest.mark.parametrize(
    ("view", "theme"),
    [
        *((view, "light") for view in PINNED),
        ("map", "auto"),
        ("flow", "auto"),
        ("map", "#D0107A"),
        ("channels", "dark"),
        ("blueprint", "#D0107A"),
    ],
)
def test_every_engine_gives_the_same_bytes_as_the_painter(present, name, view, theme):
    journey = JOURNEYS[name]()
    assert (
        draw(journey, view, "svg", theme=theme, engine=present).content == draw(journey, view, "svg", theme=theme, engine="painter").content
    )


@pytest.mark.parametrize(("view", "wide"), [*((view, False) for view in PINNED), ("map", True)])
def test_every_engine_draws_two_states_as_the_painter_does(present, view, wide):
    drawn = [draw(bakery(), view, "svg", below=bakery_to_be(), wide=wide, engine=engine).content for engine in (present, "painter")]
    assert drawn[0] == drawn[1]


@pytest.mark.parametrize("name", [file.name for file in sorted(SAMPLES.glob("*.journey.yaml"))])
@pytest.mark.parametrize(("theme", "wide"), [("dark", False), ("print", True)])
def test_every_engine_draws_the_map_of_every_sample_as_the_painter_does(present, name, theme, wide):
    drawn = [draw(sample(name), "map", "svg", theme=theme, wide=wide, engine=engine).content for engine in (present, "painter")]
    assert drawn[0] == drawn[1]


def test_graphviz_lays_out_the_graph_view(present):
    svg = draw(bakery(), "graph", "svg", engine=present).content.decode()
    assert "Smells the ovens" in svg
    assert "No channel in this phase" in svg
    assert draw(bakery(), "graph", "png", engine=present, zoom=1).content.startswith(b"\x89PNG")


def test_pdf_is_the_same_every_time_and_has_our_font(present):
    first = draw(bakery(), "flow", "pdf", engine=present).content
    time.sleep(1.01)  # cairo dates to the second
    assert first.startswith(b"%PDF")
    assert b"Manrope" in first
    assert first == draw(bakery(), "flow", "pdf", engine=present).content


def test_graphviz_says_nothing_to_the_user(present, capfd):
    run_engine(present, 'digraph { a [shape=none, label="x", width=0.01, fixedsize=true] }', "svg", "dot")
    assert capfd.readouterr() == ("", "")


def test_broken_dot_is_an_error_with_a_reason(present):
    with pytest.raises(EngineError, match=r"syntax error|could not draw"):
        run_engine(present, "digraph {", "svg", "dot")


def test_a_picture_that_takes_too_long_is_given_up(present, monkeypatch):
    monkeypatch.setattr(engines, "SECONDS", 0.001)
    with pytest.raises(EngineError, match="seconds"):
        run_engine(present, "digraph { a }", "svg", "dot")


@pytest.mark.usefixtures("no_engine")
def test_without_graphviz_svg_png_and_pdf_are_drawn_all_the_same():
    assert draw(bakery(), "flow", "svg").content == draw(bakery(), "flow", "svg", engine="painter").content
    assert draw(bakery(), "flow", "png", zoom=1).content.startswith(b"\x89PNG")
    assert draw(bakery(), "flow", "pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize(("view", "format"), [("graph", "svg"), ("graph", "png"), ("graph", "pdf")])
@pytest.mark.usefixtures("no_engine")
def test_without_graphviz_the_error_says_what_to_install(view, format):
    with pytest.raises(JourneyError, match="needs Graphviz") as raised:
        draw(bakery(), view, format)
    assert 'pip install "journeycli[graphviz]"' in raised.value.help.text


@pytest.mark.usefixtures("no_engine")
def test_a_forced_engine_that_is_missing_is_an_error():
    with pytest.raises(JourneyError, match="pygraphviz is not installed"):
        draw(bakery(), "flow", "svg", engine="embedded")


def test_a_broken_pygraphviz_gives_way_to_the_next_engine(monkeypatch, tmp_path):
    (tmp_path / "pygraphviz.py").write_text("raise ImportError('libXrender.so.1: cannot open shared object file')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(engines, "find_spec", lambda _: object())
    with pytest.raises(EngineMissingError, match="libXrender"):
        run_engine(Engine.EMBEDDED, "digraph { a }", "svg", "dot")
    assert draw(bakery(), "flow", "svg").content == draw(bakery(), "flow", "svg", engine="painter").content


def test_nothing_in_the_current_directory_poses_as_pygraphviz(present, monkeypatch, tmp_path):
    (tmp_path / "pygraphviz.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert run_engine(present, "digraph { a }", "svg", "dot").startswith(b"<?xml")


def test_importing_the_pictures_loads_no_native_library():
    code = "import sys, journeycli.picture.picture; print({'pygraphviz', 'graphviz', 'resvg_py', 'font_manrope'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
