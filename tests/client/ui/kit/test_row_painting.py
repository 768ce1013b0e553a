from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from client.ui.kit import row_painting
from client.ui.kit.row_painting import (
    Byline,
    Cards,
    hue_of,
    initials,
    line_width,
    mirrored,
    paint_disc,
    paint_line,
    paint_pill,
    pill_size,
)
from client.ui.theme import SHADES, Theme

WIDE, TALL = 300, 120


class Picture:
    """Something to paint on, of a colour that no token has."""

    def __init__(self, ratio: float = 1) -> None:
        self.image = QImage(round(WIDE * ratio), round(TALL * ratio), QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(ratio)
        self.image.fill(Qt.GlobalColor.magenta)
        self.painter = QPainter(self.image)

    def colour(self, x: float, y: float) -> str:
        if self.painter.isActive():
            self.painter.end()
        ratio = self.image.devicePixelRatio()
        return self.image.pixelColor(int(x * ratio), int(y * ratio)).name().upper()

    def ink(self) -> QRect:
        """The smallest rectangle around all that was painted."""
        if self.painter.isActive():
            self.painter.end()
        ground = Qt.GlobalColor.magenta
        rows = [
            (x, y)
            for x in range(self.image.width())
            for y in range(self.image.height())
            if self.image.pixelColor(x, y) != ground
        ]
        xs, ys = [x for x, _ in rows], [y for _, y in rows]
        return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
@pytest.mark.parametrize("shade", SHADES)
def test_a_card_says_its_state(theme: Theme, shade: str, ratio: float) -> None:
    theme.choose(theme=shade)
    cards = Cards(theme)
    row = QRect(0, 0, WIDE, TALL)
    colours = theme.tokens.colours
    for state, fill, line in (
        ({}, "surface", "border"),
        ({"selected": True}, "accent_soft", "accent"),
        ({"hovered": True}, "sunken", "control"),
        ({"focused": True}, "surface", "focus"),
        ({"selected": True, "focused": True, "hovered": True}, "accent_soft", "focus"),
    ):
        picture = Picture(ratio)
        inside = cards.paint(picture.painter, row, **state)
        assert picture.colour(WIDE / 2, TALL / 2) == colours[fill]
        assert picture.colour(WIDE / 2, inside.top() + 0.5) == colours[line]
        assert picture.colour(inside.left() + 0.5, TALL / 2) == colours[line]
        assert picture.colour(inside.right() - 0.6, TALL / 2) == colours[line]
        assert picture.colour(0, 0) == "#FF00FF"


def test_a_shadow_stays_within_the_row_and_away_from_high_contrast(theme: Theme) -> None:
    row = QRect(20, 20, WIDE - 40, TALL - 40)
    shadow = {}
    for shade in ("light", "hc_light"):
        theme.choose(theme=shade)
        picture = Picture()
        inside = Cards(theme).paint(picture.painter, row)
        shadow[shade] = picture.colour(WIDE / 2, inside.bottom() + 1) != "#FF00FF"
        assert row.contains(picture.ink())
    assert shadow == {"light": True, "hc_light": False}


def test_cards_follow_the_theme(theme: Theme) -> None:
    cards = Cards(theme)
    row = QRect(0, 0, WIDE, TALL)
    before = Picture()
    cards.paint(before.painter, row)
    before.painter.end()
    theme.choose(theme="dark")
    picture = Picture()
    inside = cards.paint(picture.painter, row)
    assert picture.colour(WIDE / 2, inside.top()) == theme.tokens.colours["border"]


def test_a_card_lower_than_its_corners_is_no_trouble(theme: Theme) -> None:
    for height in (0, 1, 7, 20):
        picture = Picture()
        Cards(theme).paint(picture.painter, QRect(0, 0, 9, height))
        picture.painter.end()


def test_things_are_mirrored_within_their_card() -> None:
    card = QRectF(10, 0, 100, 50)
    part = QRectF(15, 5, 20, 20)
    assert mirrored(card, part, Qt.LayoutDirection.LeftToRight) == part
    assert mirrored(card, part, Qt.LayoutDirection.RightToLeft) == QRectF(85, 5, 20, 20)


def test_names_have_initials_and_a_hue_of_their_own() -> None:
    assert [initials(name) for name in ("quiet-otter", "Tin Whistle", "moss", "", "42", "élan-vital")] == [
        "QO",
        "TW",
        "M",
        "",
        "",
        "ÉV",
    ]
    assert (
        len({hue_of(name) for name in ("quiet-otter", "paper-lantern", "slow-river", "moss", "a", "b")}) > 2
    )
    assert hue_of("quiet-otter") == 2  # for ever: a person is known by it
    assert all(0 <= hue_of(str(at)) < 5 for at in range(50))
    assert isinstance(hue_of("\ud800"), int)


def test_a_disc_fits_its_rectangle(theme: Theme) -> None:
    picture = Picture()
    paint_disc(picture.painter, theme, QRectF(40, 40, 30, 30), "quiet-otter")
    assert QRect(40, 40, 30, 30).contains(picture.ink())


def test_a_line_stands_on_the_leading_side_and_is_elided(theme: Theme) -> None:
    room = QRectF(50, 40, 200, 30)
    found = {}
    for direction in ("ltr", "rtl"):
        theme.choose(direction=direction)
        picture = Picture()
        used = paint_line(picture.painter, theme, room, "quiet-otter", "text")
        assert used <= line_width(theme, "quiet-otter") < 200
        found[direction] = picture.ink()
    assert found["ltr"].left() < 55
    assert found["rtl"].right() > 244
    picture = Picture()
    assert paint_line(picture.painter, theme, room, "quiet\notter " * 50, "text") <= 200
    assert room.toRect().contains(picture.ink())


def test_a_pill_holds_its_words(theme: Theme) -> None:
    for direction in ("ltr", "rtl"):
        theme.choose(direction=direction)
        for icon in ("", "eye-off"):
            size = pill_size(theme, "Content note: panic", icon)
            picture = Picture()
            pill = QRectF(30, 30, size.width(), size.height())
            paint_pill(picture.painter, theme, pill, "Content note: panic", "note", icon)
            ground = picture.colour(pill.center().x(), pill.top() + 2)
            assert ground == theme.tokens.colours["cw_soft"]
            assert pill.toAlignedRect().contains(picture.ink())
    assert pill_size(theme, "New", "eye-off").width() > pill_size(theme, "New").width()


def test_a_byline_takes_two_lines_where_it_is_narrow(theme: Theme) -> None:
    for direction in ("ltr", "rtl"):
        theme.choose(direction=direction)
        heights = []
        for width in (280, 160, 70):
            byline = Byline(theme, width, "quiet-otter", "Yesterday", "New")
            picture = Picture()
            byline.paint(picture.painter, QPointF(10, 10))
            assert QRect(10, 10, width, byline.height).contains(picture.ink())
            heights.append(byline.height)
        assert heights[0] < heights[1] == heights[2]


def test_nothing_in_a_byline_covers_anything_else(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    placed: list[QRectF] = []
    monkeypatch.setattr(row_painting, "paint_disc", lambda _p, _t, rect, *_: placed.append(rect))
    monkeypatch.setattr(row_painting, "paint_line", lambda _p, _t, rect, *_: placed.append(rect))
    monkeypatch.setattr(row_painting, "paint_pill", lambda _p, _t, rect, *_, **__: placed.append(rect))
    for scale in (1.0, 2.0):
        for direction in ("ltr", "rtl"):
            theme.choose(scale=scale, direction=direction)
            for width in (600, 300, 200):
                placed.clear()
                picture = Picture()
                Byline(theme, width, "paper-lantern", "12 min", "Example").paint(
                    picture.painter, QPointF(0, 0)
                )
                picture.painter.end()
                assert len(placed) == 4
                assert all(rect.left() >= 0 and rect.right() <= width + 0.01 for rect in placed)
                assert not any(a.intersects(b) for at, a in enumerate(placed) for b in placed[at + 1 :])
