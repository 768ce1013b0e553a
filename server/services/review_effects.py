"""What a decision does, in the transaction in which it comes to stand: post, member, mail, what others are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from uuid import UUID

from protocol import hpke
from protocol.changes import PENDING, PostBody
from protocol.encoding import day_of, unb64
from protocol.errors import ProtocolError
from protocol.mail import DecisionMail, WarmthMail
from protocol.reviewing import DecideRequest, Decision
from server.domain.records import Member, Post, PostState, Review, ReviewState, Role
from server.domain.reviewing import WORDS, is_of_post
from server.services import fresh, mailing, review_holds, reviews_open, submissions_reports
from server.services.circumstances import Circumstances
from server.services.guides import leave_team
from server.services.review_posts import put_back, set_notes, take_effect, take_out, tell, wording
from server.services.submissions_reports import ACTED, KEPT
from server.settings import APPEAL_DAYS
from server.store.interface import Reading, Writing

APPROVALS: Final = frozenset({Decision.APPROVE, Decision.APPROVE_WITH_NOTE})
_DOWN: Final = frozenset({Decision.REMOVE, Decision.PAUSE_MEMBER, Decision.PUT_OUT})
"""Decisions by which the post goes."""
_RESTRICTS: Final = _DOWN | {Decision.PROPOSE_REDACTION}
_SANCTIONS: Final = frozenset(one.value for one in _DOWN)
_RESTRICTS_MEMBER: Final = frozenset({Decision.PAUSE_MEMBER, Decision.PUT_OUT})
_TOLD: Final = _RESTRICTS | {Decision.HOLD, Decision.ASK_CONTENT_NOTE}
"""Decisions about a post whose bare facts the server itself tells the author."""


def subject(tx: Reading, review: Review) -> Member | None:
    """Whom a decision is about: kind words are somebody else's than the author they are sent to."""
    who = review.by if review.kind == "warmth" else review.author
    return None if who is None else tx.member(who)


def is_reachable(member: Member | None) -> bool:
    """Whether mail must be brought for them: not for imported names, nor for who has left.

    Nor where the key is good for nothing: it must not keep a post up.
    """
    if member is None or not mailing.takes_mail(member) or member.role in (Role.IMPORTED, Role.LEFT):
        return False
    try:
        hpke.check_public_key(member.hpke_key)
    except ProtocolError:
        return False
    return True


def carry_out(tx: Writing, review: Review, request: DecideRequest, around: Circumstances) -> Review:
    """Do what was decided. `review` is as it was put after the decision; the answer is what is to be stored."""
    if review.kind == "appeal":
        return hear(tx, review, request, around)
    published = review.published
    post = None if review.post is None else tx.post(review.post)
    decision = request.decision
    if review.kind == "warmth":
        review = _kind_words(tx, review, decision, around)
    elif is_of_post(review) and post is not None:
        appeals = review_holds.appeals(tx, post.id)
        review = _post(tx, review, post, request, around)
        review_holds.go_on(tx, appeals, review, around)
    elif decision in _DOWN:  # its author took it back meanwhile
        _sanction(tx, review.author, around)
    if decision in APPROVALS:
        review = replace(review, title="", text="", notes=())
    if decision in (Decision.PAUSE_MEMBER, Decision.PUT_OUT):
        _member(tx, review, request, around)
    if decision in _RESTRICTS and review.state == ReviewState.DECIDED and review.kind != "warmth":
        days = around.descriptor.retention.reviews_days or APPEAL_DAYS
        review = replace(review, text_until_day=day_of(around.now) + days)
    if review.state == ReviewState.DECIDED:
        review = replace(review, sealed=b"", published=published)  # as it was when it was decided
        submissions_reports.answer(tx, review, KEPT if decision in APPROVALS else ACTED, around)
    return review


def send_mail(tx: Writing, request: DecideRequest, member: Member | None, around: Circumstances) -> None:
    """Publish the parts that a guide's app sealed."""
    if member is None or not is_reachable(member):
        return
    mailing.bring(tx, member, map(unb64, request.mail), around)


def send_facts(tx: Writing, review: Review, member: Member | None, around: Circumstances) -> None:
    """Tell whoever a restriction is about its bare facts, sealed here: what a guide's app sealed nobody can look into.

    So they know what was decided, by which rule, and how to appeal, whatever the guide's own letter holds.
    """
    decision = Decision(review.decision)
    told = _RESTRICTS_MEMBER if review.kind in WORDS else _TOLD
    if decision not in told or review.kind in ("appeal", "warmth") or not is_reachable(member):
        return
    facts = DecisionMail(
        decision=decision.value,
        review=UUID(bytes=review.id),
        post=None if review.post is None else UUID(bytes=review.post),
        reason=review.reason,
        rule=review.rule,
        until_day=review.until_day,
    )
    mailing.send(tx, member, facts, around)


def hear(tx: Writing, appeal: Review, request: DecideRequest, around: Circumstances) -> Review:
    """An appeal is decided: what it was about stands, or is undone."""
    if request.decision not in (Decision.UPHOLD, Decision.RESTORE):
        return appeal
    appeal = replace(appeal, sealed=b"")
    decided = None if appeal.of is None else tx.review(appeal.of)
    if decided is None:
        return appeal
    if reviews_open.is_open(decided):  # a hold: where it is upheld the post waits on for its decision
        if request.decision == Decision.UPHOLD:
            return appeal
        seq = review_holds.let_appear(tx, decided, around)
        return replace(appeal, seq=seq, of=None)
    if request.decision == Decision.UPHOLD:
        # Nobody can ask again: its words need not wait for the last day.
        tx.put_review(replace(decided, text_until_day=day_of(around.now) - 1))
        return appeal
    seq = _undo_post(tx, decided, around)
    _undo_member(tx, decided)
    cleared = replace(decided, title="", text="", notes=(), record=b"", text_until_day=None)
    tx.put_review(cleared)
    return replace(appeal, seq=seq)


def _post(tx: Writing, review: Review, post: Post, request: DecideRequest, around: Circumstances) -> Review:
    decision = request.decision
    if decision in APPROVALS:
        return _approve(tx, review, post, request, around)
    if decision == Decision.HOLD:
        return _hide(tx, review, post, PostState.HELD, around)
    if decision == Decision.PROPOSE_REDACTION and review.state == ReviewState.DECIDED:
        return _hide(tx, review, post, PostState.HIDDEN, around)
    if decision not in _DOWN:
        return review
    _sanction(tx, review.author, around)
    if (
        review.kind == "edit"
        and not review.published
        and post.state in (PostState.PUBLISHED, PostState.HIDDEN)
    ):
        return review  # the wording that waited is refused; what stood before it stands
    review = take_out(tx, review, post, reason=review.reason, around=around)
    if post.state != PostState.WITHDRAWN:
        tx.put_post(replace(post, state=PostState.REMOVED))
        tell(tx, post, "refused", reason=review.reason, rule=review.rule)
    _close_others(tx, review, around)
    return review


def _approve(
    tx: Writing, review: Review, post: Post, request: DecideRequest, around: Circumstances
) -> Review:
    seq = None
    if review.published:
        if request.notes and post.state == PostState.PUBLISHED:
            set_notes(tx, post, request.notes, around)
    else:
        words = wording(tx, review)
        body = PostBody(words.text, words.title, request.notes or words.notes)
        if review.kind == "edit":
            seq = take_effect(tx, review, post, body, around)
        elif post.state == PostState.HELD:
            seq = put_back(tx, review, post, body, around)
    if review.kind in ("thread", "reply"):
        tx.count_approved(review.author)
    return replace(review, seq=seq)


def _hide(tx: Writing, review: Review, post: Post, state: PostState, around: Circumstances) -> Review:
    if not review.published or post.state != PostState.PUBLISHED:
        return review
    review = take_out(tx, review, post, reason=PENDING, around=around)
    tx.put_post(replace(post, state=state))
    if state == PostState.HELD:
        tell(tx, post, "held")
    else:
        tell(tx, post, "refused", reason=review.reason, rule=review.rule)
        _close_others(tx, review, around)
    return review


def _close_others(tx: Writing, review: Review, around: Circumstances) -> None:
    """What else waits about a post that is out needs no decision any more; who reported it is told as well."""
    assert review.post is not None  # only called for reviews of posts
    for other in tx.reviews_of_post(review.post):
        if other.id == review.id or other.state == ReviewState.DECIDED or other.proposed:
            continue
        if is_of_post(other) and (other.published or other.kind != "edit"):
            submissions_reports.answer(tx, other, ACTED, around)
            reviews_open.close(tx, other, around)


def _kind_words(tx: Writing, review: Review, decision: Decision, around: Circumstances) -> Review:
    if decision == Decision.HOLD:
        return review
    if decision == Decision.APPROVE and review.post is not None:
        message = WarmthMail(post=UUID(bytes=review.post), words=review.text)
        mailing.send(tx, tx.member(review.author), message, around)
    return replace(review, text="")


def _member(tx: Writing, review: Review, request: DecideRequest, around: Circumstances) -> None:
    member = tx.member(review.author)
    if member is None or member.role in (Role.IMPORTED, Role.LEFT, Role.PUT_OUT):
        return
    _sanction(tx, member.id, around)
    member = tx.member(member.id) or member
    if request.until_day is not None:
        until = max(request.until_day, member.paused_until_day or 0)
        tx.put_member(replace(member, paused_until_day=until))
        return
    if member.role == Role.GUIDE:
        leave_team(tx, member)
    tx.put_member(replace(member, role=Role.PUTTING_OUT))


def _sanction(tx: Writing, who: bytes, around: Circumstances) -> None:
    member = tx.member(who)
    if member is not None and member.role != Role.IMPORTED:
        tx.put_member(replace(member, sanctioned_day=day_of(around.now)))


def _undo_post(tx: Writing, decided: Review, around: Circumstances) -> int | None:
    post = None if decided.post is None or not is_of_post(decided) else tx.post(decided.post)
    if post is None or not decided.text:
        return None
    body = PostBody(decided.text, decided.title, decided.notes)
    if post.state in (PostState.REMOVED, PostState.HIDDEN) and not _is_refused_edit(decided):
        return put_back(tx, decided, post, body, around)
    return take_effect(tx, decided, post, body, around) if decided.kind == "edit" else None


def _is_refused_edit(decided: Review) -> bool:
    """Whether only a waiting wording was refused, and its post left as it was."""
    return decided.kind == "edit" and decided.seq is None


def _undo_member(tx: Writing, decided: Review) -> None:
    member = tx.member(decided.author)
    if member is None:
        return
    others = _standing(tx, decided)
    if decided.decision == Decision.PAUSE_MEMBER.value and member.paused_until_day == decided.until_day:
        until = max((one.until_day for one in others if one.until_day is not None), default=None)
        member = replace(member, paused_until_day=until)
    if decided.decision == Decision.PUT_OUT.value and member.role == Role.PUTTING_OUT:
        role = Role.RESTING if fresh.has_rested(tx, member.id) else Role.MEMBER
        member = replace(member, role=role)
    if member.sanctioned_day == decided.decided_day:
        day = max((one.decided_day for one in others if one.decided_day is not None), default=None)
        member = replace(member, sanctioned_day=day)
    tx.put_member(member)


def _standing(tx: Reading, decided: Review) -> list[Review]:
    """What else was decided against the same author, and not taken back."""
    return [
        one
        for one in tx.reviews_of_member(decided.author)
        if one.author == decided.author
        and one.id != decided.id
        and one.state == ReviewState.DECIDED
        and one.kind not in ("appeal", "warmth")
        and one.decision in _SANCTIONS
        and not any(appeal.decision == Decision.RESTORE.value for appeal in tx.appeals_of(one.id))
    ]
