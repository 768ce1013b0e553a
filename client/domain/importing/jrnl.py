"""jrnl's journals: its JSON export, and its own text with `[2026-01-02 20:30] Title` before each entry.

The text's date is in whatever form its owner set; versions before 2 have no brackets. Tags stand in the text with
`@`, a star at the end of the first line (or before it) marks the entry. Times have no zone. Encrypted files are not
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from client.domain.importing.daylio_csv import order_of
from client.domain.importing.finding import Finding, label, labels, tidy
from client.domain.importing.found import MOST_LETTERS, Around, EitherDay, Found, FoundEntry, Local, When
from client.domain.importing.shapes import a_dict, a_flag, a_list, a_text, texts
from client.domain.importing.sources import FileUnreadable, Source, json_of, text_of
from client.domain.importing.times import read_clock, read_day, read_when
from client.domain.journal import Labels

_BRACKETS = re.compile(r"\[([^\]\n]{4,60})\](?: (.*))?")
_BARE = re.compile(
    r"(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}) "
    r"(\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)(?: (.*))?",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<!\S)@([-+*#/\w]{1,120})")
_EVERY: Final = 200
LOCKED: Final = (b"JRNLv3", b"gAAAAA")
"""How an encrypted journal begins: of version 3, and of version 2 (a Fernet token)."""


class _Head(NamedTuple):
    when: When
    title: str


def fits_json(root: object) -> bool:
    """Whether this JSON is jrnl's."""
    some = [a_dict(each) for each in a_list(a_dict(root).get("entries"))[:20]]
    return any("date" in each and "body" in each for each in some) and not any(
        "dateUpdated" in each for each in some
    )


def fits_text(text: str, *, alone: bool = True) -> bool:
    """Whether one of the first lines begins an entry. Where there are other files, the first of all has to: notes of
    any kind may have a time at the beginning of some line.
    """
    lines = text[:20_000].split("\n")[:200]
    if not alone:
        lines = [line for line in lines if line.strip()][:1]
    return any(_head(line) is not None for line in lines)


def read_json(source: Source, around: Around) -> Found:
    """Every JSON file in it."""
    finding = Finding("jrnl-json", around)
    for name in source.names():
        if len(source.names()) > 1 and not name.lower().endswith(".json"):
            finding.leave_out("other-file")
            continue
        try:
            root = json_of(source.read(name))
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        except ValueError:
            finding.problem(name, 0, "json")
            continue
        entries = a_list(a_dict(root).get("entries"))
        if not fits_json(root):
            finding.problem(name, 0, "other")
            continue
        for number, each in enumerate(entries, start=1):
            if number % _EVERY == 0:
                around.tell(number, len(entries))
            _of_json(finding, name, number, a_dict(each))
    return finding.found()


def _of_json(finding: Finding, file: str, number: int, entry: dict[str, Any]) -> None:
    title, body = tidy(a_text(entry.get("title"))), tidy(a_text(entry.get("body")))
    said, clock = a_text(entry.get("date")), a_text(entry.get("time"))
    on = read_day(said)
    at = read_clock(clock) if clock.strip() else None
    if on is None:
        finding.problem(file, number, "date", f"{said} {title}")
        return
    if clock.strip() and at is None:
        finding.problem(file, number, "time", f"{said} {clock} {title}")
        return
    own = a_text(entry.get("uuid"))
    content = finding.origin_by_content("jrnl", _day_text(on), _clock_text(at), _words(title), _words(body))
    _add(
        finding,
        file,
        number,
        _Head(Local(on, at), title),
        body,
        starred=a_flag(entry.get("starred")),
        tags=[tag.lstrip("@") for tag in texts(entry.get("tags"))],
        origin=finding.origin_by_id("jrnl", own) if own else content,
    )


def read_text(source: Source, around: Around) -> Found:
    """Every text in it: one file, or a folder of one for each day."""
    finding = Finding("jrnl-text", around)
    for name in source.names():
        if len(source.names()) > 1 and not name.lower().endswith((".txt", ".journal", ".jrnl", ".md")):
            finding.leave_out("other-file")
            continue
        try:
            data = source.read(name)
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        if data.startswith(LOCKED):
            finding.problem(name, 0, "locked")
            continue
        text, sure = text_of(data)
        if not sure:
            finding.problem(name, 0, "encoding", lost=False)
        for number, (line, head, body) in enumerate(_entries(finding, name, tidy(text))):
            if number % _EVERY == 0:
                around.tell(number, 0)
            title, starred = _unstarred(head.title)
            tags = _TAG.findall(f"{title}\n{body}")
            when = head.when
            assert isinstance(when, Local)
            origin = finding.origin_by_content(
                "jrnl", _day_text(when.day), _clock_text(when.clock), _words(title), _words(body)
            )
            tags = [tag.rstrip(".-") for tag in tags]
            _add(
                finding,
                name,
                line,
                head._replace(title=title),
                body,
                starred=starred,
                tags=tags,
                origin=origin,
            )
    return finding.found()


def _entries(finding: Finding, file: str, text: str) -> Iterator[tuple[int, _Head, str]]:
    """Each entry's first line, head and body. What stands before the first is a problem."""
    head: _Head | None = None
    begin, body, before = 0, [], []  # type: int, list[str], list[str]
    lines = text.split("\n")
    bare = not any(_bracketed(line) for line in lines)
    for number, line in enumerate(lines, start=1):
        found = _bare_head(line) if bare else _bracketed(line)
        if found is not None:
            if head is not None:
                yield begin, head, "\n".join(body).strip("\n")
            head, begin, body = found, number, []
            if (order := order_of(line.lstrip("["))) is not None:
                finding.orders.add(order)
        elif head is None:
            before.append(line)
            if line.strip() and len(before) < 50:
                finding.problem(file, number, "date", line)
        else:
            if _looks_dated(line):
                # A date nobody can read: what follows stays with the entry before it, and is shown.
                finding.problem(file, number, "date", line, lost=False)
            body.append(line)
    if head is not None:
        yield begin, head, "\n".join(body).strip("\n")


def _looks_dated(line: str) -> bool:
    found = _BRACKETS.fullmatch(line)
    return bool(found and re.search(r"\d{2}[-/.:]\d{2}", found[1]))


def _head(line: str) -> _Head | None:
    return _bracketed(line) or _bare_head(line)


def _bracketed(line: str) -> _Head | None:
    found = _BRACKETS.fullmatch(line.rstrip())
    if found is None:
        return None
    when = read_when(found[1])
    return _Head(when, found[2] or "") if isinstance(when, Local) else None


def _bare_head(line: str) -> _Head | None:
    found = _BARE.fullmatch(line.rstrip())
    if found is None:
        return None
    on, at = read_day(found[1]), read_clock(found[2])
    return _Head(Local(on, at), found[3] or "") if on is not None and at is not None else None


def _unstarred(title: str) -> tuple[str, bool]:
    bare = title.strip()
    if bare.endswith(" *") or bare == "*":
        return bare[:-1].rstrip(), True
    if bare.startswith("* "):
        return bare[2:], True
    return title.strip(), False


def _add(
    finding: Finding,
    file: str,
    line: int,
    head: _Head,
    body: str,
    *,
    starred: bool,
    tags: list[str],
    origin: str,
) -> None:
    text = "\n\n".join(part for part in (head.title.strip(), body.strip("\n")) if part.strip())
    if not text:
        finding.problem(file, line, "empty", str(head.title))
        return
    if len(text) > MOST_LETTERS:
        finding.problem(file, line, "too-large", text[:200])
        return
    finding.entries.append(
        FoundEntry(
            origin=origin,
            when=head.when,
            text=text,
            labels=Labels(tags=labels(label(tag) for tag in tags)),
            pinned=starred,
        )
    )


def _day_text(day: date | EitherDay) -> str:
    return day.isoformat() if isinstance(day, date) else f"{day.day_first}/{day.month_first}"


def _clock_text(clock: object) -> str:
    return "" if clock is None else str(clock)[:5]


def _words(text: str) -> str:
    """The text without its blanks: the JSON and the text of one journal break their lines differently."""
    return "".join(text.split())
