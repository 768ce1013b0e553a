"""Guides' notes on a review: to each other alone, once, bounded, and gone with the review's words."""

from __future__ import annotations

import uuid
from functools import partial
from pathlib import Path

import msgspec
import pytest

from protocol.around import NOTE_MAX, NOTES_MAX, NoteKind
from protocol.encoding import b64, unb64
from protocol.problems import Code
from protocol.reviewing import AuditRecord, Decision
from protocol.submissions import Appeal, EditPost, HelpMe, Leave, Report, WithdrawPost
from server.domain.records import Role
from server.services.retention import Today, prune
from server.store.interface import DeskStore, Reading
from tests.server.live_files import live_files_with
from tests.server.people import Person
from tests.server.services.around_reviews import look, note, noted, opened
from tests.server.services.conftest import Again
from tests.server.services.deciding import only_row, rule, second
from tests.server.services.keeping import carried, run
from tests.server.services.sending import change_member, team_key
from tests.server.services.test_backing_up import back_up_now
from tests.server.services.test_review import code_of
from tests.server.town import Town

D = Decision
DAY = 86400.0


@pytest.fixture
def pair(town: Town) -> tuple[Person, Person]:
    """Two guides with the team key."""
    one, other = town.guide(), town.guide()
    team_key(town, one)
    return one, other


def notes_kept(town: Town, review: uuid.UUID) -> int:
    return len(town.store.read(lambda tx: tx.notes_of(review.bytes)).result())


def test_a_colleague_reads_what_was_written_newest_first(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    town.thread(town.member())
    review = only_row(town, one).review
    assert note(town, one, review, noted(town, "First.")).number == 1
    town.now += 3600
    answer = note(town, other, review, noted(town, "Second.", NoteKind.STEP))
    assert (answer.number, answer.notes) == (2, 2)
    found = look(town, one, review).notes
    assert [(opened(town, each.sealed), each.guide, each.kind.value) for each in found] == [
        ("Second.", other.id, "step"),
        ("First.", one.id, "note"),
    ]
    assert found[0].hour == int(town.now) // 3600
    assert only_row(town, one).notes == 2


def test_the_same_note_sent_again_is_one_note(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    town.thread(town.member())
    town.thread(town.member())
    first, second_ = (row.review for row in town.queue(one).rows)
    request = noted(town)
    answer = note(town, one, first, request)
    assert note(town, one, first, request) == answer
    changed = msgspec.structs.replace(request, kind=NoteKind.STEP)
    for again in (
        lambda: note(town, other, first, request),
        lambda: note(town, one, second_, request),
        lambda: note(town, one, first, changed),
        lambda: note(town, one, first, msgspec.structs.replace(request, sealed=noted(town).sealed)),
    ):
        assert code_of(again) == Code.ID_CONFLICT
    assert notes_kept(town, first) == 1


def test_a_question_is_open_until_the_colleagues_next_note(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    third = town.guide()
    town.thread(town.member())
    review = only_row(town, one).review
    note(town, one, review, noted(town, "What do you think?", NoteKind.ASK, to=other))
    assert [only_row(town, each).asked for each in (one, other, third)] == [False, True, False]
    note(town, third, review, noted(town, "I think so."))
    assert only_row(town, other).asked
    (ask,) = (each for each in look(town, other, review).notes if each.kind == NoteKind.ASK)
    assert (ask.open, ask.to) == (True, other.id)
    note(town, other, review, noted(town, "Hold it."))
    assert not only_row(town, other).asked
    assert not any(each.open for each in look(town, other, review).notes)


def test_whom_one_can_ask(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    town.thread(other, "My own words.")
    review = only_row(town, one).review
    waiting = town.guide()
    change_member(town, waiting, role=Role.GUIDE_WAITING)
    for to in (one, other, waiting, town.member(), Person("nowhere")):
        request = noted(town, kind=NoteKind.ASK, to=to)
        assert code_of(partial(note, town, one, review, request)) == Code.NOT_ALLOWED
    nobody = msgspec.structs.replace(noted(town, kind=NoteKind.ASK, to=other), to=None)
    assert code_of(lambda: note(town, one, review, nobody)) == Code.MALFORMED
    assert notes_kept(town, review) == 0


def test_asking_who_reported_it_tells_nobody_anything(town: Town, pair: tuple[Person, Person]) -> None:
    one, reporter = pair
    _, thread = town.published_thread("A sharp word.")
    town.send(reporter, Report(id=uuid.uuid4(), post=thread.id, reason="something-else"))
    review = only_row(town, one, "report").review
    assert note(town, one, review, noted(town, kind=NoteKind.ASK, to=reporter)).number == 1
    theirs = only_row(town, reporter, "report")
    assert (theirs.barred, theirs.asked, theirs.notes) == (True, False, 0)


@pytest.mark.parametrize("size", [0, 1, 1136, 1137, NOTE_MAX + 1, 8 * 1024])
def test_what_no_app_sealed_is_refused(town: Town, pair: tuple[Person, Person], size: int) -> None:
    town.thread(town.member())
    review = only_row(town, pair[0]).review
    request = msgspec.structs.replace(noted(town), sealed=b64(bytes(size)))
    code = Code.TOO_LARGE if size > NOTE_MAX else Code.MALFORMED
    assert code_of(lambda: note(town, pair[0], review, request)) == code


def test_without_a_team_key_nobody_could_read_it(town: Town) -> None:
    town.thread(town.member())
    guide = town.guide()
    review = only_row(town, guide).review
    assert code_of(lambda: note(town, guide, review, noted(town))) == Code.NO_TEAM_KEY


def test_a_review_has_so_many_notes_and_no_more(town: Town, pair: tuple[Person, Person]) -> None:
    town.thread(town.member())
    review = only_row(town, pair[0]).review
    request = noted(town)
    for _ in range(NOTES_MAX):
        request = msgspec.structs.replace(request, id=uuid.uuid4())
        note(town, pair[0], review, request)
    more = msgspec.structs.replace(request, id=uuid.uuid4())
    assert code_of(lambda: note(town, pair[1], review, more)) == Code.NOTES_FULL
    assert note(town, pair[0], review, request).notes == NOTES_MAX  # the last one, sent again


def test_the_audit_knows_that_there_was_a_note_and_to_whom(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    town.thread(town.member())
    review = only_row(town, one).review
    note(town, one, review, noted(town, kind=NoteKind.ASK, to=other))
    found = town.store.read(lambda tx: tx.audit_records(2**31)).result()
    act = msgspec.json.decode(found[-1][1], type=AuditRecord)
    assert (act.act, act.guide, act.to, act.review) == ("note", one.id, other.id, review)


@pytest.mark.parametrize("decision", [D.APPROVE, D.APPROVE_WITH_NOTE])
def test_notes_go_when_the_item_is_decided_and_nothing_can_be_appealed(
    town: Town, pair: tuple[Person, Person], decision: Decision
) -> None:
    author = town.member()
    town.thread(author)
    row = only_row(town, pair[0])
    note(town, pair[0], row.review, noted(town))
    rule(town, pair[0], row, decision, None if decision == D.APPROVE else author)
    assert notes_kept(town, row.review) == 0
    assert code_of(lambda: note(town, pair[0], row.review, noted(town))) == Code.VERSION_CONFLICT


def test_notes_on_a_removal_stay_for_whoever_hears_the_appeal_and_go_with_its_last_day(
    town: Town, pair: tuple[Person, Person]
) -> None:
    one, other = pair
    author, _ = town.published_thread("A sharp word.")
    row = only_row(town, one)
    note(town, one, row.review, noted(town, "Because of the name in it."))
    rule(town, one, row, D.REMOVE, author)
    town.send(author, Appeal(id=uuid.uuid4(), review=row.review))
    (kept,) = look(town, other, row.review).notes
    assert opened(town, kept.sealed) == "Because of the name in it."
    rule(town, other, only_row(town, other, "appeal"), D.UPHOLD, author)
    town.store.write(lambda tx: tx.clear_review_texts(int(town.now // DAY))).result()
    assert notes_kept(town, row.review) == 0


def test_notes_on_a_removal_go_when_the_post_is_restored(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    author, _ = town.published_thread("A sharp word.")
    row = only_row(town, one)
    note(town, one, row.review, noted(town))
    rule(town, one, row, D.REMOVE, author)
    town.send(author, Appeal(id=uuid.uuid4(), review=row.review))
    assert notes_kept(town, row.review) == 1
    rule(town, other, only_row(town, other, "appeal"), D.RESTORE, author)
    assert notes_kept(town, row.review) == 0


def test_notes_outlive_what_leaves_the_item_open(town: Town, pair: tuple[Person, Person]) -> None:
    one, other = pair
    author, thread = town.published_thread("I will find you.")
    row = only_row(town, one)
    note(town, one, row.review, noted(town))
    rule(town, one, row, D.HOLD, author)
    assert notes_kept(town, row.review) == 1
    rule(town, one, only_row(town, one, "thread"), D.PUT_OUT, author)
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    assert notes_kept(town, row.review) == 1  # it is about the person now
    again = town.claim(other, only_row(town, other, "thread"))
    second(town, other, again.row, agrees=False)
    assert notes_kept(town, row.review) == 1


def test_notes_go_with_what_their_author_takes_back(town: Town, pair: tuple[Person, Person]) -> None:
    author = town.member()
    thread = town.thread(author)
    review = only_row(town, pair[0]).review
    note(town, pair[0], review, noted(town))
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    assert notes_kept(town, review) == 0


def test_notes_go_with_the_old_wording_that_its_author_answered(
    town: Town, pair: tuple[Person, Person]
) -> None:
    author, thread = town.published_thread("I live at number nine.")
    row = only_row(town, pair[0])
    note(town, pair[0], row.review, noted(town))
    rule(town, pair[0], row, D.PROPOSE_REDACTION, author)
    assert notes_kept(town, row.review) == 1
    town.send(author, EditPost(id=uuid.uuid4(), post=thread.id, text="I live here.", title="A"))
    assert notes_kept(town, row.review) == 0


def test_notes_about_somebody_go_when_they_leave(town: Town, pair: tuple[Person, Person]) -> None:
    author = town.member()
    town.send(author, HelpMe(id=uuid.uuid4()))
    review = only_row(town, pair[0]).review
    note(town, pair[0], review, noted(town))
    town.send(author, Leave(id=uuid.uuid4()))
    prune(town.store, Today(town.descriptor(), town.now))
    assert notes_kept(town, review) == 0


def traces(town: Town, person: Person) -> dict[str, int]:
    def ask(tx: Reading) -> dict[str, int]:
        return tx.traces(person.id.bytes)

    return town.store.read(ask).result()


def test_of_a_guide_who_leaves_the_words_stay_and_the_name_goes(
    town: Town, pair: tuple[Person, Person]
) -> None:
    one, other = pair
    town.thread(town.member())
    review = only_row(town, one).review
    note(town, one, review, noted(town, "They called twice.", NoteKind.ASK, to=other))
    look(town, one, review)
    assert {"review_note.guide", "review_look.guide"} <= set(traces(town, one))
    assert "review_note.to" in traces(town, other)
    for who in (one, other):
        town.send(who, Leave(id=uuid.uuid4()))
    prune(town.store, Today(town.descriptor(), town.now))
    assert set(traces(town, one)) == {"team_key.guide"}  # until the next key is old enough
    assert traces(town, other) == {}
    third = town.guide()
    (kept,) = look(town, third, review).notes
    assert (kept.guide, kept.to, opened(town, kept.sealed)) == (None, None, "They called twice.")


def test_while_notes_wait_the_older_team_keys_are_kept(town: Town, pair: tuple[Person, Person]) -> None:
    author = town.member()
    town.thread(author)
    row = only_row(town, pair[0])
    assert not town.store.read(lambda tx: tx.words_wait()).result()
    note(town, pair[0], row.review, noted(town))
    assert town.store.read(lambda tx: tx.words_wait()).result()
    rule(town, pair[0], row, D.APPROVE, None)
    assert not town.store.read(lambda tx: tx.words_wait()).result()


def test_a_backup_brings_notes_back_and_nobody_who_looked(
    town: Town, pair: tuple[Person, Person], tmp_path: Path, again: Again
) -> None:
    one, other = pair
    author, thread = town.published_thread("I live at number nine.")
    kept = town.thread(town.member(), "Another.")
    first, second_ = (only_of(town, one, each) for each in (thread.id, kept.id))
    for review in (first, second_):
        note(town, one, review, noted(town, "Kept."))
        look(town, one, review)
    row = next(row for row in town.queue(one).rows if row.review == first)
    rule(town, other, row, D.PROPOSE_REDACTION, author)
    backup, desk = back_up_now(town, tmp_path / "backups")
    town.send(author, EditPost(id=uuid.uuid4(), post=thread.id, text="I live here.", title="A"))
    back = again(town, backup, desk=desk, erasures=carried(town))
    assert notes_kept(back, second_) == 1
    assert notes_kept(back, first) == 0  # it was erased since, and the list knows
    assert "review_look.guide" not in traces(back, one)


def only_of(town: Town, guide: Person, thread: uuid.UUID) -> uuid.UUID:
    return next(row.review for row in town.queue(guide).rows if row.thread == thread)


def test_no_file_holds_a_note_once_whoever_it_is_about_has_left(
    town: Town, desk: DeskStore, pair: tuple[Person, Person]
) -> None:
    one, other = pair
    author, _ = town.published_thread("A sharp word.")
    row = only_row(town, one)
    request = noted(town)
    note(town, one, row.review, request)
    look(town, other, row.review)
    rule(town, one, row, D.REMOVE, author)
    piece = unb64(request.sealed)[40:72]
    run(town, desk)
    assert live_files_with(town, piece)
    town.send(author, Leave(id=uuid.uuid4()))
    assert run(town, desk).forgotten
    assert live_files_with(town, piece) == []
