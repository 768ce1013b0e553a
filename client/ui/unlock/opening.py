"""What the first start and the locked window share: a vault that opens in the background and is handed on once."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future

    from client.domain.errors import WorldError
    from client.services.unlocking import NewVault, OpenVault
    from client.ui.bridge import Running
    from client.ui.kit.home import Doors

T = TypeVar("T")


class Opening(QObject):
    """Owns a vault between its opening and its handing on, so that leaving at any moment closes it.

    Nothing heavier than QtCore is imported until a person has asked for something.
    """

    changed = Signal()

    def __init__(self, doors: Doors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self._vault: OpenVault | None = None
        self._running: Running[Any] | None = None
        self._hears_mistakes = False
        self._left = False

    def leave(self) -> Coroutine[Any, Any, None] | None:
        """The person leaves: what closes a vault that nobody was given yet; None when there is none.

        Keys that are being derived are waited for, and the vault they open is closed again.
        """
        self._left = True
        future = None if self._running is None else self._running.future
        vault, self._vault = self._vault, None
        return None if future is None and vault is None else _close(future, vault)

    def _start(
        self, work: Coroutine[Any, Any, T], done: Callable[[T], None], failed: Callable[[WorldError], None]
    ) -> None:
        bridge = self._doors.bridge
        if not self._hears_mistakes:
            self._hears_mistakes = True
            bridge.broken.connect(self._broken)

        def came(result: T) -> None:
            if not self._left:
                self._running = None
                done(result)

        def went_wrong(error: WorldError) -> None:
            if not self._left:
                self._running = None
                failed(error)

        self._running = bridge.run(work, came, went_wrong, owner=self)

    def _hand_on(self, go_to: str = "today") -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            self._doors.enter(vault, go_to=go_to)

    def _broken(self, error: object) -> None:
        # A mistake of ours has its own window; here the person can try again.
        running = self._running
        if running is not None and running.future.done() and running.future.exception() is error:
            self._running = None
            self._stumbled()

    def _stumbled(self) -> None:
        raise NotImplementedError


async def _close(future: Future[OpenVault | NewVault | None] | None, vault: OpenVault | None) -> None:
    import asyncio

    from client.domain.errors import WorldError
    from client.services.unlocking import NewVault

    if future is not None:
        with contextlib.suppress(WorldError):
            opened = await asyncio.wrap_future(future)
            vault = opened.vault if isinstance(opened, NewVault) else opened or vault
    if vault is not None:
        await vault.close()
