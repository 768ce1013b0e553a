"""Leeward's own file work, seen and staged: the calls of `os` and `open` in this process, for good.

Used in the child that a round runs in. What it does not cover would be missing in a recording, and then the check
that a whole recording leads to the very files on the disk says so (bench.faults.disks).
"""

from __future__ import annotations

import _io
import builtins
import io
import os
import shutil
from collections.abc import Callable
from typing import Any, Final

from bench.faults import watching
from bench.faults.watching import WATCH, Operation, StagedFault

_real: Final = {
    name: getattr(os, name)
    for name in (
        "open", "close", "write", "pwrite", "read", "fsync", "fdatasync", "ftruncate", "truncate", "replace",
        "rename", "unlink", "remove", "mkdir", "rmdir", "link", "pread",
    )
}  # fmt: skip
_real_open_file: Final = io.open
_DESCRIPTORS: Final = "/proc/self/fd/"
_UNNAMED: Final = getattr(os, "O_TMPFILE", 0) or -1
_files: Final[dict[int, tuple[int, str]]] = {}
_folders: Final[dict[int, str]] = {}


def install() -> None:
    """Put ours in the place of the system's."""
    for name, call in (
        ("open", _open), ("close", _close), ("write", _write), ("pwrite", _pwrite), ("read", _read),
        ("fsync", _fsync), ("fdatasync", _fsync), ("ftruncate", _ftruncate), ("truncate", _truncate),
        ("replace", _renaming("replace")), ("rename", _renaming("rename")),
        ("unlink", _unlink), ("remove", _unlink), ("mkdir", _mkdir), ("rmdir", _rmdir),
        ("link", _link), ("pread", _pread),
    ):  # fmt: skip
        setattr(os, name, call)
    for module in (builtins, io, _io):
        module.open = _open_file  # type: ignore[attr-defined]
    # The fast ways of copying would pass unseen.
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]


def _full(path: Any, folder: int | None = None) -> str:
    text = os.fsdecode(path)
    if folder is not None:
        text = os.path.join(_folders.get(folder) or os.readlink(f"/proc/self/fd/{folder}"), text)
    return os.path.abspath(text)


def _guarded(operation: Operation, act: Callable[[int | None], Any]) -> Any:
    """Ask, act, tell; a staged fault comes out as the system's error would."""
    try:
        part = WATCH.asked(operation)
    except StagedFault as fault:
        raise OSError(fault.number, "staged") from None
    result = act(part)
    WATCH.told(operation)
    return result


def _open(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
    full = _full(path, dir_fd)
    if not WATCH.sees(full + "/"):
        return _real["open"](path, flags, mode, dir_fd=dir_fd)  # type: ignore[no-any-return]
    if os.path.isdir(full):
        descriptor: int = _real["open"](path, flags, mode, dir_fd=dir_fd)
        if flags & _UNNAMED == _UNNAMED:
            _files[descriptor] = (WATCH.unnamed(), f"{WATCH.below(full + '/')}(unnamed)")
        else:
            _folders[descriptor] = full
        return descriptor
    operation = WATCH.opening(full, may_create=bool(flags & os.O_CREAT))
    try:
        WATCH.asked(operation)
    except StagedFault as fault:
        raise OSError(fault.number, "staged") from None
    descriptor = _real["open"](path, flags, mode, dir_fd=dir_fd)
    _files[descriptor] = (WATCH.opened(operation, full), operation.path)
    if flags & os.O_TRUNC and operation.kind == watching.OPEN:
        WATCH.told(Operation(watching.TRUNCATE, operation.path, operation.file, 0))
    return descriptor


def _close(descriptor: int) -> None:
    _files.pop(descriptor, None)
    _folders.pop(descriptor, None)
    _real["close"](descriptor)


def _write(descriptor: int, data: Any, /) -> int:
    if descriptor not in _files or WATCH.hook is None:
        return _real["write"](descriptor, data)  # type: ignore[no-any-return]
    number, path = _files[descriptor]
    content = bytes(data)
    place = os.lseek(descriptor, 0, os.SEEK_CUR)
    operation = Operation(watching.WRITE, path, number, place, len(content), content)
    return _guarded(operation, lambda part: _real["write"](descriptor, content[:part]))  # type: ignore[no-any-return]


def _pwrite(descriptor: int, data: Any, place: int, /) -> int:
    if descriptor not in _files or WATCH.hook is None:
        return _real["pwrite"](descriptor, data, place)  # type: ignore[no-any-return]
    number, path = _files[descriptor]
    content = bytes(data)
    operation = Operation(watching.WRITE, path, number, place, len(content), content)
    return _guarded(operation, lambda part: _real["pwrite"](descriptor, content[:part], place))  # type: ignore[no-any-return]


def _read(descriptor: int, size: int, /) -> bytes:
    if descriptor not in _files or WATCH.hook is None:
        return _real["read"](descriptor, size)  # type: ignore[no-any-return]
    number, path = _files[descriptor]
    operation = Operation(watching.READ, path, number, 0, size)
    return _guarded(operation, lambda _: _real["read"](descriptor, size))  # type: ignore[no-any-return]


def _pread(descriptor: int, size: int, place: int, /) -> bytes:
    if descriptor not in _files or WATCH.hook is None:
        return _real["pread"](descriptor, size, place)  # type: ignore[no-any-return]
    number, path = _files[descriptor]
    operation = Operation(watching.READ, path, number, place, size)
    return _guarded(operation, lambda _: _real["pread"](descriptor, size, place))  # type: ignore[no-any-return]


def _fsync(descriptor: Any, /) -> None:
    number = descriptor if isinstance(descriptor, int) else descriptor.fileno()
    if WATCH.hook is not None and number in _folders:
        below = WATCH.below(_folders[number] + "/").rstrip("/")
        _guarded(Operation(watching.SYNC_FOLDER, below), lambda _: _real["fsync"](number))
    elif WATCH.hook is not None and number in _files:
        file, path = _files[number]
        _guarded(Operation(watching.SYNC, path, file), lambda _: _real["fsync"](number))
    else:
        _real["fsync"](number)


def _ftruncate(descriptor: int, size: int, /) -> None:
    if descriptor not in _files or WATCH.hook is None:
        _real["ftruncate"](descriptor, size)
        return
    number, path = _files[descriptor]
    _guarded(Operation(watching.TRUNCATE, path, number, size), lambda _: _real["ftruncate"](descriptor, size))


def _truncate(path: Any, size: int) -> None:
    if isinstance(path, int):
        _ftruncate(path, size)
        return
    full = _full(path)
    if not WATCH.sees(full):
        _real["truncate"](path, size)
        return
    operation = Operation(watching.TRUNCATE, WATCH.below(full), WATCH.names.get(full, 0), size)
    _guarded(operation, lambda _: _real["truncate"](path, size))


def _renaming(name: str) -> Callable[..., None]:
    real = _real[name]

    def rename(src: Any, dst: Any, *, src_dir_fd: int | None = None, dst_dir_fd: int | None = None) -> None:
        old, new = _full(src, src_dir_fd), _full(dst, dst_dir_fd)
        if not (WATCH.sees(old) or WATCH.sees(new)):
            real(src, dst, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)
            return
        if not (WATCH.sees(old) and WATCH.sees(new)):
            raise AssertionError("a file crosses the border of the watched folder")

        def act(_: int | None) -> None:
            real(src, dst, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)
            WATCH.renamed(old, new)

        _guarded(Operation(watching.RENAME, WATCH.below(old), to=WATCH.below(new)), act)

    return rename


def _link(
    src: Any,
    dst: Any,
    *,
    src_dir_fd: int | None = None,
    dst_dir_fd: int | None = None,
    follow_symlinks: bool = True,
) -> None:
    old, new = _full(src, src_dir_fd), _full(dst, dst_dir_fd)

    def act(_: int | None) -> None:
        _real["link"](src, dst, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd, follow_symlinks=follow_symlinks)

    if not WATCH.sees(new):
        act(None)
        return
    if old.startswith(_DESCRIPTORS):
        number = _files[int(old.removeprefix(_DESCRIPTORS))][0]
    else:
        number = WATCH.names.get(old, 0)
    if os.path.lexists(new):
        act(None)  # it fails
    operation = Operation(watching.LINK, WATCH.below(old) if WATCH.sees(old) else "", number)
    operation.to = WATCH.below(new)
    _guarded(operation, act)
    WATCH.linked(number, new)


def _unlink(path: Any, *, dir_fd: int | None = None) -> None:
    full = _full(path, dir_fd)
    if not WATCH.sees(full) or not os.path.lexists(full):
        _real["unlink"](path, dir_fd=dir_fd)
        return

    def act(_: int | None) -> None:
        _real["unlink"](path, dir_fd=dir_fd)
        WATCH.removed(full)

    _guarded(Operation(watching.UNLINK, WATCH.below(full), WATCH.names.get(full, 0)), act)


def _mkdir(path: Any, mode: int = 0o777, *, dir_fd: int | None = None) -> None:
    full = _full(path, dir_fd)
    if not WATCH.sees(full) or os.path.lexists(full):
        _real["mkdir"](path, mode, dir_fd=dir_fd)
        return
    _guarded(
        Operation(watching.MKDIR, WATCH.below(full)), lambda _: _real["mkdir"](path, mode, dir_fd=dir_fd)
    )


def _rmdir(path: Any, *, dir_fd: int | None = None) -> None:
    full = _full(path, dir_fd)
    if not WATCH.sees(full):
        _real["rmdir"](path, dir_fd=dir_fd)
        return
    _guarded(Operation(watching.RMDIR, WATCH.below(full)), lambda _: _real["rmdir"](path, dir_fd=dir_fd))


class _SeenFile(io.FileIO):
    """A plain file that reports; what Python puts before it (buffers, text) stays Python's."""

    def __init__(self, path: str, mode: str) -> None:
        self._path = path
        super().__init__(path, mode, opener=lambda name, flags: _open(name, flags, 0o666))

    def write(self, data: Any, /) -> int:
        return _write(self.fileno(), data)

    def readinto(self, buffer: Any, /) -> int:
        content = _read(self.fileno(), len(memoryview(buffer).cast("B")))
        memoryview(buffer).cast("B")[: len(content)] = content
        return len(content)

    def readall(self) -> bytes:
        parts = []
        while part := _read(self.fileno(), 1 << 20):
            parts.append(part)
        return b"".join(parts)

    def read(self, size: int | None = -1, /) -> bytes:
        return self.readall() if size is None or size < 0 else _read(self.fileno(), size)

    def truncate(self, size: int | None = None, /) -> int:
        wanted = self.tell() if size is None else size
        _ftruncate(self.fileno(), wanted)
        return wanted

    def close(self) -> None:
        if not self.closed:
            _files.pop(self.fileno(), None)
        super().close()


def _open_file(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    plain = mode.replace("b", "").replace("t", "")
    if isinstance(file, int) or opener is not None or not WATCH.sees(_full(file)):
        if isinstance(file, int) and file in _files and plain != "r":
            raise AssertionError("a watched file is written through a bare descriptor's stream")
        return _real_open_file(file, mode, buffering, encoding, errors, newline, closefd, opener)
    raw = _SeenFile(_full(file), plain)
    if buffering == 0:
        return raw
    size = buffering if buffering > 1 else io.DEFAULT_BUFFER_SIZE
    buffered: Any
    if "+" in plain:
        buffered = io.BufferedRandom(raw, size)
    elif plain == "r":
        buffered = io.BufferedReader(raw, size)
    else:
        buffered = io.BufferedWriter(raw, size)
    return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
