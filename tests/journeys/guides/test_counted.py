"""Counting over a real store and real vaults: what must not be is put there, is counted, and is put right again."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from bench.faults.guides.counting import Counts
from client.domain.deciding import Wish
from client.vault import feed_mail
from protocol.encoding import hour_of
from protocol.reviewing import AuditRecord, Decision
from server.domain.records import Review
from server.store.interface import Reading
from tests.journeys.guides.conftest import Evening

pytestmark = pytest.mark.slow
D = Decision
WISH = Wish(D.REMOVE, "unkind-to-someone", "Could you say it without her name?")


def test_what_must_not_be_is_counted_where_it_is_stored(evening: Evening) -> None:
    team = evening.team
    one, other = team.guides
    author = team.members[0]

    async def now() -> Counts:
        return await team.count(patience=0)

    async def journey() -> None:
        thread = await author.writes("Anna", "Anna laughs at me.")
        row = await one.row_of("thread", thread)
        await one.decides(row, WISH)
        letter = await author.is_told(row.review, WISH.words)
        assert (await team.count()).trouble == ""

        def found(tx: Reading) -> Review:
            review = tx.review(row.review.bytes)
            assert review is not None
            return review

        again = AuditRecord(
            act="decide",
            guide=await other.id(),
            review=row.review,
            hour=hour_of(team.harbour.clock.now()),
            decision="remove",
            reason="unkind-to-someone",
        )
        with team.harbour.kept() as store:
            # A decision is doubled.
            before = {at for at, _ in store.read(lambda tx: tx.audit_records(2**31)).result()}
            store.write(lambda tx: tx.add_audit_record(again.hour, msgspec.json.encode(again))).result()
            assert (await now()).doubled == [f"{row.review} was closed 2 times"]
            added = [
                at for at, _ in store.read(lambda tx: tx.audit_records(2**31)).result() if at not in before
            ]
            store.write(lambda tx: tx.drop_audit_records(added)).result()

            # A reason is emptied.
            kept = store.read(found).result()
            store.write(lambda tx: tx.put_review(replace(kept, reason=""))).result()
            assert (await now()).unreasoned == [f"remove of a thread ({row.review})"]
            store.write(lambda tx: tx.put_review(kept)).result()

        # A letter is withheld.
        community, private = author.someone.community, author.someone.session.vault.private
        messages = await private.read(lambda db: feed_mail.newest(db, community_id=community))
        (message,) = [one for one in messages if one.id == letter.letter.id]
        await private.write(lambda db: feed_mail.drop(db, community_id=community, message_id=message.id))
        assert (await now()).untold == [f"remove of a thread ({row.review})"]
        await private.write(lambda db: feed_mail.complete(db, message))

        # Words are lost.
        thread = await author.writes("Later", "I would like to say something else.")
        item = await one.claims(await one.row_of("thread", thread))
        await one.types(item, replace(WISH, words="Words that nobody let go of."))
        await one.someone.session.guide_words.forget(community=one.someone.community, review=item.row.review)
        assert (await now()).lost == [f"gila's words for review {item.row.review} are lost"]
        await one.types(item, Wish(D.APPROVE))
        await one.sends(item, Wish(D.APPROVE))
        assert (await now()).trouble == ""

    evening.do(journey())
