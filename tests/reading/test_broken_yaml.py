"""J001: what is not YAML is told where it starts, in words of who wrote it, whichever of the two parsers reads it."""

import pytest
import yaml
from readings import document_of, problems_of, told

from journeycli.reading import composer
from journeycli.span import Span

PARSERS = {"libyaml": yaml.CSafeLoader, "Python": yaml.SafeLoader}

COLON = "There is a colon here where no key can stand"
CONTINUED = "This line is read as a part of the text above it"
NO_COLON = "This line is not a key with a value"
NO_KEY = "Before this colon a key is missing"
NO_BLANK = "After this colon a space is missing"
TAB = "A tab stands here, where YAML takes spaces only"
QUOTE = "The quotes around this text are never closed"
AFTER_QUOTE = "The text goes on after its closing quote"
AFTER_BRACKET = "Something stands here after the closing bracket"
LEVEL = "This does not line up with what stands above it"
AFTER_END = "This does not belong to what stands above it"
BRACKET = "This bracket is never closed"
COMMA = "A comma or a closing bracket is missing before this"
STRAY = "This bracket does not close what was opened"
STRAY_COMMA = "Before this comma an item is missing"
DASH = "An item of a list cannot start here"
DASH_IN_BRACKETS = "A list in brackets has no dashes"
CANNOT_START = "A text cannot start with this character"
ESCAPE = "The text holds a backslash escape that YAML does not know"
BLOCK = "A text block is not started right"
DIRECTIVE = "A line that starts with % is an instruction to YAML, which a journey does not need"
QUESTION = "A text in brackets cannot end in a question mark without quotes"

WAYS_OUT = {
    COLON: 'Put a text that contains ": " between straight quotes.',
    CONTINUED: 'Look at the line above: its key needs a colon and a space, its item a dash and a space, a text with ": " in it quotes.',
    NO_COLON: "Write `key: value` or `- item`, with the space, or indent the line under the key it belongs to.",
    NO_KEY: "Write `key: value`, or put the text between double quotes.",
    NO_BLANK: "Write `key: value`.",
    TAB: "Use spaces, two for each level.",
    QUOTE: "Add the closing quote, straight like the first. A text that starts with an apostrophe stands between double quotes.",
    AFTER_QUOTE: "Put double quotes around the whole text if it holds an apostrophe, single quotes if it holds double ones.",
    AFTER_BRACKET: "Remove it, or quote the whole text if the brackets are part of it.",
    LEVEL: "Indent items of one list and keys of one level alike; under one key stand either items or keys, not both.",
    AFTER_END: "Indent keys of one level alike, and remove a line of three dots: one file holds one journey.",
    BRACKET: "Close a list with ] and keys with }.",
    COMMA: "Separate items by commas, close a list with ] and keys with }, and quote a text that holds one of these or a colon.",
    STRAY: "Close a list with ] and keys with }; quote a text that holds a bracket.",
    STRAY_COMMA: "Remove the comma, or write the item.",
    DASH: "Start the list on the line below its key: a dash, a space, then the item.",
    DASH_IN_BRACKETS: "Separate its items by commas: [one, two].",
    CANNOT_START: "Put the text between double quotes. An item of a list starts with a dash and a space.",
    ESCAPE: "Use single quotes around a text with backslashes, or write the character itself.",
    BLOCK: "After `|` or `>` the text starts on the next line, indented; quote a text that starts with one of them.",
    DIRECTIVE: "Remove the line, or quote the text.",
    QUESTION: 'Quote it: ["Is it noisy?"].',
}

MISTAKES = {
    # Colons
    "a colon in a title": ("version: 1\ntitle: Hearth & Rye: bread\n", 2, 20, COLON),
    "a colon in a title with curly quotes": ("title: “Hearth: rye”\n", 1, 15, COLON),
    "a colon and quotes in the middle": ('title: Anne says "hello: you"\n', 1, 24, COLON),
    "a colon in an item with a key": ("goals:\n  - goal: Find out: now\n", 2, 19, COLON),
    "a colon on the second line of a text": ("notes: A long text\n  that goes on: like this\n", 2, 15, CONTINUED),
    "no space after the colon of a quoted key": ('"title":Anne\n', 1, 8, NO_BLANK),
    "a key without a colon": ("version: 1\npersonas\n  vera: {name: Vera}\n", 2, 1, NO_COLON),
    "a text that nobody indented": ("notes: |\nHello there\n", 2, 1, NO_COLON),
    "a heading in Markdown's other way": ("version: 1\ntitle\n=====\n", 2, 1, NO_COLON),
    # Indentation
    "a tab before a key": ("personas:\n\tvera: {name: Vera}\n", 2, 1, TAB),
    "a tab before an item": ("phases:\n\t- id: awareness\n", 2, 1, TAB),
    "a tab after spaces": ("personas:\n  vera:\n  \tname: Vera\n", 3, 3, TAB),
    "a tab after a dash": ("goals:\n  -\tslim\n", 2, 4, TAB),
    "a tab where the text above could go on": ("personas:\n  vera: Vera\n \tname: Vera\n", 3, 2, TAB),
    "an item too far to the right": ("phases:\n  - id: a\n   - id: b\n", 3, 4, LEVEL),
    "an item too far to the left": ("phases:\n    - id: a\n  - id: b\n", 3, 3, LEVEL),
    "a key of an item too far to the left": ("phases:\n  - id: a\n   name: b\n", 3, 4, LEVEL),
    "a key too far to the left": ("personas:\n    vera: 1\n  anne: 2\n", 3, 3, LEVEL),
    "a first line with blanks before it": ("  version: 1\ntitle: x\n", 2, 1, AFTER_END),
    "a key among items": ("goals:\n  - slim\n  fit: 1\n", 3, 3, LEVEL),
    "an item among keys": ("vera:\n  name: Vera\n  - slim\n", 3, 3, LEVEL),
    "an item after keys at the top": ("version: 1\n- id: a\n", 2, 1, LEVEL),
    "a block that shrinks": ("notes: |\n   one\n  two\n", 3, 3, LEVEL),
    "a colon with no key": (": x\n", 1, 1, NO_KEY),
    "a colon with no key in an item": ("goals:\n  - a: 1\n    : x\n", 3, 5, NO_KEY),
    "a colon with no key in braces": ("vera: {: Vera}\n", 1, 8, NO_KEY),
    "a colon with no key in brackets": ("vera: [a, : Vera]\n", 1, 11, NO_KEY),
    # Lists
    "a dash after the key": ("channels: - newsletter\n", 1, 11, DASH),
    "a dash after the key and one below": ("channels: - newsletter\n  - blog\n", 1, 11, DASH),
    "stars for dashes": ("goals:\n  * slim\n  * fit\n", 2, 3, CANNOT_START),
    "dashes in brackets": ("goals: [- slim, - fit]\n", 1, 9, DASH_IN_BRACKETS),
    # Quotes
    "double quotes that are never closed": ('version: 1\ntitle: "Anne\nowner: Vera\n', 2, 8, QUOTE),
    "single quotes that are never closed": ("version: 1\ntitle: 'Anne\nowner: Vera\n", 2, 8, QUOTE),
    "a straight quote closed by a curly one": ('title: "Anne”\nowner: Vera\n', 1, 8, QUOTE),
    "an apostrophe at the start": ("title: 's Avonds thuis\nowner: Vera\n", 1, 8, QUOTE),
    "quotes over a line of dots": ('title: "Anne\n...\nbakes"\n', 1, 8, QUOTE),
    "quotes over a line of dashes": ("title: 'Anne\n---\nbakes'\n", 1, 8, QUOTE),
    "an apostrophe inside single quotes": ("quote: 'I can't wait'\nowner: Vera\n", 1, 15, AFTER_QUOTE),
    "a text after double quotes": ('title: "Hearth" and Rye\nowner: Vera\n', 1, 17, AFTER_QUOTE),
    "an item that goes on after its quotes": ("goals:\n  - 'Slim' and fit\n", 2, 12, AFTER_QUOTE),
    # Brackets
    "a bracket that is never closed": ("goals: [slim, fit\n", 1, 8, BRACKET),
    "a bracket that is never closed, before blank lines": ("goals: [slim, fit\n\n  \n", 1, 8, BRACKET),
    "a bracket that is never closed, after a comma": ("goals: [slim,\n", 1, 8, BRACKET),
    "a bracket that is never closed, with nothing in it": ("a: [1]\ngoals: [\n", 2, 8, BRACKET),
    "two brackets of which the inner one is never closed": ("goals: [slim, [fit,\n", 1, 15, BRACKET),
    "two brackets of which the outer one is never closed": ("goals: [slim, [fit]\n", 1, 8, BRACKET),
    "a brace that is never closed": ("personas:\n  vera: {name: Vera\n", 2, 9, BRACKET),
    "a bracket that the next line should have closed": ("goals: [slim, fit\nowner: Vera\n", 2, 6, COMMA),
    "a brace that the next line should have closed": ("vera: {name: Vera\nphases: 1\n", 2, 7, COMMA),
    "no comma between keys": ("vera: {name: Vera goal: slim}\n", 1, 23, COMMA),
    "no comma between quoted items": ('goals: ["slim" "fit"]\n', 1, 16, COMMA),
    "no comma in JSON": ('{"version": 1\n "title": "Anne"}\n', 2, 9, COMMA),
    "a colon in an item in brackets": ("goals: [slim: now: today]\n", 1, 18, COMMA),
    "a bracket closed by a brace": ("goals: [slim, fit}\n", 1, 18, STRAY),
    "a brace closed by a bracket": ("vera: {name: Vera]\n", 1, 18, STRAY),
    "a closing bracket alone": ("goals: ]\n", 1, 8, STRAY),
    "a closing brace alone": ("vera: }\n", 1, 7, STRAY),
    "one bracket too many": ("goals: [slim]]\n", 1, 14, AFTER_BRACKET),
    "a title that starts with brackets": ("title: [Draft] Anne bakes\nowner: Vera\n", 1, 16, AFTER_BRACKET),
    "a text after JSON": ('{"version": 1} and more\n', 1, 16, AFTER_BRACKET),
    "two commas": ("goals: [slim,, fit]\n", 1, 14, STRAY_COMMA),
    "a comma first": ("goals: [, fit]\n", 1, 9, STRAY_COMMA),
    # Characters
    "an at sign first": ("owner: @anne\n", 1, 8, CANNOT_START),
    "an at sign in a list": ("owner: [@anne]\n", 1, 9, CANNOT_START),
    "a percent sign first": ("share: %25\n", 1, 8, CANNOT_START),
    "a backtick first": ("owner: `anne`\n", 1, 8, CANNOT_START),
    "a fence of Markdown": ("```yaml\nversion: 1\n```\n", 1, 1, CANNOT_START),
    "bold in Markdown": ("title: **Anne** bakes\n", 1, 8, CANNOT_START),
    "italics in Markdown": ("title: *Anne* bakes\n", 1, 8, CANNOT_START),
    "an ampersand and a blank": ("title: & Rye\n", 1, 8, CANNOT_START),
    "a comma first in a text": ("title: , Anne\n", 1, 8, CANNOT_START),
    "a question mark and a blank": ("title: ? what\n", 1, 8, CANNOT_START),
    "an exclamation mark and braces": ("title: !{x} y\n", 1, 8, CANNOT_START),
    "a greater-than sign first": ("title: > 5 stars\n", 1, 10, BLOCK),
    "a bar first": ("title: | Anne\n", 1, 10, BLOCK),
    "a bar with a word": ("title: |Anne\n  bakes\n", 1, 9, BLOCK),
    "a block indented by nothing": ("title: |0\n  bakes\n", 1, 9, BLOCK),
    "a percent sign and a blank at the start of a line": ("% of customers\nversion: 1\n", 1, 1, DIRECTIVE),
    # Backslashes
    "a folder of Windows": ('url: "C:\\docs"\n', 1, 9, ESCAPE),
    "another folder of Windows": ('url: "C:\\users"\n', 1, 11, ESCAPE),
    "half a character by its number": ('title: "\\x4"\n', 1, 11, ESCAPE),
    "no character by its number": ('title: "\\uzzzz"\n', 1, 11, ESCAPE),
    "an apostrophe escaped as in code": ('title: "can\\\'t"\n', 1, 12, ESCAPE),
    # Ends
    "three dots in the middle": ("version: 1\n...\ntitle: x\n", 3, 1, AFTER_END),
    "a word after three dots": ("version: 1\n...\ntitle\n", 3, 1, AFTER_END),
}

AFTER_KEY = "After `{}` belong a colon and a space"
NO_HYPHEN = "An item of a list starts with a hyphen, and this {} is another character"
TYPE_HYPHEN = "Type a hyphen and a space in its place: `- `."
TIGHT_DASH = "After this dash a space is missing"
ONE_TOO_FAR = "This key stands 1 space further than `{}` above it"
TAKE_ONE_AWAY = "Take away one space before it."
TWO_TOO_FAR = "This key stands 2 spaces further than `{}` above it"
BELOW = "Put it right below `{0}`. If it belongs to `{0}`, nothing else stands after that colon."

# What starts a line wrongly is told on that line, although YAML notices it on the next.
SLIPS = {
    "no space after the first colon": ("title:Anne\nversion: 1\n", 1, 1, AFTER_KEY.format("title"), "Write `title: Anne`."),
    "no space after a colon in the middle": (
        "version: 1\ntitle:Anne\nowner: Vera\n",
        2,
        1,
        AFTER_KEY.format("title"),
        "Write `title: Anne`.",
    ),
    "no space after the last colon": ("version: 1\ntitle:Anne\n", 2, 1, AFTER_KEY.format("title"), "Write `title: Anne`."),
    "no space after the colon of an item": ("phases:\n  - id:a\n    name: b\n", 2, 5, AFTER_KEY.format("id"), "Write `id: a`."),
    "a line ending of Windows": ("title:Anne\r\nversion: 1\r\n", 1, 1, AFTER_KEY.format("title"), "Write `title: Anne`."),
    "an equals sign for a colon": ("title = Anne\nversion: 1\n", 1, 1, AFTER_KEY.format("title"), "Write `title: Anne`."),
    "a semicolon for a colon": ("version: 1\ntitle; Anne\n", 2, 1, AFTER_KEY.format("title"), "Write `title: Anne`."),
    "no colon at all": ("insta:\n  kind email\n  fit: love\n", 2, 3, AFTER_KEY.format("kind"), "Write `kind: email`."),
    "no space after the second dash": ("goals:\n  - slim\n  -fit\n", 3, 3, TIGHT_DASH, "Write `- fit`."),
    "no space after the dash of a mapping": ("phases:\n  -id: a\n   name: b\n", 2, 3, TIGHT_DASH, "Write `- id: a`."),
    "no space after the second dash of a mapping": ("phases:\n  - id: a\n  -id: b\n", 3, 3, TIGHT_DASH, "Write `- id: b`."),
    "a dash of Word": ("phases:\n  - id: a\n  \u2013 id: b\n", 3, 3, NO_HYPHEN.format("\u2013"), TYPE_HYPHEN),
    "a long dash": ("phases:\n  - id: a\n  \u2014 id: b\n", 3, 3, NO_HYPHEN.format("\u2014"), TYPE_HYPHEN),
    "a bullet": ("goals:\n  - slim\n  \u2022 fit\nowner: Vera\n", 3, 3, NO_HYPHEN.format("\u2022"), TYPE_HYPHEN),
    "the # taken away and its space left": ("vera:\n    name: Vera\n     goals: [slim]\n", 3, 6, ONE_TOO_FAR.format("name"), TAKE_ONE_AWAY),
    "the same under a list": ("a:\n  goals: [slim]\n   pains: [x]\n", 3, 4, ONE_TOO_FAR.format("goals"), TAKE_ONE_AWAY),
    "the same under a comment": ('a:\n  name: "x"\n  # why\n   pains: [x]\n', 4, 4, ONE_TOO_FAR.format("name"), TAKE_ONE_AWAY),
    "a key of an item too far to the right": ("phases:\n  - id: a\n     name: b\n", 3, 6, ONE_TOO_FAR.format("id"), TAKE_ONE_AWAY),
    "a key too far to the right": ("version: 1\n  title: x\n", 2, 3, TWO_TOO_FAR.format("version"), BELOW.format("version")),
    "a value and keys below it": ("personas: vera\n  name: Vera\n", 2, 3, TWO_TOO_FAR.format("personas"), BELOW.format("personas")),
}

# PyYAML's own parser tells these one column on.
OTHERWISE_IN_PYTHON = {
    "a folder of Windows": (1, 10, ESCAPE),
    "an apostrophe escaped as in code": (1, 13, ESCAPE),
}


@pytest.fixture(params=PARSERS)
def parser(request, monkeypatch):
    monkeypatch.setattr(composer, "_PARSER", PARSERS[request.param])
    return request.param


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_where_it_is_made_and_with_the_way_out(name, parser):
    text, *expected = MISTAKES[name]
    if parser == "Python":
        expected = OTHERWISE_IN_PYTHON.get(name, expected)
    line, column, message = expected
    (problem,) = problems_of(text)
    assert (problem.span, problem.code, problem.message.text) == (Span(line, column, line, column), "J001", message)
    assert problem.help.text == WAYS_OUT[message]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_merge_that_was_left_unsettled_is_called_so(end, parser):
    lines = ["version: 1", "title: x", "<<<<<<< HEAD", "tags: [a]", "||||||| 1f2e", "=======", "tags: [b]", ">>>>>>> spring", ""]
    (problem,) = problems_of(end.join(lines))
    assert (problem.span, problem.code, problem.message.text) == (Span(3, 1, 3, 13), "J001", "A merge was left unsettled here")
    assert "take out the lines with <<<<<<<, =======" in problem.help.text
    assert problems_of("title: |\n  <<<<<<< HEAD\nx\n")[0].message.text != problem.message.text


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "line", "column", "message", "help"), SLIPS.values(), ids=SLIPS)
def test_a_slip_at_the_start_of_a_line_is_told_on_that_line(text, line, column, message, help):
    (problem,) = problems_of(text)
    assert (problem.span, problem.code, problem.message.text) == (Span(line, column, line, column), "J001", message)
    assert problem.help.text == help


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "text",
    [
        "notes: see\n  https://example.com\n  owner: x\n",  # the colon of an address
        "notes: see\n  this key\n  owner: x\n",  # no key of the format
        "goals:\n  - slim\n    -10 kg: x\n",  # a number
        "goals:\n  - slim\n    \u2013and fit: x\n",  # a dash of the text
    ],
)
def test_a_text_that_only_looks_like_a_slip_is_told_as_what_it_is(text):
    (problem,) = problems_of(text)
    assert problem.message.text == CONTINUED


FINE = {
    "a colon without a blank": ("url: https://example.com\n", {"url": "https://example.com"}),
    "a time": ("when: 10:30\n", {"when": "10:30"}),
    "a colon at the end of a quoted text": ("title: 'Anne:'\n", {"title": "Anne:"}),
    "quotes in the middle": ('title: Anne says "hello"\n', {"title": 'Anne says "hello"'}),
    "an apostrophe in the middle": ("quote: I can't wait\n", {"quote": "I can't wait"}),
    "an apostrophe written twice": ("quote: 'I can''t wait'\n", {"quote": "I can't wait"}),
    "curly quotes": ("title: “Anne”\n", {"title": "“Anne”"}),
    "brackets in the middle": ("title: Anne [draft] {1}\n", {"title": "Anne [draft] {1}"}),
    "a comma": ("title: Anne, who bakes\n", {"title": "Anne, who bakes"}),
    "a comma after the last item": ("goals: [slim, fit,]\n", {"goals": ["slim", "fit"]}),
    "an at sign in the middle": ("owner: anne@example.com\n", {"owner": "anne@example.com"}),
    "a percent sign at the end": ("share: 25 %\n", {"share": "25 %"}),
    "a question mark outside brackets": ("goal: Is it noisy?\n", {"goal": "Is it noisy?"}),
    "a quoted question in brackets": ('goals: ["Is it noisy?"]\n', {"goals": ["Is it noisy?"]}),
    "a dash in the middle": ("title: Anne - who bakes\n", {"title": "Anne - who bakes"}),
    "a backslash without quotes": ("url: C:\\docs\n", {"url": "C:\\docs"}),
    "items under their key without indentation": ("goals:\n- slim\n- fit\n", {"goals": ["slim", "fit"]}),
    "a text over two lines": ("notes: one\n  two\n", {"notes": "one two"}),
    "brackets over two lines": ("goals: [slim,\n  fit]\n", {"goals": ["slim", "fit"]}),
    "tabs in quotes": ('title: "Anne\tbakes"\n', {"title": "Anne\tbakes"}),
    "a comment with anything in it": ("a: 1 # {[\"'&*%@`\t: x\n", {"a": 1}),
    "three dashes first": ("---\nversion: 1\n", {"version": 1}),
    "three dots last": ("version: 1\n...\n", {"version": 1}),
    "the version of YAML": ("%YAML 1.2\n---\nversion: 1\n", {"version": 1}),
    "JSON": ('{"version": 1, "a": [1, 2.5, true, null, "x"]}\n', {"version": 1, "a": [1, 2.5, True, None, "x"]}),
    "JSON over lines": ('{\n  "version": 1,\n  "a": {\n    "b": []\n  }\n}\n', {"version": 1, "a": {"b": []}}),
    "a long key with its mark": ("? " + "k" * 200 + "\n: 1\n", {"k" * 200: 1}),
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "data"), FINE.values(), ids=FINE)
def test_what_is_yaml_is_read(text, data):
    assert document_of(text).data == data


def test_a_question_in_brackets_is_read_by_libyaml_and_told_by_the_other(monkeypatch):
    text = "goals: [Is it noisy?, Is it cheap?]\n"
    assert document_of(text).data == {"goals": ["Is it noisy?", "Is it cheap?"]}
    monkeypatch.setattr(composer, "_PARSER", yaml.SafeLoader)
    (problem,) = problems_of(text)
    assert (problem.span, problem.message.text, problem.help.text) == ((1, 20, 1, 20), QUESTION, WAYS_OUT[QUESTION])


def test_a_tab_after_a_colon_or_in_a_text_is_read_by_libyaml_and_told_by_the_other(monkeypatch):
    assert document_of("title:\tAnne\n").data == {"title": "Anne"}
    assert document_of("title: Anne\tbakes\n").data == {"title": "Anne\tbakes"}
    monkeypatch.setattr(composer, "_PARSER", yaml.SafeLoader)
    assert told("title:\tAnne\n") == [f"1:7 J001 {TAB}"]
    assert told("title: Anne\tbakes\n") == [f"1:12 J001 {TAB}"]


@pytest.mark.parametrize("text", ["%x\nversion: 1\n", "%of customers\nversion: 1\n", "version: 1\n...\n%x\n", "version: 1\n%x\n"])
def test_an_unknown_instruction_is_refused_by_both(text, parser):
    (problem,) = problems_of(text)
    assert problem.code == "J001"
    if parser == "libyaml":
        assert problem.message.text == DIRECTIVE
        assert text.splitlines()[problem.span.line - 1].startswith("%")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("escape", ["\\ud800", "\\ud83d\\ude00", "\\U00110000", "\\Uffffffff"])
def test_an_escape_for_no_character_is_refused_by_both(escape):
    (problem,) = problems_of(f'version: 1\ntitle: "{escape}"\n')
    assert (problem.code, problem.message.text, problem.help.text, problem.span.line) == ("J001", ESCAPE, WAYS_OUT[ESCAPE], 2)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("goals: [slim, fit\nowner: Vera\n", Span(1, 8, 1, 8)),
        ("personas:\n  vera: {name: Vera\nphases: 1\n", Span(2, 9, 2, 9)),
        ("goals: [slim, fit}\n", Span(1, 8, 1, 8)),
        ("a: [{b: [1,\n  2}]\n", Span(1, 9, 1, 9)),
    ],
)
def test_a_bracket_that_is_not_closed_is_shown_beside_the_place_where_that_shows(text, opened):
    (problem,) = problems_of(text)
    assert [(related.span, related.message.text) for related in problem.related] == [(opened, "opened here")]


def test_every_way_out_is_tried_in_the_table():
    tried = {row[3] for row in MISTAKES.values()} | {QUESTION}
    assert tried == set(WAYS_OUT)
