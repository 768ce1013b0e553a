"""`leeward-server reveal`: everything that is held about one member, on less than a page."""

from __future__ import annotations

import argparse
import contextlib

from server.services.revealing import find, reveal
from server.steward.options import add_data, opened


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("reveal", help="print everything that is held about one member")
    add_data(parser)
    parser.add_argument("--member", required=True, metavar="ID", help="the member's id, or pseudonym")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the page."""
    _, store = opened(options)
    with contextlib.closing(store):
        lines = store.read(lambda tx: reveal(tx, find(tx, options.member))).result()
    for line in lines:
        print(line)
    return 0
