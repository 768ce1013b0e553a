"""Over the wall: words of an entry, copied into the draft of a post, after one has seen what would be copied.

Nothing is sent here. The draft waits in the community until its author posts it there, past the preview and the look
through its words. The entry stays as it is; its mood, labels, day and pictures never come along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.notices import notice_for
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_WIDE = 600
_TALL = 560


def can_copy_out(home: Home) -> bool:
    """Whether there is a community in which one can write."""
    return home.belonging.state.current is not None


def copy_out(parent: QWidget, home: Home, text: str) -> QDialog:
    """Show what would be copied, to be changed or cut first, and ask. Escape copies nothing."""
    return _CopyOut(parent.window(), home, text)


class _CopyOut(QDialog):
    def __init__(self, window: QWidget, home: Home, text: str) -> None:
        super().__init__(window)
        self._home = home
        current = home.belonging.state.current
        assert current is not None
        self._community = current.id
        translate = QCoreApplication.translate
        theme = home.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("copyOut")
        title = translate("copyOut", "Copy into a post")
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
        words = Scroller(theme, width=None, margins=(0, 0, 8, 0), spacing=12)
        words.setAccessibleName(title)
        about = translate(
            "copyOut",
            "These words, as they stand below, are put into the draft of a new thread in {community}. Change or cut"
            " them first if you like: your entry stays as it is. Nothing is sent before you press Post there; then"
            " guides and members can read it.",
        ).format(community=isolated(current.name))
        self.words = WordBox(theme, translate("copyOut", "What will be copied"), least=6, most=14)
        self.words.setObjectName("copyOutWords")
        self.words.set_words(text)
        only = translate(
            "copyOut",
            "Mood, tags, people, places, pictures and the day are not copied. Look for names and places in the words.",
        )
        self.said = Label("", "label", "info")
        self.said.hide()
        for part in (Label(title, "h2"), Label(about), self.words, Label(only, "small"), self.said):
            words.box.addWidget(part)
        words.box.addStretch(1)
        box.addWidget(words, 1)
        buttons = Flow(theme, spacing=8, trailing=True)
        self.stay = Button(theme, translate("copyOut", "Keep it here"), on=self.reject)
        self.stay.setObjectName("copyOutNot")
        self.go = Button(theme, translate("copyOut", "Put it into a draft"), "primary", on=self._copy)
        self.go.setObjectName("copyOutYes")
        buttons.addWidget(self.stay)
        buttons.addWidget(self.go)
        box.addLayout(buttons)
        self.words.textChanged.connect(self._changed)
        self._changed()
        self.resize(min(theme.px(_WIDE), window.width()), min(theme.px(_TALL), window.height()))
        self.open()
        self.stay.setFocus()

    def _changed(self) -> None:
        self.go.setEnabled(bool(self.words.toPlainText().strip()))

    def _copy(self) -> None:
        self.go.setEnabled(False)
        work = self._home.session.conversing.save_draft(
            community=self._community, text=self.words.toPlainText()
        )
        owner: QObject = self
        self._home.bridge.run(work, lambda _: self._copied(), self._failed, owner=owner)

    def _copied(self) -> None:
        home = self._home
        self.accept()
        home.go("community/write/again")

    def _failed(self, error: WorldError) -> None:
        self._changed()
        self.said.setText(in_words(notice_for(error)))
        self.said.show()
        announce(self, self.said.text())
