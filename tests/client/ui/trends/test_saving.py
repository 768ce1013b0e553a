"""A chart as a file: only after it was said what that means, whole, and without a word that is not shown."""

from __future__ import annotations

import csv
import getpass
import io
import os
import re
import socket
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.services.looking_back import Form
from client.ui.kit import paper_file
from client.ui.theme import Theme
from client.ui.trends.chart_card import ChartCard
from client.ui.trends.paper import page_width
from client.ui.trends.screen import TrendsPlace

pytestmark = pytest.mark.usefixtures("british")


def written(trends: TrendsPlace, qtbot: QtBot, card: ChartCard, form: Form, to: Path) -> bytes:
    trends.saving.write(card, form, to)
    qtbot.waitUntil(lambda: bool(card.outcome.text()), timeout=15_000)
    return to.read_bytes()


def cards(trends: TrendsPlace) -> list[ChartCard]:
    for part in ("dimensions", "questionnaires", "names"):
        trends.open_part(part)
    several = [card for pane in (trends.dimensions, trends.scores) for card, _ in pane.cards.values()]
    return [
        trends.mood.line_card,
        trends.mood.year_card,
        trends.mood.hours_card,
        trends.names.activities_card,
        *several,
    ]


def test_it_says_first_that_the_file_is_not_encrypted(
    trends: TrendsPlace, qtbot: QtBot, tmp_path: Path
) -> None:
    QTest.mouseClick(trends.mood.line_card.save, Qt.MouseButton.LeftButton)
    question = trends.findChild(QDialog, "saveChart")
    assert question is not None
    words = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "will not be encrypted" in words
    assert "nothing else" in words
    assert question.focusWidget() is question.findChild(QPushButton, "saveChartNot")
    table = question.findChild(QPushButton, "saveChart-csv")
    assert table is not None
    QTest.mouseClick(table, Qt.MouseButton.LeftButton)
    choice = trends.findChild(QFileDialog, "fileChoice")
    assert choice is not None
    name = choice.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    assert name.text() == "chart-2026-11-22.csv"
    name.setText(str(tmp_path / "mine.csv"))
    choice.accept()
    card = trends.mood.line_card
    qtbot.waitUntil(lambda: "Saved, whole, as" in card.outcome.text())
    assert "It is not encrypted." in card.outcome.text()
    assert (tmp_path / "mine.csv").exists()


def test_not_now_writes_nothing(trends: TrendsPlace, qtbot: QtBot) -> None:
    QTest.mouseClick(trends.mood.line_card.save, Qt.MouseButton.LeftButton)
    question = trends.findChild(QDialog, "saveChart")
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert trends.findChild(QFileDialog) is None


def test_the_table_is_the_twin_cell_by_cell(trends: TrendsPlace, qtbot: QtBot, tmp_path: Path) -> None:
    for number, card in enumerate(cards(trends)):
        text = written(trends, qtbot, card, "csv", tmp_path / f"{number}.csv").decode("utf-8")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        tables = card.tables()
        wanted = [
            [cell.shown if cell.plain is None else cell.plain for cell in row]
            for table in tables
            for row in table.rows
        ]
        assert rows[0] == [name.strip("\u2068\u2069") for name in tables[0].headers]
        assert [[cell.removeprefix("'") for cell in row] for row in rows[1:]] == wanted
        assert not any(cell.startswith(("=", "@")) for row in rows for cell in row)
    assert "'=Walk" in (tmp_path / "3.csv").read_text(encoding="utf-8")


def test_a_picture_has_twice_the_pixels_and_the_ground_of_the_theme(
    trends: TrendsPlace, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    theme.choose(theme="dark")
    for number, card in enumerate(cards(trends)):
        data = written(trends, qtbot, card, "png", tmp_path / f"{number}.png")
        image = QImage.fromData(data)
        assert image.width() >= 2 * 640
        assert image.pixelColor(2, 2) == theme.colour("surface")
        assert b"tEXt" not in data
        assert b"tIME" not in data
    line = QImage(str(tmp_path / "0.png"))
    colours = {line.pixelColor(x, y).name() for x in range(line.width()) for y in range(0, line.height(), 2)}
    assert theme.mood_colour(1).name() in colours


@pytest.mark.parametrize(("locale", "size"), [("en_GB", b"595"), ("en_US", b"612")])
def test_a_page_is_of_the_usual_paper_and_knows_nobody(
    trends: TrendsPlace,
    qtbot: QtBot,
    tmp_path: Path,
    locale: str,
    size: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paper_file, "_here", lambda: QLocale(locale))
    for number, card in enumerate(cards(trends)):
        data = written(trends, qtbot, card, "pdf", tmp_path / f"{number}.pdf")
        assert data.startswith(b"%PDF-1.")
        assert data.rstrip().endswith(b"%%EOF")
        assert b"[0 0 " + size in re.sub(rb"\s+", b" ", data).replace(b"[ ", b"[")
        assert b"/Author ()" in data
        assert b"/Creator ()" in data
        for secret in (getpass.getuser(), socket.gethostname(), str(tmp_path), "words that no chart shows"):
            if len(secret) > 3:
                for spelt in (secret.encode(), secret.encode("utf-16-be")):
                    assert spelt not in data
        stamps = re.findall(rb"\(D:[0-9]{8}([0-9]{6})([^)]*)\)", data)
        assert stamps
        assert {time for time, _ in stamps} == {b"000000"}, "the day is enough"
        assert all(not re.search(rb"[1-9]", zone) for _, zone in stamps)
        assert b"xmp:CreateDate" not in data
        assert b"/Subtype /Image" not in data, "strokes and words, no pixels"


def test_a_page_holds_every_row(trends: TrendsPlace, qtbot: QtBot, tmp_path: Path) -> None:
    data = written(trends, qtbot, trends.mood.year_card, "pdf", tmp_path / "year.pdf")
    assert data.count(b"/Type /Page\n") == 1
    assert page_width() == 672


def test_a_page_is_dark_on_white_whatever_the_window_looks_like(
    trends: TrendsPlace, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    plain = written(trends, qtbot, trends.mood.line_card, "pdf", tmp_path / "light.pdf")
    theme.choose(theme="hc_dark", scale=2.0)
    qtbot.wait(20)
    trends.mood.line_card.tell("")
    dark = written(trends, qtbot, trends.mood.line_card, "pdf", tmp_path / "dark.pdf")
    assert abs(len(plain) - len(dark)) < 64, "only its own number differs"


def test_files_are_for_their_owner_and_never_overwrite(
    trends: TrendsPlace, qtbot: QtBot, tmp_path: Path
) -> None:
    card = trends.mood.line_card
    path = tmp_path / "a.csv"
    written(trends, qtbot, card, "csv", path)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    card.tell("")
    trends.saving.write(card, "csv", tmp_path / "a")
    qtbot.waitUntil(lambda: bool(card.outcome.text()))
    assert "was not touched" in card.outcome.text()
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".csv"] == ["a.csv"]


def test_no_file_says_who_can_see_the_window(trends: TrendsPlace) -> None:
    for card in cards(trends):
        assert "Only you" in card.summary.text()
        assert not any("Only you" in words for words in card.about)
