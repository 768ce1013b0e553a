"""`leeward-server practice`: a practice community full of examples, made and served in one step.

The app starts it for somebody who looks around. It lives as long as they look: nothing of it can be changed later,
because its root key is never written down, and one issuer key stands for all months, because making twelve is most of
the waiting and nothing is ever issued under them here.
"""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from protocol.changes import Flags
from protocol.invitation import Role
from server.app import Asked, say_where, serve
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey
from server.domain.faults import StewardFault
from server.services.community import found, open_folder
from server.services.importing import check_room_count
from server.settings import DEFAULT_HOST, Places
from server.steward.importing import bring_in, look_through, tell_bad
from server.steward.init import checked_line
from server.steward.invite import invite
from server.steward.serve import add_stop_with_stdin
from server.web.listening import take_end_of_input


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "practice", help="make a practice community with examples and serve it to this computer alone"
    )
    parser.add_argument(
        "--data",
        type=Path,
        required=True,
        metavar="DIR",
        help="a folder that is not there yet; it stays afterwards",
    )
    parser.add_argument("--name", default="Practice", help="what members see (Practice)")
    parser.add_argument(
        "--threads", type=Path, required=True, metavar="FILE", help="the examples, as for import-threads"
    )
    add_stop_with_stdin(parser)
    parser.set_defaults(run=run)


def run(
    options: argparse.Namespace,
    *,
    now: Callable[[], float] = time.time,
    make_issuer_key: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
) -> int:
    """Make it, serve it on a free port, and print where, then one invitation for a member."""
    if options.stop_with_stdin:
        # At once and from the first moment on: there is nothing to finish in a place that is thrown away, and whoever
        # does that must not meet a server that still writes there.
        take_end_of_input(lambda: os._exit(0))
    folder: Path = options.data
    name = checked_line(options.name, "name")
    topics, bad = look_through(options.threads)
    check_room_count(len(topics))
    tell_bad(bad)
    if not topics:
        raise StewardFault(f"{options.threads} holds no thread. Please name a file with a thread a line.")
    _make(folder, name, topics, options.threads, now, make_issuer_key())

    def announce(address: str) -> None:
        say_where(address)
        invite(folder, count=1, role=Role.MEMBER, address=address, now=now())
        print(end="", flush=True)

    serve(folder, Asked(DEFAULT_HOST, 0), announce=announce, now=now)
    return 0


def _make(
    folder: Path,
    name: str,
    topics: list[str],
    threads: Path,
    now: Callable[[], float],
    issuer_key: IssuerPrivateKey,
) -> None:
    """The whole community in a new folder, or no folder."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError as error:
        raise StewardFault(
            f"There is a {folder} already. Please name a folder that is not there yet."
        ) from error
    try:
        described = found(
            Places(folder),
            name=name,
            root_key=key_files.new_signing_key(),
            root_key_path=Path(os.devnull),
            alarm=None,
            rooms=topics,
            now=now(),
            make_issuer_key=lambda: issuer_key,
        )
        community, store = open_folder(folder)
        try:
            bring_in(threads, community, store, described, flags=Flags.EXAMPLE, now=now())
        finally:
            store.close()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
