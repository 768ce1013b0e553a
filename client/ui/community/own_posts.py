"""What one wrote here, how each stands and why, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.community.bars import Bar, bar_height, paint_bar
from client.ui.community.conversation import COLUMN
from client.ui.community.own_model import OwnPosts
from client.ui.community.own_rows import OwnRow, own_sentence
from client.ui.community.taking_back import ask_to_take_back
from client.ui.kit.card_delegate import CardDelegate
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_TEXT_LINES: Final = 8
_WORDS_LINES: Final = 60
_SHORT: Final = 330
"""Unscaled pixels of height below which the less needed steps make room for the posts."""
_ICONS: Final = {
    "leaving": "clock",
    "waiting": "clock",
    "held": "eye",
    "published": "check",
    "withdrawn": "undo-2",
}


class OwnPostsPane(QWidget):
    """`opened` carries the row whose thread is wanted, `drafted` one that is a draft again, `reword` one to word anew.

    `decision` carries the id of the letter that says what guides decided.
    """

    opened = Signal(object)
    drafted = Signal(object)
    reword = Signal(object)
    decision = Signal(str)

    def __init__(self, home: Home, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=6)
        self.model: ListModel[OwnRow] = ListModel(
            lambda row: row.id, own_sentence, lambda row: row.heading, parent=self
        )
        self.list = LongList(theme, column=COLUMN, one_click=False)
        self.list.setObjectName("ownPostList")
        self.list.setAccessibleName(self.tr("Your posts"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(OwnDelegate(theme, self.list))
        self.list.activated.connect(self._activated)
        self._pages = ListPage(
            theme,
            self.list,
            self.tr("You have written nothing here yet. Reading is taking part too: there is no hurry."),
        )
        box.addWidget(self._pages, 1)
        box.addWidget(self._steps())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._render_steps())
        own.changed.connect(self._render)
        self._render()

    def _steps(self) -> QWidget:
        """What can be done about the row one is at."""
        theme = self._home.theme
        self._bar = QWidget()
        around = QVBoxLayout(self._bar)
        breathe(around, theme, margins=(24, 4, 24, 0), spacing=6)
        self._notice = Label("", "small")
        row = Flow(theme)
        self._look = Button(theme, self.tr("What was decided"), icon="scale", on=self._show_decision)
        self._look.setObjectName("seeDecision")
        self._draft = Button(theme, self.tr("Make it a draft again"), icon="pen-line", on=self._make_draft)
        self._draft.setObjectName("draftAgain")
        self._reword = Button(theme, self.tr("Word it anew"), "quiet", icon="pen-line", on=self._word_anew)
        self._reword.setObjectName("wordAnew")
        self._back = Button(theme, self.tr("Take it back"), "quiet", icon="undo-2", on=self._confirm)
        self._back.setObjectName("takeBack")
        self._show = Button(
            theme, self.tr("Show it in its thread"), "quiet", icon="message-square", on=self._open_current
        )
        self._show.setObjectName("showInThread")
        for button in (self._look, self._draft, self._reword, self._back, self._show):
            row.addWidget(button)
        around.addWidget(self._notice)
        around.addLayout(row)
        return self._bar

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Offer as many steps as the room allows."""
        super().resizeEvent(event)
        self._render_steps()

    def arrive(self) -> None:
        """Put the focus on the list."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.show_row(0, "top")

    def _render(self) -> None:
        rows = self._own.state.rows
        self.model.replace(rows)
        self._pages.show_list(bool(rows) or not self._own.state.loaded)
        self._render_steps()

    @property
    def _current(self) -> OwnRow | None:
        index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _render_steps(self) -> None:
        row, notice = self._current, self._own.state.notice
        self._look.setVisible(row is not None and bool(row.decision))
        self._draft.setVisible(row is not None and row.can_draft)
        self._reword.setVisible(row is not None and row.can_reword)
        self._back.setVisible(row is not None and row.can_take_back)
        # In a low window Enter on the row does it too, and what is written there needs the room.
        low = self.height() < self._home.theme.px(_SHORT)
        self._show.setVisible(row is not None and row.thread is not None and not (low and row.can_take_back))
        self._notice.setText(in_words(notice) if notice is not None else "")
        self._notice.setVisible(notice is not None)
        shown = row is not None and (row.can_draft or bool(row.decision) or row.thread is not None)
        self._bar.setVisible(shown or notice is not None)

    def _show_decision(self) -> None:
        row = self._current
        if row is not None and row.decision:
            self.decision.emit(row.decision)

    def _word_anew(self) -> None:
        row = self._current
        if row is not None and row.can_reword:
            self.reword.emit(row)

    def _make_draft(self) -> None:
        row = self._current
        if row is not None and row.can_draft:
            self._own.draft_again(row.id, lambda: self.drafted.emit(row))

    def _confirm(self) -> None:
        row = self._current
        if row is None or not row.can_take_back:
            return
        ask_to_take_back(self, self._home.theme, lambda: self._own.take_back(row.id), left=not row.can_draft)

    def _open_current(self) -> None:
        row = self._current
        if row is not None and row.thread is not None:
            self.opened.emit(row)

    def _activated(self, index: QModelIndex) -> None:
        """What asks for an answer opens at the question, anything else in its thread."""
        row = self.model.row(index) if index.isValid() else None
        if row is not None and row.asks:
            self.decision.emit(row.decision)
        elif row is not None and row.thread is not None:
            self.opened.emit(row)


class OwnDelegate(CardDelegate):
    """Paints OwnRows: where it was written, how it stands and why, and the words."""

    def set_row(self, painter: QPainter | None, row: OwnRow, at: QRectF) -> float:
        """From its heading down."""
        y = self.words(painter, row.heading, at, at.top(), role="h3", colour="text", lines=3, gap=0)
        y = self._standing(painter, row, at, y + self._theme.px(8))
        if row.words:
            by = QCoreApplication.translate("community", "What the guide wrote:")
            y = self.words(painter, by, at, y, role="small", colour="text2", lines=1, gap=10)
            y = self.words(painter, row.words, at, y, role="body", colour="text", lines=_WORDS_LINES, gap=4)
        y = self.words(painter, row.text, at, y, role="body", colour="text", lines=_TEXT_LINES, gap=10)
        return y - at.top()

    def _standing(self, painter: QPainter | None, row: OwnRow, at: QRectF, y: float) -> float:
        said = f"{row.standing}. {row.why}" if row.why else row.standing
        settled = row.waits in ("published", "withdrawn") and not row.asks
        icon = "info" if row.asks else _ICONS.get(row.waits, "info")
        if settled:
            bar = Bar(icon, said, ground="sunken", ink="text2", role="small")
        else:
            bar = Bar(icon, said, ground="info_soft", ink="on_info_soft", role="small")
        tall = bar_height(self._theme, self._words, bar, at.width())
        if painter is not None:
            paint_bar(painter, self._theme, self._words, bar, QRectF(at.left(), y, at.width(), tall))
        return y + tall
