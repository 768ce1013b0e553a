"""The guides' side: the queue, claims, decisions, the team key, cosignatures.

A review's `version` rises with each change; a request that names another version is refused with the newer state, so
two guides never decide one item. Exact times (seconds since 1970 UTC) exist only while a review is open.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, TypeAlias
from uuid import UUID

import msgspec

from protocol import limits, mail
from protocol.encoding import unb64
from protocol.errors import Malformed
from protocol.text import check_code, check_line, check_text, check_title

_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Seconds: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Version: TypeAlias = Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
_Sealed: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.SEALED_WORDS_MAX * 4 // 3 + 4)]
_MailPart: TypeAlias = Annotated[str, msgspec.Meta(max_length=6000)]
QUEUE_PAGE = 40
DECISION_MAIL_PARTS = 7


class Band(Enum):
    """How soon a person should look, most urgent first."""

    NOW = "now"
    SOON = "soon"
    TODAY = "today"
    ROUTINE = "routine"


class Decision(Enum):
    """What a guide can decide. PUT_OUT and escalations need a second guide."""

    APPROVE = "approve"
    APPROVE_WITH_NOTE = "approve-with-note"
    PROPOSE_REDACTION = "propose-redaction"
    ASK_CONTENT_NOTE = "ask-content-note"
    HOLD = "hold"
    REMOVE = "remove"
    PAUSE_MEMBER = "pause-member"
    PUT_OUT = "put-out"
    RESTORE = "restore"


NEEDS_REASON = frozenset(Decision) - {Decision.APPROVE, Decision.APPROVE_WITH_NOTE, Decision.RESTORE}


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class QueueRow(_Message, frozen=True, kw_only=True):
    """One item without its text. `why` says which rules put it in its band; `kind` is a submission's kind."""

    review: UUID
    version: _Version
    kind: _Code
    band: Band
    why: Annotated[tuple[str, ...], msgspec.Meta(max_length=32)] = ()
    author: UUID
    author_name: Annotated[str, msgspec.Meta(max_length=limits.NAME_CHARACTERS_MAX)]
    room: UUID | None = None
    thread: UUID | None = None
    title: Annotated[str, msgspec.Meta(max_length=limits.TITLE_CHARACTERS_MAX)] = ""
    published: bool
    waiting_since: _Seconds
    claimed_by: UUID | None = None
    lease_until: _Seconds | None = None


class Queue(_Message, frozen=True):
    """GET /v1/review[?after=REVIEW]: most urgent first, QUEUE_PAGE rows at most; `more` if others follow."""

    rows: Annotated[tuple[QueueRow, ...], msgspec.Meta(max_length=QUEUE_PAGE)]
    more: bool = False


class ClaimRequest(_Message, frozen=True):
    """POST /v1/review/ID/claim: take or renew the lease of the version one saw."""

    version: _Version


class ReviewItem(_Message, frozen=True, kw_only=True):
    """A claimed item with what a guide needs to decide it. The author's key for mail is in the feed.

    `post` is what the decision is about, so that the mail can tell its author which of their posts is meant.
    """

    row: QueueRow
    post: UUID | None = None
    text: Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX)] = ""
    notes: tuple[str, ...] = ()
    sealed: _Sealed = ""


class DecideRequest(_Message, frozen=True, kw_only=True):
    """POST /v1/review/ID/decide. `mail` holds the sealed parts (base64) for the author; required but for approve.

    `record` is the guide's words sealed to the team key, for whoever hears an appeal. All together fits 40 KiB.
    """

    version: _Version
    decision: Decision
    reason: _Code = ""
    rule: _Code = ""
    notes: Annotated[tuple[str, ...], msgspec.Meta(max_length=limits.CONTENT_NOTES_MAX)] = ()
    until_day: Annotated[int, msgspec.Meta(ge=0)] | None = None
    mail_id: UUID | None = None
    mail: Annotated[tuple[_MailPart, ...], msgspec.Meta(max_length=DECISION_MAIL_PARTS)] = ()
    record: _Sealed = ""


class DecideAnswer(_Message, frozen=True):
    """The decision stands; `seq` is where the feed shows it, if it does."""

    version: _Version
    seq: Annotated[int, msgspec.Meta(ge=0)] | None = None


class HandOnRequest(_Message, frozen=True):
    """POST /v1/review/ID/hand-on: give the item back to the queue, or to one guide, without a reason."""

    version: _Version
    to: UUID | None = None
    record: _Sealed = ""


class SecondRequest(_Message, frozen=True):
    """POST /v1/review/ID/second: agree, as another guide, with a decision that needs two; or not."""

    version: _Version
    agrees: bool
    record: _Sealed = ""


class CosignRequest(_Message, frozen=True):
    """POST /v1/cosign: a checkpoint's note with the guide's own cosignature among its lines."""

    note: Annotated[str, msgspec.Meta(max_length=32 * limits.KIB)]


class CosignAnswer(_Message, frozen=True):
    """Whether the cosignature was taken (one an hour per guide is kept)."""

    taken: bool


class WrappedTeamKey(_Message, frozen=True):
    """The team key's private half sealed to one guide (base64)."""

    guide: UUID
    wrapped: Annotated[str, msgspec.Meta(max_length=4096)]


class TeamKeyRequest(_Message, frozen=True):
    """POST /v1/team: a new team key's note, or the current one's, with wraps for guides who lack it."""

    note: Annotated[str, msgspec.Meta(max_length=4096)]
    wraps: Annotated[tuple[WrappedTeamKey, ...], msgspec.Meta(max_length=16)]


class TeamState(_Message, frozen=True, kw_only=True):
    """GET /v1/team: the current key's note (empty: none yet), one's own wrap, and which guides still lack one."""

    note: str = ""
    wrapped: str = ""
    missing: tuple[UUID, ...] = ()


class AuditRecord(_Message, frozen=True, kw_only=True):
    """One act of a guide, as it stands sealed in an audit change. `hour` is when."""

    act: _Code
    guide: UUID
    review: UUID
    hour: Annotated[int, msgspec.Meta(ge=0)]
    decision: _Code = ""
    reason: _Code = ""
    rule: _Code = ""


class AuditRecords(_Message, frozen=True):
    """The sealed content of an audit change."""

    records: tuple[AuditRecord, ...]


def check_item(item: ReviewItem) -> ReviewItem:
    """Return a claimed item whose every text may be shown. Raises Malformed or TooLarge."""
    check_row(item.row)
    if item.text:
        check_text(item.text)
    for code in item.notes:
        check_code(code)
    return item


def check_row(row: QueueRow) -> QueueRow:
    """Return a row whose every text is one plain line. Raises Malformed or TooLarge."""
    check_code(row.kind)
    if row.title:
        check_title(row.title)
    for line in (row.author_name, *row.why):
        if line:
            check_line(line, max_characters=200)
    return row


def check_decision(request: DecideRequest, *, reachable: bool = True) -> None:
    """Raise Malformed unless reason and mail are there where the decision needs them.

    An author who is not `reachable` (imported, or gone) has no key that mail could be sealed to.
    """
    if request.decision in NEEDS_REASON and not request.reason:
        raise Malformed("a restriction carries a reason")
    for code in (request.reason, request.rule, *request.notes):
        if code:
            check_code(code)
    if reachable and request.decision != Decision.APPROVE and not request.mail:
        raise Malformed("the author is told by mail")
    if bool(request.mail) != (request.mail_id is not None):
        raise Malformed("mail has an id")
    for part in request.mail:
        unb64(part, length=mail.SEALED_LENGTH)
