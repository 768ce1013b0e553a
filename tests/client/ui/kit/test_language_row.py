from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from client.ui.kit.language_row import LanguageRow
from client.ui.theme import Theme
from client.ui.theme.appearance import Appearance, load


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    theme = Theme(qapp, kept=tmp_path / "appearance.json")
    yield theme
    theme.choose(**Appearance(theme="light", direction="ltr")._asdict())
    theme.deleteLater()


def pick(row: LanguageRow, code: str) -> None:
    row.choice.choose(code)
    row.choice.activated.emit(row.choice.currentIndex())


def test_another_language_says_in_itself_what_it_takes(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    again: list[str] = []
    row = LanguageRow(theme, theme.choose, lambda: again.append("again"))
    qtbot.addWidget(row)
    row.show()
    assert row.choice.currentData() == "system"
    assert not row.hint.isVisible()
    pick(row, "de")
    assert load(tmp_path / "appearance.json").language == "de"
    assert row.hint.text() == "Ab dem nächsten Start spricht Leeward diese Sprache."
    assert row.again.text() == "Leeward jetzt neu starten"
    row.again.click()
    assert again == ["again"]
    pick(row, "es")
    assert row.hint.text() == "Desde el próximo inicio, Leeward habla este idioma."
    pick(row, "en")  # which the window speaks already
    assert not row.hint.isVisible()


def test_without_a_way_to_begin_again_the_choice_is_kept_all_the_same(qtbot: QtBot, theme: Theme) -> None:
    row = LanguageRow(theme, theme.choose)
    qtbot.addWidget(row)
    row.show()
    pick(row, "es")
    QTest.qWait(0)
    assert row.hint.isVisible()
    assert not row.again.isVisible()


def test_a_language_that_this_leeward_has_not_is_shown_as_the_computers(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(language="fr")
    row = LanguageRow(theme, theme.choose)
    qtbot.addWidget(row)
    assert row.choice.currentData() == "system"
