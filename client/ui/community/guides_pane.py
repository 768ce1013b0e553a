"""One calm page between a person and the guides: what each wrote, day by day, and a box to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from client.ui.community.composing_words import when_words
from client.ui.community.conversation import COLUMN
from client.ui.community.guides_model import GuidesTalk
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.kit.spelling import check_spelling
from client.ui.kit.talk_card import TalkDelegate, TalkRow, talk_sentence

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_SHORT: Final = 330
_MOST_LINES: Final = 8


class GuidesPane(QWidget):
    """`decision` carries the id of a letter whose decision is wanted, `facts` asks what guides can see and do."""

    decision = Signal(str)
    facts = Signal()

    def __init__(self, home: Home, talk: GuidesTalk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._talk = talk
        self._counted = 0
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=6)
        self.model: ListModel[TalkRow] = ListModel(
            lambda row: row.id, talk_sentence, lambda row: row.heading, parent=self
        )
        self.list = LongList(theme, column=COLUMN, one_click=False)
        self.list.setObjectName("guidesTalk")
        self.list.setAccessibleName(self.tr("You and the guides"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(TalkDelegate(theme, self.list))
        self.list.activated.connect(self._activated)
        self._pages = ListPage(
            theme,
            self.list,
            self.tr(
                "Here you can write to the guides about anything: a question, a worry about somebody, or something they"
                " got wrong. What they write to you comes here too."
            ),
        )
        # In a low window the letters make room for the words that are being written.
        self._pages.setMinimumHeight(1)
        box.addWidget(self._pages, 1)
        box.addWidget(self._steps())
        box.addWidget(self._writing())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._render_steps())
        talk.changed.connect(self._render)
        talk.restored.connect(self.words.set_words)
        talk.sent.connect(lambda: announce(self.words, self.tr("It is on its way to the guides")))
        self._render()

    def _steps(self) -> QWidget:
        theme = self._home.theme
        self._bar = QWidget()
        row = Flow(theme)
        around = QVBoxLayout(self._bar)
        breathe(around, theme, margins=(24, 0, 24, 0), spacing=0)
        self._look = Button(theme, self.tr("What was decided"), icon="scale", on=self._open_current)
        self._look.setObjectName("lookAtDecision")
        self._draft = Button(
            theme, self.tr("Make it a draft again"), "quiet", icon="pen-line", on=self._draft_again
        )
        self._draft.setObjectName("noteAgain")
        row.addWidget(self._look)
        row.addWidget(self._draft)
        around.addLayout(row)
        return self._bar

    def _writing(self) -> QWidget:
        theme = self._home.theme
        held = QWidget()
        sides = QHBoxLayout(held)
        breathe(sides, theme, margins=(6, 0, 24, 0), spacing=0)
        self._column = Card(theme, margins=(14, 12, 14, 10), spacing=6)
        self.words = WordBox(
            theme,
            self.tr("Your words to the guides"),
            placeholder=self.tr("Write to the guides"),
            least=1,
            most=_MOST_LINES,
        )
        self.words.setObjectName("noteBox")
        check_spelling(self._home, self.words)
        self.words.textChanged.connect(lambda: self._talk.write(self.words.toPlainText()))
        self._said = Label("", "small")
        self._said.setObjectName("noteSaid")
        self._duty = Label("", "small", "note")
        self._duty.setObjectName("noteDuty")
        self._readers = Label(
            self.tr("Only guides can read this. It is sealed to them before it leaves this computer."),
            "small",
        )
        below = QHBoxLayout()
        breathe(below, theme, spacing=8)
        self._facts = Button(theme, self.tr("What guides can see"), "quiet", icon="info", on=self.facts.emit)
        self._facts.setObjectName("whatGuidesSee")
        self.send = Button(theme, self.tr("Send"), "primary", icon="send", on=self._talk.send)
        self.send.setObjectName("sendNote")
        self.send.setAccessibleName(self.tr("Send it to the guides"))
        below.addWidget(self._facts)
        below.addStretch(1)
        below.addWidget(self.send)
        for part in (self.words, self._said, self._duty, self._readers):
            self._column.box.addWidget(part)
        self._column.box.addLayout(below)
        sides.addStretch(1)
        sides.addWidget(self._column, 1000)
        sides.addStretch(1)
        return held

    def arrive(self) -> None:
        """At the newest, with the focus on what was written; where nothing was, in the box."""
        self._talk.begin()
        if self.model.rows:
            self.list.setFocus()
            self._to_end()
        else:
            self.words.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the letters their room."""
        super().resizeEvent(event)
        theme = self._home.theme
        self._column.setMaximumWidth(theme.px(COLUMN - 12))
        low = self.height() < theme.px(_SHORT)
        room = int(self.height() * 0.3 / theme.line("reading"))
        self.words.set_lines(1, 2 if low else min(max(room, 2), _MOST_LINES))
        self._readers.setVisible(not low)

    def _render(self) -> None:
        state = self._talk.state
        at_end = self.list.currentIndex().row() >= self._counted - 1
        self.model.replace(state.rows)
        if len(state.rows) != self._counted:
            self._counted = len(state.rows)
            if at_end and state.rows:
                self._to_end()
            if self.isVisible():
                self._talk.look()
        self._pages.show_list(bool(state.rows) or not state.loaded)
        nothing = not state.text.strip()
        self.send.setEnabled(not nothing and not state.sending and not state.keyless)
        self.words.setReadOnly(state.sending or not state.open)
        notice = state.notice or state.draft_notice
        said = in_words(notice) if notice is not None else ""
        if state.keyless:
            said = self.tr(
                "No key of the guides is known here yet, so nothing could be sealed to them. What you write is kept"
                " here as a draft until there is one."
            )
        elif not said and state.kept:
            said = self.tr("Your draft is kept on this computer")
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self._render_duty()
        self._render_steps()

    def _render_duty(self) -> None:
        back_at = self._talk.state.back_at
        if back_at is not None:
            said = self.tr(
                "Nobody is on duty now; guides are here again: {when}. If it cannot wait, please open Get support now."
            )
            self._duty.setText(said.format(when=when_words(back_at, now=self._home.now())))
        self._duty.setVisible(back_at is not None)

    def _to_end(self) -> None:
        last = len(self.model.rows) - 1
        self.list.setCurrentIndex(self.model.index(last))
        self.list.show_row(last, "end")

    @property
    def _current(self) -> TalkRow | None:
        index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _render_steps(self) -> None:
        row = self._current
        self._look.setVisible(row is not None and row.decision)
        self._draft.setVisible(row is not None and row.can_draft)
        self._bar.setVisible(row is not None and (row.decision or row.can_draft))

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.row(index).decision:
            self.decision.emit(self.model.row(index).letter)

    def _open_current(self) -> None:
        self._activated(self.list.currentIndex())

    def _draft_again(self) -> None:
        row = self._current
        if row is not None and row.can_draft:
            self._talk.draft_again(row)
