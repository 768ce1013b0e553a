"""What stands around a review: its author's earlier ones, reports, colleagues' notes, who looks; and what changed.

A guide asks for what is around an item before or while they decide it. Notes are words of guides to each other, sealed
to the team key (sealed_words.seal): the server keeps them for as long as the review's own words, and never reads them.

The queue counts its changes. Whoever has seen it up to one of them asks for what changed since, and is told over a
stream of events that there is something to ask for: nothing else is in an event.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Final, TypeAlias
from uuid import UUID

import msgspec

from protocol import limits
from protocol.encoding import id_bytes, unb64
from protocol.errors import Malformed
from protocol.reviewing import QUEUE_PAGE, QueueRow, check_row
from protocol.sealed_words import check_size
from protocol.text import check_code

PAST_SHOWN: Final = 64
REPORTS_SHOWN: Final = 64
NOTES_MAX: Final = 64
"""Notes on one review."""
NOTE_MAX: Final = 6 * limits.KIB
"""Sealed bytes of a note."""
LOOK_SECONDS: Final = 110
"""For so long after asking for what is around an item a guide looks at it: after two minutes nothing is left of it."""
CLOSED_SHOWN: Final = 256
EVENTS_SECONDS: Final = 15
"""A stream of events says at least a comment this often."""
EVENT: Final = "queue"
"""The one event there is; its data is a QueueNews."""

_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Row: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=limits.JSON_INTEGER_MAX)]
_SealedNote: TypeAlias = Annotated[str, msgspec.Meta(max_length=NOTE_MAX * 4 // 3 + 4)]


class NoteKind(Enum):
    """What a note is. Nobody is held up by one: guides read them."""

    NOTE = "note"
    ASK = "ask"
    """A question to one colleague, open until their next note on the same review."""
    STEP = "step"
    """A step of the written procedure was done."""
    HAND_OVER = "hand-over"


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Earlier(_Message, frozen=True, kw_only=True):
    """Another review about the same person: `state` is `open` or `decided`, `decision` what was decided last, if
    anything. `of` is the review that an appeal is about.
    """

    review: UUID
    kind: _Code
    state: _Code
    decision: _Code = ""
    reason: _Code = ""
    rule: _Code = ""
    day: Annotated[int, msgspec.Meta(ge=0)] | None = None
    until_day: Annotated[int, msgspec.Meta(ge=0)] | None = None
    post: UUID | None = None
    of: UUID | None = None


class ReviewNote(_Message, frozen=True, kw_only=True):
    """A colleague's note. `guide` is null once they left, `to` whom it is for; `open`: an ask without an answer."""

    id: UUID
    number: Annotated[int, msgspec.Meta(ge=1)]
    kind: NoteKind
    guide: UUID | None = None
    to: UUID | None = None
    open: bool = False
    hour: Annotated[int, msgspec.Meta(ge=0)]
    sealed: _SealedNote


class Settled(_Message, frozen=True, kw_only=True):
    """What was decided last about the review itself, and by whom, `second` of two; `open`: it waits on all the same.

    Without a `decision` it ended because its words were taken back. A guide who left has no name here any more.
    """

    open: bool = False
    decision: _Code = ""
    reason: _Code = ""
    rule: _Code = ""
    guide: UUID | None = None
    second: UUID | None = None
    day: Annotated[int, msgspec.Meta(ge=0)] | None = None


class Around(_Message, frozen=True, kw_only=True):
    """GET /v1/review/ID/around[?after=NUMBER]: what stands around a review.

    `history` has the open ones first, then the newest day; `earlier` counts those that had no room. `reports` are the
    reasons of open reports of the same post, each as often as it was given, never by whom. `notes` are the newest
    first; `more`: those below the last one's number are asked for with `?after=`, and the answer has nothing else.
    `looking` are other guides who asked for this within the last two minutes. `settled` is what was decided meanwhile,
    for whoever held it before.
    """

    history: Annotated[tuple[Earlier, ...], msgspec.Meta(max_length=PAST_SHOWN)] = ()
    earlier: _Count = 0
    reports: Annotated[tuple[_Code, ...], msgspec.Meta(max_length=REPORTS_SHOWN)] = ()
    notes: Annotated[tuple[ReviewNote, ...], msgspec.Meta(max_length=NOTES_MAX)] = ()
    more: bool = False
    looking: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=limits.GUIDES_MAX)] = ()
    settled: Settled | None = None


class NoteRequest(_Message, frozen=True, kw_only=True):
    """POST /v1/review/ID/notes: words to the other guides. `to` is whom an ask goes to, or whom a note is meant for."""

    id: UUID
    kind: NoteKind
    sealed: _SealedNote
    to: UUID | None = None


class NoteAnswer(_Message, frozen=True):
    """The note stands under this number; `notes` is how many there are now."""

    number: Annotated[int, msgspec.Meta(ge=1)]
    notes: _Count


class QueueSince(_Message, frozen=True, kw_only=True):
    """GET /v1/review/since?row=N: open reviews that changed after the queue's change N, and those that left it.

    `row` is N for the next time; `more`: ask again at once. `whole`: what changed since then is not known any more, and
    the queue is to be fetched anew from its first page, whose `row` is the N to go on with.
    """

    row: _Row
    rows: Annotated[tuple[QueueRow, ...], msgspec.Meta(max_length=QUEUE_PAGE)] = ()
    gone: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=CLOSED_SHOWN)] = ()
    more: bool = False
    whole: bool = False


class QueueNews(_Message, frozen=True):
    """The data of an event of GET /v1/review/live: how many changes the queue has had by now."""

    row: _Row


def check_around(found: Around) -> Around:
    """Return what stands around a review, whose every code is one. Raises Malformed or TooLarge."""
    for one in found.history:
        for code in filter(None, (one.kind, one.state, one.decision, one.reason, one.rule)):
            check_code(code)
        if one.state not in ("open", "decided"):
            raise Malformed("a review is open or decided")
    settled = found.settled
    if settled is not None:
        for code in filter(None, (settled.decision, settled.reason, settled.rule)):
            check_code(code)
    for code in found.reports:
        check_code(code)
    numbers = [note.number for note in found.notes]
    if numbers != sorted(set(numbers), reverse=True):
        raise Malformed("notes stand newest first, each once")
    for note in found.notes:
        check_size(unb64(note.sealed), most=NOTE_MAX)
    return found


def check_note_request(request: NoteRequest) -> None:
    """Raise Malformed or TooLarge unless it holds sealed words, and an ask says whom."""
    id_bytes(request.id)
    if request.kind == NoteKind.ASK and request.to is None:
        raise Malformed("an ask goes to somebody")
    check_size(unb64(request.sealed), most=NOTE_MAX)


def check_since(found: QueueSince) -> QueueSince:
    """Return what changed, whose every text may be shown. Raises Malformed or TooLarge."""
    for row in found.rows:
        check_row(row)
    if {row.review for row in found.rows} & set(found.gone):
        raise Malformed("what left the queue is not in it")
    return found
