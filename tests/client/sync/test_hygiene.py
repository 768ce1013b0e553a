"""Three people at three computers, as their bytes are: nobody could tell from what they read who they are.

Real client processes in environments that differ in all a program might pick up, before a wire that keeps every byte.
"""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from client.sync import tls
from protocol import limits
from protocol.submissions import Held
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, Reply
from tests.support.tap import Sent, Tap
from tests.support.village import Village

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "a ladder against the apple tree"
CHANGES = 300
_TELLING = 5
WORDS = ("qzmorningpages", "qzhalfwritten", "qzlookedfor")


@dataclass
class Computer:
    """One person's: what it is called, and what they did. `sent` is what left it for the village."""

    folder: Path
    user: str
    host: str
    zone: str
    locale: str
    seed: str
    sent: list[Sent] = field(default_factory=list)
    bytes: bytes = b""

    def canaries(self) -> list[str]:
        short = self.locale.partition(".")[0]
        return [
            self.user, self.host, self.zone, self.zone.partition("/")[2], self.locale, short, short.replace("_", "-"),
            "qznetrclogin", "qznetrcsecret", "qzproxyuser", str(self.folder), *WORDS,
        ]  # fmt: skip

    def environment(self, trap: str) -> dict[str, str]:
        home = self.folder / "home" / self.user
        home.mkdir(parents=True)
        netrc = home / ".netrc"
        netrc.write_text("default login qznetrclogin password qznetrcsecret\n")
        netrc.chmod(0o600)
        names = ("http_proxy", "https_proxy", "all_proxy")
        proxies = dict.fromkeys(names, f"http://qzproxyuser:secret@{trap}")
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "HOME": str(home),
            "USER": self.user,
            "LOGNAME": self.user,
            "HOSTNAME": self.host,
            "TZ": self.zone,
            "LANG": self.locale,
            "LC_ALL": self.locale,
            "LANGUAGE": self.locale,
            "PYTHONHASHSEED": self.seed,
            "PYTHONUTF8": "1",
            "SSLKEYLOGFILE": str(self.folder / "keys.log"),
            "NETRC": str(netrc),
            "NO_PROXY": "",
            **proxies,
            **{name.upper(): value for name, value in proxies.items()},
        }

    def sits_down(self, *commands: list[str], trap: str) -> list[dict[str, Any]]:
        """Their program, given these commands; its answers."""
        reading, writing = os.pipe()
        os.write(writing, f"{PASSPHRASE}\n".encode())
        os.close(writing)
        done = subprocess.run(
            [sys.executable, "-P", "-m", "client", "--cli", "--json", "--dir", str(self.folder / "vault"),
             "--passphrase-fd", str(reading)],
            input="\n".join(map(json.dumps, commands)), capture_output=True, text=True, timeout=120, check=False,
            pass_fds=(reading,), env=self.environment(trap), cwd=self.folder,
        )  # fmt: skip
        os.close(reading)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(answers) == len(commands), done.stderr
        assert [answer for answer in answers if not answer["ok"]] == []
        return answers


def village() -> Village:
    feed = FeedBuilder()
    feed.pseudonym("ann", "Quiet Harbour")
    for n in range(CHANGES):
        feed.post(f"t{n}", f"ordinary words number {n}", title=f"Title {n}", hour=n)
    made = Village(feed)
    made.answer = lambda _: Held(3600)
    feed.publish()
    return made


@pytest.fixture(scope="module")
def computers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[Computer], int]]:
    """Three who have lived a little, and how many connections came to the trap that every environment names."""
    place = tmp_path_factory.mktemp("hygiene")
    rows = (
        ("qzadelheid", "qzlaptop-adelheid", "Pacific/Chatham", "de_CH.UTF-8", "1"),
        ("qzbartolome", "qzdesk-of-barto", "America/St_Johns", "pt_BR.UTF-8", "2"),
        ("qzcorisande", "qzward-pc-17", "Asia/Kathmandu", "tr_TR.UTF-8", "3"),
    )
    people = [Computer(place / row[0], *row) for row in rows]
    here, other = village(), Village(FeedBuilder("another"))
    other.feed.publish()
    with (
        Loopback(lambda _: Reply(b"no")) as trap,
        Loopback(here) as server,
        Loopback(other) as elsewhere,
        Tap(server.port) as tap,
    ):
        here.address, other.address = tap.address, elsewhere.address
        name = here.feed.described.name
        for person in people:
            person.folder.mkdir()
            here.signed.clear()  # another invitation for each
            before = len(tap.out)
            person.sits_down(*days(person, people, here, other, name), trap=f"127.0.0.1:{trap.port}")
            person.sent = tap.requests(since=before)
            person.bytes = b"".join(bytes(each) for each in tap.out[before:])
        yield people, len(trap.asked)


def days(
    person: Computer, people: list[Computer], here: Village, other: Village, name: str
) -> list[list[str]]:
    """What this one does: the same towards the community, and all else as different as can be."""
    one, two, three = (person is each for each in people)
    alone: list[list[str]] = []
    if one:
        alone += [["journal", "add", f"{WORDS[0]} {'and on ' * n}"] for n in range(1, 25)]
        alone += [["check-in", "2"], ["search", WORDS[0]]]
    if two:
        alone += [["join", other.invitation(), "--yes"]]
    joined = [["join", here.invitation(), "--yes"], ["community", name], ["sync"], ["rooms"], ["threads"]]
    looking: list[list[str]] = []
    if three:
        looking += [["draft", "1", f"{WORDS[1]} and more"]]
        looking += [["read", str(n)] for n in range(1, 10)]
        looking += [["search", WORDS[2]]] * 5
    else:
        looking += [["read", "1"]]
    long = "a longer text, " * (70 if one else 5)
    writing = [["thread", str(here.feed.room), "Nights", long], ["sync"], ["sync"], ["mail"]]
    return [["create"], *alone, *joined, *looking, *writing]


def reads(person: Computer) -> list[Sent]:
    return [each for each in person.sent if each.line.startswith("GET ")]


def writes(person: Computer) -> list[Sent]:
    return [each for each in person.sent if not each.line.startswith("GET ")]


def test_what_they_read_they_ask_for_in_the_very_same_bytes(
    computers: tuple[list[Computer], int],
) -> None:
    people, _ = computers
    first, *others = [sorted(each.raw for each in reads(person)) for person in people]
    lines = {each.line for each in reads(people[0])}
    assert {"GET /v1/feed/head", "GET /v1/community"} < lines
    assert len([line for line in lines if line.startswith("GET /v1/feed/o/")]) >= 3, (
        "a segment, a tail, a manifest"
    )
    for other in others:
        assert other == first
    for each in reads(people[0]):
        assert [name.lower() for name, _ in each.headers] == ["host", "accept-encoding"]
        assert each.body == b""


def test_what_they_write_looks_alike_and_is_padded(computers: tuple[list[Computer], int]) -> None:
    people, _ = computers
    shapes = [
        {
            (each.line, tuple(name.lower() for name, _ in each.headers), len(each.body))
            for each in writes(person)
        }
        for person in people
    ]
    assert shapes[0] == shapes[1] == shapes[2], (
        "a journal, another community, drafts and searches do not show"
    )
    lines = {line for line, _, _ in shapes[0]}
    assert lines == {
        "POST /v1/desk", "POST /v1/gate", "POST /v1/session/challenge", "POST /v1/session", "POST /v1/submissions",
    }  # fmt: skip
    assert {length for _, _, length in shapes[0]} <= set(limits.PADDED_SIZES)
    signed, plain = (
        {names for _, names, _ in shapes[0] if ("authorization" in names) is wanted}
        for wanted in (True, False)
    )
    assert len(signed) == len(plain) == 1, "one order of headers, with a session and without one"
    for person in people:
        for each in writes(person):
            values = dict(each.headers)
            assert {name.lower() for name in values} <= {
                "host", "accept-encoding", "content-type", "content-length", "authorization",
            }  # fmt: skip


def readable(person: Computer) -> str:
    """Everything that left, and what base64 in it says, as letters."""
    inside = [
        base64.b64decode(piece + b"=" * (-len(piece) % 4))
        for piece in re.findall(rb"[A-Za-z0-9+/]{12,}=*", person.bytes)
        if len(piece.rstrip(b"=")) % 4 != 1
    ]
    return b"\n".join([person.bytes, *inside]).decode("latin-1").lower()


def test_nothing_of_where_they_are_is_in_any_byte(computers: tuple[list[Computer], int]) -> None:
    people, _ = computers
    mac = f"{uuid.getnode():012x}"
    machine = [mac, ":".join(re.findall("..", mac)), os.uname().release, sys.platform, os.uname().nodename]
    machine = [
        each for each in machine if len(each) >= _TELLING
    ]  # shorter ones stand in random bytes by chance
    programs = [
        "python",
        "httpx",
        "httpcore",
        "mozilla",
        "user-agent",
        "accept-language",
        "cookie",
    ]
    for person in people:
        said = readable(person)
        assert "nights" in said, "else this test finds nothing"
        for canary in [
            *person.canaries(),
            *machine,
            *programs,
            "referer",
            "if-none-match",
            "date:",
            "if-modified",
        ]:
            assert canary.lower() not in said, canary


def test_proxies_passwords_and_key_logs_of_the_environment_are_left_alone(
    computers: tuple[list[Computer], int],
) -> None:
    people, trapped = computers
    assert trapped == 0
    for person in people:
        assert not (person.folder / "keys.log").exists()
        assert not any(name.lower() == "authorization" and "basic" in value.lower() for each in person.sent
                       for name, value in each.headers)  # fmt: skip


def test_no_id_is_made_of_this_computer_or_the_time(computers: tuple[list[Computer], int]) -> None:
    people, _ = computers
    found = {
        uuid.UUID(each.decode())
        for person in people
        for each in re.findall(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", person.bytes)
    }
    assert len(found) > 3
    assert {each.version for each in found} == {4}


def test_no_secret_of_tls_is_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys.log"))
    assert tls.context().keylog_filename is None
    assert not (tmp_path / "keys.log").exists()
