"""How one text became another, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final, Literal

_AROUND: Final = 2
"""Lines that stayed which are shown before and after a change."""
_MOST_LINES: Final = 4000
"""Of either text; matching takes the square of it in the worst case."""

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
    if max(len(old), len(new)) > _MOST_LINES:
        return (*(Line("taken", each) for each in old), *(Line("added", each) for each in new))
    found: list[Line] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, first, end, begin, last in matcher.get_opcodes():
        if what == "equal":
            found += _shortened(old[first:end], first == 0, end == len(old))
        else:
            found += (Line("taken", each) for each in old[first:end])
            found += (Line("added", each) for each in new[begin:last])
    return tuple(found)


def _shortened(lines: list[str], begins: bool, ends: bool) -> Iterator[Line]:
    before, after = 0 if begins else _AROUND, 0 if ends else _AROUND
    if len(lines) <= before + after + 1:
        yield from (Line("stayed", each) for each in lines)
        return
    yield from (Line("stayed", each) for each in lines[:before])
    yield Line("more", left=len(lines) - before - after)
    yield from (Line("stayed", each) for each in lines[len(lines) - after :])
