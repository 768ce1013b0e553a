"""Leaving a community: nothing of it stays here, its server is asked, and nothing of another one is touched."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from client.domain.errors import (
    BugError,
    CommunityLeft,
    DiskFull,
    InvitationUnusable,
    NetworkError,
    ServerRefused,
    Unreachable,
)
from client.vault import outbox, parting
from client.vault.sqlcipher import Connection
from protocol.invitation import Role
from protocol.problems import Code
from tests.client.services.leavers import WORD, Two, in_two, secrets_of, unreachable
from tests.support.loopback import problem


def test_every_table_that_names_a_community_is_emptied_of_it(tmp_path: Path) -> None:
    async def look(two: Two) -> None:
        def tables(db: Connection) -> set[str]:
            names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {
                name
                for name in names
                if any(column[1] == "community_id" for column in db.execute(f"PRAGMA table_info({name})"))
            }

        found = await two.person.session.vault.private.read(tables)
        assert found - {"ledger_place"} == set(parting._TABLES)

    in_two(tmp_path, look)


@pytest.mark.parametrize("role", [Role.MEMBER, Role.GUIDE])
def test_nothing_of_it_is_in_any_byte_and_the_other_has_all_of_its_own(tmp_path: Path, role: Role) -> None:
    async def use(two: Two) -> None:
        await two.joined(role)
        await two.lived()
        before = await two.record(two.id)
        other = await two.record(two.other_id)
        assert before is not None
        marks = {**secrets_of(before), "words": f"{WORD}here".encode()}
        for name, mark in marks.items():
            assert mark in two.private_bytes(), f"{name}: else this test finds nothing"
        other_file = two.file_of(two.other_id)
        assert two.file_of(two.id).exists()

        parted = await two.leave()
        assert (parted.state, parted.error) == ("told", None)
        assert len(two.here.hears) == 1
        assert two.other.hears == []
        assert await two.person.session.parting.pending() == ()
        left = two.private_bytes()
        for name, mark in marks.items():
            assert mark not in left, name
        gone = two.file_of(two.id)
        assert [each.name for each in gone.parent.glob(f"{gone.name}*")] == []

        assert await two.record(two.other_id) == other
        assert f"{WORD}other".encode() in left
        assert other_file.exists()
        talk = two.person.session.conversing
        assert len(await talk.own_posts(community=two.other_id)) == 2
        assert [draft.text for draft in await talk.drafts()] == [f"{WORD}other draft"]
        assert len(await two.person.session.vault.private.read(outbox.waiting)) == 1
        assert (await two.person.session.syncing.sync(community=two.other_id)).pushed.answered == 1

    async def later(two: Two) -> None:
        vault = two.person.session.vault
        log = vault.folder.private_file.with_name(vault.folder.private_file.name + "-wal")
        assert not log.exists() or f"{WORD}here".encode() not in two.private_bytes()
        assert [each.id for each in await two.person.session.memberships.every()] == [two.other_id]

    in_two(tmp_path, use, later)


def test_offline_all_goes_at_once_and_the_request_waits_until_it_arrives(tmp_path: Path) -> None:
    requests: list[str] = []

    async def away(two: Two) -> None:
        await two.joined()
        await two.lived()
        record = await two.record(two.id)
        assert record is not None
        with unreachable(two.here):
            parted = await two.leave()
        assert parted.state == "waits"
        assert isinstance(parted.error, NetworkError)
        left = two.private_bytes()
        kept = {"id", "name", "address", "login", "root", "member"}
        for name, mark in {**secrets_of(record), "words": f"{WORD}here".encode()}.items():
            if name not in kept:
                assert mark not in left, name
        assert not two.file_of(two.id).exists()
        (pending,) = await two.person.session.parting.pending()
        assert (pending.community, pending.name) == (two.id, record.name)
        with pytest.raises(CommunityLeft):
            await two.person.session.syncing.sync(community=two.id)
        with pytest.raises(CommunityLeft):
            await two.person.session.conversing.save_draft(community=two.id, text=f"{WORD}here again")
        with pytest.raises(InvitationUnusable) as told:
            await two.person.session.joining.preview(text=two.here.invitation())
        assert told.value.reason == "still-leaving"
        intent = await two.person.session.vault.private.read(lambda db: parting.farewell(db, two.id))
        assert intent is not None
        requests.append(intent.id)

    async def back(two: Two) -> None:
        record = await two.record(two.id)
        assert record is not None
        parted = await two.person.session.parting.go_on(community=two.id)
        assert parted is not None
        assert parted.state == "told"
        assert two.here.hears == requests
        for mark in secrets_of(record).values():
            assert not mark.strip(b"\0") or mark not in two.private_bytes()
        assert await two.person.session.parting.go_on(community=two.id) is None

    in_two(tmp_path, away, back)


def test_an_answer_that_was_lost_is_no_second_leaving(tmp_path: Path) -> None:
    async def use(two: Two) -> None:
        await two.joined()
        two.here.drops = 1
        parted = await two.leave()
        assert parted.state == "waits"
        assert isinstance(parted.error, Unreachable)
        again = await two.person.session.parting.go_on(community=two.id)
        assert again is not None
        assert again.state == "unknown-there", "who has left cannot log in"
        assert len(two.here.hears) == 1
        assert await two.record(two.id) is None

    in_two(tmp_path, use)


def test_a_server_that_takes_nothing_now_is_asked_again(tmp_path: Path) -> None:
    async def use(two: Two) -> None:
        await two.joined()
        two.here.replies["/v1/submissions"] = [problem(Code.OVERLOADED, 503)]
        parted = await two.leave()
        assert parted.state == "waits"
        assert isinstance(parted.error, ServerRefused)
        again = await two.person.session.parting.go_on(community=two.id)
        assert again is not None
        assert again.state == "told"

    in_two(tmp_path, use)


def test_where_the_server_is_gone_for_ever_the_request_can_be_let_go_of(tmp_path: Path) -> None:
    async def use(two: Two) -> None:
        await two.joined()
        await two.lived()
        record = await two.record(two.id)
        assert record is not None
        with unreachable(two.here):
            assert (await two.leave()).state == "waits"
        await two.person.session.parting.let_go(community=two.id)
        left = two.private_bytes()
        for name, mark in secrets_of(record).items():
            assert mark not in left, name
        assert two.here.hears == []
        await two.person.session.parting.let_go(community=two.id)  # twice does no harm

    in_two(tmp_path, use)


def test_a_leaving_that_was_broken_off_goes_on_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each of its steps the program ends as if it were killed: what was asked for is done all the same."""
    steps = ("discard_community", "_tell", "_end")

    async def broken(two: Two, step: str) -> None:
        await two.joined()
        await two.lived()
        owner: Any = two.person.session.vault if step == "discard_community" else two.person.session.parting

        async def killed(*_: object) -> None:
            raise asyncio.CancelledError

        with monkeypatch.context() as patched:
            patched.setattr(owner, step, killed, raising=True)
            with pytest.raises(asyncio.CancelledError):
                await two.leave()

    async def next_start(two: Two) -> None:
        (pending,) = await two.person.session.parting.pending()
        parted = await two.person.session.parting.go_on(community=pending.community)
        assert parted is not None
        assert parted.state in ("told", "unknown-there")
        assert len(two.here.hears) == 1
        assert not two.file_of(two.id).exists()
        assert f"{WORD}here".encode() not in two.private_bytes()
        assert two.id.encode() not in two.private_bytes()

    for step in steps:
        place = tmp_path / step
        place.mkdir()

        async def begin(two: Two, step: str = step) -> None:
            await broken(two, step)

        in_two(place, begin, next_start)


def test_a_disk_that_takes_nothing_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(two: Two) -> None:
        await two.joined()
        await two.lived()

        def full(*_: object) -> None:
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr(parting, "begin", full)
            with pytest.raises(DiskFull):
                await two.leave()
        assert two.here.hears == []
        assert await two.person.session.parting.pending() == ()
        assert (await two.person.session.syncing.sync(community=two.id)).pushed.answered == 1
        assert len(await two.person.session.conversing.own_posts(community=two.id)) == 2

    in_two(tmp_path, use)


def test_a_sync_under_way_is_stopped_first_and_leaves_nothing_behind(tmp_path: Path) -> None:
    async def use(two: Two) -> None:
        await two.joined()
        await two.lived()
        syncing = two.person.session.syncing
        asked = asyncio.Event()
        loop = asyncio.get_running_loop()

        def slowly() -> None:
            loop.call_soon_threadsafe(asked.set)
            time.sleep(0.3)

        two.here.heads = slowly
        going_on = asyncio.create_task(syncing.sync(community=two.id))
        await asked.wait()
        parted = await two.leave()
        with pytest.raises(CommunityLeft):
            await going_on
        assert parted.state == "told"
        assert not two.file_of(two.id).exists()
        assert two.id.encode() not in two.private_bytes()

    in_two(tmp_path, use)


def test_only_what_was_joined_is_left(tmp_path: Path) -> None:
    async def use(two: Two) -> None:
        with pytest.raises(BugError):
            await two.leave()
        await two.joined()
        await two.leave()
        with pytest.raises(BugError):
            await two.leave()

    in_two(tmp_path, use)


def test_one_may_come_back_with_a_new_invitation(tmp_path: Path) -> None:
    async def use(two: Two) -> None:
        await two.joined()
        first = await two.record(two.id)
        await two.leave()
        two.here.gone = False
        two.here.signed.clear()
        await two.person.join(two.here.invitation())
        again = await two.record(two.id)
        assert first is not None
        assert again is not None
        assert again.login_seed != first.login_seed
        assert again.member_id != first.member_id
        await two.person.session.syncing.sync(community=two.id)

    in_two(tmp_path, use)
