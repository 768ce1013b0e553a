"""A write-ahead log that a crash left behind, looked at before SQLite opens the file.

SQLite takes the first frame that does not fit for a write that was cut off, and opens what stood before it without a
word, however much stands behind. Rot in such a log would so turn into an older state that nobody was told of. A crash
leaves at most one write behind the last whole one, because each is on the disk before the next begins; behind it may
lie the rest of one that an earlier crash cut off, which does not follow from it. The ends of two writes that follow one
another prove damage. (That the very last is gone can be told from nothing: it looks as if it had been cut off.)

Only the private file is looked at. What a community's file forgets comes again with the next sync.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from client.domain.errors import VaultDamaged, VaultPart
from client.vault.connection import PAGE_BYTES
from client.vault.salvage_bytes import RawFile
from client.vault.salvage_pages import OpenPage, is_copied, log_of

_PROOF: Final = 2


def demand_whole(path: Path, open_page: OpenPage, *, part: VaultPart) -> None:
    """Pass if the log beside `path` holds nothing that SQLite would forget. The file must not be open.

    Raises VaultDamaged, VaultUnreadable.
    """
    with RawFile(path, part=part) as file, RawFile(path.with_name(path.name + "-wal"), part=part) as log:
        if not log.size:
            return
        found = log_of(file, log, open_page)
        if found.beyond is None or found.commits_behind < _PROOF:
            return
        forgotten = found.beyond.places.items() - found.sound.places.items()
        if all(is_copied(file, number, log.read(at, PAGE_BYTES)) for number, at in forgotten):
            return  # all of it is in the file itself
    raise VaultDamaged(part=part, reason="log")
