"""What stands beside a box while somebody writes: content notes to choose, the rules in short, who is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from client.domain.service_hours import Duty
from client.services.composing import Ground
from client.services.guidelines import rules
from client.ui.community.composing_words import duty_words
from client.ui.community.rows import note_words
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme

_AROUND = 40
_WIDE = 620


class NoteChooser(Card):
    """The community's content notes, each on or off. `chosen` carries the codes that are on, in the list's order."""

    chosen = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", margins=(14, 10, 14, 12), spacing=8, parent=parent)
        self._theme = theme
        self._notes: tuple[str, ...] = ()
        self._on: tuple[str, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._most = 0
        self._buttons: dict[str, Button] = {}
        self.box.addWidget(
            Label(self.tr("Others see these first, and choose whether to open what you wrote."), "small")
        )
        self._held = QWidget()
        self._flow = Flow(theme, self._held, spacing=6)
        self.box.addWidget(self._held)
        self.setAccessibleName(self.tr("Content notes"))

    def show_notes(self, notes: tuple[str, ...], most: int) -> None:
        """Offer these."""
        self._notes, self._most = notes, most
        self.set_on(self._on)

    def set_on(self, on: tuple[str, ...]) -> None:
        """These are on; one that the community knows no more stays until it is taken off."""
        self._on = on
        given_up = tuple(note for note in on if note not in self._notes)
        self._offer((*self._notes, *given_up))
        for note, button in self._buttons.items():
            button.setChecked(note in on)
            button.set_icon("check" if note in on else "")
            button.setEnabled(note in on or len(on) < self._most)

    def _offer(self, notes: tuple[str, ...]) -> None:
        if notes == self._offered:
            return
        self._offered = notes
        had = any(button.hasFocus() for button in self._buttons.values())
        for button in self._buttons.values():
            button.deleteLater()
        while self._flow.count():
            self._flow.takeAt(0)
        self._buttons = {}
        for note in notes:
            button = Button(self._theme, note_words((note,)), "chip", on=partial(self._turn, note))
            button.setCheckable(True)
            button.setObjectName(f"note-{note}")
            self._buttons[note] = button
            self._flow.addWidget(button)
        if had and notes:
            self._buttons[notes[0]].setFocus()

    def _turn(self, note: str) -> None:
        on = [each for each in self._on if each != note]
        if note not in self._on:
            on.append(note)
        order = {each: place for place, each in enumerate(self._notes)}
        self.set_on(tuple(sorted(on, key=lambda each: order.get(each, -1))))
        self.chosen.emit(self._on)


class RulesBeside(Card):
    """The rules in a few lines, and the way to all of their words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", margins=(14, 10, 14, 10), spacing=4, parent=parent)
        self._theme = theme
        self._shown: tuple[str, ...] | None = None
        self._whole = ""
        self._lines = QVBoxLayout()
        breathe(self._lines, theme, spacing=4)
        self.box.addLayout(self._lines)
        row = Flow(theme)
        self._more = Button(
            theme, self.tr("Read them in full"), "quiet", icon="scroll-text", on=self._read_all
        )
        self._more.setObjectName("rulesInFull")
        row.addWidget(self._more)
        self.box.addLayout(row)
        self.setAccessibleName(self.tr("The rules in short"))

    def show_rules(self, ground: Ground) -> None:
        """Show these."""
        self._whole = ground.whole
        if ground.short == self._shown:
            return
        self._shown = ground.short
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for line in ground.short:
            self._lines.addWidget(Label(f"•  {line}", "small"))

    def _read_all(self) -> None:
        theme, window = self._theme, self.window()
        dialog = QDialog(window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName("rulesDialog")
        dialog.setWindowTitle(self.tr("The guidelines"))
        box = QVBoxLayout(dialog)
        breathe(box, theme, margins=(8, 8, 8, 16), spacing=8)
        scroller = Scroller(theme)
        scroller.setAccessibleName(dialog.windowTitle())
        for rule in rules(self._whole):
            scroller.box.addWidget(Label(rule.title, "h3" if rule.id else "h2"))
            if rule.words:
                scroller.box.addWidget(Prose(theme, rule.words))
        scroller.box.addStretch(1)
        box.addWidget(scroller, 1)
        close = Button(theme, self.tr("Close"), on=dialog.accept)
        close.setObjectName("rulesClose")
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        width, height = min(theme.px(_WIDE), window.width()), window.height() - _AROUND
        dialog.resize(max(1, width - _AROUND), max(1, height))
        dialog.open()
        close.setFocus()


class DutyLine(QWidget):
    """That no guide is on duty, until when, and the way to lines; hidden while one is, or where nothing is known."""

    def __init__(self, theme: Theme, *, lines: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        breathe(row, theme, spacing=8)
        self.words = Label("", "small", "info")
        self.words.setObjectName("noGuideOnDuty")
        button = Button(theme, self.tr("Lines to call"), "quiet", icon="phone", on=lines)
        button.setObjectName("dutyLines")
        row.addWidget(self.words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._until: int | None = None
        self._said: int | None = None
        self.hide()

    def show_duty(self, duty: Duty | None, *, now: float) -> None:
        """Say how it stands."""
        self._until = duty.turns_at if duty is not None and not duty.now else None
        if self._until is not None:
            said = duty_words(self._until, now=now)
            if said != self.words.text():
                self.words.setText(said)
        else:
            self._said = None
        self.setVisible(self._until is not None)
        self._announce()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What turned while it was out of sight is told now."""
        super().showEvent(event)
        self._announce()

    def _announce(self) -> None:
        """Once for each turn: it is looked at again every few minutes, and there is a line in each box."""
        if self.isVisible() and self._until is not None and self._until != self._said:
            self._said = self._until
            announce(self, self.words.text())


class UndoLine(Card):
    """Quietly: it was posted, and can be called back for a moment."""

    def __init__(
        self, theme: Theme, *, undo: Callable[[], object], words: str = "", parent: QWidget | None = None
    ) -> None:
        """`words` say which post it is, where that is not plain to see."""
        super().__init__(theme, "info", margins=(14, 4, 8, 4), spacing=0, parent=parent)
        row = QHBoxLayout()
        breathe(row, theme, spacing=8)
        self._words = Label(words or self.tr("Posted in a moment."), "label")
        self._words.setToolTip(
            self.tr("If Leeward closes before then, nothing is lost: it leaves with the next sync.")
        )
        self.button = Button(theme, self.tr("Undo"), "quiet", icon="undo-2", on=undo)
        self.button.setObjectName("undoPost")
        description = self.tr("Brings your words back into the box.")
        self.button.setAccessibleDescription(f"{words} {description}" if words else description)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.box.addLayout(row)
        self.setObjectName("undoLine")
        self.hide()

    def show_held(self, held: bool) -> None:
        """Something waits, or nothing does."""
        if held == self.isHidden():
            self.setVisible(held)
            if held:
                said = self.tr("Posted in a moment. You can undo it.")
                announce(self, said)
