"""The steward's commands as processes: what they do, and what they say when it cannot be done."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from cryptography.hazmat.primitives import serialization

from protocol import invitation
from protocol.invitation import Role
from protocol.limits import ISSUER_MONTHS
from server.__main__ import main
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey
from server.services.catalogue import load_catalogue
from server.services.community import open_folder, read_descriptor
from tests.server.people import Person
from tests.server.reader import read_community
from tests.server.running import ROOT, Running, command


def said(arguments: list[str | Path], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Exit code and stderr of a command that is run in this process."""
    try:
        code = main([str(one) for one in arguments])
    except SystemExit as end:
        code = int(end.code or 0)
    return code, capsys.readouterr().err


def one_kind_sentence(text: str) -> bool:
    return (
        "Traceback" not in text
        and text.strip().endswith((".", "FILE", "..."))
        and len(text.splitlines()) <= 2
    )


@pytest.mark.usefixtures("quick")
def test_init_makes_a_community_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, root = tmp_path / "new" / "data", tmp_path / "root.pem"
    places = ["--data", str(data), "--root-key", str(root)]
    code = main([*["init", "--practice", "--room", "Sleep", "--room", "Worry", "--name", "Harbour"], *places])
    assert code == 0
    out = capsys.readouterr().out
    assert stat.S_IMODE(root.stat().st_mode) == 0o600
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    community, store = open_folder(data)
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    store.close()
    assert community.id in out
    assert (descriptor.practice, descriptor.number, descriptor.minimum_age) == (True, 1, 16)
    assert [room.name for room in descriptor.rooms] == ["Sleep", "Worry"]
    assert "Be kind" in descriptor.guidelines[0].text
    assert "two guides" in descriptor.escalation[0].text
    assert len(list(data.glob("desk/issuers/*.pem"))) == len(descriptor.issuers) == ISSUER_MONTHS
    edited = list(data.glob("catalogue/*.toml"))
    assert edited
    assert {stat.S_IMODE(path.stat().st_mode) for path in edited} == {0o600}
    assert [path.name for path in tmp_path.glob("new/.*")] == []


@pytest.mark.usefixtures("quick")
def test_init_writes_guidelines_and_catalogue_in_the_languages_asked_for(tmp_path: Path) -> None:
    data = tmp_path / "data"
    places = ["--data", str(data), "--root-key", str(tmp_path / "root.pem")]
    assert (
        main(["init", "--practice", "--name", "Hafen", "--language", "de", "--language", "es", *places]) == 0
    )
    community, store = open_folder(data)
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    store.close()
    for texts in (descriptor.guidelines, descriptor.escalation):
        assert [each.language for each in texts] == ["de", "es"]
    assert "Guides" in descriptor.guidelines[0].text
    assert [each.language for each in load_catalogue(data).languages] == ["de", "es"]
    assert main(["init", "--practice", "--name", "x", "--data", str(tmp_path / "other"), *places[2:]]) == 0
    assert {one.name for one in (tmp_path / "other" / "catalogue").iterdir()} == {"en.toml"}


@pytest.mark.usefixtures("quick")
def test_init_refuses_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, root = tmp_path / "data", tmp_path / "root.pem"
    start: list[str | Path] = ["init", "--data", data, "--name", "Harbour", "--root-key", root]
    assert main([str(one) for one in [*start, "--practice"]]) == 0
    capsys.readouterr()
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    key = root.read_bytes()

    inside = ["init", "--name", "H", "--practice", "--data", tmp_path / "other", "--root-key"]
    (tmp_path / "link").symlink_to(tmp_path / "other")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "no.pem").write_text("no key")
    fresh: list[str | Path] = [
        "init",
        "--data",
        tmp_path / "third",
        "--root-key",
        root,
        "--practice",
        "--name",
    ]
    for arguments, part in (
        ([*start, "--practice"], "already"),
        ([*inside, tmp_path / "other" / "root.pem"], "must not lie inside"),
        ([*inside, tmp_path / "link" / "root.pem"], "must not lie inside"),
        ([*inside, tmp_path / "no.pem"], "cannot be read as a root key"),
        ([*inside, tmp_path / "nowhere" / "x" / ".." / "..", "--practice"], "root key"),
        (["init", "--data", tmp_path / "full", "--name", "H", "--root-key", root, "--practice"], "not empty"),
        (["init", "--data", root, "--name", "H", "--root-key", tmp_path / "k", "--practice"], "is a file"),
        ([*fresh, " "], "one line"),
        ([*fresh, "H", "--room", "Sleep", "--room", "sleep"], "same name"),
    ):
        code, words = said(arguments, capsys)  # type: ignore[arg-type]
        assert (code, part in words) == (1, True), (arguments, words)
        assert one_kind_sentence(words)
    for kinds in ([], ["--practice", "--alarm", "ring"]):
        code, words = said(
            ["init", "--data", tmp_path / "x", "--name", "H", "--root-key", root, *kinds], capsys
        )
        assert code == 2
        assert "Traceback" not in words
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
    assert root.read_bytes() == key
    assert not (tmp_path / "third").exists()
    assert not (tmp_path / "other").exists()


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("kind", ["empty", "noise", "another kind", "public half", "locked"])
def test_init_takes_no_file_for_a_root_key_that_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], issuer_key: IssuerPrivateKey, kind: str
) -> None:
    root = tmp_path / "root.pem"
    pem, private = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    key = key_files.new_signing_key()
    root.write_bytes(
        {
            "empty": b"",
            "noise": bytes(range(256)),
            "another kind": issuer_key.private_bytes(pem, private, serialization.NoEncryption()),
            "public half": key.public_key().public_bytes(
                pem, serialization.PublicFormat.SubjectPublicKeyInfo
            ),
            "locked": key.private_bytes(pem, private, serialization.BestAvailableEncryption(b"x")),
        }[kind]
    )
    before = root.read_bytes()
    where: list[str | Path] = ["--data", tmp_path / "data", "--root-key", root]
    code, words = said(["init", "--practice", "--name", "H", *where], capsys)
    assert (code, "cannot be read as a root key" in words) == (1, True)
    assert one_kind_sentence(words)
    assert root.read_bytes() == before
    assert not (tmp_path / "data").exists()


@pytest.mark.usefixtures("quick")
def test_init_keeps_the_root_key_to_its_owner_whatever_the_umask(tmp_path: Path) -> None:
    root = tmp_path / "stick" / "root.pem"
    where = ["--data", str(tmp_path / "data"), "--root-key", str(root)]
    old = os.umask(0)
    try:
        assert main(["init", "--practice", "--name", "H", *where]) == 0
    finally:
        os.umask(old)
    assert stat.S_IMODE(root.stat().st_mode) == 0o600
    for path in (tmp_path / "data").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@pytest.mark.usefixtures("quick")
def test_an_alarm_makes_it_real(tmp_path: Path) -> None:
    data, root = tmp_path / "data", tmp_path / "root.pem"
    assert (
        main(["init", "--data", str(data), "--name", "H", "--root-key", str(root), "--alarm", "true now"])
        == 0
    )
    community, store = open_folder(data)
    assert not community.practice
    assert store.read(lambda tx: tx.fact("alarm")).result() == "true now"
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    store.close()
    assert not descriptor.practice
    assert len(descriptor.rooms) == 1


@pytest.mark.parametrize(
    "alarm", ["", "  ", "/nowhere/ring-me", "ring-me-that-is-nowhere", "./ring", "'open"]
)
def test_a_real_community_is_not_made_with_an_alarm_that_would_not_ring(
    tmp_path: Path, alarm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--data", str(tmp_path / "data"), "--root-key", str(tmp_path / "root.pem")]
    code, words = said(["init", "--name", "H", *where, "--alarm", alarm], capsys)
    assert code == 1
    assert one_kind_sentence(words)
    assert list(tmp_path.iterdir()) == []


def test_commands_on_a_folder_without_a_community(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "threads.jsonl"
    file.write_text("")
    for arguments in (
        ["serve", "--data", tmp_path],
        ["invite", "--data", tmp_path, "--count", "1"],
        ["guide", "add", "--data", tmp_path],
        ["guide", "confirm", "--data", tmp_path, "--root-key", tmp_path / "k"],
        ["import-threads", "--data", tmp_path, file],
    ):
        code, words = said(arguments, capsys)  # type: ignore[arg-type]
        assert code == 1
        assert "There is no community" in words


def test_invitations_are_printed_one_a_line(data: Path) -> None:
    done = command("invite", "--data", data, "--count", "3", "--address", "https://harbour.example")
    texts = done.stdout.splitlines()
    parsed = [invitation.parse(text) for text in texts]
    assert len({one.code for one in parsed}) == 3
    assert {one.address for one in parsed} == {"https://harbour.example"}
    assert {one.role for one in parsed} == {Role.MEMBER}
    guide = invitation.parse(command("guide", "add", "--data", data).stdout)
    assert (guide.role, guide.address) == (Role.GUIDE, "http://127.0.0.1:8470")
    for path in data.rglob("*"):
        if path.is_file():
            assert not any(one.code in path.read_bytes() for one in parsed), path


def test_bad_counts_and_addresses_are_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for count in ("0", "-1", "1000000"):
        code, words = said(["invite", "--data", data, "--count", count], capsys)
        assert (code, "1 to 10,000" in words) == (1, True)
    for address in ("harbour.example", "http://harbour.example", "https://harbour.example/path"):
        code, words = said(["invite", "--data", data, "--count", "1", "--address", address], capsys)
        assert (code, "--address" in words) == (1, True)
    assert said(["invite", "--data", data, "--count", "many"], capsys)[0] == 2


def test_serving_tells_its_address_and_stops_when_told(data: Path, serve: Callable[[], Running]) -> None:
    server = serve()
    text = command("invite", "--data", data, "--count", "1").stdout.strip()
    assert invitation.parse(text).address == server.address
    second = command("serve", "--data", data, "--port", "0")
    assert second.returncode == 1
    assert "already" in second.stderr
    assert one_kind_sentence(second.stderr)
    assert server.stop() == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_either_signal_ends_serving_well(data: Path, serve: Callable[[], Running], number: int) -> None:
    server = serve()
    with httpx.Client(trust_env=False, timeout=5) as client:
        assert client.get(server.address + "/v1/feed/head").status_code == 200
        server.process.send_signal(number)  # while a connection is kept open
        _, errors = server.process.communicate(timeout=8)
    server.stopped = True
    assert (server.process.returncode, errors) == (0, "")
    assert not (data / "community.sqlite-wal").exists()  # everything is in its file
    again = serve()
    assert again.stop() == ""


def test_an_occupied_port_is_one_kind_sentence(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = command("serve", "--data", data, "--port", str(port))
    assert done.returncode == 1
    assert f"port {port}" in done.stderr
    assert one_kind_sentence(done.stderr)
    assert "--port" in done.stderr


@pytest.mark.parametrize(
    ("host", "port", "parts"),
    [
        ("127.0.0.1", "99999", ("0 to 65535", "--port")),
        ("127.0.0.1", "-1", ("0 to 65535", "--port")),
        ("127.0.0.1", "9" * 30, ("0 to 65535", "--port")),
        ("8.8.8.8", "0", ("8.8.8.8", "this machine", "--host")),
        ("::1%nonsense", "0", ("::1%nonsense", "this machine", "--host")),
        ("x" * 70 + ".invalid", "0", ("this machine", "--host")),
        ("", "0", ("this machine", "--host")),
    ],
)
def test_where_nothing_can_listen_is_one_kind_sentence(
    data: Path, host: str, port: str, parts: tuple[str, ...]
) -> None:
    done = command("serve", "--data", data, "--host", host, "--port", port)
    assert done.returncode == 1
    assert one_kind_sentence(done.stderr)
    assert all(part in done.stderr for part in parts), done.stderr
    assert ("--host" in done.stderr) != ("--port" in done.stderr)


def test_a_missing_or_damaged_key_is_one_kind_sentence(data: Path) -> None:
    (data / "keys" / "session.key").write_bytes(b"short")
    done = command("serve", "--data", data, "--port", "0")
    assert done.returncode == 1
    assert one_kind_sentence(done.stderr)
    assert "rotate-keys --feed --session" in done.stderr  # no backup holds them
    shutil.rmtree(data / "keys")
    gone = command("serve", "--data", data, "--port", "0").stderr
    assert one_kind_sentence(gone)
    assert "rotate-keys --feed" in gone
    assert "backup" not in gone


def test_an_option_has_to_be_written_out(data: Path) -> None:
    """`--issuer` for `--issuers` would be a guess of what somebody meant."""
    for words in (("check", "--dat", data), ("rooms", "list", "--dat", data)):
        done = command(*words)
        assert done.returncode == 2
        assert "--dat" in done.stderr
        assert "ambiguous" not in done.stderr


def test_a_folder_where_a_file_is_meant_is_said_so(data: Path, tmp_path: Path) -> None:
    done = command(
        *("restore", "--data", tmp_path / "again", "--from", data, "--root-key", tmp_path / "root.pem")
    )
    assert done.returncode == 1
    assert one_kind_sentence(done.stderr)
    assert f"{data} is a folder" in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can try it")
def test_root_writes_nothing_into_another_users_community(data: Path, tmp_path: Path) -> None:
    """Keys that root made there could not be read by the server any more: nothing would be published."""
    os.chown(data, 4321, 4321)
    for words in (
        ("rotate-keys", "--data", data, "--root-key", tmp_path / "root.pem", "--session"),
        ("serve", "--data", data, "--port", "0"),
        ("guide", "add", "--data", data),
        ("check", "--data", data),
    ):
        done = command(*words)
        assert done.returncode == 1, words
        assert one_kind_sentence(done.stderr)
        assert "4321" in done.stderr


def test_confirming_guides_needs_the_right_root_key(
    data: Path, serve: Callable[[], Running], tmp_path: Path
) -> None:
    address = serve().address
    root = tmp_path / "root.pem"
    assert "No guide is waiting" in command("guide", "confirm", "--data", data, "--root-key", root).stdout
    guide = Person(address)
    guide.join(command("guide", "add", "--data", data).stdout.strip())
    other = tmp_path / "other.pem"
    key_files.write_private(other, key_files.new_signing_key())
    wrong = command("guide", "confirm", "--data", data, "--root-key", other)
    assert (wrong.returncode, "another community" in wrong.stderr) == (1, True)
    assert command("guide", "confirm", "--data", data, "--root-key", tmp_path / "none.pem").returncode == 1
    assert guide.log_in().role == "member"

    done = command("guide", "confirm", "--data", data, "--root-key", root)
    assert done.returncode == 0
    name, fingerprint = done.stdout.strip().split("  ")
    assert name == guide.name
    assert len(fingerprint.split()) == 5
    assert guide.log_in().role == "guide"
    end = time.monotonic() + 6
    while read_community(address, guide.community)[0].number != 2:
        assert time.monotonic() < end, "the server never noticed"
        time.sleep(0.2)


def test_the_commands_exist_exactly_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "server", "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    for name in ("init", "serve", "import-threads", "invite", "guide", "practice"):
        assert name in done.stdout
