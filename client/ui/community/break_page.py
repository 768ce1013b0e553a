"""What stands in the place of the community while one takes a break from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QWidget

from client.ui.community.own_model import OwnPosts
from client.ui.community.quiet_model import QuietModel
from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class BreakPage(Scroller):
    """`guides` asks for the letters, `help_wanted` for the page of a call for help: both stay where they are."""

    guides = Signal()
    help_wanted = Signal()

    def __init__(self, home: Home, quiet: QuietModel, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(home.theme)
        self.setParent(parent)
        self.setAccessibleName(self.tr("You are taking a break"))
        self._quiet, self._own = quiet, own
        theme = home.theme
        self.box.addSpacing(theme.px(24))
        self.box.addWidget(Label(self.tr("You are taking a break"), "h2"))
        self._until = Prose(theme, "")
        self._until.setObjectName("onBreakUntil")
        self.box.addWidget(self._until)
        self._letters = Label("", "label", "accent")
        self._letters.setObjectName("onBreakLetters")
        self.box.addWidget(self._letters)
        row = Flow(theme, spacing=8)
        for button, name in (
            (
                Button(theme, self.tr("Come back now"), icon="arrow-left", on=quiet.come_back),
                "comeBack",
            ),
            (
                Button(theme, self.tr("You and the guides"), "quiet", icon="mail", on=self.guides.emit),
                "breakGuides",
            ),
            (
                Button(
                    theme,
                    self.tr("I need help now"),
                    "quiet",
                    icon="heart-handshake",
                    on=self.help_wanted.emit,
                ),
                "breakHelp",
            ),
        ):
            button.setObjectName(name)
            row.addWidget(button)
        self.box.addLayout(row)
        self.box.addStretch(1)
        quiet.changed.connect(self._render)
        own.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Begin with what it says."""
        self.setFocus()

    def _render(self) -> None:
        going_on = self._quiet.state.going_on
        if going_on is not None:
            self._until.setText(
                self.tr(
                    "It goes on until {when}. Threads are fetched and kept for later, and nobody is told that you are"
                    " away. Your journal is where it was.\n\nWhat guides write to you comes through, and so does help."
                ).format(when=_moment(going_on.until))
            )
        waiting = bool(self._own.state.letters)
        self._letters.setVisible(waiting)
        self._letters.setText(self.tr("The guides have written to you.") if waiting else "")


def _moment(seconds: int) -> str:
    when = QDateTime.fromSecsSinceEpoch(seconds)
    locale = QLocale()
    day = locale.toString(when.date(), QLocale.FormatType.LongFormat)
    return isolated(f"{day}, {locale.toString(when.time(), QLocale.FormatType.ShortFormat)}")
