"""All times of one questionnaire: a small picture, with gaps where nothing is known, and the same as a table."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from client.domain.days import day_of
from client.domain.instruments.instrument import Instrument
from client.domain.instruments.scoring import Scale
from client.domain.scored import LONGEST_JOIN
from client.services.measuring import Result
from client.ui.instruments.words import date_of, language, number, short_date_of, translated
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_TALL: Final = 150


class HistoryCard(Card):
    """Picture and table. Choosing a row looks at that time."""

    def __init__(
        self,
        theme: Theme,
        instrument: Instrument,
        results: tuple[Result, ...],
        shown: str,
        pick: Callable[[str], object],
    ) -> None:
        super().__init__(theme, "plain", margins=(20, 16, 20, 16), spacing=10)
        self.setObjectName("instrumentsHistory")
        self.box.addWidget(Label(translated("All times"), "h3"))
        scales = instrument.scales
        self.picture = Picture(theme, results)
        if len(scales) > 1:
            self.which = Choice(theme, [(scale.name(language()), scale.key) for scale in scales])
            self.which.setAccessibleName(translated("What the picture shows"))
            self.which.currentIndexChanged.connect(lambda at: self.picture.show_scale(scales[at]))
            self.box.addWidget(self.which)
        if scales:
            self.picture.show_scale(scales[0])
            self.box.addWidget(self.picture)
        self.table = QTableView()
        self.table.setObjectName("instrumentsTable")
        self.table.setAccessibleName(translated("All times as a table"))
        self._rows = Times(instrument, results, self.table)
        self.table.setModel(self._rows)
        self.table.setItemDelegate(_Cells(theme, self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        at = next((n for n, each in enumerate(results) if each.response.id == shown), 0)
        self.table.selectRow(at)
        self.table.activated.connect(lambda index: pick(results[index.row()].response.id))
        self.table.clicked.connect(lambda index: pick(results[index.row()].response.id))
        rows = theme.px(38) * min(len(results), 8)
        self.table.verticalHeader().setDefaultSectionSize(theme.px(38))
        self.table.setFixedHeight(rows + theme.px(48 if len(scales) < 2 else 64))
        self.box.addWidget(self.table)


class _Cells(QStyledItemDelegate):
    """Air around the words, so that they stand below those of the header."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(words + self._theme.px(32), self._theme.px(38))

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Leave the words to `paint`."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        air = self._theme.px(8)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = (
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        )
        painter.save()
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("on_accent_soft" if chosen else "text"))
        painter.drawText(
            QRectF(option.rect).adjusted(air, 0, -air, 0), int(flags), isolated(str(index.data()))
        )
        painter.restore()


class Times(QAbstractTableModel):
    """A row for each time, the newest first: its date, and each score, or that there is none."""

    def __init__(self, instrument: Instrument, results: tuple[Result, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._scales = instrument.scales
        self._results = results

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """One for each time."""
        return 0 if parent.isValid() else len(self._results)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """The date, and one for each score."""
        return 0 if parent.isValid() else 1 + len(self._scales)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; a screen reader hears the whole time at its date."""
        if not index.isValid():
            return None
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            said = [f"{self._name(scale)}: {self._score(result, scale)}" for scale in self._scales]
            return f"{date_of(result.response.created)}. {'. '.join(said)}"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == 0:
            return short_date_of(result.response.created)
        return self._score(result, self._scales[index.column() - 1])

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if role == Qt.ItemDataRole.DisplayRole:
            return translated("Date") if section == 0 else self._name(self._scales[section - 1])
        return None

    @staticmethod
    def _name(scale: Scale) -> str:
        return scale.name(language()) or translated("Score")

    @staticmethod
    def _score(result: Result, scale: Scale) -> str:
        value = result.scores[scale.key].value
        return translated("none, something was left out") if value is None else number(value)


class Picture(QWidget):
    """Scores over time: a dot for each, joined where they lie close enough; the range and the bands as quiet lines."""

    def __init__(self, theme: Theme, results: tuple[Result, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._results = results
        self._scale: Scale | None = None
        self.setObjectName("instrumentsPicture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_scale(self, scale: Scale) -> None:
        """Show the scores of this scale."""
        self._scale = scale
        said = translated("{name}, from {least} to {most}, over time. The table below says the same.")
        self.setAccessibleName(
            said.format(
                name=scale.name(language()) or translated("Score"),
                least=number(scale.least),
                most=number(scale.most),
            )
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide as its place, and as tall as a few lines."""
        return QSize(self._theme.px(320), self._theme.px(_TALL))

    def points(self) -> list[tuple[int, float | None]]:
        """Each day and its score, the oldest first; None where there is none."""
        assert self._scale is not None
        return [
            (day, each.scores[self._scale.key].value)
            for each in reversed(self._results)
            if (day := day_of(each.response.created)) is not None
        ]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it, from right to left where the window is mirrored."""
        scale, theme, px = self._scale, self._theme, self._theme.px
        if scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = px(34)
        room = QRectF(edge, px(10), self.width() - edge - px(12), self.height() - px(20))
        if self.isRightToLeft():
            room.moveLeft(px(12))
        height = room.height() / max(1e-9, scale.most - scale.least)
        painter.setFont(theme.font("small"))
        marks = sorted({scale.least, scale.most, *(band.least for band in scale.bands)})
        before = room.bottom() + px(40)
        for mark in marks:
            y = room.bottom() - (mark - scale.least) * height
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            if before - y >= painter.fontMetrics().height() or mark == scale.least:
                painter.setPen(theme.colour("text2"))
                left = room.right() + px(2) if self.isRightToLeft() else 0
                painter.drawText(
                    QRectF(left, y - px(10), edge - px(6), px(20)),
                    int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
                    number(mark),
                )
                before = y
        self._draw_scores(painter, scale, room, height)
        painter.end()

    def _draw_scores(self, painter: QPainter, scale: Scale, room: QRectF, height: float) -> None:
        theme, px, points = self._theme, self._theme.px, self.points()
        if not points:
            return
        first, last = points[0][0], points[-1][0]
        inside = room.adjusted(px(8), 0, -px(8), 0)
        places: list[tuple[int, QPointF] | None] = []
        for day, value in points:
            part = 0.5 if last == first else (day - first) / (last - first)
            part = 1 - part if self.isRightToLeft() else part
            x = inside.left() + part * inside.width()
            places.append(
                None if value is None else (day, QPointF(x, room.bottom() - (value - scale.least) * height))
            )
        painter.setPen(QPen(theme.colour("accent"), px(2)))
        for one, other in pairwise(places):
            if one is not None and other is not None and other[0] - one[0] <= LONGEST_JOIN:
                painter.drawLine(one[1], other[1])
        painter.setBrush(theme.colour("accent"))
        painter.setPen(QPen(theme.colour("surface"), px(1)))
        for place in places:
            if place is not None:
                painter.drawEllipse(place[1], px(5), px(5))
