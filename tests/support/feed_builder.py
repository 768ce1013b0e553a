"""A community's feed made by hand from protocol functions: honest, or lying in whatever way a test wants."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from protocol import (
    changes,
    checkpoint,
    descriptor,
    epochs,
    generation,
    hpke,
    leaves,
    limits,
    mail,
    manifest,
    merkle,
    segment,
    signed_note,
    strict_json,
    team_key,
)
from protocol.encoding import b64, community_id
from protocol.generation import GenerationNote


def _key(name: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


def named_bytes(name: str, length: int = 32) -> bytes:
    """Bytes that depend on the name alone."""
    return hashlib.shake_256(name.encode()).digest(length)


def named_id(name: str) -> UUID:
    """A UUIDv4 that depends on the name alone."""
    return UUID(bytes=named_bytes(name, 16), version=4)


@cache
def issuer_key() -> RSAPrivateKey:
    """The joining key of all the months of every hand-made community; making one takes a second. Nobody else has it."""
    key = load_pem_private_key((Path(__file__).parent / "issuer.pem").read_bytes(), password=None)
    assert isinstance(key, RSAPrivateKey)
    return key


def issuer_public() -> bytes:
    """Its public half, as a descriptor names it."""
    return issuer_key().public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


@dataclass
class FeedBuilder:
    """Add changes, then `publish`; `objects`, `head` and `community_message` are what a server would serve."""

    name: str = "harbour"
    entries: list[leaves.Entry] = field(default_factory=list)
    objects: dict[bytes, bytes] = field(default_factory=dict)
    revisions: dict[int, int] = field(default_factory=dict)
    members: list[bytes] = field(default_factory=list)
    number: int = 0
    epoch: int = 1
    descriptor_number: int = 1
    generation: int = 1
    feed_key_name: str = "feed 1"
    compressed: bool = True

    def __post_init__(self) -> None:
        self.root_key = _key(f"{self.name} root")
        self.community = community_id(signed_note.public_bytes(self.root_key))
        self.room = named_id(f"{self.name} room")
        self.guide = named_id(f"{self.name} guide")
        self.guide_hpke = hpke.new_private_key(lambda n: named_bytes(f"{self.name} guide hpke", n))
        self.cosigning = _key(f"{self.name} cosigning")
        self.epoch_keys = {1: named_bytes(f"{self.name} epoch 1")}
        self.sealed: dict[int, tuple[bytes, bytes, int, int]] = {}
        self.head = checkpoint.HeadMessage("", "")
        self.cosigned = ""
        self.team = ""
        self.generations: tuple[str, ...] = ()
        self.epoch_objects: dict[int, bytes] = {}
        self._salts = 0
        self.redescribe()

    @property
    def feed_key(self) -> Ed25519PrivateKey:
        return _key(f"{self.name} {self.feed_key_name}")

    def redescribe(self, **changes_: object) -> None:
        """Sign a descriptor with the present number; `changes_` are its fields."""
        public = {
            name: b64(signed_note.public_bytes(_key(f"{self.name} {name}")))
            for name in ("signing", "cosigning")
        }
        values: dict[str, object] = {
            "id": self.community,
            "number": self.descriptor_number,
            "expires_day": 40_000,
            "name": self.name.title(),
            "practice": True,
            "generation": self.generation,
            "feed_key": b64(signed_note.public_bytes(self.feed_key)),
            "issuers": tuple(
                descriptor.IssuerKey(f"2026-{month:02}", b64(issuer_public())) for month in range(1, 13)
            ),
            "rooms": (
                descriptor.Room(
                    self.room, "Sleep", descriptor.PostingPolicy.HOLD_NEWCOMERS, newcomer_posts=3
                ),
            ),
            "guides": (
                descriptor.GuideKeys(
                    self.guide,
                    public["signing"],
                    public["cosigning"],
                    b64(hashlib.sha256(hpke.public_key(self.guide_hpke)).digest()),
                ),
            ),
            "guidelines_version": 1,
            "guidelines": (descriptor.LocalText("en", "Be kind."),),
            "escalation": (descriptor.LocalText("en", "A guide writes to you first."),),
            "minimum_age": 16,
        }
        values.update(changes_)
        made = descriptor.Descriptor(**values)  # type: ignore[arg-type]  # the test names real fields
        self.described = made
        self.descriptor_note = str(descriptor.sign(made, self.root_key))

    @property
    def community_message(self) -> descriptor.CommunityMessage:
        root_key = b64(signed_note.public_bytes(self.root_key))
        return descriptor.CommunityMessage(root_key, self.descriptor_note, self.team)

    def make_team_key(self, number: int) -> str:
        """The guide's app makes the team's key of this number; its note."""
        private = hpke.new_private_key(lambda n: named_bytes(f"{self.name} team {number}", n))
        made = team_key.TeamKey(self.community, self.guide, number, hpke.public_key(private))
        self.team = str(team_key.sign(made, _key(f"{self.name} signing")))
        return self.team

    # Changes

    def add(self, header: changes.Header, body: bytes = b"") -> int:
        """Append a change; its seq."""
        self._salts += 1
        salt = named_bytes(f"{self.name} salt {self._salts}")
        entry = leaves.new_entry(
            changes.class_of(header), changes.encode_header(header), body, random_bytes=lambda _: salt
        )
        self.entries.append(entry)
        return len(self.entries) - 1

    def post(
        self,
        post: str,
        text: str,
        *,
        thread: str | None = None,
        title: str = "",
        author: str = "ann",
        hour: int = 1,
    ) -> int:
        """A post by name; without a thread it starts one."""
        id_ = named_id(post).bytes
        header = changes.Post(
            id=id_,
            hour=hour,
            author=named_id(author).bytes,
            thread=named_id(thread).bytes if thread else id_,
            room=self.room.bytes,
        )
        return self.add(header, changes.encode_body(changes.PostBody(text, title)))

    def edit(self, post: str, text: str, *, thread: str, author: str = "ann") -> int:
        """A new wording."""
        header = changes.Edit(
            id=named_id(f"edit of {post} {len(self.entries)}").bytes,
            hour=2,
            post=named_id(post).bytes,
            author=named_id(author).bytes,
            thread=named_id(thread).bytes,
            room=self.room.bytes,
        )
        return self.add(header, changes.encode_body(changes.PostBody(text)))

    def pseudonym(self, author: str, name: str, hpke_key: bytes = b"") -> int:
        """A pseudonym appears."""
        header = changes.Pseudonym(
            id=named_id(f"pseudonym {author} {len(self.entries)}").bytes,
            hour=0,
            author=named_id(author).bytes,
        )
        return self.add(header, changes.encode_body(changes.PseudonymBody(name, hpke_key)))

    def remove(self, post: str, seqs: tuple[int, ...], reason: str = "unkind-to-someone") -> int:
        """A guide removes a post: the listed changes are erased."""
        seq = self.add(
            changes.Remove(
                id=named_id(f"removal of {post}").bytes,
                hour=3,
                post=named_id(post).bytes,
                seqs=seqs,
                reason=reason,
            )
        )
        self.erase(seqs)
        return seq

    def erase(self, seqs: tuple[int, ...]) -> None:
        """Take content away, with or without a change that says so."""
        for seq in seqs:
            self.entries[seq] = self.entries[seq].as_erased()
            number = seq // limits.SEGMENT_CHANGES
            if number in self.sealed:
                self.objects.pop(self.sealed[number][0], None)
                del self.sealed[number]
                self.revisions[number] = self.revisions.get(number, 0) + 1

    def mail(self, message: mail.Message, message_id: UUID, *, to: bytes, mailbox_key: bytes) -> list[int]:
        """A message by mail, part by part."""
        parts = mail.seal_message(message, message_id, to=to, community=self.community)
        return [
            self.add(
                changes.Mail(id=named_id(f"mail {len(self.entries)}").bytes, hour=4),
                mail.address(part, mailbox_key=mailbox_key),
            )
            for part in parts
        ]

    def rotate_epoch(self) -> None:
        """The next epoch, for all present members."""
        self.epoch += 1
        self.epoch_keys[self.epoch] = named_bytes(f"{self.name} epoch {self.epoch}")

    # Publishing

    def publish(self) -> checkpoint.HeadMessage:
        """Seal what changed, and sign a new head over everything."""
        whole, rest = divmod(len(self.entries), limits.SEGMENT_CHANGES)
        rows = [self._row(number) for number in range(whole)]
        tail_hash, tail_leaves = None, []
        if rest:
            tail = self._seal(whole, segment.ObjectType.TAIL)
            tail_hash = self.serve(tail)
            tail_leaves = self._leaves(whole)
        self.root = merkle.fold((row.root for row in rows), tail_leaves)
        pages = [
            manifest.encode_page(at // 256, rows[at : at + 256])
            for at in range(0, whole, limits.MANIFEST_PAGE_ROWS)
        ]
        top = manifest.encode_top([self.serve(page) for page in pages])
        self.sign_head(tail=tail_hash, top=self.serve(top), epoch_object=self.serve(self._epoch_object()))
        return self.head

    def sign_head(
        self, *, tail: bytes | None, top: bytes, epoch_object: bytes, root: bytes | None = None
    ) -> None:
        """Sign these as the next head."""
        self.number += 1
        self.parts = {"tail": tail, "top": top, "epoch": epoch_object}
        origin = checkpoint.origin(self.community, self.generation)
        signed = str(
            checkpoint.sign_checkpoint(
                checkpoint.Checkpoint(origin, len(self.entries), root or self.root), self.feed_key
            )
        )
        note = checkpoint.HeadNote(
            origin=origin,
            number=self.number,
            checkpoint=checkpoint.note_hash(signed),
            tail=tail,
            manifest=top,
            epoch=self.epoch,
            epoch_object=epoch_object,
            descriptor=checkpoint.note_hash(self.descriptor_note),
        )
        head = str(checkpoint.sign_head(note, self.feed_key))
        self.head = checkpoint.HeadMessage(signed, head, self.cosigned, self.generations)

    def resign(self, *, root: bytes | None = None) -> None:
        """The same parts under a new head."""
        self.sign_head(
            tail=self.parts["tail"],
            top=self.parts["top"] or b"",
            epoch_object=self.parts["epoch"] or b"",
            root=root,
        )

    def cosign(self, seconds: int) -> None:
        """The guide's app cosigns the present checkpoint."""
        note = signed_note.parse(self.head.checkpoint)
        name = checkpoint.guide_name(self.community, str(self.guide))
        self.cosigned = str(
            note.with_signatures(signed_note.cosign(note, name, self.cosigning, seconds=seconds))
        )
        self.head = checkpoint.HeadMessage(
            self.head.checkpoint, self.head.head, self.cosigned, self.generations
        )

    def serve(self, data: bytes) -> bytes:
        """Serve an object; its address."""
        hash_ = hashlib.sha256(data).digest()
        self.objects[hash_] = data
        return hash_

    def head_bytes(self) -> bytes:
        """The head as served."""
        return strict_json.pad(strict_json.encode(self.head))

    def fork(self) -> FeedBuilder:
        """Another history by the same keys, with the same changes so far."""
        other = FeedBuilder(self.name, number=self.number, members=list(self.members))
        other.entries = list(self.entries)
        other._salts = self._salts + 1_000_000
        return other

    def restored(
        self,
        entries: Sequence[leaves.Entry],
        *,
        note: Callable[[GenerationNote], GenerationNote] = lambda note: note,
        by: str | None = None,
        skipped_epochs: int = 9,
        hour: int = 500,
    ) -> FeedBuilder:
        """A server brought back from a backup of these changes; `note` and `by` make a false note of it."""
        other = FeedBuilder(
            self.name,
            number=self.number + 2**32,
            members=list(self.members),
            generation=self.generation + 1,
            descriptor_number=self.descriptor_number + 1000,
            feed_key_name=f"feed {self.generation + 1}",
        )
        other.entries, other._salts = list(entries), self._salts + 1_000_000
        other.epoch_keys = dict(self.epoch_keys)
        for epoch in range(self.epoch + 1, self.epoch + 1 + skipped_epochs):
            other.epoch_keys[epoch] = named_bytes(f"{self.name} {other.generation} epoch {epoch}")
        other.epoch = self.epoch + skipped_epochs
        root = merkle.root_of(leaves.leaf_of(seq, entry) for seq, entry in enumerate(entries))
        said = GenerationNote(
            self.community, self.generation, other.generation, len(entries), root, other.epoch
        )
        signed = str(generation.sign(note(said), _key(by or f"{self.name} root")))
        other.generations = (*self.generations, signed)
        id_ = named_id(f"{self.name} generation {other.generation}").bytes
        other.add(changes.Generation(id=id_, hour=hour, number=other.generation), signed.encode())
        other.publish()
        return other

    def _row(self, number: int) -> manifest.Row:
        if number not in self.sealed:
            data = self._seal(number, segment.ObjectType.SEGMENT)
            root = merkle.root_of(self._leaves(number))
            self.sealed[number] = (self.serve(data), root, self.revisions.get(number, 0), self.epoch)
        hash_, root, revision, _ = self.sealed[number]
        return manifest.Row(revision, hash_, root)

    def _slice(self, number: int) -> list[leaves.Entry]:
        first = number * limits.SEGMENT_CHANGES
        return self.entries[first : first + limits.SEGMENT_CHANGES]

    def _leaves(self, number: int) -> list[bytes]:
        first = number * limits.SEGMENT_CHANGES
        return [leaves.leaf_of(seq, entry) for seq, entry in enumerate(self._slice(number), first)]

    def _seal(self, number: int, kind: segment.ObjectType) -> bytes:
        return segment.seal(
            self._slice(number),
            object_type=kind,
            number=number,
            revision=self.revisions.get(number, 0),
            community=self.community,
            epoch=self.epoch,
            epoch_key=self.epoch_keys[self.epoch],
        )

    def _epoch_object(self) -> bytes:
        if self.epoch not in self.epoch_objects:
            secrets = [*self.members, named_bytes("somebody"), named_bytes("nobody")]
            self.epoch_objects[self.epoch] = epochs.encode_object(
                community=self.community, epoch=self.epoch, keys=self.epoch_keys, member_secrets=secrets
            )
        return self.epoch_objects[self.epoch]
