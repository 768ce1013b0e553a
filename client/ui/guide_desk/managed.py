"""What is set for the desk by whoever manages this computer: said where one works, and asked before a shift ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.domain.guide_keeping import Erased
from client.ui.guide_desk.parts import action
from client.ui.guide_desk.rows import translated
from client.ui.kit import held_copies, managed_words
from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.controls import Label, Line, breathe
from client.ui.kit.held_copies import HeldCopies
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.domain.management import Management
    from client.ui.guide_desk.deciding_model import Deciding
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home


_PATIENCE_MILLISECONDS: Final = 3000
_SAID_MILLISECONDS: Final = 20_000
"""How long it is said what was just held back."""


class ManagedDesk(QWidget):
    """A quiet line below the desk; hidden on a computer that nobody manages.

    Where words are not to outlive a shift, its end locks as well, so that none are left in memory: what is open goes
    back to the queue, and what waited to be sent is not sent.
    """

    def __init__(self, home: Home, place: QWidget, desk: GuideDesk, deciding: Deciding) -> None:
        super().__init__()
        self._home, self._desk, self._deciding = home, desk, deciding
        self.management = management = home.session.management
        theme = home.theme
        self.setObjectName("managedDesk")
        self._sign = Label("", wrap=False)
        self._line = Label("", "small", "soft")
        self._line.setObjectName("managedLine")
        self._all = action(
            theme, translated("What is set"), "managedAll", partial(home.go, "settings/managed"), "quiet"
        )
        outer = QVBoxLayout(self)
        breathe(outer, theme, spacing=0)
        outer.addWidget(Line())
        box = QHBoxLayout()
        breathe(box, theme, margins=(24, 4, 16, 4), spacing=8)
        box.addWidget(self._sign)
        box.addWidget(self._line, 1)
        box.addWidget(self._all)
        outer.addLayout(box)
        self._usual = later(self, _SAID_MILLISECONDS, self._forget_told)
        self._low = False
        self._told = ""
        self._locked = False
        home.session.member_words.heard = home.bridge.heard(self._shift_ended)
        theme.changed.connect(self._draw)
        if not management.copying:
            self.copies = HeldCopies(place)
            self.copies.held.connect(self._copied)
        self._draw()
        self._render()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._line.text()

    def arrange(self, *, low: bool) -> None:
        """In a low window there is room for what was just held back alone; the settings always say the rest."""
        if low != self._low:
            self._low = low
            self._render()

    def _render(self) -> None:
        said = (managed_words.managed_line(self.management), managed_words.keeping_words(self.management))
        self._line.setText(self._told or " ".join(filter(None, said)))
        for one in (self._sign, self._all):
            one.setVisible(not self._low)
        self.setVisible(self.management.managed and (bool(self._told) or not self._low))

    def _say(self, words: str) -> None:
        """Say this for a while in the place of what always stands here."""
        self._told = words
        self._usual.start()
        self._render()
        announce(self._line, words)

    def _forget_told(self) -> None:
        self._told = ""
        self._render()

    def _copied(self) -> None:
        words, by = managed_words.copy_words(self.management), managed_words.set_by(self.management)
        self._say(words if self._low else f"{words} {by}")

    def _shift_ended(self, _: Erased) -> None:
        """Nothing of members stays on the screen, nor, once it is locked, in memory. It is told after that."""
        opened, community = self._desk.state.opened, self._desk.state.community
        held_copies.forget()
        self._deciding.forget()
        if opened is None:
            self._lock()
            return
        self._desk.close()
        row = opened.item.row
        back = self._home.session.reviewing.hand_on
        work = back(community=community, review=row.review, version=row.version)
        self._home.bridge.run(work, lambda _: self._lock(), lambda _: self._lock(), owner=self)
        # A claim that cannot be handed back ends by itself.
        QTimer.singleShot(_PATIENCE_MILLISECONDS, self, self._lock)

    def _lock(self) -> None:
        if not self._locked:
            self._locked = True
            self._home.lock()

    def _draw(self) -> None:
        self._sign.setPixmap(self._home.theme.pixmap("shield-check", "text3", 16))


def before_end(home: Home, parent: QWidget, end: Callable[[], object]) -> None:
    """End a shift; but where that erases words and locks, ask first, and say who has set it."""
    management = home.session.management
    if management.keeps == "always":
        end()
        return

    def found(pieces: int) -> None:
        _ask(home, parent, management, pieces, end)

    def not_found(_: WorldError) -> None:
        _ask(home, parent, management, 0, end)

    home.bridge.run(home.session.member_words.kept(), found, not_found, owner=parent)


def _ask(home: Home, parent: QWidget, management: Management, pieces: int, end: Callable[[], object]) -> None:
    unsent = translated("You have begun to write something about members that is not sent.")
    about = (
        f"{managed_words.keeping_words(management)} {managed_words.set_by(management)}",
        translated(
            "What you sent is not touched. Your journal is not either, nor what you write here for yourself: that is"
            " yours."
        ),
    )
    ask(
        parent,
        home.theme,
        name="endManagedShift",
        title=translated("End your shift, and lock Leeward?"),
        about=(unsent, *about) if pieces else about,
        stay=translated("Not yet"),
        go=translated("Erase it, and end my shift") if pieces else translated("End my shift"),
        do=end,
    )


def may_leave(home: Home) -> bool:
    """Whether files and paper may be made from the desk. Ask before one is offered; `stopped_words` says why not."""
    return home.session.management.saving


def stopped_words(home: Home) -> str:
    """That none may be made, and who has set it."""
    management = home.session.management
    return f"{managed_words.save_words(management)} {managed_words.set_by(management)}"
