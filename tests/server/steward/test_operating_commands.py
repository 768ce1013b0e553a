"""The steward's commands for rooms, guides, the alarm and a month's figures, as they are typed."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

import asyncpg
import pytest

from protocol.descriptor import Descriptor, PostingPolicy
from server.__main__ import main
from server.domain.months import month_of
from server.services import alarm
from server.services.community import open_folder, read_descriptor
from server.services.databases import Databases, abandon
from server.settings import Places
from tests.server.kinds import both


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    try:
        code = main([str(one) for one in arguments])
    except SystemExit as error:
        code = int(error.code or 0)
    found = capsys.readouterr()
    return code, found.out, found.err


def descriptor_of(data: Path) -> Descriptor:
    community, store = open_folder(data)
    try:
        return store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    finally:
        store.close()


def fact(data: Path, name: str) -> str:
    _, store = open_folder(data)
    try:
        return store.read(lambda tx: tx.fact(name)).result()
    finally:
        store.close()


@both
def test_rooms_are_listed_and_changed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ("--data", data, "--root-key", data.parent / "root.pem")
    assert said(capsys, "rooms", "add", *where, "  Work ", "--about", "At work.", "--policy", "hold-all") == (
        0,
        "“Work” is there.\n",
        "",
    )
    assert said(capsys, "rooms", "rename", *where, "sleep", "Nights")[0] == 0
    assert said(capsys, "rooms", "policy", *where, "Worry", "--policy", "publish-then-review")[0] == 0
    assert said(capsys, "rooms", "list", "--data", data)[1].splitlines() == [
        "Nights  (a member's first 3 posts wait for a guide)",
        "Worry  (posts appear at once, and a guide reads them after)",
        "Work  (every post waits for a guide)",
        "    At work.",
    ]
    assert said(capsys, "rooms", "close", *where, "Nights")[0] == 0
    assert [room.name for room in descriptor_of(data).rooms] == ["Worry", "Work"]
    assert descriptor_of(data).rooms[0].policy == PostingPolicy.PUBLISH_THEN_REVIEW


def test_what_cannot_be_a_room_is_one_kind_sentence(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, where = descriptor_of(data), ("--data", data, "--root-key", data.parent / "root.pem")
    for arguments in (
        ("rooms", "add", *where, "two\nlines"),
        ("rooms", "add", *where, ""),
        ("rooms", "add", *where, "x" * 201),
        ("rooms", "add", *where, "Sleep"),
        ("rooms", "add", *where, "Work", "--about", "two\nlines"),
        ("rooms", "add", *where, "Work", "--newcomers", "0"),
        ("rooms", "close", *where, "Nowhere"),
        ("rooms", "rename", *where, "Sleep", "Worry"),
        ("guide", "remove", *where, "Nobody"),
    ):
        code, out, words = said(capsys, *arguments)
        assert (code, out) == (1, ""), arguments
        assert len(words.splitlines()) == 1
    assert said(capsys, "rooms", "policy", *where, "Sleep")[0] == 2
    assert said(capsys, "rooms", "add", *where, "Work", "--policy", "chaos")[0] == 2
    assert descriptor_of(data) == before


@both
def test_the_alarm_is_set_tried_and_acknowledged(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bell = tmp_path / "ring-me"
    bell.write_text(f'#!/bin/sh\necho "$1 $LEEWARD_DRILL" >> {tmp_path}/rung\ntest "$1" = well\n')
    bell.chmod(0o700)
    assert "none" in said(capsys, "alarm", "show", "--data", data)[1]
    code, _, words = said(capsys, "alarm", "test", "--data", data)
    assert (code, "empty" in words) == (1, True)
    set_ = said(capsys, "alarm", "set", "--data", data, "--command", f"{bell} well", "--pauses", "1,3.5,20")
    assert set_[0] == 0
    assert fact(data, "alarm-pauses") == "60 210 1200"
    assert said(capsys, "alarm", "test", "--data", data)[0] == 0
    assert (tmp_path / "rung").read_text() == "well 1\n"
    shown = said(capsys, "alarm", "show", "--data", data)[1]
    assert "after minutes: 1, 3.5, 20" in shown
    assert "No desk is open." in shown
    assert said(capsys, "alarm", "set", "--data", data, "--command", f"{bell} badly")[0] == 0
    code, _, words = said(capsys, "alarm", "test", "--data", data)
    assert (code, "exit code 1" in words) == (1, True)
    code, words, _ = said(capsys, "alarm", "acknowledge", "--data", data, "--minutes", "30")
    assert (code, "30 minutes" in words) == (0, True)
    _, store = open_folder(data)
    state = store.read(alarm.state_of).result()
    store.close()
    assert state.quiet_until - state.quiet_from == 1800
    assert state.is_quiet(time.time())
    assert "Acknowledged" in said(capsys, "alarm", "show", "--data", data)[1]


def test_an_alarm_that_would_not_do_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ("set",),
        ("set", "--command", "/nowhere/ring-me"),
        ("set", "--command", "'open"),
        ("set", "--pauses", "often"),
        ("set", "--pauses", "5,1"),
        ("set", "--pauses", "0.5"),
        ("set", "--pauses", "61"),
        ("set", "--pauses", "nan"),
        ("acknowledge", "--minutes", "0"),
        ("acknowledge", "--minutes", "721"),
    ):
        code, out, words = said(capsys, "alarm", arguments[0], "--data", data, *arguments[1:])
        assert (code, out, len(words.splitlines())) == (1, "", 1), arguments
    assert (fact(data, "alarm"), fact(data, "alarm-pauses"), fact(data, "alarm-state")) == ("", "", "")


@both
def test_a_month_that_is_over_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, store = open_folder(data)
    store.write(lambda tx: tx.tally("2025-03", "decided/posts/today/approve/", 37)).result()
    store.write(lambda tx: tx.tally("2025-03", "begun/appeals", 4)).result()
    store.close()
    code, words, _ = said(capsys, "transparency", "--data", data, "--month", "2025-03")
    assert code == 0
    assert "  approve: 37" in words
    assert "Appeals: under 10 came in" in words
    code, words, _ = said(capsys, "transparency", "--data", data, "--month", "2025-03", "--json")
    found = json.loads(words)
    assert found["about"]["posts"]["decided"] == 37
    assert found["about"]["appeals"]["came_in"] == "under 10"
    last = json.loads(said(capsys, "transparency", "--data", data, "--json")[1])["month"]
    assert last < month_of(time.time())


@pytest.mark.parametrize("month", ["2025-13", "2025-1", "25-01", "now", "", "9999-12"])
def test_no_other_month_is(data: Path, month: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, words = said(capsys, "transparency", "--data", data, "--month", month)
    assert (code, out, len(words.splitlines())) == (1, "", 1)
    assert "--month" in words or "earlier" in words


def test_the_month_that_goes_on_is_not_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, words = said(capsys, "transparency", "--data", data, "--month", month_of(time.time()))
    assert (code, "not over" in words) == (1, True)


def test_guides_are_listed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no guide yet" in said(capsys, "guide", "list", "--data", data)[1]


def communities(url: str) -> set[str]:
    """The communities that a database holds."""

    async def ask() -> set[str]:
        connection = await asyncpg.connect(url)
        try:
            if await connection.fetchval("SELECT to_regclass('community')") is None:
                return set()
            return {str(row[0]) for row in await connection.fetch("SELECT id FROM community")}
        finally:
            await connection.close()

    return asyncio.run(ask())


@pytest.mark.parametrize("breaks", [False, True])
def test_a_community_is_founded_in_postgresql_or_leaves_nothing_there(
    tmp_path: Path,
    postgresql: Databases,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    breaks: bool,
) -> None:
    assert postgresql.community is not None
    assert postgresql.desk is not None
    monkeypatch.setenv("LEEWARD_DATABASE_URL", postgresql.community)
    monkeypatch.setenv("LEEWARD_DESK_DATABASE_URL", postgresql.desk)
    before = communities(postgresql.community), communities(postgresql.desk)
    data = tmp_path / "data"
    root = tmp_path / "file" / "root.pem" if breaks else tmp_path / "root.pem"
    (tmp_path / "file").write_text("in the way")
    found = said(capsys, "init", "--data", data, "--name", "H", "--root-key", root, "--practice")
    assert found[0] == (1 if breaks else 0), found
    assert data.exists() != breaks
    monkeypatch.delenv("LEEWARD_DATABASE_URL")
    monkeypatch.delenv("LEEWARD_DESK_DATABASE_URL")
    if breaks:
        assert (communities(postgresql.community), communities(postgresql.desk)) == before
        return
    assert (communities(postgresql.community), communities(postgresql.desk)) != before
    assert not (data / "community.sqlite").exists()
    assert said(capsys, "rooms", "list", "--data", data)[0] == 0  # init wrote down where it is
    abandon(Places(data))
