"""The guides of this community, by name and picture, and when they are on duty by the hours it has said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.services import guides_here
from client.ui.community.composing_words import when_words
from client.ui.kit.avatar import pixmap
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.domain.service_hours import Duty
    from client.services.guides_here import GuideHere, GuidesHere
    from client.ui.kit.home import Home

_SIDE: Final = 30


class GuidesHereCard(Card):
    """Hidden until it was read."""

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme, spacing=8)
        self.setObjectName("guidesHere")
        self._home = home
        self._found: GuidesHere | None = None
        self.box.addWidget(Label(self.tr("Guides here"), "h3"))
        self._duty = Label("", "body")
        self.box.addWidget(self._duty)
        self._rows = QVBoxLayout()
        breathe(self._rows, home.theme, spacing=6)
        self.box.addLayout(self._rows)
        self.hide()
        home.theme.changed.connect(self._draw)

    def load(self) -> None:
        """Read it anew for the community that is shown."""
        current = self._home.belonging.state.current
        if current is None:
            return
        work = guides_here.look(self._home.session.memberships, community=current.id, now=self._home.now())
        self._home.bridge.run(work, self._read, lambda _: None, owner=self)

    def _read(self, found: GuidesHere) -> None:
        self._found = found
        self._draw()

    def _draw(self) -> None:
        found = self._found
        if found is None:
            return
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._home.examples or not found.guides:
            words = self.tr("No guide is known here yet.")
        else:
            words = duty_line(found.duty, now=self._home.now())
        self._duty.setText(words)
        for guide in found.guides:
            self._rows.addWidget(self._row(guide))
        self.show()

    def _row(self, guide: GuideHere) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        breathe(line, self._home.theme, spacing=10)
        picture = Label(wrap=False)
        ratio = self.devicePixelRatio()
        picture.setPixmap(pixmap(self._home.theme, guide.id, _SIDE, ratio=ratio, guide=True))
        line.addWidget(picture)
        name = isolated(guide.name) if guide.name else self.tr("A guide whose name has not arrived yet")
        words = QVBoxLayout()
        breathe(words, self._home.theme, spacing=0)
        words.addWidget(Label(name, "label"))
        if guide.lead:
            words.addWidget(Label(self.tr("Leads the guides"), "small", "soft"))
        line.addLayout(words, 1)
        return row


def duty_line(duty: Duty | None, *, now: float) -> str:
    """Whether somebody is on duty by the hours that were said, and when that changes."""
    translate = QCoreApplication.translate
    if duty is None:
        return translate("guides", "This community has not said at what hours they are here.")
    if duty.turns_at is None:
        return translate("guides", "On duty at every hour, as the community says.")
    said = (
        translate("guides", "On duty now, until {when}.")
        if duty.now
        else translate("guides", "Nobody is on duty now. The next hours begin: {when}.")
    )
    return said.format(when=when_words(duty.turns_at, now=now))
