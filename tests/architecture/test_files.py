from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 400


def files(*endings: str) -> Iterator[Path]:
    """Every file of the project with one of `endings` (all files without), whatever made the others."""
    made = {"build", "dist", "__pycache__"}
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            if path.is_dir():
                hidden = path.name.startswith(".") and path.name not in {".ci", ".github"}
                if not (hidden or path.name in made or path.name.endswith(".egg-info")):
                    folders.append(path)
            elif not endings or path.suffix in endings:
                yield path


def text_files() -> Iterator[tuple[str, str]]:
    for path in files():
        try:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # pictures and other bytes


def test_no_module_swells() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in files(".py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) >= LIMIT
    }
    assert not long, f"cut these below {LIMIT} lines: {long}"


def test_no_junk_drawers() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
    found = [str(path.relative_to(ROOT)) for path in files(".py") if drawers & {path.stem, path.parent.name}]
    assert not found, f"a name that says what is inside, please: {found}"


def test_no_file_names_where_packages_come_from() -> None:
    # Put together here so that this file does not name them itself.
    words = ["py" + "pi.org", "python" + "hosted", "index" + "-url", "index" + "_url", "find" + "-links"]
    found = [(name, word) for name, text in text_files() for word in words if word in text.lower()]
    assert not found


def test_no_notes_to_ourselves() -> None:
    marks = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")
    found = [name for name, text in text_files() if not name.startswith("resources/") and marks.search(text)]
    assert not found


@pytest.mark.parametrize(
    ("lock", "fewest"), [("runtime", 6), ("test", 6), ("package", 6), ("bench", 3), ("peer", 20), ("fuzz", 1)]
)
def test_locks_hold_names_versions_and_hashes_only(lock: str, fewest: int) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="ascii")
    requirement = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ [^;]+)?( --hash=sha256:[0-9a-f]{64})+")
    lines = re.sub(r" *\\\n +", " ", text).splitlines()
    assert len(lines) >= fewest
    assert [line for line in lines if not requirement.fullmatch(line)] == []


def test_what_several_locks_name_is_the_same_version() -> None:
    # They are installed into one environment.
    versions: dict[str, set[str]] = {}
    for lock in ("runtime", "test", "package", "bench", "fuzz"):
        text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="ascii")
        for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in files(".md")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert not broken
