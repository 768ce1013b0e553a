"""What is asked while somebody waits looks at a few rows, however many there are: held to what SQLite plans to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from server.domain.records import Consent, Guide, Member, Review, ReviewState, Role
from server.domain.sights import Note
from server.services.community import open_folder
from server.store.interface import Reading, Writing
from server.store.sqlite_session import SqliteSession
from tests.server.kinds import only_files

pytestmark = only_files
Plans = Callable[[Callable[[Any], object]], list[str]]
ONE, OTHER = bytes(16), b"\1" * 16
REPORT = Review(ONE, 1, "report", ReviewState.WAITING, 1, (), 1, OTHER, post=ONE)
SMALL = {
    "counter",
    "fact",
    "epoch",
    "generation",
    "page",
    "team_key",
    "team_wrap",
    "guide",
    "duty",
    "head",
    "on_shift",
}
"""Tables of a few rows."""

READS: dict[str, Callable[[Reading], object]] = {
    "changes": lambda tx: tx.changes(5, 9),
    "changes of a post": lambda tx: tx.changes_of_post(ONE),
    "changes of a name": lambda tx: tx.changes_of_name(ONE),
    "old posts": lambda tx: tx.content_before(9, ("post", "mail"), 9),
    "segments": lambda tx: tx.segments(0, 9),
    "objects due": lambda tx: tx.objects_due(9),
    "a member by name": lambda tx: tx.member_named("Anna"),
    "a name": lambda tx: tx.is_name_taken("Anna"),
    "members in a role": lambda tx: tx.members(Role.LEFT, 9),
    "guides": lambda tx: tx.guides(Role.GUIDE),
    "replies": lambda tx: tx.has_replies(ONE),
    "posts of a member": lambda tx: tx.posts_of(ONE, 9),
    "count of posts": lambda tx: tx.count_posts_of(ONE),
    "what went with a review": lambda tx: tx.sent_with(ONE),
    "count of what was sent": lambda tx: tx.count_sent(ONE),
    "consents": lambda tx: tx.consents(ONE),
    "the next of the queue": lambda tx: tx.sights((1, 5, ONE), 9, guide=OTHER, now=5),
    "what changed in the queue": lambda tx: tx.sights_changed(5, 9, guide=OTHER, now=5),
    "what left the queue": lambda tx: tx.closed_since(5, 9),
    "a row of the queue": lambda tx: tx.sight(ONE, guide=OTHER, now=5),
    "notes on a review": lambda tx: (tx.notes_of(ONE), tx.notes_of(ONE, 5)),
    "who looks": lambda tx: tx.looking(ONE, 5),
    "looks that are over": lambda tx: tx.is_look_over(before=5, after=9),
    "what was before": lambda tx: tx.past_of(ONE, 9),
    "reports of a post": lambda tx: tx.open_reports_of(ONE),
    "reviews of a post": lambda tx: tx.reviews_of_post(ONE),
    "reviews of a member": lambda tx: tx.reviews_of_member(ONE),
    "open reviews of a member": lambda tx: tx.open_reviews_of(ONE),
    "appeals": lambda tx: tx.appeals_of(ONE),
    "old reviews": lambda tx: tx.reviews_decided_before(9, 9),
    "what a guide has claimed": lambda tx: tx.claimed_by(ONE),
    "waits": lambda tx: tx.waits(9),
    "traces of a member": lambda tx: tx.traces(ONE),
    "tallies": lambda tx: tx.tallies("2026-11"),
    "letters": lambda tx: tx.letters_of(ONE, None, 9),
    "letters before": lambda tx: tx.letters_of(ONE, 5, 9),
    "acts of a day": lambda tx: tx.guide_acts_of(ONE, 9),
}
PARTS: dict[str, tuple[Callable[[Reading], object], str]] = {
    "the queue": (lambda tx: tx.sights(None, 9, guide=OTHER, now=5), "INDEX review_open"),
    "what is late": (lambda tx: tx.overdue(9, 3), "COVERING INDEX review_open"),
    "what is late or urgent": (lambda tx: tx.overdue(9, 3, at_once=True), "COVERING INDEX review_open"),
    "whether sealed words wait": (lambda tx: tx.words_wait(), "INDEX review_open"),
    "what is late and not of one's own": (lambda tx: tx.overdue(9, 3, but_of=ONE), "INDEX review_open"),
    "what was escalated": (lambda tx: tx.escalated(9), "INDEX review_open"),
    "hand-overs that wait": (lambda tx: tx.hand_overs(9), "INDEX hand_over_waiting"),
    "team keys of letters": (lambda tx: tx.oldest_team_kept(), "USING INDEX"),  # the first by day alone
    "how many wait": (lambda tx: tx.count_open(), "COVERING INDEX review_open"),
    "stale segments": (lambda tx: tx.stale_segments(), "INDEX segment_stale"),
}
"""They look at what is open or stale, and at nothing else; what is asked every few seconds, at an index alone."""
WRITES: dict[str, Callable[[Writing], object]] = {
    "erase a post": lambda tx: tx.erase_post(ONE),
    "erase changes": lambda tx: tx.erase_changes([1, 2]),
    "delete a member": lambda tx: tx.delete_member(ONE),
    "use a challenge": lambda tx: tx.use_challenge(bytes(32), until=9, now=5),
    "count against a quota": lambda tx: tx.count_sent_today(ONE, 9, ("post",)),
    "consent": lambda tx: tx.put_consent(Consent(ONE, OTHER, "study"), granted=True),
    "a member": lambda tx: tx.add_member(Member(ONE, "Anna", Role.MEMBER, "2026-11")),
    "a guide": lambda tx: tx.add_guide(Guide(ONE, b"", b"")),
    "old letters": lambda tx: tx.drop_letters(9),
    "hand-overs taken": lambda tx: tx.drop_hand_overs(9),
    "old acts": lambda tx: tx.drop_guide_acts(9),
    "an open desk": lambda tx: tx.open_desk(ONE, until=9, now=5),
    "a guide goes": lambda tx: tx.remove_guide(ONE),
    "a report": lambda tx: tx.add_review(REPORT),
    "a report is decided": lambda tx: tx.put_review(replace(REPORT, state=ReviewState.DECIDED)),
    "a look": lambda tx: tx.look(ONE, OTHER, until=9, now=5),
    "looks end": lambda tx: tx.end_looks(before=5, after=9),
    "a note": lambda tx: tx.put_note(Note(ONE, ONE, 1, "note", OTHER, None, True, 5, b"")),
    "notes go": lambda tx: tx.drop_notes(ONE),
    "what left the queue is forgotten": lambda tx: tx.forget_closed(9),
    "words past their day": lambda tx: tx.clear_review_texts(9),
    "objects replaced": lambda tx: tx.retire_objects([bytes(32)], delete_after=9),
}


@pytest.fixture
def plans(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plans]:
    """What SQLite plans for every statement of a work: how it goes through which table."""
    seen: list[str] = []

    def watch(name: str) -> None:
        plain = getattr(SqliteSession, name)

        def watched(self: SqliteSession, sql: str, *values: Any) -> Any:
            some = values[0][0] if name == "many" else values
            rows = self.connection.execute(f"EXPLAIN QUERY PLAN {sql.replace('$', '?')}", some)
            seen.extend(row[3] for row in rows)
            return plain(self, sql, *values)

        monkeypatch.setattr(SqliteSession, name, watched)

    _, store = open_folder(data)
    for name in ("rows", "run", "many"):
        watch(name)

    def of(work: Callable[[Any], object]) -> list[str]:
        seen.clear()
        store.write(work).result()
        return list(seen)

    yield of
    store.close()


def whole(plans: list[str]) -> list[str]:
    """The tables, small ones aside, that are gone through from end to end, a community at a time or all of it."""
    steps = [one for one in plans if one.startswith(("SCAN", "SEARCH")) and one.split()[1] not in SMALL]
    return [one for one in steps if one.startswith("SCAN") or "(community=?)" in one]


@pytest.mark.parametrize("what", READS)
def test_a_question_looks_at_few_rows(what: str, plans: Plans) -> None:
    found = plans(READS[what])
    assert any(one.startswith("SEARCH") for one in found)
    assert whole(found) == []


@pytest.mark.parametrize("what", PARTS)
def test_what_is_open_is_asked_of_what_is_open(what: str, plans: Plans) -> None:
    work, index = PARTS[what]
    steps = [
        one for one in plans(work) if one.split()[1] in ("review", "r", "segment", "hand_over", "letter")
    ]
    assert steps
    assert all(index in one for one in steps)


@pytest.mark.parametrize("what", WRITES)
def test_a_change_looks_at_few_rows(what: str, plans: Plans) -> None:
    assert whole(plans(WRITES[what])) == []


def test_a_look_at_everything_would_be_noticed(
    plans: Plans,
) -> None:
    assert whole(plans(lambda tx: tx.drop_quotas(9))) == ["SEARCH quota USING PRIMARY KEY (community=?)"]
