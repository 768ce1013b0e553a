"""What tests of submissions share: being turned away, looking at the record, standing in another light."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from protocol import changes, hpke, mail, sealed_words
from protocol.descriptor import Quotas
from protocol.encoding import b64, day_of
from protocol.problems import Code
from protocol.submissions import (
    Appeal,
    Consent,
    EditPost,
    HelpMe,
    Leave,
    NewThread,
    NoteToGuides,
    Reply,
    Report,
    Submission,
    Warmth,
    WithdrawPost,
)
from server.domain.faults import TurnedAway
from server.domain.records import Member, Post, Review, ReviewState
from server.services.community import amend
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.services.test_team import TEAM_PRIVATE, bring, key_request
from tests.server.town import Town


def turned(code: Code, town: Town, person: Person, submission: Submission) -> TurnedAway:
    with pytest.raises(TurnedAway) as caught:
        town.send(person, submission)
    assert caught.value.code == code
    return caught.value


def member(town: Town, person: Person) -> Member:
    found = town.store.read(lambda tx: tx.member(person.id.bytes)).result()
    assert found is not None
    return found


def change_member(town: Town, person: Person, **changed: Any) -> None:
    """As guides' decisions and joining anew do."""
    known = member(town, person)
    town.store.write(lambda tx: tx.put_member(replace(known, **changed))).result()


def post(town: Town, post_id: uuid.UUID) -> Post | None:
    return town.store.read(lambda tx: tx.post(post_id.bytes)).result()


def change_post(town: Town, post_id: uuid.UUID, **changed: Any) -> None:
    known = post(town, post_id)
    assert known is not None
    town.store.write(lambda tx: tx.put_post(replace(known, **changed))).result()


def reviews(town: Town, post_id: uuid.UUID, kind: str = "") -> list[Review]:
    """All reviews about a post, or those of a kind."""
    found = town.store.read(lambda tx: tx.reviews_of_post(post_id.bytes)).result()
    return [one for one in found if not kind or one.kind == kind]


def open_reviews(town: Town, person: Person) -> list[Review]:
    return town.store.read(lambda tx: tx.open_reviews_of(person.id.bytes)).result()


def change_review(town: Town, review: Review, **changed: Any) -> Review:
    new = replace(review, **changed)
    town.store.write(lambda tx: tx.put_review(new)).result()
    return new


def decide(town: Town, review: Review, decision: str, **changed: Any) -> Review:
    """A decision as it stands in the row afterwards."""
    today = day_of(town.now)
    said = {"state": ReviewState.DECIDED, "decision": decision, "decided_day": today, "opened": True}
    return change_review(town, review, **(said | {"text_until_day": today + 90} | changed))


def change_sent(town: Town, submission: Submission, **changed: Any) -> None:
    def change(tx: Writing) -> None:
        known = tx.sent(submission.id.bytes)
        assert known is not None
        tx.put_sent(replace(known, **changed))

    town.store.write(change).result()


def quotas(town: Town, **changed: int) -> None:
    town.store.write(
        lambda tx: amend(
            tx,
            root_key=town.root_key,
            now=town.now,
            change=lambda old: msgspec.structs.replace(old, quotas=Quotas(**changed)),
        )
    ).result()


def team_key(town: Town, guide: Person) -> None:
    """From now on there is one."""
    bring(town, guide, key_request(town, guide, [guide]))


def sealed(town: Town, words: str) -> str:
    """Words as an app seals them to the guides."""
    return b64(
        sealed_words.seal(
            words.encode(),
            team_key=hpke.public_key(TEAM_PRIVATE),
            purpose=hpke.Purpose.TO_GUIDES,
            community=town.community.id,
        )
    )


def letters(town: Town, person: Person) -> list[mail.Message]:
    """All mail in the feed that this person can read."""
    found = []
    for _, _, body in town.feed().of(changes.Mail):
        if mail.is_for(body, person.mailbox_key):
            part = mail.open_part(body, private_key=person.hpke_private, community=person.community)
            letter = mail.join_parts([part])
            assert letter is not None
            found.append(letter)
    return found


def every_kind(town: Town, thread: NewThread, own: NewThread) -> list[Submission]:
    """One of each, `thread` somebody else's and `own` the sender's; leaving comes last."""
    words = sealed(town, "Hello.")
    ids = iter([uuid.uuid4() for _ in range(11)])
    return [
        NewThread(id=next(ids), room=thread.room, title="Another", text="Words."),
        Reply(id=next(ids), thread=thread.id, text="Words."),
        EditPost(id=next(ids), post=own.id, text="Other words."),
        Warmth(id=next(ids), post=thread.id),
        Report(id=next(ids), post=thread.id, reason="something-else"),
        NoteToGuides(id=next(ids), sealed=words),
        Appeal(id=next(ids), review=uuid.uuid4()),
        HelpMe(id=next(ids)),
        Consent(id=next(ids), post=own.id, study="sleep-2026", granted=True),
        WithdrawPost(id=next(ids), post=own.id),
        Leave(id=next(ids)),
    ]
