"""What guides do beside the queue: their shift, letters to members, care of threads, notices, and the month's figures.

A shift is what every guide has to see who looks after the queue now: whether the alarm is on, whether another guide's
desk is open, and what those before handed over. (The desk where invitations are handed in is another thing.)

Whatever a guide does here bears an id that their app made: sent again, it gives the answer that it gave; the same id
with another request is `id-conflict`. Words to guides are sealed to the team key (sealed_words.seal).
"""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias
from uuid import UUID

import msgspec

from protocol import limits, mail
from protocol.encoding import id_bytes, unb64
from protocol.errors import Malformed, TooLarge
from protocol.reviewing import DECISION_MAIL_PARTS, Band
from protocol.sealed_words import check_size
from protocol.text import check_code, check_text, check_title

LETTERS_PAGE: Final = 40
HAND_OVERS_SHOWN: Final = 16
ESCALATED_SHOWN: Final = 40
QUIET_MINUTES_MAX: Final = 30
"""A guide quiets the alarm for at most so long: nobody can put it off over and over by one word in the evening."""
HAND_OVER_MAX: Final = 6 * limits.KIB
"""Sealed bytes of one hand-over note."""
LOCK_WORDS_MAX: Final = 600
"""Characters of what stands below a locked thread: room for kind words beside the posts, on small windows too."""
LETTER_RECORD_MAX: Final = limits.BODY_MAX
"""Sealed bytes of what the guides keep of one letter: all that sealed_words.seal makes."""

_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Day: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Seconds: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Percent: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=100)]
_Sealed: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.SEALED_WORDS_MAX * 4 // 3 + 4)]
_MailPart: TypeAlias = Annotated[str, msgspec.Meta(max_length=6000)]
_Words: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX)]
_Title: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.TITLE_CHARACTERS_MAX)]


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class GuideActAnswer(_Message, frozen=True):
    """It is done, or was when it was asked for first. `day` is when, `seq` where the feed shows it, if it does."""

    day: _Day
    seq: Annotated[int, msgspec.Meta(ge=0)] | None = None


# ---------------------------------------------------------------------- the shift


class AlarmState(_Message, frozen=True, kw_only=True):
    """What waits too long or needs somebody now and no guide is at; nothing in it is about the guide who asks.

    `count` items, of which `band` is the most urgent's (none if nothing is). `ringing_since` is when the steward's
    command was first run for it, null while it was not; `quiet_until` how long an acknowledgement holds for what waited
    then. `failed`: the command did not end well, so perhaps nobody was reached.
    """

    count: _Count = 0
    band: Band | None = None
    ringing_since: _Seconds | None = None
    quiet_until: _Seconds | None = None
    failed: bool = False


class HandOver(_Message, frozen=True):
    """Words from the end of a shift to whoever comes next, until somebody took them. `guide` is null once they left."""

    id: UUID
    guide: UUID | None
    hour: Annotated[int, msgspec.Meta(ge=0)]
    sealed: _Sealed


class ShiftState(_Message, frozen=True, kw_only=True):
    """GET /v1/shift: asked once a minute while the queue is looked after; by that a desk counts as open.

    `others` says whether another guide's desk is open, never whose. `hand_overs` are those that nobody took, oldest
    first, as many as fit; `more_hand_overs` is how many follow. `leads` are the guides the steward named as leads; who
    is one reads in `escalated` the open reviews of which two guides agreed that a life is at risk.
    """

    alarm: AlarmState = AlarmState()
    others: bool = False
    hand_overs: Annotated[tuple[HandOver, ...], msgspec.Meta(max_length=HAND_OVERS_SHOWN)] = ()
    more_hand_overs: _Count = 0
    leads: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=limits.LEADS_MAX)] = ()
    escalated: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=ESCALATED_SHOWN)] = ()


class AcknowledgeRequest(_Message, frozen=True):
    """POST /v1/shift/alarm: a guide has heard it; quiet about what waits now. Answered by AlarmState.

    Not for who is among those it is about: another guide or the steward does that.
    """

    id: UUID
    minutes: Annotated[int, msgspec.Meta(ge=1, le=QUIET_MINUTES_MAX)]


class HandOverRequest(_Message, frozen=True):
    """POST /v1/shift/hand-overs: words to whoever comes next, sealed to the team key."""

    id: UUID
    sealed: _Sealed


class TakeOverRequest(_Message, frozen=True):
    """POST /v1/shift/hand-overs/ID/taken: this guide has read it and sees to it. Only the first one does."""


# ---------------------------------------------------------------------- letters


class LetterRequest(_Message, frozen=True, kw_only=True):
    """POST /v1/messages: words to a member that are no sanction.

    `mail` holds the sealed parts of a GuideMail for `to`, and `mail_id` is that message's id. `record` is the same
    words sealed to the team key, so that other guides know what was said.
    """

    id: UUID
    to: UUID
    mail_id: UUID
    mail: Annotated[tuple[_MailPart, ...], msgspec.Meta(min_length=1, max_length=DECISION_MAIL_PARTS)]
    record: _Sealed


class Letter(_Message, frozen=True, kw_only=True):
    """One piece of a conversation. `kind` is `note` (by the member), `answer` (to a note or a call), or `message`.

    `guide` wrote it, null if the member did or the guide is gone. Sealed to the team key for words to the guides if it
    is a note, else for a review's record.
    """

    id: UUID
    kind: _Code
    guide: UUID | None = None
    day: _Day
    sealed: _Sealed


class Conversation(_Message, frozen=True):
    """GET /v1/messages/MEMBER[?after=PLACE]: newest first, as many as fit. Not for the member themselves.

    `waiting` are the open reviews of this member's notes and calls for help: they are read by claiming them. If `more`
    follow they are asked for with `next`.
    """

    letters: Annotated[tuple[Letter, ...], msgspec.Meta(max_length=LETTERS_PAGE)] = ()
    waiting: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=LETTERS_PAGE)] = ()
    more: bool = False
    next: Annotated[str, msgspec.Meta(max_length=20)] = ""


# ---------------------------------------------------------------------- care of threads


class LockRequest(_Message, frozen=True):
    """POST /v1/threads/ID/lock: the thread takes no more replies, or takes them again.

    `words` stand below the thread for everybody: required where it is locked, none where it is opened.
    """

    id: UUID
    locked: bool
    words: Annotated[str, msgspec.Meta(max_length=LOCK_WORDS_MAX)] = ""


class PinRequest(_Message, frozen=True):
    """POST /v1/threads/ID/pin: the thread stands first in its room, or no longer."""

    id: UUID
    pinned: bool


class NoticeRequest(_Message, frozen=True):
    """POST /v1/notices: words to everybody, which nobody can take back."""

    id: UUID
    text: _Words
    title: _Title = ""


# ---------------------------------------------------------------------- figures


class Told(_Message, frozen=True):
    """A count that may be told, or why it is not: `under` ten, or (neither) because it would give a small one away."""

    count: _Count | None = None
    under: bool = False


class Tally(_Message, frozen=True):
    """So many, under a code."""

    code: _Code
    count: _Count


class DecisionFigure(_Message, frozen=True):
    """How often it was decided, and for which reasons, as far as each may be told."""

    decision: _Code
    count: _Count
    reasons: Annotated[tuple[Tally, ...], msgspec.Meta(max_length=64)] = ()


class BandFigure(_Message, frozen=True, kw_only=True):
    """Decided items of a band. Half were opened within `eye` minutes, half decided within `decided`.

    Half of the threads that had a first reply had it within `reply` minutes, by whole hours. Null: too few to say.
    """

    band: Band
    count: Told
    eye: _Count | None = None
    decided: _Count | None = None
    reply: _Count | None = None


class AboutFigure(_Message, frozen=True, kw_only=True):
    """The figures of one subject: `posts`, `reports`, `words` to the guides, `appeals`."""

    about: _Code
    begun: Told
    decided: Told
    decisions: Annotated[tuple[DecisionFigure, ...], msgspec.Meta(max_length=32)] = ()
    bands: Annotated[tuple[BandFigure, ...], msgspec.Meta(max_length=4)] = ()


class Rate(_Message, frozen=True):
    """A share in percent, between these two: what is under ten is not told by it either."""

    least: _Percent
    most: _Percent


class OrderingFigure(_Message, frozen=True):
    """How well the rules order, of the posts of which a guide said how soon they should have been seen.

    `recall` is the share of those as urgent as `band` that the rules had put there or higher, `precision` the share of
    those the rules had put there or higher that were so urgent. Null: too few to say.
    """

    band: Band
    recall: Rate | None = None
    precision: Rate | None = None


class Figures(_Message, frozen=True, kw_only=True):
    """GET /v1/figures[?month=YYYY-MM]: a month that is over (the last one), with nothing under ten.

    `reversed` are decisions that an appeal overturned, `judged` the posts of which a guide said how soon they should
    have been seen.
    """

    month: Annotated[str, msgspec.Meta(max_length=7)]
    about: Annotated[tuple[AboutFigure, ...], msgspec.Meta(max_length=8)] = ()
    reversed: Told = Told(under=True)
    judged: Told = Told(under=True)
    ordering: Annotated[tuple[OrderingFigure, ...], msgspec.Meta(max_length=4)] = ()


# ---------------------------------------------------------------------- checks


def check_letter_request(request: LetterRequest) -> None:
    """Raise Malformed or TooLarge unless ids, parts and record are what an app makes."""
    for one in (request.id, request.mail_id):
        id_bytes(one)
    for part in request.mail:
        unb64(part, length=mail.SEALED_LENGTH)
    if not request.record:
        raise Malformed("the guides keep what was said")
    check_size(unb64(request.record), most=LETTER_RECORD_MAX)


def check_hand_over_request(request: HandOverRequest) -> None:
    """Raise Malformed or TooLarge unless it holds sealed words."""
    id_bytes(request.id)
    check_size(unb64(request.sealed), most=HAND_OVER_MAX)


def check_lock_request(request: LockRequest) -> None:
    """Raise Malformed or TooLarge unless a lock has kind words, and an unlock none."""
    id_bytes(request.id)
    if request.locked != bool(request.words):
        raise Malformed("a lock has words, and nothing else has")
    if len(request.words) > LOCK_WORDS_MAX:
        raise TooLarge("more than fits below a thread")
    if request.words:
        check_text(request.words)


def check_notice_request(request: NoticeRequest) -> None:
    """Raise Malformed or TooLarge unless its words may be shown."""
    id_bytes(request.id)
    check_text(request.text)
    if request.title:
        check_title(request.title)


def check_conversation(found: Conversation) -> Conversation:
    """Return a page of a conversation whose codes and place are what they should be. Raises Malformed or TooLarge."""
    if found.next and not (found.next.isascii() and found.next.isdecimal()):
        raise Malformed("not a place in a conversation")
    for one in found.letters:
        check_code(one.kind)
        if len(one.sealed) > limits.SEALED_WORDS_MAX * 4 // 3 + 4:
            raise TooLarge("more than sealed words hold")
    return found


def check_figures(found: Figures) -> Figures:
    """Return figures whose every code is one. Raises Malformed."""
    for about in found.about:
        check_code(about.about)
        for decision in about.decisions:
            for code in (decision.decision, *(one.code for one in decision.reasons)):
                check_code(code)
    for rate in (rate for one in found.ordering for rate in (one.recall, one.precision)):
        if rate is not None and rate.least > rate.most:
            raise Malformed("no share lies there")
    return found
