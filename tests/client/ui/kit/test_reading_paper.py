from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QAccessible, QTextDocument, QTextListFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.domain.library.pieces import piece_of
from client.ui.kit.reading_paper import ReadingPaper
from client.ui.theme import Theme
from tests.client.domain.library.shelf import piece_text

BODY = """One **strong** and *soft*.

## A part

- first
- second

1. counted
2. on

> Somebody said this."""


@pytest.fixture
def paper(qtbot: QtBot, theme: Theme) -> ReadingPaper:
    paper = ReadingPaper(theme)
    qtbot.addWidget(paper)
    paper.resize(500, 600)
    paper.show_piece(piece_of("articles/sleep", piece_text(body=BODY)))
    paper.show()
    return paper


def blocks(paper: ReadingPaper) -> list[tuple[str, int, bool]]:
    found = []
    block = paper.document().begin()
    while block.isValid():
        found.append((block.text(), block.blockFormat().headingLevel(), block.textList() is not None))
        block = block.next()
    return found


def test_headings_lists_and_sources_are_what_they_are(paper: ReadingPaper) -> None:
    assert blocks(paper) == [
        ("One strong and soft.", 0, False),
        ("A part", 2, False),
        ("first", 0, True),
        ("second", 0, True),
        ("counted", 0, True),
        ("on", 0, True),
        ("Somebody said this.", 0, False),
        ("What this rests on", 2, False),
        ("A review", 0, False),
        ("That rest comes and goes.", 0, False),
        (f"https://example.org/review · Read on {date_words(paper)}", 0, False),
    ]
    second = paper.document().findBlockByNumber(3)
    assert second.textList().format().style() == QTextListFormat.Style.ListDisc
    numbered = paper.document().findBlockByNumber(5)
    assert numbered.textList().itemText(numbered) == "2."


def date_words(paper: ReadingPaper) -> str:
    return paper.toPlainText().rpartition("Read on ")[2]


def test_lines_are_as_far_apart_as_the_design_wants(theme: Theme, paper: ReadingPaper) -> None:
    def apart() -> float:
        layout = paper.document().documentLayout()
        first, second = (paper.document().findBlockByNumber(at) for at in (2, 3))
        between = layout.blockBoundingRect(second).top() - layout.blockBoundingRect(first).top()
        return between - first.blockFormat().bottomMargin()

    assert apart() == theme.line("reading")
    theme.choose(scale=2.0)
    assert apart() == theme.line("reading")
    assert len(blocks(paper)) == 11


def test_words_are_strong_and_soft(paper: ReadingPaper) -> None:
    cursor = paper.textCursor()
    weights = {}
    for at in (2, 8, 18):
        cursor.setPosition(at)
        form = cursor.charFormat()
        weights[at] = (form.fontWeight(), form.fontItalic())
    assert weights == {2: (500, False), 8: (600, False), 18: (500, True)}


def test_it_can_be_selected_and_copied_and_not_written_in(paper: ReadingPaper) -> None:
    before = paper.toPlainText()
    QTest.keyClicks(paper, "words")
    paper.insertFromMimeData(QMimeData())
    assert paper.toPlainText() == before
    paper.selectAll()
    assert "Somebody said this." in paper.textCursor().selectedText()


def test_a_screen_reader_reads_all_of_it_in_order(paper: ReadingPaper) -> None:
    spoken = QAccessible.queryAccessibleInterface(paper)
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "On sleep"
    words = spoken.textInterface()
    assert words is not None
    assert words.text(0, words.characterCount()) == paper.toPlainText()


def test_nothing_is_loaded(paper: ReadingPaper) -> None:
    assert (
        paper.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/hosts")) is None
    )


def test_headings_are_found_by_their_number(paper: ReadingPaper) -> None:
    paper.go_to_heading(1)
    assert paper.textCursor().block().text() == "What this rests on"
    paper.go_to_heading(7)
    assert paper.textCursor().block().text() == "What this rests on"
    first, second = paper.heading_heights()
    assert 0 < first < second
