"""What a guide's app does by itself: it holds the team key, hands it to guides who lack it, and cosigns."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final
from uuid import UUID

from client.crypto import identity
from client.domain import guide_acts
from client.domain.errors import BugError, ServerRefused, WorldError
from client.domain.ids import RandomBytes
from client.services import auditing
from client.services.feed_store import team_note_key
from client.services.memberships import Membership, opened_descriptor
from client.sync import continuity
from client.sync.faults import judged
from client.vault import feed_guide, feed_queries, settings
from client.vault.communities import CommunityRecord
from client.vault.sqlcipher import Connection
from protocol import hpke, team_key
from protocol.descriptor import Descriptor, guide_by_id
from protocol.encoding import b64, hour_of, unb64
from protocol.errors import BadSignature, ProtocolError
from protocol.problems import Code
from protocol.reviewing import CosignRequest, OlderTeamKey, TeamKeyRequest, TeamState, WrappedTeamKey
from protocol.team_key import TeamKey

_WRAPS_MAX: Final = 16
_CARED: Final = "guide's care of the team key "


@dataclass(frozen=True, slots=True)
class Duties:
    """What was done: a team key made, how many guides were given it, a checkpoint cosigned.

    `wrap_broken`: what another guide's app sealed to this one as the team key was not it; the guides should talk.
    """

    made_key: bool = False
    wrapped: int = 0
    cosigned: bool = False
    wrap_broken: bool = False


async def do_duties(membership: Membership, *, now: float, random_bytes: RandomBytes = os.urandom) -> Duties:
    """Once an hour, and at once when the team key is missing, or the descriptor is another: guides come and go with it.

    Nothing, unless the steward confirmed this guide.

    Raises NetworkError, ServerRefused, ServerMisbehaved.
    """
    record = await membership.record()
    if record.role != "guide" or record.member_id is None:
        return Duties()
    described, me = opened_descriptor(record), UUID(record.member_id)
    try:
        guide_by_id(described, me)
    except BadSignature:
        return Duties()  # still waiting for the steward
    hour = hour_of(now)
    last = await membership.private.read(lambda db: feed_guide.cosigned_hour(db, membership.id))
    has_key = bool(await membership.private.read(lambda db: feed_guide.team_keys(db, membership.id)))
    cared_for = await membership.private.read(lambda db: settings.get(db, _CARED + membership.id))
    newest = str(described.number)
    if has_key and last >= hour and cared_for == newest:
        return Duties()
    # First what other members rely on: no trouble about the team key may keep this guide from cosigning.
    cosigned = last < hour and await _cosign(membership, record, me, now)
    try:
        cared = await _care_for_team_key(membership, described, record, now, random_bytes)
    except ServerRefused as refused:
        if refused.code != Code.VERSION_CONFLICT.value:
            raise
        return Duties(
            cosigned=cosigned
        )  # another guide's app was quicker: the next sync fetches what it brought
    if cared_for != newest:
        await membership.private.write(lambda db: settings.put(db, key=_CARED + membership.id, value=newest))
    return replace(cared, cosigned=cosigned)


async def _care_for_team_key(
    membership: Membership,
    described: Descriptor,
    record: CommunityRecord,
    now: float,
    random_bytes: RandomBytes,
) -> Duties:
    state = await membership.login.call(lambda token: membership.api.team(token=token))
    if not state.note or state.renew:  # none yet, or one that somebody knows who is no guide any more
        current = OlderTeamKey(state.number, state.wrapped)  # by which words that wait may be opened still
        await _keep_older(membership, record, (*state.older, current), before=state.number + 1)
        made = await _make(membership, described, record, state.number + 1, now, random_bytes)
        return Duties(made_key=True, wrapped=made)
    with judged("the team key"):
        key = team_key.open_note(state.note, descriptor=described)
    await _keep_older(membership, record, state.older, before=key.number)
    if not state.wrapped:
        return Duties()  # another guide's app will hand it over
    try:
        private = team_key.unwrap(unb64(state.wrapped), team_key=key, private_key=record.hpke_private_key)
    except ProtocolError:
        # Nothing that this guide could open will come of it: the next key is wrapped anew for everybody.
        made = await _make(membership, described, record, key.number + 1, now, random_bytes)
        return Duties(made_key=True, wrapped=made, wrap_broken=True)
    if not await _keep(membership, described, state.note, key.number, private):
        return Duties()
    return Duties(wrapped=await _hand_over(membership, described, state, key, private))


async def _make(
    membership: Membership,
    described: Descriptor,
    record: CommunityRecord,
    number: int,
    now: float,
    random_bytes: RandomBytes,
) -> int:
    seed = await membership.private.read(lambda db: feed_guide.signing_seed(db, membership.id))
    if seed is None or record.member_id is None:
        raise BugError("a guide has a signing key")
    private = hpke.new_private_key(random_bytes)
    me = UUID(record.member_id)
    key = TeamKey(membership.id, me, number, hpke.public_key(private))
    note = identity.sign_team_key(key, signing_seed=seed)
    own = hpke.public_key(record.hpke_private_key)
    keys = await _guides_keys(membership, described, tuple(guide.id for guide in described.guides))
    wraps = _wraps({**keys, me: own}, described, number, private, membership.id)
    request = TeamKeyRequest(note, wraps)
    await _note_key(membership, now, sure=False)
    state = await membership.login.call(lambda token: membership.api.add_team_key(request, token=token))
    if state.note == note:  # otherwise another guide was quicker, and the next duties fetch theirs
        await _note_key(membership, now, sure=True)
        await _keep(membership, described, note, number, private)
    return len(wraps)


async def _note_key(membership: Membership, now: float, *, sure: bool) -> None:
    with suppress(WorldError):
        await auditing.note(membership, act="team-key", review=guide_acts.NOTHING, now=now, sure=sure)


async def _hand_over(
    membership: Membership, described: Descriptor, state: TeamState, key: TeamKey, private: bytes
) -> int:
    keys = await _guides_keys(membership, described, state.missing)
    wraps = _wraps(keys, described, key.number, private, membership.id)
    if wraps:
        request = TeamKeyRequest(state.note, wraps)
        await membership.login.call(lambda token: membership.api.add_team_key(request, token=token))
    return len(wraps)


async def _guides_keys(
    membership: Membership, described: Descriptor, guides: tuple[UUID, ...]
) -> dict[UUID, bytes]:
    """The HPKE keys of these guides, as far as the feed has them and the root key named them guides."""
    named = {guide.id for guide in described.guides}
    found = {}
    for guide in guides:
        known = await membership.feed.read(partial(feed_queries.pseudonym, member=guide.bytes))
        if guide in named and known is not None and known.hpke_key:
            found[guide] = known.hpke_key
    return found


def _wraps(
    keys: dict[UUID, bytes], described: Descriptor, number: int, private: bytes, community: str
) -> tuple[WrappedTeamKey, ...]:
    wraps = []
    for guide, public in list(keys.items())[:_WRAPS_MAX]:
        expected = unb64(guide_by_id(described, guide).hpke, length=32)
        try:
            sealed = team_key.wrap(number, private, to=public, expected_hash=expected, community=community)
        except ProtocolError:
            continue  # not the key the root key named, or none at all: nobody gets anything sealed to it
        wraps.append(WrappedTeamKey(guide, b64(sealed)))
    return tuple(wraps)


async def _keep(
    membership: Membership, described: Descriptor, note: str, number: int, private: bytes
) -> bool:
    """Keep a team key, unless a higher one, or another of the same number, is known; whether it was kept."""

    def keep(db: Connection) -> bool:
        known = settings.get(db, team_note_key(membership.id)) or ""
        if continuity.team_note(note, known=known, described=described) != note:
            return False
        feed_guide.keep_team_key(db, community_id=membership.id, number=number, private_key=private)
        settings.put(db, key=team_note_key(membership.id), value=note)
        return True

    return await membership.private.write(keep)


async def _keep_older(
    membership: Membership, record: CommunityRecord, older: Iterable[OlderTeamKey], *, before: int
) -> None:
    """Keep keys that came and went while this app was closed: they open words that wait, and seal none."""
    found: dict[int, bytes] = {}
    for one in older:
        with suppress(ProtocolError):
            if 0 < one.number < before:
                found[one.number] = team_key.unwrap_older(
                    unb64(one.wrapped),
                    number=one.number,
                    private_key=record.hpke_private_key,
                    community=membership.id,
                )

    def keep(db: Connection) -> None:
        known = feed_guide.team_keys(db, membership.id)
        for number in found.keys() - known.keys():
            feed_guide.keep_team_key(db, community_id=membership.id, number=number, private_key=found[number])

    if found:
        await membership.private.write(keep)


async def _cosign(membership: Membership, record: CommunityRecord, me: UUID, now: float) -> bool:
    if record.checkpoint is None or record.cosign_seed is None:
        return False
    with judged("the checkpoint"):
        note = identity.cosign(
            record.checkpoint,
            community=membership.id,
            guide=me,
            cosigning_seed=record.cosign_seed,
            seconds=int(now),
        )
    answer = await membership.login.call(
        lambda token: membership.api.cosign(CosignRequest(note), token=token)
    )
    await membership.private.write(
        lambda db: feed_guide.note_cosigned(db, community_id=membership.id, hour=hour_of(now))
    )
    return answer.taken
