"""Nothing that a file says is lost: every key of the format has its field, and every place leads back to it."""

import json

import pytest
from built import WHOLE, built, data_of

from journeycli import model
from journeycli.reading.schema import schema_text

SCHEMA = json.loads(schema_text())
# What a key is called in the model where that is not its own name; none for the version, which everybody has checked.
RENAMED = {
    "Journey": {"version": None, "capacity": "hours_per_week"},
    "Phase": {"name": "label", "stage": "stages"},
    "Band": {"from": "low", "to": "high"},
}
# What a class knows that its own mapping does not say: where it stands, the short name above it, its surroundings.
ADDED = {
    "Journey": set(),
    "Persona": {"at", "id"},
    "Channel": {"at", "id"},
    "Touchpoint": {"at", "phase", "number"},
    "Timing": set(),
    "Link": set(),
}


def keys_of(name):
    schema = SCHEMA if name == "Journey" else SCHEMA["definitions"][name]
    return set((schema["anyOf"][1] if "anyOf" in schema else schema)["properties"])


CLASSES = sorted(
    name for name, schema in {"Journey": SCHEMA, **SCHEMA["definitions"]}.items() if "properties" in str(schema) and name != "Capacity"
)


@pytest.mark.parametrize("name", CLASSES)
def test_every_key_has_its_field_and_every_field_its_key(name):
    kept = {RENAMED.get(name, {}).get(key, key) for key in keys_of(name)} - {None}
    assert set(getattr(model, name)._fields) == kept | ADDED.get(name, {"at"})


def test_the_capacity_is_hours_a_week_and_nothing_else():
    assert keys_of("Capacity") == {"hours_per_week"}


def test_every_class_of_the_model_is_an_object_of_the_format():
    classes = {name for name, value in vars(model).items() if hasattr(value, "_fields")}
    assert classes - {"Funnel"} == set(CLASSES)


@pytest.mark.parametrize("name", [*CLASSES, "Funnel"])
def test_every_value_is_frozen(name):
    assert issubclass(getattr(model, name), tuple)
    with pytest.raises(AttributeError):
        getattr(model, name)._make([None] * len(getattr(model, name)._fields)).at = ()


def test_the_whole_file_has_every_key_there_is():
    def keys(value):
        if isinstance(value, dict):
            yield from value
        for below in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keys(below)

    assert set().union(*(keys_of(name) for name in [*CLASSES, "Capacity"])) - set(keys(data_of(WHOLE))) == set()


def placed(value):
    """Every value of the model that says where it stands."""
    if hasattr(value, "_fields"):
        if hasattr(value, "at"):
            yield value
        for field in value._fields:
            yield from placed(getattr(value, field))
    elif isinstance(value, tuple | dict):
        for below in value.values() if isinstance(value, dict) else value:
            yield from placed(below)


# What the data at a value's place must be equal to, told by the value and by the data.
TELLS = {
    model.Persona: (lambda value: value.name, lambda data: data["name"]),
    model.Channel: (lambda value: (value.name, value.kind), lambda data: (data.get("name", ""), data.get("kind", "other"))),
    model.Phase: (lambda value: value.id, lambda data: data["id"]),
    model.Touchpoint: (lambda value: value.id, lambda data: data["id"]),
    model.Goal: (lambda value: value.goal, lambda data: data if isinstance(data, str) else data["goal"]),
    model.Next: (lambda value: value.to, lambda data: data),
    model.Band: (lambda value: (value.low, value.high, value.then), lambda data: (data["from"], data["to"], data["then"])),
    model.Feedback: (lambda value: list(value.scale), lambda data: data["scale"]),
    model.Accept: (lambda value: (value.rule, value.because), lambda data: (data["rule"], data["because"])),
    model.Review: (lambda value: value.on, lambda data: data["on"]),
    model.Reviews: (lambda value: value.every, lambda data: data["every"]),
    model.Funnel: (lambda value: list(value.steps), lambda data: data),
}


def test_every_place_leads_to_what_stands_there():
    found = list(placed(built(WHOLE)))
    for value in found:
        data = data_of(WHOLE)
        for step in value.at:
            data = data[step]
        of_value, of_data = TELLS[type(value)]
        assert of_value(value) == of_data(data)
        assert value.at[-1] == getattr(value, "id", value.at[-1]) or isinstance(value.at[-1], int)
    assert {type(value) for value in found} == set(TELLS)
    assert len({value.at for value in found}) == len(found)
