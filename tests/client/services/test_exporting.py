"""Exports: all that a person wrote, none of their keys, whole or not there at all."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import os
import sys
import zipfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyrage
import pytest
from markdown_it import MarkdownIt

from client.crypto import age_file
from client.domain.errors import (
    DiskFull,
    PlaceTaken,
    Stopped,
    UnusablePassphrase,
    UnusableRecipient,
    VaultUnreadable,
)
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.domain.progress import Progress, Step
from client.services.exporting import Exported, export
from client.services.preferences import Keeping, Preferences
from client.services.unlocking import OpenVault
from client.vault import (
    check_ins,
    communities,
    counting,
    drafts,
    events,
    feed_mail,
    journal,
    own_posts,
    settings,
)
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.drafts import Draft
from client.vault.feed_mail import KeptMessage
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection, Error
from tests.client.services.vault_runs import PASSPHRASE, create, unlock

NOON = datetime(2026, 10, 4, 12, 0, tzinfo=UTC).timestamp()
SECRETS = {
    "login_seed": b"LOGIN-SEED".ljust(32, b"!"),
    "hpke_private_key": b"HPKE-PRIVATE-KEY".ljust(32, b"!"),
    "mailbox_key": b"MAILBOX-KEY".ljust(32, b"!"),
    "cosign_seed": b"COSIGN-SEED".ljust(32, b"!"),
}
EPOCH_KEY = b"EPOCH-KEY".ljust(32, b"!")
ROOT_KEY = b"ROOT-KEY".ljust(32, b"!")
ADDRESS = "https://hidden.example/secret-path"
WICKED = (
    "```\n# A heading of nobody's\n````\n~~~\n</code></pre><h1>no</h1>\n> quoted\n\n---\n- a list\n"
    "[link](http://example.org)\n`````` six\n\tindented\r\nend ```"
)


def fill(db: Connection) -> None:
    journal.add(db, JournalEntry("e1", Moment(1_791_000_000, 330), "First words\nof mine", mood=2))
    journal.add(db, JournalEntry("e2", Moment(1_791_100_000, -240), WICKED, edited_at=1_791_100_600))
    check_ins.add(db, CheckIn("c1", Moment(1_791_050_000, 60), 4, ("calm", "`tired`\n# no"), "a walk"))
    drafts.save(db, Draft("d1", "reply", "unfinished reply", 1_791_060_000, "", "here", None, "t1"))
    drafts.save(db, Draft("d2", "journal", "unfinished entry", 1_791_060_001, "3"))
    record = CommunityRecord(
        id="here",
        name="The # `Weir`\n# Heading",
        addresses=(ADDRESS,),
        root_key=ROOT_KEY,
        state="joined",
        pseudonym="still heron",
        joined_at=1_790_985_600,
        policy='{"secret": "POLICY"}',
        **SECRETS,  # type: ignore[arg-type]
    )
    communities.add(db, record)
    communities.add_epoch_key(db, community_id="here", key=EpochKey(3, EPOCH_KEY))
    own_posts.add(
        db,
        OwnPost(
            "p1", "here", "p1", "posted words", 1_791_070_000, "a title", "r1", "removed", "threat-to-someone"
        ),
    )
    own_posts.mark(db, post_id="p1", state="removed", reason="threat-to-someone", words="we are sorry ```")
    own_posts.add(
        db, OwnPost("p2", "gone", "t9", "words in a community left", 1_791_080_000, state="published")
    )
    content = {
        "type": "decision",
        "decision": "remove",
        "reason": "threat-to-someone",
        "words": "from a guide",
    }
    feed_mail.complete(db, KeptMessage("here", "m1", "decision", 497_500, json.dumps(content)))
    feed_mail.complete(db, KeptMessage("here", "m2", "odd\n# no", 497_501, '["no object", "\\ud800"]'))
    settings.put(db, key="team-note-key:here", value="SETTING-OF-OURS")


async def filled(vault: OpenVault) -> None:
    await vault.private.write(fill)
    chosen = Preferences(lock_after_minutes=25, backup_folder="/home/somebody/real-name")
    await Keeping(vault.private).put(chosen)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("vault")
    create(folder, filled)
    return folder


Do = Callable[..., Exported]


@pytest.fixture
def made(folder: Path) -> Do:
    def make(**options: Any) -> Exported:
        found: list[Exported] = []

        async def use(vault: OpenVault) -> None:
            found.append(await export(vault, **{"now": lambda: NOON, **options}))

        unlock(folder, use)
        return found[0]

    return make


def test_the_json_holds_all_that_was_written(made: Do, tmp_path: Path) -> None:
    done = made(to=tmp_path, form="json")
    assert done.path.parent == tmp_path
    assert done.path.name.startswith("leeward-export-2026-10-0")  # the day in this computer's own zone
    assert done.path.suffix == ".json"
    assert (done.contents.entries, done.contents.own_posts, done.contents.messages) == (2, 2, 2)
    read = json.loads(done.path.read_bytes())
    assert next(iter(read)) == "warning"
    assert "NOT ENCRYPTED" in read["warning"]
    assert (read["format"], read["version"]) == ("leeward-export", 1)
    assert [entry["text"] for entry in read["journal"]] == ["First words\nof mine", WICKED]
    assert read["journal"][0]["written_at"].endswith("+05:30")
    assert datetime.fromisoformat(read["journal"][0]["written_at"]).timestamp() == 1_791_000_000
    assert datetime.fromisoformat(read["journal"][1]["edited_at"]).timestamp() == 1_791_100_600
    assert read["journal"][0]["mood"] == 2
    assert read["check_ins"][0] == {
        "id": "c1",
        "written_at": "2026-10-03T18:53:20+01:00",
        "mood": 4,
        "words": ["calm", "`tired`\n# no"],
        "note": "a walk",
    }
    assert [draft["text"] for draft in read["drafts"]] == ["unfinished reply", "unfinished entry"]
    assert [draft["community"] for draft in read["drafts"]] == [1, None]
    first, second = read["posts"]
    assert (first["state"], first["reason"], first["guides_words"]) == (
        "removed",
        "threat-to-someone",
        "we are sorry ```",
    )
    assert (first["community"], second["community"], second["text"]) == (1, None, "words in a community left")
    assert read["messages"][0]["content"]["words"] == "from a guide"
    assert read["communities"] == [
        {
            "number": 1,
            "name": "The # `Weir`\n# Heading",
            "pseudonym": "still heron",
            "state": "joined",
            "role": "member",
            "joined_on": "2026-10-03",
        }
    ]
    assert read["settings"]["lock_after_minutes"] == 25
    if os.name == "posix":
        assert done.path.stat().st_mode & 0o777 == 0o600


def inside_the_age_file(path: Path, passphrase: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(path.read_bytes(), passphrase)))


def test_no_key_no_seed_no_address_and_no_path_comes_out(folder: Path, made: Do, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    pages = [made(to=tmp_path, form=form).path.read_bytes() for form in ("json", "markdown")]
    sealed = made(to=tmp_path, form="age", recipients=(str(identity.to_public()),)).path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(pyrage.decrypt(sealed, [identity]))) as archive:
        pages += [archive.read(name) for name in archive.namelist()]
    raw = (folder / "vault.key").read_bytes()
    found: list[bytes] = []

    async def use(vault: OpenVault) -> None:
        key = vault.data_key
        found.extend((key.secret, key.vault_id, key.private_file(), key.key_file_seal()))
        found.append(key.community_file_name("a" * 52).encode())

    unlock(folder, use)
    secrets = [*SECRETS.values(), EPOCH_KEY, ROOT_KEY, raw[8:24], *found]
    words = [ADDRESS, "POLICY", "SETTING-OF-OURS", "real-name", str(folder), str(tmp_path), PASSPHRASE]
    words += [os.uname().nodename] if hasattr(os, "uname") and len(os.uname().nodename) > 4 else []
    for page in pages:
        assert b"First words" in page
        for secret in secrets:
            for form in (secret, secret.hex().encode(), secret[:9], base64.b64encode(secret)[:12]):
                assert form not in page
        for word in words:
            assert word.encode() not in page


def test_the_markdown_reads_as_it_was_written_and_nothing_in_it_changes_its_structure(
    made: Do, tmp_path: Path
) -> None:
    text = made(to=tmp_path, form="markdown").path.read_text("utf-8")
    assert text.startswith("# THIS FILE IS NOT ENCRYPTED\n")
    tokens = MarkdownIt("commonmark").parse(text)
    headings = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == [
        "THIS FILE IS NOT ENCRYPTED",
        "Journal",
        "Saturday 3 October 2026, 09:30 (UTC+05:30)",
        "Sunday 4 October 2026, 03:46 (UTC-04:00)",
        "Check-ins",
        "Saturday 3 October 2026, 18:53 (UTC+01:00)",
        "Unfinished",
        "A reply",
        "A journal entry",
        "Posts",
        "Saturday 3 October 2026, 23:26 (UTC+00:00)",
        "Sunday 4 October 2026, 02:13 (UTC+00:00)",
        "Messages",
        "A decision about something of yours",
        "A message",
        "Communities",
        "Settings",
    ]
    blocks = [token.content for token in tokens if token.type == "fence"]
    assert "First words\nof mine\n" in blocks
    assert WICKED.replace("\r\n", "\n") + "\n" in blocks
    assert "we are sorry ```\n" in blocks
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "blockquote_open", "hr", "code_block", "ordered_list_open"}
    inline = [child.type for token in tokens for child in token.children or []]
    assert not set(inline) & {"link_open", "html_inline", "image"}
    assert "A threat" in text
    assert "removed by the guides" in text


def test_the_age_file_is_a_zip_of_both_for_whoever_knows_its_passphrase(
    made: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    done = made(to=tmp_path, form="age", passphrase="another one")
    assert done.path.suffix == ".age"
    assert b"First words" not in done.path.read_bytes()
    with inside_the_age_file(done.path, "another one") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert [Path(name).suffix for name in names] == [".json", ".md"]
        assert json.loads(archive.read(names[0]))["journal"][0]["text"] == "First words\nof mine"
        assert b"First words\nof mine" in archive.read(names[1])


def test_a_day_may_have_several_and_none_is_overwritten(made: Do, tmp_path: Path) -> None:
    first, second = (made(to=tmp_path, form="json").path for _ in range(2))
    assert second.name == first.stem + "-2.json"
    with pytest.raises(PlaceTaken):
        made(to=first, form="json")
    named = made(to=tmp_path / "mine.json", form="json")
    assert named.path == tmp_path / "mine.json"
    with pytest.raises(VaultUnreadable):
        made(to=tmp_path / "no" / "mine.json", form="json")


def test_what_cannot_encrypt_writes_nothing(made: Do, tmp_path: Path) -> None:
    with pytest.raises(UnusablePassphrase):
        made(to=tmp_path, form="age", passphrase=" ")
    with pytest.raises(UnusableRecipient):
        made(to=tmp_path, form="age", recipients=("age1nobody",))
    assert not list(tmp_path.iterdir())


def stopping_at(number: int, heard: list[Step]) -> Progress:
    def listen(step: Step) -> None:
        heard.append(step)
        if len(heard) == number:
            progress.stop()

    progress = Progress(listen)
    return progress


@pytest.mark.parametrize("form", ["json", "markdown", "age"])
def test_stopped_anywhere_it_leaves_no_file(
    made: Do, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)
    steps: list[Step] = []
    made(to=tmp_path / "whole", form=form, passphrase="x", progress=Progress(steps.append))
    (tmp_path / "whole").unlink()
    assert [step.done for step in steps[1:]] == [*range(1, steps[-1].of + 1), steps[-1].of]
    for stop_at in range(1, len(steps)):
        heard: list[Step] = []

        progress = stopping_at(stop_at, heard)
        with pytest.raises(Stopped):
            made(to=tmp_path / "stopped", form=form, passphrase="x", progress=progress)
        assert len(heard) == stop_at
        assert not list(tmp_path.iterdir())


def test_a_cancelled_export_has_ended_and_left_nothing(folder: Path, tmp_path: Path) -> None:
    left: list[str] = []

    async def use(vault: OpenVault) -> None:
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def heard(step: Step) -> None:
            if step.done == 1:
                loop.call_soon_threadsafe(begun.set)
            if step.done > 1:
                asyncio.run_coroutine_threadsafe(asyncio.sleep(0.05), loop).result()

        task = asyncio.ensure_future(export(vault, to=tmp_path, form="json", progress=Progress(heard)))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        left.extend(os.listdir(tmp_path))

    unlock(folder, use)
    assert not left
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
@pytest.mark.parametrize("form", ["json", "markdown", "age"])
def test_a_full_disk_is_said_and_leaves_nothing(
    folder: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    monkeypatch.setattr(age_file, "_WORK_FACTOR", 10)

    async def use(vault: OpenVault) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
        try:
            with pytest.raises(DiskFull):
                await export(vault, to=tmp_path, form=form, passphrase="x")  # type: ignore[arg-type]
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    unlock(folder, use)
    assert not list(tmp_path.iterdir())


def test_it_shows_one_moment_while_the_person_goes_on_writing(tmp_path: Path) -> None:
    folder, out = tmp_path / "vault", tmp_path / "out.json"

    async def use(vault: OpenVault) -> None:
        await filled(vault)
        loop = asyncio.get_running_loop()
        written: list[int] = []

        def heard(step: Step) -> None:
            number = len(written)
            written.append(number)
            entry = JournalEntry(f"n{number}", Moment(1_791_000_001 + number, 0), "written meanwhile")
            write: Awaitable[None] = vault.private.write(lambda db: journal.add(db, entry))
            asyncio.run_coroutine_threadsafe(_wait(write), loop).result()

        await export(vault, to=out, form="json", progress=Progress(heard))
        assert len(written) > 5
        assert await vault.private.read(journal.total) == 2 + len(written)

    create(folder, use)
    # What was written before its transaction began (the very first step) is in it, and nothing later.
    assert [entry["id"] for entry in json.loads(out.read_bytes())["journal"]] == ["e1", "n0", "e2"]


async def _wait(what: Awaitable[None]) -> None:
    await what


def test_a_read_that_fails_once_is_tried_again(
    made: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    count = counting.contents

    class Failed(Error):  # type: ignore[misc, valid-type]
        sqlite_errorcode = 11

    def unsure(db: Connection) -> Any:
        asked.append(1)
        if len(asked) < 3:
            raise Failed
        return count(db)

    monkeypatch.setattr(counting, "contents", unsure)
    made(to=tmp_path, form="json")
    assert len(asked) == 3


def test_the_vault_remembers_that_it_was_exported_without_saying_where(folder: Path, tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        await export(vault, to=tmp_path, form="markdown", now=lambda: NOON)
        newest = (await vault.private.read(events.newest))[0]
        assert (newest.at, newest.what, newest.facts) == (int(NOON), "exported", {"form": "markdown"})

    unlock(folder, use)
