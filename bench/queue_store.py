"""What guides' apps ask of a queue of 10,000 items, on SQLite and PostgreSQL: a page, all of it, changes, a look.

`python -m bench.queue_store [--open N] [--decided N] [--json]`. There are notes on every third item and reports of
every tenth post. Each figure is the store's and the service's work for one answer, encoded, without the way over the
wire.
"""

from __future__ import annotations

import random
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from bench._stores import on_both
from protocol import strict_json
from protocol.around import LOOK_SECONDS
from server.domain.records import Member, Review, ReviewState, Role
from server.domain.sights import Note
from server.services import review, reviews_around, reviews_live
from server.store.interface import Reading, Store, Writing

_NOW: Final = 1_790_000_000.0
_MEMBERS: Final = 500
_TOGETHER: Final = 500
_SEALED: Final = bytes(2160)


def main() -> None:
    """Measure both and print."""
    on_both("queue_store", measure, _lines, open=10_000, decided=50_000)


def _lines(figures: dict[str, tuple[float, float]]) -> Iterator[str]:
    for name, (median, late) in figures.items():
        yield f", {name}: median {median:,.2f} ms, 99 of 100 within {late:,.2f} ms"


def measure(store: Store, *, open: int, decided: int) -> dict[str, tuple[float, float]]:
    """Milliseconds of each, the median and the 99th of a hundred."""
    chance = random.Random(5)
    members = [chance.randbytes(16) for _ in range(_MEMBERS)]
    guide, other = chance.randbytes(16), chance.randbytes(16)
    waiting = _fill(store, chance, members, (guide, other), open, decided)

    def page(after: str = "") -> Callable[[Reading], Any]:
        place = review.place_of(after) if after else None
        return lambda tx: review.queue(tx, guide=guide, after=place, now=_NOW)

    def since(row: int) -> Callable[[Reading], Any]:
        return lambda tx: reviews_live.since(tx, guide=guide, row=row, now=_NOW)

    def pages() -> int:
        found = store.read(page()).result()
        count = len(found.rows)
        while found.more:
            found = store.read(page(found.next)).result()
            strict_json.encode(found)
            count += len(found.rows)
        return count

    def change() -> None:
        one = chance.choice(waiting)
        store.write(lambda tx: tx.put_review(replace(one, version=one.version + 1))).result()

    def update() -> None:
        strict_json.encode(store.read(since(place[0])).result())

    def look() -> None:
        one = uuid.UUID(bytes=chance.choice(waiting).id)
        store.write(lambda tx: reviews_around.look(tx, one, guide=other, now=_NOW)).result()
        around = store.read(lambda tx: reviews_around.around(tx, one, guide=other, now=_NOW)).result()
        strict_json.encode(around)

    assert pages() == open + open // 10
    place = [store.read(lambda tx: tx.queue_row()).result()]
    figures = {
        "first page": _timed(300, lambda: strict_json.encode(store.read(page()).result())),
        "a page in the middle": _timed(300, _middle(store, page, waiting, chance)),
        "nothing changed": _timed(300, update),
    }
    changed: list[float] = []
    for _ in range(300):
        place[0] = store.read(lambda tx: tx.queue_row()).result()
        change()
        begun = time.perf_counter()
        update()
        changed.append(time.perf_counter() - begun)
    figures["one item changed"] = _told(changed)
    figures["whether anything changed, and who is a guide"] = _timed(
        300, lambda: store.read(lambda tx: reviews_live.news(tx, (guide, other))).result()
    )
    figures["a look around an item"] = _timed(300, look)
    figures["all pages"] = _timed(5, pages)
    late = int(_NOW) + LOOK_SECONDS + 1
    begun = time.perf_counter()
    store.write(lambda tx: tx.end_looks(before=late, after=late)).result()
    figures["the end of 300 looks"] = _told([time.perf_counter() - begun])
    store.close()
    return figures


def _middle(
    store: Store,
    page: Callable[[str], Callable[[Reading], Any]],
    waiting: list[Review],
    chance: random.Random,
) -> Callable[[], object]:
    def ask() -> object:
        one = chance.choice(waiting)
        place = f"{one.rank}-{one.waiting_since}-{one.id.hex()}"
        return strict_json.encode(store.read(page(place)).result())

    return ask


def _timed(times: int, work: Callable[[], object]) -> tuple[float, float]:
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return _told(found)


def _told(seconds: list[float]) -> tuple[float, float]:
    seconds = sorted(seconds)
    return 1000 * seconds[len(seconds) // 2], 1000 * seconds[min(len(seconds) - 1, int(len(seconds) * 0.99))]


def _fill(
    store: Store,
    chance: random.Random,
    members: list[bytes],
    guides: tuple[bytes, ...],
    open_: int,
    decided: int,
) -> list[Review]:
    """Settle a community; the open reviews of posts."""
    reviews = [_review(chance, members, number) for number in range(open_)]
    past = [
        replace(
            _review(chance, members, number),
            state=ReviewState.DECIDED,
            decision="approve",
            decided_day=20_000,
        )
        for number in range(decided)
    ]

    def people(tx: Writing) -> None:
        for number, one in enumerate((*members, *guides)):
            role = Role.GUIDE if one in guides else Role.MEMBER
            tx.add_member(Member(one, f"Name {number}", role, "2026-11", chance.randbytes(32)))

    def some(tx: Writing, part: list[Review]) -> None:
        for one in part:
            tx.put_review(one)
            if one.state == ReviewState.DECIDED:
                continue
            if chance.random() < 1 / 3:
                for number in range(1, 3):
                    tx.put_note(
                        Note(chance.randbytes(16), one.id, number, "note", guides[0], None, True, 1, _SEALED)
                    )

    def reports(tx: Writing, part: list[Review]) -> None:
        for one in part:
            tx.put_review(replace(one, id=chance.randbytes(16), kind="report", asked="unkind", text=""))

    store.write(people).result()
    for work, rows in ((some, past), (some, reviews), (reports, reviews[: open_ // 10])):
        for start in range(0, len(rows), _TOGETHER):
            part = rows[start : start + _TOGETHER]
            store.write(lambda tx, work=work, part=part: work(tx, part)).result()  # type: ignore[misc]
    return reviews


def _review(chance: random.Random, members: list[bytes], number: int) -> Review:
    band = chance.choice((0, 1, 1, 2, 2, 2, 3, 3, 3, 3))
    return Review(
        id=chance.randbytes(16),
        version=1,
        kind="reply",
        state=ReviewState.WAITING,
        band=band,
        why=("Words about harming oneself.", "One of this member's first posts."),
        rules_version=1,
        author=chance.choice(members),
        room=bytes(16),
        thread=bytes(16),
        post=chance.randbytes(16),
        published=True,
        waiting_since=int(_NOW) - number,
        rank=1 + band,
        deadline=int(_NOW) + 3600,
    )


if __name__ == "__main__":
    main()
