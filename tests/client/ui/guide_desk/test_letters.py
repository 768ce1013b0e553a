"""Letters to members at the desk: from an item or by name, as they are read, kept until sent; over a real server."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from client.domain.carrying import Carrying
from client.domain.errors import Unreachable
from client.domain.service_hours import Duty
from client.services import carrying, openings
from client.services.carrying import Carried
from client.ui.community.guides_rows import talk_rows
from client.ui.guide_desk.letters_page import LettersPages
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from client.ui.kit.item_rows import ItemRow
from client.ui.kit.talk_card import TalkCard
from protocol.guiding import GuideActAnswer, LetterRequest
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, claims, write
from tests.client.ui.guide_desk.test_guide_desk import press, words
from tests.contract.people import Someone
from tests.contract.test_guide_letters import id_of, letters_of

pytestmark = pytest.mark.slow
LATER = 15_000


def pages(place: GuideDeskPlace) -> LettersPages:
    page = place.asides.page
    assert isinstance(page, LettersPages)
    return page


def with_an_item(qtbot: QtBot, desk: AtDesk) -> tuple[Someone, GuideDeskPlace]:
    desk.come_in()
    member = desk.joins()
    desk.sends(member, "Nights", "I lie awake like a lighthouse.")
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    return member, place


def picture(place: QWidget, name: str) -> None:
    if folder := os.environ.get("LEEWARD_PICTURES"):
        for _ in range(8):
            QTest.qWait(20)
        place.grab().save(f"{folder}/{name}.png")


def test_from_an_item_a_letter_goes_as_it_was_seen_and_the_way_back_leads_there(
    qtbot: QtBot, desk: AtDesk
) -> None:
    member, place = with_an_item(qtbot, desk)
    press(place, "writeLetter")
    model = pages(place).model
    qtbot.waitUntil(lambda: model.state.asked and model.state.talk is not None, timeout=LATER)
    assert place.where() == "Guides of this community can see this"
    said = words(place)
    assert "no sanction: nothing that was decided about them changes by it" in said
    assert "Nothing was written between them and the guides so far" in said
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Write a few words first." in words(place)
    write(place, "letterWords", "We read you. How are you today?\n")
    assert "Write a few words first." not in words(place)
    seen = find(place, TalkCard, "letterPreview").row
    assert seen is not None
    picture(place, "letter-preview")
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: model.state.sent == 1, timeout=LATER)
    assert "It is on its way to them." in words(place)
    assert find(place, QPlainTextEdit, "letterWords").toPlainText() == ""
    qtbot.waitUntil(lambda: len(place.findChildren(TalkCard, "saidPiece")) == 1, timeout=LATER)
    picture(place, "letter-sent")

    def come() -> bool:
        desk.home.do(member.sync())
        return bool(desk.home.do(letters_of(member)))

    desk.until(come)
    standing = desk.home.do(member.session.letters.standing(community=member.community))
    row = next(row for row in talk_rows(standing, {}, call=None, call_words="", now=0) if not row.mine)
    assert (row.heading, row.text, row.standing) == (seen.heading, seen.text, seen.standing)
    assert place.back()
    assert place.asides.page is None
    assert find(place, QWidget, "reviewText").isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert place.item.isAncestorOf(focus), "back where one came from"


def test_what_is_not_sent_is_there_again_wherever_one_went(qtbot: QtBot, desk: AtDesk) -> None:
    member, place = with_an_item(qtbot, desk)
    own = desk.home.do(id_of(member))
    press(place, "writeLetter")
    model = pages(place).model
    qtbot.waitUntil(lambda: model.state.asked, timeout=LATER)
    write(place, "letterWords", "Half a sentence and")
    press(place, "leaveLetter")
    letters = desk.home.session.guide_letters
    community = desk.guide.community
    begun = desk.home.do(letters.begun(community=community))
    assert [(one.member, one.words) for one in begun] == [(own, "Half a sentence and")]
    press(place, "handOn")
    qtbot.waitUntil(lambda: place.desk.state.opened is None, timeout=LATER)
    press(place, "guideLetters")
    qtbot.waitUntil(lambda: bool(model.state.begun), timeout=LATER)
    row = find(place, ItemRow, f"letterTo-{own}")
    row.click()
    box = find(place, QPlainTextEdit, "letterWords")
    qtbot.waitUntil(lambda: box.toPlainText() == "Half a sentence and", timeout=LATER)
    box.setPlainText("Half a sentence and a whole one.")
    kept = place.keep()
    assert kept is not None
    desk.home.do(kept)
    begun = desk.home.do(letters.begun(community=community))
    assert [one.words for one in begun] == ["Half a sentence and a whole one."]
    assert place.back()
    assert find(place, QLineEdit, "letterSearch").isVisible()
    assert place.back()
    assert place.asides.page is None


def test_a_member_is_found_by_name_and_a_text_for_when_nobody_is_there_is_at_hand(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    member = desk.joins()
    own = desk.home.do(id_of(member))
    letters, community = desk.home.session.guide_letters, desk.guide.community
    known = desk.home.do(member.session.memberships.open(member.community))
    record = desk.home.do(known.record())
    assert record.pseudonym is not None
    name = record.pseudonym

    async def has_come() -> bool:
        return bool(await letters.people(community=community, typed=name))

    desk.home.do(desk.guide.sync_until(has_come))
    place = shown(qtbot, desk.home)
    press(place, "guideLetters")
    search = find(place, QLineEdit, "letterSearch")
    search.setText("nobody has this name")
    qtbot.waitUntil(lambda: "Nobody here has a name like that." in words(place), timeout=LATER)
    search.setText(name[1:])
    qtbot.waitUntil(lambda: bool(pages(place).model.state.people), timeout=LATER)
    picture(place, "letters-whom")
    find(place, ItemRow, f"letterPerson-{own}").click()
    model = pages(place).model
    qtbot.waitUntil(lambda: model.state.asked, timeout=LATER)
    assert model.state.talk is not None
    assert "nobody is on duty now" not in words(place)
    model._become(replace(model.state, talk=replace(model.state.talk, duty=Duty(False, 1))))
    assert "nobody is on duty now" in words(place)
    assert find(place, Choice, "letterOpening").currentData() == "out-of-hours"
    press(place, "letterPutIn")
    german = {one.id: one.words for one in openings.fitting("letter", language="de")}
    choose(place, "letterLanguage", "de")
    assert find(place, QPlainTextEdit, "letterWords").toPlainText() == german["out-of-hours"]
    choose(place, "letterOpening", "do-you-rest")
    press(place, "letterPutIn")
    assert find(place, QPlainTextEdit, "letterWords").toPlainText() == german["do-you-rest"]
    picture(place, "letter-german")


def test_a_conversation_shows_who_wrote_what_and_what_waits(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    member = desk.joins()
    desk.keyed(member)
    own = desk.home.do(id_of(member))
    place = shown(qtbot, desk.home)

    async def writes(text: str) -> None:
        await member.session.telling.note(community=member.community, words=text)
        await member.sync()

    desk.home.do(writes("<b>I am not sure about this.</b>"))
    press(place, "guideLetters")
    model = pages(place).model
    model.open(own, "quiet-otter")
    qtbot.waitUntil(lambda: model.state.asked, timeout=LATER)
    assert "A note or call of theirs waits in the queue." in words(place)


def test_who_is_there_for_others_is_shown_without_numbers_and_with_words_to_begin_with(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.come_in()
    member = desk.joins()
    own = desk.home.do(id_of(member))
    noticed = Carried(own, "quiet-otter", Carrying(own.bytes, True, True, False))

    async def look(*_: object, **__: object) -> tuple[Carried, ...]:
        return (noticed,)

    monkeypatch.setattr(carrying, "look", look)
    place = shown(qtbot, desk.home)
    press(place, "guideLetters")
    model = pages(place).model
    qtbot.waitUntil(lambda: bool(model.state.carried), timeout=LATER)
    row = find(place, ItemRow, f"letterCarried-{own}")
    qtbot.waitUntil(row.isVisible)
    said = words(place)
    assert "shown to nobody else" in said
    assert (
        "Answers people who are new here. Was there on many days in a row. Perhaps ask whether they rest."
        in said
    )
    assert not any(letter.isdigit() for letter in row.accessibleName())
    picture(place, "letters-carried")
    row.click()
    qtbot.waitUntil(lambda: model.state.talk is not None, timeout=LATER)
    assert find(place, Choice, "letterOpening").currentData() == "do-you-rest"


def test_where_no_answer_came_it_is_said_so_and_the_same_words_are_the_same_letter(
    qtbot: QtBot, desk: AtDesk
) -> None:
    member, place = with_an_item(qtbot, desk)
    press(place, "writeLetter")
    model = pages(place).model
    qtbot.waitUntil(lambda: model.state.asked, timeout=LATER)
    write(place, "letterWords", "How are you today?")
    community = desk.guide.community
    api = desk.home.do(desk.home.session.memberships.open(community)).api
    real = api.write_letter

    async def lost(request: LetterRequest, *, token: str) -> GuideActAnswer:
        await real(request, token=token)
        raise Unreachable

    api.write_letter = lost  # type: ignore[method-assign]
    press(place, "sendLetter")
    qtbot.waitUntil(lambda: model.state.unsure, timeout=LATER)
    assert "It is not known whether this arrived." in words(place)
    assert find(place, QPlainTextEdit, "letterWords").toPlainText() == "How are you today?"
    api.write_letter = real  # type: ignore[method-assign]
    press(place, "sendLetter")
    qtbot.waitUntil(lambda: model.state.sent == 1, timeout=LATER)
    assert "It is not known" not in words(place)

    def come() -> bool:
        desk.home.do(member.sync())
        return bool(desk.home.do(letters_of(member)))

    desk.until(come)
    assert desk.home.do(letters_of(member)) == ["How are you today?"]
