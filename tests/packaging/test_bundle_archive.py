from __future__ import annotations

import os
import tarfile
from pathlib import Path

import pytest

from bundle_archive import pack, size_of

AT = 1_700_000_000


def bundle(folder: Path, *, places: list[str]) -> Path:
    """A small bundle whose files are written in the given order."""
    for place in places:
        path = folder / "leeward" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"what {place} holds", encoding="utf-8")
    (folder / "leeward" / "leeward").chmod(0o755)
    (folder / "leeward" / "link.so").symlink_to("lib/deep.so")
    return folder / "leeward"


PLACES = ["leeward", "lib/deep.so", "zebra.txt", "Änderung.txt"]


def test_the_same_files_give_the_same_bytes_wherever_and_whenever_they_were_written(tmp_path: Path) -> None:
    one = bundle(tmp_path / "one", places=PLACES)
    two = bundle(tmp_path / "two" / "deeper", places=PLACES[::-1])
    os.utime(two / "zebra.txt", (1, 1))
    (two / "lib" / "deep.so").chmod(0o600)
    (two / "leeward").chmod(0o700)
    (two / "lib").chmod(0o700)
    first = pack(one, tmp_path / "one.tar.xz", at=AT)
    second = pack(two, tmp_path / "two.tar.xz", at=AT)
    assert first == second
    assert (tmp_path / "one.tar.xz").read_bytes() == (tmp_path / "two.tar.xz").read_bytes()


def test_two_names_of_one_file_are_packed_as_two_files(tmp_path: Path) -> None:
    one = bundle(tmp_path / "one", places=[*PLACES, "twin"])
    two = bundle(tmp_path / "two", places=PLACES)
    (two / "twin").hardlink_to(two / "zebra.txt")
    (one / "twin").write_bytes((one / "zebra.txt").read_bytes())
    assert pack(one, tmp_path / "one.tar.xz", at=AT) == pack(two, tmp_path / "two.tar.xz", at=AT)


@pytest.mark.parametrize("change", ["content", "name", "right", "time"])
def test_what_differs_gives_other_bytes(tmp_path: Path, change: str) -> None:
    one = bundle(tmp_path / "one", places=PLACES)
    two = bundle(tmp_path / "two", places=PLACES)
    if change == "content":
        (two / "zebra.txt").write_text("something else", encoding="utf-8")
    elif change == "name":
        (two / "zebra.txt").rename(two / "zebras.txt")
    elif change == "right":
        (two / "leeward").chmod(0o644)
    at = AT + 1 if change == "time" else AT
    assert pack(one, tmp_path / "one.tar.xz", at=AT) != pack(two, tmp_path / "two.tar.xz", at=at)


def test_the_archive_tells_nothing_about_who_packed_it_and_unpacks_as_it_was(tmp_path: Path) -> None:
    folder = bundle(tmp_path, places=PLACES)
    pack(folder, tmp_path / "one.tar.xz", at=AT)
    with tarfile.open(tmp_path / "one.tar.xz") as archive:
        entries = archive.getmembers()
        # The argument `filter` came with Python 3.11.4; Debian 12 has 3.11.2.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(tmp_path / "out")  # noqa: S202 - packed a moment ago
    names = [entry.name for entry in entries]
    assert names == sorted(names)
    assert {(e.uid, e.gid, e.uname, e.gname, e.mtime) for e in entries} == {(0, 0, "", "", AT)}
    out = tmp_path / "out" / "leeward"
    assert os.access(out / "leeward", os.X_OK)
    assert not os.access(out / "zebra.txt", os.X_OK)
    assert os.readlink(out / "link.so") == "lib/deep.so"
    assert all((out / place).read_bytes() == (folder / place).read_bytes() for place in PLACES)


def test_the_size_counts_each_file_once(tmp_path: Path) -> None:
    folder = bundle(tmp_path, places=PLACES)
    assert size_of(folder) == sum(len((folder / place).read_bytes()) for place in PLACES)
