"""YAML written as JSON is: `{a: 1, b: [x, y]}`, over one line or several."""

from __future__ import annotations

import re
from typing import Any, Final

from client.domain.importing.yaml_scalars import YamlUnread, closing, folded, resolved, unquoted

MOST_DEPTH: Final = 24
TAG = re.compile(r"!\S*(?:\s+|$)", re.ASCII)
_BARE = re.compile(r"(?:[^,\[\]{}:]|:(?=[^\s,\[\]{}]))*", re.ASCII)


class Flow:
    """A value in one line's writing: `{a: 1, b: [x, y]}`."""

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line
        self.at = 0

    def value(self, depth: int) -> Any:
        if depth > MOST_DEPTH:
            raise YamlUnread(self.line)
        self._blanks()
        if tag := TAG.match(self.text, self.at):
            self.at = tag.end()
        sign = self.text[self.at : self.at + 1]
        if sign == "{":
            return self._mapping(depth)
        if sign == "[":
            return self._list(depth)
        return self._scalar()

    def _mapping(self, depth: int) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        self.at += 1
        while not self._ends("}"):
            if self.text.startswith("? ", self.at):
                self.at += 2
            key = self._scalar()
            self._blanks()
            value = None
            if self.text[self.at : self.at + 1] == ":":
                self.at += 1
                value = self.value(depth + 1)
            found[key] = value
            self._comma("}")
        return found

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        self.at += 1
        while not self._ends("]"):
            found.append(self.value(depth + 1))
            self._comma("]")
        return found

    def _ends(self, sign: str) -> bool:
        self._blanks()
        if self.at >= len(self.text):
            raise YamlUnread(self.line)
        if self.text[self.at] == sign:
            self.at += 1
            return True
        return False

    def _comma(self, closing: str) -> None:
        self._blanks()
        if self.text[self.at : self.at + 1] == ",":
            self.at += 1
        elif self.text[self.at : self.at + 1] != closing:
            raise YamlUnread(self.line)

    def _blanks(self) -> None:
        while self.at < len(self.text) and self.text[self.at] in " \t\n":
            self.at += 1

    def _scalar(self) -> Any:
        self._blanks()
        begin = self.at
        quote = self.text[begin : begin + 1]
        if quote in ("'", '"'):
            end = closing(self.text, quote, begin)
            if end is None:
                raise YamlUnread(self.line)
            self.at = end + 1
            return unquoted(self.text[begin : self.at], self.line)
        found = _BARE.match(self.text, begin)
        self.at = found.end() if found else begin
        said = self.text[begin : self.at].strip(" \t")
        if "\n" in said:
            return folded([part.strip(" \t") for part in said.split("\n")])
        return resolved(said)


class Balance:
    """Counts brackets, a line at a time, outside of quotation marks."""

    def __init__(self) -> None:
        self._depth = 0
        self._before = ""
        self._quote = ""

    def ends_in(self, line: str) -> bool:
        """Whether the first bracket is closed in this line, the next one."""
        at = 0
        if self._quote:
            end = closing(line, self._quote, -1)
            if end is None:
                return False
            at, self._before, self._quote = end + 1, self._quote, ""
        while at < len(line):
            letter = line[at]
            if letter in "\"'" and self._before in ("", ",", "[", "{", ":", "?"):
                end = closing(line, letter, at)
                if end is None:
                    self._quote = letter
                    return False
                at, self._before = end + 1, letter
                continue
            if letter not in " \t":
                self._before = letter
            if letter in "[{":
                self._depth += 1
            elif letter in "]}":
                self._depth -= 1
                if self._depth == 0:
                    return True
            at += 1
        return False
