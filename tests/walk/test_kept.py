"""A walk that is kept: what is written is read back, and nothing is believed that is no walk."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from walked import led

from journeycli.walk.kept import Kept, kept_text, read_kept

WALK = Kept(led("nora", "", "s no room", "1").trail, 61)
DATA = json.loads(kept_text(WALK))


def read(data):
    return read_kept(json.dumps(data).encode())


def test_a_walk_is_read_back_as_it_was_written():
    assert read(DATA) == WALK


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"persona": ["nora"]},
        {"steps": []},
        {"steps": [["smell"]]},
        {"steps": None},
        {"remarks": [{"desk": "", "stuck": True, "text": "x"}]},
        {"remarks": [{"desk": 0, "stuck": True, "text": "x"}]},
        {"remarks": [{"desk": "smell", "stuck": True, "text": ""}]},
        {"remarks": [{"desk": "smell", "stuck": True, "text": "x" * 401}]},
        {"remarks": [{"desk": "smell", "stuck": True, "text": "\x1b[31m"}]},
        {"remarks": [{"desk": "smell", "stuck": True, "text": "two\nlines"}]},
        {"remarks": [7]},
        {"seconds": -1},
        {"seconds": "soon"},
        {"seconds": float("inf")},
        {"seconds": float("nan")},
        {"seconds": 10**400},
    ],
)
def test_what_is_no_walk_is_not_believed(change):
    assert read(DATA | change) is None


@pytest.mark.parametrize("content", [b"", b"[", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"version": 1}'])
def test_what_is_no_walk_at_all_is_not_believed(content):
    assert read_kept(content) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(DATA)), JSON, max_size=3))
def test_whatever_stands_in_the_file_is_a_walk_or_not_believed(change):
    kept = read(DATA | change)
    assert kept is None or read(json.loads(kept_text(kept))) == kept
