"""What every command asks for: the community's folder, and where its databases are if they are not files there."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from server.domain.faults import StewardFault
from server.services.community import Community, open_folder
from server.services.databases import Databases, open_desk_at
from server.store.addresses import check_url, has_password
from server.store.interface import DeskStore, Store

URL: Final = "LEEWARD_DATABASE_URL"
DESK_URL: Final = "LEEWARD_DESK_DATABASE_URL"


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add --data and what `databases` reads."""
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the community's folder")
    add_database_to(parser)


def add_database_to(parser: argparse.ArgumentParser) -> None:
    """Add --database-url and --desk-database-url."""
    parser.add_argument(
        "--database-url",
        metavar="URL",
        help=f"a PostgreSQL database instead of a file in DIR, such as postgresql://user@host/name; else {URL}, "
        "else what init wrote down. A password is safer in the variable than here",
    )
    parser.add_argument(
        "--desk-database-url",
        metavar="URL",
        help=f"the same for the desk, which needs a database of its own; else {DESK_URL}",
    )


def databases(options: argparse.Namespace, environment: Mapping[str, str] = os.environ) -> Databases:
    """Where the databases are, as far as the steward says. StewardFault for what is no address.

    Every user of a machine sees the arguments of every process: of a password that stands there it is said on stderr.
    """
    told: set[str] = options.__dict__.setdefault("_told_of_passwords", set())  # once is enough
    found = []
    for given, name in ((options.database_url, URL), (options.desk_database_url, DESK_URL)):
        if given is not None and has_password(check_url(given)) and name not in told:
            told.add(name)
            print(
                "A password in a command can be seen by everyone on this machine. "
                f"It is safer in the variable {name}, or in the file that init writes.",
                file=sys.stderr,
            )
        url = given or environment.get(name) or None
        found.append(None if url is None else check_url(url))
    return Databases(*found)


def opened(
    options: argparse.Namespace, environment: Mapping[str, str] = os.environ
) -> tuple[Community, Store]:
    """The community that the command is about, open."""
    check_owner(options.data)
    return open_folder(options.data, databases(options, environment))


def check_owner(folder: Path) -> None:
    """StewardFault for root in another user's folder: what root writes there, the server could not read any more."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not folder.is_dir():
        return
    owner = folder.stat().st_uid
    if owner != 0:
        raise StewardFault(
            f"{folder} belongs to another user, and what root writes there the server could not read. "
            f"Please run this as that user: sudo -u '#{owner}' leeward-server ..."
        )


def opened_desk(
    options: argparse.Namespace, community: Community, environment: Mapping[str, str] = os.environ
) -> DeskStore:
    """Its desk, open."""
    return open_desk_at(community.places, databases(options, environment))
