"""Today: how one is, the last days, what was begun, and what is new. Nothing is counted up, nothing is expected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.domain.feed import ThreadRow
from client.domain.muting import Mutes
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.journaling import CHECK_IN_DRAFT
from client.ui.kit.chart import by_day
from client.ui.kit.timing import later
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
_BEGUN_AFTER: Final = 1_500
"""Milliseconds without another draft until the drafts are read."""

Hours = Literal["morning", "afternoon", "evening", "night"]


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
    days: tuple[DayPoint, ...] = ()
    begun: tuple[Draft, ...] = ()
    alone: bool | None = None
    news: News = News()
    notice: Notice | None = None


class Today(QObject):
    """What the first place shows beside the check-in; `changed` tells of each change of it."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = TodayState(self._hours())
        self._reading_begun = later(self, _BEGUN_AFTER, self._read_begun)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._read_news)
        home.sync.changed.connect(self.changed)

    @property
    def sync(self) -> SyncState:
        """How things stand with the community's server."""
        return self._home.sync.state

    def load(self) -> None:
        """Read everything again."""
        self._become(replace(self.state, hours=self._hours(), notice=None))
        self._read_days()
        self._read_begun()
        self._read_news()

    # Inside

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
            self._reading_begun.start()  # somebody who writes saves drafts all the time, and this is not in sight then
        if changes.kinds & {Kind.POST, Kind.MESSAGE, Kind.MUTE}:
            self._read_news()

    def _hours(self) -> Hours:
        hour = _local(self._home.now()).hour
        if 5 <= hour < 12:
            return "morning"
        if 12 <= hour < 18:
            return "afternoon"
        return "evening" if 18 <= hour < 23 else "night"

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
