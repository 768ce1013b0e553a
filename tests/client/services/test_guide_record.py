"""A guide's app keeps how far it checked the record and who cosigned it, and saves what was wrong."""

from __future__ import annotations

import json
import time
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import ForkedHistory, PlaceTaken
from client.services import guide_record
from client.services.guide_record import Standing
from client.sync.pulled import Pulled
from client.vault import settings
from protocol.encoding import hour_of
from protocol.invitation import Role
from tests.client.services.test_auditing import begun_long_ago, note, publish, record
from tests.client.services.test_guiding import NIGHT, night_guide
from tests.client.services.villagers import in_village, me
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village


async def standing(person: Someone) -> Standing:
    return await person.session.guide_record.standing(community=person.community, now=time.time())


async def check(
    person: Someone, *, at: float, size: int, cosigned: tuple[tuple[UUID, int], ...] = ()
) -> None:
    membership = await person.session.memberships.open(person.community)
    await guide_record.note_checked(membership, Pulled(size, 0, False, cosigned, False), now=at)


def test_a_sync_leaves_behind_when_and_how_far_the_record_was_checked(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        assert (await standing(guide)).checked is None
        before = int(time.time())
        await guide.sync()
        found = await standing(guide)
        assert found.checked is not None
        assert found.checked.at >= before
        assert found.checked.size == len(village.feed.entries)
        assert not found.wrong
        assert [(one.guide, one.me, one.at) for one in found.cosigners] == [(me(village), True, None)]

    in_village(tmp_path, use, role=Role.GUIDE)


def test_of_each_guide_the_newest_cosignature_is_remembered_and_of_no_former_one(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.confirm(me(village), others=(night_guide(village),))
        await guide.sync()
        night, own = named_id(NIGHT), me(village)
        await check(guide, at=10_000, size=5, cosigned=((night, 9000), (own, 3600)))
        await check(guide, at=20_000, size=5, cosigned=((night, 5000), (named_id("gone"), 8000)))
        found = await standing(guide)
        assert [(one.name, one.at) for one in found.cosigners] == [
            ("Night Heron", 9000),
            (found.cosigners[1].name, 3600),
        ]
        assert found.checked is not None
        assert dict(found.checked.cosigned) == {night: 9000, own: 3600}

    in_village(tmp_path, use, role=Role.GUIDE)


def test_what_finds_nothing_new_is_written_down_seldom(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        for at, size, kept in (
            (10_000, 5, 10_000),
            (10_300, 5, 10_000),
            (10_700, 5, 10_700),
            (10_710, 6, 10_710),
        ):
            await check(guide, at=at, size=size)
            checked = (await standing(guide)).checked
            assert checked is not None
            assert checked.at == kept

    in_village(tmp_path, use, role=Role.GUIDE)


def test_a_member_s_app_keeps_nothing_of_it(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        kept = await person.session.vault.private.read(
            lambda db: settings.get(db, guide_record._CHECKED + person.community)
        )
        assert kept is None

    in_village(tmp_path, use)


def test_a_fork_is_wrong_stays_wrong_and_is_saved_with_its_proof(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.feed.post("p", "words", title="Nights", author="me")
        village.feed.publish()
        await guide.sync()
        checked = (await standing(guide)).checked
        village.feed.entries[0] = village.feed.fork().restored([]).entries[0]
        village.feed.sealed.clear()
        village.feed.publish()
        with pytest.raises(ForkedHistory):
            await guide.sync()
        found = await standing(guide)
        assert found.wrong
        assert found.stopped is not None
        assert found.stopped.startswith("ForkedHistory")
        assert found.checked == checked, "the last check that went well is what it was"
        place = tmp_path / "proof.json"
        assert (
            await guide.session.guide_record.save(community=guide.community, now=time.time(), to=place) == 1
        )
        saved = json.loads(place.read_text())
        assert saved["proofs"][0]["what"].startswith("ForkedHistory")
        assert (
            saved["checkpoint"]
            == (await (await guide.session.memberships.open(guide.community)).record()).checkpoint
        )
        with pytest.raises(PlaceTaken):
            await guide.session.guide_record.save(community=guide.community, now=time.time(), to=place)

    in_village(tmp_path, use, role=Role.GUIDE)


def test_acts_that_do_not_agree_are_wrong_and_are_saved(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        await begun_long_ago(guide)
        first = hour_of(time.time()) - 30
        own, kept, lost, forged = me(village), named_id("kept"), named_id("lost"), named_id("forged")
        await note(guide, "decide", named_id("earliest"), first - 10, sure=False)
        await note(guide, "decide", kept, first)
        await note(guide, "decide", lost, first)
        await publish(
            guide,
            village,
            record("decide", own, kept, first),
            record("decide", own, forged, first + 1),
            hour=first + 5,
        )
        found = await standing(guide)
        assert found.wrong
        assert found.compared.found == 1
        assert found.since == first - 10
        place = tmp_path / "proof.json"
        assert (
            await guide.session.guide_record.save(community=guide.community, now=time.time(), to=place) == 2
        )
        acts = json.loads(place.read_text())["own_acts"]
        (unknown,) = acts["in_this_guide_s_name_and_not_sent_from_here"]
        assert (unknown["act"], unknown["done_to"], unknown["hour"]) == ("decide", str(forged), first + 1)
        (missing,) = acts["sent_from_here_and_not_in_the_record"]
        assert missing == {"act": "decide", "hour": first, "done_to": str(lost)}
        assert acts["guide"] == str(own)

    in_village(tmp_path, use, role=Role.GUIDE)


def test_what_was_kept_and_is_broken_counts_as_nothing(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        await guide.sync()
        key = guide_record._CHECKED + guide.community
        for broken in ("", "[]", '{"at": 1}', '{"at": 1, "size": 2, "cosigned": {"x": 1}}', "[" * 2000):
            await guide.session.vault.private.write(partial(settings.put, key=key, value=broken))
            assert (await standing(guide)).checked is None

    in_village(tmp_path, use, role=Role.GUIDE)
