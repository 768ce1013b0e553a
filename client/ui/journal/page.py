"""The page: what stands above the words, the words, and what becomes of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.journal import words
from client.ui.journal.erasing import ask_to_erase
from client.ui.journal.page_head import PageHead
from client.ui.journal.pages import Page
from client.ui.journal.paper import Paper
from client.ui.journal.view_model import Journal
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Line, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.markdown_formatting import FormattingRow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_follow
from client.ui.theme import Theme

_ROOMY: Final = 430
"""Unscaled pixels of height from which the formatting stands there without being asked for."""


class PagePane(QWidget):
    """Renders the open page. `leave` asks for the list, where both do not fit beside each other.

    `head`, `paper` and what is in `below` scroll together.
    """

    leave = Signal()

    def __init__(self, theme: Theme, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._journal = journal
        self._wanted: bool | None = None
        self.back = Button(theme, self.tr("All entries"), "quiet", icon="arrow-left", on=self.leave.emit)
        self.back.setObjectName("backToEntries")
        self.head = PageHead(theme)
        self.head.mood_chosen.connect(journal.choose)
        self.head.done.connect(self.begin)
        self.paper = Paper(theme)
        self.paper.touched.connect(journal.touch)
        journal.words.read_from(self.paper.words)
        self.paper.set_head(self.head)
        below = QWidget()
        below.setProperty("surface", "clear")
        self.below = QVBoxLayout(below)
        breathe(self.below, theme, spacing=0)
        self._below = below
        self.paper.set_foot(below, follows=True)
        self.tools = FormattingRow(theme, self.paper.formatting)
        self.head.format_button.clicked.connect(self._turn_tools)
        self.notice = Card(theme, "info", margins=(14, 10, 14, 10))
        self._notice_words = Label("")
        self.notice.box.addWidget(self._notice_words)
        self.notice.hide()
        self.status = Label("", "small")
        self.status.setObjectName("entryStatus")
        self.erase = Button(theme, "", "quiet", on=self._ask)
        self.erase.setObjectName("eraseEntry")
        self.keep = Button(theme, "", "primary", on=journal.keep)
        self.keep.setObjectName("keepEntry")
        self.keep.setToolTip(self.tr("Ctrl+Enter"))
        buttons = Flow(theme, spacing=8, trailing=True)
        buttons.addWidget(self.erase)
        buttons.addWidget(self.keep)
        self._feet = QWidget()
        self._feet.setProperty("surface", "clear")
        self._foot = QHBoxLayout(self._feet)
        breathe(self._foot, theme, margins=(24, 10, 24, 14), spacing=12)
        self._foot.addWidget(self.status, 1)
        self._foot.addLayout(buttons, 2)
        self._top = QHBoxLayout()
        breathe(self._top, theme, margins=(12, 8, 24, 4), spacing=12)
        self._top.addWidget(self.back)
        self._alone = QWidget()
        self._alone.setLayout(self._top)
        self._alone.hide()
        self._tool_line = QHBoxLayout()
        breathe(self._tool_line, theme, margins=(24, 4, 24, 0))
        self._tool_line.addWidget(self.tools)
        warn = QVBoxLayout()
        breathe(warn, theme, margins=(24, 0, 24, 8))
        warn.addWidget(self.notice)
        self._edge = Line()
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=0)
        self._box.addWidget(self._alone)
        self._box.addWidget(self.paper, 1)
        self._box.addLayout(warn)
        self._box.addWidget(self._edge)
        self._box.addLayout(self._tool_line)
        self._box.addWidget(self._feet)
        theme.changed.connect(self._fit)
        journal.turned.connect(self._turned)
        self._fit()
        self._turned()

    def show_page(self, page: Page) -> None:
        """Show all but the words themselves, which only turning the page puts there."""
        entry = page.entry
        self.head.show_page(page)
        self.keep.setText(self.tr("Keep entry") if entry is None else self.tr("Keep changes"))
        can_keep = page.busy or page.kept in ("writing", "draft", "unsaved")
        if self.keep.hasFocus() and not can_keep:
            self.paper.setFocus()  # or it would jump out of the page
        self.keep.setEnabled(can_keep)
        self.erase.setText(self.tr("Erase this draft") if entry is None else self.tr("Move to the trash"))
        self.erase.setVisible(entry is not None or bool(page.kept))
        said = self._status(page)
        if said != self.status.text():
            self.status.setText(said)
            if page.kept in ("kept", "draft"):
                announce(self.status, said)
        told = "" if page.notice is None else in_words(page.notice)
        if told and told != self._notice_words.text():
            announce(self.notice, told)
        self._notice_words.setText(told)
        self.notice.setVisible(bool(told))

    def stand_alone(self, alone: bool) -> None:
        """Without the list beside it there is a way back to it, and the status stands up there with it.

        What becomes of the words then stands where they end, so that as many of them as can be are in sight.
        """
        if alone != self._alone.isHidden():
            return
        self._alone.setVisible(alone)
        self._edge.setVisible(not alone)
        if alone:
            self._top.addWidget(self.status, 1)
            self._box.removeWidget(self._feet)
            self.below.addWidget(self._feet)
        else:
            self._foot.insertWidget(0, self.status, 1)
            self.below.removeWidget(self._feet)
            self._box.addWidget(self._feet)
        self.paper.set_foot(self._below, follows=not alone)
        self.order()

    def begin(self) -> None:
        """Put the focus where one writes."""
        self.paper.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a low page the formatting waits until it is asked for."""
        super().resizeEvent(event)
        self._fit()

    def _status(self, page: Page) -> str:
        if page.kept == "draft":
            return self.tr("Draft kept on this computer")
        if page.kept == "unsaved":
            return self.tr("Not saved yet; your words are still here")
        if page.kept == "kept" and page.kept_at is not None:
            return self.tr("Kept, {time}").format(time=words.clock(page.kept_at))
        if page.kept == "kept" and page.entry is not None and page.entry.edited_at is not None:
            return self.tr("Changed since")
        if page.kept == "writing":
            return self.tr("Writing…")
        return ""

    def _turned(self) -> None:
        self.head.turn(self._journal.state.page)
        self.paper.turn(self._journal.text)
        self.show_page(self._journal.state.page)

    def order(self) -> None:
        """Let Tab go through the page as it stands there, after something was put into head or foot."""
        let_tab_follow((self.back, self.head, self.paper, self._below, self.tools, self._feet))

    def _fit(self) -> None:
        roomy = self.height() >= self._theme.px(_ROOMY)
        shown = roomy if self._wanted is None else self._wanted
        self.tools.setVisible(shown)
        button = self.head.format_button
        button.setAccessibleName(self.tr("Hide the formatting") if shown else self.tr("Show the formatting"))
        button.setToolTip(button.accessibleName())

    def _turn_tools(self) -> None:
        self._wanted = self.tools.isHidden()
        self._fit()

    def _ask(self) -> None:
        if self._journal.state.page.entry is not None:
            self._journal.erase()  # it comes back out of the trash
            return
        ask_to_erase(self, self._theme, entry=False, erase=self._journal.erase)
