"""The feed's signing key as a file: the one that the descriptor names, or the one that is about to take its place.

A change of key is three steps that a crash may part: the new key lies beside the old one, the root-signed descriptor
names it, it takes the old one's place. Whoever signs looks for the key that the descriptor names.
"""

from __future__ import annotations

from protocol.signed_note import public_bytes
from server.crypto import key_files
from server.crypto.key_files import NotAKey, SigningKey
from server.settings import Places


def feed_key_for(places: Places, public: bytes) -> SigningKey:
    """The private half of this public key (32 bytes). NotAKey if neither file holds it; OSError."""
    for path in (places.feed_key, places.next_feed_key):
        try:
            key = key_files.read_signing_key(path)
        except FileNotFoundError:
            continue
        if public_bytes(key) == public:
            return key
    raise NotAKey(places.feed_key.name)


def settle_feed_key(places: Places, public: bytes) -> None:
    """Finish a change of key that was cut short: the next key takes its place if it is named, else it goes."""
    try:
        following = key_files.read_signing_key(places.next_feed_key)
    except FileNotFoundError:
        return
    except NotAKey:
        places.next_feed_key.unlink(missing_ok=True)
        return
    if public_bytes(following) == public:
        places.next_feed_key.replace(places.feed_key)
        key_files.sync_folder(places.feed_key.parent)
    else:
        places.next_feed_key.unlink(missing_ok=True)
