"""Everything a guide can decide, in the window over a real server: what is asked, what is seen, and what arrives."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.domain.deciding import Wish
from client.services import replies
from client.services.letters import Decided
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from client.ui.kit.marked_prose import MarkedProse
from client.ui.kit.talk_card import TalkCard
from protocol.mail import GuideMail
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.test_guide_desk import LATER, opens, press, with_one_waiting, words
from tests.contract.people import Someone

pytestmark = pytest.mark.slow
D = Decision


def choose(place: GuideDeskPlace, name: str, meaning: object) -> None:
    """As a hand would."""
    choice = find(place, Choice, name)
    assert choice.isVisible(), name
    at = choice.findData(meaning)
    assert at >= 0, (meaning, [choice.itemData(each) for each in range(choice.count())])
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def write(place: GuideDeskPlace, name: str, text: str) -> None:
    box = find(place, QPlainTextEdit, name)
    assert box.isVisible(), name
    box.setPlainText(text)


def claims(qtbot: QtBot, place: GuideDeskPlace) -> None:
    qtbot.waitUntil(lambda: bool(place.desk.state.rows) and not place.desk.state.loading, timeout=LATER)
    press(place, "claim")
    opens(qtbot, place)


def told(qtbot: QtBot, place: GuideDeskPlace, what: str) -> None:
    qtbot.waitUntil(lambda: place.desk.state.told == what, timeout=LATER)


def letters(desk: AtDesk, member: Someone) -> list[Decided]:
    """Decisions with words that have come, the newest first."""
    desk.home.do(member.sync())
    standing = desk.home.do(member.session.letters.standing(community=member.community))
    return [one for one in standing.decided.values() if one.decision.words]


def letter(desk: AtDesk, member: Someone, decision: Decision) -> Decided:
    found: list[Decided] = []

    def come() -> bool:
        found[:] = [one for one in letters(desk, member) if one.decision.decision == decision.value]
        return bool(found)

    desk.until(come)
    return found[0]


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


def test_a_decision_waits_to_be_undone_and_only_then_is_sent(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(undo_seconds=30)
    member = desk.joins()
    desk.sends(member, "Nights", "I lie awake.")
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    press(place, "remove")
    choose(place, "reasonChoice", "unkind-to-someone")
    write(place, "ownWords", "Words I thought better of.")
    press(place, "sendDecision")
    assert "It is sent in \u206830\u2069 s." in find(place, QLabel, "waitingWords").text()
    assert place.desk.state.opened is None
    (row,) = desk.queue(desk.guide)
    assert row.claimed_by is not None, "it stays this guide's meanwhile"
    place.desk.refresh()
    qtbot.waitUntil(lambda: not place.desk.state.loading, timeout=LATER)
    assert place.desk.state.rows[0].written, "whatever happens now, the words are kept"
    QTest.keyClick(place, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    opens(qtbot, place)
    assert find(place, QPlainTextEdit, "ownWords").toPlainText() == "Words I thought better of."
    assert place.deciding.waiting.held == ()
    write(place, "ownWords", "Better words.")
    press(place, "sendDecision")
    press(place, "sendDecisionNow")
    told(qtbot, place, "remove")
    assert letter(desk, member, D.REMOVE).decision.words == "Better words."
    community = desk.home.belonging.state.current
    assert community is not None
    kept = desk.home.do(desk.home.session.guide_words.every(community=community.id))
    assert kept == frozenset(), "what was sent is not unfinished"


def test_what_waits_when_the_window_goes_is_never_sent_and_comes_back_as_words(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in(undo_seconds=10)
    member = desk.joins()
    desk.sends(member, "Nights", "I lie awake.")
    first = shown(qtbot, desk.home)
    claims(qtbot, first)
    press(first, "remove")
    choose(first, "reasonChoice", "unkind-to-someone")
    write(first, "ownWords", "Half a minute too late.")
    press(first, "sendDecision")
    work = first.keep()
    if work is not None:
        desk.home.do(work)
    qtbot.waitUntil(lambda: bool(first.deciding.waiting.held), timeout=LATER)
    first.deciding.waiting.deleteLater()  # as when the window goes
    first.hide()
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(
        lambda: len(place.desk.state.rows) == 1 and place.desk.state.rows[0].written, timeout=LATER
    )
    assert letters(desk, member) == []
    claims(qtbot, place)
    wish = place.deciding.state.wish
    assert (wish.decision, wish.words) == (D.REMOVE, "Half a minute too late.")
    assert place.deciding.state.page == "", "nothing is decided by opening it"


def test_words_from_the_library_are_in_the_authors_language_or_meant_otherwise(
    qtbot: QtBot, desk: AtDesk
) -> None:
    member, _, place = with_one_waiting(
        qtbot, desk, "Ich kann nicht schlafen und weiß nicht, was ich tun soll."
    )
    claims(qtbot, place)
    press(place, "decideOtherwise")
    choose(place, "decisionChoice", D.APPROVE_WITH_NOTE.value)
    assert find(place, Choice, "replyLanguage").currentData() == "de", "as the post is written"
    choose(place, "replyLanguage", "en")
    choose(place, "replyChoice", "glad-you-wrote/1/en")
    press(place, "putIn")
    own = find(place, QPlainTextEdit, "ownWords")
    assert own.toPlainText().startswith("Thank you for writing this here.")
    assert "version 1" in find(place, QLabel, "replyMark").text()
    press(place, "sendDecision")
    assert "These words are in \u2068English\u2069" in words(place)
    assert place.desk.state.busy == "", "nothing was sent by accident"
    choose(place, "replyLanguage", "de")
    german = next(one for one in replies.library(language="de") if one.id == "glad-you-wrote")
    assert own.toPlainText() == german.words, "the same words in the other language"
    press(place, "sendDecision")
    told(qtbot, place, "approve-with-note")
    assert letter(desk, member, D.APPROVE_WITH_NOTE).decision.words == german.words.strip()


def test_words_in_another_language_go_out_when_that_is_meant(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk, "Ich kann nicht schlafen und weiß nicht, was ich tun soll.")
    claims(qtbot, place)
    press(place, "remove")
    choose(place, "reasonChoice", "your-own-details")
    choose(place, "replyLanguage", "es")
    assert not find(place, QPushButton, "sendDecision").isHidden()
    press(place, "sendDecision")
    assert place.desk.state.opened is not None
    sure = find(place, QCheckBox, "meantSo")
    assert sure.isVisible()
    sure.click()
    press(place, "sendDecision")
    told(qtbot, place, "remove")


def test_a_pause_says_its_last_day_and_ones_own_words_become_a_snippet(qtbot: QtBot, desk: AtDesk) -> None:
    member, _, place = with_one_waiting(qtbot, desk, "You are all liars.")
    claims(qtbot, place)
    QTest.keyClick(place.item, Qt.Key.Key_D)
    choose(place, "decisionChoice", D.PAUSE_MEMBER.value)
    choose(place, "reasonChoice", "asked-before")
    press(place, "sendDecision")
    assert "Choose how long the pause is." in words(place)
    choose(place, "pauseDays", 3)
    write(place, "ownWords", "We asked you twice.")
    press(place, "keepSnippet")
    qtbot.waitUntil(lambda: len(place.deciding.state.snippets) == 1, timeout=LATER)
    assert "Your writing is paused, up to and with" in words(place)
    assert "You can appeal up to and with" in find(place, QLabel, "previewAppeal").text()
    press(place, "sendDecision")
    told(qtbot, place, "pause-member")
    assert letter(desk, member, D.PAUSE_MEMBER).decision.until_day is not None

    press(place, "ownDesk")
    qtbot.waitUntil(lambda: "We asked you twice." in words(place), timeout=LATER)
    press(place, "letGoOfSnippet")
    qtbot.waitUntil(lambda: "None yet." in words(place), timeout=LATER)
    choose(place, "deskUndoSeconds", 60)
    qtbot.waitUntil(lambda: place.own.model.undo_seconds == 60, timeout=LATER)
    assert place.back()


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
        return GuideMail("We are here. How are you now?") in [one.message for one in standing.letters]

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


def test_spam_is_read_removed_one_by_one_and_each_author_is_told(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(undo_seconds=30)
    member = desk.joins()
    for number, text in enumerate(
        ("Buy my course today.", "I lie awake.", "Earn money from home.", "Cheap pills.")
    ):
        desk.sends(member, f"Thread {number}", text)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 4, timeout=LATER)
    colleague = desk.colleague()
    queue = place.queue
    for _ in range(4):
        QTest.keyClick(queue.list, Qt.Key.Key_X)
        queue.step(1)
    assert len(place.together.state.marked) == 4
    taken = desk.takes(colleague)  # a colleague was quicker with the first
    press(place, "readMarked")
    qtbot.waitUntil(lambda: place.together.state.phase == "reading", timeout=LATER)
    seen = words(place)
    here = [one.item.text for one in place.together.state.ones if one.item is not None]
    assert len(here) == 3
    for said in (*here, "Selling, recruiting or research"):
        assert said in seen, said
    assert "It could not be taken. Another guide is looking at this now" in seen
    wrong = next(one for one in place.together.state.ones if one.item is not None)
    place.together.tick(wrong.review, False)
    press(place, "removeTogether")
    assert "They are removed in \u206830\u2069 s." in words(place)
    press(place, "undoTogether")
    assert place.together.state.phase == "reading"
    press(place, "removeTogether")
    press(place, "sendTogetherNow")
    qtbot.waitUntil(lambda: place.together.state.phase == "done", timeout=LATER)
    stands = {one.title: one.stands for one in place.together.state.ones}
    assert sorted(stands.values()) == ["handed-on", "not-claimed", "removed", "removed"]
    assert "\u20682\u2069 of \u20684\u2069 were removed" in words(place)
    desk.until(lambda: len(letters(desk, member)) == 2)
    assert {one.decision.reason for one in letters(desk, member)} == {"selling-or-recruiting"}
    press(place, "leaveTogether")
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 2 and not place.desk.state.loading, timeout=LATER)
    held = {row.review: row.held for row in place.desk.state.rows}
    assert held == {taken.row.review: "another", wrong.review: ""}


def test_what_was_urgent_and_taken_over_is_said(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    claims(qtbot, place)
    state = place.desk.state
    row = replace(state.rows[0], held="another", kind="help-me", version=state.rows[0].version + 3)
    place.desk._become(replace(state, newer="taken-over", rows=(row,)))
    assert "another guide has taken it over" in words(place)
    assert not find(place, QPushButton, "approve").isVisible()
