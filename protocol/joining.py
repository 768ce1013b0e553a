"""Joining: what the desk and the gate are asked.

The desk takes a member's single-use code and signs a blinded token (`protocol.tokens`); the gate takes the token.
Guides are no strangers to the steward: they bring their code to the gate itself. Everything else the gate is told is
the same for both.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

import msgspec

from protocol import hpke, kdf, limits, mail
from protocol.encoding import id_bytes, unb64
from protocol.errors import Malformed
from protocol.text import check_line

_Key: TypeAlias = Annotated[str, msgspec.Meta(max_length=44)]
_Long: TypeAlias = Annotated[str, msgspec.Meta(max_length=2048)]
Month: TypeAlias = Annotated[str, msgspec.Meta(max_length=7)]


class CodeAdmission(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="by", tag="code"):
    """A guide's single-use invitation code (base64)."""

    code: Annotated[str, msgspec.Meta(max_length=44)]


class TokenAdmission(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="by", tag="token"):
    """An unblinded token of a month's issuer key: the message as it was signed, the signature under it, and the salt
    that its commitment to the new member's keys was made with. All base64; see `protocol.tokens`.
    """

    month: Month
    message: _Long
    signature: _Long
    salt: _Key


class DeskRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """POST /v1/desk: a code and the blinded message it pays for."""

    code: Annotated[str, msgspec.Meta(max_length=44)]
    month: Month
    blinded: _Long


class FreshRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """POST /v1/pseudonym/fresh, signed in: a blinded token for another pseudonym; the answer is the desk's."""

    month: Month
    blinded: _Long


class DeskAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The blind signature (base64)."""

    blind_signature: _Long


class GuideRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What someone who is to be a guide adds: Ed25519 public keys (base64) for signing and cosigning."""

    signing_key: _Key
    cosigning_key: _Key


class GateRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """POST /v1/gate: a new member. Keys are base64.

    `member` is the pseudonym's id, made by the client; `name` is one of the generated pseudonyms; `guidelines` is
    the version accepted. Sent again with the same member and keys it gives the same answer.
    """

    admission: CodeAdmission | TokenAdmission
    member: UUID
    name: Annotated[str, msgspec.Meta(max_length=limits.NAME_CHARACTERS_MAX)]
    login_key: _Key
    hpke_key: _Long
    mailbox_key: _Key
    guidelines: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
    of_age: bool
    accepts_escalation: bool
    guide: GuideRequest | None = None


class GateAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The member's id and the current epoch with its key (base64). A guide waits until the steward confirms."""

    member: UUID
    epoch: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
    epoch_key: _Key
    guide_waits: bool = False


def check(request: GateRequest) -> None:
    """Raise Malformed unless ids, keys and name have a possible form."""
    id_bytes(request.member)
    check_line(request.name, max_characters=limits.NAME_CHARACTERS_MAX)
    unb64(request.login_key, length=32)
    hpke.check_public_key(unb64(request.hpke_key, length=hpke.PUBLIC_KEY_LENGTH))
    unb64(request.mailbox_key, length=mail.MAILBOX_KEY_LENGTH)
    if isinstance(request.admission, CodeAdmission):
        unb64(request.admission.code, length=limits.INVITATION_CODE)
    else:
        for part in (request.admission.message, request.admission.signature, request.admission.salt):
            unb64(part)
    if request.guide is not None:
        unb64(request.guide.signing_key, length=32)
        unb64(request.guide.cosigning_key, length=32)
    if not (request.of_age and request.accepts_escalation):
        raise Malformed("a member confirms the minimum age and accepts how help is escalated")


def epoch_key(answer: GateAnswer) -> bytes:
    """The current epoch key in an answer."""
    return unb64(answer.epoch_key, length=kdf.KEY_LENGTH)
