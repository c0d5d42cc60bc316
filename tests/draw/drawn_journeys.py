"""The journeys that the tests of drawing draw."""

import random
from pathlib import Path

from journeycli.audit.audit import Loaded
from journeycli.audit.pipeline import load
from journeycli.reading.build import build_journey

SAMPLES = Path(__file__).parents[2] / "samples"
COACH = "afslankcoach-anne.journey.yaml"

BAKERY = {
    "title": "Sunday bread from Bram & Daughter",
    "personas": {"ida": {"name": "Ida", "description": "buys for four, late on Saturdays"}},
    "channels": {
        "window": {"name": "Shop window", "kind": "store"},
        "site": {"name": "Order page", "kind": "webshop", "url": "https://bakery.example/order?day=sun&for=4"},
        "counter": {"kind": "store"},
        "app": {"name": "Bread app", "kind": "app", "status": "planned"},
        "radio": {"name": "Village radio", "kind": "offline-ads", "status": "paused"},
    },
    "phases": [
        {
            "id": "awareness",
            "channels": ["window", "app"],
            "touchpoints": [{"id": "smell", "name": "Smells the ovens on the way home", "channels": ["radio"], "emotion": 2}],
        },
        {
            "id": "purchase",
            "touchpoints": [
                {
                    "id": "order",
                    "name": "Orders before eight",
                    "channels": ["site"],
                    "emotion": 0,
                    "next": [{"to": "fetch", "when": "paid"}, {"to": "smell", "when": "sold out & sad"}],
                },
                {"id": "reminder", "status": "planned", "channels": ["app"]},
                {"id": "fetch", "name": "Fetches it still warm", "channels": ["counter"], "moment_of_truth": True, "emotion": -1},
                {"id": "fax", "name": "Sends a fax", "channels": ["counter"], "status": "retired"},
            ],
        },
        {"id": "service", "channels": ["app"]},
        {"id": "loyalty"},
    ],
}

_LANES = {
    "smell": {"backstage": ["First batch goes in at five"]},
    "order": {
        "evidence": ["Order page", "Mail with a number"],
        "frontstage": ["Page counts what is left"],
        "support": ["Payment provider"],
    },
    "fetch": {"actions": ["Queues", "Says the number"], "frontstage": ["Bram's daughter hands it over"], "backstage": ["Loaves by number"]},
}
WORKED_OUT = BAKERY | {
    "state": "future",
    "phases": [
        phase | {"touchpoints": [one | _LANES.get(one["id"], {}) for one in phase.get("touchpoints", [])]} for phase in BAKERY["phases"]
    ]
    + [{"id": "friends", "name": "Friends", "touchpoints": [{"id": "tells", "name": "Tells the neighbours"}]}],
}
"""The bakery with the lanes of a service blueprint, as it will be."""


def journey(data, id="bakery"):
    """A journey from data, without going through a file."""
    return build_journey(data, id)


def bakery():
    return journey(BAKERY)


def bakery_to_be():
    return journey(WORKED_OUT, "bakery-to-be")


def sample(name):
    """A journey of samples/."""
    loaded = load(name, (SAMPLES / name).read_bytes())
    assert isinstance(loaded, Loaded), loaded
    return loaded.journey


def long_journey(touchpoints):
    """A journey of that many touchpoints over five phases."""
    stages = ("awareness", "consideration", "purchase", "service", "loyalty")
    ids = [f"step-{number}" for number in range(touchpoints)]
    share = -(-touchpoints // len(stages))
    return journey(
        {
            "title": "Long",
            "personas": {"x": {"name": "X"}},
            "channels": {"mail": {"name": "E-mail"}},
            "phases": [
                {
                    "id": stage,
                    "touchpoints": [
                        {"id": id, "name": f"Does what is asked in {id}", "channels": ["mail"], "emotion": place % 5 - 2}
                        for place, id in enumerate(ids[index * share : (index + 1) * share])
                    ],
                }
                for index, stage in enumerate(stages)
            ],
        },
        "long",
    )


WORKSHOP = {
    "title": "A chair from the workshop of Noor",
    "personas": {"els": {"name": "Els"}, "jan": {"name": "Jan Peters"}},
    "channels": {
        "fair": {"name": "Craft fair", "kind": "event"},
        "site": {"name": "Workshop site", "kind": "website", "url": "https://noor.example/chairs"},
        "bench": {"name": "The bench", "kind": "store"},
        "letter": {"name": "Yearly letter", "kind": "email", "status": "planned"},
        "phone": {"name": "Phone", "kind": "phone", "status": "paused"},
    },
    "phases": [
        {
            "id": "seeing",
            "name": "Seeing one",
            "stage": "awareness",
            "goals": ["Sit in it once", {"goal": "Know what wood it is", "personas": ["jan"]}],
            "actions": ["Looks under the seat"],
            "touchpoints": [
                {"id": "stand", "name": "Sits down at the stand", "channels": ["fair"], "emotion": 2, "basis": "observed"},
                {"id": "drawings", "channels": ["site", "phone"], "personas": ["jan"], "emotion": -1, "questions": ["Is it glued?"]},
                {
                    "id": "neighbour",
                    "name": "Hears of it from a neighbour",
                    "personas": ["els"],
                    "emotion": 1,
                    "motivations": ["Moves house"],
                },
            ],
        },
        {
            "id": "ordering",
            "name": "Ordering",
            "stage": "purchase",
            "channels": ["letter"],
            "pains": ["No price anywhere"],
            "touchpoints": [
                {
                    "id": "visit",
                    "name": "Visits the workshop",
                    "channels": ["bench"],
                    "timing": {"when": "a Saturday", "duration": "1.5 hours"},
                    "emotion": 0,
                    "moment_of_truth": True,
                    "opportunities": ["Show the price on the bench"],
                },
                {"id": "choose", "name": "Chooses the wood", "channels": ["bench"], "status": "planned"},
            ],
        },
        {"id": "living", "name": "Living with it", "stage": "service", "channels": ["phone"]},
    ],
}


def workshop():
    """A small journey that has something in every lane of the map, and two personas who do not feel the same."""
    return journey(WORKSHOP, "workshop")


NASTY = (
    r"\N \G \L \l \E \T",
    "ends in \\",
    "\"quoted\" 'too'",
    "<script>alert(1)</script>",
    "<b>bold</b> <IMG SRC=x onerror=y>",
    "<3 you>",
    "&copy; &#65; &lt; &amp;amp;",
    "-- --> ]]> <!--",
    "\x00\x1b[31mred\x07",
    "\u202eright to left\u202c\u2066x",
    "\ud800 lone \udfff",
    "\ufffe\uffff\ufeff",
    "line\nbreak\r\ttab\u2028",
    "soft\u00adhyphen\u00adated",
    "zero\u200bwidth\u200djoiner",
    "a  b   c\u00a0\u00a0d",
    "🌍👨‍👩‍👧‍👦🏳️‍🌈",
    "我们的客户旅程从认识品牌开始",
    "رحلة العميل",
    "e\u0301\u0301\u0301\u0301",
    "klanttevredenheidsonderzoeksbegeleidingsprogramma",
    "W" * 90,
    "İstanbul ß ŉ",
    "%s %n {0} {{x}} ${y}",
    "\u200b",
    "x" * 700,
)
URLS = (
    "https://example.org/?a=1&b=2",
    "mailto:a@example.org",
    "javascript:alert(1)",
    "https://example.org/\\N",
    'https://example.org/"onload="x',
    "data:text/html,x",
    "http://é.example",
    "https://example.org/<x>\n",
)


def hostile_data(seed):
    """A journey that nobody should write, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  the same every time is what is wanted

    def text():
        return " ".join(chance.sample(NASTY, chance.randint(1, 2)))

    channels = {
        f"channel-{number}": {"name": text(), "url": chance.choice(URLS), "status": chance.choice(("active", "planned", "paused"))}
        for number in range(4)
    }
    ids = [f"t{number}" for number in range(chance.randint(0, 14))]
    phases = [
        {"id": f"phase-{number}", "name": text(), "channels": chance.sample(list(channels), chance.randint(0, 2)), "goals": [text()]}
        for number in range(chance.randint(1, 5))
    ]
    for phase in phases:
        phase["touchpoints"] = []
    for id in ids:
        touchpoint = {"id": id, "name": text(), "channels": chance.sample([*channels, "unknown"], chance.randint(0, 3))}
        if chance.random() < 0.5:
            touchpoint["next"] = [{"to": to, "when": text()} for to in chance.sample(ids, min(len(ids), chance.randint(0, 3)))]
        if chance.random() < 0.4:
            lanes = chance.sample(("evidence", "actions", "frontstage", "backstage", "support"), 2)
            touchpoint |= {lane: [text() for _ in range(chance.randint(1, 2))] for lane in lanes}
        if chance.random() < 0.2:
            touchpoint["status"] = "planned"
        if chance.random() < 0.5:
            touchpoint |= {kind: [text()] for kind in ("actions", "questions", "pains") if chance.random() < 0.4}
            touchpoint["timing"] = {"when": text(), "duration": "5 minutes"}
        if chance.random() < 0.3:
            touchpoint |= {"emotion": chance.randint(-2, 2), "moment_of_truth": chance.random() < 0.5}
        chance.choice(phases)["touchpoints"].append(touchpoint)
    return {"title": text(), "personas": {"p": {"name": text(), "description": text()}}, "channels": channels, "phases": phases}
