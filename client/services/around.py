"""What stands around a review for a guide: earlier ones, reports, colleagues' notes, who looks, what was decided.

Notes are sealed here to the team key and opened here with it; the server carries what it cannot read. Whoever asks for
it is seen to look, by other guides, for a little under two minutes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from client.domain import step_notes
from client.domain.errors import ServerRefused, WordsUnusable
from client.domain.step_notes import StepNote
from client.services import auditing, guides_here
from client.services.changes import ChangeSet, Kind
from client.services.guides_words import seal, team_public_key
from client.services.memberships import Membership, Memberships
from client.sync.record import because
from client.vault import feed_guide, feed_queries, settings
from client.vault.sqlcipher import Connection
from protocol import around as wire
from protocol import hpke, sealed_words
from protocol.around import NOTE_MAX, Earlier, NoteKind, NoteRequest, ReviewNote, Settled
from protocol.encoding import unb64
from protocol.errors import ProtocolError
from protocol.problems import Code
from protocol.text import check_text, tidy

_UNSENT: Final = "guide's unsent note "
_KEPT_SECONDS: Final = 14 * 86_400
"""So long it is kept which protocol was begun about a review, where no words are unsent."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """A confirmed guide. `name` is empty while the feed has not told it; a `lead` is named for safety."""

    id: UUID
    name: str
    lead: bool = False
    me: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A guide's note. `by` is None once they left; `mine` is one's own; `open`: a question without an answer.

    `step` is the step of the written protocol that it names. `closed`: no key that is kept here opens it.
    """

    id: UUID
    number: int
    kind: NoteKind
    by: UUID | None
    to: UUID | None
    open: bool
    hour: int
    words: str = field(default="", repr=False)
    step: StepNote | None = None
    mine: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a review. `notes` are the newest first; `more`: older ones follow below the last one.

    `history` has the open ones first, then the newest, and `earlier` counts those that had no room. `looking` are other
    guides who have it before them. `names` has each guide who is named here and whose name is known.
    """

    history: tuple[Earlier, ...] = ()
    earlier: int = 0
    reports: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    more: bool = False
    looking: tuple[UUID, ...] = ()
    settled: Settled | None = None
    me: UUID | None = None
    names: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def asked(self) -> Note | None:
        """The oldest question to oneself that has no answer yet."""
        return next((one for one in reversed(self.notes) if one.open and one.to == self.me), None)


@dataclass(frozen=True, slots=True)
class Unsent:
    """What a guide wrote and did not send about a review, to whom, and which protocol they follow, `since` when.

    `since` (UTC seconds) is when the item was first opened here; the protocol's timers begin then.
    """

    words: str = field(default="", repr=False)
    to: str = ""
    kind: str = ""
    since: int = 0


class AroundReviews:
    """A guide's look around reviews in the communities of one open vault.

    What asks the server raises NetworkError, ServerMisbehaved and ServerRefused: not-found, not-allowed ...
    """

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._asked: tuple[tuple[UUID, NoteKind, str, UUID | None], NoteRequest] | None = None

    @because("guiding")
    async def look(self, *, community: str, review: UUID) -> Surroundings:
        """What stands around it now, with the newest notes."""
        membership = await self._memberships.open(community)
        found = await self._around(membership, review)
        me = await _own_id(membership)
        notes = await self._opened(membership, found.notes, me)
        settled = found.settled
        people = {one for note in notes for one in (note.by, note.to)} | set(found.looking)
        if settled is not None:
            people |= {settled.guide, settled.second}
        return Surroundings(
            history=found.history,
            earlier=found.earlier,
            reports=found.reports,
            notes=notes,
            more=found.more,
            looking=found.looking,
            settled=settled,
            me=me,
            names=await _names(membership, people),
        )

    @because("guiding")
    async def older(self, *, community: str, review: UUID, before: int) -> Surroundings:
        """The notes below that number, and nothing else."""
        membership = await self._memberships.open(community)
        found = await self._around(membership, review, before)
        me = await _own_id(membership)
        notes = await self._opened(membership, found.notes, me)
        people = {one for note in notes for one in (note.by, note.to)}
        names = await _names(membership, people)
        return Surroundings(notes=notes, more=found.more, me=me, names=names)

    async def guides(self, *, community: str) -> tuple[Colleague, ...]:
        """The confirmed guides, by name, oneself last. Looks at the vault only."""
        me = await _own_id(await self._memberships.open(community))
        now = self._memberships.around.now()
        here = await guides_here.look(self._memberships, community=community, now=now)
        found = [
            Colleague(one := UUID(bytes=guide.id), guide.name, lead=guide.lead, me=one == me)
            for guide in here.guides
        ]
        return tuple(sorted(found, key=lambda one: one.me))

    @because("guiding")
    async def write(
        self,
        *,
        community: str,
        review: UUID,
        words: str,
        kind: NoteKind = NoteKind.NOTE,
        to: UUID | None = None,
    ) -> ChangeSet:
        """Leave a note for the other guides. It answers what this guide was asked about the same review.

        Raises WordsUnusable for none or too many, and ServerRefused: no-team-key, notes-full, version-conflict once
        the review is decided, not-allowed for a colleague whom it is not for.
        """
        membership = await self._memberships.open(community)
        # After a lost answer the very same request is sent again, so that it stands there once.
        which = (review, kind, words, to)
        if self._asked is None or self._asked[0] != which:
            self._asked = (which, await self._request(membership, kind, words, to))
        request = self._asked[1]
        now = self._memberships.around.now()
        async with auditing.noted(membership, act="note", review=review, now=now):
            await membership.login.call(lambda token: membership.api.add_note(review, request, token=token))
        self._asked = None
        return ChangeSet.of(Kind.REVIEW, ids=(str(review),))

    async def step(self, *, community: str, review: UUID, step: StepNote) -> ChangeSet:
        """Tell the other guides that a step of the written protocol was done. Raises what `write` raises."""
        words = step_notes.written(step)
        return await self.write(community=community, review=review, words=words, kind=NoteKind.STEP)

    # What is not sent yet

    async def keep(self, *, community: str, review: UUID, unsent: Unsent) -> None:
        """Keep what is being written, in the place of what was kept about this review before."""
        young = self._memberships.around.now() - _KEPT_SECONDS

        def put(db: Connection) -> None:
            prefix = f"{_UNSENT}{community} "
            for other, value in settings.beginning(db, prefix).items():
                known = _unsent(value)
                if not known.words.strip() and known.since < young:
                    settings.clear(db, prefix + other)
            if unsent == Unsent():
                settings.clear(db, f"{prefix}{review}")
            else:
                settings.put(db, key=f"{prefix}{review}", value=_kept(unsent))

        await self._private.write(put)

    async def kept(self, *, community: str, review: UUID) -> Unsent:
        """What was kept about this review; nothing where there is none."""
        key = f"{_UNSENT}{community} {review}"
        value = await self._private.read(lambda db: settings.get(db, key))
        return _unsent(value or "")

    # Inside

    async def _around(self, membership: Membership, review: UUID, before: int | None = None) -> wire.Around:
        api = membership.api
        return await membership.login.call(lambda token: api.around(review, token=token, after=before))

    async def _request(
        self, membership: Membership, kind: NoteKind, words: str, to: UUID | None
    ) -> NoteRequest:
        said = tidy(words)
        if not said:
            raise WordsUnusable("empty")
        try:
            check_text(said)
        except ProtocolError as error:
            raise WordsUnusable("not-as-it-must-be") from error
        public = await team_public_key(membership)
        if public is None:
            raise ServerRefused(code=Code.NO_TEAM_KEY.value, status=409)
        sealed = seal(said, public, membership.id, hpke.Purpose.REVIEW_NOTE)
        if len(unb64(sealed)) > NOTE_MAX:
            raise WordsUnusable("too-long")
        return NoteRequest(id=UUID(self._memberships.around.new_id()), kind=kind, sealed=sealed, to=to)

    async def _opened(
        self, membership: Membership, notes: Iterable[ReviewNote], me: UUID | None
    ) -> tuple[Note, ...]:
        """Each with its words: sealed to the team key of its day, so each key kept here is tried."""
        kept = await membership.private.read(partial(feed_guide.team_keys, community_id=membership.id))
        keys = [kept[number] for number in sorted(kept, reverse=True)]
        return tuple(_note(one, _words(one.sealed, keys, membership.id), me) for one in notes)


def _note(one: ReviewNote, words: str | None, me: UUID | None) -> Note:
    step = step_notes.read(words) if words and one.kind is NoteKind.STEP else None
    return Note(
        id=one.id,
        number=one.number,
        kind=one.kind,
        by=one.guide,
        to=one.to,
        open=one.open,
        hour=one.hour,
        words=(step.words if step is not None else words) or "",
        step=step,
        mine=one.guide is not None and one.guide == me,
        closed=words is None,
    )


def _words(sealed: str, keys: Iterable[bytes], community: str) -> str | None:
    """What was sealed; None where no key opens it, or it is not what may be shown."""
    for key in keys:
        try:
            said = sealed_words.open_words(
                unb64(sealed), private_key=key, purpose=hpke.Purpose.REVIEW_NOTE, community=community
            )
            return check_text(said.decode("utf-8"))
        except (ProtocolError, UnicodeDecodeError):
            continue
    return None


async def _own_id(membership: Membership) -> UUID | None:
    member = (await membership.record()).member_id
    return None if member is None else UUID(member)


async def _names(membership: Membership, people: Iterable[UUID | None]) -> dict[UUID, str]:
    ids = [one for one in people if one is not None]

    def look(db: Connection) -> dict[UUID, str]:
        found = ((one, feed_queries.pseudonym(db, one.bytes)) for one in ids)
        return {one: known.name for one, known in found if known is not None and known.name}

    return await membership.feed.read(look)


def _kept(unsent: Unsent) -> str:
    value = {"words": unsent.words, "to": unsent.to, "kind": unsent.kind, "since": unsent.since}
    return json.dumps({name: each for name, each in value.items() if each}, ensure_ascii=False)


def _unsent(value: str) -> Unsent:
    """What was kept may be foreign: it came from a file."""
    try:
        found = json.loads(value or "{}")
    except (ValueError, RecursionError):
        return Unsent()
    if not isinstance(found, dict):
        return Unsent()
    words, to, kind, since = (found.get(name) for name in ("words", "to", "kind", "since"))
    return Unsent(
        words if isinstance(words, str) else "",
        to if isinstance(to, str) else "",
        kind if isinstance(kind, str) else "",
        since if type(since) is int and since > 0 else 0,
    )
