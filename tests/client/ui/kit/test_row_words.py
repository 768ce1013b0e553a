from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from client.ui.kit import row_words
from client.ui.kit.row_words import Laid, Words, lay_out
from client.ui.theme import Theme
from protocol.limits import TEXT_MAX


def lines(laid: Laid) -> list[str]:
    """What stands in each line."""
    found = []
    for one in laid.paragraphs:
        text = one.layout.text().encode("utf-16-le", "surrogatepass")
        for at in range(one.layout.lineCount()):
            line = one.layout.lineAt(at)
            units = text[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
            found.append(units.decode("utf-16-le", "surrogatepass"))
    return found


def laid(text: str, width: int = 300, most_lines: int = 1000, *, mirrored: bool = False) -> Laid:
    font = QFont("Hanken Grotesk")
    font.setPixelSize(15)
    return lay_out(text, font=font, line=22, width=width, most_lines=most_lines, mirrored=mirrored)


def test_lines_stand_as_far_apart_as_the_design_wants(theme: Theme) -> None:
    found = laid("one\ntwo\n\nthree")
    assert lines(found) == ["one", "two", "", "three"]
    assert found.height == 4 * 22
    assert [one.top for one in found.paragraphs] == [0, 22, 44, 66]


def test_what_is_too_long_ends_in_an_ellipsis(theme: Theme) -> None:
    text = "a quiet evening with tea and the window open " * 10
    found = laid(text, most_lines=2)
    first, second = lines(found)
    assert found.height == 44
    assert text.startswith(first + " " + second.removesuffix("…"))
    assert second.endswith("…")
    assert len(second) > 20
    assert lines(laid(text, most_lines=1)) == [lines(laid(text, most_lines=1))[0].rstrip("…") + "…"]


def test_what_fits_has_no_ellipsis(theme: Theme) -> None:
    assert lines(laid("one\ntwo", most_lines=2)) == ["one", "two"]
    assert lines(laid("one\ntwo\nthree", most_lines=2)) == ["one", "two…"]
    assert lines(laid("one\ntwo\n\n\n", most_lines=2)) == ["one", "two"]
    assert lines(laid("", most_lines=2)) == [""]


def test_a_word_without_end_is_broken(theme: Theme) -> None:
    found = laid("w" * 200, width=100)
    assert len(lines(found)) > 5
    assert "".join(lines(found)) == "w" * 200
    assert found.width <= 100


def test_only_two_of_many_empty_lines_are_kept(theme: Theme) -> None:
    assert lines(laid("one\n\n\n\n \t\n\r\n\ntwo")) == ["one", "", "", "two"]
    assert lines(laid("\n\n\none\n\n")) == ["one"]
    assert lines(laid("one\u2028two\u2029three\x0bfour")) == ["one", "two", "three", "four"]


def test_each_paragraph_runs_its_own_way_on_the_side_of_the_window(theme: Theme) -> None:
    text = "اهلا بكم\nHello\n123"
    ways = Qt.LayoutDirection
    for mirrored, third in ((False, ways.LeftToRight), (True, ways.RightToLeft)):
        found = laid(text, mirrored=mirrored)
        options = [one.layout.textOption() for one in found.paragraphs]
        assert [option.textDirection() for option in options] == [ways.RightToLeft, ways.LeftToRight, third]
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        assert all(option.alignment() == side for option in options)


def test_lines_on_the_right_end_at_the_same_edge(theme: Theme) -> None:
    found = laid("a quiet evening with tea and the window open " * 10, most_lines=3, mirrored=True)
    ends = {
        round(line.x() + line.naturalTextRect().left() + line.naturalTextWidth() - line.x())
        for one in found.paragraphs
        for line in [one.layout.lineAt(at) for at in range(one.layout.lineCount())]
    }
    assert ends == {300}


def test_an_ellipsis_counts_letters_beyond_the_sixteen_bit_ones(theme: Theme) -> None:
    text = "𝒜𝒷𝒸 tea " * 40
    first, second = lines(laid(text, width=200, most_lines=2))
    assert text.startswith(first + " " + second.rstrip("…").rstrip())


HOSTILE = {
    "a word of 100 kB": "a" * 100_000,
    "20,000 line breaks": "\n" * 20_000,
    "as many lines as a post can hold": "x\n" * (TEXT_MAX // 2),
    "spaces": " " * 100_000,
    "tabs": "\t" * TEXT_MAX,
    "marks on one letter": "a" + "\u0301" * (TEXT_MAX // 2),
    "overrides of direction": "\u202e" * (TEXT_MAX // 3),
    "nothing of width": "\u200b" * (TEXT_MAX // 3),
    "half letters": "\ud800" * 4000,
    "noughts": "\0" * TEXT_MAX,
    "pictures": "😀" * (TEXT_MAX // 4),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("most_lines", [2, 100_000])
def test_no_text_makes_the_window_wait(theme: Theme, text: str, most_lines: int) -> None:
    started = time.thread_time()
    found = laid(text, width=600, most_lines=most_lines)
    picture = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    found.draw(painter, QPointF(0, -3000), QColor("black"), QRectF(0, 0, 600, 400))
    painter.end()
    assert found.height <= max(22, min(most_lines, row_words.MOST_LINES) * 40)
    assert time.thread_time() - started < 2  # some 20 ms here; a hang takes minutes


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the theme stays as it is
@given(
    text=st.text(st.sampled_from("ab W\n\té́שع😀\u202e\u200b-…"), max_size=80),
    width=st.integers(0, 200),
    most_lines=st.integers(1, 6),
)
def test_never_more_lines_than_asked_for(theme: Theme, text: str, width: int, most_lines: int) -> None:
    found = laid(text, width, most_lines)
    assert 1 <= len(lines(found)) <= most_lines
    tops = [one.top for one in found.paragraphs]
    assert tops == sorted(tops)
    assert found.height == round(found.paragraphs[-1].bottom)


def test_words_are_laid_out_once(theme: Theme) -> None:
    words = Words(theme)
    one = words.laid("Small wins", 300)
    assert words.laid("Small wins", 300) is one
    assert words.laid("Small wins", 301) is not one
    theme.choose(scale=1.5)
    assert words.laid("Small wins", 300).height > one.height
    theme.choose(scale=1.0)


def test_what_is_kept_is_bounded(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    words = Words(theme)
    monkeypatch.setattr(row_words, "_LAYOUTS_KEPT", 5)
    for at in range(9):
        words.laid(f"text {at}", 300)
    assert len(words) == 5
    words.laid("text 4", 300)
    words.laid("another", 300)
    last = words.laid("text 4", 300)
    assert words.laid("text 4", 300) is last
    monkeypatch.setattr(row_words, "_CHARACTERS_KEPT", 30)
    words.laid("x" * 29, 300)
    assert len(words) == 1


def test_only_what_is_inside_the_clip_is_drawn(theme: Theme) -> None:
    words = Words(theme)
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setClipRect(0, 100, 300, 60)
    height = words.draw(painter, "many words of many lines " * 40, QRectF(0, 0, 300, 10), "text")
    painter.end()
    assert height > 300
    dark = {y for y in range(300) if any(picture.pixelColor(x, y).lightness() < 100 for x in range(300))}
    assert dark
    assert dark <= set(range(100, 160))
