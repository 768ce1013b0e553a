"""Words that the vault has not got yet, of whichever page: tried again with the next, and when the vault closes."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable
from typing import TYPE_CHECKING, Any

from client.domain.errors import WorldError
from client.services.changes import ChangeSet
from client.services.journaling import Unkept

if TYPE_CHECKING:
    from client.services.journaling import Journaling
    from client.ui.bridge import Running


class Owed:
    """What is to be saved as drafts, and what is being kept as entries just now."""

    def __init__(self) -> None:
        self._left: dict[str, Unkept] = {}
        self._keeping: dict[str, tuple[Unkept, Running[Any]]] = {}
        self._overtaken: set[str] = set()
        self._failed: set[str] = set()

    def owe(self, unkept: Unkept) -> tuple[Unkept, ...]:
        """These words are the newest of their page, and to be saved now; what is to be tried again comes before."""
        self._left[unkept.id] = unkept
        if unkept.id in self._keeping:
            self._overtaken.add(unkept.id)
        return (*(each for id_, each in self._left.items() if id_ in self._failed - {unkept.id}), unkept)

    def not_got(self, these: Iterable[Unkept]) -> None:
        """These could not be saved, or not all of them."""
        self._failed.update(each.id for each in these)

    def got(self, these: Iterable[Unkept]) -> None:
        """The vault has these."""
        for each in these:
            if self._left.get(each.id) is each:
                self.let_go(each.id)

    def let_go(self, page_id: str) -> None:
        """There is nothing on that page any more."""
        self._left.pop(page_id, None)
        self._failed.discard(page_id)

    def is_keeping(self, unkept: Unkept) -> bool:
        """Whether these words are being kept as an entry just now."""
        found = self._keeping.get(unkept.id)
        return found is not None and same(found[0], unkept)

    def keep(self, unkept: Unkept, running: Running[Any]) -> None:
        """These words are being kept as an entry from now on."""
        self._keeping[unkept.id] = unkept, running
        self.let_go(unkept.id)
        self._overtaken.discard(unkept.id)

    def kept(self, page_id: str) -> Unkept | None:
        """They are kept."""
        found = self._keeping.pop(page_id, None)
        return None if found is None else found[0]

    def not_kept(self, page_id: str) -> tuple[Unkept, ...]:
        """They could not be kept: what is to be saved as drafts now, they among it unless newer ones are or were."""
        unkept = self.kept(page_id)
        return () if unkept is None or page_id in self._overtaken else self.owe(unkept)

    def settled(
        self, journaling: Journaling, work: Coroutine[Any, Any, ChangeSet] | None
    ) -> Coroutine[Any, Any, object] | None:
        """What is to be done before the vault closes, with `work` at its end; None when there is nothing."""
        keeping = tuple(
            (unkept if unkept.id not in self._overtaken else None, running)
            for unkept, running in self._keeping.values()
        )
        left = tuple(self._left.values())
        return _settled(journaling, keeping, left, work) if keeping or left or work else None


def same(one: Unkept, other: Unkept) -> bool:
    """Whether both say the same of the same page."""
    return (one.id, one.text, one.mood, one.filing) == (other.id, other.text, other.mood, other.filing)


async def save(journaling: Journaling, these: Iterable[Unkept]) -> ChangeSet:
    """Save these as drafts. One that cannot be saved keeps no other from it; raises what came last of that."""
    changed, failed = ChangeSet(), None
    for each in these:
        try:
            changed |= await journaling.save_entry_draft(
                entry_id=each.id, text=each.text, mood=each.mood, filing=each.filing
            )
        except WorldError as error:
            failed = error
    if failed is not None:
        raise failed
    return changed


async def _settled(
    journaling: Journaling,
    keeping: tuple[tuple[Unkept | None, Running[Any]], ...],
    left: tuple[Unkept, ...],
    work: Coroutine[Any, Any, ChangeSet] | None,
) -> None:
    failed: WorldError | None = None
    for unkept, running in keeping:
        try:
            await asyncio.wrap_future(running.future)
        except Exception:  # noqa: BLE001 - whatever it was, the window hears of it too; the words are a draft at least
            left = left if unkept is None else (*left, unkept)
    for each in (save(journaling, left), work):
        try:
            if each is not None:
                await each
        except WorldError as error:
            failed = error
    if failed is not None:
        raise failed
