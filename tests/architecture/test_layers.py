from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("client", "server", "protocol", "resources", "bench")
LINT = "from importlinter.cli import lint_imports_command as run; run()"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source tree, to break rules in."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for source in SOURCES:
        shutil.copytree(
            ROOT / source,
            copy / source,
            ignore=lambda folder, names: {
                name for name in names if Path(name).suffix != ".py" and not Path(folder, name).is_dir()
            },
        )
    return copy


def linted(house: Path) -> tuple[int, str]:
    result = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"], cwd=house, capture_output=True, text=True, check=False
    )
    return result.returncode, result.stdout


def test_every_contract_holds(house: Path) -> None:
    code, words = linted(house)
    assert code == 0, words
    assert "0 broken" in words


def test_each_contract_notices_who_breaks_it(house: Path) -> None:
    breaches = {
        "client/services/breach.py": "import server.domain, PySide6.QtCore",
        "client/vault/breach.py": "import client.crypto, httpx",
        "client/domain/breach.py": "import client.services, hashlib",
        "client/stranger.py": "",
        "client/cli/breach.py": "import client.ui, sqlcipher3",
        "client/ui/journal/__init__.py": "import client.ui.plan",
        "client/ui/plan/__init__.py": "",
        "server/domain/breach.py": "import server.store, sqlite3",
        "protocol/breach.py": "import client.domain",
    }
    expected = {"sides", "client", "ui", "server", "qt", "http", "sqlcipher", "sqlite", "primitives"}
    written = []
    try:
        for name, text in breaches.items():
            path = house / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text + "\n")
            written.append(path)
        code, words = linted(house)
    finally:
        for path in written:
            path.unlink()
    assert code == 1
    assert f"{len(expected)} broken" in words, words
    assert "client.stranger" in words, "a package without a layer is a breach"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("client/ui/breach.py", "from PySide6 import QtNetwork"),
        ("client/ui/breach.py", "from PySide6.QtWebEngineCore import QWebEnginePage"),
        ("client/services/breach.py", "import httpx"),
        ("client/services/breach.py", "import sqlite3"),
        ("server/web/breach.py", "from hashlib import sha256"),
    ],
)
def test_ruff_keeps_outside_libraries_at_home(house: Path, name: str, text: str) -> None:
    ruff = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select=TID251"]
    result = subprocess.run(
        [*ruff, f"--stdin-filename={name}", "-"],
        cwd=house,
        input=text + "\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "TID251" in result.stdout
