"""Every target holds on what its hunt starts from, and on every input that broke something once."""

import pytest
from fuzz import NAMES
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds import FOUND, dictionary, seeds
from targets import TARGETS

SEEDS = [(name, content) for name in TARGETS for content in seeds(name)]


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_on_a_quarter_of_its_seeds(name):
    for content in sorted(seeds(name), key=len)[::4]:
        TARGETS[name](content)


@pytest.mark.parametrize("file", sorted(FOUND.rglob("*-*")), ids=lambda file: file.name)
def test_what_was_found_once_is_mended(file):
    TARGETS[file.parent.name](file.read_bytes())


@pytest.mark.parametrize("name", ["settings", "keeping"])
@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_a_target_holds_on_any_bytes(name, content):
    TARGETS[name](content)


def test_every_target_is_hunted_with_and_has_somewhere_to_start():
    assert list(NAMES) == list(TARGETS)
    assert {name for name, _ in SEEDS} == set(TARGETS)
    assert all(line.startswith('"') and line.endswith('"') for line in dictionary())


@pytest.mark.parametrize(("name", "content"), [("settings", b"x = 1"), ("keeping", b"{"), ("adding", b"a: ["), ("reading", b"a: [")])
def test_a_target_fails_where_a_text_is_not_inert(monkeypatch, name, content):
    monkeypatch.setattr("targets.is_inert", lambda _: False)
    with pytest.raises(AssertionError):
        TARGETS[name](content)
