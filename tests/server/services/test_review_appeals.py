"""Appeals: another guide, once, and what is overturned is undone."""

from __future__ import annotations

import uuid
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from protocol.descriptor import PostingPolicy
from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import Decision, QueueRow
from protocol.submissions import Appeal, Because, EditPost, Published, Received, Refused, Reply
from server.domain.records import PostState, Role
from tests.server.people import Person
from tests.server.services.deciding import (
    changes_of,
    hand_on,
    kept,
    only_row,
    removals,
    request,
    restores,
    rule,
    second,
    thread,
)
from tests.server.services.sending import change_member, change_post, member, post
from tests.server.services.test_review import code_of
from tests.server.services.test_review_decisions import decisions
from tests.server.town import Town

D = Decision
ALONE = "Waits for another guide: whoever took part in the decision may not hear the appeal."


def appealed(town: Town, person: Person, review: uuid.UUID) -> Appeal:
    appeal = Appeal(id=uuid.uuid4(), review=review)
    assert town.send(person, appeal) == Received(False)
    return appeal


def removed(town: Town, decision: Decision = D.REMOVE, **changed: Any) -> tuple[Person, Person, QueueRow]:
    """A published post that a guide took down: author, guide, the row of that review."""
    author, _ = town.published_thread("A sharp word.")
    guide = town.guide()
    row = only_row(town, guide)
    rule(town, guide, row, decision, author, **changed)
    return author, guide, row


def test_whoever_decided_does_not_hear_the_appeal(town: Town) -> None:
    author, guide, row = removed(town)
    appealed(town, author, row.review)
    asked = only_row(town, guide)
    assert (asked.kind, asked.barred) == ("appeal", True)
    assert asked.why == (ALONE, "Asks for another guide's decision.")
    assert code_of(lambda: town.claim(guide, asked)) == Code.NOT_ALLOWED
    other, third = town.guide(), town.guide()
    asked = only_row(town, other)
    assert (asked.barred, asked.why) == (False, ("Asks for another guide's decision.",))
    claimed = town.claim(other, asked).row
    assert code_of(lambda: hand_on(town, other, claimed, guide)) == Code.NOT_ALLOWED
    assert code_of(lambda: hand_on(town, other, claimed, author)) == Code.NOT_ALLOWED
    given = hand_on(town, other, claimed, third)
    assert given.claimed_by == third.id


def test_whoever_seconded_does_not_hear_it_either(town: Town) -> None:
    author, guide, row = removed(town, D.PUT_OUT)
    other = town.guide()
    second(town, other, town.claim(other, only_row(town, other)).row, agrees=True)
    appealed(town, author, row.review)
    assert only_row(town, other).why[0] == ALONE
    assert code_of(lambda: town.claim(guide, only_row(town, guide))) == Code.NOT_ALLOWED
    assert code_of(lambda: town.claim(other, only_row(town, other))) == Code.NOT_ALLOWED
    third = town.guide()
    assert not only_row(town, third).barred


def test_what_was_decided_is_shown_with_the_text_and_the_record(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, other = town.guide(), town.guide()
    row = only_row(town, guide)
    rule(town, guide, row, D.REMOVE, author, record="AAAA")
    appealed(town, author, row.review)
    item = town.claim(other, only_row(town, other))
    assert (item.text, item.post, item.row.title) == ("A sharp word.", thread.id, "A long week")
    assert item.appealed is not None
    assert (item.appealed.review, item.appealed.decision, item.appealed.reason) == (
        row.review,
        D.REMOVE,
        "unkind-to-someone",
    )
    assert (item.appealed.record, item.appealed.day) == ("AAAA", day_of(town.now))


def test_restoring_publishes_the_same_begunanew(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, other = town.guide(), town.guide()
    reply = town.reply(author, thread, "And an answer to it.")
    answer = Reply(id=uuid.uuid4(), thread=thread.id, to=reply.id, text="An answer to the answer.")
    town.send(author, answer)
    row = town.row(guide, "An answer to the answer.")
    rule(town, guide, row, D.REMOVE, author)
    assert "An answer to the answer." not in town.feed().texts()
    appeal = appealed(town, author, row.review)
    asked = only_row(town, other, "appeal")
    result = rule(town, other, asked, D.RESTORE, author)
    feed = town.feed()
    assert feed.texts().count("An answer to the answer.") == 1
    (removal,) = removals(town)
    assert [(one.removal, one.post) for one in restores(town)] == [(removal.id, answer.id.bytes)]
    (change,) = changes_of(town, answer.id)
    assert (town.send(author, answer), change.seq) == (Published(change.seq), result.seq)
    assert change.header is not None
    assert reply.id.bytes in change.header  # it still answers what it answered
    assert town.send(author, appeal) == Received(True)
    found = member(town, author)
    assert found.sanctioned_day is None
    assert decisions(town, author) == ["remove", "restore"]
    old = kept(town, row.review)
    assert (old.text, old.record, old.text_until_day) == ("", b"", None)


def test_a_thread_comes_back_with_its_title_and_its_lock(town: Town) -> None:
    author, begun = town.published_thread("A sharp word.")
    guide, other = town.guide(), town.guide()
    known = thread(town, begun.id)
    town.store.write(lambda tx: tx.put_thread(replace(known, locked=True))).result()
    row = only_row(town, guide)
    rule(town, guide, row, D.REMOVE, author)
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    again = thread(town, begun.id)
    assert (again.title, again.locked) == ("A long week", True)


def test_what_never_appeared_appears_for_the_first_time(town: Town) -> None:
    author, guide, other = town.member(), town.guide(), town.guide()
    thread = town.thread(author, "Held and refused.")
    row = only_row(town, guide)
    rule(town, guide, row, D.REMOVE, author)
    assert (town.feed().texts(), removals(town)) == ([], [])
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    assert town.feed().texts() == ["Held and refused."]
    assert (removals(town), restores(town)) == ([], [])
    assert isinstance(town.send(author, thread), Published)


def test_a_hidden_beguncomes_back_as_it_was(town: Town) -> None:
    author, _, row = removed(town, D.PROPOSE_REDACTION)
    other = town.guide()
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    assert town.feed().texts() == ["A sharp word."]
    assert len(restores(town)) == 1


def test_a_pause_ends_when_it_is_overturned(town: Town) -> None:
    today = day_of(town.now)
    author, _, row = removed(town, D.PAUSE_MEMBER, until_day=today + 3)
    other = town.guide()
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    found = member(town, author)
    assert (found.paused_until_day, found.sanctioned_day) == (None, None)
    assert town.feed().texts() == ["A sharp word."]


def test_a_longer_pause_for_something_else_stays(town: Town) -> None:
    today = day_of(town.now)
    author, _, row = removed(town, D.PAUSE_MEMBER, until_day=today + 1)
    change_member(town, author, paused_until_day=today + 14)
    other = town.guide()
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    assert member(town, author).paused_until_day == today + 14


@pytest.mark.parametrize("decision", [D.RESTORE, D.UPHOLD])
def test_putting_out_is_undone_or_stands(town: Town, decision: Decision) -> None:
    author, _, row = removed(town, D.PUT_OUT)
    other, third = town.guide(), town.guide()
    second(town, other, town.claim(other, only_row(town, other)).row, agrees=True)
    assert member(town, author).role == Role.PUTTING_OUT
    appealed(town, author, row.review)
    rule(town, third, only_row(town, third), decision, author)
    upheld = decision == D.UPHOLD
    assert member(town, author).role == (Role.PUTTING_OUT if upheld else Role.MEMBER)
    assert town.feed().texts() == ([] if upheld else ["A sharp word."])
    day = kept(town, row.review).text_until_day
    assert day == (day_of(town.now) - 1 if upheld else None)  # upheld: nobody can ask again
    town.store.write(lambda tx: tx.clear_review_texts(day_of(town.now))).result()
    assert kept(town, row.review).text == ""
    again = Appeal(id=uuid.uuid4(), review=row.review)
    assert town.send(author, again) == Refused(Because.SENT_ALREADY.value)


@pytest.mark.parametrize("decision", [one for one in D if one not in (D.RESTORE, D.UPHOLD, D.HOLD)])
def test_an_appeal_is_upheld_or_overturned_and_nothing_else(town: Town, decision: Decision) -> None:
    author, _, row = removed(town)
    other = town.guide()
    appealed(town, author, row.review)
    claimed = town.claim(other, only_row(town, other)).row
    until = day_of(town.now) + 1 if decision == D.PAUSE_MEMBER else None
    asked = request(decision, claimed, author, until_day=until)
    assert code_of(lambda: town.decide(other, claimed, asked)) == Code.MALFORMED


def test_an_appeal_is_answered_by_mail(town: Town) -> None:
    author, _, row = removed(town)
    other = town.guide()
    appealed(town, author, row.review)
    claimed = town.claim(other, only_row(town, other)).row
    for decision in (D.RESTORE, D.UPHOLD):
        assert (
            code_of(partial(town.decide, other, claimed, request(decision, claimed, None))) == Code.MALFORMED
        )


def test_a_refused_edit_takes_effect_when_it_is_overturned(town: Town) -> None:
    author, begun = town.published_thread("First wording.")
    guide, other = town.guide(), town.guide()
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    town.policy(PostingPolicy.HOLD_ALL)
    edit = EditPost(id=uuid.uuid4(), post=begun.id, text="Second wording.")
    town.send(author, edit)
    row = only_row(town, guide)
    rule(town, guide, row, D.REMOVE, author)
    appealed(town, author, row.review)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    changes = changes_of(town, begun.id)
    assert [one.kind for one in changes] == ["post", "edit"]
    assert b"Second wording." in (changes[-1].body or b"")


def test_what_was_withdrawn_meanwhile_does_not_come_back(town: Town) -> None:
    author, _, row = removed(town)
    other = town.guide()
    appealed(town, author, row.review)
    assert row.thread is not None
    change_post(town, row.thread, state=PostState.WITHDRAWN)
    rule(town, other, only_row(town, other), D.RESTORE, author)
    assert town.feed().texts() == []
    found = post(town, row.thread)
    assert found is not None
    assert found.state == PostState.WITHDRAWN
