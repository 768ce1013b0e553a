"""What can be read in files that should tell nothing: pieces of known text, in UTF-8 or UTF-16."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

PIECE: Final = 8
"""Bytes of a piece that counts. Random bytes hold one of a million pieces by chance once in some 10**13."""

_ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")


def files_under(folder: Path) -> Iterator[Path]:
    """Every regular file in a folder, at any depth."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def leaks(folder: Path, texts: Iterable[str], *, public: Iterable[str] = (), piece: int = PIECE) -> list[str]:
    """The files under `folder`, by name, in which a piece of any text can be read, in any of three encodings.

    Each text is known by its pieces of that many bytes, one after another; shorter texts are not looked for. A piece
    that stands in `public` too tells nothing, and does not count.
    """
    known = _pieces(texts, piece)
    for told in public:
        for data in map(told.encode, _ENCODINGS):
            known -= {data[at : at + piece] for at in range(len(data) - piece + 1)}
    return [path.name for path in files_under(folder) if _holds(path.read_bytes(), known, piece)]


def _pieces(texts: Iterable[str], piece: int) -> set[bytes]:
    found: set[bytes] = set()
    for text in texts:
        for data in map(text.encode, _ENCODINGS):
            found.update(data[at : at + piece] for at in range(0, len(data) - piece + 1, piece))
    # Blanks and repeated letters stand in many files without being anybody's words.
    return {one for one in found if len(set(one)) > 3}


def _holds(data: bytes, known: set[bytes], piece: int) -> bool:
    return any(data[at : at + piece] in known for at in range(len(data) - piece + 1))
