"""Submissions: what members send, carried out once and answered the same ever after.

Each kind has its own file; here is what holds for all: who asks, whether it was sent before, the day's quota, the
record. Each post enters the review queue, whether it appears at once or waits.
"""

from __future__ import annotations

from protocol import submissions as wire
from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import Decision
from protocol.submissions import (
    Answer,
    Appeal,
    Done,
    EditPost,
    Gone,
    Held,
    HelpMe,
    Leave,
    NewThread,
    NoteToGuides,
    Published,
    Received,
    Refused,
    Reply,
    Report,
    Submission,
    Warmth,
    WithdrawPost,
)
from server.crypto.digests import sha256
from server.domain.faults import TurnedAway
from server.domain.posting import (
    Outcome,
    counted_as,
    is_over_quota,
    refused,
    seconds_left_of_day,
    usual_wait,
    why_not,
)
from server.domain.records import Member, Review, ReviewState, Sent
from server.services.alarm import HELP_ME, is_desk_open
from server.services.circumstances import Circumstances
from server.services.leaving import leave
from server.services.sessions import present
from server.services.submissions_consent import consent
from server.services.submissions_edits import answers_proposal, edit
from server.services.submissions_posts import post, room_of
from server.services.submissions_reports import GONE, OUTCOMES
from server.services.submissions_withdraw import withdraw
from server.services.submissions_words import appeal, help_me, note, report, warmth, warmth_mark
from server.settings import USUAL_WAIT_DAYS
from server.store.interface import Keys, Reading, Writing

_APPROVED = frozenset({Decision.APPROVE.value, Decision.APPROVE_WITH_NOTE.value})
_ERASED = b""
"""The digest of what was sent once its words are erased: any bytes are as good then."""
_CLOSED = ""
"""What stands in place of the decision of a review that ended without one."""


def submit(
    tx: Writing, submission: Submission, *, member: bytes, digest: bytes, around: Circumstances
) -> Answer:
    """Carry out what a member sent, or say what became of it before. `digest` is of the request's JSON.

    TurnedAway, and nothing is recorded: not-signed-in, id-conflict (other bytes, or not this member's), quota,
    no-team-key, malformed.
    """
    sender = present(tx, member)
    known = tx.sent(submission.id.bytes)
    if known is not None:
        if known.member != member or known.digest not in (digest, _ERASED):
            raise TurnedAway(Code.ID_CONFLICT)
        return _state(tx, known, around)
    if _is_gone(tx, submission.id.bytes, member):
        return Gone()
    if room_of(around.descriptor, submission.id.bytes) is not None:
        raise TurnedAway(Code.ID_CONFLICT)
    counted = counted_as(submission)
    _check_quota(tx, sender, counted, around)
    outcome = _outcome(tx, submission, sender, around)
    if outcome.void and not counted:
        counted = ("void",)
        _check_quota(tx, sender, counted, around)
    if counted:
        tx.count_sent_today(member, day_of(around.now), counted)
    sent = Sent(
        id=submission.id.bytes,
        member=member,
        digest=digest,
        state=outcome.state,
        seq=outcome.seq,
        reason=outcome.reason,
        kind=kind_of(submission),
        review=outcome.review,
    )
    tx.put_sent(sent)
    return _state(tx, sent, around)


def keys_of(submission: Submission, member: bytes, day: int, marking_key: bytes) -> Keys:
    """What `submit` will surely look at, so that one look is enough for many."""
    own = submission.id.bytes
    posts: tuple[bytes, ...] = (own,)
    threads: tuple[bytes, ...] = ()
    sent: tuple[bytes, ...] = (own,)
    reviews: tuple[bytes, ...] = ()
    match submission:
        case NewThread():
            threads = (own,)
        case Reply():
            threads = (submission.thread.bytes,)
            posts += (submission.thread.bytes,)
            if submission.to is not None:
                posts += (submission.to.bytes,)
        case EditPost() | WithdrawPost():
            posts += (submission.post.bytes,)
            threads = (submission.post.bytes,)  # if it starts one
            sent += (submission.post.bytes,)
        case wire.Consent() | Report():
            posts += (submission.post.bytes,)
        case Warmth():
            posts += (submission.post.bytes,)
            sent += (warmth_mark(marking_key, member, submission.post.bytes),)
        case Appeal():
            reviews = (submission.review.bytes,)
        case NoteToGuides() | HelpMe() | Leave():
            pass
    return Keys(
        members=(member, own),
        posts=posts,
        threads=threads,
        sent=sent,
        reviews=reviews,
        quotas=((member, day),) if counted_as(submission) else (),
        gone=(sha256(own),),
    )


def kind_of(submission: Submission) -> str:
    """A submission's kind on the wire."""
    return str(submission.__struct_config__.tag)


def is_urgent(submission: Submission) -> bool:
    """Whether it goes before everything else that waits to be written."""
    return isinstance(submission, HelpMe)


def measure_wait(tx: Reading, now: float) -> int | None:
    """The usual wait of held posts in minutes, None while too few were decided. Looks at many rows."""
    return usual_wait(tx.waits(day_of(now) - USUAL_WAIT_DAYS))


def _is_gone(tx: Reading, submission: bytes, member: bytes) -> bool:
    """Whether this member's submission of this id was erased. TurnedAway (id-conflict) if the id is anything else's."""
    if tx.is_gone(sha256(submission)):
        if not tx.is_gone(sha256(member + submission)):
            raise TurnedAway(Code.ID_CONFLICT)
        return True
    if tx.post(submission) is not None or tx.member(submission) is not None:
        raise TurnedAway(Code.ID_CONFLICT)
    return False


def _check_quota(tx: Reading, sender: Member, kinds: tuple[str, ...], around: Circumstances) -> None:
    if not kinds:
        return
    if is_over_quota(around.descriptor.quotas, tx.counted(sender.id, day_of(around.now)), kinds):
        raise TurnedAway(Code.QUOTA, retry_after=seconds_left_of_day(around.now))


def _outcome(tx: Writing, submission: Submission, sender: Member, around: Circumstances) -> Outcome:
    answers = isinstance(submission, EditPost) and answers_proposal(tx, submission, sender.id)
    because = why_not(submission, sender, day=day_of(around.now), answers_proposal=answers)
    if because is not None:
        return refused(because)
    match submission:
        case NewThread() | Reply():
            return post(tx, submission, sender, around)
        case EditPost():
            return edit(tx, submission, sender, around)
        case WithdrawPost():
            return withdraw(tx, submission, sender, around)
        case Warmth():
            return warmth(tx, submission, sender, around)
        case Report():
            return report(tx, submission, sender, around)
        case NoteToGuides():
            return note(tx, submission, sender, around)
        case Appeal():
            return appeal(tx, submission, sender, around)
        case HelpMe():
            return help_me(tx, submission, sender, around)
        case wire.Consent():
            return consent(tx, submission, sender, around)
        case Leave():
            return leave(tx, sender, around)


def _state(tx: Reading, sent: Sent, around: Circumstances) -> Answer:
    """Where a submission stands now. What guides decided about an edit or warm words stands in their review."""
    if sent.state in ("received", "opened"):  # opened: a guide saw this one, and another joined it since
        review = _review(tx, sent)
        if review is None:
            return Gone()
        opened = sent.state == "opened" or review.opened
        calls = sent.kind == HELP_ME and not opened
        return Received(opened, attended=calls and is_desk_open(tx, around.now))
    if sent.state in OUTCOMES:  # of a report
        return Received(opened=True, outcome=sent.state)
    if sent.kind in ("edit", "warmth") and sent.review is not None:
        return _reviewed(tx, sent, around)
    match sent.state:
        case "published":
            assert sent.seq is not None  # a published post has one
            return Published(sent.seq)
        case "refused":
            return Refused(sent.reason, sent.rule)
        case "held":
            return Held(around.usual_wait)
        case state if state == GONE:
            return Gone()
        case _:
            return Done()


def _reviewed(tx: Reading, sent: Sent, around: Circumstances) -> Answer:
    review = _review(tx, sent)
    if sent.state == "refused":
        return Refused(sent.reason, sent.rule)
    decided = review is not None and review.state == ReviewState.DECIDED
    if review is not None and decided and review.decision == Decision.REMOVE.value:
        return Refused(review.reason, review.rule)
    if sent.state == "published":
        assert sent.seq is not None  # an edit that was published has one
        whole = None if review is None or review.post is None else tx.sent(review.post)
        taken_out = whole is not None and whole.state == "refused"
        return Refused(whole.reason, whole.rule) if whole is not None and taken_out else Published(sent.seq)
    if review is None or (decided and review.decision == _CLOSED):
        return Gone()
    if not decided:
        return Held(around.usual_wait)
    if review.decision not in _APPROVED:
        return Refused(review.reason, review.rule)
    return Done() if sent.kind == "warmth" else _edited(tx, review, around)


def _edited(tx: Reading, review: Review, around: Circumstances) -> Answer:
    """An edit that guides approved. Without a seq its words went into a post that itself still waits."""
    if review.seq is not None:
        return Published(review.seq)
    whole = None if review.post is None else tx.sent(review.post)
    return Gone() if whole is None else _state(tx, whole, around)


def _review(tx: Reading, sent: Sent) -> Review | None:
    return None if sent.review is None else tx.review(sent.review)
