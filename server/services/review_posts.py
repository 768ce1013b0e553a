"""What decisions do to a post: taken out of the feed, its words kept in the review, and put back."""

from __future__ import annotations

from dataclasses import replace

from protocol.changes import Note as NoteHeader
from protocol.changes import (
    NoteBody,
    PostBody,
    Remove,
    decode_body,
    decode_header,
)
from protocol.changes import Post as PostHeader
from protocol.encoding import day_of, hour_of
from protocol.limits import ERASED_SEQS_MAX
from server.domain.records import Change, Post, PostState, Review, ReviewState
from server.services.circumstances import Circumstances
from server.services.erasing import erase_seqs
from server.services.feed import publish
from server.services.publishing import publish_anew, publish_edit, publish_post
from server.services.reviews_open import reword
from server.store.interface import Reading, Writing

_GONE = (PostState.REMOVED, PostState.WITHDRAWN)


def wording(tx: Reading, review: Review) -> PostBody:
    """The words that a review is about: its own, or what the feed has of its post now."""
    if review.text or not review.published or review.post is None:
        return PostBody(review.text, review.title, review.notes)
    return _standing(tx.changes_of_post(review.post))


def take_out(tx: Writing, review: Review, post: Post, *, reason: str, around: Circumstances) -> Review:
    """Take a post out of the feed with all its wordings; the review keeps the newest.

    One that is out already, because guides talked about it or proposed a redaction, is listed again under the reason
    that holds now. Of a post that never appeared the feed learns nothing.
    """
    if post.state != PostState.PUBLISHED:
        return _take_out_again(tx, review, post, reason=reason, around=around)
    changes = tx.changes_of_post(post.id)
    words, seqs = _standing(changes), tuple(change.seq for change in changes)
    seq = _list(tx, post, seqs, reason=reason, rule=review.rule, around=around)
    erase_seqs(tx, seqs, day_of(around.now))
    thread = tx.thread(post.id)
    if thread is not None:
        tx.put_thread(replace(thread, title=""))
    return replace(
        review,
        seq=seq,
        published=False,
        title=words.title,
        text=words.text,
        notes=words.notes,
        to=_answers(changes),
    )


def put_back(tx: Writing, review: Review, post: Post, body: PostBody, around: Circumstances) -> int:
    """Publish the post that a review keeps the words of: for the first time, or anew after it was taken out."""
    if removal_of(tx, review) is None:
        seq = publish_post(tx, post, body, to=review.to, now=around.now, random_bytes=around.random_bytes)
        tx.put_post(replace(post, state=PostState.PUBLISHED))
    else:
        assert review.seq is not None  # a removal was found by it
        seq = publish_anew(tx, post, body, to=review.to, removal=review.seq, around=around)
    tell(tx, post, "published", seq=seq)
    return seq


def take_effect(tx: Writing, review: Review, post: Post, body: PostBody, around: Circumstances) -> int | None:
    """Let an edit that waited take effect; None if its post is gone meanwhile, or is itself waiting."""
    if post.state in _GONE:
        return None
    if post.state == PostState.HELD:
        if removal_of(tx, review) is not None:
            return put_back(tx, review, post, body, around)
        for other in tx.reviews_of_post(post.id):
            if other.id != review.id and other.state != ReviewState.DECIDED and not other.published:
                reword(tx, other, body, around)
        return None
    sent = [one for one in tx.sent_with(review.id) if one.kind == "edit"]
    seq = publish_edit(tx, post, body, around, edit=sent[-1].id if sent else None)
    if post.state == PostState.HIDDEN:
        tell(tx, post, "published", seq=seq)
    return seq


def set_notes(tx: Writing, post: Post, notes: tuple[str, ...], around: Circumstances) -> int:
    """Set content notes on a published post."""
    header = NoteHeader(
        id=around.new_id().bytes,
        hour=hour_of(around.now),
        post=post.id,
        author=post.author,
        thread=post.thread,
        room=post.room,
        flags=post.flags,
    )
    return publish(tx, header, NoteBody(notes), random_bytes=around.random_bytes)


def tell(
    tx: Writing, post: Post, state: str, *, seq: int | None = None, reason: str = "", rule: str = ""
) -> None:
    """What its author is answered about the post from now on."""
    sent = tx.sent(post.id)
    if sent is not None:
        tx.put_sent(replace(sent, state=state, seq=seq, reason=reason, rule=rule))


def _take_out_again(tx: Writing, review: Review, post: Post, *, reason: str, around: Circumstances) -> Review:
    kept, removal = review, removal_of(tx, review)
    for other in reversed(tx.reviews_of_post(post.id)):
        if removal is not None or post.state in _GONE:
            break
        kept, removal = other, removal_of(tx, other)
    if removal is None or post.state in _GONE:
        return review
    seq = _list(tx, post, removal.seqs, reason=reason, rule=review.rule, around=around)
    taken = replace(
        review, seq=seq, published=False, title=kept.title, text=kept.text, notes=kept.notes, to=kept.to
    )
    if kept.id != review.id and kept.state == ReviewState.DECIDED:
        tx.put_review(replace(kept, title="", text="", notes=()))  # one copy is enough
    return taken


def _list(
    tx: Writing, post: Post, seqs: tuple[int, ...], *, reason: str, rule: str, around: Circumstances
) -> int:
    seq = 0
    for at in range(0, len(seqs), ERASED_SEQS_MAX):
        header = Remove(
            id=around.new_id().bytes,
            hour=hour_of(around.now),
            post=post.id,
            seqs=seqs[at : at + ERASED_SEQS_MAX],
            reason=reason,
            rule=rule,
        )
        seq = publish(tx, header, random_bytes=around.random_bytes)
    return seq


def removal_of(tx: Reading, review: Review) -> Remove | None:
    """The `remove` by which this review took its post out."""
    if review.seq is None:
        return None
    (change,) = tx.changes(review.seq, 1)
    if change.kind != "remove" or change.header is None:
        return None
    header = decode_header(change.header, change.change_class)
    return header if isinstance(header, Remove) else None


def _standing(changes: list[Change]) -> PostBody:
    words, notes = PostBody(""), None
    for change in changes:
        if not change.body:
            continue
        if change.kind in ("post", "edit"):
            words, notes = decode_body(change.body, PostBody), None
        elif change.kind == "note":
            notes = decode_body(change.body, NoteBody).notes
    return words if notes is None else PostBody(words.text, words.title, notes)


def _answers(changes: list[Change]) -> bytes | None:
    """Which post it answers, if it names one."""
    for change in changes:
        if change.kind == "post" and change.header is not None:
            header = decode_header(change.header, change.change_class)
            return header.to if isinstance(header, PostHeader) else None
    return None
