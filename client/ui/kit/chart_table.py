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
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from client.domain.days import DayPoint
from client.ui.kit import chart_words
from client.ui.kit.chart import DayChart, Span
from client.ui.kit.chart_spans import SpanChoice
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.mood_shapes import paint_mood
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_DATE: Final = 0
_MOOD: Final = 1
_COUNT: Final = 2
_MOOD_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The one mood of a day, None where there were several."""
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
        if role == _MOOD_ROLE:
            return point.low if index.column() == _MOOD and point.low == point.high else None
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


class _Cells(QStyledItemDelegate):
    """Air around the words, and beside a single mood its shape."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.px
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(words + px(36 if index.column() != _MOOD else 60), px(40))

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Leave the words to `paint`. Asking for `style()` here would let its wrapper take Qt's own style along."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        px, theme = self._theme.px, self._theme
        state: QStyle.StateFlag = option.state
        cell = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setFont(option.font)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text"))
        start = px(8)
        if index.column() == _MOOD:
            start = px(32)
            mood = index.data(_MOOD_ROLE)
            if mood is not None:
                shape = QRectF(cell.left() + px(8), cell.center().y() - px(8), px(16), px(16))
                if mirrored:
                    shape.moveRight(cell.right() - px(8))
                paint_mood(painter, mood, shape, theme, filled=False)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        cell = cell.adjusted(0 if mirrored else start, 0, -start if mirrored else 0, 0)
        painter.drawText(cell, flags | Qt.TextFlag.TextSingleLine, isolated(str(index.data())))
        painter.restore()


class ChartTable(QTableView):
    """The days as rows. Tab leaves it; arrow keys move within."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.days = DayTableModel(self)
        self.setModel(self.days)
        self.setItemDelegate(_Cells(theme, self))
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
        self.days.modelReset.connect(self._stretch)
        self._dress()
        theme.changed.connect(self._dress)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A header and a few rows; the rest scrolls."""
        return QSize(min(self._theme.px(220), 280), self._theme.px(208))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the width, or scroll where it is too narrow: no word is cut."""
        super().resizeEvent(event)
        self._stretch()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Kind words where there are no rows."""
        super().paintEvent(event)
        if not self.days.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.colour("text2"))
            air = self._theme.px(16)
            room = self.viewport().rect().adjusted(air, air, -air, -air)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, isolated(chart_words.empty_words()))
            painter.end()

    def _stretch(self) -> None:
        header = self.horizontalHeader()
        needed = sum(
            max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in range(3)
        )
        header.setStretchLastSection(needed <= self.viewport().width())

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(40))
        self._stretch()


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
        self.times = SpanChoice(theme)
        self.times.chosen.connect(self._chosen)
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
        if isinstance(self.chart.span, Span):
            self.times.choose(self.chart.span)
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
            self.chart.speak_anew()
            self._say()

    def _switch(self) -> None:
        self.show_table(self.pages.currentWidget() is self.chart)

    def _chosen(self, span: Span) -> None:
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
