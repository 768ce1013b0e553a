"""Markdown as it is typed: what a line is, and which of its letters are marks. The marks stay in the text.

A small part of CommonMark (0.31), read line by line so that a change in one line changes no other: three headings,
lists, tasks, quotes, rules, and strong, emphasised and code words. Links, pictures and HTML are words like others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto
from operator import itemgetter
from typing import Final, Literal, NamedTuple

Item = Literal["", "bullet", "number", "task", "done"]

_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_QUOTE: Final = re.compile(r"(?: {0,3}> ?)+")
_HEADING: Final = re.compile(r"(#{1,3})[ \t]+")
_ITEM: Final = re.compile(r"([ \t]*)([-*+]|[0-9]{1,9}[.)])[ \t]+")
_TASK: Final = re.compile(r"\[([ xX])\](?:[ \t]+|$)")
_RUNS: Final = re.compile(r"\\[!-/:-@\[-`{-~]|\*+|_+|`+")


class Style(Flag):
    """How letters look. MARK are those that only say how others look."""

    PLAIN = 0
    STRONG = auto()
    EMPHASIS = auto()
    CODE = auto()
    MARK = auto()


_VALUES: Final = tuple(style.value for style in (Style.STRONG, Style.EMPHASIS, Style.CODE, Style.MARK))
"""Enumerations are slow to reckon with, and this is done for each key."""


class Span(NamedTuple):
    """Letters of a line from `start` up to before `end` that look alike."""

    start: int
    end: int
    style: Style


class Region(NamedTuple):
    """Words between two marks: the first from `start` to `opened`, the second from `closing` to `end`."""

    start: int
    opened: int
    closing: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """What a line is. `prefix` letters at its beginning are marks, `quoted` of which are those of a quote.

    `heading` is 1 to 3, or 0 for none; `indent` is how many blanks stand before an item's mark.
    """

    prefix: int = 0
    quoted: int = 0
    heading: int = 0
    item: Item = ""
    indent: int = 0
    rule: bool = False
    spans: tuple[Span, ...] = ()


def read(line: str) -> Line:
    """What this line is, with the looks of its letters; letters in no span are plain."""
    if _RULE.fullmatch(line):
        return Line(prefix=len(line), rule=True, spans=(Span(0, len(line), Style.MARK),))
    prefix, quoted, heading, item, indent = _beginning(line)
    spans = [Span(0, prefix, Style.MARK)] if prefix else []
    spans += _flat(regions(line, prefix))
    return Line(prefix, quoted, heading, item, indent, spans=tuple(spans))


def beginning(line: str) -> Line:
    """What this line is, without looking at its words."""
    if _RULE.fullmatch(line):
        return Line(prefix=len(line), rule=True)
    return Line(*_beginning(line))


def _beginning(line: str) -> tuple[int, int, int, Item, int]:
    quote = _QUOTE.match(line)
    quoted = quote.end() if quote else 0
    heading = _HEADING.match(line, quoted)
    if heading:
        return heading.end(), quoted, len(heading[1]), "", 0
    found = _ITEM.match(line, quoted)
    if found is None:
        return quoted, quoted, 0, "", 0
    task = _TASK.match(line, found.end())
    if task:
        return task.end(), quoted, 0, "task" if task[1] == " " else "done", len(found[1])
    item: Item = "number" if found[2][0].isdecimal() else "bullet"
    return found.end(), quoted, 0, item, len(found[1])


class _Opener(NamedTuple):
    start: int
    many: int


def regions(line: str, begin: int = 0) -> list[Region]:
    """The words between marks from letter `begin` on, in the order in which they end.

    Delimiters are matched as CommonMark matches them, but for its rule of three. The time it takes grows with the
    length of the line alone, whatever stands in it.
    """
    runs = list(_RUNS.finditer(line, begin))
    ticks: dict[int, list[int]] = {}
    for at, run in enumerate(runs):
        if run[0][0] == "`":
            ticks.setdefault(run.end() - run.start(), []).append(at)
    for places in ticks.values():
        places.reverse()
    found: list[Region] = []
    open_: dict[str, list[_Opener]] = {"*": [], "_": []}
    at = 0
    while at < len(runs):
        run = runs[at]
        sign, start, end = run[0][0], run.start(), run.end()
        at += 1
        if sign == "`":
            same = ticks[end - start]
            while same and same[-1] < at:
                same.pop()
            if same:
                close = runs[same[-1]]
                found.append(Region(start, end, close.start(), close.end(), Style.CODE))
                at = same[-1] + 1
        elif sign != "\\":
            _meet(line, sign, start, end, open_, found)
    return found


def _meet(
    line: str, sign: str, start: int, end: int, open_: dict[str, list[_Opener]], found: list[Region]
) -> None:
    """A run of stars or underscores: it ends what was begun, or begins something, or is only itself."""
    before, after = line[start - 1 : start], line[end : end + 1]
    closes, opens = bool(before.strip()), bool(after.strip())
    if sign == "_":
        inside = before.isalnum() and after.isalnum()
        closes, opens = closes and not inside, opens and not inside
    mine, others = open_[sign], open_["_" if sign == "*" else "*"]
    while closes and start < end and mine:
        opener = mine.pop()
        while others and others[-1].start > opener.start:
            others.pop()
        wide = 2 if min(opener.many, end - start) >= 2 else 1
        style = Style.STRONG if wide == 2 else Style.EMPHASIS
        opened = opener.start + opener.many
        found.append(Region(opened - wide, opened, start, start + wide, style))
        start += wide
        if opener.many > wide:
            mine.append(_Opener(opener.start, opener.many - wide))
    if opens and start < end:
        mine.append(_Opener(start, end - start))


def _flat(found: list[Region]) -> Iterator[Span]:
    """The looks of letters, one span after the other, of words between marks that may lie in each other."""
    turns: list[tuple[int, int, int]] = []
    mark = Style.MARK.value
    for start, opened, closing, end, style in found:
        turns += [(opened, 1, style.value), (closing, -1, style.value)]
        turns += [(start, 1, mark), (opened, -1, mark), (closing, 1, mark), (end, -1, mark)]
    turns.sort(key=itemgetter(0))
    count = dict.fromkeys(_VALUES, 0)
    at = 0
    for place, change, value in turns:
        if place > at:
            look = sum(each for each, many in count.items() if many)
            if look:
                yield Span(at, place, Style(look))
            at = place
        count[value] += change
