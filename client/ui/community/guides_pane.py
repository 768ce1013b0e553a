"""One calm page between a person and the guides: what each wrote, day by day, and a box to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from client.ui.community.conversation import COLUMN
from client.ui.community.guides_model import GuidesTalk
from client.ui.community.guides_rows import TalkRow, talk_sentence
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.kit.row_painting import CARD_MARGIN, Cards, mirrored, states
from client.ui.kit.row_words import Words
from client.ui.kit.spelling import check_spelling
from client.ui.theme import TextRole, Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_PADDING: Final = (18, 14)
_ASIDE: Final = 56
"""Unscaled pixels by which one's own words stand in from the leading side, and theirs from the other."""
_DAY: Final = 12
_DOT: Final = 9
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
        for part in (self.words, self._said, self._readers):
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
        self._render_steps()

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


class TalkDelegate(QStyledItemDelegate):
    """Paints TalkRows: the day above the first of it, then a card, one's own a little further in."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words are in this width."""
        row, px = index.data(ROW_ROLE), self._theme.px
        width = option.rect.width()
        inside = max(1, width - self._aside(width) - 2 * px(CARD_MARGIN[0]) - 2 * px(_PADDING[0]))
        tall = self._set(None, row, QRectF(0, 0, inside, 0))
        return QSize(width, self._head(row, width) + round(tall) + 2 * (px(CARD_MARGIN[1]) + px(_PADDING[1])))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the day, the card and what is on it."""
        row: TalkRow = index.data(ROW_ROLE)
        px, state = self._theme.px, states(option)
        at: QRect = option.rect
        head = self._head(row, at.width())
        if row.day:
            place = QRectF(
                at.left() + px(CARD_MARGIN[0] + 2),
                at.top() + px(_DAY),
                at.width() - px(2 * CARD_MARGIN[0] + 4),
                0,
            )
            self._words.draw(painter, row.day, place, "text2", "small", weight=600)
        aside = self._aside(at.width())
        leading = row.mine != self._theme.mirrored
        card_at = at.adjusted(aside if leading else 0, head, 0 if leading else -aside, 0)
        card = self._cards.paint(
            painter,
            card_at,
            focused=state["focused"],
            hovered=row.mine and not self._theme.tokens.high_contrast,
        )
        across, down = (px(length) for length in _PADDING)
        self._set(painter, row, card.adjusted(across, down, -across, -down))

    def _aside(self, width: int) -> int:
        return min(self._theme.px(_ASIDE), width // 10)

    def _head(self, row: TalkRow, width: int) -> int:
        if not row.day:
            return 0
        px = self._theme.px
        inside = width - px(2 * CARD_MARGIN[0] + 4)
        return self._words.laid(row.day, inside, "small", weight=600).height + px(_DAY) + px(4)

    def _set(self, painter: QPainter | None, row: TalkRow, at: QRectF) -> float:
        px = self._theme.px
        y = at.top()

        def text(said: str, role: TextRole, colour: str, gap: float, *, weight: int | None = None) -> None:
            nonlocal y
            if not said:
                return
            y += px(gap)
            if painter is None:
                y += self._words.laid(said, int(at.width()), role, weight=weight).height
            else:
                place = QRectF(at.left(), y, at.width(), 0)
                y += self._words.draw(painter, said, place, colour, role, weight=weight)

        heading = QRectF(at)
        if row.new:
            dot = px(_DOT)
            line = self._theme.line("label")
            if painter is not None:
                spot = QRectF(at.left(), y + (line - dot) / 2, dot, dot)
                self._dot(painter, at, spot)
            heading = self._placed(at, QRectF(at.left() + dot + px(8), y, at.width() - dot - px(8), 0))
        if painter is None:
            y += self._words.laid(row.heading, int(heading.width()), "label").height
        else:
            place = QRectF(heading.left(), y, heading.width(), 0)
            y += self._words.draw(painter, row.heading, place, "text2", "label")
        text(row.text, "reading", "text", 6)
        text(row.standing, "small", "text2", 8)
        return y - at.top()

    def _dot(self, painter: QPainter, within: QRectF, spot: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(self._placed(within, spot))
        painter.restore()

    def _placed(self, within: QRectF, part: QRectF) -> QRectF:
        right = Qt.LayoutDirection.RightToLeft
        return mirrored(within, part, right if self._theme.mirrored else Qt.LayoutDirection.LeftToRight)
