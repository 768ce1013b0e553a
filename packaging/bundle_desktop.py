"""The icon in the sizes that Linux desktops ask for, and the name under which they know the program."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

APP_ID: Final = "org.leeward.Leeward"
ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)


def draw_icons(drawing: Path, folder: Path) -> list[Path]:
    """Write the SVG file `drawing` into an icon theme's `folder`, whole and as a PNG in each size.

    ValueError if it is not a drawing that Qt can read; OSError if it cannot be written.
    """
    # Imported here: nothing else of this module needs Qt.
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"{drawing} is not a drawing that Qt can read.")
    written = [folder / "scalable" / "apps" / f"{APP_ID}.svg"]
    written[0].parent.mkdir(parents=True)
    shutil.copyfile(drawing, written[0])
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = folder / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        place.parent.mkdir(parents=True)
        if not image.save(str(place)):
            raise OSError(f"{place} cannot be written.")
        written.append(place)
    return written
