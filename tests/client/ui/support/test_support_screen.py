from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from client.ui.support.lines import ELSEWHERE, folder, read_all
from client.ui.support.parts import Number, digit_by_digit
from client.ui.support.screen import SupportPlace
from client.ui.theme import Theme

TODAY = date(2026, 11, 21)


def shown(
    qtbot: QtBot, theme: Theme, *, territory: str | None = "GB", where: Path | None = None
) -> SupportPlace:
    place = SupportPlace(theme, territory=territory, folder=where, today=lambda: TODAY)
    qtbot.addWidget(place)
    place.resize(1180, 680)
    place.show()
    place.arrive()
    return place


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def numbers(place: SupportPlace) -> list[str]:
    return [number.text() for number in place.findChildren(Number)]


def test_the_first_words_are_for_somebody_in_danger(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    danger = place.findChild(QWidget, "supportEmergency")
    assert danger is not None
    assert words(danger).startswith("If you or somebody else is in danger right now")
    assert numbers(place)[:2] == ["999", "116 123"]


def test_it_says_that_nobody_has_been_told(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    truth = place.findChild(QWidget, "supportTruth")
    assert truth is not None
    assert "Nobody has been told that you opened this page." in words(truth)
    assert "cannot send help by itself" in words(truth)
    assert "does not know where you are" in words(truth)


def test_it_offers_three_to_five_steps(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    minutes = place.findChild(QWidget, "supportMinutes")
    assert minutes is not None
    steps = [label.text() for label in minutes.findChildren(QLabel) if label.text().endswith(".")]
    assert 3 <= len(steps) <= 5


def test_another_country_shows_its_own_numbers_at_once(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    place.country.choose("US")
    assert numbers(place)[:3] == ["911", "988", "988"]
    assert "116 123" not in numbers(place)


def test_a_country_of_the_union_without_lines_has_its_emergency_number_and_directories(
    qtbot: QtBot, theme: Theme
) -> None:
    place = shown(qtbot, theme, territory="BG")
    assert place.country.currentText() == "Bulgaria"
    assert numbers(place)[0] == "112"
    assert "findahelpline.com" in numbers(place)


def test_a_country_nobody_wrote_a_pack_for_is_told_of_directories(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme, territory="KI")
    assert place.country.currentData() == ELSEWHERE
    assert "befrienders.org" in numbers(place)
    assert "Your country's own number comes first" in words(place)


def test_the_country_is_that_of_this_computer(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme, territory=None)
    code = QLocale.territoryToCode(QLocale.system().territory())
    expected = code if code in read_all().packs else ELSEWHERE
    assert place.country.currentData() == expected


def test_nothing_is_remembered_of_a_choice(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    place.country.choose("DE")
    again = shown(qtbot, theme)
    assert again.country.currentData() == "GB"


def test_it_shows_at_once(qtbot: QtBot, theme: Theme) -> None:
    shown(qtbot, theme)  # the modules, the fonts and the first layout are there after this
    times = []
    for _ in range(5):
        begun = time.thread_time()  # work, not waiting for a busy machine
        place = shown(qtbot, theme)
        QApplication.processEvents()
        times.append(time.thread_time() - begun)
        place.close()
    assert min(times) < 0.1


def test_a_broken_pack_leaves_the_rest(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    for path in folder().glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(text if path.stem != "GB" else text[:40], encoding="utf-8")
    place = shown(qtbot, theme, where=tmp_path)
    assert place.country.currentData() == ELSEWHERE
    assert numbers(place)[0] == "112"
    place.country.choose("US")
    assert numbers(place)[0] == "911"


@pytest.mark.parametrize("there", [True, False])
def test_with_no_pack_at_all_there_is_still_a_number(
    qtbot: QtBot, theme: Theme, tmp_path: Path, *, there: bool
) -> None:
    place = shown(qtbot, theme, where=tmp_path if there else tmp_path / "none")
    assert numbers(place) == ["112"]
    assert "Nobody has been told that you opened this page." in words(place)


def test_a_line_older_than_two_years_stays_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    olds = [label.text() for label in place.findChildren(QLabel) if label.property("old") == "true"]
    expected = [line.name for line in read_all().of("GB").lines if not line.fresh(TODAY)]
    assert expected == ["NHS 111", "Shout"]
    assert olds == [
        "Last checked against what norwoodmc.co.uk said in August 2024. It may have changed since.",
        "Last checked against what giveusashout.org said in November 2024. It may have changed since.",
    ]
    assert {"111", "85258"} < set(numbers(place))
    assert "As kickstherapy.com said in January 2026" in words(place)


def test_what_no_page_says_is_not_left_to_be_guessed(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme, territory="NZ")
    assert "Its hours and its cost could not be checked." in words(place)
    place.country.choose("PL")
    assert "Its hours and its cost could not be checked." in words(place)
    place.country.choose("IT")
    assert "Every day from 9:00 to midnight" in words(place)
    assert "What it costs could not be checked." in words(place)


def test_the_emergency_number_stands_first_in_every_country(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    for code in (*read_all().names, ELSEWHERE):
        place.country.choose(code)
        QApplication.processEvents()
        top = min(place.findChildren(Number), key=lambda each: each.mapTo(place, each.rect().topLeft()).y())
        assert top.text() == read_all().of(code).emergency[0].number
        place.arrive()
        assert place.focusWidget() is top


def test_back_asks_to_leave(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    with qtbot.waitSignal(place.leaving):
        QTest.mouseClick(place.back_button, Qt.MouseButton.LeftButton)


def test_every_control_has_a_name_and_numbers_are_spoken_digit_by_digit(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    reached = [
        w for w in place.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
    ]
    assert {place.back_button, place.country} < set(reached)
    assert [w for w in reached if not (w.accessibleName() or getattr(w, "text", str)())] == []
    spoken = [number.accessibleName() for number in place.findChildren(Number)]
    assert spoken[0] == "If you or somebody else is in danger right now, call the emergency number: 9 9 9"
    assert "Samaritans. Call: 1 1 6, 1 2 3" in spoken


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("116 123", "1 1 6, 1 2 3"),
        ("999", "9 9 9"),
        ("988lifeline.org", "988lifeline.org"),
        ("1737", "1 7 3 7"),
    ],
)
def test_digits_one_by_one(text: str, spoken: str) -> None:
    assert digit_by_digit(text) == spoken


def test_a_number_is_copied_by_keyboard_and_never_dialled(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    number = place.findChildren(Number)[1]
    QTest.keyClick(number, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "116 123"
    assert not number.openExternalLinks()


def test_numbers_keep_their_order_from_right_to_left(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(direction="rtl")
    place = shown(qtbot, theme)
    assert place.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert all(n.layoutDirection() == Qt.LayoutDirection.LeftToRight for n in place.findChildren(Number))


@pytest.mark.parametrize("size", [(1180, 680), (640, 480)])
def test_the_page_ends_where_its_words_end(qtbot: QtBot, theme: Theme, size: tuple[int, int]) -> None:
    place = shown(qtbot, theme)
    place.resize(*size)
    QApplication.processEvents()
    column = place._scroller.column
    last = max(child.geometry().bottom() for child in column.children() if isinstance(child, QWidget))
    assert column.height() - last < theme.px(60)


def test_at_twice_the_text_size_nothing_is_wider_than_a_small_window(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(scale=2.0)
    place = shown(qtbot, theme)
    place.resize(1024, 520)
    QApplication.processEvents()
    inside = place._scroller.widget()
    assert inside is not None
    assert inside.width() <= place._scroller.viewport().width()


def test_arriving_again_begins_at_the_top(qtbot: QtBot, theme: Theme) -> None:
    place = shown(qtbot, theme)
    place._scroller.verticalScrollBar().setValue(500)
    place.arrive()
    assert place._scroller.verticalScrollBar().value() == 0
    focused = place.focusWidget()
    assert isinstance(focused, Number)
    assert focused.text() == "999"
