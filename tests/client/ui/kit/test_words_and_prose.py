from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from client.domain.contents import Contents
from client.ui.kit.controls import Label
from client.ui.kit.prose import Prose
from client.ui.kit.words import ago, contents_words, day, isolated
from client.ui.theme import Theme

NOW = 1_795_000_000.0
HOUR = int(NOW // 3600)


@given(st.text())
def test_a_name_cannot_turn_the_line_it_stands_in(name: str) -> None:
    shown = isolated(name)
    assert shown[0] == "\u2068"
    assert shown[-1] == "\u2069"
    assert not set(shown[1:-1]) & set("\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e")


def test_hours_are_said_as_people_say_them() -> None:
    assert ago(None, now=NOW) == ""
    assert ago(HOUR, now=NOW) == "Within the hour"
    assert "5" in ago(HOUR - 5, now=NOW)
    assert ago(HOUR - 30, now=NOW) == "Yesterday"
    assert ago(HOUR - 1000, now=NOW) == day(HOUR - 1000)


@given(st.integers(-(2**40), 2**40))
def test_any_hour_a_server_may_say_has_words(hour: int) -> None:
    assert ago(hour, now=NOW)


def test_a_date_is_of_this_computers_language() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        german = day(HOUR)
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        assert german != day(HOUR)
    finally:
        QLocale.setDefault(before)


def test_labels_show_marks_as_they_are(qtbot: QtBot) -> None:
    label = Label("<b>bold</b> <img src='file:///etc/hostname'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_label_stands_on_the_leading_side(qtbot: QtBot) -> None:
    label = Label("Words")
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft


def test_prose_is_as_tall_as_its_lines(theme: Theme, qtbot: QtBot) -> None:
    prose = Prose(theme, "one two three four five six seven eight nine ten " * 8)
    qtbot.addWidget(prose)
    wide, narrow = prose.heightForWidth(700), prose.heightForWidth(250)
    assert wide % theme.line("reading") == 0
    assert narrow > wide
    theme.choose(scale=2.0)
    assert prose.heightForWidth(700) > wide


def test_prose_is_read_by_a_screen_reader_and_painted(theme: Theme, qtbot: QtBot) -> None:
    prose = Prose(theme, "Two words\nand more")
    qtbot.addWidget(prose)
    prose.resize(400, prose.heightForWidth(400))
    prose.show()
    assert prose.text() == "Two words\nand more"
    blank = Prose(theme, "")
    qtbot.addWidget(blank)
    blank.resize(prose.size())
    assert prose.grab().toImage() != blank.grab().toImage()


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "\n" * 20_000, "\u202e" * 5000, "e\u0301" * 20_000, "\ud800", "א" * 5000, "\0"]
)
def test_no_text_makes_it_hang(theme: Theme, qtbot: QtBot, text: str) -> None:
    prose = Prose(theme, text)
    qtbot.addWidget(prose)
    began = time.process_time()
    prose.resize(300, 400)
    prose.grab()
    assert time.process_time() - began < 3


def test_what_is_in_a_vault_is_said_by_kind() -> None:
    assert contents_words(Contents()) == ""
    assert contents_words(Contents(*[1] * 7)) == (
        "1 journal entry, 1 check-in, 1 draft, 1 post of yours, 1 message, 1 not sent yet, 1 community"
    )
    assert contents_words(Contents(entries=2, waiting=5)) == "2 journal entries, 5 not sent yet"
