"""One look at every screen: no word is cut, everything has a name, and Tab comes to all of it, downwards.

It speaks a made-up language, accented and longer than English, so that what no translation reaches is found too;
mirrored, no name of a person may stand among words without marks around it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from weakref import WeakSet

from PySide6.QtWidgets import QApplication

from bench.screens.__main__ import Look, dress
from bench.screens.clipping import clipped
from bench.screens.naming import out_of_order, out_of_reach, unnamed
from bench.screens.scene import Scene, close_dialogs
from bench.screens.scenes import scenes
from bench.screens.stage import Stage
from bench.screens.tongues import PSEUDO, bare, contents, speaking, untranslated

PEOPLE = ("quiet-otter", "paper-lantern", "slow-river", "northern-moss")
"""Who writes in the member's communities."""


class Round:
    """Every screen in one look. A window is dressed once: that takes longer than all that is looked at."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._dressed: WeakSet[object] = WeakSet()
        self._known = contents()

    def look_at(self, scene: Scene) -> list[str]:
        """What is wrong with one screen."""
        scene.reach()
        if scene.hand.leeward not in self._dressed:
            self._dressed.add(scene.hand.leeward)
            dress(scene.hand.leeward, self._look)
            if scene.above:
                close_dialogs(scene.hand)
                scene.reach()
        scene.hand.settle()
        window = scene.hand.leeward.window
        found = [*clipped(window), *unnamed(window), *out_of_reach(window), *out_of_order(window)]
        found += [f"not translated: {each}" for each in untranslated(window, self._known)]
        if self._look.direction == "rtl":
            found += [f"not isolated: {each}" for each in bare(window, PEOPLE)]
        close_dialogs(scene.hand)
        return [f"{scene.name}, {self._look.name}: {each}" for each in found]


def look_through(
    application: QApplication, look: Look, expect_log: Callable[[int, str], AbstractContextManager[None]]
) -> list[str]:
    """What is wrong with any screen in this look."""
    wrong: list[str] = []
    seen: list[str] = []
    one = Round(look)
    with speaking(application, PSEUDO), Stage(application) as stage:
        for scene in scenes(stage):
            with expect_log(logging.ERROR, "a mistake of ours") if scene.name == "mishap" else nullcontext():
                wrong += one.look_at(scene)
            seen.append(scene.name)
    assert len(seen) == len(set(seen)) > 80, seen
    return wrong
