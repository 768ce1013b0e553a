"""What holds for submissions of every kind, whatever is sent by whom and in which order."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from protocol import strict_json
from protocol.descriptor import PostingPolicy, Quotas
from protocol.encoding import day_of
from protocol.errors import ProtocolError
from protocol.problems import Code
from protocol.submissions import (
    Answer,
    Appeal,
    Consent,
    EditPost,
    Gone,
    HelpMe,
    NewThread,
    NoteToGuides,
    Refused,
    Reply,
    Report,
    Submission,
    Warmth,
    WithdrawPost,
    decode,
)
from server.crypto.digests import sha256
from server.domain.posting import counted_as, is_over_quota, seconds_left_of_day
from server.services import erasing
from server.services.submissions import keys_of, kind_of, submit
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.services.sending import (
    change_sent,
    decide,
    every_kind,
    quotas,
    reviews,
    sealed,
    team_key,
    turned,
)
from tests.server.town import Town

laws = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
KINDS = [
    "thread", "reply", "edit", "warmth", "report", "note-to-guides", "appeal", "help-me", "consent", "withdraw",
    "leave",
]  # fmt: skip


def one(town: Town, kind: str) -> tuple[Person, Submission]:
    """Somebody who sends this kind, and it, not sent yet."""
    _, thread = town.published_thread()
    person = town.member()
    own = town.thread(person)
    team_key_once(town)
    return person, next(sent for sent in every_kind(town, thread, own) if kind_of(sent) == kind)


def team_key_once(town: Town) -> None:
    if town.store.read(lambda tx: tx.team_key()).result() is None:
        team_key(town, town.guide())


def rows(town: Town) -> int:
    """How many changes, reviews and letters there are: what a repeat must not add to."""
    reviews_open = sum(town.store.read(lambda tx: tx.count_open()).result().values())
    return town.store.read(lambda tx: tx.size()).result() + reviews_open


@pytest.mark.parametrize("sort", KINDS)
def test_sent_again_it_does_nothing_and_says_the_same(town: Town, sort: str) -> None:
    person, submission = one(town, sort)
    answer = town.send(person, submission)
    before = rows(town)
    if sort == "leave":
        turned(Code.NOT_SIGNED_IN, town, person, submission)
    else:
        for _ in range(3):
            assert town.send(person, submission) == answer
    assert rows(town) == before


@pytest.mark.parametrize("sort", KINDS)
def test_an_id_belongs_to_its_sender_and_to_its_bytes(town: Town, sort: str) -> None:
    person, submission = one(town, sort)
    stranger = town.member()
    town.send(person, submission)
    before = rows(town)
    turned(Code.ID_CONFLICT, town, stranger, submission)
    other = HelpMe(id=submission.id)
    turned(Code.ID_CONFLICT, town, stranger, other)
    if sort == "leave":
        turned(Code.NOT_SIGNED_IN, town, person, other)
    elif sort == "help-me":
        turned(Code.ID_CONFLICT, town, person, msgspec.structs.replace(other, sealed=sealed(town, "x")))
    else:
        turned(Code.ID_CONFLICT, town, person, other)
    assert rows(town) == before


@pytest.mark.parametrize("sort", KINDS[:-1])  # of who has left nothing is told to anybody: test_leaving.py
def test_once_erased_its_sender_is_told_so_and_nobody_else(town: Town, sort: str) -> None:
    person, submission = one(town, sort)
    stranger = town.member()
    town.send(person, submission)

    def erase(tx: Writing) -> None:
        erasing.erase_post(tx, submission.id.bytes, 0)
        tx.forget_sent(submission.id.bytes)

    town.store.write(erase).result()
    before = rows(town)
    assert town.send(person, submission) == Gone()
    turned(Code.ID_CONFLICT, town, stranger, submission)
    assert rows(town) == before
    assert town.store.read(lambda tx: tx.sent(submission.id.bytes)).result() is None


def test_ids_of_posts_and_members_from_elsewhere_are_taken(town: Town) -> None:
    person, thread = town.published_thread()
    stranger = town.member()
    turned(Code.ID_CONFLICT, town, stranger, HelpMe(id=person.id))
    town.store.write(lambda tx: tx.forget_sent(thread.id.bytes)).result()
    turned(Code.ID_CONFLICT, town, stranger, HelpMe(id=thread.id))


def test_once_words_are_erased_nothing_confirms_a_guess_at_them(town: Town) -> None:
    person, stranger = town.member(), town.member()
    thread = town.thread(person, "Call me at 555 0199.")
    (review,) = reviews(town, thread.id)
    decide(town, review, "remove", text_until_day=day_of(town.now))
    change_sent(town, thread, state="refused", reason="unkind-to-someone", rule="r1")
    refused = Refused("unkind-to-someone", "r1")
    assert town.send(person, thread) == refused
    other = msgspec.structs.replace(thread, text="Something else.")
    turned(Code.ID_CONFLICT, town, person, other)
    assert town.store.write(lambda tx: tx.clear_review_texts(day_of(town.now) + 1)).result() == 1
    sent = town.store.read(lambda tx: tx.sent(thread.id.bytes)).result()
    assert sent is not None
    assert sent.digest == b""
    assert town.send(person, thread) == town.send(person, other) == refused
    turned(Code.ID_CONFLICT, town, stranger, thread)


@dataclass
class Model:
    """What the server must have answered, by id: whose, which bytes, what."""

    known: dict[uuid.UUID, tuple[uuid.UUID, bytes, Answer]] = field(default_factory=dict)


@laws
@given(moves=st.lists(st.tuples(st.integers(0, 1), st.integers(0, 3), st.integers(0, 2)), max_size=25))
def test_whatever_is_sent_in_whatever_order(town: Town, moves: list[tuple[int, int, int]]) -> None:
    """Two members, four ids, three wordings: each id keeps the first sender's first words, published once."""
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    people = [town.member(), town.member()]
    ids = [uuid.uuid4() for _ in range(4)]
    room = town.descriptor().rooms[0].id
    model = Model()
    before = town.store.read(lambda tx: tx.size()).result()
    for who, which, words in moves:
        person, sent_id = people[who], ids[which]
        submission = NewThread(id=sent_id, room=room, title="Law", text=f"Wording {words}.")
        data = strict_json.encode(submission)
        known = model.known.get(sent_id)
        if known is not None and known[:2] != (person.id, data):
            turned(Code.ID_CONFLICT, town, person, submission)
            continue
        answer = town.send(person, submission)
        if known is not None:
            assert answer == known[2]
        model.known[sent_id] = (person.id, data, answer)
    assert town.store.read(lambda tx: tx.size()).result() == before + len(model.known)
    for sent_id in model.known:
        assert len(reviews(town, sent_id)) == 1


@laws
@given(
    sends=st.lists(st.sampled_from(["thread", "reply"]), max_size=12),
    posts=st.integers(0, 4),
    threads=st.integers(0, 4),
)
def test_no_day_has_more_than_its_quota(town: Town, sends: list[str], posts: int, threads: int) -> None:
    _, thread = town.published_thread()
    quotas(town, posts_per_day=posts, threads_per_day=threads)
    person = town.member()
    sent = {"thread": 0, "reply": 0}
    for kind in sends:
        submission: Submission = Reply(id=uuid.uuid4(), thread=thread.id, text="Hello.")
        if kind == "thread":
            submission = NewThread(id=uuid.uuid4(), room=thread.room, title="Hello", text="Hello.")
        full = sum(sent.values()) >= posts or (kind == "thread" and sent["thread"] >= threads)
        if full:
            assert turned(Code.QUOTA, town, person, submission).retry_after == seconds_left_of_day(town.now)
        else:
            town.send(person, submission)
            sent[kind] += 1
    quotas(town)


@given(
    posts=st.integers(0, 3),
    threads=st.integers(0, 3),
    sent=st.dictionaries(st.sampled_from(["post", "thread"]), st.integers(0, 5)),
)
def test_a_quota_is_reached_and_never_passed(posts: int, threads: int, sent: dict[str, int]) -> None:
    kinds = counted_as(NewThread(id=uuid.uuid4(), room=uuid.uuid4(), title="x", text="x"))
    over = is_over_quota(Quotas(posts_per_day=posts, threads_per_day=threads), sent, kinds)
    assert over == (sent.get("post", 0) >= posts or sent.get("thread", 0) >= threads)


@given(st.floats(0, 2**33, allow_nan=False))
def test_a_day_ends_when_it_is_said_to_end(now: float) -> None:
    left = seconds_left_of_day(now)
    assert 1 <= left <= 86400
    assert day_of(now + left) == day_of(now) + 1
    assert day_of(now + left - 1) == day_of(now)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_wrong_by_ten_years_keeps_nobody_from_writing(town: Town, years: int) -> None:
    quotas(town, posts_per_day=3, threads_per_day=3)
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    person, right = town.member(), town.now
    for now in (right, right + years * 365.25 * 86400, right):
        town.now = now
        for _ in range(3 if now != right else 1):
            town.thread(person)
    assert len(town.feed().texts()) == 5  # and everybody can read it: no hour is one that a header cannot say


def test_no_time_of_a_members_is_ever_sent() -> None:
    """Their clock may say anything: no kind has a field for it."""
    for kind in (
        NewThread,
        Reply,
        EditPost,
        Warmth,
        Report,
        NoteToGuides,
        Appeal,
        HelpMe,
        Consent,
        WithdrawPost,
    ):
        fields = {one.name for one in msgspec.structs.fields(kind)}
        assert not fields & {"hour", "day", "time", "now", "at", "created", "created_at"}


@pytest.mark.parametrize("sort", KINDS)
def test_whatever_is_looked_at_by_key_was_named(town: Town, sort: str) -> None:
    """A group of waiting writes is looked up at once: what is not named costs a look of its own."""
    person, submission = one(town, sort)
    named = keys_of(submission, person.id.bytes, day_of(town.now), town.marking_key)
    around = town.around()

    class Watched:
        def __init__(self, tx: Writing) -> None:
            self.tx = tx
            self.asked: list[tuple[str, tuple[Any, ...]]] = []

        def __getattr__(self, name: str) -> Any:
            method = getattr(self.tx, name)
            by_key = {"member", "post", "thread", "sent", "review", "is_gone", "counted"}
            if name not in by_key:
                return method

            def ask(*arguments: Any) -> Any:
                self.asked.append((name, arguments))
                return method(*arguments)

            return ask

    def work(tx: Writing) -> list[tuple[str, tuple[Any, ...]]]:
        watched = Watched(tx)
        submit(watched, submission, member=person.id.bytes, digest=sha256(b""), around=around)
        return watched.asked

    asked = town.store.write(work, looks_at=named).result()
    known: dict[str, list[tuple[object, ...]]] = {
        "member": [(one,) for one in named.members],
        "post": [(one,) for one in named.posts],
        "thread": [(one,) for one in named.threads],
        "sent": [(one,) for one in named.sent],
        "review": [(one,) for one in named.reviews],
        "is_gone": [(one,) for one in named.gone],
        "counted": list(named.quotas),
    }
    missing = {name for name, arguments in asked if arguments not in known[name]}
    # Whose post it is, which thread it stands in, and the review just begun are known only once it was looked at.
    rare = {"warmth": {"member"}, "report": {"member"}, "edit": {"review"}}
    begun = {"review"} if sort in ("report", "note-to-guides", "help-me") else set()
    assert missing <= rare.get(sort, set()) | begun


@laws
@given(data=st.binary(max_size=400) | st.builds(lambda text: text.encode(), st.text(max_size=200)))
def test_bytes_of_any_kind_are_a_submission_or_malformed(data: bytes) -> None:
    try:
        found = decode(data)
    except ProtocolError:
        return
    assert strict_json.encode(found)
