"""The right side while one looks at what one wrote here, and at what guides wrote to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from client.ui.community.bars import Bar, bar_height, paint_bar
from client.ui.community.conversation import COLUMN
from client.ui.community.own_model import OwnPosts
from client.ui.community.own_rows import OwnRow, own_sentence
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, IconButton, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.kit.row_painting import CARD_MARGIN, Cards, states
from client.ui.kit.row_words import Words
from client.ui.theme import TextRole, Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_PADDING: Final = (20, 16)
_TEXT_LINES: Final = 8
_WORDS_LINES: Final = 60
_ICONS: Final = {"waiting": "clock", "held": "eye", "published": "check", "withdrawn": "undo-2"}


class OwnPostsPane(QWidget):
    """`left` asks for the list of threads, `opened` carries the row whose thread is wanted.

    `drafted` carries the row that is a draft again.
    """

    left = Signal()
    opened = Signal(object)
    drafted = Signal(object)

    def __init__(self, home: Home, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(0, 10, 0, 12), spacing=6)
        top = QHBoxLayout()
        breathe(top, theme, margins=(6, 0, 24, 0), spacing=8)
        back = IconButton(theme, "arrow-left", self.tr("Back to the threads"), on=self.left.emit)
        back.setObjectName("leaveOwnPosts")
        words = QVBoxLayout()
        breathe(words, theme, spacing=0)
        words.addWidget(Label(self.tr("Your posts"), "h2"))
        words.addWidget(Label(self.tr("Your own copies, on this computer"), "small"))
        top.addWidget(back)
        top.addLayout(words, 1)
        box.addLayout(top)
        self.model: ListModel[OwnRow] = ListModel(
            lambda row: row.id, own_sentence, lambda row: row.heading, parent=self
        )
        self.list = LongList(theme, column=COLUMN, one_click=False)
        self.list.setObjectName("ownPostList")
        self.list.setAccessibleName(self.tr("Your posts"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(OwnDelegate(theme, self.list))
        self.list.activated.connect(self._activated)
        self._pages = QStackedWidget()
        held = QWidget()
        inside = QVBoxLayout(held)
        breathe(inside, theme, margins=(0, 0, 6, 0))
        inside.addWidget(self.list)
        self._pages.addWidget(held)
        none = Label(
            self.tr("You have written nothing here yet. Reading is taking part too: there is no hurry."),
            "body",
            "soft",
        )
        none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        nothing = QWidget()
        around = QVBoxLayout(nothing)
        breathe(around, theme, margins=(24, 32, 24, 0))
        around.addWidget(none)
        self._pages.addWidget(nothing)
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
        self._draft = Button(theme, self.tr("Make it a draft again"), icon="pen-line", on=self._make_draft)
        self._draft.setObjectName("draftAgain")
        self._back = Button(theme, self.tr("Take it back"), "quiet", icon="undo-2", on=self._confirm)
        self._back.setObjectName("takeBack")
        self._show = Button(
            theme, self.tr("Show it in its thread"), "quiet", icon="message-square", on=self._open_current
        )
        self._show.setObjectName("showInThread")
        row.addWidget(self._draft)
        row.addWidget(self._back)
        row.addWidget(self._show)
        around.addWidget(self._notice)
        around.addLayout(row)
        return self._bar

    def arrive(self) -> None:
        """Put the focus on the list; messages in it count as opened."""
        self.list.setFocus()
        self.list.show_row(0, "top")
        self._own.opened()

    def _render(self) -> None:
        rows = self._own.state.rows
        self.model.replace(rows)
        self._pages.setCurrentIndex(0 if rows or not self._own.state.loaded else 1)
        self._render_steps()

    @property
    def _current(self) -> OwnRow | None:
        index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _render_steps(self) -> None:
        row, notice = self._current, self._own.state.notice
        self._draft.setVisible(row is not None and row.can_draft)
        self._back.setVisible(row is not None and row.can_take_back)
        self._show.setVisible(row is not None and row.thread is not None)
        self._notice.setText(in_words(notice) if notice is not None else "")
        self._notice.setVisible(notice is not None)
        shown = row is not None and (row.can_draft or row.can_take_back or row.thread is not None)
        self._bar.setVisible(shown or notice is not None)

    def _make_draft(self) -> None:
        row = self._current
        if row is not None and row.can_draft:
            self._own.draft_again(row.id, lambda: self.drafted.emit(row))

    def _confirm(self) -> None:
        row = self._current
        if row is None or not row.can_take_back:
            return
        ask(
            self,
            self._home.theme,
            name="takeBackQuestion",
            title=self.tr("Take it back?"),
            about=(
                self.tr("It never left this computer. It goes from here too, for good.")
                if row.can_draft
                else self.tr(
                    "It goes from the community for good, and so does what waits about it. Whoever has read it has"
                    " read it. Your own copy stays here."
                ),
            ),
            stay=self.tr("Leave it as it is"),
            go=self.tr("Take it back"),
            do=lambda: self._own.take_back(row.id),
        )

    def _open_current(self) -> None:
        self._activated(self.list.currentIndex())

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.row(index).thread is not None:
            self.opened.emit(self.model.row(index))


class OwnDelegate(QStyledItemDelegate):
    """Paints OwnRows: where it was written, how it stands and why, and the words."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words are in this width."""
        px = self._theme.px
        width = option.rect.width()
        inside = max(1, width - 2 * px(CARD_MARGIN[0]) - 2 * px(_PADDING[0]))
        tall = self._set(None, index.data(ROW_ROLE), QRectF(0, 0, inside, 0))
        return QSize(width, round(tall) + 2 * (px(CARD_MARGIN[1]) + px(_PADDING[1])))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card and what is on it."""
        state = states(option)
        card = self._cards.paint(painter, option.rect, focused=state["focused"], hovered=state["hovered"])
        across, down = (self._theme.px(length) for length in _PADDING)
        self._set(painter, index.data(ROW_ROLE), card.adjusted(across, down, -across, -down))

    def _set(self, painter: QPainter | None, row: OwnRow, at: QRectF) -> float:
        y = at.top()

        def text(said: str, role: TextRole, colour: str, lines: int, gap: float) -> None:
            nonlocal y
            if not said:
                return
            width = int(at.width())
            y += self._theme.px(gap)
            if painter is None:
                y += self._words.laid(said, width, role, most_lines=lines).height
            else:
                place = QRectF(at.left(), y, width, 0)
                y += self._words.draw(painter, said, place, colour, role, most_lines=lines)

        def bar(shown: Bar, gap: float) -> None:
            nonlocal y
            y += self._theme.px(gap)
            tall = bar_height(self._theme, self._words, shown, at.width())
            if painter is not None:
                place = QRectF(at.left(), y, at.width(), tall)
                paint_bar(painter, self._theme, self._words, shown, place)
            y += tall

        text(row.heading, "h3", "text", 3, 0)
        if row.letter:
            text(row.standing, "small", "text2", 1, 2)
        else:
            said = f"{row.standing}. {row.why}" if row.why else row.standing
            settled = row.waits in ("published", "withdrawn")
            icon = _ICONS.get(row.waits, "info")
            if settled:
                bar(Bar(icon, said, ground="sunken", ink="text2", role="small"), 8)
            else:
                bar(Bar(icon, said, ground="info_soft", ink="on_info_soft", role="small"), 8)
        if row.words:
            if not row.letter:
                said = QCoreApplication.translate("community", "What the guide wrote:")
                text(said, "small", "text2", 1, 10)
            text(row.words, "body", "text", _WORDS_LINES, 4 if not row.letter else 8)
        text(row.text, "body", "text", _TEXT_LINES, 10)
        return y - at.top()
