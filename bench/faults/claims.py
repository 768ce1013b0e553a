"""Guides who all want the same item at once: it is claimed by one, decided once, whatever they try.

A race is one item and six guides, each a thread of its own, who begin together. What they try is drawn from the seed:
all claim and decide; a claim runs out in the middle; an item is handed on while others reach for it; one proposes
what needs two and the others all agree at once. Odd rounds run on PostgreSQL, through three stores as three processes
would, even ones on SQLite. What counts is what is stored: of each item one decision in the audit, one change in the
feed, and no two guides who were both told that theirs stands.
"""

from __future__ import annotations

import contextlib
import random
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.postgres import postgres
from protocol.changes import PostBody
from protocol.problems import Code
from protocol.reviewing import (
    AuditRecord,
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    Decision,
    HandOnRequest,
    SecondRequest,
)
from protocol.signed_note import public_bytes
from server.crypto import key_files
from server.domain.faults import TurnedAway
from server.domain.records import Member, Post, PostState, ReviewState, Role
from server.services import review as reviews
from server.services.circumstances import Circumstances
from server.services.community import found, read_descriptor
from server.services.databases import FILES, Databases, open_store_at
from server.services.reviews_begin import begin
from server.services.rules import load_rules
from server.settings import LEASE_SECONDS, Places
from server.store.interface import Store, Writing

_T = TypeVar("_T")

_GUIDES: Final = 6
_STORES: Final = 3
_ROUNDS: Final = 2000
_NOW: Final = 1_790_000_000.0
_KINDS: Final = ("all claim", "a claim runs out", "handed on", "two are needed")
_EXPECTED: Final = frozenset({Code.CLAIMED, Code.NOT_CLAIMED, Code.VERSION_CONFLICT, Code.NOT_ALLOWED})


@dataclass(slots=True)
class _Told:
    """What the guides were told in one race."""

    claims: Counter[int] = field(default_factory=Counter)
    stands: set[bytes] = field(default_factory=set)
    refused: Counter[str] = field(default_factory=Counter)
    strange: list[str] = field(default_factory=list)


class _Hall:
    """A community in one kind of store, with guides and somebody who writes."""

    def __init__(self, name: str, stores: Sequence[Store], root_key: bytes) -> None:
        self.name = name
        self.stores = stores
        self.guides = [_member(f"Guide {number}", Role.GUIDE) for number in range(_GUIDES)]
        self.author = _member("Author", Role.MEMBER)

        def fill(tx: Writing) -> None:
            for one in (*self.guides, self.author):
                tx.add_member(one)

        stores[0].write(fill).result()
        self.descriptor = stores[0].read(lambda tx: read_descriptor(tx, root_key)).result()

    def around(self, now: float) -> Circumstances:
        return Circumstances(self.descriptor, now, load_rules(), bytes(32))

    def store(self, guide: int) -> Store:
        return self.stores[guide % len(self.stores)]

    def new_item(self) -> uuid.UUID:
        """A post that waits."""
        room = self.descriptor.rooms[0].id.bytes
        around = self.around(_NOW)

        def put(tx: Writing) -> bytes:
            post = Post(around.new_id().bytes, room, room, self.author.id, PostState.HELD)
            tx.put_post(post)
            body = PostBody("It has been a long week.")
            return begin(tx, around, kind="reply", author=post.author, post=post, body=body).id

        return uuid.UUID(bytes=self.stores[0].write(put).result())

    def claim(self, guide: int, item: uuid.UUID, version: int, now: float) -> int:
        around, who = self.around(now), self.guides[guide].id
        work = self.store(guide).write(
            lambda tx: reviews.claim(tx, item, ClaimRequest(version), guide=who, around=around), urgent=True
        )
        return work.result().row.version

    def decide(
        self, guide: int, item: uuid.UUID, version: int, decision: Decision, now: float
    ) -> DecideAnswer:
        reason = "" if decision == Decision.APPROVE else "unkind-to-someone"
        asked = DecideRequest(version=version, decision=decision, reason=reason)
        around, who = self.around(now), self.guides[guide].id
        work = self.store(guide).write(
            lambda tx: reviews.decide(tx, item, asked, guide=who, around=around), urgent=True
        )
        return work.result()

    def second(self, guide: int, item: uuid.UUID, version: int, now: float) -> DecideAnswer:
        asked = SecondRequest(version, agrees=True)
        around, who = self.around(now), self.guides[guide].id
        work = self.store(guide).write(
            lambda tx: reviews.second(tx, item, asked, guide=who, around=around), urgent=True
        )
        return work.result()

    def hand_on(self, guide: int, item: uuid.UUID, version: int, to: int, now: float) -> None:
        asked = HandOnRequest(version, uuid.UUID(bytes=self.guides[to].id))
        around, who = self.around(now), self.guides[guide].id
        work = self.store(guide).write(
            lambda tx: reviews.hand_on(tx, item, asked, guide=who, around=around), urgent=True
        )
        work.result()


class _Race:
    """One item, six guides."""

    def __init__(self, hall: _Hall, chance: random.Random) -> None:
        self.hall = hall
        self.kind = chance.choice(_KINDS)
        self.item = hall.new_item()
        self.told = _Told()
        self._lock = threading.Lock()
        self._start = threading.Barrier(_GUIDES)
        self._wants = [chance.choice((Decision.APPROVE, Decision.REMOVE)) for _ in range(_GUIDES)]
        self._later = [chance.random() < 0.5 for _ in range(_GUIDES)]

    def guide(self, guide: int) -> None:
        """Everything one guide tries."""
        self._start.wait(timeout=60)
        try:
            if self.kind == "two are needed":
                self._grave(guide)
            else:
                self._plain(guide)
        except Exception as error:  # noqa: BLE001 - whatever it was, the round says so
            with self._lock:
                self.told.strange.append(f"{type(error).__name__}: {error}")

    def trouble(self) -> str:
        """What is not as it must be; empty if all is well."""
        if self.told.strange:
            return "; ".join(self.told.strange)
        store, item = self.hall.stores[-1], self.item.bytes
        review = store.read(lambda tx: tx.review(item)).result()
        records = store.read(lambda tx: tx.audit_records(2**40)).result()
        acts = Counter(
            record.act
            for record in (msgspec.json.decode(data, type=AuditRecord) for _, data in records)
            if record.review == self.item
        )
        assert review is not None  # it was put before the race
        assert review.post is not None
        post, changes = review.post, store.read(lambda tx: tx.changes_of_post(review.post or b"")).result()
        decided = acts["decide"] + acts["second"]
        store.write(lambda tx: tx.drop_audit_records(row for row, _ in records)).result()
        state = store.read(lambda tx: tx.post(post)).result()
        wrong = {
            f"{decided} decisions in the audit": decided != 1,
            f"{len(self.told.stands)} guides were told that theirs stands": len(self.told.stands) != 1,
            f"{acts['propose']} proposals": acts["propose"] != (self.kind == "two are needed"),
            "it is not decided": review.state != ReviewState.DECIDED,
            "a version was granted twice": max(self.told.claims.values(), default=0) > 1,
            f"{len(changes)} changes in the feed": len(changes) != (review.decision == "approve"),
            "the post does not stand as it was decided": state is None
            or state.state != (PostState.PUBLISHED if review.decision == "approve" else PostState.REMOVED),
        }
        return ", ".join(words for words, is_so in wrong.items() if is_so)

    def _plain(self, guide: int) -> None:
        now = _NOW + 1
        if self.kind == "a claim runs out" and self._later[guide]:
            now += LEASE_SECONDS + 1
        version = self._try(lambda: self._claimed(guide, 1, now))
        if version is not None and self.kind == "handed on":
            self._try(lambda: self.hall.hand_on(guide, self.item, 2, (guide + 1) % _GUIDES, now))
        for seen in (2, 3, 4):  # what was claimed, and what others may have claimed
            self._try(partial(self._decided, guide, seen, now))
        # Whoever is left over finishes it, so that every race ends with a decision.
        for _ in range(4 * _GUIDES):
            review = self.hall.store(guide).read(lambda tx: tx.review(self.item.bytes)).result()
            if review is None or review.state == ReviewState.DECIDED:
                return
            late = now + 2 * LEASE_SECONDS
            taken = self._try(partial(self._claimed, guide, review.version, late))
            if taken is not None:
                self._try(partial(self._decided, guide, taken, late))

    def _grave(self, guide: int) -> None:
        now = _NOW + 1
        if guide == 0:
            version = self.hall.claim(0, self.item, 1, now)
            self.hall.decide(0, self.item, version, Decision.PUT_OUT, now)
            self._try(lambda: self.hall.second(0, self.item, version + 1, now))  # never one's own
            return
        for _ in range(400):
            review = self.hall.store(guide).read(lambda tx: tx.review(self.item.bytes)).result()
            if review is None or review.state == ReviewState.DECIDED:
                return
            if not review.proposed:
                time.sleep(0.001)
                continue
            taken = self._try(partial(self._claimed, guide, review.version, now))
            for seen in filter(None, (taken, 4, 5)):
                answer = self._try(partial(self.hall.second, guide, self.item, seen, now))
                if answer is not None:
                    with self._lock:
                        self.told.stands.add(self.hall.guides[guide].id)

    def _claimed(self, guide: int, version: int, now: float) -> int:
        granted = self.hall.claim(guide, self.item, version, now)
        if granted != version:  # not renewed: a version of its own
            with self._lock:
                self.told.claims[granted] += 1
        return granted

    def _decided(self, guide: int, version: int, now: float) -> DecideAnswer:
        answer = self.hall.decide(guide, self.item, version, self._wants[guide], now)
        with self._lock:
            self.told.stands.add(self.hall.guides[guide].id)
        return answer

    def _try(self, act: Callable[[], _T]) -> _T | None:
        try:
            return act()
        except TurnedAway as turned:
            with self._lock:
                self.told.refused[turned.code.value] += 1
            if turned.code not in _EXPECTED:
                raise
            return None


def run(stage: object, choice: Choice, beat: Callable[[str], None]) -> Report:
    """The races. `stage` is not needed: no vault is struck."""
    report = Report(choice)
    totals: Counter[str] = Counter()
    with _halls() as halls, ThreadPoolExecutor(_GUIDES) as pool:

        def one(number: int) -> Found:
            hall = halls[number % len(halls)]
            race = _Race(hall, random.Random(f"{choice.seed} {number}"))
            list(pool.map(race.guide, range(_GUIDES)))
            totals.update({f"refused, {code}": count for code, count in race.told.refused.items()})
            return Found(f"{race.kind}, {hall.name}", f"item {race.item}", race.trouble())

        run_rounds(report, one, rounds=choice.rounds or _ROUNDS, beat=beat)
    report.facts |= dict(sorted(totals.items()))
    return report


@contextlib.contextmanager
def _halls() -> Iterator[list[_Hall]]:
    root = key_files.new_signing_key()
    issuer = key_files.new_issuer_key()
    with (
        tempfile.TemporaryDirectory(prefix="leeward-claims-") as folder,
        postgres() as (url, _),
        contextlib.ExitStack() as closing,
    ):
        halls = []
        for name, databases, count in (("SQLite", FILES, 1), ("PostgreSQL", Databases(url), _STORES)):
            places = Places(Path(folder) / name)
            found(
                places,
                name="Harbour",
                root_key=root,
                root_key_path=Path(folder) / "root.pem",
                alarm=None,
                rooms=(),
                now=_NOW,
                databases=databases,
                make_issuer_key=lambda: issuer,
            )
            stores = [open_store_at(places) for _ in range(count)]
            for store in stores:
                closing.callback(store.close)
            halls.append(_Hall(name, stores, public_bytes(root)))
        yield halls


def _member(name: str, role: Role) -> Member:
    # Without keys for mail: that sealing takes its time is not what is raced here.
    return Member(uuid.uuid4().bytes, name, role, "2026-09")
