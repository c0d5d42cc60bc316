"""Who waits at a terminal is told how far a long run is; nobody else is, and nothing of it stays."""

import io

import pytest

from journeycli.cli import progress
from journeycli.cli.jobs import spread
from journeycli.cli.progress import Progress


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass only when a test says so."""
    now = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    return now


def test_after_a_second_a_terminal_is_told_and_the_line_is_wiped(monkeypatch, clock):
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    with Progress(100, "nl") as told:
        clock[0] = 0.9
        told.step(10)
        assert terminal.getvalue() == ""
        clock[0] = 1.1
        told.step(10)
        assert terminal.getvalue() == "\r\x1b[K20 van 100 bestanden …"
    assert terminal.getvalue().endswith("…\r\x1b[K")


def test_what_is_no_terminal_is_told_nothing(monkeypatch, clock):
    monkeypatch.setattr("sys.stderr", log := io.StringIO())
    with Progress(100, "en") as told:
        clock[0] = 60
        told.step(50)
    assert log.getvalue() == ""


def doubled(items):
    return [2 * item for item in items]


@pytest.mark.parametrize("jobs", [1, 2])
def test_who_wants_to_hears_of_every_item_and_the_outcome_is_the_same(jobs):
    heard = []
    assert list(spread(doubled, range(120), jobs, heard.append)) == doubled(range(120))
    assert sum(heard) == 120
    assert len(heard) > 1
