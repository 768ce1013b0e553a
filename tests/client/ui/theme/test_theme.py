from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.ui.theme import SHADES, Shade, Theme, icons
from client.ui.theme.appearance import Appearance, load, plain_name, save
from client.ui.theme.sheet import sheet
from client.ui.theme.tokens import tokens

UI = Path(__file__).resolve().parents[4] / "client" / "ui"


@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize("mirrored", [False, True])
def test_every_name_of_the_sheet_is_known(shade: Shade, mirrored: bool) -> None:
    made = sheet(tokens(shade), scale=1.5, families=("One",), mirrored=mirrored, check_image="check.svg")
    assert "@" not in made
    assert made.count("{") == made.count("}")


def test_qt_understands_the_whole_sheet(theme: Theme, qapp: QApplication) -> None:
    # A sheet that cannot be parsed is a warning of Qt, and so a red test.
    for shade in SHADES:
        theme.choose(theme=shade)
        assert (
            qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.tokens.colours["canvas"]
        )


def test_text_size_reaches_labels_and_lengths(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.setProperty("role", "reading")
    label.show()
    theme.choose(scale=1.0)
    label.ensurePolished()
    before = label.fontMetrics().height()
    assert theme.px(16) == 16
    theme.choose(scale=2.0)
    assert theme.px(16) == 32
    assert label.fontMetrics().height() >= before * 1.8


def test_a_window_that_is_dressed_anew_looks_as_one_made_in_that_look(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    def made() -> QStackedWidget:
        pages = QStackedWidget()
        qtbot.addWidget(pages)
        for words in ("One page", "Another"):
            page = QWidget()
            column = QVBoxLayout(page)
            for role in ("h1", "reading", "caption"):
                label = QLabel(words)
                label.setProperty("role", role)
                column.addWidget(label)
            for control in (QPushButton(words), QLineEdit(words)):
                control.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                column.addWidget(control)
            pages.addWidget(page)
        pages.resize(700, 500)
        pages.show()
        return pages

    theme.choose(theme="light", scale=1.0)
    worn = made()
    looked = worn.grab().toImage()
    theme.choose(theme="hc_dark", scale=2.0)
    fresh = made()
    # The second page was never in sight before: it is dressed all the same.
    for page in range(2):
        worn.setCurrentIndex(page)
        fresh.setCurrentIndex(page)
        qapp.processEvents()
        assert worn.grab().toImage() == fresh.grab().toImage()
    worn.setCurrentIndex(0)
    theme.choose(theme="light", scale=1.0)
    qapp.processEvents()
    assert worn.grab().toImage() == looked


def test_direction_mirrors_and_comes_back(theme: Theme, qapp: QApplication) -> None:
    theme.choose(direction="rtl")
    assert theme.mirrored
    theme.choose(direction="ltr")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_choice_is_kept_for_the_next_start(qapp: QApplication, tmp_path: Path) -> None:
    kept = tmp_path / "profile" / "appearance.json"
    first = Theme(qapp, kept=kept)
    first.choose(theme="dark", scale=1.5, still=True)
    second = Theme(qapp, kept=kept)
    assert second.appearance == first.appearance
    assert second.tokens.shade == "dark"
    assert kept.stat().st_mode & 0o077 == 0
    second.choose(theme="light", scale=1.0)


class Desktop(QObject):
    """What a desktop says of itself, and when that changes: its shade, and whether it wants more contrast."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt's name
    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - Qt's name
    scheme = Qt.ColorScheme.Light
    contrast = Qt.ContrastPreference.NoPreference

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self.contrast

    def accessibility(self) -> Desktop:
        return self


@pytest.mark.parametrize("whole", [True, False])
def test_the_systems_wish_for_contrast_and_shade_is_followed_while_it_runs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    desktop = Desktop()
    monkeypatch.setattr(qapp, "styleHints", lambda: desktop, raising=False)
    theme = Theme(qapp, whole=whole)
    theme.complete()
    shades = [theme.tokens.shade]
    desktop.contrast = Qt.ContrastPreference.HighContrast
    desktop.contrastPreferenceChanged.emit(desktop.contrast)
    shades.append(theme.tokens.shade)
    desktop.scheme = Qt.ColorScheme.Dark
    desktop.colorSchemeChanged.emit(desktop.scheme)
    shades.append(theme.tokens.shade)
    theme.choose(theme="light")  # what the person chose stands above it
    desktop.contrastPreferenceChanged.emit(desktop.contrast)
    shades.append(theme.tokens.shade)
    assert shades == ["light", "hc_light", "hc_dark", "light"]
    theme.deleteLater()


def test_no_motion_where_it_is_reduced(theme: Theme) -> None:
    theme.choose(still=False)
    assert theme.milliseconds() > 0
    theme.choose(still=True)
    assert theme.milliseconds() == 0
    theme.choose(still=False)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "null",
        "[1]",
        "{",
        '{"scale": 9}',
        '{"scale": true}',
        '{"theme": "pink"}',
        '{"family": "\\u0000"}',
        "[" * 3000,
    ],
)
def test_a_broken_or_foreign_file_is_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "appearance.json"
    path.write_text(content, encoding="utf-8")
    assert load(path) == Appearance()


@given(
    st.builds(
        Appearance,
        theme=st.sampled_from(["system", "light", "dark", "hc_light", "hc_dark"]),
        scale=st.floats(1.0, 2.0),
        family=st.text("abcdefghij é", max_size=20),
        direction=st.sampled_from(["system", "ltr", "rtl"]),
        still=st.booleans(),
        letters=st.booleans(),
        name=st.text("abc é ", max_size=40).map(plain_name),
        language=st.sampled_from(["system", "en", "de", "es"]),
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_saved_is_loaded(tmp_path: Path, chosen: Appearance) -> None:
    path = tmp_path / "appearance.json"
    save(path, chosen)
    assert load(path) == chosen
    assert "passphrase" not in path.read_text()
    assert set(json.loads(path.read_text())) == set(Appearance._fields)


def test_a_disk_that_refuses_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    save(tmp_path / "file" / "appearance.json", Appearance(scale=2.0))


def test_blank_icons_have_their_size_already(qapp: QApplication) -> None:
    theme = Theme(qapp, whole=False)
    blank = theme.pixmap("house")
    theme.complete()
    drawn = theme.pixmap("house")
    assert blank.size() == drawn.size()
    assert blank.toImage() != drawn.toImage()


def test_every_icon_that_is_asked_for_exists() -> None:
    asked: set[str] = set()
    for path in UI.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        asked |= set(re.findall(r'\.(?:pixmap|icon|set_icon)\("([a-z0-9-]+)"', text))
        asked |= set(re.findall(r'IconButton\(\s*[\w.]+,\s*"([a-z0-9-]+)"', text))
    assert len(asked) > 5
    for name in asked:
        assert icons.drawing(name).startswith(b"<svg")


def test_colours_and_sheets_live_in_the_theme_only() -> None:
    found = []
    for path in sorted(UI.rglob("*.py")):
        if path.parent.name == "theme":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if re.fullmatch(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3}){0,1}(?:[0-9A-Fa-f]{2})?", node.value):
                    found.append(f"{path.name}:{node.lineno} {node.value}")
            elif isinstance(node, ast.Attribute) and node.attr == "setStyleSheet":
                found.append(f"{path.name}:{node.lineno} setStyleSheet")
            elif (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "exec"
                # The desktop ends the session when Qt's signal returns: nothing else can wait for the words there.
                and (path.name, ast.unparse(node.func.value)) != ("locking.py", "loop")
            ):
                found.append(f"{path.name}:{node.lineno} exec() blocks the window")
    assert not found
