"""J002, J003, J005: YAML that the format does not take is told at its place, with the reason and the way out."""

import pytest
import yaml
from readings import document_of, problems_of, told, ways_out

from journeycli.reading import composer
from journeycli.reading.limits import DEEPEST, MOST_NODES

PARSERS = {"libyaml": yaml.CSafeLoader, "Python": yaml.SafeLoader}
OUT = "Write out what is meant, in full, at this place."
OUT_OR_QUOTE = "Write out what is meant, in full, at this place; quote a text that starts with `&` or `*`."
UNTAG = "Remove the tag; quote a text that starts with `!`."
OWN_FILE = "Put every journey in a file of its own."
KEEP_ONE = "Keep one of the two, or join what they hold: the second would silently replace the first."
PUT_A_DASH = "If a new item starts here, put a dash before it: `- id: …`."
LIST_AS_KEY = "A key must be text, and this one is a list or mapping"
QUOTE_BRACKETS = "Quote a text that holds brackets."
QUOTE_KEY = "Put the key between quotes."


@pytest.fixture(params=PARSERS, autouse=True)
def parser(request, monkeypatch):
    monkeypatch.setattr(composer, "_PARSER", PARSERS[request.param])
    return request.param


DUPLICATES = {
    "at the top": ("version: 1\ntitle: a\ntitle: b\n", [((3, 1, 3, 6), "title", (2, 1, 2, 6))]),
    "in braces": ("vera: {name: a, name: b}\n", [((1, 17, 1, 21), "name", (1, 8, 1, 12))]),
    "in an item": ("- id: a\n  id: b\n", [((2, 3, 2, 5), "id", (1, 3, 1, 5))]),
    "in an item that is all there twice": ("- id: a\n  name: A\n  id: b\n  name: B\n", [((3, 3, 3, 5), "id", (1, 3, 1, 5))]),
    "in an item that is all there three times": (
        "- id: a\n  name: A\n  id: b\n  name: B\n  id: c\n  name: C\n",
        [((3, 3, 3, 5), "id", (1, 3, 1, 5))],
    ),
    "in an item before its id": (
        "- name: A\n  id: a\n  name: B\n  id: b\n",
        [((3, 3, 3, 7), "name", (1, 3, 1, 7)), ((4, 3, 4, 5), "id", (2, 3, 2, 5))],
    ),
    "in two items": (
        "- id: a\n  id: b\n- id: c\n  id: d\n",
        [((2, 3, 2, 5), "id", (1, 3, 1, 5)), ((4, 3, 4, 5), "id", (3, 3, 3, 5))],
    ),
    "in an item and in what holds it": (
        "a:\n  - id: b\n    id: c\n    d: 1\n    d: 2\na: 3\n",
        [((3, 5, 3, 7), "id", (2, 5, 2, 7)), ((6, 1, 6, 2), "a", (1, 1, 1, 2))],
    ),
    "quoted and not": ("a: 1\n'a': 2\n", [((2, 1, 2, 4), "a", (1, 1, 1, 2))]),
    "with one value each": ("a: 1\na: 1\n", [((2, 1, 2, 2), "a", (1, 1, 1, 2))]),
    "without a value": ("a:\na:\n", [((2, 1, 2, 2), "a", (1, 1, 1, 2))]),
    "with lists below": ("a: [1]\nb: 2\na:\n  - 3\n", [((3, 1, 3, 2), "a", (1, 1, 1, 2))]),
    "three times": ("a: 1\na: 2\na: 3\n", [((2, 1, 2, 2), "a", (1, 1, 1, 2)), ((3, 1, 3, 2), "a", (1, 1, 1, 2))]),
    "two keys, each twice": ("a: 1\nb: 1\nb: 2\na: 2\n", [((3, 1, 3, 2), "b", (2, 1, 2, 2)), ((4, 1, 4, 2), "a", (1, 1, 1, 2))]),
    "on two levels": ("a: {b: 1, b: 2}\na: 3\n", [((1, 11, 1, 12), "b", (1, 5, 1, 6)), ((2, 1, 2, 2), "a", (1, 1, 1, 2))]),
}


@pytest.mark.parametrize(("text", "found"), DUPLICATES.values(), ids=DUPLICATES)
def test_a_key_that_stands_twice_is_told_with_both_places(text, found):
    problems = problems_of(text)
    assert [(problem.code, problem.span) for problem in problems] == [("J002", second) for second, _, _ in found]
    for problem, (_, key, first) in zip(problems, found, strict=True):
        assert problem.message.text == f'The key "{key}" stands twice, first in line {first[0]}'
        assert problem.help.text == (PUT_A_DASH if key == "id" else KEEP_ONE)
        assert [(related.span, related.message.text) for related in problem.related] == [(first, "first here")]


def test_equal_keys_in_different_mappings_are_fine():
    assert document_of("a: {id: 1}\nb: {id: 2}\nc:\n- id: 3\n- id: 4\n").data["c"] == [{"id": 3}, {"id": 4}]


def test_keys_that_differ_in_case_or_accents_are_different():
    assert document_of("a: 1\nA: 2\né: 3\ne\u0301: 4\n").data == {"a": 1, "A": 2, "é": 3, "e\u0301": 4}


def test_duplicates_are_told_before_the_mistake_that_ends_the_reading():
    assert told("a: 1\na: 2\nb: *c\n") == [
        '2:1 J002 The key "a" stands twice, first in line 1',
        "3:4 J003 Aliases (`*c`) are not taken",
    ]
    assert told("a: 1\na: 2\nb: [\n") == [
        '2:1 J002 The key "a" stands twice, first in line 1',
        "3:4 J001 This bracket is never closed",
    ]


REFUSED = {
    "an anchor": ("a: &b 1\n", "1:4 J003 Anchors (`&b`) are not taken", OUT_OR_QUOTE),
    "an anchor on a key": ("&b a: 1\n", "1:1 J003 Anchors (`&b`) are not taken", OUT_OR_QUOTE),
    "an anchor on a list": ("a: &b [1]\n", "1:4 J003 Anchors (`&b`) are not taken", OUT_OR_QUOTE),
    "an anchor on a mapping": ("a: &b\n  c: 1\n", "1:4 J003 Anchors (`&b`) are not taken", OUT_OR_QUOTE),
    "a title with an ampersand first": ("title: &more\n", "1:8 J003 Anchors (`&more`) are not taken", OUT_OR_QUOTE),
    "an alias": ("a: *b\n", "1:4 J003 Aliases (`*b`) are not taken", OUT_OR_QUOTE),
    "an alias as a key": ("*b : 1\n", "1:1 J003 Aliases (`*b`) are not taken", OUT_OR_QUOTE),
    "an alias in brackets": ("a: [1, *b]\n", "1:8 J003 Aliases (`*b`) are not taken", OUT_OR_QUOTE),
    "a value that holds itself": ("a: &a [*a]\n", "1:4 J003 Anchors (`&a`) are not taken", OUT_OR_QUOTE),
    "a merge key": ("a:\n  <<: {b: 1}\n", "2:3 J003 Merge keys (`<<`) are not taken", OUT),
    "a tag for a text": ("a: !!str 1\n", "1:4 J003 Tags (`!!str`) are not taken", UNTAG),
    "a tag for a number": ("a: !!int '1'\n", "1:4 J003 Tags (`!!int`) are not taken", UNTAG),
    "a tag for bytes": ("a: !!binary aGk=\n", "1:4 J003 Tags (`!!binary`) are not taken", UNTAG),
    "a tag for a set": ("a: !!set {b}\n", "1:4 J003 Tags (`!!set`) are not taken", UNTAG),
    "a tag of one's own": ("a: !mine 1\n", "1:4 J003 Tags (`!mine`) are not taken", UNTAG),
    "a tag that runs Python": (
        "a: !!python/object/apply:os.system [ls]\n",
        "1:4 J003 Tags (`!!python/object/apply:os.system`) are not taken",
        UNTAG,
    ),
    "a tag in full": ("a: !<tag:yaml.org,2002:str> b\n", "1:4 J003 Tags (`!!str`) are not taken", UNTAG),
    "a tag on a key": ("!!str a: 1\n", "1:1 J003 Tags (`!!str`) are not taken", UNTAG),
    "a tag on nothing": ("a: !!null\n", "1:4 J003 Tags (`!!null`) are not taken", UNTAG),
    "an exclamation mark first": ("title: !important\n", "1:8 J003 Tags (`!important`) are not taken", UNTAG),
    "an exclamation mark alone": ("title: ! important\n", "1:8 J003 Tags (`!`) are not taken", UNTAG),
    "a second document": ("a: 1\n---\nb: 2\n", "2:1 J003 A second journey starts here", OWN_FILE),
    "a second document after the end of the first": ("a: 1\n...\n---\nb: 2\n", "3:1 J003 A second journey starts here", OWN_FILE),
    "a second document with nothing in it": ("a: 1\n---\n", "2:1 J003 A second journey starts here", OWN_FILE),
    "a second document after nothing": ("---\n---\na: 1\n", "2:1 J003 A second journey starts here", OWN_FILE),
    "a number as a key": ("2026: a\n", "1:1 J003 A key must be text, and 2026 is not", QUOTE_KEY),
    "a number with decimals as a key": ("a: {1.5: b}\n", "1:5 J003 A key must be text, and 1.5 is not", QUOTE_KEY),
    "true as a key": ("true: a\n", "1:1 J003 A key must be text, and true is not", QUOTE_KEY),
    "null as a key": ("a:\n  null: b\n", "2:3 J003 A key must be text, and null is not", QUOTE_KEY),
    "a tilde as a key": ("~: b\n", "1:1 J003 A key must be text, and ~ is not", QUOTE_KEY),
    "no key": ("? \n: a\n", "1:2 J003 A key must be text, and here it is empty", "Write a key before the colon."),
    "a list as a key": ("? [a]\n: b\n", "1:3 J003 " + LIST_AS_KEY, QUOTE_BRACKETS),
    "a mapping as a key": ("? {a: b}\n: c\n", "1:3 J003 " + LIST_AS_KEY, QUOTE_BRACKETS),
    "a list in brackets as a key": ("[a, b]: c\n", "1:1 J003 " + LIST_AS_KEY, QUOTE_BRACKETS),
    "a place for a template to fill": ("title: {{ title }}\n", "1:9 J003 " + LIST_AS_KEY, QUOTE_BRACKETS),
    "33 levels of brackets": (
        "[" * 33 + "]" * 33,
        "1:33 J005 Lists and mappings are nested deeper than 32 levels",
        "A journey needs six levels; look for brackets or indentation too many.",
    ),
}


@pytest.mark.parametrize(("text", "message", "help"), REFUSED.values(), ids=REFUSED)
def test_what_the_format_does_not_take_is_told_at_its_place(text, message, help):
    assert told(text) == [message]
    assert ways_out(text) == [help]


TAKEN = {
    "an ampersand inside": ("a: b &c *d !e\n", {"a": "b &c *d !e"}),
    "quoted anchors, aliases and tags": ("a: ['&b', \"*b\", '!b']\n", {"a": ["&b", "*b", "!b"]}),
    "a merge key between quotes": ("'<<': 1\n", {"<<": 1}),
    "a merge key as a value": ("a: <<\n", {"a": "<<"}),
    "a number between quotes as a key": ("'2026': a\n\"1\": b\n", {"2026": "a", "1": "b"}),
    "words that older YAML takes for true as keys": ("on: a\nno: b\ny: c\n", {"on": "a", "no": "b", "y": "c"}),
    "a date as a key": ("2026-11-22: a\n", {"2026-11-22": "a"}),
    "an empty text as a key": ("'': a\n", {"": "a"}),
    "a marked key": ("? a\n: b\n", {"a": "b"}),
    "a marked key without a value": ("? a\n", {"a": None}),
    "one pair in brackets": ("[a: 1, b]\n", [{"a": 1}, "b"]),
    "32 levels": ("[" * 32 + "]" * 32, eval("[" * 32 + "]" * 32)),  # noqa: S307  too deep to write
}


@pytest.mark.parametrize(("text", "data"), TAKEN.values(), ids=TAKEN)
def test_what_only_looks_like_it_is_taken(text, data):
    assert document_of(text).data == data


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "a:\n ", "? "])
def test_the_first_level_too_deep_is_told(opening):
    if opening == "a:\n ":
        text = "".join(" " * level + "a:\n" for level in range(DEEPEST + 1)) + " " * (DEEPEST + 1) + "b: 1"
    else:
        text = opening * (DEEPEST + 1)
    (problem,) = problems_of(text)
    if opening != "? ":
        assert (problem.code, problem.message.text) == ("J005", "Lists and mappings are nested deeper than 32 levels")
    else:
        assert (problem.code, problem.message.text) == ("J003", LIST_AS_KEY)


def test_values_up_to_the_limit_are_read_and_the_next_one_is_told(monkeypatch):
    monkeypatch.setattr(composer, "_PARSER", yaml.CSafeLoader)  # the other one takes seconds
    most = "- a\n" * (MOST_NODES - 1)
    assert len(document_of(most).data) == MOST_NODES - 1
    assert told(most + "- a\n") == [f"{MOST_NODES}:3 J005 The file holds more than 50000 keys and values"]
    assert ways_out(most + "- a\n") == ["Split it: one journey for one process."]


def test_a_key_that_stands_twice_because_it_stands_beside_its_things_is_told_to_go_in():
    text = "channels:\n  insta:\n  kind: organic-social\n  mail:\n  kind: email\n"
    (problem,) = problems_of(text)
    assert (problem.span, problem.code) == ((5, 3, 5, 7), "J002")
    assert problem.help.text == "If it belongs to `mail`, indent it further than that."
