"""What is kept here, what research may use, and the erasing of each."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from client.notices import Notice
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.consents import Allowed
    from client.services.erasing_own import OwnData
    from client.ui.kit.home import Home
    from client.vault.own_data import OwnKind

_ERASED = QT_TRANSLATE_NOOP("notices", "It is erased here. Backups and exports from before still hold it.")
_FETCHED_ERASED = QT_TRANSLATE_NOOP(
    "notices", "It is erased here. The next sync fetches again what stands in the community."
)
_TAKEN_BACK = QT_TRANSLATE_NOOP(
    "notices",
    "The study may use it no longer, as soon as the community has heard of it. What it has used already stays with it.",
)


@dataclass(frozen=True, slots=True)
class YourDataState(WorkState):
    """`data` and `allowed` are None until the vault has answered. `ending`: the whole vault goes when it closes."""

    data: OwnData | None = None
    allowed: tuple[Allowed, ...] | None = None
    ending: bool = False


class YourData(Work):
    """`changed` when `state` is another."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state: YourDataState = YourDataState()

    def load(self) -> None:
        """Read it anew."""
        session = self._home.session
        self._become(replace(self.state, ending=session.erasing.everything))

        def read(data: OwnData) -> None:
            self._become(replace(self.state, data=data))

        def known(allowed: tuple[Allowed, ...]) -> None:
            self._become(replace(self.state, allowed=allowed))

        self._home.bridge.run(session.erasing.overview(), read, self._failed, owner=self)
        self._home.bridge.run(session.consents.every(), known, self._failed, owner=self)

    def erase(self, kind: OwnKind) -> None:
        """Erase all of a kind."""
        self._do("data", lambda: self._home.session.erasing.erase(kind), Notice(str(_ERASED)))

    def erase_fetched(self, community: str) -> None:
        """Erase what was fetched of a community."""
        work = self._home.session.erasing
        self._do("data", lambda: work.erase_fetched(community=community), Notice(str(_FETCHED_ERASED)))

    def take_back(self, allowed: Allowed) -> None:
        """A study may use this post no longer."""
        self._do("research", lambda: self._home.session.consents.take_back(allowed), Notice(str(_TAKEN_BACK)))

    def erase_everything(self) -> None:
        """Close the vault, erase it, and begin anew."""
        self._home.session.erasing.everything = True
        self._become(replace(self.state, ending=True))
        self._home.lock()

    def keep_everything(self) -> None:
        """Not after all: the window was still here."""
        self._home.session.erasing.everything = False
        self._become(replace(self.state, ending=False))

    def _do(self, part: str, work: Callable[[], Coroutine[Any, Any, Any]], said: Notice) -> None:
        def done(_: object) -> None:
            self._say(part, said, good=True)
            self.load()

        self._begin(part, lambda _: work(), done)
