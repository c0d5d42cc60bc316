"""Journeys that are valid, of every shape the format allows, for tests of laws that hold for all of them.

Each is made from a number, the same for the same number: drawn value by value they would take a hundred times as long.
"""

from random import Random

from hypothesis import strategies as st

from journeycli.reading.build import build_journey
from journeycli.vocabulary import CADENCE_DAYS, CHANNEL_KINDS, STAGES

# Few ids and texts, some alike, so that any two journeys share some and miss some.
IDS = [f"{first}-{second}" for first in ("red", "blue", "green") for second in ("one", "two", "three")]
STEPS = [f"step-{id}" for id in IDS]
TEXTS = ["Reads a letter", "Reads the letter", "Calls the shop", "Waits", "Waits for a week", "Tells a friend", "é & <b>", "x"]

SEEDS = st.integers(0, 1 << 32)


class _Maker:
    """Makes the parts of one journey."""

    def __init__(self, chance, words):
        self.chance = chance
        self.words = words

    def journey(self):
        channels, personas = sorted(self.some_of(IDS, 0, 4)), sorted(self.some_of(IDS, 1, 3))
        steps = self.some_of(STEPS, 0, 6)
        phases = [self.phase(id, channels, personas) for id in self.some_of([*STAGES, "our-own"], 1, 4)]
        for id in steps:
            home = self.chance.choice(phases)
            home.setdefault("touchpoints", []).append(self.touchpoint(id, steps, channels, personas))
        return {
            "version": 1,
            "title": self.text(),
            "personas": {id: self.persona(channels) for id in personas},
            "channels": {id: self.channel() for id in channels},
            "phases": phases,
            **self.maybe(
                description=self.text,
                language=lambda: self.chance.choice(["en", "nl"]),
                capacity=lambda: {"hours_per_week": self.chance.randint(0, 40)},
                reviews=lambda: {"every": "monthly", "log": [{"on": "2026-01-02", "by": self.text()}]},
                tags=self.texts,
                links=lambda: [{"url": "https://example.com", **self.maybe(title=self.text)}],
                accept=self.accepts,
            ),
            **({"funnels": {"way": steps[:2]}} if len(steps) > 1 and self.chance.random() < 0.5 else {}),
        }

    def persona(self, channels):
        lists = dict.fromkeys(("goals", "needs", "pains", "motivations"), self.texts)
        return {
            "name": self.text(),
            **self.maybe(
                **lists,
                **dict.fromkeys(("description", "quote", "segment"), self.text),
                channels=lambda: self.some_of([*channels, "email", "seo"], 1, 2),
                share=lambda: self.chance.randint(0, 100),
            ),
        }

    def channel(self):
        return self.maybe(
            **dict.fromkeys(("name", "owner", "notes"), self.text),
            kind=lambda: self.chance.choice(sorted(CHANNEL_KINDS)),
            status=lambda: self.chance.choice(["active", "planned", "paused", "retired"]),
            cadence=lambda: self.chance.choice(sorted(CADENCE_DAYS)),
            hours_per_week=lambda: self.chance.choice([0, 1.5, 2.0, 7]),
            accept=self.accepts,
        )

    def phase(self, id, channels, personas):
        goal = lambda: {"goal": self.text(), **self.maybe(personas=lambda: self.some_of(personas, 1, 2))}  # noqa: E731  short
        return {
            "id": id,
            **self.maybe(
                name=self.text,
                stage=lambda: self.chance.choice(sorted(STAGES)),
                goals=lambda: [self.chance.choice([self.text, goal])() for _ in range(self.chance.randint(1, 3))],
                questions=self.texts,
                channels=lambda: self.some_of(channels, 0, 2),
                accept=self.accepts,
            ),
        }

    def touchpoint(self, id, steps, channels, personas):
        lists = dict.fromkeys(("actions", "questions", "pains", "evidence", "backstage"), self.texts)
        return {
            "id": id,
            **self.maybe(
                **lists,
                name=self.text,
                channels=lambda: self.some_of(channels, 0, 2),
                personas=lambda: self.some_of(personas, 1, 2),
                status=lambda: self.chance.choice(["live", "planned", "retired"]),
                emotion=lambda: self.chance.randint(-2, 2),
                timing=lambda: self.maybe(when=self.text, duration=lambda: "2 weeks"),
                builds=lambda: self.chance.choice(["know", "trust", ["know", "like"]]),
                needs=lambda: self.some_of(["account", "order-number"], 1, 2),
                next=lambda: [self.chance.choice([id, {"to": id, "when": self.text()}]) for id in self.some_of(steps, 0, 2)],
                end=lambda: self.chance.random() < 0.5,
                feedback=lambda: self.maybe(scale=lambda: [1, 10], bands=lambda: [self.band(steps) for _ in range(2)]),
                moment_of_truth=lambda: True,
                accept=self.accepts,
            ),
        }

    def band(self, steps):
        return {"from": self.chance.randint(1, 5), "to": self.chance.randint(6, 10), "then": self.chance.choice(steps)}

    def accepts(self):
        rule = self.chance.choice(["J206", "dead-end"])
        return [{"rule": rule, "because": self.text(), **self.maybe(until=lambda: "2027-01-01")}]

    def maybe(self, **keys):
        """Each of the keys in four cases of ten."""
        return {key: make() for key, make in keys.items() if self.chance.random() < 0.4}

    def some_of(self, among, least, most):
        return self.chance.sample(among, min(self.chance.randint(least, most), len(among)))

    def text(self):
        return self.chance.choice(self.words)

    def texts(self):
        return self.some_of(self.words, 1, 3)


def journey_data(seed):
    """The data of a valid journey: its ids are unique, and every reference leads somewhere."""
    return chosen_journey(Random(seed))  # noqa: S311  the same every time is what is wanted


def chosen_journey(chance, words=TEXTS):
    """The data of the valid journey that comes of some choices, told in some texts."""
    return _Maker(chance, words).journey()


def journeys():
    """A strategy for valid journeys."""
    return SEEDS.map(lambda seed: build_journey(journey_data(seed), "drawn"))
