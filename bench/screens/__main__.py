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
TONGUES = ("en", "pseudo", "de", "es")
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


def looks_in(tongue: str, *, full: bool) -> Iterator[Look]:
    """Those of a language: in others than English what words ask of a window, and no more themes."""
    if tongue == "en":
        yield from looks(full=full)
        return
    yield from (Look("light"), Look("light", 2.0), Look("light", 1.0, "rtl"))


def main(arguments: list[str] | None = None) -> int:
    """0 when every screen was reached, and every word on it was whole; 1 otherwise; 2 for a folder that is none."""
    parser = argparse.ArgumentParser(prog="dev.py screens", description="A picture of every screen.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--full", action="store_true", help="every look, and every language")
    parser.add_argument("--only", help="only the screens whose name begins so; the others are walked through")
    parser.add_argument(
        "--tongue", choices=TONGUES, help="one language; pseudo is made up, longer and accented"
    )
    asked = parser.parse_args(arguments)
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"A folder cannot be made there ({error.strerror}); name another with --out.", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from bench.screens.sheet import contact_sheet

    application = QApplication(["leeward"])
    application.setQuitOnLastWindowClosed(False)
    pictures: list[Path] = []
    cut: list[str] = []
    for tongue in [asked.tongue] if asked.tongue else TONGUES if asked.full else TONGUES[:1]:
        taken, found = _take(application, asked, tongue)
        pictures += taken
        cut += found
    contact_sheet(pictures, asked.out / "contact-sheet.png")
    print("\n".join(cut))
    print(f"{len(pictures)} pictures in {asked.out}; {len(cut)} texts are cut off.")
    return 1 if cut else 0


def _take(application: Any, asked: argparse.Namespace, tongue: str) -> tuple[list[Path], list[str]]:
    """The pictures in one language, and what is cut off on them."""
    from bench.screens.clipping import clipped
    from bench.screens.scene import close_dialogs
    from bench.screens.scenes import scenes
    from bench.screens.stage import Stage
    from bench.screens.tongues import speaking

    pictures: list[Path] = []
    cut: list[str] = []
    with speaking(application, tongue), Stage(application) as stage:
        for scene in scenes(stage):
            scene.reach()
            if asked.only and not scene.name.startswith(asked.only):
                close_dialogs(scene.hand)
                continue
            for look in looks_in(tongue, full=asked.full):
                dress(scene.hand.leeward, look)
                if scene.above:
                    close_dialogs(scene.hand)
                    scene.reach()
                scene.hand.settle()
                name = f"{scene.name}-{look.name}{'' if tongue == 'en' else f'-{tongue}'}"
                path = asked.out / f"{name}.png"
                scene.hand.shot(path)
                pictures.append(path)
                cut += [f"{path.stem}: {each}" for each in clipped(scene.hand.leeward.window)]
            dress(scene.hand.leeward, Look("light"))
            close_dialogs(scene.hand)
    return pictures, cut


def dress(leeward: Any, look: Look) -> None:
    """Let the window look so."""
    leeward.theme.choose(theme=look.theme, scale=look.scale, direction=look.direction)
    leeward.window.resize(*SIZES[look.scale])


if __name__ == "__main__":
    sys.exit(main())
