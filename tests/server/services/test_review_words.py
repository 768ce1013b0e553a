"""Words to the guides, calls for help and kind words, as guides decide them."""

from __future__ import annotations

import uuid

import msgspec
import pytest

from protocol.descriptor import PostingPolicy
from protocol.encoding import day_of
from protocol.mail import WarmthMail
from protocol.problems import Code
from protocol.reviewing import AuditRecord, Band, Decision
from protocol.submissions import Done, Held, HelpMe, NoteToGuides, Received, Refused, Warmth
from server.domain.records import ReviewState, Role
from server.domain.reviewing import OFFERED
from tests.server.services.deciding import kept, only_row, request, rule
from tests.server.services.sending import change_review, letters, member, sealed, team_key
from tests.server.services.test_review import code_of
from tests.server.services.test_review_decisions import decisions
from tests.server.town import Town

D = Decision


def test_kind_words_are_sent_on_or_refused_and_the_decision_is_about_their_sender(town: Town) -> None:
    author, thread = town.published_thread("A long week.")
    guide, sender = town.guide(), town.member()
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    kind = Warmth(id=uuid.uuid4(), post=thread.id, words="You are not alone.")
    assert isinstance(town.send(sender, kind), Held)
    row = only_row(town, guide)
    assert (row.kind, row.author, row.author_name) == ("warmth", sender.id, sender.name)
    assert town.claim(guide, row).text == "You are not alone."
    rule(town, guide, row, D.APPROVE, None)
    assert letters(town, author) == [WarmthMail(post=thread.id, words="You are not alone.")]
    assert town.send(sender, kind) == Done()
    assert kept(town, row.review).text == ""
    rude = Warmth(id=uuid.uuid4(), post=thread.id, words="Get over it.")
    unkind = town.member()
    town.send(unkind, rude)
    rule(town, guide, only_row(town, guide), D.REMOVE, unkind)
    assert town.send(unkind, rude) == Refused("unkind-to-someone", "r1")
    assert decisions(town, unkind) == ["remove"]
    assert len(letters(town, author)) == 1


def test_a_call_for_help_comes_first_and_is_closed_only_with_an_answer(town: Town) -> None:
    guide, person = town.guide(), town.member()
    team_key(town, guide)
    for _ in range(3):
        town.thread(town.member(), "I want to die.")
    town.now += 60
    call = HelpMe(id=uuid.uuid4(), sealed=sealed(town, "Please."))
    assert town.send(person, call) == Received(False)
    row = town.queue(guide).rows[0]
    assert (row.kind, row.band, row.deadline) == ("help-me", Band.NOW, int(town.now) + 15 * 60)
    item = town.claim(guide, row)
    assert item.sealed == call.sealed
    assert town.send(person, call) == Received(True)
    closing = request(D.APPROVE, item.row, None)
    assert code_of(lambda: town.decide(guide, row, closing)) == Code.MALFORMED
    wait = request(D.HOLD, item.row, person, reason="worried-about-you")
    assert town.decide(guide, row, wait).open
    assert town.send(person, call) == Received(True)  # what they were told stays true
    row = town.queue(guide).rows[0]
    assert (row.kind, row.last, row.opened) == ("help-me", "hold", True)
    rule(town, guide, row, D.APPROVE, None)
    assert decisions(town, person) == ["hold"]
    review = kept(town, row.review)
    assert (review.state, review.sealed) == (ReviewState.DECIDED, b"")


@pytest.mark.parametrize("decision", [D.PAUSE_MEMBER, D.PUT_OUT, D.REMOVE, D.UPHOLD, D.RESTORE])
def test_asking_for_help_never_leads_to_a_sanction(town: Town, decision: Decision) -> None:
    guide, person = town.guide(), town.member()
    town.send(person, HelpMe(id=uuid.uuid4()))
    row = town.claim(guide, only_row(town, guide)).row
    until = day_of(town.now) + 1 if decision == D.PAUSE_MEMBER else None
    asked = request(decision, row, person, until_day=until)
    assert code_of(lambda: town.decide(guide, row, asked)) == Code.MALFORMED
    assert member(town, person).role == Role.MEMBER
    assert not set(OFFERED["help-me"]) & {D.PAUSE_MEMBER, D.PUT_OUT, D.REMOVE}


def test_a_note_is_answered_by_mail(town: Town) -> None:
    guide, person = town.guide(), town.member()
    team_key(town, guide)
    note = NoteToGuides(id=uuid.uuid4(), sealed=sealed(town, "May I ask something?"))
    town.send(person, note)
    row = only_row(town, guide)
    assert row.band == Band.SOON
    bare = request(D.APPROVE_WITH_NOTE, town.claim(guide, row).row, None)
    assert code_of(lambda: town.decide(guide, row, bare)) == Code.MALFORMED
    rule(town, guide, row, D.APPROVE_WITH_NOTE, person)
    assert len(letters(town, person)) == 1
    assert town.queue(guide).rows == ()


def test_opening_sealed_words_is_an_act_of_its_own(town: Town) -> None:
    guide = town.guide()
    team_key(town, guide)
    for words in ("", sealed(town, "Please.")):
        town.send(town.member(), HelpMe(id=uuid.uuid4(), sealed=words))
    for row in town.queue(guide).rows:
        item = town.claim(guide, row)
        town.claim(guide, item.row)  # renewing is no act
    records = town.store.read(lambda tx: tx.audit_records(2**40)).result()
    acts = [msgspec.json.decode(data, type=AuditRecord).act for _, data in records]
    assert sorted(acts) == ["claim", "claim", "open", "team-key"]


def test_a_decided_call_does_not_tell_between_which_posts_it_came(town: Town) -> None:
    """Two posts say in which hour they came: a number of its own would say the same of the call between them."""
    author, guide = town.member(), town.guide()
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    town.thread(author, "Before the call.")
    caller = town.member()
    town.send(caller, HelpMe(id=uuid.uuid4()))
    town.thread(author, "After the call.")
    for row in town.queue(guide).rows:
        change_review(town, kept(town, row.review), state=ReviewState.DECIDED, decided_day=20_000)
    numbers: list[object] = []
    at = town.store.columns()["review"].index("row")
    town.store.dump(lambda table, row: numbers.append(row[at]) if table == "review" else None)
    assert numbers == [None] * 3
