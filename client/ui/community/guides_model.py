"""One's own words to the guides and theirs to one: the stream, and the note that is being written."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services import guides_here
from client.services.changes import ChangeSet, Kind
from client.services.letters import is_warmth
from client.ui.community.drafting import Drafting
from client.ui.community.guides_rows import talk_rows
from client.ui.community.help_words import call_words
from client.ui.kit.talk_card import TalkRow

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.calling import Call
    from client.services.session import Session
    from client.services.wording import Written
    from client.ui.community.own_model import OwnPosts
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class TalkState:
    """`rows` from the oldest to the newest. `open`: a note can be written.

    `keyless`: no key of the guides is known, so nothing can be sealed to them. `sending`: a note is on its way into the
    outbox. `kept`: the words in the box are saved. `back_at` is when guides are on duty again by the hours that were
    said (UTC seconds), None while they are, or where no hours are said.
    """

    rows: tuple[TalkRow, ...] = ()
    loaded: bool = False
    open: bool = False
    keyless: bool = False
    text: str = field(default="", repr=False)
    kept: bool = False
    sending: bool = False
    back_at: int | None = None
    notice: Notice | None = None
    draft_notice: Notice | None = None


class GuidesTalk(QObject):
    """`changed` is emitted when `state` is another, `sent` when a note went; `restored` carries words for the box."""

    changed = Signal()
    restored = Signal(str)
    sent = Signal()

    def __init__(self, home: Home, own: OwnPosts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        self.state = TalkState()
        self.drafting = Drafting(home, self)
        self.drafting.changed.connect(self._drafting_changed)
        self._community: str | None = None
        self._call: Call | None = None
        self._fresh: set[str] = set()
        """Letters that were opened by coming here: they stay marked as new until one goes."""
        own.changed.connect(self._render)
        home.belonging.changed.connect(self._belonging_changed)
        home.bridge.changed.connect(self._heard)
        self._belonging_changed()

    def begin(self) -> None:
        """The person looks at it: go on with a note that was begun, and count the letters as opened."""
        self._read_draft()
        self._load()
        self.look()

    def look(self) -> None:
        """Every letter that stands in the stream counts as opened from now on."""
        standing, community = self._own.state.standing, self._community
        if standing is None or community is None:
            return
        new = [letter.id for letter in standing.letters if not letter.opened and not is_warmth(letter)]
        if new:
            self._fresh.update(new)
            work = self._home.session.letters.open(community=community, letters=new)
            self._home.bridge.run(work, None, self._failed, owner=self)

    def write(self, text: str) -> None:
        """The words in the box are these now."""
        self.drafting.typed(text=text)
        if self.state.notice is not None:
            self._become(replace(self.state, notice=None))

    def send(self) -> None:
        """Seal the note and put it into the outbox; begin a sync."""
        community = self._community
        if community is None or self.state.sending:
            return
        writing = self.drafting.sending()
        if writing is None:
            return
        self._become(replace(self.state, sending=True, notice=None))

        def done(_: Written) -> None:
            self.drafting.sent(writing)
            self._become(replace(self.state, sending=False))
            self.restored.emit("")
            self.sent.emit()
            self._home.sync.sync(why="wrote")

        def failed(error: WorldError) -> None:
            self.drafting.not_sent(writing)
            self._become(replace(self.state, sending=False, notice=notice_for(error)))

        work = self._home.session.telling.note(
            community=community, words=writing.text, draft_id=writing.draft_id
        )
        self._home.bridge.run(work, done, failed, owner=self)

    def draft_again(self, row: TalkRow) -> None:
        """Make a draft again of what never left or was refused; a note's words go back into the box."""
        intent = row.id.partition(" ")[2]

        def moved(_: tuple[bool, ChangeSet]) -> None:
            self._read_draft()

        self.drafting.flush()
        work = self._home.session.conversing.back_to_draft(intent_id=intent)
        self._home.bridge.run(work, moved, self._failed, owner=self)

    def close(self) -> None:
        """Leave the page; what was begun is saved."""
        self.drafting.leave()
        self._fresh.clear()
        self._become(replace(self.state, open=False))
        self._render()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        return self.drafting.keep()

    # Inside

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        community = current.id if current else None
        if community != self._community:
            self.drafting.leave()
            self._community, self._call = community, None
            self._become(TalkState())
            self._load()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.kinds & {Kind.CALL, Kind.COMMUNITY, Kind.MESSAGE}:
            self._load()

    def _load(self) -> None:
        community = self._community
        if community is None:
            return

        def done(found: tuple[Call | None, bool, int | None]) -> None:
            if community == self._community:
                self._call = found[0]
                self._become(replace(self.state, keyless=not found[1], back_at=found[2]))
                self._render()

        work = _look(self._home.session, community, self._home.now())
        self._home.bridge.run(work, done, self._failed, owner=self)

    def _render(self) -> None:
        own = self._own.state
        if own.standing is None:
            return
        rows = talk_rows(
            own.standing,
            own.titles,
            call=self._call,
            call_words=call_words(self._call.state) if self._call is not None else "",
            now=self._home.now(),
        )
        rows = tuple(replace(row, new=True) if row.letter in self._fresh else row for row in rows)
        self._become(replace(self.state, rows=rows, loaded=True))

    def _read_draft(self) -> None:
        community = self._community
        if community is None:
            return

        def begun(draft: Draft | None) -> None:
            if community == self._community:
                writing = self.drafting.begin(community, None, draft, kind="note")
                self.restored.emit(writing.text)
                self._become(replace(self.state, open=True, text=writing.text))

        def without(error: WorldError) -> None:
            begun(None)
            self._failed(error)

        work = self._home.session.conversing.draft(community=community, kind="note")
        self._home.bridge.run(work, begun, without, owner=self)

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None:
            kept = writing.saved and not writing.empty
            self._become(replace(self.state, text=writing.text, kept=kept, draft_notice=self.drafting.notice))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _become(self, state: TalkState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _look(session: Session, community: str, now: float) -> tuple[Call | None, bool, int | None]:
    call = await session.calling.standing(community=community)
    reached = await session.telling.reaches_guides(community=community)
    duty = (await guides_here.look(session.memberships, community=community, now=now)).duty
    return call, reached, duty.turns_at if duty is not None and not duty.now else None
