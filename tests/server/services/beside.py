"""What tests of guides' work beside the queue share: a team key, sealed words, letters, and what the audit holds."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import pytest

from protocol import hpke, mail, sealed_words
from protocol.encoding import b64, hour_of
from protocol.guiding import Conversation, GuideActAnswer, HandOverRequest, LetterRequest, ShiftState
from protocol.problems import Code
from protocol.reviewing import AuditRecord, TeamKeyRequest
from protocol.team_key import TeamKey, sign
from server.domain.faults import TurnedAway
from server.services import guides_letters, guides_shift, team
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.town import Town

T = TypeVar("T")


def bring_team_key(town: Town, guide: Person, number: int = 1) -> bytes:
    """The guides have a team key; its private half."""
    private = hpke.new_private_key()
    key = TeamKey(town.community.id, guide.id, number, hpke.public_key(private))
    request = TeamKeyRequest(str(sign(key, guide.signing)), ())
    town.store.write(
        lambda tx: team.bring_key(
            tx, request, guide=guide.id.bytes, descriptor=town.descriptor(), now=town.now
        )
    ).result()
    return private


def sealed(town: Town, private: bytes, words: str, purpose: hpke.Purpose = hpke.Purpose.REVIEW_RECORD) -> str:
    data = sealed_words.seal(
        words.encode(), team_key=hpke.public_key(private), purpose=purpose, community=town.community.id
    )
    return b64(data)


def acted(town: Town, work: Callable[..., T], *asked: Any, guide: Person) -> T:
    """Let a guide do something beside the queue."""
    around = town.around()
    return town.store.write(lambda tx: work(tx, *asked, guide=guide.id.bytes, around=around)).result()


def turned(work: Callable[[], object]) -> Code:
    with pytest.raises(TurnedAway) as away:
        work()
    return away.value.code


def shift(town: Town, guide: Person, *, noting: bool = True) -> ShiftState:
    """What a guide's desk shows, asked as the web asks it."""
    around = town.around()
    found = town.store.read(lambda tx: guides_shift.shift(tx, guide=guide.id.bytes, around=around)).result()
    if noting:

        def note(tx: Writing) -> None:
            if guides_shift.is_to_be_noted(tx, guide=guide.id.bytes, now=town.now):
                guides_shift.note(tx, guide=guide.id.bytes, now=town.now)

        town.store.write(note).result()
    return found


def letter(town: Town, private: bytes, to: Person, words: str = "How are you today?") -> LetterRequest:
    """A letter as a guide's app makes one."""
    mail_id = uuid.uuid4()
    key = hpke.public_key(to.hpke_private)
    parts = mail.seal_message(mail.GuideMail(words), mail_id, to=key, community=town.community.id)
    return LetterRequest(
        id=uuid.uuid4(),
        to=to.id,
        mail_id=mail_id,
        mail=tuple(map(b64, parts)),
        record=sealed(town, private, words),
    )


def write(town: Town, guide: Person, request: LetterRequest) -> GuideActAnswer:
    return acted(town, guides_letters.write, request, guide=guide)


def conversation(town: Town, guide: Person, member: Person, after: int | None = None) -> Conversation:
    return acted(town, guides_letters.conversation, member.id, after, guide=guide)


def note_over(town: Town, private: bytes, words: str = "Somebody may call at nine.") -> HandOverRequest:
    return HandOverRequest(uuid.uuid4(), sealed(town, private, words, hpke.Purpose.HAND_OVER))


def acts(town: Town) -> list[AuditRecord]:
    """What waits to be published of what guides did, oldest first."""
    found = town.store.read(lambda tx: tx.audit_records(hour_of(town.now) + 1)).result()
    return [msgspec.json.decode(data, type=AuditRecord) for _, data in found]


def letters_for(town: Town, person: Person) -> list[mail.Message]:
    """The mail that a member can open."""
    parts: dict[uuid.UUID, list[mail.Part]] = {}
    for change in town.store.read(lambda tx: tx.changes(0, tx.size())).result():
        if change.kind == "mail" and change.body and mail.is_for(change.body, person.mailbox_key):
            part = mail.open_part(change.body, private_key=person.hpke_private, community=town.community.id)
            parts.setdefault(part.message, []).append(part)
    joined = (mail.join_parts(some) for some in parts.values())
    return [one for one in joined if one is not None]
