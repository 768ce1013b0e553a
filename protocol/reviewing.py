"""The guides' side: the queue, claims, decisions, second opinions, appeals, the team key, cosignatures.

A review's `version` rises with each change but the renewal of a claim; a request that names another version is
refused (version-conflict), so two guides never decide one item. A guide claims an item, which holds ten minutes and is
renewed by claiming again, then decides, hands on, or lets the claim run out. Nobody claims what is about themselves or
what they reported, nor an appeal against a decision they made or seconded. Exact times (seconds since 1970 UTC) exist
only while a review is open.

What a decision does, beside the author's mail:
  approve            the post appears, or stays; a report is closed without action; kind words are sent on; an edit
                     takes effect. A note or a call for help is closed so only if it was answered before
  approve-with-note  the same with words to the author; `notes` set content notes. The answer to a note or call for help
  propose-redaction  a published post is hidden (`remove`, reason `pending`) until its author answers with a new
                     wording; one that waits goes on waiting, for that wording
  ask-content-note   the post stays, or goes on waiting
  hold               the item stays open with a fresh deadline, because guides talk about it. A published post is taken
                     out of the feed meanwhile (`remove`, reason `pending`); approving publishes it anew. Of a note or
                     call for help: words to its sender, and it is not closed
  remove             the post goes, kind words are not sent, an edit does not take effect
  pause-member       what remove does, and no posts by this member up to and with `until_day`
  put-out            what remove does, and the member is out when the days to appeal are over. Needs two guides
  escalate           the written procedure for a life at risk was begun; the item stays open. Needs two guides
  uphold, restore    of an appeal only: the decision stands, or is taken back and what it did is undone

The days of a pause are those of the catalogue's ladder. A call for help never leads to a sanction.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Annotated, TypeAlias
from uuid import UUID

import msgspec

from protocol import limits, mail
from protocol.encoding import unb64
from protocol.errors import Malformed, TooLarge
from protocol.text import check_code, check_line, check_text, check_title

_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Seconds: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Version: TypeAlias = Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
_Sealed: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.SEALED_WORDS_MAX * 4 // 3 + 4)]
_MailPart: TypeAlias = Annotated[str, msgspec.Meta(max_length=6000)]
QUEUE_PAGE = 40
_PLACE = re.compile(r"[A-Za-z0-9._~-]*")
DECISION_MAIL_PARTS = 7
OLDER_TEAM_KEYS = 16


class Band(Enum):
    """How soon a person should look, most urgent first."""

    NOW = "now"
    SOON = "soon"
    TODAY = "today"
    ROUTINE = "routine"


class Decision(Enum):
    """What a guide can decide. PUT_OUT and ESCALATE need a second guide."""

    APPROVE = "approve"
    APPROVE_WITH_NOTE = "approve-with-note"
    PROPOSE_REDACTION = "propose-redaction"
    ASK_CONTENT_NOTE = "ask-content-note"
    HOLD = "hold"
    REMOVE = "remove"
    PAUSE_MEMBER = "pause-member"
    PUT_OUT = "put-out"
    ESCALATE = "escalate"
    RESTORE = "restore"
    UPHOLD = "uphold"


class Piece(Enum):
    """A long part of an item: its text, its sealed words, and the sealed records of guides."""

    TEXT = "text"
    SEALED = "sealed"
    RECORD = "record"
    PROPOSAL_RECORD = "proposal-record"


NEEDS_REASON = frozenset(Decision) - {Decision.APPROVE, Decision.APPROVE_WITH_NOTE, Decision.RESTORE}
NEEDS_MAIL = frozenset(Decision) - {Decision.APPROVE, Decision.ESCALATE}
NEEDS_TWO = frozenset({Decision.PUT_OUT, Decision.ESCALATE})


FIRST_POSTS = "One of this member's first posts."
"""The one `why` of a queue that no rule of the community words: a newcomer's post. Clients may say it in theirs."""


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class QueueRow(_Message, frozen=True, kw_only=True):
    """One item without its text. `why` says which rules put it in its band; `kind` is a submission's kind.

    `author` is whom a decision is about and mail is sealed to. By `deadline` a guide is to have opened it; `opened`
    says whether one has. `last` is what was decided without closing it (hold ...), `proposed` what waits for a second
    guide. `barred`: not for the guide who asks, whose own it is or who decided before; then none of what follows is
    told. `notes` counts colleagues' notes, `reports` the open reports of the same post, `looking` other guides who have
    it open, and `asked` says that a colleague asked the guide who asks.
    """

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
    deadline: _Seconds | None = None
    opened: bool = False
    last: _Code = ""
    proposed: _Code = ""
    barred: bool = False
    notes: _Count = 0
    reports: _Count = 0
    asked: bool = False
    looking: _Count = 0


class Queue(_Message, frozen=True):
    """GET /v1/review[?after=PLACE]: most urgent first, then longest waiting; QUEUE_PAGE rows at most.

    `more` if others follow: they are asked for with `next`, a place in the order that holds while items come and go.
    Calls for help stand before everything. `row` counts the queue's changes: with that of the first page, what changed
    since is asked for (protocol.around.QueueSince).
    """

    rows: Annotated[tuple[QueueRow, ...], msgspec.Meta(max_length=QUEUE_PAGE)]
    more: bool = False
    next: Annotated[str, msgspec.Meta(max_length=96)] = ""
    row: _Count = 0


class ClaimRequest(_Message, frozen=True):
    """POST /v1/review/ID/claim: take or renew the lease of the version one saw.

    `only` asks for one long piece that was left out of the answer before.
    """

    version: _Version
    only: Piece | None = None


class Proposal(_Message, frozen=True, kw_only=True):
    """A decision that waits for a second guide: what `guide` would decide, and their words sealed to the team."""

    guide: UUID
    decision: Decision
    reason: _Code = ""
    rule: _Code = ""
    record: _Sealed = ""


class Appealed(_Message, frozen=True, kw_only=True):
    """The decision that an appeal is about. `record` is what its guide wrote for whoever hears the appeal."""

    review: UUID
    kind: _Code
    decision: Decision
    reason: _Code = ""
    rule: _Code = ""
    day: Annotated[int, msgspec.Meta(ge=0)]
    until_day: Annotated[int, msgspec.Meta(ge=0)] | None = None
    record: _Sealed = ""


class ReviewItem(_Message, frozen=True, kw_only=True):
    """A claimed item with what a guide needs to decide it. The author's key for mail is in the feed.

    `post` is what the decision is about, so that the mail can tell its author which of their posts is meant; `asked` is
    the reason of a report. `sealed` are words to the guides, and `sent` is the id under which an appeal, a note or a
    call for help came, so that the answer can name it. `left_out` names pieces that did not fit this answer.
    """

    row: QueueRow
    post: UUID | None = None
    sent: UUID | None = None
    text: Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX)] = ""
    notes: tuple[str, ...] = ()
    sealed: _Sealed = ""
    asked: _Code = ""
    appealed: Appealed | None = None
    proposal: Proposal | None = None
    left_out: Annotated[tuple[Piece, ...], msgspec.Meta(max_length=len(Piece))] = ()


class DecideRequest(_Message, frozen=True, kw_only=True):
    """POST /v1/review/ID/decide. `mail` holds the sealed parts (base64) for the author; required but for approve and
    escalate. Of what needs two guides nothing happens, and no mail leaves, until another seconds it.

    `until_day` is the last day of a pause. `notes` are content notes that the guide sets (approve-with-note only).
    `record` is the guide's words sealed to the team key, for whoever hears an appeal. `soon` is the band that a post or
    edit should have stood in, as this guide sees it now: each month it is counted how well the rules order. All
    together fits 40 KiB.
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
    soon: Band | None = None


class DecideAnswer(_Message, frozen=True):
    """The decision stands, or waits for a second guide; `seq` is where the feed shows it, if it does.

    `open`: the item is in the queue again.
    """

    version: _Version
    seq: Annotated[int, msgspec.Meta(ge=0)] | None = None
    needs_second: bool = False
    open: bool = False


class HandOnRequest(_Message, frozen=True):
    """POST /v1/review/ID/hand-on: give the item back to the queue, or to one guide, without a reason."""

    version: _Version
    to: UUID | None = None
    record: _Sealed = ""


class SecondRequest(_Message, frozen=True):
    """POST /v1/review/ID/second: agree, as another guide who has claimed it, with a decision that needs two; or not.

    Not agreed, it is in the queue again as if nothing had been proposed. Whoever proposed may take it back (not agree).
    Answered by DecideAnswer. Of two records the proposer's is kept.
    """

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


class OlderTeamKey(_Message, frozen=True):
    """One's own wrap of a team key before the current one (base64), to open words that wait since."""

    number: Annotated[int, msgspec.Meta(ge=1, lt=2**31 - 1)]
    wrapped: Annotated[str, msgspec.Meta(max_length=4096)]


class TeamState(_Message, frozen=True, kw_only=True):
    """GET /v1/team: the current key's note (empty: none yet), one's own wrap, and which guides still lack one.

    `renew`: somebody who is no guide any more knows it or signed it, and a guide's app should make the next one, whose
    number is one above `number`. `older` are wraps of the keys before, oldest first, while words sealed to them may
    wait: nothing is ever sealed to those keys.
    """

    note: str = ""
    wrapped: str = ""
    missing: tuple[UUID, ...] = ()
    number: Annotated[int, msgspec.Meta(ge=0, lt=2**31 - 1)] = 0
    renew: bool = False
    older: Annotated[tuple[OlderTeamKey, ...], msgspec.Meta(max_length=OLDER_TEAM_KEYS)] = ()


class AuditRecord(_Message, frozen=True, kw_only=True):
    """One act of a guide, as it stands sealed in an audit change. `hour` is when.

    `review` is what it was done to, none if it was no review; `to` is who was handed an item. `about` is the member
    who was written to, or whose conversation was read, the thread, the notice or the hand-over note.
    """

    act: _Code
    guide: UUID
    review: UUID | None = None
    to: UUID | None = None
    hour: Annotated[int, msgspec.Meta(ge=0)]
    decision: _Code = ""
    reason: _Code = ""
    rule: _Code = ""
    about: UUID | None = None


class AuditRecords(_Message, frozen=True):
    """The sealed content of an audit change."""

    records: tuple[AuditRecord, ...]


def check_queue(queue: Queue) -> Queue:
    """Return a page of the queue whose every text may be shown, and whose `next` can stand in an address. Malformed."""
    if not _PLACE.fullmatch(queue.next):
        raise Malformed("not a place in the queue")
    for row in queue.rows:
        check_row(row)
    return queue


def check_item(item: ReviewItem) -> ReviewItem:
    """Return a claimed item whose every text may be shown. Raises Malformed or TooLarge."""
    check_row(item.row)
    if len(item.notes) > limits.CONTENT_NOTES_MAX:
        raise TooLarge("more content notes than a post has")
    if item.text:
        check_text(item.text)
    for code in (*item.notes, *filter(None, (item.asked,))):
        check_code(code)
    named = [item.proposal.reason, item.proposal.rule] if item.proposal is not None else []
    if item.appealed is not None:
        named += [item.appealed.kind, item.appealed.reason, item.appealed.rule]
    for code in filter(None, named):
        check_code(code)
    return item


def check_row(row: QueueRow) -> QueueRow:
    """Return a row whose every text is one plain line. Raises Malformed or TooLarge."""
    for code in (row.kind, *filter(None, (row.last, row.proposed))):
        check_code(code)
    if row.title:
        check_title(row.title)
    for line in (row.author_name, *row.why):
        if line:
            check_line(line, max_characters=200)
    return row


def check_decision(request: DecideRequest, *, reachable: bool = True) -> None:
    """Raise Malformed unless reason, mail and day are there where the decision needs them, and nowhere else.

    An author who is not `reachable` (imported, or gone) has no key that mail could be sealed to.
    """
    if (request.decision == Decision.PAUSE_MEMBER) != (request.until_day is not None):
        raise Malformed("a pause, and nothing else, has a last day")
    if request.notes and request.decision != Decision.APPROVE_WITH_NOTE:
        raise Malformed("content notes are set with a note to the author")
    if len(set(request.notes)) != len(request.notes):
        raise Malformed("a content note stands twice")
    if request.decision in NEEDS_REASON and not request.reason:
        raise Malformed("a restriction carries a reason")
    for code in (request.reason, request.rule, *request.notes):
        if code:
            check_code(code)
    if reachable and request.decision in NEEDS_MAIL and not request.mail:
        raise Malformed("the author is told by mail")
    if bool(request.mail) != (request.mail_id is not None):
        raise Malformed("mail has an id")
    for part in request.mail:
        unb64(part, length=mail.SEALED_LENGTH)
