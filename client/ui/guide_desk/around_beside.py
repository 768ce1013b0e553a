"""Beside an item that another guide reads: what guides say of it, for whoever was asked or reads along."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.guide_desk.around_cards import AroundCards
from client.ui.guide_desk.around_model import AroundModel
from client.ui.guide_desk.parts import BandPill, Foot, action, reader
from client.ui.guide_desk.rows import author_name, heading_of, held_words, kind_words, translated
from client.ui.kit.controls import Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.domain.desk_queue import DeskRow
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home


class BesidePane(QWidget):
    """`changed` when there is something else to show; `claim` carries a review that one wants to read oneself."""

    changed = Signal()
    claim = Signal(object)

    def __init__(self, home: Home, desk: GuideDesk) -> None:
        super().__init__()
        theme = self._theme = home.theme
        self._desk = desk
        self.model = AroundModel(home, self)
        self.cards = AroundCards(home, self.model, ours=False)
        self._scroller = reader(theme, translated("Beside another guide"))
        self._band = BandPill(theme)
        self._title = Label("", "h2")
        self._byline = Label("", "small")
        self._held = Label("", "body")
        self._held.setObjectName("besideHeld")
        head = QVBoxLayout()
        breathe(head, theme, spacing=6)
        for widget in (self._band, self._title, self._byline, self._held, self.cards.looking):
            head.addWidget(widget)
        ways = Flow(theme, spacing=8)
        for way in (self.cards.to_notes, self.cards.to_steps):
            ways.addWidget(way)
        head.addLayout(ways)
        column = self._scroller.box
        column.addLayout(head)
        for card in (self.cards.steps, self.cards.notes, self.cards.history, self.cards.rule):
            column.addWidget(card)
        column.addStretch(1)
        self._claim = action(theme, translated("Claim and read"), "besideClaim", self._claim_it)
        self._back = action(theme, translated("Back to the queue"), "leaveBeside", self.leave, "quiet")
        self._foot = Foot(theme)
        for button in (self._claim, self._back):
            self._foot.buttons.addWidget(button)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroller, 1)
        self._outer.addWidget(self._foot)
        let_tab_go_down(self)
        self.model.changed.connect(self.changed)
        desk.changed.connect(self._follow)

    @property
    def review(self) -> UUID | None:
        """What one looks at; None for nothing."""
        return self.model.state.review

    def look_along(self, review: UUID) -> bool:
        """Look at what guides say of this one, if another guide reads it and it may be looked at."""
        row = self._desk.row(review)
        if row is None or row.held != "another" or row.barred:
            return False
        self.model.show(community=self._desk.state.community, review=review, kind=row.kind, band=row.band)
        return True

    def leave(self) -> None:
        """Back to the queue; what was typed is kept."""
        self.model.leave()

    def show_state(self) -> None:
        """Show it as it stands."""
        row = self._row()
        if row is None:
            return
        self._band.show_band(row.band)
        self._title.setText(heading_of(row.kind, row.title))
        parts = [
            isolated(author_name(row.author_name)),
            kind_words(row.kind),
            isolated(row.room) if row.room else "",
        ]
        self._byline.setText(" · ".join(part for part in parts if part))
        held = held_words(row) or translated("Nobody reads this at the moment.")
        self._held.setText(held)
        self._claim.setVisible(row.held != "another" or row.urgent)
        self._claim.setEnabled(not self._desk.state.busy)
        self.cards.show_state((), ours=False)

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self._foot.stand(self._outer, self._scroller, low=low)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def begin(self) -> None:
        """Begin with the notes: the keys scroll them, and Tab leads to the box."""
        self._scroller.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _row(self) -> DeskRow | None:
        return self._desk.row(self.review) if self.review is not None else None

    def _follow(self) -> None:
        """It is left when it leaves the queue, or is opened at the desk."""
        if self.review is None:
            return
        row = self._row()
        if self._desk.state.opened is not None or (row is None and self._desk.state.loaded):
            self.leave()
        elif row is not None:
            self.changed.emit()

    def _claim_it(self) -> None:
        if self.review is not None:
            self.claim.emit(self.review)
