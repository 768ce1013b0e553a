"""The commands that keep a community, as processes, beside a server that goes on serving."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from protocol.encoding import unb64
from protocol.errors import ProtocolError
from tests.server.kinds import both, only_postgresql
from tests.server.people import Person, Turned
from tests.server.reader import read_community, read_feed, read_head
from tests.server.running import Running, command, start


def join(data: Path, server: Running) -> Person:
    person, _ = join_with_key(data, server)
    return person


def join_with_key(data: Path, server: Running) -> tuple[Person, dict[int, bytes]]:
    """A new member, with the epoch's key that the gate gave them."""
    person = Person(server.address)
    answer = person.join(command("invite", "--data", data, "--count", "1").stdout.strip())
    person.log_in()
    return person, {answer.epoch: unb64(answer.epoch_key)}


def soon(asked: Callable[[], bool], *, seconds: float = 8) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if asked():
            return True
        time.sleep(0.1)
    return False


@both
def test_backed_up_while_it_serves_and_brought_back(
    data: Path, tmp_path: Path, serve: Callable[[], Running]
) -> None:
    server = serve()
    person = join(data, server)
    made = command("backup", "--data", data, "--to", tmp_path / "backups")
    assert made.returncode == 0, made.stderr
    community, desk = sorted((tmp_path / "backups").iterdir())
    assert str(community) in made.stdout
    assert str(desk) in made.stdout
    late = join(data, server)
    server.stop()
    again = command(
        *("restore", "--data", tmp_path / "again", "--from", community, "--desk-from", desk),
        *("--root-key", tmp_path / "root.pem"),
    )
    assert again.returncode == 0, again.stderr
    assert "generation 2" in again.stdout
    assert "no erasure list" in again.stdout
    back = start(tmp_path / "again")
    try:
        person.address = late.address = back.address
        person.log_in()
        feed = read_feed(back.address, person.community, member_secret=person.mailbox_key)
        assert feed.descriptor.generation == 2
        with pytest.raises(Turned):
            late.log_in()  # joined after the backup: comes in again with a new invitation
        join(tmp_path / "again", back)
    finally:
        back.stop()


def test_backups_never_lie_where_the_community_does(data: Path) -> None:
    inside = command("backup", "--data", data, "--to", data / "backups")
    assert inside.returncode == 1
    assert "must not lie inside" in inside.stderr
    assert not (data / "backups").exists()


def test_restore_says_what_is_wrong_and_leaves_nothing(data: Path, tmp_path: Path) -> None:
    key = ("--root-key", tmp_path / "root.pem")
    nowhere = ("--from", tmp_path / "none")
    for arguments, words in (
        (("--data", data, *nowhere, *key), "There is a community in"),
        (("--data", tmp_path / "new", *nowhere, *key), "There is no file"),
        (("--data", tmp_path / "new", *nowhere, *key, "--erasures", tmp_path / "no"), "no erasure list"),
        (("--data", tmp_path / "new", *nowhere, "--root-key", tmp_path / "no.pem"), "no root key"),
    ):
        said = command("restore", *arguments)
        assert said.returncode == 1
        assert words in said.stderr
        assert "Traceback" not in said.stderr
    assert not (tmp_path / "new").exists()


@both
def test_a_running_server_takes_up_new_keys_within_seconds(
    data: Path, tmp_path: Path, serve: Callable[[], Running]
) -> None:
    server = serve()
    person, keys = join_with_key(data, server)
    before, _ = read_community(server.address, person.community)
    said = command(
        *("rotate-keys", "--data", data, "--root-key", tmp_path / "root.pem"), "--feed", "--session"
    )
    assert said.returncode == 0, said.stderr

    def is_signed_anew() -> bool:
        described, _ = read_community(server.address, person.community)
        try:
            read_head(server.address, described)
        except ProtocolError:
            return False
        return described.feed_key != before.feed_key

    assert soon(is_signed_anew)
    assert read_feed(server.address, person.community, epoch_keys=keys).entries

    def is_out() -> bool:
        try:
            person.queue()
        except Turned as turned:
            return turned.code == "not-signed-in"
        return False

    assert soon(is_out)  # a member at the guides' desk is otherwise told that this is not allowed
    person.log_in()
    with pytest.raises(Turned, match="not-allowed"):
        person.queue()
    server.stop()
    looked = command("check", "--data", data).stdout
    assert re.search(r"^head +well$", looked, re.MULTILINE), looked
    assert re.search(r"^keys +well$", looked, re.MULTILINE), looked


def test_rotate_keys_asks_which_and_for_the_right_root_key(data: Path, tmp_path: Path) -> None:
    start_of = ("rotate-keys", "--data", data, "--root-key")
    assert "which keys" in command(*start_of, tmp_path / "root.pem").stderr
    assert "--afresh together" in command(*start_of, tmp_path / "root.pem", "--session", "--afresh").stderr
    assert (
        command(
            "init", "--data", tmp_path / "x", "--name", "H", "--root-key", tmp_path / "k", "--practice"
        ).returncode
        == 0
    )
    other = command(*start_of, tmp_path / "k", "--session")
    assert other.returncode == 1
    assert "another community" in other.stderr


def test_a_guides_keys_are_taken_back_and_an_invitation_is_printed(
    data: Path, tmp_path: Path, serve: Callable[[], Running]
) -> None:
    server = serve()
    guide = Person(server.address)
    guide.join(command("guide", "add", "--data", data).stdout.strip())
    key = ("--root-key", tmp_path / "root.pem")
    assert command("guide", "confirm", "--data", data, *key).returncode == 0
    guide.log_in()
    said = command("rotate-keys", "--data", data, *key, "--guide", guide.name)
    assert said.returncode == 0, said.stderr
    with pytest.raises(Turned, match="not-signed-in"):
        guide.queue()
    with pytest.raises(Turned, match="not-signed-in"):
        guide.log_in()
    afresh = Person(server.address)
    answer = afresh.join(said.stdout.splitlines()[-1].strip())
    assert answer.guide_waits
    assert soon(lambda: read_community(server.address, afresh.community)[0].guides == ())


@both
def test_check_and_retention_and_reveal_speak_plainly(
    data: Path, kind: str, serve: Callable[[], Running]
) -> None:
    server = serve()
    person = join(data, server)
    looked = command("check", "--data", data)
    if kind == "sqlite":
        assert (looked.returncode, "PLEASE LOOK" in looked.stdout) == (0, False), looked.stdout
    else:  # the database of these tests is fast and careless, which is noticed
        assert (
            looked.stdout.count("PLEASE LOOK") == looked.stdout.count("fsync is off") == 2
        )  # the desk's too
    assert re.search(r"^head +well$", looked.stdout, re.MULTILINE)
    ran = command("retention", "run", "--data", data)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "members who had left are gone" in ran.stdout
    page = command("reveal", "--data", data, "--member", person.name)
    assert page.returncode == 0
    assert str(person.id) in page.stdout
    assert command("reveal", "--data", data, "--member", "Nobody").returncode == 1
    server.stop()
    shutil.rmtree(data / "feed")
    lost = command("check", "--data", data)
    assert lost.returncode == 1
    assert "missing or damaged" in lost.stdout


@only_postgresql
def test_another_process_seals_soon_after_the_one_that_did_was_killed(data: Path, tmp_path: Path) -> None:
    """Two servers share a database and a folder; whichever has the duty dies without a word."""
    key = ("--root-key", tmp_path / "root.pem")
    first = start(data)
    second = start(data)
    try:
        person = Person(second.address)
        person.join(command("invite", "--data", data, "--count", "1").stdout.strip())

        def size(server: Running) -> int:
            described, _ = read_community(server.address, person.community)
            return read_head(server.address, described).checkpoint.size

        assert soon(lambda: size(second) >= 1)  # sealed by the first, seen by both
        assert size(first) == size(second)
        before = size(second)
        first.kill()
        killed = time.monotonic()
        guide = Person(second.address)
        guide.join(command("guide", "add", "--data", data).stdout.strip())
        assert command("guide", "confirm", "--data", data, *key).returncode == 0
        assert soon(lambda: size(second) > before, seconds=30)
        assert time.monotonic() - killed < 25  # the duty's ten seconds, and slow machines
        described, _ = read_community(second.address, person.community)
        assert [one.id for one in described.guides] == [guide.id]
    finally:
        if not first.stopped:
            first.kill()
        second.stop()
