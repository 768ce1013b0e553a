"""Which app a file is from, by what is in it: its name tells nothing sure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

from client.domain.errors import DiaryUnusable
from client.domain.importing import (
    bearable,
    day_one,
    daylio_backup,
    daylio_csv,
    diarium,
    journey,
    jrnl,
    markdown,
    mini_diary,
    own_export,
    rednotebook,
    state_of_mind,
)
from client.domain.importing.found import Around, Format, Found
from client.domain.importing.rows import table
from client.domain.importing.sources import FileUnreadable, Source, json_of, text_of

READERS: Final[dict[Format, Callable[[Source, Around], Found]]] = {
    "leeward": own_export.read,
    "daylio-csv": daylio_csv.read,
    "daylio-backup": daylio_backup.read,
    "day-one": day_one.read,
    "jrnl-json": jrnl.read_json,
    "jrnl-text": jrnl.read_text,
    "markdown": markdown.read,
    "journey": journey.read,
    "diarium": diarium.read,
    "bearable": bearable.read,
    "rednotebook": rednotebook.read,
    "state-of-mind": state_of_mind.read,
    "mini-diary": mini_diary.read,
}

_JSON: Final[tuple[tuple[Format, Callable[[Any], bool]], ...]] = (
    ("leeward", own_export.fits),
    ("day-one", day_one.fits),
    ("journey", journey.fits),
    ("diarium", diarium.fits_json),
    ("state-of-mind", state_of_mind.fits),
    ("jrnl-json", jrnl.fits_json),
    ("mini-diary", mini_diary.fits),
)
_SAMPLES: Final = 12
"""Of each kind of file; the others are like them."""
_PRIVATE_MARK: Final = "Made with Leeward"


def candidates(source: Source) -> tuple[Format, ...]:
    """What it can be, the likeliest first. Raises DiaryUnusable where it is nothing that is read here."""
    names = list(source.names())
    if not names:
        raise DiaryUnusable("empty")
    if daylio_backup.backup_in(names) is not None:
        return ("daylio-backup",)
    found: Counter[Format] = Counter()
    locked = 0
    for ending, some in _by_ending(names).items():
        for name in some[:_SAMPLES]:
            try:
                data = source.read(name)
            except FileUnreadable as error:
                locked += error.reason == "locked"
                continue
            for format in _of_file(name, data, alone=len(names) == 1):
                # As many as there are of that kind, so that one stray file decides nothing.
                found[format] += max(1, len(some) // min(len(some), _SAMPLES)) if ending else 1
    if found:
        return tuple(
            format for format, _ in sorted(found.items(), key=lambda each: (-_weight(each), each[0]))
        )
    raise DiaryUnusable("locked" if locked else "unknown")


def read(source: Source, format: Format, around: Around) -> Found:
    """Everything in it, taken as this format. Raises DiaryUnusable."""
    return READERS[format](source, around)


def _weight(each: tuple[Format, int]) -> float:
    """Loose files of text are the least sure sign: anything else has a shape of its own."""
    format, count = each
    return count / 1000 if format == "markdown" else float(count)


def _by_ending(names: list[str]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for name in names:
        last = name.rpartition("/")[2]
        ending = last.rpartition(".")[2].lower() if "." in last else ""
        if ending in (
            "json",
            "csv",
            "tsv",
            "txt",
            "md",
            "markdown",
            "html",
            "htm",
            "jrnl",
            "journal",
            "daylio",
            "",
        ):
            kinds.setdefault(ending, []).append(name)
    if not kinds and len(names) == 1:
        kinds[""] = names
    return {ending: _spread(some) for ending, some in kinds.items()}


def _spread(names: list[str]) -> list[str]:
    """Some from everywhere first, then the others."""
    step = max(1, len(names) // _SAMPLES)
    first = names[::step]
    return first + [name for name in names if name not in set(first)]


def _of_file(name: str, data: bytes, *, alone: bool) -> list[Format]:
    if data.startswith(jrnl.LOCKED):
        if alone:
            raise DiaryUnusable("locked-jrnl")
        return []
    if data.startswith((b"age-encryption.org/", b"-----BEGIN AGE")):
        if alone:
            raise DiaryUnusable("locked-age")
        return []
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if start[:1] in (b"{", b"["):
        found = _of_json(data)
        if found or name.lower().endswith(".json"):
            return found
    if start.startswith(b"eyJ") and alone:  # `{"` in base64
        return _of_base64(data)
    if data.startswith(b"SQLite format 3\0") or data[:4] == b"\x89PNG" or data[:3] == b"\xff\xd8\xff":
        return []
    return _of_text(name, data, alone=alone)


def _of_json(data: bytes) -> list[Format]:
    try:
        root = json_of(data)
    except ValueError:
        return []
    if isinstance(root, dict) and "dayEntries" in root:
        return ["daylio-backup"]
    return [format for format, fits in _JSON if fits(root)][:1]


def _of_base64(data: bytes) -> list[Format]:
    try:
        root = daylio_backup.decoded(data)
    except ValueError:
        return []
    return ["daylio-backup"] if isinstance(root, dict) and "dayEntries" in root else []


def _of_text(name: str, data: bytes, *, alone: bool) -> list[Format]:
    text, _ = text_of(data)
    if text.count("\0") > len(text) // 20:
        return []
    lower = name.lower()
    if alone and _PRIVATE_MARK in text[:2000] and re.search(r"^## Journal$", text, re.MULTILINE):
        raise DiaryUnusable("leeward-markdown")
    if lower.endswith((".html", ".htm")) or text.lstrip()[:1] == "<":
        return ["diarium"] if diarium.fits_html(text) else []
    columns = table(text[:20_000])
    if columns is not None and daylio_csv.fits(columns.header):
        return ["daylio-csv"]
    if columns is not None and bearable.fits(columns.header):
        return ["bearable"]
    if rednotebook.is_month(name) and rednotebook.fits(text):
        return ["rednotebook"]
    found: list[Format] = []
    if jrnl.fits_text(text, alone=alone):
        found.append("jrnl-text")
    if lower.endswith(markdown.ENDINGS) and not lower.endswith((".csv", ".tsv")):
        found.append("markdown")
    return found
