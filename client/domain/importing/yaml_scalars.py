"""YAML's texts and numbers: what stands between quotation marks, over how many lines, and what a bare word is."""

from __future__ import annotations

import re
from typing import Any, Final

_INTEGER = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_FLOAT = re.compile(r"[+-]?(?:\d{1,18}\.\d{0,18}|\.\d{1,18})(?:[eE][+-]?\d{1,2})?", re.ASCII)
_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", " ": " ",
    '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\t": "\t",
}  # fmt: skip
_LOW = re.compile(r"\\u([dD][c-fC-F][0-9a-fA-F]{2})", re.ASCII)
_HEX: Final = {"x": 2, "u": 4, "U": 8}


class YamlUnread(Exception):
    """What stands on `line`, from 1, is not in the part of YAML that is read here."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def closing(text: str, quote: str, begin: int = 0) -> int | None:
    """Where the quotation mark at `begin` is closed; with -1 it stands before the text."""
    at = begin + 1
    while True:
        at = text.find(quote, at)
        if at < 0:
            return None
        if quote == "'":
            if text.startswith("''", at):
                at += 2
                continue
            return at
        back = at
        while back > begin + 1 and text[back - 1] == "\\":
            back -= 1
        if (at - back) % 2 == 0:
            return at
        at += 1


def folded(parts: list[str]) -> str:
    """Lines as one: a single break is a blank, each empty line a break."""
    out, empties = parts[0], 0
    for part in parts[1:]:
        if not part:
            empties += 1
            continue
        out += ("\n" * empties if empties else " ") + part
        empties = 0
    return out + "\n" * empties


def unquoted(text: str, line: int) -> str:
    """What a text in quotation marks says. Raises YamlUnread for an escape that is none."""
    inner = text[1:-1]
    if text[0] == "'":
        lines = inner.split("\n")
        trimmed = [
            lines[0].rstrip(" \t") if len(lines) > 1 else lines[0],
            *(part.strip(" \t") for part in lines[1:-1]),
        ]
        trimmed += [lines[-1].lstrip(" \t")] if len(lines) > 1 else []
        return folded_quoted(trimmed).replace("''", "'")
    # A break after a backslash is none, and what is escaped is no blank to be cut.
    inner = re.sub(r"(?<!\\)((?:\\\\)*)\\\n[ \t]*", r"\1", inner)
    lines = inner.split("\n")
    if len(lines) > 1:
        inner = folded_quoted(
            [lines[0].rstrip(" \t"), *(p.strip(" \t") for p in lines[1:-1]), lines[-1].lstrip(" \t")]
        )
    out, at = [], 0
    while at < len(inner):
        back = inner.find("\\", at)
        if back < 0 or back + 1 >= len(inner):
            out.append(inner[at:])
            break
        out.append(inner[at:back])
        sign = inner[back + 1]
        at = back + 2
        if sign in _HEX:
            digits = inner[at : at + _HEX[sign]]
            if (
                len(digits) < _HEX[sign]
                or not re.fullmatch(r"[0-9a-fA-F]+", digits)
                or int(digits, 16) > 0x10FFFF
            ):
                raise YamlUnread(line)
            at += _HEX[sign]
            number = int(digits, 16)
            low = _LOW.match(inner, at) if 0xD800 <= number < 0xDC00 else None
            if low is not None:  # as JSON writes what is beyond 16 bits
                number = 0x10000 + (number - 0xD800) * 0x400 + int(low[1], 16) - 0xDC00
                at = low.end()
            out.append(chr(number))
        elif sign in _ESCAPES:
            out.append(_ESCAPES[sign])
        else:
            raise YamlUnread(line)
    return "".join(out)


def folded_quoted(parts: list[str]) -> str:
    """As `folded`, where the last line counts though it is empty: the closing mark stands on it."""
    out, empties = [parts[0]], 0
    for number, part in enumerate(parts[1:], start=1):
        if not part and number < len(parts) - 1:
            empties += 1
            continue
        out.append("\n" * empties if empties else " ")
        out.append(part)
        empties = 0
    return "".join(out)


def resolved(text: str) -> Any:
    """What a bare word is: nothing, a number, yes or no, or the text it is. Days stay texts."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
