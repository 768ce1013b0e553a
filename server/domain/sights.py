"""What guides see of a review beside the review itself: colleagues' notes, who looks, what came before."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.records import Review


@dataclass(frozen=True)
class Note:
    """What one guide wrote to the others about a review, sealed to the team key: the server never reads it.

    `number` counts the notes of a review from 1. `answered` is False while whom an `ask` goes to has written none.
    The names go with the guides, the words with the review's.
    """

    id: bytes
    review: bytes
    number: int
    kind: str
    guide: bytes | None
    to: bytes | None
    answered: bool
    hour: int
    sealed: bytes


@dataclass(frozen=True)
class Marks:
    """What stands beside a review for one guide: notes, open reports of its post, whether they are asked, who looks."""

    notes: int = 0
    reports: int = 0
    asked: bool = False
    looking: int = 0


@dataclass(frozen=True)
class Sight:
    """An open review as one guide sees it: with its author's name and its thread's title.

    `changed` is which change of the queue touched it last.
    """

    review: Review
    name: str
    title: str
    marks: Marks
    changed: int


@dataclass(frozen=True)
class Past:
    """Of a review about the same person: what it was and what became of it, without a word of what they wrote."""

    id: bytes
    kind: str
    is_open: bool
    author: bytes
    by: bytes | None
    post: bytes | None
    of: bytes | None
    decision: str
    reason: str
    rule: str
    decided_day: int | None
    until_day: int | None
