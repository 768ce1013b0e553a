"""`leeward-server retention run`: do now what is due once a day, and say what was done."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable

from protocol.encoding import day_of
from server.services import retention
from server.services.upkeep import RETENTION_DAY
from server.steward.options import add_data, opened, opened_desk


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("retention", help="erase what has had its time")
    what = parser.add_subparsers(required=True, metavar="run")
    running = what.add_parser("run", help="do it now; the server does it once a day by itself")
    add_data(running)
    running.set_defaults(run=run)


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Do it, and print what was done, by count."""
    community, store = opened(options)
    with contextlib.closing(store), contextlib.closing(opened_desk(options, community)) as desk:
        moment = now()
        done = retention.run(store, desk, community, now=moment)
        store.write(lambda tx: tx.set_fact(RETENTION_DAY, str(day_of(moment)))).result()
    for line in done.lines():
        print(line)
    return 0 if done.forgotten else 3
