import re

from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from make_widths import TARGET, module

from journeycli.draw.clean import clean
from journeycli.draw.measure import text_units, text_width, unknown_letters
from journeycli.draw.wrap import wrap, wrap_names
from journeycli.picture.fonts import font_files

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=700) | st.text("abcdeinorst -\u00ad", max_size=300)
widths_and_sizes = st.tuples(st.integers(40, 400), st.integers(9, 19))


def test_the_table_of_widths_is_current():
    assert TARGET.read_text(encoding="utf-8") == module(), "run python tests/draw/make_widths.py"


def test_measured_text_is_as_wide_as_the_font_says():
    for file, bold in zip(font_files(), (False, True), strict=True):
        font = TTFont(file)
        glyphs, advances = font.getBestCmap(), font["hmtx"]
        for text in ("Klanttevredenheidsonderzoek", "Ταξίδι Путь €→“”", "690 euro or three times 240"):
            real = 11 * sum(advances[glyphs[ord(letter)]][0] for letter in text) / font["head"].unitsPerEm
            assert real <= text_width(text, 11, bold) <= real * 1.02 + 1


def test_a_line_of_the_font_fits_a_row():
    font = TTFont(font_files()[0])
    assert (font["hhea"].ascent - font["hhea"].descent) / font["head"].unitsPerEm < 1.4


def test_letters_that_the_font_lacks_are_found_and_invisible_ones_are_not_missed():
    assert unknown_letters("Aé Ωж — →") == set()
    assert unknown_letters("客 x\u200d\ufe0f") == {"客"}


def test_marks_that_combine_take_no_room():
    assert text_units("e\u0301", bold=False) == text_units("e", bold=False)


def test_long_dutch_words_are_cut_where_a_reader_would():
    assert wrap("klanttevredenheidsonderzoek", 100, 11, bold=True) == ("klanttevreden-", "heidsonderzoek")
    assert wrap("arbeidsongeschiktheidsverzekeringsmaatschappij", 100, 11, bold=True)[1:] == (
        "schiktheids-",
        "verzekerings-",
        "maatschappij",
    )


def test_lines_are_even():
    assert (
        wrap("Herkent zich in een filmpje", 150, 11) == ("Herkent zich", "in een filmpje")
        or len(wrap("Herkent zich in een filmpje", 150, 11)) == 1
    )


def test_the_parts_of_a_word_with_marks_are_cut_as_words_are():
    assert wrap("CRM-klantenservicemedewerkersopleidingsprogramma", 118, 11, bold=True) == (
        "CRM-klantenservice-",
        "medewerkersoplei-",
        "dingsprogramma",
    )
    assert wrap("advertentie/klantenservicemedewerker", 100, 11, bold=True) == ("advertentie/", "klantenservice-", "medewerker")
    assert wrap("klanten\u00adservicemedewerkers", 110, 11, bold=True) == ("klantenservice-", "medewerkers")


def test_an_address_gets_no_hyphen_that_is_not_its_own():
    for address in ("https://example.org/klantenservicemedewerkers/opleiding", "info@klantenservicemedewerkers.example"):
        assert "".join(wrap(address, 100, 11)) == address


def test_heid_begins_a_syllable_but_in_onderscheid():
    assert wrap("arbeidsongeschiktheidsverzekering", 118, 11, bold=True) == ("arbeidsongeschikt-", "heidsverzekering")
    assert "onderscheidings-" in wrap("onderscheidingsbeleidsvoornemens", 118, 11, bold=True)


def test_one_line_is_cut_and_never_hyphenated():
    (line,) = wrap("a satisfaction survey after delivery", 80, 10, most=1)
    assert line.endswith("…")
    assert "-" not in line


def test_a_line_of_chinese_or_japanese_begins_with_no_closing_mark_and_ends_with_no_opening_one():
    assert wrap("五つの見積もり。三つだけ読む", 7 * 12, 11) == ("五つの見積も", "り。三つだけ読", "む")
    assert wrap("五つの見積もり「三つだけ」読む", 8 * 12, 11) == ("五つの見積もり", "「三つだけ」読む")
    assert wrap("。" * 20, 7 * 12, 11) == ("。" * 7, "。" * 7, "。" * 6)


def test_no_line_begins_or_ends_in_a_separator():
    assert wrap("within two days · 10 minutes", 100, 11) == ("within two days", "10 minutes")
    assert wrap("within two days · 10 minutes", text_width("within two days", 11), 11) == ("within two days", "10 minutes")
    assert wrap("first week of May · 2 min", 300, 11) == ("first week of May · 2 min",)


@given(texts, widths_and_sizes, st.booleans())
def test_no_line_is_wider_than_asked(text, width_and_size, bold):
    width, size = width_and_size
    assert all(text_width(line, size, bold) <= width for line in wrap(text, width, size, bold))


@given(st.lists(texts, max_size=5), widths_and_sizes, st.integers(1, 5))
def test_names_take_no_more_lines_than_a_sentence_would_and_none_is_lost(names, width_and_size, most):
    width, size = width_and_size
    lines, whole = wrap_names(names, width, size, most=most), wrap(", ".join(names), width, size, most=most)
    assert len(lines) <= len(whole)
    assert all(text_width(line, size) <= width for line in lines)
    if whole and not whole[-1].endswith("…"):
        assert re.sub("[- ·]", "", "".join(lines)) == re.sub("[- ·]", "", clean(", ".join(names)))


@given(texts, widths_and_sizes)
def test_wrapping_loses_no_character(text, width_and_size):
    lines = "".join(wrap(text, *width_and_size, most=700))
    assert re.sub("[- ·]", "", lines) == re.sub("[- ·]", "", clean(text))


@given(texts, widths_and_sizes, st.integers(1, 4))
def test_no_more_lines_than_asked_and_the_last_says_that_it_is_cut(text, width_and_size, most):
    lines = wrap(text, *width_and_size, most=most)
    assert len(lines) <= most
    assert lines == wrap(text, *width_and_size) or lines[-1].endswith("…") or most == 1
