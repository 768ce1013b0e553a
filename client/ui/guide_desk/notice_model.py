"""A notice to everybody while it is written: title and words, kept until they are sent, and sent once."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from client.domain.errors import NetworkError
from client.notices import Notice, notice_for
from client.services import openings
from client.services.announcing import Announced
from client.services.guides_unsent import Unsent
from client.services.openings import Opening
from client.ui.kit.timing import later
from client.ui.language import spoken

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home

_PAUSE_MILLISECONDS: Final = 1000
_EARLIER: Final = 10


@dataclass(frozen=True, slots=True)
class NoticeState:
    """`lack` is what it still needs: "words", or a place of a shipped text to be filled in. `unsure`: it may be there.

    `earlier` are those that stand in the record, the newest first. `sent` and `attempts` count.
    """

    community: str = ""
    loaded: bool = False
    unsent: Unsent = field(default_factory=Unsent)
    sending: bool = False
    unsure: bool = False
    notice: Notice | None = None
    earlier: tuple[Announced, ...] = ()
    attempts: int = 0
    sent: int = 0

    @property
    def lack(self) -> str:
        """What is missing before it can be sent; empty for nothing."""
        unfilled = openings.unfilled(f"{self.unsent.title}\n{self.unsent.words}")
        return unfilled or ("" if self.unsent.words.strip() else "words")


class NoticeModel(QObject):
    """`changed` after any change of state; `restored` when title and words belong into their boxes."""

    changed = Signal()
    restored = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = NoticeState()
        self._unsaved: tuple[str, Unsent] | None = None
        self._pause = later(self, _PAUSE_MILLISECONDS, self._save)
        home.belonging.changed.connect(self._belonging_changed)
        home.sync.finished.connect(lambda _: self.look())
        self._belonging_changed()

    def look(self) -> None:
        """Read which stand in the record."""
        community = self.state.community
        if not community:
            return

        def found(earlier: tuple[Announced, ...]) -> None:
            if community == self.state.community:
                self._become(replace(self.state, earlier=earlier))

        work = self._home.session.announcing.every(community=community, limit=_EARLIER)
        self._home.bridge.run(work, found, self._failed, owner=self)

    def write(self, *, title: str | None = None, words: str | None = None) -> None:
        """Title or words as they stand in their boxes."""
        unsent = self.state.unsent
        if title is not None:
            unsent = replace(unsent, title=title)
        if words is not None:
            unsent = replace(unsent, words=words)
        self._write(unsent)

    def choose_language(self, language: str) -> None:
        """The language of what is put in; shipped words that nobody has changed change with it."""
        unsent = self.state.unsent
        words = openings.in_language(unsent.words, unsent.language, language, where="notice")
        if words != unsent.words:
            every = openings.fitting("notice", language=language)
            title = next((one.title for one in every if one.words == words), unsent.title)
            unsent = replace(unsent, title=title)
        self._write(replace(unsent, words=words, language=language))
        self.restored.emit()

    def put_in(self, opening: Opening) -> None:
        """Put shipped words in, and their title where none was written."""
        unsent = self.state.unsent
        shipped = {one.title for one in openings.fitting("notice", language=opening.language)}
        title = opening.title if not unsent.title.strip() or unsent.title in shipped else unsent.title
        words = openings.put_behind(unsent.words, opening, language=unsent.language)
        self._write(replace(unsent, title=title, words=words))
        self.restored.emit()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save the words that are not saved yet."""
        self._pause.stop()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is None:
            return None
        return self._home.session.telling_all.keep(community=unsaved[0], unsent=unsaved[1])

    def ask(self) -> bool:
        """Whether it can be sent; while something is missing, say what."""
        state = self.state
        if not state.community or not state.loaded or state.sending:
            return False
        if state.lack:
            self._become(replace(state, attempts=state.attempts + 1))
            return False
        return True

    def send(self) -> None:
        """Say it to everybody."""
        if not self.ask():
            return
        community, unsent = self.state.community, self.state.unsent
        saving, service = self.keep(), self._home.session.telling_all

        async def save_and_send() -> ChangeSet:
            if saving is not None:
                await saving
            return await service.send(community=community, unsent=unsent)

        def sent(_: ChangeSet) -> None:
            if community != self.state.community:
                return
            left = Unsent(language=unsent.language) if self.state.unsent.says(unsent) else self.state.unsent
            count = self.state.sent + 1
            self._become(
                replace(self.state, sending=False, unsent=left, unsure=False, notice=None, sent=count)
            )
            self.restored.emit()
            self._home.sync.sync(why="guiding")

        def failed(error: WorldError) -> None:
            if community == self.state.community:
                self._become(replace(self.state, sending=False, unsure=isinstance(error, NetworkError)))
                self._failed(error)

        self._become(replace(self.state, sending=True, notice=None))
        self._home.bridge.run(save_and_send(), sent, failed, owner=self)

    # Inside

    def _write(self, unsent: Unsent) -> None:
        if unsent != self.state.unsent and self.state.loaded:
            self._unsaved = (self.state.community, unsent)
            self._pause.start()
            self._become(replace(self.state, unsent=unsent))

    def _save(self) -> None:
        work = self.keep()
        if work is not None and self._home.bridge.open:
            self._home.bridge.run(work)
        elif work is not None:
            work.close()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        guide = current is not None and current.guide and current.state == "joined"
        community = current.id if current is not None and guide else ""
        if community == self.state.community:
            return
        self._save()
        self._become(NoticeState(community=community))
        if not community:
            return

        def kept(unsent: Unsent) -> None:
            if community == self.state.community:
                begun = unsent if unsent.language else replace(unsent, language=spoken())
                self._become(replace(self.state, loaded=True, unsent=begun, unsure=bool(unsent.asked)))
                self.restored.emit()

        work = self._home.session.telling_all.kept(community=community)
        self._home.bridge.run(work, kept, self._failed, owner=self)
        self.look()

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error), attempts=self.state.attempts + 1))

    def _become(self, state: NoticeState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
