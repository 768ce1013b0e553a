"""SQLite's own file work, seen and staged: a VFS around the system's, put before every connection of this process.

The library that sqlcipher3 brings exports what is needed, so ctypes is enough. Only opening, reading, writing,
truncating, syncing, closing and deleting pass through here; locks and the shared memory go straight to the system.
"""

from __future__ import annotations

import ctypes
import errno
import os
import traceback
from collections.abc import Callable
from typing import Any, Final

from sqlcipher3 import _sqlite3

from bench.faults import watching
from bench.faults.watching import WATCH, Operation, StagedFault

# As they were before anybody put something else in their place.
_open_file, _sync_file, _close_file = os.open, os.fsync, os.close

_P = ctypes.c_void_p
_I = ctypes.c_int
_OPEN_CREATE: Final = 0x4
_METHODS: Final = (
    19  # fields of sqlite3_io_methods, version 3, each as wide as a pointer (the first is padded)
)
_VFS_LEADING: Final = 6
_CLOSE, _READ, _WRITE, _TRUNCATE, _SYNC = 1, 2, 3, 4, 5
_X_OPEN, _X_DELETE = 0, 1
_X_SET_CALL, _X_GET_CALL = 13, 14

# sqlite.org/rescode.html
_CODES: Final = {
    watching.READ: 266,
    watching.WRITE: 778,
    watching.TRUNCATE: 1546,
    watching.SYNC: 1034,
    watching.UNLINK: 2570,
    watching.OPEN: 14,
    watching.CREATE: 14,
    watching.SYNC_FOLDER: 14,
}
_FULL: Final = 13

_CloseCall = ctypes.CFUNCTYPE(_I, _P)
_BytesCall = ctypes.CFUNCTYPE(_I, _P, _P, _I, ctypes.c_int64)
_TruncateCall = ctypes.CFUNCTYPE(_I, _P, ctypes.c_int64)
_SyncCall = ctypes.CFUNCTYPE(_I, _P, _I)
_OpenCall = ctypes.CFUNCTYPE(_I, _P, _P, _P, _I, _P)
_DeleteCall = ctypes.CFUNCTYPE(_I, _P, ctypes.c_char_p, _I)
_FolderCall = ctypes.CFUNCTYPE(_I, ctypes.c_char_p, ctypes.POINTER(_I))
_SetCall = ctypes.CFUNCTYPE(_I, _P, ctypes.c_char_p, _P)
_GetCall = ctypes.CFUNCTYPE(_P, _P, ctypes.c_char_p)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", _I),
        ("file_bytes", _I),
        ("longest_path", _I),
        ("following", _P),
        ("name", ctypes.c_char_p),
        ("own_data", _P),
        ("calls", _P * 16),
    ]


class _Methods(ctypes.Structure):
    _fields_ = [("calls", _P * _METHODS)]


class _Table:
    """One of the system's tables of file methods, and ours that stands in for it."""

    def __init__(self, theirs: int, ours: dict[int, Any]) -> None:
        original = _Methods.from_address(theirs)
        self.close = _CloseCall(original.calls[_CLOSE])
        self.read = _BytesCall(original.calls[_READ])
        self.write = _BytesCall(original.calls[_WRITE])
        self.truncate = _TruncateCall(original.calls[_TRUNCATE])
        self.sync = _SyncCall(original.calls[_SYNC])
        self.methods = _Methods()
        ctypes.memmove(ctypes.byref(self.methods), theirs, ctypes.sizeof(_Methods))
        for index, call in ours.items():
            self.methods.calls[index] = ctypes.cast(call, _P).value
        self.address = ctypes.addressof(self.methods)


class Shim:
    """The VFS that reports to WATCH. Make one in a process and keep it; `install` puts it before all others."""

    def __init__(self) -> None:
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = _P
        library.sqlite3_vfs_find.argtypes = [ctypes.c_char_p]
        library.sqlite3_vfs_register.argtypes = [_P, _I]
        self._library = library
        self._theirs: int = library.sqlite3_vfs_find(None)
        original = _Vfs.from_address(self._theirs)
        self._their_open = _OpenCall(original.calls[_X_OPEN])
        self._their_delete = _DeleteCall(original.calls[_X_DELETE])
        self._tables: dict[int, _Table] = {}
        self._files: dict[int, tuple[int, str, _Table]] = {}
        self._ours = {
            _CLOSE: _CloseCall(self._close),
            _READ: _BytesCall(self._read),
            _WRITE: _BytesCall(self._write),
            _TRUNCATE: _TruncateCall(self._truncate),
            _SYNC: _SyncCall(self._sync),
        }
        self._vfs = _Vfs()
        ctypes.memmove(ctypes.byref(self._vfs), self._theirs, ctypes.sizeof(_Vfs))
        self._vfs.name = b"leeward-faults"
        self._own_calls = (_OpenCall(self._open), _DeleteCall(self._delete), _FolderCall(self._folder))
        self._vfs.calls[_X_OPEN] = ctypes.cast(self._own_calls[0], _P).value
        self._vfs.calls[_X_DELETE] = ctypes.cast(self._own_calls[1], _P).value

    def install(self) -> None:
        """Let every connection opened from now on go through here."""
        original = _Vfs.from_address(self._theirs)
        get, change = _GetCall(original.calls[_X_GET_CALL]), _SetCall(original.calls[_X_SET_CALL])
        self._their_folder = _FolderCall(get(self._theirs, b"openDirectory"))
        change(self._theirs, b"openDirectory", ctypes.cast(self._own_calls[2], _P))
        if self._library.sqlite3_vfs_register(ctypes.byref(self._vfs), 1):
            raise RuntimeError("SQLite did not take the VFS")

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        # The name is passed on as the pointer that it is: SQLite keeps it, and reads what it has put behind it.
        path = os.fsdecode(ctypes.string_at(name)) if name else ""
        if not WATCH.sees(path):
            return int(self._their_open(self._theirs, name, file, flags, out))
        operation = WATCH.opening(path, may_create=bool(flags & _OPEN_CREATE))
        operation.by_sqlite = True

        def act(_: int | None) -> int:
            return int(self._their_open(self._theirs, name, file, flags, out))

        return self._guarded(operation, act, opened=(path, file))

    def _swap(self, file: int, number: int, path: str) -> None:
        slot = _P.from_address(file)
        if not slot.value:
            return
        table = self._tables.get(slot.value)
        if table is None:
            table = self._tables[slot.value] = _Table(slot.value, self._ours)
        self._files[file] = (number, path, table)
        slot.value = table.address

    def _close(self, file: int) -> int:
        _, _, table = self._files.pop(file)
        return int(table.close(file))

    def _read(self, file: int, buffer: int, size: int, offset: int) -> int:
        number, path, table = self._files[file]
        if WATCH.hook is None:
            return int(table.read(file, buffer, size, offset))
        operation = Operation(watching.READ, path, number, offset, size, by_sqlite=True)
        return self._guarded(operation, lambda _: table.read(file, buffer, size, offset))

    def _write(self, file: int, buffer: int, size: int, offset: int) -> int:
        number, path, table = self._files[file]
        if WATCH.hook is None:
            return int(table.write(file, buffer, size, offset))
        operation = Operation(
            watching.WRITE, path, number, offset, size, ctypes.string_at(buffer, size), by_sqlite=True
        )
        return self._guarded(
            operation, lambda part: table.write(file, buffer, size if part is None else part, offset)
        )

    def _truncate(self, file: int, size: int) -> int:
        number, path, table = self._files[file]
        operation = Operation(watching.TRUNCATE, path, number, size, by_sqlite=True)
        return self._guarded(operation, lambda _: table.truncate(file, size))

    def _sync(self, file: int, flags: int) -> int:
        number, path, table = self._files[file]
        operation = Operation(watching.SYNC, path, number, by_sqlite=True)
        return self._guarded(operation, lambda _: table.sync(file, flags))

    def _delete(self, _vfs: int, name: bytes, sync_folder: int) -> int:
        path = os.fsdecode(name)
        if not WATCH.sees(path) or path not in WATCH.names:
            return int(self._their_delete(self._theirs, name, sync_folder))
        operation = Operation(watching.UNLINK, WATCH.below(path), by_sqlite=True)
        code = self._guarded(operation, lambda _: self._their_delete(self._theirs, name, 0))
        if code == 0:
            WATCH.removed(path)
            if sync_folder:
                self._sync_folder_of(path)
        return code

    def _sync_folder_of(self, path: str) -> None:
        """What SQLite's own VFS does after a deletion that must last, and like it without a word of failure."""
        folder = os.path.dirname(path)

        def act(_: int | None) -> int:
            descriptor = _open_file(folder, os.O_RDONLY)
            _sync_file(descriptor)
            _close_file(descriptor)
            return 0

        self._guarded(
            Operation(watching.SYNC_FOLDER, WATCH.below(folder + "/").rstrip("/"), by_sqlite=True), act
        )

    def _folder(self, name: bytes, out: Any) -> int:
        """SQLite opens a folder for one reason: to sync it. What it is handed is the path of a file in it."""
        path = os.path.dirname(os.fsdecode(name))
        if not WATCH.sees(path + "/"):
            return int(self._their_folder(name, out))
        operation = Operation(watching.SYNC_FOLDER, WATCH.below(path + "/").rstrip("/"), by_sqlite=True)
        return self._guarded(operation, lambda _: self._their_folder(name, out))

    def _guarded(
        self,
        operation: Operation,
        act: Callable[[int | None], int],
        *,
        opened: tuple[str, int] | None = None,
    ) -> int:
        """Ask, act, tell. An exception must not reach SQLite: it would be printed and taken for success."""
        try:
            part = WATCH.asked(operation)
            code = act(part)
            if code == 0 and opened is not None:
                path, file = opened
                self._swap(file, WATCH.opened(operation, path), operation.path)
            elif code == 0:
                WATCH.told(operation)
        except StagedFault as fault:
            return _FULL if fault.number == errno.ENOSPC else _CODES[operation.kind]
        except BaseException:  # noqa: BLE001 - whatever it is, the round must not go on as if nothing had been
            traceback.print_exc()
            os._exit(70)
        return code
