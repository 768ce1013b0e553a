"""How a guide likes to work here: the time to undo a decision, and their own snippets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.guide_words import UNDO_SECONDS, DeskChoices, Snippet
from client.ui.guide_desk.deciding_words import translated
from client.ui.guide_desk.parts import empty, reader
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from client.ui.kit.home import Home


class OwnDeskModel(QObject):
    """What was chosen, and the snippets; `changed` when they are others. Each choice holds at once."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.choices: DeskChoices | None = None
        self.snippets: tuple[Snippet, ...] = ()

    @property
    def undo_seconds(self) -> int:
        """How long a decision waits; what is usual until it is known what was chosen."""
        return (self.choices or DeskChoices()).undo_seconds

    def load(self) -> None:
        """Read them."""
        self._home.bridge.run(self._read(), self._have, lambda _: None, owner=self)

    def choose(self, undo_seconds: int) -> None:
        """Let decisions wait so long from now on."""
        if self.choices is None or undo_seconds == self.choices.undo_seconds:
            return
        chosen = replace(self.choices, undo_seconds=undo_seconds)
        self._then(self._home.session.guide_words.choose(chosen))

    def drop(self, snippet_id: str) -> None:
        """Let go of a snippet."""
        self._then(self._home.session.guide_words.drop_snippet(snippet_id))

    def _then(self, work: Coroutine[Any, Any, object]) -> None:
        async def both() -> tuple[DeskChoices, tuple[Snippet, ...]]:
            await work
            return await self._read()

        self._home.bridge.run(both(), self._have, lambda _: self.load(), owner=self)

    async def _read(self) -> tuple[DeskChoices, tuple[Snippet, ...]]:
        own = self._home.session.guide_words
        return await own.choices(), await own.snippets()

    def _have(self, found: tuple[DeskChoices, tuple[Snippet, ...]]) -> None:
        self.choices, self.snippets = found
        self.changed.emit()


class OwnDesk(QWidget):
    """The page for it. `back` is asked for by a button."""

    def __init__(self, home: Home, back: Callable[[], object]) -> None:
        super().__init__()
        theme = self._theme = home.theme
        self.model = OwnDeskModel(home, self)
        scroller = reader(theme, translated("How you work here"))
        self.undo = Choice(theme, [(_seconds(each), each) for each in UNDO_SECONDS])
        self.undo.setObjectName("deskUndoSeconds")
        time = Card(theme)
        time.box.addWidget(
            Row(
                theme,
                translated("Time to undo a decision"),
                self.undo,
                translated(
                    "It waits on this computer meanwhile, and the item stays yours. If Leeward closes first, nothing is"
                    " sent, and your words are kept. Calls for help and what is urgent never wait."
                ),
            )
        )
        snippets = Card(theme)
        snippets.box.addWidget(Label(translated("Your snippets"), "h3"))
        self._none = Label(
            translated("None yet. Where you write to an author, you can keep your words as a snippet."),
            tone="soft",
        )
        snippets.box.addWidget(self._none)
        self._list = QVBoxLayout()
        breathe(self._list, theme, spacing=12)
        snippets.box.addLayout(self._list)
        column = scroller.box
        column.addWidget(Label(translated("How you work here"), "h2"))
        column.addWidget(Label(translated("All of this is kept on this computer alone."), "small"))
        column.addWidget(time)
        column.addWidget(snippets)
        row = Flow(theme)
        self._back = Button(theme, translated("Back to the queue"), on=back)
        self._back.setObjectName("leaveOwnDesk")
        row.addWidget(self._back)
        column.addLayout(row)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        self.undo.activated.connect(lambda _: self.model.choose(int(self.undo.currentData())))
        self.model.changed.connect(self._render)

    def begin(self) -> None:
        """Read what was chosen, and begin with it."""
        self.model.load()
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render(self) -> None:
        choices = self.model.choices
        with QSignalBlocker(self.undo):
            self.undo.choose(choices.undo_seconds if choices is not None else None)
        self._none.setVisible(not self.model.snippets)
        empty(self._list)
        for snippet in self.model.snippets:
            card = Card(self._theme, "sunken", margins=(16, 12, 16, 14), spacing=6)
            card.box.addWidget(Prose(self._theme, snippet.words, "body"))
            drop = Button(
                self._theme, translated("Let go of it"), "quiet", on=partial(self.model.drop, snippet.id)
            )
            drop.setAccessibleName(translated("Let go of: {words}").format(words=isolated(snippet.title)))
            drop.setObjectName("letGoOfSnippet")
            row = Flow(self._theme)
            row.addWidget(drop)
            card.box.addLayout(row)
            self._list.addWidget(card)


def _seconds(seconds: int) -> str:
    if not seconds:
        return translated("None: it is sent at once")
    return translated("{seconds} seconds").format(seconds=isolated(str(seconds)))
