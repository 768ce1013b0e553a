"""A call for help made again is a new call: nobody has seen it, and it is due, whatever became of the one before."""

from __future__ import annotations

import uuid

import msgspec

from protocol.problems import Code
from protocol.reviewing import AuditRecord, Decision
from protocol.submissions import HelpMe, Received, Report
from server.services import alarm
from server.settings import DESK_OPEN_SECONDS, LEASE_SECONDS
from tests.server.people import Person
from tests.server.services.deciding import hand_on, kept, only_row, request, rule
from tests.server.services.sending import sealed, team_key
from tests.server.services.test_review import code_of
from tests.server.town import Town

D = Decision
MINUTE = 60


def call(town: Town, person: Person, words: str = "") -> HelpMe:
    """One more, which nobody can have seen yet."""
    made = HelpMe(id=uuid.uuid4(), sealed=sealed(town, words) if words else "")
    assert town.send(person, made) == Received(opened=False)
    return made


def rings(town: Town, *, since: float = 0) -> bool:
    """Whether the alarm is about anything now, no desk being open."""
    return bool(town.store.read(lambda tx: alarm.wanting(tx, town.now, since=int(since))).result())


def acts(town: Town, review: uuid.UUID) -> list[tuple[str, uuid.UUID]]:
    """What is in the record of this review, before its hour is published."""
    found = town.store.read(lambda tx: tx.audit_records(2**40)).result()
    records = [msgspec.json.decode(data, type=AuditRecord) for _, data in found]
    return [(one.act, one.guide) for one in records if one.review == review]


def test_a_call_after_an_answer_is_due_and_unseen(town: Town) -> None:
    person, guide = town.member(), town.guide()
    first = call(town, person)
    row = only_row(town, guide)
    rule(town, guide, row, D.HOLD, person, words="We will be back.", reason="worried-about-you")
    assert not rings(town)
    town.now += 3 * 3600
    again = call(town, person)
    assert town.send(person, first) == Received(opened=True)  # that one was seen, and stays so
    row = only_row(town, guide)
    assert (row.opened, row.last, row.version) == (False, "", kept(town, row.review).version)
    assert row.deadline == int(town.now) + 15 * MINUTE
    assert row.waiting_since == int(town.now)
    assert rings(town)
    assert rings(town, since=town.now - 1)  # a steward who acknowledged what was there before hears of it
    claimed = town.claim(guide, row).row
    assert town.send(person, again) == Received(opened=True)
    closing = request(D.APPROVE, claimed, None)
    assert code_of(lambda: town.decide(guide, claimed, closing)) == Code.MALFORMED  # not answered yet
    rule(town, guide, only_row(town, guide), D.APPROVE_WITH_NOTE, person, words="You matter to us.")
    assert town.send(person, again) == Received(opened=True)


def test_a_call_that_was_opened_and_given_back_keeps_its_deadline(town: Town) -> None:
    person, guide = town.member(), town.guide()
    call(town, person)
    due = int(town.now) + 15 * MINUTE
    town.now += 10 * MINUTE
    given_back = hand_on(town, guide, town.claim(guide, only_row(town, guide)).row)
    assert given_back.deadline == due
    again = call(town, person)
    row = only_row(town, guide)
    assert (row.opened, row.deadline, row.version) == (False, due, given_back.version + 1)
    town.now = due + 1
    assert rings(town)
    assert town.send(person, again) == Received(opened=False)


def test_a_claim_that_lapsed_without_an_answer_leaves_the_call_due(town: Town) -> None:
    person, guide = town.member(), town.guide()
    call(town, person)
    town.claim(guide, only_row(town, guide))
    assert not rings(town)
    town.now += LEASE_SECONDS + 1
    assert rings(town)


def test_words_that_come_while_a_guide_reads_are_unseen_until_the_guide_looks_again(town: Town) -> None:
    person, guide = town.member(), town.guide()
    team_key(town, guide)
    first = call(town, person)
    held = town.claim(guide, only_row(town, guide)).row
    assert [act for act, _ in acts(town, held.review)] == ["claim"]
    pressed = call(town, person)  # without words: what the guide is about to decide stands
    assert only_row(town, guide).version == held.version
    assert town.send(person, first) == Received(opened=True)
    with_words = call(town, person, "On the bridge.")
    stale = request(D.APPROVE_WITH_NOTE, held, person, words="We are here.")
    assert code_of(lambda: town.decide(guide, held, stale)) == Code.VERSION_CONFLICT
    again = town.claim(guide, only_row(town, guide))
    assert again.sealed
    assert town.send(person, with_words) == town.send(person, pressed) == Received(opened=True)
    assert [act for act, _ in acts(town, held.review)] == ["claim", "open"]
    town.claim(guide, again.row)  # to renew is to look at nothing new
    assert [act for act, _ in acts(town, held.review)] == ["claim", "open"]
    call(town, person)
    rule(town, guide, only_row(town, guide), D.APPROVE_WITH_NOTE, person, words="We are here.")
    assert kept(town, held.review).opened  # who called while the answer was written was answered by it


def test_words_added_to_a_report_are_unseen_until_a_guide_looks_again(town: Town) -> None:
    _, thread = town.published_thread()
    reporter, guide = town.member(), town.guide()
    team_key(town, guide)
    bare = Report(id=uuid.uuid4(), post=thread.id, reason="something-else")
    town.send(reporter, bare)
    row = only_row(town, guide, "report")
    town.claim(guide, row)
    words = Report(
        id=uuid.uuid4(), post=thread.id, reason="something-else", sealed=sealed(town, "The second line.")
    )
    assert town.send(reporter, words) == Received(opened=False)
    assert town.send(reporter, bare) == Received(opened=True)
    town.claim(guide, only_row(town, guide, "report"))
    assert town.send(reporter, words) == Received(opened=True)


def test_whoever_calls_is_told_whether_a_desk_is_open_until_a_guide_has_opened_it(town: Town) -> None:
    person, guide = town.member(), town.guide()
    made = call(town, person)
    desks = alarm.DeskWatch(town.store, now=lambda: town.now)
    desks.seen()
    assert town.send(person, made) == Received(attended=True)
    _, thread = town.published_thread()
    report = Report(id=uuid.uuid4(), post=thread.id, reason="something-else")
    assert town.send(town.member(), report) == Received(), "of nothing else is it said"
    town.now += DESK_OPEN_SECONDS + 1
    assert town.send(person, made) == Received()
    desks.seen()
    rows = [row for row in town.queue(guide).rows if row.kind == "help-me"]
    town.claim(guide, rows[0])
    assert town.send(person, made) == Received(opened=True)
