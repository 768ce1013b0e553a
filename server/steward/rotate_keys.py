"""`leeward-server rotate-keys`: new keys in the place of old ones."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from protocol.encoding import b64, unb64
from protocol.invitation import Role
from protocol.signed_note import public_bytes
from server.crypto import key_files
from server.crypto.digests import sha256
from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.domain.faults import StewardFault
from server.services import issuers, rotating
from server.services.community import Community, read_root_key
from server.services.databases import put_up_lost_desk
from server.services.guides import remove_guide
from server.steward.invite import add_address, invite
from server.steward.options import add_data, databases, opened
from server.store.interface import Store


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "rotate-keys", help="put new keys in the place of old ones; the server may go on serving"
    )
    add_data(parser)
    parser.add_argument(
        "--root-key", type=Path, required=True, metavar="FILE", help="the community's root key"
    )
    parser.add_argument("--feed", action="store_true", help="the key that signs the feed")
    parser.add_argument(
        "--issuers",
        action="store_true",
        help="the keys for joining, for twelve months from now: invitations printed before are void",
    )
    parser.add_argument(
        "--afresh",
        action="store_true",
        help="with --issuers, when a key may be in wrong hands: also those of months to come, so that whoever chose "
        "to join later today must be invited again",
    )
    parser.add_argument(
        "--session", action="store_true", help="the key that seals sessions: everyone logs in again"
    )
    parser.add_argument(
        "--guide",
        metavar="NAME",
        help="take back all keys of this guide at once, and print an invitation to join anew with",
    )
    add_address(parser)
    parser.set_defaults(run=run)


def run(
    options: argparse.Namespace,
    *,
    now: Callable[[], float] = time.time,
    make_issuer_key: Callable[[], IssuerPrivateKey] = key_files.new_issuer_key,
) -> int:
    """Rotate whatever was named."""
    if not (options.feed or options.issuers or options.session or options.guide):
        raise StewardFault("Please say which keys: --feed, --issuers, --session or --guide NAME.")
    if options.afresh and not options.issuers:
        raise StewardFault("Please give --afresh together with --issuers.")
    community, store = opened(options)
    with contextlib.closing(store):
        root_key = read_root_key(options.root_key)
        if public_bytes(root_key) != community.root_key:
            raise StewardFault(
                "This is the root key of another community. Please name the file that `init` used for this one."
            )
        if options.feed:
            _feed(store, community, root_key, now())
        if options.issuers:
            afresh: bool = options.afresh
            if put_up_lost_desk(community.places, community.id):
                print("The desk was lost. An empty one is there now.")
            issuers.renew(store, community, root_key=root_key, now=now(), afresh=afresh, make=make_issuer_key)
            print("New issuer keys. Invitations printed before are void: print new ones with `invite`.")
        if options.session:
            rotating.rotate_session_key(community)
            print("A new session key. Everyone's app logs in again by itself.")
        if options.guide:
            remove_guide(store, community, root_key=root_key, name=options.guide, lock_out=True, now=now())
            print(
                f"The keys of “{options.guide}” open and sign nothing new any more. This invitation lets them"
            )
            print("join anew; then run `guide confirm`, and compare the fingerprint over the telephone:")
    if options.guide:
        return invite(
            options.data,
            count=1,
            role=Role.GUIDE,
            address=options.address,
            now=now(),
            databases=databases(options),
        )
    return 0


def _feed(store: Store, community: Community, root_key: SigningKey, now: float) -> None:
    described = rotating.rotate_feed_key(store, community, root_key=root_key, now=now)
    public = sha256(unb64(described.feed_key, length=32))
    print(f"A new feed key, SHA-256 {b64(public)}. The next head is signed by it.")
    print("Guides' apps cosign again within an hour of their next look.")
