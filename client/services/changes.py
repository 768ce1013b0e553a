"""What a service call changed, for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """Kinds of records a view can depend on."""

    COMMUNITY = "community"
    POST = "post"
    MESSAGE = "message"
    OWN_POST = "own-post"
    OUTBOX = "outbox"
    CALL = "call"
    DRAFT = "draft"
    JOURNAL = "journal"
    CHECK_IN = "check-in"
    REVIEW = "review"
    PREFERENCES = "preferences"
    READING = "reading"
    MARK = "mark"
    MUTE = "mute"
    SHIFT = "shift"
    PLAN = "plan"
    MEASURE = "measure"
    RESPONSE = "response"
    PICTURE = "picture"
    EXERCISE = "exercise"
    LIBRARY = "library"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The kinds of records that changed, and the ids where they are few enough to name; none named means any."""

    kinds: frozenset[Kind] = frozenset()
    ids: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, *kinds: Kind, ids: tuple[str, ...] = ()) -> ChangeSet:
        """Of these kinds and ids."""
        return cls(frozenset(kinds), frozenset(ids))

    def __or__(self, other: ChangeSet) -> ChangeSet:
        return ChangeSet(self.kinds | other.kinds, self.ids | other.ids)

    def __bool__(self) -> bool:
        return bool(self.kinds)
