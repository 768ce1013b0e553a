"""The tables that say what the charts show, a row for each thing that has a place there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from client.domain.days import DayPoint
from client.domain.scored import Scored, band_of
from client.domain.tables import Cell, Table
from client.domain.trends import Cell as HourCell
from client.domain.trends import Hours, OnDaysWith
from client.ui.kit import chart_words
from client.ui.trends.hours_chart import average_words, hour_name, week, weekday_name
from client.ui.trends.names_chart import month_words
from client.ui.trends.scales import number_words


def mood_table(points: Sequence[DayPoint]) -> Table:
    """A row for each day with a mood, the newest first."""
    headers = (_tr("Date"), _tr("Mood"), _tr("Average"), _tr("Check-ins"))
    return Table(
        headers,
        tuple(
            (
                _day(point.day),
                Cell(
                    chart_words.mood_words(point.low, point.high),
                    mood=int(point.low) if point.low == point.high else None,
                ),
                _number(point.mean, places=2),
                _count(point.count),
            )
            for point in reversed(points)
        ),
    )


def hours_tables(hours: Hours) -> tuple[Table, Table]:
    """Whole weekdays; and the hours, first those of every day, then those of each weekday that have any."""
    headers = (_tr("Weekday"), _tr("Hour"), _tr("Average mood"), _tr("Check-ins"))
    all_hours, every_day = Cell(_tr("All hours")), Cell(_tr("Every day"))
    weekdays = [
        (Cell(weekday_name(weekday)), all_hours, *_hour_cells(hours.weekdays.get(weekday, HourCell())))
        for weekday in week()
    ]
    weekdays.append((every_day, all_hours, *_hour_cells(hours.whole)))
    by_hour = [(every_day, _hour(hour), *_hour_cells(cell)) for hour, cell in sorted(hours.hours.items())]
    by_hour += [
        (Cell(weekday_name(weekday)), _hour(hour), *_hour_cells(hours.cells[weekday, hour]))
        for weekday in week()
        for hour in range(24)
        if (weekday, hour) in hours.cells
    ]
    return (
        Table(headers, tuple(weekdays), _tr("Weekdays")),
        Table(headers, tuple(by_hour), _tr("Hours")),
    )


def measure_table(name: str, points: Sequence[DayPoint], *, unit: str, yes_no: bool) -> Table:
    """A row for each day on which this dimension was noted, the newest first."""
    if yes_no:
        return Table(
            (_tr("Date"), name, _tr("Check-ins")),
            tuple((_day(point.day), Cell(_yes_no(point)), _count(point.count)) for point in reversed(points)),
        )
    named = name if not unit else _tr("{name} ({unit})").format(name=name, unit=unit)
    headers = (
        _tr("Date"),
        _tr("{name}, average").format(name=named),
        _tr("Lowest"),
        _tr("Highest"),
        _tr("Check-ins"),
    )
    return Table(
        headers,
        tuple(
            (
                _day(point.day),
                _number(point.mean, places=2),
                _number(point.low, places=2),
                _number(point.high, places=2),
                _count(point.count),
            )
            for point in reversed(points)
        ),
    )


def score_table(scored: Scored, *, first: int, last: int) -> Table:
    """A row for each time it was filled in, the newest first; without a score where answers were missing."""
    headers = (
        _tr("Date"),
        _tr("Score"),
        _tr("Lowest possible"),
        _tr("Highest possible"),
        _tr("Range it is in"),
    )
    rows = []
    for score in reversed(scored.scores):
        if not first <= score.day <= last:
            continue
        if score.value is None:
            value, named = Cell(_tr("No score: answers are missing"), ""), Cell("")
        else:
            band = band_of(scored, score.value)
            value, named = _number(score.value, places=2), Cell("" if band is None else band.words)
        least, most = _number(scored.least, places=2), _number(scored.most, places=2)
        rows.append((_day(score.day), value, least, most, named))
    return Table(headers, tuple(rows))


def names_table(names: Sequence[OnDaysWith], months: Sequence[int]) -> Table:
    """A row for each activity or tag, with a column for each month."""
    headers = (
        _tr("Name"),
        _tr("Days"),
        _tr("Average mood on days with it"),
        _tr("Days with a mood"),
        *(month_words(month) for month in months),
    )
    return Table(
        headers,
        tuple(
            (
                Cell(each.name),
                _count(each.days),
                Cell("–", "", spoken=_tr("too few for an average"))
                if each.mean is None
                else _number(each.mean, places=2),
                _count(each.mood_days),
                *(_count(each.months.get(month, 0)) for month in months),
            )
            for each in names
        ),
    )


def _hour_cells(cell: HourCell) -> tuple[Cell, Cell]:
    if cell.mean is None:
        return Cell("–", "", spoken=average_words(cell) if cell.count else None), _count(cell.count)
    mood = min(5, max(1, int(cell.mean + 0.5)))
    shown = number_words(cell.mean, places=2)
    return Cell(shown, _plain(cell.mean), mood, average_words(cell)), _count(cell.count)


def _hour(hour: int) -> Cell:
    return Cell(hour_name(hour), f"{hour:02}:00")


def _day(day: int) -> Cell:
    return Cell(
        chart_words.row_date(day), date.fromordinal(day).isoformat(), spoken=chart_words.long_date(day)
    )


def _count(count: int) -> Cell:
    return Cell(QLocale().toString(count), str(count))


def _number(value: float, *, places: int) -> Cell:
    return Cell(number_words(value, places=places), _plain(value))


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _yes_no(point: DayPoint) -> str:
    if point.low != point.high:
        return _tr("Yes and no")
    return _tr("Yes") if point.low >= 0.5 else _tr("No")


def _tr(words: str) -> str:
    return QCoreApplication.translate("twins", words)
