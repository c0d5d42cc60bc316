"""`journey walk` at a real terminal: with colour, wrapped, broken off with Ctrl-C and gone on with."""

import sys
from pathlib import Path

import pytest

from journeycli.reading.source import LARGEST_FILE

if sys.platform == "win32":
    pytest.skip("a terminal of this kind is not to be had on Windows", allow_module_level=True)

import pexpect

COMMAND = str(Path(sys.executable).with_name("journey"))
SAMPLE = Path(__file__).parents[2] / "samples" / "webshop-kamerplanten.journey.yaml"


@pytest.fixture
def terminal(folder, monkeypatch):
    """Starts a walk through the web shop at a terminal of 60 columns."""
    (folder / "shop.journey.yaml").write_bytes(SAMPLE.read_bytes())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    started = []

    def start(*arguments):
        command = ["walk", "shop.journey.yaml", "--today", "2026-11-22", *arguments]
        started.append(pexpect.spawn(COMMAND, command, timeout=20, dimensions=(40, 60), encoding="utf-8", maxread=LARGEST_FILE))
        return started[-1]

    yield start
    for running in started:
        running.close(force=True)


def test_a_walk_is_broken_off_with_ctrl_c_gone_on_with_and_written_down(terminal, folder):
    walk = terminal()
    walk.expect_exact("Wie ben je?")
    walk.sendline("roos")
    for answer in ("lichtgids", "", "productpagina", "winkelmand", "afrekenen"):
        walk.expect_exact("? meer")
        walk.sendline(answer)
    walk.expect_exact("\x1b[1;31m✗ telefoonnummer: dat krijg je nergens.")
    walk.sendline("v")
    walk.expect_exact("Waarom kun je niet verder?")
    walk.sendline("nergens plek voor mijn nummer")
    walk.expect_exact("Genoteerd")
    walk.sendintr()
    walk.expect_exact("Je wandeling is bewaard. Verdergaan: journey walk shop.journey.yaml")
    walk.expect(pexpect.EOF)
    walk.close()
    assert walk.exitstatus == 130

    again = terminal("--by", "Ans")
    again.expect_exact("Je gaat verder waar je gestopt was.")
    again.expect_exact("Afrekenen")
    again.sendline("einde")
    again.expect_exact("Heb je zelf aan deze klantreis gewerkt?")
    assert all(len(line) <= 58 for line in again.before.split("\r\n") if "\x1b" not in line)
    again.sendline("n")
    again.expect_exact("Je wandeling staat in het logboek")
    again.expect(pexpect.EOF)
    again.close()
    assert again.exitstatus == 0

    before, after = SAMPLE.read_text(encoding="utf-8"), (folder / "shop.journey.yaml").read_text(encoding="utf-8")
    assert after == before + (
        "    - on: 2026-11-22\n      by: Ans\n      fresh_eyes: true\n      notes: >-\n"
        "        Roos, 6 loketten. Zonder telefoonnummer bij Afrekenen. Vast bij Afrekenen: nergens plek voor mijn\n"
        "        nummer. Afgehaakt bij Afrekenen.\n"
    )
    assert [path.name for path in folder.iterdir()] == ["shop.journey.yaml"]


def test_an_end_of_input_at_the_keyboard_breaks_off_too(terminal):
    walk = terminal("--persona", "hilde")
    walk.expect_exact("? meer")
    walk.sendline("n mooi")
    walk.expect_exact("Genoteerd.")
    walk.sendeof()
    walk.expect_exact("Je wandeling is bewaard.")
    walk.expect(pexpect.EOF)
    walk.close()
    assert walk.exitstatus == 130
