"""What a screen reader is told of the real window, over the bus that screen readers use."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.accessibility import stage

ROOT = Path(__file__).parents[2]
MISSING = [
    what
    for what, there in (
        ("Xvfb", shutil.which("Xvfb")),
        ("dbus-run-session", shutil.which("dbus-run-session")),
        ("at-spi-bus-launcher", Path(stage.LAUNCHER).exists()),
    )
    if not there
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was read in each place, what was announced, where the focus was."""
    folder = tmp_path_factory.mktemp("at-spi")
    out = folder / "said.json"
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.accessibility.stage", str(out)]
    # A desktop of its own, whatever this one is called.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder), "LANG": "C.UTF-8"}
    words = folder / "words"
    # Into a file: what the bus has started outlives it for a moment, and would keep a pipe open.
    with words.open("wb") as told:
        subprocess.run(command, cwd=ROOT, env=environment, stdout=told, stderr=told, timeout=150, check=False)
    assert out.exists(), words.read_text("utf-8", "replace")[-4000:]
    read: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return read


def test_nothing_that_can_have_the_focus_is_without_a_name(said: dict[str, Any]) -> None:
    nameless = [
        (place, each["path"])
        for place, found in said["places"].items()
        for each in found
        if each["focusable"] and each["enabled"] and not each["name"].strip()
    ]
    assert nameless == []


def test_every_place_shows_more_than_a_frame(said: dict[str, Any]) -> None:
    few = {place: len(found) for place, found in said["places"].items() if len(found) < 10}
    assert few == {}


def test_the_focus_is_somewhere_in_every_place(said: dict[str, Any]) -> None:
    assert [place for place, focus in said["focus"].items() if not focus] == []


def test_support_and_quick_exit_are_in_every_place(said: dict[str, Any]) -> None:
    for place, found in said["places"].items():
        names = {each["name"] for each in found if each["role"] in ("push button", "button")}
        assert "Quick exit" in names, place
        assert names & {"Get support now", "Help"}, place


def test_threads_and_posts_are_read_as_sentences(said: dict[str, Any]) -> None:
    threads = [each["name"] for each in said["places"]["community"] if each["role"] == "list item"]
    assert any("Small wins this week" in name and "quiet-otter" in name for name in threads)
    posts = [each["name"] for each in said["places"]["conversation"] if each["role"] == "list item"]
    assert any("It counts twice." in name for name in posts)
    # What a content note folds away is not read aloud either.
    assert not any("ward's garden" in name for name in posts)


def test_a_new_post_is_announced(said: dict[str, Any]) -> None:
    assert said["announced"] == ["1 new reply"]
