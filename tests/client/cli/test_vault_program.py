"""`leeward vault`, as programs and people in a terminal meet it: real processes, the real key derivation."""

from __future__ import annotations

import json
from pathlib import Path

import pyrage
import pytest

from client.cli import vault_commands, vault_program
from client.domain import errors
from client.domain.contents import Contents
from tests.client.cli.test_vault_codes import new_code
from tests.client.cli.vault_processes import (
    NEW,
    PAGE,
    PASSPHRASE,
    POSIX_ONLY,
    WORDS,
    Made,
    flip,
    said,
    vault,
)

pytestmark = POSIX_ONLY


def test_a_sound_vault_is_looked_at_part_by_part(folder: Path, original: Made) -> None:
    done = vault("check", "--dir", folder)
    assert (done.code, done.said) == (0, "")
    lines = done.out.splitlines()
    assert lines[:3] == [
        "Who may look into the folder: sound.",
        "The key file: sound.",
        "Your own file: sound.",
    ]
    assert lines[3].startswith("The backup leeward-backup-")
    assert lines[4:] == ["In it: 300 journal entries.", "All of it is sound."]
    done = vault("check", "--dir", folder, "--json", typed=original.code, option="--recovery-code-fd")
    assert done.code == 0
    record = done.record
    assert (record["ok"], record["sound"], record["rolled_back"]) == (True, True, False)
    assert [part["name"] for part in record["parts"]] == ["folder", "key-file", "private", "backup"]
    assert record["contents"]["entries"] == 300


@pytest.mark.slow
def test_a_backup_goes_where_one_says_and_comes_back(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "mine.zip"
    done = vault("backup", "--dir", folder, "--to", place, "--json")
    assert (done.code, done.said) == (0, "")
    assert done.record["path"] == str(place)
    assert done.record["contents"]["entries"] == 300
    flip(folder / "private.db", 3 * PAGE + 99)
    done = vault("restore", "--dir", folder, "--from", place, "--json")
    assert done.code == 0, done
    assert done.record["contents"]["entries"] == 300
    assert (Path(done.record["aside"]) / "private.db").is_file()
    assert vault("check", "--dir", folder).code == 0
    elsewhere = tmp_path / "another computer"
    done = vault("restore", "--dir", elsewhere, "--from", place)
    assert (done.code, done.said) == (0, "")
    assert vault("check", "--dir", elsewhere).code == 0


def test_the_newest_automatic_backup_is_what_restore_takes(folder: Path) -> None:
    (folder / "private.db").unlink()
    done = vault("restore", "--dir", folder)
    assert done.code == 0
    assert str(next((folder / "backups").glob("*.zip"))) in done.out
    assert "300 journal entries" in done.out


def test_a_damaged_vault_is_salvaged_into_a_new_one(folder: Path, tmp_path: Path) -> None:
    flip(folder / "private.db", 20 * PAGE + 99)
    damaged = (folder / "private.db").read_bytes()
    done = vault("salvage", "--dir", folder, "--to", tmp_path / "new", "--json")
    assert done.code == 0, done
    assert done.record["lost_pages"] == 1
    assert done.record["contents"]["entries"] > 200
    assert (folder / "private.db").read_bytes() == damaged
    assert vault("check", "--dir", tmp_path / "new").code == 0
    assert vault("salvage", "--dir", folder, "--to", tmp_path / "new").code == 18


@pytest.mark.slow
def test_an_export_is_readable_and_says_so_or_is_encrypted(folder: Path, tmp_path: Path) -> None:
    done = vault("export", "--dir", folder, "--to", tmp_path, "--form", "json", "--json")
    assert done.code == 0
    assert not done.record["encrypted"]
    read = json.loads(Path(done.record["path"]).read_bytes())
    assert len(read["journal"]) == 300
    done = vault("export", "--dir", folder, "--to", tmp_path, "--form", "markdown")
    assert "THIS FILE IS NOT ENCRYPTED" in done.out
    done = vault("export", "--dir", folder, "--to", tmp_path / "a.age", typed=f"{PASSPHRASE}\n{NEW}")
    assert (done.code, done.said) == (0, "")
    assert WORDS.encode() not in (tmp_path / "a.age").read_bytes()
    assert pyrage.passphrase.decrypt((tmp_path / "a.age").read_bytes(), NEW).startswith(b"PK")
    identity = pyrage.x25519.Identity.generate()
    done = vault(
        "export", "--dir", folder, "--to", tmp_path / "b.age", "--recipient", str(identity.to_public())
    )
    assert done.code == 0
    assert pyrage.decrypt((tmp_path / "b.age").read_bytes(), [identity]).startswith(b"PK")
    done = vault("export", "--dir", folder, "--to", tmp_path / "c.age", "--recipient", "age1nobody")
    assert (done.code, done.said) == (1, said(errors.UnusableRecipient()))
    done = vault("export", "--dir", folder, "--to", tmp_path / "c.age")
    assert done.code == 1
    assert "second line" in done.said
    assert not (tmp_path / "c.age").exists()


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["check", "--help"]):
        assert vault_program.run(words) == 0
        assert capsys.readouterr().out.startswith("usage: leeward vault")


def test_without_a_terminal_it_says_how_to_give_the_passphrase(folder: Path) -> None:
    done = vault("check", "--dir", folder, option="")
    assert done.code == 1
    assert "--passphrase-fd" in done.said


@pytest.mark.slow
def test_the_passphrase_and_the_code_are_changed(folder: Path, original: Made) -> None:
    done = vault("passphrase", "--dir", folder, typed=f"{PASSPHRASE}\n{NEW}")
    assert (done.code, done.said) == (0, "")
    code = new_code(folder, NEW)
    assert vault("check", "--dir", folder, typed=original.code, option="--recovery-code-fd").code == 10
    done = vault("passphrase", "--dir", folder, typed=f"{code}\n{PASSPHRASE}", option="--recovery-code-fd")
    assert done.code == 0
    done = vault("renew", "--dir", folder, "--json", typed=f"{PASSPHRASE}\n{NEW}")
    assert done.code == 0, done
    assert done.record["contents"]["entries"] == 300
    assert not done.record["checked"]
    assert vault("check", "--dir", folder, typed=PASSPHRASE).code == 10
    done = vault("check", "--dir", folder, typed=done.record["recovery_code"], option="--recovery-code-fd")
    assert done.code == 0, done


def test_counts_in_words() -> None:
    assert vault_commands.in_words(Contents()) == "nothing yet"
    assert vault_commands.in_words(Contents(entries=1, drafts=2)) == "1 journal entry, 2 drafts"
