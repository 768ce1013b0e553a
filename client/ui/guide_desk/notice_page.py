"""A notice to everybody: write it, see it as members will, and send it once one knows that it stays for good."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.services.announcing import Announced
from client.ui.guide_desk.letters_words import lack_words, unsure_words
from client.ui.guide_desk.notice_model import NoticeModel, NoticeState
from client.ui.guide_desk.parts import Said, action, empty, reader
from client.ui.guide_desk.rows import translated
from client.ui.kit.asking import ask
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_card import NoticeCard
from client.ui.kit.opening_field import OpeningField
from client.ui.kit.spelling import check_spelling
from protocol.limits import TITLE_CHARACTERS_MAX

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_LINES: Final = (4, 14)
_HOUR: Final = 3600


class NoticePage(QWidget):
    """`leave` leads back to the queue."""

    def __init__(self, home: Home, leave: Callable[[], object]) -> None:
        super().__init__()
        self._home = home
        theme = self._theme = home.theme
        self.setObjectName("guideNotice")
        self.model = NoticeModel(home, self)
        self._shown: tuple[Announced, ...] | None = None
        self._sent = self._told = 0
        self._scroller = reader(theme, translated("Tell everybody"))
        column = self._scroller.box
        self._back = action(
            theme, translated("Back to the queue"), "leaveNotice", leave, "quiet", "arrow-left"
        )
        row = Flow(theme)
        row.addWidget(self._back)
        column.addLayout(row)
        column.addWidget(Label(translated("Tell everybody"), "h2"))
        column.addWidget(
            Label(
                translated(
                    "A notice stands above the threads of every member until they have read it. It is for news of the"
                    " community, themed weeks and events; say days and times in words."
                ),
                "body",
                "soft",
            )
        )
        for_good = Card(theme, "note", margins=(14, 10, 14, 10))
        for_good.setObjectName("noticeForGood")
        stays = translated(
            "A notice stays in the community's record for good. Nobody can ever change or erase it."
        )
        for_good.box.addWidget(Label(stays))
        column.addWidget(for_good)
        self.openings = OpeningField(theme, "notice", "notice")
        column.addWidget(self.openings)
        self.title = QLineEdit()
        self.title.setObjectName("noticeTitle")
        self.title.setMaxLength(TITLE_CHARACTERS_MAX)
        self._field(column, translated("Title (it may stay empty)"), self.title)
        self.words = WordBox(theme, "", least=_LINES[0], most=_LINES[1])
        self.words.setObjectName("noticeWords")
        check_spelling(home, self.words)
        self._field(column, translated("Words to everybody"), self.words)
        self._seen_as = Label(translated("What everybody will read"), "label")
        self.preview = NoticeCard(theme)
        self.preview.setObjectName("noticePreview")
        column.addWidget(self._seen_as)
        column.addWidget(self.preview)
        self.notice = Said(theme, "noticeNotice")
        self.lack = Said(theme, "noticeLack", "note")
        self.done = Said(theme, "noticeSent", "accent")
        for said in (self.notice, self.lack, self.done):
            column.addWidget(said)
        self._send = action(
            theme, translated("Send to everybody…"), "sendNotice", self.confirm, "primary", "send"
        )
        self._send.setToolTip(translated("Ctrl+Enter"))
        buttons = Flow(theme)
        buttons.addWidget(self._send)
        column.addLayout(buttons)
        self._before = Label(translated("Said before, the newest first"), "label")
        column.addWidget(self._before)
        self._earlier = QVBoxLayout()
        breathe(self._earlier, theme, spacing=8)
        column.addLayout(self._earlier)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self.title.textEdited.connect(lambda text: self.model.write(title=text))
        self.words.textChanged.connect(lambda: self.model.write(words=self.words.toPlainText()))
        self.openings.put_in.connect(self.model.put_in)
        self.openings.language_chosen.connect(self.model.choose_language)
        self.model.restored.connect(self._restore)
        self.model.changed.connect(self._render)
        self._restore()
        self._render()

    # What the desk asks of a page beside the queue

    def begin(self) -> None:
        """Read what was said before, and begin with the words."""
        self.model.look()
        self.done.say("")
        self._scroller.verticalScrollBar().setValue(0)
        self.openings.library.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> bool:
        """There is one page only."""
        return False

    def confirm(self) -> None:
        """Ask once more, with what it means, and send it."""
        if not self.model.ask():
            return
        ask(
            self,
            self._theme,
            name="noticeQuestion",
            title=translated("Say this to everybody, for good?"),
            about=(
                translated("Every member reads it, also whoever joins in the next days."),
                translated("It stays in the community's record. Nobody can ever change or erase it."),
            ),
            stay=translated("Not now"),
            go=translated("Send it to everybody"),
            do=self.model.send,
        )

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """The words that are not saved yet."""
        return self.model.keep()

    # Inside

    def _field(self, column: QVBoxLayout, words: str, control: QWidget) -> None:
        name = Label(words, "label")
        name.setBuddy(control)
        control.setAccessibleName(words)
        column.addWidget(name)
        column.addWidget(control)

    def _restore(self) -> None:
        unsent = self.model.state.unsent
        if self.title.text() != unsent.title:
            self.title.setText(unsent.title)
        self.words.set_words(unsent.words)

    def _render(self) -> None:
        state = self.model.state
        self.openings.show_language(state.unsent.language)
        for box in (self.title, self.words):
            box.setReadOnly(state.sending or not state.loaded)
        self._seen_as.setVisible(not state.unsent.empty)
        self.preview.setVisible(not state.unsent.empty)
        title = " ".join(state.unsent.title.split())
        self.preview.say(title, state.unsent.words.strip(), hour=int(self._home.now()) // _HOUR)
        self._send.setEnabled(state.loaded and not state.sending)
        if state.earlier != self._shown:
            self._shown = state.earlier
            empty(self._earlier)
            for one in state.earlier:
                card = NoticeCard(self._theme)
                card.say(one.title, one.text, hour=one.hour)
                self._earlier.addWidget(card)
        self._before.setVisible(bool(state.earlier))
        self._render_foot(state)

    def _render_foot(self, state: NoticeState) -> None:
        self.notice.say(unsure_words(state.unsure, state.notice), state.attempts)
        asked = state.attempts > self._told
        self._told = state.attempts
        if asked or self.lack.words:
            self.lack.say(lack_words(state.lack) if not state.notice else "", state.attempts)
        if state.sent > self._sent:
            self._sent = state.sent
            self.done.say(translated("It is said. Members read it with their next sync."), state.sent)
        elif not state.unsent.empty:
            self.done.say("")
