"""A community for a bench: members with open sessions, a thread to answer in, and its server as its own process."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench import _load
from bench.community import sentences
from bench.postgres import postgres
from protocol import hpke, sessions, strict_json
from protocol.changes import Post as PostHeader
from protocol.changes import PostBody
from protocol.descriptor import Descriptor, PostingPolicy, Quotas
from protocol.encoding import hour_of
from protocol.limits import SEGMENT_CHANGES
from protocol.pseudonyms import names
from protocol.sessions import Challenge, ChallengeRequest, Session
from protocol.signed_note import public_bytes
from protocol.submissions import NewThread, Reply, Submission
from server.crypto import key_files
from server.domain.months import month_of
from server.domain.records import Member, Role
from server.services.community import amend, found, open_folder
from server.services.databases import Databases
from server.services.feed import publish
from server.services.gate import publish_pseudonym
from server.settings import Places
from server.store.interface import Writing

STORES: Final = ("sqlite", "postgresql")
CONNECTIONS: Final = 32
_MEMBERS: Final = 64
_GROUP: Final = 2000
_ROOT: Final = Path(__file__).resolve().parents[2]
_MIB: Final = 1024 * 1024
_SETTLING_SECONDS: Final = 6
_PLENTY: Final = 1_000_000


@dataclass
class Person:
    """Somebody with a session."""

    id: uuid.UUID
    login: Ed25519PrivateKey
    token: str = ""


@dataclass
class Town:
    """The community, its people, and where its server listens."""

    folder: Path
    store: str
    url: str
    descriptor: Descriptor
    people: list[Person]
    now: float
    address: str = ""
    thread: uuid.UUID = field(default_factory=uuid.uuid4)
    process: subprocess.Popen[str] | None = None
    before: int = 0

    @classmethod
    @contextlib.contextmanager
    def open(cls, folder: Path, store: str) -> Iterator[Town]:
        """Make it, serve it, and log everybody in."""
        with contextlib.ExitStack() as stack:
            url = stack.enter_context(postgres())[0] if store == "postgresql" else ""
            town = cls._made(folder, store, url)
            stack.callback(town.stop)
            town.start()
            # The day's retention comes with the first start, and PostgreSQL's clearing up holds posts up meanwhile.
            time.sleep(_SETTLING_SECONDS)
            town.begin()
            yield town

    @classmethod
    @contextlib.contextmanager
    def quiet(cls, folder: Path) -> Iterator[Town]:
        """Make it over SQLite and serve it; nobody is logged in, and nothing is waited for."""
        town = cls._made(folder, "sqlite", "")
        try:
            town.start()
            yield town
        finally:
            town.stop()

    @classmethod
    def _made(cls, folder: Path, store: str, url: str) -> Town:
        now = time.time()
        root_key, issuer = key_files.new_signing_key(), key_files.new_issuer_key()
        root_file = folder.with_name(f"{folder.name}-root.pem")
        key_files.write_private(root_file, root_key)
        descriptor = found(
            Places(folder),
            name="Bench",
            root_key=root_key,
            root_key_path=root_file,
            alarm=None,
            rooms=["Common room"],
            now=now,
            make_issuer_key=lambda: issuer,
            databases=Databases(community=url or None),
        )
        people = [Person(uuid.uuid4(), Ed25519PrivateKey.generate()) for _ in range(_MEMBERS)]
        _, kept = open_folder(folder)
        try:
            kept.write(lambda tx: _settle(tx, people, root_key, now)).result()
        finally:
            kept.close()
        return cls(folder, store, url, descriptor, people, now)

    def start(self) -> float:
        """Start the server; the seconds until it answered."""
        began = time.perf_counter()
        command = [sys.executable, "-m", "server", "serve", "--data", str(self.folder), "--port", "0"]
        self.process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line.startswith("Listening on "):
            raise AssertionError("the server did not start")
        self.address = line.removeprefix("Listening on ").strip()
        self._ask("GET", "/v1/feed/head")
        return time.perf_counter() - began

    def stop(self) -> None:
        """Stop the server as a service manager does."""
        if self.process is not None:
            self.process.terminate()
            self.process.communicate(timeout=30)
            self.process = None

    def restart(self) -> float:
        """The seconds from starting the process anew until it answers."""
        self.stop()
        return self.start()

    def memory(self) -> float:
        """The server's resident memory in MiB, where the system tells it; 0 elsewhere."""
        assert self.process is not None
        status = Path(f"/proc/{self.process.pid}/statm")
        return (
            int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / _MIB if status.exists() else 0
        )

    def posts(self, seconds: float) -> list[list[bytes]]:
        """Replies for each connection, more than can be sent in that time."""
        chance = random.Random(5)
        texts = [sentences(chance, chance.randint(200, 1100)) for _ in range(200)]
        self.before = self._size()
        each = int(3000 * max(seconds, 1.0) / CONNECTIONS)
        return [
            [self._reply(texts[chance.randrange(200)], self.people[(at + n) % _MEMBERS]) for n in range(each)]
            for at in range(0, CONNECTIONS * 2, 2)
        ]

    def published(self) -> int:
        """How many posts came into the feed since the load was made ready."""
        return self._size() - self.before

    def _size(self) -> int:
        _, kept = open_folder(self.folder)
        try:
            return kept.read(lambda tx: tx.size()).result()
        finally:
            kept.close()

    def segment(self) -> str:
        """The path of a whole segment."""
        _, kept = open_folder(self.folder)
        try:
            until = time.monotonic() + 30
            while not (found := kept.read(lambda tx: tx.segments(0, 1)).result()):
                if time.monotonic() > until:
                    raise AssertionError("no segment was sealed")
                time.sleep(0.5)
        finally:
            kept.close()
        return f"/v1/feed/o/{found[0].object_hash.hex()}"

    def grow(self, changes: int) -> None:
        """Bring the feed to that many changes and have them sealed."""
        self.stop()
        _, kept = open_folder(self.folder)
        try:
            while (size := kept.read(lambda tx: tx.size()).result()) < changes:
                count = min(_GROUP, changes - size)
                kept.write(lambda tx, count=count: self._fill(tx, count)).result()  # type: ignore[misc]
        finally:
            kept.close()
        self.start()
        whole = changes // SEGMENT_CHANGES
        _, kept = open_folder(self.folder)
        try:
            until = time.monotonic() + 900
            while not kept.read(lambda tx: tx.segments(whole - 1, 1)).result():
                if time.monotonic() > until:
                    raise AssertionError("the feed was not sealed")
                time.sleep(1)
        finally:
            kept.close()

    def begin(self) -> None:
        """Log everybody in, and start the thread unless it stands."""
        for person in self.people:
            asked = strict_json.decode(
                strict_json.unpad(self._ask("POST", "/v1/session/challenge", ChallengeRequest())), Challenge
            )
            answer = sessions.answer(
                asked, member=person.id, community=self.descriptor.id, login_key=person.login
            )
            session = strict_json.unpad(self._ask("POST", "/v1/session", answer))
            person.token = strict_json.decode(session, Session).token
        start = NewThread(
            id=self.thread, room=self.descriptor.rooms[0].id, title="A long week", text="How was yours?"
        )
        self._ask("POST", "/v1/submissions", start, token=self.people[0].token)

    def _reply(self, text: str, person: Person) -> bytes:
        reply: Submission = Reply(id=uuid.uuid4(), thread=self.thread, text=text)
        body = strict_json.pad(strict_json.encode(reply))
        return _load.request("POST", "/v1/submissions", body=body, token=person.token)

    def _fill(self, tx: Writing, count: int) -> None:
        room, thread = self.descriptor.rooms[0].id.bytes, self.thread.bytes
        for _ in range(count):
            header = PostHeader(
                id=os.urandom(16), hour=hour_of(self.now), author=os.urandom(16), thread=thread, room=room
            )
            publish(tx, header, PostBody("You are not alone in it."))

    def _ask(
        self, method: str, path: str, message: msgspec.Struct | None = None, *, token: str = ""
    ) -> bytes:
        place = urlsplit(self.address)
        connection = HTTPConnection(str(place.hostname), place.port, timeout=30)
        try:
            body = strict_json.pad(strict_json.encode(message)) if message is not None else None
            connection.request(method, path, body, {"authorization": f"Leeward {token}"} if token else {})
            answer = connection.getresponse()
            data = answer.read()
        finally:
            connection.close()
        if answer.status != 200:
            raise AssertionError(f"{path} was answered {answer.status}")
        return data


def _settle(tx: Writing, people: list[Person], root_key: key_files.SigningKey, now: float) -> None:
    """Everybody is there and no newcomer; rooms publish at once; nobody meets a quota."""
    public = hpke.public_key(hpke.new_private_key())
    for person, name in zip(people, names(len(people), numbered=True), strict=True):
        member = Member(
            id=person.id.bytes,
            name=name,
            role=Role.MEMBER,
            joined_month=month_of(now),
            login_key=public_bytes(person.login),
            hpke_key=public,
            mailbox_key=os.urandom(32),
        )
        tx.add_member(member)
        publish_pseudonym(tx, member, now=now)

    def open_rooms(old: Descriptor) -> Descriptor:
        rooms = tuple(
            msgspec.structs.replace(room, policy=PostingPolicy.PUBLISH_THEN_REVIEW) for room in old.rooms
        )
        return msgspec.structs.replace(old, rooms=rooms, quotas=Quotas(_PLENTY, _PLENTY, _PLENTY))

    amend(tx, root_key=root_key, now=now, change=open_rooms)
