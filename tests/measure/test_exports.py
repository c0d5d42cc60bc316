"""The files that analytics tools let people download: found by what is in them, with the figures that stand there."""

import io
import struct
import tracemalloc
import zipfile

import pytest
import shop

from journeycli.errors import JourneyError
from journeycli.numbers.columns import COLUMNS, Columns
from journeycli.numbers.exports.archive import LARGEST_ARCHIVE, LARGEST_MEMBER, members
from journeycli.problem import Problem


def told(exports):
    return [
        (
            export.source,
            export.about.value,
            [str(day) for day in export.days or ()],
            [(figure.name, figure.visitors, *([figure.period] if figure.period else [])) for figure in export.figures],
        )
        for export in exports
    ]


OCTOBER = ["2026-10-01", "2026-10-31"]
EXPORTS = {
    "ga4-traffic.csv": [
        (
            "GA4 sessions",
            "channels",
            OCTOBER,
            [("Organic Search", 3120), ("Direct", 1402), ("Paid Social", 2250), ("AI Assistant", 604), ("Unassigned", 88)],
        )
    ],
    "ga4-users.csv": [("GA4 users", "channels", ["2026-09-01", "2026-09-30"], [("Paid Search", 1210), ("Organic Search", 2304)])],
    "ga4-exploration.csv": [
        (
            "GA4 exploration",
            "channels",
            ["2026-10-01", "2026-10-02"],
            [("Organic Search", 101, "2026-10-01"), ("Organic Search", 77, "2026-10-02"), ("Paid Social", 52, "2026-10-02")],
        )
    ],
    "ga4-exploration-dutch.csv": [("GA4 exploration", "channels", OCTOBER, [("Organic Search", 1061, "2026-10-01")])],
    "ga4-funnel.csv": [
        ("GA4 funnel", "steps", OCTOBER, [("Productpagina", 4570), ("Winkelmand", 1540), ("Afrekenen", 478), ("Bedankt", 233)])
    ],
    "ga4-two-funnels.csv": [
        ("GA4 funnel", "steps", OCTOBER, [("Productpagina", 4570), ("Winkelmand", 1540)]),
        ("GA4 funnel", "steps", OCTOBER, [("Retour aanmelden", 19), ("Code en afgiftepunt per mail", 15)]),
    ],
    "matomo-channels.csv": [
        ("Matomo", "channels", [], [("SearchEngines", 3301), ("DirectEntries", 1466), ("SocialNetworks", 1010), ("Campaigns", 433)])
    ],
    "matomo-months.csv": [("Matomo", "channels", [], [("SearchEngines", 3002, "2026-09"), ("SearchEngines", 3301, "2026-10")])],
    "matomo-weeks.csv": [
        (
            "Matomo",
            "channels",
            [],
            [("SearchEngines", 702, "2026-W40"), ("DirectEntries", 301, "2026-W40"), ("SearchEngines", 733, "2026-W41")],
        )
    ],
    "matomo-funnel.csv": [("Matomo funnel", "steps", [], [("Productpagina", 5000), ("Winkelmand", 1688)])],
}


@pytest.mark.parametrize(("name", "tables"), EXPORTS.items(), ids=EXPORTS)
def test_an_export_is_known_by_its_content(name, tables):
    assert told(shop.exported(name)) == tables


def test_every_kept_export_is_tried():
    assert {path.name for path in shop.EXPORTS.iterdir()} == set(EXPORTS)


@pytest.mark.parametrize("name", EXPORTS)
def test_the_name_of_an_export_and_how_it_was_saved_do_not_count(name):
    text = (shop.EXPORTS / name).read_text(encoding="utf-8")
    as_saved = (text.encode("utf-8-sig"), text.encode("utf-16"), text.replace("\n", "\r\n").encode())
    expected = [(source, about, figures) for source, about, _, figures in told(shop.exported(name))]
    for content in as_saved:
        assert [(source, about, figures) for source, about, _, figures in told(shop.exported("download", content))] == expected


def test_figures_that_were_added_up_tell_over_what():
    assert [export.summed for export in shop.exported("ga4-two-funnels.csv")] == ["", "Country"]
    assert [export.summed for export in shop.exported("ga4-exploration.csv")] == ["Device category"]
    assert [export.summed for export in shop.exported("ga4-funnel.csv")] == [""]


PLAUSIBLE = {
    "visitors.csv": "date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration\n2026-10-01,301,800,320,2.5,40,90\n",
    "channels.csv": "name,visitors,bounce_rate,visit_duration\nOrganic Search,3380,40,90\nAI Assistants,690,30,100\n",
    "sources.csv": "name,visitors,bounce_rate,visit_duration\nGoogle,3011,40,90\nTrustpilot,55,30,100\n",
    "conversions.csv": "name,unique_conversions,total_conversions\nWinkelmand,1980,2210\n",
    "entry_pages.csv": "name,visitors\n/,5000\n",
}


def test_the_packed_export_of_plausible_is_read_and_its_name_tells_the_period():
    assert told(shop.exported(shop.PLAUSIBLE, shop.packed(PLAUSIBLE))) == [
        ("Plausible", "channels", OCTOBER, [("Organic Search", 3380), ("AI Assistants", 690)]),
        ("Plausible", "origins", OCTOBER, [("Google", 3011), ("Trustpilot", 55)]),
        ("Plausible", "steps", OCTOBER, [("Winkelmand", 1980)]),
    ]


def refusal(name, content, columns=None):
    with pytest.raises(JourneyError) as raised:
        shop.exported(name, content, columns)
    place = raised.value.place
    return raised.value.message.text, (place.file, place.span.line) if place else None


REFUSED = {
    "another table": (b"a,b\n1,2\n", ("x.csv is not an export of an analytics tool that is known", None)),
    "nothing": (b"", ("x.csv is not an export of an analytics tool that is known", None)),
    "another packed file": (
        shop.packed({"word/document.xml": "<x/>"}),
        ("x.csv is a packed file, and not of an analytics tool that is known", None),
    ),
    "a word for a number": (
        b"# 20261001-20261031\nSession default channel group,Sessions\nDirect,veel\n",
        ("veel is no number of visitors", ("x.csv", 3)),
    ),
    "a date that is none": (b"Date,Session default channel group,Sessions\n20261399,Direct,5\n", ("20261399 is no period", ("x.csv", 2))),
    "segments": (
        b"Step,Segment,Active users\n1. a,Mobile,5\n,Desktop,6\n",
        ("The funnel has several segments, and one person may be in all of them", ("x.csv", 3)),
    ),
    "a wrong number in a packed file": (
        shop.packed({"channels.csv": "name,visitors\nDirect,x\n"}),
        ("x is no number of visitors", ("x.csv/channels.csv", 2)),
    ),
    "quotes that do not end": (b'Step,Active users\n"1. a,5\n', ("The quotes on this line do not belong together", ("x.csv", 2))),
    "letters of another encoding": (
        "label,nb_visits\nCafé,5\n".encode("cp1252"),
        ("A letter on this line is not saved as UTF-8", ("x.csv", 2)),
    ),
}


@pytest.mark.parametrize(("content", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_said_with_the_file_and_line(content, expected):
    assert refusal("x.csv", content) == expected


def test_an_unknown_export_is_told_what_was_looked_for():
    with pytest.raises(JourneyError) as raised:
        shop.exported("x.csv", b"a,b\n1,2\n")
    assert "Session primary channel group or Session source / medium, Sessions" in raised.value.help.text
    assert "[measure.columns]" in raised.value.help.text


def test_a_month_without_a_year_takes_it_from_the_days_of_the_export():
    text = "# Free form-Free form 1\n# {}\nMonth,Session default channel group,Sessions\n{},Direct,5\n"
    for days, month, period in (
        ("20260901-20261031", "09", "2026-09"),
        ("20251101-20260228", "12", "2025-12"),
        ("20251101-20260228", "1", "2026-01"),
    ):
        ((_, _, _, figures),) = told(shop.exported("x.csv", text.format(days, month).encode()))
        assert figures == [("Direct", 5, period)]
    unclear = "9 is a month without its year, and the file is of 2025-09-01 to 2026-10-31"
    assert refusal("x.csv", text.format("20250901-20261031", "9").encode()) == (unclear, ("x.csv", 4))
    assert refusal("x.csv", text.format("20260901-20261031", "13").encode())[0] == "13 is no period"
    assert refusal("x.csv", b"Month,Session default channel group,Sessions\n09,Direct,5\n")[0] == "09 is no period"


@pytest.mark.parametrize("column", ["Session source / medium", "SESSION SOURCE", "Session source platform", "Bron / medium van sessie"])
def test_sessions_by_source_are_read_by_their_column(column):
    text = f"# 20261001-20261031\n{column},Sessions\ninstagram / social,31\n(direct) / (none),9\n"
    assert told(shop.exported("x.csv", text.encode())) == [
        ("GA4 sources", "sources", OCTOBER, [("instagram / social", 31), ("(direct) / (none)", 9)])
    ]


def test_a_workbook_is_told_to_be_saved_as_csv():
    with pytest.raises(JourneyError) as raised:
        shop.exported("x.xlsx", shop.packed({"xl/workbook.xml": "<x/>"}))
    assert raised.value.message.text == "x.xlsx is a workbook of a spreadsheet program"
    assert "CSV UTF-8" in raised.value.help.text


def test_columns_in_another_language_can_be_added():
    text = b"# 20261001-20261031\nStandard-Channelgruppierung,Sitzungen\nOrganic Search,5\n"
    assert refusal("x.csv", text)[1] is None
    added = Columns({"channel-group": ["Standard-Channelgruppierung"], "sessions": ["sitzungen"]})
    assert told(shop.exported("x.csv", text, added)) == [("GA4 sessions", "channels", OCTOBER, [("Organic Search", 5)])]


def test_no_name_stands_for_two_columns():
    names = [name for names in COLUMNS.values() for name in names]
    assert sorted(names) == sorted({" ".join(name.lower().split()) for name in names})


def test_a_bomb_in_a_packed_file_is_not_unpacked():
    bomb = shop.packed({"channels.csv": "0" * (LARGEST_MEMBER + 2)})
    assert len(bomb) < 100_000
    assert refusal("x.zip", bomb)[0] == f"channels.csv in the packed file is larger than {LARGEST_MEMBER} bytes"


def test_no_more_of_a_bomb_is_unpacked_than_is_allowed():
    bomb = shop.packed({"channels.csv": "0" * (6 * LARGEST_MEMBER)})
    tracemalloc.start()
    assert isinstance(members(bomb, ["channels.csv"]), Problem)
    assert tracemalloc.get_traced_memory()[1] < 3 * LARGEST_MEMBER
    tracemalloc.stop()


def test_a_packed_file_that_is_too_large_or_broken_is_refused():
    whole = shop.packed(PLAUSIBLE)
    assert refusal("x.zip", whole + b"\0" * LARGEST_ARCHIVE)[0] == f"The packed file is larger than {LARGEST_ARCHIVE} bytes"
    damaged = "The packed file is damaged, or has a password"
    assert refusal("x.zip", whole[: len(whole) // 2])[0] == damaged
    inside = whole.index(b"channels.csv") + 20
    assert refusal("x.zip", whole[:inside] + bytes([whole[inside] ^ 0xFF]) + whole[inside + 1 :])[0] == damaged


def test_a_packed_file_with_a_password_is_refused():
    content = bytearray(shop.packed({"channels.csv": "name,visitors\nDirect,5\n"}))
    flags = content.index(b"PK\x01\x02") + 8
    content[flags : flags + 2] = struct.pack("<H", 1)
    content[6:8] = struct.pack("<H", 1)
    assert refusal("x.zip", bytes(content))[0] == "The packed file is damaged, or has a password"


def test_a_way_of_packing_that_is_not_known_is_refused():
    content = bytearray(shop.packed({"channels.csv": "name,visitors\nDirect,5\n"}))
    method = content.index(b"PK\x01\x02") + 10
    content[method : method + 2] = struct.pack("<H", 99)
    assert isinstance(members(bytes(content), ["channels.csv"]), Problem)


def test_names_in_a_packed_file_lead_nowhere_and_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    content = shop.packed({"../../channels.csv": "name,visitors\nDirect,5\n", "/etc/sources.csv": "name,visitors\n", "..\\evil.csv": "x"})
    assert set(members(content, ["channels.csv", "sources.csv", "evil.csv"])) == {"channels.csv", "sources.csv", "evil.csv"}
    assert list(tmp_path.iterdir()) == []


def test_of_two_files_of_one_name_the_first_counts():
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("a/channels.csv", "first")
        archive.writestr("b/channels.csv", "second")
    assert members(memory.getvalue(), ["channels.csv"]) == {"channels.csv": b"first"}
