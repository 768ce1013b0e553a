"""What the person agreed to in their communities, and what is asked of them before their next words are posted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale, QObject, Signal

from client.domain.errors import WorldError
from client.services.agreements import Agreements, Standing
from client.services.session import Session
from client.ui.bridge import Bridge


class Agreeing(QObject):
    """`changed` is emitted when it stands otherwise with a community.

    `wanted` carries a Standing that asks for something, for whoever shows it: the words that were to be posted wait.
    """

    changed = Signal()
    wanted = Signal(object)

    def __init__(self, *, session: Session, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._bridge = bridge
        self._language = QLocale().bcp47Name()
        self._found: dict[str, Standing] = {}
        self._then: Callable[[], object] | None = None

    @property
    def found(self) -> Mapping[str, Standing]:
        """How it stands with each community one belongs to, by its id."""
        return self._found

    def load(self, communities: tuple[str, ...]) -> None:
        """Ask the vault how it stands with these, which are all."""
        agreements = self._session.joining.agreements
        self._bridge.run(_standings(agreements, communities, self._language), self._loaded, owner=self)

    def asks(self, community: str | None) -> bool:
        """Whether something is asked before words are posted there."""
        standing = self._found.get(community or "")
        return standing is not None and bool(standing.asks)

    def asks_first(self, community: str, then: Callable[[], object]) -> bool:
        """Whether something is asked first; it is shown then, and `then` comes once it is agreed to."""
        if not self.asks(community):
            return False
        self._then = then
        self.wanted.emit(self._found[community])
        return True

    def agree(self, standing: Standing) -> None:
        """The person accepts what they were shown."""

        def done(_: object) -> None:
            self._found.pop(standing.community, None)
            self.changed.emit()
            then, self._then = self._then, None
            if then is not None:
                then()

        def failed(error: WorldError) -> None:
            # What was not kept posts nothing: not now, and not when something else is agreed to later.
            self._then = None
            self._bridge.troubled.emit(error)

        self._bridge.run(self._session.joining.agreements.agree(standing), done, failed, owner=self)

    def not_now(self) -> None:
        """The person leaves it for today: nothing is posted, and nothing lost."""
        self._then = None

    def _loaded(self, found: dict[str, Standing]) -> None:
        if found != self._found:
            self._found = found
            self.changed.emit()


async def _standings(
    agreements: Agreements, communities: tuple[str, ...], language: str
) -> dict[str, Standing]:
    found = [await agreements.standing(community, language=language) for community in communities]
    return {each.community: each for each in found if each is not None}
