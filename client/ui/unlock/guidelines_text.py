"""A community's guidelines as blocks of plain words: headings, paragraphs and list items, and nothing else.

The text is a stranger's. Whatever else it may mean in Markdown is shown as the letters it is written in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

MOST_BLOCKS: Final = 200
"""Blocks shown one by one; what is beyond them stands in one last paragraph, so that no text can hold the window up."""

_HEADING = re.compile(r"(#{1,6})\s+(.+)")
_ITEM = re.compile(r"[-*+•]\s+(.+)")
_FEW: Final = 3
_END = re.compile(r"\w+[^\s.!?]*([.!?])(?=\s)")
_RULE = re.compile(r"r\d{1,3}\s+(?=\S)")
_STRONG = re.compile(r"\*\*(\S[^*\n]*)\*\*")
_STRESSED = re.compile(r"\*(\S[^*\n]*)\*")


@dataclass(frozen=True, slots=True)
class Block:
    """`level` is a heading's, from 1. A paragraph begins with `leads` letters that were stressed."""

    kind: Literal["heading", "paragraph", "item"]
    words: str
    level: int = 0
    leads: int = field(default=0, compare=False)


def in_short(text: str) -> list[str]:
    """What the rules of a text are called, without the ids that guides name them by; nothing for a text without."""
    found = [block.words for block in blocks(text) if block.kind == "heading" and block.level > 1]
    return [_RULE.sub("", words) for words in found]


def leads_in_short(text: str) -> list[Block]:
    """Of each paragraph that begins with stressed words these and the first sentence; nothing where a text has few."""
    found = [block for block in blocks(text) if block.leads and block.leads < len(block.words)]
    if len(found) < _FEW:
        return []
    return [
        Block(
            block.kind, block.words[: block.leads + _sentence(block.words[block.leads :])], leads=block.leads
        )
        for block in found
    ]


def _sentence(words: str) -> int:
    """How long the first sentence is, in letters."""
    end = _END.search(words)
    return len(words) if end is None else end.end(1)


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
            last = found[-1]
            found[-1] = Block(last.kind, f"{last.words} {_plain(line)}", leads=last.leads)
        else:
            leading = _STRONG.match(line)
            found.append(Block("paragraph", _plain(line), leads=len(leading[1]) if leading else 0))
            open_ended = True
    return found


def _plain(words: str) -> str:
    """The words without the stars around stressed ones; a star that stands alone stays."""
    return _STRESSED.sub(r"\1", _STRONG.sub(r"\1", words))
