"""A month as a table of days: gone through by arrow keys, spoken day by day, with the shapes of moods."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from client.ui.journal import words
from client.ui.journal.calendar_model import CalendarState, DayMarks
from client.ui.journal.filters import one_or_more
from client.ui.kit.mood_shapes import mood_word, paint_mood
from client.ui.theme import Theme

_WEEKS: Final = 6
_CELL: Final = (44, 52)
_SHAPE: Final = 12
_MOST_SHAPES: Final = 3
_DAY_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_NONE: Final = QModelIndex()


class MonthView(QTableView):
    """Weeks below each other. `came` carries the day one has come to, `turned` months to go on; Enter is `entered`."""

    came = Signal(object)
    turned = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("monthView")
        self.setAccessibleName(self.tr("Days of the month"))
        self.days = _Month(self)
        self.setModel(self.days)
        self.setItemDelegate(_Day(theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(1)
        across.setHighlightSections(False)
        self.verticalHeader().hide()
        self.clicked.connect(lambda index: self.came.emit(index.data(_DAY_ROLE)))
        theme.changed.connect(self._measure)
        self._measure()

    def show_state(self, state: CalendarState) -> None:
        """Show the month of the day one is at."""
        self.days.show_state(state)
        index = self.days.index_of(state.day)
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go by days and weeks, Page keys by months, with Shift by years; Home is today's month's first day."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
            return
        key, day = event.key(), self.days.state_day()
        sideways = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -sideways,
            Qt.Key.Key_Right: sideways,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        years = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        if key in steps:
            self.came.emit(day + timedelta(days=steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(years if key == Qt.Key.Key_PageDown else -years)
        elif key == Qt.Key.Key_Home:
            self.came.emit(day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.came.emit(day.replace(day=QDate(day.year, day.month, 1).daysInMonth()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say the days of the week as short as their columns are narrow."""
        super().resizeEvent(event)
        metrics = self.horizontalHeader().fontMetrics()
        names = [QLocale().standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
        widest = max(map(metrics.horizontalAdvance, names)) + self._theme.px(2 * 8)
        self.days.set_narrow(narrow=7 * widest > self.viewport().width())

    def _measure(self) -> None:
        tall = max(self._theme.px(_CELL[1]), self._theme.line("label") + self._theme.px(_SHAPE + 16))
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(tall)
        self.setMinimumWidth(7 * self._theme.px(_CELL[0]) // 2)
        self.setFixedHeight(
            _WEEKS * tall + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 8
        )


class _Month(QAbstractTableModel):
    """Six weeks from the one that has the first of the month, each from the first day of a week here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state: CalendarState | None = None
        self._first = date(2000, 1, 1)
        self._narrow = False

    def show_state(self, state: CalendarState) -> None:
        """Show its month."""
        self._state = state
        first = state.day.replace(day=1)
        back = (first.isoweekday() - QLocale().firstDayOfWeek().value) % 7
        self._first = first - timedelta(days=back)
        self.dataChanged.emit(self.index(0, 0), self.index(_WEEKS - 1, 6))

    def set_narrow(self, *, narrow: bool) -> None:
        """Say the days of the week by a letter, or shortly."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 6)

    def state_day(self) -> date:
        """Where one is."""
        return self._first if self._state is None else self._state.day

    def index_of(self, day: date) -> QModelIndex:
        """Where a day stands."""
        week, place = divmod((day - self._first).days, 7)
        return self.index(week, place)

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Weeks."""
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: _Index = _NONE) -> int:  # noqa: N802 - Qt's name
        """Days of a week."""
        return 0 if parent.isValid() else 7

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Days of the week by name."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        day = (QLocale().firstDayOfWeek().value - 1 + section) % 7 + 1
        if role == Qt.ItemDataRole.DisplayRole:
            forms = QLocale.FormatType
            return QLocale().standaloneDayName(day, forms.NarrowFormat if self._narrow else forms.ShortFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QLocale().standaloneDayName(day)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A day: its number, what is said of it, and what is painted."""
        if self._state is None or not index.isValid():
            return None
        day = self._first + timedelta(days=7 * index.row() + index.column())
        if role == _DAY_ROLE:
            return day
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        marks = self._state.marks.get(day, DayMarks())
        if role == Qt.ItemDataRole.UserRole:
            return (
                day,
                marks,
                (day.year, day.month) == (self._state.day.year, self._state.day.month),
                self._state.today,
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [
                words.long_date(day),
                one_or_more(marks.count) if marks.count else self.tr("Nothing written"),
            ]
            said += [mood_word(mood) for mood in marks.moods[:_MOST_SHAPES]]
            return ". ".join(said)
        return None


class _Day(QStyledItemDelegate):
    """A number, and below it the shapes of the day's moods, or a dot for each entry without one."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Today has a line around it, the day one is at a ground."""
        day, marks, within, today = index.data(Qt.ItemDataRole.UserRole)
        theme, px = self._theme, self._theme.px
        cell = QRectF(option.rect).adjusted(px(2), px(2), -px(2), -px(2))
        view = self.parent()
        assert isinstance(view, MonthView)
        here = index == view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft") if here else Qt.BrushStyle.NoBrush)
        if here and view.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), px(3 if theme.tokens.high_contrast else 2)))
        elif day == today or (here and theme.tokens.high_contrast):
            painter.setPen(QPen(theme.colour("accent"), 1))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), px(8), px(8))
        ink = "on_accent_soft" if here else "text" if within else "text3"
        painter.setFont(theme.font("label", weight=600 if day == today else 400))
        painter.setPen(theme.colour(ink))
        number = QRectF(cell.left(), cell.top() + px(3), cell.width(), theme.line("label"))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, QLocale().toString(day.day))
        if within:
            self._marks(painter, marks, QPointF(cell.center().x(), number.bottom() + px(2)), ink)
        painter.restore()

    def _marks(self, painter: QPainter, marks: DayMarks, middle: QPointF, ink: str) -> None:
        theme, side, gap = self._theme, self._theme.px(_SHAPE), self._theme.px(3)
        shown: list[int | None] = [*marks.moods[:_MOST_SHAPES]]
        shown += [None] * min(marks.count - len(marks.moods), _MOST_SHAPES - len(shown))
        left = middle.x() - (len(shown) * (side + gap) - gap) / 2
        for place, mood in enumerate(reversed(shown) if theme.mirrored else shown):
            rect = QRectF(left + place * (side + gap), middle.y(), side, side)
            if mood is not None:
                paint_mood(painter, mood, rect, theme)
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text2" if ink != "on_accent_soft" else ink))
            painter.drawEllipse(rect.center(), side / 4, side / 4)
