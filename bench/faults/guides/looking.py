"""Reading what is counted: the store beside its server, with the guides' key, and what lies in a person's vault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from uuid import UUID

import msgspec

from bench.faults.guides.counting import Letter, Stored, Vault
from client.services.telling import TOLD
from client.vault import drafts, feed_guide, own_posts
from client.vault.sqlcipher import Connection
from protocol import hpke, mail, sealed_words
from protocol.changes import Audit, decode_header
from protocol.leaves import ChangeClass
from protocol.mail import DecisionMail, GuideMail, OutcomeMail, WarmthMail
from protocol.reviewing import AuditRecord, AuditRecords
from server.store.interface import Reading, Store
from tests.contract.people import Someone

_PAGE: Final = 1000
HAND_OVER: Final = "hand-over"
"""The name under which a note to whoever comes next is counted while it is not sent."""


def stored(store: Store, *, community: str, people: Iterable[UUID], keys: Mapping[int, bytes]) -> Stored:
    """What the server keeps, at one moment. `people` are all who wrote or decided, `keys` the guides' private keys."""
    everybody = tuple(people)

    def look(tx: Reading) -> Stored:
        acts = [*_published(tx, community, keys)]
        acts += (msgspec.json.decode(data, type=AuditRecord) for _, data in tx.audit_records(2**31))
        reviews = {
            UUID(bytes=review.id): review
            for person in everybody
            for review in tx.reviews_of_member(person.bytes)
        }
        sent = {
            review: frozenset(UUID(bytes=one.id) for one in tx.sent_with(review.bytes)) for review in reviews
        }
        return Stored(tuple(acts), reviews, sent)

    return store.read(look).result()


async def team_keys(guide: Someone) -> dict[int, bytes]:
    """The guides' private keys that this guide's app holds, by number."""
    return await guide.session.vault.private.read(lambda db: feed_guide.team_keys(db, guide.community))


async def vault_of(person: Someone, name: str) -> Vault:
    """What is counted of this person's vault."""
    community, session = person.community, person.session
    membership = await session.memberships.open(community)
    record = await membership.record()
    standing = await session.letters.standing(community=community)
    words = await session.vault.private.read(lambda db: _words(db, community))
    for review in await session.guide_words.every(community=community):
        wish = await session.guide_words.kept(community=community, review=review)
        if wish is not None:
            words[about(review)] = wish.words
    note = await session.desk_shift.kept(community=community)
    if note:
        words[HAND_OVER] = note.open
    for begun in await session.guide_letters.begun(community=community):
        words[letter_to(begun.member)] = begun.words
    return Vault(
        name=name,
        member=UUID(record.member_id or ""),
        letters=tuple(_letter(one.message) for one in standing.letters if one.message is not None),
        words=words,
    )


def about(review: UUID) -> str:
    """The name under which a guide's words about a review are counted."""
    return f"review {review}"


def letter_to(member: UUID) -> str:
    """The name under which a letter to a member is counted while it is not sent."""
    return f"letter {member}"


def _words(db: Connection, community: str) -> dict[str, str]:
    """Own posts and drafts of posts, and copies of what was told to guides."""
    found = {one.id: one.text for one in own_posts.newest(db, community_id=community)}
    rows = db.execute("SELECT id FROM draft WHERE kind = ? OR community_id = ?", (TOLD, community)).fetchall()
    for (id_,) in rows:
        draft = drafts.get(db, id_)
        if draft is not None:
            found[draft.id] = draft.text
    return found


def _letter(message: mail.Message) -> Letter:
    match message:
        case DecisionMail():
            return Letter(
                kind="decision",
                about=message.review,
                decision=message.decision,
                reason=message.reason,
                words=message.words,
            )
        case OutcomeMail():
            return Letter(kind="outcome", about=message.about, decision=message.outcome, words=message.words)
        case GuideMail():
            return Letter(kind="guide-message", about=message.answers, words=message.words)
        case WarmthMail():
            return Letter(kind="warmth", about=message.post, words=message.words)


def _published(tx: Reading, community: str, keys: Mapping[int, bytes]) -> Iterator[AuditRecord]:
    size = tx.size()
    for first in range(0, size, _PAGE):
        for change in tx.changes(first, min(_PAGE, size - first)):
            if change.kind != "audit" or change.header is None or change.body is None:
                continue
            header = decode_header(change.header, ChangeClass.CONTROL)
            assert isinstance(header, Audit)
            opened = sealed_words.open_words(
                change.body,
                private_key=keys[header.team],
                purpose=hpke.Purpose.AUDIT,
                community=community,
            )
            yield from msgspec.json.decode(opened, type=AuditRecords).records
