"""Several posts that are spam, below each other to be read: which go, what their authors read, what came of each."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services import reasons
from client.ui.guide_desk.deciding_state import DecidingState
from client.ui.guide_desk.deciding_words import translated
from client.ui.guide_desk.looking import Around, Opened
from client.ui.guide_desk.parts import Foot, Said, action, reader
from client.ui.guide_desk.preview import Preview
from client.ui.guide_desk.together_model import REASON, One, Together, TogetherState
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick
from client.ui.kit.words import isolated
from client.ui.language import spoken
from client.ui.theme import Theme


class TogetherPane(QWidget):
    """`seconds` says how long decisions wait here to be undone."""

    def __init__(self, theme: Theme, together: Together, seconds: Callable[[], int]) -> None:
        super().__init__()
        self._theme = theme
        self._together = together
        self._seconds = seconds
        self._cards: dict[UUID, _Card] = {}
        self._scroller = reader(theme, translated("Posts that are spam"))
        self._heading = Label(translated("Posts that are spam"), "h2")
        reason = reasons.by_id(REASON, language=spoken())
        self._about = Label(
            translated(
                "They are yours to read. Whatever is ticked goes, for the reason “{reason}”, and each author is told by"
                " a letter of their own and may appeal. What is not ticked goes back to the queue."
            ).format(reason=isolated(reason.title if reason is not None else REASON)),
            "small",
        )
        self._list = QVBoxLayout()
        breathe(self._list, theme, spacing=12)
        self._preview = Preview(theme)
        self._said = Said(theme, "togetherSaid")
        self._remove = action(theme, "", "removeTogether", self._go, "primary")
        self._undo = action(theme, translated("Undo"), "undoTogether", together.undo, icon="undo-2")
        self._now = action(theme, translated("Send now"), "sendTogetherNow", together.send_now, "quiet")
        self._leave = action(theme, translated("Back to the queue"), "leaveTogether", together.leave, "quiet")
        column = self._scroller.box
        for label in (self._heading, self._about):
            column.addWidget(label)
        column.addLayout(self._list)
        column.addWidget(self._preview)
        column.addStretch(1)
        self._foot = Foot(theme, self._said)
        for button in (self._remove, self._undo, self._now, self._leave):
            self._foot.buttons.addWidget(button)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroller, 1)
        self._outer.addWidget(self._foot)
        together.changed.connect(self._render)

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self._foot.stand(self._outer, self._scroller, low=low)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def begin(self) -> None:
        """Begin with reading."""
        self._scroller.verticalScrollBar().setValue(0)
        self._scroller.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        self._together.remove(self._seconds())

    def _render(self) -> None:
        state = self._together.state
        known = {one.review for one in state.ones}
        for review in [each for each in self._cards if each not in known]:
            card = self._cards.pop(review)
            card.hide()
            card.deleteLater()
        for one in state.ones:
            if one.review not in self._cards:
                self._cards[one.review] = _Card(self._theme, one.review, self._together)
                self._list.addWidget(self._cards[one.review])
            self._cards[one.review].show_one(one, free=state.phase == "reading")
        going = sum(one.goes for one in state.ones)
        self._remove.setText(_remove_words(going))
        self._remove.setVisible(state.phase == "reading")
        self._remove.setEnabled(going > 0)
        self._undo.setVisible(state.phase == "waiting")
        self._now.setVisible(state.phase == "waiting")
        self._leave.setVisible(state.phase in ("reading", "done"))
        self._said.say(_said(state))
        self._render_preview(state)

    def _render_preview(self, state: TogetherState) -> None:
        first = next((one for one in state.ones if one.goes), None)
        shown = state.phase == "reading" and first is not None and state.ground is not None
        self._preview.setVisible(shown)
        if not shown or first is None or first.item is None or state.ground is None:
            return
        opened = Opened(first.item, Around(), None, state.ground)
        deciding = DecidingState(opened, "deciding", first.wish)
        self._preview.show_state(deciding, self._together.foreseen(first))


class _Card(Card):
    """One of them, with its words and what came of it."""

    def __init__(self, theme: Theme, review: UUID, together: Together) -> None:
        super().__init__(theme, "sunken", margins=(16, 12, 16, 14), spacing=6)
        self.tick = Tick("")
        self.tick.setObjectName("togetherTick")
        self._text = Prose(theme, "", "body")
        self._stands = Label("", "label")
        self._stands.setObjectName("togetherStands")
        for part in (self.tick, self._text, self._stands):
            self.box.addWidget(part)
        self.tick.clicked.connect(lambda checked: together.tick(review, bool(checked)))

    def show_one(self, one: One, *, free: bool) -> None:
        """Show it as it stands."""
        self.tick.setText(
            translated("Remove: {title}, by {name}").format(
                title=isolated(one.title), name=isolated(one.author)
            )
        )
        self.tick.setChecked(one.ticked)
        self.tick.setEnabled(free and one.item is not None)
        self._text.setText(one.item.text if one.item is not None else "")
        self._text.setVisible(one.item is not None)
        stands = {
            "removed": translated("Removed, and its author is told."),
            "handed-on": translated("Back in the queue."),
            "not-claimed": translated("It could not be taken."),
            "not-sent": translated("It was not decided."),
        }.get(one.stands, "")
        why = in_words(one.notice) if one.notice is not None else ""
        self._stands.setText(f"{stands} {why}".strip())
        self._stands.setVisible(bool(stands))


def _said(state: TogetherState) -> str:
    if state.phase == "claiming":
        return translated("They are being taken, one after the other …")
    if state.phase == "waiting":
        return translated("They are removed in {seconds} s.").format(seconds=isolated(str(state.left)))
    if state.phase == "sending":
        return translated("They are being decided, one after the other …")
    if state.phase == "done":
        removed = sum(one.stands == "removed" for one in state.ones)
        return translated("{count} of {all} were removed, and each author is told.").format(
            count=isolated(str(removed)), all=isolated(str(len(state.ones)))
        )
    return ""


def _remove_words(count: int) -> str:
    if count == 1:
        return translated("Remove 1 post and tell its author")
    return QCoreApplication.translate("guide_desk", "Remove %n posts and tell each author", "", count)
