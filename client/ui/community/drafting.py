"""Words being written: saved at each pause in typing and before the vault closes, and there again when one comes back.

What was typed is also remembered here until it was sent, so that coming back does not have to wait for the disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.domain.errors import WorldError
from client.domain.ids import new_id
from client.notices import Notice, notice_for
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.services.conversing import Conversing
    from client.services.unsaid import DraftKind
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft

PAUSE_MILLISECONDS: Final = 1000
LONGEST_MILLISECONDS: Final = 10_000
"""Somebody who types without a pause does not lose more than this to a crash."""

Key = tuple[str, "DraftKind", UUID | None]


@dataclass(frozen=True, slots=True)
class Writing:
    """Unfinished words of one kind. `thread` is what they are about: a thread, a post, a decision, or nothing.

    `notes` are codes of content notes, `answers` the post that a reply answers.
    `saved`: the vault has exactly these; `stored`: it has some under `draft_id`; `leaving`: they are being sent.
    """

    community: str
    thread: UUID | None
    draft_id: str
    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    room: UUID | None = None
    saved: bool = True
    stored: bool = False
    leaving: bool = False
    kind: DraftKind = "reply"
    notes: tuple[str, ...] = ()
    answers: UUID | None = None

    @property
    def key(self) -> Key:
        """One place has one draft."""
        return self.community, self.kind, self.thread

    @property
    def empty(self) -> bool:
        """Whether there is no word in it."""
        return not self.text.strip() and not self.title.strip()


class Drafting(QObject):
    """Keeps drafts of one kind. `changed` is emitted when `writing` or `notice` has changed."""

    changed = Signal()

    def __init__(
        self, home: Home, parent: QObject | None = None, *, make_id: Callable[[], str] = new_id
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._make_id = make_id
        self._all: dict[Key, Writing] = {}
        self._key: Key | None = None
        self.notice: Notice | None = None
        self._pause = later(self, PAUSE_MILLISECONDS, self.flush)
        self._longest = later(self, LONGEST_MILLISECONDS, self.flush)

    @property
    def writing(self) -> Writing | None:
        """What is being written now."""
        return self._all.get(self._key) if self._key is not None else None

    def begin(
        self, community: str, thread: UUID | None, kept: Draft | None, *, kind: DraftKind | None = None
    ) -> Writing:
        """Go on with what was typed here, or with the kept draft, or begin. What was written elsewhere is saved.

        Without a `kind` it is a reply, or a new thread where it is about none.
        """
        self.flush()
        kind = kind or ("thread" if thread is None else "reply")
        self._key = (community, kind, thread)
        known = self._all.get(self._key)
        if known is None or (known.empty and not known.stored and kept is not None):
            known = self._from(self._key, kept)
            self._all[self._key] = known
        self.notice = None
        self.changed.emit()
        return known

    def leave(self) -> None:
        """Save, and write nowhere for now."""
        self.flush()
        self._key = None

    def typed(self, *, text: str, title: str = "", room: UUID | None = None) -> None:
        """The person has changed the words; they are saved at the next pause."""
        writing = self.writing
        if writing is None or writing.leaving:
            return
        self._changed(writing, replace(writing, text=text, title=title, room=room))

    def note(self, notes: tuple[str, ...]) -> None:
        """The words go with these content notes."""
        writing = self.writing
        if writing is not None and not writing.leaving:
            self._changed(writing, replace(writing, notes=notes))

    def answer(self, post: UUID | None) -> None:
        """The words answer this post of the thread, or none in particular."""
        writing = self.writing
        if writing is not None and not writing.leaving:
            self._changed(writing, replace(writing, answers=post))

    def again(self, community: str, thread: UUID | None, kept: Draft) -> Writing:
        """What was on its way has come back as this draft, with whatever was typed there meanwhile in it."""
        key: Key = (community, "thread" if thread is None else "reply", thread)
        writing = self._all[key] = self._from(key, kept)
        if key == self._key:
            self._pause.stop()
            self._longest.stop()
            self.changed.emit()
        return writing

    def flush(self) -> None:
        """Save now what is not saved yet."""
        self._pause.stop()
        self._longest.stop()
        writing = self.writing
        if writing is None or writing.saved or writing.leaving or not self._home.bridge.open:
            return
        work = _saving(self._home.session.conversing, writing)
        if work is None:
            self._put(replace(writing, saved=True))
            return
        # Counted as stored from now on: words that are taken out meanwhile must be taken out there too.
        writing = replace(writing, stored=not writing.empty)
        self._put(writing)
        self._home.bridge.run(work, lambda _: self._saved(writing), self._not_saved, owner=self)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """A coroutine that saves everything that is not saved yet; None when all is."""
        talk = self._home.session.conversing
        works = [
            work
            for writing in self._all.values()
            if not writing.saved and not writing.leaving and (work := _saving(talk, writing)) is not None
        ]
        return all_of(works) if works else None

    # Sending

    def sending(self) -> Writing | None:
        """The words are on their way into the outbox: they are saved no more. None if there is nothing to send."""
        self._pause.stop()
        writing = self.writing
        if writing is None or writing.leaving:
            return None
        self._put(replace(writing, leaving=True))
        return writing

    def sent(self, writing: Writing) -> None:
        """They are in the outbox, and their draft is gone."""
        key = writing.key
        if self._key == key:
            self._all[key] = self._from(key, None)
            self.changed.emit()
        else:
            self._all.pop(key, None)

    def not_sent(self, writing: Writing) -> None:
        """They are still here."""
        key = writing.key
        known = self._all.get(key)
        if known is not None:
            self._all[key] = replace(known, leaving=False, saved=False)
            self._pause.start()
            self.changed.emit()

    # Inside

    def _from(self, key: Key, kept: Draft | None) -> Writing:
        community, kind, about = key
        if kept is None:
            return Writing(community, about, self._make_id(), kind=kind)
        return Writing(
            community,
            about,
            kept.id,
            kept.title,
            kept.text,
            UUID(kept.room) if kept.room else None,
            stored=True,
            kind=kind,
            notes=tuple(kept.notes.split()),
            answers=UUID(kept.answers) if kept.answers else None,
        )

    def _changed(self, writing: Writing, newer: Writing) -> None:
        if newer == writing:
            return
        self._put(replace(newer, saved=False))
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _put(self, writing: Writing) -> None:
        assert self._key is not None
        self._all[self._key] = writing
        self.changed.emit()

    def _saved(self, writing: Writing) -> None:
        key = writing.key
        known = self._all.get(key)
        if known is None or known.draft_id != writing.draft_id:
            return
        same = _kept_of(known) == _kept_of(writing)
        self._all[key] = replace(known, stored=not writing.empty, saved=same)
        self.notice = None
        self.changed.emit()

    def _not_saved(self, error: WorldError) -> None:
        self.notice = notice_for(error)
        self.changed.emit()


def _kept_of(writing: Writing) -> tuple[object, ...]:
    return writing.text, writing.title, writing.room, writing.notes, writing.answers


def _saving(talk: Conversing, writing: Writing) -> Coroutine[Any, Any, object] | None:
    if writing.empty:
        return talk.discard_draft(draft_id=writing.draft_id) if writing.stored else None
    return talk.save_draft(
        community=writing.community,
        text=writing.text,
        title=writing.title,
        thread=writing.thread,
        room=writing.room,
        draft_id=writing.draft_id,
        kind=writing.kind,
        notes=writing.notes,
        answers=writing.answers,
    )


async def all_of(works: list[Coroutine[Any, Any, object]]) -> None:
    """Do all of them, also when one fails; then raise what failed."""
    results = await asyncio.gather(*works, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result
