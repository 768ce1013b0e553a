"""What a command answers: one record, shown to a person as lines or to a program as one line of JSON."""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TextIO

from client.notices import Notice

# A terminal obeys control characters. What others wrote is checked on arrival; this is the last door.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ISOLATE: Final = "\u2068"
_END_ISOLATE: Final = "\u2069"
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


@dataclass(frozen=True, slots=True)
class Answer:
    """`record` is for programs, `lines` for people. Both say the same."""

    record: dict[str, Any] = field(default_factory=dict)
    lines: Sequence[str] = ()


class Output:
    """Where answers go: `stream` for what was asked, `problems` for what went wrong."""

    def __init__(
        self, *, as_json: bool, stream: TextIO | None = None, problems: TextIO | None = None
    ) -> None:
        self.as_json = as_json
        self._stream = stream or sys.stdout
        self._problems = problems or sys.stderr

    def answer(self, answer: Answer) -> None:
        """Show what a command found or did."""
        if self.as_json:
            self._write_json({"ok": True, **answer.record})
            return
        for line in answer.lines:
            self._stream.write(safe(line) + "\n")
        self._stream.flush()

    def lines(self, *lines: str) -> None:
        """Show a person something on the way to an answer. A program gets its answer only."""
        if not self.as_json:
            self.answer(Answer(lines=lines))

    def record(self, record: dict[str, Any]) -> None:
        """Tell a program something on the way to an answer, as a line of JSON. A person does not get it."""
        if self.as_json:
            self._write_json(record)

    def take_back(self, rows: int) -> None:
        """Take the last rows off a terminal's screen again."""
        if not self.as_json and self._stream.isatty():
            self._stream.write(f"\x1b[{rows}A\x1b[J")
            self._stream.flush()

    def problem(self, notice: Notice, *, kind: str, found: Answer | None = None) -> None:
        """Show why a command was not carried out, after what it `found` all the same.

        `kind` is the error's type, for programs.
        """
        if self.as_json:
            record = {} if found is None else found.record
            self._write_json({"ok": False, "error": kind, "said": str(notice), **record})
            return
        if found is not None:
            self.answer(found)
        self._problems.write(safe(str(notice)) + "\n")
        self._problems.flush()

    def progress(self, line: str) -> None:
        """A line that the next one replaces, on a terminal only."""
        if not self.as_json and self._problems.isatty():
            self._problems.write(f"\r\x1b[K{safe(line)}")
            self._problems.flush()

    def progress_done(self) -> None:
        """Clear the line that `progress` wrote."""
        if not self.as_json and self._problems.isatty():
            self._problems.write("\r\x1b[K")
            self._problems.flush()

    def _write_json(self, record: dict[str, Any]) -> None:
        # ASCII with escapes: a program reads it whatever the encoding, and no broken character can stop the answer.
        self._stream.write(json.dumps(record) + "\n")
        self._stream.flush()


def safe(text: str) -> str:
    """`text` without anything a terminal would obey but line feed and tab."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def isolated(text: str) -> str:
    """Others' words inside our line: their direction does not reorder it, and no break of theirs begins another."""
    return f"{_ISOLATE}{' '.join(_DIRECTIONS.sub('', text).split())}{_END_ISOLATE}"


def paragraphs(text: str, *, indent: str = "    ", width: int = 88) -> list[str]:
    """A text's paragraphs, wrapped and indented, ready to be lines."""
    lines: list[str] = []
    for paragraph in _DIRECTIONS.sub("", text).split("\n"):
        wrapped = textwrap.wrap(paragraph, width, initial_indent=indent, subsequent_indent=indent)
        lines += wrapped or [""]
    return lines
