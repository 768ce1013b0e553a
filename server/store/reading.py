"""The questions of `Reading`, written once for every database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from server.domain.records import (
    Change,
    Consent,
    Epoch,
    Erasure,
    Guide,
    Member,
    Overdue,
    Post,
    Review,
    Role,
    SealedHead,
    Segment,
    Sent,
    TeamKeyRow,
    Thread,
)
from server.store import rows
from server.store.reading_acts import ActQuestions
from server.store.reading_guides import SightQuestions
from server.store.unit import Unit

_CHANGES = f"SELECT {rows.CHANGE.listed} FROM change WHERE community = $1"
_MEMBERS = f"SELECT {rows.MEMBER.listed} FROM member WHERE community = $1"
_REVIEWS = f"SELECT {rows.REVIEW.listed} FROM review WHERE community = $1"
_SEGMENTS = "SELECT number, revision, object, root FROM segment WHERE community = $1"
_IN_MEMBER = ", ".join(f"m.{column}" for column in rows.MEMBER.columns)
_ABSENT = (Role.IMPORTED.value, Role.PUT_OUT.value, Role.LEFT.value)
NAMES_MEMBERS = (
    ("member", "id"),
    ("guide", "member"),
    ("post", "author"),
    ("submission", "member"),
    ("gone", "member"),
    ("quota", "member"),
    ("consent", "member"),
    ("review", "author"),
    ("review", "by"),
    ("review", "claimed_by"),
    ("review", "decided_by"),
    ("review", "proposed_by"),
    ("review", "seconded_by"),
    ("review_note", "guide"),
    ("review_note", "to"),
    ("review_look", "guide"),
    ("letter", "member"),
    ("letter", "guide"),
    ("hand_over", "guide"),
    ("hand_over", "taken_by"),
    ("guide_act", "guide"),
    ("on_shift", "guide"),
    ("team_key", "guide"),
    ("team_wrap", "guide"),
)
"""Every column that holds a member's id, but `change.post`, where a name's change is found by whose it is."""
_IN_ORDER = "ORDER BY decided_day IS NULL, decided_day, coalesce(row, 0), coalesce(seq, -1), id"
"""Reviews as they were decided, by day and by what the feed shows of it, then those that are open as they came."""
_WAIT_AT = rows.REVIEW.columns.index("wait_minutes")


class Questions(SightQuestions, ActQuestions):
    """Implements interface.Reading on a unit of work."""

    def __init__(self, unit: Unit) -> None:
        """In the transaction of this unit."""
        self._unit = unit

    def fact(self, name: str) -> str:
        """See interface.Reading, as for every method here."""
        row = self._unit.get(rows.FACT, name)
        return str(row[1]) if row else ""

    # ------------------------------------------------------------------ the feed

    def size(self) -> int:
        return self._unit.count("seq")

    def erasures(self) -> int:
        return self._unit.count("erasures")

    def changes(self, first: int, count: int) -> list[Change]:
        sql = f"{_CHANGES} AND seq >= $2 AND seq < $3 ORDER BY seq"
        return [Change(*row) for row in self._unit.ask(sql, first, first + count)]

    def changes_of_post(self, post: bytes) -> list[Change]:
        sql = f"{_CHANGES} AND post = $2 AND kind <> 'pseudonym' AND header IS NOT NULL ORDER BY seq"
        return [Change(*row) for row in self._unit.ask(sql, post)]

    def changes_of_name(self, member: bytes) -> list[Change]:
        sql = f"{_CHANGES} AND post = $2 AND kind = 'pseudonym' AND header IS NOT NULL ORDER BY seq"
        return [Change(*row) for row in self._unit.ask(sql, member)]

    def content_before(self, hour: int, kinds: Sequence[str], count: int) -> list[Change]:
        sql = f"{_CHANGES} AND class = 0 AND hour IS NOT NULL AND kind = $2 AND hour < $3 ORDER BY hour, seq LIMIT $4"
        found = [Change(*row) for kind in kinds for row in self._unit.ask(sql, kind, hour, count)]
        found.sort(key=lambda one: (one.hour or 0, one.seq))
        return found[:count]

    def segments(self, first: int, count: int) -> list[Segment]:
        sql = f"{_SEGMENTS} AND number >= $2 AND number < $3 ORDER BY number"
        return [Segment(*row) for row in self._unit.ask(sql, first, first + count)]

    def stale_segments(self) -> list[Segment]:
        return [Segment(*row) for row in self._unit.ask(f"{_SEGMENTS} AND stale = 1 ORDER BY number")]

    def pages(self) -> list[bytes]:
        return [
            row[0] for row in self._unit.ask("SELECT object FROM page WHERE community = $1 ORDER BY number")
        ]

    def head(self) -> SealedHead | None:
        row = self._unit.get(rows.HEAD)
        return SealedHead(*row) if row else None

    def objects(self) -> set[bytes]:
        return {row[0] for row in self._unit.ask("SELECT hash FROM object WHERE community = $1")}

    def objects_due(self, now: int) -> list[bytes]:
        sql = (
            "SELECT hash FROM object WHERE community = $1 AND delete_after IS NOT NULL AND delete_after <= $2"
        )
        return [row[0] for row in self._unit.ask(sql, now)]

    def epochs(self) -> list[Epoch]:
        sql = "SELECT number, key, object FROM epoch WHERE community = $1 ORDER BY number"
        return [Epoch(*row) for row in self._unit.ask(sql)]

    def epoch(self) -> Epoch:
        sql = "SELECT number, key, object FROM epoch WHERE community = $1 ORDER BY number DESC LIMIT 1"
        return Epoch(*self._unit.ask(sql)[0])  # a community is founded with its first epoch

    def generations(self) -> list[str]:
        sql = "SELECT note FROM generation WHERE community = $1 ORDER BY number"
        return [row[0] for row in self._unit.ask(sql)]

    # ------------------------------------------------------------------ people

    def member(self, member: bytes) -> Member | None:
        row = self._unit.get(rows.MEMBER, member)
        return rows.member_of(row) if row else None

    def is_name_taken(self, name: str) -> bool:
        return bool(self._unit.ask("SELECT 1 FROM member WHERE community = $1 AND name = $2", name))

    def is_name_held(self, digest: bytes) -> bool:
        return self._unit.get(rows.LEFT_NAME, digest) is not None

    def member_named(self, name: str) -> Member | None:
        found = self._unit.ask(f"{_MEMBERS} AND name = $2", name)
        return rows.member_of(found[0]) if found else None

    def members(self, role: Role, count: int) -> list[Member]:
        sql = f"{_MEMBERS} AND role = $2 ORDER BY id LIMIT $3"
        return [rows.member_of(row) for row in self._unit.ask(sql, role.value, count)]

    def count_members(self) -> dict[str, int]:
        sql = "SELECT role, count(*) FROM member WHERE community = $1 GROUP BY role"
        return {row[0]: row[1] for row in self._unit.ask(sql)}

    def is_spent(self, nullifier: bytes) -> bool:
        return self._unit.get(rows.NULLIFIER, nullifier) is not None

    def mailbox_keys(self) -> list[bytes]:
        sql = "SELECT mailbox_key FROM member WHERE community = $1 AND role NOT IN ($2, $3, $4) ORDER BY id"
        return [row[0] for row in self._unit.ask(sql, *_ABSENT)]

    def guides(self, role: Role) -> list[tuple[Member, Guide]]:
        sql = (
            f"SELECT {_IN_MEMBER}, g.member, g.signing_key, g.cosigning_key FROM member m "
            "JOIN guide g ON g.community = m.community AND g.member = m.id "
            "WHERE m.community = $1 AND m.role = $2 ORDER BY m.name"
        )
        width = len(rows.MEMBER.columns)
        return [(rows.member_of(row[:width]), Guide(*row[width:])) for row in self._unit.ask(sql, role.value)]

    def consents(self, member: bytes) -> list[Consent]:
        sql = "SELECT member, post, study FROM consent WHERE community = $1 AND member = $2 ORDER BY post, study"
        return [Consent(*row) for row in self._unit.ask(sql, member)]

    # ------------------------------------------------------------------ posts and submissions

    def post(self, post: bytes) -> Post | None:
        row = self._unit.get(rows.POST, post)
        return rows.post_of(row) if row else None

    def thread(self, thread: bytes) -> Thread | None:
        row = self._unit.get(rows.THREAD, thread)
        return rows.thread_of(row) if row else None

    def has_replies(self, thread: bytes) -> bool:
        sql = (
            "SELECT 1 FROM post WHERE community = $1 AND thread = $2 AND id <> $2 "
            "AND state IN ('held', 'published', 'hidden') LIMIT 1"
        )
        return bool(self._unit.ask(sql, thread))

    def posts_of(self, member: bytes, count: int) -> list[Post]:
        sql = (
            f"SELECT {rows.POST.listed} FROM post WHERE community = $1 AND author = $2 "
            "ORDER BY id LIMIT $3"  # ids are random, so their order tells nothing
        )
        return [rows.post_of(row) for row in self._unit.ask(sql, member, count)]

    def count_posts_of(self, member: bytes) -> int:
        sql = "SELECT count(*) FROM post WHERE community = $1 AND author = $2"
        return int(self._unit.ask(sql, member)[0][0])

    def sent(self, submission: bytes) -> Sent | None:
        row = self._unit.get(rows.SENT, submission)
        return Sent(*row) if row else None

    def sent_with(self, review: bytes) -> list[Sent]:
        sql = f"SELECT {rows.SENT.listed} FROM submission WHERE community = $1 AND review = $2 ORDER BY id"
        return [Sent(*row) for row in self._unit.ask(sql, review)]

    def count_sent(self, member: bytes) -> int:
        sql = "SELECT count(*) FROM submission WHERE community = $1 AND member = $2"
        return int(self._unit.ask(sql, member)[0][0])

    def is_gone(self, digest: bytes) -> bool:
        return self._unit.get(rows.GONE, digest) is not None

    def counted(self, member: bytes, day: int) -> Mapping[str, int]:
        return rows.counts_of(self._unit.get(rows.QUOTA, member, day))

    # ------------------------------------------------------------------ reviews

    def review(self, review: bytes) -> Review | None:
        row = self._unit.get(rows.REVIEW, review)
        return rows.review_of(row) if row else None

    def reviews_of_post(self, post: bytes) -> list[Review]:
        return self._reviews("AND post = $2", post)

    def reviews_of_member(self, member: bytes) -> list[Review]:
        return self._reviews('AND (author = $2 OR "by" = $2)', member)

    def open_reviews_of(self, member: bytes) -> list[Review]:
        return self._reviews("AND (author = $2 OR \"by\" = $2) AND state <> 'decided'", member)

    def claimed_by(self, guide: bytes) -> list[Review]:
        return self._reviews("AND claimed_by = $2 AND state <> 'decided'", guide)

    def appeals_of(self, review: bytes) -> list[Review]:
        return self._reviews('AND "of" = $2', review)

    def reviews_decided_before(self, day: int, count: int) -> list[bytes]:
        sql = (
            "SELECT id FROM review WHERE community = $1 AND decided_day IS NOT NULL AND decided_day < $2 "
            "ORDER BY decided_day, id LIMIT $3"
        )
        return [row[0] for row in self._unit.ask(sql, day, count)]

    def overdue(
        self, now: int, since: int = 0, *, at_once: bool = False, but_of: bytes | None = None
    ) -> list[Overdue]:
        urgent = "OR (rank <= 1 AND decision = '')" if at_once else ""
        others = "" if but_of is None else 'AND author <> $4 AND ("by" IS NULL OR "by" <> $4) '
        sql = (
            "SELECT kind, band, count(*) FROM review WHERE community = $1 AND state <> 'decided' "
            "AND (state <> 'claimed' OR lease_until IS NULL OR lease_until <= $2) "
            f"AND (deadline <= $2 {urgent}) AND waiting_since >= $3 {others}"
            "GROUP BY kind, band ORDER BY min(rank), band, kind"
        )
        values = (now, since) if but_of is None else (now, since, but_of)
        return [Overdue(*row) for row in self._unit.ask(sql, *values)]

    def count_open(self) -> dict[int, int]:
        sql = (
            "SELECT band, count(*) FROM review WHERE community = $1 AND state <> 'decided' "
            "GROUP BY band ORDER BY band"
        )
        return {row[0]: row[1] for row in self._unit.ask(sql)}

    def waits(self, since_day: int) -> list[int]:
        sql = (
            "SELECT wait_minutes FROM review WHERE community = $1 AND decided_day IS NOT NULL "
            "AND decided_day >= $2 AND wait_minutes IS NOT NULL "
            "AND kind IN ('thread', 'reply') AND published = 0 ORDER BY wait_minutes"
        )
        # Each held post asks this when it is answered: what waits goes out first only if it could matter.
        if any(row[_WAIT_AT] is not None for row in self._unit.waiting_rows(rows.REVIEW)):
            found = self._unit.ask(sql, since_day)
        else:
            found = self._unit.ask_beside(sql, since_day)
        return [row[0] for row in found]

    # ------------------------------------------------------------------ guides and what is due

    def team_key(self) -> TeamKeyRow | None:
        sql = "SELECT number, guide, note FROM team_key WHERE community = $1 ORDER BY number DESC LIMIT 1"
        found = self._unit.ask(sql)
        return TeamKeyRow(*found[0]) if found else None

    def wraps(self, number: int) -> dict[bytes, bytes]:
        sql = "SELECT guide, wrapped FROM team_wrap WHERE community = $1 AND number = $2"
        return {row[0]: row[1] for row in self._unit.ask(sql, number)}

    def wraps_of(self, guide: bytes) -> dict[int, bytes]:
        sql = "SELECT number, wrapped FROM team_wrap WHERE community = $1 AND guide = $2 ORDER BY number"
        return {row[0]: row[1] for row in self._unit.ask(sql, guide)}

    def team_key_numbers(self) -> list[int]:
        sql = "SELECT number FROM team_key WHERE community = $1 ORDER BY number"
        return [row[0] for row in self._unit.ask(sql)]

    def words_wait(self) -> bool:
        # An appeal's guide reads what another wrote when deciding, and a second guide what the first proposed.
        sql = (
            "SELECT 1 FROM review WHERE community = $1 AND state <> 'decided' "
            "AND (kind = 'appeal' OR sealed <> $2 OR record <> $2 OR proposed <> $2 OR EXISTS (SELECT 1 "
            "FROM review_note n WHERE n.community = review.community AND n.review = review.id)) LIMIT 1"
        )
        return bool(self._unit.ask(sql, b""))

    def audit_records(self, before_hour: int) -> list[tuple[int, bytes]]:
        sql = "SELECT row, record FROM audit_record WHERE community = $1 AND hour < $2 ORDER BY row"
        return [(row[0], row[1]) for row in self._unit.ask(sql, before_hour)]

    def cosigned_hour(self, guide: bytes) -> int:
        row = self._unit.get(rows.GUIDE, guide)
        return int(row[3]) if row else -1

    def tallies(self, month: str) -> dict[str, int]:
        sql = "SELECT what, count FROM tally WHERE community = $1 AND month = $2 ORDER BY what"
        return {row[0]: row[1] for row in self._unit.ask(sql, month)}

    def erasures_noted(self) -> list[Erasure]:
        sql = "SELECT row, kind, what, day FROM erasure WHERE community = $1 ORDER BY row"
        return [Erasure(*row) for row in self._unit.ask(sql)]

    def duty(self, name: str) -> tuple[str, int]:
        row = self._unit.get(rows.DUTY, name)
        return (row[1], row[2]) if row else ("", 0)

    def traces(self, member: bytes) -> dict[str, int]:
        found = {}
        for table, column in NAMES_MEMBERS:
            sql = f"SELECT count(*) FROM {table} WHERE community = $1 AND {rows.quoted(column)} = $2"
            count = int(self._unit.ask(sql, member)[0][0])
            if count:
                found[f"{table}.{column}"] = count
        return found

    def _reviews(self, sql: str, key: bytes) -> list[Review]:
        return [rows.review_of(row) for row in self._unit.ask(f"{_REVIEWS} {sql} {_IN_ORDER}", key)]
