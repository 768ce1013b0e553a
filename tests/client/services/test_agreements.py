"""What one agreed to is kept by version and day; newer words are asked for once, and shown as what changed."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.errors import ServerRefused
from client.services.agreements import Standing
from client.services.joining import Joining
from client.services.unlocking import OpenVault
from client.vault import agreements, communities, settings
from client.vault.sqlcipher import Connection
from protocol.descriptor import LocalText
from protocol.encoding import day_of
from protocol.problems import Code
from tests.client.services.doors import Doors, agree, with_doors
from tests.support.loopback import problem

FIRST = "# Ours\n\n## r1 Be kind\nAs to a friend.\n\n## r2 Stay unknown\nNo names."
SECOND = "# Ours\n\n## r1 Be kind\nAs to a tired friend.\n\n## r2 Stay unknown\nNo names.\n\n## r3 Ask first\nAlways."


async def redescribed(vault: OpenVault, doors: Doors, **changed: object) -> None:
    """A newer descriptor has come in with a sync."""
    doors.feed.descriptor_number += 1
    doors.feed.redescribe(**changed)
    note = doors.feed.community_message.descriptor

    def keep(db: Connection) -> None:
        (record,) = communities.every(db)
        communities.update(db, replace(record, descriptor=note.encode()))

    await vault.private.write(keep)


async def standing(joining: Joining, vault: OpenVault) -> Standing:
    (record,) = await vault.private.read(communities.every)
    found = await joining.agreements.standing(record.id)
    assert found is not None
    return found


def test_who_joins_has_agreed_to_all_three_on_that_day(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.feed.redescribe(guidelines_version=3, minimum_age=16)
        await agree(joining, await joining.preview(text=doors.invitation()))
        found = await standing(joining, vault)
        assert {each.what: each.version for each in found.agreed} == {
            "guidelines": 3,
            "escalation": 3,
            "age": 16,
        }
        today = day_of(time.time())
        assert {each.agreed_at // 86400 - today for each in found.agreed} <= {0, -1}
        assert all(each.agreed_at % 86400 == 0 for each in found.agreed)
        assert not found.asks

    with_doors(tmp_path, use)


def test_newer_guidelines_are_asked_for_with_what_is_new_in_them_and_once(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.feed.redescribe(guidelines_version=1, guidelines=(LocalText("en", FIRST),))
        await agree(joining, await joining.preview(text=doors.invitation()))
        await redescribed(vault, doors, guidelines_version=2, guidelines=(LocalText("en", SECOND),))
        found = await standing(joining, vault)
        assert found.asks == {"guidelines", "escalation"}
        assert found.changed == {"Be kind", "Ask first"}
        assert not found.escalation_changed
        changes = await joining.agreements.agree(found)
        assert changes.ids == {found.community}
        after = await standing(joining, vault)
        assert (after.asks, after.changed) == (frozenset(), frozenset())
        assert [each.version for each in after.agreed if each.what == "guidelines"] == [2, 1]

    with_doors(tmp_path, use)


def test_other_words_under_the_same_number_are_not_asked_for(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        await agree(joining, await joining.preview(text=doors.invitation()))
        await redescribed(vault, doors, guidelines=(LocalText("en", SECOND),))
        assert not (await standing(joining, vault)).asks

    with_doors(tmp_path, use)


def test_a_higher_age_is_asked_for_by_itself(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.feed.redescribe(minimum_age=16)
        await agree(joining, await joining.preview(text=doors.invitation()))
        await redescribed(vault, doors, minimum_age=18)
        found = await standing(joining, vault)
        assert found.asks == {"age"}
        await joining.agreements.agree(found)
        after = await standing(joining, vault)
        assert not after.asks
        assert [each.version for each in after.agreed if each.what == "age"] == [18, 16]

    with_doors(tmp_path, use)


def test_who_joined_before_this_was_noted_is_asked_for_what_is_newer_only(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        await agree(joining, await joining.preview(text=doors.invitation()))
        (record,) = await vault.private.read(communities.every)
        await vault.private.write(lambda db: agreements.forget(db, record.id))
        first = await standing(joining, vault)
        assert (first.agreed, first.asks) == ((), frozenset()), "nothing is claimed, and nothing asked"
        await redescribed(vault, doors, guidelines_version=9, guidelines=(LocalText("en", SECOND),))
        assert (await standing(joining, vault)).asks == {"guidelines", "escalation"}

    with_doors(tmp_path, use)


def test_a_way_in_that_has_ended_leaves_no_agreement(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.desk_replies.append(problem(Code.INVITATION_UNKNOWN, 403))
        with pytest.raises(ServerRefused):
            await agree(joining, preview)
        assert await vault.private.read(lambda db: agreements.every(db, preview.community)) == ()
        assert await vault.private.read(lambda db: agreements.known(db, preview.community)) is None

    with_doors(tmp_path, use)


@pytest.mark.parametrize("kept", ["", "[]", '{"version": 1}', "[" * 5000])
def test_words_that_cannot_be_read_are_as_none(tmp_path: Path, kept: str) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        await agree(joining, await joining.preview(text=doors.invitation()))
        (record,) = await vault.private.read(communities.every)
        key = f"agreed/{record.id}"
        await vault.private.write(lambda db: settings.put(db, key=key, value=kept))
        assert not (await standing(joining, vault)).asks

    with_doors(tmp_path, use)


def test_a_community_one_does_not_belong_to_asks_nothing(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        assert await joining.agreements.standing("nowhere") is None

    with_doors(tmp_path, use)


def test_earlier_versions_stay_to_be_compared_and_leave_with_the_community(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.feed.redescribe(guidelines_version=1, guidelines=(LocalText("en", FIRST),))
        await agree(joining, await joining.preview(text=doors.invitation()))
        assert (await standing(joining, vault)).before == ()
        await redescribed(vault, doors, guidelines_version=2, guidelines=(LocalText("en", SECOND),))
        found = await standing(joining, vault)
        assert [(one.version, one.guidelines) for one in found.before] == [(1, FIRST)]
        await joining.agreements.agree(found)
        await redescribed(vault, doors, guidelines_version=3, guidelines=(LocalText("en", FIRST),))
        found = await standing(joining, vault)
        assert [(one.version, one.guidelines) for one in found.before] == [(1, FIRST), (2, SECOND)]
        await joining.agreements.agree(found)
        await joining.agreements.agree(found)
        assert [one.version for one in (await standing(joining, vault)).before] == [1, 2]
        await vault.private.write(lambda db: agreements.forget(db, found.community))
        assert await vault.private.read(lambda db: agreements.past(db, found.community)) == ()
        await vault.private.write(
            lambda db: settings.put(db, key=f"agreed-before/{found.community}", value='[{"strange": 1}]')
        )
        assert await vault.private.read(lambda db: agreements.past(db, found.community)) == ()

    with_doors(tmp_path, use)
