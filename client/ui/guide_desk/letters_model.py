"""Letters to members: whom to write to, the conversation so far, and the letter that is being written."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QDateTime, QObject, Signal

from client.domain.errors import NetworkError
from client.domain.probable_language import probable_language
from client.notices import Notice, notice_for
from client.services import carrying, openings
from client.services.carrying import Carried
from client.services.guide_letters import Begun, Talk
from client.services.guides_unsent import Unsent
from client.services.openings import Opening
from client.services.replies import LANGUAGES
from client.ui.kit.timing import later
from client.ui.language import spoken

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet
    from client.services.guide_letters import GuideLetters
    from client.ui.kit.home import Home

_PAUSE_MILLISECONDS: Final = 1000
_HOUR: Final = 3600
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LettersState:
    """`talk` is None while nobody is written to; `asked`: the server has answered what was said so far.

    `begun` are letters that were not sent, `people` whose names hold what was `typed`, `carried` whoever is there for
    others much of the time. `lack` is what a letter still
    needs: "words", or a place of a shipped text that is to be filled in. `unsure`: it may have arrived. `sent` counts,
    `attempts` the notices, so that the same words twice are two.
    """

    community: str = ""
    typed: str = field(default="", repr=False)
    people: tuple[tuple[UUID, str], ...] = ()
    begun: tuple[Begun, ...] = ()
    carried: tuple[Carried, ...] = ()
    talk: Talk | None = None
    asked: bool = False
    trouble: Notice | None = None
    unsent: Unsent = field(default_factory=Unsent)
    sending: bool = False
    unsure: bool = False
    notice: Notice | None = None
    attempts: int = 0
    sent: int = 0

    @property
    def lack(self) -> str:
        """What is missing before it can be sent; empty for nothing."""
        return openings.unfilled(self.unsent.words) or ("" if self.unsent.words.strip() else "words")


class LettersModel(QObject):
    """`changed` after any change of state; `turned` when another page is to be shown; `restored` carries the words."""

    changed = Signal()
    turned = Signal()
    restored = Signal(str)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = LettersState()
        self._unsaved: tuple[str, UUID, Unsent] | None = None
        self._pause = later(self, _PAUSE_MILLISECONDS, self._save)
        home.belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    # Whom

    def load(self) -> None:
        """Read which letters were begun, and who is there for others much of the time."""
        community, now = self.state.community, self._home.now()
        if not community:
            return
        self._run(self._letters.begun(community=community), self._have_begun)
        ahead = QDateTime.fromSecsSinceEpoch(int(now)).offsetFromUtc() // _HOUR
        memberships = self._home.session.memberships
        work = carrying.look(memberships, community=community, now=now, offset=ahead)
        self._run(work, self._have_carried)

    def search(self, typed: str) -> None:
        """Whose names hold this."""
        self._become(replace(self.state, typed=typed))

        def found(people: tuple[tuple[UUID, str], ...]) -> None:
            if self.state.typed == typed:
                self._become(replace(self.state, people=people))

        if self.state.community:
            self._run(self._letters.people(community=self.state.community, typed=typed), found)

    def open(self, member: UUID, name: str) -> None:
        """Write to this member: what was begun stands there at once, what was said as soon as it is asked."""
        self._save()
        community = self.state.community
        if not community:
            return
        talk = Talk(member, name)
        # What is on its way to somebody else goes on by itself, and its words are not to stand in this one's box.
        fresh = replace(self.state, talk=talk, asked=False, unsent=Unsent(), unsure=False, notice=None)
        self._become(replace(fresh, sending=False))
        self.restored.emit("")
        self.turned.emit()

        def known(here: Talk) -> None:
            if self._writes_to(community, member):
                unsent = here.unsent
                if not unsent.language:
                    unsent = replace(unsent, language=spoken())
                here = replace(here, name=here.name or name)
                self._become(replace(self.state, talk=here, unsent=unsent, unsure=bool(here.unsent.asked)))
                self.restored.emit(unsent.words)
                self.look()

        self._run(self._letters.here(community=community, member=member), known)

    def look(self) -> None:
        """Ask what was said so far."""
        talk, community = self.state.talk, self.state.community
        if talk is None or not community:
            return
        member = talk.member

        def found(read: Talk) -> None:
            if self._writes_to(community, member):
                self._found(read)

        def failed(error: WorldError) -> None:
            if self._writes_to(community, member):
                self._become(replace(self.state, asked=True, trouble=notice_for(error)))

        work = self._letters.conversation(community=community, member=member)
        self._home.bridge.run(work, found, failed, owner=self)

    def leave(self) -> bool:
        """Back to choosing whom; whether one was writing. What was typed stays."""
        if self.state.talk is None:
            return False
        self._save()
        self._become(replace(self.state, talk=None, trouble=None, notice=None, sending=False))
        self.turned.emit()
        self.load()
        return True

    # Writing

    def write(self, words: str) -> None:
        """The words as they stand in the box."""
        self._write(replace(self.state.unsent, words=words))

    def choose_language(self, language: str) -> None:
        """The language of what is put in; shipped words that nobody has changed change with it."""
        unsent = self.state.unsent
        words = openings.in_language(unsent.words, unsent.language, language, where="letter")
        self._write(replace(unsent, language=language, words=words))
        if words != unsent.words:
            self.restored.emit(words)

    def put_in(self, opening: Opening) -> None:
        """Put shipped words behind what is written; in the place of others that were put in."""
        words = openings.put_behind(self.state.unsent.words, opening, language=self.state.unsent.language)
        self._write(replace(self.state.unsent, words=words))
        self.restored.emit(words)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save the words that are not saved yet."""
        self._pause.stop()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is None:
            return None
        community, member, unsent = unsaved
        return self._letters.keep(community=community, member=member, unsent=unsent)

    def send(self) -> None:
        """Send it; while something is missing, say what."""
        state = self.state
        if state.talk is None or state.sending or (state.asked and not state.talk.reachable):
            return
        if state.lack:
            self._become(replace(state, attempts=state.attempts + 1))
            return
        community, member, unsent = state.community, state.talk.member, state.unsent
        saving = self.keep()
        letters = self._letters

        async def save_and_send() -> ChangeSet:
            if saving is not None:
                await saving
            return await letters.send(community=community, member=member, unsent=unsent)

        def sent(_: ChangeSet) -> None:
            if not self._writes_to(community, member):
                return
            left = Unsent(language=unsent.language) if self.state.unsent.says(unsent) else self.state.unsent
            self._become(
                replace(
                    self.state,
                    sending=False,
                    unsent=left,
                    unsure=False,
                    notice=None,
                    sent=self.state.sent + 1,
                )
            )
            self.restored.emit(left.words)
            self._looked_after(member)
            self.look()

        def failed(error: WorldError) -> None:
            if self._writes_to(community, member):
                unsure = isinstance(error, NetworkError)
                attempts = self.state.attempts + 1
                self._become(
                    replace(
                        self.state, sending=False, notice=notice_for(error), unsure=unsure, attempts=attempts
                    )
                )

        self._become(replace(state, sending=True, notice=None))
        self._home.bridge.run(save_and_send(), sent, failed, owner=self)

    # Inside

    @property
    def _letters(self) -> GuideLetters:
        return self._home.session.guide_letters

    def _found(self, read: Talk) -> None:
        name = self.state.talk.name if self.state.talk is not None else ""
        state = replace(self.state, talk=replace(read, name=read.name or name), asked=True, trouble=None)
        if self.state.unsure and not read.unsent.asked and not self.state.sending:
            # What may have arrived has: it stands in the conversation.
            state = replace(state, unsure=False, notice=None)
            if read.unsent.empty:
                state = replace(state, unsent=Unsent(language=state.unsent.language), sent=state.sent + 1)
                self._unsaved = None
                self._become(state)
                self.restored.emit("")
                return
        words = next((one.words for one in reversed(read.said) if one.by_member and one.words), "")
        probable = probable_language(words)
        if state.unsent.empty and probable in LANGUAGES:
            state = replace(state, unsent=replace(state.unsent, language=probable))
        self._become(state)

    def _writes_to(self, community: str, member: UUID) -> bool:
        talk = self.state.talk
        return talk is not None and (self.state.community, talk.member) == (community, member)

    def _have_carried(self, carried: tuple[Carried, ...]) -> None:
        self._become(replace(self.state, carried=carried))

    def _looked_after(self, member: UUID) -> None:
        """Whoever was noticed and written to is left in peace for a while."""
        if any(one.member == member for one in self.state.carried):
            memberships, now = self._home.session.memberships, self._home.now()
            work = carrying.looked_after(memberships, community=self.state.community, member=member, now=now)
            self._home.bridge.run(work, None, lambda _: None, owner=self)

    def _have_begun(self, begun: tuple[Begun, ...]) -> None:
        self._become(replace(self.state, begun=begun))

    def _write(self, unsent: Unsent) -> None:
        talk = self.state.talk
        if talk is None or unsent == self.state.unsent:
            return
        self._unsaved = (self.state.community, talk.member, unsent)
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
        if community != self.state.community:
            self._save()
            self._become(LettersState(community=community))
            self.turned.emit()
            self.load()

    def _run(self, work: Coroutine[Any, Any, T], done: Callable[[T], None]) -> None:
        community = self.state.community

        def answered(found: T) -> None:
            if community == self.state.community:
                done(found)

        def failed(error: WorldError) -> None:
            self._become(replace(self.state, notice=notice_for(error), attempts=self.state.attempts + 1))

        self._home.bridge.run(work, answered, failed, owner=self)

    def _become(self, state: LettersState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
