"""The library as one walks through it: what is open, what was found, and where one came from."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from client.domain.library.reading import LibraryMark
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.reading_room import Answer, Looked, Shelves
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.reading_room import ReadingRoom
    from client.ui.kit.home import Home

TOPICS: Final = "topics"
"""What is open while topics are chosen, in the place of an item."""
SAVE_AFTER: Final = 1500
"""Milliseconds after the last scrolling until it is kept where one is."""
_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class LibraryState:
    """`shelves` is None until they were read; `notice` says why they cannot be.

    `open` is the item or TOPICS that is shown, empty for the shelves, and `behind` what one came by. `was_at` is how
    far the open text was read before it was opened this time, in thousandths. `answer` is None while nothing is typed.
    `asking`: looking through the journal was asked for, and not yet confirmed; `lists` are its words, once wanted.
    """

    shelves: Shelves | None = None
    notice: Notice | None = None
    open: str = ""
    behind: tuple[str, ...] = ()
    was_at: int = 0
    typed: str = field(default="", repr=False)
    answer: Answer | None = field(default=None, repr=False)
    topic: str = ""
    asking: bool = False
    looking: bool = False
    looked: Looked | None = None
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)


class LibraryModel(QObject):
    """`changed` tells of any new state, `turned` that something else is open."""

    changed = Signal()
    turned = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = LibraryState()
        self._reached: tuple[str, int] | None = None
        self._wanted = ""
        self._saving = later(self, SAVE_AFTER, self.save)
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read the shelves, or read them again."""
        self._home.bridge.run(self._room.shelves(), self._loaded, self._troubled, owner=self)

    # Walking through it

    def open(self, item: str) -> None:
        """Open a text, a course or TOPICS, once the shelves are read. A text counts as opened from now on.

        Nothing happens for what is not there: a way to it may be older than this library.
        """
        shelves = self.state.shelves
        if shelves is None:
            self._wanted = item
            return
        library = shelves.library
        there = item == TOPICS or item in library.pieces or library.course_of(item) is not None
        if item == self.state.open or not there:
            return
        self.save()
        behind = (*self.state.behind, self.state.open)
        self._show(item, tuple(each for each in behind if each != item))

    def go_on_to(self, item: str) -> None:
        """Open a text in the place of the open one: Back leads to where one came from before both."""
        self.save()
        self._show(item, self.state.behind)

    def back(self) -> bool:
        """To what one came by; whether there was anything."""
        self.save()
        if not self.state.open:
            return False
        *behind, before = self.state.behind or ("",)
        self._show(before, tuple(behind))
        return True

    def search(self, typed: str) -> None:
        """Look these words up; none for an empty line."""
        if typed == self.state.typed:
            return
        self._become(typed=typed)
        if not typed.strip():
            self._become(answer=None)
            return
        self._home.bridge.run(
            self._room.search(typed=typed), lambda answer: self._answered(typed, answer), owner=self
        )

    def narrow(self, tag: str) -> None:
        """Show articles on this topic only; on all of them for an empty one."""
        if tag != self.state.topic:
            self._become(topic=tag)

    # What was read

    def mark_of(self, item: str) -> LibraryMark:
        """What is known of it."""
        shelves = self.state.shelves
        return (shelves.marks if shelves is not None else {}).get(item, LibraryMark(item))

    def reach(self, place: int) -> None:
        """The open text was read as far as this, in thousandths. Kept a moment later."""
        if self.state.open and self.state.open != TOPICS:
            self._reached = (self.state.open, place)
            self._saving.start()

    def save(self) -> None:
        """Keep where one is, if that is not kept yet."""
        work = self.unsaved()
        if work is not None:
            self._home.bridge.run(work, owner=self)

    def unsaved(self) -> Coroutine[Any, Any, ChangeSet] | None:
        """What must be done so that it is known where one was. Whoever takes it runs it."""
        self._saving.stop()
        reached, self._reached = self._reached, None
        return None if reached is None else self._room.reached(item=reached[0], place=reached[1])

    def finish(self, item: str, *, finished: bool = True) -> None:
        """Say that it was read, or take that back."""
        self._home.bridge.run(self._room.finish(item=item, finished=finished), owner=self)

    def keep(self, item: str, *, kept: bool) -> None:
        """Keep it for later, or no longer."""
        self._home.bridge.run(self._room.keep(item=item, kept=kept), owner=self)

    def forget_reading(self) -> None:
        """Forget what was opened, read and kept."""
        self._reached = None
        self._home.bridge.run(self._room.forget_reading(), owner=self)

    # Topics

    def choose(self, topics: Iterable[str]) -> None:
        """These topics and no others."""
        self._home.bridge.run(self._room.choose_topics(topics=topics), owner=self)

    def ask_to_look(self, asking: bool) -> None:
        """Begin to ask whether the journal may be looked through, or leave it."""
        self._become(asking=asking, looked=None)

    def look_through(self, days: int | None) -> None:
        """Look through the journal of so many days, or all of it: somebody has just said yes to that."""
        if not self.state.asking or self.state.looking:
            return
        since = None if days is None else int(self._home.now()) - days * _DAY
        self._become(asking=False, looking=True)
        self._home.bridge.run(
            self._room.look_through(since=since), self._has_looked, self._not_looked, owner=self
        )

    def let_go(self) -> None:
        """Forget what was found in the journal."""
        self._become(looked=None)

    def show_lists(self) -> None:
        """Read which words would be counted."""
        self._home.bridge.run(self._room.topic_words(), lambda lists: self._become(lists=lists), owner=self)

    # Inside

    @property
    def _room(self) -> ReadingRoom:
        return self._home.session.library

    def _show(self, item: str, behind: tuple[str, ...]) -> None:
        shelves = self.state.shelves
        assert shelves is not None
        self._become(open=item, behind=behind, was_at=self.mark_of(item).place, asking=False, looked=None)
        if item in shelves.library.pieces:
            self._home.bridge.run(self._room.opened(item=item), owner=self)
        self.turned.emit()

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.LIBRARY in changes.kinds and self.state.shelves is not None:
            self.load()

    def _loaded(self, shelves: Shelves) -> None:
        self._become(shelves=shelves, notice=None)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.open(wanted)

    def _troubled(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _answered(self, typed: str, answer: Answer) -> None:
        if typed == self.state.typed:
            self._become(answer=answer)

    def _has_looked(self, looked: Looked) -> None:
        self._become(looking=False, looked=looked)

    def _not_looked(self, error: WorldError) -> None:
        self._become(looking=False, notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        self.state = replace(self.state, **changed)
        self.changed.emit()
