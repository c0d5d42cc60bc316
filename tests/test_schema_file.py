"""The schema holds every key of the format with its meaning, and says the same in Python, Rust and JavaScript."""

import calendar
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

Schema = dict[str, Any]

SCHEMA_FILE = Path(__file__).parents[1] / "schemas" / "journey.v1.schema.json"
SCHEMA: Schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
DEFINITIONS: dict[str, Schema] = SCHEMA["definitions"]
AJV = "ajv@8.20.0"

# Every key of the format in its order; a star marks a required one.
KEYS = {
    "Journey": "version* title* id description language process model state owner personas* channels phases* "
    "funnels capacity reviews accept tags links",
    "Persona": "name* description quote segment goals needs brings pains motivations devices channels share basis",
    "Channel": "name kind presence media status cadence hours_per_week fit results measured_as url owner notes accept",
    "Phase": "id* name stage goals business_goals actions motivations questions pains opportunities channels touchpoints notes accept",
    "Goal": "goal* personas",
    "Touchpoint": "id* name channels personas status actions motivations questions pains opportunities emotion basis "
    "performance initiative audience data devices timing builds needs gives fields next end feedback moment_of_truth "
    "evidence frontstage backstage support owner notes accept",
    "Timing": "when duration",
    "Next": "to* when",
    "Feedback": "scale bands",
    "Band": "from* to* then*",
    "Capacity": "hours_per_week",
    "Reviews": "every log",
    "Review": "on* by* fresh_eyes notes",
    "Accept": "rule* because* until",
    "Link": "title url*",
}

# What each key that is not spelled out in place holds.
HOLDS = {
    "Text": "Journey: title description owner. Persona: name description quote segment. Channel: name measured_as owner notes. "
    "Phase: name notes. Goal: goal. Touchpoint: name owner notes. Timing: when. Next: when. Review: by notes. "
    "Accept: rule because. Link: title.",
    "TextList": "Persona: goals needs pains motivations. "
    "Phase: business_goals actions motivations questions pains opportunities. "
    "Touchpoint: actions motivations questions pains opportunities evidence frontstage backstage support.",
    "Slug": "Journey: id process. Phase: id. Touchpoint: id. Next: to. Band: then.",
    "IdList": "Persona: brings. Phase: channels. Goal: personas. Touchpoint: channels personas data needs gives.",
    "DeviceList": "Persona: devices. Touchpoint: devices.",
    "AcceptList": "Journey: accept. Channel: accept. Phase: accept. Touchpoint: accept.",
    "Hours": "Channel: hours_per_week. Capacity: hours_per_week.",
    "Cadence": "Channel: cadence. Reviews: every.",
    "Rating": "Channel: results. Touchpoint: performance.",
    "Stage": "Phase: stage.",
    "Date": "Review: on. Accept: until.",
    "Duration": "Timing: duration.",
    "Language": "Journey: language.",
    "Url": "Channel: url. Link: url.",
    "Capacity": "Journey: capacity.",
    "Reviews": "Journey: reviews.",
    "Timing": "Touchpoint: timing.",
    "Feedback": "Touchpoint: feedback.",
}

# Every fixed list in its order.
VALUES = {
    "Journey.model": "five-phase aida stdc race aarrr loyalty-loop custom",
    "Journey.state": "current future",
    "Persona.basis": "assumed partly researched",
    "Channel.kind": "organic-social paid-social display-ads search-ads seo video podcast blog ai-assistant offline-ads "
    "event cold-outreach partner referral lead-magnet demo trial webinar email reviews case-study comparison website "
    "sales-page offer booking intro-call form webshop store marketplace phone chat sms push app support onboarding "
    "help-center survey community loyalty-program referral-program gift other",
    "Channel.presence": "online offline hybrid",
    "Channel.media": "owned paid earned",
    "Channel.status": "active planned paused retired",
    "Channel.fit": "love fine dislike",
    "Touchpoint.status": "live planned retired",
    "Touchpoint.basis": "assumed observed",
    "Touchpoint.initiative": "proactive reactive",
    "Touchpoint.audience": "generic segment personal",
    "Stage": "awareness consideration purchase service loyalty",
    "Cadence": "daily several-per-week weekly biweekly monthly quarterly half-yearly yearly always-on on-demand",
    "Rating": "good fair poor unknown",
    "Bond": "know like trust",
    "Device": "phone tablet laptop desktop tv in-person",
}

DEFAULTS = {
    "Journey.model": "five-phase",
    "Journey.state": "current",
    "Channel.kind": "other",
    "Channel.status": "active",
    "Touchpoint.status": "live",
}

SLUG_MAPS = {
    "/properties/personas": "Persona",
    "/properties/channels": "Channel",
    "/properties/funnels": "Funnel",
}

# The meta-schema allows anything beside a $ref, but draft-07 ignores all of it: only words may stand there.
WORDS = {"$ref", "title", "description", "default", "examples"}

# How each keyword is walked; a keyword that is not here is not wanted.
OF_NAMED_SCHEMAS = {"properties", "patternProperties", "definitions"}
OF_LISTED_SCHEMAS = {"anyOf", "allOf"}
OF_ONE_SCHEMA = {"items", "additionalProperties", "propertyNames", "not"}
PLAIN = WORDS | {"$schema", "$id", "type", "const", "required", "uniqueItems", "pattern", "minLength", "maxLength"}
PLAIN |= {"defaultSnippets"}  # what editors offer to fill in; no validator looks at it
PLAIN |= {"minimum", "maximum", "minItems", "maxItems", "minProperties", "maxProperties"}


def walk(schema: Schema, place: str = "") -> Iterator[tuple[str, Schema]]:
    """Every schema in the file with its JSON pointer."""
    yield place, schema
    for keyword, value in schema.items():
        if keyword in OF_NAMED_SCHEMAS:
            for name, below in value.items():
                yield from walk(below, f"{place}/{keyword}/{name}")
        elif keyword in OF_LISTED_SCHEMAS:
            for index, below in enumerate(value):
                yield from walk(below, f"{place}/{keyword}/{index}")
        elif keyword in OF_ONE_SCHEMA and value is not False:
            yield from walk(value, f"{place}/{keyword}")


EVERY_SCHEMA = dict(walk(SCHEMA))


def resolved(schema: Schema) -> Schema:
    while "$ref" in schema:
        schema = DEFINITIONS[schema["$ref"].removeprefix("#/definitions/")]
    return schema


def object_named(name: str) -> Schema:
    schema = SCHEMA if name == "Journey" else DEFINITIONS[name]
    if "anyOf" in schema:
        schema = schema["anyOf"][1]
    return schema


def values_of(schema: Schema) -> list[str] | None:
    consts = [branch.get("const") for branch in schema.get("anyOf", [])]
    return consts if consts and None not in consts else None


def is_described(schema: Schema) -> bool:
    return bool(schema.get("description", "").strip())


# One file with every key there is, and a table of small changes to the smallest file.

TEXTS = {key: ["Compares"] for key in ("actions", "motivations", "questions", "pains", "opportunities")}
ACCEPT = [{"rule": "J207", "because": "It is all we have", "until": "2028-02-29"}]
FULL_PERSONA = {
    "name": "Vera", "description": "Bakes", "quote": "Bread!", "segment": "parents", "goals": ["Lose weight"],
    "needs": ["Recipes"], "brings": ["phone-number"], "pains": ["Time"], "motivations": ["Health"], "devices": ["phone", "in-person"],
    "channels": ["newsletter", "podcast"], "share": 12.5, "basis": "partly", "x-colour": None,
}  # fmt: skip
FULL_CHANNEL = {
    "name": "Friday letter", "kind": "email", "presence": "online", "media": "owned", "status": "active",
    "cadence": "several-per-week", "hours_per_week": 0, "fit": "love", "results": "unknown", "measured_as": "Email",
    "url": "https://example.com/a?b=c#d", "owner": "Anne", "notes": "One\ntwo", "accept": ACCEPT, "x-a": [1],
}  # fmt: skip
FULL_TOUCHPOINT = {
    "id": "cart", "name": "Cart", "channels": ["newsletter"], "personas": ["vera"], "status": "live", **TEXTS,
    "emotion": -2, "basis": "observed", "performance": "poor", "initiative": "proactive", "audience": "personal",
    "data": ["first-name"], "devices": [], "timing": {"when": "At once", "duration": "1.5 hours", "x-a": 1},
    "builds": ["know", "trust"], "needs": ["account"], "gives": ["order-number"], "fields": 0,
    "next": ["payment", {"to": "cart", "when": "Forgot something", "x-a": 1}], "end": False,
    "feedback": {"scale": [1, 10], "bands": [{"from": 1, "to": 6, "then": "payment", "x-a": 1}], "x-a": 1},
    "moment_of_truth": True, "evidence": ["A receipt"], "frontstage": ["Greet"], "backstage": ["Pack"],
    "support": ["The till"], "owner": "Anne", "notes": "Busy", "accept": ACCEPT, "x-a": {},
}  # fmt: skip
FULL_PHASE = {
    "id": "awareness", "name": "Getting to know Anne", "stage": "awareness",
    "goals": ["Know what it costs", {"goal": "Taste it", "personas": ["vera"], "x-a": 1}], "business_goals": ["Calls"],
    **TEXTS, "channels": ["newsletter"], "touchpoints": [FULL_TOUCHPOINT, {"id": "payment", "builds": "like"}],
    "notes": "Short", "accept": ACCEPT, "x-a": 1,
}  # fmt: skip
FULL = {
    "version": 1, "title": "Getting slim", "id": "slim-2", "description": "All of it", "language": "nl-BE",
    "process": "acquisition", "model": "custom", "state": "future", "owner": "Anne", "personas": {"vera": FULL_PERSONA},
    "channels": {"newsletter": FULL_CHANNEL, "x-ray": {}}, "phases": [FULL_PHASE],
    "funnels": {"checkout": ["cart", "payment"]}, "capacity": {"hours_per_week": 168, "x-a": 1},
    "reviews": {"every": "half-yearly", "log": [
        {"on": "2000-02-29", "by": "Anne", "fresh_eyes": True, "notes": "Fine", "x-a": 1},
    ], "x-a": 1},
    "accept": [ACCEPT[0] | {"x-a": 1}], "tags": ["bread"],
    "links": [{"title": "Talks", "url": "http://example.com", "x-a": 1}], "x-a": {"free": [None]},
}  # fmt: skip


def journey(**keys: Any) -> Schema:
    return {**SCHEMA["examples"][0], **keys}


def persona(**keys: Any) -> Schema:
    return journey(personas={"vera": {"name": "Vera"} | keys})


def channel(**keys: Any) -> Schema:
    return journey(channels={"newsletter": keys})


def phase(**keys: Any) -> Schema:
    return journey(phases=[{"id": "awareness"} | keys])


def touchpoint(**keys: Any) -> Schema:
    return phase(touchpoints=[{"id": "cart"} | keys])


def without(key: str) -> Schema:
    return {name: value for name, value in journey().items() if name != key}


FINE: dict[str, Any] = {
    "the smallest useful file": journey(),
    "a file with every key": FULL,
    "no channels": without("channels"),
    "an empty list of texts": phase(pains=[]),
    "an empty list of ways on": touchpoint(next=[]),
    "a title of 2000 characters": journey(title="é" * 2000),
    "a title outside the basic plane": journey(title="😀" * 2000),
    "a slug of 64 characters": journey(id="a" * 64),
    "a slug of digits": journey(id="2"),
    "a language with a script": journey(language="zh-Hans-CN"),
    "one second": touchpoint(timing={"duration": "1 second"}),
    "half a day": touchpoint(timing={"duration": "0.5 days"}),
    "two months": touchpoint(timing={"duration": "2 months"}),
    "a web address with other letters": channel(url="https://bäckerei.example/brötchen"),
    "a share of 100": persona(share=100),
    "a channel with nothing in it": channel(),
}

REFUSED: dict[str, Any] = {
    "a list": [],
    "a text": "journey",
    "nothing": None,
    **{f"no {key}": without(key) for key in ("version", "title", "personas", "phases")},
    "an unknown key": journey(chanels={}),
    "an unknown key of a channel": channel(colour="red"),
    "version 2": journey(version=2),
    "version 1 as text": journey(version="1"),
    "version true": journey(version=True),
    "an empty title": journey(title=""),
    "a blank title": journey(title=" \n\t"),
    "a number as title": journey(title=2024),
    "a title of 2001 characters": journey(title="a" * 2001),
    "a slug of 65 characters": journey(id="a" * 65),
    "a slug that ends in a line end": journey(id="slim\n"),
    "a slug with two hyphens": journey(id="slim--anne"),
    "a slug that ends in a hyphen": journey(id="slim-"),
    "a slug in capitals": journey(id="Slim"),
    "a slug with an accent": journey(id="crème"),
    "a slug with foreign digits": journey(id="\u0663"),
    "an empty slug": journey(id=""),
    "a language in full": journey(language="dutch"),
    "a language of 36 characters": journey(language="nl" + "-abc" * 8 + "-x"),
    "a language and a line end": journey(language="nl\n"),
    "an unknown model": journey(model="six-phase"),
    "no persona at all": journey(personas={}),
    "a persona whose short name is no slug": journey(personas={"Vera": {"name": "Vera"}}),
    "a short name that ends in a line end": journey(personas={"vera\n": {"name": "Vera"}}),
    "a persona without a name": journey(personas={"vera": {}}),
    "a share above 100": persona(share=100.5),
    "a share below 0": persona(share=-0.5),
    "a device twice": persona(devices=["phone", "phone"]),
    "a channel twice": persona(channels=["podcast", "podcast"]),
    "an unknown kind": channel(kind="emial"),
    "a kind that is no text": channel(kind=5),
    "more hours than a week has": channel(hours_per_week=168.5),
    "fewer hours than none": channel(hours_per_week=-1),
    "hours as text": channel(hours_per_week="2"),
    **{f"the web address {url!r}": channel(url=url) for url in (
        "javascript:alert(1)", "ftp://example.com", "//example.com", "https://", "https:///path", "example.com",
        "https://example.com/a b", 'https://example.com/"', "https://example.com/'", "https://example.com/<b>",
        "https://example.com/\\", "https://example.com\n", "https://example.com/\u202e", "https://example.com/\x00",
        "https://" + "a" * 1993, " https://example.com",
    )},
    "no phase at all": journey(phases=[]),
    "a phase without an id": journey(phases=[{"name": "Start"}]),
    "a phase that is a text": journey(phases=["awareness"]),
    "an unknown stage": phase(stage="orientation"),
    "a number as goal": phase(goals=[5]),
    "a goal without the goal": phase(goals=[{"personas": ["vera"]}]),
    "an empty goal": phase(goals=[""]),
    "texts that are one text": phase(pains="Too dear"),
    "an emotion above 2": touchpoint(emotion=3),
    "an emotion below -2": touchpoint(emotion=-3),
    "an emotion between two": touchpoint(emotion=0.5),
    "fewer fields than none": touchpoint(fields=-1),
    "end as a word": touchpoint(end="yes"),
    "no bond": touchpoint(builds=[]),
    "an unknown bond": touchpoint(builds="love"),
    "an unknown bond in a list": touchpoint(builds=["love"]),
    "a bond twice": touchpoint(builds=["like", "like"]),
    "a need twice": touchpoint(needs=["account", "account"]),
    "a way on to nowhere": touchpoint(next=[{"when": "Later"}]),
    "a way on that is no slug": touchpoint(next=["The cart"]),
    "a scale of one": touchpoint(feedback={"scale": [1]}),
    "a scale of three": touchpoint(feedback={"scale": [1, 5, 10]}),
    "a scale of halves": touchpoint(feedback={"scale": [0.5, 1]}),
    "no band": touchpoint(feedback={"bands": []}),
    "a band without a follow-up": touchpoint(feedback={"bands": [{"from": 1, "to": 6}]}),
    "a funnel of one": journey(funnels={"checkout": ["cart"]}),
    "an unknown cadence": journey(reviews={"every": "often"}),
    "a walk by nobody": journey(reviews={"log": [{"on": "2025-03-14"}]}),
    "an acceptance without a reason": journey(accept=[{"rule": "J201"}]),
    "a link to nowhere": journey(links=[{"title": "Talks"}]),
    "a tag twice": journey(tags=["bread", "bread"]),
    **{f"the duration {text!r}": touchpoint(timing={"duration": text}) for text in (
        "0 days", "0.0 days", "45", "45minutes", "45  minutes", "-1 days", "1 year", "a week", "01 days", "1. days",
        "1,5 hours", "1 week\n", "weeks", "2 Weeks", "1" * 40 + " days",
    )},
    **{f"the date {text!r}": journey(reviews={"log": [{"on": text, "by": "Anne"}]}) for text in (
        "2025-02-29", "2025-13-01", "2025-04-31", "2025-1-1", "14-03-2025", "2025-03-14\n", "2025-03-14T10:00", "today",
    )},
}  # fmt: skip

DOCUMENTS = [(what, document, True) for what, document in FINE.items()] + [(what, document, False) for what, document in REFUSED.items()]


# The shape of the file


def test_the_schema_passes_the_draft_07_meta_schema() -> None:
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert SCHEMA["$id"] == "urn:journey:schema:journey.v1"
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_the_file_is_json_indented_by_two_spaces() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", KEYS)
def test_every_object_has_the_keys_of_the_format_in_their_order(name: str) -> None:
    assert list(object_named(name)["properties"]) == KEYS[name].replace("*", "").split()


@pytest.mark.parametrize("name", KEYS)
def test_the_required_keys_are_the_starred_ones(name: str) -> None:
    starred = [key.removesuffix("*") for key in KEYS[name].split() if key.endswith("*")]
    assert object_named(name).get("required", []) == starred


def test_no_object_is_missing_from_the_table_of_keys() -> None:
    in_the_table = [id(object_named(name)) for name in KEYS]
    objects = {place: id(schema) for place, schema in EVERY_SCHEMA.items() if "properties" in schema}
    assert [place for place, identity in objects.items() if identity not in in_the_table] == []


def test_every_fixed_list_has_the_values_of_the_format_in_their_order() -> None:
    found = {}
    for place, schema in EVERY_SCHEMA.items():
        if values_of(schema):
            name = place.removeprefix("/definitions/").replace("/properties/", ".")
            found["Journey" + name if name.startswith(".") else name] = values_of(schema)
    assert found == {name: values.split() for name, values in VALUES.items()}


def test_every_key_holds_what_the_format_says() -> None:
    found: dict[str, list[str]] = {}
    for name in KEYS:
        for key, schema in object_named(name)["properties"].items():
            if "$ref" in schema:
                found.setdefault(schema["$ref"].removeprefix("#/definitions/"), []).append(f"{name}.{key}")
    wanted = {
        shape: [f"{name}.{key}" for name, keys in re.findall(r"(\w+): ([^.]+)\.", text) for key in keys.split()]
        for shape, text in HOLDS.items()
    }
    assert found == wanted


def test_nothing_is_free_but_own_keys() -> None:
    free = [
        place
        for place, schema in EVERY_SCHEMA.items()
        if not {"type", "const", "$ref", "anyOf"} & set(schema) or ("anyOf" in schema and values_of(schema) and "type" not in schema)
    ]
    assert free == ["/definitions/OwnKey"]


def test_the_defaults_are_those_of_the_format() -> None:
    found = {
        f"{name}.{key}": schema["default"]
        for name in KEYS
        for key, schema in object_named(name)["properties"].items()
        if "default" in schema
    }
    assert found == DEFAULTS


def test_every_object_is_closed_except_the_maps_of_short_names() -> None:
    maps = {}
    for place, schema in EVERY_SCHEMA.items():
        if schema.get("type") == "object":
            if "properties" in schema:
                assert schema["additionalProperties"] is False, place
                assert list(schema["patternProperties"]) == ["^x-"], place
            else:
                assert schema["propertyNames"] == {"$ref": "#/definitions/Slug"}, place
                maps[place] = schema["additionalProperties"]["$ref"].removeprefix("#/definitions/")
    assert maps == SLUG_MAPS


def test_own_keys_are_free() -> None:
    assert set(resolved({"$ref": "#/definitions/OwnKey"})) == {"description"}


def test_every_key_every_value_and_every_shape_says_what_it_means() -> None:
    bare = [
        place
        for place, schema in EVERY_SCHEMA.items()
        if re.search(r"/(properties|definitions)/[^/]+$|/anyOf/[0-9]+$|^$", place) and not is_described(schema)
    ]
    assert bare == []


def test_own_keys_say_what_they_mean_too() -> None:
    assert all(is_described(resolved(s)) for place, s in EVERY_SCHEMA.items() if "/patternProperties/" in place)


def test_the_kinds_of_channel_say_their_dutch_name_and_where_they_fit() -> None:
    stages = "(awareness|consideration|purchase|service|loyalty)"
    ending = re.compile(rf" Dutch: [^.]+\. Fits ({stages}((, {stages})* and {stages})?|any stage)\.$")
    kinds = DEFINITIONS["Channel"]["properties"]["kind"]["anyOf"]
    assert [kind["const"] for kind in kinds if not ending.search(kind["description"])] == []


def test_a_union_has_two_branches_of_different_types() -> None:
    unions = {place: s for place, s in EVERY_SCHEMA.items() if "anyOf" in s and not values_of(s)}
    assert set(unions) == {
        "/definitions/Goal",
        "/definitions/Next",
        "/definitions/Touchpoint/properties/builds",
    }
    for place, union in unions.items():
        first, second = (branch["type"] for branch in union["anyOf"])
        assert first != second, place
        assert set(union) == {"description", "anyOf"}, place


def test_only_words_stand_beside_a_reference() -> None:
    assert [place for place, schema in EVERY_SCHEMA.items() if "$ref" in schema and not set(schema) <= WORDS] == []


def test_every_reference_is_local_and_every_definition_is_used() -> None:
    used = {schema["$ref"] for schema in EVERY_SCHEMA.values() if "$ref" in schema}
    assert used == {f"#/definitions/{name}" for name in DEFINITIONS}


def test_patterns_use_nothing_that_differs_between_python_rust_and_javascript() -> None:
    patterns = [schema["pattern"] for schema in EVERY_SCHEMA.values() if "pattern" in schema]
    assert patterns
    assert [p for p in patterns if re.search(r"\\[sSdDwWbBAzZp]|\(\?", p)] == []


def test_a_pattern_that_ends_in_a_dollar_is_safe_from_the_line_end_that_python_lets_through() -> None:
    # In Python `$` also matches before a last line end; in Rust and JavaScript it does not.
    open_ended = [
        place
        for place, schema in EVERY_SCHEMA.items()
        if schema.get("pattern", "").endswith("$")
        and schema.get("not") != {"type": "string", "pattern": r"\n"}
        and place != "/definitions/Date"  # a date and a line end are longer than its ten characters
    ]
    assert open_ended == []


def test_only_keywords_that_are_meant_are_used_and_no_format() -> None:
    used = {keyword for schema in EVERY_SCHEMA.values() for keyword in schema}
    assert used <= OF_NAMED_SCHEMAS | OF_LISTED_SCHEMAS | OF_ONE_SCHEMA | PLAIN


def test_a_date_is_a_day_that_exists_between_1900_and_2199() -> None:
    pattern = re.compile(DEFINITIONS["Date"]["pattern"])
    for year in range(1896, 2205):
        for month in range(14):
            last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
            for day in range(33):
                exists = 1900 <= year <= 2199 and 1 <= day <= last
                text = f"{year}-{month:02}-{day:02}"
                assert (pattern.search(text) is not None) == exists, text


def filled(body: Any) -> Any:
    """A snippet as it stands when its user has written a word wherever it waits for one."""
    if isinstance(body, dict):
        return {filled(key): filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(item) for item in body]
    return re.sub(r"\$(\d)", r"word-\1", re.sub(r"\$\{\d:(.*?)\}", r"\1", body)) if isinstance(body, str) else body


@pytest.mark.parametrize("place", [place for place, schema in EVERY_SCHEMA.items() if "defaultSnippets" in schema])
def test_what_editors_offer_to_fill_in_is_fine_when_it_is_filled_in(place: str) -> None:
    schema = {**EVERY_SCHEMA[place], "definitions": DEFINITIONS}
    for snippet in schema["defaultSnippets"]:
        assert set(snippet) == {"label", "description", "body"}
        jsonschema.Draft7Validator(schema).validate(filled(snippet["body"]))


# The verdicts


def test_the_full_file_has_every_key_there_is() -> None:
    def keys(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            yield from value
            value = list(value.values())
        if isinstance(value, list):
            for below in value:
                yield from keys(below)

    assert set(" ".join(KEYS.values()).replace("*", "").split()) <= set(keys(FULL))


@pytest.mark.parametrize("example", SCHEMA["examples"])
def test_the_examples_are_journeys(example: Schema) -> None:
    jsonschema.Draft7Validator(SCHEMA).validate(example)
    jsonschema_rs.Draft7Validator(SCHEMA).validate(example)


@pytest.mark.parametrize(("document", "valid"), [row[1:] for row in DOCUMENTS], ids=[row[0] for row in DOCUMENTS])
def test_jsonschema_and_jsonschema_rs_agree_on(document: Any, valid: bool) -> None:
    assert jsonschema.Draft7Validator(SCHEMA).is_valid(document) == valid
    assert jsonschema_rs.Draft7Validator(SCHEMA).is_valid(document) == valid


AJV_SCRIPT = """
const Ajv = require("ajv");
const {schema, documents} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const warnings = [];
const warn = (...words) => warnings.push(words.join(" "));
const check = new Ajv({strict: true, logger: {log: warn, warn, error: warn}}).addVocabulary(["defaultSnippets"]).compile(schema);
console.log(JSON.stringify({warnings, verdicts: documents.map(document => check(document))}));
"""


@pytest.fixture(scope="module")
def ajv_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("node and npm are not installed, so ajv cannot be asked")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "journey-tests"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=cache))
    except OSError:
        cache = tmp_path_factory.mktemp("cache")
        fresh = cache / "fresh"
        fresh.mkdir()
    folder = cache / AJV
    try:
        if not folder.is_dir():
            install(npm, fresh)
            fresh.rename(folder)
    except OSError:
        assert folder.is_dir()  # another test run was quicker
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def install(npm: str, folder: Path) -> None:
    command = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", AJV]
    try:
        done = subprocess.run(command, check=False, cwd=folder, capture_output=True, encoding="utf-8", timeout=60)
    except subprocess.TimeoutExpired:
        pytest.skip("the npm registry did not answer within a minute, so ajv cannot be asked")
    if done.returncode:
        reason = next((line for line in done.stderr.splitlines() if line.startswith("npm error")), "no reason given")
        pytest.skip(f"npm could not install {AJV}, so ajv cannot be asked: {reason}")


def test_ajv_takes_the_schema_in_strict_mode_and_gives_the_same_verdicts(ajv_folder: Path) -> None:
    node = shutil.which("node")
    assert node is not None
    question = json.dumps({"schema": SCHEMA, "documents": [document for _, document, _ in DOCUMENTS]})
    command = [node, "-e", AJV_SCRIPT]
    done = subprocess.run(command, check=False, cwd=ajv_folder, input=question, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["warnings"] == []
    disagreed = [row[0] for row, verdict in zip(DOCUMENTS, answer["verdicts"], strict=True) if row[2] != verdict]
    assert disagreed == []
