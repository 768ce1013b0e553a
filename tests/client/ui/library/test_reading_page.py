"""A text and a course as they are read: by keys, part by part, and with what one says of them at their end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.ui.kit.parts import go_to_next
from client.ui.library.screen import LibraryPlace
from tests.client.ui.library.shown import FIRST, NEXT, NIGHTS, REST, WAKING, mark, open_item, press, words
from tests.client.ui.standing import Standing


def test_what_is_opened_counts_and_is_the_reason_for_what_is_suggested(
    qtbot: QtBot, reader: Standing, place: LibraryPlace
) -> None:
    open_item(place, NIGHTS)
    assert place.focusWidget() is place.reading.paper
    assert place.reading.accessibleName() == "Nights"
    qtbot.waitUntil(lambda: place.model.mark_of(NIGHTS).opened_at is not None)
    assert place.back()
    (row,) = place.shelf.suggested.rows
    assert row.words.item == WAKING
    assert "because you opened “\u2068Nights\u2069”, also about \u2068Sleep\u2069" in row.accessibleName()
    assert [row.words.item for row in place.shelf.going.rows] == [NIGHTS]
    assert "opened" in words(place.shelf.going)


def test_where_one_was_is_kept_and_gone_back_to(qtbot: QtBot, reader: Standing, place: LibraryPlace) -> None:
    open_item(place, NIGHTS)
    bar = place.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    QTest.qWait(50)
    assert not place.reading.go_on.isVisible()
    bar.setValue(bar.maximum() // 2)
    at = place.reading.place
    assert 40 < at < 950
    place.back()
    qtbot.waitUntil(lambda: place.model.mark_of(NIGHTS).place == at)
    open_item(place, NIGHTS)
    assert bar.value() == 0
    press(place, "libraryGoOn")
    assert abs(place.reading.place - at) <= 2
    bar.setValue(bar.maximum())
    assert place.reading.place == 1000
    work = place.keep()
    assert work is not None
    reader.do(work)
    kept = mark(reader, NIGHTS)
    assert kept is not None
    assert kept.place == 1000
    assert place.keep() is None


def test_space_and_page_keys_turn_pages_and_the_list_of_parts_leads_to_them(
    qtbot: QtBot, place: LibraryPlace
) -> None:
    open_item(place, NIGHTS)
    bar = place.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    QTest.keyClick(place.reading.paper, Qt.Key.Key_PageDown)
    once = bar.value()
    assert 0 < once < place.reading.viewport().height()
    QTest.keyClick(place.reading.paper, Qt.Key.Key_Space)
    assert bar.value() > once
    QTest.keyClick(place.reading.paper, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == once
    parts = place.reading.parts
    assert [parts.itemText(at) for at in range(parts.count())] == [
        "Parts of this text",
        *(f"Part {number}" for number in range(1, 5)),
        "What this rests on",
    ]
    parts.activated.emit(3)
    assert place.reading.paper.textCursor().block().text() == "Part 3"
    assert place.focusWidget() is place.reading.paper
    QTest.keyClick(place.reading.paper, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert place.reading.paper.textCursor().block().text() == "Part 2"


def test_what_keys_lead_to_is_in_sight(qtbot: QtBot, place: LibraryPlace) -> None:
    open_item(place, NIGHTS)
    bar = place.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    QTest.qWait(50)
    for _ in range(40):
        QTest.keyClick(place.reading.paper, Qt.Key.Key_Down)
    cursor = place.reading.paper.cursorRect()
    seen = place.reading.paper.viewport().mapTo(place.reading.viewport(), cursor.center())
    assert bar.value() > 0
    assert place.reading.viewport().rect().contains(seen)


def test_something_is_kept_read_and_not_read_after_all(
    qtbot: QtBot, reader: Standing, place: LibraryPlace
) -> None:
    open_item(place, WAKING)
    press(place, "libraryKeep")
    qtbot.waitUntil(lambda: place.reading.keep.text() == "Kept for later")
    press(place, "libraryRead")
    qtbot.waitUntil(lambda: "You have read this." in words(place.reading))
    press(place, "libraryRead")
    qtbot.waitUntil(lambda: place.reading.read.text() == "I have read this")
    place.back()
    assert [row.words.item for row in place.shelf.kept.rows] == [WAKING]
    found = mark(reader, WAKING)
    assert found is not None
    assert (found.kept, found.finished_at) == (True, None)


def test_a_course_goes_from_lesson_to_lesson(qtbot: QtBot, reader: Standing, place: LibraryPlace) -> None:
    open_item(place, REST)
    assert place.course.begin.text() == "Begin: \u2068First steps\u2069"
    assert place.focusWidget() is place.course.begin
    press(place, "libraryBegin")
    assert place.reading.heading.text() == "First steps"
    assert "Lesson 1 of 2 in \u2068Rest\u2069" in words(place.reading)
    assert place.reading.back.text() == "\u2068Rest\u2069"
    press(place, "libraryNext")
    assert place.reading.heading.text() == "Next steps"
    assert not place.reading.next.isVisible()
    qtbot.waitUntil(lambda: place.model.mark_of(FIRST).finished_at is not None)
    assert place.back()
    qtbot.waitUntil(lambda: "1 of 2 finished" in words(place.course))
    assert place.course.begin.text() == "Go on: \u2068Next steps\u2069"
    place.model.finish(NEXT)
    qtbot.waitUntil(lambda: "all finished" in words(place.course))
    assert not place.course.begin.isVisible()
    press(place, "libraryCourseKeep")
    qtbot.waitUntil(lambda: place.course.keep.text() == "Kept for later")


def test_a_way_from_elsewhere_leads_to_a_text_once_the_shelves_are_read(
    qtbot: QtBot, reader: Standing
) -> None:
    place = LibraryPlace(reader)
    qtbot.addWidget(place)
    place.show()
    place.open_part(WAKING)
    place.arrive()
    qtbot.waitUntil(lambda: place.model.state.open == WAKING)
    assert place.reading.heading.text() == "Waking"
    place.open_part("articles/of-a-later-version")
    assert place.model.state.open == WAKING
    assert place.back()
    assert place.page is place.shelf


def test_f6_leads_from_what_stands_above_a_text_to_it_and_to_its_end(
    qtbot: QtBot, place: LibraryPlace
) -> None:
    open_item(place, NIGHTS)
    came = []
    for _ in range(3):
        go_to_next(place.parts())
        came.append(place.focusWidget())
    assert came == [place.reading.read, place.reading.back, place.reading.paper]
