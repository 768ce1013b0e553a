from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.ui.kit.item_rows import ItemRow, RowCard, RowWords
from client.ui.theme import Theme


def rows(*items: str) -> list[RowWords]:
    return [RowWords(item, "file-text", f"Title {item}", "Below.", "1 minute") for item in items]


def shown(card: RowCard) -> list[str]:
    return [row.words.item for row in card.rows]


def in_layout(card: RowCard) -> list[str]:
    """The rows as they stand, from the top."""
    found = sorted(card.findChildren(ItemRow), key=lambda row: row.geometry().top())
    return [row.words.item for row in found if row.isVisible()]


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, opened: list[str]) -> RowCard:
    card = RowCard(theme, "Articles", "articles", opened.append)
    qtbot.addWidget(card)
    card.show()
    return card


def test_many_rows_come_a_few_at_a_time_and_all_of_them_in_order(qtbot: QtBot, card: RowCard) -> None:
    items = [f"{number:02}" for number in range(30)]
    card.show_rows(rows(*items))
    assert shown(card) == items[:8]
    qtbot.waitUntil(lambda: shown(card) == items)
    qtbot.waitUntil(lambda: in_layout(card) == items)


def test_rows_that_are_still_to_be_made_are_not_when_others_are_wanted(qtbot: QtBot, card: RowCard) -> None:
    card.show_rows(rows(*(f"{number:02}" for number in range(30))))
    card.show_rows(rows("05", "29"))
    assert shown(card) == ["05", "29"]
    QTest.qWait(30)
    assert shown(card) == ["05", "29"]


def test_rows_that_stay_are_the_same_wherever_they_go(qtbot: QtBot, card: RowCard) -> None:
    card.show_rows(rows("a", "b", "c"))
    kept = {row.words.item: row for row in card.rows}
    kept["c"].setFocus()
    assert card.show_rows(rows("c", "a"))
    assert [kept[row.words.item] is row for row in card.rows] == [True, True]
    assert not card.show_rows(rows("c", "a"))
    qtbot.waitUntil(lambda: in_layout(card) == ["c", "a"])


def test_a_card_that_is_put_aside_keeps_its_rows(card: RowCard) -> None:
    card.show_rows(rows("a"))
    before = card.rows
    card.show_rows([], aside=True)
    assert not card.isVisible()
    card.show_rows(rows("a"))
    assert card.rows == before
    assert card.isVisible()
    card.show_rows([])
    assert not card.isVisible()
    card.show_rows([], always=True)
    assert card.isVisible()


def test_a_row_speaks_as_one_sentence_and_opens_what_it_is(card: RowCard, opened: list[str]) -> None:
    card.show_rows(rows("a"))
    (row,) = card.rows
    assert row.accessibleName() == "Title a. Below. 1 minute"
    card.show_rows([RowWords("a", "circle-check", "Other", "", "read")])
    assert row.accessibleName() == "Other. read"
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert opened == ["a"]
