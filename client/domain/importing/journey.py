"""Journey's export: a JSON file for each entry, with photos beside them.

Older entries have `date_journal` in milliseconds and moods 1 (the best) to 5; newer ones `dateOfJournal`, a
`sentiment` from 0 to 2 in steps of a half or less, and a `type` that says whether the text is HTML or Markdown.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from client.domain.importing.finding import Finding, label, labels, one_line, typed
from client.domain.importing.found import MOST_LETTERS, Around, Found, FoundEntry, FoundPicture, Instant, When
from client.domain.importing.html import has_tags, to_markdown
from client.domain.importing.shapes import a_dict, a_flag, a_list, a_number, a_text, an_int, texts
from client.domain.importing.sources import FileUnreadable, Source, json_of
from client.domain.importing.times import read_instant, read_when
from client.domain.journal import Labels, Moment

_EVERY: Final = 50
_IMAGES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".sticker")
_DATES: Final = ("date_journal", "dateOfJournal")


def fits(root: object) -> bool:
    """Whether this JSON is one of its entries, or a list of them."""
    one = a_dict(root[0]) if isinstance(root, list) and root else a_dict(root)
    return any(key in one for key in _DATES) and ("text" in one or "preview_text" in one)


def read(source: Source, around: Around) -> Found:
    """Every entry in it."""
    finding = Finding("journey", around)
    names = list(source.names())
    files = {name.rpartition("/")[2]: name for name in names}
    entries = [name for name in names if name.lower().endswith(".json")]
    entries = entries or names[:1]
    for number, name in enumerate(entries, start=1):
        if number % _EVERY == 0:
            around.tell(number, len(entries))
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
        every = root if isinstance(root, list) else [root]
        for place, each in enumerate(every, start=1):
            _entry(finding, name, place if len(every) > 1 else 0, a_dict(each), files)
    return finding.found()


def _entry(finding: Finding, file: str, number: int, entry: dict[str, Any], files: dict[str, str]) -> None:
    text = typed(a_text(entry.get("text")))
    if a_flag(entry.get("encrypted")):
        finding.problem(file, number, "locked", a_text(entry.get("dateOfJournal")) or a_text(entry.get("id")))
        return
    kind = a_text(entry.get("type")).lower()
    if kind == "html" or (kind == "" and has_tags(text)):
        text = to_markdown(text)
    title = one_line(a_text(entry.get("title")))
    text = "\n\n".join(part for part in (f"# {title}" if title else "", text.strip()) if part)
    shown = text or a_text(entry.get("preview_text")) or a_text(entry.get("id"))
    when = _when(finding, file, number, entry)
    if when is None:
        finding.problem(file, number, "date", shown)
        return
    if len(text) > MOST_LETTERS:
        finding.problem(file, number, "too-large", shown)
        return
    pictures = []
    for each in a_list(entry.get("photos")) + a_list(entry.get("attachments")):
        where = files.get(a_text(each).rpartition("/")[2])
        if where and where.lower().endswith(_IMAGES):
            pictures.append(where)
        else:
            finding.leave_out("picture" if a_text(each).lower().endswith(_IMAGES) else "video")
    if not text and not pictures:
        finding.problem(file, number, "empty", shown)
        return
    own = a_text(entry.get("id"))
    origin = (
        finding.origin_by_id("journey", own) if own else finding.origin_by_content("journey", str(when), text)
    )
    finding.pictures += [FoundPicture(origin, name) for name in pictures]
    finding.leave_out("weather", bool(a_text(a_dict(entry.get("weather")).get("description"))))
    place = label(a_text(entry.get("address")) or a_text(a_dict(entry.get("location")).get("name")))
    edited = read_instant(entry.get("date_modified")) or _instant(read_when(a_text(entry.get("updatedAt"))))
    finding.entries.append(
        FoundEntry(
            origin=origin,
            when=when,
            text=text,
            mood=_mood(finding, file, number, entry, shown),
            labels=Labels(tags=labels(texts(entry.get("tags"))), places=(place,) if place else ()),
            pinned=any(a_flag(entry.get(key)) for key in ("favourite", "favorite", "starred")),
            edited_at=edited if edited is not None and edited != _instant(when) else None,
        )
    )


def _instant(when: When | None) -> int | None:
    return when.utc if isinstance(when, Moment | Instant) else None


def _when(finding: Finding, file: str, number: int, entry: dict[str, Any]) -> When | None:
    when: When | None = None
    for key in _DATES:
        value = entry.get(key)
        utc = read_instant(value)
        when = Instant(utc) if utc is not None else read_when(a_text(value))
        if when is not None:
            break
    name = a_text(entry.get("timezone"))
    if not isinstance(when, Instant) or not name:
        return when
    zone = finding.around.zone(name)
    if zone is None:
        finding.problem(file, number, "zone", name, lost=False)
        return when
    try:
        return Moment.of(datetime.fromtimestamp(when.utc, UTC).astimezone(zone))
    except (OverflowError, ValueError, OSError):
        return None


def _mood(finding: Finding, file: str, number: int, entry: dict[str, Any], shown: str) -> int | None:
    """The step: 6 less its number, where 1 is the best and 0 nothing; of a sentiment from 0 to 2, one of five parts."""
    mood = an_int(entry.get("mood"))
    if mood is not None and mood != 0:
        if 1 <= mood <= 5:
            return 6 - mood
        finding.problem(file, number, "mood", f"{mood} {shown}", lost=False)
        return None
    feeling = a_number(entry.get("sentiment"))
    if feeling is None or feeling <= 0:
        return None  # 0 stands where none was chosen
    if feeling <= 2:
        return min(5, 1 + round(feeling * 2))
    finding.problem(file, number, "mood", f"{feeling} {shown}", lost=False)
    return None
