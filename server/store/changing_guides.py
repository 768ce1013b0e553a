"""What a transaction can change for the guides' desk."""

from __future__ import annotations

from typing import Protocol

from server.domain.sights import Note


class ChangingGuides(Protocol):
    """A part of Writing."""

    def put_note(self, note: Note) -> None:
        """Add a note or change it."""
        ...

    def drop_notes(self, review: bytes) -> None:
        """Forget all notes on a review."""
        ...

    def look(self, review: bytes, guide: bytes, *, until: int, now: int) -> bool:
        """A guide looks at a review until that second; whether they did not do so already."""
        ...

    def end_looks(self, *, before: int, after: int) -> int:
        """Forget looks that ended before one second, or would end after the other; how many."""
        ...

    def touch_review(self, review: bytes) -> None:
        """Something about an open review changed that does not stand in itself."""
        ...

    def forget_closed(self, up_to: int) -> int:
        """Forget what left the queue with its changes up to this one; how many."""
        ...

    def skip_queue(self, count: int) -> None:
        """Nobody's place in the queue's changes is any good from here on: `count` of them are left out."""
        ...
