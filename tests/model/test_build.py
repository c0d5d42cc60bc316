"""A journey holds what its file says, and what the format fills in where the file says nothing."""

import pytest
from built import SMALLEST, WHOLE, built, with_phases

from journeycli.model import Accept, Band, Feedback, Funnel, Goal, Journey, Link, Next, Persona, Phase, Review, Reviews, Timing, Touchpoint
from journeycli.vocabulary import CHANNEL_KINDS, PHASE_MODELS, STAGES


def test_the_smallest_file_has_all_that_the_format_fills_in():
    assert built(SMALLEST) == Journey(
        id="slim",
        title="Getting slim",
        language="en",
        personas={"vera": Persona(("personas", "vera"), "vera", "Vera")},
        channels={},
        phases=(Phase(("phases", 0), "awareness", "Awareness", ("awareness",)),),
        description="",
        process=None,
        model="five-phase",
        state="current",
        owner="",
        funnels=(),
        hours_per_week=None,
        reviews=None,
        accept=(),
        tags=(),
        links=(),
    )


def test_the_id_of_a_journey_is_its_own_or_that_of_its_file():
    assert built(SMALLEST, "from-the-file").id == "from-the-file"
    assert built(SMALLEST + "id: its-own\n", "from-the-file").id == "its-own"


def test_what_the_top_of_a_file_says_is_kept():
    journey = built(WHOLE)
    assert (journey.id, journey.title, journey.language, journey.process) == (
        "slim-with-anne",
        "Getting slim with Anne",
        "nl-BE",
        "acquisition",
    )
    assert (journey.model, journey.state, journey.owner, journey.tags) == ("aida", "future", "Anne", ("bread",))
    assert journey.description == "From the first post to the friend who comes along."
    assert journey.links == (Link("https://example.com/talks", "Talks"), Link("https://example.com"))
    assert journey.funnels == (Funnel(("funnels", "checkout"), "checkout", ("cart", "payment")),)
    assert journey.hours_per_week == 8
    assert journey.accept == (Accept(("accept", 0), "J203", "later"), Accept(("accept", 1), "J206", "later"))
    assert journey.reviews == Reviews(
        ("reviews",),
        "monthly",
        (
            Review(("reviews", "log", 0), "2026-11-01", "Anne"),
            Review(("reviews", "log", 1), "2026-11-22", "Bram", fresh_eyes=True, notes="Fine"),
        ),
    )


def test_a_persona_is_kept_with_all_that_it_says():
    assert built(WHOLE).personas == {
        "vera": Persona(
            at=("personas", "vera"),
            id="vera",
            name="Vera",
            description="Bakes on Sundays.",
            quote="Bread!",
            segment="parents",
            goals=("Lose weight",),
            needs=("Recipes that the children eat",),
            brings=("phone-number",),
            pains=("No time",),
            motivations=("Health",),
            devices=("phone", "in-person"),
            channels=("newsletter", "podcast"),
            share=12.5,
            basis="partly",
        ),
        "bram": Persona(at=("personas", "bram"), id="bram", name="Bram"),
    }


def test_a_channel_says_what_it_is_or_is_of_another_kind_and_active():
    newsletter, blog = built(WHOLE).channels.values()
    assert (newsletter.kind, newsletter.presence, newsletter.media, newsletter.status) == ("email", "hybrid", "owned", "planned")
    assert (newsletter.cadence, newsletter.hours_per_week, newsletter.fit, newsletter.results) == ("weekly", 2, "love", "good")
    assert (newsletter.measured_as, newsletter.url, newsletter.owner, newsletter.notes) == ("Email", "https://example.com", "Bram", "Short")
    assert newsletter.accept == (Accept(("channels", "newsletter", "accept", 0), "J501", "new", "2027-01-01"),)
    assert (blog.id, blog.label, blog.kind, blog.presence, blog.status) == ("blog", "blog", "other", "hybrid", "active")
    assert (blog.media, blog.cadence, blog.hours_per_week, blog.fit, blog.results, blog.accept) == (None, None, None, None, None, ())


@pytest.mark.parametrize("kind", CHANNEL_KINDS)
def test_a_channel_happens_where_its_kind_does_unless_it_says_so(kind):
    channels = built(SMALLEST + f"channels: {{a: {{kind: {kind}}}, b: {{kind: {kind}, presence: offline}}}}\n").channels
    assert (channels["a"].presence, channels["b"].presence) == (CHANNEL_KINDS[kind].presence, "offline")


def test_a_thing_is_shown_by_its_name_or_by_its_id():
    journey = built(WHOLE)
    assert [channel.label for channel in journey.channels.values()] == ["Friday letter", "blog"]
    assert [touchpoint.label for touchpoint in journey.touchpoints()] == ["The cart", "payment", "call"]


def test_a_touchpoint_is_kept_with_all_that_it_says():
    at = ("phases", 0, "touchpoints", 0)
    assert built(WHOLE).touchpoints()[0] == Touchpoint(
        at=at,
        id="cart",
        phase="attention",
        number=1,
        name="The cart",
        channels=("newsletter",),
        personas=("vera",),
        status="planned",
        actions=("Fills it",),
        motivations=("Hunger",),
        questions=("How much?",),
        pains=("Slow",),
        opportunities=("Quick",),
        emotion=-1,
        basis="observed",
        performance="poor",
        initiative="proactive",
        audience="personal",
        data=("first-name",),
        devices=("tv",),
        timing=Timing("At once", "45 minutes"),
        builds=("know", "trust"),
        needs=("account",),
        gives=("order-number",),
        fields=3,
        next=(Next((*at, "next", 0), "payment"), Next((*at, "next", 1, "to"), "cart", "forgot something")),
        end=True,
        feedback=Feedback(
            (*at, "feedback"),
            (1, 10),
            (Band((*at, "feedback", "bands", 0), 1, 6, "payment"), Band((*at, "feedback", "bands", 1), 8, 10, "cart")),
        ),
        moment_of_truth=True,
        evidence=("A receipt",),
        frontstage=("Greets",),
        backstage=("Packs",),
        support=("The till",),
        owner="Anne",
        notes="Busy",
        accept=(Accept((*at, "accept", 0), "J408", "the law asks for it"),),
    )


def test_a_touchpoint_that_says_nothing_is_live_for_everybody_and_leads_on():
    at = ("phases", 1, "touchpoints", 0)
    assert list(built(WHOLE).touchpoints())[2] == Touchpoint(at, "call", "aftercare", 3)
    call = list(built(WHOLE).touchpoints())[2]
    assert (call.live, call.next, call.end, call.personas, call.builds, call.timing, call.feedback) == (
        True,
        None,
        False,
        (),
        (),
        None,
        None,
    )


def test_no_way_on_is_not_the_same_as_none_said():
    _, payment, call = built(WHOLE).touchpoints()
    assert (payment.next, call.next) == ((), None)


def test_what_a_touchpoint_builds_is_one_word_or_more():
    cart, payment, call = built(WHOLE).touchpoints()
    assert (cart.builds, payment.builds, call.builds) == (("know", "trust"), ("like",), ())


@pytest.mark.parametrize(("status", "live"), [("live", True), ("planned", False), ("retired", False)])
def test_only_a_live_touchpoint_is_met_today(status, live):
    journey = with_phases(f"  - {{id: service, touchpoints: [{{id: call, status: {status}}}]}}\n")
    assert journey.touchpoints()[0].live is live


def test_whole_numbers_with_a_point_are_whole_numbers():
    text = "  - {id: service, touchpoints: [{id: call, emotion: 2.0, fields: 3.0, feedback: {scale: [1.0, 5.0], bands: [{from: 1.0, to: 2.0, then: call}]}}]}\n"
    (call,) = with_phases(text).touchpoints()
    numbers = [call.emotion, call.fields, *call.feedback.scale, call.feedback.bands[0].low, call.feedback.bands[0].high]
    assert [repr(number) for number in numbers] == ["2", "3", "1", "5", "1", "2"]


def test_a_phase_keeps_its_goals_with_whose_they_are():
    attention, aftercare = built(WHOLE).phases
    assert attention.goals == (
        Goal(("phases", 0, "goals", 0), "Know what it costs"),
        Goal(("phases", 0, "goals", 1), "Taste it", ("vera",)),
    )
    assert (attention.business_goals, attention.actions, attention.motivations, attention.questions) == (
        ("Calls",),
        ("Compares",),
        ("Hope",),
        ("Does it work?",),
    )
    assert (attention.pains, attention.opportunities, attention.channels, attention.notes) == (("Noise",), ("Silence",), ("blog",), "Start")
    assert attention.accept == (Accept(("phases", 0, "accept", 0), "J207", "all we have"),)
    assert (aftercare.goals, aftercare.channels, aftercare.accept) == ((), (), ())


STAGED = [
    # model, language, what the phase says, its name, its stages
    ("five-phase", "en", "id: awareness", "Awareness", ("awareness",)),
    ("five-phase", "nl", "id: awareness", "Aandacht & oriëntatie", ("awareness",)),
    ("five-phase", "nl-BE", "id: loyalty", "Loyaliteit", ("loyalty",)),
    ("five-phase", "NL", "id: loyalty", "Loyaliteit", ("loyalty",)),
    ("five-phase", "de", "id: loyalty", "Loyalty", ("loyalty",)),
    ("five-phase", "nld", "id: loyalty", "Loyalty", ("loyalty",)),
    ("five-phase", "nl", "id: aankoop", "Aankoop", ("purchase",)),
    ("five-phase", "en", "id: retention", "Retention", ("service",)),
    ("five-phase", "en", "{id: awareness, name: First sight}", "First sight", ("awareness",)),
    ("five-phase", "en", "id: warming-up", "warming-up", ()),
    ("five-phase", "en", "{id: warming-up, name: Warming up}", "Warming up", ()),
    ("five-phase", "nl", "{id: warming-up, stage: consideration}", "Overweging", ("consideration",)),
    ("five-phase", "en", "{id: service, stage: loyalty}", "Service", ("loyalty",)),
    ("aida", "en", "id: interest", "Interest", ("awareness",)),
    ("aida", "nl", "id: desire", "Verlangen", ("consideration",)),
    ("aida", "en", "id: loyalty", "Loyalty", ("loyalty",)),
    ("stdc", "en", "id: care", "Care", ("service", "loyalty")),
    ("stdc", "nl", "{id: care, stage: service}", "Care", ("service",)),
    ("race", "en", "id: engage", "Engage", ("service", "loyalty")),
    ("aarrr", "nl", "id: referral", "Doorverwijzing", ("loyalty",)),
    ("aarrr", "en", "id: retention", "Retention", ("service",)),
    ("loyalty-loop", "en", "id: initial-consideration", "Initial consideration", ("awareness",)),
    ("loyalty-loop", "en", "id: loyalty-loop", "Loyalty loop", ("loyalty",)),
    ("custom", "en", "id: care", "care", ()),
    ("custom", "en", "id: purchase", "Purchase", ("purchase",)),
    ("custom", "nl", "{id: care, stage: purchase}", "Aankoop", ("purchase",)),
]


@pytest.mark.parametrize(("model", "language", "phase", "label", "stages"), STAGED)
def test_a_phase_has_the_name_and_the_stages_of_its_model(model, language, phase, label, stages):
    (built_phase,) = with_phases(f"  - {phase}\n", f"model: {model}\nlanguage: {language}\n").phases
    assert (built_phase.label, built_phase.stages) == (label, stages)


@pytest.mark.parametrize("model", PHASE_MODELS)
@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_is_understood_in_every_model(model, stage):
    journey = with_phases(f"  - id: {stage}\n  - {{id: own, stage: {stage}}}\n", f"model: {model}\n")
    assert [phase.stages for phase in journey.phases] == [(stage,), (stage,)]


def test_a_file_without_a_language_speaks_english():
    assert with_phases("  - id: service\n", "language: en\n").phases == with_phases("  - id: service\n").phases
    assert built(SMALLEST).language == "en"


def test_phases_and_touchpoints_keep_the_order_of_the_file():
    journey = with_phases("  - {id: b, touchpoints: [{id: z}, {id: y}]}\n  - {id: a, touchpoints: [{id: x}]}\n")
    assert [(phase.id, [touchpoint.id for touchpoint in phase.touchpoints]) for phase in journey.phases] == [
        ("b", ["z", "y"]),
        ("a", ["x"]),
    ]
    assert [(touchpoint.id, touchpoint.phase) for touchpoint in journey.touchpoints()] == [("z", "b"), ("y", "b"), ("x", "a")]


def test_a_short_name_like_a_key_of_ones_own_is_a_name_all_the_same():
    journey = built(SMALLEST + "channels: {x-ray: {kind: blog, x-a: 1}}\nfunnels: {x-a: [b, c]}\n")
    assert (list(journey.channels), journey.funnels[0].id) == (["x-ray"], "x-a")


def test_ids_that_name_nothing_are_kept_as_they_stand():
    journey = built(
        SMALLEST + "    channels: [none]\n    touchpoints: [{id: a, next: [nowhere], personas: [nobody]}]\nfunnels: {b: [c, d]}\n"
    )
    assert journey.phases[0].channels == ("none",)
    assert journey.touchpoints()[0].personas == ("nobody",)
    assert journey.funnels[0].steps == ("c", "d")
