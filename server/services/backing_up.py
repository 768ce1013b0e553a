"""Backups while the server serves: a file a day for the community and another for the desk, never both in one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from protocol.encoding import day_of
from server.domain.faults import StewardFault
from server.services.backup_file import COMMUNITY, DESK, Header, Writer
from server.services.catalogue import FOLDER as CATALOGUE
from server.services.community import Community
from server.services.erasure_list import date_of, day_of_date
from server.settings import BACKUP_DAYS
from server.store.interface import DeskStore, Store
from server.store.schema import VERSION

NEVER: Final = frozenset({"erasure", "duty", "challenge", "object", "page"})
"""Tables that no backup holds: the erasure list, and what belongs to the moment or to files that are not there."""
SUFFIX: Final = ".leeward-backup"
_NAME = re.compile(
    r"\.?(community|desk)-([0-9]{4}-[0-9]{2}-[0-9]{2})" + re.escape(SUFFIX) + r"(?P<part>\.part)?"
)


def back_up(community: Community, store: Store, desk: DeskStore, *, to: Path, now: float) -> list[Path]:
    """Write both files of today, then delete those older than a week, and halves that a crash left. Blocks.

    The desk's holds its private issuer keys; the feed key and the session key are in neither, because a restore
    makes new ones. StewardFault if the folder is inside the community's own; OSError.
    """
    folder = to.absolute()
    if folder.resolve().is_relative_to(community.places.folder.resolve()):
        raise StewardFault(
            f"Backups must not lie inside {community.places.folder}: one broken disk would take both. "
            "Please name another folder with --to."
        )
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    day = day_of(now)
    places = community.places

    def of_community(writer: Writer) -> None:
        store.dump(_rows_for(writer))
        _add_files(writer, places.folder, places.folder / CATALOGUE)

    def of_desk(writer: Writer) -> None:
        desk.dump(_rows_for(writer))
        _add_files(writer, places.desk_folder, places.issuer_key("").parent)

    parts = ((COMMUNITY, store.columns(), of_community), (DESK, desk.columns(), of_desk))
    made = []
    for kind, columns, fill in parts:
        path = folder / f"{kind}-{date_of(day)}{SUFFIX}"
        _write(path, Header(kind, community.id, day, VERSION, columns), fill)
        made.append(path)
    for path in folder.iterdir():
        name = _NAME.fullmatch(path.name)
        if name and (name["part"] or day_of_date(name[2]) < day - BACKUP_DAYS):
            path.unlink(missing_ok=True)
    return made


def _write(path: Path, header: Header, fill: Callable[[Writer], None]) -> None:
    writer = Writer(path, header)
    try:
        fill(writer)
        writer.finish()
    except BaseException:
        writer.give_up()
        raise


def _rows_for(writer: Writer) -> Callable[[str, tuple[Any, ...]], None]:
    def take(table: str, values: tuple[Any, ...]) -> None:
        if table not in NEVER:
            writer.row(table, values)

    return take


def _add_files(writer: Writer, start: Path, folder: Path) -> None:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.is_file() and not path.is_symlink():
            writer.file(path.relative_to(start).as_posix(), path.read_bytes())
