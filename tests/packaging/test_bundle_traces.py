from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bundle_traces import blur, find

HOME = "/home/somebody"
PYTHON = f"{HOME}/.python/versions/3.11.7"


def test_a_path_is_found_in_plain_files_and_inside_archives(tmp_path: Path) -> None:
    (tmp_path / "clean.so").write_bytes(b"\x7fELF nothing")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "told.so").write_bytes(b"\x00\x01" + HOME.encode() + b"/x\x00")
    with zipfile.ZipFile(tmp_path / "base.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("module.pyc", f"{HOME}/checkout/module.py" * 50)
        archive.writestr("other.pyc", "module.py")
    assert HOME.encode() not in (tmp_path / "base.zip").read_bytes()
    found = find(tmp_path, ["", f"{HOME}/", "/home/somebody-else"])
    assert found == {"deep/told.so": [f"{HOME}/"], "base.zip:module.pyc": [f"{HOME}/"]}


def test_what_can_be_taken_apart_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(b"packed")
    found = find(tmp_path, ["secret"], parts=lambda path: [("inside", b"a secret place")])
    assert found == {"program:inside": ["secret"]}


def test_a_file_that_only_ends_like_a_zip_is_no_trouble(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "real.zip", "w") as archive:
        archive.writestr("a", "b" * 100)
    held = bytearray((tmp_path / "real.zip").read_bytes())
    held[:40] = b"\xff" * 40
    (tmp_path / "real.zip").write_bytes(held)
    assert find(tmp_path, ["nowhere"]) == {}


def test_a_home_is_taken_out_and_nothing_moves(tmp_path: Path) -> None:
    held = b"\x7fELF" + PYTHON.encode() + b"/lib\x00" + PYTHON.encode() + b"\x00 and after"
    (tmp_path / "lib.so").write_bytes(held)
    (tmp_path / "other.so").write_bytes(b"/home/somebody/else")
    assert blur(tmp_path, PYTHON, HOME) == 1
    now = (tmp_path / "lib.so").read_bytes()
    assert len(now) == len(held)
    assert HOME.encode() not in now
    assert now == held.replace(b"/home/somebody", b"/usr//////////")
    assert (tmp_path / "other.so").read_bytes() == b"/home/somebody/else"


def test_the_end_of_a_path_stays_because_linkers_keep_other_texts_in_it(tmp_path: Path) -> None:
    # Seen: "3.11.7", Python's own version, lay in the end of its prefix, and no compiled module would load any more.
    (tmp_path / "libpython.so").write_bytes(PYTHON.encode() + b"\x00")
    version = PYTHON.index("3.11.7")
    blur(tmp_path, PYTHON, HOME)
    assert (tmp_path / "libpython.so").read_bytes()[version:] == b"3.11.7\x00"


@pytest.mark.parametrize(
    ("path", "home"), [("/opt/python", "/home/a"), ("/a/python", "/a"), ("/home/ab", "/home/a")]
)
def test_what_cannot_be_replaced_is_refused(tmp_path: Path, path: str, home: str) -> None:
    with pytest.raises(ValueError):
        blur(tmp_path, path, home)
