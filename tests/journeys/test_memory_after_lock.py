"""What the memory of the locked process still holds of what was open: nothing. The open one's holds all of it."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.community import Served, sealed_feed
from tests.support import memory_scan

ROOT = Path(__file__).resolve().parents[2]
# Words that are in no dictionary: a piece of any of them stands in no program's memory by itself.
WORDS: dict[str, Any] = {
    "passphrase": "quimblefen orvasket thurndle wexipole",
    "journal": [
        "Varnquistle hadrubben felomarch plintowack grievesung zubberleen.",
        "Oxtremblow cafferdyne hullabrisk untarvelled wimpergosh.",
    ],
    "searched": "plintowack",
    "unfinished": "Dworsikapple, mertingshaw evolquist brandyferp",
    "post": "Krellimonth sathersby joquendive ulmorpeen",
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is read in /proc"),
]


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The first life, with the recovery code on the screen and typed."""
    feed = sealed_feed(16)
    with Served(feed) as server:
        (tmp_path / "feed").write_bytes(pickle.dumps((replace(feed, objects={}), server.address)))
        (tmp_path / "words.json").write_text(json.dumps(WORDS))
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "journeys" / "secret_evening.py"), str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            heard(process, "typed")
            yield process
        finally:
            process.kill()
            process.communicate()


def heard(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    if line != word:
        process.kill()
        raise AssertionError(f"{line!r} was said instead of {word!r}: {process.communicate()[1][-3000:]}")


def code_of(folder: Path) -> dict[str, list[bytes]]:
    code = (folder / "code").read_text()
    assert len(code.replace("-", "")) >= 32
    return {
        "recovery code": memory_scan.of_text(code) + memory_scan.of_text(code.lower()),
        "recovery code without dashes": memory_scan.of_text(code.replace("-", "")),
        "piece of the recovery code": memory_scan.pieces(code, step=1)
        + memory_scan.pieces(code.replace("-", "")),
    }


def secrets_of(folder: Path) -> dict[str, list[bytes]]:
    keys = json.loads((folder / "keys.json").read_text())
    secrets = {
        "passphrase": memory_scan.of_text(WORDS["passphrase"]),
        "piece of the passphrase": memory_scan.pieces(WORDS["passphrase"]),
        "searched": memory_scan.of_text(WORDS["searched"]),
        "journal": [form for text in WORDS["journal"] for form in memory_scan.pieces(text)],
        "unfinished entry": memory_scan.pieces(WORDS["unfinished"]),
        "post": memory_scan.pieces(WORDS["post"]),
    }
    return secrets | {name: memory_scan.of_bytes(bytes.fromhex(key)) for name, key in keys.items()}


def test_a_locked_process_remembers_nothing(evening: subprocess.Popen[str], tmp_path: Path) -> None:
    # The control: each of them can be found, while it is there.
    code = code_of(tmp_path)
    assert set(memory_scan.found(evening.pid, code)) == set(code)
    (tmp_path / "seen").touch()
    heard(evening, "open")
    secrets = secrets_of(tmp_path)
    assert set(memory_scan.found(evening.pid, secrets)) == set(secrets)
    secrets |= code
    (tmp_path / "lock").touch()
    heard(evening, "locked")
    assert evening.poll() is None
    assert memory_scan.found(evening.pid, secrets) == {}
    for what in ("cmdline", "environ"):
        told = Path(f"/proc/{evening.pid}/{what}").read_bytes()
        assert not [name for name, forms in secrets.items() if any(form in told for form in forms)]
    # The control: its memory can still be read, and what is no secret is found there.
    folder = {"folder": memory_scan.of_text(str(tmp_path))}
    assert set(memory_scan.found(evening.pid, folder)) == {"folder"}
