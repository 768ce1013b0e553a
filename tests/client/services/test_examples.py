"""Looking around with examples, over the real server in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import NotEnoughMemoryForKey, WorldError
from client.domain.feed import PostView
from client.services.joining import Joining, Preview
from client.services.unlocking import KeyMaking
from client.vault import own_posts
from client.vault.worker import VaultThreads
from protocol import pseudonyms
from protocol.changes import Flags
from tests.client.services.looking_around import (
    ROOT,
    Begin,
    answers,
    gone,
    left_in,
    run,
)
from tests.client.services.vault_runs import QUICK

DEMO = ROOT / "resources" / "demo" / "threads.jsonl"
REPLY = "The gulls here shout at nothing too, and I find that cheering."
CHILD = """
import asyncio, sys, time
from pathlib import Path
from client.services import examples
from client.services.memberships import Circumstances
from client.services.session import verifying_thread
from client.vault.worker import VaultThreads

async def look():
    around = Circumstances(decoder=verifying_thread())
    look = await examples.begin(folder=Path(sys.argv[1]), threads=VaultThreads.real(), around=around)
    print(look.server.address, flush=True)
    await asyncio.sleep(60)

asyncio.run(look())
"""


def test_all_that_is_shown_is_marked_as_an_example(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "examples"
    lines = [json.loads(line) for line in DEMO.read_text(encoding="utf-8").splitlines()]
    steps: list[str] = []

    async def look_around(begin: Begin, _: VaultThreads) -> None:
        async with await begin(folder=folder, progress=steps.append, name="Harbour") as look:
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            session, community = look.session, look.community
            (record,) = await session.memberships.every()
            assert (record.id, record.name, record.state) == (community, "Harbour", "joined")
            assert record.pseudonym is not None
            assert pseudonyms.is_generated(record.pseudonym)
            assert (await (await session.memberships.open(community)).described()).practice
            rows = await session.conversing.threads(community=community, limit=1000)
            assert {row.title for row in rows} == {line["title"] for line in lines}
            posts: list[PostView] = []
            for row in rows:
                assert row.flags & Flags.EXAMPLE
                view = await session.conversing.read(community=community, thread=UUID(bytes=row.id))
                assert view is not None
                posts += view.posts
            assert len(posts) == sum(1 + len(line["replies"]) for line in lines)
            assert all(post.flags & Flags.EXAMPLE for post in posts)
            assert await session.conversing.search(community=community, typed="washing-up")

    run(look_around)
    assert steps == ["making", "joining", "reading"]
    assert not folder.exists()


def test_a_reply_goes_the_usual_way_and_is_held(tmp_path: Path) -> None:
    async def reply(begin: Begin, _: VaultThreads) -> None:
        async with await begin(folder=tmp_path / "examples") as look:
            session, community = look.session, look.community
            before = await session.conversing.counts(community=community)
            row = (await session.conversing.threads(community=community))[0]
            written = await session.conversing.reply(
                community=community, thread=UUID(bytes=row.id), text=REPLY
            )
            synced = await session.syncing.sync(community=community)
            assert (synced.refused, synced.stopped) == (None, None)
            own = await session.vault.private.read(lambda db: own_posts.get(db, str(written.id)))
            assert own is not None
            assert own.state == "held"
            assert await session.conversing.counts(community=community) == before

    run(reply)


def test_names_that_the_examples_have_are_passed_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look_first = Joining.preview
    taken: list[str] = []

    async def unlucky(self: Joining, *, text: str) -> Preview:
        """Only names that are taken are on offer."""
        database = next(tmp_path.glob("examples/server-*/community.sqlite"))  # noqa: ASYNC240 - a test may wait
        with contextlib.closing(sqlite3.connect(database)) as db:
            taken.extend(name for (name,) in db.execute("SELECT name FROM member LIMIT 6"))
        return replace(await look_first(self, text=text), names=tuple(taken))

    async def join(begin: Begin, _: VaultThreads) -> None:
        async with await begin(folder=tmp_path / "examples") as look:
            (record,) = await look.session.memberships.every()
            assert record.pseudonym not in taken

    monkeypatch.setattr(Joining, "preview", unlucky)
    run(join)
    assert len(taken) == 6


def test_closing_ends_everything_and_may_be_done_twice(tmp_path: Path) -> None:
    async def close(begin: Begin, _: VaultThreads) -> None:
        look = await begin(folder=tmp_path / "examples")
        assert answers(look.server.address)
        await asyncio.gather(look.close(), look.close())
        await look.close()
        assert not answers(look.server.address)
        assert gone(look.server.process_id)
        assert left_in(tmp_path) == []

    run(close)


def test_killed_it_leaves_no_server_and_the_next_one_erases_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        address = child.stdout.readline().strip()
        assert answers(address)
        child.send_signal(signal.SIGKILL)
    end = time.monotonic() + 10
    while answers(address):
        assert time.monotonic() < end, "the server outlived the client"
        time.sleep(0.05)
    (folder / "outside").symlink_to(tmp_path / "mine")
    (folder / "vault" / "outside").symlink_to(tmp_path / "mine")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("dear")
    old = next(folder.glob("server-*"))

    async def again(begin: Begin, _: VaultThreads) -> None:
        async with await begin(folder=folder) as look:
            assert look.server.address != address
            assert not old.exists()
            assert not list(folder.rglob("outside"))
            assert await look.session.conversing.threads(community=look.community)

    run(again)
    assert not folder.exists()
    assert (tmp_path / "mine" / "letter").read_text() == "dear"


def test_begun_at_once_after_a_kill_it_is_not_disturbed_by_the_old_server(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.kill()

    async def again(begin: Begin, _: VaultThreads) -> None:
        async with await begin(folder=folder) as look:
            assert await look.session.conversing.threads(community=look.community)
        assert not folder.exists()

    run(again)


def test_a_vault_that_cannot_be_made_takes_the_server_with_it(tmp_path: Path) -> None:
    def refuse(*_: object) -> bytes:
        time.sleep(0.3)  # so that the server is on its way
        raise NotEnoughMemoryForKey(kibibytes=65536)

    async def begins_not(begin: Begin, _: VaultThreads) -> None:
        making = KeyMaking(stretch=refuse, parameters=QUICK.parameters)
        with pytest.raises(WorldError) as failed:
            await begin(folder=tmp_path / "examples", making=making)
        assert isinstance(failed.value, NotEnoughMemoryForKey)
        assert left_in(tmp_path) == []

    run(begins_not)


@pytest.mark.parametrize("step", ["making", "joining", "reading"])
def test_cancelled_at_any_step_it_leaves_nothing(tmp_path: Path, step: str) -> None:
    async def cancelled(begin: Begin, _: VaultThreads) -> None:
        reached = asyncio.Event()

        def progress(now: str) -> None:
            if now == step:
                reached.set()

        beginning = asyncio.ensure_future(begin(folder=tmp_path / "examples", progress=progress))
        await reached.wait()
        beginning.cancel()
        with pytest.raises(asyncio.CancelledError):
            await beginning
        assert left_in(tmp_path) == []
        async with await begin(folder=tmp_path / "examples"):
            pass

    run(cancelled)
