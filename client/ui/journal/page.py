"""The page: when it was begun, how one was, the words, and what becomes of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.journal import words
from client.ui.journal.erasing import ask_to_erase
from client.ui.journal.pages import Page
from client.ui.journal.paper import Paper
from client.ui.journal.view_model import Journal
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Line, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.moods import MoodChoice, mood_word, paint_mood
from client.ui.kit.notice_bar import in_words
from client.ui.theme import Theme


class PagePane(QWidget):
    """Renders the open page. `leave` asks for the list, where both do not fit beside each other."""

    leave = Signal()

    def __init__(self, theme: Theme, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._journal = journal
        self.back = Button(theme, self.tr("All entries"), "quiet", icon="arrow-left", on=self.leave.emit)
        self.back.setObjectName("backToEntries")
        # The paper keeps 14 pixels around its words, so that they stand below the title.
        self.scroller = Scroller(theme, margins=(12, 8, 12, 24), spacing=8)
        self.title = Label("", "h2")
        self.mood_button = Button(theme, "", "quiet", on=self._turn_mood)
        self.mood_button.setObjectName("entryMoodButton")
        self.mood = MoodChoice(theme, label=self.tr("How were you?"))
        self.mood.setObjectName("entryMood")
        self.mood.chosen.connect(self._chosen)
        self.mood.cleared.connect(self._cleared)
        self.without = Button(theme, self.tr("Without a mood"), "quiet", on=self._without)
        self.without.setObjectName("entryWithoutMood")
        self._moods = QWidget()
        moods = QVBoxLayout(self._moods)
        breathe(moods, theme, margins=(8, 0, 8, 0), spacing=4)
        moods.addWidget(self.mood)
        moods.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeading)
        self._moods.hide()
        self.paper = Paper(theme)
        self.paper.setObjectName("entryText")
        self.paper.setAccessibleName(self.tr("Your entry"))
        self.paper.setPlaceholderText(self.tr("Whatever is on your mind"))
        self.paper.written.connect(journal.write)
        self.paper.cursor_at.connect(self._follow)
        self.notice = Card(theme, "info", margins=(14, 10, 14, 10))
        self._notice_words = Label("")
        self.notice.box.addWidget(self._notice_words)
        self.notice.hide()
        head = QHBoxLayout()
        breathe(head, theme, margins=(14, 0, 0, 0), spacing=8)
        head.addWidget(self.title, 1)
        head.addWidget(self.mood_button)
        column = self.scroller.box
        column.addLayout(head)
        column.addWidget(self._moods)
        column.addWidget(self.paper)
        column.addStretch(1)
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
        warn = QVBoxLayout()
        breathe(warn, theme, margins=(24, 0, 24, 8))
        warn.addWidget(self.notice)
        self._edge = Line()
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=0)
        self._box.addWidget(self._alone)
        self._box.addWidget(self.scroller, 1)
        self._box.addLayout(warn)
        self._box.addWidget(self._edge)
        self._box.addWidget(self._feet)
        theme.changed.connect(self._dress)
        journal.turned.connect(self._turned)
        self._turned()

    def show_page(self, page: Page) -> None:
        """Show all but the words themselves, which only turning the page puts there."""
        entry = page.entry
        self.title.setText(self.tr("New entry") if entry is None else words.full(entry.created))
        self.keep.setText(self.tr("Keep entry") if entry is None else self.tr("Keep changes"))
        can_keep = page.busy or page.kept in ("writing", "draft", "unsaved")
        if self.keep.hasFocus() and not can_keep:
            self.paper.setFocus()  # or it would jump out of the page
        self.keep.setEnabled(can_keep)
        self.erase.setText(self.tr("Erase this draft") if entry is None else self.tr("Erase this entry"))
        self.erase.setVisible(entry is not None or bool(page.kept))
        if self.mood.value() != page.mood:
            self.mood.choose(page.mood)
        self.without.setVisible(page.mood is not None)
        self._dress()
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
            self.scroller.box.addWidget(self._feet)
        else:
            self._foot.insertWidget(0, self.status, 1)
            self._box.addWidget(self._feet)

    def begin(self) -> None:
        """Put the focus where one writes."""
        self.paper.setFocus()

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
        page = self._journal.state.page
        self._moods.hide()
        self.mood.choose(page.mood)
        self.paper.turn(self._journal.text)
        self.show_page(page)
        self.scroller.verticalScrollBar().setValue(0)

    def _follow(self, rect: QRect) -> None:
        if self.paper.hasFocus():
            at = self.paper.viewport().mapTo(self.scroller.column, rect.center())
            self.scroller.ensureVisible(at.x(), at.y(), 0, rect.height() + self._theme.px(24))

    def _dress(self) -> None:
        mood = self._journal.state.page.mood
        button = self.mood_button
        if mood is None:
            button.setIcon(QIcon())
            button.setText(self.tr("Add a mood"))
            button.setAccessibleName(self.tr("Add a mood"))
            return
        button.setText(mood_word(mood))
        button.setAccessibleName(self.tr("Mood: {mood}. Change it").format(mood=mood_word(mood)))
        button.setIcon(self._shape(mood))

    def _shape(self, mood: int) -> QIcon:
        side, gap = self._theme.px(18), self._theme.px(8)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mood(painter, mood, QRectF(gap if self._theme.mirrored else 0, 0, side, side), self._theme)
        painter.end()
        self.mood_button.setIconSize(picture.deviceIndependentSize().toSize())
        return QIcon(picture)

    def _turn_mood(self) -> None:
        shown = self._moods.isHidden()
        self._moods.setVisible(shown)
        if shown:
            self.mood.setFocus()
        else:
            self.paper.setFocus()

    def _chosen(self, mood: int) -> None:
        self._journal.choose(mood)

    def _cleared(self) -> None:
        self._journal.choose(None)

    def _without(self) -> None:
        self.mood.choose(None)
        self._journal.choose(None)
        self._moods.hide()
        self.paper.setFocus()

    def _ask(self) -> None:
        ask_to_erase(
            self, self._theme, entry=self._journal.state.page.entry is not None, erase=self._journal.erase
        )
