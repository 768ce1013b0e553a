"""A call for help: sent now or not at all.

It has no place in the outbox: no order, no quota, no doubt about the record holds it up, and nothing sends it later by
itself. What is said of it are facts alone: that nobody has been told, that nobody knows whether somebody was, that it
has arrived, that a guide has opened it. Its bytes are kept under one id, so that pressing again cannot become another.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Final, Literal, cast, get_args
from uuid import UUID

from client.domain.errors import (
    DiskFull,
    NetworkError,
    ServerMisbehaved,
    ServerRefused,
    VaultError,
    WorldError,
)
from client.services import guides_words
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Membership, Memberships, opened_descriptor
from client.sync.push import Trip
from client.sync.record import because
from client.vault import communities, settings
from client.vault.sqlcipher import Connection
from protocol import limits, strict_json
from protocol.encoding import b64, unb64
from protocol.errors import ProtocolError
from protocol.submissions import Answer, HelpMe, Received
from protocol.text import tidy

CallState = Literal["not-sent", "not-confirmed", "arrived", "opened"]
ASKED_SECONDS: Final = 7 * 86400
"""How long syncs go on asking whether a guide has opened it."""
_KEY: Final = "help-me/"


@dataclass(frozen=True, slots=True)
class Call:
    """A call for help and what is known of it. `at` is UTC seconds of the pressing.

    `with_words`: words of the person went with it; without, guides know only that somebody calls. `error` is why it was
    not sent or not confirmed, as far as is known now. `attended`: some guide was at the desk when it was asked last.
    """

    id: UUID
    state: CallState
    at: int
    with_words: bool = False
    error: WorldError | None = None
    attended: bool = False

    @property
    def changes(self) -> ChangeSet:
        """What it changed."""
        return ChangeSet.of(Kind.CALL)


@dataclass(frozen=True, slots=True)
class _Kept:
    id: str
    payload: bytes = field(repr=False)
    state: CallState
    at: int
    with_words: bool
    generation: int
    attended: bool = False


class Calling:
    """Calls for help from one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around
        self._last: dict[str, _Kept] = {}
        """Calls that the disk would not take: they go out all the same."""

    @because("help")
    async def call(self, *, community: str, words: str = "") -> Call:
        """Call the guides now; what became of it. The newest call takes the place of the one before.

        Words are left out, and that is said, while there is no key to seal them to; too many are cut, for a refusal
        would help nobody.
        """
        membership = await self._memberships.open(community)
        words = tidy(words).encode()[: limits.TEXT_MAX].decode(errors="ignore")
        public = await guides_words.team_public_key(membership) if words else None
        sealed = guides_words.seal(words, public, community) if public is not None else ""
        call = HelpMe(id=UUID(self._around.new_id()), sealed=sealed)
        kept = _Kept(
            id=str(call.id),
            payload=strict_json.encode(call),
            state="not-sent",
            at=int(self._around.now()),
            with_words=bool(sealed),
            generation=(await membership.described()).generation,
        )
        return await self._send(membership, kept)

    @because("help")
    async def again(self, *, community: str) -> Call | None:
        """Send the last call once more, the same under the same id; None if there is none."""
        membership = await self._memberships.open(community)
        kept = await self._kept(community)
        return None if kept is None else await self._send(membership, kept)

    async def standing(self, *, community: str) -> Call | None:
        """The last call as far as is known here; None if there is none, or the person put it away."""
        kept = await self._kept(community)
        return None if kept is None else _call(kept)

    async def put_away(self, *, community: str) -> ChangeSet:
        """The person needs it on the screen no longer. What has arrived stays with the guides."""
        self._last.pop(community, None)
        await self._private.write(lambda db: settings.clear(db, _KEY + community))
        return ChangeSet.of(Kind.CALL)

    async def _kept(self, community: str) -> _Kept | None:
        """The last call. One that had arrived may be lost where the community was brought back from a backup since."""
        kept = self._last.get(community) or await self._private.read(lambda db: _read(db, community))
        if kept is None or kept.state != "arrived":
            return kept
        record = await self._private.read(lambda db: communities.get(db, community))
        now = kept.generation if record is None else opened_descriptor(record).generation
        return kept if now == kept.generation else replace(kept, state="not-confirmed", generation=now)

    async def _send(self, membership: Membership, kept: _Kept) -> Call:
        # Not confirmed until something else is known: so it is told if this program ends in the middle.
        known = kept.state if kept.state != "not-sent" else None
        await self._note(membership, replace(kept, state=known or "not-confirmed"))
        trip = Trip(kept.payload)
        error: WorldError | None = None
        state: CallState
        attended = kept.attended
        try:
            answer = await membership.login.call(lambda token: trip.make(membership.api, token))
            state, attended = _state(answer), _attended(answer)
        except (NetworkError, ServerRefused, ServerMisbehaved) as met:
            # What may have arrived before may still have, whatever became of this trip.
            state, error = known or ("not-confirmed" if trip.left else "not-sent"), met
        kept = replace(kept, state=state, attended=attended)
        await self._note(membership, kept)
        return replace(_call(kept), error=error)

    async def _note(self, membership: Membership, kept: _Kept) -> None:
        try:
            await self._private.write_words(lambda db: _keep(db, membership.id, kept))
        except (VaultError, DiskFull):
            self._last[membership.id] = kept
        else:
            self._last.pop(membership.id, None)


async def refresh(membership: Membership, *, now: float) -> bool:
    """Ask whether a guide has opened a call that has arrived, or is there; whether that changed. Part of a sync.

    Only what surely arrived, in this generation of the record, is asked about: the same bytes then do nothing else.
    """
    kept = await membership.private.read(lambda db: _read(db, membership.id))
    if kept is None or kept.state != "arrived" or abs(now - kept.at) > ASKED_SECONDS:
        return False
    if (await membership.described()).generation != kept.generation:
        return False
    trip = Trip(kept.payload)
    answer = await membership.login.call(lambda token: trip.make(membership.api, token))
    state, attended = _state(answer), _attended(answer)
    if (state, attended) == (kept.state, kept.attended):
        return False

    def note(db: Connection) -> bool:
        now_kept = _read(db, membership.id)
        if now_kept is None or now_kept.id != kept.id:
            return False
        _keep(db, membership.id, replace(now_kept, state=state, attended=attended))
        return True

    return await membership.private.write(note)


def _state(answer: Answer) -> CallState:
    # Nothing refuses a call; and one that is gone was there.
    return "opened" if isinstance(answer, Received) and answer.opened else "arrived"


def _attended(answer: Answer) -> bool:
    return isinstance(answer, Received) and answer.attended


def _call(kept: _Kept) -> Call:
    return Call(UUID(kept.id), kept.state, kept.at, kept.with_words, attended=kept.attended)


def _keep(db: Connection, community: str, kept: _Kept) -> None:
    value = {
        "id": kept.id,
        "payload": b64(kept.payload),
        "state": kept.state,
        "at": kept.at,
        "with_words": kept.with_words,
        "generation": kept.generation,
        "attended": kept.attended,
    }
    settings.put(db, key=_KEY + community, value=json.dumps(value))


def _read(db: Connection, community: str) -> _Kept | None:
    raw = settings.get(db, _KEY + community)
    if raw is None:
        return None
    try:
        value = json.loads(raw)
        state = value["state"]
        return _Kept(
            id=str(UUID(value["id"])),
            payload=unb64(value["payload"]),
            state=cast(CallState, state) if state in get_args(CallState) else "not-confirmed",
            at=int(value["at"]),
            with_words=bool(value["with_words"]),
            generation=int(value["generation"]),
            attended=value.get("attended") is True,
        )
    except (ValueError, KeyError, TypeError, ProtocolError):
        return None  # written by nobody we know: as if there were none
