"""The command: reaches each screen once, and takes its picture in every look."""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

SIZES = {1.0: (1180, 760), 1.5: (1180, 760), 2.0: (1024, 640)}
"""The window at each text size: the largest text stands in the smallest window."""
THEMES = ("light", "dark", "hc_light", "hc_dark")


class Look(NamedTuple):
    """One way the window can look."""

    theme: str
    scale: float = 1.0
    direction: str = "ltr"

    @property
    def name(self) -> str:
        """For the picture's file."""
        return f"{self.theme}-{round(self.scale * 100)}{'-rtl' if self.direction == 'rtl' else ''}"


def looks(*, full: bool) -> Iterator[Look]:
    """Each theme at 100 %, 150 and 200 %, and mirrored; with `full`, every combination of these."""
    if full:
        yield from (Look(*each) for each in itertools.product(THEMES, SIZES, ("ltr", "rtl")))
        return
    yield from (Look(theme) for theme in THEMES)
    yield Look("light", 1.5)
    yield Look("light", 2.0)
    yield Look("light", 1.0, "rtl")


def main(arguments: list[str] | None = None) -> int:
    """0 when every screen was reached, and every word on it was whole; 1 otherwise; 2 for a folder that is none."""
    parser = argparse.ArgumentParser(prog="dev.py screens", description="A picture of every screen.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--full", action="store_true", help="every theme in every size and direction")
    parser.add_argument("--only", help="only the screens whose name begins so; the others are walked through")
    asked = parser.parse_args(arguments)
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"A folder cannot be made there ({error.strerror}); name another with --out.", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from bench.screens.clipping import clipped
    from bench.screens.scene import close_dialogs
    from bench.screens.scenes import scenes
    from bench.screens.sheet import contact_sheet
    from bench.screens.stage import Stage

    application = QApplication(["leeward"])
    application.setQuitOnLastWindowClosed(False)
    pictures: list[Path] = []
    cut: list[str] = []
    with Stage(application) as stage:
        for scene in scenes(stage):
            scene.reach()
            if asked.only and not scene.name.startswith(asked.only):
                close_dialogs(scene.hand)
                continue
            for look in looks(full=asked.full):
                dress(scene.hand.leeward, look)
                if scene.above:
                    close_dialogs(scene.hand)
                    scene.reach()
                scene.hand.settle()
                path = asked.out / f"{scene.name}-{look.name}.png"
                scene.hand.shot(path)
                pictures.append(path)
                cut += [f"{path.stem}: {each}" for each in clipped(scene.hand.leeward.window)]
            dress(scene.hand.leeward, Look("light"))
            close_dialogs(scene.hand)
    contact_sheet(pictures, asked.out / "contact-sheet.png")
    print("\n".join(cut))
    print(f"{len(pictures)} pictures in {asked.out}; {len(cut)} texts are cut off.")
    return 1 if cut else 0


def dress(leeward: Any, look: Look) -> None:
    """Let the window look so."""
    leeward.theme.choose(theme=look.theme, scale=look.scale, direction=look.direction)
    leeward.window.resize(*SIZES[look.scale])


if __name__ == "__main__":
    sys.exit(main())
