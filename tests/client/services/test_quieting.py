"""Mutes, breaks and reading only stay in the vault, and end when they should."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from client.services.quieting import LET_GO_AFTER, LONGEST_BREAK, Quieting
from client.services.unlocking import OpenVault
from client.vault import mutes, settings
from client.vault.vault_file import VaultFile
from tests.client.services.vault_runs import create
from tests.support.feed_builder import named_id

Use = Callable[[Quieting, VaultFile], Awaitable[None]]

NOW = 1_800_000_000
HERE, THERE = "a" * 52, "b" * 52


def run(folder: Path, use: Use) -> None:
    async def with_vault(vault: OpenVault) -> None:
        await use(Quieting(vault.private), vault.private)

    create(folder / "vault", with_vault)


def test_a_mute_holds_until_its_end_and_where_it_was_meant(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        await quieting.mute(kind="word", value=" Winter! ", now=NOW)
        await quieting.mute(kind="theme", value="grief", now=NOW, community=HERE, until=NOW + 60)
        await quieting.mute(kind="thread", value=named_id("t"), now=NOW, community=HERE)
        here = await quieting.muted(community=HERE, now=NOW + 59)
        assert (here.words, here.themes, here.threads) == (
            ("winter",),
            frozenset({"grief"}),
            frozenset({named_id("t").bytes}),
        )
        later = await quieting.muted(community=HERE, now=NOW + 60)
        assert not later.themes
        there = await quieting.muted(community=THERE, now=NOW)
        assert (there.words, there.themes, there.threads) == (("winter",), frozenset(), frozenset())
        await quieting.unmute(kind="word", value="WINTER")
        assert not await quieting.mutes(community=THERE, now=NOW)

    run(tmp_path, use)


def test_the_same_again_counts_anew_and_a_word_without_a_letter_is_none(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        await quieting.mute(kind="word", value="rain", now=NOW, until=NOW + 10)
        await quieting.mute(kind="word", value="rain", now=NOW + 5)
        (only,) = await quieting.mutes(community=HERE, now=NOW + 5000)
        assert only.until is None
        with pytest.raises(ValueError, match="letter"):
            await quieting.mute(kind="word", value=" -- ", now=NOW)

    run(tmp_path, use)


def test_a_break_ends_by_itself_or_when_one_comes_back(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        assert await quieting.on_break(now=NOW) is None
        await quieting.take_break(now=NOW, seconds=3600)
        going_on = await quieting.on_break(now=NOW + 3599)
        assert going_on is not None
        assert going_on.until == NOW + 3600
        assert await quieting.on_break(now=NOW + 3600) is None
        await quieting.take_break(now=NOW, seconds=LONGEST_BREAK)
        await quieting.end_break()
        assert await quieting.on_break(now=NOW) is None
        with pytest.raises(ValueError, match="twelve weeks"):
            await quieting.take_break(now=NOW, seconds=LONGEST_BREAK + 1)

    run(tmp_path, use)


def test_what_has_ended_is_let_go_of_a_week_later(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        await quieting.mute(kind="word", value="rain", now=NOW, until=NOW + 10)
        await quieting.mute(kind="word", value="snow", now=NOW)
        await quieting.take_break(now=NOW, seconds=10)

        async def kept(now: int) -> tuple[list[str], bool]:
            await quieting.mutes(community=HERE, now=now)
            await quieting.on_break(now=now)
            words = await private.read(lambda db: mutes.every(db, HERE))
            return sorted(one.value for one in words), bool(
                await private.read(partial(settings.get, key="break"))
            )

        assert await kept(NOW + 10 + LET_GO_AFTER) == (["rain", "snow"], True)
        assert await kept(NOW + 11 + LET_GO_AFTER) == (["snow"], False)

    run(tmp_path, use)


def test_a_clock_that_fell_back_by_years_keeps_nobody_out(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        await quieting.take_break(now=NOW, seconds=3600)
        wrong = NOW - 400_000_000
        going_on = await quieting.on_break(now=wrong)
        assert going_on is not None
        assert going_on.until == wrong + 3600
        assert await quieting.on_break(now=wrong + 3599) == going_on
        assert await quieting.on_break(now=wrong + 3600) is None
        assert await quieting.on_break(now=wrong) is None  # it is over once and for all

    run(tmp_path, use)


def test_a_clock_that_went_back_by_days_puts_no_threads_before_somebody_resting(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        week = 7 * 86_400
        await quieting.take_break(now=NOW, seconds=week)
        for back in (1, 3600, 2 * 86_400, 30 * 86_400, 400_000_000):
            going_on = await quieting.on_break(now=NOW - back)
            assert going_on is not None
            assert going_on.until == NOW - back + week
        # The clock is right again: what it said for a moment costs nothing.
        right = await quieting.on_break(now=NOW + 86_400)
        assert right is not None
        assert right.until == NOW + week
        assert await quieting.on_break(now=NOW + week) is None

    run(tmp_path, use)


def test_a_word_kept_in_another_spelling_can_be_unmuted(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        kept = mutes.Mute("word", "kızıl", NOW, "", None)
        await private.write(lambda db: mutes.put(db, kept))
        (shown,) = await quieting.mutes(community=HERE, now=NOW)
        await quieting.unmute(kind="word", value=shown.value)
        assert not await quieting.mutes(community=HERE, now=NOW)

    run(tmp_path, use)


def test_what_cannot_be_read_is_no_break(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        for broken in ("", "[]", '{"since": 1}', '{"since": "x", "until": []}', "[" * 5000):
            await private.write(partial(settings.put, key="break", value=broken))
            assert await quieting.on_break(now=NOW) is None

    run(tmp_path, use)


def test_reading_only_is_kept(tmp_path: Path) -> None:
    async def use(quieting: Quieting, private: VaultFile) -> None:
        assert not await quieting.reading_only()
        await quieting.read_only(True)
        assert await quieting.reading_only()
        await quieting.read_only(False)
        assert not await quieting.reading_only()

    run(tmp_path, use)
