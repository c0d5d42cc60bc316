"""The words of the field: the tables of the sources, word for word, and the same words in the format."""

import json
import re

import pytest

from journeycli.reading.schema import schema_text
from journeycli.vocabulary import CADENCE_DAYS, CHANNEL_KINDS, LANGUAGES, PHASE_MODELS, STAGES, SUGGESTED_KINDS

SCHEMA = json.loads(schema_text())

# Each kind of channel with the stages it fits and the group that web analytics counts its visits in (D04.2, D04.8).
KINDS = """
organic-social | awareness, consideration, loyalty | Organic Social
paid-social | awareness, consideration | Paid Social
display-ads | awareness, consideration | Display
search-ads | awareness, consideration, purchase | Paid Search
seo | awareness, consideration | Organic Search
video | awareness, consideration | Organic Video
podcast | awareness, consideration | Audio
blog | awareness, consideration | Organic Search
ai-assistant | awareness, consideration | AI Assistant
offline-ads | awareness | -
event | awareness, consideration, loyalty | -
cold-outreach | awareness | -
partner | awareness, consideration | Affiliates
referral | awareness, loyalty | Referral
lead-magnet | consideration | -
demo | consideration | -
trial | consideration, purchase | -
webinar | consideration | -
email | consideration, purchase, service, loyalty | Email
reviews | consideration, loyalty | Referral
case-study | consideration | -
comparison | consideration | -
website | awareness, consideration, purchase, service | Direct
sales-page | purchase | -
offer | purchase, loyalty | -
booking | purchase, service | -
intro-call | consideration, purchase | -
form | purchase | -
webshop | purchase | Direct
store | consideration, purchase, service | -
marketplace | consideration, purchase | Referral
phone | purchase, service | -
chat | consideration, purchase, service | -
sms | purchase, service, loyalty | SMS
push | service, loyalty | Mobile Push Notifications
app | service, loyalty | -
support | service | -
onboarding | service | -
help-center | service | -
survey | service, loyalty | -
community | service, loyalty | -
loyalty-program | loyalty | -
referral-program | loyalty | -
gift | loyalty | -
other | awareness, consideration, purchase, service, loyalty | -
"""
# The default channel groups of Google Analytics 4 that a kind may be counted in.
GROUPS = {
    *["Affiliates", "AI Assistant", "Audio", "Direct", "Display", "Email", "Mobile Push Notifications", "Organic Search"],
    *["Organic Social", "Organic Video", "Paid Search", "Paid Social", "Referral", "SMS"],
}
# The phases of each model with the stages they cover (D00.3, D01.6, D02.1, D03.2).
MODELS = {
    "aida": "attention: awareness. interest: awareness. desire: consideration. action: purchase",
    "stdc": "see: awareness. think: consideration. do: purchase. care: service loyalty",
    "race": "reach: awareness. act: consideration. convert: purchase. engage: service loyalty",
    "aarrr": "acquisition: awareness. activation: consideration. revenue: purchase. retention: service. referral: loyalty",
    "loyalty-loop": "trigger: awareness. initial-consideration: awareness. active-evaluation: consideration. moment-of-purchase: purchase. "
    "post-purchase-experience: service. loyalty-loop: loyalty",
    "custom": "",
}


def values_of(schema):
    return [branch["const"] for branch in schema["anyOf"]]


def test_every_kind_fits_the_stages_and_is_counted_in_the_group_of_the_sources():
    rows = [[cell.strip() for cell in line.split("|")] for line in KINDS.strip().splitlines()]
    expected = {kind: (tuple(stages.split(", ")), None if group == "-" else group) for kind, stages, group in rows}
    assert {kind: (entry.stages, entry.group) for kind, entry in CHANNEL_KINDS.items()} == expected
    assert list(CHANNEL_KINDS) == list(expected)


def test_the_kinds_are_those_of_the_format_in_its_order():
    assert values_of(SCHEMA["definitions"]["Channel"]["properties"]["kind"]) == list(CHANNEL_KINDS)


def test_the_stages_are_those_of_the_format_in_their_order():
    assert values_of(SCHEMA["definitions"]["Stage"]) == list(STAGES) == ["awareness", "consideration", "purchase", "service", "loyalty"]


def test_the_phase_models_are_those_of_the_format_in_its_order():
    assert values_of(SCHEMA["properties"]["model"]) == list(PHASE_MODELS)


def test_the_defaults_of_the_format_are_words_it_knows():
    assert SCHEMA["properties"]["model"]["default"] in PHASE_MODELS
    assert SCHEMA["definitions"]["Channel"]["properties"]["kind"]["default"] in CHANNEL_KINDS


def test_every_group_is_one_of_web_analytics():
    assert {entry.group for entry in CHANNEL_KINDS.values()} - {None} == GROUPS


def test_every_kind_happens_at_a_place_of_the_format():
    places = set(values_of(SCHEMA["definitions"]["Channel"]["properties"]["presence"]))
    assert {entry.presence for entry in CHANNEL_KINDS.values()} == places


def test_every_kind_fits_stages_that_there_are_in_their_order():
    for entry in CHANNEL_KINDS.values():
        assert entry.stages == tuple(stage for stage in STAGES if stage in entry.stages)
        assert entry.stages


def test_the_format_says_of_every_kind_where_it_fits():
    told = {kind["const"]: kind["description"] for kind in SCHEMA["definitions"]["Channel"]["properties"]["kind"]["anyOf"]}
    for kind, entry in CHANNEL_KINDS.items():
        said = re.search(r"Fits ([a-z, ]+)\.$", told[kind])
        assert said
        assert set(said[1].replace(",", "").replace(" and ", " ").split()) == ({"any", "stage"} if kind == "other" else set(entry.stages))


@pytest.mark.parametrize(("model", "phases"), MODELS.items(), ids=MODELS)
def test_a_model_covers_the_stages_as_in_the_sources(model, phases):
    expected = {id: tuple(stages.split()) for id, stages in re.findall(r"([a-z-]+): ([a-z ]+)", phases)}
    assert {id: phase.stages for id, phase in PHASE_MODELS[model].phases.items()} == expected


def test_the_five_phases_are_understood_by_their_own_names_and_their_dutch_ones():
    phases = PHASE_MODELS["five-phase"].phases
    assert [phases[stage].stages for stage in STAGES] == [(stage,) for stage in STAGES]
    dutch = {
        "bewustwording": "awareness",
        "orientatie": "awareness",
        "overweging": "consideration",
        "aankoop": "purchase",
        "loyaliteit": "loyalty",
    }
    assert {id: phases[id].stages for id in dutch} == {id: (stage,) for id, stage in dutch.items()}


def test_only_aida_and_phases_of_ones_own_leave_stages_uncovered():
    covered = {name: {stage for phase in entry.phases.values() for stage in phase.stages} for name, entry in PHASE_MODELS.items()}
    assert {name: sorted(set(STAGES) - stages) for name, stages in covered.items() if stages != set(STAGES)} == {
        "aida": ["loyalty", "service"],
        "custom": sorted(STAGES),
    }


def test_every_phase_of_a_model_has_an_id_that_a_file_can_use():
    slug = re.compile(SCHEMA["definitions"]["Slug"]["pattern"])
    assert all(slug.fullmatch(id) for model in PHASE_MODELS.values() for id in model.phases)


def test_every_thing_has_a_name_in_every_language():
    labels = [*STAGES.values(), *(entry.labels for entry in CHANNEL_KINDS.values())]
    labels += [phase.labels for model in PHASE_MODELS.values() for phase in model.phases.values()]
    for label in labels:
        assert label._fields == LANGUAGES
        assert all(name == name.strip() and name for name in label)


def test_no_two_kinds_share_a_name():
    for language in range(len(LANGUAGES)):
        names = [entry.labels[language] for entry in CHANNEL_KINDS.values()]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("code", "name"),
    [("nl", "Aankoop"), ("nl-BE", "Aankoop"), ("NL", "Aankoop"), ("nl-Latn-NL", "Aankoop"), ("en", "Purchase"), ("fr", "Purchase"), ("nld", "Purchase")],
)  # fmt: skip
def test_a_name_is_in_the_language_asked_for_or_in_english(code, name):
    assert STAGES["purchase"].in_language(code) == name


def test_every_stage_has_suggestions_of_kinds_that_fit_there():
    assert list(SUGGESTED_KINDS) == list(STAGES)
    for stage, kinds in SUGGESTED_KINDS.items():
        assert [kind for kind in kinds if stage not in CHANNEL_KINDS[kind].stages] == []
        assert len(set(kinds)) == len(kinds)
        assert "other" not in kinds


def test_every_rhythm_of_the_format_has_its_longest_gap_and_the_rarer_the_longer():
    rhythms = [word for word in values_of(SCHEMA["definitions"]["Cadence"]) if word not in ("always-on", "on-demand")]
    assert list(CADENCE_DAYS) == rhythms
    assert sorted(CADENCE_DAYS.values()) == list(CADENCE_DAYS.values())
