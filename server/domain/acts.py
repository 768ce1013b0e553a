"""What guides do beside the queue, as it is kept: letters to members, hand-over notes, and which request was done."""

from __future__ import annotations

from dataclasses import dataclass

NOTE, ANSWER, MESSAGE = "note", "answer", "message"
"""What a letter is: a member's note to the guides, a guide's answer to a note or a call, words of a guide's own."""


@dataclass(frozen=True)
class GuideAct:
    """A guide's request that was carried out, so that the same again does nothing and is answered alike.

    `digest` is of the request, `what` is the act's name in the audit, `seq` where the feed shows it if it does.
    """

    id: bytes
    guide: bytes
    what: str
    digest: bytes
    day: int
    seq: int | None = None


@dataclass(frozen=True)
class Letter:
    """A piece of a conversation between a member and the guides, sealed to the team key: the server never reads it.

    `row` orders those of one member; `guide` is None for a member's own words and once the guide is gone. `team` is the
    number of the team key that was current when it was kept: a note may be sealed to the one before.
    """

    id: bytes
    row: int
    member: bytes
    guide: bytes | None
    kind: str
    day: int
    team: int
    sealed: bytes


@dataclass(frozen=True)
class HandOver:
    """Words from the end of one shift to the next, sealed to the team key, until a guide took them."""

    id: bytes
    row: int
    guide: bytes | None
    hour: int
    team: int
    sealed: bytes
    taken_by: bytes | None = None
    taken_day: int | None = None
