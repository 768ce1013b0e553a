"""The library's pages over a real vault: found, read, kept and forgotten by hand, and the journal only when asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull, VaultUnreadable
from client.domain.library.reading import Suggestion
from client.services.reading_room import ReadingRoom
from client.ui import places
from client.ui.library.screen import LibraryPlace
from client.ui.library.view_model import TOPICS
from tests.client.ui.library.shown import NIGHTS, REST, WAKING, mark, open_item, press, words
from tests.client.ui.standing import Standing


def settled(qtbot: QtBot, place: LibraryPlace, when: Callable[[], bool]) -> None:
    qtbot.waitUntil(when)
    QApplication.processEvents()


def test_the_place_is_made_by_its_key(qtbot: QtBot, home: Standing) -> None:
    made = places.made("library", home, opened=lambda: True)
    qtbot.addWidget(made)
    assert isinstance(made, LibraryPlace)
    assert (made.title(), made.where()) == ("Library", "Only on this computer")


def test_everything_is_on_the_shelves_and_nothing_is_suggested_yet(place: LibraryPlace) -> None:
    said = words(place.shelf)
    assert "Nights" in said
    assert "Waking" in said
    assert "2 lessons · 2 minutes" in said
    assert "Nothing is suggested until you choose topics" in said
    assert not place.shelf.going.isVisible()
    assert not place.shelf.kept.isVisible()
    assert place.focusWidget() is place.shelf.search


def test_a_window_in_another_tongue_says_that_the_library_is_in_english(
    qtbot: QtBot, place: LibraryPlace
) -> None:
    assert not place.shelf.tongue.isVisible()
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    place.model.search("nights")
    settled(qtbot, place, lambda: place.model.state.answer is not None)
    assert place.shelf.tongue.isVisible()
    QLocale.setDefault(before)


def test_one_types_finds_and_comes_back_to_the_row(qtbot: QtBot, place: LibraryPlace) -> None:
    QTest.keyClicks(place.shelf.search, "wak")
    settled(qtbot, place, lambda: place.model.state.answer is not None)
    assert [row.words.item for row in place.shelf.found.rows] == [WAKING]
    assert "Found in one place" in words(place.shelf)
    assert not place.shelf.articles.isVisible()
    QTest.keyClick(place.shelf.found.rows[0], Qt.Key.Key_Space)
    assert place.page is place.reading
    assert place.back()
    assert place.focusWidget() is place.shelf.found.rows[0]
    assert place.back()
    assert place.shelf.search.text() == ""
    settled(qtbot, place, place.shelf.articles.isVisible)
    assert not place.back()


def test_a_search_about_ones_own_safety_leads_to_support_first(
    qtbot: QtBot, reader: Standing, place: LibraryPlace
) -> None:
    QTest.keyClicks(place.shelf.search, "I want to die")
    settled(qtbot, place, place.shelf.crisis.isVisible)
    press(place, "libraryToSupport")
    assert reader.support_asked == 1
    place.shelf.search.setText("nothing like this")
    settled(qtbot, place, lambda: not place.shelf.crisis.isVisible())
    assert "Nothing found" in words(place.shelf)


def test_articles_on_one_topic(qtbot: QtBot, place: LibraryPlace) -> None:
    place.model.narrow("low-mood")
    assert [row.words.item for row in place.shelf.articles.rows] == [WAKING]
    place.model.narrow("")
    assert [row.words.item for row in place.shelf.articles.rows] == [NIGHTS, WAKING]


def test_topics_are_chosen_and_followed(qtbot: QtBot, reader: Standing, place: LibraryPlace) -> None:
    press(place, "libraryTopics")
    assert place.page is place.topics
    press(place, "libraryTopic-low-mood")
    qtbot.waitUntil(lambda: [row.item for row in suggested(place)] == [WAKING])
    place.back()
    assert place.focusWidget() is place.shelf.topics
    assert "because you chose the topic \u2068Low mood\u2069" in words(place.shelf.suggested)


def suggested(place: LibraryPlace) -> tuple[Suggestion, ...]:
    shelves = place.model.state.shelves
    assert shelves is not None
    return shelves.suggested


def test_what_was_read_is_forgotten_when_asked(qtbot: QtBot, reader: Standing, place: LibraryPlace) -> None:
    open_item(place, WAKING)
    qtbot.waitUntil(lambda: place.model.mark_of(WAKING).opened_at is not None)
    place.back()
    open_item(place, TOPICS)
    press(place, "libraryForget")
    qtbot.waitUntil(lambda: place.model.mark_of(WAKING).opened_at is None)
    assert not place.topics.forget.isEnabled()
    assert mark(reader, WAKING) is None


def test_the_journal_is_looked_through_only_after_it_was_asked_and_confirmed(
    qtbot: QtBot, reader: Standing, place: LibraryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    real = ReadingRoom.look_through

    async def noted(room: ReadingRoom, **how: object) -> object:
        looked.append(how)
        return await real(room, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(ReadingRoom, "look_through", noted)
    reader.do(reader.session.journaling.write_entry(text="I cannot sleep and want to die. Sleepless."))
    open_item(place, TOPICS)
    place.model.look_through(None)
    assert looked == []
    press(place, "libraryLook")
    assert looked == []
    assert place.focusWidget() is place.topics.looking.no
    press(place, "libraryLookNow")
    qtbot.waitUntil(lambda: place.model.state.looked is not None)
    assert len(looked) == 1
    said = words(place.topics.looking)
    assert "1 entry was looked through." in said
    assert "Nobody has been told" in said
    ticks = place.topics.looking.ticks
    assert ticks["sleep"].text() == "Sleep, in 1 entry: sleep… (2)"
    ticks["sleep"].setChecked(True)
    press(place, "libraryTake")
    qtbot.waitUntil(place.topics.chips["sleep"].isChecked)
    assert place.model.state.looked is None
    assert not place.topics.looking.found.isVisible()
    press(place, "libraryLook")
    assert place.topics.looking.asking.isVisible()
    assert len(looked) == 1


def test_what_was_found_is_let_go_and_chooses_nothing(
    qtbot: QtBot, reader: Standing, place: LibraryPlace
) -> None:
    open_item(place, TOPICS)
    press(place, "libraryLook")
    press(place, "libraryLookNow")
    qtbot.waitUntil(lambda: place.model.state.looked is not None)
    assert "None of the words stood in them." in words(place.topics.looking)
    press(place, "libraryLetGo")
    assert place.model.state.looked is None
    assert reader.do(reader.session.library.shelves()).topics == ()
    place.model.ask_to_look(True)
    place.back()
    assert not place.model.state.asking


def test_the_words_that_are_counted_can_be_read(qtbot: QtBot, place: LibraryPlace) -> None:
    open_item(place, TOPICS)
    press(place, "libraryLists")
    qtbot.waitUntil(lambda: "Sleep: sleep…" in place.topics.looking.lists.text())
    assert place.topics.looking.lists.isVisible()


def test_shelves_that_cannot_be_read_say_so(
    qtbot: QtBot, reader: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: ReadingRoom) -> object:
        raise VaultUnreadable("private")

    with monkeypatch.context() as patch:
        patch.setattr(ReadingRoom, "shelves", broken)
        place = LibraryPlace(reader)
        qtbot.addWidget(place)
        place.show()
        place.arrive()
        qtbot.waitUntil(place.shelf.notice.isVisible)
        place.open_part(NIGHTS)
        assert place.page is place.shelf
    place.arrive()
    qtbot.waitUntil(lambda: place.model.state.open == NIGHTS)
    assert place.back()
    assert place.shelf.articles.isVisible()
    assert not place.shelf.notice.isVisible()


def test_a_full_disk_is_told_where_all_troubles_are(
    qtbot: QtBot, reader: Standing, place: LibraryPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(ReadingRoom, "keep", full)
    told: list[object] = []
    reader.bridge.troubled.connect(told.append)
    open_item(place, WAKING)
    press(place, "libraryKeep")
    qtbot.waitUntil(lambda: len(told) == 1)
    assert place.reading.keep.text() == "Keep for later"


@pytest.mark.parametrize(("scale", "direction"), [(1.0, "ltr"), (2.0, "ltr"), (1.5, "rtl")])
def test_nothing_is_wider_than_a_small_window(
    qtbot: QtBot, reader: Standing, place: LibraryPlace, scale: float, direction: str
) -> None:
    reader.theme.choose(scale=scale, direction=direction)
    place.resize(640, 480)
    for item in ("", NIGHTS, REST, TOPICS):
        if item:
            open_item(place, item)
        QTest.qWait(30)
        page = place.page
        assert page is not None
        assert page.horizontalScrollBar().maximum() == 0, item  # type: ignore[attr-defined]


def test_every_control_has_a_name(place: LibraryPlace) -> None:
    for item in (NIGHTS, REST, TOPICS):
        open_item(place, item)
        for button in place.findChildren(QAbstractButton):
            if button.isVisible():
                assert (button.accessibleName() or button.text()).strip(), button.objectName()
