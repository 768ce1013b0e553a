"""Overturning one decision gives back what that one took, and nothing that another decision holds."""

from __future__ import annotations

import uuid

from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import Decision, QueueRow
from protocol.submissions import Appeal, Refused, Report
from server.domain.records import Role
from server.services import fresh
from tests.server.people import Person
from tests.server.services.deciding import hand_on, rule, second
from tests.server.services.sending import change_member, member
from tests.server.services.test_review import code_of
from tests.server.town import Town

D = Decision
DAY = 86400


def row_of(town: Town, guide: Person, author: Person, kind: str) -> QueueRow:
    return next(row for row in town.queue(guide).rows if (row.author, row.kind) == (author.id, kind))


def appealed(town: Town, author: Person, review: uuid.UUID) -> None:
    """The author appeals, and a guide who took no part takes the decision back."""
    town.send(author, Appeal(id=uuid.uuid4(), review=review))
    third = town.guide()
    rule(town, third, row_of(town, third, author, "appeal"), D.RESTORE, author)


def test_a_resting_pseudonym_goes_on_resting_when_its_putting_out_is_overturned(town: Town) -> None:
    author, thread = town.published_thread("I will find you.")
    first, other = town.guide(), town.guide()
    row = row_of(town, first, author, "thread")
    town.approve(first, row)
    change_member(town, author, joined_month="2026-01")
    town.store.write(
        lambda tx: fresh.rest(tx, member=author.id.bytes, blinded=bytes(32), now=town.now)
    ).result()
    town.send(town.member(), Report(id=uuid.uuid4(), post=thread.id, reason="something-else"))
    row = row_of(town, first, author, "report")
    rule(town, first, row, D.PUT_OUT, author, reason="others-are-not-safe")
    second(town, other, town.claim(other, row_of(town, other, author, "report")).row, agrees=True)
    assert member(town, author).role == Role.PUTTING_OUT
    appealed(town, author, row.review)
    assert member(town, author).role == Role.RESTING


def test_one_removal_overturned_leaves_the_other_of_that_day(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    reply = town.reply(author, thread, "And another.")
    guide, today = town.guide(), day_of(town.now)
    one = row_of(town, guide, author, "thread")
    rule(town, guide, one, D.REMOVE, author)
    two = row_of(town, guide, author, "reply")
    rule(town, guide, two, D.REMOVE, author)
    appealed(town, author, one.review)
    assert member(town, author).sanctioned_day == today
    appealed(town, author, two.review)
    assert member(town, author).sanctioned_day is None
    assert not isinstance(town.send(author, reply), Refused)


def test_one_pause_overturned_leaves_the_other(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    town.reply(author, thread, "And another.")
    guide, until = town.guide(), day_of(town.now) + 14
    one = row_of(town, guide, author, "thread")
    rule(town, guide, one, D.PAUSE_MEMBER, author, until_day=until)
    rule(
        town,
        guide,
        row_of(town, guide, author, "reply"),
        D.PAUSE_MEMBER,
        author,
        until_day=day_of(town.now) + 3,
    )
    appealed(town, author, one.review)
    assert member(town, author).paused_until_day == until - 11


def test_handing_on_does_not_say_who_reported(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, reporter, other = town.guide(), town.guide(), town.guide()
    town.send(reporter, Report(id=uuid.uuid4(), post=thread.id, reason="something-else"))
    held = town.claim(guide, row_of(town, guide, author, "report")).row
    handed = hand_on(town, guide, held, reporter)
    assert (handed.claimed_by, handed.version) == (reporter.id, held.version + 1)
    assert code_of(lambda: town.claim(reporter, handed)) == Code.NOT_ALLOWED
    town.now += 601
    assert town.claim(other, row_of(town, other, author, "report")).row.claimed_by == other.id
