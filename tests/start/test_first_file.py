"""Whatever somebody answers, the file is a sound journey with those channels; it teaches, and is the same every time."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check, sound_journey
from journeycli.model import Journey
from journeycli.rules import CATALOGUE
from journeycli.start.answers import LONGEST_NAME, cleaned, listed
from journeycli.start.correction import working
from journeycli.start.plan import Answers, first_plan
from journeycli.start.written import file_text
from journeycli.vocabulary import CONTENT_KINDS, LANGUAGES, PHASE_MODELS, PROCESSES

AUDIT = Options(CATALOGUE[16:], audit=True, today=date(2026, 11, 22))
ONE_OF_EACH = "insta\nnieuwsbrief\nverkooppagina\nwelkomstmail\nklantenkaart"
COMMENTED_KEY = re.compile(r"^( *)#(\w+: .*)$", re.MULTILINE)
NAMES = st.text(min_size=1, max_size=LONGEST_NAME).map(cleaned).filter(bool)
TRICKY = [
    "null",
    "yes",
    "1e5",
    "017",
    "- x",
    "a: b",
    "a #b",
    "#a",
    "'",
    '"',
    "\\",
    "[x",
    "{x}",
    "&a",
    "*a",
    "!x",
    "%x",
    "@x",
    "`x",
    "~",
    "?",
    "a:",
    "\t",
    "\x85",
    "😀",
    "é",
    "::error::x",
]


def journey_of(text):
    journey = sound_journey("x.journey.yaml", text.encode())
    assert isinstance(journey, Journey), journey
    return journey


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", [*PHASE_MODELS, None])
@pytest.mark.parametrize("process", [*PROCESSES, "day-visit"])
def test_every_language_model_and_process_makes_a_sound_journey_that_knows_its_stages(language, model, process):
    plan = first_plan(Answers("Slim", "Vera", listed(ONE_OF_EACH).names), language=language, model=model, process=process)
    journey = journey_of(file_text(plan))
    assert (journey.language, journey.process, journey.model) == (language, process, plan.model)
    assert [(phase.id, phase.label, phase.stages[0]) for phase in journey.phases] == [
        (phase.id, phase.name, phase.stages[0]) for phase in plan.phases
    ]


@given(st.sampled_from(LANGUAGES), NAMES, NAMES, st.lists(NAMES, max_size=8))
@example("nl", "null", "123", TRICKY)
@example("en", '"', "- a", ["a" * LONGEST_NAME, "A" * LONGEST_NAME, "true", "12", "0x1F"])
def test_any_answers_make_a_sound_journey_with_those_names(language, title, persona, names):
    channels = listed("\n".join(names)).names
    plan = first_plan(Answers(title, persona, channels), language=language)
    journey = journey_of(file_text(plan))
    assert journey.title == title
    assert [persona.name for persona in journey.personas.values()] == [persona]
    assert [channel.label for channel in journey.channels.values()] == list(channels)
    assert [(phase.id, set(phase.channels)) for phase in journey.phases] == [
        (phase.id, {channel.id for channel in plan.channels if phase.id in channel.phases}) for phase in plan.phases
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_comments_offer_can_be_used_by_taking_away_the_sign(language):
    plan = first_plan(Answers("Slim", "Vera", listed(ONE_OF_EACH).names), language=language)
    text = file_text(plan)
    used, count = COMMENTED_KEY.subn(r"\1\2", text)
    rhythms = sum(channel.kind in CONTENT_KINDS for channel in plan.channels)
    assert count == 2 + len(plan.phases) + rhythms + 1
    result = check("x.journey.yaml", used.encode(), AUDIT)
    assert [finding.rule for finding in result.findings] == ["unmeasured-channel", "never-walked"]


def test_the_file_of_the_slimming_coach_is_exactly_this():
    answers = Answers("Afslanken met Anne", "Vera", listed("Insta\nnieuwsbrief\nlokale krant\nTupperware-avond").names)
    assert (
        file_text(working(first_plan(answers, language="nl"), "1"))
        == """\
# yaml-language-server: $schema=journey.v1.schema.json
#
# Je klantreis: in welke fases kunnen klanten je vinden, en in welke niet?
# Wat achter een # staat, is uitleg. Haal de # voor een sleutel weg, zoals bij goals, om die te gebruiken.
# Wat er nog ontbreekt, zie je met: journey todo
version: 1
title: Afslanken met Anne
language: nl
process: acquisition  # één bestand voor één proces: klachten, bijvoorbeeld, krijgen een eigen bestand
model: five-phase
state: current  # zoals het vandaag is, niet zoals je het wil

# Wie maakt deze reis? Eén echte klant voor ogen is meer waard dan vijf die iedereen konden zijn.
personas:
  vera:
    name: Vera
    #goals: ["Wat je klant wil bereiken, in eigen woorden"]
    #pains: ["Wat in de weg staat"]

# Wat je nu al doet, kanaal per kanaal. Noteer wat het oplevert (results: good, fair, poor), dan kun je kiezen.
channels:
  insta:
    name: Insta
    kind: organic-social  # social media; zou ook passen in: Overweging, Loyaliteit
    results: good
    #cadence: weekly  # een ritme dat je volhoudt
  nieuwsbrief:
    kind: email  # e-mail, nieuwsbrief; zou ook passen in: Aankoop, Service, Loyaliteit
    #cadence: weekly  # een ritme dat je volhoudt
  lokale-krant:
    name: lokale krant
    kind: offline-ads  # radio, tv, print, affiche: klopt dat?
  tupperware-avond:
    name: Tupperware-avond
    kind: other  # kies zelf een soort, en zet het hieronder in een fase

# De reis is rond als elke fase een kanaal heeft. De namen mag je veranderen.
phases:
  - id: awareness
    name: Aandacht & oriëntatie
    #goals: ["Merken dat het ook anders kan"]
    channels: [insta, lokale-krant]
  - id: consideration
    name: Overweging
    #goals: ["Weten of dit bij me past"]
    channels: [nieuwsbrief]
  - id: purchase
    name: Aankoop
    #goals: ["Zonder gedoe kopen"]
    channels: []  # nog niets; hier past: verkooppagina (sales-page), aanbieding (offer), online kalender (booking), kennismakingsgesprek (intro-call)
  - id: service
    name: Service
    #goals: ["Hulp krijgen als ik vastzit"]
    channels: []  # nog niets; hier past: onboarding, klantendienst (support), chat, telefoon (phone)
  - id: loyalty
    name: Loyaliteit
    #goals: ["Houden wat ik bereikt heb"]
    channels: []  # nog niets; hier past: referralprogramma (referral-program), community, tevredenheidsonderzoek (survey), klantenbeoordelingen (reviews)

# Hoe vaak loop je de reis zelf door, zoals een klant?
#reviews: {every: quarterly}
"""
    )
