"""Every screen in the looks that ask most of it: no word is cut, everything has a name, and Tab comes to all of it."""

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

LOOKS = (Look("light"), Look("hc_dark", 2.0), Look("light", 1.0, "rtl"))

pytestmark = pytest.mark.slow


def looked_at(scene: Scene) -> list[str]:
    """What is wrong with one screen."""
    wrong = []
    scene.reach()
    for look in LOOKS[1:2] if scene.again else LOOKS:
        dress(scene.hand.leeward, look)
        if scene.above:
            close_dialogs(scene.hand)
            scene.reach()
        scene.hand.settle()
        window = scene.hand.leeward.window
        found = [*clipped(window), *unnamed(window), *out_of_reach(window), *out_of_order(window)]
        wrong += [f"{scene.name}, {look.name}: {each}" for each in found]
    dress(scene.hand.leeward, Look("light"))
    close_dialogs(scene.hand)
    return wrong


def test_every_screen_can_be_read_heard_and_reached(
    qapp: QApplication, expect_log: Callable[[int, str], AbstractContextManager[None]]
) -> None:
    wrong: list[str] = []
    seen: list[str] = []
    with Stage(qapp) as stage:
        for scene in scenes(stage):
            with expect_log(logging.ERROR, "a mistake of ours") if scene.name == "mishap" else nullcontext():
                wrong += looked_at(scene)
            seen.append(scene.name)
    assert wrong == []
    assert len(seen) == len(set(seen)) > 15
