"""A published post that guides hold is out of sight, which is a restriction: its author may appeal while it lasts."""

from __future__ import annotations

import uuid

import pytest

from protocol.encoding import day_of
from protocol.mail import DecisionMail, OutcomeMail
from protocol.problems import Code
from protocol.reviewing import Decision, QueueRow
from protocol.submissions import Appeal, Because, EditPost, Published, Received, Refused, Report, WithdrawPost
from server.domain.records import PostState, ReviewState
from tests.server.people import Person
from tests.server.services.deciding import kept, only_row, request, restores, rule, second
from tests.server.services.sending import letters, post, reviews
from tests.server.services.test_review import code_of
from tests.server.town import Town

D = Decision
WORDS = "A sharp word."


def held(town: Town) -> tuple[Person, uuid.UUID, Person, QueueRow]:
    """A published post that a guide holds: author, post, guide, the row of that review."""
    author, thread = town.published_thread(WORDS)
    guide = town.guide()
    row = only_row(town, guide)
    rule(town, guide, row, D.HOLD, author)
    assert town.feed().texts() == []
    return author, thread.id, guide, row


def appealed(town: Town, author: Person, review: uuid.UUID) -> Appeal:
    appeal = Appeal(id=uuid.uuid4(), review=review)
    assert town.send(author, appeal) == Received()
    return appeal


def report(town: Town, reporter: Person, post_id: uuid.UUID) -> Report:
    sent = Report(id=uuid.uuid4(), post=post_id, reason="something-else")
    assert town.send(reporter, sent) == Received()
    return sent


def test_a_held_post_is_appealed_for_at_once_and_comes_back(town: Town) -> None:
    author, post_id, guide, row = held(town)
    facts = letters(town, author)[0]
    assert isinstance(facts, DecisionMail)
    assert (facts.decision, facts.review, facts.post) == ("hold", row.review, post_id)
    appeal = appealed(town, author, facts.review)
    other = town.guide()
    asked = only_row(town, guide, "appeal")
    assert asked.barred
    assert code_of(lambda: town.claim(guide, asked)) == Code.NOT_ALLOWED
    item = town.claim(other, asked)
    assert (item.text, item.row.title, item.post, item.asked) == (WORDS, "A long week", post_id, "")
    assert item.appealed is not None
    assert (item.appealed.decision, item.appealed.reason) == (D.HOLD, "unkind-to-someone")
    assert item.appealed.day == day_of(town.now)
    town.decide(other, item.row, request(D.RESTORE, item.row, author))
    assert town.feed().texts() == [WORDS]
    assert len(restores(town)) == 1
    found = post(town, post_id)
    assert found is not None
    assert found.state == PostState.PUBLISHED
    assert town.send(author, appeal) == Received(opened=True)


def test_what_came_back_waits_for_its_decision_as_before(town: Town) -> None:
    author, _, guide, row = held(town)
    again = Appeal(id=uuid.uuid4(), review=row.review)
    appealed(town, author, row.review)
    assert town.send(author, again) == Refused(Because.SENT_ALREADY.value)
    other = town.guide()
    rule(town, other, only_row(town, other, "appeal"), D.RESTORE, author)
    now = only_row(town, guide)
    assert (now.review, now.published, now.last, now.opened) == (row.review, True, "", False)
    assert (kept(town, row.review).text, kept(town, row.review).seq) == ("", None)
    nothing = Appeal(id=uuid.uuid4(), review=row.review)
    assert town.send(author, nothing) == Refused(Because.NO_SUCH_DECISION.value)
    rule(town, guide, now, D.HOLD, author)  # out of sight once more: that is another decision
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other, "appeal"), D.RESTORE, author)
    assert town.feed().texts() == [WORDS]
    rule(town, guide, only_row(town, guide), D.REMOVE, author)
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other, "appeal"), D.RESTORE, author)
    assert town.feed().texts() == [WORDS]


def test_an_upheld_hold_keeps_its_words_and_the_removal_after_it_has_an_appeal_of_its_own(town: Town) -> None:
    author, _, guide, row = held(town)
    appealed(town, author, row.review)
    other = town.guide()
    rule(town, other, only_row(town, other, "appeal"), D.UPHOLD, author)
    assert town.feed().texts() == []
    town.store.write(lambda tx: tx.clear_review_texts(day_of(town.now) + 1)).result()
    assert kept(town, row.review).text == WORDS
    again = Appeal(id=uuid.uuid4(), review=row.review)
    assert town.send(author, again) == Refused(Because.SENT_ALREADY.value)
    rule(town, guide, only_row(town, guide), D.REMOVE, author)
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    assert town.feed().texts() == [WORDS]


@pytest.mark.parametrize("by", ["the same", "another"])
def test_an_appeal_that_waits_goes_on_against_the_removal(town: Town, by: str) -> None:
    author, thread = town.published_thread(WORDS)
    report(town, town.member(), thread.id)
    holder, remover, third = town.guide(), town.guide(), town.guide()
    rule(town, holder, only_row(town, holder, "report"), D.HOLD, author)
    (first,) = reviews(town, thread.id, "report")
    appeal = appealed(town, author, uuid.UUID(bytes=first.id))
    before = town.claim(third, only_row(town, third, "appeal")).row
    kind = "report" if by == "the same" else "thread"
    row = only_row(town, remover, kind)
    rule(town, remover, row, D.REMOVE, author)
    assert code_of(lambda: town.decide(third, before, request(D.RESTORE, before, author))) == (
        Code.VERSION_CONFLICT
    ), "who read of a hold does not decide about a removal unseen"
    for guide in (holder, remover):
        assert only_row(town, guide, "appeal").barred
    item = town.claim(third, only_row(town, third, "appeal"))
    assert item.appealed is not None
    assert (item.appealed.review, item.appealed.decision, item.text) == (row.review, D.REMOVE, WORDS)
    again = Appeal(id=uuid.uuid4(), review=row.review)
    assert town.send(author, again) == Refused(Because.SENT_ALREADY.value)
    town.decide(third, item.row, request(D.RESTORE, item.row, author))
    assert town.feed().texts() == [WORDS]
    assert town.send(author, appeal) == Received(opened=True)


def test_an_appeal_ends_when_guides_let_the_post_appear_themselves(town: Town) -> None:
    author, post_id, guide, row = held(town)
    appeal = appealed(town, author, row.review)
    told = len(letters(town, author))
    rule(town, guide, only_row(town, guide, "thread"), D.APPROVE, None)
    assert town.feed().texts() == [WORDS]
    assert town.queue(guide).rows == ()
    assert town.send(author, appeal) == Received(opened=True)
    assert letters(town, author)[told:] == [OutcomeMail(appeal.id, "restore")]
    (closed,) = reviews(town, post_id, "appeal")
    assert closed.state == ReviewState.DECIDED


def test_whoever_held_it_does_not_hear_the_appeal_whatever_was_said_after(town: Town) -> None:
    author, _, guide, row = held(town)
    other = town.guide()
    rule(town, other, only_row(town, other), D.ASK_CONTENT_NOTE, author)
    appealed(town, author, row.review)
    for one in (guide, other):
        assert only_row(town, one, "appeal").barred
    third = town.guide()
    item = town.claim(third, only_row(town, third, "appeal"))
    assert item.appealed is not None
    assert item.appealed.decision == D.HOLD
    town.decide(third, item.row, request(D.RESTORE, item.row, author))
    assert town.feed().texts() == [WORDS]


def test_new_words_are_read_before_they_come_back(town: Town) -> None:
    author, post_id, _, row = held(town)
    appealed(town, author, row.review)
    other = town.guide()
    item = town.claim(other, only_row(town, other, "appeal"))
    town.send(author, EditPost(id=uuid.uuid4(), post=post_id, text="A sharper one."))
    asked = request(D.RESTORE, item.row, author)
    assert code_of(lambda: town.decide(other, item.row, asked)) == Code.VERSION_CONFLICT
    item = town.claim(other, only_row(town, other, "appeal"))
    assert item.text == "A sharper one."
    town.decide(other, item.row, request(D.RESTORE, item.row, author))
    assert town.feed().texts() == ["A sharper one."]


def test_what_is_proposed_about_the_author_waits_on_when_their_post_comes_back(town: Town) -> None:
    author, _, guide, row = held(town)
    rule(town, guide, only_row(town, guide), D.PUT_OUT, author)
    appealed(town, author, row.review)
    other = town.guide()
    rule(town, other, only_row(town, other, "appeal"), D.RESTORE, author)
    assert town.feed().texts() == [WORDS]
    now = only_row(town, other)
    assert (now.proposed, now.published) == ("put-out", True)
    second(town, other, town.claim(other, now).row, agrees=True)
    assert town.feed().texts() == []


def test_the_letter_of_any_guide_who_held_it_is_good_for_the_appeal(town: Town) -> None:
    author, thread = town.published_thread(WORDS)
    report(town, town.member(), thread.id)
    guide, other, third = town.guide(), town.guide(), town.guide()
    rule(town, guide, only_row(town, guide, "report"), D.HOLD, author)
    about = only_row(town, other, "thread")
    rule(town, other, about, D.HOLD, author)
    appealed(town, author, about.review)
    item = town.claim(third, only_row(town, third, "appeal"))
    assert item.text == WORDS
    town.decide(third, item.row, request(D.RESTORE, item.row, author))
    assert town.feed().texts() == [WORDS]


def test_what_has_not_appeared_is_held_without_an_appeal_and_taking_back_ends_one(town: Town) -> None:
    author, guide = town.member(), town.guide()
    waits = town.thread(author, WORDS)
    row = only_row(town, guide)
    rule(town, guide, row, D.HOLD, author)
    asked = Appeal(id=uuid.uuid4(), review=row.review)
    assert town.send(author, asked) == Refused(Because.NO_SUCH_DECISION.value)
    assert not isinstance(town.send(author, waits), Published)
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=waits.id))
    writer, post_id, _, row = held(town)
    stranger = Appeal(id=uuid.uuid4(), review=row.review)
    assert town.send(author, stranger) == Refused(Because.NO_SUCH_DECISION.value)
    appealed(town, writer, row.review)
    town.send(writer, WithdrawPost(id=uuid.uuid4(), post=post_id))
    assert town.queue(guide).rows == ()
