"""The queue: what waits, the most urgent first, and the way to take one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.guide_desk.delegate import QueueDelegate
from client.ui.guide_desk.parts import Said
from client.ui.guide_desk.rows import DeskRow, queue_words, sentence, told_words, translated
from client.ui.guide_desk.view_model import DeskState
from client.ui.kit.controls import Button, IconButton, Label, Line, breathe
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme


class QueuePane(QWidget):
    """`claim` carries the review that the guide wants to read, `refresh` asks to look again."""

    claim = Signal(object)
    refresh = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._busy = False
        self._tellings = 0
        self.model: ListModel[DeskRow] = ListModel(
            lambda row: row.review, sentence, lambda row: row.title, parent=self
        )
        self.words = Label("", "label")
        self.words.setObjectName("queueState")
        self._refresh = IconButton(theme, "refresh-cw", translated("Look again"), on=self.refresh.emit)
        self._refresh.setObjectName("refreshQueue")
        self.trouble = Said(theme, "queueTrouble")
        self.key_notice = Said(theme, "keyNotice")
        self.notice = Said(theme, "claimNotice")
        self.told = Said(theme, "told", "accent")
        self.list = LongList(theme, one_click=False)
        self.list.setObjectName("queueList")
        self.list.setAccessibleName(translated("What waits, the most urgent first"))
        self.list.setItemDelegate(QueueDelegate(theme, self.list))
        self.list.setModel(self.model)
        self.list.activated.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self._claim = Button(theme, translated("Claim and read"), "primary", on=self._take_current)
        self._claim.setObjectName("claim")
        self._empty = Label(
            translated(
                "Every post that was sent has been read by a guide. What comes next appears here by itself."
            ),
            tone="soft",
        )
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QHBoxLayout()
        breathe(head, theme, margins=(24, 12, 16, 6), spacing=8)
        head.addWidget(self.words, 1)
        head.addWidget(self._refresh)
        box.addLayout(head)
        said = QVBoxLayout()
        breathe(said, theme, margins=(18, 0, 18, 6), spacing=8)
        for one in (self.told, self.trouble, self.key_notice, self.notice):
            said.addWidget(one)
        box.addLayout(said)
        self._quiet = QWidget()
        quiet = QVBoxLayout(self._quiet)
        breathe(quiet, theme, margins=(24, 8, 24, 8), spacing=8)
        quiet.addWidget(self._empty)
        quiet.addStretch(1)
        box.addWidget(self._quiet, 1)
        sides = QHBoxLayout()
        breathe(sides, theme, margins=(14, 0, 6, 0), spacing=0)
        sides.addWidget(self.list)
        box.addLayout(sides, 1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Line())
        row = QHBoxLayout()
        breathe(row, theme, margins=(20, 10, 20, 12), spacing=12)
        row.addWidget(self._claim, 1)
        foot.addLayout(row)
        box.addWidget(self._foot)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def show_state(self, state: DeskState) -> None:
        """Show the queue as it stands."""
        before = self.current
        self.model.replace(state.rows)
        if self.current is None and state.rows:
            self._offer(state)
        self._busy = bool(state.busy) or state.opened is not None
        self.words.setText(_state_words(state))
        self.trouble.say(state.trouble)
        self.key_notice.say(None if state.has_key or not state.loaded else _no_key())
        self.notice.say(None if state.opened is not None else state.notice, state.attempts)
        self.told.say(told_words(state.told), state.tellings)
        self.list.setVisible(bool(state.rows))
        self._foot.setVisible(bool(state.rows))
        self._quiet.setVisible(not state.rows)
        self._empty.setVisible(state.loaded and state.trouble is None)
        if state.tellings != self._tellings:
            self._tellings = state.tellings
            self._offer(state, unless=before)
        self._current_changed()

    def begin(self) -> None:
        """Put the focus where one begins."""
        (self.list if self.model.rows else self._refresh).setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, way: int) -> None:
        """Go to the next row, or the one before."""
        count = self.model.rowCount()
        if count:
            place = min(max(self.list.currentIndex().row() + way, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(place))

    def take_current(self) -> None:
        """Claim the row that is chosen."""
        self._take_current()

    @property
    def current(self) -> DeskRow | None:
        """The row that is chosen."""
        index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _offer(self, state: DeskState, unless: DeskRow | None = None) -> None:
        """Choose the first that nobody reads, unless one chose another that is still free."""
        if unless is not None and any(row.review == unless.review and not row.held for row in state.rows):
            return
        place = next((at for at, row in enumerate(state.rows) if not row.held), 0)
        if state.rows:
            self.list.setCurrentIndex(self.model.index(place))

    def _current_changed(self, *_: object) -> None:
        row = self.current
        self._claim.setEnabled(not self._busy and row is not None and row.held != "another")

    def _take(self, index: QModelIndex) -> None:
        self.claim.emit(self.model.row(index).review)

    def _take_current(self) -> None:
        row = self.current
        if row is not None:
            self.claim.emit(row.review)


def _state_words(state: DeskState) -> str:
    if not state.loaded:
        return translated("Looking at the queue …") if state.loading else ""
    if state.trouble is not None and not state.rows:
        return translated("The queue could not be fetched.")
    return queue_words(state.rows)


def _no_key() -> str:
    return translated(
        "The guides' shared key has not reached this computer yet. It comes with one of the next syncs, and you can"
        " read and decide meanwhile."
    )
