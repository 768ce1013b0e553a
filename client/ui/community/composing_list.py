"""What was noticed about the words in a box: a calm list beneath it. It advises; nothing of it stops a post."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from client.ui.community.composing_check import Noticed
from client.ui.community.composing_words import noticed_words, quoted
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.sight import bring_into_sight
from client.ui.theme import Theme

_AT_ONCE: Final = 2
"""Things told one by one before the rest waits behind a button: a long list would look like a reproach."""


def _in_danger(noticed: tuple[Noticed, ...]) -> bool:
    return any(each.kind == "danger" for each in noticed)


class CheckList(QWidget):
    """`shown` carries a Noticed whose places are to be shown, `left` one that is meant to stand there.

    `urgent` says whether what is told is about danger.
    """

    urgent = Signal(bool)
    shown = Signal(object)
    left = Signal(object)

    def __init__(self, theme: Theme, *, lines: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._noticed: tuple[Noticed, ...] = ()
        self._all = False
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=6)
        self.setAccessibleName(self.tr("Before you post"))
        self.hide()

    def show_noticed(self, noticed: tuple[Noticed, ...]) -> None:
        """Show these, and no others."""
        if noticed == self._noticed:
            return
        first = not self._noticed
        was_in_danger = _in_danger(self._noticed)
        if not noticed:
            self._all = False
        now = QApplication.focusWidget()
        focused = now is not None and self.isAncestorOf(now)
        self._noticed = noticed
        self._fill()
        self.setVisible(bool(noticed))
        if _in_danger(noticed) != was_in_danger:
            self.urgent.emit(_in_danger(noticed))
        if _in_danger(noticed) and not was_in_danger:
            announce(self, noticed_words("danger"))
            # What it says is laid out first. The cursor stays where somebody writes: no key of theirs presses anything.
            QTimer.singleShot(0, self, self._show_danger)
        elif noticed and first:
            announce(self, self.tr("There is something to look at before you post, below the box."))
        if focused and noticed:
            button = self.findChild(Button)
            if button is not None:
                button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In another window, or another text size, it is not to slip out of sight."""
        super().resizeEvent(event)
        if _in_danger(self._noticed):
            QTimer.singleShot(0, self, self._show_danger)

    def _show_danger(self) -> None:
        card = self.findChild(Card, "noticedDanger")
        if card is not None and card.isVisible():
            bring_into_sight(card)
            lines = card.findChild(Button, "noticedLines")
            if lines is not None:  # in a low window there may be room for no more than what it is about
                bring_into_sight(lines)

    def _fill(self) -> None:
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        danger = [each for each in self._noticed if each.kind == "danger"]
        others = [each for each in self._noticed if each.kind != "danger"]
        for each in danger:
            self._box.addWidget(self._danger(each))
        if others:
            self._box.addWidget(self._others(others))

    def _danger(self, noticed: Noticed) -> QWidget:
        card = Card(self._theme, "support", margins=(14, 10, 14, 8), spacing=4)
        card.setObjectName("noticedDanger")
        card.box.addWidget(Label(noticed_words("danger"), "small", "support"))
        row = Flow(self._theme, spacing=4)
        lines = Button(
            self._theme, self.tr("Show lines to call"), "support", icon="heart-handshake", on=self._lines
        )
        lines.setObjectName("noticedLines")
        leave = Button(self._theme, self.tr("Not now"), "quiet", on=partial(self.left.emit, noticed))
        leave.setObjectName("noticedNotNow")
        row.addWidget(lines)
        row.addWidget(leave)
        card.box.addLayout(row)
        return card

    def _others(self, noticed: list[Noticed]) -> QWidget:
        card = Card(self._theme, "note", margins=(14, 8, 4, 6), spacing=2)
        card.setObjectName("noticedWords")
        card.box.addWidget(Label(self.tr("Before you post"), "label", "note"))
        shown = noticed if self._all else noticed[:_AT_ONCE]
        for place, each in enumerate(shown):
            card.box.addWidget(self._one(each, place))
        rest = len(noticed) - len(shown)
        if rest:
            said = self.tr("1 more") if rest == 1 else self.tr("%n more", "", rest)
            more = Button(self._theme, said, "quiet", on=self._show_all)
            more.setObjectName("noticedMore")
            row = Flow(self._theme)
            row.addWidget(more)
            card.box.addLayout(row)
        return card

    def _one(self, noticed: Noticed, place: int) -> QWidget:
        one = QWidget()
        row = QHBoxLayout(one)
        breathe(row, self._theme, spacing=4)
        words = quoted(noticed.words)
        about = noticed_words(noticed.kind)
        said = Label(self.tr("{words}: {about}").format(words=words, about=about), "small", "note")
        show = Button(self._theme, self.tr("Show"), "quiet", on=partial(self.shown.emit, noticed))
        show.setObjectName(f"noticedShow-{place}")
        show.setAccessibleName(self.tr("Show {words}").format(words=words))
        leave = Button(self._theme, self.tr("Leave it"), "quiet", on=partial(self.left.emit, noticed))
        leave.setObjectName(f"noticedLeave-{place}")
        leave.setAccessibleName(self.tr("Leave {words}").format(words=words))
        leave.setAccessibleDescription(about)
        row.addWidget(said, 1)
        row.addWidget(show)
        row.addWidget(leave)
        return one

    def _show_all(self) -> None:
        self._all = True
        self._fill()
        button = self.findChild(Button, f"noticedShow-{_AT_ONCE}")
        if button is not None:
            button.setFocus()
