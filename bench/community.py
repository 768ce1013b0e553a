"""A community with many posts, sealed beforehand, and a loopback process that hands out its objects."""

from __future__ import annotations

import hashlib
import multiprocessing
import pickle
import random
import socket
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeAlias
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from client.vault import communities, epochs
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.sqlcipher import Connection
from protocol import (
    changes,
    checkpoint,
    descriptor,
    hpke,
    leaves,
    limits,
    manifest,
    merkle,
    pseudonyms,
    segment,
    signed_note,
    strict_json,
)
from protocol import epochs as epoch_objects
from protocol.encoding import b64, community_id
from protocol.pseudonym_words import ADJECTIVES, NOUNS

FIRST_POSTS: Final = 20_000
POSTS_A_THREAD: Final = 8
POSTS_A_PERSON: Final = 20
_CHARACTERS: Final = 600
VOCABULARY: Final = 20_000


Maker: TypeAlias = Callable[[int, random.Random, str], Iterable[leaves.Entry]]
"""From a number of posts, chance and a community's id to the changes of its feed, in order."""


@dataclass(frozen=True)
class SealedFeed:
    """What a server would serve, and what its member needs to read it."""

    community: str
    posts: int
    root_key: bytes
    descriptor_note: str
    epoch_key: bytes
    head: bytes
    objects: dict[str, bytes]

    def joined(self, db: Connection) -> None:
        """Fill a new private file as making a vault and joining would."""
        epochs.begin(db, vault_id=b"v" * 16)
        self.join(db)

    def join(self, db: Connection, *, address: str = "http://127.0.0.1") -> None:
        """Put into a private file what joining at this address would."""
        member = str(UUID(bytes=b"m" * 16, version=4))
        record = CommunityRecord(
            id=self.community,
            name="Harbour",
            addresses=(address,),
            root_key=self.root_key,
            login_seed=b"l" * 32,
            hpke_private_key=hpke.new_private_key(),
            mailbox_key=b"b" * 32,
            state="joined",
            member_id=member,
            pseudonym_id=member,
            descriptor=self.descriptor_note.encode(),
        )
        communities.add(db, record)
        communities.add_epoch_key(db, community_id=self.community, key=EpochKey(1, self.epoch_key))


def word_of_rank(rank: int) -> str:
    """The word that is about 1/rank as frequent as the first; rank from 1 to VOCABULARY."""
    if rank <= len(NOUNS):
        return NOUNS[rank - 1].lower()
    adjective, noun = divmod(rank, len(NOUNS))
    return f"{ADJECTIVES[adjective % len(ADJECTIVES)]}{NOUNS[noun]}".lower()


def sentences(chance: random.Random, characters: int) -> str:
    """Some text of about that many characters, its words as unevenly frequent as in real text (Zipf's law)."""
    words, length = [], 0
    while length < characters:
        word = word_of_rank(int(VOCABULARY ** chance.random()))
        words.append(word)
        length += len(word) + 1
    return " ".join(words)


def sealed_feed(posts: int, *, seed: int = 7, made: Maker | None = None) -> SealedFeed:
    """A feed of that many posts by members with pseudonyms, the same for the same seed.

    `made` gives its changes, where more than posts and pseudonyms are wanted.
    """
    chance = random.Random(seed)
    root, feed_key = (Ed25519PrivateKey.from_private_bytes(chance.randbytes(32)) for _ in range(2))
    community = community_id(signed_note.public_bytes(root))
    epoch_key = chance.randbytes(32)
    note = str(descriptor.sign(_descriptor(community, feed_key, chance), root))
    entries = list(made(posts, chance, community) if made else _entries(posts, chance))
    objects: dict[str, bytes] = {}

    def serve(data: bytes) -> bytes:
        hash_ = hashlib.sha256(data).digest()
        objects[hash_.hex()] = data
        return hash_

    def seal(number: int, part: list[leaves.Entry], kind: segment.ObjectType) -> bytes:
        return serve(
            segment.seal(
                part,
                object_type=kind,
                number=number,
                revision=0,
                community=community,
                epoch=1,
                epoch_key=epoch_key,
                random_bytes=chance.randbytes,
            )
        )

    rows, whole = [], len(entries) // limits.SEGMENT_CHANGES
    hashes = [leaves.leaf_of(seq, entry) for seq, entry in enumerate(entries)]
    for number in range(whole):
        at = number * limits.SEGMENT_CHANGES
        part = entries[at : at + limits.SEGMENT_CHANGES]
        root_hash = merkle.root_of(hashes[at : at + limits.SEGMENT_CHANGES])
        rows.append(manifest.Row(0, seal(number, part, segment.ObjectType.SEGMENT), root_hash))
    rest = entries[whole * limits.SEGMENT_CHANGES :]
    tail = seal(whole, rest, segment.ObjectType.TAIL) if rest else None
    pages = [serve(manifest.encode_page(at // 256, rows[at : at + 256])) for at in range(0, whole, 256)]
    keys = epoch_objects.encode_object(
        community=community, epoch=1, keys={1: epoch_key}, member_secrets=[b"b" * 32]
    )
    origin = checkpoint.origin(community, 1)
    signed = str(
        checkpoint.sign_checkpoint(
            checkpoint.Checkpoint(origin, len(entries), merkle.root_of(hashes)), feed_key
        )
    )
    head = checkpoint.HeadNote(
        origin=origin,
        number=1,
        checkpoint=checkpoint.note_hash(signed),
        tail=tail,
        manifest=serve(manifest.encode_top(pages)),
        epoch=1,
        epoch_object=serve(keys),
        descriptor=checkpoint.note_hash(note),
    )
    message = checkpoint.HeadMessage(signed, str(checkpoint.sign_head(head, feed_key)))
    return SealedFeed(
        community,
        posts,
        signed_note.public_bytes(root),
        note,
        epoch_key,
        strict_json.pad(strict_json.encode(message)),
        objects,
    )


def _entries(posts: int, chance: random.Random) -> Any:
    def new_id() -> bytes:
        return UUID(bytes=chance.randbytes(16), version=4).bytes

    def entry(header: changes.Header, body: bytes) -> leaves.Entry:
        return leaves.new_entry(
            changes.class_of(header), changes.encode_header(header), body, random_bytes=chance.randbytes
        )

    room = new_id()
    people: list[bytes] = []
    threads: list[bytes] = []
    names = pseudonyms.names(max(1, posts // POSTS_A_PERSON), choose=chance.randrange, numbered=True)
    for number in range(posts):
        hour = 480_000 + number // 20
        if number % POSTS_A_PERSON == 0 and len(people) < len(names):
            people.append(new_id())
            named = changes.PseudonymBody(names[len(people) - 1], chance.randbytes(1216))
            yield entry(
                changes.Pseudonym(id=new_id(), hour=hour, author=people[-1]), changes.encode_body(named)
            )
        id_, starts = new_id(), number % POSTS_A_THREAD == 0
        if starts:
            threads.append(id_)
        header = changes.Post(
            id=id_,
            hour=hour,
            author=chance.choice(people),
            thread=id_ if starts else chance.choice(threads[-40:]),
            room=room,
        )
        title = sentences(chance, 40) if starts else ""
        yield entry(header, changes.encode_body(changes.PostBody(sentences(chance, _CHARACTERS), title)))


def _descriptor(community: str, feed_key: Ed25519PrivateKey, chance: random.Random) -> descriptor.Descriptor:
    return descriptor.Descriptor(
        id=community,
        number=1,
        expires_day=40_000,
        name="Harbour",
        practice=True,
        generation=1,
        feed_key=b64(signed_note.public_bytes(feed_key)),
        issuers=tuple(
            descriptor.IssuerKey(f"2026-{month:02}", b64(chance.randbytes(60))) for month in range(1, 13)
        ),
        rooms=(),
        guidelines_version=1,
        guidelines=(descriptor.LocalText("en", "Be kind."),),
        escalation=(descriptor.LocalText("en", "A guide writes to you first."),),
        minimum_age=16,
    )


class Served:
    """A process of its own that serves the feed on 127.0.0.1; use as a context manager."""

    def __init__(self, feed: SealedFeed) -> None:
        context = multiprocessing.get_context("spawn")
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "feed"
        message = descriptor.CommunityMessage(b64(feed.root_key), feed.descriptor_note)
        path.write_bytes(pickle.dumps((feed.head, strict_json.encode(message), feed.objects)))
        receiving, sending = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(str(path), sending))
        self._process.start()
        sending.close()  # so that a server that never came up is an error here, not a wait for ever
        self.address = f"http://127.0.0.1:{receiving.recv()}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.join()
        self._folder.cleanup()


def _serve(path: str, port: Any) -> None:
    head, community, objects = pickle.loads(Path(path).read_bytes())  # noqa: S301 - bytes of our own making

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

        def do_GET(self) -> None:
            known = {"/v1/feed/head": head, "/v1/community": community}
            data = known.get(self.path) or objects[self.path.rpartition("/")[2]]
            self.send_response_only(200)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    port.send(server.server_address[1])
    server.serve_forever()
