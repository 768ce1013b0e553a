"""Today: how one is, the last days, what was begun, and what is new. Nothing is counted up, nothing is expected."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.feed import ThreadRow
from client.domain.journal import CheckIn
from client.domain.muting import Mutes
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.journaling import CHECK_IN_DRAFT, Unkept
from client.ui.kit.chart import by_day
from client.vault.drafts import Draft
from client.vault.feed_cards import ThreadCard
from protocol.changes import Flags

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.chart import DayPoint
    from client.ui.kit.home import Home
    from client.ui.kit.sync_model import SyncState

_DAYS: Final = 14
_DAY: Final = 86_400
_THREADS: Final = 3
_LOOKED_AT: Final = 20
"""So many threads are read, since a mute may keep some away."""
_DRAFTS: Final = 3
_SAVE_AFTER: Final = 1000

Hours = Literal["morning", "afternoon", "evening", "night"]


@dataclass(frozen=True, slots=True)
class CheckInState:
    """A check-in that is being made, or, with `kept`, one that was. `begun` counts the times the note was put there."""

    mood: int | None = None
    kept: CheckIn | None = None
    busy: bool = False
    begun: int = 0
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What is new in the community of that name: whether guides wrote, and whether kind words came, not opened yet.

    `waiting`: somebody waits for a first reply, and this person likes to welcome. `resting`: they take a break.
    """

    name: str = ""
    threads: tuple[ThreadRow, ...] = ()
    letters: bool = False
    warmth: bool = False
    waiting: bool = False
    resting: bool = False


@dataclass(frozen=True, slots=True)
class TodayState:
    """`alone` says that the person belongs to no community; None until that is known. `notice` is why something
    cannot be shown.
    """

    hours: Hours
    check_in: CheckInState = field(default_factory=CheckInState)
    days: tuple[DayPoint, ...] = ()
    begun: tuple[Draft, ...] = ()
    alone: bool | None = None
    news: News = News()
    notice: Notice | None = None


class Today(QObject):
    """What the first place shows. `note` is what is typed beside the mood; `changed` tells of everything else."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = TodayState(self._hours())
        self.note = ""
        self._unsaved = False
        self._restored = False
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_AFTER)
        self._saving.timeout.connect(self.save)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._read_news)
        home.sync.changed.connect(self.changed)

    @property
    def sync(self) -> SyncState:
        """How things stand with the community's server."""
        return self._home.sync.state

    def load(self) -> None:
        """Read everything again; a check-in that was kept on another day makes room for another."""
        kept = self.state.check_in.kept
        state = replace(self.state, hours=self._hours(), notice=None)
        if kept is not None and _local(kept.created.utc).date() != _local(self._home.now()).date():
            state = replace(state, check_in=CheckInState(begun=state.check_in.begun + 1))
        self._become(state)
        if not self._restored:
            self._restored = True
            work = self._home.session.journaling.check_in_draft()
            self._home.bridge.run(work, self._restore, self._not_read, owner=self)
        self._read_days()
        self._read_begun()
        self._read_news()

    # Checking in

    def choose(self, mood: int | None) -> None:
        """This mood, or none."""
        if mood != self.state.check_in.mood and not self.state.check_in.busy:
            self._become_check_in(mood=mood)
            self._touched()

    def write(self, note: str) -> None:
        """The note beside it is this now."""
        if note != self.note:
            self.note = note
            self._touched()

    def keep(self) -> None:
        """Keep the check-in. Without a mood nothing happens."""
        check_in = self.state.check_in
        if check_in.mood is None or check_in.busy or check_in.kept is not None:
            return
        self._saving.stop()
        self._become_check_in(busy=True, notice=None)
        self._unsaved = False
        work = self._home.session.journaling.check_in(mood=check_in.mood, note=self.note.strip())
        self._home.bridge.run(work, lambda made: self._kept(made[0]), self._not_kept, owner=self)

    def take_back(self) -> None:
        """Erase the check-in that was just kept, and let it be made otherwise."""
        check_in = self.state.check_in
        if check_in.kept is None or check_in.busy:
            return
        made = check_in.kept
        self._become_check_in(busy=True, notice=None)
        work = self._home.session.journaling.erase_check_in(check_in_id=made.id)
        self._home.bridge.run(work, lambda _: self._taken_back(made), self._not_taken_back, owner=self)

    def again(self) -> None:
        """Make room for another check-in."""
        self.note = ""
        self._become(replace(self.state, check_in=CheckInState(begun=self.state.check_in.begun + 1)))

    def save(self) -> None:
        """Save a check-in that was begun."""
        work = self.unsaved()
        if work is not None:
            self._home.bridge.run(work, None, self._not_saved, owner=self)

    def unsaved(self) -> Coroutine[Any, Any, ChangeSet] | None:
        """What must be done so that no word of the note is lost; whoever takes it runs it."""
        self._saving.stop()
        if not self._unsaved:
            return None
        self._unsaved = False
        mood = self.state.check_in.mood
        journaling = self._home.session.journaling
        if mood is None and not self.note.strip():
            return journaling.discard_draft(draft_id=CHECK_IN_DRAFT)
        return journaling.save_check_in_draft(note=self.note, mood=mood)

    # Inside

    def _touched(self) -> None:
        self._unsaved = True
        self._saving.start()

    def _restore(self, begun: Unkept | None) -> None:
        check_in = self.state.check_in
        if begun is None or self._unsaved or check_in.busy or check_in.mood is not None or self.note:
            return
        self.note = begun.text
        self._become_check_in(mood=begun.mood, begun=check_in.begun + 1)

    def _kept(self, made: CheckIn) -> None:
        # A letter typed while it was being kept belongs to nothing any more but the next check-in's draft.
        self.note = ""
        self._unsaved = False
        self._saving.stop()
        self._become_check_in(mood=None, kept=made, busy=False, begun=self.state.check_in.begun + 1)

    def _not_kept(self, error: WorldError) -> None:
        self._become_check_in(busy=False, notice=notice_for(error))
        self._touched()

    def _taken_back(self, made: CheckIn) -> None:
        self.note = made.note
        begun = self.state.check_in.begun + 1
        self._become(replace(self.state, check_in=CheckInState(mood=made.mood, begun=begun)))
        self._touched()

    def _not_taken_back(self, error: WorldError) -> None:
        self._become_check_in(busy=False, notice=notice_for(error))

    def _not_saved(self, error: WorldError) -> None:
        self._unsaved = True
        self._become_check_in(notice=notice_for(error))

    def _not_read(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _read_days(self) -> None:
        self._home.bridge.run(self._days(), self._days_read, self._not_read, owner=self)

    async def _days(self) -> tuple[DayPoint, ...]:
        now = int(self._home.now())
        first, until = now - (_DAYS + 1) * _DAY, now + 2 * _DAY
        return by_day(await self._home.session.journaling.check_ins_between(first=first, until=until))

    def _days_read(self, days: tuple[DayPoint, ...]) -> None:
        first = _local(self._home.now()).date().toordinal() - _DAYS
        self._become(replace(self.state, days=tuple(each for each in days if each.day > first)))

    def _read_begun(self) -> None:
        self._home.bridge.run(
            self._home.session.conversing.drafts(), self._begun_read, self._not_read, owner=self
        )

    def _begun_read(self, drafts: list[Draft]) -> None:
        begun = [each for each in drafts if each.kind != CHECK_IN_DRAFT and (each.text + each.title).strip()]
        self._become(replace(self.state, begun=tuple(begun[:_DRAFTS])))

    def _read_news(self) -> None:
        belonging = self._home.belonging.state
        if not belonging.loaded:
            return
        current = belonging.current
        if current is None:
            self._become(replace(self.state, alone=True, news=News()))
            return
        me = UUID(current.pseudonym_id).bytes if current.pseudonym_id else None
        work = self._news(current.id, current.name, me=me, guide=current.guide)
        self._home.bridge.run(work, self._news_read, self._not_read, owner=self)

    async def _news(self, community: str, name: str, *, me: bytes | None, guide: bool) -> tuple[str, News]:
        session, now = self._home.session, self._home.now()
        letters, warmth = await session.letters.unopened(community=community)
        if await session.quieting.on_break(now=now) is not None:
            return community, News(name, (), letters, warmth, resting=True)
        mutes = await session.quieting.muted(community=community, now=now)
        cards = await session.conversing.cards(community=community, limit=_LOOKED_AT)
        threads = tuple(card.row for card in cards if not _muted(card, mutes, me))
        waiting = False
        if guide or await session.quieting.welcoming():
            alone = await session.places.unanswered(community=community, limit=_LOOKED_AT)
            waiting = any(card.row.author != me and not _muted(card, mutes, me) for card in alone)
        return community, News(name, threads[:_THREADS], letters, warmth, waiting)

    def _news_read(self, found: tuple[str, News]) -> None:
        community, news = found
        if community == self._home.belonging.state.shown:
            self._become(replace(self.state, alone=False, news=news))

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.CHECK_IN in changes.kinds:
            self._read_days()
        if changes.kinds & {Kind.DRAFT, Kind.OUTBOX}:
            self._read_begun()
        if changes.kinds & {Kind.POST, Kind.MESSAGE, Kind.MUTE}:
            self._read_news()

    def _hours(self) -> Hours:
        hour = _local(self._home.now()).hour
        if 5 <= hour < 12:
            return "morning"
        if 12 <= hour < 18:
            return "afternoon"
        return "evening" if 18 <= hour < 23 else "night"

    def _become_check_in(self, **changed: Any) -> None:
        self._become(replace(self.state, check_in=replace(self.state.check_in, **changed)))

    def _become(self, state: TodayState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _local(seconds: float) -> datetime:
    """UTC seconds on this computer's clock."""
    return datetime.fromtimestamp(seconds, UTC).astimezone()


def _muted(card: ThreadCard, mutes: Mutes, me: bytes | None) -> bool:
    row = card.row
    why = mutes.why(
        thread=row.id,
        author=row.author,
        notes=card.notes,
        texts=(row.title, card.excerpt),
        guide=Flags.GUIDE in Flags(row.flags),
        own=row.author == me,
    )
    return why is not None
