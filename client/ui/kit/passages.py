"""Which words of a text a proposed wording leaves out or changes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

_TOKEN: Final = re.compile(r"\S+\s*")
_MOST_COMPARED: Final = 600
"""Words on each side that are compared one by one; in longer stretches all counts as changed, so that no text can hold
the window up."""

Span = tuple[int, int]


def passages(text: str, proposed: str) -> tuple[Span, ...]:
    """Where, from and to, the words stand that are not in the proposed wording; none where only words were added."""
    old = list(_TOKEN.finditer(text))
    new = [each.group().rstrip() for each in _TOKEN.finditer(proposed)]
    words = [each.group().rstrip() for each in old]
    front = 0
    while front < min(len(words), len(new)) and words[front] == new[front]:
        front += 1
    back = 0
    while back < min(len(words), len(new)) - front and words[-1 - back] == new[-1 - back]:
        back += 1
    middle, other = words[front : len(words) - back], new[front : len(new) - back]
    if max(len(middle), len(other)) > _MOST_COMPARED:
        changed = [("replace", 0, len(middle))]
    else:
        blocks = SequenceMatcher(None, middle, other, autojunk=False).get_opcodes()
        changed = [(kind, start, end) for kind, start, end, _, _ in blocks if kind != "equal"]
    spans = []
    for kind, start, end in changed:
        if end > start:
            first, last = front + start, front + end
            if kind == "delete":
                first, last = _from_its_sentence(words, first, last)
            final = old[last - 1]
            spans.append((old[first].start(), final.start() + len(words[last - 1])))
    return tuple(spans)


def _from_its_sentence(words: list[str], first: int, last: int) -> Span:
    """Of the stretches that could be left out with the same result, the one that begins with a sentence."""
    at = 0
    while first - at > 0 and words[first - at - 1] == words[last - at - 1]:
        at += 1
        begins = first - at == 0 or words[first - at - 1].endswith((".", "!", "?", "…"))
        if begins:
            return first - at, last - at
    return first, last
