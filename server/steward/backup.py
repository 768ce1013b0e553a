"""`leeward-server backup`: the community and the desk as one file each, while the server serves."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from server.services.backing_up import back_up
from server.settings import BACKUP_DAYS
from server.steward.options import add_data, opened, opened_desk


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "backup", help="write the community and the desk into a file each; the server may go on serving"
    )
    add_data(parser)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="a folder on another disk")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Write both, then delete those that are older than a week."""
    community, store = opened(options)
    with contextlib.closing(store), contextlib.closing(opened_desk(options, community)) as desk:
        made = back_up(community, store, desk, to=options.to, now=now())
    for path in made:
        print(f"{path}  {path.stat().st_size} bytes")
    print(
        f"Backups here that were older than {BACKUP_DAYS} days are gone. The erasure list is in none of them."
    )
    return 0
