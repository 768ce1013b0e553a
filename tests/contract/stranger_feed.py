"""Reading a community's record, written from docs/protocol.md and docs/protocol/{trust,feed}.md alone."""

from __future__ import annotations

import hmac
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import zstandard

from tests.contract.stranger_bytes import (
    HpkeKey,
    Lie,
    Note,
    from_json,
    from_padded,
    hkdf,
    mailbox_tag,
    need,
    open1,
    read_note,
    sha256,
    u32,
    u64,
    unb64,
    unpack,
)

CONTENT = {"post", "edit", "note", "pseudonym", "mail"}
LISTS = {"withdraw", "remove", "prune"}


class Missing(Exception):
    """An object that the head names is not served."""


@dataclass(frozen=True)
class Change:
    """A change whose words are here."""

    seq: int
    kind: str
    header: dict[str, Any]
    body: Any


@dataclass(frozen=True)
class Head:
    """A head whose notes hold, line by line."""

    lines: list[str]
    number: int
    size: int
    root: bytes
    tail: bytes | None
    manifest: bytes
    epoch: int
    epoch_object: bytes
    checkpoint: Note


def tree_root(leaves: list[bytes]) -> bytes:
    """RFC 9162, section 2.1.1."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01" + tree_root(leaves[:split]) + tree_root(leaves[split:]))


@dataclass
class Record:
    """What one reader knows of a community. `get` fetches an address: status and bytes."""

    community: str
    root_key: bytes
    get: Callable[[str], tuple[int, bytes]]
    mailbox_key: bytes
    hpke: HpkeKey
    described: dict[str, Any] = field(default_factory=dict)
    described_hash: bytes = b""
    team_key: bytes = b""
    team_number: int = 0
    keys: dict[int, bytes] = field(default_factory=dict)
    head: Head | None = None
    leaves: list[bytes] = field(default_factory=list)
    changes: dict[int, Change] = field(default_factory=dict)
    erased: set[int] = field(default_factory=set)
    listed: dict[int, Change] = field(default_factory=dict)
    parts: dict[bytes, dict[int, bytes]] = field(default_factory=dict)
    mail: dict[bytes, dict[str, Any]] = field(default_factory=dict)
    cosigned_at: int | None = None
    dropped_from: int | None = None
    fetched: list[str] = field(default_factory=list)

    def describe(self, expected: bytes | None = None) -> None:
        """Fetch the descriptor, which must have the hash that a head names."""
        told = from_json(self._get("/v1/community"))
        note = read_note(told["descriptor"])
        if expected is not None and note.hash != expected:
            raise Missing("descriptor")
        name = f"leeward/1/{self.community}/descriptor"
        note.verify(name, self.root_key)
        first, line = note.lines
        described = from_json(line.encode())
        need(first == name and described["id"] == self.community, "this community's descriptor")
        if self.described:
            need(described["number"] >= self.described["number"], "a descriptor never goes back")
            same = described["number"] == self.described["number"]
            need(not same or described == self.described, "one descriptor of a number")
            need(described["practice"] == self.described["practice"], "practice is for ever")
        self.described, self.described_hash = described, note.hash
        if told.get("team"):
            self._team(read_note(told["team"]))

    def pull(self) -> None:
        """Bring everything that is new here, verified; what was just replaced is asked for again."""
        for pause in (1, 2, 4, 0):
            try:
                self._pull()
                break
            except Missing:
                if not pause:
                    raise Lie("withheld") from None
                time.sleep(pause)

    def posts(self) -> dict[bytes, str]:
        """The text that stands of each post."""
        standing: dict[bytes, tuple[bytes, str]] = {}
        for seq in sorted(self.changes):
            one = self.changes[seq]
            if one.kind == "post":
                standing[one.header["id"]] = (one.header["author"], one.body["text"])
            elif one.kind == "edit" and standing.get(one.header["post"], (b"",))[0] == one.header["author"]:
                standing[one.header["post"]] = (one.header["author"], one.body["text"])
        return {post: text for post, (_, text) in standing.items()}

    def _team(self, note: Note) -> None:
        first, guide, number, key = note.lines
        (named,) = [one for one in self.described.get("guides", []) if one["id"] == guide]
        note.verify(f"leeward/1/{self.community}/guide/{guide}", unb64(named["signing"]))
        need(first == f"leeward/1/{self.community}/team", "this community's team key")
        if int(number) > self.team_number:
            self.team_key, self.team_number = unb64(key), int(number)

    def _pull(self) -> None:
        told = from_padded(self._get("/v1/feed/head"))
        named = unb64(read_note(told["head"]).lines[7])
        generation = self.described.get("generation")
        if named != self.described_hash:
            self.describe(named)
        head = self._open_head(told)
        if generation is not None and self.described["generation"] > generation:
            self._next_generation(told["generations"], generation)
        self._check_numbers(head)
        self._epoch_keys(head)
        rows = self._manifest(head)
        tail = self._tail(head)
        known = {
            number: self.leaves[256 * number : 256 * number + 256]
            for number in range(len(self.leaves) // 256)
        }
        sealed: dict[int, list[Any]] = {}
        for number in range(len(rows) - 1, -1, -1):
            revision, hash_, root = rows[number]
            if len(known.get(number, [])) == 256:
                need(tree_root(known[number]) == root, "a fork: two records of one segment")
                continue
            sealed[number] = self._open(hash_, kind=1, number=number, revision=revision, size=256)
            known[number] = self._leaves(256 * number, sealed[number])
            need(tree_root(known[number]) == root, "a segment's leaves give its row's root")
        leaves = [leaf for number in range(len(rows)) for leaf in known[number]]
        leaves += self._leaves(256 * len(rows), tail)
        need(tree_root(leaves) == head.root, "rows and tail give the signed root")
        if self.head is not None:
            need(
                tree_root(leaves[: self.head.size]) == self.head.root, "the record goes on from the one seen"
            )
        for number, entries in sorted(sealed.items()):
            self._take(256 * number, entries)
        self._take(256 * len(rows), tail)
        self._erase()
        self.leaves, self.head = leaves, head
        self._cosigned(told.get("cosigned", ""))

    def _open_head(self, told: dict[str, Any]) -> Head:
        origin = f"leeward/1/{self.community}/{self.described['generation']}"
        feed_key = unb64(self.described["feed_key"])
        checkpoint, note = read_note(told["checkpoint"]), read_note(told["head"])
        checkpoint.verify(origin, feed_key)
        note.verify(origin, feed_key)
        need(len(checkpoint.lines) == 3 and checkpoint.lines[0] == origin, "a checkpoint of this log")
        need(len(note.lines) == 8 and note.lines[0] == f"{origin}/head", "a head of this log")
        _, number, checkpoint_hash, tail, manifest, epoch, epoch_object, _ = note.lines
        need(unb64(checkpoint_hash) == checkpoint.hash, "the head names this checkpoint")
        size = int(checkpoint.lines[1])
        need((tail == "-") == (size % 256 == 0), "a tail exactly when something is left over")
        return Head(
            note.lines, int(number), size, unb64(checkpoint.lines[2]),
            None if tail == "-" else unb64(tail), unb64(manifest), int(epoch), unb64(epoch_object), checkpoint,
        )  # fmt: skip

    def _check_numbers(self, head: Head) -> None:
        if self.head is None:
            return
        need(head.number >= self.head.number, "a head's number never falls")
        need(head.number > self.head.number or head.lines == self.head.lines, "one head of a number")
        need(head.size >= self.head.size, "a record never shrinks")

    def _next_generation(self, notes: list[str], mine: int) -> None:
        origin = f"leeward/1/{self.community}/"
        found = []
        for text in notes:
            note = read_note(text)
            note.verify(f"leeward/1/{self.community}/generation", self.root_key)
            name, old, new, size, root, first_epoch = note.lines
            need(name == f"leeward/1/{self.community}/generation", "a generation of this community")
            need(old.startswith(origin) and new.startswith(origin), "origins of this community")
            if int(new.removeprefix(origin)) > mine:
                found.append((int(size), unb64(root), int(first_epoch)))
        need(bool(found), "a generation has a note")
        k, root_at_k, first = min(found)
        if len(self.leaves) >= k:
            need(tree_root(self.leaves[:k]) == root_at_k, "the generation goes on from what was seen")
            self.dropped_from = k
            # What was seen stays the thing to continue from, but only up to the fork.
            assert self.head is not None
            self.head = Head(**{**vars(self.head), "size": k, "root": root_at_k})
        del self.leaves[k:]
        for kept in (self.changes, self.listed):
            for seq in [seq for seq in kept if seq >= k]:
                del kept[seq]
        self.erased = {seq for seq in self.erased if seq < k}
        self.keys = {epoch: key for epoch, key in self.keys.items() if epoch < first}
        self.cosigned_at = None

    def _epoch_keys(self, head: Head) -> None:
        data = self._object(head.epoch_object)
        version, kind, epoch, first, count = struct.unpack_from(">BBIII", data)
        need((version, kind, epoch) == (1, 5, head.epoch), "the epoch's object")
        rows = [data[14 + 64 * at : 14 + 64 * at + 64] for at in range(count)]
        need(rows == sorted(rows), "rows in the order of their tags")
        older = data[14 + 64 * count :]
        need(len(older) == 48 * (epoch - first), "a key for each earlier epoch")
        context = self.community.encode() + u32(epoch)
        tag = hkdf(self.mailbox_key, b"leeward/epoch-tag/v1" + context, length=16)
        for row in rows:
            if row[:16] == tag:
                self.keys[epoch] = open1(
                    hkdf(self.mailbox_key, b"leeward/epoch-wrap/v1" + context), row[16:], context
                )
        need(epoch in self.keys, "access has not ended")
        for number in range(epoch - 1, first - 1, -1):
            context = self.community.encode() + u32(number)
            wrapped = older[48 * (number - first) : 48 * (number - first) + 48]
            key = hkdf(self.keys[number + 1], b"leeward/epoch-prev/v1" + context)
            self.keys[number] = open1(key, wrapped, context)

    def _manifest(self, head: Head) -> list[tuple[int, bytes, bytes]]:
        whole = head.size // 256
        top = self._object(head.manifest)
        version, kind, pages = struct.unpack_from(">BBI", top)
        need((version, kind, pages) == (1, 4, -(-whole // 256)), "the top page of a feed of this size")
        rows: list[tuple[int, bytes, bytes]] = []
        for number in range(pages):
            page = self._object(top[6 + 32 * number : 38 + 32 * number])
            expected = (1, 3, number, min(256, whole - 256 * number))
            need(struct.unpack_from(">BBIH", page) == expected, "the page that was named")
            rows += struct.iter_unpack(">I32s32s", page[8:])
        need(len(rows) == whole, "a row for each segment")
        return rows

    def _tail(self, head: Head) -> list[Any]:
        if head.tail is None:
            return []
        return self._open(head.tail, kind=2, number=head.size // 256, revision=None, size=head.size % 256)

    def _open(self, hash_: bytes, *, kind: int, number: int, revision: int | None, size: int) -> list[Any]:
        data = self._object(hash_)
        need(len(data) % 16384 == 0, "a multiple of 16 KiB")
        prefix = data[:58]
        version, a_kind, epoch, a_number, a_revision, a_size, salt = struct.unpack(">BBIQIQ32s", prefix)
        need((version, a_kind, a_number, a_size) == (1, kind, number, size), "the object that was named")
        need(revision in (None, a_revision), "the revision of its row")
        key = hkdf(self.keys[epoch], b"leeward/segment/v1", salt=salt)
        plain = open1(key, data[58:], self.community.encode() + prefix)
        (length,) = struct.unpack_from(">I", plain)
        need(not any(plain[4 + length :]), "padded with zeros")
        frame = plain[4 : 4 + length]
        need(zstandard.frame_content_size(frame) <= 8 * 1024 * 1024, "no more than may be unpacked")
        entries = unpack(zstandard.ZstdDecompressor().decompress(frame, allow_extra_data=False))
        need(len(entries) == size, "as many entries as it says")
        return list(entries)

    def _leaves(self, first: int, entries: list[Any]) -> list[bytes]:
        leaves = []
        for seq, entry in enumerate(entries, first):
            commitment = entry[1]
            if len(entry) == 4:
                _, salt, header, body = entry
                commitment = hmac.digest(salt, u32(len(header)) + header + body, "sha256")
            else:
                need(entry[0] == 0, "only content is erased")
            leaves.append(sha256(b"\x00" + u64(seq) + bytes([entry[0]]) + commitment))
        return leaves

    def _take(self, first: int, entries: list[Any]) -> None:
        for seq, entry in enumerate(entries, first):
            if len(entry) == 2:
                self.erased.add(seq)
                continue
            header = unpack(entry[2])
            kind = header["kind"]
            need((kind in CONTENT) == (entry[0] == 0), "a kind in its class")
            body: Any = entry[3]
            if kind in ("post", "edit", "note", "pseudonym", "notice") or (kind == "lock" and body):
                body = unpack(body)
            one = self.changes[seq] = Change(seq, kind, header, body)
            if kind == "mail" and body[16:32] == mailbox_tag(self.mailbox_key, body[:16]):
                self._mail(body)
            for gone in header["seqs"] if kind in LISTS else ():
                need(gone < seq, "a list names what came before")
                self.listed[gone] = one

    def _mail(self, body: bytes) -> None:
        plain = self.hpke.open(body[32:], "leeward/mail/v1", self.community)
        need(len(plain) == 2928, "a part has one size")
        message, part, parts, length = struct.unpack_from(">16sBBH", plain)
        held = self.parts.setdefault(message, {})
        held[part] = plain[20 : 20 + length]
        if len(held) == parts:
            self.mail[message] = from_json(b"".join(held[at] for at in range(parts)))

    def _erase(self) -> None:
        need(self.erased <= set(self.listed), "withheld: erased, and no change lists it")
        for seq, by in self.listed.items():
            one = self.changes.get(seq)
            if one is None:
                continue
            need(one.kind in CONTENT, "no list names a control change")
            if by.kind != "prune":
                of = one.header["id"] if one.kind == "post" else one.header.get("post")
                need(of == by.header["post"], "a list names only its own post's changes")
            del self.changes[seq]

    def _cosigned(self, text: str) -> None:
        if not text:
            return
        note = read_note(text)
        origin = f"leeward/1/{self.community}/{self.described['generation']}"
        note.verify(origin, unb64(self.described["feed_key"]))
        size = int(note.lines[1])
        need(size <= len(self.leaves), "guides cosigned no longer record")
        need(tree_root(self.leaves[:size]) == unb64(note.lines[2]), "guides cosigned this record")
        times = [
            at
            for guide in self.described.get("guides", [])
            for at in note.cosigned(
                f"leeward/1/{self.community}/guide/{guide['id']}", unb64(guide["cosigning"])
            )
        ]
        self.cosigned_at = max((at for at in times if at <= time.time() + 7200), default=None)

    def _object(self, hash_: bytes) -> bytes:
        data = self._get(f"/v1/feed/o/{hash_.hex()}")
        need(sha256(data) == hash_, "an object has its name's hash")
        return data

    def _get(self, path: str) -> bytes:
        self.fetched.append(path)
        status, data = self.get(path)
        if status == 404:
            raise Missing(path)
        need(status == 200, f"{path}: {status}")
        return data
