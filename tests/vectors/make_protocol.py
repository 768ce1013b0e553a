"""Writes protocol.json, the golden vectors of the wire. Run once for a new format; never to make a test pass.

    python -m tests.vectors.make_protocol

Sealed boxes (HPKE) and compressed objects differ each time they are made: tests open them. The rest is compared
byte for byte.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from protocol import (
    changes,
    checkpoint,
    descriptor,
    epochs,
    generation,
    hpke,
    invitation,
    leaves,
    mail,
    manifest,
    merkle,
    sealed_words,
    segment,
    sessions,
    signed_note,
    strict_json,
    submissions,
    team_key,
    tokens,
)
from protocol.encoding import b64
from tests.protocol import sample

PATH = Path(__file__).with_name("protocol.json")


def headers() -> dict[str, changes.Header]:
    """One header of each kind."""
    post, thread, room, author = (sample.uid(n).bytes for n in ("post", "thread", "room", "author"))
    some = sample.uid("change").bytes
    return {
        "post": changes.Post(
            id=post, hour=498_000, author=author, thread=thread, room=room, flags=1, to=thread
        ),
        "edit": changes.Edit(id=some, hour=498_001, post=post, author=author, thread=thread, room=room),
        "note": changes.Note(id=some, hour=498_001, post=post, author=author, thread=thread, room=room),
        "pseudonym": changes.Pseudonym(id=author, hour=498_000, author=author, flags=4),
        "mail": changes.Mail(id=some, hour=498_002),
        "withdraw": changes.Withdraw(id=some, hour=498_003, post=post, seqs=(1, 300)),
        "remove": changes.Remove(
            id=some, hour=498_003, post=post, seqs=(1,), reason="personal-details", rule="r2"
        ),
        "restore": changes.Restore(id=some, hour=498_004, removal=sample.uid("removal").bytes, post=post),
        "prune": changes.Prune(id=some, hour=498_005, seqs=(7, 70_000)),
        "lock": changes.Lock(id=some, hour=498_006, thread=thread),
        "unlock": changes.Unlock(id=some, hour=498_006, thread=thread),
        "pin": changes.Pin(id=some, hour=498_006, thread=thread, pinned=True),
        "notice": changes.Notice(id=some, hour=498_007),
        "guidelines": changes.Guidelines(id=some, hour=498_008, version=2),
        "audit": changes.Audit(id=some, hour=498_009, team=1),
        "generation": changes.Generation(id=some, hour=498_010, number=2),
    }


def bodies() -> dict[str, changes.Body]:
    """One body of each shape."""
    return {
        "post": changes.PostBody(
            "I slept six hours.\nThat is new.", title="A better night", notes=("grief",)
        ),
        "note": changes.NoteBody(("panic",)),
        "pseudonym": changes.PseudonymBody("Quiet Harbour", hpke.public_key(sample.MEMBER_HPKE)),
        "notice": changes.WordsBody("The rooms rest on Sunday night.", title="Sunday"),
    }


def entries(count: int) -> list[leaves.Entry]:
    """That many changes: posts, every fifth erased, a removal last that lists them."""
    stream = sample.Stream("entries")
    made: list[leaves.Entry] = []
    erased = tuple(range(2, count - 1, 5))
    for seq in range(count - 1):
        header = changes.Post(
            id=sample.uid(f"post {seq}").bytes,
            hour=498_000,
            author=sample.uid("author").bytes,
            thread=sample.uid("post 0").bytes,
            room=sample.uid("room").bytes,
        )
        body = changes.encode_body(changes.PostBody(f"Post number {seq}."))
        entry = leaves.new_entry(
            leaves.ChangeClass.CONTENT, changes.encode_header(header), body, random_bytes=stream
        )
        made.append(entry.as_erased() if seq in erased else entry)
    prune = changes.Prune(id=sample.uid("prune").bytes, hour=498_001, seqs=erased or (0,))
    made.append(
        leaves.new_entry(leaves.ChangeClass.CONTROL, changes.encode_header(prune), random_bytes=stream)
    )
    return made


def sealed(count: int, kind: segment.ObjectType, number: int) -> bytes:
    """A sealed object of the sample changes."""
    return segment.seal(
        entries(count),
        object_type=kind,
        number=number,
        revision=1,
        community=sample.COMMUNITY,
        epoch=1,
        epoch_key=sample.EPOCH_KEY,
        random_bytes=sample.Stream("segment salt"),
    )


def head_note() -> checkpoint.HeadNote:
    """A head with every part."""
    signed = str(checkpoint.sign_checkpoint(sample_checkpoint(), sample.FEED))
    return checkpoint.HeadNote(
        origin=checkpoint.origin(sample.COMMUNITY, 1),
        number=41,
        checkpoint=checkpoint.note_hash(signed),
        tail=hashlib.sha256(b"tail").digest(),
        manifest=hashlib.sha256(b"manifest").digest(),
        epoch=2,
        epoch_object=hashlib.sha256(b"epoch").digest(),
        descriptor=hashlib.sha256(b"descriptor").digest(),
    )


def sample_checkpoint() -> checkpoint.Checkpoint:
    """A checkpoint of 300 changes."""
    return checkpoint.Checkpoint(
        checkpoint.origin(sample.COMMUNITY, 1), 300, hashlib.sha256(b"root").digest()
    )


def sample_generation() -> generation.GenerationNote:
    """A second generation from 256 changes on."""
    return generation.GenerationNote(sample.COMMUNITY, 1, 2, 256, hashlib.sha256(b"k").digest(), 9)


def sample_team_key() -> team_key.TeamKey:
    """Team key number 1."""
    return team_key.TeamKey(sample.COMMUNITY, sample.GUIDE, 1, hpke.public_key(sample.TEAM_HPKE))


def sample_invitation() -> invitation.Invitation:
    """An invitation for a member."""
    fingerprint = descriptor.issuers_fingerprint(sample.COMMUNITY, sample.sample_descriptor().issuers)
    return invitation.Invitation(
        "https://harbour.example:8443", sample.COMMUNITY, fingerprint, sample.Stream("code")(16)
    )


def sample_epochs() -> bytes:
    """The key object of epoch 3, for three members, with two earlier keys."""
    return epochs.encode_object(
        community=sample.COMMUNITY,
        epoch=3,
        keys={n: sample.Stream(f"epoch {n}")(32) for n in (1, 2, 3)},
        member_secrets=[sample.Stream(f"secret {n}")(32) for n in range(3)],
    )


def sample_mail() -> mail.Message:
    """A decision long enough for two parts."""
    return mail.DecisionMail(
        decision="remove",
        review=sample.uid("review"),
        post=sample.uid("post"),
        reason="personal-details",
        rule="r2",
        words="We took your post back because it names the place you work. " * 60,
    )


def new_member() -> tokens.NewMember:
    """Somebody who is about to join."""
    return tokens.NewMember(
        sample.COMMUNITY,
        sample.uid("member"),
        signed_note.public_bytes(sample.key("login")),
        hpke.public_key(sample.MEMBER_HPKE),
        sample.MAILBOX,
    )


def token() -> tokens.PendingToken:
    """A token on its way, under the key in issuer.der."""
    der = (PATH.parent / "issuer.der").read_bytes()
    issuer = descriptor.IssuerKey("2026-11", b64(der))
    return tokens.begin_token(issuer, new_member(), random_bytes=sample.Stream("token"))


def make() -> dict[str, Any]:
    """All vectors; bytes as hexadecimal."""
    signed_checkpoint = checkpoint.sign_checkpoint(sample_checkpoint(), sample.FEED)
    cosignature = signed_note.cosign(
        signed_checkpoint,
        checkpoint.guide_name(sample.COMMUNITY, str(sample.GUIDE)),
        sample.key("guide cosigning"),
        seconds=1_795_000_000,
    )
    parts = mail.seal_message(
        sample_mail(),
        sample.uid("message"),
        to=hpke.public_key(sample.MEMBER_HPKE),
        community=sample.COMMUNITY,
    )
    stream = sample.Stream("mail nonce")
    tail = entries(7)
    rows = [manifest.Row(n, bytes([n]) * 32, bytes([n + 1]) * 32) for n in range(3)]
    challenge = sessions.Challenge("AAECAwQFBgcICQoLDA0ODw==", 1_795_000_120)
    return {
        "community_id": sample.COMMUNITY,
        "headers": {name: changes.encode_header(h).hex() for name, h in headers().items()},
        "bodies": {name: changes.encode_body(b).hex() for name, b in bodies().items()},
        "entries": leaves.encode_entries(tail).hex(),
        "leaves": [leaves.leaf_of(seq, e).hex() for seq, e in enumerate(tail)],
        "root": merkle.root_of(leaves.leaf_of(seq, e) for seq, e in enumerate(tail)).hex(),
        "segment": sealed(256, segment.ObjectType.SEGMENT, 4).hex(),
        "segment_root": merkle.root_of(leaves.leaf_of(1024 + n, e) for n, e in enumerate(entries(256))).hex(),
        "tail": sealed(7, segment.ObjectType.TAIL, 0).hex(),
        "manifest_page": manifest.encode_page(5, rows).hex(),
        "manifest_top": manifest.encode_top([bytes([9]) * 32, bytes([8]) * 32]).hex(),
        "checkpoint": str(signed_checkpoint),
        "cosigned": str(signed_checkpoint.with_signatures(cosignature)),
        "head": str(checkpoint.sign_head(head_note(), sample.FEED)),
        "epoch_object": sample_epochs().hex(),
        "mail": [mail.address(part, mailbox_key=sample.MAILBOX, random_bytes=stream).hex() for part in parts],
        "descriptor": str(descriptor.sign(sample.sample_descriptor(), sample.ROOT)),
        "issuers_fingerprint": descriptor.issuers_fingerprint(
            sample.COMMUNITY, sample.sample_descriptor().issuers
        ).hex(),
        "invitation": sample_invitation().text(),
        "token": {
            "message": token().prepared.hex(),
            "salt": token().salt.hex(),
            "commitment": new_member().commitment(token().salt).hex(),
            "nullifier": tokens.nullifier(token().prepared).hex(),
            "blinded": token().blinded.hex(),
            "inverse": token().inverse.hex(),
        },
        "generation": str(generation.sign(sample_generation(), sample.ROOT)),
        "team_key": str(team_key.sign(sample_team_key(), sample.key("guide signing"))),
        "team_wrap": team_key.wrap(
            1,
            sample.TEAM_HPKE,
            to=hpke.public_key(sample.GUIDE_HPKE),
            expected_hash=hashlib.sha256(hpke.public_key(sample.GUIDE_HPKE)).digest(),
            community=sample.COMMUNITY,
        ).hex(),
        "to_guides": sealed_words.seal(
            b"Could someone look at my last post?",
            team_key=hpke.public_key(sample.TEAM_HPKE),
            purpose=hpke.Purpose.TO_GUIDES,
            community=sample.COMMUNITY,
        ).hex(),
        "session_signed": sessions.signed_bytes(sample.COMMUNITY, bytes(range(16)), 1_795_000_120).hex(),
        "session_request": strict_json.encode(
            sessions.answer(
                challenge,
                member=sample.uid("author"),
                community=sample.COMMUNITY,
                login_key=sample.key("login"),
            )
        ).decode(),
        "submission": strict_json.encode(
            submissions.Reply(
                id=sample.uid("reply"), thread=sample.uid("thread"), text="You are not alone in it."
            )
        ).decode(),
        "padded_sizes": [len(strict_json.pad(b"x" * n)) for n in (1, 2048, 2049, 8193, 40960)],
    }


if __name__ == "__main__":
    PATH.write_text(json.dumps(make(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
