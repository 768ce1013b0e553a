"""The client's rules of deciding are the server's, and say what is missing before anything is sent."""

from __future__ import annotations

from itertools import product

import pytest

from client.domain import deciding
from client.domain.deciding import Wish, fits, is_foreign, lacking, letter_of, offered, stays_open
from protocol.reviewing import NEEDS_MAIL, NEEDS_REASON, NEEDS_TWO, Band, Decision
from server.domain import reviewing
from server.domain.records import Review, ReviewState
from server.domain.reviewing import OFFERED as SERVERS

D = Decision


def test_the_client_offers_exactly_what_the_server_takes() -> None:
    assert deciding.OFFERED.keys() == SERVERS.keys()
    for kind, decisions in SERVERS.items():
        assert set(deciding.OFFERED[kind]) == set(decisions), kind
        assert len(deciding.OFFERED[kind]) == len(set(deciding.OFFERED[kind])), kind
    assert (deciding.POSTS, deciding.WORDS) == (reviewing.POSTS, reviewing.WORDS)


def test_a_note_or_a_call_is_closed_only_after_an_answer() -> None:
    for kind in deciding.WORDS:
        assert D.APPROVE not in offered(kind, answered=False)
        assert D.APPROVE in offered(kind, answered=True)
    assert D.APPROVE in offered("thread", answered=False)
    assert offered("something new", answered=True) == ()


def test_a_letter_goes_exactly_where_the_protocol_asks_for_mail() -> None:
    for kind, decisions in deciding.OFFERED.items():
        for decision in decisions:
            assert (letter_of(kind, decision) != "none") == (decision in NEEDS_MAIL), (kind, decision)


@pytest.mark.parametrize("published", [True, False])
def test_what_stays_open_is_what_the_server_keeps_open(published: bool) -> None:
    for kind, decisions in deciding.OFFERED.items():
        review = Review(
            id=bytes(16), version=1, kind=kind, state=ReviewState.CLAIMED, band=0, why=(), rules_version=1,
            author=bytes(16), room=None, thread=None, post=None, published=published, to=None, title="", text="",
            notes=(), waiting_since=0, rank=1, by=None, sealed=b"", of=None, asked="", deadline=None,
        )  # fmt: skip
        for decision in decisions:
            assert stays_open(kind, decision, published=published) == reviewing.stays_open(review, decision)


def test_asking_for_help_never_leads_to_a_sanction() -> None:
    assert not deciding.SANCTIONS & set(deciding.OFFERED[deciding.HELP_ME])


def lack(wish: Wish, kind: str = "thread", text: str = "As it is", **more: object) -> str:
    return lacking(wish, kind=kind, text=text, **more)  # type: ignore[arg-type]


def test_what_is_missing_is_said_one_thing_after_the_other() -> None:
    assert lack(Wish()) == "decision"
    assert lack(Wish(D.APPROVE)) == ""
    assert lack(Wish(D.REMOVE)) == "reason"
    assert lack(Wish(D.REMOVE, "r")) == ""
    assert lack(Wish(D.PAUSE_MEMBER, "r")) == "days"
    assert lack(Wish(D.PAUSE_MEMBER, "r", days=3)) == ""
    for untouched in ("", "  As it is \n"):
        assert lack(Wish(D.PROPOSE_REDACTION, "r", proposal=untouched)) == "wording"
    assert lack(Wish(D.PROPOSE_REDACTION, "r", proposal="As it was")) == ""
    assert lack(Wish(D.APPROVE_WITH_NOTE, words=" ")) == "words"
    assert lack(Wish(D.HOLD, "r"), kind="help-me") == "words"
    assert lack(Wish(D.RESTORE), kind="appeal") == "words"
    assert lack(Wish(D.PUT_OUT, "r")) == "record"
    assert lack(Wish(D.PUT_OUT, "r"), has_key=False) == ""


def test_every_decision_can_be_completed() -> None:
    for kind, decisions in deciding.OFFERED.items():
        for decision in decisions:
            whole = Wish(decision, "r", "Words", "Another wording", days=1, record="Why")
            assert lack(whole, kind=kind) == "", (kind, decision)
            if decision in NEEDS_REASON:
                assert lack(Wish(decision, "", "Words", "Other", days=1, record="Why"), kind=kind) == "reason"
            if decision in NEEDS_TWO:
                assert deciding.takes_record(kind, decision)


def test_words_that_are_not_the_guides_own_do_not_go_out_in_another_language_by_accident() -> None:
    canned = frozenset({"Thank you."})
    for words, language, probable, foreign in (
        ("", "en", "de", True),
        ("  Thank\n you. ", "en", "de", True),
        ("Thank you. Mika", "en", "de", False),
        ("", "de", "de", False),
        ("", "en", "", False),
        ("", "", "de", False),
    ):
        wish = Wish(D.REMOVE, "r", words, language=language)
        assert is_foreign(wish, canned, probable) is foreign
        assert lack(wish, canned=canned, probable=probable) == ("language" if foreign else "")
    meant = Wish(D.REMOVE, "r", language="en", sure=True)
    assert lack(meant, canned=canned, probable="de") == ""
    assert lack(Wish(D.APPROVE, language="en"), canned=canned, probable="de") == "", "no letter goes out"


def test_words_that_were_begun_by_the_library_have_to_be_ended() -> None:
    begun = frozenset({"I see it so, because"})
    for words, missing in (("I see it so, because \n", "words"), ("I see it so, because it names her.", "")):
        assert lack(Wish(D.UPHOLD, "r", words), kind="appeal", begun=begun) == missing
        assert lack(Wish(D.REMOVE, "r", words), begun=begun) == missing


def test_no_reason_about_reading_is_one_for_removing() -> None:
    for decision in (D.REMOVE, D.PAUSE_MEMBER, D.PUT_OUT):
        assert not fits(decision, reason="read-and-welcome", rule="r6")
        assert fits(decision, reason="unkind-to-someone", rule="r1")
    assert not fits(D.PUT_OUT, reason="worried-about-you", rule="r7")
    assert fits(D.ESCALATE, reason="worried-about-you", rule="r7")
    assert fits(D.HOLD, reason="second-opinion", rule="r6")
    assert not fits(D.HOLD, reason="we-were-mistaken", rule="r6")
    assert not fits(D.ASK_CONTENT_NOTE, reason="unkind-to-someone", rule="r1")


def test_what_is_urgent_never_waits_and_is_never_one_of_many() -> None:
    for kind, band in product(deciding.OFFERED, Band):
        urgent = deciding.is_urgent(kind, band)
        assert urgent == (kind == "help-me" or band is Band.NOW)
        if urgent:
            assert not deciding.may_go_together(kind, band)
    assert deciding.may_go_together("thread", Band.ROUTINE)
    assert not deciding.may_go_together("appeal", Band.ROUTINE)


def test_an_empty_wish_is_nothing_to_keep() -> None:
    assert Wish(D.REMOVE, words="  ").empty
    for full in (Wish(reason="r"), Wish(words="w"), Wish(proposal="p"), Wish(notes=("n",)), Wish(record="x")):
        assert not full.empty
