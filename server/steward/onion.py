"""`leeward-server onion`: say at which onion address the community is reached, or that there is none any more."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from protocol.descriptor import Descriptor
from protocol.errors import Malformed
from protocol.invitation import check_onion_address
from server.domain.faults import StewardFault
from server.services.community import amend, read_root_key
from server.steward.options import add_data, opened

NONE = "none"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("onion", help="at which onion address members reach it through Tor")
    add_data(parser)
    parser.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    parser.add_argument("address", metavar="ADDRESS", help=f"http://NAME.onion as Tor made it, or {NONE}")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Sign the descriptor anew with this address."""
    address = checked(options.address)

    def change(old: Descriptor) -> Descriptor:
        return msgspec.structs.replace(old, onion=address)

    root_key = read_root_key(options.root_key)
    _, store = opened(options)
    try:
        store.write(lambda tx: amend(tx, root_key=root_key, now=now(), change=change)).result()
    finally:
        store.close()
    if address:
        print(f"Members who go through Tor ask {address} first, from the next time they unlock after a sync.")
    else:
        print("There is no onion address any more.")
    return 0


def checked(address: str) -> str:
    """The address in its one spelling, empty for none. StewardFault unless it is an onion service's."""
    if address == NONE:
        return ""
    try:
        return check_onion_address(address.rstrip("/"))
    except Malformed:
        raise StewardFault(
            "That is no onion address: it is http:// and the 56 letters and digits of Tor's file hostname, with .onion."
            " Nothing was changed."
        ) from None
