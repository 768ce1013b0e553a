"""What is kept of a broken rule, so that somebody else can check it: the signed notes of both sides, as they came.

A proof is one JSON object. Whoever has it needs nothing of this device: `root_key` hashes to the community's ID and
signed `descriptor`, that names the feed key, and the feed key signed the rest.
"""

from __future__ import annotations

from typing import Final

import msgspec

from client.domain.errors import ServerMisbehaved
from client.sync.store import Trusted
from protocol import strict_json
from protocol.checkpoint import HeadMessage
from protocol.encoding import b64

KIND: Final = "leeward-proof"
VERSION: Final = 1


class Before(msgspec.Struct, frozen=True, omit_defaults=True):
    """Notes that were accepted before: `verified` throughout, `checkpoint` and `head` the newest of all."""

    verified: str = ""
    checkpoint: str = ""
    head: str = ""


class Proof(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`found` is the head as it was served; `answer` what the server had said of the submission `about`.

    `descriptor` is the one known before, `other_descriptor` the one that was served with `found` in its place.
    """

    kind: str
    version: int
    community: str
    root_key: str
    descriptor: str
    other_descriptor: str = ""
    before: Before
    found: HeadMessage | None = None
    about: str = ""
    answer: str = ""


def named(lie: ServerMisbehaved) -> str:
    """The broken rule, as evidence and settings have it: `TYPE: what`."""
    return f"{type(lie).__name__}: {lie.what}"


def of_head(found: HeadMessage, trusted: Trusted, *, other_descriptor: str = "") -> bytes:
    """The proof of a head that breaks a rule, beside what was accepted before."""
    return _encoded(_proof(trusted), found=found, other_descriptor=other_descriptor)


def of_answer(about: str, answer: str, trusted: Trusted) -> bytes:
    """The proof of an answer about an own submission that the accepted record does not bear out."""
    return _encoded(_proof(trusted), about=about, answer=answer)


def _proof(trusted: Trusted) -> Proof:
    seen = trusted.seen
    return Proof(
        kind=KIND,
        version=VERSION,
        community=trusted.community,
        root_key=b64(trusted.root_key),
        descriptor=trusted.descriptor,
        before=Before(
            verified=trusted.checkpoint or "",
            checkpoint=seen.checkpoint if seen is not None else "",
            head=seen.head if seen is not None else "",
        ),
    )


def _encoded(proof: Proof, **more: object) -> bytes:
    return strict_json.encode(msgspec.structs.replace(proof, **more))
