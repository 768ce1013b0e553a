"""The privacy ledger over a real vault: what is asked is written down soon, whatever becomes of it."""

from __future__ import annotations

import asyncio
import csv
import json
import re
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from client.domain.errors import DiskFull, PlaceTaken, Unreachable
from client.domain.ledger import Contents, Entry, Wanted
from client.services import ledger_words
from client.services.ledger import Ledger
from client.services.ledger_words import told
from client.services.unlocking import OpenVault
from client.sync.reading_sent import contents
from client.vault import connection, ledger
from client.vault.private_schema import PRIVATE_SCHEMA
from protocol import submissions
from tests.client.services.vault_runs import create
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.exchanges import HEAD, REPLY, START
from tests.support.loopback import Reply
from tests.support.village import Village

ALL = Wanted()
TABLES = ("ledger_place", "ledger_entry", "ledger_sum", "ledger_clock")
NOW = float(START)


def with_ledger(
    tmp_path: Path, use: Callable[[Ledger, OpenVault], Awaitable[None]], *, seconds: float = 0.02
) -> None:
    async def work(vault: OpenVault) -> None:
        kept = Ledger(vault, now=lambda: NOW, seconds=seconds)
        try:
            await use(kept, vault)
        finally:
            await kept.close()

    create(tmp_path / "vault", work)


def on_disk(vault: OpenVault) -> list[Entry]:
    """What another process would find now."""
    db = connection.connect(
        vault.folder.private_file, vault.data_key.private_file(), PRIVATE_SCHEMA, read_only=True
    )
    try:
        return ledger.page(db, ALL, limit=10_000)
    finally:
        db.close()


def test_a_whole_stay_is_told_request_by_request(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        words = "words that must stay out of it"
        await person.session.conversing.start_thread(
            community=person.community, room=village.feed.room, title="Nights", text=words
        )
        await person.sync()
        entries = await person.session.ledger.page(ALL, limit=1000)
        assert len(entries) == len(person.ledger)
        assert [(each.sent, each.received) for each in reversed(entries)] == [
            (each.sent, each.received) for each in person.ledger
        ]
        kinds = {each.contents.kind for each in entries}
        assert kinds == {"joining", "reading", "log-in", "writing"}
        assert {each.community for each in entries} == {person.community}
        assert {each.why for each in entries if each.contents.kind == "joining"} == {"joining"}
        (sent,) = await person.session.ledger.page(Wanted(kind="writing"))
        assert sent.contents.what == "thread"
        assert sent.contents.characters == len("Nights") + len(words)
        assert sent.name
        everything = await person.session.vault.private.read(
            lambda db: str([db.execute(f"SELECT * FROM {t}").fetchall() for t in TABLES])
        )
        assert "must stay out" not in everything
        assert "Nights" not in everything

    in_village(tmp_path, use)


def test_a_sync_that_is_stopped_and_one_that_fails_are_noted_as_far_as_they_went(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        loop, begun, go_on = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

        def slowly() -> Iterator[bytes]:
            yield b"{" * 1000
            loop.call_soon_threadsafe(begun.set)
            go_on.wait(5)

        await person.sync()
        await person.session.ledger.empty()
        village.replies["/v1/feed/head"] = [Reply(slowly()), Reply(hang_up=True)]
        run = asyncio.create_task(person.sync())
        await begun.wait()
        await asyncio.sleep(0.05)
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)
        go_on.set()
        with pytest.raises(Unreachable):
            await person.sync()
        cut, stopped = await person.session.ledger.page(ALL)
        assert (stopped.status, stopped.whole, stopped.contents.what) == (200, False, "head")
        assert stopped.received > 1000
        assert (cut.status, cut.received, cut.contents.what) == (None, 0, "head")
        assert cut.sent == stopped.sent > 0

    in_village(tmp_path, use)


def test_what_waits_is_on_the_disk_a_moment_later_without_anybody_asking(tmp_path: Path) -> None:
    async def use(kept: Ledger, vault: OpenVault) -> None:
        for _ in range(3):
            kept.hear(HEAD)
        assert on_disk(vault) == []
        for _ in range(200):
            if on_disk(vault):
                break
            await asyncio.sleep(0.01)
        assert len(on_disk(vault)) == 3

    with_ledger(tmp_path, use)


def test_many_at_once_do_not_wait_for_the_moment(tmp_path: Path) -> None:
    async def use(kept: Ledger, vault: OpenVault) -> None:
        for _ in range(1200):
            kept.hear(HEAD)
        for _ in range(500):
            if len(on_disk(vault)) == 1200:
                break
            await asyncio.sleep(0.01)
        assert len(on_disk(vault)) == 1200

    with_ledger(tmp_path, use, seconds=3600)


def test_closing_writes_what_waits(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        kept = Ledger(vault, now=lambda: NOW, seconds=3600)
        kept.hear(HEAD)
        await kept.close()
        assert len(on_disk(vault)) == 1

    create(tmp_path / "vault", use)


def test_a_full_disk_loses_nothing_until_there_is_too_much_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(kept: Ledger, vault: OpenVault) -> None:
        async def full(*_: object, **__: object) -> None:
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr(vault.private, "write", full)
            for number in range(5010):
                kept.hear(replace(HEAD, sent=number))
            assert await kept.page(ALL) == ()
            assert (await kept.overview(ALL)).missed == 10
        entries = await kept.page(ALL, limit=10_000)
        assert [each.sent for each in entries] == list(reversed(range(10, 5010)))

    with_ledger(tmp_path, use, seconds=3600)


def test_emptying_leaves_nothing_behind(tmp_path: Path) -> None:
    async def use(kept: Ledger, vault: OpenVault) -> None:
        kept.hear(HEAD)
        await kept.settle()
        kept.hear(HEAD)
        await kept.empty()
        assert await kept.page(ALL) == ()
        found = await kept.overview(ALL)
        assert (found.days, found.communities) == ((), ())

    with_ledger(tmp_path, use, seconds=3600)


def test_the_copy_holds_each_request_in_words_and_no_formula(tmp_path: Path) -> None:
    async def use(kept: Ledger, vault: OpenVault) -> None:
        kept.hear(HEAD)
        kept.hear(replace(REPLY, status=429))
        kept.hear(replace(HEAD, host="=1+1", contents=Contents("reading", "unknown", "@SUM(1)")))
        taken = await kept.take(tmp_path, ALL)
        assert taken.requests == 3
        assert taken.path.name == "leeward-requests-2026-09-21.csv"
        with taken.path.open(newline="", encoding="utf-8") as file:
            head, strange, reply, asked = csv.reader(file)
        assert head[:3] == ["when", "why", "what"]
        assert asked[1:4] == [
            "By itself, as every few minutes",
            "Asked how things stand",
            "Nothing about you: everybody asks the same.",
        ]
        assert "812 characters of yours. Filled up to 2.0 kB" in reply[3]
        assert reply[4] == "The server said no (429)."
        assert asked[-2:] == ["212", "5200"]
        assert strange[6] == "'=1+1"
        assert strange[8] == "'@SUM(1)"
        with pytest.raises(PlaceTaken):
            await kept.take(taken.path, ALL)
        again = await kept.take(tmp_path, Wanted(kind="writing"))
        assert (again.path.name, again.requests) == ("leeward-requests-2026-09-21-2.csv", 1)

    with_ledger(tmp_path, use)


def test_days_without_entries_stand_in_the_copy_with_their_sums(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger.note, "__kwdefaults__", {**(ledger.note.__kwdefaults__ or {}), "most": 2})

    async def use(kept: Ledger, vault: OpenVault) -> None:
        for _ in range(5):
            kept.hear(HEAD)
        lines = (await kept.take(tmp_path, ALL)).path.read_text("utf-8").splitlines()
        assert len(lines) == 1 + 2 + 1
        assert "3 requests of this day are no longer listed" in lines[-1]

    with_ledger(tmp_path, use)


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, ""),
        ({"status": 503}, "The server said no (503)."),
        ({"status": None, "whole": False}, "No answer came; it may have arrived all the same."),
        ({"whole": False}, "The answer broke off, or was not taken."),
    ],
)
def test_what_came_of_it_is_told(change: dict[str, Any], outcome: str) -> None:
    entry = Entry(
        row=1,
        day=1,
        at=1,
        why="",
        community="",
        name="",
        host="h",
        contents=HEAD.contents,
        sent=1,
        received=1,
        status=200,
        whole=True,
        through="direct",
    )
    assert str(told(replace(entry, **change)).outcome) == outcome
    nothing = replace(entry, contents=Contents("writing", "nothing", ""), status=None, whole=False)
    assert str(told(nothing).outcome) == ""
    assert str(told(nothing).what) == "Tried to send something, without getting through"


def test_every_request_of_the_protocol_has_its_words() -> None:
    document = json.loads((Path(__file__).parents[3] / "docs" / "openapi.json").read_text("utf-8"))
    for path, methods in document["paths"].items():
        if path == "/healthz":
            continue  # for whoever looks after the server
        for method in set(methods) & {"get", "post", "put", "delete"}:
            filled = re.sub(r"\{[^}]*\}", "a" * 64, path)
            found = contents(f"{method.upper()} {filled} HTTP/1.1\r\n\r\n".encode())
            assert path == "/v1/submissions" or found.what in ledger_words.WHAT, path
    kinds = get_args(submissions.Submission)
    assert {kind.__struct_config__.tag for kind in kinds} <= set(ledger_words.WHAT)
    assert all(
        contents(
            b"POST /v1/submissions HTTP/1.1\r\n\r\n"
            + json.dumps({"kind": kind.__struct_config__.tag}).encode()
        ).what
        == kind.__struct_config__.tag
        for kind in kinds
    )
