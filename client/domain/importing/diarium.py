"""Diarium's exports: one JSON file, or HTML or text of each day.

Times are local, without a zone. In HTML and text, a line beginning with a word for tags, people or place, in the
language of the app, tells those; a word nobody knows here stays in the text. Stars for a day become a check-in's
measure.
"""

from __future__ import annotations

import re
from typing import Any, Final

from client.domain.filing import MOST_LABEL
from client.domain.importing.finding import Finding, labels, one_line, tidy
from client.domain.importing.found import (
    MOST_LETTERS,
    Around,
    Found,
    FoundCheckIn,
    FoundDimension,
    FoundEntry,
    FoundMeasure,
    Instant,
    Local,
    When,
)
from client.domain.importing.html import entities, to_markdown, without_unseen
from client.domain.importing.markdown import in_name
from client.domain.importing.shapes import a_dict, a_list, a_number, a_text, texts
from client.domain.importing.sources import FileUnreadable, Source, json_of, text_of
from client.domain.importing.times import read_when
from client.domain.journal import Labels, Moment

RATING: Final = "Rating"
_EVERY: Final = 50
_PARAGRAPH = re.compile(r"<p\b[^<>]{0,300}\bclass\s?=\s?[\"']?(\w+)[^<>]{0,300}>", re.IGNORECASE)
_FOOT = re.compile(r"[^\W\d_][^\d:\n]{0,24}:")
_MEDIA: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".mov", ".mp3", ".m4a", ".wav")
_LABELS: Final = {
    "tags": (
        "tags tag schlagwörter étiquettes mots-clés etiquetas etichette labels tagi znaczniki taggar tagger теги метки"
        " štítky etiketler 标签 タグ 태그"
    ),
    "people": (
        "people person personen personnes personas pessoas persone osoby personer люди lidé kişiler 人物 사람 人"
    ),
    "places": "location ort lieu ubicación localização posizione luogo locatie lokalizacja plats sted место poloha"
    " konum 位置 場所 위치",
}
_WORDS: Final = {word: kind for kind, words in _LABELS.items() for word in words.split()}


def fits_json(root: object) -> bool:
    """Whether this JSON is Diarium's."""
    some = [a_dict(each) for each in a_list(root)[:20]]
    return any("date" in each and ("html" in each or "heading" in each) for each in some)


def fits_html(text: str) -> bool:
    """Whether this HTML is a day of Diarium's."""
    classes = {found[1] for found in _PARAGRAPH.finditer(text[:200_000])}
    return bool(classes & {"Header", "Content", "TagsLocation"})


def read(source: Source, around: Around) -> Found:
    """Every file in it."""
    finding = Finding("diarium", around)
    names = sorted(source.names())
    for number, name in enumerate(names):
        if number % _EVERY == 0:
            around.tell(number, len(names))
        lower = name.lower()
        if len(names) > 1 and lower.endswith(_MEDIA):
            finding.leave_out("picture" if lower.endswith(_MEDIA[:6]) else "video")
            continue
        if len(names) > 1 and not lower.endswith((".json", ".html", ".htm", ".txt")):
            finding.leave_out("other-file")
            continue
        try:
            data = source.read(name)
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        text, sure = text_of(data)
        if not sure:
            finding.problem(name, 0, "encoding", lost=False)
        if lower.endswith((".html", ".htm")) or text.lstrip()[:1] == "<":
            _html(finding, name, without_unseen(tidy(text)))
        elif lower.endswith(".txt"):
            _lines(finding, name, None, tidy(text).split("\n"))
        else:
            _json(finding, name, data)
    return finding.found()


def _json(finding: Finding, file: str, data: bytes) -> None:
    try:
        root = json_of(data)
    except ValueError:
        finding.problem(file, 0, "json")
        return
    if not fits_json(root):
        finding.problem(file, 0, "other")
        return
    for number, each in enumerate(root, start=1):
        if number % _EVERY == 0:
            finding.around.tell(number, len(root))
        _of_json(finding, file, number, a_dict(each))


def _of_json(finding: Finding, file: str, number: int, entry: dict[str, Any]) -> None:
    heading, html = (
        one_line(a_text(entry.get("heading"))),
        a_text(entry.get("html")) or a_text(entry.get("text")),
    )
    body = to_markdown(without_unseen(html)).strip()
    said = a_text(entry.get("date"))
    when = read_when(said)
    if when is None:
        finding.problem(file, number, "date", f"{said} {heading} {body}")
        return
    place = entry.get("location")
    named = isinstance(place, str)
    finding.leave_out("weather", any(bool(a_text(entry.get(key))) for key in ("sun", "lunar", "weather")))
    found = Labels(
        tags=labels(texts(entry.get("tags"))),
        people=labels(texts(entry.get("people"))),
        places=labels([a_text(place)] if named else [a_text(a_dict(place).get("name"))]),
    )
    _add(finding, file, number, when, heading, body, found, said=said)
    _rating(finding, when, said, entry.get("rating"))


def _rating(finding: Finding, when: When, said: str, value: object) -> None:
    stars = a_number(value)
    if stars is None or not 0 < stars <= 5:
        return
    finding.dimension(FoundDimension(RATING, "scale", 1.0, 5.0))
    finding.check_ins.append(
        FoundCheckIn(
            origin=finding.origin_by_id("diarium", f"{said}/rating"),
            when=when,
            measures=(FoundMeasure(RATING, stars),),
        )
    )


def _html(finding: Finding, file: str, html: str) -> None:
    marks = list(_PARAGRAPH.finditer(html))
    lines: list[str] = []
    foot: list[str] = []
    for number, mark in enumerate(marks):
        until = marks[number + 1].start() if number + 1 < len(marks) else len(html)
        words = to_markdown(html[mark.start() : until]).strip()
        if mark[1] == "Header" and words:
            lines += [f"# {words}", ""]
        elif words and mark[1] == "TagsLocation":
            foot += words.split("\n")
        elif words:
            lines += words.split("\n")
            lines.append("")
    if not marks:
        finding.problem(file, 0, "other", entities(html)[:200])
        return
    when = in_name(file) or in_name(f"{file.rpartition('/')[0]}.html")
    _lines(finding, file, when, lines, foot)


def _lines(
    finding: Finding, file: str, when: When | None, lines: list[str], foot: list[str] | None = None
) -> None:
    """A day's lines: the first may be the day. `foot` tells tags, people and place; where it is none, the last lines
    do.
    """
    if when is None:
        first = next((at for at, line in enumerate(lines) if line.strip()), 0)
        when = read_when(lines[first].lstrip("# ").strip()) if lines else None
        lines = lines[first + 1 :] if when is not None else lines
        when = when or in_name(file)
    if when is None:
        finding.problem(file, 0, "date", " ".join(lines)[:400])
        return
    told: dict[str, list[str]] = {"tags": [], "people": [], "places": []}
    if foot is None:
        begin = len(lines)
        while begin and (not lines[begin - 1].strip() or _FOOT.match(lines[begin - 1])):
            begin -= 1
        lines, foot = lines[:begin], lines[begin:]
    kept = [*lines, *([""] if foot else [])]
    for line in foot:
        word, colon, names = line.partition(":")
        kind = _WORDS.get(word.strip().casefold()) if colon else None
        if kind is None or any(len(name.strip()) > MOST_LABEL for name in names.split(",")):
            kept.append(line)
        elif kind != "places":
            told[kind] += names.split(",")
        elif not re.fullmatch(r"[\s\d.,;°'\"NSEWOÖ+-]*", names):
            told[kind].append(names)
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    found = Labels(*(labels(told[key]) for key in ("tags", "people", "places")))
    _add(finding, file, 0, when, "", body, found, said=_said(when))


def _said(when: When) -> str:
    return str(when.utc) if isinstance(when, Moment | Instant) else f"{when.day} {when.clock or ''}"


def _add(
    finding: Finding, file: str, number: int, when: When, heading: str, body: str, found: Labels, *, said: str
) -> None:
    text = "\n\n".join(part for part in (f"# {heading}" if heading else "", body) if part)
    if not text:
        finding.problem(file, number, "empty", said)
        return
    if len(text) > MOST_LETTERS:
        finding.problem(file, number, "too-large", text[:200])
        return
    local = isinstance(when, Local) and when.clock is not None
    origin = (
        finding.origin_by_id("diarium", said) if local else finding.origin_by_content("diarium", said, text)
    )
    finding.entries.append(FoundEntry(origin=origin, when=when, text=text, labels=found))
