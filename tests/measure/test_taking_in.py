"""`journey measure --import`: what gets into NAME.measurements.csv, what takes the place of what, and what is said of it."""

import shutil

import pytest
import shop

from journeycli.cli.main import main

NUMBERS = "house.measurements.csv"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "house.journey.yaml").write_text(shop.SHOP, encoding="utf-8")
    for export in shop.EXPORTS.iterdir():
        shutil.copy(export, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def take(folder, capsys):
    def run(*arguments):
        status = main(["measure", "house.journey.yaml", *(word for name in arguments for word in spelled(name))])
        printed = capsys.readouterr()
        return status, (printed.out + printed.err).splitlines()

    return run


def spelled(word):
    return [word] if word.startswith("--") or word[:4].isdigit() else ["--import", word]


def rows(folder):
    return (folder / NUMBERS).read_text(encoding="utf-8").splitlines()


def test_an_export_becomes_rows_and_what_could_not_be_matched_is_told(folder, take):
    assert take("ga4-traffic.csv") == (
        0,
        [
            "GA4 sessions, 2026-10: 5 numbers.",
            "house.measurements.csv: 5 added.",
            "Taken for the channel whose kind is counted there: Organic Search → blog.",
            "Direct (1402) may be any of these: site, till. Nothing tells them apart, so its visits are not split.",
            "No channel is measured as “AI Assistant” (604), so it keeps that name. Add `measured_as: AI Assistant` to the channel that it is.",
        ],
    )
    assert rows(folder) == [
        "period,touchpoint,channel,visitors,source",
        "2026-10,,blog,3120,GA4 sessions",
        "2026-10,,Direct,1402,GA4 sessions",
        "2026-10,,instagram-ads,2250,GA4 sessions",
        "2026-10,,AI Assistant,604,GA4 sessions",
        "2026-10,,Unassigned,88,GA4 sessions",
    ]


def test_steps_that_match_nothing_are_left_out_and_can_be_tied_in_the_settings(folder, take):
    status, told = take("ga4-funnel.csv")
    assert (status, told[-1]) == (
        0,
        'Left out: no touchpoint is called Afrekenen (478). Give one that name, or tie it: [measure.steps] in journey.toml, "Afrekenen" = "its-id".',
    )
    (folder / "journey.toml").write_text('[measure.steps]\n"Afrekenen" = "parcel"\n', encoding="utf-8")
    assert take("ga4-funnel.csv")[1] == [
        "GA4 funnel, 2026-10: 4 numbers.",
        "house.measurements.csv: 1 added, 3 as they were.",
    ]
    assert "2026-10,parcel,,478,GA4 funnel" in rows(folder)


def test_two_funnels_in_one_file_are_two(folder, take):
    assert take("ga4-two-funnels.csv")[1] == [
        "GA4 funnel, 2026-10: 4 numbers.",
        "house.measurements.csv: 4 added.",
        'ga4-two-funnels.csv tells its numbers apart by "Country": they were added up.',
    ]


def test_taking_in_twice_changes_not_a_byte(folder, take):
    take("ga4-traffic.csv", "ga4-two-funnels.csv")
    before = (folder / NUMBERS).read_bytes()
    stamp = (folder / NUMBERS).stat().st_mtime_ns
    assert take("ga4-traffic.csv")[1][1] == "house.measurements.csv: 5 as they were."
    assert (folder / NUMBERS).read_bytes() == before
    assert (folder / NUMBERS).stat().st_mtime_ns == stamp


def test_the_same_source_and_period_is_replaced_and_all_else_stays_as_it_was(folder, take):
    kept = (
        "bron;visitors;channel;touchpoint;period;waarom\r\n"
        "GA4 sessions;3.000;blog;;2026-10;een stukje in de krant\r\n"
        "GA4 sessions;77;trustpilot;;2026-10;\r\n"
        "GA4 sessions;2.900;blog;;2026-09;\r\n"
        "Plausible;3.380;blog;;2026-10;\r\n"
        "GA4 sessions;12;;cart;2026-10;een ander ding\r\n"
        "Totaal;9.357;;;;"
    )
    (folder / NUMBERS).write_bytes(kept.encode("utf-8-sig"))
    assert take("ga4-traffic.csv")[1][1] == "house.measurements.csv: 4 added, 1 changed, 1 removed."
    assert (folder / NUMBERS).read_bytes().decode("utf-8") == (
        "\ufeffbron;visitors;channel;touchpoint;period;waarom\r\n"
        "GA4 sessions;3120;blog;;2026-10;een stukje in de krant\r\n"
        "GA4 sessions;2.900;blog;;2026-09;\r\n"
        "Plausible;3.380;blog;;2026-10;\r\n"
        "GA4 sessions;12;;cart;2026-10;een ander ding\r\n"
        "Totaal;9.357;;;;\r\n"
        "GA4 sessions;1402;Direct;;2026-10;\r\n"
        "GA4 sessions;2250;instagram-ads;;2026-10;\r\n"
        "GA4 sessions;604;AI Assistant;;2026-10;\r\n"
        "GA4 sessions;88;Unassigned;;2026-10;\r\n"
    )


def test_a_funnel_replaces_its_own_steps_and_not_those_of_another(folder, take):
    start = shop.HEADER + "2026-10,send-back,,9,GA4 funnel\n2026-10,thanks,,240,GA4 funnel\n2026-10,guide,,5,GA4 funnel\n"
    (folder / NUMBERS).write_text(start, encoding="utf-8")
    export = "# 20261001-20261031\nStep,Active users\n1. Productpagina,10\n2. Winkelmand,5\n"
    (folder / "one.csv").write_text(export, encoding="utf-8")
    take("one.csv")
    assert rows(folder)[1:] == [
        "2026-10,send-back,,9,GA4 funnel",
        "2026-10,guide,,5,GA4 funnel",
        "2026-10,product,,10,GA4 funnel",
        "2026-10,cart,,5,GA4 funnel",
    ]


def test_plausible_gives_channels_the_origins_that_are_channels_and_goals(folder, take):
    files = {
        "channels.csv": "name,visitors\nOrganic Search,3380\nReferral,120\n",
        "sources.csv": "name,visitors\nGoogle,3011\nTrustpilot,55\nPaid Social,8\n",
        "utm_sources.csv": "name,visitors\nTrustpilot,54\n",
        "utm_campaigns.csv": "name,visitors\nnajaarsmail,41\n=HYPERLINK(1),9\n",
        "conversions.csv": "name,unique_conversions\nWinkelmand,1980\n",
    }
    (folder / shop.PLAUSIBLE).write_bytes(shop.packed(files))
    assert take(shop.PLAUSIBLE)[0] == 0
    assert rows(folder)[1:] == [
        "2026-10,,blog,3380,Plausible",
        "2026-10,,trustpilot,55,Plausible",  # told more finely than by its group, which is then left alone
        "2026-10,,newsletter,41,Plausible",
        "2026-10,cart,,1980,Plausible",
    ]


def test_a_name_that_a_stranger_thought_of_does_not_get_into_the_file(folder, take):
    (folder / "odd.csv").write_text("label,nb_visits\n=HYPERLINK(1),9\nSearchEngines,5\n", encoding="utf-8")
    status, told = take("odd.csv", "--period", "2026-10")
    assert (status, rows(folder)[1:]) == (0, ["2026-10,,blog,5,Matomo"])
    assert told[-1] == "Left out: no channel is measured as =HYPERLINK(1) (9). Add `measured_as: =HYPERLINK(1)` to the channel that it is."


def test_a_dry_run_tells_the_same_and_writes_nothing(folder, take):
    status, told = take("ga4-traffic.csv", "--dry-run")
    assert (status, told[0]) == (0, "Nothing was written: this is what would be done.")
    assert not (folder / NUMBERS).exists()
    assert told[1:] == take("ga4-traffic.csv")[1]


def test_an_export_without_a_period_takes_the_one_that_is_said(folder, take):
    assert take("matomo-channels.csv") == (
        2,
        [
            "error: matomo-channels.csv does not tell of which period it is",
            "  = help: Say which it is with --period 2026-10, or download one whole month.",
        ],
    )
    assert take("matomo-channels.csv", "--period", "2026-10")[0] == 0
    assert take("ga4-traffic.csv", "--period", "2026-09")[1][0] == "error: ga4-traffic.csv is of 2026-10, and --period says 2026-09"
    (folder / "odd.csv").write_text("# 20260915-20261014\nSession default channel group,Sessions\nOrganic Search,5\n", encoding="utf-8")
    assert take("odd.csv")[1] == [
        "error: odd.csv is of 2026-09-15 to 2026-10-14, which is no one period",
        "  = help: Download one whole month, or another single period.",
    ]
    for said in ("2026-10", "2026-W40", "2027"):
        assert take("odd.csv", "--period", said)[1][0] == f"error: odd.csv is of 2026-09-15 to 2026-10-14, and --period says {said}"
    assert take("odd.csv", "--period", "2026")[0] == 0


def test_a_part_of_a_month_is_taken_for_it_where_that_is_said(folder, take):
    (folder / "odd.csv").write_text("# 20261001-20261014\nSession default channel group,Sessions\nOrganic Search,5\n", encoding="utf-8")
    assert take("odd.csv")[1][1] == "  = help: Download the whole month, or take these days for it with --period 2026-10."
    assert take("odd.csv", "--period", "2026-10")[0] == 0
    assert rows(folder)[1:] == ["2026-10,,blog,5,GA4 sessions"]


SOURCES = """\
# Start date: 20261001
# End date: 20261031
Session source / medium,Sessions
l.instagram.com / referral,40
Instagram / social,31
facebook / paid,12
(direct) / (none),9
google / organic,120
pinterest / social,5
mail / huisgemaakt,4
"""


def test_sources_tell_channels_of_one_group_apart_by_what_they_are_measured_as(folder, take):
    journey = (
        "channels:\n  insta: {kind: organic-social, measured_as: instagram}\n  fb: {kind: paid-social, measured_as: Facebook / Paid}\n"
    )
    text = (
        shop.SHOP.replace("channels:\n", journey, 1)
        .replace("measured_as: paid social", "status: retired")
        .replace("  till: ", "  # till: ")
    )
    (folder / "house.journey.yaml").write_text(text.replace("channels: [till]", "channels: [site]"), encoding="utf-8")
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    assert take("sources.csv") == (
        0,
        [
            "GA4 sources, 2026-10: 6 numbers.",
            "house.measurements.csv: 6 added.",
            "Taken for the channel whose kind is counted there: Direct → site, Organic Search → blog.",
            "No channel is measured as pinterest / social; kept together as “Organic Social” (5). Give the channel that one of them is that `measured_as`.",
            "No channel is measured as mail / huisgemaakt; kept together as Unassigned (4). Give the channel that one of them is that `measured_as`.",
        ],
    )
    assert sorted(rows(folder)[1:]) == [
        "2026-10,,Organic Social,5,GA4 sources",
        "2026-10,,Unassigned,4,GA4 sources",
        "2026-10,,blog,120,GA4 sources",
        "2026-10,,fb,12,GA4 sources",
        "2026-10,,insta,71,GA4 sources",
        "2026-10,,site,9,GA4 sources",
    ]


def test_channels_that_share_a_group_are_shown_the_sources_in_it(folder, take):
    text = shop.SHOP.replace("channels:\n", "channels:\n  insta: {kind: organic-social}\n  fb: {kind: organic-social}\n", 1)
    (folder / "house.journey.yaml").write_text(text, encoding="utf-8")
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    assert (
        "“Organic Social” (76) may be any of these: insta, fb. Give each the `measured_as` that it has here, such as: "
        "l.instagram.com / referral, Instagram / social, pinterest / social."
    ) in take("sources.csv")[1]


def test_a_step_of_two_funnels_with_two_numbers_is_told_with_both_places(folder, take):
    funnel = "\nStep,Active users\n1. Productpagina,{}\n2. Winkelmand,9\n"
    (folder / "two.csv").write_text("# 20261001-20261031\n" + funnel.format(90) + funnel.format(80), encoding="utf-8")
    told = take("two.csv")[1]
    assert told[0] == "error: Productpagina has two numbers in 2026-10: 90 (two.csv:4) and 80 (two.csv:8)"
    assert told[1].startswith("  = help: A step has one number for each period and source.")
    assert not (folder / NUMBERS).exists()


def test_two_names_that_settings_tie_to_one_step_are_both_named(folder, take):
    (folder / "journey.toml").write_text('[measure.steps]\n"Afrekenen" = "cart"\n', encoding="utf-8")
    told = take("ga4-funnel.csv")[1]
    assert (
        told[0]
        == "error: cart would have two numbers in 2026-10: 1540 as Winkelmand (ga4-funnel.csv:8) and 478 as Afrekenen (ga4-funnel.csv:9)"
    )
    assert "[measure.steps]" in told[1]


def test_rows_that_tell_their_own_period_keep_it(folder, take):
    take("matomo-months.csv")
    assert rows(folder)[1:] == ["2026-09,,blog,3002,Matomo", "2026-10,,blog,3301,Matomo"]


def test_two_exports_that_contradict_each_other_are_refused(folder, take):
    text = (folder / "ga4-traffic.csv").read_text(encoding="utf-8").replace("2250", "2251")
    (folder / "later.csv").write_text(text, encoding="utf-8")
    assert (
        take("ga4-traffic.csv", "later.csv")[1][0]
        == "error: Paid Social has two numbers in 2026-10: 2250 (ga4-traffic.csv:21) and 2251 (later.csv:21)"
    )
    assert not (folder / NUMBERS).exists()


def test_nothing_that_matches_is_status_2(folder, take):
    (folder / "odd.csv").write_text("# 20261001-20261031\nStep,Active users\n1. Elsewhere,5\n", encoding="utf-8")
    status, told = take("odd.csv")
    assert (status, told[0]) == (2, "None of these numbers could be taken in.")
    assert not (folder / NUMBERS).exists()


def test_an_export_without_numbers_says_so(folder, take):
    (folder / "empty.csv").write_text("\n", encoding="utf-8")
    assert take("empty.csv")[1][0] == "error: empty.csv is empty"
    (folder / "quiet.csv").write_text("# 20261001-20261031\nSession primary channel group,Sessions\n", encoding="utf-8")
    told = "There are no numbers in it. Choose a period in which there were visitors, and download it once more."
    assert take("quiet.csv") == (2, [told])
    assert not (folder / NUMBERS).exists()


def test_numbers_with_mistakes_are_told_and_not_written_over(folder, take):
    (folder / NUMBERS).write_text(shop.HEADER + "okt-26,cart,,5,P\n", encoding="utf-8")
    status, told = take("ga4-traffic.csv")
    assert (status, told[0]) == (1, "error[J014/invalid-value]: okt-26 is no period")
    assert rows(folder)[1:] == ["okt-26,cart,,5,P"]


def test_a_column_that_is_lacking_is_asked_for(folder, take):
    (folder / NUMBERS).write_text("period,touchpoint,visitors\n2026-10,cart,5\n", encoding="utf-8")
    assert take("ga4-traffic.csv")[1] == [
        'error: The file of numbers has no column "channel"',
        "  = help: Add channel to the line that names the columns, and import again.",
    ]


def test_dutch_names_of_columns_stay(folder, take):
    (folder / NUMBERS).write_text("Maand;Kanaal;Aantal;Bron\n2026-09;blog;5;GA4 sessions\n", encoding="utf-8")
    assert take("ga4-traffic.csv")[1][1] == "house.measurements.csv: 5 added."
    assert rows(folder)[:3] == ["Maand;Kanaal;Aantal;Bron", "2026-09;blog;5;GA4 sessions", "2026-10;blog;3120;GA4 sessions"]


def test_a_link_is_not_written_through(folder, take):
    (folder / "elsewhere.csv").write_text("mine\n", encoding="utf-8")
    (folder / NUMBERS).symlink_to(folder / "elsewhere.csv")
    assert take("ga4-traffic.csv")[0] == 2
    assert (folder / "elsewhere.csv").read_text(encoding="utf-8") == "mine\n"


def test_an_export_that_is_not_there_or_no_file_is_told(folder, take):
    assert take("nowhere.csv")[1][0] == "error: nowhere.csv does not exist"
    assert take(".git")[1][0] == "error: The file cannot be read: is a directory"


def test_an_import_speaks_dutch(take):
    assert take("ga4-users.csv", "--language=nl")[1][:1] == ["GA4 users, 2026-09: 2 cijfers."]


@pytest.mark.parametrize(
    ("named", "way"),
    [
        (NUMBERS, "Name the journey beside it: journey measure house.journey.yaml"),
        ("ga4-traffic.csv", "Take it in with: journey measure house.journey.yaml --import ga4-traffic.csv"),
    ],
)
def test_numbers_that_are_named_for_a_journey_are_told_from_one(folder, capsys, named, way):
    (folder / NUMBERS).write_text(shop.HEADER, encoding="utf-8")
    assert main(["measure", named]) == 2
    assert capsys.readouterr().err == f"error: {named} holds numbers, and no journey\n  = help: {way}\n"


def test_with_several_journeys_there_is_no_telling_whose_an_export_is(folder, capsys):
    (folder / "other.journey.yaml").write_text(shop.SHOP, encoding="utf-8")
    assert main(["measure", "ga4-traffic.csv"]) == 2
    assert "journey measure NAME.journey.yaml --import ga4-traffic.csv" in capsys.readouterr().err


def test_a_list_of_journeys_tells_numbers_that_cannot_be_read_as_such(folder, capsys):
    (folder / NUMBERS).write_text(shop.HEADER + "okt-26,cart,,5,P\n", encoding="utf-8")
    assert main(["list"]) == 1
    told = capsys.readouterr().out
    assert "house.measurements.csv:2 has numbers that cannot be read\n  okt-26 is no period\n" in told
    assert "1 file of numbers cannot be read.\n" in told
    assert "is no journey" not in told
