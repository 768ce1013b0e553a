"""`leeward-server guide`: bring guides in, confirm them, list them, name leads, and take one out of the team."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from protocol.invitation import Role
from server.services.community import read_root_key
from server.services.guides import confirm_guides, list_guides, name_lead, remove_guide
from server.steward.invite import add_address, invite
from server.steward.options import add_data, databases, opened


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands."""
    guide = commands.add_parser("guide", help="bring guides in, list them, name leads, take one out")
    what = guide.add_subparsers(required=True, metavar="add | confirm | list | lead | remove")
    add = what.add_parser("add", help="print an invitation for a guide")
    add_data(add)
    add_address(add)
    add.set_defaults(run=run_add)
    confirm = what.add_parser("confirm", help="confirm all guides who have joined and wait")
    add_data(confirm)
    confirm.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    confirm.set_defaults(run=run_confirm)
    listing = what.add_parser("list", help="all guides, and who waits to be confirmed")
    add_data(listing)
    listing.set_defaults(run=run_list)
    leading = what.add_parser("lead", help="name a guide as a lead, who sees to a life at risk")
    add_data(leading)
    leading.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    leading.add_argument("--end", action="store_true", help="they are a lead no longer, and stay a guide")
    leading.add_argument("name", metavar="NAME", help="the guide's pseudonym")
    leading.set_defaults(run=run_lead)
    removing = what.add_parser("remove", help="take a guide out of the team; they stay a member")
    add_data(removing)
    removing.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    removing.add_argument("name", metavar="NAME", help="the guide's pseudonym")
    removing.set_defaults(run=run_remove)


def run_add(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print one invitation for a guide."""
    return invite(
        options.data,
        count=1,
        role=Role.GUIDE,
        address=options.address,
        now=now(),
        databases=databases(options),
    )


def run_confirm(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Sign the waiting guides into the descriptor."""
    _, store = opened(options)
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


def run_list(options: argparse.Namespace) -> int:
    """Print names, fingerprints and who cannot read notes to the guides yet."""
    community, store = opened(options)
    try:
        guides = list_guides(store, community)
    finally:
        store.close()
    if not guides:
        print("There is no guide yet. Invite one with: leeward-server guide add --data DIR")
    for one in guides:
        notes = "" if one.reads or not one.keys else "  (has no team key yet)"
        lead = "  (lead)" if one.leads else ""
        print(f"{one.name}  {one.keys or 'waits to be confirmed'}{lead}{notes}")
    return 0


def run_lead(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Name a lead, or take the name back."""
    _, store = opened(options)
    try:
        root_key = read_root_key(options.root_key)
        changed = name_lead(store, root_key=root_key, name=options.name, leads=not options.end, now=now())
    finally:
        store.close()
    now_is = "no lead any more" if options.end else "a lead"
    print(f"“{options.name}” is {now_is}." if changed else "That is so already. Nothing was changed.")
    return 0


def run_remove(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Take a guide out of the team."""
    community, store = opened(options)
    try:
        root_key = read_root_key(options.root_key)
        released = remove_guide(
            store, community, root_key=root_key, name=options.name, lock_out=False, now=now()
        )
    finally:
        store.close()
    print(f"“{options.name}” is no guide any more. Claims released: {released}.")
    print("What was sealed to the guides until now they can still read, if they kept it.")
    print("Please see that another guide opens the app today: it makes the team's next key.")
    return 0
