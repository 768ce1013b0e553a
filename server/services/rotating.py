"""New keys in the place of old ones, each so that a crash at any step leaves a community that works."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from protocol.descriptor import Descriptor
from protocol.encoding import b64, unb64
from protocol.signed_note import public_bytes
from server.crypto import key_files, tokens
from server.crypto.key_files import NotAKey, SigningKey
from server.services.community import Community, amend, read_descriptor
from server.services.feed import RandomBytes
from server.services.feed_keys import settle_feed_key
from server.services.team import COSIGNED
from server.store.interface import Store, Writing


def rotate_feed_key(
    store: Store,
    community: Community,
    *,
    root_key: SigningKey,
    now: float,
    make: Callable[[], SigningKey] = key_files.new_signing_key,
) -> Descriptor:
    """A new key for heads and checkpoints, named by the root-signed descriptor; the next head is signed by it.

    A server that is running looks for the key that the descriptor names, and so takes it up. Checkpoints that guides
    cosigned were signed by the old key, which apps no longer know: they cosign again within the hour. StewardFault for
    another community's root key.
    """
    places = community.places

    def same(tx: Writing) -> Descriptor:
        return amend(tx, root_key=root_key, now=now, change=lambda one: one, only_if=False)

    before = store.write(same).result()  # is it this community's root key? Then nothing was written yet
    settle_feed_key(places, unb64(before.feed_key, length=32))
    key = make()
    key_files.write_private(places.next_feed_key, key)
    key_files.sync_folder(places.next_feed_key.parent)
    public = b64(public_bytes(key))

    def name(tx: Writing) -> Descriptor:
        tx.set_fact(COSIGNED, "")
        return amend(
            tx, root_key=root_key, now=now, change=lambda old: msgspec.structs.replace(old, feed_key=public)
        )

    after = store.write(name).result()
    settle_feed_key(places, unb64(after.feed_key, length=32))
    return after


def settle(store: Store, community: Community) -> None:
    """Finish a change of the feed key that was cut short. Blocks."""
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    settle_feed_key(community.places, unb64(descriptor.feed_key, length=32))


def rotate_session_key(community: Community, *, random_bytes: RandomBytes = os.urandom) -> None:
    """A new key for sessions: everyone logs in again, which their apps do by themselves."""
    key_files.replace_secret(community.places.session_key, random_bytes(tokens.KEY_LENGTH))


class SessionKeyWatch:
    """Notices a new session key: `tick` every two seconds, in each process that serves."""

    def __init__(self, community: Community, take_key: Callable[[bytes], None]) -> None:
        """`take_key` is given a new key when there is one."""
        self._path = community.places.session_key
        self._take_key = take_key
        self._seen = _mark(self._path)

    def tick(self) -> None:
        """Look whether the file is another one. A file that is not there or half there changes nothing."""
        mark = _mark(self._path)
        if mark is None or mark == self._seen:
            return
        try:
            key = key_files.read_secret(self._path, length=tokens.KEY_LENGTH)
        except (NotAKey, OSError):
            return
        self._take_key(key)
        self._seen = mark


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
