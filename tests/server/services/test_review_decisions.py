"""What each decision does to post, member, mail and queue."""

from __future__ import annotations

import uuid
from functools import partial

import pytest

from protocol import limits, strict_json
from protocol.changes import Note, NoteBody, Post, decode_body
from protocol.descriptor import PostingPolicy
from protocol.encoding import day_of
from protocol.mail import DecisionMail, OutcomeMail
from protocol.problems import Code
from protocol.reviewing import Band, Decision, Piece
from protocol.submissions import (
    EditPost,
    Held,
    Published,
    Received,
    Refused,
    Report,
)
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
    take,
)
from tests.server.services.deciding import thread as title_of
from tests.server.services.sending import change_member, letters, member, post, sealed, team_key
from tests.server.services.test_review import code_of
from tests.server.town import Town

D = Decision
DAY = 86400


def state_of(town: Town, thread_id: uuid.UUID) -> PostState:
    found = post(town, thread_id)
    assert found is not None
    return found.state


def decisions(town: Town, person: Person) -> list[str]:
    """What guides' own letters say was decided; the server's bare facts stand beside each."""
    found = [one for one in letters(town, person) if isinstance(one, DecisionMail)]
    return [one.decision for one in found if one.words]


def test_an_approval_with_words_reaches_its_author_and_sets_content_notes(town: Town) -> None:
    author, guide = town.member(), town.guide()
    thread = town.thread(author, "Held, and hard to read.")
    rule(town, guide, only_row(town, guide), D.APPROVE_WITH_NOTE, author, notes=("grief",))
    assert isinstance(town.send(author, thread), Published)
    ((_, _, body),) = town.feed().of(Post)
    assert b"grief" in body
    assert decisions(town, author) == ["approve-with-note"]
    other, _ = town.published_thread("Published at once.")
    row = town.row(guide, "Published at once.")
    rule(town, guide, row, D.APPROVE_WITH_NOTE, other, notes=("panic", "grief"))
    ((_, _, body),) = town.feed().of(Note)
    assert decode_body(body, NoteBody).notes == ("panic", "grief")
    assert "Published at once." in town.feed().texts()


def test_content_notes_are_the_communitys_own_and_come_with_words(town: Town) -> None:
    author, guide = town.member(), town.guide()
    town.thread(author)
    row = town.claim(guide, only_row(town, guide)).row
    for decision, notes in ((D.APPROVE, ("grief",)), (D.APPROVE_WITH_NOTE, ("spoilers",))):
        asked = request(decision, row, author, notes=notes)
        assert code_of(partial(town.decide, guide, row, asked)) == Code.MALFORMED


def test_a_proposed_redaction_hides_a_published_post_until_its_author_answers(town: Town) -> None:
    author, thread = town.published_thread("I live at 4 Mill Lane.")
    guide = town.guide()
    row = only_row(town, guide)
    answer = rule(town, guide, row, D.PROPOSE_REDACTION, author, reason="your-own-details")
    assert not answer.open
    assert town.feed().texts() == []
    (removal,) = removals(town)
    assert (removal.reason, removal.post) == ("pending", thread.id.bytes)
    assert state_of(town, thread.id) == PostState.HIDDEN
    assert kept(town, row.review).text == "I live at 4 Mill Lane."
    assert town.send(author, thread) == Refused("your-own-details", "r1")
    assert decisions(town, author) == ["propose-redaction"]
    assert town.queue(guide).rows == ()

    edit = EditPost(id=uuid.uuid4(), post=thread.id, text="I live by the sea.")
    town.send(author, edit)
    assert "I live by the sea." in town.feed().texts()
    assert [one.removal for one in restores(town)] == [removal.id]
    assert state_of(town, thread.id) == PostState.PUBLISHED
    assert kept(town, row.review).text == ""


def test_an_answer_that_waits_is_published_when_a_guide_approves(town: Town) -> None:
    author, thread = town.published_thread("I live at 4 Mill Lane.")
    guide = town.guide()
    rule(town, guide, only_row(town, guide), D.PROPOSE_REDACTION, author)
    town.policy(PostingPolicy.HOLD_ALL)
    edit = EditPost(id=uuid.uuid4(), post=thread.id, text="I live by the sea.")
    assert isinstance(town.send(author, edit), Held)
    rule(town, guide, only_row(town, guide, "edit"), D.APPROVE, None)
    assert town.feed().texts() == ["I live by the sea."]
    assert isinstance(town.send(author, edit), Published)
    assert isinstance(town.send(author, thread), Published)
    assert len(restores(town)) == 1


@pytest.mark.parametrize("decision", [D.PROPOSE_REDACTION, D.ASK_CONTENT_NOTE, D.HOLD])
def test_what_waits_goes_on_waiting_while_its_author_is_asked(town: Town, decision: Decision) -> None:
    author, guide, other = town.member(), town.guide(), town.guide()
    thread = town.thread(author, "Held for a while.")
    first = only_row(town, guide)
    assert first.deadline == int(town.now) + 720 * 60
    town.now += 3600
    answer = rule(town, guide, first, decision, author)
    assert answer.open
    row = only_row(town, other)
    assert (row.last, row.claimed_by, row.opened, row.barred) == (decision.value, None, False, False)
    assert row.version == answer.version
    assert row.waiting_since == first.waiting_since  # its place in the queue is kept
    assert row.deadline == int(town.now) + 720 * 60
    assert state_of(town, thread.id) == PostState.HELD
    assert isinstance(town.send(author, thread), Held)
    assert decisions(town, author) == [decision.value]
    assert removals(town) == []
    edit = EditPost(id=uuid.uuid4(), post=thread.id, text="Held, with less in it.")
    town.send(author, edit)
    rule(town, other, only_row(town, other), D.APPROVE, None)
    assert town.feed().texts() == ["Held, with less in it."]
    assert kept(town, row.review).decision == "approve"


def test_a_decision_after_handing_on_is_no_repetition_of_an_earlier_one(town: Town) -> None:
    author, guide = town.member(), town.guide()
    town.thread(author)
    rule(town, guide, only_row(town, guide), D.HOLD, author)
    row = town.claim(guide, only_row(town, guide)).row
    again = request(D.HOLD, row, author)
    hand_on(town, guide, row)
    assert code_of(lambda: town.decide(guide, row, again)) == Code.VERSION_CONFLICT
    assert decisions(town, author) == ["hold"]


def test_asking_for_a_content_note_leaves_a_published_post(town: Town) -> None:
    author, thread = town.published_thread("Hard to read.")
    guide = town.guide()
    answer = rule(town, guide, only_row(town, guide), D.ASK_CONTENT_NOTE, author)
    assert not answer.open
    assert town.feed().texts() == ["Hard to read."]
    assert isinstance(town.send(author, thread), Published)
    assert decisions(town, author) == ["ask-content-note"]


@pytest.mark.parametrize("after", [D.APPROVE, D.REMOVE])
def test_a_published_post_on_hold_is_out_until_it_is_decided(town: Town, after: Decision) -> None:
    author, thread = town.published_thread("Is this all right?")
    guide, other = town.guide(), town.guide()
    reply = town.reply(author, thread)
    row = town.row(guide, "Is this all right?")
    assert rule(town, guide, row, D.HOLD, author).open
    assert town.feed().texts() == [reply.text]
    assert [one.reason for one in removals(town)] == ["pending"]
    assert isinstance(town.send(author, thread), Held)
    row = next(row for row in town.queue(other).rows if row.kind == "thread")
    assert (row.last, row.published, row.title) == ("hold", False, "A long week")
    assert town.claim(other, row).text == "Is this all right?"
    rule(town, other, row, after, author)
    if after == D.APPROVE:
        assert town.feed().texts() == [reply.text, "Is this all right?"]
        assert [one.removal for one in restores(town)] == [removals(town)[0].id]
        assert isinstance(town.send(author, thread), Published)
        assert title_of(town, thread.id).title == "A long week"
        assert isinstance(town.send(author, reply), Published)
    else:
        first, last = removals(town)
        assert (last.reason, last.seqs) == ("unkind-to-someone", first.seqs)
        assert restores(town) == []
        assert town.send(author, thread) == Refused("unkind-to-someone", "r1")
        assert kept(town, row.review).text == "Is this all right?"  # until the last day of an appeal


def test_a_removal_takes_every_wording_and_note_and_remembers_whom_it_answered(town: Town) -> None:
    author, thread = town.published_thread("A thread.")
    guide = town.guide()
    answer = town.reply(author, thread, "First wording.")
    town.send(author, EditPost(id=uuid.uuid4(), post=answer.id, text="Second wording."))
    row = town.row(guide, "Second wording.")
    rule(town, guide, row, D.APPROVE_WITH_NOTE, author, notes=("grief",))
    row = next(row for row in town.queue(guide).rows if town.claim(guide, row).text == "Second wording.")
    rule(town, guide, row, D.REMOVE, author)
    assert town.feed().texts() == ["A thread."]
    (removal,) = removals(town)
    assert len(removal.seqs) == 3
    review = kept(town, row.review)
    assert (review.text, review.notes, review.published) == ("Second wording.", ("grief",), True)


@pytest.mark.parametrize("days", [1, 3, 14])
def test_a_pause_takes_the_post_and_ends_on_its_day(town: Town, days: int) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide = town.guide()
    today = day_of(town.now)
    rule(town, guide, only_row(town, guide), D.PAUSE_MEMBER, author, until_day=today + days)
    found = member(town, author)
    assert (found.paused_until_day, found.sanctioned_day) == (today + days, today)
    assert town.feed().texts() == []
    assert town.send(author, thread) == Refused("unkind-to-someone", "r1")
    assert decisions(town, author) == ["pause-member"]


@pytest.mark.parametrize("days", [-1, 0, 2, 15, 400])
def test_a_pause_is_as_long_as_the_ladder_says(town: Town, days: int) -> None:
    author, _ = town.published_thread()
    guide = town.guide()
    row = town.claim(guide, only_row(town, guide)).row
    asked = request(D.PAUSE_MEMBER, row, author, until_day=day_of(town.now) + days)
    assert code_of(lambda: town.decide(guide, row, asked)) == Code.MALFORMED
    bare = request(D.PAUSE_MEMBER, row, author)
    assert code_of(lambda: town.decide(guide, row, bare)) == Code.MALFORMED


def test_reasons_stand_in_the_catalogue(town: Town) -> None:
    author = town.member()
    town.thread(author)
    guide = town.guide()
    row = town.claim(guide, only_row(town, guide)).row
    asked = request(D.REMOVE, row, author, reason="because-i-say-so")
    assert code_of(lambda: town.decide(guide, row, asked)) == Code.MALFORMED


def report(town: Town, thread_id: uuid.UUID, reason: str = "unkind") -> tuple[Person, Report]:
    person = town.member()
    sent = Report(id=uuid.uuid4(), post=thread_id, reason=reason)
    assert town.send(person, sent) == Received(False)
    return person, sent


def test_a_report_is_closed_without_action_and_its_sender_hears_only_that(town: Town) -> None:
    author, thread = town.published_thread("Not so bad.")
    guide = town.guide()
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    reporter, sent = report(town, thread.id)
    row = only_row(town, guide)
    assert (row.kind, row.author, row.band) == ("report", author.id, Band.TODAY)
    assert row.why == ("Reported: It is unkind to someone",)
    item = town.claim(guide, row)
    assert (item.text, item.asked, item.post) == ("Not so bad.", "unkind", thread.id)
    assert str(reporter.id) not in str(item)
    assert town.send(reporter, sent) == Received(True)
    rule(town, guide, row, D.APPROVE, None)
    assert letters(town, reporter) == [OutcomeMail(about=sent.id, outcome="kept")]
    assert letters(town, author) == []
    assert town.feed().texts() == ["Not so bad."]


def test_acting_on_a_report_settles_all_that_waits_about_the_post(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide = town.guide()
    reporters = [report(town, thread.id), report(town, thread.id, "someone-in-danger")]
    first = town.queue(guide).rows[0]
    assert (first.kind, first.band) == ("report", Band.NOW)
    rule(town, guide, first, D.REMOVE, author)
    assert town.queue(guide).rows == ()
    assert town.feed().texts() == []
    for reporter, sent in reporters:
        assert letters(town, reporter) == [OutcomeMail(about=sent.id, outcome="acted")]
    assert decisions(town, author) == ["remove"]


def test_a_reporter_does_not_decide(town: Town) -> None:
    _, thread = town.published_thread("A sharp word.")
    guide, other = town.guide(), town.guide()
    rule(town, other, only_row(town, other), D.APPROVE, None)
    town.send(guide, Report(id=uuid.uuid4(), post=thread.id, reason="unkind"))
    row = only_row(town, guide)
    assert row.barred
    assert code_of(lambda: town.claim(guide, row)) == Code.NOT_ALLOWED
    assert not only_row(town, other).barred


@pytest.mark.parametrize("decision", [D.APPROVE, D.REMOVE])
def test_an_edit_that_waited_takes_effect_or_leaves_what_stood(town: Town, decision: Decision) -> None:
    author, thread = town.published_thread("First wording.")
    guide = town.guide()
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    town.policy(PostingPolicy.HOLD_ALL)
    edit = EditPost(id=uuid.uuid4(), post=thread.id, text="Second wording.")
    assert isinstance(town.send(author, edit), Held)
    rule(town, guide, only_row(town, guide), decision, author)
    if decision == D.APPROVE:
        assert isinstance(town.send(author, edit), Published)
        wording = [change.kind for change in changes_of(town, thread.id)]
        assert wording == ["post", "edit"]
    else:
        assert town.send(author, edit) == Refused("unkind-to-someone", "r1")
        assert isinstance(town.send(author, thread), Published)
        assert removals(town) == []
        assert [change.kind for change in changes_of(town, thread.id)] == ["post"]
    assert member(town, author).approved == 1  # an edit is no post


def test_exact_times_end_and_buckets_of_the_waits_stay(town: Town) -> None:
    town.thread(town.member())
    guide = town.guide()
    town.now += 25 * 60
    row = only_row(town, guide)
    town.claim(guide, row)
    town.now += 10 * 60 - 1
    rule(town, guide, town.queue(guide).rows[0], D.APPROVE, None)
    review = kept(town, row.review)
    assert (review.open_minutes, review.wait_minutes) == (30, 45)
    assert (review.waiting_since, review.deadline, review.lease_until) == (None, None, None)


def test_what_does_not_fit_one_answer_is_asked_for_alone(town: Town) -> None:
    guide = town.guide()
    team_key(town, guide)
    author, thread = town.published_thread("\n".join("a" * 8000))
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    words = sealed(town, "b" * 15000)
    town.send(town.member(), Report(id=uuid.uuid4(), post=thread.id, reason="unkind", sealed=words))
    row = only_row(town, guide)
    item = take(town, guide, row)
    assert item.left_out == (Piece.SEALED,)
    assert (item.sealed, len(item.text)) == ("", 15999)
    assert len(strict_json.encode(item)) <= limits.PADDED_SIZES[-1]
    alone = take(town, guide, item.row, only=Piece.SEALED)
    assert (alone.sealed, alone.text, alone.left_out) == (words, "", ())
    assert alone.row.version == item.row.version  # asking again renews the claim
    assert author.id == item.row.author


@pytest.mark.parametrize("role", [Role.LEFT, Role.IMPORTED])
def test_whoever_cannot_be_reached_needs_no_letter(town: Town, role: Role) -> None:
    author, _ = town.published_thread("A sharp word.")
    guide = town.guide()
    change_member(town, author, role=role)
    row = town.claim(guide, only_row(town, guide)).row
    town.decide(guide, row, request(D.REMOVE, row, None))
    assert town.feed().texts() == []
    assert member(town, author).role == role
