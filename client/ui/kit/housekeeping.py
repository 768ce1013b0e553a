"""What is done for an open vault without anybody asking: a backup each day, and word of a disk that is full.

And on a managed computer, what a guide's desk should have let go of when the vault was closed last is let go of now.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.domain.guide_keeping import Erased
    from client.services.backing_up import Made
    from client.services.member_words import MemberWords
    from client.services.open_vault import OpenVault
    from client.ui.bridge import Bridge

FIRST_SECONDS: Final = 20
"""Behind the opening, so that nothing waits for a backup that somebody came to write."""
AGAIN_SECONDS: Final = 3600


class Housekeeping(QObject):
    """Looks after one open vault from the moment it is made. `say` is told what the person should hear about.

    A backup that fails is spoken of once; it is tried again every hour without a word.
    """

    def __init__(
        self,
        vault: OpenVault,
        bridge: Bridge,
        *,
        say: Callable[[Exception], None],
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vault = vault
        self._bridge = bridge
        self._say = say
        self._now = now
        self._words: MemberWords | None = None
        self._told = False
        for notice in vault.notices:
            say(notice)
        vault.heard = bridge.heard(say)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._back_up)
        self._timer.start(FIRST_SECONDS * 1000)

    def _back_up(self) -> None:
        self._timer.start(AGAIN_SECONDS * 1000)
        self._bridge.run(
            _back_up(self._vault, self._now, self._words), self._backed_up, self._failed, owner=self
        )

    def mind(self, words: MemberWords, *, tell: Callable[[str], object]) -> None:
        """What a guide's desk keeps of members: erase what was not to stay, and `tell` of it in words.

        And from now on no backup is made of what is not to stay.
        """
        self._words = words

        def settled(found: tuple[Erased, object]) -> None:
            from client.ui.kit.managed_words import erased_words

            said = erased_words(found[0], words.management)
            if said:
                tell(said)

        self._bridge.run(words.settle(), settled, owner=self)

    def _backed_up(self, made: Made | None) -> None:
        if made is not None and made.also is not None:
            self._failed(made.also)

    def _failed(self, error: WorldError) -> None:
        if not self._told:
            self._told = True
            self._say(error)


async def _back_up(vault: OpenVault, now: Callable[[], float], words: MemberWords | None) -> Made | None:
    from client.services import backing_up
    from client.services.preferences import Keeping

    chosen = await Keeping(vault.private).get()
    if not chosen.daily_backups or not (words is None or await words.may_back_up()):
        return None
    also_in = Path(chosen.backup_folder) if chosen.backup_folder else None
    return await backing_up.daily(vault, now=now, also_in=also_in)
