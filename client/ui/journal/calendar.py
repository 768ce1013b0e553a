"""The calendar: a month one goes through by keyboard, and what was written on the day one is at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QLocale,
    QSignalBlocker,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
)

from client.ui.journal import words
from client.ui.journal.calendar_model import Calendar
from client.ui.journal.month_view import MonthView
from client.ui.journal.painting import EntryRows
from client.ui.journal.rows import Row, row_of
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, IconButton, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme

_BESIDE: Final = 760
"""Unscaled pixels from which month and day stand beside each other."""


class CalendarPane(Scroller):
    """Month and day. `opened` carries the id of the entry that is wanted, `write` the day one wants to write about."""

    opened = Signal(str)
    write = Signal(object)

    def __init__(self, theme: Theme, calendar: Calendar) -> None:
        super().__init__(theme, width=1180, margins=(24, 4, 24, 24), spacing=16)
        self.setAccessibleName(self.tr("Calendar"))
        self._calendar = calendar
        self.month = MonthView(theme)
        self.month.came.connect(calendar.go)
        self.month.turned.connect(calendar.go_months)
        self.month.entered.connect(self._into_day)
        self.which_month = Choice(theme, [])
        self.which_month.setObjectName("calendarMonth")
        self.which_month.setAccessibleName(self.tr("Month"))
        self.which_year = Choice(theme, [])
        self.which_year.setObjectName("calendarYear")
        self.which_year.setAccessibleName(self.tr("Year"))
        for choice, letters in ((self.which_month, 10), (self.which_year, 4)):
            choice.setMinimumContentsLength(letters)
            choice.activated.connect(self._jump)
        back = IconButton(
            theme, "chevron-left", self.tr("The month before"), on=lambda: calendar.go_months(-1)
        )
        back.setObjectName("monthBefore")
        on = IconButton(theme, "chevron-right", self.tr("The month after"), on=lambda: calendar.go_months(1))
        on.setObjectName("monthAfter")
        self._ways = (back, on)
        today = Button(theme, self.tr("Today"), "quiet", on=lambda: calendar.go(calendar.state.today))
        today.setObjectName("calendarToday")
        ways = Flow(theme, spacing=4)
        for each in (back, self.which_month, self.which_year, on, today):
            ways.addWidget(each)
        left = Card(theme, margins=(12, 12, 12, 12))
        left.box.addLayout(ways)
        left.box.addWidget(self.month)
        left.box.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        breathe(self._both, theme, spacing=16)
        self._both.addWidget(left, 3)
        self._both.addWidget(self._day_card(theme), 2)
        self.box.addLayout(self._both, 1)
        calendar.changed.connect(self._render)
        theme.changed.connect(self._arrange)
        self._render()

    def _day_card(self, theme: Theme) -> Card:
        card = Card(theme, margins=(2, 14, 2, 8))
        self.day_title = Label("", "h3")
        head = QVBoxLayout()
        breathe(head, theme, margins=(18, 0, 18, 0))
        head.addWidget(self.day_title)
        rows = EntryRows(theme, self)
        self.model: ListModel[Row] = ListModel(lambda row: row.id, rows.sentence, parent=self)
        self.list = LongList(theme, surface="surface")
        self.list.setObjectName("dayList")
        self.list.setItemDelegate(rows)
        self.list.setModel(self.model)
        self.list.activated.connect(lambda index: self.opened.emit(self.model.row(index).id))
        self.list.setMinimumHeight(theme.px(180))
        self._pages = ListPage(theme, self.list)
        self.write_here = Button(theme, "", "quiet", icon="pen-line", on=self._write)
        self.write_here.setObjectName("writeForDay")
        foot = QHBoxLayout()
        breathe(foot, theme, margins=(8, 0, 8, 0))
        foot.addWidget(self.write_here)
        foot.addStretch(1)
        card.box.addLayout(head)
        card.box.addWidget(self._pages, 1)
        card.box.addLayout(foot)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside or below each other."""
        super().resizeEvent(event)
        self._arrange()

    def begin(self) -> None:
        """Put the focus on the day."""
        self.month.setFocus()

    def _arrange(self) -> None:
        beside = self.viewport().width() >= self._theme.px(_BESIDE)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        before, after = (
            ("chevron-right", "chevron-left") if self._theme.mirrored else ("chevron-left", "chevron-right")
        )
        self._ways[0].set_icon(before)
        self._ways[1].set_icon(after)

    def _render(self) -> None:
        state, locale = self._calendar.state, QLocale()
        self.month.show_state(state)
        months = [(locale.standaloneMonthName(month), month) for month in range(1, 13)]
        first = min(state.oldest or state.today.year, state.day.year)
        last = max(state.today.year, state.day.year)
        with QSignalBlocker(self.which_month), QSignalBlocker(self.which_year):
            self.which_month.offer(months)
            self.which_month.choose(state.day.month)
            self.which_year.offer([(str(year), year) for year in range(last, first - 1, -1)])
            self.which_year.choose(state.day.year)
        name = words.long_date(state.day)
        self.day_title.setText(name)
        self.list.setAccessibleName(self.tr("Entries of {day}").format(day=name))
        self.model.replace([row_of(entry) for entry in state.entries])
        here = state.marks.get(state.day)
        self._pages.show_list(here is not None)
        self._pages.say(self.tr("Nothing was written on this day.") if state.day <= state.today else "")
        self.write_here.setText(self.tr("Write about this day"))
        self.write_here.setVisible(state.day <= state.today)

    def _jump(self) -> None:
        day, month, year = (
            self._calendar.state.day,
            self.which_month.currentData(),
            self.which_year.currentData(),
        )
        self._calendar.go_months(12 * (year - day.year) + month - day.month)

    def _into_day(self) -> None:
        if self.model.rowCount():
            self.list.setFocus()
            self.list.show_row(0, "top")
            self.list.setCurrentIndex(self.model.index(0))
        elif not self.write_here.isHidden():
            self.write_here.setFocus()

    def _write(self) -> None:
        self.write.emit(self._calendar.state.day)
