"""One app in two communities: keys, files, sessions and connections apart, and nothing of one on the other's wire.

Two real server processes at one host, each behind a wire that keeps every byte.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from client.services.parting import Parted
from client.vault import communities, feed_queries
from client.vault.communities import CommunityRecord
from client.vault.sqlcipher import Connection
from server.crypto import key_files
from server.services.community import found
from server.settings import Places
from tests.client.services.clear_pages import clear_bytes
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import invitations
from tests.server.running import Running, command, start
from tests.support.feed_builder import issuer_key
from tests.support.tap import Tap

pytestmark = pytest.mark.slow
MARKS = {"Harbour": "qzlighthouse", "Marsh": "qzreedbunting"}


@dataclass
class Place:
    """One community: its folder, server and wire."""

    name: str
    data: Path
    server: Running
    tap: Tap
    id: str = ""

    @property
    def mark(self) -> str:
        return MARKS[self.name]


@pytest.fixture(scope="module")
def _founded_twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communities with nothing in common but the issuer key, which is slow to make."""
    place = tmp_path_factory.mktemp("two")
    for name in MARKS:
        found(
            Places(place / name), name=name, root_key=key_files.new_signing_key(),
            root_key_path=place / f"{name}.pem", alarm=None, rooms=["Sleep"], now=time.time(),
            make_issuer_key=issuer_key,
        )  # fmt: skip
    return place


@pytest.fixture
def places(_founded_twice: Path, tmp_path: Path) -> Iterator[list[Place]]:
    with ExitStack() as stack:
        made = []
        for name in MARKS:
            shutil.copytree(_founded_twice / name, tmp_path / name)
            server = start(tmp_path / name)
            stack.callback(server.stop)
            tap = stack.enter_context(Tap(int(server.address.rpartition(":")[2])))
            made.append(Place(name, tmp_path / name, server, tap))
        yield made


async def lives(person: Someone, places: list[Place]) -> None:
    """Joined in both, and wrote in both."""
    for place in places:
        (invitation,) = await asyncio.to_thread(invitations, place.data, 1, place.tap.address)
        await person.join(invitation)
        place.id = person.community
    await asyncio.gather(*(person.session.syncing.sync(community=place.id) for place in places))
    for place in places:
        talk = person.session.conversing
        (room, *_) = await talk.rooms(community=place.id)
        await talk.start_thread(
            community=place.id, room=room.id, title=f"{place.mark} title", text=f"{place.mark} words"
        )
        await talk.save_draft(community=place.id, text=f"{place.mark} draft", room=room.id)
    synced = await asyncio.gather(*(person.session.syncing.sync(community=place.id) for place in places))
    assert [each.pushed.answered for each in synced] == [1, 1]


async def record_of(person: Someone, place: Place) -> CommunityRecord | None:
    return await person.session.vault.private.read(lambda db: communities.get(db, place.id))


def told_apart(record: CommunityRecord, place: Place) -> dict[str, bytes]:
    """What of one community must never be on the other's wire."""
    assert record.member_id is not None
    return {
        "id": record.id.encode(),
        "root key": record.root_key,
        "member": record.member_id.encode(),
        "member's bytes": UUID(record.member_id).bytes,
        "pseudonym": (record.pseudonym or "?").encode(),
        "log-in": record.login_seed,
        "mailbox": record.mailbox_key,
        "hpke": record.hpke_private_key,
        "words": place.mark.encode(),
        "address": place.tap.address.removeprefix("http://").encode(),
    }


def tokens(place: Place) -> set[str]:
    return {value for each in place.tap.requests() for name, value in each.headers if name == "authorization"}


def files_of(person: Someone, place: Place) -> list[Path]:
    vault = person.session.vault
    path = vault.folder.community_file(vault.data_key.community_file_name(place.id))
    return sorted(path.parent.glob(f"{path.name}*"))


def private_bytes(person: Someone) -> bytes:
    vault = person.session.vault
    return clear_bytes(vault.folder.private_file, vault.data_key.private_file())


def run(folder: Path, use: Callable[[Someone], object]) -> None:
    async def work() -> None:
        async with someone(folder) as person:
            await use(person)  # type: ignore[misc]

    asyncio.run(work())


def test_keys_files_sessions_connections_and_every_byte_are_apart(
    places: list[Place], tmp_path: Path
) -> None:
    async def use(person: Someone) -> None:
        await lives(person, places)
        records = [await record_of(person, place) for place in places]
        for one, other in ((0, 1), (1, 0)):
            record = records[one]
            assert record is not None
            said, elsewhere = places[one].tap.all_bytes(), places[other].tap.all_bytes()
            for name, mark in told_apart(record, places[one]).items():
                assert mark not in elsewhere, name
            for name in ("member", "words", "address"):
                assert told_apart(record, places[one])[name] in said, f"{name}: else this finds nothing"
        first, second = (tokens(place) for place in places)
        assert first
        assert second
        assert not first & second
        assert records[0] is not None
        assert records[1] is not None
        for field in ("login_seed", "hpke_private_key", "mailbox_key", "member_id", "root_key"):
            assert getattr(records[0], field) != getattr(records[1], field), field
        await each_has_its_own(person)

    async def each_has_its_own(person: Someone) -> None:
        for place in places:
            assert place.tap.out, "connections of its own, though both live at one host"
        key = person.session.vault.data_key
        assert key.community_file(places[0].id) != key.community_file(places[1].id)
        (one, *_), (two, *_) = (files_of(person, place) for place in places)
        assert one != two
        other_key = key.community_file(places[1].id)
        with pytest.raises(AssertionError, match="the right key"):
            clear_bytes(one, other_key)
        memberships = [await person.session.memberships.open(place.id) for place in places]
        assert memberships[0].api is not memberships[1].api
        assert memberships[0].login is not memberships[1].login
        for mine, theirs in ((0, 1), (1, 0)):

            def titles(db: Connection) -> list[str]:
                return [row.title for row in feed_queries.threads(db)]

            found = await memberships[mine].feed.read(titles)
            assert places[theirs].mark not in " ".join(found)

    run(tmp_path / "vault", use)


def test_leaving_one_takes_its_posts_back_there_and_leaves_the_other_whole(
    places: list[Place], tmp_path: Path
) -> None:
    here, other = places

    async def use(person: Someone) -> None:
        await lives(person, places)
        record, kept = await record_of(person, here), await record_of(person, other)
        assert record is not None
        before = len(other.tap.requests())
        parted: Parted = await person.session.parting.leave(community=here.id)
        assert parted.state == "told"
        assert len(other.tap.requests()) == before, "the other hears nothing of it"
        bytes_ = private_bytes(person)
        for name, mark in told_apart(record, here).items():
            assert mark not in bytes_, name
        assert files_of(person, here) == []
        assert await record_of(person, other) == kept
        assert f"{other.mark} draft".encode() in bytes_
        own = await person.session.conversing.own_posts(community=other.id)
        assert [post.text for post in own] == [f"{other.mark} words"]
        assert (await person.session.syncing.sync(community=other.id)).stopped is None
        await person.session.memberships.close()

    run(tmp_path / "vault", use)
    here.server.stop()
    done = command("retention", "run", "--data", here.data)
    assert done.returncode == 0, done.stderr
    held = b"".join(path.read_bytes() for path in here.data.rglob("*") if path.is_file())
    assert here.mark.encode() not in held, "its server holds no word of it any more"


def test_offline_the_request_is_kept_and_arrives_later(places: list[Place], tmp_path: Path) -> None:
    here, _ = places

    async def away(person: Someone) -> None:
        await lives(person, places)
        here.server.kill()
        parted = await person.session.parting.leave(community=here.id)
        assert parted.state == "waits"
        assert here.mark.encode() not in private_bytes(person)
        assert files_of(person, here) == []

    async def back(person: Someone) -> None:
        (pending,) = await person.session.parting.pending()
        await person.session.vault.private.write(lambda db: moved(db, pending.community, again.address))
        parted = await person.session.parting.go_on(community=pending.community)
        assert parted is not None
        assert parted.state == "told"
        assert here.id.encode() not in private_bytes(person)

    run(tmp_path / "vault", away)
    again = start(here.data)
    try:
        run(tmp_path / "vault", back)
    finally:
        again.stop()


def moved(db: Connection, community: str, address: str) -> None:
    db.execute("UPDATE community SET addresses = ? WHERE id = ?", (f'["{address}"]', community))
