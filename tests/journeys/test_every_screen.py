"""Every screen in the looks that ask most of it: no word is cut, everything has a name, and Tab comes to all of it.

It speaks a made-up language, accented and longer than English, so that what no translation reaches is found too;
mirrored, no name of a person may stand among words without marks around it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import pytest
from PySide6.QtWidgets import QApplication

from bench.screens.__main__ import Look, dress
from bench.screens.clipping import clipped
from bench.screens.naming import out_of_order, out_of_reach, unnamed
from bench.screens.scene import Scene, close_dialogs
from bench.screens.scenes import scenes
from bench.screens.stage import Stage
from bench.screens.tongues import PSEUDO, bare, contents, speaking, untranslated

LOOKS = (Look("light"), Look("hc_dark", 2.0), Look("light", 1.0, "rtl"))

PEOPLE = ("quiet-otter", "paper-lantern", "slow-river", "northern-moss")
"""Who writes in the member's communities."""

pytestmark = pytest.mark.slow


class Round:
    """One look at every screen. A window is dressed anew as seldom as can be: that takes longest."""

    def __init__(self) -> None:
        self._worn: dict[int, Look] = {}
        self._known = contents()

    def look_at(self, scene: Scene) -> list[str]:
        """What is wrong with one screen. It is reached in whatever the window wears from the screen before."""
        wrong = []
        worn = self._worn.setdefault(id(scene.hand), LOOKS[0])
        ways = LOOKS[1:2] if scene.again else LOOKS if worn == LOOKS[0] else LOOKS[::-1]
        scene.reach()
        for look in ways:
            self._dress(scene, look)
            if scene.above:
                close_dialogs(scene.hand)
                scene.reach()
            scene.hand.settle()
            window = scene.hand.leeward.window
            found = [*clipped(window), *unnamed(window), *out_of_reach(window), *out_of_order(window)]
            if look == ways[0]:
                found += [f"not translated: {each}" for each in untranslated(window, self._known)]
            if look.direction == "rtl":
                found += [f"not isolated: {each}" for each in bare(window, PEOPLE)]
            wrong += [f"{scene.name}, {look.name}: {each}" for each in found]
        close_dialogs(scene.hand)
        return wrong

    def _dress(self, scene: Scene, look: Look) -> None:
        if self._worn[id(scene.hand)] != look:
            self._worn[id(scene.hand)] = look
            dress(scene.hand.leeward, look)


def test_every_screen_can_be_read_heard_and_reached(
    qapp: QApplication, expect_log: Callable[[int, str], AbstractContextManager[None]]
) -> None:
    wrong: list[str] = []
    seen: list[str] = []
    one = Round()
    with speaking(qapp, PSEUDO), Stage(qapp) as stage:
        for scene in scenes(stage):
            with expect_log(logging.ERROR, "a mistake of ours") if scene.name == "mishap" else nullcontext():
                wrong += one.look_at(scene)
            seen.append(scene.name)
    assert not wrong, "\n".join(wrong)
    assert len(seen) == len(set(seen)) > 15
