"""`leeward-server check`: look a community over, while it is served or not."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from server.services.checking import look_over
from server.steward.options import add_data, databases, opened


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("check", help="look the community over, and say what to do; changes nothing")
    add_data(parser)
    parser.add_argument(
        "--erasures", type=Path, metavar="DIR", help="the erasure list's folder, if it is not in DIR"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print a line for each thing; 1 if anything is wrong."""
    community, store = opened(options)
    well = True
    with contextlib.closing(store):
        for looked in look_over(
            store, community, erasures=options.erasures, now=now(), databases=databases(options)
        ):
            print(f"{looked.what:<14}{'well' if not looked.troubles else 'PLEASE LOOK'}")
            for trouble in looked.troubles:
                print(f"    {trouble}")
                well = False
    return 0 if well else 1
