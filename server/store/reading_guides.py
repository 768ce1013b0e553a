"""The questions of `AskingGuides`, written once for every database."""

from __future__ import annotations

from typing import Final

from server.domain.sights import Marks, Note, Past, Sight
from server.store import rows
from server.store.session import Row
from server.store.unit import Unit

_IN_REVIEW: Final = ", ".join(f"r.{rows.quoted(column)}" for column in rows.REVIEW.columns)
_WIDTH: Final = len(rows.REVIEW.columns)
_SIGHTS: Final = (
    f"SELECT {_IN_REVIEW}, coalesce(m.name, ''), coalesce(t.title, r.title), "
    "(SELECT count(*) FROM review_note n WHERE n.community = r.community AND n.review = r.id), "
    "(SELECT count(*) FROM review x WHERE x.community = r.community AND x.post = r.post "
    "AND x.kind = 'report' AND x.changed IS NOT NULL), "
    "(SELECT count(*) FROM review_note a WHERE a.community = r.community AND a.review = r.id "
    "AND a.\"to\" = $2 AND a.kind = 'ask' AND a.answered = 0), "
    "(SELECT count(*) FROM review_look k WHERE k.community = r.community AND k.review = r.id "
    "AND k.guide <> $2 AND k.until >= $3) "
    "FROM review r "
    "LEFT JOIN member m ON m.community = r.community AND m.id = r.author "
    "LEFT JOIN thread t ON t.community = r.community AND t.id = r.thread "
    "WHERE r.community = $1"
)
_PAST: Final = (
    'SELECT id, kind, decided_day IS NULL, author, "by", post, "of", decision, reason, rule, decided_day, until_day '
    "FROM review WHERE community = $1 AND "
    "((author = $2 AND kind <> 'warmth') OR (\"by\" = $2 AND kind = 'warmth')) "
    "ORDER BY decided_day IS NULL DESC, decided_day DESC, coalesce(row, 0) DESC, coalesce(seq, -1) DESC, id LIMIT $3"
)


class SightQuestions:
    """Implements asking_guides.AskingGuides on a unit of work."""

    _unit: Unit

    def queue_row(self) -> int:
        """See asking_guides.AskingGuides, as for every method here."""
        return self._unit.count("queue_row")

    def queue_from(self) -> int:
        return self._unit.count("queue_from")

    def sights(
        self, after: tuple[int, int, bytes] | None, count: int, *, guide: bytes, now: int
    ) -> list[Sight]:
        sql = f"{_SIGHTS} AND r.state <> 'decided' "
        if after is not None:
            sql += "AND (r.rank, r.waiting_since, r.id) > ($5, $6, $7) "
        sql += "ORDER BY r.rank, r.waiting_since, r.id LIMIT $4"
        return [_sight(row) for row in self._unit.ask(sql, guide, now, count, *(after or ()))]

    def sights_changed(self, since: int, count: int, *, guide: bytes, now: int) -> list[Sight]:
        sql = f"{_SIGHTS} AND r.changed > $4 ORDER BY r.changed LIMIT $5"
        return [_sight(row) for row in self._unit.ask(sql, guide, now, since, count)]

    def sight(self, review: bytes, *, guide: bytes, now: int) -> Sight | None:
        found = self._unit.ask(f"{_SIGHTS} AND r.id = $4", guide, now, review)
        return _sight(found[0]) if found else None

    def closed_since(self, since: int, count: int) -> list[tuple[int, bytes]]:
        sql = "SELECT row, review FROM review_closed WHERE community = $1 AND row > $2 ORDER BY row LIMIT $3"
        return [(row[0], row[1]) for row in self._unit.ask(sql, since, count)]

    def note(self, note: bytes) -> Note | None:
        row = self._unit.get(rows.NOTE, note)
        return note_of(row) if row else None

    def notes_of(self, review: bytes, before: int | None = None) -> list[Note]:
        sql = f"SELECT {rows.NOTE.listed} FROM review_note WHERE community = $1 AND review = $2"
        if before is None:
            found = self._unit.ask(f"{sql} ORDER BY number DESC", review)
        else:
            found = self._unit.ask(f"{sql} AND number < $3 ORDER BY number DESC", review, before)
        return [note_of(row) for row in found]

    def looking(self, review: bytes, now: int) -> list[bytes]:
        sql = "SELECT guide FROM review_look WHERE community = $1 AND review = $2 AND until >= $3 ORDER BY guide"
        return [row[0] for row in self._unit.ask(sql, review, now)]

    def is_look_over(self, *, before: int, after: int) -> bool:
        sql = "SELECT 1 FROM review_look WHERE community = $1 AND {} LIMIT 1"
        over = self._unit.ask(sql.format("until < $2"), before)
        return bool(over or self._unit.ask(sql.format("until > $2"), after))

    def past_of(self, member: bytes, count: int) -> list[Past]:
        found = self._unit.ask(_PAST, member, count)
        return [Past(row[0], row[1], bool(row[2]), *row[3:]) for row in found]

    def open_reports_of(self, post: bytes) -> list[str]:
        sql = (
            "SELECT asked FROM review WHERE community = $1 AND post = $2 AND kind = 'report' "
            "AND changed IS NOT NULL ORDER BY asked"
        )
        return [row[0] for row in self._unit.ask(sql, post)]


def note_of(row: Row) -> Note:
    """A row of NOTE."""
    return Note(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7], row[8])


def row_of_note(note: Note) -> Row:
    """A row for NOTE, whose columns stand in the record's order."""
    return (
        note.id,
        note.review,
        note.number,
        note.kind,
        note.guide,
        note.to,
        int(note.answered),
        note.hour,
        note.sealed,
    )


def _sight(row: Row) -> Sight:
    notes, reports, asked, looking = row[_WIDTH + 2 :]
    return Sight(
        rows.review_of(row[:_WIDTH]),
        row[_WIDTH],
        row[_WIDTH + 1],
        Marks(notes, reports, bool(asked), looking),
        row[rows.CHANGED_AT] or 0,
    )
