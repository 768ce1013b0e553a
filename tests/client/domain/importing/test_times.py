"""Days and times as people and apps write them; what can be two stays both, what is none is none."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.importing.found import EitherDay, Instant, Local
from client.domain.importing.times import read_clock, read_day, read_instant, read_when
from client.domain.journal import Moment


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("20:30", time(20, 30)),
        ("8:30 pm", time(20, 30)),
        ("8:30\u202fPM", time(20, 30)),
        ("8:30\u00a0p.m.", time(20, 30)),
        ("12:00 AM", time(0, 0)),
        ("12:15 pm", time(12, 15)),
        ("00:30 am", time(0, 30)),
        ("13:20 pm", time(13, 20)),
        ("8:30 nachm.", time(20, 30)),
        ("11:05 vorm.", time(11, 5)),
        ("下午8:30", time(20, 30)),
        ("上午 8:30", time(8, 30)),
        ("오후 8:30", time(20, 30)),
        ("8:30 μ.μ.", time(20, 30)),
        ("٠٨:٣٠ م", time(20, 30)),
        ("８：３０", time(8, 30)),
        ("8.30 Uhr", time(8, 30)),
        ("8h30", time(8, 30)),
        ("20 Uhr", time(20)),
        ("8 pm", time(20)),
        ("20:30:15", time(20, 30, 15)),
        (" 07:05 ", time(7, 5)),
    ],
)
def test_clocks_of_twelve_and_of_twenty_four_hours(text: str, clock: time) -> None:
    assert read_clock(text) == clock


@pytest.mark.parametrize(
    "text", ["", "25:00", "8:61", "20", "0:30 pm", "14:00 am", "8:30 xm", "noon", "8:30 pm am", "1" * 90]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_clock(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-03", date(2026, 4, 3)),
        ("2026/4/3", date(2026, 4, 3)),
        ("20260403", date(2026, 4, 3)),
        ("03.04.2026", date(2026, 4, 3)),
        ("3. 4. 2026", date(2026, 4, 3)),
        ("25/04/2026", date(2026, 4, 25)),
        ("04/25/2026", date(2026, 4, 25)),
        ("04/04/2026", date(2026, 4, 4)),
        ("03/04/2026", EitherDay(date(2026, 4, 3), date(2026, 3, 4))),
        ("22nd Jan 2022", date(2022, 1, 22)),
        ("1st March 2024", date(2024, 3, 1)),
        ("January 22, 2022", date(2022, 1, 22)),
        ("Wednesday, July 3, 2019", date(2019, 7, 3)),
        ("Mittwoch, 3. Juli 2019", date(2019, 7, 3)),
        ("17. Mai 2018", date(2018, 5, 17)),
        ("3 de julio de 2019", date(2019, 7, 3)),
        ("3 juillet 2019", date(2019, 7, 3)),
        ("3 lipca 2019", date(2019, 7, 3)),
        ("3 июля 2019", date(2019, 7, 3)),
        ("2019年7月3日", date(2019, 7, 3)),
    ],
)
def test_days_in_numbers_and_in_words(text: str, day: object) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-13-01",
        "2026-02-30",
        "31st Feb 2022",
        "03/04/26",
        "99/99/2026",
        "0001-01-01",
        "May",
        "x",
        "1" * 200,
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None


def test_a_year_of_its_own_column() -> None:
    assert read_day("18 May", year=2018) == date(2018, 5, 18)
    assert read_day("18 May") is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2024-04-16T23:00:00Z", Instant(1713308400)),
        ("2024-04-16T23:00:00.123Z", Instant(1713308400)),
        ("2024-09-19 08:06:15 -0400", Moment(1726747575, -240)),
        ("2024-09-19 8:06:15\u202fAM -0400", Moment(1726747575, -240)),
        ("2010-10-26T15:47:53.4882812", Local(date(2010, 10, 26), time(15, 47, 53))),
        ("2024-04-16", Local(date(2024, 4, 16))),
        ("2026-01-02 08:30 PM", Local(date(2026, 1, 2), time(20, 30))),
        ("09.06.2013 15:39", Local(date(2013, 6, 9), time(15, 39))),
        ("April 16, 2024 at 8:30 PM", Local(date(2024, 4, 16), time(20, 30))),
    ],
)
def test_moments(text: str, when: object) -> None:
    assert read_when(text) == when


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_an_iso_time_with_offset_comes_back(local: datetime, minutes: int) -> None:
    aware = local.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    found = read_when(aware.isoformat())
    assert isinstance(found, Moment)
    assert found == Moment.of(aware)


@given(st.text(max_size=200))
def test_any_text_is_a_time_or_none(text: str) -> None:
    read_when(text)
    read_clock(text)
    read_day(text, year=2020)


def test_numbers_since_1970() -> None:
    at = int(datetime(2023, 1, 24, 10, 36, 47, tzinfo=UTC).timestamp())
    assert read_instant(at) == read_instant(at * 1000 + 764) == read_instant(str(at)) == at
    nothing: list[object] = [
        2024,
        "2024",
        0,
        -5,
        "0",
        20240101,
        -1_700_000_000,
        None,
        True,
        "x",
        float("nan"),
        float("inf"),
        10**30,
        [],
        {},
    ]
    for none in nothing:
        assert read_instant(none) is None
