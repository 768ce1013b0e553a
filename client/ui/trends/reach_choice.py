"""Which time is looked at: one of four spans, or from one date to another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.chart_days import Between, Span, Stretch
from client.ui.kit.chart_spans import SpanChoice
from client.ui.kit.chart_words import when
from client.ui.kit.controls import Label, breathe
from client.ui.kit.date_field import DateField
from client.ui.kit.flow import Flow
from client.ui.kit.timing import later
from client.ui.theme import Theme

_FROM_ORDINAL: Final = 1_721_425
_TYPED: Final = 400
"""Milliseconds after the last key in a date until it counts: a year has four."""


class ReachChoice(QWidget):
    """Spans in a row, and below them two dates where somebody wants their own."""

    chosen = Signal(object)
    """The Stretch that the person chose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans = SpanChoice(theme, dates=True)
        self.spans.setObjectName("trendsSpans")
        self.begin = DateField(theme, self.tr("From"))
        self.begin.setObjectName("trendsFrom")
        self.end = DateField(theme, self.tr("To"))
        self.end.setObjectName("trendsTo")
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        box.addWidget(self.spans)
        self.dates = QWidget()
        row = Flow(theme, self.dates, spacing=12)
        for words, field in ((self.tr("From"), self.begin), (self.tr("To"), self.end)):
            name = Label(words, "label", wrap=False)
            name.setBuddy(field)
            pair = QWidget()
            beside = QHBoxLayout(pair)
            breathe(beside, theme, spacing=8)
            beside.addWidget(name)
            beside.addWidget(field)
            row.addWidget(pair)
        box.addWidget(self.dates)
        self.dates.hide()
        self._told: Stretch = Span.FORTNIGHT
        self._typed = later(self, _TYPED, self._say)
        self.spans.chosen.connect(self._turn)
        for field in (self.begin, self.end):
            field.dateChanged.connect(lambda _: self._typed.start())
            field.editingFinished.connect(self._say)

    def show_days(self, stretch: Stretch, first: int, last: int) -> None:
        """Choose for the person, and let both dates say which days that are; nothing is emitted."""
        own = isinstance(stretch, Between)
        self.spans.choose(None if isinstance(stretch, Between) else stretch)
        self.dates.setVisible(own)
        if stretch != self._told or not own:  # what somebody types here stays as they type it
            self._told = stretch
            for field, day in ((self.begin, first), (self.end, last)):
                before = field.blockSignals(True)
                field.setDate(when(day))
                field.blockSignals(before)

    def _turn(self, span: Span | None) -> None:
        self.dates.setVisible(span is None)
        if span is not None:
            self._typed.stop()
            self._emit(span)
            return
        self._say()
        self.begin.setFocus()

    def _say(self) -> None:
        self._typed.stop()
        if not self.dates.isHidden():
            first, last = sorted((_ordinal(self.begin.date()), _ordinal(self.end.date())))
            self._emit(Between(first, last))

    def _emit(self, stretch: Stretch) -> None:
        if stretch != self._told:
            self._told = stretch
            self.chosen.emit(stretch)


def _ordinal(date: QDate) -> int:
    return int(date.toJulianDay()) - _FROM_ORDINAL
