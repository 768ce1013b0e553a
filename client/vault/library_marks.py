"""What was opened, read and kept of the library, in the private file. Each is part of its caller's transaction."""

from __future__ import annotations

from client.domain.library.reading import WHOLE, LibraryMark
from client.vault.sqlcipher import Connection


def every(connection: Connection) -> dict[str, LibraryMark]:
    """All marks by item."""
    rows = connection.execute(
        "SELECT item, opened_at, finished_at, place, kept FROM library_mark ORDER BY row"
    )
    return {
        item: LibraryMark(item, opened_at or None, finished_at, place, bool(kept))
        for item, opened_at, finished_at, place, kept in rows
    }


def opened(connection: Connection, item: str, *, at: int) -> None:
    """It was opened, at that UTC second."""
    connection.execute(
        "INSERT INTO library_mark (item, opened_at, place, kept) VALUES (?, ?, 0, 0)"
        " ON CONFLICT (item) DO UPDATE SET opened_at = excluded.opened_at",
        (item, at),
    )


def reached(connection: Connection, item: str, *, place: int) -> None:
    """It was read as far as this, in thousandths; nothing happens to what was never opened."""
    connection.execute("UPDATE library_mark SET place = ? WHERE item = ?", (min(max(place, 0), WHOLE), item))


def finished(connection: Connection, item: str, *, at: int) -> None:
    """It was finished at that UTC second, and so was opened then at the latest."""
    connection.execute(
        "INSERT INTO library_mark (item, opened_at, finished_at, place, kept) VALUES (?1, ?2, ?2, 0, 0)"
        " ON CONFLICT (item) DO UPDATE SET finished_at = excluded.finished_at",
        (item, at),
    )


def not_finished(connection: Connection, item: str) -> None:
    """It is not finished any more."""
    connection.execute("UPDATE library_mark SET finished_at = NULL WHERE item = ?", (item,))


def keep(connection: Connection, item: str, kept: bool) -> None:
    """Keep it for later, or no longer. `opened_at` 0 stands for what was never opened."""
    connection.execute(
        "INSERT INTO library_mark (item, opened_at, place, kept) VALUES (?, 0, 0, ?)"
        " ON CONFLICT (item) DO UPDATE SET kept = excluded.kept",
        (item, int(kept)),
    )
    connection.execute(
        "DELETE FROM library_mark WHERE item = ? AND opened_at = 0 AND finished_at IS NULL AND kept = 0",
        (item,),
    )


def forget_all(connection: Connection) -> None:
    """Forget everything that was read, and where."""
    connection.execute("DELETE FROM library_mark")


def forget_under(connection: Connection, beginning: str) -> None:
    """Forget everything that was read of items whose ids begin so."""
    connection.execute("DELETE FROM library_mark WHERE substr(item, 1, length(?1)) = ?1", (beginning,))
