"""`journey measure`: visitors, drop-off and completion per step and period, visits per channel, in every format."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
import shop

from journeycli.cli.main import main
from journeycli.numbers.dashboard import tally
from journeycli.numbers.reporters.spark import spark

ROWS = """\
2026-09,product,,1000,Plausible
2026-09,cart,,400,Plausible
2026-09,thanks,,50,Plausible
2026-10,product,,1200,Plausible
2026-10,cart,,480,Plausible
2026-10,thanks,,96,Plausible
2026-10,product,,900,GA4 funnel
2026-10,cart,,300,GA4 funnel
2026-09,,blog,600,Plausible
2026-09,,Direct,400,Plausible
2026-10,,blog,900,Plausible
2026-10,,Direct,300,Plausible
2026-10,,AI Assistant,0,Plausible
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "house.journey.yaml").write_text(shop.SHOP, encoding="utf-8")
    (tmp_path / "house.measurements.csv").write_text(shop.HEADER + ROWS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def measure(folder, capsys):
    def run(*flags):
        status = main(["measure", "house.journey.yaml", *flags])
        printed = capsys.readouterr()
        return status, printed.out or printed.err

    return run


def told(rows, **asked):
    return tally("house.measurements.csv", shop.JOURNEY, shop.measured(rows), **asked)


def test_the_table_has_the_sources_beside_each_other_and_marks_the_heaviest_leak(measure):
    assert measure() == (
        0,
        """\
House plants  house.measurements.csv

Funnel buying
                 source      2026-09  2026-10   change  trend
  Productpagina  GA4 funnel        –      900        –
                 Plausible     1,000    1,200     +20%  ▁▇
    leave        GA4 funnel        –      67%        –  ◄ heaviest leak
    leave        Plausible       60%      60%     0 pt  ▃▃
  Winkelmand     GA4 funnel        –      300        –
                 Plausible       400      480     +20%  ▁▇
    leave        Plausible       88%      80%  −7.5 pt  ▇▁ ◄ heaviest leak
  Bedankt        GA4 funnel        –        –        –
                 Plausible        50       96     +92%  ▁▇
  reach the end  Plausible      5.0%     8.0%  +3.0 pt  ▁▇
  Heaviest leak: Productpagina loses 67% of 900 visitors in 2026-10 (GA4 funnel).
    Nobody has written down why: watch five customers there, and note what you see as `pains`.
  Heaviest leak: Winkelmand loses 80% of 480 visitors in 2026-10 (Plausible).
    pain: Postage shows here
    opportunity: Show it sooner

Channels
                              source     2026-09  2026-10  share  change  trend
  blog                        Plausible      600      900    75%    +50%  ▁▇
  Direct (shared name)        Plausible      400      300    25%    −25%  ▇▁
  AI Assistant (not planned)  Plausible        –        0     0%       –
  Direct may be any of these: site, till. Nothing tells them apart, so its visits are not split.
  No channel is called “AI Assistant”. Add one to the journey, or `measured_as: AI Assistant` to the channel that it is.

– not measured, or a part of nothing   pt percentage points
""",
    )


def test_a_period_and_a_source_can_be_asked_for_and_the_change_is_still_told(measure):
    printed = measure("--period", "2026-10", "--source", "Plausible")[1]
    assert "  Winkelmand     Plausible      480     +20%" in printed
    assert "2026-09" not in printed
    assert "GA4" not in printed
    assert "2026-09" in measure("--period", "2026")[1]


def test_a_period_or_source_without_numbers_is_told(measure):
    assert measure("--period", "2025") == (
        2,
        "error: Nothing was measured in 2025\n  = help: The numbers begin with 2026-09 and end with 2026-10.\n",
    )
    assert measure("--period", "October")[1].startswith('error: --period does not take "October"\n')
    assert measure("--source", "plausibel")[1].splitlines()[1] == '  = help: Did you mean "Plausible"? Known are: GA4 funnel, Plausible.'
    assert measure("--dry-run")[0] == 2


def test_a_rate_over_nothing_is_unknown_and_never_0():
    (flow,) = told("2026-10,product,,0,P\n2026-10,cart,,0,P\n2026-10,thanks,,0,P\n").funnels
    assert [(figure.drop_off, figure.completion) for step in flow.steps for figure in step.figures] == [(None, None)] * 3
    assert (flow.through[0].rate, flow.leaks) == (None, ())
    (channel,) = told("2026-10,,blog,0,P\n").channels
    assert (channel.figures[0].share, channel.figures[0].change) == (None, None)


def test_a_step_that_was_not_measured_is_unknown_on_both_sides():
    (flow,) = told("2026-10,product,,10,P\n2026-10,thanks,,5,P\n").funnels
    assert [(step.figures[0].visitors, step.figures[0].lost) for step in flow.steps] == [(10, None), (None, None), (5, None)]
    assert flow.through[0].rate == 0.5


def test_more_people_at_the_next_step_leave_nobody_lost(measure, folder):
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,product,,100,P\n2026-10,cart,,134,P\n", encoding="utf-8")
    printed = measure()[1]
    assert "    leave        P          +34%" in printed
    assert "+ in a row of leavers: so many more are at the next step" in printed
    assert "heaviest leak" not in printed


def test_the_change_is_that_from_the_period_just_before():
    rows = "2026-08,,blog,100,P\n2026-10,,blog,200,P\n2026-11,,blog,300,P\n2026-11,,blog,5,Q\n"
    (channel,) = told(rows).channels
    assert [(figure.period, figure.source, figure.change) for figure in channel.figures] == [
        ("2026-08", "P", None),
        ("2026-10", "P", None),
        ("2026-11", "P", 0.5),
        ("2026-11", "Q", None),
    ]


def test_parts_by_channel_are_added_up_only_where_the_touchpoint_has_no_number_of_its_own():
    rows = "2026-10,product,blog,10,P\n2026-10,product,site,20,P\n2026-10,cart,site,3,P\n2026-10,cart,,9,P\n2026-10,product,,50,Q\n"
    (flow,) = told(rows).funnels
    assert [(figure.source, figure.visitors) for figure in flow.steps[0].figures] == [("P", 30), ("Q", 50)]
    assert [figure.visitors for figure in flow.steps[1].figures] == [9, None]
    assert told(rows).channels == ()


def test_a_phase_has_the_visitors_of_its_busiest_touchpoint():
    flow = told("2026-10,guide,,70,P\n2026-10,product,,50,P\n2026-10,cart,,60,P\n2026-10,guide,,9,Q\n").phases
    assert [(step.id, step.figures[0].visitors) for step in flow.steps] == [("awareness", 70), ("purchase", 60)]
    assert [entry.source for entry in flow.through] == ["P"]
    assert told("2026-10,product,,50,P\n2026-10,cart,,60,P\n").phases is None


def test_periods_of_different_length_stand_in_tables_of_their_own(measure, folder):
    rows = "2026-10,,blog,100,P\n2026-W41,,blog,20,P\n2026-10-05,,blog,3,P\n2026,,blog,1000,P\n"
    (folder / "house.measurements.csv").write_text(shop.HEADER + rows, encoding="utf-8")
    headers = [line.split()[1:2] for line in measure()[1].splitlines() if "source" in line]
    assert headers == [["2026"], ["2026-10"], ["2026-10-05"], ["2026-W41"]]


def test_touchpoints_that_the_journey_lacks_are_told(measure, folder):
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,crat,,100,P\n2026-10,xyz,,1,P\n", encoding="utf-8")
    printed = measure()[1]
    assert "Nothing was measured of this journey's funnels, phases and channels." in printed
    assert "No touchpoint is called crat. Did you mean cart?" in printed
    assert "No touchpoint is called xyz. Correct the name, or tie it to one in [measure.steps] of journey.toml." in printed


def test_json_keeps_to_its_schema_and_tells_what_is_not_known_as_null(measure):
    report = json.loads(measure("--format", "json")[1])
    schema = json.loads((Path(__file__).parents[2] / "schemas" / "measure.v1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(report, schema)
    cart = report["funnels"][0]["steps"][1]
    assert cart["figures"][-1] == {
        "period": "2026-10",
        "source": "Plausible",
        "visitors": 480,
        "drop_off": 384,
        "drop_off_rate": 0.8,
        "completion": 96,
        "completion_rate": 0.2,
        "change_rate": 0.2,
    }
    assert cart["figures"][1]["drop_off_rate"] is None
    assert report["funnels"][0]["heaviest_leaks"] == [
        {"step": "product", "period": "2026-10", "source": "GA4 funnel"},
        {"step": "cart", "period": "2026-10", "source": "Plausible"},
    ]
    assert report["channels"][1]["may_be"] == ["site", "till"]


def test_csv_has_a_row_a_figure_and_no_cell_that_a_spreadsheet_would_run(measure, folder):
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,product,,4,=1+1\n2026-10,cart,,1,=1+1\n", encoding="utf-8")
    read = list(csv.DictReader(io.StringIO(measure("--format", "csv")[1])))
    assert [list(row.values()) for row in read[:2]] == [
        ["step", "buying", "product", "Productpagina", "2026-10", "'=1+1", "4", "3", "0.7500", "0.2500", "", ""],
        ["step", "buying", "cart", "Winkelmand", "2026-10", "'=1+1", "1", "", "", "", "", ""],
    ]


def test_markdown_takes_no_markup_from_a_name(measure, folder):
    journey = shop.SHOP.replace("Productpagina", '"<b>|`x` @octo"')
    (folder / "house.journey.yaml").write_text(journey, encoding="utf-8")
    printed = measure("--format", "markdown")[1]
    assert "| &#60;b&#62;&#124;&#96;x&#96; @<!-- -->octo | GA4 funnel | – | 900 | – |  |" in printed
    assert "|  | Plausible | 1,000 | 1,200 | +20% | ▁▇ |" in printed
    assert "\n- Heaviest leak: Winkelmand loses 80% of 480 visitors in 2026-10 (Plausible).\n  - pain: Postage shows here\n" in printed


def test_text_of_a_stranger_reaches_no_terminal_and_no_runner(measure, folder):
    rows = '2026-10,,"::error::x",5,"##[error]y"\n2026-10,"::add-mask::z",,5,P\n'
    (folder / "house.measurements.csv").write_text(shop.HEADER + rows, encoding="utf-8")
    for format in ("table", "json", "csv", "markdown"):
        lines = measure("--format", format)[1].splitlines()
        assert not [line for line in lines if line.lstrip().startswith("::") or "##[" in line]


def test_numbers_with_mistakes_are_shown_in_their_frame(measure, folder):
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,cart,,veel,P\n", encoding="utf-8")
    assert measure() == (
        1,
        """\
error[J014/invalid-value]: veel is no number of visitors
 --> house.measurements.csv:2:15
  |
1 | period,touchpoint,channel,visitors,source
2 | 2026-10,cart,,veel,P
  |               ^^^^
  |
  = help: Write a whole number from 0 up, such as 1234; leave out what was not measured.

1 file checked: 1 error.
""",
    )


def test_without_numbers_the_way_to_them_is_told(measure, folder):
    (folder / "house.measurements.csv").unlink()
    status, printed = measure()
    assert (status, printed.splitlines()[0]) == (2, "error: There is no house.measurements.csv with numbers")
    (folder / "house.yaml").write_text(shop.SHOP, encoding="utf-8")
    assert main(["measure", "house.yaml"]) == 2


def test_a_journey_with_mistakes_is_reported_instead(measure, folder):
    (folder / "house.journey.yaml").write_text(shop.SHOP.replace("kind: blog", "kind: blgo"), encoding="utf-8")
    status, printed = measure()
    assert (status, printed.splitlines()[0].split(":")[0]) == (1, "error[J013/unknown-value]")


def test_it_speaks_the_language_of_the_journey_or_the_one_asked_for(measure, folder):
    assert "Zwaarste lek: Winkelmand verliest 80 % van 480 bezoekers in 2026-10 (Plausible)." in measure("--language", "nl")[1]
    (folder / "house.journey.yaml").write_text(shop.SHOP.replace("version: 1", "version: 1\nlanguage: nl-BE"), encoding="utf-8")
    assert "Kanalen" in measure()[1]


def test_a_report_can_be_written_to_a_file(measure, folder):
    measure("--output", "report.txt")
    assert (folder / "report.txt").read_text(encoding="utf-8") == measure()[1]


BARS = {(): "", (5,): "", (None, 5): "", (1, 1): "▃▃", (0, 1, 2, 3, 4): "▁▂▃▅▇", (4, None, 0): "▇ ▁", (0, 0.01, 100): "▁▁▇"}


@pytest.mark.parametrize(("numbers", "bars"), BARS.items())
def test_a_row_of_numbers_is_a_line_of_bars(numbers, bars):
    assert spark(numbers) == bars


def test_in_dutch_no_word_is_english(measure, folder):
    (folder / "house.journey.yaml").write_text(shop.SHOP.replace("name: Productpagina", "name: Productpagina, fields: 3"), encoding="utf-8")
    printed = measure("--language", "nl")[1]
    assert "het formulier heeft 3 velden" in printed
    assert "– niet gemeten, of een deel van niets   pt procentpunten" in printed
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,product,,1,P\n2026-10,cart,,2,P\n", encoding="utf-8")
    assert "+ op een rij met afhakers: zoveel meer zijn er bij de volgende stap" in measure("--language", "nl")[1]


@pytest.mark.parametrize("room", [64, 58])
def test_a_narrow_terminal_gets_the_latest_periods_and_no_trend_of_nothing(folder, capsys, monkeypatch, room):
    rows = "".join(f"2026-{month:02},,blog,{month * 100},Plausible\n" for month in range(4, 11))
    (folder / "house.measurements.csv").write_text(shop.HEADER + rows, encoding="utf-8")
    monkeypatch.setattr("journeycli.cli.console.width", lambda _=None: room)
    main(["measure", "house.journey.yaml"])
    table = capsys.readouterr().out.partition("Channels\n")[2].splitlines()
    assert (
        table[0].split()
        == {
            64: ["source", "2026-09", "2026-10", "share", "change", "trend"],
            58: ["source", "2026-10", "share", "change", "trend"],
        }[room]
    )
    assert max(map(len, table[:2])) <= room
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,,blog,100,Plausible\n", encoding="utf-8")
    main(["measure", "house.journey.yaml"])
    assert "trend" not in capsys.readouterr().out
