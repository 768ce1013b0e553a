"""What has had its time is gone: from the feed, from the rows, and from every live file, to the last byte."""

from __future__ import annotations

import uuid
from pathlib import Path

import msgspec
import pytest

from protocol import changes
from protocol.descriptor import Retention
from protocol.encoding import hour_of
from protocol.limits import ERASED_SEQS_MAX
from protocol.submissions import Leave, WithdrawPost
from server.domain.records import Consent, Role
from server.services.community import amend
from server.services.erasure_list import ErasureList
from server.services.feed import publish
from server.services.upkeep import Upkeep
from server.settings import MAIL_DAYS
from server.store.interface import DeskStore, Writing
from tests.server.live_files import live_files_with, spelled
from tests.server.services.keeping import role, run, salts_of
from tests.server.services.test_sealing import fill
from tests.server.town import Town

SECRET = f"cormorants over the weir at seven, {uuid.uuid4().hex}"
"""Of this run alone: other tests' communities may live in the same database."""
DAY = 86400


def keep_posts(town: Town, days: int, *, reviews: int = 90) -> None:
    def change(old: object) -> object:
        return msgspec.structs.replace(old, retention=Retention(posts_days=days, reviews_days=reviews))  # type: ignore[type-var]

    town.store.write(
        lambda tx: amend(tx, root_key=town.root_key, now=town.now, change=change)  # type: ignore[arg-type]
    ).result()


def test_whoever_left_is_gone_to_the_last_byte(town: Town, desk: DeskStore) -> None:
    person, thread = town.published_thread(SECRET)
    other, _ = town.published_thread("Somebody else's words.")
    reply = town.reply(person, thread, f"And again: {SECRET}")
    fill(town, 300)
    before = town.feed()
    assert SECRET in before.texts()
    pieces = [*spelled(SECRET), *spelled(person.name), person.mailbox_key, person.id.bytes]
    pieces += [*salts_of(town, thread.id), *salts_of(town, reply.id), *salts_of(town, person.id)]
    assert len(pieces) == 11
    assert live_files_with(town, *pieces)

    town.send(person, Leave(id=uuid.uuid4()))
    assert role(town, person) == Role.LEFT
    done = run(town, desk)

    assert (done.left, done.pruned, done.forgotten) == (1, 3, True)
    town.now += 120
    feed = town.feed()
    assert not any(SECRET in text for text in feed.texts())
    ((_, header, _),) = feed.of(changes.Prune)
    assert len(header.seqs) == 3
    assert all(feed.entries[seq].erased for seq in header.seqs)
    ErasureList(town.community.places.erasures, town.community.id).carry(town.store)
    assert town.store.forget().result()
    assert live_files_with(town, *pieces) == []
    assert town.store.read(lambda tx: tx.traces(person.id.bytes)).result() == {}
    assert role(town, other) == Role.MEMBER
    assert "Somebody else's words." in feed.texts()


def test_what_was_withdrawn_is_gone_to_the_last_byte(town: Town, desk: DeskStore) -> None:
    person, thread = town.published_thread(SECRET)
    fill(town, 300)
    town.feed()
    pieces = [*spelled(SECRET), *salts_of(town, thread.id)]
    assert live_files_with(town, *pieces)
    town.send(person, WithdrawPost(id=uuid.uuid4(), post=thread.id))
    town.feed()
    run(town, desk)
    assert live_files_with(town, *pieces) == []


def test_posts_older_than_the_community_keeps_them_go_with_all_their_changes(
    town: Town, desk: DeskStore
) -> None:
    keep_posts(town, 30)
    person, old = town.published_thread(SECRET)
    town.now += 20 * DAY
    header = changes.Edit(
        id=uuid.uuid4().bytes,
        hour=hour_of(town.now),
        post=old.id.bytes,
        author=person.id.bytes,
        thread=old.id.bytes,
        room=town.descriptor().rooms[0].id.bytes,
    )
    edit = changes.PostBody(f"Better said: {SECRET}", "A long week")
    town.store.write(lambda tx: publish(tx, header, edit)).result()
    young = town.reply(person, old, "I answer much later.")
    town.store.write(
        lambda tx: tx.put_consent(Consent(person.id.bytes, old.id.bytes, "study"), granted=True)
    ).result()
    pieces = [*spelled(SECRET), *salts_of(town, old.id)]
    assert len(pieces) == 5
    assert run(town, desk).pruned == 0
    town.now += 11 * DAY
    done = run(town, desk)
    assert done.pruned == 2
    town.now += 120
    feed = town.feed()
    assert "I answer much later." in feed.texts()
    assert live_files_with(town, *pieces) == []
    thread = town.store.read(lambda tx: tx.thread(old.id.bytes)).result()
    assert thread is not None
    assert thread.title == ""
    assert town.store.read(lambda tx: tx.post(old.id.bytes)).result() is None
    assert town.store.read(lambda tx: tx.post(young.id.bytes)).result() is not None
    assert town.store.read(lambda tx: tx.consents(person.id.bytes)).result() == []
    assert run(town, desk).pruned == 0


def test_mail_goes_after_its_days_and_other_things_stay(town: Town, desk: DeskStore) -> None:
    person, _ = town.published_thread("Kept for ever.")
    header = changes.Mail(id=uuid.uuid4().bytes, hour=hour_of(town.now))
    body = b"sealed to one" * 300
    seq = town.store.write(lambda tx: publish(tx, header, body)).result()
    town.now += MAIL_DAYS * DAY
    assert run(town, desk).mail == 0
    town.now += 3601
    done = run(town, desk)
    assert (done.mail, done.pruned) == (1, 0)
    feed = town.feed()
    assert feed.entries[seq].erased
    assert "Kept for ever." in feed.texts()
    assert role(town, person) == Role.MEMBER


def test_leaving_and_retention_share_a_prune_and_none_lists_too_many(town: Town, desk: DeskStore) -> None:
    keep_posts(town, 30)
    fill(town, 900)
    town.now += 31 * DAY
    person, _ = town.published_thread(SECRET)
    town.send(person, Leave(id=uuid.uuid4()))
    done = run(town, desk)
    assert (done.pruned, done.left) == (902, 1)
    prunes = [header for _, header, _ in town.feed().of(changes.Prune)]
    assert [len(one.seqs) for one in prunes] == [ERASED_SEQS_MAX, 102]
    assert max(prunes[0].seqs) > 900  # theirs stands among what was merely old
    assert min(prunes[0].seqs) < 100
    assert all(one.seqs == tuple(sorted(one.seqs)) for one in prunes)


def test_somebody_with_more_changes_than_a_prune_lists_goes_in_several(town: Town, desk: DeskStore) -> None:
    person, thread = town.published_thread(SECRET)
    room = town.descriptor().rooms[0].id.bytes

    def edit_often(tx: Writing) -> None:
        for number in range(ERASED_SEQS_MAX + 50):
            header = changes.Edit(
                id=uuid.uuid4().bytes,
                hour=hour_of(town.now),
                post=thread.id.bytes,
                author=person.id.bytes,
                thread=thread.id.bytes,
                room=room,
            )
            publish(tx, header, changes.PostBody(f"{SECRET} {number}", "A long week"))

    town.store.write(edit_often).result()
    town.send(person, Leave(id=uuid.uuid4()))
    done = run(town, desk)
    assert (done.left, done.pruned) == (1, ERASED_SEQS_MAX + 52)
    assert town.feed().texts() == []
    assert live_files_with(town, *spelled(SECRET)) == []


def test_a_guides_notes_on_others_posts_go_with_the_guide(town: Town, desk: DeskStore) -> None:
    author, thread = town.published_thread("Words that need a note.")
    guide = town.guide()
    header = changes.Note(
        id=uuid.uuid4().bytes,
        hour=hour_of(town.now),
        post=thread.id.bytes,
        author=guide.id.bytes,
        thread=thread.id.bytes,
        room=town.descriptor().rooms[0].id.bytes,
    )
    seq = town.store.write(lambda tx: publish(tx, header, changes.NoteBody(("grief",)))).result()
    town.store.write(lambda tx: tx.set_role(guide.id.bytes, Role.LEFT)).result()
    assert run(town, desk).left == 1
    feed = town.feed()
    assert feed.entries[seq].erased
    assert "Words that need a note." in feed.texts()
    assert role(town, author) == Role.MEMBER
    town.store.forget().result()
    assert live_files_with(town, guide.id.bytes) == []


def test_a_pseudonym_is_free_again_once_its_owner_is_gone(town: Town, desk: DeskStore) -> None:
    person = town.member()
    town.send(person, Leave(id=uuid.uuid4()))
    assert town.store.read(lambda tx: tx.is_name_taken(person.name)).result()
    run(town, desk)
    assert not town.store.read(lambda tx: tx.is_name_taken(person.name)).result()


def test_the_day_runs_once_and_again_after_it_was_cut_short(town: Town, desk: DeskStore) -> None:
    person, _ = town.published_thread(SECRET)
    stop = True
    upkeep = Upkeep(town.store, desk, town.community, now=lambda: town.now, stopping=lambda: stop)
    town.send(person, Leave(id=uuid.uuid4()))
    upkeep.tick()
    assert role(town, person) == Role.LEFT  # it was stopped before it came to this
    stop = False
    upkeep.tick()
    assert role(town, person) is None
    other, _ = town.published_thread("Another.")
    town.send(other, Leave(id=uuid.uuid4()))
    upkeep.tick()
    assert role(town, other) == Role.LEFT  # once a day
    town.now += DAY
    upkeep.tick()
    assert role(town, other) is None


def test_trouble_with_the_list_keeps_nobody_here_longer(town: Town, desk: DeskStore, tmp_path: Path) -> None:
    (tmp_path / "no-folder").write_text("in the way")
    person, _ = town.published_thread(SECRET)
    town.send(person, Leave(id=uuid.uuid4()))
    upkeep = Upkeep(town.store, desk, town.community, erasures=tmp_path / "no-folder", now=lambda: town.now)
    with pytest.raises(OSError, match="no-folder"):
        upkeep.tick()
    assert role(town, person) is None
    assert town.store.read(lambda tx: tx.erasures_noted()).result()
