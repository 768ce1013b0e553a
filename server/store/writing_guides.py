"""The changes of `ChangingGuides`, written once for every database; and what numbers the queue's changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from server.domain.records import Review, ReviewState
from server.domain.sights import Note
from server.store import rows
from server.store.reading_guides import SightQuestions, row_of_note

_NOTES_OF: Final = "DELETE FROM review_note WHERE community = $1 AND review = $2"
_LOOKS_AT: Final = "DELETE FROM review_look WHERE community = $1 AND review = $2"


class SightChanges(SightQuestions):
    """Implements changing_guides.ChangingGuides on a unit of work."""

    def put_note(self, note: Note) -> None:
        """See changing_guides.ChangingGuides, as for every method here."""
        self._unit.put(rows.NOTE, row_of_note(note))

    def drop_notes(self, review: bytes) -> None:
        self._unit.run(_NOTES_OF, review)

    def look(self, review: bytes, guide: bytes, *, until: int, now: int) -> bool:
        row = self._unit.get(rows.LOOK, review, guide)
        self._unit.put(rows.LOOK, (review, guide, until))
        return row is None or row[2] < now

    def end_looks(self, *, before: int, after: int) -> int:
        looks = "SELECT review, guide FROM review_look WHERE community = $1 AND until"
        ended = [*self._unit.ask(f"{looks} < $2", before), *self._unit.ask(f"{looks} > $2", after)]
        for review, guide in ended:
            self._unit.drop(rows.LOOK, review, guide)
        for review in dict.fromkeys(row[0] for row in ended):
            self.touch_review(review)
        return len(ended)

    def touch_review(self, review: bytes) -> None:
        row = self._unit.get(rows.REVIEW, review)
        if row is not None and row[rows.CHANGED_AT] is not None:
            at = rows.CHANGED_AT
            self._unit.put(rows.REVIEW, (*row[:at], self._next_change(), *row[at + 1 :]))

    def forget_closed(self, up_to: int) -> int:
        self._unit.counters["queue_from"] = max(up_to, self._unit.count("queue_from"))
        return self._unit.run("DELETE FROM review_closed WHERE community = $1 AND row <= $2", up_to)

    def skip_queue(self, count: int) -> None:
        self._unit.counters["queue_row"] = self._unit.count("queue_row") + count
        self.forget_closed(self._unit.count("queue_row"))

    # ------------------------------------------------------------------ for the other changes of reviews

    def put_review(self, review: Review) -> None:
        known = self._unit.get(rows.REVIEW, review.id)
        row = known[rows.ROW_AT] if known else None
        was_open = known is not None and known[rows.CHANGED_AT] is not None
        changed: int | None = None
        if review.state != ReviewState.DECIDED:
            changed = self._next_change()
            row = self._unit.next("review_row") if row is None else row
        else:
            row = None  # or it would say between which posts somebody called for help
            if was_open:
                self._close(review.id)
            if review.text_until_day is None:
                self._unit.later(_NOTES_OF, review.id)  # no appeal will be heard by them
        self._unit.put(rows.REVIEW, rows.row_of_review(review, row, changed))
        if review.kind == "report" and was_open != (changed is not None):
            self._touch_others(review)

    def add_review(self, review: Review) -> None:
        row = self._unit.next("review_row")
        self._unit.add_new(rows.REVIEW, rows.row_of_review(review, row, self._next_change()))
        if review.kind == "report":
            self._touch_others(review)

    def delete_reviews_of(self, author: bytes) -> None:
        """Forget every review about somebody, with all that hangs on it."""
        waiting = (
            "SELECT id FROM review WHERE community = $1 AND author = $2 AND changed IS NOT NULL ORDER BY id"
        )
        for (review,) in self._unit.ask(waiting, author):
            self._close(review)
        for table in ("review_note", "review_look"):
            about = "(SELECT id FROM review WHERE community = $1 AND author = $2)"
            self._unit.run(f"DELETE FROM {table} WHERE community = $1 AND review IN {about}", author)
        self._unit.run("DELETE FROM review WHERE community = $1 AND author = $2", author)

    def delete_reviews(self, reviews: Iterable[bytes]) -> None:
        for one in reviews:
            self._unit.drop(rows.REVIEW, one)
            self._unit.later(_NOTES_OF, one)
            self._unit.later(_LOOKS_AT, one)

    def forget_guide_in_notes(self, guide: bytes) -> None:
        """A guide's name goes from what they wrote and were asked; what they look at is nobody's to know any more."""
        for column in ("guide", '"to"'):
            named = f"UPDATE review_note SET {column} = NULL WHERE community = $1 AND {column} = $2"
            self._unit.run(named, guide)
        self.end_looks_of(guide)

    def end_looks_of(self, guide: bytes) -> None:
        """A guide looks at nothing any more."""
        looks = "SELECT review FROM review_look WHERE community = $1 AND guide = $2 ORDER BY review"
        for (review,) in self._unit.ask(looks, guide):
            self._unit.drop(rows.LOOK, review, guide)
            self.touch_review(review)

    def touch_where(self, where: str, key: bytes) -> None:
        """Number anew the open reviews that a rule just changed."""
        sql = (
            f"SELECT id FROM review WHERE community = $1 AND {where} = $2 AND changed IS NOT NULL ORDER BY id"
        )
        for (review,) in self._unit.ask(sql, key):
            self.touch_review(review)

    def touch_thread(self, thread: bytes) -> None:
        """The open reviews of a thread say another title."""
        sql = (
            "SELECT r.id FROM post p JOIN review r ON r.community = p.community AND r.post = p.id "
            "WHERE p.community = $1 AND p.thread = $2 AND r.changed IS NOT NULL ORDER BY r.id"
        )
        for (review,) in self._unit.ask(sql, thread):
            self.touch_review(review)

    def _touch_others(self, report: Review) -> None:
        """The other open reviews of a post say how many reports there are."""
        if report.post is None:
            return
        sql = (
            "SELECT id FROM review WHERE community = $1 AND post = $2 AND id <> $3 AND changed IS NOT NULL "
            "ORDER BY id"
        )
        for (other,) in self._unit.ask(sql, report.post, report.id):
            self.touch_review(other)

    def _next_change(self) -> int:
        return self._unit.next("queue_row") + 1

    def _close(self, review: bytes) -> None:
        self._unit.put(rows.CLOSED, (self._next_change(), review))
        self._unit.later(_LOOKS_AT, review)
