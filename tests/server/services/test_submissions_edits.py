from __future__ import annotations

import uuid
from dataclasses import replace

import msgspec
import pytest

from protocol import changes
from protocol.changes import PENDING, PostBody, Remove, decode_body
from protocol.descriptor import PostingPolicy
from protocol.encoding import hour_of
from protocol.problems import Code
from protocol.reviewing import DecideRequest, Decision
from protocol.submissions import EditPost, Gone, Held, NewThread, Published, Refused, Reply, WithdrawPost
from server.domain.faults import TurnedAway
from server.domain.records import PostState, Review, ReviewState
from server.services import erasing
from server.services.feed import publish
from server.services.publishing import publish_edit
from server.store.interface import Writing
from tests.server.services.sending import (
    change_member,
    change_post,
    change_review,
    change_sent,
    decide,
    post,
    reviews,
    turned,
)
from tests.server.town import Town


def wording(thread: NewThread | Reply, text: str = "A kinder wording.", title: str = "") -> EditPost:
    return EditPost(id=uuid.uuid4(), post=thread.id, text=text, title=title)


def edits(town: Town) -> list[PostBody]:
    return [decode_body(body, PostBody) for _, _, body in town.feed().of(changes.Edit)]


def approve_edit(town: Town, review: Review) -> int:
    """As guides' decisions do it."""

    def work(tx: Writing) -> int:
        assert review.post is not None
        about = tx.post(review.post)
        assert about is not None
        body = PostBody(review.text, review.title, review.notes)
        return publish_edit(tx, about, body, town.around())

    seq = town.store.write(work).result()
    decide(town, review, "approve", seq=seq, title="", text="")
    return seq


def hide(town: Town, thread: NewThread | Reply) -> Review:
    """A guide proposes a redaction: the post is hidden and its wording kept in the review."""

    def work(tx: Writing) -> int:
        seqs = tuple(change.seq for change in tx.changes_of_post(thread.id.bytes))
        header = Remove(
            id=uuid.uuid4().bytes, hour=hour_of(town.now), post=thread.id.bytes, seqs=seqs, reason=PENDING
        )
        seq = publish(tx, header)
        erasing.erase_seqs(tx, seqs, 0)
        return seq

    seq = town.store.write(work).result()
    change_post(town, thread.id, state=PostState.HIDDEN)
    change_sent(town, thread, state="refused", reason="shows-who-someone-is")
    (review,) = reviews(town, thread.id)
    to = thread.to.bytes if isinstance(thread, Reply) and thread.to is not None else None
    title = thread.title if isinstance(thread, NewThread) else ""
    return decide(town, review, "propose-redaction", seq=seq, text=thread.text, title=title, to=to)


def test_an_edit_of_a_held_post_is_what_the_guide_reads(town: Town) -> None:
    author, guide = town.member(), town.guide()
    thread = town.thread(author, "The first wording.")
    (row,) = town.queue(guide).rows
    seen = town.claim(guide, row)
    edit = wording(thread, "The second wording.", title="Another title")
    assert town.send(author, edit) == Held()
    (review,) = reviews(town, thread.id)
    assert (review.text, review.title) == ("The second wording.", "Another title")
    approval = DecideRequest(version=seen.row.version, decision=Decision.APPROVE)
    with pytest.raises(TurnedAway, match="version-conflict"):  # they read the first wording
        town.decide(guide, row, approval)
    (row,) = town.queue(guide).rows
    assert town.claim(guide, row).text == "The second wording."
    town.approve(guide, row)
    feed = town.feed()
    assert feed.texts() == ["The second wording."]
    assert b"The first wording." not in b"".join(entry.body for entry in feed.entries)


def test_a_held_post_keeps_its_title_and_its_urgency(town: Town) -> None:
    author = town.member()
    thread = town.thread(author, "I want to die.")
    (urgent,) = reviews(town, thread.id)
    town.now += 3600
    assert town.send(author, wording(thread, "I slept a little better.")) == Held()
    (calm,) = reviews(town, thread.id)
    assert calm.title == thread.title
    assert (calm.band, calm.rank, calm.deadline) == (urgent.band, urgent.rank, urgent.deadline)
    assert set(urgent.why) <= set(calm.why)
    assert calm.waiting_since == urgent.waiting_since


def test_urgent_words_make_a_waiting_post_urgent(town: Town) -> None:
    author = town.member()
    thread = town.thread(author, "I slept a little better.")
    (calm,) = reviews(town, thread.id)
    town.send(author, wording(thread, "I want to die."))
    (urgent,) = reviews(town, thread.id)
    assert urgent.band < calm.band
    assert urgent.rank == 1 + urgent.band
    assert calm.deadline is not None
    assert urgent.deadline is not None
    assert urgent.deadline < calm.deadline


def test_an_edit_of_a_published_post_stands_beside_it_and_is_reviewed(town: Town) -> None:
    author, thread = town.published_thread()
    edit = wording(thread, title="A better title")
    answer = town.send(author, edit)
    assert isinstance(answer, Published)
    assert town.send(author, edit) == answer
    assert edits(town) == [PostBody(edit.text, "A better title")]
    assert town.feed().texts() == [thread.text]
    (review,) = reviews(town, thread.id, "edit")
    assert (review.published, review.text) == (True, "")
    assert town.store.read(lambda tx: tx.thread(thread.id.bytes)).result().title == "A better title"  # type: ignore[union-attr]
    town.send(author, wording(thread))
    assert edits(town)[-1] == PostBody(edit.text, "A better title")  # a title is not lost by leaving it out


@pytest.mark.parametrize("policy", [PostingPolicy.HOLD_ALL, PostingPolicy.HOLD_NEWCOMERS])
def test_where_posts_wait_their_edits_wait_and_the_old_wording_stays(
    town: Town, policy: PostingPolicy
) -> None:
    author, thread = town.published_thread()
    town.policy(policy)
    edit = wording(thread, title="Another")
    assert town.send(author, edit) == Held()
    feed = town.feed()
    assert feed.texts() == [thread.text]
    assert not feed.of(changes.Edit)
    (review,) = reviews(town, thread.id, "edit")
    assert (review.published, review.text, review.title) == (False, edit.text, "Another")
    seq = approve_edit(town, review)
    assert town.send(author, edit) == Published(seq)
    assert edits(town) == [PostBody(edit.text, "Another")]
    assert isinstance(
        town.send(author, wording(thread, "Once more.")), Held
    )  # a new review, the old is decided
    assert [one.state for one in reviews(town, thread.id, "edit")] == [
        ReviewState.DECIDED,
        ReviewState.WAITING,
    ]


def test_a_second_edit_replaces_the_one_that_waits(town: Town) -> None:
    author, thread = town.published_thread()
    town.policy(PostingPolicy.HOLD_ALL)
    first, second = wording(thread, "First."), wording(thread, "Second.")
    assert town.send(author, first) == town.send(author, second) == Held()
    (review,) = reviews(town, thread.id, "edit")
    assert (review.text, review.version, review.title) == ("Second.", 2, thread.title)
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    assert isinstance(town.send(author, wording(thread, "Third.")), Published)
    assert town.send(author, first) == town.send(author, second) == Gone()
    assert [one.text for one in edits(town)] == ["Third."]


def test_what_a_guide_decided_about_an_edit_is_its_answer(town: Town) -> None:
    author, thread = town.published_thread()
    at_once = wording(thread)
    town.send(author, at_once)
    town.policy(PostingPolicy.HOLD_ALL)
    held = wording(thread, "Not so kind.")
    town.send(author, held)
    for review in reviews(town, thread.id, "edit"):
        decide(town, review, "remove", reason="unkind-to-someone", rule="r1")
    assert town.send(author, held) == Refused("unkind-to-someone", "r1")
    assert town.send(author, at_once) == Refused("unkind-to-someone", "r1")


def test_an_edit_goes_with_the_post_that_guides_took_out(town: Town) -> None:
    (author, thread), guide = town.published_thread(), town.guide()
    edit = wording(thread)
    assert isinstance(town.send(author, edit), Published)
    (row,) = [one for one in town.queue(guide).rows if one.kind == "thread"]
    town.remove(guide, row, author)
    assert town.send(author, edit) == town.send(author, thread) == Refused("unkind-to-someone", "r1")


def test_guides_approve_an_edit_that_waited(town: Town) -> None:
    (author, thread), guide = town.published_thread(), town.guide()
    town.policy(PostingPolicy.HOLD_ALL)
    edit = wording(thread)
    town.send(author, edit)
    (row,) = [one for one in town.queue(guide).rows if one.kind == "edit"]
    assert town.claim(guide, row).text == edit.text
    (row,) = [one for one in town.queue(guide).rows if one.kind == "edit"]
    answer = town.approve(guide, row)
    assert answer.seq is not None
    assert town.send(author, edit) == Published(answer.seq)
    ((seq, header, _),) = town.feed().of(changes.Edit)
    assert (seq, header.id) == (answer.seq, edit.id.bytes)


def test_an_approved_edit_of_what_waits_again_is_held_with_it(town: Town) -> None:
    author, thread = town.published_thread()
    town.policy(PostingPolicy.HOLD_ALL)
    edit = wording(thread)
    town.send(author, edit)
    (review,) = reviews(town, thread.id, "edit")
    decide(town, review, "approve")  # its words went into the review of the post
    change_sent(town, thread, state="held", seq=None)
    assert town.send(author, edit) == Held()
    town.store.write(lambda tx: tx.forget_sent(thread.id.bytes)).result()
    assert town.send(author, edit) == Gone()


@pytest.mark.parametrize("starts", [True, False])
def test_an_edit_answers_a_proposed_redaction(town: Town, starts: bool) -> None:
    author, thread = town.published_thread("Call me at 555 0199.")
    hidden: NewThread | Reply = thread
    if not starts:
        author = town.member()
        hidden = Reply(id=uuid.uuid4(), thread=thread.id, to=thread.id, text="I live at Elm Row 4.")
        town.send(author, hidden)
    review = hide(town, hidden)
    answer = town.send(author, wording(hidden, "Write to me here."))
    assert isinstance(answer, Published)
    assert town.send(author, hidden) == answer
    feed = town.feed()
    removal = next(header for _, header, _ in feed.of(Remove))
    assert [header.removal for _, header, _ in feed.of(changes.Restore)] == [removal.id]
    found = {header.id: (header, body) for _, header, body in feed.of(changes.Post)}
    header, body = found[hidden.id.bytes]
    assert decode_body(body, PostBody) == PostBody("Write to me here.", thread.title if starts else "")
    assert header.to == (None if starts else thread.id.bytes)
    about = post(town, hidden.id)
    assert about is not None
    assert about.state == PostState.PUBLISHED
    old, new = reviews(town, hidden.id)
    assert (old.id, old.text, old.title) == (review.id, "", "")
    assert (new.kind, new.published) == ("edit", True)


def test_an_answer_to_a_proposal_waits_where_everything_waits(town: Town) -> None:
    author, thread = town.published_thread("Call me at 555 0199.")
    hide(town, thread)
    town.policy(PostingPolicy.HOLD_ALL)
    edit = wording(thread, "Write to me here.")
    assert town.send(author, edit) == Held()
    assert town.feed().texts() == []
    (review,) = reviews(town, thread.id, "edit")
    assert review.title == thread.title
    approve_edit(town, review)
    assert town.feed().texts() == ["Write to me here."]
    assert isinstance(town.send(author, edit), Published)


@pytest.mark.parametrize("state", [PostState.REMOVED, PostState.WITHDRAWN])
def test_what_is_gone_is_not_worded_anew(town: Town, state: PostState) -> None:
    author, thread = town.published_thread()
    if state == PostState.WITHDRAWN:
        town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    else:
        change_post(town, thread.id, state=state)
    reason = "post-removed" if state == PostState.REMOVED else "no-such-post"
    assert town.send(author, wording(thread)) == Refused(reason)
    assert not edits(town)


def test_nobody_words_what_is_not_theirs(town: Town) -> None:
    author, thread = town.published_thread()
    other = town.member()
    held = town.thread(other)
    assert town.send(other, wording(thread)) == Refused("no-such-post")
    town.policy(PostingPolicy.HOLD_ALL)
    hidden = town.thread(other)
    nowhere = msgspec.structs.replace(hidden, id=uuid.uuid4())
    # What waits for a guide is told to its author alone.
    assert (
        town.send(author, wording(hidden)) == town.send(author, wording(nowhere)) == Refused("no-such-post")
    )
    assert town.send(author, wording(held)) == Refused("no-such-post")


def test_a_reply_has_no_title(town: Town) -> None:
    author, thread = town.published_thread()
    reply = town.reply(author, thread)
    turned(Code.MALFORMED, town, author, wording(reply, title="A title"))
    edit = wording(reply)
    assert isinstance(town.send(author, edit), Published)
    assert edits(town) == [PostBody(edit.text)]


def test_edits_count_as_posts(town: Town) -> None:
    author, thread = town.published_thread()
    for number in range(49):
        assert isinstance(town.send(author, wording(thread, f"Wording {number}.")), Published)
    turned(Code.QUOTA, town, author, wording(thread))


def test_a_locked_thread_published_anew_stays_locked(town: Town) -> None:
    author, thread = town.published_thread("Call me at 555 0199.")
    known = town.store.read(lambda tx: tx.thread(thread.id.bytes)).result()
    assert known is not None
    town.store.write(lambda tx: tx.put_thread(replace(known, locked=True))).result()
    hide(town, thread)
    town.send(author, wording(thread, "Write to me here."))
    reply = Reply(id=uuid.uuid4(), thread=thread.id, text="Hello.")
    assert town.send(town.member(), reply) == Refused("thread-locked")


def test_a_person_waits_no_longer_for_having_worded_it_anew(town: Town) -> None:
    author = town.member()
    thread = town.thread(author)
    (first,) = reviews(town, thread.id)
    change_review(town, first, proposed=b"{}", proposed_by=bytes(16))
    town.now += 600
    town.send(author, wording(thread))
    (then,) = reviews(town, thread.id)
    assert then.waiting_since == first.waiting_since
    assert (then.proposed, then.proposed_by) == (
        b"{}",
        bytes(16),
    )  # about its author, whatever the words are now
    assert then.version > first.version  # nobody seconds what nobody has read


def test_a_paused_members_answer_is_read_before_it_appears(town: Town) -> None:
    """A pause does not stand in its way, and is no way round a pause either."""
    author, thread = town.published_thread("Call me at 555 0199.")
    guide = town.guide()
    hide(town, thread)
    change_member(town, author, paused_until_day=2**31)
    edit = wording(thread, "Anything at all, and at once.")
    assert town.send(author, edit) == Held()
    assert town.feed().texts() == []
    town.approve(guide, town.row(guide, edit.text))
    assert isinstance(town.send(author, edit), Published)
    assert town.feed().texts() == [edit.text]
