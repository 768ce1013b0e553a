"""What is in an export: all that a person wrote, none of their keys, and nothing that can pass for ours."""

from __future__ import annotations

import base64
import io
import json
import os
import zipfile
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pyrage
from markdown_it import MarkdownIt

from client.services.unlocking import OpenVault
from tests.client.services.vault_runs import PASSPHRASE, unlock
from tests.client.services.written_vault import (
    ADDRESS,
    EPOCH_KEY,
    ROOT_KEY,
    SECRETS,
    WICKED,
    Do,
)


def test_the_json_holds_all_that_was_written(made: Do, tmp_path: Path) -> None:
    done = made(to=tmp_path, form="json")
    assert done.path.parent == tmp_path
    assert done.path.name.startswith("leeward-export-2026-10-0")  # the day in this computer's own zone
    assert done.path.suffix == ".json"
    assert (done.contents.entries, done.contents.own_posts, done.contents.messages) == (2, 3, 2)
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
        "edited_at": None,
        "mood": 4,
        "words": ["calm", "`tired`\n# no"],
        "note": "a walk",
        "activities": ["reading\n# no"],
        "measures": [{"dimension": "energy", "value": 3}],
        "whole_day": False,
        "origin": None,
    }
    assert [draft["text"] for draft in read["drafts"]] == ["unfinished reply", "unfinished entry"]
    assert [draft["community"] for draft in read["drafts"]] == [1, None]
    earlier, first, second = read["posts"]
    assert (earlier["community"], earlier["text"]) == (1, "under another name"), "under an earlier pseudonym"
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
    assert read["messages"][-1] == {
        "id": "m0",
        "community": 1,
        "kind": "decision",
        "hour": "2026-09-12T08:00:00+00:00",
        "opened": True,
        "content": {},
    }
    assert read["settings"]["lock_after_minutes"] == 25
    if os.name == "posix":
        assert done.path.stat().st_mode & 0o777 == 0o600


def test_places_marks_and_whatever_else_is_ones_own_is_in_it(made: Do, tmp_path: Path) -> None:
    read = json.loads(made(to=tmp_path, form="json").path.read_bytes())
    one, two = str(UUID(int=1, version=4)), str(UUID(int=2, version=4))
    assert read["plan"] == [
        {"step": 1, "text": "I lie awake\n# no"},
        {"step": 4, "name": "Ann `x`", "reach": "knock at 12"},
    ]
    assert read["reading"] == [{"community": 1, "thread": None, "read_to": 7}]
    assert read["following"] == [{"community": 1, "thread": one, "follows": True}]
    at, until = "2026-10-03T04:00:00+00:00", "2026-10-04T07:46:40+00:00"
    assert read["saved"] == [{"community": 1, "post": two, "thread": one, "saved_at": at}]
    assert read["mutes"] == [
        {"community": None, "kind": "word", "value": "`snow`", "muted_at": at, "until": until}
    ]
    assert read["agreements"] == [
        {"community": 1, "what": "guidelines", "version": 2, "agreed_on": "2026-10-03"}
    ]
    assert read["own_words"] == [{"word": "sertraline", "added_at": at}]
    assert read["research"] == [{"community": 1, "post": two, "study": "sleep-1", "sent": False}]
    assert list(read)[-1] == "settings"
    text = made(to=tmp_path, form="markdown").path.read_text("utf-8")
    for said in (
        "```text\nI lie awake\n# no\n```",
        "knock at 12",
        "sertraline",
        f"Saved the post {two}",
        "`` `snow` ``",
    ):
        assert said in text
    assert f"Saved the post {two}" in text


def test_the_private_side_is_in_it_with_all_that_belongs_to_it(made: Do, tmp_path: Path) -> None:
    read = json.loads(made(to=tmp_path, form="json").path.read_bytes())
    at = "2026-10-03T04:00:00+00:00"
    first, second = read["journal"]
    assert (first["journal"], first["tags"], first["people"], first["places"]) == (
        "j1",
        ["rain"],
        ["Ann"],
        ["pier"],
    )
    assert first["versions"] == [{"until": "2026-10-03T04:00:09+00:00", "mood": None, "text": "Words before"}]
    assert (first["pinned"], first["trashed_at"], second["tags"], second["trashed_at"]) == (
        True,
        None,
        [],
        at,
    )
    assert read["journals"] == [{"id": "j1", "name": "# Nights", "place": 1, "made_at": at}]
    assert read["templates"] == [{"id": "t1", "name": "Evening", "text": "What was good?"}]
    assert read["pictures"][0]["data"] == base64.b64encode(b"\xff\xd8").decode()
    assert read["dimensions"][0]["id"] == "energy"
    assert read["activities"] == [{"name": "walking", "resting": False}]
    assert read["responses"][0]["answers"] == [{"linkId": "1", "value": 2}]
    assert read["own_instruments"][0]["questionnaire"] == {"resourceType": "Questionnaire"}
    assert read["exercises"][0]["content"] == {"thought": "a ```"}
    assert read["library"][0]["item"] == "articles/sleep"
    assert read["drafts"][1]["details"] == {"pinned": True}
    text = made(to=tmp_path, form="markdown").path.read_text("utf-8")
    assert "- Journal: ` # Nights `" in text
    assert "In the trash" in text
    assert "What was good?" in text


def test_every_table_of_ones_own_is_in_an_export_or_is_named_here(made: Do, written: Path) -> None:
    kept_back = {
        "community",  # without its keys and addresses
        "epoch_key", "evidence", "guide_key", "joining", "mail_part", "meta", "outbox", "setting", "team_key",
        "ledger_clock", "ledger_entry", "ledger_place", "ledger_sum", "vault_event", "way_in",
    }  # fmt: skip
    exported = {
        "journal_entry", "check_in", "draft", "own_post", "message", "plan_step", "plan_contact", "reading",
        "following", "saved_post", "mute", "agreement", "spelling_word", "journal", "entry_label", "entry_version",
        "picture", "template", "dimension", "activity", "response", "own_instrument", "exercise", "library_mark",
    }  # fmt: skip
    found: set[str] = set()

    async def use(vault: OpenVault) -> None:
        rows = await vault.private.read(
            lambda db: db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        )
        found.update(row[0] for row in rows if not row[0].startswith(("journal_index", "sqlite_")))

    unlock(written, use)
    assert found == kept_back | exported


def test_no_key_no_seed_no_address_and_no_path_comes_out(written: Path, made: Do, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    pages = [made(to=tmp_path, form=form).path.read_bytes() for form in ("json", "markdown")]
    sealed = made(to=tmp_path, form="age", recipients=(str(identity.to_public()),)).path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(pyrage.decrypt(sealed, [identity]))) as archive:
        pages += [archive.read(name) for name in archive.namelist()]
    raw = (written / "vault.key").read_bytes()
    found: list[bytes] = []

    async def use(vault: OpenVault) -> None:
        key = vault.data_key
        found.extend((key.secret, key.vault_id, key.private_file(), key.key_file_seal()))
        found.append(key.community_file_name("a" * 52).encode())

    unlock(written, use)
    secrets = [*SECRETS.values(), EPOCH_KEY, ROOT_KEY, raw[8:24], *found]
    words = [ADDRESS, "POLICY", "SETTING-OF-OURS", "real-name", str(written), str(tmp_path), PASSPHRASE]
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
        "Saturday 3 October 2026, 20:40 (UTC+00:00)",
        "Saturday 3 October 2026, 23:26 (UTC+00:00)",
        "Sunday 4 October 2026, 02:13 (UTC+00:00)",
        "Messages",
        "A decision about something of yours",
        "A message",
        "A decision about something of yours",
        "Communities",
        "Templates",
        "` Evening `",
        "Questionnaires",
        "Saturday 3 October 2026, 05:00 (UTC+01:00)",
        "Exercises",
        "Saturday 3 October 2026, 05:00 (UTC+01:00)",
        "Plan for hard hours",
        "Signs that it is getting hard",
        "Whom I can tell",
        "Followed and saved",
        "Muted",
        "Agreed to",
        "Own words for spelling",
        "Allowed for research",
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
