"""Disks that a power cut may leave, built from a recording of everything that was done to the files.

What is certain: the bytes of a file up to its last completed sync, and the names in a folder up to that folder's last
sync (with all that touched the same names before). A folder's own name is certain once its parent was synced.
Of what was written later each sector of 512 bytes is there or not, or torn;
of the other names a beginning, in the order in which they were made. SQLite's shared memory is gone.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.faults import watching
from bench.faults.watching import Operation

SECTOR_BYTES: Final = 512
_NAMES: Final = frozenset(
    {watching.CREATE, watching.RENAME, watching.LINK, watching.UNLINK, watching.MKDIR, watching.RMDIR}
)
_SHARED_MEMORY: Final = "-shm"

Files = dict[str, bytes]


@dataclass(slots=True)
class Recorder:
    """A hook that keeps every change, with its bytes."""

    operations: list[Operation] = field(default_factory=list)

    def before(self, operation: Operation) -> int | None:
        """Nothing."""
        return None

    def after(self, operation: Operation) -> None:
        """Keep it."""
        if operation.kind in watching.CHANGES:
            self.operations.append(operation)

    def acknowledge(self, step: int) -> None:
        """The step's service call has returned."""
        self.operations.append(Operation(watching.ACKNOWLEDGED, "", offset=step))


@dataclass(frozen=True, slots=True)
class Recording:
    """What was there at first (each file's number and bytes; folders), all that was done, and what it led to."""

    files: dict[str, tuple[int, bytes]]
    folders: frozenset[str]
    operations: tuple[Operation, ...]
    end: Files

    def acknowledged(self, cut: int) -> int:
        """How many steps had returned when so many operations were done."""
        return sum(1 for each in self.operations[:cut] if each.kind == watching.ACKNOWLEDGED)

    def acknowledgements(self) -> list[int]:
        """Where a cut comes right after one."""
        return [
            number + 1 for number, each in enumerate(self.operations) if each.kind == watching.ACKNOWLEDGED
        ]


@dataclass(frozen=True, slots=True)
class Survival:
    """How kind the disk is to what was not certain, each from 0 (nothing is there) to 1 (all is)."""

    sectors: float
    torn: float
    names: float
    sizes: float
    in_order: bool
    """Whether the bytes that are there are those written first, over all files."""


KIND: Final = Survival(sectors=1, torn=0, names=1, sizes=1, in_order=False)


def draw_survival(chance: random.Random) -> Survival:
    """Some disks keep nothing that they need not, some nearly all, most something in between."""
    return Survival(
        sectors=chance.choice((0.0, 0.0, 0.1, 0.5, 0.9, 1.0, chance.random())),
        torn=chance.choice((0.0, 0.0, 0.1)),
        names=chance.choice((0.0, 0.0, 0.5, 1.0, chance.random())),
        sizes=chance.choice((0.0, 0.5, 1.0)),
        in_order=chance.random() < 0.3,
    )


def read_files(root: Path) -> Files:
    """Every file below `root` that a power cut could leave."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.endswith(_SHARED_MEMORY)
    }


def read_folders(root: Path) -> frozenset[str]:
    """Every folder below `root`."""
    return frozenset(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir())


def disk_after(
    recording: Recording, cut: int, survival: Survival, chance: random.Random
) -> tuple[Files, frozenset[str]]:
    """What may be on the disk when the power fails after `cut` operations: files and folders."""
    done = recording.operations[:cut]
    contents = _contents(recording, done, survival, chance)
    names, folders = _names(recording, done, survival, chance)
    there = {path: contents.get(number, b"") for path, number in names.items() if _reached(path, folders)}
    return there, frozenset(path for path in folders if _reached(path, folders))


def _reached(path: str, folders: set[str]) -> bool:
    """Whether every folder on the way there has a name: what lies in a folder that has none is gone with it."""
    parents = path.split("/")[:-1]
    return all("/".join(parents[: depth + 1]) in folders for depth in range(len(parents)))


def put(root: Path, files: Files, folders: Iterable[str]) -> None:
    """Make these files and folders in an empty folder."""
    for folder in sorted(folders):
        (root / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    for path, content in files.items():
        if not path.endswith(_SHARED_MEMORY):
            (root / path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            (root / path).write_bytes(content)


def _contents(
    recording: Recording, done: Sequence[Operation], survival: Survival, chance: random.Random
) -> dict[int, bytes]:
    certain = {number: bytearray(content) for number, content in recording.files.values()}
    waiting: dict[int, list[Operation]] = {}
    for operation in done:
        if operation.kind in (watching.WRITE, watching.TRUNCATE):
            waiting.setdefault(operation.file, []).append(operation)
        elif operation.kind == watching.SYNC:
            content = certain.setdefault(operation.file, bytearray())
            for each in waiting.pop(operation.file, ()):
                _apply(content, each)
    uncertain = [each for each in done if any(each is one for one in waiting.get(each.file, ()))]
    reached = int(len(uncertain) * survival.sectors) if survival.in_order else len(uncertain)
    for place, operation in enumerate(uncertain):
        content = certain.setdefault(operation.file, bytearray())
        if survival.in_order:
            _apply_some(content, operation, 1.0 if place < reached else 0.0, survival, chance)
        else:
            _apply_some(content, operation, survival.sectors, survival, chance)
    return {number: bytes(content) for number, content in certain.items()}


def _apply(content: bytearray, operation: Operation) -> None:
    if operation.kind == watching.TRUNCATE:
        _set_size(content, operation.offset)
    else:
        end = operation.offset + len(operation.data)
        if len(content) < end:
            _set_size(content, end)
        content[operation.offset : end] = operation.data


def _apply_some(
    content: bytearray, operation: Operation, share: float, survival: Survival, chance: random.Random
) -> None:
    """Let each sector of a write, or the whole of a truncation, be there or not."""
    if operation.kind == watching.TRUNCATE:
        if chance.random() < share:
            _set_size(content, operation.offset)
        return
    end = operation.offset + len(operation.data)
    # A file may be as long as it became and have nothing but zeros there.
    if len(content) < end and share > 0 and chance.random() < survival.sizes:
        _set_size(content, end)
    first = operation.offset
    while first < end:
        until = min(end, (first // SECTOR_BYTES + 1) * SECTOR_BYTES)
        if chance.random() < share:
            if chance.random() < survival.torn:
                until_there = chance.randrange(first, until)
            else:
                until_there = until
            part = operation.data[first - operation.offset : until_there - operation.offset]
            if part:
                if len(content) < until_there:
                    _set_size(content, until_there)
                content[first:until_there] = part
        first = until


def _set_size(content: bytearray, size: int) -> None:
    if size < len(content):
        del content[size:]
    else:
        content.extend(bytes(size - len(content)))


def _names(
    recording: Recording, done: Sequence[Operation], survival: Survival, chance: random.Random
) -> tuple[dict[str, int], set[str]]:
    changes = [(number, each) for number, each in enumerate(done) if each.kind in _NAMES]
    certain = _certain_names(changes, done)
    others = [number for number, _ in changes if number not in certain]
    kept = set(others[: round(len(others) * survival.names)]) if others else set()
    if others and 0 < survival.names < 1:
        kept = set(others[: chance.randint(0, len(others))])
    names = {path: number for path, (number, _) in recording.files.items()}
    folders = set(recording.folders)
    for number, operation in changes:
        if number in certain or number in kept:
            _rename(names, folders, operation)
    return names, folders


def _certain_names(changes: list[tuple[int, Operation]], done: Sequence[Operation]) -> set[int]:
    """Those whose folder was synced afterwards, and those before them that touch the same paths."""
    synced: dict[str, int] = {}
    for number, operation in enumerate(done):
        if operation.kind == watching.SYNC_FOLDER:
            synced[operation.path] = number
    certain: set[int] = set()
    rests_on: set[str] = set()
    for number, operation in reversed(changes):
        paths = {operation.path, operation.to} - {""}
        by_folder = any(synced.get(os.path.dirname(path), -1) > number for path in paths)
        # That a name in a folder is certain says nothing of the folder's own: its parent must be synced for that.
        inside = operation.kind != watching.MKDIR
        needed = any(
            path == other or path.startswith(other + "/") or (inside and other.startswith(path + "/"))
            for path in paths
            for other in rests_on
        )
        if by_folder or needed:
            certain.add(number)
            rests_on |= paths
    return certain


def _rename(names: dict[str, int], folders: set[str], operation: Operation) -> None:
    path, to = operation.path, operation.to
    if operation.kind == watching.CREATE:
        names[path] = operation.file
    elif operation.kind == watching.LINK:
        names[to] = operation.file
    elif operation.kind == watching.UNLINK:
        names.pop(path, None)
    elif operation.kind == watching.MKDIR:
        folders.add(path)
    elif operation.kind == watching.RMDIR:
        folders.discard(path)
    else:
        for each in [name for name in names if name == path or name.startswith(path + "/")]:
            names[to + each[len(path) :]] = names.pop(each)
        for each in [name for name in folders if name == path or name.startswith(path + "/")]:
            folders.discard(each)
            folders.add(to + each[len(path) :])
