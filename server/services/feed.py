"""Publishing: a change gets its number in the transaction that makes it public, and so does an erasure."""

from __future__ import annotations

import os
from collections.abc import Callable

from protocol.changes import (
    Body,
    Edit,
    Header,
    Note,
    Post,
    Pseudonym,
    class_of,
    encode_body,
    encode_header,
)
from protocol.leaves import ChangeClass, Entry, new_entry
from server.domain.records import Change
from server.store.interface import Writing

RandomBytes = Callable[[int], bytes]


def publish(
    tx: Writing, header: Header, body: Body | bytes | None = None, *, random_bytes: RandomBytes = os.urandom
) -> int:
    """Append a change to the feed and return its sequence number."""
    data = b"" if body is None else body if isinstance(body, bytes) else encode_body(body)
    entry = new_entry(class_of(header), encode_header(header), data, random_bytes=random_bytes)
    seq = tx.next_seq()
    tx.add_change(
        Change(
            seq=seq,
            change_class=entry.change_class,
            commitment=entry.commitment,
            salt=entry.salt_or_commitment,
            header=entry.header,
            body=entry.body,
            kind=str(header.__struct_config__.tag),
            post=_post_of(header),
            hour=header.hour if entry.change_class == ChangeClass.CONTENT else None,
        )
    )
    return seq


def entry_of(change: Change) -> Entry:
    """A stored change as a segment carries it."""
    if change.header is None or change.salt is None:
        return Entry(change.change_class, change.commitment)
    return Entry(change.change_class, change.salt, change.header, change.body or b"")


def _post_of(header: Header) -> bytes | None:
    if isinstance(header, Post):
        return header.id
    if isinstance(header, Edit | Note):
        return header.post
    if isinstance(header, Pseudonym):
        return header.author
    return None
