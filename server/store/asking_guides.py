"""What can be asked for the guides' desk, of one moment of the store."""

from __future__ import annotations

from typing import Protocol

from server.domain.sights import Note, Past, Sight


class AskingGuides(Protocol):
    """A part of Reading. `guide` is who asks, and `now` seconds since 1970 UTC: a look ends then."""

    def queue_row(self) -> int:
        """How many changes the queue has had: it rises in the transaction that makes one."""
        ...

    def queue_from(self) -> int:
        """What left the queue with a change up to this one is forgotten."""
        ...

    def sights(
        self, after: tuple[int, int, bytes] | None, count: int, *, guide: bytes, now: int
    ) -> list[Sight]:
        """Open reviews, most urgent and longest waiting first.

        `after` is rank, waiting_since and id of the last one that was seen.
        """
        ...

    def sights_changed(self, since: int, count: int, *, guide: bytes, now: int) -> list[Sight]:
        """Open reviews that changed after the queue's change `since`, in the order of their last change."""
        ...

    def sight(self, review: bytes, *, guide: bytes, now: int) -> Sight | None:
        """One review, open or decided."""
        ...

    def closed_since(self, since: int, count: int) -> list[tuple[int, bytes]]:
        """Which reviews left the queue after its change `since`, and with which, in order."""
        ...

    def note(self, note: bytes) -> Note | None:
        """A guide's note by its id."""
        ...

    def notes_of(self, review: bytes, before: int | None = None) -> list[Note]:
        """The notes on a review, newest first; those with lower numbers than `before`."""
        ...

    def looking(self, review: bytes, now: int) -> list[bytes]:
        """Which guides look at a review."""
        ...

    def is_look_over(self, *, before: int, after: int) -> bool:
        """Whether there is a look that ended before one second, or would end after the other."""
        ...

    def past_of(self, member: bytes, count: int) -> list[Past]:
        """Reviews about a member: those that are open, then the decided ones, the newest day first.

        Kind words are about whoever wrote them.
        """
        ...

    def open_reports_of(self, post: bytes) -> list[str]:
        """The reasons of the open reports of a post, in an order that tells nothing."""
        ...
