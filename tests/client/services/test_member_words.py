"""On a managed computer nothing that a desk kept of members outlives the shift, in no byte of the vault."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.guide_keeping import GUIDES, SHIFT_SECONDS, STAYS, Erased, holds_member_words, to_erase
from client.domain.management import TIGHTEST, UNMANAGED, USUAL, Management
from client.services.session import Session
from client.vault import settings
from client.vault.folder import VaultFolder
from tests.client.services import lent_desk
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.lent_desk import (
    HERE,
    OWN,
    PIECES,
    PLANTED,
    REVIEW,
    THERE,
    open_desk,
    works,
    writes_for_oneself,
)

ROOT = Path(__file__).parents[3]
NOW = 1_800_000_000.0
UNTIL_SHIFT = USUAL
AT_LOCK = replace(USUAL, keeps="lock")


def run(
    folder: Path, use: Callable[[Session], Awaitable[None]], managed: Management, now: float = NOW
) -> bytes:
    return asyncio.run(open_desk(folder, use, managed=managed, now=lambda: now))


async def nothing(_: Session) -> None:
    return


def planted(folder: Path, key: bytes) -> list[str]:
    """Which planted words stand anywhere in the files, whether SQLite uses those pages or not."""
    clear = clear_bytes(VaultFolder(folder).private_file, key)
    return [word for word in PLANTED if word.encode() in clear]


def own(folder: Path, key: bytes) -> list[str]:
    clear = clear_bytes(VaultFolder(folder).private_file, key)
    return [word for word in OWN if word.encode() in clear]


def test_the_words_are_there_to_be_found_where_nobody_manages(tmp_path: Path) -> None:
    async def use(session: Session) -> None:
        await works(session)
        await session.shifts.begin(community=HERE, now=NOW)
        await session.shifts.end(community=HERE)

    key = run(tmp_path / "vault", use, UNMANAGED)
    assert planted(tmp_path / "vault", key) == list(PLANTED)
    run(tmp_path / "vault", nothing, UNMANAGED)
    assert planted(tmp_path / "vault", key) == list(PLANTED)


def test_with_the_shift_they_go_and_only_they(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    seen: list[Erased] = []

    async def use(session: Session) -> None:
        session.member_words.heard = seen.append
        await writes_for_oneself(session)
        await session.shifts.begin(community=HERE, now=NOW)
        await works(session)
        assert await session.member_words.kept() == PIECES
        ended = await session.shifts.end(community=HERE)
        assert ended is not None
        assert await session.member_words.kept() == 0
        # Before anything is closed.
        assert planted(folder, session.vault.data_key.private_file()) == []
        assert seen == [Erased(PIECES, "shift")]
        assert await session.guide_words.kept(community=HERE, review=REVIEW) is None
        assert [one.words for one in await session.guide_words.snippets()] == [OWN[0]]
        assert await session.shifts.words(community=HERE) == OWN[1]

    key = run(folder, use, UNTIL_SHIFT)
    assert planted(folder, key) == []
    assert own(folder, key) == list(OWN)


@pytest.mark.parametrize("managed", [AT_LOCK, TIGHTEST])
def test_with_each_lock_they_go_in_the_middle_of_a_shift_too_and_that_is_told_once(
    tmp_path: Path, managed: Management
) -> None:
    folder = tmp_path / "vault"

    async def use(session: Session) -> None:
        await writes_for_oneself(session)
        await session.shifts.begin(community=HERE, now=NOW)
        await works(session)

    key = run(folder, use, managed)
    assert planted(folder, key) == []
    assert own(folder, key) == list(OWN)
    told: list[Erased] = []

    async def again(session: Session) -> None:
        told.append((await session.member_words.settle())[0])
        told.append((await session.member_words.settle())[0])

    run(folder, again, managed)
    assert told == [Erased(PIECES, "lock"), Erased()]


def test_a_lock_within_the_shift_leaves_them_where_only_its_end_is_to_erase_them(tmp_path: Path) -> None:
    folder = tmp_path / "vault"

    async def use(session: Session) -> None:
        await session.shifts.begin(community=HERE, now=NOW)
        await works(session)

    key = run(folder, use, UNTIL_SHIFT)
    assert planted(folder, key) == list(PLANTED)

    async def back(session: Session) -> None:
        assert (await session.member_words.settle())[0] == Erased()
        wish = await session.guide_words.kept(community=HERE, review=REVIEW)
        assert wish is not None
        assert wish.words.startswith(PLANTED[0])

    run(folder, back, UNTIL_SHIFT, NOW + 3600)
    assert planted(folder, key) == list(PLANTED)

    async def much_later(session: Session) -> None:
        erased, _ = await session.member_words.settle()
        assert erased == Erased(PIECES, "unlock")
        assert planted(folder, session.vault.data_key.private_file()) == []

    run(folder, much_later, UNTIL_SHIFT, NOW + SHIFT_SECONDS)
    assert planted(folder, key) == []


def test_without_a_shift_nothing_is_kept_at_a_lock(tmp_path: Path) -> None:
    key = run(tmp_path / "vault", works, UNTIL_SHIFT)
    assert planted(tmp_path / "vault", key) == []


def test_one_community_s_shift_ends_and_another_s_goes_on(tmp_path: Path) -> None:
    async def use(session: Session) -> None:
        for community in (HERE, THERE):
            await session.shifts.begin(community=community, now=NOW)
            await works(session, community)
        await session.shifts.end(community=HERE)
        assert await session.guide_words.kept(community=HERE, review=REVIEW) is None
        assert await session.guide_words.kept(community=THERE, review=REVIEW) is not None
        assert await session.member_words.kept() == PIECES

    run(tmp_path / "vault", use, UNTIL_SHIFT)


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("managed", [AT_LOCK, replace(UNTIL_SHIFT, by="Harbour")])
def test_what_a_kill_has_left_goes_with_the_next_unlock(tmp_path: Path, managed: Management) -> None:
    folder = tmp_path / "vault"
    key = run(folder, nothing, managed)
    with subprocess.Popen(
        [sys.executable, "-m", lent_desk.__name__, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as working:
        assert working.stdout is not None
        assert working.stdout.readline() == "kept\n"
        working.send_signal(signal.SIGKILL)
        assert working.wait(10) == -signal.SIGKILL
    assert planted(folder, key) == list(PLANTED), "or there would be nothing to erase"

    async def again(session: Session) -> None:
        # The shift that nobody ended is over by now.
        erased, changed = await session.member_words.settle()
        assert erased == Erased(PIECES, "unlock")
        assert changed
        assert planted(folder, key) == [], "with the vault still open"

    run(folder, again, managed, NOW * 2)
    assert planted(folder, key) == []


def test_no_backup_is_made_by_itself_of_what_is_not_to_stay(tmp_path: Path) -> None:
    async def use(session: Session) -> None:
        assert await session.member_words.may_back_up()
        await session.shifts.begin(community=HERE, now=NOW)
        await works(session)
        assert await session.member_words.may_back_up() is (session.management.keeps == "always")
        await session.shifts.end(community=HERE)
        assert await session.member_words.may_back_up()

    for managed in (UNMANAGED, AT_LOCK, UNTIL_SHIFT):
        run(tmp_path / managed.keeps, use, managed)


@pytest.mark.parametrize(
    "foreign", ["", "no", "[]", "[1]", '["x", "lock"]', '[3, "never"]', '[-1, "lock"]', "{}"]
)
def test_a_foreign_note_of_what_was_erased_is_no_trouble(tmp_path: Path, foreign: str) -> None:
    async def use(session: Session) -> None:
        await session.vault.private.write(lambda db: settings.put(db, key="guide's erased", value=foreign))
        assert (await session.member_words.settle())[0] == Erased()

    run(tmp_path / "vault", use, USUAL)


def test_a_shift_that_cannot_be_read_keeps_nothing(tmp_path: Path) -> None:
    async def use(session: Session) -> None:
        await works(session)
        for value in ("", "[]", '{"began": "x"}', '{"began": 1e400}'):
            put = partial(settings.put, key=f"guide's shift {HERE}", value=value)
            await session.vault.private.write(put)
            assert (await session.member_words.settle())[0].pieces in (0, PIECES)
        assert await session.member_words.kept() == 0

    run(tmp_path / "vault", use, UNTIL_SHIFT)


keys = st.one_of(
    st.sampled_from(STAYS).flatmap(lambda each: st.text().map(each.__add__)),
    st.text().map(GUIDES.__add__),
    st.text(),
)


@given(st.lists(keys), st.lists(st.sampled_from([HERE, THERE])))
def test_nothing_but_a_desk_s_words_is_ever_erased_and_without_a_shift_all_of_them(
    found: list[str], going_on: list[str]
) -> None:
    erased = to_erase(found, going_on=going_on)
    assert all(each.startswith(GUIDES) and not each.startswith(STAYS) for each in erased)
    assert not any(community in each for each in erased for community in going_on)
    assert set(erased) <= set(to_erase(found, going_on=()))
    assert list(to_erase(found, going_on=())) == [each for each in found if holds_member_words(each)]


def test_the_inventory_says_of_each_key_of_a_desk_whether_it_goes() -> None:
    written = {
        key
        for path in sorted((ROOT / "client").rglob("*.py"))
        for key in re.findall(r'"(guide\'s [^"]+)"', path.read_text("utf-8"))
    }
    assert len(written) >= 10
    page = (ROOT / "docs" / "data-inventory.md").read_text("utf-8")
    part = page.split("## What a guide's desk keeps of members")[1]
    told = dict(re.findall(r"^\| key `(guide's [^`]+)` \| (yes|no):", part, re.MULTILINE))
    assert written - set(told) == set(), "say there whether it may hold words of members"
    assert {key: "yes" if holds_member_words(key) else "no" for key in told} == told
