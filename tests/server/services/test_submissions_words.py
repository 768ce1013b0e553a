from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable

import msgspec
import pytest

from protocol import mail
from protocol.descriptor import PostingPolicy
from protocol.encoding import b64
from protocol.problems import Code
from protocol.submissions import (
    Appeal,
    Done,
    Gone,
    Held,
    HelpMe,
    NewThread,
    NoteToGuides,
    Received,
    Refused,
    Report,
    Submission,
    Warmth,
)
from server.domain.records import PostState, Role
from server.services import submissions_words
from server.settings import CALLS_OPEN_MOST
from tests.server.people import Person
from tests.server.services.sending import (
    change_member,
    change_post,
    change_review,
    decide,
    letters,
    open_reviews,
    quotas,
    reviews,
    sealed,
    team_key,
    turned,
)
from tests.server.town import Town


def warmth(thread: NewThread, words: str = "") -> Warmth:
    return Warmth(id=uuid.uuid4(), post=thread.id, words=words)


def report(thread: NewThread, sealed_words: str = "", reason: str = "something-else") -> Report:
    return Report(id=uuid.uuid4(), post=thread.id, reason=reason, sealed=sealed_words)


def help_me(sealed_words: str = "") -> HelpMe:
    return HelpMe(id=uuid.uuid4(), sealed=sealed_words)


# Warmth


def test_warmth_without_words_is_mail_at_once(town: Town) -> None:
    author, thread = town.published_thread()
    sender, guide = town.member(), town.guide()
    before = len(town.queue(guide).rows)
    sent = warmth(thread)
    assert town.send(sender, sent) == town.send(sender, sent) == Done()
    assert letters(town, author) == [mail.WarmthMail(thread.id)]  # one letter, and it does not say by whom
    assert letters(town, sender) == []
    assert len(town.queue(guide).rows) == before


def test_kind_words_wait_for_a_guide(town: Town) -> None:
    author, thread = town.published_thread()
    kind, unkind = town.member(), town.member()
    sent, other = warmth(thread, "This helped me today."), warmth(thread, "You again.")
    assert town.send(kind, sent) == town.send(unkind, other) == Held()
    assert letters(town, author) == []
    first, second = reviews(town, thread.id, "warmth")
    assert (first.author, first.by, first.text) == (author.id.bytes, kind.id.bytes, sent.words)
    decide(town, first, "approve")
    decide(town, second, "remove", reason="unkind-to-someone", rule="r1")
    assert town.send(kind, sent) == Done()
    assert town.send(unkind, other) == Refused("unkind-to-someone", "r1")


@pytest.mark.parametrize("words", ["", "Thank you."])
def test_a_post_is_thanked_once_and_never_by_its_author(town: Town, words: str) -> None:
    author, thread = town.published_thread()
    sender = town.member()
    assert town.send(author, warmth(thread, words)) == Refused("own-post")
    town.send(sender, warmth(thread))
    assert town.send(sender, warmth(thread, words)) == Refused("sent-already")
    town.now += 3 * 86400
    assert town.send(sender, warmth(thread, words)) == Refused("sent-already")
    assert len(letters(town, author)) == 1


@pytest.mark.parametrize(
    "standing",
    [
        {"role": Role.IMPORTED, "hpke_key": b"", "mailbox_key": b""},
        {"role": Role.LEFT},
        {"role": Role.PUT_OUT},
    ],
)
def test_nobody_is_told_that_thanks_arrived_where_nobody_reads_them(
    town: Town, standing: dict[str, object]
) -> None:
    author, thread = town.published_thread()
    change_member(town, author, **standing)
    assert town.send(town.member(), warmth(thread)) == Refused("takes-no-mail")


@pytest.mark.parametrize("make", [warmth, report])
@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (PostState.HELD, "no-such-post"),
        (PostState.HIDDEN, "post-hidden"),
        (PostState.REMOVED, "post-removed"),
        (PostState.WITHDRAWN, "no-such-post"),
    ],
)
def test_only_what_can_be_read_is_thanked_or_reported(
    town: Town, make: Callable[[NewThread], Submission], state: PostState, reason: str
) -> None:
    _, thread = town.published_thread()
    change_post(town, thread.id, state=state)
    assert town.send(town.member(), make(thread)) == Refused(reason)
    elsewhere = msgspec.structs.replace(thread, id=uuid.uuid4())
    assert town.send(town.member(), make(elsewhere)) == Refused("no-such-post")


# Reports


def test_a_report_is_received_and_says_when_a_guide_has_opened_it(town: Town) -> None:
    author, thread = town.published_thread("I want to die.")
    reporter = town.member()
    sent = report(thread)
    assert town.send(reporter, sent) == Received()
    (review,) = reviews(town, thread.id, "report")
    assert (review.author, review.by, review.asked) == (
        author.id.bytes,
        reporter.id.bytes,
        "something-else",
    )
    assert (review.text, review.title, review.published) == ("", "", True)
    (about,) = reviews(town, thread.id, "thread")
    assert review.band == about.band  # what is reported is looked at too, not only why
    change_review(town, review, opened=True)
    assert town.send(reporter, sent) == Received(opened=True)
    town.store.write(lambda tx: tx.delete_reviews([review.id])).result()
    assert town.send(reporter, sent) == Gone()


def test_a_second_report_joins_the_first_while_that_is_open(town: Town) -> None:
    _, thread = town.published_thread()
    guide, reporter = town.guide(), town.member()
    team_key(town, guide)
    first, second = report(thread), report(thread, sealed(town, "It names my street."))
    assert town.send(reporter, first) == town.send(reporter, second) == Received()
    (review,) = reviews(town, thread.id, "report")
    assert review.sealed
    assert review.version == 2
    third = report(thread, sealed(town, "And my school."))
    town.send(reporter, third)
    assert len(reviews(town, thread.id, "report")) == 2  # no words of anybody's are dropped
    town.send(town.member(), report(thread))
    assert len(reviews(town, thread.id, "report")) == 3
    for one in reviews(town, thread.id, "report"):
        decide(town, one, "approve")
    town.send(reporter, report(thread))
    assert len(reviews(town, thread.id, "report")) == 4
    assert town.send(reporter, first) == town.send(reporter, second) == Received(opened=True)


def test_nobody_reports_themselves_or_for_a_reason_nobody_knows(town: Town) -> None:
    author, thread = town.published_thread()
    assert town.send(author, report(thread)) == Refused("own-post")
    turned(Code.MALFORMED, town, town.member(), report(thread, reason="no-such-reason"))


# Notes and sealed words


def test_sealed_words_need_a_key_that_opens_them(town: Town) -> None:
    _, thread = town.published_thread()
    guide, sender = town.guide(), town.member()
    words = sealed(town, "Could somebody look in on me?")
    note = NoteToGuides(id=uuid.uuid4(), sealed=words)
    with_words = report(thread, words)
    for submission in (note, with_words):
        turned(Code.NO_TEAM_KEY, town, sender, submission)
    assert town.send(sender, report(thread)) == Received()
    team_key(town, guide)
    assert (
        town.send(sender, note) == town.send(sender, with_words) == Received()
    )  # neither was recorded as refused
    (about,) = [one for one in open_reviews(town, sender) if one.kind == "note-to-guides"]
    assert (about.author, about.post, about.thread, about.room) == (sender.id.bytes, None, None, None)
    assert about.sealed


# Appeals


def removed(town: Town, decision: str = "remove") -> tuple[Person, uuid.UUID]:
    author, thread = town.published_thread()
    (review,) = reviews(town, thread.id)
    decide(town, review, decision, reason="unkind-to-someone", rule="r1")
    return author, uuid.UUID(bytes=review.id)


def appeal(review: uuid.UUID, sealed_words: str = "") -> Appeal:
    return Appeal(id=uuid.uuid4(), review=review, sealed=sealed_words)


@pytest.mark.parametrize(
    "decision", ["remove", "pause-member", "put-out", "propose-redaction", "hold", "ask-content-note"]
)
def test_a_decision_is_appealed_against_once_by_whom_it_is_about(town: Town, decision: str) -> None:
    author, review = removed(town, decision)
    sent = appeal(review)
    assert town.send(town.member(), appeal(review)) == Refused("no-such-decision")
    assert town.send(author, sent) == town.send(author, sent) == Received()
    assert town.send(author, appeal(review)) == Refused("sent-already")
    (begun,) = [one for one in open_reviews(town, author) if one.kind == "appeal"]
    assert begun.of == review.bytes
    decide(town, begun, "uphold")
    assert town.send(author, appeal(review)) == Refused("sent-already")
    assert town.send(author, appeal(uuid.UUID(bytes=begun.id))) == Refused("no-such-decision")


@pytest.mark.parametrize("decision", ["approve", "approve-with-note", "restore", "escalate", ""])
def test_what_restricts_nobody_is_not_appealed_against(town: Town, decision: str) -> None:
    author, review = removed(town, decision)
    assert town.send(author, appeal(review)) == Refused("no-such-decision")


def test_an_open_review_is_not_appealed_against(town: Town) -> None:
    author, thread = town.published_thread()
    (review,) = reviews(town, thread.id)
    assert town.send(author, appeal(uuid.UUID(bytes=review.id))) == Refused("no-such-decision")
    assert town.send(author, appeal(uuid.uuid4())) == Refused("no-such-decision")


def test_an_appeal_has_a_last_day(town: Town) -> None:
    author, review = removed(town)
    town.now += 90 * 86400
    in_time = town.now
    town.now += 86400
    assert town.send(author, appeal(review)) == Refused("appeal-too-late")
    town.now = in_time
    assert town.send(author, appeal(review)) == Received()


def test_a_decision_whose_words_went_early_can_be_appealed_against_as_long(town: Town) -> None:
    author, thread = town.published_thread()
    (review,) = reviews(town, thread.id)
    decide(town, review, "pause-member", text_until_day=None)
    town.now += 91 * 86400
    assert town.send(author, appeal(uuid.UUID(bytes=review.id))) == Refused("appeal-too-late")
    town.now -= 86400
    assert town.send(author, appeal(uuid.UUID(bytes=review.id))) == Received()


# Help


def test_a_call_for_help_is_received_before_everything_else(town: Town) -> None:
    person, guide = town.member(), town.guide()
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    town.thread(town.member(), "I want to die.")
    sent = help_me()
    assert town.send(person, sent) == town.send(person, sent) == Received()
    first = town.queue(guide).rows[0]
    assert (first.kind, first.author) == ("help-me", person.id)
    (review,) = open_reviews(town, person)
    assert (review.rank, review.band) == (0, 0)
    change_review(town, review, opened=True)
    assert town.send(person, sent) == Received(opened=True)


def test_calling_twice_is_one_call_and_no_words_are_lost(town: Town) -> None:
    person, guide = town.member(), town.guide()
    team_key(town, guide)
    calls = [help_me(), help_me(sealed(town, "On the bridge.")), help_me()]
    assert [town.send(person, one) for one in calls] == [Received()] * 3
    (review,) = open_reviews(town, person)
    assert (bool(review.sealed), review.version) == (True, 2)
    town.send(person, help_me(sealed(town, "By the north end.")))
    assert len(open_reviews(town, person)) == 2
    for one in open_reviews(town, person):
        decide(town, one, "approve")
    assert [town.send(person, one) for one in calls] == [Received(opened=True)] * 3
    assert town.send(person, help_me()) == Received()  # answered before, and needed again
    assert len(open_reviews(town, person)) == 1


@pytest.mark.parametrize(
    "standing",
    [
        {"paused_until_day": 2**31},
        {"role": Role.PUTTING_OUT},
        {"role": Role.RESTING},
        {"role": Role.GUIDE_WAITING},
    ],
)
def test_nothing_stands_between_a_person_and_help(town: Town, standing: dict[str, object]) -> None:
    person = town.member()
    change_member(town, person, **standing)
    quotas(town, posts_per_day=0, threads_per_day=0, reports_per_day=0)
    for _ in range(60):
        assert town.send(person, help_me()) == Received()
    assert len(open_reviews(town, person)) == 1


def test_words_that_nobody_may_open_do_not_hold_a_call_back(town: Town) -> None:
    person = town.member()
    assert town.send(person, help_me(sealed(town, "Please."))) == Received()  # there is no team key yet


def test_nobody_who_calls_stands_before_all_others(town: Town) -> None:
    loud, quiet, guide = town.member(), town.member(), town.guide()
    team_key(town, guide)
    for number in range(20):
        assert town.send(loud, help_me(sealed(town, f"Call {number}."))) == Received()
    newest = help_me(sealed(town, "The newest words."))
    town.send(loud, newest)
    town.now += 1
    town.send(quiet, help_me())
    rows = [row.author for row in town.queue(guide).rows if row.kind == "help-me"]
    assert rows[:2] == [loud.id, quiet.id]
    assert len(rows) == CALLS_OPEN_MOST + 1
    calls = open_reviews(town, loud)
    assert b64(calls[-1].sealed) == newest.sealed
    assert calls[-1].version > 2, "a guide who read the words before does not answer these unseen"
    for one in calls:
        if one.rank == 0:
            decide(town, one, "approve")
    town.send(loud, help_me())
    assert [one.rank for one in open_reviews(town, loud)].count(0) == 1


def test_a_copy_of_the_database_does_not_tell_who_thanked_whom(town: Town) -> None:
    _, thread = town.published_thread()
    sender = town.member()
    town.send(sender, warmth(thread))
    rows: list[tuple[str, tuple[object, ...]]] = []
    town.store.dump(lambda table, row: rows.append((table, row)))
    columns = town.store.columns()["submission"]
    at = {name: columns.index(name) for name in ("id", "member", "kind")}
    kept = [row for table, row in rows if table == "submission" and row[at["kind"]] == "warmth"]
    marks = [row[at["id"]] for row in kept if row[at["member"]] == sender.id.bytes]
    assert len(marks) == 2
    for key in (b"", bytes(32), sender.id.bytes):
        assert submissions_words.warmth_mark(key, sender.id.bytes, thread.id.bytes) not in marks
    old = hashlib.sha256(b"leeward/warmth/v1" + sender.id.bytes + thread.id.bytes).digest()
    assert not any(old[:6] == mark[:6] for mark in marks if isinstance(mark, bytes))
