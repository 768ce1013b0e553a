"""Words that are no post: warmth to an author, reports, notes to the guides, appeals, and a call for help."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from protocol.changes import PostBody
from protocol.encoding import day_of
from protocol.mail import WarmthMail
from protocol.problems import Code
from protocol.reviewing import Decision
from protocol.submissions import (
    Appeal,
    Because,
    HelpMe,
    NoteToGuides,
    Report,
    Warmth,
    sealed_words_of,
)
from server.crypto.marks import mark, unsendable
from server.domain.faults import TurnedAway
from server.domain.posting import DONE, Outcome, refused
from server.domain.records import Member, Review, ReviewState, Role, Sent
from server.services import mailing
from server.services.circumstances import Circumstances
from server.services.publishing import newest_wording
from server.services.review_holds import holder, holding
from server.services.reviews_begin import HELP_ME, begin
from server.services.reviews_open import is_open, join
from server.services.submissions_posts import published
from server.services.submissions_reports import GONE
from server.settings import APPEAL_DAYS, CALLS_OPEN_MOST
from server.store.interface import Reading, Writing

_APPEALABLE: Final = frozenset(
    one.value
    for one in (
        Decision.REMOVE,
        Decision.HOLD,
        Decision.PROPOSE_REDACTION,
        Decision.ASK_CONTENT_NOTE,
        Decision.PAUSE_MEMBER,
        Decision.PUT_OUT,
    )
)


def warmth(tx: Writing, submission: Warmth, sender: Member, around: Circumstances) -> Outcome:
    """Tell an author that a post helped: at once without words, with words once a guide has read them."""
    post = published(tx, submission.post.bytes)
    if isinstance(post, Because):
        return refused(post)
    if post.author == sender.id:
        return refused(Because.OWN_POST)
    author = tx.member(post.author)
    if not mailing.takes_mail(author):
        return refused(Because.TAKES_NO_MAIL)
    thanked = warmth_mark(around.marking_key, sender.id, post.id)
    if tx.sent(thanked) is not None:
        return refused(Because.SENT_ALREADY)
    tx.put_sent(Sent(thanked, sender.id, b"", "done", kind="warmth"))
    if not submission.words:
        mailing.send(tx, author, WarmthMail(submission.post), around)
        return DONE
    words = PostBody(submission.words)
    review = begin(tx, around, kind="warmth", author=post.author, by=sender.id, post=post, body=words)
    return Outcome("held", review=review.id)


def warmth_mark(key: bytes, sender: bytes, post: bytes) -> bytes:
    """The id under which it is kept that a member has thanked for a post: one that no submission can have.

    Which post that was is told to nobody who has the database alone.
    """
    return unsendable(mark(key, b"leeward/warmth/v2", sender, post))


def report(tx: Writing, submission: Report, sender: Member, around: Circumstances) -> Outcome:
    """Ask guides to look at a post. A second report by the same member joins the first while that is open.

    What somebody wrote who has left is about to go: nobody has to look at it.
    """
    post = published(tx, submission.post.bytes)
    if isinstance(post, Because):
        return refused(post)
    if post.author == sender.id:
        return refused(Because.OWN_POST)
    sealed = _sealed(tx, submission)
    author = tx.member(post.author)
    if author is not None and author.role == Role.LEFT:
        return Outcome(GONE)
    for first in tx.reviews_of_post(post.id):
        same = first.kind == "report" and first.by == sender.id and is_open(first)
        if same and join(tx, first, sealed, around):
            return Outcome("received", review=first.id)
    review = begin(
        tx,
        around,
        kind="report",
        author=post.author,
        by=sender.id,
        post=post,
        body=newest_wording(tx, post.id) or PostBody(""),
        asked=submission.reason,
        sealed=sealed,
    )
    return Outcome("received", review=review.id)


def note(tx: Writing, submission: NoteToGuides, sender: Member, around: Circumstances) -> Outcome:
    """Words to the guides. TurnedAway (no-team-key) while nobody could open them."""
    sealed = _sealed(tx, submission)
    review = begin(tx, around, kind="note-to-guides", author=sender.id, sealed=sealed)
    return Outcome("received", review=review.id)


def appeal(tx: Writing, submission: Appeal, sender: Member, around: Circumstances) -> Outcome:
    """Ask that another guide look at a decision about oneself: once, and until its last day.

    A published post that is held is out of sight without a decision, and as long as that lasts there is no last day.
    """
    decided = _appealable(tx, submission.review.bytes, sender.id)
    if decided is None:
        return refused(Because.NO_SUCH_DECISION)
    if tx.appeals_of(decided.id):
        return refused(Because.SENT_ALREADY)
    if not is_open(decided) and day_of(around.now) > _last_day(decided, around):
        return refused(Because.APPEAL_TOO_LATE)
    sealed = _sealed(tx, submission)
    review = begin(tx, around, kind="appeal", author=sender.id, of=decided, sealed=sealed)
    if is_open(decided):  # whoever is to hear it is another than who held it, whatever is decided meanwhile
        tx.put_review(replace(review, seconded_by=holder(decided)))
    return Outcome("received", review=review.id)


def help_me(tx: Writing, submission: HelpMe, sender: Member, around: Circumstances) -> Outcome:
    """A person needs someone now. Pressed again while guides have not answered, it is one call still.

    Nothing turns it away: words that no guide may be able to open are brought to them all the same. So that nobody
    stands before all others who call, one call of each person goes before everything, and their further words go with
    what else is most urgent: a few of them, then the newest words take the place of the last.
    """
    sealed = sealed_words_of(submission)
    calls = [one for one in tx.open_reviews_of(sender.id) if one.kind == HELP_ME and one.author == sender.id]
    rank = 1 if any(one.rank == 0 for one in calls) else 0
    for first in calls:
        if join(tx, first, sealed, around):
            joined = tx.review(first.id)
            if joined is not None and joined.rank > rank:  # the one that stood first was answered
                tx.put_review(replace(joined, rank=rank))
            return Outcome("received", review=first.id)
    if len(calls) < CALLS_OPEN_MOST:
        review = begin(tx, around, kind=HELP_ME, author=sender.id, sealed=sealed, rank=rank)
        return Outcome("received", review=review.id)
    last = calls[-1]
    join(tx, replace(last, sealed=b""), sealed, around)
    return Outcome("received", review=last.id)


def _appealable(tx: Reading, named: bytes, member: bytes) -> Review | None:
    """What is appealed against by this name: a decision, or what holds the post that the named review is about."""
    review = tx.review(named)
    if review is None or review.author != member or review.kind in ("appeal", "warmth"):
        return None
    if review.state == ReviewState.DECIDED:
        return review if review.decision in _APPEALABLE else None
    return None if review.post is None else holding(tx, review.post)


def _last_day(decided: Review, around: Circumstances) -> int:
    """Of appealing. Where the words went before their day, with the post they were about, the decision stands yet."""
    if decided.text_until_day is not None:
        return decided.text_until_day
    days = around.descriptor.retention.reviews_days or APPEAL_DAYS
    return (decided.decided_day or 0) + days


def _sealed(tx: Reading, submission: Report | NoteToGuides | Appeal) -> bytes:
    sealed = sealed_words_of(submission)
    if sealed and tx.team_key() is None:
        raise TurnedAway(Code.NO_TEAM_KEY)
    return sealed
