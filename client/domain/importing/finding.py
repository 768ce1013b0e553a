"""What a reader tells of each record, and of each row that it could not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from client.domain.filing import MOST_LABEL
from client.domain.importing.found import (
    MOST_PROBLEMS,
    MOST_TEXT_OF_PROBLEM,
    Around,
    Format,
    Found,
    FoundActivity,
    FoundCheckIn,
    FoundDimension,
    FoundEntry,
    FoundFurther,
    FoundPicture,
    FoundTemplate,
    LeftKind,
    Problem,
    Reason,
)
from client.domain.journal import DimensionKind, storable


def tidy(text: str) -> str:
    """`text` as any store can hold it, with one kind of line end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return storable(text)


def typed(text: str) -> str:
    """`tidy`, with the line ends that telephones put inside a text (U+2028, U+2029) as line ends too."""
    return tidy(text.replace("\u2028", "\n").replace("\u2029", "\n\n"))


def one_line(text: str) -> str:
    """`text` in one line, such as a title, with all of its words."""
    return " ".join(tidy(text).split())


def label(text: str) -> str:
    """A tag, name or activity: one line, without blanks around it, not longer than MOST_LABEL."""
    return one_line(text)[:MOST_LABEL].strip()


def labels(texts: Iterable[str]) -> tuple[str, ...]:
    """Each once, whatever its letters' case, in order; none empty."""
    kept: dict[str, str] = {}
    for text in texts:
        one = label(text)
        if one:
            kept.setdefault(one.casefold(), one)
    return tuple(kept.values())


class Finding:
    """Gathers what a reader finds."""

    def __init__(self, format: Format, around: Around) -> None:
        self.format = format
        self.around = around
        self.entries: list[FoundEntry] = []
        self.check_ins: list[FoundCheckIn] = []
        self.pictures: list[FoundPicture] = []
        self.templates: list[FoundTemplate] = []
        self.further: list[FoundFurther] = []
        self.own_scale: float | None = None
        self.orders: set[bool] = set()
        self._dimensions: dict[str, FoundDimension] = {}
        self._activities: dict[str, FoundActivity] = {}
        self._problems: list[Problem] = []
        self._more = 0
        self._left: Counter[LeftKind] = Counter()
        self._contents: Counter[str] = Counter()

    def origin_by_id(self, app: str, own_id: str) -> str:
        """The origin of a record that has an id of its own in the app."""
        own_id = label(own_id)
        short = own_id if len(own_id) <= 64 else self.around.digest(own_id)
        return f"{app}:{short}"

    def origin_by_content(self, app: str, *parts: str) -> str:
        """The origin of a record without an id: by what it says, and by which of several that say the same it is."""
        content = "\x1f".join(parts)
        self._contents[content] += 1
        number = self._contents[content]
        same = "" if number == 1 else f"#{number}"
        return f"{app}:={self.around.digest(content)}{same}"

    def next_file(self) -> None:
        """From here on, what says the same as a record of a file before is that record again."""
        self._contents.clear()

    def dimension(self, found: FoundDimension) -> None:
        """Something is measured there; its bounds widen to hold all that is said of it."""
        before = self._dimensions.get(found.name.casefold())
        if before is not None:
            kind: DimensionKind = before.kind if before.kind == found.kind else "amount"
            found = FoundDimension(
                before.name,
                kind,
                min(before.least, found.least),
                max(before.most, found.most),
                before.unit or found.unit,
                before.own_id or found.own_id,
                before.resting,
            )
        self._dimensions[found.name.casefold()] = found

    def activity(self, name: str, *, resting: bool = False) -> None:
        """Something that one ticks there."""
        if name:
            self._activities.setdefault(name.casefold(), FoundActivity(name, resting))

    def problem(self, file: str, line: int, reason: Reason, text: str = "", *, lost: bool = True) -> None:
        """Something could not be read, or not all of it."""
        if len(self._problems) >= MOST_PROBLEMS:
            self._more += lost
            return
        text = " ".join(tidy(text[: MOST_TEXT_OF_PROBLEM * 4]).split())[:MOST_TEXT_OF_PROBLEM]
        self._problems.append(Problem(tidy(file), line, reason, text, lost))

    def leave_out(self, kind: LeftKind, number: int = 1) -> None:
        """Something is there and is not brought in."""
        if number > 0:
            self._left[kind] += number

    def found(self) -> Found:
        """All of it."""
        return Found(
            format=self.format,
            entries=tuple(self.entries),
            check_ins=tuple(self.check_ins),
            dimensions=tuple(self._dimensions.values()),
            activities=tuple(self._activities.values()),
            pictures=tuple(self.pictures),
            templates=tuple(self.templates),
            further=tuple(self.further),
            problems=tuple(self._problems),
            more_problems=self._more,
            left_out=tuple(sorted(self._left.items())),
            own_scale=self.own_scale,
            orders=tuple(sorted(self.orders)),
        )
