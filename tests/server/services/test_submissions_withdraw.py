from __future__ import annotations

import uuid

import pytest

from protocol import changes, mail
from protocol.descriptor import PostingPolicy
from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import Decision
from protocol.submissions import (
    Appeal,
    Consent,
    Done,
    EditPost,
    Gone,
    Held,
    NewThread,
    Published,
    Refused,
    Reply,
    Report,
    WithdrawPost,
)
from server.crypto.digests import sha256
from server.domain.records import PostState, ReviewState, Role
from server.services import submissions_withdraw
from server.services.erasing import SUBMISSION
from tests.server.services.deciding import only_row, request, rule, second
from tests.server.services.sending import (
    change_post,
    change_review,
    decide,
    letters,
    member,
    post,
    reviews,
    sealed,
    team_key,
    turned,
)
from tests.server.services.test_review import code_of
from tests.server.services.test_submissions_edits import hide, wording
from tests.server.town import Town


def back(thread: NewThread | Reply) -> WithdrawPost:
    return WithdrawPost(id=uuid.uuid4(), post=thread.id)


def report(thread: NewThread | Reply, words: str = "") -> Report:
    return Report(id=uuid.uuid4(), post=thread.id, reason="something-else", sealed=words)


def stored(town: Town) -> bytes:
    """Every value of every row, as a thief of the live database would find it."""
    found: list[bytes] = []

    def take(table: str, row: tuple[object, ...]) -> None:
        found.extend(value.encode() if isinstance(value, str) else bytes(value) for value in row
                     if isinstance(value, str | bytes))  # fmt: skip

    town.store.dump(take)
    return b"\n".join(found)


def test_a_held_post_taken_back_is_gone_from_everywhere(town: Town) -> None:
    author, guide = town.member(), town.guide()
    thread = town.thread(author, "Not for anybody after all.")
    edit = wording(thread, "Not for anybody either.")
    town.send(author, edit)
    taken = back(thread)
    assert town.send(author, taken) == town.send(author, taken) == Done()
    assert town.queue(guide).rows == ()
    assert town.send(author, thread) == town.send(author, edit) == Gone()
    assert post(town, thread.id) is None
    rows = stored(town)
    for trace in (b"Not for anybody", thread.title.encode()):
        assert trace not in rows
    assert not town.feed().of(changes.Withdraw)  # it was never in the feed


def test_a_published_post_leaves_the_feed_with_all_its_wordings(town: Town) -> None:
    author, thread = town.published_thread("A first wording.")
    other = town.member()
    reply = town.reply(other, thread)
    edit = wording(thread, "A second wording.", title="A longer week")
    answer = town.send(author, edit)
    assert isinstance(answer, Published)
    town.feed()
    first = next(seq for seq, header, _ in town.feed().of(changes.Post) if header.id == thread.id.bytes)
    assert town.send(author, back(thread)) == Done()
    feed = town.feed()
    ((_, header, _),) = feed.of(changes.Withdraw)
    assert (header.post, header.seqs) == (thread.id.bytes, (first, answer.seq))
    assert feed.texts() == [reply.text]
    assert feed.entries[first].erased
    assert feed.entries[answer.seq].erased
    assert town.send(author, thread) == town.send(author, edit) == Gone()
    assert b"wording." not in stored(town)
    assert {one.state for one in reviews(town, thread.id)} <= {ReviewState.DECIDED}
    known = town.store.read(lambda tx: tx.thread(thread.id.bytes)).result()
    assert known is not None
    assert known.title == ""


def test_the_erasure_list_knows_what_was_taken_back(town: Town) -> None:
    author, thread = town.published_thread()
    town.send(author, wording(thread))
    town.send(author, back(thread))
    noted = town.store.read(lambda tx: tx.erasures_noted()).result()
    assert sha256(thread.id.bytes) in {one.what for one in noted if one.kind == SUBMISSION}
    assert any(one.kind == "seqs" for one in noted)


def test_more_wordings_than_one_change_lists(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submissions_withdraw, "ERASED_SEQS_MAX", 2)
    author, thread = town.published_thread()
    for number in range(4):
        town.send(author, wording(thread, f"Wording {number}."))
    town.send(author, back(thread))
    feed = town.feed()
    assert [len(header.seqs) for _, header, _ in feed.of(changes.Withdraw)] == [2, 2, 1]
    assert feed.texts() == []
    assert not feed.of(changes.Edit)


def test_a_thread_goes_on_without_its_starter_if_anybody_answered(town: Town) -> None:
    author, thread = town.published_thread()
    other = town.member()
    reply = town.reply(other, thread)
    town.send(author, back(thread))
    further = Reply(id=uuid.uuid4(), thread=thread.id, to=reply.id, text="I am still here.")
    assert isinstance(town.send(other, further), Published)
    assert isinstance(town.send(other, msg(thread)), Published)
    to_nothing = Reply(id=uuid.uuid4(), thread=thread.id, to=thread.id, text="What was that?")
    assert town.send(other, to_nothing) == Refused("no-such-post")


def msg(thread: NewThread) -> Reply:
    return Reply(id=uuid.uuid4(), thread=thread.id, text="And so am I.")


def test_a_thread_nobody_answered_takes_no_replies_without_its_starter(town: Town) -> None:
    author, thread = town.published_thread()
    town.send(author, back(thread))
    assert town.send(town.member(), msg(thread)) == Refused("no-such-thread")


def test_a_hidden_post_can_be_taken_back(town: Town) -> None:
    author, thread = town.published_thread("Call me at 555 0199.")
    hide(town, thread)
    assert town.send(author, back(thread)) == Done()
    assert b"555 0199" not in stored(town)
    assert town.send(author, wording(thread)) == Refused("no-such-post")


def test_only_its_author_takes_a_post_back_and_not_what_guides_removed(town: Town) -> None:
    author, thread = town.published_thread()
    assert town.send(town.member(), back(thread)) == Refused("no-such-post")
    change_post(town, thread.id, state=PostState.REMOVED)
    assert town.send(author, back(thread)) == Refused("post-removed")
    assert town.send(author, back(msg(thread))) == Refused("no-such-post")


def test_taking_it_back_does_not_end_a_report(town: Town) -> None:
    author, thread = town.published_thread("I will find you.")
    reporter, guide = town.member(), town.guide()
    team_key(town, guide)
    sent = report(thread, sealed(town, "He means it."))
    town.send(reporter, sent)
    read = town.claim(guide, only_row(town, guide, "report")).row
    town.send(author, back(thread))
    assert b"I will find you." not in stored(town)
    assert letters(town, reporter) == []
    day = day_of(town.now) + 3
    stale = request(Decision.PAUSE_MEMBER, read, author, until_day=day)
    assert code_of(lambda: town.decide(guide, read, stale)) == Code.VERSION_CONFLICT  # it looks again first
    item = town.claim(guide, only_row(town, guide))
    assert (item.text, bool(item.sealed), item.asked) == ("", True, "something-else")
    town.decide(guide, item.row, request(Decision.PAUSE_MEMBER, item.row, author, until_day=day))
    assert member(town, author).paused_until_day == day
    assert letters(town, reporter) == [mail.OutcomeMail(sent.id, "acted")]


def test_a_removal_of_what_was_taken_back_counts_all_the_same(town: Town) -> None:
    author, thread = town.published_thread("I will find you.")
    guide = town.guide()
    town.send(town.member(), report(thread))
    town.send(author, back(thread))
    rule(town, guide, only_row(town, guide), Decision.REMOVE, author)
    assert member(town, author).sanctioned_day == day_of(town.now)


@pytest.mark.parametrize("published", [True, False])
def test_neither_rewording_nor_taking_back_ends_what_is_proposed(town: Town, published: bool) -> None:
    author, thread = town.published_thread("I will find you.")
    if not published:
        author = town.member()
        town.policy(PostingPolicy.HOLD_ALL)
        thread = town.thread(author, "I will find you.")
    first, other = town.guide(), town.guide()
    row = next(one for one in town.queue(first).rows if one.author == author.id)
    rule(town, first, row, Decision.PUT_OUT, author, reason="others-are-not-safe")
    after = row
    for sent in (wording(thread, "Never mind."), back(thread)):
        before = next(one for one in town.queue(other).rows if one.review == row.review)
        town.send(author, sent)
        after = next(one for one in town.queue(other).rows if one.review == row.review)
        assert after.proposed == "put-out"
        if isinstance(sent, WithdrawPost) or not published:
            assert after.version > before.version
    item = town.claim(other, after)
    assert item.proposal is not None
    assert (item.proposal.guide, item.text) == (first.id, "")
    second(town, other, item.row, agrees=True)
    assert member(town, author).role == Role.PUTTING_OUT


def test_no_taking_back_ends_a_sanction(town: Town) -> None:
    author, thread = town.published_thread()
    (review,) = reviews(town, thread.id)
    decide(town, review, "pause-member", reason="unkind-to-someone")
    town.send(author, Appeal(id=uuid.uuid4(), review=uuid.UUID(bytes=review.id)))
    town.send(town.member(), report(thread))
    (reported,) = reviews(town, thread.id, "report")
    change_review(town, reported, proposed=b'{"decision":"put-out"}', proposed_by=bytes(16))
    town.send(author, back(thread))
    open_now = {one.kind for one in reviews(town, thread.id) if one.state != ReviewState.DECIDED}
    assert open_now == {"appeal", "report"}


def test_what_is_taken_back_is_in_no_study(town: Town) -> None:
    author, thread = town.published_thread()
    town.send(author, Consent(id=uuid.uuid4(), post=thread.id, study="sleep-2026", granted=True))
    town.send(author, back(thread))
    assert town.store.read(lambda tx: tx.consents(author.id.bytes)).result() == []


def test_an_edit_that_waits_goes_too(town: Town) -> None:
    author, thread = town.published_thread()
    town.policy(PostingPolicy.HOLD_ALL)
    edit = EditPost(id=uuid.uuid4(), post=thread.id, text="Words that wait.")
    assert town.send(author, edit) == Held()
    town.send(author, back(thread))
    assert town.send(author, edit) == Gone()
    assert b"Words that wait." not in stored(town)


def test_what_became_of_it_is_told_to_its_sender_alone(town: Town) -> None:
    author, thread = town.published_thread()
    edit = wording(thread)
    town.send(author, edit)
    stranger = town.member()
    for submission in (thread, edit):
        turned(Code.ID_CONFLICT, town, stranger, submission)
    town.send(author, back(thread))
    for submission in (thread, edit):
        turned(Code.ID_CONFLICT, town, stranger, submission)  # as if it were there still
        assert town.send(author, submission) == Gone()
