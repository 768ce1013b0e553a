"""A guide's own care at the desk: what was opened is counted, and words wait behind a veil where that was wished."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.shifts import Advice
from client.ui.guide_desk.looking import Opened
from client.ui.guide_desk.parts import action
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.shift_end_model import ShiftEnd
from client.ui.guide_desk.shift_model import ShiftModel
from client.ui.guide_desk.shift_page import ShiftPage
from client.ui.guide_desk.shift_words import advice_words, theme_words
from client.ui.kit.controls import Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home


class OwnCare(QObject):
    """`changed` when the open item is to be shown otherwise, or there is something else to say."""

    changed = Signal()

    def __init__(self, home: Home, desk: GuideDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home, self._desk = home, desk
        self.model = ShiftModel(home, self)
        self.end = ShiftEnd(home, desk, self.model, self)
        self.veil = Veil(home.theme)
        self.page: ShiftPage | None = None
        self._counted: UUID | None = None
        self._looked: UUID | None = None
        self.veil.read.connect(self._look)
        self.model.changed.connect(self.changed)
        self.end.changed.connect(self.changed)

    def make_page(self, leave: Callable[[], object]) -> ShiftPage:
        """The page of the shift, made when it is first wanted."""
        if self.page is None:
            self.page = ShiftPage(self._home, self.model, self.end)
            self.page.left.connect(leave)
        return self.page

    def opened(self, opened: Opened | None) -> bool:
        """Count an item that has just been opened; whether its words are to wait behind the veil."""
        if opened is None:
            self._counted = self._looked = None
            return False
        row, notes = opened.item.row, opened.item.notes
        if row.review != self._counted:
            self._counted = row.review
            self.model.opened(kind=row.kind, band=row.band, notes=notes)
        if row.review == self._looked:
            return False
        warned = self.model.warns(kind=row.kind, band=row.band, notes=notes)
        if not warned and not self.model.state.comforts.blurred:
            return False
        self.veil.show_themes(tuple(map(theme_words, warned)))
        return True

    def words(self) -> str:
        """What to say above the queue; empty for nothing."""
        state = self.model.state
        return "" if state.advice is Advice.RESTING else advice_words(state)

    def _look(self) -> None:
        self._looked = self._desk.state.review
        self.changed.emit()


class Veil(QWidget):
    """What stands in the place of an item's words until one wants to read them."""

    read = Signal()
    hand_on = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        scroller = Scroller(theme, width=460, margins=(24, 24, 24, 24), spacing=12)
        scroller.setAccessibleName(translated("Before you read it"))
        box = scroller.box
        box.addStretch(2)
        self._heading = Label(translated("Before you read it"), "h3")
        self._words = Label("", tone="soft")
        self._words.setObjectName("veilWords")
        for label in (self._heading, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(label)
        self._read = action(theme, translated("Read it"), "veilRead", self.read.emit, "primary")
        self._hand_on = action(
            theme, translated("Leave it to somebody else"), "veilHandOn", self.hand_on.emit
        )
        row = Flow(theme, spacing=8)
        row.addWidget(self._read)
        row.addWidget(self._hand_on)
        box.addLayout(row)
        box.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)

    def show_themes(self, themes: tuple[str, ...]) -> None:
        """Say of what it is, as far as that is known."""
        self._words.setText(
            translated(
                "It is about: {themes}. You can leave it to somebody else, and nobody asks why."
            ).format(themes=", ".join(themes))
            if themes
            else translated("Its words are shown when you want to read them.")
        )

    def begin(self) -> None:
        """Begin with reading it."""
        self._read.setFocus(Qt.FocusReason.OtherFocusReason)
