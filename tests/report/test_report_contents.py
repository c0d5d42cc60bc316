"""What stands in a report of a journey: everything that a client asks, in words, numbers and pictures."""

import re
from pathlib import Path

import pytest
from read_page import Read
from reported import SAMPLES, SMALLEST

from journeycli.dossier.map import Paper, paper_for
from journeycli.dossier.speech import web_page


@pytest.fixture
def seen(report):
    """The text of the report on a sample."""
    return lambda sample, *flags: Read(report(str(SAMPLES / f"{sample}.journey.yaml"), *flags)[1]).text()


def test_the_gap_is_named_and_the_phases_are_counted(seen):
    text = seen("heat-pump-installer")
    assert "Phases with a channel 4 of 5" in text
    assert "Nobody can find you in this phase: The first year" in text
    assert "active channels 4 5 4 3 GAP" in text


def test_contact_moments_are_told_in_the_words_of_the_rule_that_counts_them(seen):
    text = seen("states/sunday-bread.today")
    assert "Contact moments up to and including the purchase 3" in text
    assert "There are 3 contact moments up to and including “Getting it”" in text


def test_a_phase_with_plans_only_is_no_gap_and_not_covered(seen):
    text = seen("afslankcoach-anne")
    assert "Fases met een kanaal 3 van 5" in text
    assert "In deze fase kan niemand je vinden: Loyaliteit" in text
    assert "Deze fase heeft voorlopig alleen plannen: Service" in text


def test_without_a_gap_it_says_that_all_phases_have_a_channel(seen):
    assert "Every phase has a channel." in seen("theme-park-marlwood")


def test_a_persona_is_shown_with_wishes_words_share_and_what_that_rests_on(seen):
    text = seen("heat-pump-installer")
    assert "Ellen and Dave homeowners · 75% of the customers" in text
    assert "We do not want to be the street's experiment." in text
    assert "Wants A warm house for a bill they can predict Needs To hear from somebody who already has one" in text
    assert "Uses laptop , phone" in text.replace("laptop,", "laptop ,")
    assert "What this rests on: from talks, surveys or figures" in text


def test_a_cell_of_the_matrix_is_heard_as_a_word(seen):
    assert "Local radio ● active · none · none · none · none" in seen("heat-pump-installer")
    assert "WhatsApp-lijn voor deelnemers · geen · geen · geen ○ gepland · geen" in seen("afslankcoach-anne")


def test_where_people_are_found_is_one_sentence_of_kinds(seen):
    assert "Is te vinden op social media; blog, artikelen; weggever, e-boek; e-mail, nieuwsbrief;" in seen("afslankcoach-anne")


def test_the_map_can_be_read_as_words_with_the_emotion_at_every_step(seen):
    text = seen("webshop-kamerplanten")
    assert "14. De doos gaat open · moment van de waarheid" in text
    assert "9. Winkelmand · via Webshop · ontevreden (−1)" in text
    assert "heel blij (+2)" in text
    assert "16. Retour aanmelden · via Site · ontevreden (−1), vermoed" in text


@pytest.mark.parametrize(
    ("width", "height", "paper"),
    [
        (700, 900, Paper.A4),
        (1048, 616, Paper.A4_LANDSCAPE),
        (1048, 1400, Paper.A3),
        (1270, 862, Paper.A3_LANDSCAPE),
        (4000, 900, Paper.A3_LANDSCAPE),
        (900, 4000, Paper.A3),
    ],
)
def test_a_map_is_printed_on_the_handiest_paper_that_leaves_it_legible(width, height, paper):
    assert paper_for(width, height) is paper


def test_on_large_paper_the_reader_is_told_so(seen):
    assert "Deze pagina is op A3-formaat." in seen("webshop-kamerplanten")


def test_what_is_retired_is_neither_told_nor_counted_among_the_steps(report, tmp_path):
    text = SMALLEST + "    touchpoints:\n      - {id: a, channels: [instagram], status: retired}\n      - {id: b, channels: [instagram]}\n"
    (tmp_path / "slim.journey.yaml").write_text(text, encoding="utf-8")
    assert "2. Purchase 1. B · through Instagram" in Read(report("slim.journey.yaml")[1]).text()


def test_what_has_stopped_has_one_word_in_the_plan_and_on_the_map(report, tmp_path):
    text = SMALLEST.replace("organic-social}", "organic-social, status: retired}")
    (tmp_path / "slim.journey.yaml").write_text(text + "    touchpoints: [{id: a, channels: [instagram]}]\n", encoding="utf-8")
    seen = Read(report("slim.journey.yaml")[1]).text()
    assert "social media retired" in seen
    assert "A · through Instagram (retired)" in seen


def test_tags_are_named_as_such(seen):
    assert "Trefwoorden: webshop, planten" in seen("webshop-kamerplanten")


def test_in_dutch_a_walk_is_no_hike(seen):
    text = seen("webshop-kamerplanten")
    assert "Nagelopen als klant" in text
    assert "andeling" not in text


def test_the_hours_are_held_against_the_week(seen):
    text = seen("afslankcoach-anne")
    assert "14 van 8 uur per week De actieve kanalen vragen 6 uur meer dan er zijn." in text
    assert "blog, artikelen actief elke maand 1,75" in text


def test_hours_that_fit_say_how_many_are_left(report, tmp_path):
    text = SMALLEST.replace("organic-social}", "organic-social, hours_per_week: 1.5}") + "capacity: {hours_per_week: 4}\n"
    (tmp_path / "slim.journey.yaml").write_text(text, encoding="utf-8")
    page = report("slim.journey.yaml")[1]
    assert "1.5 of 4 hours a week It fits, with 2.5 hours to spare." in Read(page).text()
    assert '<rect class="room" width="100" height="6"/><rect class="taken" width="38" height="6"/>' in page


def test_hours_without_a_capacity_are_told_as_such(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(SMALLEST.replace("organic-social}", "organic-social, hours_per_week: 3}"), encoding="utf-8")
    assert "The active channels take 3 hours a week; nobody said how many there are." in Read(report("slim.journey.yaml")[1]).text()


def test_a_column_of_the_plan_that_nobody_filled_in_is_left_out(seen):
    assert "Looked after by" in seen("heat-pump-installer")
    assert "In handen van" not in seen("webshop-kamerplanten").split("Het kanalenplan")[-1]


def test_funnels_show_visitors_who_leaves_where_and_how_many_reach_the_end(seen):
    text = seen("webshop-kamerplanten")
    assert "oktober 2026 · GA4 funnel · 5,1 % haalt het einde Productpagina 4.570 ↓ 66 % haakt af Winkelmand 1.540" in text
    assert "↓ 69 % haakt af · zwaarste lek" in text
    assert "oktober 2026 · Plausible · 5,1 % haalt het einde" in text
    assert "pijnpunt: De 6,95 euro verzendkosten duiken hier pas op" in text
    assert "AI Assistant (niet gepland) Plausible 90 140 190 310 480 690 6,3 %" in text


def test_the_bars_of_a_trend_stand_under_those_of_other_sources_of_the_same_month(report):
    page = report(str(SAMPLES / "webshop-kamerplanten.journey.yaml"))[1]
    late, early = re.findall('<svg class="spark" width="42" height="15" aria-hidden="true">(.*?)</svg>', page)[:2]
    assert re.findall('x="([0-9]+)"', late) == ["14", "21", "28", "35"]
    assert re.findall('x="([0-9]+)"', early) == ["0", "7", "14", "21", "28", "35"]
    heaviest = re.search('<svg class="spark"[^>]*>(?:(?!</svg>).)*</svg> ◄ zwaarste lek', page)
    assert heaviest
    assert re.findall('x="([0-9]+)"', heaviest[0])[0] == "14"


def test_without_numbers_there_is_no_part_on_them(seen):
    assert "The numbers" not in seen("heat-pump-installer")


def test_what_to_do_is_told_phase_by_phase_and_in_each_the_worst_first(seen):
    text = seen("webshop-kamerplanten").split("Wat er te doen is")[-1]
    order = [
        "De hele klantreis",
        "3 Verlangen",
        "4 Actie",
        "✕ fout Afrekenen heeft telefoonnummer nodig",
        "i opmerking Winkelmand",
        "5 Bezorging en retour",
    ]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)
    place = re.search(r"--> (\S+):\d+$", (SAMPLES / "webshop-kamerplanten.out").read_text(encoding="utf-8").split("J205")[1], re.MULTILINE)
    assert place
    assert Path(place[1]).name in text
    assert "J205 touchpoint-without-channel" in text


def test_a_client_reads_names_and_who_edits_the_file_finds_its_keys_ids_and_places_in_a_fold(report):
    read = Read(report(str(SAMPLES / "webshop-kamerplanten.journey.yaml"))[1])
    plain = read.text(without="details")
    assert (
        "Direct kan van elk van deze zijn: Site, Webshop. Niets houdt ze uit elkaar, dus de bezoeken worden niet verdeeld. Email kan"
        in plain
    )
    assert "in augustus 2026, september 2026, oktober 2026" in plain
    assert "verliest 69 % van 1.540 bezoekers in oktober 2026" in plain
    assert "Dit heb je al: Site, Chat met de kwekerij, Servicemail, Vragenlijst na bezorging, Seizoensmail." in plain
    assert "klantendienst, chat, telefoon, e-mail, helpcentrum" in plain
    assert [word for word in (".yaml", ".csv", "measured_as", "gives", "pains", "ai-assistant", "J401", "(support)") if word in plain] == []
    folded = read.text(within="details")
    for word in (
        "Seizoensmail. Een export per bron houdt ze uit elkaar, als elk een eigen measured_as heeft.",
        "zet het daar onder gives .",
        "webshop-kamerplanten.journey.yaml:162 J401 unmet-need",
        "noteer wat je ziet als pains .",
    ):
        assert word in folded
    assert re.search(r"De bestanden hierachter \S+kamerplanten\.journey\.yaml · \S+kamerplanten\.measurements\.csv", folded)


def test_what_to_do_is_told_before_the_tables(seen):
    text = seen("webshop-kamerplanten").split("Voor wie Roos")[-1]
    parts = ["De kaart", "Wat er te doen is", "Kanalen per fase", "Het kanalenplan", "De cijfers", "Nagelopen als klant"]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)


def test_a_stage_without_a_phase_comes_last(seen):
    text = seen("heat-pump-installer").split("What to do")[-1]
    assert text.index("Loyalty has no phase yet") > text.index("The first year")


def test_keys_and_commands_in_a_message_are_set_as_code(report):
    assert "<code>measured_as: AI Assistant</code>" in report(str(SAMPLES / "webshop-kamerplanten.journey.yaml"))[1]


def test_what_is_accepted_is_told_with_its_reason_and_its_end(seen):
    text = seen("webshop-kamerplanten")
    assert (
        "Omdat: Klanten van de marktplaats zien onze eigen site nooit; hun reis beschrijven we in het voorjaar. · tot 1 april 2027" in text
    )


def test_walks_are_told_the_last_first_with_the_day_of_the_next(seen):
    text = seen("webshop-kamerplanten")
    assert "Als klant doorlopen: elke maand. De volgende keer is op 10 december 2026." in text
    assert text.index("9 november 2026 Jelmer, webshop eigen") < text.index("12 oktober 2026 Ans van de kwekerij fris")


def test_a_walk_that_should_have_been_is_overdue(report, tmp_path):
    (tmp_path / "slim.journey.yaml").write_text(
        SMALLEST + "reviews: {every: monthly, log: [{on: 2026-01-02, by: Anne}]}\n", encoding="utf-8"
    )
    text = Read(report("slim.journey.yaml")[1]).text()
    assert "Next walk 2 February 2026 overdue" in text
    assert "The next walk was due on 2 February 2026." in text


def test_several_journeys_have_an_index_with_the_processes_that_have_none(report):
    text = Read(report(*(str(path) for path in SAMPLES.glob("*.journey.yaml")))[1]).text()
    assert "A heat pump from Brannock Heating as it is winning customers 4/5 1 1 4" in text
    assert "A heat pump from Brannock Heating as it is 4 of 5 phases have a channel" in text
    for process in ("getting started", "questions", "returns", "complaints"):
        assert f"{process} No journey yet" in text
    assert "winning customers No journey yet" not in text
    assert "day-visit A day at Marlwood Park as it will be" in text


def test_the_index_tells_what_is_from_what_will_be_and_by_their_files_what_is_alike(report, tmp_path):
    for name, state in {"now": "current", "soon": "future", "later": "future"}.items():
        (tmp_path / f"{name}.journey.yaml").write_text(f"{SMALLEST}state: {state}\n", encoding="utf-8")
    page = report(".")[1]
    text = Read(page).text()
    assert "Getting slim with Anne as it is – 1/2" in text
    assert "Getting slim with Anne as it will be later.journey.yaml – 1/2" in text
    assert "Getting slim with Anne as it is 1 of 2 phases have a channel" in text
    assert '1/2</span><span class="pips" aria-hidden="true"><i class="active"></i><i class="none"></i></span>' in page


def test_where_all_is_as_it_is_the_index_does_not_say_so(report):
    text = Read(report(*(str(SAMPLES / f"{name}.journey.yaml") for name in ("afslankcoach-anne", "webshop-kamerplanten")))[1]).text()
    assert "Afvallen met coach Anne klanten werven 3/5" in text


def test_a_process_named_in_ones_own_words_is_the_common_one(report, tmp_path):
    for process in ("klachten", "retours"):
        (tmp_path / f"{process}.journey.yaml").write_text(SMALLEST + f"process: {process}\n", encoding="utf-8")
    text = Read(report(".")[1]).text()
    assert "complaints Getting slim with Anne klachten.journey.yaml 1 of 2 phases have a channel" in text
    assert "complaints No journey yet" not in text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "mailto:a@b.example", "data:text/html,x", 'https://a.example/"><script>', "//a.example"]
)
def test_only_a_page_on_the_web_is_linked_to(url):
    assert web_page(url) == ""
    assert web_page("https://a.example/?b=c") == "https://a.example/?b=c"


def test_one_journey_is_its_own_page_without_an_index(seen, report):
    page = report(str(SAMPLES / "heat-pump-installer.journey.yaml"))[1]
    assert "<title>A heat pump from Brannock Heating</title>" in page
    assert "Coverage per process" not in page


def test_a_journey_in_another_language_than_the_labels_is_marked_as_such(report):
    read = Read(report(str(SAMPLES / "webshop-kamerplanten.journey.yaml"), "--language", "en")[1])
    assert read.all("html")[0]["lang"] == "en"
    assert read.all("article")[0]["lang"] == "en"
    assert read.all("h1")[0]["lang"] == "nl"
    assert "Phases with a channel" in read.text()


def test_rules_that_are_left_out_are_not_told(seen):
    assert "J401" in seen("webshop-kamerplanten")
    assert "J401" not in seen("webshop-kamerplanten", "--ignore", "J401")
    assert "J401" not in seen("webshop-kamerplanten", "--profile", "minimal", "--only", "J205")
