"""The whole way through the real window, as `dev.py run --headless` goes it, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PNG = b"\x89PNG\r\n\x1a\n"

pytestmark = pytest.mark.slow


def walked(out: Path, *more: str, before: str = "") -> tuple[int, dict[str, Any], str]:
    """Walk; the exit code, the report, and what was printed. `before` is run first, to stage a fault."""
    code = f"import sys\n{before}\nfrom bench.walk.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "--headless", "--out", str(out), *more],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return done.returncode, report, done.stdout + done.stderr


def test_the_walk_through_the_window_is_true(tmp_path: Path) -> None:
    out, profile = tmp_path / "out", tmp_path / "profile"
    code, report, said = walked(out, "--profile", str(profile))
    assert code == 0, said
    assert report["ok"] is True
    assert (report["threads"], report["posts"]) == (30, 30 + 97 + 1)
    assert all(step["ok"] for step in report["steps"])
    pictures = [out / step["screenshot"] for step in report["steps"]]
    assert len({path.name for path in pictures}) == len(report["steps"]) > 15
    assert all(path.read_bytes().startswith(PNG) for path in pictures)
    assert {path.name for path in profile.iterdir()} >= {"server", "member", "guide"}
    assert "mistake" not in said
    assert "Traceback" not in said


def says_that_it_is_not_true(out: Path, code: int, report: dict[str, Any], step: str) -> None:
    assert code == 1
    assert report["ok"] is False
    assert step in report["steps"][-1]["name"]
    assert [entry["name"] for entry in report["steps"] if not entry["ok"]] == [report["steps"][-1]["name"]]
    assert (out / report["steps"][-1]["screenshot"]).exists()


def test_a_walk_that_is_not_true_ends_there_and_says_so(tmp_path: Path) -> None:
    # The window is held up while it syncs.
    before = (
        "import time\nfrom client.ui.community import thread_list\nwords = thread_list.sync_words\n"
        "thread_list.sync_words = lambda state: time.sleep(0.6 * state.running) or words(state)"
    )
    code, report, _ = walked(tmp_path / "out", before=before)
    says_that_it_is_not_true(tmp_path / "out", code, report, "stays alive")
    assert len(report["steps"]) == 5


def test_a_walk_sees_through_what_is_not_true(tmp_path: Path) -> None:
    """The search does nothing, what waits is shown as sent, and more: tests/journeys/falsified_walk.py."""
    before = "from tests.journeys import falsified_walk\nfalsified_walk.falsify()"
    code, report, said = walked(tmp_path / "out", before=before)
    seen = {entry["name"]: entry["seen"] for entry in report["steps"] if "seen" in entry}
    assert len(seen) == 4, said
    assert all(seen.values()), said
    says_that_it_is_not_true(tmp_path / "out", code, report, "no private one in the server")


def test_the_walk_goes_through_threads_in_any_script_and_of_any_length(tmp_path: Path) -> None:
    threads = [
        {"id": 1, "topic": "t", "title": "كيف أنام؟", "body": "أشعر بالوحدة 🌙", "replies": ["نعم 💙"] * 205},
        {"id": 2, "topic": "t", "title": "far too long " * 40, "body": "Taken by nobody", "replies": []},
    ]
    path = tmp_path / "threads.jsonl"
    path.write_text("\n".join(json.dumps(thread) for thread in threads), encoding="utf-8")
    code, report, said = walked(tmp_path / "out", "--threads", str(path))
    assert code == 0, said
    assert (report["threads"], report["posts"]) == (1, 207)


def test_the_walk_needs_no_word_to_search_for(tmp_path: Path) -> None:
    path = tmp_path / "threads.jsonl"
    path.write_text(json.dumps({"id": 1, "topic": "t", "title": "💜", "body": "🫂 !", "replies": []}))
    # As far as the search: no later step asks for a word.
    until = "from bench.walk import window_path as way\nway.STEPS = way.STEPS[:way.STEPS.index(way.search_threads) + 1]"
    code, report, said = walked(tmp_path / "out", "--threads", str(path), before=until)
    assert code == 0, said
    assert (report["threads"], report["posts"]) == (1, 1)
    assert "Search finds" in report["steps"][-1]["name"]
