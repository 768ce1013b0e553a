from __future__ import annotations

import time

import pytest

from client.ui.kit.passages import passages

TEXT = "My name is Anna. I live at 12 Harbour Row.\nI am still here."


def marked(text: str, proposed: str) -> list[str]:
    return [text[start:end] for start, end in passages(text, proposed)]


@pytest.mark.parametrize(
    ("proposed", "expected"),
    [
        (TEXT, []),
        ("I am still here.", ["My name is Anna. I live at 12 Harbour Row."]),
        ("My name is … I live here.\nI am still here.", ["Anna.", "at 12 Harbour Row."]),
        (f"{TEXT} Thank you.", []),
        ("", [TEXT]),
    ],
)
def test_what_a_wording_leaves_out_is_found_word_by_word(proposed: str, expected: list[str]) -> None:
    assert marked(TEXT, proposed) == expected


def test_words_of_any_script_are_counted_as_python_does() -> None:
    assert marked("I 🌊 the sea, says Zoë.", "I 🌊 the sea.") == ["sea, says Zoë."]


def test_two_long_texts_of_one_word_do_not_make_the_window_wait() -> None:
    begun = time.monotonic()
    passages("b " + "a " * 8000 + "c", "d " + "a " * 7900 + "e")
    assert time.monotonic() - begun < 0.5
