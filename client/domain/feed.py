"""The verified feed as plain values: what decoding hands to the store, and what the store shows.

Rows are plain tuples where thousands of them travel from the decoder to the store, and dataclasses where a person
reads them. Ids are 16 bytes, times whole hours since 1970 UTC, positions (`seq`) count from 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

PostRow: TypeAlias = tuple[int, bytes, bytes, bytes, int, int, bytes | None, str, str, str]
"""seq, id, thread, author, hour, flags, to, title, text, notes (codes between spaces)."""
WordingRow: TypeAlias = tuple[int, bytes, bytes, bytes, str | None, str | None, str]
"""seq, post, thread, author, title, text, notes; a title and text of None change the content notes only."""
PseudonymRow: TypeAlias = tuple[int, bytes, int, int, str, bytes]
"""seq, id, hour, flags, name, HPKE key (empty: takes no mail)."""
ControlRow: TypeAlias = tuple[int, str, int, bytes | None, bytes, bytes]
"""seq, kind, hour, the thread it is about if any, header and body as carried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPiece:
    """One segment or tail that was opened and verified, leaf by leaf, against a signed head.

    `root` is None for a tail. `leaves` holds 32 bytes for each change. `rooms` gives each thread's room as its newest
    post here says. `gone` are seqs whose content is erased, `listed` pairs an erased seq with the control change that
    lists it.
    """

    number: int
    first_seq: int
    revision: int
    object_hash: bytes
    root: bytes | None
    leaves: bytes
    posts: tuple[PostRow, ...] = field(default=(), repr=False)
    rooms: tuple[tuple[bytes, bytes, int], ...] = ()
    wordings: tuple[WordingRow, ...] = field(default=(), repr=False)
    pseudonyms: tuple[PseudonymRow, ...] = field(default=(), repr=False)
    controls: tuple[ControlRow, ...] = field(default=(), repr=False)
    gone: tuple[int, ...] = ()
    listed: tuple[tuple[int, int], ...] = ()

    @property
    def size(self) -> int:
        """How many changes it holds."""
        return len(self.leaves) // 32


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenHead:
    """The newest signed head whose parts fit together and continue what was seen before. Notes are as carried."""

    generation: int
    number: int
    size: int
    root: bytes
    checkpoint: str
    head: str
    descriptor: bytes
    manifest: bytes
    tail: bytes | None
    epoch: int
    epoch_object: bytes


@dataclass(frozen=True, slots=True)
class HeldPiece:
    """What the store holds of one segment: `root` is None while it is only a tail."""

    number: int
    root: bytes | None
    size: int


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A thread in a list. `title` and `author` are empty when its starter is gone; `newest_hour` is its last post's."""

    id: bytes
    room: bytes
    title: str = field(repr=False)
    author: bytes
    author_name: str
    hour: int | None
    newest_seq: int
    newest_hour: int
    posts: int
    locked: bool
    pinned: bool
    flags: int


@dataclass(frozen=True, slots=True)
class PostView:
    """A post as it is read. `edited` says that this is not its first wording."""

    seq: int
    id: bytes
    thread: bytes
    author: bytes
    author_name: str
    hour: int
    flags: int
    to: bytes | None
    title: str = field(repr=False)
    text: str = field(repr=False)
    notes: tuple[str, ...]
    edited: bool


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """A pseudonym of the feed; `hpke_key` is where guides seal mail to, empty if it takes none."""

    id: bytes
    name: str
    hpke_key: bytes
    flags: int
