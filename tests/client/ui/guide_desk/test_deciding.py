"""Everything a guide can decide, in the window over a real server: what is asked, what is seen, and what arrives."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.domain.deciding import Wish
from client.ui.guide_desk.state import judged
from client.ui.kit.marked_prose import MarkedProse
from client.ui.kit.talk_card import TalkCard
from protocol.mail import GuideMail
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, claims, letter, told, write
from tests.client.ui.guide_desk.test_guide_desk import LATER, press, with_one_waiting, words

pytestmark = pytest.mark.slow
D = Decision


def test_another_wording_is_suggested_with_what_changes_marked_and_seen_as_its_author_sees_it(
    qtbot: QtBot, desk: AtDesk
) -> None:
    text = "I live at 12 Harbour Row. I am still here."
    member, _, place = with_one_waiting(qtbot, desk, text)
    claims(qtbot, place)
    press(place, "decideOtherwise")
    choose(place, "decisionChoice", D.PROPOSE_REDACTION.value)
    box = find(place, QPlainTextEdit, "redaction")
    assert box.toPlainText() == text, "a copy to change"
    choose(place, "reasonChoice", "your-own-details")
    press(place, "sendDecision")
    assert "Change the wording below" in words(place)
    write(place, "redaction", "I am still here.")
    assert (
        find(place, MarkedProse, "redactionMarks").accessibleDescription()
        == "Marked: I live at 12 Harbour Row."
    )
    write(place, "ownWords", "Only that.")
    seen = words(place)
    for said in ("Guides suggest another wording", "It could show who you are", "The rule:", "Only that."):
        assert said in seen, said
    assert find(place, QLabel, "proposedWording").text() == "I am still here."
    press(place, "sendDecision")
    told(qtbot, place, "propose-redaction")
    one = letter(desk, member, D.PROPOSE_REDACTION)
    assert (one.decision.words, one.decision.proposal, one.waits) == ("Only that.", "I am still here.", True)


def test_a_call_for_help_is_answered_at_once_and_its_words_are_opened(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(undo_seconds=60)
    member = desk.joins()
    desk.keyed(member)
    call = member.session.calling
    desk.home.do(call.call(community=member.community, words="It is bad tonight."))
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    assert find(place, QLabel, "sealedWords").text() == "It is bad tonight."
    assert not find(place, QPushButton, "remove").isVisible(), "asking for help never leads to a sanction"
    offered = set(place.deciding.state.offered)
    assert offered == {D.APPROVE_WITH_NOTE, D.HOLD, D.ESCALATE}
    assert place.desk.state.opened is not None
    sent = place.desk.state.opened.item.sent
    assert sent is not None, "the answer names the call"
    press(place, "answer")
    write(place, "ownWords", "We are here. How are you now?")
    card = find(place, TalkCard, "previewCard")
    assert card.isVisible()
    assert card.row is not None
    assert card.row.text == "We are here. How are you now?"
    press(place, "sendDecision")
    assert place.deciding.waiting.held == (), "it never waits"
    told(qtbot, place, "approve-with-note-words")

    def answered() -> bool:
        desk.home.do(member.sync())
        standing = desk.home.do(member.session.letters.standing(community=member.community))
        return GuideMail("We are here. How are you now?", sent) in [one.message for one in standing.letters]

    desk.until(answered)


def test_putting_out_is_proposed_taken_back_and_never_done_by_one_guide(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk, "I know where you live.")
    claims(qtbot, place)
    press(place, "decideOtherwise")
    choose(place, "decisionChoice", D.PUT_OUT.value)
    choose(place, "reasonChoice", "threat-to-someone")
    press(place, "sendDecision")
    assert "Write for the second guide why" in words(place)
    write(place, "recordWords", "Third time this week.")
    press(place, "sendDecision")
    told(qtbot, place, "proposed")
    qtbot.waitUntil(lambda: bool(place.desk.state.rows) and place.desk.state.rows[0].mine, timeout=LATER)
    assert not find(place, QPushButton, "claim").isVisible()
    press(place, "takeProposalBack")
    told(qtbot, place, "taken-back")
    qtbot.waitUntil(
        lambda: bool(place.desk.state.rows) and not place.desk.state.rows[0].proposed, timeout=LATER
    )


def test_a_second_guide_reads_the_proposal_and_agrees_after_being_asked(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    member = desk.joins()
    desk.keyed(member)
    desk.sends(member, "Him", "I know where you live.")
    place = shown(qtbot, desk.home)
    colleague = desk.colleague()
    wish = Wish(
        D.PUT_OUT, "others-are-not-safe", "Two of us looked at it.", record="He wrote to three people."
    )
    desk.decides(colleague, wish)
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.rows[0].proposed == "put-out", timeout=LATER)
    claims(qtbot, place)
    assert "Another guide proposes: Put the member out" in words(place)
    assert find(place, QLabel, "itemProposalRecord").text() == "He wrote to three people."
    assert not find(place, QPushButton, "decideOtherwise").isVisible(), (
        "a proposal is answered, never decided over"
    )
    press(place, "agreeProposal")
    question = place.findChild(QDialog, "agreeQuestion")
    assert question is not None
    find(question, QPushButton, "agreeQuestionYes").click()
    told(qtbot, place, "agreed")
    assert letter(desk, member, D.PUT_OUT).decision.words == "Two of us looked at it."


def test_an_appeal_shows_the_decision_and_its_record_and_is_answered_in_writing(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    member = desk.joins()
    desk.keyed(member)
    desk.sends(member, "Her", "She laughed at me.")
    colleague = desk.colleague()
    review = desk.decides(
        colleague, Wish(D.REMOVE, "unkind-to-someone", "Say it more kindly?", record="It names her.")
    )
    letter(desk, member, D.REMOVE)
    sent = desk.home.do(
        member.session.telling.appeal(
            community=member.community, review=review, words="She asked me to write this."
        )
    )
    desk.home.do(member.sync())
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    seen = words(place)
    for said in ("She asked me to write this.", "It names her.", "Hurtful to someone", "She laughed at me."):
        assert said in seen, said
    press(place, "restore")
    press(place, "sendDecision")
    assert "Write your words" in words(place), "an answer is written"
    write(place, "ownWords", "You are right.")
    card = find(place, TalkCard, "previewCard")
    assert card.row is not None
    assert "the decision is taken back" in card.row.text
    assert card.row.text.endswith("You are right.")
    press(place, "sendDecision")
    told(qtbot, place, "restore")

    def heard() -> bool:
        desk.home.do(member.sync())
        standing = desk.home.do(member.session.letters.standing(community=member.community))
        outcome = standing.outcomes.get(UUID(str(sent.id)))
        return outcome is not None and (outcome.outcome, outcome.words) == ("restore", "You are right.")

    desk.until(heard)


def test_an_edit_is_read_beside_what_it_changes(qtbot: QtBot, desk: AtDesk) -> None:
    member, thread, place = with_one_waiting(qtbot, desk, "I lie awake. I live in Kiel.")
    claims(qtbot, place)
    press(place, "approve")
    told(qtbot, place, "approve")
    desk.published(member, thread)
    work = member.session.amending.edit(
        community=member.community, post=thread, title="Nights", text="I lie awake. I live by the sea."
    )
    desk.home.do(work)
    desk.home.do(member.sync())
    desk.home.do(desk.guide.session.syncing.sync(community=member.community))
    place.desk.refresh()
    qtbot.waitUntil(lambda: [row.kind for row in place.desk.state.rows] == ["edit"], timeout=LATER)
    claims(qtbot, place)
    old, new = find(place, MarkedProse, "readsNow"), find(place, MarkedProse, "reviewText")
    assert (old.text(), new.text()) == ("I lie awake. I live in Kiel.", "I lie awake. I live by the sea.")
    assert "Kiel" in old.accessibleDescription()
    assert "sea" in new.accessibleDescription()


def test_what_was_urgent_and_taken_over_is_said(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    claims(qtbot, place)
    state = place.desk.state
    row = replace(state.rows[0], held="another", kind="help-me", version=state.rows[0].version + 3)
    waiting = replace(state.waiting, rows=(row,), by_id={row.id: row})
    place.desk._become(judged(replace(state, waiting=waiting, shown=(row,)), now=desk.home.now()))
    assert place.desk.state.newer == "taken-over"
    assert "another guide has taken it over" in words(place)
    assert not find(place, QPushButton, "approve").isVisible()
