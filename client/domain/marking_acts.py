"""What a shortcut makes of a text in Markdown: strong words, headings, lists, quotes, and what a new line begins with.

Pure functions of a text and a selection in it, counted in letters. None of them ever drops a letter that is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from client.domain.marking import Line, Region, Style, beginning, regions

Words = Literal["strong", "emphasis", "code"]
Lines = Literal["heading1", "heading2", "heading3", "bullet", "number", "task", "quote"]

_SIGNS: Final[dict[Words, tuple[str, int, Style]]] = {
    "strong": ("*", 2, Style.STRONG),
    "emphasis": ("*", 1, Style.EMPHASIS),
    "code": ("`", 1, Style.CODE),
}
_WORD: Final = re.compile(r"[\w\u0300-\u036f'’]")
_NUMBER: Final = re.compile(r"[0-9]+")


class Put(NamedTuple):
    """Letters from `start` up to before `end` become `words`."""

    start: int
    end: int
    words: str


class Change(NamedTuple):
    """What is put where, from the beginning on and never twice in one place; and what is selected then."""

    puts: tuple[Put, ...]
    start: int
    end: int

    def of(self, text: str) -> str:
        """The text with everything put in."""
        for put in reversed(self.puts):
            text = text[: put.start] + put.words + text[put.end :]
        return text


def _moved(puts: list[Put], place: int, *, behind: bool = True) -> int:
    """Where a place of the old text is in the new one; `behind` what is put in right there, or before it."""
    shift = 0
    for put in puts:
        if put.end < place or (put.end == place and (behind or put.end > put.start)):
            shift += len(put.words) - (put.end - put.start)
        elif put.start < place:
            shift += put.start + len(put.words) - place
    return place + shift


# Words


def toggled(text: str, start: int, end: int, words: Words) -> Change:
    """Make what is selected strong (or emphasised, or code) or plain again; without a selection the word at `start`.

    At the end of such words the place moves out of them, so that one can go on in plain ones. Where there is no word
    the marks are put there with the place between them.
    """
    if start == end:
        return _at_place(text, start, words)
    parts = [part for part in _parts(text, start, end) if part[0] < part[1]]
    sign, wide, _ = _SIGNS[words]
    parts = [(a, b) for a, b in (_bare(text, a, b, sign) for a, b in parts) if a < b]
    if not parts:
        return Change((), start, end)
    on = not all(_marked(text, a, b, words) for a, b in parts)
    puts: list[Put] = []
    first, last = parts[0][0], parts[-1][1]
    for a, b in parts:
        if on and not _marked(text, a, b, words):
            a, b, inner = _whole(text, a, b, words)
            puts += [Put(a, a, sign * wide), *inner, Put(b, b, sign * wide)]
            first, last = min(first, a), max(last, b)
        elif not on:
            puts += _unmarked(text, a, b, words)
    puts.sort()
    return Change(tuple(puts), _moved(puts, first), _moved(puts, last, behind=False))


def _at_place(text: str, place: int, words: Words) -> Change:
    sign, wide, style = _SIGNS[words]
    begin, line = _line_at(text, place)
    inside = [each for each in regions(line, beginning(line).prefix) if each.style == style]
    here = place - begin
    left = next((each for each in inside if each.closing == here and each.opened < each.closing), None)
    if left is not None:
        return Change((), begin + left.end, begin + left.end)
    within = next((each for each in inside if each.opened <= here <= each.closing or here == each.end), None)
    a, b = _word(text, place)
    if a == b:  # right behind a word and its marks it is still the one that is meant
        a, b = _word(text, len(text[:place].rstrip(sign)))
        a, b = (a, b) if b < place and _framed(text, a, b, words) and a < b else (place, place)
    if within is not None and not _framed(text, a, b, words):
        puts = _ends(within, begin)
    elif a < b and _framed(text, a, b, words):
        puts = [Put(a - wide, a, ""), Put(b, b + wide, "")]
    elif a < b:
        puts = [Put(a, a, sign * wide), Put(b, b, sign * wide)]
        at = _moved(puts, place)
        return Change(tuple(puts), at, at)
    elif _framed(text, place, place, words):
        return Change((Put(place - wide, place + wide, ""),), place - wide, place - wide)
    else:
        return Change((Put(place, place, sign * 2 * wide),), place + wide, place + wide)
    at = _moved(puts, place, behind=False)
    return Change(tuple(puts), at, at)


def _word(text: str, place: int) -> tuple[int, int]:
    """The word that the place stands in or at an end of; nothing where there is none."""
    start = end = place
    while start > 0 and _WORD.match(text[start - 1]):
        start -= 1
    while end < len(text) and _WORD.match(text[end]):
        end += 1
    return start, end


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of each selected line, without the marks that the line begins with."""
    for begin, line in _lines(text, start, end):
        after = begin + beginning(line).prefix
        yield max(start, after), min(end, begin + len(line))


def _bare(text: str, start: int, end: int, sign: str) -> tuple[int, int]:
    """The same words without blanks around them, or marks of this sign on both sides."""
    while True:
        part = text[start:end]
        a = start + len(part) - len(part.lstrip())
        b = max(a, end - (len(part) - len(part.rstrip())))
        part = text[a:b]
        peeled = min(len(part) - len(part.lstrip(sign)), len(part) - len(part.rstrip(sign)), len(part) // 2)
        a, b = a + peeled, b - peeled
        if (
            not peeled and a < b and text[a] != sign
        ):  # the first of the marks may stand before what is selected
            b -= min(a - len(text[:a].rstrip(sign)), len(text[a:b]) - len(text[a:b].rstrip(sign)))
        elif not peeled and a < b and text[b - 1] != sign:
            a += min(len(text[b:]) - len(text[b:].lstrip(sign)), len(text[a:b]) - len(text[a:b].lstrip(sign)))
        if (a, b) == (start, end):
            return a, b
        start, end = a, b


def _framed(text: str, start: int, end: int, words: Words) -> bool:
    """Whether the marks stand right around these letters. Of a run of signs one is emphasis, two are strong."""
    sign, wide, _ = _SIGNS[words]
    before = start - len(text[:start].rstrip(sign)) if text[max(0, start - 1) : start] == sign else 0
    after = len(text[end : end + 400]) - len(text[end : end + 400].lstrip(sign))
    return bool(min(before, after) & wide)


def _around(text: str, start: int, end: int, words: Words) -> Region | None:
    begin, line = _line_at(text, start)
    a, b = start - begin, end - begin
    found = regions(line, beginning(line).prefix)
    return next((r for r in found if r.style == _SIGNS[words][2] and r.opened <= a and b <= r.closing), None)


def _marked(text: str, start: int, end: int, words: Words) -> bool:
    return _framed(text, start, end, words) or _around(text, start, end, words) is not None


def _unmarked(text: str, start: int, end: int, words: Words) -> list[Put]:
    _, wide, _ = _SIGNS[words]
    if _framed(text, start, end, words):
        return [Put(start - wide, start, ""), Put(end, end + wide, "")]
    around = _around(text, start, end, words)
    return [] if around is None else _ends(around, _line_at(text, start)[0])


def _whole(text: str, start: int, end: int, words: Words) -> tuple[int, int, list[Put]]:
    """These letters and whatever is marked already and lies across them; and its marks, to be taken away."""
    begin, line = _line_at(text, start)
    inner: list[Put] = []
    for each in regions(line, beginning(line).prefix):
        if each.style == _SIGNS[words][2] and each.start + begin < end and start < each.end + begin:
            start, end = min(start, each.start + begin), max(end, each.end + begin)
            inner += _ends(each, begin)
    return start, end, inner


def _ends(region: Region, begin: int) -> list[Put]:
    return [
        Put(begin + region.start, begin + region.opened, ""),
        Put(begin + region.closing, begin + region.end, ""),
    ]


# Lines


def lined(text: str, start: int, end: int, lines: Lines) -> Change:
    """Make the selected lines a heading, a list or a quote; or plain again where all of them are that already."""
    chosen = [
        (begin, line, beginning(line)) for begin, line in _lines(text, start, end) if not beginning(line).rule
    ]
    full = [each for each in chosen if each[1][each[2].prefix :].strip() or each[2].prefix]
    chosen = full or chosen
    off = all(_is(known, lines) for _, _, known in chosen)
    puts: list[Put] = []
    for count, (begin, line, known) in enumerate(chosen, 1):
        puts.append(_led(begin, line, known, lines, count, off=off))
    return Change(tuple(puts), _moved(puts, start), _moved(puts, end))


def _is(known: Line, lines: Lines) -> bool:
    if lines == "quote":
        return bool(known.quoted)
    if lines == "task":
        return known.item in ("task", "done")
    return lines == (f"heading{known.heading}" if known.heading else known.item)


def _led(begin: int, line: str, known: Line, lines: Lines, count: int, *, off: bool) -> Put:
    if lines == "quote":
        if not off:
            return Put(begin, begin, "> ")
        first = line.index(">")
        return Put(begin, begin + first + 1 + line.startswith(" ", first + 1), "")
    start = begin + known.quoted
    if off:
        return (
            Put(start + known.indent, begin + known.prefix, "")
            if known.item
            else Put(start, begin + known.prefix, "")
        )
    lead = {"bullet": "- ", "number": f"{count}. ", "task": "- [ ] "}.get(lines) or "#" * int(lines[-1]) + " "
    return Put(start + (0 if lines.startswith("heading") else known.indent), begin + known.prefix, lead)


def broken(line: str, place: int) -> Change | None:
    """What a new line at this place of a list or quote begins with; an empty item ends instead.

    None where it is a new line and nothing else.
    """
    known = beginning(line)
    if known.rule or not (known.item or known.quoted) or place < known.prefix:
        return None
    if not line[known.prefix :].strip():
        kept = known.quoted if known.item else 0
        return Change((Put(kept, len(line), ""),), kept, kept)
    lead = line[: known.prefix]
    if known.item == "number":
        found = _NUMBER.search(lead, known.quoted)
        assert found is not None
        lead = f"{lead[: found.start()]}{int(found[0]) + 1}{lead[found.end() :]}"
    elif known.item == "done":
        at = lead.rindex("]") - 1
        lead = f"{lead[:at]} {lead[at + 1 :]}"
    begins = place + 1 + len(lead)
    return Change((Put(place, place, f"\n{lead}"),), begins, begins)


def indented(text: str, start: int, end: int, *, out: bool = False) -> Change | None:
    """Move the selected items of lists inwards, under the one above, or `out` again. None where none is an item."""
    puts: list[Put] = []
    items = 0
    for begin, line in _lines(text, start, end):
        known = beginning(line)
        if known.rule or not known.item:
            continue
        items += 1
        step = 3 if known.item == "number" else 2
        at = begin + known.quoted
        if not out:
            puts.append(Put(at, at, " " * step))
        elif known.indent:
            puts.append(Put(at, at + min(step, known.indent), ""))
    if not items:
        return None
    return Change(tuple(puts), _moved(puts, start), _moved(puts, end))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines that letters from `start` to `end` stand in, each with where it begins."""
    begin = text.rfind("\n", 0, start) + 1
    while True:
        stop = text.find("\n", begin)
        stop = len(text) if stop < 0 else stop
        yield begin, text[begin:stop]
        if stop >= end:
            return
        begin = stop + 1


def _line_at(text: str, place: int) -> tuple[int, str]:
    return next(_lines(text, place, place))
