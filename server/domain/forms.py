"""Files of words that a steward may edit: TOML, read strictly, with the line of whatever is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from protocol.errors import ProtocolError
from protocol.text import check_line

_OVERLONG = re.compile(r"[0-9_]{1000}|\[{300}")


class NotInForm(Exception):
    """A file is not as it must be; the text names file, line and reason."""

    def __init__(self, name: str, line: int, reason: str) -> None:
        """`line` counts from 1."""
        super().__init__(f"{name}, line {line}: {reason}")
        self.name = name
        self.line = line
        self.reason = reason


class Form:
    """A table of a file. Every question raises NotInForm if the answer is missing or of another kind."""

    def __init__(self, name: str, lines: list[str], values: dict[str, Any], at: int) -> None:
        """`at` is the line where the table begins."""
        self.name = name
        self._lines = lines
        self._values = values
        self._at = at

    def wrong(self, key: str, reason: str) -> NotInForm:
        """What to raise: the line of `key` in this table, or the table's first."""
        return NotInForm(self.name, self._line_of(key), reason)

    def only(self, *keys: str) -> None:
        """No other keys stand here."""
        for key in self._values:
            if key not in keys:
                raise self.wrong(key, f"nothing called “{key}” belongs here")

    def text(self, key: str) -> str:
        """Words, trimmed, not empty."""
        value = self._values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, f"“{key}” should be words")
        return value.strip()

    def line(self, key: str) -> str:
        """One plain line of at most 200 characters."""
        try:
            return check_line(self.text(key), max_characters=200)
        except ProtocolError as error:
            raise self.wrong(key, f"“{key}”: {error}") from error

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words; none if it is not there."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise self.wrong(key, f"“{key}” should be a list of words")
        return tuple(value)

    def number(self, key: str, *, least: int = 0, most: int = 2**31 - 1, default: int | None = None) -> int:
        """A whole number within these bounds; `default`, if there is one, where none is given."""
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.wrong(key, f"“{key}” should be a whole number from {least} to {most}")
        return value

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers over 0; none if it is not there."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(type(one) is int and one > 0 for one in value):
            raise self.wrong(key, f"“{key}” should be a list of whole numbers")
        return tuple(value)

    def table(self, *path: str) -> Form:
        """The table `[one.two]` of a file."""
        value: Any = self._values
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        if not isinstance(value, dict):
            raise self.wrong(path[0], f"a table [{'.'.join(path)}] belongs here")
        heads = self._heads("[" + ".".join(path) + "]")
        return Form(self.name, self._lines, value, next(heads, self._at))

    def tables(self, key: str) -> list[Form]:
        """The tables `[[key]]` of a file, in order."""
        values = self._values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(one, dict) for one in values):
            raise self.wrong(key, f"[[{key}]] should stand once for each")
        heads = self._heads(f"[[{key}]]")
        return [Form(self.name, self._lines, one, next(heads, self._at)) for one in values]

    def _heads(self, head: str) -> Iterator[int]:
        return (at for at, line in enumerate(self._lines, 1) if line.partition("#")[0].strip() == head)

    def _line_of(self, key: str) -> int:
        for at in range(max(self._at, 1), len(self._lines) + 1):
            line = self._lines[at - 1]
            if at > self._at and re.match(r"\s*\[\[?[a-z]", line):
                break
            if re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", line):
                return at
        return max(self._at, 1)


def read_form(name: str, text: str) -> Form:
    """A whole file. NotInForm if it is not TOML."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines()) or 1
        raise NotInForm(name, line, "this is not TOML: " + str(error).partition(" (at")[0]) from error
    except (ValueError, RecursionError) as error:  # what the reader itself trips over, and does not say where
        lines = enumerate(text.splitlines(), 1)
        line = next((number for number, line in lines if _OVERLONG.search(line)), 1)
        raise NotInForm(name, line, "a number is too long here, or brackets stand too deep") from error
    return Form(name, text.splitlines(), values, 0)
