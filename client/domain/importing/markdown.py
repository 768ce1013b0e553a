"""A folder of Markdown or text files: daily notes, Obsidian's, or Leeward's own export as a folder.

The day stands in the front matter, in the file's name or its folders', or in the first line. A file in which each day
has a heading is read as several entries. Where no day stands anywhere the file is shown as a problem: the date on
which a copy was saved is taken for its day only if the person chose that.
"""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any, Final, NamedTuple

from client.domain.importing import front_matter
from client.domain.importing.daylio_csv import order_of
from client.domain.importing.finding import Finding, label, labels, one_line, tidy
from client.domain.importing.found import (
    MOST_LETTERS,
    Around,
    EitherDay,
    Found,
    FoundCheckIn,
    FoundDimension,
    FoundEntry,
    FoundMeasure,
    FoundPicture,
    Instant,
    Local,
    When,
)
from client.domain.importing.months import MONTHS
from client.domain.importing.shapes import a_dict, a_flag, a_number, a_text
from client.domain.importing.sources import FileUnreadable, Source, text_of
from client.domain.importing.times import day, read_day, read_when
from client.domain.journal import SUGGESTED, Labels, Moment

_SUGGESTED: Final = {each.id: each for each in SUGGESTED}
ENDINGS: Final = (".md", ".markdown", ".txt", ".mdown", ".text")
_PICTURES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp")
_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)")
_LAST_IN_NAME = re.compile(r"(?<!\d)(\d{1,2}[-.]\d{1,2}[-.]\d{4})(?!\d)")
_TIME_IN_NAME = re.compile(r"[-_ T.]+(\d{2})[-_.:h]?(\d{2})(?:[-_.:]?(\d{2}))?(?![-_.]?\d)")
_TOGETHER_IN_NAME = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)")
_IN_FOLDERS = re.compile(r"(?:^|/)(\d{4})/(?:[^/]*/)?(?:\d{4}-)?(\d{1,2})[^/\d]{0,20}/(?:[^/]*-)?(\d{1,2})$")
_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_INLINE_TAG = re.compile(r"(?:^|(?<=\s))#([^\W\d_][\w/-]{0,100})")
_EMBED = re.compile(r"!\[\[([^\]|\n]{1,300})(?:\|[^\]\n]*)?\]\]|!\[[^\]\n]{0,300}\]\(([^)\s]{1,300})\)")
_EVERY: Final = 50


class _Part(NamedTuple):
    line: int
    when: When
    text: str


def read(source: Source, around: Around) -> Found:
    """Every file of text in it."""
    finding = Finding("markdown", around)
    names = sorted(source.names())
    files = {name.rpartition("/")[2].casefold(): name for name in names if name.lower().endswith(_PICTURES)}
    used: set[str] = set()
    for number, name in enumerate(names):
        if number % _EVERY == 0:
            around.tell(number, len(names))
        if not name.lower().endswith(ENDINGS):
            continue
        if any(part.startswith(".") for part in name.split("/")) or _explains(name):
            continue  # what programs keep for themselves, and what only explains a folder
        try:
            text, sure = text_of(source.read(name))
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        if not sure:
            finding.problem(name, 0, "encoding", lost=False)
        _file(finding, name, tidy(text), files, used)
    others = [name for name in names if not name.lower().endswith(ENDINGS) and "/." not in f"/{name}"]
    finding.leave_out(
        "picture", sum(name.lower().endswith(_PICTURES) and name not in used for name in others)
    )
    finding.leave_out("other-file", sum(not name.lower().endswith(_PICTURES) for name in others))
    return finding.found()


def _file(finding: Finding, name: str, text: str, files: dict[str, str], used: set[str]) -> None:
    facts, body, begin, bad = front_matter.split(text)
    if bad:
        finding.problem(name, bad, "yaml", text.split("\n")[bad - 1], lost=False)
    if not body.strip() and not facts:
        finding.problem(name, 0, "empty")
        return
    when = _when(finding, facts, name)
    if when is None and (parts := _days(body, begin)):
        for part in parts:
            _entry(finding, name, part.line, part.when, part.text, facts, files, used, several=len(parts) > 1)
        return
    if when is None:
        when = _first_line(body)
    if when is None and finding.around.saved is not None:
        when = finding.around.saved(name)
        finding.problem(name, 0, "saved", body, lost=False)
    if when is None:
        finding.problem(name, 0, "date", body)
        return
    if a_flag(facts.get("check_in")):
        _check_in(finding, name, when, body, facts)
        return
    _entry(finding, name, 0, when, body, facts, files, used, several=False)


def _when(finding: Finding, facts: dict[str, Any], name: str) -> When | None:
    """The moment that the front matter tells, or the file's name."""
    for key in front_matter.DATES:
        if (order := order_of(a_text(facts.get(key)))) is not None:
            finding.orders.add(order)
    when, unread = front_matter.when(facts)
    for said in unread:
        finding.problem(name, 0, "date", said, lost=False)
    return when or in_name(name)


def in_name(name: str) -> Local | None:
    """The day, and the time if there is one, in a file's name: `2024-03-15 0830.md`, `2024/03/15.md`,
    `15.03.2024.txt`.
    """
    stem, last = name.rpartition(".")[0], name.rpartition("/")[2].rpartition(".")[0]
    if found := _IN_NAME.search(last):
        on = day(int(found[1]), int(found[2]), int(found[3]))
        if on is not None:
            at = _TIME_IN_NAME.match(last, found.end())
            return Local(on, _time_of(at[1], at[2], at[3]) if at else None)
    if found := _TOGETHER_IN_NAME.search(last):
        on = day(int(found[1]), int(found[2]), int(found[3]))
        at_once = _time_of(found[4], found[5], found[6])
        return Local(on, at_once) if on is not None and at_once is not None else None
    if found := _LAST_IN_NAME.search(last):
        either = read_day(found[1])
        return Local(either) if either is not None else None
    if found := _IN_FOLDERS.search(stem):
        on = day(int(found[1]), int(found[2]), int(found[3]))
        return Local(on) if on is not None else None
    whole = read_day(last)
    return Local(whole) if whole is not None else None


def _time_of(hours: str, minutes: str, seconds: str | None) -> time | None:
    """The time of day in these digits, None where it is none."""
    hour, minute, second = int(hours), int(minutes), int(seconds or 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _first_line(body: str) -> When | None:
    first = next((line.strip() for line in body.split("\n") if line.strip()), "")
    heading = _heading(first)
    return read_when((heading[1] if heading else first).strip("*_ "))


def _heading(line: str) -> tuple[int, str] | None:
    """How deep a heading is, from 1, and its words; None for any other line."""
    found = _HEADING.fullmatch(line)
    return (len(found[1]), found[2].rstrip(" \t").rstrip("#").rstrip(" \t")) if found is not None else None


def _explains(name: str) -> bool:
    return name.rpartition("/")[2].lower() == "readme.md"


def _days(body: str, begin: int) -> list[_Part]:
    """The parts under headings that begin with a day; none where there is at most one such heading, on top."""
    parts: list[_Part] = []
    head: tuple[int, When, str] | None = None
    depth = 0
    kept: list[str] = []
    fenced = False

    def end() -> None:
        if head is not None:
            text = "\n".join([head[2], "", *kept] if head[2] else kept).strip("\n")
            parts.append(_Part(head[0], head[1], text))

    for number, line in enumerate(body.split("\n"), start=begin):
        fenced = fenced != line.startswith("```")
        found = None if fenced else _heading(line)
        dated = _dated(found[1]) if found else None
        if dated is not None and found is not None:
            end()
            head, kept, depth = (number, dated[0], dated[1]), [], found[0]
        elif head is None and line.strip():
            if found is None:
                return []  # words before the first day belong to no day
        elif head is not None and not (found is not None and found[0] < depth and _is_span(found[1])):
            kept.append(line)
    end()
    return parts


def _is_span(heading: str) -> bool:
    """Whether a heading above those of days is a year or a month, and none of a day's words."""
    words = [word.strip(".,") for word in heading.casefold().split()]
    return 1 <= len(words) <= 2 and all(word in MONTHS or re.fullmatch(r"\d{4}", word) for word in words)


def _dated(heading: str) -> tuple[When, str] | None:
    """The day with which a heading begins, and what else stands in it."""
    when = read_when(heading)
    if when is not None:
        return when, ""
    found = re.match(
        r"(\d{4}-\d{2}-\d{2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?)[ :\-–—]+(.*)", heading
    )
    when = read_when(found[1]) if found else None
    return (when, found[2].strip()) if when is not None and found is not None else None


def _entry(
    finding: Finding,
    file: str,
    line: int,
    when: When,
    text: str,
    facts: dict[str, Any],
    files: dict[str, str],
    used: set[str],
    *,
    several: bool,
) -> None:
    own = "" if several else front_matter.own_id(facts)
    title = one_line(a_text(facts.get("title")))
    text = text.strip("\n") if not own else text.removesuffix("\n")
    if title and not several and title not in text[:400]:
        text = f"# {title}\n\n{text}"
    if not text.strip() and not own:
        finding.problem(file, line, "empty")
        return
    if len(text) > MOST_LETTERS:
        finding.problem(file, line, "too-large", text[:200])
        return
    stated = a_text(facts.get("id")) or a_text(facts.get("uuid"))
    if own:
        origin = ""
    elif stated and not several:
        origin = finding.origin_by_id("markdown", stated)
    else:
        origin = finding.origin_by_content("markdown", _told(when), text)
    pictures = _pictures(text, facts, files)
    used.update(pictures)
    told = front_matter.descriptions(facts)
    finding.pictures += [
        FoundPicture(origin or own, name, told[place] if place < len(told) else "")
        for place, name in enumerate(pictures)
    ]
    mood = front_matter.mood(facts)
    if mood is None and facts.get("mood") is not None:
        finding.problem(file, line, "mood", front_matter.as_text(facts["mood"]), lost=False)
    tags = front_matter.names(facts, front_matter.TAGS)
    edited = front_matter.moment(facts, ("edited", "modified", "updated", "date modified", "last_modified"))
    trashed = front_matter.moment(facts, ("trashed",))
    finding.entries.append(
        FoundEntry(
            origin=origin,
            when=when,
            text=text,
            mood=mood,
            journal=label(a_text(facts.get("journal"))),
            labels=Labels(
                tags=labels([*tags, *([] if own else _INLINE_TAG.findall(text))]),
                people=labels(front_matter.names(facts, ("people", "persons", "with"))),
                places=labels(front_matter.names(facts, ("places", "place", "location"))),
            ),
            pinned=any(a_flag(facts.get(key)) for key in ("pinned", "starred", "favorite", "favourite")),
            edited_at=edited,
            whole_day=a_flag(facts.get("whole_day")),
            trashed_at=trashed,
            own_id=own,
        )
    )


def _check_in(finding: Finding, file: str, when: When, body: str, facts: dict[str, Any]) -> None:
    """One of Leeward's own check-ins."""
    own = front_matter.own_id(facts)
    measures = []
    for name, value in a_dict(facts.get("measures")).items():
        number = a_number(value)
        if number is None:
            finding.problem(file, 0, "scale", f"{name}: {value}", lost=False)
            continue
        name = label(str(name))
        known = _SUGGESTED.get(name) if own else None
        finding.dimension(
            FoundDimension(name, "amount", min(0.0, number), float("inf"))
            if known is None
            else FoundDimension(name, known.kind, known.least, known.most, known.unit, known.id)
        )
        measures.append(FoundMeasure(name, number))
    activities = labels(front_matter.names(facts, ("activities",)))
    for each in activities:
        finding.activity(each)
    note = body.removesuffix("\n")
    finding.check_ins.append(
        FoundCheckIn(
            origin="" if own else finding.origin_by_content("markdown", _told(when), str(facts)),
            when=when,
            mood=front_matter.mood(facts),
            words=labels(front_matter.names(facts, ("words",))),
            note=note,
            activities=activities,
            measures=tuple(measures),
            whole_day=a_flag(facts.get("whole_day")),
            own_id=own,
        )
    )


def _pictures(text: str, facts: dict[str, Any], files: dict[str, str]) -> list[str]:
    """The names of the images that an entry shows, in their order."""
    named = [found[1] or found[2] for found in _EMBED.finditer(text)]
    named += front_matter.names(facts, ("pictures",))
    found = (files.get(name.replace("%20", " ").rpartition("/")[2].casefold()) for name in named)
    return list(dict.fromkeys(name for name in found if name))


def _told(when: When) -> str:
    if isinstance(when, Moment | Instant):
        return str(when.utc)
    on = when.day
    return f"{on.isoformat() if isinstance(on, date) else on.day_first}{when.clock or ''}"


__all__ = ["ENDINGS", "EitherDay", "in_name", "read"]
