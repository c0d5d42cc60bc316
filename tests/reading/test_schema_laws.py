"""What holds of every value: the quick gate and the authority agree, and what they refuse is told, whatever it is."""

import copy
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import JOURNEY, LEAKS, document_of, problems_of

from journeycli.reading.schema import is_valid, mistakes, schema_text
from journeycli.reading.schema_words import schema_problems

SCHEMA = json.loads(schema_text())
AUTHORITY = jsonschema.Draft7Validator(SCHEMA)
CODES = {"J006", "J010", "J011", "J012", "J013", "J014"}
SAMPLE = min((Path(__file__).parents[2] / "samples").glob("*.journey.yaml"), key=lambda path: path.stat().st_size)
JOURNEYS = [document_of(JOURNEY).data, document_of(SAMPLE.read_bytes()).data, *SCHEMA["examples"]]

WORDS = st.one_of(
    st.sampled_from(
        [*SCHEMA["properties"], "name", "x-a", "x-", "to", "when", "goal", "blog", "Title", "titel", "", " ", "know", "2026-11-22", "a\n"]
    ),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=6),
)
NUMBERS = st.one_of(
    st.sampled_from([0, 1, -1, 2, 3, 1.0, 2.0, 0.5, -0.0, 168, 169, 1e300, 2**53, 2**63 - 1, -(2**63)]),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
)
VALUES = st.recursive(
    st.one_of(WORDS, NUMBERS, st.booleans(), st.none()),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(WORDS, values, max_size=3),
    max_leaves=6,
)


def containers(data, found):
    """Every list and mapping in the data."""
    if isinstance(data, dict | list):
        found.append(data)
        for value in data.values() if isinstance(data, dict) else data:
            containers(value, found)
    return found


@st.composite
def almost_journeys(draw):
    """A journey with up to three changes: a key left out, renamed or added, a value of another type, an item twice."""
    data = copy.deepcopy(draw(st.sampled_from(JOURNEYS)))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.sampled_from(containers(data, [])))
        steps = list(place) if isinstance(place, dict) else list(range(len(place)))
        change = draw(st.sampled_from(["retype", "delete", "rename", "add", "twice"]))
        if change == "add" or not steps:
            if isinstance(place, dict):
                place[draw(WORDS)] = draw(VALUES)
            else:
                place.append(draw(VALUES))
            continue
        step = draw(st.sampled_from(steps))
        if change == "retype":
            place[step] = draw(VALUES)
        elif change == "delete":
            del place[step]
        elif isinstance(place, list):
            place.append(copy.deepcopy(place[step]))
        else:
            place[draw(WORDS) if change == "rename" else step.upper()] = place.pop(step)
    return data


def judged_alike(data):
    """The law: one verdict, and a problem where it is no."""
    document = document_of(json.dumps(data, ensure_ascii=False))
    assert json.dumps(document.data) == json.dumps(data)
    valid = AUTHORITY.is_valid(data)
    assert is_valid(data) == valid
    problems = schema_problems(document)
    assert (problems == ()) == valid
    assert {problem.code for problem in problems} <= CODES
    said = [(problem.pointer, problem.code, problem.message.text, problem.help.text) for problem in problems]
    assert len(set(said)) == len(said)
    for problem in problems:
        assert problem.message.text
        assert problem.span.line <= problem.span.end_line
        assert problem.label is None or problem.label.text


@settings(max_examples=300, deadline=None)
@given(VALUES.filter(lambda value: value is not None))
def test_any_value_is_judged_alike_and_told(data):
    judged_alike(data)


@settings(max_examples=200, deadline=None)
@given(almost_journeys())
def test_any_journey_with_mistakes_is_judged_alike_and_told(data):
    judged_alike(data)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "versoin", "x-a"]), VALUES, max_size=8))
def test_any_keys_of_a_journey_with_any_values_are_judged_alike_and_told(data):
    judged_alike({"version": 1} | data if "versoin" not in data else data)


WRONG = [
    None,
    True,
    5,
    -1.5,
    10**18,
    "",
    " ",
    "A b",
    "x" * 2001,
    [],
    [5],
    ["a", "a"],
    [1, 2, 3],
    [None, None],
    {},
    {"x-a": 1},
    {"A b": {}},
    [{}],
    [[]],
]
KEYS = [(name, key) for name, schema in [("", SCHEMA), *SCHEMA["definitions"].items()] for key in schema.get("properties", ())]
OBJECTS = {
    "": lambda key, value: {key: value},
    "Persona": lambda key, value: {"personas": {"vera": {"name": "Vera", key: value}}},
    "Channel": lambda key, value: {"channels": {"blog": {key: value}}},
    "Phase": lambda key, value: {"phases": [{"id": "a", key: value}]},
    "Touchpoint": lambda key, value: {"phases": [{"id": "a", "touchpoints": [{"id": "b", key: value}]}]},
    "Timing": lambda key, value: {"phases": [{"id": "a", "touchpoints": [{"id": "b", "timing": {key: value}}]}]},
    "Feedback": lambda key, value: {"phases": [{"id": "a", "touchpoints": [{"id": "b", "feedback": {key: value}}]}]},
    "Band": lambda key, value: {
        "phases": [{"id": "a", "touchpoints": [{"id": "b", "feedback": {"bands": [{"from": 1, "to": 2, "then": "b", key: value}]}}]}]
    },
    "Capacity": lambda key, value: {"capacity": {key: value}},
    "Reviews": lambda key, value: {"reviews": {key: value}},
    "Review": lambda key, value: {"reviews": {"log": [{"on": "2026-11-22", "by": "Anne", key: value}]}},
    "Accept": lambda key, value: {"accept": [{"rule": "J207", "because": "x", key: value}]},
    "Link": lambda key, value: {"links": [{"url": "https://example.com", key: value}]},
}


@pytest.mark.parametrize(("name", "key"), KEYS, ids=[f"{name or 'Journey'}.{key}" for name, key in KEYS])
def test_every_key_with_every_sort_of_wrong_value_is_judged_alike_and_told(name, key):
    for value in WRONG:
        data = document_of(JOURNEY).data | OBJECTS[name](key, value)
        judged_alike(data)
        for problem in problems_of(json.dumps(data)):
            said = f"{problem.message.text} {problem.help.text} {problem.label.text if problem.label else ''}"
            assert not LEAKS.search(said)


def test_every_demand_of_the_schema_is_broken_by_one_of_them():
    base = document_of(JOURNEY).data
    broken = {mistake.keyword for name, key in KEYS for value in WRONG for mistake in mistakes(base | OBJECTS[name](key, value))}
    demands = "type required additionalProperties anyOf pattern minLength maxLength minimum maximum minItems maxItems minProperties uniqueItems const"
    assert broken == set(demands.split())


def test_the_journeys_that_are_changed_are_journeys():
    assert [is_valid(data) for data in JOURNEYS] == [True] * len(JOURNEYS)
