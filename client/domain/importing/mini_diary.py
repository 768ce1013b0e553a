"""Mini Diary's JSON, an object by day, and Mini Diarium's, a list. Both know days alone."""

from __future__ import annotations

import re
from typing import Any, Final

from client.domain.importing.finding import Finding, labels, one_line, tidy
from client.domain.importing.found import MOST_LETTERS, Around, Found, FoundEntry, Local, When
from client.domain.importing.html import has_tags, to_markdown
from client.domain.importing.shapes import a_dict, a_list, a_text, an_int, texts
from client.domain.importing.sources import FileUnreadable, Source, json_of
from client.domain.importing.times import read_day
from client.domain.journal import Labels

_EVERY: Final = 200
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def fits(root: object) -> bool:
    """Whether this JSON is one of the two."""
    entries = a_dict(root).get("entries")
    if isinstance(entries, dict):
        return any(_DAY.fullmatch(key) for key in list(entries)[:20])
    some = [a_dict(each) for each in a_list(entries)[:20]]
    return any("date" in each and "text" in each and "creationDate" not in each for each in some)


def read(source: Source, around: Around) -> Found:
    """Every JSON file in it."""
    finding = Finding("mini-diary", around)
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
        if not fits(root):
            finding.problem(name, 0, "other")
            continue
        entries = root["entries"]
        every = (
            [(key, a_dict(value)) for key, value in entries.items()]
            if isinstance(entries, dict)
            else [(a_text(a_dict(each).get("date")), a_dict(each)) for each in entries]
        )
        for number, (day, entry) in enumerate(every, start=1):
            if number % _EVERY == 0:
                around.tell(number, len(every))
            _entry(finding, name, number, day, entry)
    return finding.found()


def _entry(finding: Finding, file: str, number: int, day: str, entry: dict[str, Any]) -> None:
    title, body = one_line(a_text(entry.get("title"))), tidy(a_text(entry.get("text")))
    if has_tags(body):
        body = to_markdown(body)
    text = "\n\n".join(part for part in (f"# {title}" if title else "", body.strip()) if part)
    on = read_day(day)
    if on is None:
        finding.problem(file, number, "date", f"{day} {text}")
        return
    if not text:
        finding.problem(file, number, "empty", day)
        return
    if len(text) > MOST_LETTERS:
        finding.problem(file, number, "too-large", text[:200])
        return
    when: When = Local(on)
    own = an_int(entry.get("id"))
    # Ids count from 1 in every diary, so the day goes with them.
    origin = (
        finding.origin_by_id("mini-diary", f"{own}@{day}")
        if own is not None
        else finding.origin_by_content("mini-diary", day, title, body)
    )
    finding.entries.append(
        FoundEntry(origin=origin, when=when, text=text, labels=Labels(tags=labels(texts(entry.get("tags")))))
    )
