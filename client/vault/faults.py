"""SQLite's and the system's error numbers as Leeward's errors: the only place that knows both."""

from __future__ import annotations

import errno
from typing import Final

from client.domain.errors import (
    BugError,
    DiskFull,
    LeewardError,
    VaultDamaged,
    VaultInUse,
    VaultPart,
    VaultUnreadable,
)

# SQLite's primary result codes (sqlite.org/rescode.html).
_BUSY: Final = 5
_NOMEM: Final = 7
_READONLY: Final = 8
_IOERR: Final = 10
_CORRUPT: Final = 11
_FULL: Final = 13
_CANTOPEN: Final = 14
_PROTOCOL: Final = 15
_NOTADB: Final = 26
_PRIMARY: Final = 0xFF
# The backup interface raises its errors with SQLite's fixed words (sqlite3_errstr) and without their code.
_BY_WORDS: Final = {
    "database is locked": _BUSY,
    "out of memory": _NOMEM,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "locking protocol": _PROTOCOL,
    "file is not a database": _NOTADB,
}

_NO_ROOM: Final = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})


def may_pass(error: Exception) -> bool:
    """Whether reading again might help.

    One failed read of the disk shows as any of these three, "file is not a database" among them, and SQLCipher
    keeps a connection in its error state afterwards: so look again, over a fresh connection, before judging.
    """
    return _code(error) & _PRIMARY in (_IOERR, _CORRUPT, _NOTADB)


def shows_damage(error: Exception) -> bool:
    """Whether, if it stays so, the bytes are wrong and not the disk."""
    return _code(error) & _PRIMARY in (_CORRUPT, _NOTADB)


def from_sqlite(error: Exception, *, part: VaultPart) -> LeewardError | MemoryError:
    """Leeward's error for one of sqlcipher3's, which came while using `part`."""
    code = _code(error)
    primary = code & _PRIMARY
    if primary == _BUSY:
        return VaultInUse()
    if primary == _FULL:
        return DiskFull()
    if shows_damage(error):
        return VaultDamaged(part=part, reason="page")
    if primary in (_IOERR, _CANTOPEN, _READONLY, _PROTOCOL):
        return VaultUnreadable(part=part, code=code)
    if primary == _NOMEM:
        return MemoryError()
    # What is left are mistakes of ours: a constraint broken, a statement SQLite does not know. Its name says
    # which; the message is left out, because it may quote what a person wrote.
    return BugError(what=getattr(error, "sqlite_errorname", type(error).__name__))


def from_system(error: OSError, *, part: VaultPart) -> LeewardError:
    """Leeward's error for one of the operating system's."""
    if error.errno in _NO_ROOM:
        return DiskFull()
    return VaultUnreadable(part=part, code=error.errno or 0)


def _code(error: Exception) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return code if isinstance(code, int) else _BY_WORDS.get(str(error), 0)
