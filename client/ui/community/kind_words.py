"""Kind words that came for what one wrote: never counted, shown to nobody else, and only where one wants them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from client.services.letters import is_warmth
from client.ui.community.conversation import COLUMN
from client.ui.community.own_model import OwnPosts
from client.ui.community.rows import title_of
from client.ui.kit.card_delegate import CardDelegate
from client.ui.kit.controls import Button, breathe
from client.ui.kit.list_model import ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList
from client.ui.kit.words import day, isolated
from protocol.mail import WarmthMail

if TYPE_CHECKING:
    from client.services.letters import Letter
    from client.ui.community.own_model import OwnState
    from client.ui.kit.home import Home

_EXCERPT: Final = 160


@dataclass(frozen=True, slots=True)
class WarmRow:
    """A post of one's own that helped somebody, and perhaps what they wrote. `thread` is None where it is not known."""

    id: str
    post: UUID
    thread: UUID | None
    when: str
    heading: str = field(repr=False)
    words: str = field(repr=False)
    about: str = field(repr=False)


def warm_rows(state: OwnState) -> tuple[WarmRow, ...]:
    """What came, the newest first."""
    if state.standing is None:
        return ()
    return tuple(_row(letter, state) for letter in state.standing.letters if is_warmth(letter))


def warm_sentence(row: WarmRow) -> str:
    """What a screen reader says of it."""
    parts = [isolated(row.heading), isolated(row.words) if row.words else "", isolated(row.about), row.when]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _row(letter: Letter, state: OwnState) -> WarmRow:
    translate = QCoreApplication.translate
    message = letter.message
    assert isinstance(message, WarmthMail)
    assert state.standing is not None
    post = state.own.get(str(message.post))
    about, thread = "", None
    if post is not None:
        thread = UUID(post.thread_id)
        title = title_of(post.title or state.titles.get(thread, ""))
        words = " ".join(post.text.split())
        excerpt = words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()}…"
        about = translate("community", "Your post in {title}: {words}").format(
            title=isolated(title), words=isolated(excerpt)
        )
    heading = (
        translate("community", "Somebody wrote to you:")
        if message.words
        else translate("community", "Something you wrote helped somebody.")
    )
    return WarmRow(letter.id, message.post, thread, day(letter.hour), heading, message.words, about)


class KindWordsPane(QWidget):
    """`opened` carries the row whose thread is wanted."""

    opened = Signal(object)

    def __init__(self, home: Home, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=6)
        self.model: ListModel[WarmRow] = ListModel(
            lambda row: row.id, warm_sentence, lambda row: row.heading, parent=self
        )
        self.list = LongList(theme, column=COLUMN, one_click=False)
        self.list.setObjectName("kindWords")
        self.list.setAccessibleName(self.tr("Kind words"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(WarmDelegate(theme, self.list))
        self.list.activated.connect(self._activated)
        self._pages = ListPage(theme, self.list)
        box.addWidget(self._pages, 1)
        box.addWidget(self._below())
        own.changed.connect(self._render)
        self._render()

    def _below(self) -> QWidget:
        theme = self._home.theme
        held = QWidget()
        row = QHBoxLayout(held)
        breathe(row, theme, margins=(24, 4, 24, 0), spacing=12)
        self.wanted = QCheckBox(self.tr("Show me kind words"))
        self.wanted.setObjectName("wantKindWords")
        self.wanted.setAccessibleDescription(
            self.tr("Without it nothing is said when they come. Those that have come stay here, unread.")
        )
        self.wanted.setToolTip(self.wanted.accessibleDescription())
        self.wanted.clicked.connect(self._turn)
        self._show = Button(
            theme, self.tr("Show it in its thread"), "quiet", icon="message-square", on=self._open_current
        )
        self._show.setObjectName("showThanked")
        self.list.selectionModel().currentChanged.connect(lambda *_: self._render_step())
        row.addWidget(self.wanted)
        row.addStretch(1)
        row.addWidget(self._show)
        return held

    def arrive(self) -> None:
        """Put the focus on what came; it counts as opened."""
        (self.list if self.model.rows else self.wanted).setFocus()
        self.look()

    def look(self) -> None:
        """What is in sight counts as opened."""
        standing, current = self._own.state.standing, self._home.belonging.state.current
        if standing is None or current is None or not self._own.state.shows_warmth:
            return
        new = [letter.id for letter in standing.letters if is_warmth(letter) and not letter.opened]
        if new:
            work = self._home.session.letters.open(community=current.id, letters=new)
            self._home.bridge.run(work, owner=self)

    def _render(self) -> None:
        state = self._own.state
        rows = warm_rows(state) if state.shows_warmth else ()
        self.model.replace(rows)
        self._pages.show_list(bool(rows) or state.standing is None)
        self._pages.say(
            self.tr(
                "When something you wrote helps somebody, they can tell you here, and only you. Nobody counts it, and"
                " nobody sees who got any."
            )
            if state.shows_warmth
            else self.tr("Nothing is shown here, as you chose. What comes is kept for you all the same.")
        )
        self.wanted.setChecked(state.shows_warmth)
        self._render_step()

    def _render_step(self) -> None:
        index = self.list.currentIndex()
        self._show.setVisible(index.isValid() and self.model.row(index).thread is not None)

    def _turn(self, wanted: bool) -> None:
        work = self._home.session.letters.show_kind_words(wanted)
        self._home.bridge.run(work, owner=self)

    def _open_current(self) -> None:
        self._activated(self.list.currentIndex())

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.row(index).thread is not None:
            self.opened.emit(self.model.row(index))


class WarmDelegate(CardDelegate):
    """Paints WarmRows: what somebody wrote, and quietly what it was about."""

    hovers: ClassVar[bool] = False

    def set_row(self, painter: QPainter | None, row: WarmRow, at: QRectF) -> float:
        """From its heading down."""
        y = self.words(painter, row.heading, at, at.top(), role="label", colour="text2", lines=2, gap=0)
        y = self.words(painter, row.words, at, y, role="reading", colour="text", lines=12, gap=6)
        y = self.words(painter, row.about, at, y, role="small", colour="text2", lines=3, gap=8)
        y = self.words(painter, row.when, at, y, role="small", colour="text2", lines=1, gap=4)
        return y - at.top()
