from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bench.avatars import ALIKE, alike, distance, raster
from client.ui.kit.avatar import Look, look_of, paint_avatar, pixmap
from client.ui.kit.row_painting import Byline
from client.ui.theme import SHADES, Theme

KEY = bytes(range(16))
SIDE = 24


def painted(theme: Theme, key: bytes = KEY, *, guide: bool = False, ratio: float = 1) -> QImage:
    image = QImage(round(SIDE * ratio), round(SIDE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    paint_avatar(painter, theme, QRectF(0, 0, SIDE, SIDE), key, guide=guide)
    painter.end()
    return image


def test_a_key_keeps_its_look_for_good() -> None:
    # These stand in people's memory: whoever changes them makes everybody a stranger.
    assert look_of(KEY) == Look(1, 3, 4, 3, 2, 2, 0, 6, 6, True, False)
    assert look_of(b"") == look_of(b"")
    assert look_of(KEY) != look_of(KEY[:-1] + b"\x10")


def test_ids_that_differ_in_one_bit_have_nothing_in_common() -> None:
    looks = [look_of(bytes(15) + bytes([1 << bit])) for bit in range(8)]
    same = [sum(map(lambda a, b: a == b, *pair)) for pair in combinations(looks, 2)]
    assert sum(same) / len(same) < 4.5  # of eleven; two keys drawn by chance share three or four


@pytest.mark.parametrize("shade", SHADES)
def test_few_of_many_look_alike_in_every_set_of_colours(theme: Theme, shade: str) -> None:
    theme.choose(theme=shade)
    drawn = Random(3)
    rasters = [raster(theme, drawn.randbytes(16)) for _ in range(250)]
    pairs = len(rasters) * (len(rasters) - 1) // 2
    assert len(list(alike(rasters))) < pairs / 2000


def test_pairs_that_look_alike_are_found() -> None:
    rasters = [bytes([100] * 192), bytes([103] * 192), bytes([100, 160] * 96)]
    assert list(alike(rasters)) == [(0, 1)]
    assert distance(rasters[0], rasters[2]) == 30 > ALIKE


@pytest.mark.parametrize("shade", SHADES)
def test_sky_sun_and_ridges_can_be_told_apart(theme: Theme, shade: str) -> None:
    theme.choose(theme=shade)
    drawn = Random(11)
    for _ in range(40):
        image = painted(theme, drawn.randbytes(16))
        inside = {image.pixelColor(x, y).name() for x in range(5, SIDE - 5) for y in range(5, SIDE - 5)}
        assert len(inside) >= 4
        assert image.pixelColor(0, 0) == theme.colour("surface")


def test_a_guides_picture_has_another_shape(theme: Theme) -> None:
    member, guide = painted(theme), painted(theme, guide=True)
    at = (3, 3)  # outside a disc, inside a square with round corners
    assert member.pixelColor(*at) == theme.colour("surface") != guide.pixelColor(*at)


def test_it_is_sharp_at_each_ratio_and_the_same_where_the_window_is_mirrored(theme: Theme) -> None:
    assert painted(theme, ratio=2).width() == 2 * SIDE
    label = pixmap(theme, KEY, SIDE, ratio=2)
    assert label.width() == 2 * SIDE
    assert label.devicePixelRatio() == 2
    before = painted(theme)
    theme.choose(direction="rtl")
    assert painted(theme) == before


def test_a_name_without_a_known_key_keeps_its_initials(theme: Theme) -> None:
    def line(key: bytes) -> QImage:
        image = QImage(300, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.magenta)
        painter = QPainter(image)
        Byline(theme, 300, "quiet-otter", "Yesterday", key=key).paint(painter, QPointF(0, 0))
        painter.end()
        return image

    nobody, somebody, other = line(b""), line(KEY), line(KEY[::-1])
    assert nobody != somebody != other
    rest = QRectF(31, 0, 269, 40).toRect()
    assert nobody.copy(rest) == somebody.copy(rest) == other.copy(rest)
