"""The page on which a vault is got back: which backup, whose it is, how far it is, and what came back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_follow
from client.ui.kit.prose import Prose
from client.ui.kit.working import Working
from client.ui.theme import Theme
from client.ui.unlock.accounts import backup_words, restored_words, salvaged_words
from client.ui.unlock.choosing import Choice, PathLine
from client.ui.unlock.parts import SECRET, InlineNotice, PassphraseField

if TYPE_CHECKING:
    from client.domain.backups import Backup
    from client.domain.progress import Progress
    from client.ui.kit.home import Doors
    from client.ui.unlock.mending_model import Mending, MendingState

_AT_FIRST: Final = 4
"""How many backups are shown before somebody asks for older ones."""


class MendingPage(Scroller):
    """One page whose parts come and go with the step. `after` is what its last button says."""

    def __init__(self, doors: Doors, model: Mending, *, after: str) -> None:
        super().__init__(doors.theme, width=688, margins=(24, 8, 24, 32), spacing=12)
        self._model = model
        self._step = ""
        self._heading = Label("", "h1")
        self._words = Prose(doors.theme, "", colour="text2")
        self._choose = _Choose(doors.theme, model)
        self._prove = _Prove(doors, model)
        self._done = _Done(doors.theme, model, after)
        for widget in (self._heading, self._words, self._choose, self._prove, self._done):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin at the first thing of the step."""
        if self._step == "choose":
            self._choose.begin()
        elif self._step == "done":
            self._done.begin()
        elif self._step:
            self._prove.begin()

    def forget(self) -> None:
        """Empty what was typed."""
        self._prove.forget()

    def _render(self) -> None:
        state = self._model.state
        arrived, self._step = self._step != state.step, state.step
        self._heading.setText(_heading(state))
        words = _words(state)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._choose.setVisible(state.step == "choose")
        self._prove.setVisible(state.step in ("prove", "working"))
        self._done.setVisible(state.step == "done")
        self._choose.show_state(state)
        self._prove.show_state(state)
        self._done.show_state(state)
        if arrived and state.step:
            self.verticalScrollBar().setValue(0)
            announce(self, self._heading.text())
            self.begin()


class _Choose(QWidget):
    """The backups in the vault's own folder, and any other file."""

    def __init__(self, theme: Theme, model: Mending) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._all = False
        self._shown: tuple[object, ...] | None = None
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        self._rows = QVBoxLayout()
        breathe(self._rows, theme, spacing=8)
        box.addLayout(self._rows)
        self._older = Button(theme, "", "quiet", on=self._show_all)
        self._older.setObjectName("olderBackups")
        self._file = Button(theme, _said("Choose a backup file…"), on=self._ask_file)
        self._file.setObjectName("chooseBackupFile")
        self._back = Button(theme, _said("Back"), "quiet", icon="arrow-left", on=model.back)
        self._back.setObjectName("backFromBackups")
        row = Flow(theme)
        for button in (self._file, self._older, self._back):
            row.addWidget(button)
        box.addLayout(row)

    def begin(self) -> None:
        """At the newest, or at the choice of a file where there is none."""
        first = self._rows.itemAt(0)
        widget = self._file if first is None else first.widget()
        if widget is not None:
            widget.setFocus()

    def show_state(self, state: MendingState) -> None:
        """Show what there is to choose from."""
        if state.step == "":
            self._all = False
        few = state.backups if self._all else state.backups[:_AT_FIRST]
        rest = len(state.backups) - len(few)
        self._older.setText(_said("Show older ones"))
        self._older.setVisible(rest > 0)
        if few == self._shown:
            return
        # Also in a window that somebody has just turned away from.
        began_without = not self._shown and self.window().focusWidget() is self._file
        self._shown = few
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = [self._row(number, backup) for number, backup in enumerate(few)]
        for row in rows:
            self._rows.addWidget(row)
            row.show()  # at once, so that it can take the focus
        let_tab_follow([*rows, self._file, self._older, self._back])
        if began_without:
            self.begin()

    def _row(self, number: int, backup: Backup) -> Choice:
        title, line = backup_words(backup)
        return Choice(
            self._theme,
            "archive",
            title,
            line,
            object_name=f"backup-{number}",
            on=lambda: self._model.choose(backup.path),
        )

    def _show_all(self) -> None:
        self._all = True
        self.show_state(self._model.state)
        self.begin()

    def _ask_file(self) -> None:
        from client.ui.kit.file_choice import choose_file

        choose_file(
            self, _said("Choose a backup"), self._model.choose, kinds=_said("Backups of Leeward") + " (*.zip)"
        )


class _Prove(QWidget):
    """The passphrase or the recovery code; and how far the work is, with a button that stops it."""

    def __init__(self, doors: Doors, model: Mending) -> None:
        super().__init__()
        theme = doors.theme
        self._doors = doors
        self._model = model
        self._attempts = 0
        self._way = "passphrase"
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        card = Card(theme, margins=(24, 20, 24, 22), spacing=8)
        self._label = Label(_said("Passphrase"), "label")
        self._passphrase = PassphraseField(
            theme, self._label, _said("Passphrase"), object_name="mendingPassphrase"
        )
        self._code_label = Label(_said("Recovery code"), "label")
        self._code = QLineEdit()
        self._code.setObjectName("mendingCode")
        self._code.setAccessibleName(_said("Recovery code"))
        self._code.setProperty("inputMethodHints", SECRET)
        self._code_label.setBuddy(self._code)
        self._notice = InlineNotice(theme)
        for widget in (self._label, self._passphrase, self._code_label, self._code, self._notice):
            card.box.addWidget(widget)
        self.working = Working(theme)
        card.box.addWidget(self.working)
        box.addWidget(card)
        self._go = Button(theme, "", "primary", on=self._begin)
        self._go.setObjectName("beginMending")
        self._other = Button(theme, "", "quiet", on=self._take_other_way)
        self._other.setObjectName("mendingOtherWay")
        self._back = Button(theme, _said("Back"), "quiet", icon="arrow-left", on=model.back)
        self._back.setObjectName("backFromMending")
        row = Flow(theme, trailing=True)
        for button in (self._back, self._other, self._go):
            row.addWidget(button)
        box.addLayout(row)
        for line in (self._passphrase.line, self._code):
            line.returnPressed.connect(self._begin)

    def begin(self) -> None:
        """In the field that is asked for; at Stop while it works."""
        if self._model.state.step == "working":
            self.working.stop.setFocus()
        else:
            (self._code if self._way == "code" else self._passphrase.line).setFocus()

    def forget(self) -> None:
        """Empty both fields."""
        self._passphrase.forget()
        self._code.setText("")

    def show_state(self, state: MendingState) -> None:
        """Show what is asked for, or how far it is."""
        works = state.step == "working"
        code = state.way == "code"
        turned, self._way = self._way != state.way, state.way
        parts: tuple[tuple[QWidget, bool], ...] = (
            (self._label, not code),
            (self._passphrase, not code),
            (self._code_label, code),
            (self._code, code),
        )
        for widget, asked in parts:
            widget.setVisible(asked and not works)
        for button in (self._go, self._other, self._back):
            button.setVisible(not works)
        self._go.setText(_said("Restore it") if state.kind == "restore" else _said("Rescue what can be read"))
        self._other.setText(
            _said("Use the passphrase instead") if code else _said("Use the recovery code instead")
        )
        asks = {
            "": None,
            "passphrase": _said("Please type the passphrase first."),
            "code": _said("Please type the recovery code first."),
        }
        self._notice.say(state.notice or asks[state.asks])
        if not works:
            self.working.rest()
        if state.step not in ("prove", "working"):
            self.forget()
        if turned and state.step == "prove":
            self.begin()
        if state.attempts > self._attempts:
            self.begin()
            (self._code if code else self._passphrase.line).selectAll()
        self._attempts = state.attempts

    def _take_other_way(self) -> None:
        self._model.ask_for("passphrase" if self._model.state.way == "code" else "code")

    def _begin(self) -> None:
        line = self._code if self._model.state.way == "code" else self._passphrase.line
        progress: Progress = self.working.follow(self._doors.bridge, _step_words)
        self.working.say(_step_words("open"))
        self._model.begin(line.text(), progress)


class _Done(QWidget):
    """What came back, and where is kept what was there before."""

    def __init__(self, theme: Theme, model: Mending, after: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        card = Card(theme, margins=(24, 20, 24, 22), spacing=8)
        self._account = Label("")
        self._account.setObjectName("mendingAccount")
        self._before = Label("", tone="soft")
        self._aside = PathLine(_said("What was there before"), object_name="setAside")
        for widget in (self._account, self._before, self._aside):
            card.box.addWidget(widget)
        box.addWidget(card)
        self._after = Button(theme, after, "primary", on=model.finish)
        self._after.setObjectName("afterMending")
        row = Flow(theme, trailing=True)
        row.addWidget(self._after)
        box.addLayout(row)

    def begin(self) -> None:
        """At the way on."""
        self._after.setFocus()

    def show_state(self, state: MendingState) -> None:
        """Show the account."""
        aside: Path | None = None
        words = ""
        if state.restored is not None:
            words, aside = restored_words(state.restored), state.restored.aside
        elif state.salvaged is not None:
            words, aside = salvaged_words(state.salvaged), state.salvaged.aside
        self._account.setText(words)
        self._before.setText(
            _said("Nothing was erased: what was there before is kept in this folder.") if aside else ""
        )
        self._before.setVisible(aside is not None)
        self._aside.show_path(aside)
        if words and state.step == "done":
            # Behind the heading, which is spoken first.
            QTimer.singleShot(0, self, lambda: announce(self, words))


def _heading(state: MendingState) -> str:
    rescue = state.kind == "rescue"
    return {
        "": "",
        "choose": _said("Restore a backup"),
        "prove": _said("Rescue what can be read") if rescue else _said("Open your backup"),
        "working": _said("Reading what can be read") if rescue else _said("Restoring your backup"),
        "done": _said("This could be read") if rescue else _said("Your backup is back"),
    }[state.step]


def _words(state: MendingState) -> str:
    if state.step == "choose":
        if state.backups:
            return _said(
                "These are the backups that Leeward has made on this computer. What is in your vault now is set aside"
                " and kept."
            )
        return _said(
            "Leeward has found no backup of its own here. If you have one elsewhere, such as on another disk, choose"
            " its file."
        )
    if state.step == "prove" and state.kind == "rescue":
        return _said(
            "Leeward reads your vault page by page and puts everything it can read into a new one. The damaged files"
            " stay as they are and are kept."
        )
    if state.step == "prove":
        return _said(
            "A backup opens with the passphrase, or the recovery code, that you had when it was made. It is opened and"
            " looked through before anything takes its place."
        )
    if state.step == "working":
        return _said("You can stop at any moment; then everything is as it was.")
    return ""


def _step_words(what: str) -> str:
    from client.ui.kit.working import in_words

    return in_words(what)


def _said(words: str) -> str:
    return QCoreApplication.translate("mending", words)
