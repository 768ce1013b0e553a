"""The page on which one's own post is worded anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.ui.community.composing_ground import GroundModel
from client.ui.community.composing_watch import WordWatch
from client.ui.community.conversation import readers
from client.ui.community.own_edit_model import OwnEdit
from client.ui.community.rows import content_note, note_words
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.spelling import check_spelling
from protocol import limits

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_COLUMN: Final = 738
_LINES: Final = (6, 16)


class EditPage(QWidget):
    """Title, where it has one, and words; what is not finished is kept as a draft."""

    def __init__(self, home: Home, edit: OwnEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._edit = edit
        self._filling = False
        theme = home.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(theme, width=_COLUMN, margins=(6, 6, 24, 24), spacing=10)
        self.scroller.setAccessibleName(self.tr("Word it anew"))
        box.addWidget(self.scroller)
        self._gone = Label(
            self.tr("This post is not here any more, so there is nothing to word anew."), "body", "soft"
        )
        self._about = Label("", "body", "soft")
        self.title = QLineEdit()
        self.title.setObjectName("editTitle")
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setMaxLength(limits.TITLE_CHARACTERS_MAX)
        self.words = WordBox(theme, self.tr("Your post"), least=_LINES[0], most=_LINES[1])
        self.words.setObjectName("editWords")
        ground = GroundModel(home, self)
        self.words.entered.connect(ground.refresh)
        self.watch = WordWatch(home, ground, self.words)
        check_spelling(home, self.words)
        self._notes = Label("", "small")
        self._readers = Label("", "small")
        self._said = Label("", "small")
        self._said.setObjectName("editSaid")
        row = Flow(theme)
        self.send = Button(theme, self.tr("Post the new wording"), "primary", icon="check", on=edit.send)
        self.send.setObjectName("sendEdit")
        self.leave = Button(theme, self.tr("Leave it as it was"), "quiet", on=edit.let_go)
        self.leave.setObjectName("letGoOfEdit")
        row.addWidget(self.send)
        row.addWidget(self.leave)
        below = (self.watch.list, self._notes, self._readers, self._said)
        for part in (self._gone, self._about, self.title, self.words, *below):
            self.scroller.box.addWidget(part)
        self.scroller.box.addLayout(row)
        self.scroller.box.addStretch(1)
        self.title.textChanged.connect(self._typed)
        self.words.textChanged.connect(self._typed)
        edit.changed.connect(self._render)
        edit.restored.connect(self._restored)
        edit.done.connect(lambda: announce(self, self.tr("Done")))
        self._render()

    def arrive(self) -> None:
        """Put the focus where one writes."""
        self.words.setFocus()

    def _typed(self) -> None:
        if not self._filling:
            self._edit.write(self.title.text(), self.words.toPlainText())

    def _restored(self, title: str, words: str) -> None:
        self._filling = True
        self.title.setText(title)
        self.words.set_words(words)
        self.watch.begin(words)
        self._filling = False
        self._edit.write(self.title.text(), self.words.toPlainText())

    def _render(self) -> None:
        state = self._edit.state
        now = state.now
        here = now is not None
        self._gone.setVisible(state.gone)
        self._about.setText(
            self.tr(
                "The new wording takes the place of the old one, and says that it was edited. The old wording goes."
            )
        )
        for part in (self._about, self.words, self._readers, self.send, self.leave):
            part.setVisible(not state.gone)
        self.title.setVisible(now is not None and now.starts)
        notes = note_words(now.notes) if now is not None else ""
        self._notes.setText(content_note(notes) if notes else "")
        self._notes.setVisible(bool(notes))
        readable, first = readers(self._home.examples, state.first_read)
        if first:
            first = self.tr("A guide may read the new wording first; until then the old one stays.")
        self._readers.setText(f"{readable} {first}".strip())
        said = in_words(state.notice) if state.notice is not None else ""
        if not said and state.kept:
            said = self.tr("Your draft is kept on this computer")
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.words.setReadOnly(state.sending or not here)
        self.title.setReadOnly(state.sending or not here)
        self.send.setEnabled(state.changed and not state.sending and bool(state.text.strip()))
