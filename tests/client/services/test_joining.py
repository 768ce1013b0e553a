"""Joining over a real socket: looking first, lost answers, names that are taken, servers that lie."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.errors import (
    BadSignature,
    BugError,
    InvitationUnusable,
    MalformedAnswer,
    ServerRefused,
    Unreachable,
)
from client.services.feed_store import team_note_key
from client.services.joining import Joining
from client.services.unlocking import OpenVault
from client.vault import communities, feed_guide, settings, way_in
from client.vault.sqlcipher import Connection
from protocol import descriptor, strict_json
from protocol.encoding import b64, day_of
from protocol.invitation import Role
from protocol.joining import CodeAdmission, GateAnswer, GateRequest
from protocol.problems import Code
from tests.client.services.doors import Doors, agree, with_doors
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Loopback, Reply, problem


def test_one_looks_before_one_joins(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        assert (preview.name, preview.practice, preview.role) == ("Harbour", True, "member")
        assert [room.name for room in preview.rooms] == ["Sleep"]
        assert preview.guidelines == "Be kind."
        assert len(set(preview.names)) == 6
        assert await vault.private.read(communities.every) == [], "looking leaves no trace here"
        assert doors.desk + doors.gate == [], "nor there"
        joined = await agree(joining, preview, preview.names[2])
        (record,) = await vault.private.read(communities.every)
        assert (record.state, record.pseudonym, joined.waits) == ("joined", preview.names[2], False)

    with_doors(tmp_path, use)


def test_a_community_that_moved_is_found_again_by_its_root_keys_word(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        await agree(joining, await joining.preview(text=doors.invitation()))

        async def refused(address: str) -> str:
            with pytest.raises(InvitationUnusable) as told:
                await joining.preview(text=doors.invitation(), address=address)
            return told.value.reason

        async def address() -> str:
            (record,) = await vault.private.read(communities.every)
            return record.addresses[0]

        assert await refused("") == "already-joined"
        other = strict_json.encode(descriptor.CommunityMessage(b64(bytes(32)), "note"))
        with Loopback(lambda _: Reply(other)) as stranger, pytest.raises(BadSignature):
            await refused(stranger.address)
        assert await address() == doors.address, "a stranger moves nobody"
        with Loopback(doors) as between:
            assert await refused(between.address) == "already-joined"
            assert await address() == doors.address, "nor does one who only passes on what the server says"
        old = Loopback(lambda _: Reply(hang_up=True))
        with Loopback(doors) as moved, old:
            await keep_address(vault, old.address)
            assert await refused(moved.address) == "moved"
            assert await address() == moved.address

    with_doors(tmp_path, use)


def test_a_server_that_was_left_running_keeps_nobody_from_the_new_one(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        await agree(joining, await joining.preview(text=doors.invitation()))
        with Loopback(doors) as moved:
            stale = Reply(strict_json.encode(doors.feed.community_message))
            doors.feed.descriptor_number += 1
            doors.feed.redescribe()
            with Loopback(lambda _: stale) as left_running:
                await keep_address(vault, left_running.address)
                with pytest.raises(InvitationUnusable) as told:
                    await joining.preview(text=doors.invitation(), address=moved.address)
                assert told.value.reason == "moved"

    with_doors(tmp_path, use)


async def keep_address(vault: OpenVault, address: str) -> None:
    """The one community's server is known to be there."""

    def keep(db: Connection) -> None:
        (record,) = communities.every(db)
        communities.update(db, replace(record, addresses=(address,)))

    await vault.private.write(keep)


def test_an_expired_descriptor_lets_nobody_in(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.feed.redescribe(expires_day=day_of(time.time()) - 1)
        with pytest.raises(InvitationUnusable) as told:
            await joining.preview(text=doors.invitation())
        assert told.value.reason == "expired"
        doors.feed.redescribe(expires_day=day_of(time.time()) + 1)
        assert (await joining.preview(text=doors.invitation())).name == "Harbour"

    with_doors(tmp_path, use)


def test_a_team_key_that_no_guide_signed_is_not_kept(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        message = descriptor.CommunityMessage(preview.message.root_key, preview.message.descriptor, "rubbish")
        await agree(joining, replace(preview, message=message))
        assert await vault.private.read(lambda db: settings.get(db, team_note_key(preview.community))) == ""

    with_doors(tmp_path, use)


def test_a_lost_answer_is_asked_for_with_the_very_same_bytes(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.gate_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await agree(joining, preview)
        assert await joining.unfinished() == (preview.community,)
        joined = await agree(joining, preview, preview.names[4])
        assert joined.pseudonym == preview.names[0], "the request that may have arrived is completed"
        assert len(doors.gate) == 2
        assert doors.gate[0] == doors.gate[1]
        assert len(doors.desk) == 1
        assert await joining.unfinished() == ()
        kept = await vault.private.read(lambda db: feed_guide.request(db, preview.community))
        assert kept is None
        assert await vault.private.read(way_in.every) == {}

    with_doors(tmp_path, use)


def test_a_name_that_is_taken_can_be_chosen_anew(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.gate_replies = [problem(Code.NAME_TAKEN, 409)]
        with pytest.raises(ServerRefused):
            await agree(joining, preview)
        (begun,) = await joining.admission.begun()
        assert (begun.asks, begun.handed_in) == ("name", True)
        assert (await agree(joining, preview, preview.names[1])).pseudonym == preview.names[1]
        (record,) = await vault.private.read(communities.every)
        assert record.pseudonym == preview.names[1]
        assert len(doors.desk) == 1, "the token is as good under another name"
        with pytest.raises(InvitationUnusable):
            await joining.preview(text=doors.invitation())

    with_doors(tmp_path, use)


def test_a_guide_brings_more_keys_and_waits(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation(Role.GUIDE))
        assert preview.role == "guide"
        assert (await agree(joining, preview)).waits
        (record,) = await vault.private.read(communities.every)
        assert record.cosign_seed is not None
        seed = await vault.private.read(lambda db: feed_guide.signing_seed(db, record.id))
        assert seed not in (None, record.cosign_seed, record.login_seed)
        assert doors.desk == [], "the steward knows who is to be a guide"
        (body,) = doors.gate
        request = strict_json.decode(strict_json.unpad(body), GateRequest)
        assert request.admission == CodeAdmission(b64(b"c" * 16))

    with_doors(tmp_path, use)


def test_servers_that_are_not_the_invitations(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        text = doors.invitation()
        ours, stranger = doors.feed, FeedBuilder("stranger")
        doors.village.feed = stranger
        with pytest.raises(BadSignature):
            await joining.preview(text=text)
        doors.village.feed = ours
        fresh = tuple(
            descriptor.IssuerKey(f"2027-{month:02}", b64(bytes([month]) * 60)) for month in range(1, 13)
        )
        ours.redescribe(issuers=fresh)
        with pytest.raises(InvitationUnusable) as told:
            await joining.preview(text=text)
        assert told.value.reason == "does-not-fit"
        ours.redescribe()
        preview = await joining.preview(text=text)
        somebody = GateAnswer(named_id("somebody"), 1, b64(bytes(32)))
        doors.gate_replies = [Reply(strict_json.pad(strict_json.encode(somebody)))]
        with pytest.raises(MalformedAnswer):
            await agree(joining, preview)
        assert await joining.unfinished() == (preview.community,)

    with_doors(tmp_path, use)


def test_nobody_joins_without_agreeing_or_under_a_typed_name(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        with pytest.raises(BugError):
            await agree(joining, preview, "Anna 1987")
        with pytest.raises(BugError):
            await joining.join(
                preview=preview,
                name=preview.names[0],
                of_age=False,
                accepts_guidelines=True,
                accepts_escalation=True,
            )
        assert doors.gate == []

    with_doors(tmp_path, use)
