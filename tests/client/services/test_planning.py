"""The plan in the vault, and the copy outside it: only where asked for, always true, and gone when not wanted."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.config import plan_copy_of
from client.domain.errors import DiskFull, VaultUnreadable, WordsUnusable
from client.domain.plan import MOST_LINE, MOST_PEOPLE, MOST_TEXT, Contact, CopiedStep, Plan, decode
from client.services.changes import Kind
from client.services.planning import SETTING, Copy, Planning
from client.services.unlocking import OpenVault
from client.vault import files, settings
from tests.client.services.vault_runs import create, unlock

ANN = Contact("ann", 4, "Ann", "07000 000000")
CHOIR = Contact("choir", 3, "The choir", "Thursdays")
TEXTS = {1: "I stop answering.", 6: "The tablets are with Ann."}

Use = Callable[[Planning], Awaitable[None]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def copy(folder: Path) -> Path:
    return plan_copy_of(folder)


def held(copy: Path) -> tuple[CopiedStep, ...] | None:
    """What anybody could read; None where there is no file."""
    return decode(copy.read_bytes()) if copy.exists() else None


def planning(use: Use) -> Callable[[OpenVault], Awaitable[None]]:
    async def with_vault(vault: OpenVault) -> None:
        await use(Planning(vault, now=lambda: 1_800_000_000))

    return with_vault


def at_first(folder: Path, use: Use) -> None:
    create(folder, planning(use))


def again(folder: Path, use: Use) -> None:
    unlock(folder, planning(use))


async def fill(plan: Planning) -> None:
    assert (await plan.write(texts=TEXTS, contacts=(ANN, CHOIR))).kinds == {Kind.PLAN}


async def fill_and_copy(plan: Planning) -> None:
    await fill(plan)
    await plan.keep_copy(people=False)


def test_a_plan_is_there_after_the_next_unlocking(folder: Path, copy: Path) -> None:
    async def look(plan: Planning) -> None:
        assert await plan.plan() == Plan(TEXTS, (CHOIR, ANN))
        assert await plan.copy() == Copy()

    at_first(folder, fill)
    again(folder, look)
    assert not copy.exists()


def test_an_emptied_step_and_somebody_emptied_or_erased_are_gone(folder: Path) -> None:
    async def use(plan: Planning) -> None:
        await fill(plan)
        await plan.write(texts={1: " \n"}, contacts=(Contact("ann", 4, " "),), erased=("choir", "nobody"))
        assert await plan.plan() == Plan({6: TEXTS[6]})

    at_first(folder, use)


def test_people_keep_their_places_when_they_change(folder: Path) -> None:
    ben = Contact("ben", 4, "Ben")

    async def use(plan: Planning) -> None:
        await plan.write(contacts=(ANN, ben))
        await plan.write(contacts=(Contact("ann", 4, "Ann B.", "a letter"),))
        assert (await plan.plan()).people(4) == (Contact("ann", 4, "Ann B.", "a letter"), ben)

    at_first(folder, use)


@pytest.mark.parametrize(
    ("texts", "contacts"),
    [
        ({1: "a" * (MOST_TEXT + 1)}, ()),
        ({0: "no such step"}, ()),
        ({}, (Contact("a", 4, "a" * (MOST_LINE + 1)),)),
        ({}, (Contact("a", 4, "", "a" * (MOST_LINE + 1)),)),
        ({}, (Contact("a", 1, "Ann"),)),
        ({}, tuple(Contact(str(number), 4, "Ann") for number in range(MOST_PEOPLE + 1))),
    ],
)
def test_what_is_out_of_bounds_changes_nothing(
    folder: Path, texts: dict[int, str], contacts: tuple[Contact, ...]
) -> None:
    async def use(plan: Planning) -> None:
        with pytest.raises(WordsUnusable):
            await plan.write(texts={2: "kept with it", **texts}, contacts=contacts)
        assert await plan.plan() == Plan()

    at_first(folder, use)


def test_a_copy_is_made_only_when_asked_for_and_leaves_people_out(folder: Path, copy: Path) -> None:
    async def use(plan: Planning) -> None:
        await fill(plan)
        assert list(folder.parent.iterdir()) == [folder]
        await plan.keep_copy(people=False)
        assert await plan.copy() == Copy(kept=True)
        assert held(copy) == (CopiedStep(1, TEXTS[1]), CopiedStep(6, TEXTS[6]))
        await plan.keep_copy(people=True)
        assert await plan.copy() == Copy(kept=True, people=True)
        assert (held(copy) or ())[2] == CopiedStep(4, "", (("Ann", "07000 000000"),))

    at_first(folder, use)
    assert sorted(folder.parent.iterdir()) == [copy, folder]
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_the_copy_follows_every_change_and_goes_at_once(folder: Path, copy: Path) -> None:
    async def use(plan: Planning) -> None:
        await fill_and_copy(plan)
        await plan.write(texts={6: "", 2: "A walk"})
        assert held(copy) == (CopiedStep(1, TEXTS[1]), CopiedStep(2, "A walk"))
        await plan.remove_copy()
        assert await plan.copy() == Copy()
        assert list(folder.parent.iterdir()) == [folder]
        await plan.write(texts={2: "Another walk"})
        assert held(copy) is None

    at_first(folder, use)


def test_a_copy_that_was_changed_or_left_half_written_is_put_right_at_unlocking(
    folder: Path, copy: Path
) -> None:
    async def settle(plan: Planning) -> None:
        await plan.settle()
        assert await plan.copy() == Copy(kept=True)

    at_first(folder, fill_and_copy)
    true = copy.read_bytes()
    copy.write_bytes(true[:20])
    files.unfinished(copy).write_bytes(true)
    again(folder, settle)
    assert copy.read_bytes() == true
    assert not files.unfinished(copy).exists()


def test_an_unlocking_leaves_no_date_on_a_copy_that_is_true(folder: Path, copy: Path) -> None:
    async def settle(plan: Planning) -> None:
        await plan.settle()

    at_first(folder, fill_and_copy)
    os.utime(copy, (1, 1))
    again(folder, settle)
    assert copy.stat().st_mtime == 1


def test_a_copy_that_nobody_wants_is_gone_at_unlocking(folder: Path, copy: Path) -> None:
    # As a crash leaves it, or another vault in the same place.
    async def settle(plan: Planning) -> None:
        await plan.settle()
        assert await plan.copy() == Copy()

    at_first(folder, fill)
    copy.write_bytes(b"anything")
    files.unfinished(copy).write_bytes(b"anything")
    again(folder, settle)
    assert list(folder.parent.iterdir()) == [folder]


def test_a_vault_that_came_to_another_computer_makes_no_copy_there(tmp_path: Path, folder: Path) -> None:
    async def settle(plan: Planning) -> None:
        await plan.settle()
        assert await plan.copy() == Copy()
        await plan.write(texts={2: "A walk"})

    at_first(folder, fill_and_copy)
    elsewhere = tmp_path / "elsewhere" / "vault"
    shutil.copytree(folder, elsewhere)
    again(elsewhere, settle)
    assert list(elsewhere.parent.iterdir()) == [elsewhere]


@pytest.mark.parametrize("kept", ["", "{", "[]", "1", '"yes"', "[" * 100_000])
def test_a_foreign_setting_means_no_copy(folder: Path, kept: str) -> None:
    async def use(vault: OpenVault) -> None:
        await vault.private.write(lambda db: settings.put(db, key=SETTING, value=kept))
        assert await Planning(vault, now=lambda: 0).copy() == Copy()

    create(folder, use)


def broken(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    owner: object = Path if name == "unlink" else files
    monkeypatch.setattr(owner, name, refuse)


def test_where_the_disk_takes_no_copy_there_is_none_and_it_is_said(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(plan: Planning) -> None:
        await fill(plan)
        with monkeypatch.context() as patch:
            broken(patch, "replace_whole", OSError(28, "full"))
            with pytest.raises(DiskFull):
                await plan.keep_copy(people=True)
        assert await plan.copy() == Copy()

    at_first(folder, use)
    assert not copy.exists()


def test_a_copy_that_cannot_be_renewed_is_removed_and_the_words_are_kept(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(plan: Planning) -> None:
        await fill_and_copy(plan)
        with monkeypatch.context() as patch:
            broken(patch, "replace_whole", OSError(28, "full"))
            await plan.write(texts={1: ""})
        assert await plan.copy() == Copy(trouble="removed")
        assert (await plan.plan()).texts == {6: TEXTS[6]}
        assert held(copy) is None
        await plan.keep_copy(people=False)
        assert await plan.copy() == Copy(kept=True)

    at_first(folder, use)


def test_a_copy_that_cannot_be_removed_is_called_stale_until_it_can(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(plan: Planning) -> None:
        await fill_and_copy(plan)
        with monkeypatch.context() as patch:
            broken(patch, "unlink", OSError(13, "no"))
            with pytest.raises(VaultUnreadable):
                await plan.remove_copy()
        assert await plan.copy() == Copy(trouble="stale")
        assert held(copy)
        await plan.remove_copy()
        assert await plan.copy() == Copy()
        assert held(copy) is None

    at_first(folder, use)


def test_a_link_in_its_place_is_replaced_and_what_it_points_to_is_left(folder: Path, copy: Path) -> None:
    elsewhere = folder.parent / "elsewhere"

    async def settle(plan: Planning) -> None:
        await plan.settle()

    at_first(folder, fill_and_copy)
    copy.rename(elsewhere)
    copy.symlink_to(elsewhere)
    again(folder, settle)
    assert not copy.is_symlink()
    assert copy.read_bytes() == elsewhere.read_bytes()
