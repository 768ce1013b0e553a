"""Submissions when many come at once: nobody's is done twice, and help is never turned away for the others'."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from protocol import strict_json
from protocol.descriptor import PostingPolicy
from protocol.encoding import day_of
from protocol.submissions import Answer, Held, HelpMe, NewThread, Published, Received, Submission
from server.crypto.digests import sha256
from server.domain.faults import Overloaded, TurnedAway
from server.services.community import open_folder
from server.services.submissions import is_urgent, keys_of, submit
from server.settings import WAITING_WRITES_MAX
from server.store.interface import Store
from tests.server.kinds import only_postgresql
from tests.server.people import Person
from tests.server.services.sending import open_reviews, quotas, reviews
from tests.server.town import Town


def sender(town: Town) -> Callable[[Person, Submission, Store], Future[Answer]]:
    """As the web does it."""
    around = town.around()

    def send(person: Person, submission: Submission, store: Store) -> Future[Answer]:
        digest, member = sha256(strict_json.encode(submission)), person.id.bytes
        return store.write(
            lambda tx: submit(tx, submission, member=member, digest=digest, around=around),
            looks_at=keys_of(submission, member, day_of(town.now), town.marking_key),
            urgent=is_urgent(submission),
        )

    return send


@contextmanager
def held_up(store: Store) -> Iterator[None]:
    """The writer does nothing until the end."""
    begun, over = threading.Event(), threading.Event()

    def wait(tx: object) -> None:
        begun.set()
        over.wait(20)

    waiting = store.write(wait)
    assert begun.wait(10)
    try:
        yield
    finally:
        over.set()
        waiting.result()


def new_thread(town: Town, text: str = "Hello.") -> NewThread:
    return NewThread(id=uuid.uuid4(), room=town.descriptor().rooms[0].id, title="Hello", text=text)


def test_a_call_for_help_has_room_where_nothing_else_has(town: Town) -> None:
    person, post, call = town.member(), new_thread(town), HelpMe(id=uuid.uuid4())
    send = sender(town)
    order: list[str] = []
    with held_up(town.store):
        for _ in range(WAITING_WRITES_MAX):
            town.store.write(lambda tx: order.append("other"))
        with pytest.raises(Overloaded):
            send(person, post, town.store)
        answer = send(person, call, town.store)
        answer.add_done_callback(lambda _: order.append("help"))
    assert answer.result() == Received()
    assert order.index("help") < WAITING_WRITES_MAX  # it did not wait for them all
    assert len(open_reviews(town, person)) == 1
    assert town.store.read(lambda tx: tx.sent(post.id.bytes)).result() is None  # an overload is not recorded
    assert town.send(person, post) == Held()


def test_the_same_post_many_times_in_one_group_is_one(town: Town) -> None:
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    person, post = town.member(), new_thread(town)
    send = sender(town)
    with held_up(town.store):
        waiting = [send(person, post, town.store) for _ in range(50)]
    answers = {one.result() for one in waiting}
    assert len(answers) == 1
    assert isinstance(answers.pop(), Published)
    assert len(reviews(town, post.id)) == 1
    assert town.feed().texts() == [post.text]


def test_a_quota_holds_within_one_group(town: Town) -> None:
    quotas(town, posts_per_day=7, threads_per_day=7)
    person = town.member()
    send = sender(town)
    with held_up(town.store):
        waiting = [send(person, new_thread(town), town.store) for _ in range(20)]
    failed = [one for one in waiting if isinstance(one.exception(), TurnedAway)]
    assert len(failed) == 13
    assert len(open_reviews(town, person)) == 7


@only_postgresql
def test_several_processes_take_one_submission_once(town: Town) -> None:
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    quotas(town, posts_per_day=6, threads_per_day=6)
    people = [town.member() for _ in range(3)]
    size = town.store.read(lambda tx: tx.size()).result()
    send = sender(town)
    # Each person sends eight posts to each of three stores at once: six are taken, whichever store is asked.
    posts = {person.id: [new_thread(town) for _ in range(8)] for person in people}
    with ExitStack() as stack:
        stores = [town.store]
        for _ in range(2):
            _, store = open_folder(town.community.places.folder)
            stack.callback(store.close)
            stores.append(store)

        def one(turn: int) -> list[tuple[uuid.UUID, Answer | None]]:
            found: list[tuple[uuid.UUID, Answer | None]] = []
            for person in people:
                for post in posts[person.id]:
                    try:
                        found.append((post.id, send(person, post, stores[turn]).result()))
                    except TurnedAway:
                        found.append((post.id, None))
            return found

        with ThreadPoolExecutor(3) as pool:
            answers = [answer for some in pool.map(one, range(3)) for answer in some]
    published = {post: answer for post, answer in answers if isinstance(answer, Published)}
    assert len(published) == 18
    for post, answer in answers:
        assert answer in (None, published.get(post))
    assert town.store.read(lambda tx: tx.size()).result() == size + 18
    assert sorted(answer.seq for answer in published.values()) == list(range(size, size + 18))
