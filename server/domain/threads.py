"""Threads from elsewhere: one JSON object a line, `{id, topic, title, body, replies[]}`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import isinf
from typing import Any

from protocol import strict_json
from protocol.errors import Malformed, ProtocolError, TooLarge
from protocol.limits import JSON_INTEGER_MAX, TITLE_CHARACTERS_MAX
from protocol.text import check_line, check_text, check_title, tidy

LINE_MAX = 1024 * 1024


@dataclass(frozen=True)
class SourceThread:
    """A thread as read: all texts tidied, and only the replies that can be taken."""

    id: str
    topic: str
    title: str
    body: str
    replies: tuple[str, ...]


@dataclass(frozen=True)
class Bad:
    """What cannot be taken, by line (from 1) and reply (from 1; 0 for the thread), and why in plain words."""

    line: int
    reply: int
    reason: str

    def __str__(self) -> str:
        """As it is listed."""
        place = f"line {self.line}, reply {self.reply}" if self.reply else f"line {self.line}"
        return f"{place}: {self.reason}"


class Unusable(Exception):
    """A line or reply that cannot be taken; the text says why."""


def read_line(data: bytes, number: int) -> Iterator[SourceThread | Bad]:
    """At most one thread, and what is bad in the line. An empty line is neither."""
    if not data.strip():
        return
    try:
        fields = _object(data)
        source = _source_id(fields.get("id"))
        topic = _text(fields, "topic")
        title = _text(fields, "title")
        body = _text(fields, "body")
        _fits(topic, title, body)
        replies = fields.get("replies", [])
        if not isinstance(replies, list):
            raise Unusable("“replies” is not a list")
    except Unusable as error:
        yield Bad(number, 0, str(error))
        return
    kept: list[str] = []
    for place, reply in enumerate(replies, 1):
        try:
            kept.append(_reply(reply))
        except Unusable as error:
            yield Bad(number, place, str(error))
    yield SourceThread(source, topic, title, body, tuple(kept))


def _object(data: bytes) -> dict[str, Any]:
    if len(data) > LINE_MAX:
        raise Unusable("longer than 1 MiB")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unusable("not UTF-8") from error
    try:
        strict_json.check(data)
    except ProtocolError as error:
        raise Unusable(_why_refused(text)) from error
    value = json.loads(text)
    if not isinstance(value, dict):
        raise Unusable("not a JSON object")
    return value


def _why_refused(text: str) -> str:
    """What keeps a line from being strict JSON, in plain words."""
    if "\0" in text:
        return "holds a NUL"
    found: list[str] = []

    def members(pairs: list[tuple[str, Any]]) -> list[Any]:
        if len(dict(pairs)) != len(pairs):
            found.append("a key stands twice")
        return [part for pair in pairs for part in pair]

    def number(digits: str) -> None:
        # An integer's digits are counted first: Python refuses to read thousands of them.
        whole = digits.lstrip("-").isdigit()
        over = len(digits) > 17 or abs(int(digits)) > JSON_INTEGER_MAX if whole else isinf(float(digits))
        if over:
            found.append("a number is too large")

    def constant(name: str) -> None:
        raise ValueError(name)

    try:
        value = json.loads(
            text,
            object_pairs_hook=members,
            parse_int=number,
            parse_float=number,
            parse_constant=constant,
        )
    except RecursionError:
        return "nested too deeply"
    except ValueError:
        return "not JSON"
    return found[0] if found else _wrong_string(value) or "nested too deeply"


def _wrong_string(value: Any) -> str | None:
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, list):
            pending.extend(part)
        elif isinstance(part, str) and "\0" in part:
            return "holds a NUL"
        elif isinstance(part, str) and any("\ud800" <= character <= "\udfff" for character in part):
            return "holds half a character"
    return None


def _source_id(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str) or not str(value).strip():
        raise Unusable("no “id”")
    return str(value).strip()


def _text(fields: dict[str, Any], name: str) -> str:
    if name not in fields:
        raise Unusable(f"no “{name}”")
    value = fields[name]
    if not isinstance(value, str):
        raise Unusable(f"“{name}” is not text")
    text = tidy(value)
    if not text:
        raise Unusable(f"“{name}” is blank")
    return text if name == "body" else " ".join(text.split())


def _fits(topic: str, title: str, body: str) -> None:
    name = "topic"
    try:
        check_line(topic, max_characters=TITLE_CHARACTERS_MAX)
        name = "title"
        check_title(title)
        name = "body"
        check_text(body)
    except TooLarge as error:
        raise Unusable(f"“{name}” is too long") from error
    except Malformed as error:
        raise Unusable(f"“{name}” is not plain text") from error


def _reply(value: object) -> str:
    if not isinstance(value, str):
        raise Unusable("not text")
    text = tidy(value)
    if not text:
        raise Unusable("blank")
    try:
        return check_text(text)
    except TooLarge as error:
        raise Unusable("too long") from error
    except Malformed as error:
        raise Unusable("not plain text") from error
