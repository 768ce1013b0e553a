"""The plan while it is written: saved by itself, and with it the copy where there is one. No typed word is dropped."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QObject, Signal

from client.domain.errors import WordsUnusable
from client.domain.ids import new_id
from client.domain.plan import MOST_PEOPLE, MOST_TEXT, Contact, CopiedStep, Plan, copied
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.planning import Copy
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.planning import Planning
    from client.ui.kit.home import Home

SAVE_AFTER: Final = 1000
"""Milliseconds after the last key until the plan is saved."""
SAVE_AT_LATEST: Final = 2000
"""The same for somebody who does not stop."""

Kept = Literal["", "writing", "saved", "unsaved"]
_Now = tuple[dict[int, str], tuple[Contact, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PlanState:
    """`kept` says how safe the words are: nothing written since one came, being written, saved, or not saved.

    `too_long` are the steps that hold more than is kept; nothing of theirs is saved until they are shorter. `notice`
    says why the plan could not be read or saved, `copy_notice` why there is no copy, or still one.
    """

    loaded: bool = False
    kept: Kept = ""
    copy: Copy = field(default_factory=Copy)
    too_long: frozenset[int] = frozenset()
    notice: Notice | None = None
    copy_notice: Notice | None = None


class PlanModel(QObject):
    """`plan` is what stands on the screen. `filled` tells that it came from the vault, `changed` of any new state."""

    changed = Signal()
    filled = Signal()

    def __init__(
        self, home: Home, parent: QObject | None = None, *, make_id: Callable[[], str] = new_id
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._make_id = make_id
        self.state = PlanState()
        self.plan = Plan()
        self._texts: dict[int, str] = {}
        self._people: dict[str, Contact] = {}
        self._erased: set[str] = set()
        self._saving = later(self, SAVE_AFTER, self.save)
        self._at_latest = later(self, SAVE_AT_LATEST, self.save)
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read the plan once; what is written later, here or elsewhere, is heard of."""
        if not self.state.loaded:
            self._home.bridge.run(self._read(), self._loaded, self._troubled, owner=self)

    # Writing

    def write(self, step: int, text: str) -> None:
        """A step's words are these now."""
        if text == self.plan.texts.get(step, ""):
            return
        self.plan = replace(self.plan, texts={**self.plan.texts, step: text})
        self._texts[step] = text
        long = {each for each, words in self.plan.texts.items() if len(words) > MOST_TEXT}
        self._touched(too_long=frozenset(long))

    def add_person(self, step: int) -> Contact | None:
        """Room for somebody more in a step; None where there is none left. Nothing is kept until a word is in it."""
        if len(self.plan.people(step)) >= MOST_PEOPLE:
            return None
        person = Contact(self._make_id(), step, "")
        self.plan = replace(self.plan, contacts=(*self.plan.contacts, person))
        return person

    def put_person(self, person: Contact) -> None:
        """Somebody is called that now, and reached like that."""
        before = {each.id: each for each in self.plan.contacts}
        if before.get(person.id) in (None, person):
            return
        there = tuple(person if each.id == person.id else each for each in self.plan.contacts)
        self.plan = replace(self.plan, contacts=there)
        self._people[person.id] = person
        self._touched()

    def erase_person(self, person_id: str) -> None:
        """Erase somebody for good."""
        left = tuple(each for each in self.plan.contacts if each.id != person_id)
        self.plan = replace(self.plan, contacts=left)
        self._people.pop(person_id, None)
        self._erased.add(person_id)
        self._touched()
        self.save()

    def save(self) -> None:
        """Save what is not saved yet."""
        self._saving.stop()
        self._at_latest.stop()
        if not self._unsaved:
            return
        texts, people, erased = self._now()
        self._home.bridge.run(
            self._write(texts, people, erased),
            lambda told: self._saved(told[0], texts, people, erased),
            self._not_saved,
            owner=self,
        )

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that no word is lost; None when there is nothing. Whoever takes it runs it."""
        too_long = bool(self.state.too_long & self._texts.keys())
        return self._write_all(self._now(), too_long) if self._unsaved or too_long else None

    # The copy

    def preview(self, *, people: bool) -> tuple[CopiedStep, ...]:
        """Exactly what a copy would show."""
        return copied(self.plan, people=people)

    def keep_copy(self, *, people: bool) -> None:
        """Keep a copy like the one previewed, which opens without unlocking."""
        self._become(copy_notice=None)
        texts, people_now, erased = self._now()

        async def keep() -> tuple[Copy, ChangeSet]:
            await self._write(texts, people_now, erased)
            changes = await self._planning.keep_copy(people=people)
            return await self._planning.copy(), changes

        self._home.bridge.run(
            keep(),
            lambda told: self._saved(told[0], texts, people_now, erased),
            self._not_copied,
            owner=self,
        )

    def remove_copy(self) -> None:
        """Keep no copy any more."""
        self._become(copy_notice=None)

        async def remove() -> tuple[Copy, ChangeSet]:
            changes = await self._planning.remove_copy()
            return await self._planning.copy(), changes

        self._home.bridge.run(remove(), lambda told: self._has_copy(told[0]), self._not_copied, owner=self)

    # Inside

    @property
    def _planning(self) -> Planning:
        return self._home.session.planning

    @property
    def _unsaved(self) -> bool:
        texts, people, erased = self._now()
        return bool(texts or people or erased)

    def _now(self) -> _Now:
        texts = {step: text for step, text in self._texts.items() if step not in self.state.too_long}
        return texts, tuple(self._people.values()), tuple(self._erased)

    async def _read(self) -> tuple[Plan, Copy]:
        return await self._planning.plan(), await self._planning.copy()

    async def _write(
        self, texts: dict[int, str], people: tuple[Contact, ...], erased: tuple[str, ...]
    ) -> tuple[Copy, ChangeSet]:
        changes = await self._planning.write(texts=texts, contacts=people, erased=erased)
        return await self._planning.copy(), changes

    async def _write_all(self, now: _Now, too_long: bool) -> None:
        """All that can be kept is; whoever closes the vault hears of what is too long for that."""
        if any(now):
            await self._write(*now)
        if too_long:
            raise WordsUnusable("too-long")

    def _loaded(self, told: tuple[Plan, Copy]) -> None:
        self.plan, copy = told
        self.state = replace(self.state, loaded=True, copy=copy, notice=None)
        self.filled.emit()
        self.changed.emit()

    def _heard(self, changes: ChangeSet) -> None:
        """Perhaps an import brought some of it, or it was erased from the settings."""
        if Kind.PLAN in changes.kinds and self.state.loaded:
            self._home.bridge.run(self._read(), self._read_again, self._troubled, owner=self)

    def _read_again(self, told: tuple[Plan, Copy]) -> None:
        if not self._unsaved and not self.state.too_long and told[0].said != self.plan.said:
            self._loaded(told)

    def _saved(
        self, copy: Copy, texts: dict[int, str], people: tuple[Contact, ...], erased: tuple[str, ...]
    ) -> None:
        # What was written on meanwhile is still to be saved.
        for step, text in texts.items():
            if self._texts.get(step) == text:
                del self._texts[step]
        for person in people:
            if self._people.get(person.id) == person:
                del self._people[person.id]
        self._erased -= set(erased)
        kept: Kept = "unsaved" if self.state.too_long else "writing" if self._unsaved else "saved"
        self._become(kept=kept, copy=copy, notice=None)

    def _not_saved(self, error: WorldError) -> None:
        self._become(kept="unsaved", notice=notice_for(error))
        self._at_latest.start()  # perhaps there is room by then

    def _has_copy(self, copy: Copy) -> None:
        self._become(copy=copy)

    def _not_copied(self, error: WorldError) -> None:
        self._become(copy_notice=notice_for(error))
        self._home.bridge.run(
            self._planning.copy(), lambda copy: self._become(copy=copy), lambda _: None, owner=self
        )

    def _troubled(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _touched(self, **changed: Any) -> None:
        self._saving.start()
        if not self._at_latest.isActive():
            self._at_latest.start()
        self._become(kept="writing", **changed)

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()
