"""Nothing that a guide does with words goes unseen, and no guide keeps what needs somebody now to themselves."""

from __future__ import annotations

import uuid
from functools import partial

import msgspec
import pytest

from protocol import hpke, sealed_words
from protocol.changes import Audit, Restore
from protocol.problems import Code
from protocol.reviewing import AuditRecord, AuditRecords, Decision
from protocol.submissions import Appeal, EditPost, HelpMe, NoteToGuides, Report
from server.settings import LEASE_SECONDS, URGENT_CLAIM_SECONDS
from tests.server.people import Person
from tests.server.services.deciding import hand_on, kept, only_row, removals, rule, second
from tests.server.services.sending import sealed, team_key
from tests.server.services.test_review import code_of
from tests.server.services.test_team import TEAM_PRIVATE, bring, key_request
from tests.server.town import Town

D = Decision


def recorded(town: Town) -> list[AuditRecord]:
    found = town.store.read(lambda tx: tx.audit_records(2**40)).result()
    return [msgspec.json.decode(data, type=AuditRecord) for _, data in found]


def reports(town: Town, reporter: Person, post: uuid.UUID) -> None:
    town.send(reporter, Report(id=uuid.uuid4(), post=post, reason="something-else"))


def test_whoever_is_handed_sealed_words_is_named_and_reads_them_on_record(town: Town) -> None:
    person, guide, other = town.member(), town.guide(), town.guide()
    team_key(town, guide)
    town.send(person, NoteToGuides(id=uuid.uuid4(), sealed=sealed(town, "Hello.")))
    handed = hand_on(town, guide, town.claim(guide, only_row(town, guide)).row, other)
    assert town.claim(other, handed).sealed
    assert town.claim(other, handed).sealed  # renewed
    acts = [(one.act, one.guide, one.to) for one in recorded(town) if one.review == handed.review]
    assert acts == [
        ("claim", guide.id, None),
        ("open", guide.id, None),
        ("hand-on", guide.id, other.id),
        ("claim", other.id, None),
        ("open", other.id, None),
    ]


def test_another_guide_may_take_over_a_call_that_is_held_too_long(town: Town) -> None:
    person, guide, other = town.member(), town.guide(), town.guide()
    town.send(person, HelpMe(id=uuid.uuid4()))
    row = only_row(town, guide)
    until = town.now + URGENT_CLAIM_SECONDS
    while town.now < until:
        row = town.claim(guide, row).row
        assert code_of(partial(town.claim, other, row)) == Code.CLAIMED
        town.now += LEASE_SECONDS / 2
    row = town.claim(guide, row).row
    taken = town.claim(other, row).row
    assert (taken.claimed_by, taken.version) == (other.id, row.version + 1)
    assert code_of(lambda: town.claim(guide, taken)) == Code.CLAIMED
    assert [(one.act, one.guide) for one in recorded(town)] == [("claim", guide.id), ("claim", other.id)]


def test_what_is_not_urgent_is_not_taken_over(town: Town) -> None:
    town.thread(town.member())
    guide, other = town.guide(), town.guide()
    row = only_row(town, guide)
    for _ in range(10):
        row = town.claim(guide, row).row
        town.now += LEASE_SECONDS / 2
    assert code_of(partial(town.claim, other, row)) == Code.CLAIMED


def test_a_new_team_key_is_on_record_for_those_who_hold_the_one_before(town: Town) -> None:
    first, other = town.guide(), town.guide()
    bring(town, first, key_request(town, first, [first, other]))
    assert [(one.act, one.guide, one.review) for one in recorded(town)] == [("team-key", first.id, None)]
    bring(town, other, key_request(town, other, [other], number=2))
    ((_, header, body),) = town.feed().of(Audit)
    assert header.team == 1
    words = sealed_words.open_words(
        body, private_key=TEAM_PRIVATE, purpose=hpke.Purpose.AUDIT, community=town.community.id
    )
    (act,) = msgspec.json.decode(words, type=AuditRecords).records
    assert (act.act, act.guide) == ("team-key", other.id)


@pytest.mark.parametrize("decided", ["report", "thread"])
def test_a_guide_who_reported_a_post_does_not_hear_its_authors_appeal(town: Town, decided: str) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide, reporter = town.guide(), town.guide()
    reports(town, reporter, thread.id)
    row = only_row(town, guide, decided)
    rule(town, guide, row, D.REMOVE, author)
    town.send(author, Appeal(id=uuid.uuid4(), review=row.review))
    appeal = only_row(town, reporter, "appeal")
    assert appeal.barred
    assert code_of(lambda: town.claim(reporter, appeal)) == Code.NOT_ALLOWED
    assert town.claim(town.guide(), appeal).row.kind == "appeal"


def test_an_answer_undoes_the_removal_that_hides_the_post_now(town: Town) -> None:
    author, thread = town.published_thread("Details, first.")
    first, other = town.guide(), town.guide()
    row = only_row(town, first)
    rule(town, first, row, D.PUT_OUT, author)
    reports(town, town.member(), thread.id)
    rule(town, other, only_row(town, other, "report"), D.PROPOSE_REDACTION, author)
    town.send(author, EditPost(id=uuid.uuid4(), post=thread.id, text="Details, second.", title="A"))
    second(town, first, only_row(town, first, "thread"), agrees=False)
    rule(town, first, only_row(town, first, "thread"), D.PROPOSE_REDACTION, author)
    assert kept(town, row.review).text == "Details, second."
    town.send(author, EditPost(id=uuid.uuid4(), post=thread.id, text="Details, third.", title="A"))
    found = removals(town)
    undone = [header.removal for _, header, _ in town.feed().of(Restore)]
    assert undone == [one.id for one in found]
    assert kept(town, row.review).text == ""
