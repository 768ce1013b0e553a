"""The guides as a team: the wrapped team key, and their cosignatures under our checkpoints."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from uuid import UUID, uuid4

from protocol import hpke, signed_note
from protocol.checkpoint import guide_name, origin, parse_checkpoint
from protocol.descriptor import Descriptor, guide_by_id
from protocol.encoding import b64, hour_of, unb64
from protocol.errors import BadSignature, Malformed, Mismatch, ProtocolError
from protocol.leaves import leaf_hash
from protocol.limits import COSIGNATURE_STALE_SECONDS, COSIGNERS_MAX, SEGMENT_CHANGES
from protocol.merkle import fold
from protocol.problems import Code
from protocol.reviewing import CosignAnswer, CosignRequest, OlderTeamKey, TeamKeyRequest, TeamState
from protocol.signed_note import Note
from protocol.team_key import open_note
from server.domain.faults import TurnedAway
from server.domain.records import TeamKeyRow
from server.services import audit
from server.services.feed import RandomBytes
from server.services.sessions import guide as confirmed_guide
from server.services.team_keys import is_stale, let_go, verified
from server.store.interface import Reading, Writing

COSIGNED = "cosigned"
_HOUR = 3600
_WRAP_LENGTH = 4 + hpke.PRIVATE_KEY_LENGTH + hpke.OVERHEAD  # see protocol.team_key.wrap


def state(tx: Reading, *, guide: bytes, descriptor: Descriptor) -> TeamState:
    """The current team key, the guide's own wraps of it and of those before, and which guides still lack one."""
    confirmed_guide(tx, guide)
    key = tx.team_key()
    number = key.number if key is not None else 0
    wraps = tx.wraps(number) if key is not None else {}
    missing = tuple(one.id for one in descriptor.guides if one.id.bytes not in wraps)
    return TeamState(
        note=key.note if key is not None else "",
        wrapped=b64(wraps.get(guide, b"")),
        missing=missing,
        number=number,
        renew=key is not None and (is_stale(tx, key) or verified(key, descriptor) is None),
        older=tuple(
            OlderTeamKey(one, b64(wrapped)) for one, wrapped in tx.wraps_of(guide).items() if one < number
        ),
    )


def bring_key(
    tx: Writing,
    request: TeamKeyRequest,
    *,
    guide: bytes,
    descriptor: Descriptor,
    now: float,
    new_id: Callable[[], UUID] = uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> TeamState:
    """Take a new team key, or wraps of the current one for guides who lack one; one's own may be brought again.

    A new key stands in the record at once, for whoever holds the one before: none takes over unseen. What was wrapped
    of the keys before stays while words wait that may be sealed to them.

    TurnedAway: version-conflict if another guide was first, not-allowed, malformed.
    """
    confirmed_guide(tx, guide)
    try:
        offered = open_note(request.note, descriptor=descriptor)
        wraps = [(one.guide, unb64(one.wrapped, length=_WRAP_LENGTH)) for one in request.wraps]
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    current = tx.team_key()
    if current is None or request.note != current.note:
        if offered.number != (current.number + 1 if current is not None else 1):
            raise TurnedAway(Code.VERSION_CONFLICT)
        if offered.guide.bytes != guide:
            raise TurnedAway(Code.NOT_ALLOWED)
        audit.record_key(
            tx, guide=guide, descriptor=descriptor, now=now, new_id=new_id, random_bytes=random_bytes
        )
        tx.put_team_key(TeamKeyRow(offered.number, guide, request.note))
        let_go(tx)
    wanting = {one.id.bytes for one in descriptor.guides} - set(tx.wraps(offered.number)) | {guide}
    for to, wrapped in wraps:
        if to.bytes in wanting:
            tx.put_wrap(offered.number, to.bytes, wrapped)
    return state(tx, guide=guide, descriptor=descriptor)


def cosign(
    tx: Writing, request: CosignRequest, *, guide: bytes, descriptor: Descriptor, now: float
) -> CosignAnswer:
    """Take a guide's cosignature under a checkpoint that is really ours; one an hour for each guide.

    TurnedAway (malformed) if the note is not signed by the feed key and this guide, or its root is not ours.
    """
    confirmed_guide(tx, guide)
    try:
        note = signed_note.parse(request.note)
        log = origin(descriptor.id, descriptor.generation)
        signed_note.verify(note, signed_note.Verifier(log, unb64(descriptor.feed_key, length=32)))
        cosigner = _cosigner(descriptor, guide)
        seconds = signed_note.verify_cosignature(note, cosigner)
        checkpoint = parse_checkpoint(note.text)
        if checkpoint.origin != log or root_at(tx, checkpoint.size) != checkpoint.root:
            raise Mismatch("not a checkpoint of this log")
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    hour = hour_of(now)
    if not -COSIGNATURE_STALE_SECONDS < seconds - now <= _HOUR or tx.cosigned_hour(guide) >= hour:
        return CosignAnswer(False)
    merged = _merge(tx.fact(COSIGNED), note, cosigner)
    if merged is None:
        return CosignAnswer(False)
    tx.set_fact(COSIGNED, str(merged))
    tx.set_cosigned_hour(guide, hour)
    return CosignAnswer(True)


def root_at(tx: Reading, size: int) -> bytes:
    """The log's root when it had `size` changes. Malformed if it never had so many."""
    if size > tx.size():
        raise Malformed("a checkpoint of a log larger than this one")
    whole = size // SEGMENT_CHANGES
    subtrees = [one.root for one in tx.segments(0, whole)]
    first = len(subtrees) * SEGMENT_CHANGES  # what is not sealed yet is folded leaf by leaf
    changes = tx.changes(first, size - first)
    return fold(subtrees, (leaf_hash(one.seq, one.change_class, one.commitment) for one in changes))


def _cosigner(descriptor: Descriptor, guide: bytes) -> signed_note.Verifier:
    keys = guide_by_id(descriptor, UUID(bytes=guide))
    return signed_note.cosigner(guide_name(descriptor.id, str(keys.id)), unb64(keys.cosigning, length=32))


def _merge(standing: str, note: Note, cosigner: signed_note.Verifier) -> Note | None:
    """The note to show from now on, or None if a cosigned checkpoint of a larger log stands already."""
    log_lines = tuple(one for one in note.signatures if one.name == parse_checkpoint(note.text).origin)
    own = _newest_of(note, cosigner)
    if not standing:
        return Note(note.text, (*log_lines[:1], own))
    old = signed_note.parse(standing)
    if parse_checkpoint(old.text).size > parse_checkpoint(note.text).size:
        return None
    if old.text != note.text:
        return Note(note.text, (*log_lines[:1], own))
    others = [one for one in old.signatures if (one.name, one.key_id) != (own.name, own.key_id)]
    return Note(old.text, (*others[: COSIGNERS_MAX - 1], own))


def _newest_of(note: Note, cosigner: signed_note.Verifier) -> signed_note.Signature:
    best: tuple[int, signed_note.Signature] | None = None
    for one in note.signatures:
        with contextlib.suppress(BadSignature):
            seconds = signed_note.verify_cosignature(Note(note.text, (one,)), cosigner)
            if best is None or seconds > best[0]:
                best = (seconds, one)
    assert best is not None  # cosign() verified one
    return best[1]
