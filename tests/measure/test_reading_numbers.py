"""NAME.measurements.csv: whatever spreadsheet has saved it, the right figures, or what is wrong and where."""

import time

import pytest
import shop

from journeycli.numbers.columns import Columns
from journeycli.numbers.measurements_file import NumbersFile, read_numbers
from journeycli.numbers.numeral import grouped, percentage, whole_number

READ = {
    "as it is written by hand": "period,touchpoint,channel,visitors,source\n2026-10,cart,,1234,Plausible\n",
    "a byte-order mark and Windows line ends": "\ufeffperiod,touchpoint,channel,visitors,source\r\n2026-10,cart,,1234,Plausible\r\n",
    "saved by a Dutch Excel": "period;touchpoint;channel;visitors;source\r\n2026-10;cart;;1.234,0;Plausible\r\n",
    "English thousands between quotes": 'period,touchpoint,channel,visitors,source\n2026-10,cart,,"1,234",Plausible\n',
    "tabs": "period\ttouchpoint\tchannel\tvisitors\tsource\n2026-10\tcart\t\t1 234\tPlausible\n",
    "old line ends of a Mac": "period,touchpoint,channel,visitors,source\r2026-10,cart,,1234,Plausible\r",
    "columns in another order, and two of one's own": "source,who,visitors,channel,touchpoint,period,why\nPlausible,me,1234,,cart,2026-10,because\n",
    "Dutch names of columns": "Periode;Contactmoment;Kanaal;Bezoekers;Bron\n2026-10;cart;;1234;Plausible\n",
    "other Dutch names of columns": "Maand;Contactpunt;Kanaal;Aantal;Bron\n2026-10;cart;;1234;Plausible\n",
    "a date of one's own beside the period": "period,touchpoint,visitors,source,datum\n2026-10,cart,1234,Plausible,1 november\n",
    "no column for channels": "period,touchpoint,visitors,source\n2026-10,cart,1234,Plausible\n",
    "lines before the names of the columns": "Cijfers, van oktober\nsep=,\n\nperiod,touchpoint,channel,visitors,source\n2026-10,cart,,1234,Plausible\n",
    "rows of sums": "period,touchpoint,channel,visitors,source\n2026-10,cart,,1234,Plausible\nTotaal,,,1234,\n2026-10,Total,,1234,\n,,,1234,\n",
    "empty rows, and a row without a number": "period,touchpoint,channel,visitors,source\n\n2026-10,cart,,1234,Plausible\n,,,,\n2026-10,thanks,,,Plausible\n",
    "a row that ends early": "period,touchpoint,visitors,source,channel,note\n2026-10,cart,1234,Plausible\n",
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_the_figures_are_right_in(text):
    read = read_numbers(text.encode(), Columns())
    assert isinstance(read, NumbersFile), [problem.message.text for problem in read]
    assert [row[:5] for row in read.rows] == [("2026-10", "cart", "", 1234, "Plausible")]


def test_the_text_of_excel_for_other_alphabets_is_read():
    read = read_numbers(READ["as it is written by hand"].encode("utf-16"), Columns())
    assert [row.visitors for row in read.rows] == [1234]


def test_a_quoted_text_may_hold_what_divides_columns_and_a_line_end():
    text = 'period,touchpoint,visitors,source,note\n2026-09,cart,1,"Plausible, own","one\ntwo"\n2026-10,cart,2,P,\n'
    read = read_numbers(text.encode(), Columns())
    assert [(row.source, row.line) for row in read.rows] == [("Plausible, own", 2), ("P", 4)]


HEAD = "period,touchpoint,channel,visitors,source\n"
MISTAKES = {
    "nothing": ("", ["1:1 J010 No line names the columns"]),
    "no names of columns": ("2026-10,cart,,5,Plausible", ["1:1 J010 No line names the columns"]),
    "a column with a typing mistake": ("period,touchpoint,visitrs\n2026-10,cart,5", ['1:19 J010 There is no column "visitors"']),
    "nothing that is measured": ("period,visitors\n2026-10,5", ['1:1 J010 There is no column "touchpoint"']),
    "a column twice": ("period,channel,visitors,bezoekers\n2026-10,a,5,6", ['1:1 J002 Two columns hold the same: "visitors"']),
    "a month as Excel has it": (HEAD + "okt-26,cart,,5,P", ["2:1 J014 okt-26 is no period"]),
    "a month that is not on the calendar": (HEAD + "2026-13,cart,,5,P", ["2:1 J014 2026-13 is no period"]),
    "a day that is not on the calendar": (HEAD + "2026-02-29,cart,,5,P", ["2:1 J014 2026-02-29 is no period"]),
    "a week that is not on the calendar": (HEAD + "2025-W53,cart,,5,P", ["2:1 J014 2025-W53 is no period"]),
    "no period": (HEAD + ",cart,,5,P", ["2:1 J014 The period is missing"]),
    "nobody": (HEAD + "2026-10,,,5,P", ["2:1 J014 This row names no touchpoint and no channel"]),
    "a part of a visitor": (HEAD + '2026-10,cart,,"1.234,5",P', ["2:16 J014 1.234,5 is no number of visitors"]),
    "fewer than nobody": (HEAD + "2026-10,cart,,-5,P", ["2:15 J014 -5 is no number of visitors"]),
    "a word": (HEAD + "2026-10,cart,,veel,P", ["2:15 J014 veel is no number of visitors"]),
    "too large a number": (HEAD + "2026-10,cart,,9999999999999,P", ["2:15 J014 9999999999999 is no number of visitors"]),
    "the same twice": (HEAD + "2026-10,cart,,5,P\n2026-10,cart,,6,P", ["3:1 J002 Line 2 says this already"]),
    "two mistakes": (HEAD + "x,cart,,5,P\n2026-10,cart,,y,P", ["2:1 J014 x is no period", "3:15 J014 y is no number of visitors"]),
    "a quote that does not end": (HEAD + '2026-10,"cart,,5,P\n2026-09,a,,5,P', ["2:1 J001 The quotes on this line do not belong together"]),
    "a control character": (HEAD + "2026-10,ca\x1brt,,5,P", ["2:1 J004 The character U+001B is not allowed in a file of numbers"]),
}


@pytest.mark.parametrize(("text", "told"), MISTAKES.values(), ids=MISTAKES)
def test_the_mistake_is_told_once_at_its_place(text, told):
    problems = read_numbers(text.encode(), Columns())
    assert [f"{problem.span.line}:{problem.span.column} {problem.code} {problem.message.text}" for problem in problems] == told
    assert all(problem.help for problem in problems)


def test_a_letter_in_another_encoding_is_told_with_the_way_out_in_excel():
    (problem,) = read_numbers((HEAD + "2026-10,cart,,5,P\n2026-10,café,,5,P\n").encode("cp1252"), Columns())
    assert (problem.span.line, problem.message.text) == (3, "A letter on this line is not saved as UTF-8")
    assert problem.help.text == "Save it once more: in Excel choose Save as, and CSV UTF-8."


def test_of_many_mistakes_the_first_twenty_are_told():
    assert len(read_numbers((HEAD + "x,cart,,5,P\n" * 500).encode(), Columns())) == 20


def test_a_hundred_thousand_rows_of_one_period_are_read_in_two_seconds():
    text = HEAD + "".join(f"2026-10,step-{number},,{number},Plausible\n" for number in range(100_000))
    start = time.process_time()
    assert len(read_numbers(text.encode(), Columns()).rows) == 100_000
    assert time.process_time() - start < 2


def test_more_than_a_million_lines_are_refused():
    (problem,) = read_numbers((HEAD + "\n" * 1_000_000).encode(), Columns())
    assert (problem.code, problem.message.text) == ("J005", "The file has more than 1000000 lines")


def test_names_of_columns_can_be_added():
    text = "Zeitraum,Kontakt,visitors\n2026-10,cart,5\n"
    assert isinstance(read_numbers(text.encode(), Columns()), tuple)
    read = read_numbers(text.encode(), Columns({"period": ["Zeitraum"], "touchpoint": ["KONTAKT"]}))
    assert [row[:4] for row in read.rows] == [("2026-10", "cart", "", 5)]


WHOLE = ["1234", "1.234", "1,234", "1 234", "1\xa0234", "1'234", "1.234,00", "1,234.0", "1234,0"]


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_number_is_read(text):
    assert whole_number(text) == 1234


@pytest.mark.parametrize("text", ["", "1.5", "1,50", "12.34", "1.234.56", "1,234,5", "1e3", "٣", "½", "+5", "5%", "=5", "1.2345"])
def test_what_is_no_whole_number_is_not(text):
    assert whole_number(text) is None


def test_numbers_are_shown_as_a_language_has_them():
    assert [grouped(5210, language) for language in ("en", "nl-BE")] == ["5,210", "5.210"]
    assert [percentage(0.0581, language) for language in ("en", "nl")] == ["5.8%", "5,8 %"]
    assert [percentage(rate, "en", sign=True) for rate in (0.125, -0.005, 0.0, 12.5)] == ["+12%", "−0.5%", "0%", "+1,250%"]


def test_a_row_tells_the_line_it_stands_on():
    assert [row.line for row in shop.numbers("2026-09,cart,,1,P\n\n2026-10,cart,,2,P\n").rows] == [2, 4]
