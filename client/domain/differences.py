"""How one text became another, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final, Literal

_AROUND: Final = 2
"""Lines that stayed which are shown before and after a change."""
_MOST_LINES: Final = 4000
"""Of either text, without the ends that stayed; of more, nothing is matched."""

How = Literal["stayed", "added", "taken", "more"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that stayed, was added, or was taken out; "more" stands for `left` lines that stayed and are not shown."""

    how: How
    text: str = field(default="", repr=False)
    left: int = 0


def differences(before: str, after: str) -> tuple[Line, ...]:
    """From `before` to `after`. Taking all that is not "added", with what "more" leaves out, is `before`."""
    old, new = before.split("\n"), after.split("\n")
    found: list[Line] = []
    for what, first, end, begin, last in _changes(old, new):
        if what == "equal":
            found += _shortened(old[first:end], first == 0, end == len(old))
        else:
            found += (Line("taken", each) for each in old[first:end])
            found += (Line("added", each) for each in new[begin:last])
    return tuple(found)


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """What became of which lines, as SequenceMatcher tells it: the ends that stayed, and what lies between them."""
    shorter, head, tail = min(len(old), len(new)), 0, 0
    while head < shorter and old[head] == new[head]:
        head += 1
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    here, there = old[head : len(old) - tail], new[head : len(new) - tail]
    if head:
        yield "equal", 0, head, 0, head
    if max(len(here), len(there)) > _MOST_LINES:
        yield "replace", head, head + len(here), head, head + len(there)
    else:
        # Lines that come again and again, as empty ones do, are no places to match from: with a thousand of them
        # among lines that all changed it takes minutes. They are matched beside others that stayed.
        matcher = SequenceMatcher(None, here, there, autojunk=True)
        for what, first, end, begin, last in matcher.get_opcodes():
            yield what, head + first, head + end, head + begin, head + last
    if tail:
        yield "equal", len(old) - tail, len(old), len(new) - tail, len(new)


def _shortened(lines: list[str], begins: bool, ends: bool) -> Iterator[Line]:
    before, after = 0 if begins else _AROUND, 0 if ends else _AROUND
    if len(lines) <= before + after + 1:
        yield from (Line("stayed", each) for each in lines)
        return
    yield from (Line("stayed", each) for each in lines[:before])
    yield Line("more", left=len(lines) - before - after)
    yield from (Line("stayed", each) for each in lines[len(lines) - after :])
