"""What holds of any numbers: nothing gets lost between steps, order does not count, and what is written is read again."""

from datetime import date

import shop
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeycli.errors import JourneyError
from journeycli.numbers.channel_groups import CHANNEL_GROUPS
from journeycli.numbers.columns import Columns
from journeycli.numbers.dashboard import tally
from journeycli.numbers.exports import read_export
from journeycli.numbers.exports.archive import members
from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.intake import take_in
from journeycli.numbers.matching import matched
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.measurements_file import NumbersFile, read_numbers
from journeycli.numbers.merging import merge
from journeycli.numbers.numeral import grouped, whole_number
from journeycli.numbers.period import grain_of, period_before, period_between

PERIODS = st.sampled_from(["2026", "2026-08", "2026-09", "2026-10", "2026-W41", "2026-10-05"])
SOURCES = st.sampled_from(["Plausible", "GA4 funnel", 'own "count", by hand; twice', ""])
TOUCHPOINTS = st.sampled_from(["", "product", "cart", "thanks", "guide", "crat", "été"])
CHANNELS = st.sampled_from(["", "blog", "site", "Direct", "AI Assistant", "Organic Search"])
MEASUREMENTS = st.lists(
    st.builds(Measurement, PERIODS, TOUCHPOINTS, CHANNELS, st.integers(0, 10_000), SOURCES).filter(
        lambda row: row.touchpoint or row.channel
    ),
    max_size=40,
    unique_by=lambda row: (row.period, row.touchpoint, row.channel, row.source),
).map(tuple)
QUICK = settings(max_examples=60, deadline=None)


def read(text):
    found = read_numbers(text.encode(), Columns())
    assert isinstance(found, NumbersFile), [problem.message.text for problem in found]
    return found


def plain(rows):
    return sorted(row._replace(line=0) for row in rows)


def told(rows):
    return tally("x", shop.JOURNEY, matched(shop.JOURNEY, rows))


@QUICK
@given(MEASUREMENTS)
def test_those_who_leave_and_those_who_go_on_are_all_visitors(rows):
    found = told(rows)
    for flow in (*found.funnels, *([found.phases] if found.phases else [])):
        for step, following in zip(flow.steps, (*flow.steps[1:], None), strict=True):
            for place, figure in enumerate(step.figures):
                if following and figure.visitors is not None and following.figures[place].visitors is not None:
                    assert figure.lost + figure.goes_on == figure.visitors
                    assert figure.goes_on == following.figures[place].visitors
                    if figure.visitors:
                        assert abs(figure.drop_off + figure.completion - 1) < 1e-9
                else:
                    assert figure.lost is figure.drop_off is figure.completion is None


@QUICK
@given(MEASUREMENTS)
def test_the_shares_of_a_source_and_period_are_the_whole(rows):
    shares = {}
    for channel in told(rows).channels:
        for figure in channel.figures:
            shares.setdefault((figure.period, figure.source), []).append(figure.share)
    for found in shares.values():
        assert found == [None] * len(found) or abs(sum(found) - 1) < 1e-9


@QUICK
@given(MEASUREMENTS, st.data())
def test_the_order_of_rows_does_not_count(rows, data):
    assert told(tuple(data.draw(st.permutations(rows)))) == told(rows)


@QUICK
@given(MEASUREMENTS)
def test_what_we_write_reads_as_the_same(rows):
    written = merge(shop.JOURNEY, None, rows).text
    assert plain(read(written).rows) == plain(rows)


@QUICK
@given(MEASUREMENTS, MEASUREMENTS, st.sampled_from([",", ";", "\t"]), st.sampled_from(["\n", "\r\n"]))
def test_taking_in_twice_is_taking_in_once_and_leaves_other_sources_alone(old, new, delimiter, end):
    lines = [delimiter.join(("period", "touchpoint", "channel", "visitors", "source", "mine"))]
    lines += [
        delimiter.join([row.period, row.touchpoint, row.channel, str(row.visitors), f'"{row.source.replace(chr(34), chr(34) * 2)}"', "x"])
        for row in old
    ]
    once = merge(shop.JOURNEY, read(end.join(lines)), new)
    twice = merge(shop.JOURNEY, read(once.text), new)
    assert twice.text == once.text
    assert (twice.added, twice.changed, twice.removed, twice.same) == (0, 0, 0, len(new))
    after = set(plain(read(once.text).rows))
    assert set(plain(new)) <= after
    touched = {(row.period, row.source) for row in new}
    assert {row for row in plain(old) if (row.period, row.source) not in touched} <= after
    assert once.added + once.changed + once.same == len(new)


@QUICK
@given(
    st.lists(
        st.tuples(st.sampled_from(["Direct", "Organic Search", "blog", "Paid Social", "?"]), st.integers(0, 99)),
        unique_by=lambda pair: pair[0],
    )
)
def test_no_visit_of_a_group_gets_lost_on_the_way_in(pairs):
    figures = tuple(Figure(1, name, visitors) for name, visitors in pairs if name != "blog")
    taken = take_in(shop.JOURNEY, [Export("x", "P", About.CHANNELS, figures)], "2026-10")
    assert sum(row.visitors for row in taken.rows) == sum(visitors for name, visitors in pairs if name not in ("blog", "?"))


@QUICK
@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from(["trustpilot.com", "Trustpilot", "google", "najaarsmail", "instagram", "(direct)", "?", "=1+1"]),
            st.sampled_from([" / referral", " / organic", " / cpc", " / email", " / (none)", " / ?", ""]),
        ),
        st.integers(0, 99),
    )
)
def test_no_visit_of_a_source_gets_lost_and_no_name_of_one_gets_in(visits):
    figures = tuple(Figure(1, "".join(words), visitors) for words, visitors in visits.items())
    taken = take_in(shop.JOURNEY, [Export("x", "P", About.SOURCES, figures)], "2026-10")
    assert sum(row.visitors for row in taken.rows) == sum(visits.values())
    assert {row.channel for row in taken.rows} <= {*shop.JOURNEY.channels, *CHANNEL_GROUPS}


@QUICK
@given(st.integers(0, 10**12), st.sampled_from(["en", "nl"]))
def test_a_number_as_it_is_shown_reads_as_the_same(number, language):
    assert whole_number(grouped(number, language)) == number


@QUICK
@given(st.dates(), st.dates())
@example(date(2026, 10, 1), date(2026, 10, 31))
def test_two_days_are_a_period_only_if_it_begins_and_ends_with_them(one, other):
    first, last = sorted((one, other))
    period = period_between(first, last)
    if period is not None:
        assert grain_of(period) is not None
        assert (last - first).days in (0, 6, 27, 28, 29, 30, 364, 365)


def test_whole_periods_are_known_and_each_has_one_before():
    spans = {
        "2026": (date(2026, 1, 1), date(2026, 12, 31)),
        "2024-02": (date(2024, 2, 1), date(2024, 2, 29)),
        "2026-W53": (date(2026, 12, 28), date(2027, 1, 3)),
        "2026-10-05": (date(2026, 10, 5), date(2026, 10, 5)),
    }
    assert [period_between(*days) for days in spans.values()] == list(spans)
    assert period_between(date(9999, 12, 1), date(9999, 12, 31)) == "9999-12"
    assert period_between(date(2026, 10, 1), date(2026, 10, 30)) is None
    assert period_between(date(2026, 10, 2), date(2026, 11, 1)) is None
    assert [period_before(period) for period in spans] == ["2025", "2024-01", "2026-W52", "2026-10-04"]
    assert [period_before(period) for period in ("2026-01", "2027-W01", "2024-03-01", "0001", "x")] == [
        "2025-12",
        "2026-W53",
        "2024-02-29",
        "",
        "",
    ]


PACKED = shop.packed({"channels.csv": "name,visitors\nDirect,5\n", "conversions.csv": "name,unique_conversions\nx,5\n" * 20})


@QUICK
@given(st.data())
def test_a_packed_file_with_changed_bytes_is_read_or_refused(data):
    content = bytearray(PACKED)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    members(bytes(content), ["channels.csv", "conversions.csv"])


@QUICK
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))))
@example(b'Step,Active users\n"')
@example(b"PK\x03\x04")
@example(b"\xff\xfe\x00")
def test_any_bytes_are_numbers_an_export_or_refused(content):
    read_numbers(content, Columns())
    try:
        read_export("x", content, Columns())
    except JourneyError as error:
        assert error.help  # noqa: PT017  being refused is one of two good outcomes
