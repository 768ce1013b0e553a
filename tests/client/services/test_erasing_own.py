"""Everything of one's own in one place: counted as it is, and erased so that no byte of it is left."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from uuid import UUID

import pytest

from client import leaving
from client.config import plan_copy_of
from client.domain.errors import VaultInUse, VaultUnreadable
from client.domain.insights import Question
from client.services import backing_up, erasing_own, unlocking
from client.services.consents import Allowed
from client.vault import backup_shelf, drafts, erasing_all, fresh_name, own_data, settings
from client.vault.drafts import Draft
from client.vault.folder import VaultFolder
from client.vault.own_data import KINDS, OwnKind
from client.vault.sqlcipher import Connection
from protocol.submissions import Warmth
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.refreshed import Seen, in_village
from tests.client.services.vault_runs import create, unlock
from tests.contract.people import Someone

WORD = "qzvexlomungo"
"""One word that FTS5 stems to itself."""
POST = UUID(int=7)


async def lived(person: Someone, seen: Seen) -> None:
    """Something of every kind, each with a word of its own."""
    session, community = person.session, person.community
    await session.journaling.write_entry(text=f"{WORD}journal and {WORD}other", mood=2)
    await session.journaling.save_entry_draft(entry_id=str(UUID(int=1)), text=f"{WORD}journal half", mood=1)
    await session.journaling.check_in(mood=3, words=(f"{WORD}check-ins",), note=f"{WORD}check-ins note")
    await session.conversing.save_draft(
        community=community, text=f"{WORD}drafts", room=seen.village.feed.room
    )

    def more(db: Connection) -> None:
        db.execute(
            "INSERT INTO message (community_id, id, kind, hour, content) VALUES (?, 'm', 'note', 1, ?)",
            (community, f"{WORD}letters"),
        )
        db.execute(
            "INSERT INTO own_post (id, community_id, thread_id, title, text, created_at, state)"
            " VALUES ('o', ?, 't', '', ?, 1, 'published')",
            (fresh_name.put_away_of(community), f"{WORD}earlier"),
        )
        settings.put(db, key=fresh_name.put_away_of(community), value=f'["{WORD}earlier"]')
        db.execute("INSERT INTO plan_step (step, edited_at, text) VALUES (1, 1, ?)", (f"{WORD}plan",))
        db.execute(
            "INSERT INTO plan_contact (id, step, name, reach, place) VALUES ('c', 3, ?, '', 0)",
            (f"{WORD}plan",),
        )
        mark = f"{WORD}reading"[:16].encode().ljust(16, b"r")
        db.execute("INSERT INTO reading (community_id, thread, seq) VALUES (?, ?, 5)", (community, mark))
        mark = f"{WORD}marks"[:16].encode().ljust(16, b"m")
        db.execute(
            "INSERT INTO following (community_id, follows, thread) VALUES (?, 1, ?)", (community, mark)
        )
        db.execute(
            "INSERT INTO mute (community_id, kind, value, muted_at) VALUES ('', 'word', ?, 1)",
            (f"{WORD}mutes",),
        )
        db.execute("INSERT INTO spelling_word (word, added_at) VALUES (?, 1)", (f"{WORD}own-words",))

        drafts.save(db, Draft("told", "told", f"{WORD}told", 1, community_id=community))
        _own(db)

    await session.vault.private.write(more)
    await session.ledger.settle()


def _own(db: Connection) -> None:
    """What one wrote for nobody else, beside journal and check-ins; and settings that name something of it."""
    word = f"{WORD}journal"
    (entry,) = db.execute("SELECT row FROM journal_entry LIMIT 1").fetchone()
    db.execute("INSERT INTO entry_label (name, kind, entry) VALUES (?, 'person', ?)", (word, entry))
    db.execute("INSERT INTO entry_version (entry, at, text) VALUES (?, 1, ?)", (entry, word))
    db.execute(
        "INSERT INTO picture (id, entry, place, added_at, width, height, kind, description, data)"
        " VALUES ('p', ?, 1, 1, 1, 1, 'png', ?, ?)",
        (str(UUID(int=1)), word, word.encode()),
    )
    db.execute("INSERT INTO activity (name, place, resting) VALUES (?, 1, 0)", (f"{WORD}check-ins",))
    db.execute(
        "INSERT INTO response (id, instrument, version, language, created_at, offset_minutes, answers)"
        " VALUES ('r', 'phq-9', '', 'en', 1, 0, ?)",
        (f"{WORD}responses",),
    )
    drafts.save(db, Draft("i", "instrument", f"{WORD}responses", 1))
    db.execute(
        "INSERT INTO exercise (id, kind, created_at, offset_minutes, content) VALUES ('e', 'worry', 1, 0, ?)",
        (f"{WORD}exercises",),
    )
    db.execute(
        "INSERT INTO library_mark (item, opened_at, place, kept) VALUES (?, 1, 0, 1)", (f"{WORD}library",)
    )
    for key, kind in (
        ("plan-review", "plan"),
        ("instruments", "responses"),
        ("worry-time", "exercises"),
        ("library-topics", "library"),
    ):
        settings.put(db, key=key, value=f"{WORD}{kind}")


def mark_of(kind: OwnKind) -> bytes:
    if kind == "ledger":
        return b"GET /v1/feed/head"
    return f"{WORD}{kind}".encode()[:16]


def in_clear(person: Someone) -> bytes:
    vault = person.session.vault
    return clear_bytes(vault.folder.private_file, vault.data_key.private_file())


def test_every_kind_is_counted_and_erased_to_its_last_byte_and_no_other(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await lived(person, seen)
        erasing = person.session.erasing
        before = (await erasing.overview()).counts
        assert set(before) == set(KINDS)
        assert all(before.values()), before
        assert (before["journal"], before["check-ins"], before["plan"], before["marks"]) == (3, 2, 2, 1)
        for kind in KINDS:
            assert mark_of(kind) in in_clear(person), f"{kind}: else this test finds nothing"
        for number, kind in enumerate(KINDS):
            assert await erasing.erase(kind)
            left = in_clear(person)
            assert mark_of(kind) not in left, kind
            counts = (await erasing.overview()).counts
            assert counts[kind] == 0
            for other in KINDS[number + 1 :]:
                assert counts[other] == before[other], f"{other} after {kind}"
        # Nor is a part of a word left in the index, which leaves away what a word has in common with the one before.
        assert WORD[4:].encode() not in in_clear(person)

    in_village(tmp_path, use)


@pytest.mark.parametrize("kind", ["journal", "check-ins"])
def test_what_was_asked_of_ones_days_goes_with_what_it_names(tmp_path: Path, kind: OwnKind) -> None:
    async def use(person: Someone, _: Seen) -> None:
        session = person.session
        await session.wondering.ask(question=Question("activity", f"{WORD}walking"))
        assert f"{WORD}walking".encode() in in_clear(person)
        await session.erasing.erase(kind)
        assert f"{WORD}walking".encode() not in in_clear(person)
        assert (await session.wondering.look()).asked == 0

    in_village(tmp_path, use)


def test_copies_of_what_was_told_go_and_what_waits_is_still_sent(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        session, community = person.session, person.community
        await session.telling.thank(community=community, post=POST, words=f"{WORD} thanks")
        assert (await session.erasing.overview()).counts["told"] == 1
        await session.erasing.erase("told")
        assert (await session.erasing.overview()).counts["told"] == 0
        (told,) = await session.telling.told(community=community)
        assert told.words == ""
        await person.sync()
        (sent,) = seen.village.sent
        assert isinstance(sent, Warmth)
        assert sent.words == f"{WORD} thanks"

    in_village(tmp_path, use)


def test_a_copy_of_the_plan_goes_with_it(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        await lived(person, seen)
        await person.session.planning.keep_copy(people=False)
        copy = plan_copy_of(person.session.vault.folder.path)
        assert copy.exists()
        await person.session.erasing.erase("plan")
        assert not copy.exists()

    in_village(tmp_path, use)


def test_words_that_were_erased_are_known_no_more(tmp_path: Path) -> None:
    async def use(person: Someone, _: Seen) -> None:
        spelling = person.session.spelling
        await spelling.add("Qzvexlo")
        assert await spelling.marks(["qzvexlo"], "en") == [[]]
        await person.session.erasing.erase("own-words")
        assert len((await spelling.marks(["qzvexlo"], "en"))[0]) == 1

    in_village(tmp_path, use)


def test_what_was_fetched_goes_and_comes_again_with_the_next_sync(tmp_path: Path) -> None:
    async def use(person: Someone, seen: Seen) -> None:
        seen.village.feed.post("t", "read here", title="Title", hour=1)
        seen.village.feed.publish()
        await person.sync()
        (fetched,) = (await person.session.erasing.overview()).fetched
        assert fetched.size > 0
        vault = person.session.vault
        file = vault.folder.community_file(vault.data_key.community_file_name(person.community))
        assert file.exists()
        syncing = asyncio.create_task(person.sync())
        await asyncio.sleep(0)
        await person.session.erasing.erase_fetched(community=person.community)
        await asyncio.gather(syncing, return_exceptions=True)
        assert (await person.session.memberships.every())[0].state == "joined"
        await person.sync()
        threads = await person.session.conversing.threads(community=person.community)
        assert [thread.title for thread in threads] == ["Title"]
        assert (await person.sync()).stopped is None

    in_village(tmp_path, use)


def test_what_research_may_use_is_seen_and_taken_back(tmp_path: Path) -> None:
    async def use(person: Someone, _: Seen) -> None:
        session = person.session
        assert await session.consents.every() == ()
        await session.telling.consent(community=person.community, post=POST, study="sleep-1", granted=True)
        (allowed,) = await session.consents.every()
        assert isinstance(allowed, Allowed)
        assert (allowed.post, allowed.study, allowed.waits) == (POST, "sleep-1", True)
        await person.sync()
        (allowed,) = await session.consents.every()
        assert not allowed.waits
        await session.consents.take_back(allowed)
        assert await session.consents.every() == ()

    in_village(tmp_path, use)


# The whole vault


def filled(folder: Path) -> None:
    async def make(vault: unlocking.OpenVault) -> None:
        await backing_up.make(vault)

    create(folder, make)
    aside = folder / "aside-1"
    aside.mkdir()
    (aside / "vault.key").write_bytes(b"an older key")
    (aside / "private.db").write_bytes(b"an older file")
    plan_copy_of(folder).write_bytes(b"{}")


def test_all_of_a_vault_goes_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "vault"
    filled(folder)
    key = (folder / "vault.key").read_bytes()
    linked = tmp_path / "linked"
    os.link(folder / "vault.key", linked)
    assert list(backup_shelf.of(folder).iterdir())
    erasing_own.erase_vault(folder)
    assert not folder.exists()
    assert not plan_copy_of(folder).exists()
    assert linked.read_bytes() != key
    assert len(linked.read_bytes()) == len(key), "it was written over where it lay"


def test_a_copy_of_the_plan_that_will_not_go_leaves_what_can_be_asked_again(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "vault"
    filled(folder)
    copy = plan_copy_of(folder)
    copy.unlink()
    copy.mkdir()
    with pytest.raises(VaultUnreadable):
        erasing_own.erase_vault(folder)
    assert (folder / "vault.key").exists()
    copy.rmdir()
    erasing_own.erase_vault(folder)
    assert not folder.exists()


def test_what_is_not_the_vaults_stays(tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "vault"
    filled(folder)
    (folder / "letters.txt").write_text("mine")
    (backup_shelf.of(folder) / "photo.jpg").write_bytes(b"mine too")
    erasing_own.erase_vault(folder)
    left = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert left == {"letters.txt", str(Path("backups") / "photo.jpg")}
    assert not VaultFolder(folder).holds_anything()


def test_one_that_is_open_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    filled(folder)

    async def meanwhile(_: unlocking.OpenVault) -> None:
        with pytest.raises(VaultInUse):
            erasing_own.erase_vault(folder)

    unlock(folder, meanwhile)
    assert (folder / "vault.key").exists()


@pytest.mark.parametrize("survives", ["backups", "key"])
def test_interrupted_it_is_whole_or_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, survives: str
) -> None:
    folder = tmp_path / "vault"
    filled(folder)

    def refuse(*_: object) -> None:
        raise OSError(5, "the disk")

    monkeypatch.setattr(erasing_all, "_overwrite" if survives == "backups" else "_backups", refuse)
    with pytest.raises(VaultUnreadable):
        erasing_own.erase_vault(folder)
    monkeypatch.undo()

    async def opens(_: unlocking.OpenVault) -> None:
        pass

    unlock(folder, opens)
    erasing_own.erase_vault(folder)
    assert not folder.exists()


def test_it_is_erased_as_the_program_leaves_and_only_if_asked(tmp_path: Path) -> None:
    async def stays(person: Someone, _: Seen) -> None:
        await leaving.close(person.session, None)

    async def goes(person: Someone, _: Seen) -> None:
        path = person.session.vault.folder.path
        assert unlocking.is_there(path)
        person.session.erasing.everything = True
        await leaving.close(person.session, None)
        assert not path.exists()

    in_village(tmp_path, stays, goes)


def test_every_kind_has_its_tables(tmp_path: Path) -> None:
    assert set(own_data._WHAT) == set(KINDS) == set(erasing_own._CHANGED)
