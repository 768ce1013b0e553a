"""Grave decisions: proposed by one guide, carried out when another agrees, and in the record at once."""

from __future__ import annotations

import uuid

import msgspec
import pytest

from protocol import hpke, sealed_words
from protocol.changes import Audit, Mail
from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import AuditRecord, AuditRecords, Decision, QueueRow
from protocol.submissions import HelpMe, Received
from server.domain.records import Role
from server.services.guides import STALE_TEAM_KEY
from server.services.team import state
from tests.server.people import Person
from tests.server.services.deciding import kept, only_row, request, rule, second
from tests.server.services.sending import letters, member, team_key
from tests.server.services.test_review import code_of
from tests.server.services.test_review_decisions import decisions
from tests.server.services.test_team import TEAM_PRIVATE, bring, key_request
from tests.server.town import Town

D = Decision


def audited(town: Town) -> list[AuditRecord]:
    """What stands in the feed's audits by now."""
    found: list[AuditRecord] = []
    for _, _, body in town.feed().of(Audit):
        words = sealed_words.open_words(
            body,
            private_key=TEAM_PRIVATE,
            purpose=hpke.Purpose.AUDIT,
            community=town.community.id,
        )
        found += msgspec.json.decode(words, type=AuditRecords).records
    return found


def proposed(town: Town) -> tuple[Person, Person, Person, QueueRow]:
    """A published post whose author one guide would put out: author, that guide, another, the row after it."""
    author, _ = town.published_thread("I will find you.")
    first, other = town.guide(), town.guide()
    team_key(town, first)
    answer = rule(town, first, only_row(town, first), D.PUT_OUT, author, reason="others-are-not-safe")
    assert (answer.needs_second, answer.open) == (True, True)
    row = only_row(town, other)
    assert (row.proposed, row.last, row.version) == ("put-out", "", answer.version)
    assert row.why[0] == "Waits for a second guide, who agrees or not."
    return author, first, other, row


def test_nothing_happens_and_no_mail_leaves_until_another_guide_agrees(town: Town) -> None:
    author, first, other, row = proposed(town)
    assert member(town, author).role == Role.MEMBER
    assert town.feed().of(Mail) == []
    assert town.feed().texts() == ["I will find you."]
    item = town.claim(other, row)
    assert item.proposal is not None
    assert (item.proposal.guide, item.proposal.decision) == (first.id, D.PUT_OUT)
    assert item.proposal.reason == "others-are-not-safe"
    answer = second(town, other, item.row, agrees=True)
    assert not answer.open
    found = member(town, author)
    assert (found.role, found.sanctioned_day) == (Role.PUTTING_OUT, day_of(town.now))
    assert town.feed().texts() == []
    assert decisions(town, author) == ["put-out"]
    review = kept(town, row.review)
    assert (review.decided_by, review.seconded_by) == (first.id.bytes, other.id.bytes)
    assert review.text_until_day == day_of(town.now) + 90
    assert review.proposed == b""
    assert second(town, other, item.row, agrees=True) == answer  # the answer was lost on the way
    assert decisions(town, author) == ["put-out"]


def test_a_proposal_is_not_seconded_by_its_guide_nor_by_whom_it_is_about(town: Town) -> None:
    author, first, other, row = proposed(town)
    assert only_row(town, first).barred
    assert code_of(lambda: town.claim(first, row)) == Code.NOT_ALLOWED
    assert code_of(lambda: second(town, first, row, agrees=True)) == Code.NOT_ALLOWED
    assert code_of(lambda: second(town, other, row, agrees=True)) == Code.NOT_CLAIMED
    assert code_of(lambda: second(town, author, row, agrees=True)) == Code.NOT_ALLOWED
    claimed = town.claim(other, row).row
    assert code_of(lambda: second(town, other, row, agrees=True)) == Code.VERSION_CONFLICT
    over = request(D.APPROVE, claimed, None)
    assert code_of(lambda: town.decide(other, claimed, over)) == Code.VERSION_CONFLICT
    assert member(town, author).role == Role.MEMBER


def test_not_agreed_it_waits_as_if_nothing_had_been_proposed(town: Town) -> None:
    author, first, other, row = proposed(town)
    town.now += 60
    claimed = town.claim(other, row).row
    answer = second(town, other, claimed, agrees=False)
    assert (answer.open, answer.needs_second, answer.version) == (True, False, claimed.version + 1)
    again = only_row(town, first)
    assert (again.proposed, again.barred, again.claimed_by) == ("", False, None)
    assert member(town, author).role == Role.MEMBER
    rule(town, first, again, D.REMOVE, author)
    assert decisions(town, author) == ["remove"]


def test_whoever_proposed_may_take_it_back(town: Town) -> None:
    author, first, other, row = proposed(town)
    town.claim(other, row)
    assert code_of(lambda: second(town, first, row, agrees=False)) == Code.VERSION_CONFLICT
    row = only_row(town, first)
    assert second(town, first, row, agrees=False).open
    assert only_row(town, other).proposed == ""
    assert member(town, author).role == Role.MEMBER


def test_proposing_twice_is_proposing_once(town: Town) -> None:
    author, _ = town.published_thread("I will find you.")
    first, other = town.guide(), town.guide()
    row = town.claim(first, only_row(town, first)).row
    asked = request(D.PUT_OUT, row, author, reason="others-are-not-safe")
    assert town.decide(first, row, asked) == town.decide(first, row, asked)
    changed = request(D.PUT_OUT, row, author, reason="threat-to-someone")
    assert code_of(lambda: town.decide(first, row, changed)) == Code.VERSION_CONFLICT
    assert only_row(town, other).proposed == "put-out"


def test_an_escalation_is_recorded_by_two_and_leaves_the_item_open(town: Town) -> None:
    person, first, other = town.member(), town.guide(), town.guide()
    call = HelpMe(id=uuid.uuid4())
    town.send(person, call)
    rule(town, first, only_row(town, first), D.ESCALATE, None, reason="worried-about-you")
    row = only_row(town, other)
    assert row.proposed == "escalate"
    answer = second(town, other, town.claim(other, row).row, agrees=True)
    assert answer.open
    row = only_row(town, first)
    assert (row.kind, row.last, row.proposed, row.barred) == ("help-me", "escalate", "", False)
    assert letters(town, person) == []
    assert member(town, person).sanctioned_day is None
    assert town.send(person, call) == Received(True)
    rule(town, first, row, D.APPROVE_WITH_NOTE, person, words="You matter to us.")
    assert len(letters(town, person)) == 1


def test_both_acts_stand_in_the_record_at_once(town: Town) -> None:
    _, first, other, row = proposed(town)
    assert [(one.act, one.guide, one.decision) for one in audited(town)] == [("propose", first.id, "put-out")]
    second(town, other, town.claim(other, row).row, agrees=True)
    assert [(one.act, one.guide, one.decision, one.reason) for one in audited(town)][1:] == [
        ("second", other.id, "put-out", "others-are-not-safe")
    ]
    waiting = town.store.read(lambda tx: tx.audit_records(2**40)).result()
    acts = [msgspec.json.decode(data, type=AuditRecord).act for _, data in waiting]
    assert acts == ["team-key", "claim", "claim"]  # of the hour, not at once


def test_without_a_team_key_the_record_waits_for_one(town: Town) -> None:
    author, _ = town.published_thread("I will find you.")
    first = town.guide()
    rule(town, first, only_row(town, first), D.PUT_OUT, author)
    waiting = town.store.read(lambda tx: tx.audit_records(2**40)).result()
    acts = [msgspec.json.decode(data, type=AuditRecord).act for _, data in waiting]
    assert acts == ["claim", "propose"]


def test_nobody_seconds_for_a_guide_who_is_none_any_more(town: Town) -> None:
    author, first, other, _ = proposed(town)
    town.store.write(lambda tx: tx.set_role(first.id.bytes, Role.MEMBER)).result()
    row = only_row(town, other)
    assert (row.proposed, row.barred) == ("", False)
    item = town.claim(other, row)
    assert item.proposal is None
    assert code_of(lambda: second(town, other, item.row, agrees=True)) == Code.VERSION_CONFLICT
    assert member(town, author).role == Role.MEMBER
    rule(town, other, item.row, D.REMOVE, author)
    assert decisions(town, author) == ["remove"]


def test_a_guide_who_is_put_out_leaves_the_team_key_stale(town: Town) -> None:
    bad, first, other = town.guide(), town.guide(), town.guide()
    bring(town, first, key_request(town, first, [first, bad]))
    town.thread(bad, "I will find you.")
    rule(town, first, only_row(town, first), D.PUT_OUT, bad)
    second(town, other, town.claim(other, only_row(town, other)).row, agrees=True)
    assert town.store.read(lambda tx: tx.fact(STALE_TEAM_KEY)).result() == "1"
    assert code_of(lambda: town.queue(bad)) == Code.NOT_ALLOWED
    descriptor = town.descriptor()
    seen = town.store.read(lambda tx: state(tx, guide=first.id.bytes, descriptor=descriptor)).result()
    assert seen.renew


@pytest.mark.parametrize("agrees", [True, False])
def test_a_second_where_nothing_is_proposed_is_refused(town: Town, agrees: bool) -> None:
    town.thread(town.member())
    guide = town.guide()
    row = town.claim(guide, only_row(town, guide)).row
    assert code_of(lambda: second(town, guide, row, agrees=agrees)) == Code.VERSION_CONFLICT
