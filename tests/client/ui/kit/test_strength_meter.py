from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.bridge import Bridge
from client.ui.kit import strength_meter
from client.ui.kit.strength_meter import StrengthMeter
from client.ui.theme import SHADES, Shade
from tests.client.ui.standing import Standing


class Typing:
    """A line, and the meter that watches it."""

    def __init__(self, qtbot: QtBot, doors: Standing) -> None:
        self.qtbot = qtbot
        self.asked = 0
        self.page = QWidget()
        self.line = QLineEdit()
        self.line.setAccessibleName("Passphrase")
        self.meter = StrengthMeter(
            doors.theme, self.line, bridge=self._bridge(doors), threads=lambda: doors.vault_threads
        )
        box = QVBoxLayout(self.page)
        box.addWidget(self.line)
        box.addWidget(self.meter)
        qtbot.addWidget(self.page)
        self.page.resize(500, 200)
        self.page.show()

    def _bridge(self, doors: Standing) -> Callable[[], Bridge]:
        def bridge() -> Bridge:
            self.asked += 1
            return doors.bridge

        return bridge

    def until(self, advice: str) -> None:
        self.qtbot.waitUntil(lambda: self.meter.strength.advice == advice, timeout=20_000)

    @property
    def word(self) -> QLabel:
        label = self.page.findChild(QLabel, "strengthWord")
        assert isinstance(label, QLabel)
        return label

    @property
    def advice(self) -> str:
        label = self.page.findChild(QLabel, "strengthAdvice")
        assert isinstance(label, QLabel)
        return label.text()


@pytest.fixture
def typing(qtbot: QtBot, doors: Standing) -> Iterator[Typing]:
    typing = Typing(qtbot, doors)
    yield typing
    typing.page.hide()


@pytest.mark.parametrize(
    ("text", "advice", "word", "says"),
    [
        ("password1", "common", "Weak", "tried first"),
        ("Theodora", "name", "Weak", "hours or days"),
        ("tgbnhyujm", "keyboard", "Fair", "hundred computers together could guess it in hours or days"),
        ("seven herons", "fair", "Good", "weeks or months"),
        ("seven herons over still water", "good", "Strong", "may still guess"),
    ],
)
def test_it_says_what_would_help(typing: Typing, text: str, advice: str, word: str, says: str) -> None:
    typing.line.setText(text)
    typing.until(advice)
    assert typing.word.text() == word
    assert says in typing.advice
    assert typing.line.accessibleDescription() == f"{word}. {typing.advice}"
    assert text not in typing.advice


def test_before_anything_is_typed_it_says_what_is_a_good_one_and_starts_nothing(typing: Typing) -> None:
    assert "Four or five words" in typing.advice
    assert not typing.word.isVisible()
    assert typing.asked == 0


def test_what_is_taken_out_again_is_not_judged(typing: Typing) -> None:
    typing.line.setText("password1")
    typing.until("common")
    typing.line.setText("seven herons over still water")
    typing.line.clear()
    typing.qtbot.wait(400)
    assert typing.meter.strength.advice == "none"
    assert "Four or five words" in typing.advice


def test_out_of_sight_nothing_is_judged(typing: Typing) -> None:
    typing.line.setText("seven herons")
    typing.page.hide()
    typing.qtbot.wait(300)
    assert typing.asked == 0


def test_one_waits_for_a_pause_in_the_typing(typing: Typing) -> None:
    for letter in "seven herons":
        typing.line.insert(letter)
    typing.until("fair")
    assert typing.asked == 1


def test_where_it_could_not_be_judged_it_says_nothing(
    typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zxcvbn

    def broken(_: str) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(zxcvbn, "zxcvbn", broken)
    typing.line.setText("seven herons")
    typing.until("unknown")
    assert typing.advice == ""
    assert not typing.word.isVisible()


def test_a_change_is_spoken_once(typing: Typing, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(strength_meter, "announce", lambda _, words: said.append(words))
    typing.line.setText("seven herons over still water")
    typing.until("good")
    typing.line.setText("seven herons over still waters")
    typing.qtbot.wait(400)
    assert [each.split(".")[0] for each in said] == ["Strong"]


def test_it_is_polite(typing: Typing) -> None:
    event = QAccessibleAnnouncementEvent(typing.meter, "words")
    assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite


@pytest.mark.parametrize("shade", SHADES)
def test_steps_are_told_apart_by_shape_in_every_theme(typing: Typing, doors: Standing, shade: Shade) -> None:
    doors.theme.choose(theme=shade)
    typing.line.setText("seven herons")
    typing.until("fair")
    steps = typing.meter._steps
    picture = steps.grab().toImage()
    middle = picture.height() // 2
    centres = [picture.pixelColor((2 * at + 1) * picture.width() // 8, middle).name() for at in range(4)]
    assert len(set(centres[:3])) == 1
    assert centres[3] != centres[0]
    typing.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = steps.grab().toImage()
    assert mirrored.pixelColor(mirrored.width() // 8, middle).name() == centres[3]
