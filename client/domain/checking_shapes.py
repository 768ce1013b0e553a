"""What can be told by its shape alone, in any language: addresses of e-mail, accounts, phone numbers, post codes.

Every search is bounded: however hostile the text, the time grows with its length and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

Span = tuple[int, int]

_BEFORE_AT: Final = 64
_BEHIND_AT: Final = 120
_DIGITS: Final = re.compile(r"\+?\(?\d[\d \t\u00a0().\-/–]{4,24}\d")
_DATE: Final = re.compile(r"\d{1,4}([./\-–])\d{1,2}\1\d{1,4}")
_GROUPS: Final = re.compile(r"\d+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_UNIT: Final = re.compile(r"[ \u00a0]?(?:%|€|£|\$|mg|ml|kg|km|cm|kcal|g\b)", re.IGNORECASE)
_UK: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_US: Final = re.compile(r"\b[A-Z][a-z]+, [A-Z]{2} \d{5}\b")
_POST_CODES: Final = {"uk": _UK, "us": _US}
_LEAST, _MOST = 7, 15
"""Digits of a phone number."""
_MANY: Final = 9
"""Digits from which a number with nothing else about it counts as one."""


def emails(text: str) -> Iterator[Span]:
    """Addresses of e-mail."""
    for at in _signs(text, "@"):
        start, end = _left(text, at, "._+-"), _right(text, at + 1, ".-")
        while end > at + 1 and text[end - 1] in ".-":
            end -= 1
        host = text[at + 1 : end]
        if start < at and "." in host.strip(".") and host[-1:].isalpha():
            yield start, end


def accounts(text: str) -> Iterator[Span]:
    """Names of accounts: `@somebody`, and `somebody#1234`."""
    for at in _signs(text, "@"):
        if _left(text, at, "._+-") < at or (at and text[at - 1] == "@"):
            continue
        end = _right(text, at + 1, "._")
        while end > at + 1 and text[end - 1] == ".":
            end -= 1
        if end - at > 2 and any(each.isalpha() for each in text[at + 1 : end]):
            yield at, end
    for at in _signs(text, "#"):
        start, end = _left(text, at, "._"), _right(text, at + 1, "")
        if at - start > 1 and end - at == 5 and text[at + 1 : end].isdigit():
            yield start, end


def links(text: str, hosts: re.Pattern[str]) -> Iterator[Span]:
    """Links to somebody's page at one of these hosts (`hosts_of`)."""
    for found in hosts.finditer(text):
        yield found.span()


def hosts_of(names: Iterable[str]) -> re.Pattern[str]:
    """What finds a page at any of these hosts."""
    known = "|".join(re.escape(each) for each in sorted(names))
    return re.compile(rf"\b(?:{known})/[\w@][\w.@/\-]{{1,80}}" if known else r"(?!)", re.IGNORECASE)


def phones(text: str, *, lines: Iterable[str] = ()) -> Iterator[Span]:
    """Phone numbers; not those that begin as `lines`, which are for everybody to call."""
    known = tuple(lines)
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        if not _alone(text, start, end) or _UNIT.match(text, end):
            continue
        said = found.group()
        groups = _GROUPS.findall(said)
        digits = "".join(groups)
        if said.startswith("+"):
            digits = f"+{digits}"
        if not digits.startswith(known or ("no such line",)) and _is_phone(said, groups):
            yield start, end


def post_codes(text: str, which: Iterable[str]) -> Iterator[Span]:
    """Post codes as these countries write them ("uk", "us")."""
    for each in which:
        for found in _POST_CODES[each].finditer(text):
            yield found.span()


def _is_phone(said: str, groups: list[str]) -> bool:
    count = sum(len(group) for group in groups)
    if not _LEAST <= count <= _MOST or _DATE.fullmatch(said):
        return False
    if set("".join(groups)) == {"0"} or all(_YEAR.fullmatch(group) for group in groups):
        return False
    widest = max(len(group) for group in groups)
    if said[0] == "+" or groups[0][0] == "0":
        return widest > 1
    if widest <= 2:
        return False  # somebody who counts
    thousands = len(groups[0]) < 3 and all(len(group) == 3 for group in groups[1:])
    if len(groups) > 1 and thousands and "-" not in said and "(" not in said:
        return False
    short = [len(group) for group in groups] == [3, 4] and "-" in said
    return count >= _MANY or short


def _alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    behind = text[end : end + 2]
    if (
        before.isalnum()
        or before in "#$£€_=&%"
        or (before in ".,:-/" and start > 1 and text[start - 2].isdigit())
    ):
        return False
    return not (behind[:1].isalnum() or behind[:1] == "_" or (behind[:1] in ",:." and behind[1:2].isdigit()))


def _signs(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _left(text: str, at: int, more: str) -> int:
    start, least = at, max(0, at - _BEFORE_AT)
    while start > least and (text[start - 1].isalnum() or text[start - 1] in more):
        start -= 1
    return start


def _right(text: str, start: int, more: str) -> int:
    end, most = start, min(len(text), start + _BEHIND_AT)
    while end < most and (text[end].isalnum() or text[end] in more):
        end += 1
    return end
