"""A guide's app reads the record of guides' acts, and says what in it is not true of its own guide."""

from __future__ import annotations

import time
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import ServerRefused
from client.domain.guide_acts import NOTHING, Done, Load
from client.services import auditing
from client.services.feed_store import team_note_key
from client.vault import settings
from protocol import hpke, sealed_words, strict_json, team_key
from protocol.changes import Audit
from protocol.encoding import hour_of
from protocol.invitation import Role
from protocol.reviewing import AuditRecord, AuditRecords
from tests.client.services.test_reviewing import REVIEW, Desk, at_desk
from tests.client.services.villagers import in_village, me
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village

NIGHT = named_id("night guide")


async def publish(
    person: Someone, village: Village, *records: AuditRecord, hour: int, broken: bool = False
) -> None:
    note = await person.session.vault.private.read(
        lambda db: settings.get(db, team_note_key(person.community)) or ""
    )
    key = team_key.open_note(note, descriptor=village.feed.described)
    sealed = sealed_words.seal(
        strict_json.encode(AuditRecords(records)),
        team_key=key.public_key,
        purpose=hpke.Purpose.REVIEW_RECORD if broken else hpke.Purpose.AUDIT,
        community=person.community,
    )
    village.feed.add(Audit(id=named_id(f"audit {hour}").bytes, hour=hour, team=key.number), sealed)
    village.feed.publish()
    await person.sync()


def record(act: str, guide: UUID, review: UUID, hour: int) -> AuditRecord:
    return AuditRecord(
        act=act, guide=guide, review=review, hour=hour, decision="remove", reason="spam", rule="r1"
    )


async def note(person: Someone, act: str, review: UUID, hour: int, *, sure: bool = True) -> None:
    membership = await person.session.memberships.open(person.community)
    await auditing.note(membership, act=act, review=review, now=hour * 3600, sure=sure)


async def begun_long_ago(person: Someone) -> None:
    """Nothing was kept yet: what a test notes first is the first that was kept, though it lies hours back."""
    await person.session.vault.private.write(lambda db: settings.clear(db, auditing._DONE + person.community))


def test_the_record_is_opened_and_compared_with_what_was_done_here(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        await begun_long_ago(guide)
        now = time.time()
        first = hour_of(now) - 30
        kept, lost, forged = named_id("kept"), named_id("lost"), named_id("forged")
        await note(guide, "decide", named_id("earliest"), first - 10, sure=False)
        await note(guide, "decide", kept, first, sure=False)
        await note(guide, "decide", kept, first)
        await note(guide, "decide", lost, first)
        await note(guide, "claim", lost, first)
        own = me(village)
        await publish(
            guide,
            village,
            record("claim", own, kept, first),
            record("decide", own, kept, first),
            record("decide", own, forged, first + 1),
            record("decide", NIGHT, forged, first + 1),
            hour=first + 5,
        )
        found = await guide.session.auditing.read(community=guide.community, now=now)
        assert [one.review for one in found.doubts.unknown] == [forged]
        assert found.doubts.missing == (Done("decide", lost, first),)
        assert found.loads(now=now, hours=48) == {own: Load(1, 2, 0), NIGHT: Load(0, 1, 0)}
        assert found.loads(now=now, hours=2) == {}
        assert found.sealed == 0
        await publish(guide, village, record("decide", own, lost, first), hour=first + 6)
        found = await guide.session.auditing.read(community=guide.community, now=now)
        assert found.doubts.missing == ()

    in_village(tmp_path, use, role=Role.GUIDE)


def test_what_no_key_opens_is_counted_and_a_first_day_is_in_no_doubt(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        now = time.time()
        hour = hour_of(now) - 3
        await publish(guide, village, record("decide", me(village), named_id("x"), hour), hour=hour + 1)
        await publish(guide, village, hour=hour + 2, broken=True)
        found = await guide.session.auditing.read(community=guide.community, now=now)
        assert found.sealed == 1
        assert len(found.acts) == 1
        assert not found.doubts, "this app has kept nothing yet that it could compare"

    in_village(tmp_path, use, role=Role.GUIDE)


def test_what_is_sent_is_kept_to_be_compared_and_surely_once_it_was_answered(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        desk.waits()
        item = await desk.claim()
        guide = desk.guide
        vault = guide.session.vault.private
        await guide.session.reviewing.approve(community=guide.community, item=item)
        made_key, kept = (await vault.read(lambda db: auditing._kept(db, guide.community)))[1]
        assert (made_key.act, made_key.review, made_key.sure) == ("team-key", NOTHING, True)
        assert (kept.act, kept.review, kept.sure) == ("decide", REVIEW, True)
        with pytest.raises(ServerRefused):
            await guide.session.reviewing.hand_on(community=guide.community, review=named_id("no"), version=1)
        unsure = (await vault.read(lambda db: auditing._kept(db, guide.community)))[1][-1]
        assert (unsure.act, unsure.review, unsure.sure) == ("hand-on", named_id("no"), False)

    at_desk(tmp_path, use)
