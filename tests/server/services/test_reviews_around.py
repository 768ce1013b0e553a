"""What guides see around a review, and what nobody is told by it."""

from __future__ import annotations

import uuid
from functools import partial

import msgspec
import pytest

from protocol import strict_json
from protocol.around import LOOK_SECONDS, PAST_SHOWN
from protocol.limits import PADDED_SIZES
from protocol.problems import Code
from protocol.reviewing import AuditRecord, Decision, QueueRow
from protocol.submissions import Appeal, HelpMe, Leave, NoteToGuides, Report, Warmth, WithdrawPost
from server.domain.records import Role
from server.services import reviews_live
from server.services.guides import leave_team
from server.services.retention import Today, prune
from server.store.interface import Reading
from tests.server.people import Person
from tests.server.services.around_reviews import look, note, noted
from tests.server.services.deciding import only_row, rule
from tests.server.services.sending import change_member, member, quotas, sealed, team_key
from tests.server.services.test_review import code_of
from tests.server.town import Town

D = Decision


def report(town: Town, person: Person, post: uuid.UUID, reason: str = "something-else") -> None:
    town.send(person, Report(id=uuid.uuid4(), post=post, reason=reason))


def row_for(town: Town, guide: Person, review: uuid.UUID) -> QueueRow:
    return next(row for row in town.queue(guide).rows if row.review == review)


def acts(town: Town) -> list[AuditRecord]:
    found = town.store.read(lambda tx: tx.audit_records(2**31)).result()
    return [msgspec.json.decode(data, type=AuditRecord) for _, data in found]


def test_what_was_decided_about_the_same_person_before(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    author, thread = town.published_thread("A sharp word.")
    first = only_row(town, guide, "thread")
    rule(town, guide, first, D.REMOVE, author)
    town.send(author, HelpMe(id=uuid.uuid4()))
    now = town.thread(author, "Another word.")
    row = only_row(town, other, "thread")
    found = look(town, other, row.review)
    assert [(one.kind, one.state, one.decision, one.post) for one in found.history] == [
        ("help-me", "open", "", None),
        ("thread", "decided", "remove", thread.id),
    ]
    decided = found.history[1]
    assert (decided.review, decided.reason, decided.rule) == (first.review, "unkind-to-someone", "r1")
    assert decided.day == int(town.now) // 86400
    assert row.thread == now.id
    assert (found.earlier, found.reports, found.notes, found.more) == (0, (), (), False)


def test_what_was_decided_meanwhile_and_by_whom(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    author, _ = town.published_thread("A sharp word.")
    row = only_row(town, guide, "thread")
    assert look(town, other, row.review).settled is None
    rule(town, guide, row, D.HOLD, author)
    held = look(town, other, row.review).settled
    assert held is not None
    assert (held.open, held.decision, held.guide, held.day) == (True, "hold", guide.id, None)
    rule(town, other, only_row(town, other, "thread"), D.REMOVE, author)
    gone = look(town, guide, row.review).settled
    assert gone is not None
    assert (gone.open, gone.decision, gone.reason, gone.guide) == (
        False,
        "remove",
        "unkind-to-someone",
        other.id,
    )
    assert gone.second is None, "one decided after the other; it did not take two"
    assert gone.day == int(town.now) // 86400


def test_what_its_author_took_back_was_decided_by_nobody(town: Town) -> None:
    guide = town.guide()
    author, thread = town.published_thread("A sharp word.")
    row = only_row(town, guide, "thread")
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    settled = look(town, guide, row.review).settled
    assert settled is not None
    assert (settled.open, settled.decision, settled.guide) == (False, "", None)


def test_of_kind_words_it_is_about_who_wrote_them(town: Town) -> None:
    guide = town.guide()
    writer, thread = town.published_thread("It rained.")
    rule(town, guide, only_row(town, guide), D.APPROVE, None)
    other = town.member()
    town.send(other, Warmth(id=uuid.uuid4(), post=thread.id, words="Thank you."))
    town.thread(other, "Mine.")
    row = only_row(town, guide, "warmth")
    assert [one.kind for one in look(town, guide, row.review).history] == ["thread"]
    theirs = next(row for row in town.queue(guide).rows if row.author == other.id and row.kind == "thread")
    assert [one.kind for one in look(town, guide, theirs.review).history] == ["warmth"]
    again = town.thread(writer, "Once more.")
    own = next(row for row in town.queue(guide).rows if row.thread == again.id)
    assert [one.kind for one in look(town, guide, own.review).history] == ["thread"]


def test_reports_are_told_by_reason_and_never_by_whom(town: Town) -> None:
    guide, reporter = town.guide(), town.guide()
    _, thread = town.published_thread("A sharp word.")
    members = [town.member() for _ in range(2)]
    report(town, members[0], thread.id, "something-else")
    report(town, members[1], thread.id, "something-else")
    report(town, reporter, thread.id, "someone-in-danger")
    row = only_row(town, guide, "thread")
    assert row.reports == 3
    found = look(town, guide, row.review)
    assert sorted(found.reports) == list(found.reports)
    assert len(found.reports) == 3
    told = strict_json.encode(found).decode()
    for one in (*members, reporter):
        assert str(one.id) not in told
        assert one.name not in told
    # Whoever reported may see the post's own review, by which nobody learns anything; not the report's.
    assert look(town, reporter, row.review).reports == found.reports
    theirs = [one for one in town.queue(reporter).rows if one.kind == "report" and one.barred]
    assert len(theirs) == 1
    assert (theirs[0].reports, theirs[0].notes, theirs[0].looking) == (0, 0, 0)
    assert code_of(lambda: look(town, reporter, theirs[0].review)) == Code.NOT_ALLOWED


def test_the_count_of_reports_falls_when_one_is_decided_or_its_post_goes(town: Town) -> None:
    guide = town.guide()
    author, thread = town.published_thread("A sharp word.")
    for _ in range(2):
        report(town, town.member(), thread.id)
    row = only_row(town, guide, "thread")
    assert row.reports == 2
    one = next(row for row in town.queue(guide).rows if row.kind == "report")
    rule(town, guide, one, D.APPROVE, author)
    assert only_row(town, guide, "thread").reports == 1
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    assert [one.reports for one in town.queue(guide).rows if one.kind == "thread"] in ([], [0])


def test_nothing_is_shown_to_whom_it_is_about(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    team_key(town, other)
    thread = town.thread(guide, "My own.")
    row = only_row(town, other)
    assert row.thread == thread.id
    look(town, other, row.review)
    note(town, other, row.review, noted(town))
    own = only_row(town, guide)
    assert (own.barred, own.notes, own.looking, own.asked, own.reports) == (True, 0, 0, False, 0)
    assert code_of(lambda: look(town, guide, row.review)) == Code.NOT_ALLOWED
    assert code_of(lambda: note(town, guide, row.review, noted(town))) == Code.NOT_ALLOWED


def test_who_decided_sees_nothing_of_the_appeal_nor_of_it_in_the_history(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    author, _ = town.published_thread("A sharp word.")
    row = only_row(town, guide)
    rule(town, guide, row, D.REMOVE, author)
    town.send(author, Appeal(id=uuid.uuid4(), review=row.review))
    town.thread(author, "Another.")
    appeal = only_row(town, other, "appeal")
    assert code_of(lambda: look(town, guide, appeal.review)) == Code.NOT_ALLOWED
    again = only_row(town, guide, "thread")
    assert [one.kind for one in look(town, guide, again.review).history] == ["thread"]
    seen = look(town, other, again.review).history
    assert [(one.kind, one.state, one.of) for one in seen] == [
        ("appeal", "open", row.review),
        ("thread", "decided", None),
    ]


def test_members_and_guides_who_wait_see_nothing(town: Town) -> None:
    town.thread(town.member())
    row = only_row(town, town.guide())
    stranger, waiting = town.member(), town.guide()
    change_member(town, waiting, role=Role.GUIDE_WAITING)
    assert code_of(lambda: look(town, stranger, row.review)) == Code.NOT_ALLOWED
    assert code_of(lambda: look(town, waiting, row.review)) == Code.GUIDE_NOT_CONFIRMED
    assert code_of(lambda: look(town, town.guide(), uuid.uuid4())) == Code.NOT_FOUND


def test_others_see_that_one_looks_for_two_minutes_and_not_longer(town: Town) -> None:
    town.thread(town.member())
    one, other = town.guide(), town.guide()
    row = only_row(town, one)
    assert look(town, one, row.review).looking == ()
    assert look(town, other, row.review).looking == (one.id,)
    assert look(town, one, row.review).looking == (other.id,)
    assert (only_row(town, one).looking, only_row(town, other).looking) == (1, 1)
    town.now += LOOK_SECONDS + 1
    assert (only_row(town, one).looking, only_row(town, other).looking) == (0, 0)
    assert kept_looks(town, one, other) == 2
    reviews_live.end_looks(town.store, now=town.now)
    assert kept_looks(town, one, other) == 0
    assert LOOK_SECONDS + 2 * 2 < 120  # the sweep comes every two seconds


def test_a_clock_that_was_years_ahead_leaves_no_look_behind(town: Town) -> None:
    town.thread(town.member())
    guide = town.guide()
    row = only_row(town, guide)
    town.now += 10 * 365 * 86400
    look(town, guide, row.review)
    town.now -= 10 * 365 * 86400
    reviews_live.end_looks(town.store, now=town.now)
    assert kept_looks(town, guide) == 0


def kept_looks(town: Town, *guides: Person) -> int:
    """How many rows say what these look at, whether that is over or not."""
    traces = [town.store.read(partial(_traces, guide.id.bytes)).result() for guide in guides]
    return sum(one.get("review_look.guide", 0) for one in traces)


def _traces(member: bytes, tx: Reading) -> dict[str, int]:
    return tx.traces(member)


def test_the_audit_knows_of_a_look_but_not_of_each_and_not_of_the_claims_own(town: Town) -> None:
    town.thread(town.member())
    one, other = town.guide(), town.guide()
    row = only_row(town, one)
    for _ in range(3):
        look(town, one, row.review)
        town.now += LOOK_SECONDS / 2
    town.claim(other, row)
    look(town, other, row.review)
    assert [(act.act, act.guide, act.review) for act in acts(town)] == [
        ("look", one.id, row.review),
        ("claim", other.id, row.review),
    ]


def test_whoever_is_no_guide_any_more_looks_at_nothing(town: Town) -> None:
    town.thread(town.member())
    guide, other = town.guide(), town.guide()
    row = only_row(town, guide)
    look(town, guide, row.review)
    known = member(town, guide)
    town.store.write(lambda tx: leave_team(tx, known)).result()
    assert only_row(town, other).looking == 0
    assert kept_looks(town, guide) == 0


def test_a_review_that_is_decided_or_gone_has_nobody_looking(town: Town) -> None:
    first, second = town.member(), town.member()
    town.thread(first)
    town.thread(second)
    guide = town.guide()
    rows = town.queue(guide).rows
    for row in rows:
        look(town, guide, row.review)
    assert kept_looks(town, guide) == 2
    mine = next(row for row in rows if row.author == first.id)
    rule(town, guide, mine, D.APPROVE, None)
    assert kept_looks(town, guide) == 1
    town.send(second, Leave(id=uuid.uuid4()))
    prune(town.store, Today(town.descriptor(), town.now))
    assert kept_looks(town, guide) == 0
    assert member(town, first).role == Role.MEMBER


def test_a_long_history_fits_one_answer_and_says_what_it_leaves_out(town: Town) -> None:
    guide, author = town.guide(), town.member()
    team_key(town, guide)
    town.send(author, NoteToGuides(id=uuid.uuid4(), sealed=sealed(town, "Hello.")))
    row = only_row(town, guide, "note-to-guides")
    quotas(town, posts_per_day=1000, threads_per_day=1000)
    for _ in range(PAST_SHOWN + 6):
        town.thread(author, "Again.")
    for number in range(8):
        note(town, guide, row.review, noted(town, "x" * 4000 + str(number)))
    found = look(town, guide, row.review)
    assert (len(found.history), found.earlier) == (PAST_SHOWN, 6)
    assert len(strict_json.pad(strict_json.encode(found))) <= PADDED_SIZES[-1]
    seen = list(found.notes)
    assert 0 < len(seen) < 8
    while found.more:
        found = look(town, guide, row.review, before=seen[-1].number)
        assert not found.history
        assert not found.reports
        assert not found.looking
        seen += found.notes
    assert [one.number for one in seen] == list(range(8, 0, -1))


@pytest.mark.parametrize("text", ["", "-1", "1.5", "x", "1" * 17, "٣", " 1", "1\n", str(2**53)])
def test_a_place_that_is_no_number_is_malformed(text: str) -> None:
    assert code_of(lambda: reviews_live.row_of(text)) == Code.MALFORMED
