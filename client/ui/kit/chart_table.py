"""The same days as a table, and the frame that holds picture and table: title, summary, choice of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from client.ui.kit import chart_words
from client.ui.kit.chart import DayChart, DayPoint, Span
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_DATE: Final = 0
_MOOD: Final = 1
_COUNT: Final = 2
_Index = QModelIndex | QPersistentModelIndex


class DayTableModel(QAbstractTableModel):
    """A row for each day with check-ins, newest first: date, mood, number of check-ins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DayPoint, ...] = ()

    def show_points(self, points: Sequence[DayPoint]) -> None:
        """Show other days (given in rising order). A table of another time is another table: it begins anew."""
        rows = tuple(reversed(points))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """One for each day."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Three."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; a screen reader hears the whole day at its date."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        point = self._rows[index.row()]
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if role not in shown:
            return None
        moods, count = chart_words.mood_words(point.low, point.high), chart_words.check_ins(point.count)
        if index.column() == _MOOD:
            return moods
        if index.column() == _COUNT:
            return str(point.count) if role == Qt.ItemDataRole.DisplayRole else count
        if role == Qt.ItemDataRole.DisplayRole:
            return chart_words.row_date(point.day)
        words = self.tr("{date}: {moods}. {check_ins}.")
        return words.format(date=chart_words.long_date(point.day), moods=moods, check_ins=count)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section <= _COUNT:
            return (self.tr("Date"), self.tr("Mood"), self.tr("Check-ins"))[section]
        return None


class ChartTable(QTableView):
    """The days as rows. Tab leaves it; arrow keys move within."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.days = DayTableModel(self)
        self.setModel(self.days)
        self.setAccessibleName(title)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._dress()
        theme.changed.connect(self._dress)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A header and a few rows; the rest scrolls."""
        return QSize(min(self._theme.px(220), 280), self._theme.px(208))

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(40))


class ChartWithTable(QWidget):
    """A chart with its title, its summary, the choice of time, and the same days as a table."""

    span_chosen = Signal(object)
    """The Span that the person chose."""

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[DayPoint, ...] = ()
        self.title = Label(title, "h2")
        self.summary = Label("", "small", "soft")
        self.key = Label("", "caption")
        self.chart = DayChart(theme, title=title, today=today)
        self.table = ChartTable(theme, title=title)
        self.times = QComboBox()
        for span in Span:
            self.times.addItem(chart_words.choice_words(span), span)
        self.times.setAccessibleName(self.tr("Time shown"))
        self.times.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.times.activated.connect(self._chosen)
        self.switch = Button(theme, "", "quiet", icon="table", on=self._switch)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.chart)
        self.pages.addWidget(self.table)

        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        choices = Flow(theme, spacing=8)
        choices.addWidget(self.times)
        choices.addWidget(self.switch)
        box.addWidget(self.title)
        box.addWidget(self.summary)
        box.addLayout(choices)
        box.addWidget(self.pages, 1)
        box.addWidget(self.key)
        self._say()

    def show_points(self, points: Sequence[DayPoint], span: Span | None = None) -> None:
        """Show these days, in rising order, and perhaps another span of time."""
        self._points = tuple(points)
        self.chart.show_points(self._points, span)
        self.times.setCurrentIndex(self.times.findData(self.chart.span))
        self.table.days.show_points(self.chart.window_shown.points)
        self._say()

    def show_table(self, shown: bool) -> None:
        """Show the table, or the picture."""
        self.pages.setCurrentWidget(self.table if shown else self.chart)
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Speak the language in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _switch(self) -> None:
        self.show_table(self.pages.currentWidget() is self.chart)

    def _chosen(self, index: int) -> None:
        span = self.times.itemData(index)
        self.show_points(self._points, span)
        self.span_chosen.emit(span)

    def _say(self) -> None:
        table = self.pages.currentWidget() is self.table
        self.switch.setText(self.tr("View as chart") if table else self.tr("View as table"))
        self.switch.set_icon("chart-line" if table else "table")
        self.summary.setText(self.chart.summary)
        words = "" if table else chart_words.key_words(self.chart.window_shown)
        self.key.setText(words)
        self.key.setVisible(bool(words))
