"""RedNotebook's journal: a text file of YAML for each month, an entry for each day.

A day has `text`, in RedNotebook's own marks, and categories: those with entries under them become lists in the text,
all become tags. Older files keep tags in a category of that name.
"""

from __future__ import annotations

import re
from typing import Any

from client.domain.importing.finding import Finding, labels, tidy
from client.domain.importing.found import MOST_LETTERS, Around, Found, FoundEntry, Local
from client.domain.importing.shapes import a_dict, an_int
from client.domain.importing.sources import FileUnreadable, Source, text_of
from client.domain.importing.times import day
from client.domain.importing.yaml_part import parse
from client.domain.importing.yaml_scalars import YamlUnread
from client.domain.journal import Labels

_MONTH = re.compile(r"(?:.*/)?(\d{4})-(\d{2})\.txt", re.IGNORECASE)
_FIRST_DAY = re.compile(r"\s*(?:#[^\n]*\n\s*)*['\"]?\d{1,2}['\"]?:(?:\s|$)")
_ITALIC = re.compile(r"(?<![:/\w])//(?=[^\s/])([^\n]{1,2000}?)(?<=[^\s/])//(?![/\w])")
_STRUCK = re.compile(r"(?<![-\w])--(?=[^\s-])([^\n]{1,2000}?)(?<=[^\s-])--(?![-\w])")
_HEADING = re.compile(r"^(={1,5})[^\S\n]*([^=\n][^\n]{0,500}?)[^\S\n]*\1[^\S\n]*$", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]\"\n]{1,300}?)\s*\"\"([^\"\n]{1,2000})\"\"\]")
_IMAGE = re.compile(r"\[\"\"([^\"\n]{1,2000})\"\"(\.[a-zA-Z]{2,5})(?:\?\d+)?\]")
_FENCE = re.compile(r"^[^\S\n]*(```)[^\S\n]*$", re.MULTILINE)
_CODE = re.compile(r"(?<!`)``(?!`)([^`\n]{1,2000})``(?!`)")
_KEPT = re.compile(r"\0(\d+)\0")
_BREAK = re.compile(r"(?<!\\)\\\\[^\S\n]*$", re.MULTILINE)
_RULE = re.compile(r"^[=_]{20,}[^\S\n]*$", re.MULTILINE)
_NUMBERED = re.compile(r"^([^\S\n]*)\+ ", re.MULTILINE)
_HASHTAG = re.compile(r"(?:^|[^\w&#])[#＃](?![0-9a-fA-F]{6}\b)(\w*[^\W\d_]\w*)")


def is_month(name: str) -> bool:
    """Whether a file of this name may be a month."""
    return _MONTH.fullmatch(name) is not None


def fits(text: str) -> bool:
    """Whether a text begins as a month does."""
    return _FIRST_DAY.match(text[:2000]) is not None


def read(source: Source, around: Around) -> Found:
    """Every month in it."""
    finding = Finding("rednotebook", around)
    names = sorted(source.names())
    for number, name in enumerate(names):
        around.tell(number, len(names))
        found = _MONTH.fullmatch(name)
        if found is None:
            finding.leave_out("other-file")
            continue
        try:
            text, sure = text_of(source.read(name))
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        if not sure:
            finding.problem(name, 0, "encoding", lost=False)
        try:
            root = parse(text)
        except YamlUnread as error:
            finding.problem(name, error.line, "yaml", _line(text, error.line))
            continue
        for key, content in a_dict(root).items():
            _day(finding, name, int(found[1]), int(found[2]), key, content)
    return finding.found()


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _day(finding: Finding, file: str, year: int, month: int, key: object, content: object) -> None:
    of_month = an_int(key)
    on = day(year, month, of_month) if of_month is not None else None
    if on is None:
        finding.problem(file, 0, "date", f"{key}: {content}"[:400])
        return
    if not isinstance(content, dict):
        finding.problem(file, of_month or 0, "shape", f"{key}: {content}"[:400])
        return
    words = content.get("text")
    raw = words if isinstance(words, str) else "" if words is None else str(words)
    text, images = as_markdown(tidy(raw))
    finding.leave_out("picture", images)
    tags = _HASHTAG.findall(raw)
    parts = [text.strip("\n")]
    for category, entries in content.items():
        if category == "text":
            continue
        name = str(category)
        told = _entries(entries)
        if name.casefold() == "tags":
            tags += told
            continue
        tags.append(name)
        if told:
            parts.append(
                "\n".join((f"**{tidy(name)}**", "", *(f"- {as_markdown(tidy(each))[0]}" for each in told)))
            )
    whole = "\n\n".join(part for part in parts if part.strip())
    if not whole:
        if raw.strip() or tags:
            finding.problem(file, of_month or 0, "empty", f"{key}")
        return
    if len(whole) > MOST_LETTERS:
        finding.problem(file, of_month or 0, "too-large", whole[:200])
        return
    finding.entries.append(
        FoundEntry(
            origin=finding.origin_by_id("rednotebook", on.isoformat()),
            when=Local(on),
            text=whole,
            labels=Labels(tags=labels(tags)),
        )
    )


def _entries(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [str(each) for each in value]
    if isinstance(value, list):
        return [str(each) for each in value]
    return [] if value is None else [str(value)]


def as_markdown(text: str) -> tuple[str, int]:
    """RedNotebook's marks (txt2tags) as Markdown's, and how many images were in it. Bold is the same in both."""
    images, parts, fenced = 0, [], False
    for number, part in enumerate(_FENCE.split(text)):
        if number % 2:
            parts.append("```")
            fenced = not fenced
        elif fenced:
            parts.append(part)
        else:
            told, some = _outside_code(part)
            parts.append(told)
            images += some
    return "".join(parts), images


def _outside_code(text: str) -> tuple[str, int]:
    images = len(_IMAGE.findall(text))
    text = _RULE.sub("\n---\n", _BREAK.sub("", _IMAGE.sub("", text)))
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(f"`{found[1]}`")
        return f"\0{len(kept) - 1}\0"

    text = _CODE.sub(keep, text.replace("\0", ""))
    text = _HEADING.sub(lambda found: "#" * len(found[1]) + " " + found[2], text)
    text = _LINK.sub(r"[\1](\2)", text)
    text = _ITALIC.sub(r"*\1*", text)
    text = _STRUCK.sub(r"~~\1~~", text)
    text = _NUMBERED.sub(r"\g<1>1. ", text)
    return _KEPT.sub(lambda found: kept[int(found[1])], text), images
