"""Flipped bits: in each page of a small vault, each bit of its key file, its log after a crash, and a backup.

Never silent: all that one can read is what was written, or there is an error that says so. Then the salvage brings back
every row that does not lie on the page that was hit.

A log is special: SQLite takes a frame that is not whole for a write that was cut off, and what follows it for nothing.
An older state without a word is a failure when more stands behind it than a crash can leave; when it is the very last
write that is gone, nothing in the files tells it from one that never ended, and it is counted apart. The salvage must
bring back all that was written before the damage; how much of what was written after it is counted.
"""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.faults import child, marked
from bench.faults.marked import FRAME_BYTES, WAL_HEAD_BYTES, Marked
from bench.faults.plans import Plan
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Stage
from bench.faults.workflows import chance_of
from bench.faults.worlds import FIRST_PASSPHRASE, FOLDER, Damage, World, look, quick_stretch, read_world
from client.crypto.keyfile import KEY_FILE_BYTES
from client.crypto.pages import PAGE_BYTES, RESERVED_BYTES
from client.domain.errors import BackupUnusable, LeewardError, VaultDamaged, WorldError
from client.services import backing_up, checking, salvaging, unlocking
from client.vault import presence
from client.vault.worker import VaultThreads

_BITS_OF_A_PAGE: Final = 6
_BITS_OF_A_FRAME: Final = 4
_BITS_OF_A_BACKUP: Final = 600

_SALT_BYTES: Final = 16
"""The file begins with them; the raw key brings its own."""
_PROOF: Final = 2
"""A crash leaves at most one write behind the last whole one: of that, one end can be seen. Two are proof of damage."""
_KEEPER: Final = unlocking.by_passphrase(FIRST_PASSPHRASE, stretch=quick_stretch)


@dataclass(frozen=True, slots=True)
class Case:
    """One bit: in what, at which byte, and whether a salvage is tried then."""

    what: str
    byte: int
    bit: int
    salvaged: bool = False


@dataclass(slots=True)
class Subjects:
    """The vaults whose bits are flipped."""

    closed: Marked
    crashed: Marked
    rows: dict[int, set[str]]
    seen: Counter[str] = field(default_factory=Counter)


def cases(subjects: Subjects, seed: int) -> list[Case]:
    """Every bit there is to flip, in the seed's order."""
    chance = chance_of("bits", seed)
    found = [Case("key file", byte, bit) for byte in range(KEY_FILE_BYTES) for bit in range(8)]
    for page in range(subjects.closed.pages()):
        first = page * PAGE_BYTES
        places = [chance.randrange(PAGE_BYTES - RESERVED_BYTES) for _ in range(_BITS_OF_A_PAGE - 2)]
        places += [0, PAGE_BYTES - 1 - chance.randrange(RESERVED_BYTES)]
        found += [
            Case("page", first + place, chance.randrange(8), salvaged=number == 0)
            for number, place in enumerate(places)
        ]
    found += [Case("log", byte, chance.randrange(8)) for byte in range(WAL_HEAD_BYTES)]
    for frame in range(subjects.crashed.frames[-1]):
        first = WAL_HEAD_BYTES + frame * FRAME_BYTES
        places = [
            chance.randrange(24),
            *(24 + chance.randrange(PAGE_BYTES) for _ in range(_BITS_OF_A_FRAME - 1)),
        ]
        found += [
            Case("log", first + place, chance.randrange(8), salvaged=number == 1)
            for number, place in enumerate(places)
        ]
    size = (subjects.closed.root / "kept.zip").stat().st_size
    found += [Case("backup", byte, chance.randrange(8)) for byte in range(120)]
    found += [Case("backup", size - 1 - byte, chance.randrange(8)) for byte in range(400)]
    found += [Case("backup", chance.randrange(size), chance.randrange(8)) for _ in range(_BITS_OF_A_BACKUP)]
    chance.shuffle(found)
    return found


def run(stage: Stage, choice: Choice, beat: Callable[[str], None]) -> Report:
    """The whole programme."""
    report = Report(choice)
    # Nothing here is a disk that fails for a moment: a second look sees the same.
    child.without_pauses()
    closed = marked.make(stage.folder / "marked", crashed=False)
    crashed = marked.make(stage.folder / "marked-crashed", crashed=True)
    subjects = Subjects(closed, crashed, closed.rows_by_page())
    every = cases(subjects, choice.seed)

    def one_round(number: int) -> Found | None:
        if number >= len(every):
            return None
        case = every[number]
        subject = subjects.crashed if case.what == "log" else subjects.closed
        with stage.bare_round() as root:
            shutil.copytree(subject.root, root, dirs_exist_ok=True)
            trouble = asyncio.run(_JUDGES[case.what](subjects, case, root))
        return Found(case.what, f"byte {case.byte}, bit {case.bit}", trouble)

    run_rounds(report, one_round, rounds=choice.rounds, beat=beat)
    report.facts["bits there are to flip"] = len(every)
    report.facts["pages of the vault"] = closed.pages()
    report.facts.update(sorted(subjects.seen.items()))
    return report


def _flip(path: Path, case: Case) -> None:
    content = bytearray(path.read_bytes())
    content[case.byte] ^= 1 << case.bit
    path.write_bytes(bytes(content))


async def _page(subjects: Subjects, case: Case, root: Path) -> str:
    folder, world = root / FOLDER, subjects.closed.plan.now
    _flip(folder / "private.db", case)
    try:
        trouble = _same(world, await read_world(folder, FIRST_PASSPHRASE, indexes=False))
        if trouble:
            return f"silent: {trouble}"
        # Not every page is read for what a person sees. The check reads them all.
        checked = await checking.check(folder, prove=_KEEPER, threads=VaultThreads.inline())
        if all(part.sound for part in checked.parts):
            subjects.seen["pages: what was flipped changes nothing"] += 1
            return "" if case.byte < _SALT_BYTES else "neither reading nor the check noticed it"
        subjects.seen["pages: all was read as written, and the check tells of the damage"] += 1
    except VaultDamaged as damage:
        if damage.part != "private":
            return f"another part is blamed: {damage!r}"
        subjects.seen["pages: said to be damaged"] += 1
    except (LeewardError, Damage) as error:
        return f"damage called {error!r}"
    if not case.salvaged:
        return ""
    subjects.seen["pages: salvaged"] += 1
    return await _salvaged(subjects, case.byte // PAGE_BYTES + 1, folder)


async def _salvaged(subjects: Subjects, page: int, folder: Path) -> str:
    world, lost = subjects.closed.plan.now, subjects.rows[page]
    try:
        await salvaging.salvage(folder, prove=_KEEPER, threads=VaultThreads.inline())
        # What was set aside is still damaged, and is not looked at.
        for aside in folder.glob("aside-*"):  # noqa: ASYNC240 - nobody waits here
            shutil.rmtree(aside)
        found = await read_world(folder, FIRST_PASSPHRASE)
    except (LeewardError, Damage) as error:
        return f"page {page} hit, and the salvage failed: {error!r}"
    for name in ("entries", "check_ins", "drafts"):
        before, after = getattr(world, name), getattr(found, name)
        for id_ in sorted(before.keys() - lost):
            if after.get(id_) != before[id_]:
                return (
                    f"page {page} hit, and {name} {id_}, which is not on it, was not brought back as it was"
                )
        for id_ in sorted(after.keys()):
            if after[id_] != before.get(id_) and not (
                name == "entries" and after[id_].text.startswith(salvaging.UNCERTAIN)
            ):
                return f"page {page} hit, and {name} {id_} came back otherwise and unmarked"
    return ""


async def _key_file(subjects: Subjects, case: Case, root: Path) -> str:
    folder, world = root / FOLDER, subjects.closed.plan.now
    _flip(folder / "vault.key", case)
    try:
        return f"not noticed: {_same(world, await read_world(folder, FIRST_PASSPHRASE)) or 'it opened'}"
    except VaultDamaged as damage:
        subjects.seen["key file: said to be damaged"] += 1
        return "" if damage.part == "key-file" else f"another part is blamed: {damage!r}"
    except (LeewardError, Damage) as error:
        return f"damage called {error!r}"


async def _log(subjects: Subjects, case: Case, root: Path) -> str:
    folder, subject = root / FOLDER, subjects.crashed
    (folder / "private.db-shm").unlink(missing_ok=True)
    _flip(folder / "private.db-wal", case)
    try:
        found, notices = await _read_with_notices(folder)
    except VaultDamaged as damage:
        subjects.seen["log: said to be damaged"] += 1
        if damage.part != "private":
            return f"another part is blamed: {damage!r}"
        return await _log_salvaged(subjects, case, folder) if case.salvaged else ""
    except (LeewardError, Damage) as error:
        return f"damage called {error!r}"
    if found == subject.plan.now:
        subjects.seen["log: what was flipped changes nothing"] += 1
        return ""
    frame = _frame_of(case)
    whole = [number for number, frames in enumerate(subject.frames) if frames <= max(frame, 0)]
    if found not in [_world_after(subject.plan, number) for number in (*whole, whole[-1] + 1)]:
        return f"frame {frame} hit, and neither what was written nor what was there before it"
    if notices:
        subjects.seen["log: older, and said so"] += 1
        return ""
    behind = _ends_behind((subject.folder / "private.db-wal").read_bytes(), frame)
    if behind < _PROOF:
        subjects.seen["log: a last write is gone, as if it had been cut off"] += 1
        return ""
    return f"frame {frame} of {subject.frames[-1]} hit: an older state without a word, with {behind} writes behind it"


def _frame_of(case: Case) -> int:
    return (case.byte - WAL_HEAD_BYTES) // FRAME_BYTES if case.byte >= WAL_HEAD_BYTES else -1


async def _log_salvaged(subjects: Subjects, case: Case, folder: Path) -> str:
    """What was written before the damage must all come back; of what was written after, only what is as it was."""
    subject = subjects.crashed
    whole = [number for number, frames in enumerate(subject.frames) if frames <= _frame_of(case)]
    before, after = _world_after(subject.plan, whole[-1]), subject.plan.now
    try:
        await salvaging.salvage(folder, prove=_KEEPER, threads=VaultThreads.inline())
        for aside in folder.glob("aside-*"):  # noqa: ASYNC240 - nobody waits here
            shutil.rmtree(aside)
        found = await read_world(folder, FIRST_PASSPHRASE)
    except (LeewardError, Damage) as error:
        return f"the log hit, and the salvage failed: {error!r}"
    subjects.seen["log: salvaged"] += 1
    for name in ("entries", "check_ins", "drafts"):
        sure, all_, there = (getattr(world, name) for world in (before, after, found))
        for id_ in sorted(sure):
            if there.get(id_) != sure[id_]:
                return f"the log hit, and {name} {id_}, written before, was not brought back as it was"
        subjects.seen["log: rows from behind the damage brought back"] += len(
            there.keys() & all_.keys() - sure.keys()
        )
        subjects.seen["log: rows behind the damage"] += len(all_.keys() - sure.keys())
        for id_ in sorted(there):
            if there[id_] != all_.get(id_) and not (
                name == "entries" and there[id_].text.startswith(salvaging.UNCERTAIN)
            ):
                return f"the log hit, and {name} {id_} came back otherwise and unmarked"
    return ""


def _ends_behind(log: bytes, frame: int) -> int:
    """How many writes end behind the frame that was hit, in a log that was all of one piece before."""
    heads = range(WAL_HEAD_BYTES + (frame + 1) * FRAME_BYTES, len(log) - FRAME_BYTES + 1, FRAME_BYTES)
    return sum(1 for at in heads if any(log[at + 4 : at + 8]))


async def _read_with_notices(folder: Path) -> tuple[World, tuple[WorldError, ...]]:
    vault = await unlocking.unlock(
        folder, passphrase=FIRST_PASSPHRASE, threads=VaultThreads.inline(), stretch=quick_stretch
    )
    try:
        return await look(vault, FIRST_PASSPHRASE), vault.notices
    finally:
        await vault.close()


def _world_after(plan: Plan, step: int) -> World:
    return plan.steps[min(step, len(plan.steps) - 1)].world


async def _backup(subjects: Subjects, case: Case, root: Path) -> str:
    _flip(root / "kept.zip", case)
    fresh = root / "restored"
    try:
        await backing_up.restore(
            fresh, backup=root / "kept.zip", prove=_KEEPER, threads=VaultThreads.inline()
        )
    except BackupUnusable:
        subjects.seen["backup: said to be unusable"] += 1
        return "something was put in place all the same" if presence.holds_anything(fresh) else ""
    except (LeewardError, Damage) as error:
        return f"damage called {error!r}"
    subjects.seen["backup: what was flipped changes nothing"] += 1
    return _same(subjects.closed.plan.now, await read_world(fresh, FIRST_PASSPHRASE))


def _same(world: World, found: World) -> str:
    return "" if world == found else f"not what was written: {world.difference(found)}"


_JUDGES: Final = {"page": _page, "key file": _key_file, "log": _log, "backup": _backup}
