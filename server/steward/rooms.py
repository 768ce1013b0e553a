"""`leeward-server rooms`: list them, and add, rename, close them or say when posts in them appear."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from protocol.descriptor import Descriptor, PostingPolicy, Room
from server.services import rooms
from server.services.community import read_descriptor, read_root_key
from server.settings import NEWCOMER_POSTS
from server.steward.init import checked_line
from server.steward.options import add_data, opened

_POLICIES = [policy.value for policy in PostingPolicy]


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands."""
    parser = commands.add_parser("rooms", help="list the rooms and change them")
    what = parser.add_subparsers(required=True, metavar="list | add | rename | policy | close")
    listing = what.add_parser("list", help="all rooms, with when posts in them appear")
    add_data(listing)
    listing.set_defaults(run=run_list)
    adding = _changing(what, "add", "a new room", run_add)
    adding.add_argument("--about", default="", metavar="TEXT", help="one line of what it is for")
    _add_policy(adding, PostingPolicy.HOLD_NEWCOMERS.value)
    renaming = _changing(what, "rename", "another name; what was written stays", run_rename)
    renaming.add_argument("to", metavar="NEW-NAME", help="the new name")
    renaming.add_argument("--about", metavar="TEXT", help="one line of what it is for")
    policy = _changing(what, "policy", "when posts in a room appear", run_policy)
    _add_policy(policy, None)
    _changing(what, "close", "take nothing new in a room; what stands there can be read", run_close)


def run_list(options: argparse.Namespace) -> int:
    """Print each room and its policy."""
    community, store = opened(options)
    try:
        descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    finally:
        store.close()
    for room in descriptor.rooms:
        print(f"{room.name}  ({_told(room)})")
        if room.about:
            print(f"    {room.about}")
    return 0


def run_add(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Add a room."""
    name = checked_line(options.name, "room's name")
    change = partial(
        rooms.add,
        name=name,
        about=_about(options.about) or "",
        policy=PostingPolicy(options.policy),
        newcomer_posts=options.newcomers,
    )
    _amend(options, change, now())
    print(f"“{name}” is there.")
    return 0


def run_rename(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Rename a room."""
    to = checked_line(options.to, "room's name")
    _amend(options, partial(rooms.rename, name=options.name, to=to, about=_about(options.about)), now())
    print(f"“{options.name}” is “{to}” now.")
    return 0


def run_policy(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Change when posts appear."""
    change = partial(
        rooms.set_policy,
        name=options.name,
        policy=PostingPolicy(options.policy),
        newcomer_posts=options.newcomers,
    )
    descriptor = _amend(options, change, now())
    room = rooms.find(descriptor, options.name)
    print(f"“{room.name}”: {_told(room)}.")
    return 0


def run_close(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Close a room."""
    _amend(options, partial(rooms.close, name=options.name), now())
    print(f"“{options.name}” takes nothing new. What stands there can still be read.")
    return 0


def _changing(what: Any, name: str, words: str, run: Callable[..., int]) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = what.add_parser(name, help=words)
    add_data(parser)
    parser.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    parser.add_argument("name", metavar="ROOM", help="the room's name")
    parser.set_defaults(run=run)
    return parser


def _add_policy(parser: argparse.ArgumentParser, usual: str | None) -> None:
    parser.add_argument(
        "--policy", choices=_POLICIES, required=usual is None, default=usual, help="when posts appear"
    )
    parser.add_argument(
        "--newcomers",
        type=int,
        default=NEWCOMER_POSTS,
        metavar="N",
        help=f"with hold-newcomers: a member's first N posts wait for a guide ({NEWCOMER_POSTS})",
    )


def _amend(options: argparse.Namespace, change: Callable[..., Descriptor], now: float) -> Descriptor:
    root_key = read_root_key(options.root_key)
    _, store = opened(options)
    try:
        return store.write(lambda tx: change(tx, root_key=root_key, now=now)).result()
    finally:
        store.close()


def _about(text: str | None) -> str | None:
    return checked_line(text, "line about a room") if text else text


def _told(room: Room) -> str:
    if room.policy == PostingPolicy.HOLD_NEWCOMERS:
        return f"a member's first {room.newcomer_posts} posts wait for a guide"
    if room.policy == PostingPolicy.HOLD_ALL:
        return "every post waits for a guide"
    return "posts appear at once, and a guide reads them after"
