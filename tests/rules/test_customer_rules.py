"""J301 to J313 on whole journeys: what customers want, whom each phase is for, what hurts, and what nobody has checked."""

from datetime import date

import journeys
import pytest

from journeycli.reading.build import build_journey
from journeycli.reading.document import read_document

CUSTOMER = ("J3",)

SMALLEST = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  instagram: {kind: organic-social}
  newsletter: {kind: email}
phases:  # J301
  - id: awareness
    channels: [instagram]
  - id: consideration
    channels: [newsletter]
  - id: purchase
"""


def test_the_smallest_journey_of_the_format_gets_one_remark():
    journeys.assert_marked(SMALLEST, only=CUSTOMER)


def test_goals_are_missed_where_others_have_them():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora, goals: [Fresh bread before school]}
  piet:  # J302
    name: Piet
  hotel: {name: The hotel on the square}
phases:
  - name: Passing by
    id: passing-by  # J301
  - id: first-loaf
    goals:
      - {goal: Know what is in it, personas: [nora, hotel]}
      - What does it cost
  - id: tenth-loaf
    goals: [The tenth one free]
""",
        only=CUSTOMER,
    )


def test_a_phase_that_names_its_people_may_forget_nobody():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora, goals: [Fresh bread before school]}
  piet: {name: Piet, goals: [A chat]}
  hotel: {name: The hotel, goals: [Forty rolls at six]}
channels:
  counter: {kind: store}
  phone: {kind: phone}
phases:
  - id: looking  # J303 J303
    goals:
      - {goal: Smell the bread, personas: [nora]}
    touchpoints:
      - {id: window, channels: [counter]}
  - id: ordering  # J303
    goals: [Done in a minute]
    touchpoints:
      - {id: at-the-counter, channels: [counter], personas: [nora, piet]}
      - {id: by-phone, channels: [phone], personas: [nora]}
      - {id: by-app, personas: [hotel], status: planned}
  - id: fetching
    goals: [Done in a minute]
    channels: [phone]
    touchpoints:
      - {id: at-the-door, channels: [counter], personas: [nora, piet]}
  - id: returning
    goals:
      - {goal: The tenth one free, personas: [nora]}
      - Be known by name
""",
        only=CUSTOMER,
    )


def test_channels_are_held_against_where_the_personas_are():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora:
    name: Nora
    goals: [Fresh bread before school]
    channels:
      - organic-social
      - paper
      - fax
      - webinar  # J305
  piet: {name: Piet, goals: [A chat], channels: [store, podcast]}  # J305
channels:
  instagram: {kind: organic-social}
  paper: {kind: offline-ads}
  van: {kind: offline-ads}  # J304
  talks: {kind: video, status: planned}  # J304
  radio: {kind: offline-ads, status: retired}
  site: {kind: website}
  counter: {kind: store}
  mail: {kind: email}
  mystery: {}
  fax: {kind: other, status: paused}
phases:
  - id: looking
    goals: [Know what is in it]
""",
        only=CUSTOMER,
    )


def test_pains_low_emotions_and_poor_touchpoints_ask_for_an_opportunity():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora, goals: [Fresh bread before school]}
phases:
  - id: queue
    goals: [Done in a minute]
    pains: [Rain]  # J308
    touchpoints:
      - id: outside
        emotion: -1  # J308
        basis: observed
      - id: inside
        emotion: -2
        pains:  # J308
          - The door stays open
          - Nobody knows who is next
      - id: at-the-till
        emotion: -2
        pains: [The card reader fails]
        performance: poor  # J309
      - {id: by-app, status: planned, emotion: -2, pains: [Slow], performance: poor}
      - {id: by-fax, status: retired, emotion: -2, pains: [Slow], performance: poor}
      - {id: out, emotion: 0}
  - id: home
    goals: [Fresh until Monday]
    pains: [It crumbles]
    touchpoints:
      - {id: slicing, emotion: -1, opportunities: [Slice it in the shop]}
  - id: complaint
    goals: [Be heard]
    pains: [The owner is never there]
    opportunities: [A note in every bag]
    touchpoints:
      - {id: calling, emotion: -2, pains: [Busy], performance: poor}  # J309
      - {id: waiting, emotion: -2}  # J308
      - {id: answer, emotion: -2, opportunities: [Say when she is there]}
""",
        only=CUSTOMER,
    )


def test_what_concerns_the_whole_journey_is_said_once_on_the_phases():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora, goals: [Fresh bread before school]}
  piet: {name: Piet, goals: [A chat]}
channels:
  counter: {kind: store}
phases:  # J306 J310 J311 J313
  - id: awareness
    goals: [Buy bread]
    touchpoints:
      - {id: window, emotion: 1, initiative: reactive}
      - {id: smell, emotion: 2, basis: assumed, initiative: reactive, personas: [nora, piet]}
      - {id: flyer, initiative: proactive, audience: generic}
  - id: consideration  # J307
    goals: [Order in time]
    touchpoints:
      - {id: tasting, channels: [counter], emotion: 2, initiative: reactive, builds: like}
  - id: purchase
    goals: [Be off again]
    touchpoints:
      - {id: till, initiative: proactive}
      - {id: receipt, initiative: reactive}
""",
        only=CUSTOMER,
    )


SILENT = {
    "goals in every phase, none with the persona, who is the only one": "personas: {anyone: {name: Anyone}}",
    "personas who have their goals in a phase": "personas: {vera: {name: Vera}}\nphases: [{id: service, channels: [support], goals: [An answer, {goal: A recipe, personas: [vera]}]}]",
    "a channel that only some personas could be asked about": "personas: {vera: {name: Vera, goals: [Less], channels: [email, chat]}}\nchannels: {mail: {kind: email}}",
    "a persona's channel that is not defined, which is J101": "personas: {anyone: {name: Anyone, goals: [Less], channels: [organic-social, instagrm]}}\nchannels: {talks: {kind: podcast, accept: [{rule: J304, because: x}]}}",
    "a persona who can be found on a channel by its id": "personas: {anyone: {name: Anyone, goals: [Less], channels: [instagram]}}",
    "goals about buying beside one that is not": "phases: [{id: awareness, goals: [Buy it, See that others did it], channels: [instagram]}]",
    "goals in order to reach something": "phases: [{id: awareness, goals: [Eat less in order to sleep], channels: [instagram]}]",
    "a consideration phase without touchpoints": "channels: {mail: {kind: email}}\nphases: [{id: consideration, goals: [Compare], channels: [mail]}]",
    "reviews as the proof": "phases: [{id: consideration, goals: [Compare], touchpoints: [{id: stories, channels: [testimonials]}]}]",
    "trust that is built in the second of two phases": "version: 1\ntitle: x\nmodel: aida\npersonas: {a: {name: A}}\nchannels: {shop: {kind: store}}\nphases: [{id: desire, goals: [Compare], channels: [shop]}, {id: try, stage: consideration, goals: [Feel it], touchpoints: [{id: visit, channels: [shop], builds: trust}]}]",
    "a consideration phase that has no active channel": "channels: {mail: {kind: email, status: planned}}\nphases: [{id: consideration, goals: [Compare], touchpoints: [{id: mails, channels: [mail], builds: like}]}]",
    "as many proactive as reactive touchpoints": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, initiative: reactive}, {id: b, initiative: reactive}, {id: c, initiative: reactive}, {id: d, initiative: proactive}, {id: e, initiative: proactive}, {id: f, initiative: proactive}]}]",
    "four reactive touchpoints and many that do not say": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, initiative: reactive}, {id: b, initiative: reactive}, {id: c, initiative: reactive}, {id: d, initiative: reactive}, {id: e}, {id: f}, {id: g}]}]",
    "many touchpoints for the only persona": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}, {id: g}]}]",
    "one touchpoint for one of two personas": "personas: {vera: {name: Vera, goals: [Less]}}\nphases: [{id: service, goals: [An answer], touchpoints: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f, personas: [vera]}]}]",
    "a generic touchpoint without data": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, audience: generic}]}]",
    "a personal touchpoint that is still planned": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, audience: personal, status: planned}]}]",
    "two assumed emotions": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, emotion: 1}, {id: b, emotion: 2}]}]",
    "one emotion that was observed": "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, emotion: 1}, {id: b, emotion: 2}, {id: c, emotion: 0, basis: observed}]}]",
    "a journey with nothing but a phase": "version: 1\ntitle: x\npersonas: {a: {name: A}}\nphases: [{id: service, goals: [An answer]}]",
}


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT)
def test_nothing_is_said_of(change):
    assert journeys.codes(journeys.completed(change), only=CUSTOMER) == []


SAID = {
    "a phase without a goal, with what customers may want there": (
        "phases: [{id: loyalty, channels: [friends]}]",
        "Loyalty has no customer goal",
        "Say in `goals` what the customer wants here: to keep what was reached, to be remembered, or to share it with a friend.",
    ),
    "a phase of its own kind": (
        "phases: [{id: tasting, channels: [friends]}, {id: loyalty}]",
        "tasting has no customer goal",
        "Say in `goals` what the customer wants to know, do or feel here, in their words.",
    ),
    "a journey of one phase without a goal": (
        "version: 1\ntitle: x\npersonas: {a: {name: A}}\nphases: [{id: service}]",
        "Service has no customer goal",
        "Say in `goals` what the customer wants here: to get started, to get an answer, or to get the result you promised.",
    ),
    "a persona left out": (
        "personas: {vera: {name: Vera, goals: [Less]}}\nphases: [{id: service, goals: [An answer], touchpoints: [{id: chat, personas: [anyone]}]}]",
        "No touchpoint of Service is for Vera",
        "Add a touchpoint for Vera, or add `vera` to the `personas` of one, such as chat.",
    ),
    "a channel where nobody is": (
        "personas: {anyone: {name: Anyone, goals: [Less], channels: [friends, instagram, chat]}}\nchannels: {talks: {kind: podcast}}",
        "Nobody in this journey can be found on talks",
        "Ask your customers. If they do use it, add it to their `channels`; else be where they are: instagram.",
    ),
    "a channel where nobody is, when they list no place to be found": (
        "personas: {anyone: {name: Anyone, goals: [Less], channels: [chat]}}\nchannels: {instagram: {kind: organic-social}}",
        "Nobody in this journey can be found on instagram",
        "Ask your customers. If they do use it, add it to the `channels` of a persona; else stop with it.",
    ),
    "an audience without a channel": (
        "personas: {anyone: {name: Anyone, goals: [Less], channels: [organic-social, gift]}}",
        "Anyone can be found on gift, which the plan does not have",
        "It fits in Loyalty. Add it to `channels`, with `status: planned` if it is for later.",
    ),
    "goals in the purchase only": (
        "version: 1\ntitle: x\npersonas: {a: {name: A}}\nphases: [{id: awareness, accept: [{rule: J301, because: x}]}, {id: purchase, goals: [Be quick]}]",
        "Only Purchase has a goal of the customer",
        "What do customers want to know or feel in Awareness, before or after they buy? Add that goal.",
    ),
    "Dutch goals about buying": (
        "version: 1\ntitle: x\nlanguage: nl\npersonas: {a: {name: A}}\nphases: [{id: awareness, goals: [Snel een plant kopen]}, {id: loyalty, goals: [Weer Bestellen]}]",
        "Elk doel van de klant gaat over kopen",
        "Wat willen klanten weten of voelen in “Aandacht & oriëntatie”, voor of nadat ze kopen? Zet dat doel erbij.",
    ),
    "proof that stands elsewhere": (
        "phases: [{id: consideration, goals: [Compare], touchpoints: [{id: tips, channels: [instagram]}]}, {id: loyalty, goals: [x], channels: [testimonials]}]",
        "Nothing in Consideration builds trust",
        "Bring in testimonials here, or mark the touchpoint that already does it with `builds: trust`.",
    ),
    "no proof at all": (
        "channels: {testimonials: {kind: email}}\nphases: [{id: consideration, goals: [Compare], touchpoints: [{id: tips, channels: [testimonials]}]}]",
        "Nothing in Consideration builds trust",
        "Let customers speak (reviews, case-study), or mark the touchpoint that already does it with `builds: trust`.",
    ),
    "several pains": (
        "phases: [{id: service, goals: [An answer], channels: [support], pains: [Slow, Closed on Friday]}]",
        "Service has 2 pains and no opportunity",
        'Write under `opportunities` one thing that would take this away: "Slow".',
    ),
    "a low emotion": (
        "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, name: Waiting, emotion: -2}]}]",
        "Waiting feels bad (-2) and has no opportunity",
        "Ask three customers what annoys them here. Write that under `pains` and one way to better it under `opportunities`.",
    ),
    "a poor touchpoint whose pain is known": (
        "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, name: Waiting, performance: poor, pains: [Slow]}]}]",
        "Waiting goes poorly and has no opportunity",
        'Write under `opportunities` one thing that would take this away: "Slow".',
    ),
    "a journey that waits": (
        "phases: [{id: purchase, goals: [x], touchpoints: [{id: a, initiative: reactive}, {id: b, initiative: proactive}]}, {id: service, goals: [An answer], touchpoints: [{id: c, initiative: reactive}, {id: d, initiative: reactive}, {id: e, initiative: proactive}]}]",
        "The customer has to take the first step in 3 of 5 touchpoints: 1/2 Purchase, 2/3 Service",
        "Start with c: what could you send or say before the customer has to ask?",
    ),
    "a segment by nothing": (
        "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, audience: segment}]}]",
        "a is for a segment and names no data",
        "List under `data` what you know of the customer here, for example: purchase-date, chosen-product, last-question.",
    ),
    "emotions from the desk": (
        "phases: [{id: service, goals: [An answer], touchpoints: [{id: a, emotion: 1}, {id: b, emotion: 0}, {id: c, emotion: 2, basis: assumed}]}]",
        "Every emotion in this journey is assumed",
        "Ask or watch five customers at b, and mark what you saw `basis: observed`.",
    ),
}


@pytest.mark.parametrize(("change", "message", "help"), SAID.values(), ids=SAID)
def test_the_message_and_the_help_tell(change, message, help):
    (finding,) = journeys.findings(journeys.completed(change), only=CUSTOMER)
    assert (finding.message.text, finding.help.text) == (message, help)


@pytest.mark.parametrize(
    ("goal", "about_buying"),
    [
        ("Buy it", True),
        ("Order today", True),
        ("sign up without hassle", True),
        ("Book a lesson", True),
        ("Snel bestellen", True),
        ("Een plant kopen", True),
        ("Online inschrijven", True),
        ("Know where my order is", False),
        ("Eat less in order to sleep", False),
        ("Read a buyer's guide", False),
        ("Find a good book", False),
        ("Een betaalbaar bed vinden", False),
        ("Mijn bestelling volgen", False),
    ],
)
def test_a_goal_is_about_buying_in_words(goal, about_buying):
    text = f'version: 1\ntitle: x\npersonas: {{a: {{name: A}}}}\nphases: [{{id: awareness, goals: ["{goal}"]}}]\n'
    assert journeys.codes(text, only=("J306",)) == ["J306"] * about_buying


def told(rule: str, text: str, **thresholds: int) -> int:
    """How many times a rule speaks of a journey with other thresholds."""
    journey = build_journey(read_document(journeys.completed(text).encode()).data, "test")
    return len(journeys.settled(rule, thresholds).hits(journey, date(2026, 11, 22)))


TWO_REACTIVE = "phases: [{id: service, touchpoints: [{id: a, initiative: reactive, emotion: 0}, {id: b, initiative: reactive}, {id: c, initiative: proactive}]}]"


def test_thresholds_decide_when_a_rule_speaks():
    assert told("J308", TWO_REACTIVE) == 0
    assert told("J308", TWO_REACTIVE, emotion=0) == 1
    assert told("J310", TWO_REACTIVE) == 0
    assert told("J310", TWO_REACTIVE, minimum=3) == 1
    assert told("J310", TWO_REACTIVE, minimum=3, share=67) == 0
    assert told("J310", "x-note: no touchpoints", minimum=0) == 0
    assert told("J311", "personas: {vera: {name: Vera}}\n" + TWO_REACTIVE, minimum=3) == 1
    assert told("J311", "x-note: no touchpoints", minimum=0) == 0
    assert told("J313", TWO_REACTIVE, minimum=1) == 1
    assert told("J313", "x-note: no touchpoints", minimum=0) == 0
