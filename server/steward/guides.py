"""`leeward-server guide add` and `guide confirm`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from protocol.invitation import Role
from server.services.community import open_folder, read_root_key
from server.services.guides import confirm_guides
from server.steward.invite import add_address, invite


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both commands."""
    guide = commands.add_parser("guide", help="bring in guides")
    what = guide.add_subparsers(required=True, metavar="add | confirm")
    add = what.add_parser("add", help="print an invitation for a guide")
    add.add_argument("--data", type=Path, required=True, metavar="DIR", help="the community's folder")
    add_address(add)
    add.set_defaults(run=run_add)
    confirm = what.add_parser("confirm", help="confirm all guides who have joined and wait")
    confirm.add_argument("--data", type=Path, required=True, metavar="DIR", help="the community's folder")
    confirm.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    confirm.set_defaults(run=run_confirm)


def run_add(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print one invitation for a guide."""
    return invite(options.data, count=1, role=Role.GUIDE, address=options.address, now=now())


def run_confirm(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Sign the waiting guides into the descriptor."""
    _, store = open_folder(options.data)
    try:
        root_key = read_root_key(options.root_key)
        confirmed = confirm_guides(store, root_key=root_key, now=now())
    finally:
        store.close()
    if not confirmed:
        print("No guide is waiting. Nothing was changed.")
    for name, fingerprint in confirmed:
        print(f"{name}  {fingerprint}")
    return 0
