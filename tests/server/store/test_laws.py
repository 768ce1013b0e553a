"""Whatever is asked of a store in whatever groups, both kinds answer as the plain model does."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.domain.records import Change, Consent, Member, Post, PostState, Review, ReviewState, Role, Sent
from server.services.databases import Databases
from server.store import sqlite
from server.store.interface import Keys, Store
from tests.server.store.holding import together
from tests.server.store.model import Model

Step = Callable[[Any], Any]

ids = st.integers(0, 3).map(lambda number: bytes([number]) * 16)
names = st.sampled_from(["Anna", "Bela", "Cleo"])
days = st.integers(0, 3)
kinds = st.sampled_from(["post", "edit", "mail"])


class Mine(Exception):
    """A work's own."""


def _publish(tx: Any, kind: str, post: bytes | None, hour: int, content: bool) -> int:
    seq = int(tx.next_seq())
    klass = 0 if content else 1
    tx.add_change(Change(seq, klass, bytes(32), b"s" * 32, b"header", b"body", kind, post, hour))
    return seq


def _review(
    tx: Any, new: bytes, author: bytes, by: bytes | None, rank: int, since: int, state: ReviewState
) -> None:
    known = tx.review(new)
    version = 1 if known is None else known.version + 1
    tx.put_review(
        Review(
            new, version, "thread", state, 1, ("why",), 1, author,
            post=author, title="T", text="words", notes=("grief",), waiting_since=since, rank=rank, by=by,
            sealed=b"sealed", text_until_day=since if state == ReviewState.DECIDED else None,
        )
    )  # fmt: skip


def _queue(tx: Any, after: tuple[int, int, bytes] | None, count: int) -> list[tuple[Review, str, str]]:
    found = tx.sights(after, count, guide=b"g" * 16, now=1)
    return [(one.review, one.name, one.title) for one in found]


def _drop_records(tx: Any, before: int) -> int:
    found = [row for row, _ in tx.audit_records(before)]
    tx.drop_audit_records(found)
    return len(found)


def _raise(_: Any) -> None:
    raise Mine


def _call(name: str, *values: Any, **named: Any) -> Step:
    return lambda tx: getattr(tx, name)(*values, **named)


def asked(
    name: str, *values: st.SearchStrategy[Any], **named: st.SearchStrategy[Any]
) -> st.SearchStrategy[Step]:
    return st.builds(partial(_call, name), *values, **named)


def done(act: Callable[..., Any], *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    return st.builds(lambda *given: lambda tx: act(tx, *given), *values)


members = st.builds(
    lambda one, name, role: Member(one, name, role, "2026-11", b"l", b"h", b"m"),
    ids,
    names,
    st.sampled_from(Role),
)
posts = st.builds(
    lambda one, thread, author, state: Post(one, thread, b"r" * 16, author, state),
    ids, ids, ids, st.sampled_from(PostState),
)  # fmt: skip
sents = st.builds(
    lambda one, member, review, kind: Sent(one, member, b"d" * 32, "held", kind=kind, review=review),
    ids, ids, st.none() | ids, st.sampled_from(["reply", "edit"]),
)  # fmt: skip
consents = st.builds(Consent, ids, ids, st.sampled_from(["sleep", "worry"]))
months = st.sampled_from(["2026-10", "2026-11"])
places = st.none() | st.tuples(st.integers(0, 2), days, ids)

steps = st.one_of(
    asked("fact", names), asked("set_fact", names, names), asked("size"),
    done(_publish, kinds, st.none() | ids, days, st.booleans()),
    asked("changes", st.integers(0, 9), st.integers(0, 9)), asked("changes_of_post", ids),
    asked("content_before", days, st.lists(kinds, unique=True), st.integers(0, 4)),
    asked("erase_changes", st.lists(st.integers(0, 9), max_size=3)),
    asked("member", ids), asked("add_member", members), asked("set_role", ids, st.sampled_from(Role)),
    asked("count_approved", ids), asked("is_name_taken", names), asked("count_members"),
    asked("post", ids), asked("put_post", posts), asked("has_replies", ids), asked("count_posts_of", ids),
    asked("erase_post", ids), asked("sent", ids), asked("put_sent", sents), asked("sent_with", ids),
    asked("forget_sent", ids), asked("counted", ids, days),
    asked("count_sent_today", ids, days, st.lists(kinds, min_size=1, max_size=2)),
    asked("review", ids),
    done(_review, ids, ids, st.none() | ids, st.integers(0, 2), days, st.sampled_from(ReviewState)),
    done(_queue, places, st.integers(1, 4)), asked("clear_review_texts", days), asked("reviews_of_member", ids),
    asked("tally", months, kinds), asked("tallies", months),
    asked("add_audit_record", days, st.binary(max_size=4)), asked("audit_records", days), done(_drop_records, days),
    asked("put_consent", consents, granted=st.booleans()), asked("consents", ids),
    asked("take_duty", names, names, until=days, now=days), asked("duty", names),
    asked("delete_member", ids), st.just(_raise),
)  # fmt: skip
works = st.lists(steps, min_size=1, max_size=5)
keys = st.builds(
    Keys,
    members=st.lists(ids, max_size=2).map(tuple), posts=st.lists(ids, max_size=2).map(tuple),
    sent=st.lists(ids, max_size=2).map(tuple), reviews=st.lists(ids, max_size=2).map(tuple),
    quotas=st.lists(st.tuples(ids, days), max_size=2).map(tuple), gone=st.lists(ids, max_size=1).map(tuple),
)  # fmt: skip
groups = st.lists(st.lists(st.tuples(works, keys), min_size=1, max_size=5), min_size=1, max_size=4)


def _settle(tx: Any) -> None:
    """Something of everything, so that what is asked and erased is mostly there."""
    for number, name in enumerate(("Anna", "Bela")):
        one = bytes([number]) * 16
        tx.add_member(Member(one, name, Role.MEMBER, "2026-11", b"l", b"h", b"m"))
        tx.put_post(Post(one, one, b"r" * 16, one, PostState.PUBLISHED))
        tx.put_sent(Sent(one, one, b"d" * 32, "published", kind="thread", review=one))
        tx.put_consent(Consent(one, one, "sleep"), granted=True)
        tx.count_sent_today(one, 1, ["post"])
        _publish(tx, "post", one, 1, content=True)
        _review(tx, one, one, bytes([1 - number]) * 16, number, 1, ReviewState.DECIDED)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [tuple(one) if isinstance(one, list) else one for one in value]
    return value


def _work(steps: list[Step], told: list[Any]) -> Step:
    def do(tx: Any) -> None:
        told.clear()  # a work may be done more than once
        told.extend(_plain(step(tx)) for step in steps)

    return do


def _on_model(model: Model, steps: list[Step]) -> tuple[bool, list[Any]]:
    saved = model.saved()
    told: list[Any] = []
    try:
        _work(steps, told)(model)
    except Exception:
        model.put_back(saved)
        return False, []
    return True, told


LOOKS: list[Step] = [
    _call("size"), _call("changes", 0, 1000), _call("count_members"), _call("tallies", "2026-11"),
    _call("audit_records", 9), lambda tx: _queue(tx, None, 100),
    *(_call(name, bytes([n]) * 16) for n in range(4) for name in (
        "member", "post", "sent", "review", "consents", "reviews_of_member", "sent_with", "changes_of_post",
    )),
    *(_call("counted", bytes([n]) * 16, day) for n in range(4) for day in range(4)),
]  # fmt: skip


def _opened(databases: Databases, folder: Path) -> Store:
    name = uuid.uuid4().hex
    if databases.community is None:
        sqlite.create_community(folder / name)
        return sqlite.open_community(folder / name)
    from server.store import postgres

    postgres.create_community(databases.community, name)
    return postgres.open_community(databases.community, name)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(groups=groups)
def test_a_store_is_what_it_means(
    databases: Databases, tmp_path: Path, groups: list[list[tuple[list[Step], Keys]]]
) -> None:
    store, model = _opened(databases, tmp_path), Model()
    _settle(model)
    try:
        store.write(_settle).result()
        for group in groups:
            told: list[list[Any]] = [[] for _ in group]
            pairs = zip(group, told, strict=True)
            futures = together(
                store, [_work(steps, heard) for (steps, _), heard in pairs], [wanted for _, wanted in group]
            )
            for (steps, _), future, heard in zip(group, futures, told, strict=True):
                well, meant = _on_model(model, steps)
                assert (future.exception() is None) == well, future.exception()
                if well:
                    assert heard == meant
            for look in LOOKS:
                assert store.read(look).result() == look(model)
        assert [words for words in store.check() if not words.startswith("PostgreSQL's setting")] == []
    finally:
        store.close()
