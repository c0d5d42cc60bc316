"""What changes between two versions: rows of (old, new, changes)."""

import time
from functools import reduce
from operator import getitem

import pytest
from model.built import WHOLE, built, data_of

from journeycli.audit.audit import Loaded
from journeycli.audit.pipeline import load
from journeycli.diff.change import Change, Deed, Mark
from journeycli.diff.changes import diff
from journeycli.diff.marks import marks
from journeycli.reading.build import build_journey

MISSING = {"title": "title: Slim", "personas": "personas: {vera: {name: Vera}}", "phases": "phases: [{id: awareness}]"}
REQUIRED = {"version", "title", "personas", "phases", "id", "name", "goal", "to", "from", "then", "rule", "because", "on", "by", "url"}


USERS = ", ".join(f"{{id: t{at}, channels: [%s]}}" for at in range(8))


def journey(text, id="slim"):
    """The journey in a text, to which a persona, a title and a phase are added where it has none."""
    given = {line.partition(":")[0] for line in text.splitlines()}
    text = "\n".join([text, *(line for key, line in MISSING.items() if key not in given)])
    loaded = load(f"{id}.journey.yaml", f"version: 1\n{text}\n".encode())
    assert isinstance(loaded, Loaded), loaded
    return loaded.journey


def told(change: Change) -> str:
    """A change in one line: deed, thing, ids, and what differs."""
    ids = "=>".join(dict.fromkeys(place.id for place in (change.old, change.new) if place))
    words = [change.deed, change.thing, ids, change.field]
    if change.deed is Deed.MOVED:
        words.append(f"{change.old.phase and change.old.phase.id}=>{change.new.phase and change.new.phase.id}")
        words.append(f"after {change.new.after.id}" if change.new.after else "first")
    if change.before is not None or change.after is not None:
        words.append(f"{change.before}=>{change.after}")
    words += [f"-{item.label}" for item in change.removed] + [f"+{item.label}" for item in change.added]
    return " ".join(word for word in words if word)


ROWS = {
    "a title": ("title: Slim", "title: Slimmer", ["renamed journey slim"]),
    "an id of the journey": ("id: a", "id: b", ["renamed journey a=>b"]),
    "the hours there are": (
        "capacity: {hours_per_week: 4}",
        "capacity: {hours_per_week: 4.5}",
        ["changed journey slim capacity.hours_per_week 4=>4.5"],
    ),
    "a review that was added": (
        "reviews: {every: monthly, log: [{on: 2026-01-02, by: Anne}]}",
        "reviews: {every: weekly, log: [{on: 2026-01-02, by: Anne}, {on: 2026-02-02, by: Bo, fresh_eyes: true, notes: Fine}]}",
        ["changed journey slim reviews.every monthly=>weekly", "changed journey slim reviews.log +2026-02-02 Bo (fresh_eyes) Fine"],
    ),
    "an acceptance, a tag and a link": (
        "accept: [{rule: J206, because: new}]\ntags: [a, b]\nlinks: [{url: 'https://a.example'}]",
        "accept: [{rule: J206, because: new, until: 2027-01-01}]\ntags: [b, c]\nlinks: [{url: 'https://a.example', title: A}]",
        [
            "changed journey slim accept -J206: new +J206: new (2027-01-01)",
            "changed journey slim tags -a +c",
            "changed journey slim links -https://a.example +A <https://a.example>",
        ],
    ),
    "the order of keys and of lists, comments and the form": (
        "personas: {vera: {name: Vera, pains: [a, b]}, bo: {name: Bo}}",
        "# hello\npersonas:\n  bo: {name: Bo}\n  vera:\n    pains:\n      - b\n      - a\n    name: 'Vera'",
        [],
    ),
    "a default that is spelled out": (
        "channels: {mail: {kind: email}}",
        "channels: {mail: {kind: email, presence: online, status: active}}\nmodel: five-phase\nstate: current",
        [],
    ),
    "a persona added, one removed": (
        "personas: {vera: {name: Vera}, nora: {name: Nora}}",
        "personas: {vera: {name: Vera}, firm: {name: A firm of three}}",
        ["added persona firm", "removed persona nora"],
    ),
    "a persona renamed in its name, and in its id": (
        "personas: {vera: {name: Vera}, nora: {name: Nora}}",
        "personas: {vera: {name: Vera B.}, mother: {name: Nora}}",
        ["renamed persona nora=>mother", "renamed persona vera"],
    ),
    "values that came and went": (
        "channels: {mail: {kind: email, owner: Bo, hours_per_week: 2}}",
        "channels: {mail: {kind: sms, notes: Dear, hours_per_week: 3}}",
        [
            "changed channel mail kind email=>sms",
            "changed channel mail hours_per_week 2=>3",
            "changed channel mail owner Bo=>None",
            "changed channel mail notes None=>Dear",
        ],
    ),
    "a channel with another id, wherever it is used": (
        (
            "channels: {mail: {kind: email, name: Friday letter}}\npersonas: {vera: {name: Vera, channels: [mail]}}\n"
            "phases: [{id: awareness, channels: [mail], touchpoints: [{id: a, channels: [mail]}]}]"
        ),
        (
            "channels: {letter: {kind: email, name: Friday letter}}\npersonas: {vera: {name: Vera, channels: [letter]}}\n"
            "phases: [{id: awareness, channels: [letter], touchpoints: [{id: a, channels: [letter]}]}]"
        ),
        ["renamed channel mail=>letter"],
    ),
    "a channel that takes the place of another is another": (
        "channels: {facebook: {kind: organic-social}}\nphases: [{id: awareness, channels: [facebook]}]",
        "channels: {instagram: {kind: organic-social}}\nphases: [{id: awareness, channels: [instagram]}]",
        ["removed channel facebook", "added channel instagram", "changed phase awareness channels -facebook +instagram"],
    ),
    "a channel that takes the place of another everywhere is another still": (
        f"channels: {{facebook: {{kind: organic-social}}}}\nphases: [{{id: awareness, touchpoints: [{USERS % (('facebook',) * 8)}]}}]",
        f"channels: {{instagram: {{kind: organic-social}}}}\nphases: [{{id: awareness, touchpoints: [{USERS % (('instagram',) * 8)}]}}]",
        [
            "removed channel facebook",
            "added channel instagram",
            *(f"changed touchpoint t{at} channels -facebook +instagram" for at in range(8)),
        ],
    ),
    "a channel with another id and somewhat another name, known by where it is used": (
        f"channels: {{newsletter: {{kind: email}}}}\nphases: [{{id: awareness, touchpoints: [{USERS % (('newsletter',) * 8)}]}}]",
        f"channels: {{weekly-letter: {{kind: email}}}}\nphases: [{{id: awareness, touchpoints: [{USERS % (('weekly-letter',) * 8)}]}}]",
        ["renamed channel newsletter=>weekly-letter"],
    ),
    "a kind that has the name a channel had": (
        "channels: {email: {kind: email, name: Friday letter}}\npersonas: {vera: {name: Vera, channels: [email]}}",
        "channels: {letter: {kind: email, name: Friday letter}}\npersonas: {vera: {name: Vera, channels: [email]}}",
        ["renamed channel email=>letter"],
    ),
    "phases in another order": (
        "phases: [{id: awareness}, {id: purchase}, {id: service}, {id: loyalty}]",
        "phases: [{id: loyalty}, {id: awareness}, {id: purchase}, {id: service}]",
        ["moved phase loyalty order None=>None first"],
    ),
    "a phase with another name, another id, and another stage": (
        "phases: [{id: one, name: One, stage: awareness, questions: [Why?]}, {id: two, name: Two}]",
        "phases: [{id: first, name: One, stage: purchase, questions: [How?]}, {id: two, name: Second}]",
        [
            "renamed phase one=>first",
            "changed phase one=>first stage -awareness +purchase",
            "changed phase one=>first questions -Why? +How?",
            "renamed phase two",
        ],
    ),
    "a phase that goes takes what it holds with it": (
        "phases: [{id: awareness}, {id: service, goals: [Help], touchpoints: [{id: call}]}]",
        "phases: [{id: awareness}]",
        ["removed phase service", "removed goal Help", "removed touchpoint call"],
    ),
    "goals: another wording, other people, another phase, gone and come": (
        "phases: [{id: awareness, goals: [Know what it costs, {goal: Taste it, personas: [vera]}, Old]}, {id: service, goals: [Help soon]}]",
        "phases: [{id: awareness, goals: [Know what it will cost, Taste it, Help soon]}, {id: service, goals: [Be left alone]}]",
        [
            "renamed goal Know what it costs=>Know what it will cost",
            "changed goal Taste it personas -Vera",
            "removed goal Old",
            "moved goal Help soon phase service=>awareness first",
            "added goal Be left alone",
        ],
    ),
    "a goal that a phase has twice": (
        "phases: [{id: awareness, goals: [Help, Help]}]",
        "phases: [{id: awareness, goals: [Help]}]",
        ["removed goal Help"],
    ),
    "a touchpoint moved to another phase, and changed": (
        "phases: [{id: awareness, touchpoints: [{id: a, name: A}, {id: b, name: B}]}, {id: service, touchpoints: [{id: c}]}]",
        "phases: [{id: awareness, touchpoints: [{id: b, name: B}]}, {id: service, touchpoints: [{id: c}, {id: a, name: A, emotion: 1}]}]",
        ["moved touchpoint a phase awareness=>service after c", "changed touchpoint a emotion None=>1"],
    ),
    "a touchpoint in a phase that got another id has not moved": (
        "phases: [{id: one, name: One, touchpoints: [{id: a}]}]",
        "phases: [{id: first, name: One, touchpoints: [{id: a}]}]",
        ["renamed phase one=>first"],
    ),
    "two touchpoints that changed places: one has moved": (
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: b}, {id: c}]}]",
        "phases: [{id: awareness, touchpoints: [{id: b}, {id: a}, {id: c}]}]",
        ["moved touchpoint b order awareness=>awareness first"],
    ),
    "a touchpoint that stands where another came before it has not moved": (
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: b}]}]",
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: new, name: Something new}, {id: b}]}]",
        ["added touchpoint new"],
    ),
    "a touchpoint with another id and name, known by its content": (
        "phases: [{id: awareness, touchpoints: [{id: a, name: Reads, pains: [p, q, r], actions: [s, t], questions: [u]}]}]",
        "phases: [{id: awareness, touchpoints: [{id: z, name: Looks, pains: [p, q, r], actions: [s, t], questions: [u]}]}]",
        ["renamed touchpoint a=>z"],
    ),
    "touchpoints that are alike only in what all have are not the same": (
        "phases: [{id: awareness, touchpoints: [{id: a, name: Reads a letter, emotion: 1}]}]",
        "phases: [{id: awareness, touchpoints: [{id: z, name: Calls the shop, emotion: 1}]}]",
        ["removed touchpoint a", "added touchpoint z"],
    ),
    "parts of a field": (
        "phases: [{id: awareness, touchpoints: [{id: a, timing: {when: at noon}, feedback: {bands: [{from: 1, to: 5, then: a}]}}]}]",
        (
            "phases: [{id: awareness, touchpoints: [{id: a, timing: {when: at six, duration: 2 weeks}, "
            "feedback: {scale: [1, 10], bands: [{from: 1, to: 6, then: a}]}}]}]"
        ),
        [
            "changed touchpoint a timing.when at noon=>at six",
            "changed touchpoint a timing.duration None=>2 weeks",
            "changed touchpoint a feedback.scale None=>1–10",
            "changed touchpoint a feedback.bands -a: 1–5 +a: 1–6",
        ],
    ),
    "feedback that is asked, without bands": (
        "phases: [{id: awareness, touchpoints: [{id: a}]}]",
        "phases: [{id: awareness, touchpoints: [{id: a, feedback: {}}]}]",
        ["changed touchpoint a feedback None=>True"],
    ),
    "a way on that is spelled out as the order of the file has it": (
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: b}]}]",
        "phases: [{id: awareness, touchpoints: [{id: a, next: [b]}, {id: b}]}]",
        [],
    ),
    "a way on that leads elsewhere, on another condition, or nowhere": (
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: b, next: [{to: a, when: unsure}]}, {id: c, next: [a]}]}]",
        "phases: [{id: awareness, touchpoints: [{id: a, next: [c]}, {id: b, next: [{to: a, when: angry}]}, {id: c, next: []}]}]",
        ["changed touchpoint a next -b +c", "changed touchpoint b next -a: unsure +a: angry", "changed touchpoint c next -a"],
    ),
    "a way on to a touchpoint with another id": (
        "phases: [{id: awareness, touchpoints: [{id: a, next: [b]}, {id: b, name: The bill}]}]",
        "phases: [{id: awareness, touchpoints: [{id: a, next: [c]}, {id: c, name: The bill}]}]",
        ["renamed touchpoint b=>c"],
    ),
    "funnels: the order of steps, one that came and one that went": (
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: b}]}]\nfunnels: {way: [a, b], gone: [a, b]}",
        "phases: [{id: awareness, touchpoints: [{id: a}, {id: b}]}]\nfunnels: {way: [b, a], come: [a, b]}",
        ["added funnel come", "removed funnel gone", "changed funnel way steps a → b=>b → a"],
    ),
}


@pytest.mark.parametrize(("old", "new", "changes"), ROWS.values(), ids=list(ROWS))
def test_a_change_is_told_as_what_it_means(old, new, changes):
    assert [told(change) for change in diff(journey(old), journey(new))] == changes


def keys_in(data, *path):
    """The way to every key that may be left out."""
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in steps:
        if isinstance(step, str) and step not in REQUIRED and not step.startswith("x-") and path not in {("personas",), ("channels",)}:
            yield (*path, step)
        if not str(step).startswith("x-"):
            yield from keys_in(value, *path, step)


def without(path):
    """The journey with every key, but for one."""
    data = data_of(WHOLE)
    *way, last = path
    reduce(getitem, way, data).pop(last)
    return build_journey(data, "slim")


@pytest.mark.parametrize("path", list(keys_in(data_of(WHOLE))), ids=lambda path: ".".join(map(str, path)))
def test_every_key_of_the_format_that_goes_is_told(path):
    assert diff(built(WHOLE), without(path)) != ()


def test_five_hundred_touchpoints_with_other_ids_and_names_are_compared_in_a_moment():
    old, new = (
        build_journey(
            {
                "title": "Crowd",
                "personas": {},
                "phases": [
                    {
                        "id": "awareness",
                        "touchpoints": [{"id": f"{word}-{at}", "name": f"{name} {at}", "pains": [name]} for at in range(500)],
                    }
                ],
            },
            "crowd",
        )
        for word, name in (("old", "Reads a letter"), ("new", "Calls at the shop"))
    )
    started = time.process_time()
    assert len(diff(old, new)) == 1_000
    assert time.process_time() - started < 5


def test_a_drawing_shows_what_came_went_moved_changed_and_stayed():
    old = journey(
        "channels: {mail: {}, shop: {}, radio: {}}\nphases: [{id: awareness, goals: [Know], touchpoints: [{id: a}, {id: b, emotion: 1}]},"
        "{id: purchase, touchpoints: [{id: c}, {id: d, name: Pays the bill}]}, {id: service}]"
    )
    new = journey(
        "channels: {mail: {notes: x}, shop: {}, tv-spot: {}}\nphases: [{id: awareness, touchpoints: [{id: b, emotion: 2}]},"
        "{id: purchase, touchpoints: [{id: c}, {id: a, emotion: 2}, {id: e, name: Hears the jingle}]}, {id: loyalty}]"
    )
    shown = marks(old, new)
    assert shown.phases == {"awareness": Mark.CHANGED, "purchase": Mark.SAME, "service": Mark.REMOVED, "loyalty": Mark.ADDED}
    assert shown.touchpoints == {"a": Mark.MOVED, "b": Mark.CHANGED, "c": Mark.SAME, "d": Mark.REMOVED, "e": Mark.ADDED}
    assert shown.channels == {"mail": Mark.CHANGED, "shop": Mark.SAME, "radio": Mark.REMOVED, "tv-spot": Mark.ADDED}
