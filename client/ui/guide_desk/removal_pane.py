"""Removing a post: the reason, the words to its author, and exactly what the author will read."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from client.ui.guide_desk.parts import Foot, Said, action, reader
from client.ui.guide_desk.rows import author_name, newer_words, title_of, translated
from client.ui.guide_desk.state import DeskState
from client.ui.guide_desk.view_model import GuideDesk
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class RemovalPane(QWidget):
    """Asks for a reason and words; nothing is sent before the guide has seen what the author will read."""

    def __init__(self, theme: Theme, desk: GuideDesk) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._scroller = reader(theme, translated("Remove this post"))
        self._about = Label("", "small")
        self._post = Prose(theme, "", "body")
        self.reason = Choice(
            theme, [(translated("Choose a reason"), ""), *((one.title, one.id) for one in desk.reasons)]
        )
        self.reason.setObjectName("reasonChoice")
        self._rule = Label("", "small")
        self.words = QPlainTextEdit()
        self.words.setObjectName("ownWords")
        self.words.setProperty("role", "reading")
        self.words.setTabChangesFocus(True)
        self.words.setPlaceholderText(translated("Without words of your own, the reason's words are sent."))
        self._reset = Button(
            theme, translated("Use the reason's own words"), "quiet", on=desk.use_reason_words
        )
        self._reset.setObjectName("useReasonWords")
        self._preview = Card(theme, "accent", margins=(20, 16, 20, 18), spacing=8)
        self._preview.setAccessibleName(translated("What the author will read"))
        self._preview_title = Label("", "label")
        self._preview_words = Prose(theme, "", "reading", "on_accent_soft")
        self._preview_words.setObjectName("authorPreview")
        self.newer = Said(theme, "removalNewerState")
        self.notice = Said(theme, "removalNotice")
        self._send = action(
            theme, translated("Remove and tell the author"), "removeAndTell", desk.remove, "primary"
        )
        self._send.setToolTip(translated("Ctrl+Enter"))
        self._again = action(
            theme, translated("Claim it again"), "removalClaimAgain", desk.claim_again, "primary"
        )
        self._close = action(theme, translated("Back to the queue"), "removalClose", desk.close)
        self._back = action(
            theme, translated("Back to the post"), "leaveRemoval", desk.leave_removal, "quiet"
        )
        self._lay_out()
        self.reason.activated.connect(lambda _: desk.choose_reason(str(self.reason.currentData() or "")))
        self.words.textChanged.connect(lambda: desk.write(self.words.toPlainText()))
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        theme, column = self._theme, self._scroller.box
        head = QVBoxLayout()
        breathe(head, theme, spacing=4)
        head.addWidget(Label(translated("Remove this post"), "h2"))
        head.addWidget(self._about)
        column.addLayout(head)
        post = Card(theme, "sunken", margins=(16, 12, 16, 14))
        post.box.addWidget(self._post)
        column.addWidget(post)
        column.addLayout(self._field(translated("Reason"), self.reason, self._rule))
        column.addLayout(self._field(translated("Your words to the author"), self.words, self._reset))
        preview = QVBoxLayout()
        breathe(preview, theme, spacing=6)
        preview.addWidget(Label(translated("What the author will read"), "label"))
        # The first line is what the author's own app says of a removed post.
        self._preview.box.addWidget(Label(translated("Removed by a guide; your text is kept here"), "small"))
        self._preview.box.addWidget(self._preview_title)
        self._preview.box.addWidget(self._preview_words)
        preview.addWidget(self._preview)
        column.addLayout(preview)
        column.addStretch(1)
        self._foot = Foot(theme, self.newer, self.notice)
        for button in (self._send, self._again, self._close, self._back):
            self._foot.buttons.addWidget(button)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroller, 1)
        self._outer.addWidget(self._foot)

    def _field(self, label: str, field: QWidget, below: QWidget) -> QVBoxLayout:
        name = Label(label, "label")
        name.setBuddy(field)
        field.setAccessibleName(label)
        box = QVBoxLayout()
        breathe(box, self._theme, spacing=4)
        box.addWidget(name)
        box.addWidget(field)
        beside = Qt.AlignmentFlag.AlignLeading if isinstance(below, Button) else Qt.AlignmentFlag(0)
        box.addWidget(below, 0, beside)
        return box

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self._foot.stand(self._outer, self._scroller, low=low)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def show_state(self, state: DeskState) -> None:
        """Show what is being written, and how the item stands."""
        if state.opened is None:
            return
        item = state.opened.item
        self._about.setText(
            translated("{title}, by {name}").format(
                title=isolated(title_of(item.row.title)), name=isolated(author_name(item.row.author_name))
            )
        )
        self._post.setText(item.text)
        self.reason.choose(state.reason)
        chosen = next((one for one in self._desk.reasons if one.id == state.reason), None)
        rules = dict(state.opened.rules)
        rule = rules.get(chosen.rule, "") if chosen is not None else ""
        self._rule.setText(translated("Rule: {rule}").format(rule=isolated(rule)) if rule else "")
        self._rule.setVisible(bool(rule))
        if self.words.toPlainText() != state.words:
            with QSignalBlocker(self.words):
                self.words.setPlainText(state.words)
            self.words.moveCursor(QTextCursor.MoveOperation.End)
        self._reset.setVisible(chosen is not None and state.words.strip() != chosen.words)
        title, words = self._desk.author_reads()
        self._preview_title.setText(title)
        self._preview_title.setVisible(bool(title))
        self._preview_words.setText(words or translated("Choose a reason, and it stands here."))
        ours = not state.newer
        self.newer.say(newer_words(state.newer))
        self.notice.say(None if state.newer else state.notice, state.attempts)
        self._send.setVisible(ours)
        self._send.setEnabled(bool(state.reason) and not state.busy)
        self._again.setVisible(state.newer == "free")
        self._again.setEnabled(not state.busy)
        self._close.setVisible(not ours)
        self._back.setVisible(ours)

    def begin(self) -> None:
        """Begin with the reason, or with the words where one is chosen."""
        self._scroller.verticalScrollBar().setValue(0)
        field = self.words if self.reason.currentData() else self.reason
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self.words.setMinimumHeight(self._theme.px(150))
