"""The terminal as a person or a program meets it: real processes, exit codes, and one kind sentence for each fault."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from client.crypto.kdf import Argon2Parameters
from client.services import unlocking
from client.vault.worker import VaultThreads
from protocol import invitation
from protocol.encoding import community_id

ROOT = Path(__file__).parents[2]
PASSPHRASE = "copper kettle under the stairs"
ENTRY = "The river was brown and loud, and I stood there longer than I meant to."


def leeward(
    folder: Path,
    *words: str,
    passphrase: str | None = PASSPHRASE,
    options: tuple[str, ...] = (),
    stdin: str = "",
) -> subprocess.CompletedProcess[str]:
    reading, writing = os.pipe()
    os.write(writing, f"{passphrase}\n".encode())
    os.close(writing)
    given = () if passphrase is None else ("--passphrase-fd", str(reading))
    command = [sys.executable, "-m", "client", "--cli", "--dir", str(folder), *given, *options, *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            input=stdin,
            pass_fds=(reading,),
            env=environment,
            timeout=60,
            check=False,
        )
    finally:
        os.close(reading)


def one_kind_sentence(done: subprocess.CompletedProcess[str], *, code: int = 1) -> str:
    assert done.returncode == code, done
    assert done.stdout == ""
    said = done.stderr.strip()
    assert said.endswith(".")
    assert "\n" not in said
    assert "Traceback" not in said
    assert "Error" not in said
    return said


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault made once, here, with a key that costs the least of what Leeward accepts; each test has a copy."""

    async def make() -> None:
        threads = VaultThreads.real()
        making = unlocking.KeyMaking(parameters=Argon2Parameters())
        new = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=making)
        await new.vault.close()
        threads.shut_down()

    folder = tmp_path_factory.mktemp("made") / "vault"
    asyncio.run(make())
    return folder


@pytest.fixture
def vault(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "vault")


@pytest.mark.slow
def test_a_journal_is_kept_from_one_start_to_the_next(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    created = leeward(vault, "create")
    assert created.returncode == 0, created
    assert "recovery code" in created.stdout
    assert leeward(vault, "journal", "add", ENTRY, "--mood", "2").returncode == 0
    listed = leeward(vault, "journal", "list")
    assert " ".join(ENTRY.split()) in " ".join(listed.stdout.split())
    assert "mood 2 of 5" in listed.stdout
    found = leeward(vault, "search", "brown", options=("--json",))
    assert [entry["text"] for entry in json.loads(found.stdout)["journal"]] == [ENTRY]


@pytest.mark.slow
def test_a_wrong_passphrase_opens_nothing_and_harms_nothing(vault: Path) -> None:
    leeward(vault, "journal", "add", ENTRY)
    said = one_kind_sentence(leeward(vault, "journal", "list", passphrase="not this one"))
    assert "passphrase" in said
    assert ENTRY[:20] in leeward(vault, "journal", "list").stdout


@pytest.mark.slow
def test_a_vault_open_elsewhere_is_told_apart(vault: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    os.close(writing)
    command = [sys.executable, "-m", "client", "--cli", "--json", "--dir", str(vault)]
    first = subprocess.Popen(
        [*command, "--passphrase-fd", str(reading)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        pass_fds=(reading,),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    os.close(reading)
    assert first.stdin is not None
    assert first.stdout is not None
    first.stdin.write('["journal", "list"]\n')
    first.stdin.flush()
    assert json.loads(first.stdout.readline())["ok"]
    assert "another Leeward" in one_kind_sentence(leeward(vault, "journal", "list"))
    first.stdin.close()
    assert first.wait(30) == 0
    first.stdout.close()
    assert leeward(vault, "journal", "list").returncode == 0


def test_a_folder_without_a_vault_says_what_to_do(tmp_path: Path) -> None:
    said = one_kind_sentence(leeward(tmp_path / "none", "journal", "list"))
    assert "create" in said
    assert not (tmp_path / "none").exists()


def test_nobody_to_ask_for_a_passphrase(tmp_path: Path) -> None:
    assert "--passphrase-fd" in one_kind_sentence(leeward(tmp_path / "v", "create", passphrase=None))


@pytest.mark.slow
def test_a_second_create_touches_nothing(vault: Path) -> None:
    before = {path: path.read_bytes() for path in vault.iterdir()}
    assert "already" in one_kind_sentence(leeward(vault, "create", passphrase="another"))
    assert {path: path.read_bytes() for path in vault.iterdir()} == before


def invited(address: str) -> str:
    return invitation.Invitation(address, community_id(bytes(32)), bytes(32), bytes(16)).text()


@pytest.mark.slow
def test_without_a_server_joining_says_so(vault: Path) -> None:
    said = one_kind_sentence(leeward(vault, "join", invited("http://127.0.0.1:9"), "--yes"))
    assert "safe" in said


@pytest.mark.slow
@pytest.mark.parametrize("text", ["hello", "leeward1abcdef", "leeward9zzz"])
def test_what_is_no_invitation_is_said_to_be_none(vault: Path, text: str) -> None:
    assert "invitation" in one_kind_sentence(leeward(vault, "join", text, "--yes"))


@pytest.fixture
def liar() -> Iterator[tuple[str, dict[str, Any]]]:
    """A server that answers every question with whatever is put into its dictionary."""
    says: dict[str, Any] = {"status": 200, "headers": {}, "body": b"{}"}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(says["status"])
            for name, value in says["headers"].items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(says["body"])))
            self.end_headers()
            self.wfile.write(says["body"])

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", says
        server.shutdown()
        thread.join()


@pytest.mark.slow
@pytest.mark.parametrize(
    "lie",
    [
        {"body": b"<html>Welcome to the hotel's network</html>"},
        {"body": b'{"root_key":"' + b"A" * 44 + b'","descriptor":"x"}'},
        {"body": b"[" * 100_000},
        {"body": b" " * 3_000_000},
        {"headers": {"Content-Encoding": "gzip"}},
        {"status": 302, "headers": {"Location": "http://127.0.0.1:9/elsewhere"}},
        {"status": 500, "body": b"oops"},
        {"status": 403, "body": b'{"type":"t","title":"call evil","status":403,"code":"\\u001b[2J"}'},
    ],
    ids=["portal", "stranger", "deep", "huge", "encoded", "redirect", "broken", "escape"],
)
def test_a_server_that_lies_gets_one_sentence(
    vault: Path, liar: tuple[str, dict[str, Any]], lie: dict[str, Any]
) -> None:
    address, says = liar
    says.update(lie)
    said = one_kind_sentence(leeward(vault, "join", invited(address), "--yes"))
    assert "\x1b" not in said
    assert "evil" not in said


def test_slips_are_explained(tmp_path: Path) -> None:
    for words in (["shout"], ["journal"], ["check-in", "9"]):
        done = leeward(tmp_path, *words)
        assert done.returncode == 2
        assert done.stderr
        assert "Traceback" not in done.stderr
    helped = leeward(tmp_path, "help")
    assert helped.returncode == 0
    assert "check-in" in helped.stdout


@pytest.mark.slow
def test_the_shell_goes_on_after_a_slip(vault: Path) -> None:
    lines = ['check-in "3', "shout", "journal list", "check-in 4 --note 'a walk'", "check-in --list", "quit"]
    done = leeward(vault, stdin="\n".join(lines) + "\n")
    assert done.returncode == 0
    assert "a walk" in done.stdout
    assert "quotes" in done.stderr
    assert "no command shout" in done.stderr


@pytest.mark.slow
def test_a_program_is_answered_line_by_line(vault: Path) -> None:
    lines = ["[1, 2]", "not json [", '["journal", "add", "two\\nlines"]', '["sync"]', '["read", "7"]', "help"]
    done = leeward(vault, options=("--json",), stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["ok"] for answer in answers] == [False, False, True, False, False, True]
    assert answers[3]["error"] == "NoCommunity"
    assert all(answer["said"].endswith(".") for answer in answers if not answer["ok"])


@pytest.mark.slow
def test_the_end_of_input_ends_a_text_and_loses_nothing(vault: Path) -> None:
    assert leeward(vault, "journal", "add", stdin="half a letter\nand no full stop").returncode == 0
    assert "half a letter" in leeward(vault, "journal", "list").stdout
    assert "words" in one_kind_sentence(leeward(vault, "journal", "add", stdin=""))


@pytest.mark.slow
def test_nothing_that_was_given_is_dropped_silently(vault: Path) -> None:
    assert "mood" in one_kind_sentence(leeward(vault, "check-in", "--note", "a heavy day"))
    assert "mood" in one_kind_sentence(leeward(vault, "check-in", "3", "--list"))
    assert leeward(vault, "quit").returncode == 0


@pytest.mark.slow
def test_a_program_is_never_asked_and_always_answered(vault: Path) -> None:
    lines = [
        '["journal", "add"]',
        '["journal", "add", "\\ud800"]',
        '["join", "leeward1"]',
        '["journal", "list"]',
    ]
    lines = ["", "[]", '["trust"]', '["draft", "1"]', '["check-in"]', '["queue"]', *lines]
    done = leeward(vault, options=("--json",), stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["ok"] for answer in answers] == [False] * 4 + [True, False] + [False] * 3 + [True]
    assert done.stderr == ""


@pytest.mark.slow
def test_a_terminal_that_lacks_letters_shows_marks_instead(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    leeward(vault, "journal", "add", "the sea \N{WATER WAVE} was loud")
    listed = leeward(vault, "journal", "list")
    assert listed.returncode == 0
    assert "was loud" in listed.stdout


def test_numbers_out_of_all_bounds_are_slips(tmp_path: Path) -> None:
    huge = "9" * 25
    for words in (["journal", "list", "--limit", huge], ["search", "x", "--limit", huge]):
        done = leeward(tmp_path, *words)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
    done = leeward(tmp_path, "journal", "list", options=("--passphrase-fd", huge))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("passphrase", ["   ", "x" * 2000])
def test_what_cannot_be_a_passphrase_makes_no_vault(tmp_path: Path, passphrase: str) -> None:
    said = one_kind_sentence(leeward(tmp_path / "v", "create", passphrase=passphrase))
    assert "passphrase" in said
    assert leeward(tmp_path / "v", "create").returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("address", ["foo", "ftp://x", "http://harbour.example", "https://x:99999"])
def test_a_wrong_address_accuses_no_server(vault: Path, address: str) -> None:
    said = one_kind_sentence(
        leeward(vault, "join", invited("http://127.0.0.1:9"), "--yes", "--address", address)
    )
    assert "address" in said
    assert "server" not in said
