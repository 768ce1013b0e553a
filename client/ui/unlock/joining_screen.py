"""Joining a community: the invitation, a look at the community, and the way in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from client.services.admission import Begun
from client.services.joining import Preview
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.place import Place
from client.ui.kit.prose import Prose
from client.ui.kit.ways_in import way_words
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.unlock.choosing import Waiting
from client.ui.unlock.joining_model import JoiningModel
from client.ui.unlock.parts import InlineNotice
from client.ui.unlock.preview_pages import PreviewPages

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_FIELD_LINES = 4


class JoiningPlace(Place):
    """Where an invitation is pasted, and where one decides."""

    key: ClassVar[str] = "join"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        self.model = JoiningModel(home, self)
        self._pages = QStackedWidget()
        self._invitation = InvitationPage(self.theme, self.model, now=home.now)
        self._preview: PreviewPages | None = None
        self._pages.addWidget(self._invitation)
        self.body.addWidget(self._pages)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self._go)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.model.changed.connect(self._render)

    def title(self) -> str:
        """What one does here."""
        return self.tr("Join a community")

    def where(self) -> str:
        """What the community learns by now."""
        return self.tr("Nothing about you is sent until you join")

    def arrive(self) -> None:
        """See what was begun before, and begin where one left off."""
        self.model.arrive()
        self._begin()

    def back(self) -> bool:
        """One step back; from the first look at a community to the invitation, which stays."""
        return self.model.back()

    def _begin(self) -> None:
        page = self._pages.currentWidget()
        if isinstance(page, (InvitationPage, PreviewPages)):
            page.begin()

    def _go(self) -> None:
        if self.model.state.preview is None:
            self._invitation.look()
        elif self.model.state.step == "door":
            self.model.join()
        else:
            self.model.go_on()

    def _render(self) -> None:
        state = self.model.state
        shown = self._preview.preview if self._preview is not None else None
        if state.preview is shown:
            return
        self._show(state.preview)

    def _show(self, preview: Preview | None) -> None:
        before, self._preview = self._preview, None
        if preview is None:
            self._pages.setCurrentWidget(self._invitation)
        else:
            self._preview = PreviewPages(self.theme, self.model, preview)
            self._pages.addWidget(self._preview)
            self._pages.setCurrentWidget(self._preview)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()
        self._begin()


class InvitationPage(Scroller):
    """What was begun before, and the field for an invitation."""

    def __init__(self, theme: Theme, model: JoiningModel, *, now: Callable[[], float]) -> None:
        super().__init__(theme, width=728, margins=(24, 8, 24, 32), spacing=16)
        self._model = model
        self._now = now
        self._attempts = 0
        self._shown: tuple[Begun, ...] = ()
        self._unfinished = Card(theme, "accent", margins=(24, 16, 24, 16), spacing=10)
        self._unfinished.setObjectName("unfinished")
        self._entries = QWidget()
        self._entries_box = QVBoxLayout(self._entries)
        breathe(self._entries_box, theme, spacing=10)
        self._unfinished.box.addWidget(Label(self.tr("Begun, and not finished"), "h3"))
        self._unfinished.box.addWidget(self._entries)
        self._unfinished.hide()
        self.box.addWidget(self._unfinished)
        card = Card(theme, margins=(24, 20, 24, 20), spacing=10)
        card.box.addWidget(
            Prose(
                theme,
                self.tr("Paste the invitation you were given."),
                colour="text2",
            )
        )
        label = Label(self.tr("Invitation"), "label")
        card.box.addWidget(label)
        self._field = QPlainTextEdit()
        self._field.setObjectName("invitation")
        self._field.setAccessibleName(self.tr("Invitation"))
        self._field.setPlaceholderText("leeward1…")
        self._field.setTabChangesFocus(True)
        self._field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        label.setBuddy(self._field)
        card.box.addWidget(self._field)
        self._notice = InlineNotice(theme)
        card.box.addWidget(self._notice)
        self._waiting = Waiting(theme)
        card.box.addWidget(self._waiting)
        self._there = Button(theme, self.tr("Go to the community"), on=model.go_there)
        self._there.setObjectName("goThere")
        self._look = Button(theme, self.tr("Look at this community"), "primary", on=self.look)
        self._look.setObjectName("previewCommunity")
        self._network = Button(theme, self.tr("Use Tor or another proxy…"), "quiet", on=model.choose_network)
        self._network.setObjectName("chooseNetwork")
        self._later = Button(theme, self.tr("Not now"), "quiet", on=model.not_now)
        self._later.setObjectName("notNow")
        row = Flow(theme, trailing=True)
        for button in (self._network, self._later, self._there, self._look):
            row.addWidget(button)
        card.box.addLayout(row)
        self.box.addWidget(card)
        self.box.addStretch(1)
        theme.changed.connect(self._fit_field)
        model.changed.connect(self._render)
        self._fit_field()
        self._render()

    def begin(self) -> None:
        """Begin where the invitation is pasted."""
        self._field.setFocus()

    def look(self) -> None:
        """Look at the community of what was pasted."""
        self._model.look(self._field.toPlainText())

    def _fit_field(self) -> None:
        self._field.setFixedHeight(_FIELD_LINES * self._theme.line("body") + self._theme.px(24))

    def _render(self) -> None:
        state = self._model.state
        if state.joined is not None or state.handed_in:
            self._field.setPlainText("")
        missing = self.tr("Please paste the invitation first.") if state.asks == "invitation" else None
        self._notice.say(state.notice or missing)
        busy = {
            "looking": self.tr("Asking the community…"),
            "finishing": self.tr("Sending your request again…"),
        }
        coming = self.tr("You are in. One moment…") if state.joined is not None else ""
        self._waiting.say(coming or busy.get(state.doing, ""))
        self._there.setVisible(bool(state.already))
        self._look.setEnabled(not state.doing and state.joined is None)
        self._field.setReadOnly(bool(state.doing))
        if state.unfinished != self._shown:
            self._shown = state.unfinished
            self._offer()
        self._unfinished.setVisible(bool(state.unfinished))
        self._entries.setEnabled(not state.doing)
        if state.attempts > self._attempts and state.asks == "invitation":
            self._field.setFocus()
        self._attempts = state.attempts

    def _offer(self) -> None:
        while (item := self._entries_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in self._shown:
            self._entries_box.addWidget(self._entry(each))

    def _entry(self, each: Begun) -> QWidget:
        entry = QWidget()
        box = QVBoxLayout(entry)
        breathe(box, self._theme, spacing=6)
        box.addWidget(Label(way_words(each, now=self._now())))
        row = Flow(self._theme)
        waits = each.later and not each.asks
        name = isolated(each.name)
        words = self.tr("Join now instead") if waits else self.tr("Finish joining")
        do = self._model.look_again if each.asks in ("name", "guidelines") else self._model.finish
        button = Button(self._theme, words, on=lambda: do(each.community))
        button.setObjectName("finishJoining")
        said = self.tr("Join {community} now instead") if waits else self.tr("Finish joining {community}")
        button.setAccessibleName(said.format(community=name))
        row.addWidget(button)
        box.addLayout(row)
        return entry
