"""The smallest honest reader: fetches the whole feed and believes nothing that does not verify."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

import httpx

from protocol import changes, checkpoint, epochs, manifest, segment
from protocol import descriptor as descriptors
from protocol.checkpoint import Head
from protocol.descriptor import CommunityMessage, Descriptor
from protocol.encoding import unb64
from protocol.leaves import Entry, leaf_of
from protocol.limits import MANIFEST_PAGE_ROWS, SEGMENT_CHANGES
from protocol.merkle import fold, root_of
from protocol.strict_json import decode, unpad

H = TypeVar("H")
Source: TypeAlias = str | Callable[[str], bytes]
"""An address, or something that answers paths."""


@dataclass(frozen=True)
class Feed:
    """A verified feed: entries by seq, None where the header is gone."""

    head: Head
    descriptor: Descriptor
    entries: list[Entry]
    rows: list[manifest.Row]

    def of(self, kind: type[H]) -> list[tuple[int, H, bytes]]:
        """Seq, header and body of each change of a kind that is still there."""
        found: list[tuple[int, H, bytes]] = []
        for seq, entry in enumerate(self.entries):
            if not entry.erased:
                header = changes.decode_header(entry.header, entry.change_class)
                if isinstance(header, kind):
                    found.append((seq, header, entry.body))
        return found

    def texts(self) -> list[str]:
        """The texts of all posts."""
        return [changes.decode_body(body, changes.PostBody).text for _, _, body in self.of(changes.Post)]


def read_community(address: Source, community: str) -> tuple[Descriptor, CommunityMessage]:
    message = decode(_get(address, "/v1/community"), CommunityMessage)
    root_key = unb64(message.root_key, length=32)
    return descriptors.open_note(message.descriptor, community=community, root_key=root_key), message


def read_head(address: Source, descriptor: Descriptor) -> Head:
    message = checkpoint.decode_head_message(unpad(_get(address, "/v1/feed/head")))
    name = checkpoint.origin(descriptor.id, descriptor.generation)
    return checkpoint.open_head(message, expected_origin=name, feed_key=unb64(descriptor.feed_key))


def read_feed(
    address: Source, community: str, *, member_secret: bytes = b"", epoch_keys: dict[int, bytes] | None = None
) -> Feed:
    """Everything, verified down to each leaf, with the epoch object or with keys one has (a newcomer's)."""
    descriptor, message = read_community(address, community)
    head = read_head(address, descriptor)
    if head.note.descriptor != checkpoint.note_hash(message.descriptor):  # it changed between the two
        descriptor, message = read_community(address, community)
        assert head.note.descriptor == checkpoint.note_hash(message.descriptor)
    keys = epoch_keys or _keys(address, head, community, member_secret)
    whole = head.checkpoint.size // SEGMENT_CHANGES
    pages = manifest.decode_top(fetch(address, head.note.manifest), segments=whole)
    rows: list[manifest.Row] = []
    for number, page in enumerate(pages):
        count = min(MANIFEST_PAGE_ROWS, whole - number * MANIFEST_PAGE_ROWS)
        rows += manifest.decode_page(fetch(address, page), number=number, rows=count)
    entries: list[Entry] = []
    for number, row in enumerate(rows):
        prefix, held = _open(address, row.object_hash, community, keys)
        assert (prefix.number, prefix.revision) == (number, row.revision)
        assert root_of(segment.leaves(prefix, held)) == row.root
        entries += held
    if head.note.tail is not None:
        prefix, held = _open(address, head.note.tail, community, keys)
        assert prefix.number == whole
        entries += held
    assert len(entries) == head.checkpoint.size
    first = whole * SEGMENT_CHANGES
    leaves = [leaf_of(seq, entry) for seq, entry in enumerate(entries[first:], first)]
    assert fold([row.root for row in rows], leaves) == head.checkpoint.root
    feed = Feed(head, descriptor, entries, rows)
    _check_erasures(feed)
    return feed


def fetch(address: Source, digest: bytes) -> bytes:
    data = _get(address, f"/v1/feed/o/{digest.hex()}")
    assert segment.object_hash(data) == digest
    return data


def _keys(address: Source, head: Head, community: str, secret: bytes) -> dict[int, bytes]:
    data = fetch(address, head.note.epoch_object)
    epoch = head.note.epoch
    key = epochs.own_key(data, member_secret=secret, community=community, epoch=epoch)
    return epochs.older_keys(data, community=community, epoch=epoch, key=key) | {epoch: key}


def _open(address: Source, digest: bytes, community: str, keys: dict[int, bytes]) -> Any:
    data = fetch(address, digest)
    epoch = segment.read_prefix(data).epoch
    return segment.open_object(data, community=community, epoch_key=keys[epoch])


def _check_erasures(feed: Feed) -> None:
    listed: set[int] = set()
    listed.update(seq for _, header, _ in feed.of(changes.Remove) for seq in header.seqs)
    listed.update(seq for _, header, _ in feed.of(changes.Withdraw) for seq in header.seqs)
    listed.update(seq for _, header, _ in feed.of(changes.Prune) for seq in header.seqs)
    assert {seq for seq, entry in enumerate(feed.entries) if entry.erased} <= listed


def _get(source: Source, path: str) -> bytes:
    if not isinstance(source, str):
        return source(path)
    with httpx.Client(trust_env=False) as client:
        response = client.get(source + path, headers={"accept-encoding": "identity"})
    assert response.status_code == 200, (path, response.status_code)
    return response.content
