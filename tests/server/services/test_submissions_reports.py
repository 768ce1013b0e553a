"""What each reporter hears: what became of what they reported, and nothing of anybody else who did."""

from __future__ import annotations

import uuid

import pytest

from protocol.encoding import day_of
from protocol.mail import OutcomeMail
from protocol.reviewing import Decision
from protocol.submissions import Because, Gone, Leave, Received, Refused, Report, WithdrawPost
from server.store.interface import DeskStore
from tests.server.people import Person
from tests.server.services.deciding import only_row, rule, second
from tests.server.services.keeping import run
from tests.server.services.sending import letters, reviews, sealed, team_key
from tests.server.town import Town

D = Decision
DAY = 86400
ACTED, KEPT = Received(opened=True, outcome="acted"), Received(opened=True, outcome="kept")


def reported(town: Town, reporter: Person, post: uuid.UUID, words: str = "") -> Report:
    sent = Report(id=uuid.uuid4(), post=post, reason="something-else", sealed=words)
    assert town.send(reporter, sent) == Received()
    return sent


@pytest.mark.parametrize("decision", [D.REMOVE, D.PAUSE_MEMBER, D.PROPOSE_REDACTION, D.PUT_OUT])
@pytest.mark.parametrize("by", ["report", "thread"])
def test_everybody_who_reported_hears_the_same_when_guides_acted(
    town: Town, by: str, decision: Decision
) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, other = town.guide(), town.guide()
    people = [town.member() for _ in range(3)]
    sent = [reported(town, one, thread.id) for one in people]
    row = next(row for row in town.queue(guide).rows if row.kind == by)
    until = day_of(town.now) + 3 if decision == D.PAUSE_MEMBER else None
    rule(town, guide, row, decision, author, until_day=until)
    if decision == D.PUT_OUT:
        assert [town.send(*pair) for pair in zip(people, sent, strict=True)].count(ACTED) == 0
        row = next(row for row in town.queue(other).rows if row.proposed)
        second(town, other, town.claim(other, row).row, agrees=True)
    for person, report in zip(people, sent, strict=True):
        assert town.send(person, report) == ACTED
        assert letters(town, person) == [OutcomeMail(report.id, "acted")]


def test_a_report_that_guides_kept_the_post_after_says_so_for_itself(town: Town) -> None:
    _, thread = town.published_thread("A plain word.")
    guide, first, other = town.guide(), town.member(), town.member()
    one = reported(town, first, thread.id)
    row = only_row(town, guide, "report")
    town.approve(guide, row)
    assert town.send(first, one) == KEPT
    assert letters(town, first) == [OutcomeMail(one.id, "kept")]
    two = reported(town, other, thread.id)  # after the first was decided: it is looked at anew
    rule(town, guide, only_row(town, guide, "report"), D.APPROVE, None)
    assert town.send(other, two) == KEPT
    assert len(letters(town, first)) == len(letters(town, other)) == 1


def test_every_report_of_one_reporter_is_answered(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, reporter = town.guide(), town.member()
    team_key(town, guide)
    sent = [
        reported(town, reporter, thread.id, words)
        for words in ("", sealed(town, "My street."), sealed(town, "My school."))
    ]
    assert len(reviews(town, thread.id, "report")) == 2
    rule(town, guide, only_row(town, guide, "thread"), D.REMOVE, author)
    assert [town.send(reporter, one) for one in sent] == [ACTED] * 3


def test_a_report_that_comes_when_the_post_is_down_hears_that_it_is(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, first, late = town.guide(), town.member(), town.member()
    reported(town, first, thread.id)
    rule(town, guide, only_row(town, guide, "report"), D.REMOVE, author)
    sent = Report(id=uuid.uuid4(), post=thread.id, reason="something-else")
    assert town.send(late, sent) == Refused(Because.POST_REMOVED.value)


def test_what_became_of_a_report_is_known_as_long_as_its_reporter_asks(town: Town, desk: DeskStore) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, first, other = town.guide(), town.member(), town.member()
    sent = [reported(town, one, thread.id) for one in (first, other)]
    rule(town, guide, only_row(town, guide, "thread"), D.REMOVE, author)
    for _ in range(2):
        town.now += 200 * DAY
        run(town, desk)
    assert reviews(town, thread.id) == []
    assert [town.send(first, sent[0]), town.send(other, sent[1])] == [ACTED, ACTED]


def test_reporters_of_somebody_who_leaves_hear_that_it_is_gone(town: Town, desk: DeskStore) -> None:
    author, thread = town.published_thread("A sharp word.")
    people = [town.member(), town.member()]
    sent = [reported(town, one, thread.id) for one in people]
    town.send(author, Leave(id=uuid.uuid4()))
    late = town.member()
    too_late = Report(id=uuid.uuid4(), post=thread.id, reason="something-else")
    assert town.send(late, too_late) == Gone()
    assert town.queue(town.guide()).rows == ()  # nobody is asked to look at what is going
    for _ in range(2):
        for person, report in zip(people, sent, strict=True):
            assert town.send(person, report) == Gone()
            assert letters(town, person) == [OutcomeMail(report.id, "gone")]
        assert town.send(late, too_late) == Gone()
        run(town, desk)


def test_what_was_decided_before_its_author_left_stays_said(town: Town, desk: DeskStore) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, first, other = town.guide(), town.member(), town.member()
    one = reported(town, first, thread.id)
    town.approve(guide, only_row(town, guide, "report"))
    two = reported(town, other, thread.id)
    town.send(author, Leave(id=uuid.uuid4()))
    run(town, desk)
    assert (town.send(first, one), town.send(other, two)) == (KEPT, Gone())


def test_a_report_outlives_the_post_and_is_answered(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, reporter = town.guide(), town.member()
    sent = reported(town, reporter, thread.id)
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    assert town.send(reporter, sent) == Received()
    rule(town, guide, only_row(town, guide, "report"), D.REMOVE, author)
    assert town.send(reporter, sent) == ACTED
