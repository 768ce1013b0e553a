from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from bench.journal_20k import texts
from bench.keystroke import PLACES, SHAPES, Measured, Typist, judged, text_of


@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_has_so_many_words_and_is_the_same_each_time(shape: str) -> None:
    text = text_of(shape, 5000)
    words = [word for word in text.split() if word not in ("##", "-", ">")]
    assert len(words) == 5000
    assert text == text_of(shape, 5000)
    assert ("\n" in text) == (shape == SHAPES[0])


def test_the_slowest_letters_are_what_counts(qtbot: QtBot) -> None:
    quick, slow = [2.0] * 100, [2.0] * 98 + [30.0] * 2
    places = [(shape, place) for shape in SHAPES for place in PLACES]
    ours = dict.fromkeys(places, quick)
    found = Measured(ours, ours, ours, {SHAPES[0]: quick}, {SHAPES[0]: quick})
    assert all(figure.ok for figure in judged("offscreen", found))
    found.ours[SHAPES[1], PLACES[1]] = slow
    bad = [figure.name for figure in judged("offscreen", found) if not figure.ok]
    assert bad == ["keystroke/offscreen-one-paragraph-middle-p99"]
    found.ours[SHAPES[1], PLACES[1]] = quick
    found.first[SHAPES[0]] = slow
    bad = [figure.name for figure in judged("offscreen", found) if not figure.ok]
    assert bad == ["keystroke/offscreen-paragraphs-first-p99"]


def test_a_letter_is_waited_for_until_it_is_painted(qtbot: QtBot) -> None:
    box = QPlainTextEdit("some words")
    qtbot.addWidget(box)
    box.show()
    qtbot.waitExposed(box)
    box.setFocus()
    typist = Typist(box)
    typist.go_to(1.0)
    assert typist.key("x") > 0
    assert box.toPlainText() == "some wordsx"
    box.hide()


def test_a_journal_has_entries_of_twenty_years() -> None:
    made = list(texts(400))
    assert len({id_ for id_, _, _ in made}) == 400
    assert made == list(texts(400))
    assert made[-1][1] - made[0][1] > 19 * 365 * 86_400
