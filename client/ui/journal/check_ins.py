"""Check-ins, looked back on: the chart, and each of them with its note."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from client.domain.journal import CheckIn
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.journal import words
from client.ui.journal.painting import CheckInRows
from client.ui.kit.chart import by_day
from client.ui.kit.chart_table import ChartWithTable
from client.ui.kit.controls import Card, Label, Scroller, breathe
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.journal.changing_check_in import ChangedCheckIn
    from client.ui.kit.chart import DayPoint
    from client.ui.kit.home import Home

_BESIDE = 860
"""Unscaled pixels from which chart and list stand beside each other."""


@dataclass(frozen=True, slots=True)
class CheckInsState:
    """All check-ins, newest first, and their days, oldest first. `loaded` is False until the vault has answered."""

    check_ins: tuple[CheckIn, ...] = ()
    days: tuple[DayPoint, ...] = ()
    loaded: bool = False
    notice: Notice | None = None


class CheckIns(QObject):
    """Reads them once they are looked at, and again when there are others."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = self.home = home
        self._asked = False
        self.state = CheckInsState()
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read them all."""
        self._asked = True
        self._home.bridge.run(self._read(), self._become, self._failed, owner=self)

    async def _read(self) -> CheckInsState:
        found = await self._home.session.journaling.check_ins(limit=None)
        return CheckInsState(tuple(found), by_day(found), loaded=True)

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if self._asked and Kind.CHECK_IN in changes.kinds:
            self.load()

    def _become(self, state: CheckInsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class CheckInsPane(Scroller):
    """Chart and list, beside each other where there is room."""

    def __init__(self, theme: Theme, check_ins: CheckIns, *, today: Callable[[], date]) -> None:
        super().__init__(theme, width=1180, margins=(24, 4, 24, 24), spacing=16)
        self.setAccessibleName(self.tr("Check-ins"))
        self._check_ins = check_ins
        self._changing: ChangedCheckIn | None = None
        self.chart = ChartWithTable(theme, title=self.tr("How you were"), today=today)
        self.chart.setObjectName("checkInChart")
        picture = Card(theme)
        picture.box.addWidget(self.chart)
        rows = CheckInRows(theme, self)
        self.model: ListModel[CheckIn] = ListModel(lambda each: each.id, rows.sentence, parent=self)
        self.list = _CheckInList(theme)
        self.list.setItemDelegate(rows)
        self.list.setModel(self.model)
        self.list.activated.connect(self._opened)
        self._list_card = Card(theme, margins=(2, 14, 2, 6))
        title = Label(self.tr("Each check-in"), "h3")
        head = QVBoxLayout()
        breathe(head, theme, margins=(18, 0, 18, 0))
        head.addWidget(title)
        self._list_card.box.addLayout(head)
        self._list_card.box.addWidget(self.list, 1)
        self._words = Label("", "body", "soft")
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        breathe(self._both, theme, spacing=16)
        self._both.addWidget(picture, 3)
        self._both.addWidget(self._list_card, 2)
        self.box.addWidget(self._words)
        self.box.addLayout(self._both, 1)
        check_ins.changed.connect(self._render)
        theme.changed.connect(self._arrange)
        self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside or below each other."""
        super().resizeEvent(event)
        self._arrange()

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What keeps the check-in that is being changed, if nobody has said yet whether to; None for nothing."""
        return None if self._changing is None else self._changing.unsaved()

    def _opened(self, index: QModelIndex) -> None:
        from client.ui.journal.changing_check_in import ChangeCheckIn

        made = self.model.row(index)
        when = words.when(made.created, whole_day=made.whole_day)
        dialog = ChangeCheckIn(self, self._check_ins.home, made, when=when)
        self._changing = dialog.model
        dialog.finished.connect(self._answered)

    def _answered(self) -> None:
        self._changing = None

    def _arrange(self) -> None:
        beside = self.viewport().width() >= self._theme.px(_BESIDE)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _render(self) -> None:
        state = self._check_ins.state
        self.chart.show_points(state.days)
        self.model.replace(state.check_ins)
        self._list_card.setVisible(bool(state.check_ins))
        said = "" if state.notice is None else in_words(state.notice)
        if state.loaded and not state.check_ins and not said:
            said = self.tr("When you check in on Today, it shows here. There is no need to, on any day.")
        self._words.setText(said)
        self._words.setVisible(bool(said))


class _CheckInList(LongList):
    """A click opens one, to be changed or erased."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, surface="surface")
        self.setObjectName("checkInList")
        self.setAccessibleName(self.tr("Each check-in, newest first"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(self._theme.px(280))
