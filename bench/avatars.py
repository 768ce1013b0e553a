"""How many pictures of pseudonyms look alike: `python -m bench.avatars [KEYS]`, 10,000 unless told.

Each key's picture is drawn at 24 pixels, made smaller to 8 by 8, and compared with every other: the distance is the
mean difference of a colour part, of 255. What differs by less than ALIKE counts as looking alike.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from operator import sub
from random import Random

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from client.ui.kit.avatar import paint_avatar
from client.ui.theme import SHADES, Theme

SIDE = 24
SMALL = 8
ALIKE = 6.0


def raster(theme: Theme, key: bytes) -> bytes:
    """A key's picture on the window's ground: 8 by 8 points of three parts."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB888)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    paint_avatar(painter, theme, QRectF(0, 0, SIDE, SIDE), key)
    painter.end()
    mode = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(SMALL, SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    small = small.convertToFormat(QImage.Format.Format_RGB888)
    return bytes(small.constBits())


def distance(one: bytes, other: bytes) -> float:
    """The mean difference of a colour part, of 255."""
    total: int = sum(map(abs, map(sub, one, other)))
    return total / len(one)


def alike(rasters: Sequence[bytes], *, below: float = ALIKE) -> Iterator[tuple[int, int]]:
    """Pairs that differ by less. The sum of all parts is compared first: who differs there differs anyhow."""
    sums = sorted((sum(each), place) for place, each in enumerate(rasters))
    most = below * len(rasters[0])
    for at, (total, place) in enumerate(sums):
        for other_total, other in sums[at + 1 :]:
            if other_total - total >= most:
                break
            if distance(rasters[place], rasters[other]) < below:
                yield place, other


def main(keys: int) -> None:
    """Count and print, for each set of colours."""
    application = QApplication([])
    theme = Theme(application)
    drawn = Random(7)
    ids = [drawn.randbytes(16) for _ in range(keys)]
    for shade in SHADES:
        theme.choose(theme=shade)
        rasters = [raster(theme, one) for one in ids]
        thousand = rasters[:1000]
        near = [distance(one, other) for one, other in combinations(thousand[:500], 2)]
        pairs = list(alike(rasters))
        all_pairs = keys * (keys - 1) // 2
        doubled = len({place for pair in pairs for place in pair})
        print(
            f"{shade}: {len(set(rasters))} of {keys} pictures differ; {len(pairs)} of {all_pairs} pairs look alike"
            f" (1 in {all_pairs // max(1, len(pairs))}), {doubled} keys have somebody like them;"
            f" two keys differ by {sum(near) / len(near):.1f} on average, the nearest of 500 by {min(near):.1f}"
        )
    application.quit()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
