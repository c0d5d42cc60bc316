"""`journey walk`: the command by scripts and piped answers, what it writes into the file, and how a walk is gone on with."""

import json
from pathlib import Path

import pytest

WEBSHOP = """\
version: 1
title: Plants
personas:
  roos: {name: Roos, description: Lost three plants}
channels:
  shop: {name: The shop, kind: webshop}
phases:
  - id: purchase
    goals: [A plant that lives]
    touchpoints:
      - {id: cart, name: The cart, channels: [shop], gives: [order], questions: [How big is it?]}
      - id: checkout
        name: The checkout
        channels: [shop]
        needs: [order, phone-number]
        fields: 11
        emotion: -1
        timing: {when: at night, duration: 3 minutes}
        next: [{to: thanks, when: has paid}, {to: cart, when: forgot a pot}]
      - {id: thanks, name: Thank you, channels: [shop]}
# kept as it is
"""
ENTRY = """
reviews:
  log:
    - on: 2026-11-22
      by: Anne
      fresh_eyes: true
      notes: >-
        Roos, 3 desks. Without phone-number at “The checkout”. Stuck at “The checkout”: no field for it.
"""
THROUGH = "go\nstuck no field for it\nthanks\ngo\n"
ANNE = ("--by", "Anne", "--fresh-eyes", "--today", "2026-11-22")


@pytest.fixture
def shop(folder: Path) -> Path:
    file = folder / "shop.journey.yaml"
    file.write_text(WEBSHOP, encoding="utf-8")
    return file


@pytest.fixture
def script(folder: Path):
    def write(text: str) -> str:
        (folder / "roos.txt").write_text(text, encoding="utf-8")
        return "roos.txt"

    return write


def kept(shop: Path) -> Path:
    return shop.with_name(".shop.journey.yaml.walk.json")


def test_a_walk_by_a_script_is_told_and_stands_in_the_log(journey, shop, script):
    outcome = journey("walk", shop.name, "--script", script(f"# Roos\n\n{THROUGH}"), *ANNE)
    assert (outcome.status, outcome.err) == (0, "Your walk is in the review log of shop.journey.yaml.\n")
    assert shop.read_text(encoding="utf-8") == WEBSHOP + ENTRY
    assert (
        outcome.out
        == """
  Plants

  You are the customer now. At every desk, ask yourself: do I know what to do, and have I got what they want from me?

  You are Roos.
  Lost three plants

  Purchase · phase 1 of 1
  The cart
  The shop

  You want    A plant that lives
  You wonder  How big is it?
  You get     order

  Enter  The checkout

  s stuck · n note · b back · ? more
  > go

  Purchase · phase 1 of 1
  The checkout
  The shop

  You carry  order
  They need  ✓ order
             ✗ phone-number: nobody ever gives you that.
  A form     11 fields to fill in
  You feel   uneasy
  It takes   3 minutes, at night

  1  Thank you (has paid)
  2  The cart (forgot a pot)

  s stuck · n note · b back · ? more
  > stuck no field for it
  Noted: you are stuck here. Go on all the same, or leave with e.
  > thanks

  Purchase · phase 1 of 1
  Thank you
  The shop

  You carry  order

  Enter  The journey ends here

  s stuck · n note · b back · ? more
  > go

  That was your walk.

  You lacked      phone-number (The checkout)
  You were stuck  The checkout: no field for it
  You passed      3 desks
  They take       3 minutes (1 of 3 desks say how long)

  To make it a task of `journey todo`, add it to shop.journey.yaml as `pains`:

    - id: checkout
      pains:
        - no field for it

"""
    )


def test_what_is_walked_is_a_journey_that_was_walked(journey, shop, script):
    shop.write_text(f"{WEBSHOP}reviews: {{every: monthly}}\n", encoding="utf-8")
    assert "J602" in journey("audit", shop.name, "--format", "concise").out
    journey("walk", shop.name, "--script", script(THROUGH), *ANNE)
    assert "J60" not in journey("audit", shop.name, "--format", "concise", "--today", "2026-11-22").out


def test_without_a_name_or_with_no_log_nothing_is_written(journey, shop, script, standard_input):
    assert journey("walk", shop.name, "--script", script(THROUGH), "--no-log").status == 0
    standard_input(b"e\n\n")
    outcome = journey("walk", shop.name)
    assert (outcome.status, outcome.err) == (0, "Nothing is kept of your walk.\n")
    assert shop.read_text(encoding="utf-8") == WEBSHOP


def test_going_round_leaving_and_notes_are_told(journey, shop, script):
    text = "go\ncart\nn pretty\ngo\nend\n"
    outcome = journey("walk", shop.name, "--script", script(text), *ANNE)
    assert outcome.out.endswith(
        "  You lacked      phone-number (The checkout)\n"
        "  You went round  “The cart”, 2 times\n"
        "                  “The checkout”, 2 times\n"
        "  You left        The checkout\n"
        "  Your notes      The cart: pretty\n"
        "  You passed      4 desks\n"
        "  They take       6 minutes (2 of 4 desks say how long)\n\n"
    )
    assert "Went round: “The cart”, 2 times. “The checkout”, 2 times. Left at “The checkout”. At “The cart”: pretty." in " ".join(
        shop.read_text(encoding="utf-8").split()
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("go\n  nowhere\n", "error: This answer does not fit here\n --> roos.txt:2:3\n"),
        ("go\n# there\n3\n", "error: This answer does not fit here\n --> roos.txt:3:1\n"),
        ("go\n", "error: The script roos.txt ends before the walk does\n"),
        (f"{THROUGH}\ngo\n", "error: The walk is over before this answer\n --> roos.txt:6:1\n"),
        ("\x1b[31m::error::\n", "error: This answer does not fit here\n --> roos.txt:1:1\n"),
    ],
)
def test_a_script_that_does_not_fit_is_told_by_its_line_and_nothing_is_written(journey, shop, script, text, told):
    outcome = journey("walk", shop.name, "--script", script(text), *ANNE)
    assert outcome.status == 2
    assert outcome.err.startswith(told)
    assert "\x1b" not in outcome.err + outcome.out
    assert shop.read_text(encoding="utf-8") == WEBSHOP


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--persona", "ros"], 'error: --persona does not take "ros"\n  = help: Did you mean "roos"?'),
        (["--by", " "], "error: --by takes a name of at most 60 characters"),
        (["--by", "x" * 61], "error: --by takes a name of at most 60 characters"),
        (["--today", "soon"], 'error: --today does not take "soon"'),
        (["--script", "none.txt"], "error: The script none.txt cannot be read"),
        (["--language", "fr"], 'error: --language does not take "fr"'),
    ],
)
def test_a_flag_that_does_not_fit_is_told_before_the_walk(journey, shop, arguments, told):
    outcome = journey("walk", shop.name, *arguments)
    assert outcome.status == 2
    assert outcome.err.startswith(told)
    assert outcome.out == ""


def test_a_file_with_mistakes_is_reported_and_not_walked(journey, shop):
    shop.write_text(WEBSHOP.replace("to: cart", "to: kart"), encoding="utf-8")
    outcome = journey("walk", shop.name)
    assert outcome.status == 1
    assert outcome.out.startswith("error[J103/undefined-touchpoint]")


def test_a_journey_needs_a_name_of_its_own(journey, shop):
    assert journey("walk", "-").err.startswith("error: A journey on standard input cannot be walked")
    shop.with_name("b.journey.yaml").write_text(WEBSHOP, encoding="utf-8")
    assert journey("walk", ".").err.startswith("error: One journey is walked at a time, and . holds 2")


def test_a_link_is_walked_only_without_the_log(journey, shop, script):
    link = shop.with_name("link.journey.yaml")
    link.symlink_to(shop)
    outcome = journey("walk", link.name, "--script", script(THROUGH), *ANNE)
    assert (outcome.status, outcome.err.split("\n")[0]) == (2, "error: link.journey.yaml is a link, and is not written to")
    assert outcome.out == "", "told before the walk, not after it"
    assert journey("walk", link.name, "--script", "roos.txt", "--no-log").status == 0
    assert link.is_symlink()
    assert shop.read_text(encoding="utf-8") == WEBSHOP


def test_piped_answers_are_shown_and_an_end_of_input_keeps_the_walk(journey, shop, standard_input):
    standard_input(b"\nn p\xe9rfect\n")
    outcome = journey("walk", shop.name)
    assert outcome.status == 130
    assert outcome.err == "Your walk is kept. Go on with: journey walk shop.journey.yaml\n"
    assert "  > n p" in outcome.out
    standard_input(b"thanks\n\nAnne\nn\n")
    outcome = journey("walk", shop.name, "--today", "2026-11-22")
    assert outcome.status == 0
    assert "You go on where you stopped." in outcome.out
    assert not kept(shop).exists()
    assert "Roos, 3 desks." in shop.read_text(encoding="utf-8")


def test_the_time_of_a_walk_runs_on_where_it_was_broken_off_and_it_can_be_again(journey, shop, standard_input):
    standard_input(b"\n")
    journey("walk", shop.name)
    kept(shop).write_text(json.dumps(json.loads(kept(shop).read_text(encoding="utf-8")) | {"seconds": 120}), encoding="utf-8")
    standard_input(b"")
    assert journey("walk", shop.name).err == "Your walk is kept. Go on with: journey walk shop.journey.yaml\n"
    standard_input(b"e\n\n")
    assert "  Your walk took  2 minutes\n" in journey("walk", shop.name).out


def test_a_walk_that_is_paused_after_its_end_only_asks_for_the_name(journey, shop, standard_input):
    standard_input(b"e\n")
    assert journey("walk", shop.name).status == 130
    standard_input(b"\n")
    outcome = journey("walk", shop.name)
    assert outcome.status == 0
    assert "That was your walk." in outcome.out
    assert "The cart\n  The shop" not in outcome.out


def test_a_walk_before_its_first_step_keeps_nothing(journey, shop, standard_input):
    standard_input(b"")
    outcome = journey("walk", shop.name)
    assert (outcome.status, outcome.err, kept(shop).exists()) == (130, "", False)


def test_a_walk_goes_on_where_it_was_when_the_way_is_still_there(journey, shop, standard_input):
    standard_input(b"\nn too dear\n")
    journey("walk", shop.name)
    shop.write_text(WEBSHOP.replace("A plant that lives", "Two plants") + "# more\n", encoding="utf-8")
    standard_input(b"e\nAnne\nn\n")
    outcome = journey("walk", shop.name)
    assert "  You go on where you stopped." in outcome.out
    assert "At “The checkout”: too dear." in " ".join(shop.read_text(encoding="utf-8").split())


def test_a_walk_whose_desks_are_gone_goes_on_before_them_with_all_its_notes(journey, shop, standard_input):
    standard_input(b"\ns no field for it\n")
    journey("walk", shop.name)
    shop.write_text(WEBSHOP.replace("id: checkout", "id: pay"), encoding="utf-8")
    standard_input(b"e\nAnne\nn\n")
    outcome = journey("walk", shop.name)
    assert "your way is no longer all there: you go on where it still leads." in outcome.out
    assert "  The cart\n" in outcome.out
    assert "To make it a task" not in outcome.out, "there is no touchpoint to add it to"
    assert "Stuck at checkout: no field for it." in " ".join(shop.read_text(encoding="utf-8").split())


def test_what_is_kept_is_not_believed_when_it_is_no_walk(journey, shop, standard_input):
    standard_input(b"\n")
    journey("walk", shop.name)
    kept(shop).write_text("{}", encoding="utf-8")
    standard_input(b"")
    outcome = journey("walk", shop.name)
    assert outcome.err == "You had begun a walk, but .shop.journey.yaml.walk.json cannot be read. You start at the beginning.\n"
    assert "You are Roos." in outcome.out


def test_an_enter_too_many_keeps_the_walk_that_has_notes(journey, shop, standard_input):
    standard_input(b"n too dear\ne\n\n\n")
    outcome = journey("walk", shop.name)
    assert "Throw away what you noted? (y/n)" in outcome.out
    assert (outcome.status, outcome.err) == (130, "Your walk is kept. Go on with: journey walk shop.journey.yaml\n")
    standard_input(b"Anne\nn\n")
    assert journey("walk", shop.name).status == 0
    assert "too dear" in shop.read_text(encoding="utf-8")


def test_a_long_walk_is_written_down_whole_in_several_reviews(journey, shop, script):
    said = [f"n {number} {'word ' * 12}" for number in range(60)]
    journey("walk", shop.name, "--script", script("\n".join((*said, "end"))), *ANNE)
    text = " ".join(shop.read_text(encoding="utf-8").split())
    assert all(note.removeprefix("n ").strip() in text for note in said)
    assert (text.count("by: Anne"), "…" in text) == (2, False)
    assert journey("audit", shop.name, "--only", "J0,J1").status == 0


def test_what_the_walker_was_stuck_at_becomes_a_task_once_it_is_added(journey, shop, script):
    shop.write_text(WEBSHOP.replace("name: The checkout\n", "name: The checkout\n        pains: [slow]\n"), encoding="utf-8")
    outcome = journey("walk", shop.name, "--script", script("go\ns where, and how?\ns where, and how?\nn nice\nend\n"), "--no-log")
    assert outcome.out.endswith('    - id: checkout\n      pains:\n        - slow\n        - "where, and how?"\n\n')
    shop.write_text(
        WEBSHOP.replace("      - id: checkout\n", '      - id: checkout\n        pains: [slow, "where, and how?"]\n'), encoding="utf-8"
    )
    assert "“The checkout” has 2 pains and no opportunity" in journey("todo", "--only", "J308").out


def test_restart_begins_anew_and_another_persona_is_told_to(journey, shop, standard_input):
    shop.write_text(WEBSHOP.replace("channels:\n  shop", "  otto: {name: Otto}\nchannels:\n  shop", 1), encoding="utf-8")
    standard_input(b"roos\n\n")
    journey("walk", shop.name)
    outcome = journey("walk", shop.name, "--persona", "otto")
    assert outcome.status == 2
    assert outcome.err.startswith("error: The walk that was broken off is that of Roos\n  = help: Begin anew with --restart.")
    standard_input(b"")
    assert "You are Otto." in journey("walk", shop.name, "--persona", "otto", "--restart").out


def test_a_script_leaves_a_kept_walk_alone(journey, shop, standard_input, script):
    standard_input(b"\n")
    journey("walk", shop.name)
    before = kept(shop).read_bytes()
    assert journey("walk", shop.name, "--script", script(THROUGH), "--no-log").status == 0
    assert kept(shop).read_bytes() == before


def test_what_is_kept_is_never_written_through_a_link(journey, shop, standard_input):
    kept(shop).symlink_to(shop)
    standard_input(b"\ne\n\n")
    outcome = journey("walk", shop.name)
    assert outcome.status == 0
    assert "In this folder nothing can be written" in outcome.err
    assert shop.read_text(encoding="utf-8") == WEBSHOP


def test_a_failure_is_told_in_the_language_of_the_walk(journey, shop, script):
    shop.write_text(WEBSHOP.replace("title:", "language: nl\ntitle:"), encoding="utf-8")
    assert journey("walk", shop.name, "--script", script("go")).err.startswith("fout: Het script roos.txt houdt eerder op")


class Changing:
    """Standard input whose reader changes the journey before the last answer."""

    def __init__(self, shop: Path) -> None:
        self.answers = iter(["e\n", "Anne\n", "n\n"])
        self.shop = shop

    def isatty(self) -> bool:
        return False

    def readline(self, _: int) -> str:
        answer = next(self.answers)
        if answer == "n\n":
            self.shop.write_text(WEBSHOP + "# mine\n", encoding="utf-8")
        return answer


def test_a_file_that_changed_during_the_walk_is_left_and_the_review_shown(journey, shop, monkeypatch):
    monkeypatch.setattr("sys.stdin", Changing(shop))
    outcome = journey("walk", shop.name, "--today", "2026-11-22")
    assert outcome.status == 2
    assert outcome.err.startswith("error: shop.journey.yaml has changed in the meantime\n")
    assert (
        "\n  This is your review, to copy into `log`, below `reviews`:\n\n    - on: 2026-11-22\n      by: Anne\n      fresh_eyes: true\n      notes: "
        in outcome.out
    )
    assert shop.read_text(encoding="utf-8") == WEBSHOP + "# mine\n"


def test_permissions_of_the_file_stay(journey, shop, script):
    shop.chmod(0o640)
    journey("walk", shop.name, "--script", script(THROUGH), *ANNE)
    assert shop.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in shop.parent.iterdir()) == ["roos.txt", "shop.journey.yaml"]


def test_a_line_without_an_end_is_taken_in_part(journey, shop, standard_input):
    standard_input(b"n " + b"x" * 1_000_000 + b"\ne\n\n")
    outcome = journey("walk", shop.name)
    assert outcome.status == 0
    assert "That is longer than 400 characters." in outcome.out
    assert len(outcome.out) < 20_000


def test_a_plan_without_touchpoints_is_walked_phase_by_phase(journey, smallest, standard_input):
    standard_input(b"\n\n\n\n")
    outcome = journey("walk", smallest.name)
    assert outcome.status == 0
    assert "so you walk from phase to phase" in outcome.out
    assert "  Nobody there  Purchase\n  You passed    3 phases\n" in outcome.out
