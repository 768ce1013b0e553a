"""What the store alone can keep: posts a second, each as durable as an answer promises, on SQLite and PostgreSQL.

`python -m bench.store [--posts N] [--in-flight N] [--json]`. Each post is the work of a submission without its rules:
it looks at member, submission, post, thread and quota, and writes a change, a post, a submission, a quota, a review.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

from bench._stores import on_both
from server.domain.records import Change, Member, Post, PostState, Review, ReviewState, Role, Sent, Thread
from server.store.interface import Keys, Store, Writing

_MEMBERS = 500
_THREADS = 50
_BODY = b"It has been a long week, and writing it down here helps more than I thought it would. " * 8


def main() -> None:
    """Measure both and print."""
    on_both("store", measure, _line, posts=6000, in_flight=32)


def _line(figures: dict[str, float]) -> Iterator[str]:
    yield ": " + ", ".join(f"{name} {value:,.1f}" for name, value in figures.items())


def measure(store: Store, *, posts: int, in_flight: int) -> dict[str, float]:
    """Posts a second and milliseconds to an answer, with so many waiting at any time."""
    members = [os.urandom(16) for _ in range(_MEMBERS)]
    threads = [os.urandom(16) for _ in range(_THREADS)]
    room = os.urandom(16)

    def settle(tx: Writing) -> None:
        for number, one in enumerate(members):
            tx.add_member(Member(one, f"Name {number}", Role.MEMBER, "2026-11", os.urandom(32)))
        for one in threads:
            tx.put_thread(Thread(one, room, "A long week"))
            tx.put_post(Post(one, one, room, members[0], PostState.PUBLISHED))

    store.write(settle).result()
    free = threading.Semaphore(in_flight)
    waits: list[float] = []

    def done(begun: float) -> None:
        waits.append(time.perf_counter() - begun)
        free.release()

    begin = time.perf_counter()
    for number in range(posts):
        free.acquire()
        begun = time.perf_counter()
        member, thread, post = members[number % _MEMBERS], threads[number % _THREADS], os.urandom(16)
        keys = Keys(
            members=(member, post),
            posts=(post, thread),
            threads=(thread,),
            sent=(post,),
            reviews=(post,),
            quotas=((member, 20_000),),
        )
        work = store.write(lambda tx, m=member, t=thread, p=post: submit(tx, m, t, p, room), looks_at=keys)  # type: ignore[misc]
        work.add_done_callback(lambda _, begun=begun: done(begun))  # type: ignore[misc]
    for _ in range(in_flight):
        free.acquire()
    seconds = time.perf_counter() - begin
    size = store.read(lambda tx: tx.size()).result()
    assert size == posts, (size, posts)
    store.close()
    waits.sort()
    return {
        "posts/s": posts / seconds,
        "median ms": waits[len(waits) // 2] * 1000,
        "p99 ms": waits[int(len(waits) * 0.99)] * 1000,
    }


def submit(tx: Writing, member: bytes, thread: bytes, post: bytes, room: bytes) -> int:
    """What a reply asks of the store and changes in it."""
    assert tx.member(member) is not None
    assert tx.sent(post) is None
    assert tx.post(post) is None
    assert tx.member(post) is None
    assert tx.thread(thread) is not None
    assert tx.post(thread) is not None
    tx.counted(member, 20_000)
    seq = tx.next_seq()
    tx.add_change(Change(seq, 0, bytes(32), os.urandom(32), os.urandom(120), _BODY, "post", post, 480_000))
    tx.put_post(Post(post, thread, room, member, PostState.PUBLISHED))
    tx.put_review(
        Review(
            post, 1, "reply", ReviewState.WAITING, 3, (), 1, member, room, thread, post, True, waiting_since=1
        )
    )
    tx.put_sent(Sent(post, member, bytes(32), "published", seq, kind="reply", review=post))
    tx.count_sent_today(member, 20_000, ("post",))
    return seq


if __name__ == "__main__":
    main()
