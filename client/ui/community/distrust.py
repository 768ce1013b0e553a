"""What was found wrong with a community's record: said once in a few words, and in full for whoever asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.findings import finding
from client.notices import Notice, notice_for
from client.services.proof_saving import FILE_NAME
from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.file_choice import choose_new_file
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_WIDE: Final = 540
_TALL_MOST: Final = 620


class DistrustCard(Card):
    """Stands while something was found, or writing is stopped; only the person's own word ends the latter."""

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(home.theme, "info", margins=(14, 10, 14, 10), parent=parent)
        self._home = home
        self.setObjectName("writingStopped")
        self._heading = Label("", "label")
        self._found = Label("", "small")
        self._safe = Label("", "small")
        for label in (self._heading, self._found, self._safe):
            self.box.addWidget(label)
        steps = Flow(home.theme)
        self._more = Button(home.theme, self.tr("What this means"), on=self._explain)
        self._more.setObjectName("whatWasFound")
        self._trust = Button(home.theme, self.tr("I have asked the steward"), on=self._confirm)
        self._trust.setObjectName("trustAgain")
        steps.addWidget(self._more)
        steps.addWidget(self._trust)
        self.box.addLayout(steps)

    @property
    def wanted(self) -> bool:
        """Whether there is anything to say."""
        state = self._home.sync.state
        return state.stopped or state.found is not None

    def render_state(self) -> None:
        """Say what is so now."""
        state = self._home.sync.state
        self.setVisible(self.wanted)
        if not self.wanted:
            return
        if state.stopped:
            self._heading.setText(self.tr("Nothing is sent to this community now."))
            self._safe.setText(self.tr("You can go on reading. What you write waits here."))
        else:
            self._heading.setText(self.tr("Something is not as it should be with this community's record."))
            self._safe.setText(self.tr("You can go on reading. It is looked at again with each sync."))
        self._found.setText(in_words(Notice(finding(state.found or "").found)))
        self._trust.setVisible(state.stopped)

    def _explain(self) -> None:
        dialog = FoundDialog(self._home, self._home.sync.state.found or "", self.window())
        dialog.open()
        dialog.arrive()

    def _confirm(self) -> None:
        ask(
            self,
            self._home.theme,
            name="trust",
            title=self.tr("Write here again?"),
            about=(
                self.tr(
                    "What you write is sent again from the next sync on. The proof of what was found stays on this"
                    " computer. If you have not asked the steward yet, it is safer to wait."
                ),
            ),
            stay=self.tr("Not now"),
            go=self.tr("Go on writing here"),
            do=self._home.sync.trust_again,
        )


class FoundDialog(QDialog):
    """What was found, what it may mean, what it does not mean, and what one can do."""

    def __init__(self, home: Home, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = home
        theme, said = home.theme, finding(what)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("foundDialog")
        self.setWindowTitle(self.tr("What was found"))
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
        words = Scroller(theme, width=None, margins=(0, 0, 8, 0), spacing=6)
        inside = words.box
        inside.addWidget(Label(self.windowTitle(), "h2"))
        inside.addWidget(Label(in_words(Notice(said.found))))
        for heading, text in (
            (self.tr("What it may mean"), said.may_mean),
            (self.tr("What it does not mean"), said.not_meant),
        ):
            inside.addSpacing(theme.px(6))
            inside.addWidget(Label(heading, "label"))
            inside.addWidget(Label(in_words(Notice(text))))
        inside.addSpacing(theme.px(6))
        inside.addWidget(Label(self.tr("What you can do"), "label"))
        inside.addWidget(Label(self._can_do()))
        self._outcome = Label("", "small", "soft")
        self._outcome.setObjectName("proofOutcome")
        self._outcome.hide()
        inside.addWidget(self._outcome)
        inside.addStretch(1)
        box.addWidget(words, 1)
        answers = Flow(theme, trailing=True)
        self._save = Button(theme, self.tr("Save the proof…"), on=self._choose)
        self._save.setObjectName("saveProof")
        self._close = Button(theme, self.tr("Close"), "primary", on=self.accept)
        self._close.setObjectName("closeFound")
        answers.addWidget(self._save)
        answers.addWidget(self._close)
        box.addLayout(answers)
        wide = min(theme.px(_WIDE), parent.width())
        tall = inside.heightForWidth(wide - theme.px(60)) + theme.px(120)
        self.resize(wide, min(tall, theme.px(_TALL_MOST), parent.height()))

    def arrive(self) -> None:
        """Put the focus where nothing happens by mistake."""
        self._close.setFocus()

    def save(self, to: Path) -> None:
        """Write the proof to this new file, and say how that went."""
        current = self._home.belonging.state.current
        if current is not None:
            work = self._home.session.proofs.save(community=current.id, to=to)
            self._home.bridge.run(work, self._saved, self._failed, owner=self)

    def _can_do(self) -> str:
        if self._home.sync.state.stopped:
            return self.tr(
                "Go on reading what is here. Ask the steward, in another way than through this community, and show them"
                " the proof. If they can explain it, you can write here again. The proof stays on this computer."
            )
        return self.tr(
            "Go on reading what is here, and sync again later. If it stays so, ask the steward, in another way than"
            " through this community, and show them the proof."
        )

    def _choose(self) -> None:
        choose_new_file(
            self, self.tr("Save the proof"), self.save, name=FILE_NAME, kinds=self.tr("Proofs (*.json)")
        )

    def _saved(self, _: int) -> None:
        self._say(
            self.tr(
                "The proof is saved. It names this community, so whoever has it can tell that somebody who saved it"
                " reads here; it holds no posts and no names of people."
            )
        )

    def _failed(self, error: WorldError) -> None:
        self._say(in_words(notice_for(error)))

    def _say(self, words: str) -> None:
        self._outcome.setText(words)
        self._outcome.show()
        announce(self._outcome, words)
