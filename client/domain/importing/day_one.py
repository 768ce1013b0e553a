"""Day One's export: a ZIP with a JSON file for each journal, and `photos/`, `videos/`, `audios/`, `pdfs/` by MD5.

Moments are UTC with the name of a time zone. Text is Markdown in which Day One puts a backslash before most
punctuation; older files have none, newer entries may have no `text` but `richText` alone.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, Final

from client.domain.importing.day_one_text import markdown_of, plain_markdown, without_gaps
from client.domain.importing.finding import Finding, label, labels, typed
from client.domain.importing.found import (
    MOST_LETTERS,
    Around,
    Found,
    FoundEntry,
    FoundPicture,
    Instant,
    LeftKind,
    When,
)
from client.domain.importing.shapes import a_dict, a_flag, a_list, a_text
from client.domain.importing.sources import FileUnreadable, Source, json_of
from client.domain.importing.times import read_when
from client.domain.journal import Labels, Moment

_EVERY: Final = 100
_MOMENT = re.compile(
    r"!?\[[^\]\n]{0,200}\]\(dayone-moment:/{0,2}(?:(video|audio|pdfAttachment|pdf)/)?/?([^)\s]{1,80})\)|"
    r"\[\[dayone-moment:/{0,2}([^\]\s]{1,80})\]\]"
)
_MEDIA: Final[tuple[tuple[str, LeftKind], ...]] = (
    ("videos", "video"),
    ("audios", "audio"),
    ("pdfAttachments", "document"),
    ("pdfs", "document"),
)


def fits(root: object) -> bool:
    """Whether this JSON is a journal of Day One's."""
    entries = a_list(a_dict(root).get("entries"))
    some = [a_dict(entry) for entry in entries[:20]]
    if not entries:
        return "entries" in a_dict(root) and a_dict(a_dict(root).get("metadata")).get("version") == "1.0"
    return any("creationDate" in entry for entry in some)


def read(source: Source, around: Around) -> Found:
    """Every journal in it. An entry that is there twice is taken as it was changed last."""
    finding = Finding("day-one", around)
    names = [name for name in source.names() if name.lower().endswith(".json")]
    names = names or list(source.names())[:1]
    media = {name.rpartition("/")[2].lower(): name for name in source.names() if "/" in name}
    several = len(names) > 1
    seen: dict[str, str] = {}
    places: dict[str, int] = {}
    for name in names:
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
        journal = label(name.rpartition("/")[2][: -len(".json")]) if name.lower().endswith(".json") else ""
        journal = journal if several or journal.casefold() not in ("journal", "") else ""
        entries = a_list(root["entries"])
        for number, each in enumerate(entries, start=1):
            if number % _EVERY == 0:
                around.tell(number, len(entries))
            entry = a_dict(each)
            own, changed = a_text(entry.get("uuid")), a_text(entry.get("modifiedDate"))
            if own and own in seen:
                finding.leave_out("twice")
                if changed <= seen[own]:
                    continue
            made = _entry(finding, name, number, entry, journal, media)
            if made is None:
                continue
            if own and own in seen:
                finding.entries[places[own]] = made
            else:
                places[own] = len(finding.entries)
                finding.entries.append(made)
            seen[own] = changed
    finding.pictures = list(dict.fromkeys(finding.pictures))
    return finding.found()


def _entry(
    finding: Finding, file: str, number: int, entry: dict[str, Any], journal: str, media: dict[str, str]
) -> FoundEntry | None:
    text, shown = _text(entry), a_text(entry.get("text"))[:200] or a_text(entry.get("uuid"))
    if len(text) > MOST_LETTERS:
        finding.problem(file, number, "too-large", shown)
        return None
    when = _when(finding, file, number, entry, shown)
    if when is None:
        finding.problem(file, number, "date", shown)
        return None
    pictures = _photos(entry, media)
    own = a_text(entry.get("uuid"))
    origin = (
        finding.origin_by_id("day-one", own)
        if own
        else finding.origin_by_content("day-one", a_text(entry.get("creationDate")), text)
    )
    text = _MOMENT.sub(lambda found: "", text)
    text = without_gaps(text).strip()
    missing = len(a_list(entry.get("photos"))) - len(pictures)
    finding.leave_out("picture", missing)
    for key, kind in _MEDIA:
        finding.leave_out(kind, len(a_list(entry.get(key))))
    if not text and not pictures:
        if any(a_list(entry.get(key)) for key in ("photos", "videos", "audios", "pdfAttachments")):
            finding.problem(file, number, "empty", shown)
        else:
            finding.problem(file, number, "empty", a_text(entry.get("creationDate")))
        return None
    finding.leave_out("weather", bool(a_dict(entry.get("weather"))))
    finding.pictures += [FoundPicture(origin, name) for name in pictures]
    edited = read_when(a_text(entry.get("modifiedDate")))
    edited_at = edited.utc if isinstance(edited, Moment | Instant) else None
    return FoundEntry(
        origin=origin,
        when=when,
        text=text,
        journal=journal,
        labels=Labels(tags=labels(a_text(each) for each in a_list(entry.get("tags"))), places=_places(entry)),
        pinned=a_flag(entry.get("isPinned")) or a_flag(entry.get("starred")),
        edited_at=edited_at if edited_at is not None and edited_at != _utc(when) else None,
        whole_day=a_flag(entry.get("isAllDay")),
    )


def _utc(when: When) -> int | None:
    return when.utc if isinstance(when, Moment | Instant) else None


def _text(entry: dict[str, Any]) -> str:
    text = a_text(entry.get("text"))
    if text.strip():
        return typed(plain_markdown(text))
    return typed(markdown_of(entry.get("richText")))


def _when(finding: Finding, file: str, number: int, entry: dict[str, Any], shown: str) -> When | None:
    when = read_when(a_text(entry.get("creationDate")))
    if not isinstance(when, Instant):
        return when
    name = a_text(entry.get("timeZone")) or a_text(a_dict(entry.get("location")).get("timeZoneName"))
    if not name:
        return when
    zone = finding.around.zone(name)
    if zone is None:
        finding.problem(file, number, "zone", name, lost=False)
        return when
    try:
        return Moment.of(datetime.fromtimestamp(when.utc, UTC).astimezone(zone))
    except (OverflowError, ValueError, OSError):
        return None


def _photos(entry: dict[str, Any], media: dict[str, str]) -> list[str]:
    """The names of its photos in the archive, in their order; those that are not there are not among them."""
    found = []
    photos = [a_dict(each) for each in a_list(entry.get("photos"))]
    for photo in sorted(photos, key=lambda each: a_text(each.get("orderInEntry")).zfill(6)):
        kind = a_text(photo.get("type")).lower() or "jpeg"
        for stem in (a_text(photo.get("md5")), a_text(photo.get("identifier"))):
            endings = (kind, "jpeg", "jpg", "png", "heic", "gif", "webp")
            name = next((media[key] for end in endings if (key := f"{stem}.{end}".lower()) in media), None)
            if stem and name:
                found.append(name)
                break
    return found


def _places(entry: dict[str, Any]) -> tuple[str, ...]:
    """The place as one would call it: its own name, or the town."""
    location = a_dict(entry.get("location"))
    for key in ("userLabel", "placeName", "localityName", "country"):
        if name := label(a_text(location.get(key))):
            return (name,)
    return ()
