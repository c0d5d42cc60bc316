"""What was: content at a revision, the journeys of a revision, and which of those that are gone live on elsewhere."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repositories import Repository
from written import COMPLETE, SMALLEST

from journeycli.git.changes import ChangedFile, changed_since
from journeycli.git.renames import renames
from journeycli.git.revisions import content_at, journeys_in, staged_content
from journeycli.problem import Problem


@pytest.fixture
def history(repository: Repository) -> Repository:
    """A repository whose first commit has two journeys, of which the work tree has none where they were."""
    repository.write("coach.journey.yaml", COMPLETE)
    repository.write("plans/bakery.journey.yaml", SMALLEST)
    repository.write("plans/notes.yaml", "a: 1\n")
    repository.write("plans/.old/bakery.journey.yaml", SMALLEST)
    repository.commit()
    repository("mv", "coach.journey.yaml", "anne.journey.yaml")
    repository("rm", "-r", "--quiet", "plans")
    return repository


def test_content_at_a_revision_is_there_though_its_folder_is_gone(history):
    assert content_at("main", Path("plans/bakery.journey.yaml")) == SMALLEST.encode()
    assert content_at("HEAD~0", history.folder / "plans/notes.yaml") == b"a: 1\n"


@pytest.mark.parametrize("name", ["new.journey.yaml", "plans", "plans/bakery.journey.yaml/x", "anne.journey.yaml"])
def test_there_is_no_content_where_there_was_no_file(history, name):
    assert content_at("main", Path(name)) is None


def test_staged_content_is_that_of_the_index(history):
    history.write("anne.journey.yaml", SMALLEST)
    assert staged_content(Path("anne.journey.yaml")) == COMPLETE.encode()
    assert staged_content(Path("coach.journey.yaml")) is None


def test_a_file_over_the_limit_is_a_problem_at_a_revision_too(repository):
    repository.write("large.journey.yaml", "#" * (1 << 20) + "\n")
    repository.commit()
    content = content_at("main", Path("large.journey.yaml"))
    assert isinstance(content, Problem)
    assert content.code == "J005"


def test_the_journeys_of_a_revision_are_those_that_a_walk_would_have_found(history):
    assert sorted(journeys_in("main", Path())) == [Path("coach.journey.yaml"), Path("plans/bakery.journey.yaml")]
    history.write("plans/x", "")
    assert sorted(journeys_in("main", history.folder / "plans")) == [history.folder / "plans/bakery.journey.yaml"]


def test_changes_tell_what_came_went_moved_and_stayed_under_its_name(history):
    history.write("coffee.journey.yaml", "nothing like it\n")
    history.write("anne.journey.yaml", COMPLETE + "owner: Anne\n")
    assert changed_since("main", Path()) == (
        ChangedFile(Path("coach.journey.yaml"), Path("anne.journey.yaml")),
        ChangedFile(None, Path("coffee.journey.yaml")),
        ChangedFile(Path("plans/bakery.journey.yaml"), None),
    )


def test_what_git_keeps_although_it_ignores_it_is_not_gone(history):
    history.commit()
    history.write(".gitignore", "*.journey.yaml\n")
    assert changed_since("HEAD", Path()) == ()


A, B, C = Path("a"), Path("b"), Path("c")


@pytest.mark.parametrize(
    ("gone", "come", "found"),
    [
        ({A: b"1\n2\n"}, {B: b"1\n2\n"}, {A: B}),
        ({A: b"1\n2\n"}, {B: b"1\n3\n"}, {A: B}),
        ({A: b"1\n2\n3\n"}, {B: b"1\n4\n5\n"}, {}),
        ({A: b"1\n2\n"}, {B: b"1\n3\n", C: b"1\n2\n"}, {A: C}),
        ({A: b"1\n2\n", B: b"1\n2\n"}, {C: b"1\n2\n"}, {A: C}),
        ({A: b""}, {B: b""}, {}),
        ({A: b"1\n1\n1\n1\n"}, {B: b"1\n"}, {}),
    ],
)
def test_a_file_lives_on_where_most_of_its_lines_do(gone, come, found):
    assert renames(gone, come) == found


CONTENTS = st.dictionaries(
    st.sampled_from([Path(name) for name in "abcdefg"]), st.lists(st.sampled_from([b"1", b"2", b"3"])).map(b"\n".join)
)


@given(CONTENTS, CONTENTS)
def test_no_file_lives_on_twice_and_the_order_of_names_changes_nothing(gone, come):
    found = renames(gone, come)
    assert len(set(found.values())) == len(found)
    assert found == renames(dict(reversed(gone.items())), dict(reversed(come.items())))


def test_among_very_many_only_unchanged_files_are_known_again():
    gone = {Path(f"old{number}"): b"same\n%d\n" % number for number in range(101)}
    come = {Path(f"new{number}"): b"same\n%d\n" % (number // 2 * 2) for number in range(101)}
    assert set(renames(gone, come)) == {Path(f"old{number}") for number in range(0, 101, 2)}
