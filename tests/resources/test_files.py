"""Every shipped text file can be read anywhere: UTF-8, plain line ends, nothing invisible."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from protocol.text import tidy

OURS = ("demo", "guidelines", "openings", "prompts", "reasons", "replies", "rules", "templates")
FOLDER = Path(__file__).resolve().parents[2] / "resources"
FILES = [
    path
    for name in OURS
    for path in sorted((FOLDER / name).rglob("*"))
    if path.suffix in (".jsonl", ".md", ".toml")
]


def test_each_folder_holds_something() -> None:
    assert {path.relative_to(FOLDER).parts[0] for path in FILES} == set(OURS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_files_are_plain_utf_8(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert tidy(text) == text.strip(), "control characters or foreign line ends"
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", text), "invisible characters"
    assert not re.search("[ \t]$", text, re.M), "blanks at a line's end"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_spelling_is_british(path: Path) -> None:
    american = re.compile(
        r"\b(color|favorite|behavior|realiz|apologiz|recogniz|gray\b|mom\b|neighbor|center|counselor)", re.I
    )
    assert american.findall(path.read_text(encoding="utf-8")) == []
