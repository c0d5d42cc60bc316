"""From bytes to text: what is no text of a journey is named with its line and column, and the way out."""

import pytest
from readings import JOURNEY, document_of, problems_of, told, ways_out

from journeycli.reading.document import Document, read_document
from journeycli.reading.positions import split_lines
from journeycli.reading.source import LARGEST_FILE, decode

SAVE_AS = "Save the file as UTF-8: your editor has it under Save as, Encoding."
REMOVE = "Remove it: it is invisible, and most often came along with a copied text."
PLAIN_TEXT = "Write the journey as plain text, in an editor for text files."
NO_BREAK = "J004 A no-break space stands here, where YAML needs an ordinary one"
ORDINARY = "Type an ordinary space over it: it came along with a copied text."
START_WITH = "Start with `version: 1`, a title, a persona and the phases."
BOM = b"\xef\xbb\xbf"

UNREADABLE = {
    "Latin-1": ("title: Crème".encode("latin-1"), "1:10 J004 The letter here is not saved as UTF-8 (byte 0xe8)", SAVE_AS),
    "Latin-1 as the last byte": ("title: Café".encode("latin-1"), "1:11 J004 The letter here is not saved as UTF-8 (byte 0xe9)", SAVE_AS),
    "Latin-1 after UTF-8 letters": (
        "title: Crème ".encode() + b"\xe8",
        "1:14 J004 The letter here is not saved as UTF-8 (byte 0xe8)",
        SAVE_AS,
    ),
    "Latin-1 on the third line": (
        "version: 1\nowner: é\ntitle: ".encode() + b"\xe8",
        "3:8 J004 The letter here is not saved as UTF-8 (byte 0xe8)",
        SAVE_AS,
    ),
    "Latin-1 after lines of Windows": (b"version: 1\r\ntitle: \xe8", "2:8 J004 The letter here is not saved as UTF-8 (byte 0xe8)", SAVE_AS),
    "Latin-1 after lines of an old Mac": (
        b"version: 1\rtitle: \xe8",
        "2:8 J004 The letter here is not saved as UTF-8 (byte 0xe8)",
        SAVE_AS,
    ),
    "Latin-1 after a byte-order mark": (
        BOM + "title: é".encode() + b"\xe8",
        "1:9 J004 The letter here is not saved as UTF-8 (byte 0xe8)",
        SAVE_AS,
    ),
    "the euro sign of Windows": (b"title: \x80 5", "1:8 J004 The letter here is not saved as UTF-8 (byte 0x80)", SAVE_AS),
    "the quotes of Windows": (b"title: \x93Hello\x94", "1:8 J004 The letter here is not saved as UTF-8 (byte 0x93)", SAVE_AS),
    "half a letter": (b"title: \xc3", "1:8 J004 The letter here is not saved as UTF-8 (byte 0xc3)", SAVE_AS),
    "half a byte-order mark": (b"\xef\xbbtitle: x", "1:1 J004 The letter here is not saved as UTF-8 (byte 0xef)", SAVE_AS),
    "an overlong slash": (b"title: \xc0\xaf", "1:8 J004 The letter here is not saved as UTF-8 (byte 0xc0)", SAVE_AS),
    "a surrogate in UTF-8": (b"title: \xed\xa0\x80", "1:8 J004 The letter here is not saved as UTF-8 (byte 0xed)", SAVE_AS),
    "UTF-16": ("title: x".encode("utf-16"), "1:1 J004 The file is UTF-16, not UTF-8", SAVE_AS),
    "UTF-16, big end first": (b"\xfe\xff" + "title: x".encode("utf-16-be"), "1:1 J004 The file is UTF-16, not UTF-8", SAVE_AS),
    "UTF-32": ("title: x".encode("utf-32"), "1:1 J004 The file is UTF-32, not UTF-8", SAVE_AS),
    "UTF-32, big end first": (b"\0\0\xfe\xff" + "title: x".encode("utf-32-be"), "1:1 J004 The file is UTF-32, not UTF-8", SAVE_AS),
    "UTF-16 without a mark": ("title: x".encode("utf-16-le"), "1:2 J004 The character U+0000 is not allowed in a journey", REMOVE),
    "a NUL": (b"title: a\0b", "1:9 J004 The character U+0000 is not allowed in a journey", REMOVE),
    "an escape": (b"title: \x1b[31mred", "1:8 J004 The character U+001B is not allowed in a journey", REMOVE),
    "a bell in a comment": (b"version: 1\n# \x07", "2:3 J004 The character U+0007 is not allowed in a journey", REMOVE),
    "a form feed": (b"version: 1\n\x0c\ntitle: x", "2:1 J004 The character U+000C is not allowed in a journey", REMOVE),
    "a vertical tab": (b"title: a\x0bb", "1:9 J004 The character U+000B is not allowed in a journey", REMOVE),
    "a delete": (b"title: a\x7f", "1:9 J004 The character U+007F is not allowed in a journey", REMOVE),
    "a next line": ("title: a\x85b".encode(), "1:9 J004 The character U+0085 is not allowed in a journey", REMOVE),
    "a line separator": ("title: a\u2028b".encode(), "1:9 J004 The character U+2028 is not allowed in a journey", REMOVE),
    "a paragraph separator": ("title: a\u2029b".encode(), "1:9 J004 The character U+2029 is not allowed in a journey", REMOVE),
    "a byte-order mark inside": (
        "version: 1\ntitle: \ufeffx".encode(),
        "2:8 J004 The character U+FEFF is not allowed in a journey",
        REMOVE,
    ),
    "two byte-order marks": (BOM + BOM + b"title: x", "1:1 J004 The character U+FEFF is not allowed in a journey", REMOVE),
    "no character": ("title: \ufffe".encode(), "1:8 J004 The character U+FFFE is not allowed in a journey", REMOVE),
    "after an emoji": ("title: 😀\0".encode(), "1:9 J004 The character U+0000 is not allowed in a journey", REMOVE),
    "a document of Word": (b"PK\x03\x04\x14\0\x06\0", "1:1 J004 This is a Word document or another packed file, and no text", PLAIN_TEXT),
    "a picture in PNG": (b"\x89PNG\r\n\x1a\n\0\0", "1:1 J004 This is a picture, and no text", PLAIN_TEXT),
    "a picture in JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", "1:1 J004 This is a picture, and no text", PLAIN_TEXT),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "1:1 J004 This is a PDF, and no text", PLAIN_TEXT),
    "a no-break space at the start": ("\u00a0version: 1\n".encode(), f"1:1 {NO_BREAK}", ORDINARY),
    "a no-break space at the start of a line": ("version: 1\n\u00a0title: x\n".encode(), f"2:1 {NO_BREAK}", ORDINARY),
    "a no-break space at the start of a line of Windows": ("version: 1\r\n\u00a0title: x\r\n".encode(), f"2:1 {NO_BREAK}", ORDINARY),
    "a no-break space after ordinary ones": ("personas:\n  \u00a0vera: {}\n".encode(), f"2:3 {NO_BREAK}", ORDINARY),
    "a no-break space alone on a line": ("version: 1\n\u00a0\n".encode(), f"2:1 {NO_BREAK}", ORDINARY),
    "a no-break space after a dash": ("goals:\n  -\u00a0slim\n".encode(), f"2:4 {NO_BREAK}", ORDINARY),
    "a no-break space after two dashes": ("- -\u00a0slim\n".encode(), f"1:4 {NO_BREAK}", ORDINARY),
    "a no-break space after the colon of a key": ("version: 1\ntitle:\u00a0x\n".encode(), f"2:7 {NO_BREAK}", ORDINARY),
    "a no-break space after the colon of a key of an item": ("phases:\n  - id:\u00a0a\n".encode(), f"2:8 {NO_BREAK}", ORDINARY),
    "a no-break space on two lines": ("title:\u00a0x\nowner:\u00a0y\n".encode(), f"1:7 {NO_BREAK}", ORDINARY),
    "a no-break space after a byte-order mark": (BOM + "title:\u00a0x".encode(), f"1:7 {NO_BREAK}", ORDINARY),
    "nothing": (b"", "1:1 J004 The file is empty", START_WITH),
    "a byte-order mark only": (BOM, "1:1 J004 The file is empty", START_WITH),
    "blanks and line ends": (b" \n\t\r\n  \r", "1:1 J004 The file is empty", START_WITH),
    "comments only": (b"# a journey\n\n# to come\n", "1:1 J004 The file is empty", START_WITH),
    "a mark of a document only": (b"---\n", "1:1 J004 The file is empty", START_WITH),
    "nothing, written out": (b"null\n", "1:1 J004 The file is empty", START_WITH),
    "one byte too many": (
        b"#" * (LARGEST_FILE + 1),
        "1:1 J005 The file has 1048577 bytes, 1 over the limit of 1048576",
        "Split it: one journey for one process.",
    ),
}


@pytest.mark.parametrize(("content", "message", "help"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_text_of_a_journey_is_named_at_its_place(content, message, help):
    assert told(content) == [message]
    assert ways_out(content) == [help]


READABLE = {
    "Dutch": "title: Aandacht & oriëntatie, één café",
    "Arabic": "title: رحلة العميل",
    "Chinese": "title: 顾客旅程",
    "an emoji": "title: 😀",
    "emoji that are joined": "title: 👩\u200d👩\u200d👧",
    "a blank that does not break": "title: a\u00a0b",
    "a blank that does not break after a colon in a text": "title: Anne bakes:\u00a0rye",
    "a blank that does not break after a dash in a text": "title: Anne -\u00a0who bakes",
    "a blank that does not break before punctuation": "title: Een vraag\u00a0?",
    "a blank that does not break at the end": "title: Anne\u00a0",
    "a blank that does not break after an ordinary one": "title: \u00a0Anne",
    "a soft hyphen": "title: a\u00adb",
    "the last character there is": "title: \U0010ffff",
    "a private one": "title: \ue000\ufdd0\uf8ff",
}


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE)
def test_every_script_is_read_as_it_stands(text):
    assert document_of(text).data == {"title": text.removeprefix("title: ")}


def test_a_file_of_just_the_limit_is_read():
    assert document_of(b"a: 1\n#" + b"x" * (LARGEST_FILE - 6)).data == {"a": 1}


def test_a_byte_order_mark_counts_in_no_column():
    content = JOURNEY.replace("version: 1", "version: 2")
    for text in (content, "\ufeff" + content):
        (problem,) = problems_of(text)
        assert problem.span == (1, 10, 1, 11)


def test_the_text_of_a_document_is_the_file_without_its_mark():
    assert document_of(BOM + JOURNEY.encode()).text == JOURNEY


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Unix", "Windows", "old Mac"])
def test_lines_count_alike_whatever_ends_them(end):
    text = JOURNEY.replace("- id: awareness", "- id: awareness\n\n    stage: x").replace("\n", end)
    (problem,) = problems_of(text)
    assert problem.span == (8, 12, 8, 13)
    assert split_lines(text)[7] == "    stage: x"


def test_lines_that_end_in_different_ways_count_one_each():
    assert split_lines("a\nb\r\nc\rd\n\re\r\r\n") == ["a", "b", "c", "d", "", "e", "", ""]


def test_other_separators_end_no_line():
    assert split_lines("a\x0bb\x0cc\x1cd\x85e\u2028f") == ["a\x0bb\x0cc\x1cd\x85e\u2028f"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Unix", "Windows", "old Mac"])
def test_a_text_over_several_lines_is_the_same_whatever_ends_them(end):
    document = document_of("notes: |\n  one\n  two\nquote: a\n  b\n".replace("\n", end))
    assert document.data == {"notes": "one\ntwo\n", "quote": "a b"}


def test_a_character_is_refused_by_its_escape_too():
    escapes = {
        "title: 'x'\nowner: \"a\\0b\"": "2:8 J004 The character U+0000 is not allowed in a journey",
        'title: "\\x1b[31m"': "1:8 J004 The character U+001B is not allowed in a journey",
        'title: "\\e"': "1:8 J004 The character U+001B is not allowed in a journey",
        'title: "a\\Nb"': "1:8 J004 The character U+0085 is not allowed in a journey",
        'title: "\\L"': "1:8 J004 The character U+2028 is not allowed in a journey",
        'title: "\\uFEFF"': "1:8 J004 The character U+FEFF is not allowed in a journey",
        'title: "\\uffff"': "1:8 J004 The character U+FFFF is not allowed in a journey",
        '"a\\ab": x': "1:1 J004 The character U+0007 is not allowed in a journey",
        '- "\\b"': "1:3 J004 The character U+0008 is not allowed in a journey",
    }
    assert {text: told(text) for text in escapes} == {text: [message] for text, message in escapes.items()}


def test_an_escape_for_a_character_that_may_stand_there_is_read():
    assert document_of(r'title: "\u00e9\x41\t\n\U0001F600\_\/\"\\"').data == {"title": 'éA\t\n😀\u00a0/"\\'}


def test_a_backslash_without_double_quotes_is_a_backslash():
    assert document_of("a: '\\0'\nb: \\0\n").data == {"a": "\\0", "b": "\\0"}


def test_a_file_that_is_refused_is_not_read_any_further():
    broken = b"a: [\n" + b"\xe8"
    assert decode(broken) == read_document(broken)[0]
    assert not isinstance(read_document(broken), Document)
