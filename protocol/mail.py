"""Mail: messages that everyone downloads and only one member recognises.

    body      = nonce 16 || tag 16 || HPKE(plaintext)                                   (4,096 bytes)
    tag       = HMAC-SHA256(mailbox key, "leeward/mail/v1" || nonce)[:16]
    plaintext = message id 16 || part 1 || parts 1 || length 2 || that much of the message || zeros   (2,928 bytes)

A guide's app seals the plaintext to the member's HPKE key; the server, which alone holds the mailbox key, adds nonce
and tag and cannot read it. The parts of one message, in order, give its JSON.
"""

from __future__ import annotations

import hmac
import os
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Final, TypeAlias
from uuid import UUID

import msgspec

from protocol import hpke, limits, strict_json
from protocol.encoding import id_bytes, id_from_bytes
from protocol.errors import BadSeal, Malformed, TooLarge
from protocol.text import check_code, check_text

MAILBOX_KEY_LENGTH: Final = 32
SEALED_LENGTH: Final = limits.MAIL_PLAINTEXT + hpke.OVERHEAD
_LABEL: Final = b"leeward/mail/v1"
_NONCE: Final = 16
_TAG: Final = 16
_START = struct.Struct(">16sBBH")
_ROOM: Final = limits.MAIL_PLAINTEXT - _START.size
MESSAGE_MAX: Final = _ROOM * limits.MAIL_PARTS_MAX

_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Words: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX)]


class DecisionMail(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag="decision"
):
    """What guides decided about a post or member: `decision` and `reason` are codes, `words` are for the author.

    `review` is what an appeal names; `proposal` is a redacted wording that the author may accept.
    """

    decision: _Code
    review: UUID
    post: UUID | None = None
    reason: _Code = ""
    rule: _Code = ""
    words: _Words = ""
    proposal: _Words = ""
    until_day: Annotated[int, msgspec.Meta(ge=0)] | None = None


class GuideMail(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag="guide-message"
):
    """Words from the guides that are no sanction; `answers` is the note, help-me or appeal it answers, if any."""

    words: _Words
    answers: UUID | None = None


class WarmthMail(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag="warmth"):
    """A post helped someone; perhaps a few words by them, never who."""

    post: UUID
    words: _Words = ""


class OutcomeMail(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag="outcome"):
    """What became of an appeal or a report."""

    about: UUID
    outcome: _Code
    words: _Words = ""


Message: TypeAlias = DecisionMail | GuideMail | WarmthMail | OutcomeMail
_decoder: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)


@dataclass(frozen=True)
class Part:
    """One opened part of a message."""

    message: UUID
    part: int
    parts: int
    piece: bytes


def seal_message(message: Message, message_id: UUID, *, to: bytes, community: str) -> tuple[bytes, ...]:
    """The sealed parts (4,064 bytes each) of a message to an HPKE public key. TooLarge over eight parts."""
    _check_words(message)
    data = strict_json.encode(message)
    if len(data) > MESSAGE_MAX:
        raise TooLarge(f"a message by mail has at most {MESSAGE_MAX} bytes")
    pieces = [data[at : at + _ROOM] for at in range(0, len(data), _ROOM)]
    plaintexts = (
        _START.pack(id_bytes(message_id), number, len(pieces), len(piece)) + piece.ljust(_ROOM, b"\0")
        for number, piece in enumerate(pieces)
    )
    return tuple(
        hpke.seal(text, to=to, purpose=hpke.Purpose.MAIL, community=community) for text in plaintexts
    )


def address(sealed: bytes, *, mailbox_key: bytes, random_bytes: Callable[[int], bytes] = os.urandom) -> bytes:
    """The body of a mail change: a sealed part with the nonce and tag by which its owner knows it."""
    if len(sealed) != SEALED_LENGTH:
        raise Malformed(f"a sealed part of mail has {SEALED_LENGTH} bytes")
    nonce = random_bytes(_NONCE)
    return nonce + _tag(mailbox_key, nonce) + sealed


def is_for(body: bytes, mailbox_key: bytes) -> bool:
    """Whether a mail body carries this mailbox's tag. Malformed if it is no mail body."""
    if len(body) != limits.MAIL_BODY:
        raise Malformed(f"a mail body has {limits.MAIL_BODY} bytes")
    return hmac.compare_digest(body[_NONCE : _NONCE + _TAG], _tag(mailbox_key, body[:_NONCE]))


def open_part(body: bytes, *, private_key: bytes, community: str) -> Part:
    """Open a mail body that is_for() recognised. Raises BadSeal or Malformed."""
    plaintext = hpke.open_sealed(
        body[_NONCE + _TAG :], private_key=private_key, purpose=hpke.Purpose.MAIL, community=community
    )
    if len(plaintext) != limits.MAIL_PLAINTEXT:
        raise Malformed("a part of mail has one size")
    raw_id, part, parts, length = _START.unpack_from(plaintext)
    if not 0 < parts <= limits.MAIL_PARTS_MAX or part >= parts or length > _ROOM:
        raise Malformed("impossible parts of mail")
    piece = plaintext[_START.size : _START.size + length]
    if any(plaintext[_START.size + length :]):
        raise Malformed("a part of mail is padded with zeros")
    return Part(id_from_bytes(raw_id), part, parts, piece)


def join_parts(parts: Iterable[Part]) -> Message | None:
    """The message if all its parts are here (any order, repeats allowed), None if some are missing.

    Raises Malformed if they contradict each other or give no message.
    """
    known: dict[int, Part] = {}
    for part in parts:
        first = known.setdefault(part.part, part)
        if first != part:
            raise Malformed("two different parts of mail with one number")
    if not known:
        return None
    some = next(iter(known.values()))
    if any((p.message, p.parts) != (some.message, some.parts) for p in known.values()):
        raise Malformed("parts of different messages")
    if len(known) < some.parts:
        return None
    data = b"".join(known[number].piece for number in range(some.parts))
    strict_json.check(data)
    try:
        message = _decoder.decode(data)
    except msgspec.MsgspecError as error:
        raise Malformed("not a message by mail") from error
    _check_words(message)
    return message


def _check_words(message: Message) -> None:
    texts = [message.words]
    if isinstance(message, DecisionMail):
        texts = [message.words, message.proposal]
        for code in (message.decision, message.reason, message.rule):
            if code:
                check_code(code)
    elif isinstance(message, OutcomeMail):
        check_code(message.outcome)
    for text in filter(None, texts):
        check_text(text)


def _tag(mailbox_key: bytes, nonce: bytes) -> bytes:
    if len(mailbox_key) != MAILBOX_KEY_LENGTH:
        raise BadSeal("a mailbox key has 32 bytes")
    return hmac.digest(mailbox_key, _LABEL + nonce, "sha256")[:_TAG]
