"""`leeward-server invite` and `leeward-server guide add`: invitations, one a line, or on sheets to print."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from protocol.descriptor import Descriptor
from protocol.errors import ProtocolError
from protocol.invitation import Invitation, Role
from protocol.text import check_line, tidy
from server.domain.faults import StewardFault
from server.services import desk
from server.services.community import Community, open_folder, read_descriptor
from server.services.databases import FILES, Databases, open_desk_at
from server.settings import DEFAULT_HOST, DEFAULT_PORT
from server.steward.options import add_data, check_owner, opened, opened_desk
from server.steward.sheets import NEW_PAGE, sheet
from server.store.interface import DeskStore, Store

ORG_MAX: Final = 100
_HERE: Final = ("127.0.0.1", "::1", "localhost")
SHOWN_FROM: Final = 10
"""Smaller counts of an organisation are not shown: they could point to people."""


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command `invite`."""
    parser = commands.add_parser(
        "invite", help="print invitations, one a line, or sheets for an organisation"
    )
    add_data(parser)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--count", type=int, metavar="N", help="how many")
    what.add_argument(
        "--counts",
        action="store_true",
        help=f"how many invitations of each organisation were made and used; below {SHOWN_FROM} is not told",
    )
    parser.add_argument(
        "--org", metavar="NAME", help="an organisation that hands them out: prints a sheet for each person"
    )
    add_address(parser)
    parser.set_defaults(run=run)


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add --address."""
    parser.add_argument(
        "--address", metavar="URL", help="where members reach the community; else where it was last served"
    )


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print invitations for members, or how many there were."""
    org = _org(options.org) if options.org is not None else ""
    community, store = opened(options)
    with contextlib.closing(store), contextlib.closing(opened_desk(options, community)) as codes:
        if options.counts:
            _print_counts(codes)
            return 0
        described, made = _make(
            community,
            store,
            codes,
            count=options.count,
            role=Role.MEMBER,
            address=options.address,
            org=org,
            now=now(),
        )
    if org:
        print(NEW_PAGE.join(sheet(one, described, org=org) for one in made), end="")
    else:
        _print_plain(made)
    return 0


def invite(
    folder: Path,
    *,
    count: int,
    role: Role,
    address: str | None,
    now: float,
    databases: Databases = FILES,
) -> int:
    """Make and print invitations for this role, one a line."""
    check_owner(folder)
    community, store = open_folder(folder, databases)
    with contextlib.closing(store), contextlib.closing(open_desk_at(community.places, databases)) as codes:
        _, made = _make(community, store, codes, count=count, role=role, address=address, org="", now=now)
    _print_plain(made)
    return 0


def _make(
    community: Community,
    store: Store,
    codes: DeskStore,
    *,
    count: int,
    role: Role,
    address: str | None,
    org: str,
    now: float,
) -> tuple[Descriptor, list[Invitation]]:
    described = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    served = store.read(lambda tx: tx.fact("address")).result()
    place = address or served or f"http://{DEFAULT_HOST}:{DEFAULT_PORT}"
    made = desk.invite(
        codes,
        described,
        count=count,
        role=role,
        address=place,
        org=org,
        now=now,
    )
    if not address and not community.practice and urlsplit(place).hostname in _HERE:
        print(
            f"These invitations lead to {place}, which only this machine reaches. "
            "For members elsewhere, make others with --address https://...",
            file=sys.stderr,
        )
    return described, made


def _print_plain(made: list[Invitation]) -> None:
    for invitation in made:
        print(invitation.text())


def _print_counts(codes: DeskStore) -> None:
    counts = codes.write(lambda tx: tx.counts()).result()
    if not counts:
        print("No invitations were made for an organisation.")
    for org, (made, used) in counts.items():
        print(f"{org}: {_told(made)} made, {_told(used)} used")


def _told(count: int) -> str:
    return f"fewer than {SHOWN_FROM}" if count < SHOWN_FROM else f"{count:,}"


def _org(text: str) -> str:
    try:
        return check_line(tidy(text), max_characters=ORG_MAX)
    except ProtocolError as error:
        raise StewardFault(
            f"An organisation's name is one line of 1 to {ORG_MAX} characters. Please choose another."
        ) from error
