"""Backups: whole or not there, of one half each, without what could speak or unerase."""

from __future__ import annotations

import contextlib
import os
import stat
import uuid
from pathlib import Path

import pytest

from protocol.encoding import day_of
from protocol.submissions import WithdrawPost
from server.services import backup_file
from server.services.backing_up import back_up
from server.services.databases import open_desk_at
from server.services.erasure_list import date_of
from tests.server.town import Town

SECRET = f"cormorants over the weir at seven, {uuid.uuid4().hex}"
DAY = 86400


def back_up_now(town: Town, to: Path) -> tuple[Path, Path]:
    with contextlib.closing(open_desk_at(town.community.places)) as desk:
        made = back_up(town.community, town.store, desk, to=to, now=town.now)
    assert len(made) == 2
    return made[0], made[1]


def test_a_backup_is_its_owners_whole_or_not_there_and_ends_with_its_week(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "backups"
    town.published_thread("Kept.")
    today = day_of(town.now)
    mine = to / "holiday.txt"
    first = back_up_now(town, to)
    mine.write_text("not a backup")
    for days in (7, 8):
        for kind in ("community", "desk"):
            (to / f"{kind}-{date_of(today - days)}.leeward-backup").write_bytes(b"old")
    again_today = back_up_now(town, to)
    assert again_today == first
    left = {path.name for path in to.iterdir()}
    assert left == {
        mine.name,
        *(
            f"{kind}-{date_of(day)}.leeward-backup"
            for kind in ("community", "desk")
            for day in (today, today - 7)
        ),
    }
    assert stat.S_IMODE(to.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in first)
    whole = first[0].read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no room"):
        back_up_now(town, to)
    monkeypatch.undo()
    assert first[0].read_bytes() == whole
    assert {path.name for path in to.iterdir()} == left


def test_no_backup_holds_the_list_or_both_halves_or_a_key_that_speaks(town: Town, tmp_path: Path) -> None:
    author, thread = town.published_thread(SECRET)
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    assert town.store.read(lambda tx: tx.erasures_noted()).result()
    community, desk = back_up_now(town, tmp_path / "backups")
    tables = {
        path: {record.name for record in backup_file.read(path) if record.kind == "row"}
        for path in (community, desk)
    }
    files = {
        path: {record.name for record in backup_file.read(path) if record.kind == "file"}
        for path in (community, desk)
    }
    assert "erasure" not in tables[community] | tables[desk]
    assert {"member", "change"} <= tables[community]
    assert not {"code", "answer", "org"} & tables[community]
    assert not {"member", "change", "review"} & tables[desk]
    assert all(name.startswith("issuers/") for name in files[desk])
    assert len(files[desk]) == 12
    assert not any("feed" in name or "session" in name or name.endswith(".pem") for name in files[community])
    secrets = [
        town.community.places.session_key.read_bytes(),
        *(line for line in town.community.places.feed_key.read_bytes().splitlines()[1:-1]),
    ]
    for path in (community, desk):
        for record in backup_file.read(path):
            assert not any(secret in repr(record.value).encode() for secret in secrets)


def test_what_a_killed_backup_left_goes_with_the_next_one(town: Town, tmp_path: Path) -> None:
    """It may hold what is erased since, and nothing else would ever look at it."""
    to = tmp_path / "backups"
    first = back_up_now(town, to)
    halves = [to / f".{path.name}.part" for path in first]
    for half in halves:
        half.write_bytes(b"half of it")
    (to / ".something-else.part").write_bytes(b"not ours")
    town.now += 86400
    back_up_now(town, to)
    assert not any(half.exists() for half in halves)
    assert (to / ".something-else.part").exists()
    assert all(path.exists() for path in first)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
def test_a_disk_without_room_for_a_single_byte_more_keeps_no_half(tmp_path: Path) -> None:
    """Closing the half writes what is left of it, and fails: it goes all the same."""
    path = tmp_path / "community-2026-11-21.leeward-backup"
    writer = backup_file.Writer(path, backup_file.Header(backup_file.COMMUNITY, "c", 1, 1, {}))
    half = next(iter(tmp_path.iterdir()))
    full = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full, writer._file.fileno())
    os.close(full)
    writer.row("fact", ("name", "value"))
    with pytest.raises(OSError, match="No space left"):
        writer.finish()
    writer.give_up()
    assert not half.exists()
    assert list(tmp_path.iterdir()) == []
