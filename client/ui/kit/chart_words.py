"""What a chart of one's own days says: dates, marks and the summary, for the eye and for a screen reader alike."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from client.ui.kit.chart_days import Between, Mark, Span, Stretch, Ticks, Window
from client.ui.kit.mood_shapes import mood_word

_FROM_ORDINAL = 1_721_425
"""Qt counts days from 4714 BC, Python from year 1."""


def when(day: int) -> QDate:
    """The date of an ordinal."""
    return QDate.fromJulianDay(day + _FROM_ORDINAL)


def long_date(day: int) -> str:
    """A date in full, as this computer's language writes it."""
    return QLocale().toString(when(day), QLocale.FormatType.LongFormat)


def row_date(day: int) -> str:
    """A date as it stands in a column of dates, with its weekday."""
    return QLocale().toString(when(day), _tr("ddd d MMM yyyy", "date in a table: Qt's letters for dates"))


def tick_words(named: Ticks, day: int, *, days: int) -> str:
    """What stands below a chart at one of its ticks; `days` is how many the chart shows."""
    locale, on = QLocale(), when(day)
    if named.unit == "day":
        if days <= 14:
            return locale.toString(on, _tr("ddd d", "weekday and day below a chart: Qt's letters for dates"))
        return locale.toString(on, _tr("d MMM", "day and month below a chart: Qt's letters for dates"))
    if named.unit == "month" and on.month() != 1:
        return locale.toString(on, "MMM")
    return locale.toString(on, "yyyy")


def today_word() -> str:
    """The name of the last day on a chart that ends today."""
    return _tr("Today")


def mood_words(low: float, high: float) -> str:
    """One mood's word, or from which to which."""
    if low == high:
        return mood_word(int(low))
    return _tr("{low} to {high}").format(low=mood_word(int(low)), high=mood_word(int(high)))


def near(mean: float) -> str:
    """The word of the mood that a mean lies nearest to."""
    return mood_word(min(5, max(1, floor(mean + 0.5))))


def check_ins(count: int) -> str:
    """How many check-ins."""
    if count == 1:
        return _tr("1 check-in")
    return QCoreApplication.translate("chart", "%Ln check-ins", "", count)


def mark_dates(mark: Mark) -> str:
    """A mark's date, or from which to which."""
    if mark.first == mark.last:
        return long_date(mark.first)
    return _tr("{first} to {last}").format(first=row_date(mark.first), last=row_date(mark.last))


def mark_lines(mark: Mark) -> tuple[str, str, str]:
    """A mark's date or dates, its moods, and what they come from."""
    moods = mood_words(mark.low, mark.high)
    if mark.low != mark.high and mark.days > 1:
        moods = _tr("{moods}, on average near {mean}").format(moods=moods, mean=near(mark.mean))
    return mark_dates(mark), moods, check_ins(mark.count)


def sentence(lines: tuple[str, str, str]) -> str:
    """The lines of a mark for a screen reader."""
    date, moods, count = lines
    return _tr("{date}: {moods}. {check_ins}.").format(date=date, moods=moods, check_ins=count)


def mark_sentence(mark: Mark) -> str:
    """A mark of moods for a screen reader."""
    return sentence(mark_lines(mark))


def empty_words() -> str:
    """Said where nothing was noted: no guilt."""
    return _tr("No check-ins in this time. That is all right.")


def key_hint() -> str:
    """What the arrow keys do on a chart of check-ins."""
    return QCoreApplication.translate("DayChart", "Left and Right move from one check-in to the next.")


def span_words(span: Stretch, window: Window) -> str:
    """What a stretch of time is called in a sentence."""
    if isinstance(span, Between):
        return _tr("{first} to {last}").format(first=row_date(span.first), last=row_date(span.last))
    if span is Span.ALL and window.points:
        return _tr("Since {date}").format(date=long_date(window.first))
    return {
        Span.FORTNIGHT: _tr("Last 14 days"),
        Span.MONTHS: _tr("Last 3 months"),
        Span.YEAR: _tr("Last year"),
        Span.ALL: _tr("All time"),
    }[span]


def choice_words(span: Span) -> str:
    """What a span of time is called where it is chosen."""
    return {
        Span.FORTNIGHT: _tr("14 days"),
        Span.MONTHS: _tr("3 months"),
        Span.YEAR: _tr("1 year"),
        Span.ALL: _tr("All"),
    }[span]


def dates_choice() -> str:
    """What the choice of one's own dates is called."""
    return _tr("From – to")


def only_you() -> str:
    """Who can see what is in the window; not so of a file that is made of it."""
    return _tr("Only you can see this.")


def facts(span: Stretch, window: Window) -> str:
    """The whole chart in one sentence."""
    if not window.points:
        return _tr("{span}. {empty}").format(span=span_words(span, window), empty=empty_words())
    low = min(point.low for point in window.points)
    high = max(point.high for point in window.points)
    if low == high:
        sentence = _tr("{span}, {check_ins}, all {mood}.")
    else:
        sentence = _tr("{span}, {check_ins}, from {low} to {high}.")
    return sentence.format(
        span=span_words(span, window),
        check_ins=check_ins(window.check_ins),
        mood=mood_word(int(low)),
        low=mood_word(int(low)),
        high=mood_word(int(high)),
    )


def key_words(window: Window) -> str:
    """What line and shade mean where a mark stands for more than a day; empty where each day has its own."""
    if not window.points or window.grain == "day":
        return ""
    if window.grain == "week":
        return _tr("Line: average of each week. Shade: lowest to highest.")
    return _tr("Line: average of each month. Shade: lowest to highest.")


def _tr(words: str, note: str = "") -> str:
    return QCoreApplication.translate("chart", words, note)
