"""A community's guidelines as blocks of plain words: headings, paragraphs and list items, and nothing else.

The text is a stranger's. Whatever else it may mean in Markdown is shown as the letters it is written in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

MOST_BLOCKS: Final = 200
"""Blocks shown one by one; what is beyond them stands in one last paragraph, so that no text can hold the window up."""

_HEADING = re.compile(r"(#{1,6})\s+(.+)")
_ITEM = re.compile(r"[-*+•]\s+(.+)")
_STRONG = re.compile(r"\*\*(\S[^*\n]*)\*\*")
_STRESSED = re.compile(r"\*(\S[^*\n]*)\*")


@dataclass(frozen=True, slots=True)
class Block:
    """`level` is a heading's, from 1."""

    kind: Literal["heading", "paragraph", "item"]
    words: str
    level: int = 0


def blocks(text: str) -> list[Block]:
    """The blocks of a text, in order; lines that follow each other make one paragraph."""
    found: list[Block] = []
    open_ended = False
    lines = text.splitlines()
    for number, line in enumerate(lines):
        line = line.strip()
        if len(found) >= MOST_BLOCKS:
            found.append(Block("paragraph", "\n".join(lines[number:]).strip()))
            break
        heading, item = _HEADING.fullmatch(line), _ITEM.fullmatch(line)
        if not line:
            open_ended = False
        elif heading:
            found.append(Block("heading", _plain(heading[2]), len(heading[1])))
            open_ended = False
        elif item:
            found.append(Block("item", _plain(item[1])))
            open_ended = True
        elif open_ended:
            found[-1] = Block(found[-1].kind, f"{found[-1].words} {_plain(line)}")
        else:
            found.append(Block("paragraph", _plain(line)))
            open_ended = True
    return found


def _plain(words: str) -> str:
    """The words without the stars around stressed ones; a star that stands alone stays."""
    return _STRESSED.sub(r"\1", _STRONG.sub(r"\1", words))
