"""Letters become ids in one way, whichever names they come from."""

import json
import re
from pathlib import Path

import pytest
from built import with_phases
from hypothesis import example, given
from hypothesis import strategies as st

from journeycli.aliases import value_called
from journeycli.numbers.matching import Names
from journeycli.slug import LONGEST_SLUG, hyphenated, plain_letters, slugged, unique_slug
from journeycli.start.plan import Answers, first_plan

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "journey.v1.schema.json").read_text(encoding="utf-8"))
FORMAT_OF_IDS = re.compile(SCHEMA["definitions"]["Slug"]["pattern"])
NAMES = {
    "Enquête": "enquete",
    "Coördinatie": "coordinatie",
    "coo\u0308rdinatie": "coordinatie",
    "Straße": "strasse",
    "STRAẞE": "strasse",
    "Smørrebrød": "smorrebrod",
    "Ærø": "aero",
    "ǽ": "ae",
    "Œuvre": "oeuvre",
    "Ålesund": "alesund",
    "Łódź": "lodz",
    "Đorđe": "dorde",
    "Þór og Guðrún": "thor-og-gudrun",
    "Işık": "isik",
    "İzmir": "izmir",
    "IJsbeer, \u0132sbeer": "ijsbeer-ijsbeer",
    "\ufb01lm": "film",
    "\uff37\uff45\uff42 2": "web-2",
    "m²": "m2",
    "½ dag": "1-2-dag",
    "nieuws\u00adbrief": "nieuwsbrief",
    "m'n foto’s": "m-n-foto-s",
    "woon–werk": "woon-werk",
    "e\u2011mail": "e-mail",
    "Blog & Vlog": "blog-vlog",
    "blog·vlog•podcast": "blog-vlog-podcast",
    "📧 mail": "mail",
    "日本": "x",
    "\ud800": "x",
    "--": "x",
    "": "x",
}


def names_among(channels):
    return Names(with_phases("  - id: service\n", f"channels: {{{channels}}}\n"))


@pytest.mark.parametrize(("name", "slug"), NAMES.items(), ids=map(ascii, NAMES))
def test_the_slug_of_a_name_is(name, slug):
    assert slugged(name) == slug


@given(st.text(st.characters()), st.sampled_from(["x", "my-id"]))
@example("a" * LONGEST_SLUG + "-b", "x")
@example("a" * (LONGEST_SLUG - 1) + " b", "x")
def test_every_name_gets_an_id_that_the_format_takes_and_an_id_stays_itself(name, otherwise):
    slug = slugged(name, otherwise)
    assert FORMAT_OF_IDS.fullmatch(slug)
    assert len(slug) <= LONGEST_SLUG
    assert slugged(slug, otherwise) == slug
    again = unique_slug(slug, {slug})
    assert again != slug
    assert slugged(again) == again


@given(st.text(st.characters()))
def test_plain_letters_are_small_and_of_ascii_and_capitals_do_not_count(text):
    plain = plain_letters(text)
    assert plain.isascii()
    assert plain == plain.lower() == plain_letters(plain)
    assert plain_letters(text.upper()) == plain_letters(text.lower())


@pytest.mark.parametrize("name", ["Straße", "Ærø", "Smørrebrød", "Łódź"])
def test_a_channel_that_init_writes_down_is_known_by_its_name_among_the_numbers(name):
    (channel,) = first_plan(Answers("T", "Vera", (name,)), language="nl").channels
    names = names_among(f"{channel.id}: {{kind: other}}")
    assert channel.id == NAMES[name]
    assert names.channels(name) == names.channels(name.upper()) == (channel.id,)


def test_among_the_numbers_two_long_names_that_begin_alike_stay_two():
    one, other = (f"{'the same beginning ' * 5}{end}" for end in ("here", "there"))
    names = names_among(f"a: {{kind: other, name: {one}}}, b: {{kind: other, name: {other}}}")
    assert (names.channels(one), names.channels(other)) == (("a",), ("b",))
    assert hyphenated(one) != hyphenated(other)


def test_a_word_with_a_typographic_sign_is_the_word_with_the_one_of_a_keyboard():
    assert plain_letters("Persona’s") == "persona's"
    assert value_called("as\u2011is") == value_called("as-is") == "current"
