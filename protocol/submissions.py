"""POST /v1/submissions: everything a member can send, and what the server answers.

`id` is made by the client. Sent again, the same submission gives the current state; the same id with other bytes is a
conflict. Words to the guides are sealed to their team key (base64 of sealed_words.seal).
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, TypeAlias, TypeVar
from uuid import UUID

import msgspec

from protocol import hpke, limits, strict_json
from protocol.encoding import id_bytes, unb64
from protocol.errors import Malformed
from protocol.sealed_words import STEP
from protocol.text import check_code, check_line, check_text, check_title

_Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.TEXT_MAX)]
_Title: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.TITLE_CHARACTERS_MAX)]
_Codes: TypeAlias = Annotated[tuple[str, ...], msgspec.Meta(max_length=limits.CONTENT_NOTES_MAX)]
_Code: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.CODE_CHARACTERS_MAX)]
_Sealed: TypeAlias = Annotated[str, msgspec.Meta(max_length=limits.SEALED_WORDS_MAX * 4 // 3 + 4)]


class _Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"):
    id: UUID


class NewThread(_Kind, frozen=True, kw_only=True, tag="thread"):
    """A new thread; its starter and the thread both get this submission's id."""

    room: UUID
    title: _Title
    text: _Text
    notes: _Codes = ()


class Reply(_Kind, frozen=True, kw_only=True, tag="reply"):
    """A reply in a thread, perhaps to one post in it. The post gets this submission's id."""

    thread: UUID
    text: _Text
    to: UUID | None = None
    notes: _Codes = ()


class EditPost(_Kind, frozen=True, kw_only=True, tag="edit"):
    """A new wording of one's own post."""

    post: UUID
    text: _Text
    title: _Title = ""
    notes: _Codes = ()


class WithdrawPost(_Kind, frozen=True, kw_only=True, tag="withdraw"):
    """Takes one's own post back for good."""

    post: UUID


class Warmth(_Kind, frozen=True, kw_only=True, tag="warmth"):
    """Tells an author alone that a post helped, perhaps with a few words."""

    post: UUID
    words: Annotated[str, msgspec.Meta(max_length=limits.WARMTH_CHARACTERS_MAX)] = ""


class Report(_Kind, frozen=True, kw_only=True, tag="report"):
    """Asks guides to look at a post."""

    post: UUID
    reason: _Code
    sealed: _Sealed = ""


class NoteToGuides(_Kind, frozen=True, kw_only=True, tag="note-to-guides"):
    """Words to the guides."""

    sealed: _Sealed


class Appeal(_Kind, frozen=True, kw_only=True, tag="appeal"):
    """Asks that another guide look at a decision."""

    review: UUID
    sealed: _Sealed = ""


class HelpMe(_Kind, frozen=True, kw_only=True, tag="help-me"):
    """A person needs someone now. Outranks everything; never waits, never refused for quota."""

    sealed: _Sealed = ""


class Consent(_Kind, frozen=True, kw_only=True, tag="consent"):
    """Research may use one post, or no longer."""

    post: UUID
    study: _Code
    granted: bool


class Leave(_Kind, frozen=True, kw_only=True, tag="leave"):
    """Everything of this member goes."""


Submission: TypeAlias = (
    NewThread
    | Reply
    | EditPost
    | WithdrawPost
    | Warmth
    | Report
    | NoteToGuides
    | Appeal
    | HelpMe
    | Consent
    | Leave
)


class _State(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="state"):
    pass


class Published(_State, frozen=True, tag="published"):
    """It stands in the feed at this sequence number."""

    seq: Annotated[int, msgspec.Meta(ge=0, lt=limits.FEED_SIZE_MAX)]


class Held(_State, frozen=True, tag="held"):
    """A guide reads it first. `usual_minutes` is the measured usual wait, absent when not yet known."""

    usual_minutes: Annotated[int, msgspec.Meta(ge=0, lt=2**31)] | None = None


class Because(Enum):
    """Why the server itself refuses a submission. Guides' reasons are codes of the community's catalogue."""

    NO_SUCH_ROOM = "no-such-room"
    NO_SUCH_THREAD = "no-such-thread"
    NO_SUCH_POST = "no-such-post"  # or not one's own, where it has to be
    THREAD_LOCKED = "thread-locked"
    POST_REMOVED = "post-removed"
    POST_HIDDEN = "post-hidden"  # until its author answers a proposed redaction
    OWN_POST = "own-post"  # nobody reports or thanks themselves
    SENT_ALREADY = "sent-already"  # one post is thanked once, one decision appealed against once
    TAKES_NO_MAIL = "takes-no-mail"  # the author came from elsewhere or is gone
    NO_SUCH_DECISION = "no-such-decision"  # not about oneself, or nothing was restricted
    APPEAL_TOO_LATE = "appeal-too-late"
    PAUSED = "paused"
    PUTTING_OUT = "putting-out"
    RESTING = "resting"  # a fresh pseudonym writes for this one


class Refused(_State, frozen=True, tag="refused"):
    """It is not carried out: `reason` is a code of the community's catalogue or one of Because, `rule` a rule's."""

    reason: _Code
    rule: _Code = ""


class Received(_State, frozen=True, tag="received"):
    """It reached the guides' desk (reports, notes, appeals, help-me); whether one has opened it.

    `outcome` says of a report what became of it, empty until then: `acted` or `kept`. `attended` is said of a call for
    help that nobody has opened: some guide's desk is open now. Where it is not said, assume that none is.
    """

    opened: bool = False
    outcome: _Code = ""
    attended: bool = False


class Done(_State, frozen=True, tag="done"):
    """It is carried out and nothing more follows."""


class Gone(_State, frozen=True, tag="gone"):
    """It was erased; only that it existed is known."""


Answer: TypeAlias = Published | Held | Refused | Received | Done | Gone
_S = TypeVar("_S")

_submission_decoder: msgspec.json.Decoder[Submission] = msgspec.json.Decoder(Submission)
_answer_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def decode(data: bytes) -> Submission:
    """The checked submission in strict JSON. Raises Malformed or TooLarge."""
    submission = _decode(data, _submission_decoder)
    check(submission)
    return submission


def decode_answer(data: bytes) -> Answer:
    """The server's answer in strict JSON. Raises Malformed for one whose codes are none."""
    answer = _decode(data, _answer_decoder)
    match answer:
        case Refused():
            check_code(answer.reason)
            if answer.rule:
                check_code(answer.rule)
        case Received():
            if answer.outcome:
                check_code(answer.outcome)
        case _:
            pass
    return answer


def check(submission: Submission) -> None:
    """Raise Malformed or TooLarge unless ids are random and texts within bounds."""
    id_bytes(submission.id)
    match submission:
        case NewThread():
            check_title(submission.title)
            check_text(submission.text)
            _check_notes(submission.notes)
        case Reply():
            check_text(submission.text)
            _check_notes(submission.notes)
        case EditPost():
            check_text(submission.text)
            _check_notes(submission.notes)
            if submission.title:
                check_title(submission.title)
        case Warmth():
            if submission.words:
                check_line(submission.words, max_characters=limits.WARMTH_CHARACTERS_MAX)
        case Report():
            check_code(submission.reason)
            sealed_words_of(submission)
        case Consent():
            check_code(submission.study)
        case NoteToGuides():
            if not sealed_words_of(submission):
                raise Malformed("a note to the guides says something")
        case Appeal() | HelpMe():
            sealed_words_of(submission)
        case WithdrawPost() | Leave():
            pass


def sealed_words_of(submission: Report | NoteToGuides | Appeal | HelpMe) -> bytes:
    """The sealed words as bytes, none if there are none. Malformed if nothing sealed to a team has such a size."""
    sealed = unb64(submission.sealed)
    if sealed and (len(sealed) <= hpke.OVERHEAD or (len(sealed) - hpke.OVERHEAD) % STEP):
        raise Malformed("no words sealed to the guides")
    return sealed


def _check_notes(notes: tuple[str, ...]) -> None:
    for note in notes:
        check_code(note)
    if len(set(notes)) != len(notes):
        raise Malformed("a content note stands twice")


def _decode(data: bytes, decoder: msgspec.json.Decoder[_S]) -> _S:
    strict_json.check(data)
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Malformed("not a message of this kind") from error
