"""The counting itself: it is quiet about what is right, and goes red for each single thing that is not."""

from __future__ import annotations

from uuid import UUID, uuid4

import msgspec
import pytest

from bench.faults.guides.counting import Account, Counts, Letter, Stored, Told, Vault, count
from protocol.reviewing import AuditRecord, Decision
from server.domain.records import Review, ReviewState

D = Decision
ONE, OTHER, AUTHOR, CALLER, APPEAL, CALL = (uuid4() for _ in range(6))
REASONS = frozenset({"unkind-to-someone", "second-opinion"})
WORDS = "Could you say it more kindly?"


def review(kind: str, author: UUID, decision: str = "", reason: str = "", of: UUID | None = None) -> Review:
    return Review(
        id=uuid4().bytes,
        version=3,
        kind=kind,
        state=ReviewState.DECIDED if decision else ReviewState.WAITING,
        band=3,
        why=(),
        rules_version=1,
        author=author.bytes,
        decision=decision,
        reason=reason,
        decided_day=20_000 if decision else None,
        of=None if of is None else of.bytes,
    )


def act(name: str, guide: UUID, about: Review, decision: Decision, reason: str = "") -> AuditRecord:
    return AuditRecord(
        act=name,
        guide=guide,
        review=UUID(bytes=about.id),
        hour=480_000,
        decision=decision.value,
        reason=reason,
    )


class Evening:
    """One removal, its appeal upheld by the other guide, one call answered; all of it as it should be."""

    def __init__(self) -> None:
        self.removed = review("thread", AUTHOR, "remove", "unkind-to-someone")
        self.id = UUID(bytes=self.removed.id)
        self.appeal = review("appeal", AUTHOR, "uphold", "unkind-to-someone", of=self.id)
        self.call = review("help-me", CALLER, "approve-with-note")
        self.acts = [
            act("claim", ONE, self.removed, D.REMOVE),
            act("decide", ONE, self.removed, D.REMOVE, "unkind-to-someone"),
            act("decide", OTHER, self.appeal, D.UPHOLD, "unkind-to-someone"),
            act("decide", OTHER, self.call, D.APPROVE_WITH_NOTE),
        ]
        self.letters = [
            Letter(
                kind="decision", about=self.id, decision="remove", reason="unkind-to-someone", words=WORDS
            ),
            Letter(kind="outcome", about=APPEAL, decision="uphold", words="It stays down."),
        ]
        self.answers = [Letter(kind="guide-message", about=CALL, words="We are here.")]
        self.words = {"post": "She laughed at me."}
        self.account = Account()
        self.account.kept("mara", "post", "She laughed at me.")
        self.account.stands(Told("gila", self.id, 2, "remove"))

    def counted(self) -> Counts:
        reviews = {UUID(bytes=one.id): one for one in (self.removed, self.appeal, self.call)}
        vaults = [
            Vault(name="gila", member=ONE),
            Vault(name="hugo", member=OTHER),
            Vault(name="mara", member=AUTHOR, letters=tuple(self.letters), words=self.words),
            Vault(name="nils", member=CALLER, letters=tuple(self.answers)),
        ]
        sent = {
            UUID(bytes=self.appeal.id): frozenset({APPEAL}),
            UUID(bytes=self.call.id): frozenset({CALL}),
        }
        return count(Stored(tuple(self.acts), reviews, sent), vaults, self.account, reasons=REASONS)


def test_an_evening_as_it_should_be() -> None:
    counts = Evening().counted()
    assert counts.trouble == ""
    assert dict(counts.lines()) == {
        "decisions": 3,
        "double decisions": 0,
        "drafts that are to be kept": 1,
        "lost drafts": 0,
        "negative acts": 2,
        "negative acts without a reason": 0,
        "acts whose author has not got the letter": 0,
    }


def test_a_decision_that_stands_twice() -> None:
    evening = Evening()
    evening.acts.append(act("decide", OTHER, evening.removed, D.APPROVE))
    assert evening.counted().doubled == [f"{evening.id} was closed 2 times"]


def test_two_guides_who_were_told_that_theirs_stands() -> None:
    evening = Evening()
    evening.account.stands(Told("hugo", evening.id, 2, "remove"))
    assert evening.counted().doubled == [f"{evening.id}, version 2: 2 guides were told that theirs stands"]


def test_a_decision_that_a_guide_was_told_of_and_nobody_recorded() -> None:
    evening = Evening()
    del evening.acts[1]
    assert len(evening.counted().doubled) == 2, "the letter has no decision either"


def test_a_letter_that_came_twice() -> None:
    evening = Evening()
    evening.letters.append(evening.letters[0])
    assert evening.counted().doubled == [f"remove of {evening.id} was told 2 times, and decided 1 times"]


def test_a_hand_over_that_two_guides_took() -> None:
    evening, note = Evening(), uuid4()
    evening.acts += [AuditRecord(act="take-over", guide=who, hour=1, about=note) for who in (ONE, ONE)]
    assert evening.counted().doubled == [], "the same guide, told again"
    evening.acts.append(AuditRecord(act="take-over", guide=OTHER, hour=1, about=note))
    assert evening.counted().doubled == [f"hand-over {note} has 2 takers"]


@pytest.mark.parametrize("there", [{}, {"post": "She laughed"}, {"other": "She laughed at me."}])
def test_words_that_are_gone_or_others(there: dict[str, str]) -> None:
    evening = Evening()
    evening.words = there
    assert evening.counted().lost == ["mara's words for post are lost"]
    evening.account.let_go("mara", "post")
    assert evening.counted().lost == []


@pytest.mark.parametrize("reason", ["", "because"])
def test_a_reason_that_is_empty_or_of_no_catalogue(reason: str) -> None:
    evening = Evening()
    evening.acts[1] = msgspec.structs.replace(evening.acts[1], reason=reason)
    assert evening.counted().unreasoned == [f"remove of a thread ({evening.id})"]


def test_a_reason_that_the_store_forgot() -> None:
    evening = Evening()
    evening.removed = review("thread", AUTHOR, "remove")
    evening.id = UUID(bytes=evening.removed.id)
    evening.acts[1] = act("decide", ONE, evening.removed, D.REMOVE, "unkind-to-someone")
    assert evening.counted().unreasoned == [f"remove of a thread ({evening.id})"]


def test_a_letter_that_was_withheld() -> None:
    for kept in (1, 0):
        evening = Evening()
        evening.letters = evening.letters[kept : kept + 1]
        assert len(evening.counted().untold) == 1, "the removal or the outcome"
    evening = Evening()
    evening.answers.clear()
    assert evening.counted().untold == [f"approve-with-note of a help-me ({UUID(bytes=evening.call.id)})"]


def test_a_letter_beside_the_queue_comes_as_often_as_it_was_written() -> None:
    evening = Evening()
    evening.acts.append(AuditRecord(act="message", guide=ONE, hour=1, about=CALLER))
    assert evening.counted().untold == ["nils has 0 letters of guides, who wrote 1"]
    evening.answers.append(Letter(kind="guide-message", words="How are you today?"))
    assert evening.counted().trouble == ""
    evening.answers.append(evening.answers[-1])
    assert evening.counted().doubled == ["nils has 2 letters of guides, who wrote 1"]


def test_words_that_are_sent_may_be_gone_or_not() -> None:
    evening = Evening()
    evening.account.begins("mara", "post", None)
    assert evening.counted().trouble == ""
    evening.words = {}
    assert evening.counted().trouble == ""
    evening.account.kept("mara", "post", "She laughed at me.")
    assert evening.counted().lost == ["mara's words for post are lost"]


def test_an_answer_to_something_else_is_none() -> None:
    evening = Evening()
    evening.letters[1] = msgspec.structs.replace(evening.letters[1], about=evening.id)
    evening.answers[0] = msgspec.structs.replace(evening.answers[0], about=APPEAL)
    assert len(evening.counted().untold) == 2


def test_bare_facts_are_no_letter_and_nor_is_another_reason() -> None:
    for changed in ({"words": ""}, {"reason": "second-opinion"}, {"about": uuid4()}):
        evening = Evening()
        evening.letters[0] = msgspec.structs.replace(evening.letters[0], **changed)
        assert evening.counted().untold == [f"remove of a thread ({evening.id})"], changed
