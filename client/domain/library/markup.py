"""The few marks that articles are written with: a part of CommonMark 0.31.2, and nothing of it that could load or run.

A title, headings, paragraphs, lists of one level, quotes, strong and emphasised words. Everything else is refused, so
that what is read on GitHub and what is read here is the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["title", "heading", "paragraph", "bullet", "numbered", "quote"]

_NUMBERED: Final = re.compile(r"(\d{1,2})\. (.*)")
_SET_OFF: Final = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*|\*(?=\S)([^*]+)(?<=\S)\*")
_REFUSED: Final = re.compile(
    r"[<\\`_|~\[\]\t]|https?:|&\w+;|^ {4}|^#{3,}|^#+(?![# ])|^[-*=+] ?[-*=+]{2,}$|^[*+] |^\d+\) |^>(?! )"
    r"| {2,}$|[ ]{2,}\S"
)


class NotOurMarkup(ValueError):
    """A line that is no part of the few marks; its number counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Span:
    """Words that stand in one manner."""

    text: str
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of some kind; `number` is that of a numbered item, 0 otherwise."""

    kind: Kind
    spans: tuple[Span, ...]
    number: int = 0

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(span.text for span in self.spans)


def parse(text: str, *, first_line: int = 1) -> tuple[Block, ...]:
    """A text as blocks in order. Raises NotOurMarkup for what is no part of the few marks.

    `first_line` is the number that its first line has in its file.
    """
    return tuple(_blocks(text.splitlines(), first_line))


def _blocks(lines: Sequence[str], first_line: int) -> Iterator[Block]:
    kind: Kind = "paragraph"
    number = counted = begun = 0
    held: list[str] = []

    def whole() -> Iterator[Block]:
        if held:
            yield Block(kind, _spans(" ".join(held), begun), number)
            held.clear()

    for at, line in enumerate(lines, first_line):
        if not line:
            yield from whole()
            continue
        follows = line.startswith("  ") and kind in ("bullet", "numbered") and bool(held)
        if follows:
            line = line.strip()
        if _REFUSED.search(line):
            raise NotOurMarkup(at, "a mark that is not one of the few")
        opened, words, said = _opened(line)
        if follows and opened != "paragraph":
            raise NotOurMarkup(at, "one thing inside another")
        if follows or (held and opened == kind and kind in ("paragraph", "quote")):
            held.append(words)
            continue
        if held and opened in ("paragraph", "quote"):
            raise NotOurMarkup(at, "an empty line is missing before it")
        yield from whole()
        counted = counted + 1 if opened == "numbered" else 0
        if said and said != counted:
            raise NotOurMarkup(at, f"{said} stands where {counted} follows")
        kind, number, begun = opened, said, at
        held.append(words)
        if opened in ("title", "heading"):
            yield from whole()
    yield from whole()


def _opened(line: str) -> tuple[Kind, str, int]:
    """What a line begins, its words, and its number where it has one."""
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return kind, line.removeprefix(mark).strip(), 0
    numbered = _NUMBERED.fullmatch(line)
    if numbered:
        return "numbered", numbered[2].strip(), int(numbered[1])
    return "paragraph", line.strip(), 0


_MARKS: Final[tuple[tuple[str, Kind], ...]] = (
    ("# ", "title"),
    ("## ", "heading"),
    ("- ", "bullet"),
    ("> ", "quote"),
)


def _spans(text: str, line: int) -> tuple[Span, ...]:
    text = text.replace("'", "\u2019")  # typed as on any keyboard, and set as in print
    found: list[Span] = []
    end = 0
    for one in _SET_OFF.finditer(text):
        found.append(Span(text[end : one.start()]))
        found.append(Span(one[1], strong=True) if one[1] else Span(one[2], emphasised=True))
        end = one.end()
    found.append(Span(text[end:]))
    if any("*" in span.text for span in found):
        raise NotOurMarkup(line, "a star without its other")
    if not text:
        raise NotOurMarkup(line, "a mark without words")
    return tuple(span for span in found if span.text)
