"""What is held about one member fits a page, and whatever the page does not tell is not there."""

from __future__ import annotations

import re
import uuid
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from protocol import changes
from protocol.encoding import b64, day_of, hour_of
from server.crypto.digests import sha256
from server.domain.acts import GuideAct
from server.domain.faults import StewardFault
from server.domain.records import (
    Consent,
    Guide,
    Post,
    PostState,
    Review,
    ReviewState,
    Role,
    Sent,
    TeamKeyRow,
)
from server.domain.sights import Note
from server.services.feed import publish
from server.services.revealing import NAMED, PAGE_LINES, PAGE_WIDTH, find, reveal
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.town import Town

FEED = {"change.header", "change.body", "change.post"}
"""What everyone reads there; the page counts it."""
FLEETING = ("review_look.guide", "on_shift.guide")
"""Who looks and who is there just now: in no dump, and on the page all the same."""
TOLD_APART = {
    "member.name": "Pseudonym",
    "fact.value": "Guide's keys in descriptor",
    "audit_record.record": "Acts waiting for this hour",
    "team_key.note": "team_key.guide",
}
"""Columns that name a member in words, and the line of the page that says so."""


def page(town: Town, text: str) -> list[str]:
    return town.store.read(lambda tx: reveal(tx, find(tx, text))).result()


def rows_that_name(town: Town, person: Person) -> Counter[str]:
    """For each column of each table: how many rows hold the member's id or name, in any spelling."""
    found: Counter[str] = Counter()
    names = town.store.columns()
    spellings = [person.id.bytes, str(person.id).encode(), person.id.hex.encode(), person.name.encode()]
    spellings += [b64(person.id.bytes).encode(), sha256(person.id.bytes)]

    def take(table: str, values: tuple[Any, ...]) -> None:
        for column, value in zip(names[table], values, strict=True):
            data = value.encode() if isinstance(value, str) else value
            if isinstance(data, bytes) and any(one in data for one in spellings):
                found[f"{table}.{column}"] += 1

    town.store.dump(take)
    return found


def review(person: Person, **changed: Any) -> Review:
    plain = Review(
        id=uuid.uuid4().bytes,
        version=1,
        kind="reply",
        state=ReviewState.WAITING,
        band=1,
        why=(),
        rules_version=1,
        author=uuid.uuid4().bytes,
        waiting_since=1,
    )
    return replace(plain, **changed)


def fill_with_everything(town: Town, person: Person) -> None:
    """Every kind of row there is about somebody, as a member and as a guide."""
    me, day = person.id.bytes, day_of(town.now)
    room = town.descriptor().rooms[0].id.bytes

    def fill(tx: Writing) -> None:
        found = tx.member(me)
        assert found is not None
        tx.put_member(
            replace(found, approved=7, paused_until_day=day, sanctioned_day=day - 1, renewed_day=day - 2)
        )
        for state in PostState:
            post = uuid.uuid4().bytes
            tx.put_post(Post(post, post, room, me, state))
            tx.put_consent(Consent(me, post, "study"), granted=True)
            tx.put_sent(Sent(uuid.uuid4().bytes, me, bytes(32), "published", seq=1, kind="reply"))
            header = changes.Post(id=post, hour=hour_of(town.now), author=me, thread=post, room=room)
            publish(tx, header, changes.PostBody("Words.", "Title"))
        gone = uuid.uuid4().bytes
        tx.put_sent(Sent(gone, me, bytes(32), "published", seq=1, kind="reply"))
        tx.erase_post(gone)
        tx.count_sent_today(me, day, ["post", "thread"])
        tx.put_review(review(person, author=me, text="Held words.", title="Held"))
        for kind in ("report", "note-to-guides", "appeal", "help-me", "warmth"):
            tx.put_review(review(person, kind=kind, by=me, sealed=b"Opaque to us.", author=me))
        for column in ("claimed_by", "decided_by", "proposed_by", "seconded_by"):
            tx.put_review(review(person, **{column: me}))
        other = review(person)
        tx.put_review(other)
        for guide, to in ((me, None), (None, me)):
            note = uuid.uuid4().bytes
            tx.put_note(
                Note(note, other.id, 1, "note", guide, to, False, hour_of(town.now), b"Opaque to us.")
            )
        tx.look(other.id, me, until=int(town.now) + 100, now=int(town.now))
        for whose, writes in ((me, None), (other.author, me)):
            own = uuid.uuid4().bytes
            tx.add_letter(
                own, member=whose, guide=writes, kind="note", day=day, team=1, sealed=b"Opaque to us."
            )
        handed = uuid.uuid4().bytes
        tx.add_hand_over(handed, guide=me, hour=hour_of(town.now), team=1, sealed=b"Opaque to us.")
        left = tx.hand_over(handed)
        assert left is not None
        tx.put_hand_over(replace(left, taken_by=me, taken_day=day))
        tx.add_guide_act(GuideAct(uuid.uuid4().bytes, me, "pin", bytes(32), day))
        tx.open_desk(me, until=int(town.now) + 300, now=int(town.now))
        tx.put_team_key(TeamKeyRow(1, me, f"a note by {person.id}"))
        tx.put_wrap(1, me, b"wrapped")
        tx.add_audit_record(hour_of(town.now), f'{{"guide":"{person.id}"}}'.encode())
        tx.set_cosigned_hour(me, hour_of(town.now))

    town.store.write(fill).result()


def test_a_full_page_tells_everything_that_names_somebody(town: Town) -> None:
    person = town.guide()
    fill_with_everything(town, person)
    town.member()
    lines = page(town, str(person.id))
    text = "\n".join(lines)
    named = rows_that_name(town, person)
    assert set(NAMED) <= set(named) | set(FLEETING), "the test does not fill every column that names a member"
    for place, count in named.items():
        if place in FEED:
            continue
        if place in TOLD_APART:
            assert TOLD_APART[place] in text, f"{place} names the member and the page does not say so"
        else:
            assert re.search(rf"^  {re.escape(place)} +{count} ", text, re.MULTILINE), f"{place}: {count}"
    for place in FLEETING:
        assert re.search(rf"^  {re.escape(place)} +1 ", text, re.MULTILINE), place
    posts = len(list(PostState))
    assert f"{'Posts':<32}{posts}" in lines
    assert named["change.header"] == posts + 2  # the name's changes, as a member and as a guide
    assert f"{'Name and key in the feed':<32}2" in lines


def test_the_page_is_a_page(town: Town) -> None:
    person = town.guide()
    fill_with_everything(town, person)
    lines = page(town, person.name)
    assert lines == page(town, str(person.id))
    assert len(lines) <= PAGE_LINES
    assert max(map(len, lines)) <= PAGE_WIDTH
    text = "\n".join(lines)
    assert not re.search(r"\d\d:\d\d|\b\d{9,}\b", text)  # no time finer than a day, no seconds
    for secret in (person.mailbox_key, b"Words.", b"Held words.", b"Opaque to us."):
        assert secret.hex() not in text
        assert secret not in text.encode()
    assert "@" not in text
    assert all(told in text for told in NAMED.values())  # no line is cut short


def test_of_a_new_member_next_to_nothing_is_held(town: Town) -> None:
    person = town.member()
    named = rows_that_name(town, person)
    assert set(named) <= {"member.id", "member.name", *FEED}
    assert page(town, person.name)[2:4] == [f"{'Pseudonym':<32}{person.name}", f"{'Id':<32}{person.id}"]


def test_of_a_stranger_nothing_is_held(town: Town) -> None:
    for text in (str(uuid.uuid4()), "Nobody Here", "", "x" * 500):
        with pytest.raises(StewardFault, match="no such member"):
            page(town, text)


def test_no_column_of_any_table_is_new_to_the_page(town: Town) -> None:
    """Every column that could hold an id is either known to name members or known to name something else."""
    known = set(NAMED) | FEED | set(TOLD_APART)
    other = {
        "change.commitment change.salt segment.object segment.root page.object object.hash head.epoch_object",
        "head.descriptor head.tail head.manifest head.range_hashes epoch.key epoch.object member.login_key",
        "member.hpke_key member.mailbox_key guide.signing_key guide.cosigning_key nullifier.nullifier",
        "challenge.digest post.id post.thread post.room thread.id thread.room submission.id submission.digest",
        "submission.review gone.digest consent.post review.id review.room review.thread review.post review.to",
        "review.of review.record review.sealed review.proposed team_wrap.wrapped review_note.id review_note.review",
        "review_note.sealed letter.id letter.sealed hand_over.id hand_over.sealed guide_act.id guide_act.digest",
    }
    listed = {one for line in other for one in line.split()}
    person = town.guide()
    fill_with_everything(town, person)
    blobs: set[str] = set()
    names = town.store.columns()

    def take(table: str, values: tuple[Any, ...]) -> None:
        blobs.update(
            f"{table}.{column}"
            for column, value in zip(names[table], values, strict=True)
            if isinstance(value, bytes)
        )

    town.store.dump(take)
    assert blobs <= known | listed


def test_roles_are_said(town: Town) -> None:
    person = town.member()
    for role in Role:
        town.store.write(lambda tx, role=role: tx.set_role(person.id.bytes, role)).result()  # type: ignore[misc]
        assert f"{'Role':<32}{role.value}" in page(town, str(person.id))


def test_a_guides_keys_are_counted_though_nothing_else_is(town: Town) -> None:
    person = town.member()
    keys = Guide(person.id.bytes, bytes(32), bytes(32))
    town.store.write(lambda tx: tx.add_guide(keys)).result()
    assert any(line.startswith("  guide.member") for line in page(town, person.name))
