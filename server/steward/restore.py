"""`leeward-server restore`: bring a community back from a backup, into a new folder and a new generation.

It may be practised at any time: nothing of a community that lives on is changed, its erasure list neither. The new
folder gets a list of its own, with all that stood in the one it was shown.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from protocol.encoding import community_id
from protocol.signed_note import public_bytes
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.domain.faults import StewardFault, StoreTrouble
from server.services.backup_file import COMMUNITY
from server.services.community import Community, read_root_key
from server.services.databases import open_desk_at, open_store_at, put_up, settle
from server.services.erasure_list import Entry, ErasureList, date_of
from server.services.restoring import (
    Backup,
    Restored,
    desk_backup,
    load_rows,
    read_backup,
    restore,
    write_files,
)
from server.settings import Places
from server.steward.making import check_new_folder, made_whole
from server.steward.options import add_data, databases
from server.store.addresses import Databases


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("restore", help="bring a community back from a backup, into a new folder")
    add_data(parser)
    parser.add_argument(
        "--from", dest="source", type=Path, required=True, metavar="BACKUP", help="the community's backup"
    )
    parser.add_argument(
        "--desk-from",
        type=Path,
        metavar="BACKUP",
        help="the desk's backup of the same day; without it, new issuer keys are made and printed invitations are void",
    )
    parser.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    parser.add_argument(
        "--erasures",
        type=Path,
        metavar="DIR",
        help="the erasure list's folder, which is only read: what was erased since the backup is erased again, "
        "before anything else",
    )
    parser.set_defaults(run=run)


def run(
    options: argparse.Namespace,
    *,
    now: Callable[[], float] = time.time,
    make_issuer_key: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
) -> int:
    """Make the community beside its place and move it there when it is whole."""
    folder: Path = options.data.absolute()
    check_new_folder(folder, options.root_key)
    root_key = read_root_key(options.root_key)
    entries, damaged = _entries(options.erasures, community_id(public_bytes(root_key)))
    backup = read_backup(options.source, kind=COMMUNITY, root_key=public_bytes(root_key), entries=entries)
    desk = None if options.desk_from is None else desk_backup(options.desk_from, root_key)
    where = databases(options)
    print("Reading the backup and sealing everything anew. This may take minutes.", file=sys.stderr)
    with made_whole(folder) as making:
        restored = _restore(
            making, backup, desk, root_key, where, entries, options.erasures, now(), make_issuer_key
        )
    with contextlib.suppress(StewardFault, StoreTrouble, OSError):  # else whoever opens it does so
        settle(Places(folder), where)
    restored.damaged_lines = damaged
    if options.erasures is not None:
        restored.list_lacks = ErasureList(options.erasures, backup.header.community).lacks(restored.day)
    _report(restored, folder, listed=options.erasures is not None, desk=desk is not None)
    return 0


def _entries(folder: Path | None, community: str) -> tuple[list[Entry], int]:
    if folder is None:
        return [], 0
    found = ErasureList(folder, community)
    if not found.exists():
        raise StewardFault(
            f"There is no erasure list in {folder}. Please name its folder, or leave --erasures away if it is lost."
        )
    entries, damaged = found.read()
    if damaged and not entries:
        raise StewardFault(
            f"The erasure list in {folder} is of another community, or wholly damaged. Please name the right folder."
        )
    return entries, damaged


def _restore(
    making: Path,
    backup: Backup,
    desk: Backup | None,
    root_key: SigningKey,
    where: Databases,
    entries: list[Entry],
    erasures: Path | None,
    now: float,
    make_issuer_key: Callable[[], IssuerPrivateKey],
) -> Restored:
    places = Places(making)
    for folder in (places.folder, places.desk_folder, places.objects.parent, places.objects):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    put_up(places, backup.header.community, where, half_made=True)
    listed = ErasureList(places.erasures, backup.header.community)
    if erasures is not None:
        listed.take_over(ErasureList(erasures, backup.header.community))
    with contextlib.closing(open_store_at(places, where, half_made=True)) as store:
        load_rows(store, backup, marked=True)
        write_files(backup, places.folder)
        with contextlib.closing(open_desk_at(places, where, half_made=True)) as desk_store:
            if desk is not None:
                load_rows(desk_store, desk, marked=False)
                write_files(desk, places.desk_folder)
        public = public_bytes(root_key)
        practice = store.read(lambda tx: tx.fact("practice")).result() == "yes"
        return restore(
            store,
            Community(places, backup.header.community, public, practice),
            backup,
            root_key=root_key,
            entries=entries,
            erasures=listed,
            now=now,
            make_issuer_key=make_issuer_key,
        )


def _report(restored: Restored, folder: Path, *, listed: bool, desk: bool) -> None:
    print(f"{folder} holds the community as of {date_of(restored.day)}, as generation {restored.generation}.")
    if listed:
        print(f"Erased again: {restored.erased} changes, and {restored.members} members who had left.")
        if restored.damaged_lines:
            print(
                f"{restored.damaged_lines} lines of the erasure list could not be read: what they said may be back."
            )
        if restored.list_lacks:
            print(
                f"The erasure list is not whole since {date_of(restored.day)}: what was erased on days that are "
                "missing may be back. Is there a newer copy of it? If not, tell the community so."
            )
    else:
        print(
            "There was no erasure list: whatever was erased since the backup is back. Tell the community so."
        )
    if restored.new_issuers:
        print("New issuer keys were made: invitations printed before are void. Print new ones with `invite`.")
    elif not desk:
        print("The desk is empty: invitations printed before are void. Print new ones with `invite`.")
    print(f"Guides in it: {', '.join(restored.guides) or 'none'}.")
    print(
        "Take out again whomever you had removed, and put out whomever the guides had put out, since that day."
    )
