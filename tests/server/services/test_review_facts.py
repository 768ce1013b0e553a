"""Whoever is restricted learns it, and how to appeal, from the server itself: a guide's letter may hold anything."""

from __future__ import annotations

import os
import uuid
from typing import Any

import pytest

from protocol import changes, mail
from protocol.encoding import b64, day_of
from protocol.errors import BadSeal
from protocol.mail import DecisionMail
from protocol.reviewing import Decision
from protocol.submissions import Appeal, HelpMe, NoteToGuides, Received, Warmth
from tests.server.people import Person
from tests.server.services.deciding import kept, only_row, request, rule, second
from tests.server.services.sending import letters, sealed, team_key
from tests.server.town import Town

D = Decision
JUNK = b64(os.urandom(mail.SEALED_LENGTH))


def junk(town: Town, guide: Person, row_of: Person, decision: Decision, **changed: Any) -> uuid.UUID:
    """A decision whose mail nobody can open; the review's id."""
    row = next(row for row in town.queue(guide).rows if row.author == row_of.id)
    asked = request(decision, town.claim(guide, row).row, None, mail_id=uuid.uuid4(), mail=(JUNK,), **changed)
    town.decide(guide, row, asked)
    return row.review


def readable(town: Town, person: Person) -> list[mail.Message]:
    """The letters of this person's that can be opened."""
    found = []
    for _, _, body in town.feed().of(changes.Mail):
        if mail.is_for(body, person.mailbox_key):
            try:
                part = mail.open_part(body, private_key=person.hpke_private, community=person.community)
            except BadSeal:
                continue
            found.append(mail.join_parts([part]))
    return [one for one in found if one is not None]


@pytest.mark.parametrize(
    "decision", [D.REMOVE, D.HOLD, D.PROPOSE_REDACTION, D.ASK_CONTENT_NOTE, D.PAUSE_MEMBER]
)
def test_a_letter_that_nobody_can_open_hides_no_restriction(town: Town, decision: Decision) -> None:
    author, thread = town.published_thread()
    guide = town.guide()
    until = day_of(town.now) + 3 if decision == D.PAUSE_MEMBER else None
    more = {} if until is None else {"until_day": until}
    review = junk(town, guide, author, decision, **more)
    (facts,) = readable(town, author)
    assert facts == DecisionMail(
        decision=decision.value,
        review=review,
        post=thread.id,
        reason="unkind-to-someone",
        rule="r1",
        until_day=until,
    )
    if decision == D.REMOVE:
        assert town.send(author, Appeal(id=uuid.uuid4(), review=facts.review)) == Received()


def test_putting_out_is_told_when_it_happens_and_not_when_it_is_proposed(town: Town) -> None:
    author, _ = town.published_thread("I will find you.")
    first, other = town.guide(), town.guide()
    review = junk(town, first, author, D.PUT_OUT, reason="others-are-not-safe")
    assert readable(town, author) == []
    row = only_row(town, other)
    second(town, other, town.claim(other, row).row, agrees=True)
    (facts,) = readable(town, author)
    assert isinstance(facts, DecisionMail)
    assert (facts.decision, facts.review, facts.reason) == ("put-out", review, "others-are-not-safe")


def test_the_facts_come_before_the_guides_letter_about_the_same_review(town: Town) -> None:
    author, _ = town.published_thread()
    guide = town.guide()
    rule(town, guide, only_row(town, guide), D.REMOVE, author)
    bare, worded = letters(town, author)
    assert isinstance(bare, DecisionMail)
    assert isinstance(worded, DecisionMail)
    assert (bare.review, bare.decision) == (worded.review, worded.decision)
    assert (bare.words, worded.words) == ("", "Please see.")


def test_what_is_no_restriction_has_one_letter(town: Town) -> None:
    person, guide = town.member(), town.guide()
    team_key(town, guide)
    town.send(person, NoteToGuides(id=uuid.uuid4(), sealed=sealed(town, "Hello.")))
    row = only_row(town, guide)
    rule(town, guide, row, D.HOLD, person, reason="worried-about-you")
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    town.send(person, HelpMe(id=uuid.uuid4()))
    rule(town, guide, only_row(town, guide), D.APPROVE_WITH_NOTE, person)
    assert len(letters(town, person)) == 2
    _, thread = town.published_thread()
    town.send(person, Warmth(id=uuid.uuid4(), post=thread.id, words="You again."))
    rule(town, guide, only_row(town, guide, "warmth"), D.REMOVE, person)
    assert len(letters(town, person)) == 3


def test_an_appeals_answer_is_the_guides_letter_alone(town: Town) -> None:
    author, _ = town.published_thread()
    guide, other = town.guide(), town.guide()
    row = only_row(town, guide)
    rule(town, guide, row, D.REMOVE, author)
    town.send(author, Appeal(id=uuid.uuid4(), review=row.review))
    rule(town, other, only_row(town, other), D.UPHOLD, author)
    assert len(letters(town, author)) == 3
    assert kept(town, row.review).decision == "remove"
