"""Deciding: what, why, the words to its author, and exactly what they will read; nothing is sent before it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.guide_desk.deciding_fields import (
    NotesField,
    ReasonField,
    RecordField,
    RedactionField,
    WordsField,
)
from client.ui.guide_desk.deciding_model import Deciding
from client.ui.guide_desk.deciding_words import (
    decision_does,
    decision_name,
    lack_words,
    send_label,
    translated,
)
from client.ui.guide_desk.lease import Lease
from client.ui.guide_desk.parts import Foot, Said, action, reader
from client.ui.guide_desk.preview import Preview
from client.ui.guide_desk.rows import author_name, heading_of, newer_words
from client.ui.guide_desk.state import DeskState
from client.ui.guide_desk.view_model import GuideDesk
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class DecidingPane(QWidget):
    """The fields follow the decision that is chosen; `deciding` has the words."""

    def __init__(self, home: Home, desk: GuideDesk, deciding: Deciding) -> None:
        super().__init__()
        theme = self._theme = home.theme
        self._deciding = deciding
        self._told = 0
        self._scroller = reader(theme, translated("Decide"))
        self._heading = Label(translated("Decide"), "h2")
        self._about = Label("", "small")
        self._post = Prose(theme, "", "body")
        self.decision = Choice(theme, [(translated("Choose what you decide"), "")])
        self.decision.setObjectName("decisionChoice")
        self.decision.setAccessibleName(translated("What you decide"))
        self._does = Label("", "small")
        self._does.setObjectName("decisionDoes")
        self.reason = ReasonField(home, deciding)
        self.redaction = RedactionField(home, deciding)
        self.notes = NotesField(home, deciding)
        self.words = WordsField(home, deciding)
        self.record = RecordField(home, deciding)
        self.preview = Preview(theme)
        self.newer = Said(theme, "decidingNewerState")
        self.notice = Said(theme, "decidingNotice")
        self.lack = Said(theme, "decidingLack", "note")
        self._send = action(theme, "", "sendDecision", deciding.send, "primary")
        self._send.setToolTip(translated("Ctrl+Enter"))
        self._again = action(
            theme, translated("Claim it again"), "decidingClaimAgain", desk.claim_again, "primary"
        )
        self._keep = action(
            theme, translated("Keep my words as a snippet"), "keepStaleWords", deciding.keep_as_snippet
        )
        self._close = action(theme, translated("Back to the queue"), "decidingClose", desk.close)
        self._back = action(theme, translated("Back to reading"), "leaveDeciding", deciding.leave, "quiet")
        self._lease = Lease(theme, "deciding", desk.claim_again)
        self._lay_out()
        self.decision.activated.connect(self._chosen)

    def _lay_out(self) -> None:
        theme, column = self._theme, self._scroller.box
        head = QVBoxLayout()
        breathe(head, theme, spacing=4)
        head.addWidget(self._heading)
        head.addWidget(self._about)
        column.addLayout(head)
        self._post_card = Card(theme, "sunken", margins=(16, 12, 16, 14))
        self._post_card.box.addWidget(self._post)
        column.addWidget(self._post_card)
        what = QVBoxLayout()
        breathe(what, theme, spacing=4)
        what.addWidget(self.decision)
        what.addWidget(self._does)
        column.addLayout(what)
        for field in (self.reason, self.redaction, self.notes, self.words, self.record, self.preview):
            column.addWidget(field)
        column.addStretch(1)
        self._foot = Foot(theme, self.newer, self.notice, self.lack)
        for button in (self._send, self._again, self._keep, self._close, self._back):
            self._foot.buttons.addWidget(button)
        self._lease.stand(self._foot.buttons)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroller, 1)
        self._outer.addWidget(self._foot)

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self._foot.stand(self._outer, self._scroller, low=low)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def show_state(self, desk: DeskState, newer: str = "") -> None:
        """Show what is being written, and how the item stands; `newer` says so where it is no longer ours."""
        state = self._deciding.state
        opened, decision = state.opened, state.wish.decision
        if opened is None or not state.page:
            return
        row = opened.item.row
        self._about.setText(
            translated("{title}, by {name}").format(
                title=isolated(heading_of(row.kind, row.title)), name=isolated(author_name(row.author_name))
            )
        )
        text = opened.item.text or opened.words.sent
        self._post.setText(text)
        self._post_card.setVisible(bool(text) and decision is not Decision.PROPOSE_REDACTION)
        with QSignalBlocker(self.decision):
            self.decision.offer(
                [
                    (translated("Choose what you decide"), ""),
                    *((decision_name(row.kind, one), one.value) for one in state.offered),
                ]
            )
            self.decision.choose(decision.value if decision is not None else "")
        self._does.setText(decision_does(opened.item, decision) if decision is not None else "")
        self._does.setVisible(decision is not None)
        for field in (self.reason, self.redaction, self.notes, self.words, self.record):
            field.show_state(state)
        self.preview.setVisible(decision is not None)
        if decision is not None:
            self.preview.show_state(state, self._deciding.foreseen())
        self._render_foot(desk, newer)

    def begin(self) -> None:
        """Begin with what is still to be chosen."""
        self._scroller.verticalScrollBar().setValue(0)
        state = self._deciding.state
        field: QWidget = self.decision
        if state.wish.decision is Decision.PROPOSE_REDACTION and state.wish.reason:
            field = self.redaction.wording
        elif not self.reason.isHidden() and not state.wish.reason:
            field = self.reason.reason
        elif not self.words.isHidden():
            field = self.words.words
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroller.ensureWidgetVisible(field)

    def _chosen(self, _: int) -> None:
        code = str(self.decision.currentData() or "")
        if code:
            self._deciding.choose(Decision(code))

    def _render_foot(self, desk: DeskState, newer: str) -> None:
        state = self._deciding.state
        decision = state.wish.decision
        ours = not desk.newer
        self.newer.say(newer or newer_words(desk.newer))
        self._lease.show_state(desk)
        self.notice.say(None if desk.newer else desk.notice, desk.attempts)
        lack = lack_words(state.lack, language=state.language, probable=state.probable)
        asked = state.told > self._told
        self._told = state.told
        if asked or self.lack.words or state.lack == "language":
            self.lack.say(lack if ours else "", state.told)
        self._send.setText(
            send_label(state.kind, decision) if decision is not None else translated("Send it")
        )
        self._send.setVisible(ours)
        self._send.setEnabled(not desk.busy)
        self._again.setVisible(desk.newer == "free")
        self._again.setEnabled(not desk.busy)
        self._close.setVisible(not ours)
        self._keep.setVisible(not ours and bool(state.wish.words.strip()))
        self._back.setVisible(ours)
