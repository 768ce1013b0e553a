from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.moods import MOODS, MoodChoice, mood_word, paint_mood
from client.ui.theme import SHADES, Theme


@pytest.fixture
def choice(theme: Theme, qtbot: QtBot) -> MoodChoice:
    made = MoodChoice(theme, label="How are you?")
    qtbot.addWidget(made)
    made.resize(700, made.heightForWidth(700))
    open_window(made, qtbot)
    made.setFocus()
    return made


def open_window(window: QWidget, qtbot: QtBot) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def buttons(choice: MoodChoice) -> list[QRadioButton]:
    return choice.findChildren(QRadioButton)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def painted(theme: Theme, mood: int, *, filled: bool) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    paint_mood(painter, mood, QRectF(4, 4, 40, 40), theme, filled=filled)
    painter.end()
    return image


def silhouette(theme: Theme, mood: int) -> frozenset[tuple[int, int]]:
    image = painted(theme, mood, filled=True)
    ground = theme.colour("surface").rgb()
    return frozenset((x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).rgb() != ground)


@pytest.mark.parametrize("shade", SHADES)
def test_each_mood_has_its_own_shape_and_hue(theme: Theme, shade: str) -> None:
    theme.choose(theme=shade)
    shapes = [silhouette(theme, mood) for mood in MOODS]
    for index, one in enumerate(shapes):
        for other in shapes[index + 1 :]:
            assert len(one ^ other) > 0.12 * len(one | other), "told apart without colour"
    for mood in MOODS:
        assert painted(theme, mood, filled=True).pixelColor(24, 24) == theme.mood_colour(mood)
        assert painted(theme, mood, filled=False).pixelColor(24, 24) == theme.colour("surface")
        assert all(3 <= x <= 45 and 3 <= y <= 45 for x, y in silhouette(theme, mood)), "within its rectangle"


def test_only_five_moods_have_words() -> None:
    assert [mood_word(mood) for mood in MOODS] == ["Very low", "Low", "In between", "Okay", "Good"]
    with pytest.raises(KeyError):
        mood_word(0)


def test_arrows_move_and_choose(choice: MoodChoice, qtbot: QtBot) -> None:
    heard: list[int] = []
    choice.chosen.connect(heard.append)
    assert choice.value() is None
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert heard == [2, 3, 2, 1, 5], "round at the ends, as radio buttons go"
    assert choice.value() == 5


def test_digits_home_end_and_space(choice: MoodChoice, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Space)
    assert choice.value() == 1
    for key, mood in ((Qt.Key.Key_4, 4), (Qt.Key.Key_1, 1), (Qt.Key.Key_End, 5), (Qt.Key.Key_Home, 1)):
        press(key)
        assert choice.value() == mood
        assert [button.isChecked() for button in buttons(choice)] == [each == mood for each in MOODS]
        assert buttons(choice)[mood - 1].hasFocus()


def test_a_digit_with_a_modifier_is_somebody_elses(choice: MoodChoice, qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert choice.value() is None


def test_the_choice_can_be_taken_back(choice: MoodChoice, qtbot: QtBot) -> None:
    heard: list[str] = []
    choice.chosen.connect(lambda mood: heard.append(str(mood)))
    choice.cleared.connect(lambda: heard.append("none"))
    press(Qt.Key.Key_3, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert (choice.value(), heard) == (None, ["3", "none"])
    assert not any(button.isChecked() for button in buttons(choice))
    press(Qt.Key.Key_Space)
    assert choice.value() == 3, "the focus stayed where it was"


def test_choosing_for_the_person_is_silent(choice: MoodChoice) -> None:
    heard: list[int] = []
    choice.chosen.connect(heard.append)
    choice.choose(2)
    assert (choice.value(), heard) == (2, [])
    choice.choose(None)
    assert choice.value() is None


def test_a_click_anywhere_on_the_card_chooses(choice: MoodChoice, qtbot: QtBot) -> None:
    for mood in MOODS:
        button = buttons(choice)[mood - 1]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight() * 0.9)
        assert choice.value() == mood


def test_tab_stops_once(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    # Without a layout: this platform warns of every smallest size of a window.
    before, choice, after = (
        QLineEdit(window),
        MoodChoice(theme, label="How are you?", parent=window),
        QLineEdit(window),
    )
    choice.choose(4)
    open_window(window, qtbot)
    before.setFocus()
    press(Qt.Key.Key_Tab)
    assert buttons(choice)[3].hasFocus()
    press(Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_each_is_named_for_a_screen_reader(choice: MoodChoice) -> None:
    assert choice.accessibleName() == "How are you?"
    for mood in MOODS:
        spoken = QAccessible.queryAccessibleInterface(buttons(choice)[mood - 1])
        assert spoken.role() == QAccessible.Role.RadioButton
        assert spoken.text(QAccessible.Text.Name) == f"{mood_word(mood)}, {mood} of 5"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 420, 700, 1000])
def test_it_reflows_with_large_targets(theme: Theme, qtbot: QtBot, scale: float, width: int) -> None:
    theme.choose(scale=scale)
    choice = MoodChoice(theme, label="How are you?")
    qtbot.addWidget(choice)
    choice.resize(width, choice.heightForWidth(width))
    choice.show()
    placed = [button.geometry() for button in buttons(choice)]
    assert choice.minimumSizeHint().width() <= width
    for index, rect in enumerate(placed):
        assert min(rect.width(), rect.height()) >= theme.px(44)
        assert choice.rect().contains(rect)
        assert not any(rect.intersects(other) for other in placed[index + 1 :])
        assert rect.width() >= buttons(choice)[index].sizeHint().width(), "no word is cut"
    rows = len({rect.top() for rect in placed})
    assert rows == (1 if width >= choice.sizeHint().width() else 5)


def test_right_to_left_mirrors_places_and_arrows(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(direction="rtl")
    choice = MoodChoice(theme, label="How are you?")
    qtbot.addWidget(choice)
    choice.resize(700, choice.heightForWidth(700))
    open_window(choice, qtbot)
    choice.setFocus()
    lefts = [button.x() for button in buttons(choice)]
    assert lefts == sorted(lefts, reverse=True)
    press(Qt.Key.Key_Left)
    assert choice.value() == 2


@pytest.mark.parametrize("shade", SHADES)
def test_the_focus_shows(theme: Theme, choice: MoodChoice, qtbot: QtBot, shade: str) -> None:
    theme.choose(theme=shade)
    button = buttons(choice)[0]
    with_focus = button.grab().toImage()
    buttons(choice)[1].setFocus()
    without = button.grab().toImage()
    edge = QPointF(button.width() / 2, 1).toPoint()
    assert with_focus.pixelColor(edge) == theme.colour("focus")
    assert without.pixelColor(edge) != theme.colour("focus")
