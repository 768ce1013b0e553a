"""`leeward-server invite` and `leeward-server guide add`: invitations, one a line."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from protocol.invitation import Role
from server.services import desk
from server.services.community import open_folder, read_descriptor
from server.settings import DEFAULT_HOST, DEFAULT_PORT
from server.store.sqlite import open_desk


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command `invite`."""
    parser = commands.add_parser("invite", help="print invitations, one a line")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the community's folder")
    parser.add_argument("--count", type=int, required=True, metavar="N", help="how many")
    add_address(parser)
    parser.set_defaults(run=run)


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add --address."""
    parser.add_argument(
        "--address", metavar="URL", help="where members reach the community; else where it was last served"
    )


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print invitations for members."""
    return invite(options.data, count=options.count, role=Role.MEMBER, address=options.address, now=now())


def invite(folder: Path, *, count: int, role: Role, address: str | None, now: float) -> int:
    """Make and print invitations for this role."""
    community, store = open_folder(folder)
    try:
        descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
        served = store.read(lambda tx: tx.fact("address")).result()
    finally:
        store.close()
    with contextlib.closing(open_desk(community.places.desk)) as codes:
        made = desk.invite(
            codes,
            descriptor,
            count=count,
            role=role,
            address=address or served or f"http://{DEFAULT_HOST}:{DEFAULT_PORT}",
            now=now,
        )
    for invitation in made:
        print(invitation.text())
    return 0
