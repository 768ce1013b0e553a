"""The comfort panel: every choice holds at once, the sample shows it, and the window's name tells nobody anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from client.ui.kit import comfort
from client.ui.kit.choice import Choice
from client.ui.kit.comfort import ComfortPanel, Sample
from client.ui.theme import Theme
from client.ui.theme.appearance import Appearance, load, plain_name


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    theme = Theme(qapp, kept=tmp_path / "appearance.json")
    yield theme
    theme.choose(**Appearance(theme="light", direction="ltr")._asdict())
    theme.deleteLater()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ComfortPanel:
    panel = ComfortPanel(theme, theme.choose)
    qtbot.addWidget(panel)
    panel.resize(640, 900)
    panel.show()
    return panel


def choice(panel: ComfortPanel, name: str) -> Choice:
    found = panel.findChild(Choice, name)
    assert found is not None, name
    return found


def pick(panel: ComfortPanel, words: str) -> None:
    """As a person picks a line of the list."""
    names = choice(panel, "windowName")
    at = names.findText(words)
    assert at >= 0, words
    names.setCurrentIndex(at)
    names.activated.emit(at)


def own(panel: ComfortPanel) -> QLineEdit:
    found = panel.findChild(QLineEdit, "ownWindowName")
    assert found is not None
    return found


def sample(panel: ComfortPanel) -> Sample:
    found = panel.findChild(Sample)
    assert found is not None
    return found


def test_all_of_it_is_kept_for_the_next_start(panel: ComfortPanel, tmp_path: Path) -> None:
    choice(panel, "textSize").choose(1.5)
    choice(panel, "themeChoice").choose("hc_dark")
    pick(panel, "Notes")
    kept = load(tmp_path / "appearance.json")
    assert (kept.scale, kept.theme, kept.name, kept.title) == (1.5, "hc_dark", "Notes", "Notes")


def test_the_sample_shows_size_colours_and_name_at_once(panel: ComfortPanel, theme: Theme) -> None:
    before, colours = sample(panel).sizeHint().height(), theme.colour("sunken")
    assert sample(panel).name == "Leeward"
    choice(panel, "textSize").choose(2.0)
    choice(panel, "themeChoice").choose("dark")
    pick(panel, "Calendar")
    assert sample(panel).sizeHint().height() > before
    assert sample(panel).grab().toImage().pixelColor(40, 4) == theme.colour("sunken") != colours
    assert sample(panel).name == "Calendar"


def test_a_name_of_ones_own_is_typed_and_ours_comes_back(panel: ComfortPanel, theme: Theme) -> None:
    assert not own(panel).isVisible()
    pick(panel, "Another name…")
    assert own(panel).isVisible()
    assert theme.appearance.title == "Leeward"
    QTest.keyClicks(own(panel), "Tax 2026")
    assert theme.appearance.title == "Tax 2026"
    pick(panel, "Leeward")
    assert theme.appearance.name == ""
    assert not own(panel).isVisible()


def test_a_name_of_ones_own_is_shown_when_one_comes_back(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(name="Tax 2026")
    panel = ComfortPanel(theme, theme.choose)
    qtbot.addWidget(panel)
    panel.show()
    assert own(panel).text() == "Tax 2026"
    assert own(panel).isVisible()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Tax   2026 ", "Tax 2026"),
        ("two\nlines\tof it", "two lines of it"),
        ("back\u202ewards", "back wards"),
        ("\x00\x07", ""),
        ("<b>bold</b>", "<b>bold</b>"),
        ("x" * 400, "x" * 30),
    ],
)
def test_a_name_is_one_short_line_of_letters_that_show(typed: str, name: str) -> None:
    assert plain_name(typed) == name


@pytest.mark.parametrize("written", ['{"name": 7}', '{"name": "a\\u202eb"}', '{"name": "' + "x" * 31 + '"}'])
def test_a_strange_name_in_the_file_is_ours_instead(tmp_path: Path, written: str) -> None:
    path = tmp_path / "appearance.json"
    path.write_text(written)
    assert load(path).title == "Leeward"


def test_faces_made_for_reading_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = ["Aardvark", "OpenDyslexic", "Atkinson Hyperlegible Next", "Hanken Grotesk", 'Bad"Name']
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: installed)
    assert comfort.families() == ["Atkinson Hyperlegible Next", "OpenDyslexic", "Aardvark"]


def test_every_control_is_named(panel: ComfortPanel) -> None:
    assert all(each.accessibleName() for each in panel.findChildren(Choice))
    assert own(panel).accessibleName()
