"""What a member who joins late has to wait for and to download: 50,000 posts with all that came of them.

The changes are built by the same functions as the server's, in the shapes it gives them: 20 posts an hour (104 days of
a small community, or ten of one at the size that the protocol is made for), names, edits, content notes, removals with
the words gone, an audit for each hour in which guides did anything, letters of 4 KiB each, and each day's pruning of
letters older than 90 days. How often is our own assumption, since no such community exists yet:

| of 100 posts | are | which makes |
|---|---|---|
| 15 | held, for a member's first three of twenty go through a guide | two records in the hour's audit each |
| 1 | removed | the words gone, a removal, two records, and two letters: the server's, and the guide's with words |
| 1 | reported | two records, and a letter about the outcome |
| 2 | thanked for | a letter |
| 3 | edited by their authors | the new wording |
| 1 | given a content note | a note |

A fresh client pulls it from a loopback server. Bytes are those of the HTTP messages, above TLS. What letters and audits
weigh, the same community without them shows: everybody downloads everybody's.

`python -m bench fresh-client` uses 50,000 posts; LEEWARD_BENCH_POSTS sets another number.
"""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from bench.community import POSTS_A_PERSON, POSTS_A_THREAD, SealedFeed, Served, sealed_feed, sentences
from bench.figures import Figure
from bench.first_sync import first_sync
from client.domain.ledger import Exchange
from protocol import changes, hpke, leaves, mail, sealed_words, strict_json
from protocol.limits import ERASED_SEQS_MAX
from protocol.pseudonyms import names
from protocol.reviewing import AuditRecord, AuditRecords

_POSTS: Final = 50_000
_ROUNDS: Final = 3
_SECONDS: Final = 10.0
_MEGABYTES: Final = 25.0
_FIRST_HOUR: Final = 480_000
_POSTS_AN_HOUR: Final = 20
_MAIL_HOURS: Final = 90 * 24
_CHARACTERS: Final = 600
_HELD, _REMOVED, _REPORTED, _THANKED, _EDITED, _NOTED = 0.15, 0.01, 0.01, 0.02, 0.03, 0.01


@dataclass
class Lively:
    """The changes of a community in which people answer, and guides guide."""

    chance: random.Random
    community: str
    letters: bool = True
    audits: bool = True
    entries: list[leaves.Entry] = field(default_factory=list)
    sent: list[tuple[int, int]] = field(default_factory=list)
    """Hour and seq of each letter that stands."""
    acts: list[AuditRecord] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._room = self._id()
        self._guide = uuid.UUID(bytes=self._id())
        self._team = hpke.public_key(hpke.new_private_key())
        # Letters are alike for whoever they are not for, and a key takes longer to make than a letter to seal.
        self._readers = [
            (self.chance.randbytes(32), hpke.public_key(hpke.new_private_key())) for _ in range(8)
        ]

    def fill(self, posts: int) -> list[leaves.Entry]:
        """All changes of so many posts."""
        people, threads = list[bytes](), list[bytes]()
        called = names(max(1, posts // POSTS_A_PERSON), choose=self.chance.randrange, numbered=True)
        for number in range(posts):
            hour = _FIRST_HOUR + number // _POSTS_AN_HOUR
            if number % _POSTS_AN_HOUR == 0:
                self._end_of_hour(hour)
            if number % POSTS_A_PERSON == 0 and len(people) < len(called):
                people.append(self._id())
                body = changes.PseudonymBody(called[len(people) - 1], self.chance.randbytes(1216))
                header = changes.Pseudonym(id=self._id(), hour=hour, author=people[-1])
                self._add("pseudonym", header, changes.encode_body(body))
            id_, starts = self._id(), number % POSTS_A_THREAD == 0
            if starts:
                threads.append(id_)
            self._post(
                id_, id_ if starts else self.chance.choice(threads[-40:]), self.chance.choice(people), hour
            )
        self._end_of_hour(_FIRST_HOUR + posts // _POSTS_AN_HOUR + 1)
        return self.entries

    def _post(self, id_: bytes, thread: bytes, author: bytes, hour: int) -> None:
        happens = self.chance.random
        title = sentences(self.chance, 40) if id_ == thread else ""
        body = changes.PostBody(sentences(self.chance, _CHARACTERS), title)
        header = changes.Post(id=id_, hour=hour, author=author, thread=thread, room=self._room)
        mine = [self._add("post", header, changes.encode_body(body))]
        about = uuid.UUID(bytes=id_, version=4)
        if happens() < _HELD:
            self._reviewed(hour, "approve")
        if happens() < _EDITED:
            edit = changes.Edit(
                id=self._id(), hour=hour, post=id_, author=author, thread=thread, room=self._room
            )
            mine.append(
                self._add("edit", edit, changes.encode_body(changes.PostBody(sentences(self.chance, 600))))
            )
        if happens() < _NOTED:
            note = changes.Note(
                id=self._id(), hour=hour, post=id_, author=author, thread=thread, room=self._room
            )
            mine.append(self._add("note", note, changes.encode_body(changes.NoteBody(("grief",)))))
        if happens() < _THANKED:
            self._letter(hour, mail.WarmthMail(about, sentences(self.chance, 80)))
        if happens() < _REPORTED:
            self._letter(hour, mail.OutcomeMail(self._reviewed(hour, "leave"), "stands"))
        if happens() < _REMOVED and id_ != thread:
            review = self._reviewed(hour, "remove", "personal-details")
            for seq in mine:
                self.entries[seq] = self.entries[seq].as_erased()
            gone = changes.Remove(
                id=self._id(), hour=hour, post=id_, seqs=tuple(mine), reason="personal-details"
            )
            self._add("remove", gone)
            told = mail.DecisionMail("remove", review, about, "personal-details")
            self._letter(hour, told)
            self._letter(
                hour, mail.DecisionMail("remove", review, about, "personal-details", words="Please. " * 30)
            )

    def _reviewed(self, hour: int, decision: str, reason: str = "") -> uuid.UUID:
        review = uuid.UUID(bytes=self._id())
        for act, decided in (("claim", ""), ("decide", decision)):
            self.acts.append(
                AuditRecord(
                    act=act, guide=self._guide, review=review, hour=hour, decision=decided, reason=reason
                )
            )
        return review

    def _letter(self, hour: int, message: mail.Message) -> None:
        if not self.letters:
            return
        mailbox, key = self.chance.choice(self._readers)
        message_id = uuid.UUID(bytes=self._id())
        for part in mail.seal_message(message, message_id, to=key, community=self.community):
            body = mail.address(part, mailbox_key=mailbox, random_bytes=self.chance.randbytes)
            self.sent.append((hour, self._add("letter", changes.Mail(id=self._id(), hour=hour), body)))

    def _end_of_hour(self, hour: int) -> None:
        if self.acts and self.audits:
            body = sealed_words.seal(
                strict_json.encode(AuditRecords(tuple(self.acts))),
                team_key=self._team,
                purpose=hpke.Purpose.AUDIT,
                community=self.community,
            )
            self._add("audit", changes.Audit(id=self._id(), hour=hour, team=1), body)
        self.acts.clear()
        if hour % 24 == 0:
            self._prune(hour, [seq for sent, seq in self.sent if sent < hour - _MAIL_HOURS])

    def _prune(self, hour: int, old: list[int]) -> None:
        for at in range(0, len(old), ERASED_SEQS_MAX):
            part = old[at : at + ERASED_SEQS_MAX]
            for seq in part:
                self.entries[seq] = self.entries[seq].as_erased()
            self._add("prune", changes.Prune(id=self._id(), hour=hour, seqs=tuple(part)))
        self.sent = self.sent[len(old) :]

    def _add(self, what: str, header: changes.Header, body: bytes = b"") -> int:
        kind = changes.class_of(header)
        packed = changes.encode_header(header)
        self.entries.append(leaves.new_entry(kind, packed, body, random_bytes=self.chance.randbytes))
        self.counts[what] = self.counts.get(what, 0) + 1
        return len(self.entries) - 1

    def _id(self) -> bytes:
        return uuid.UUID(bytes=self.chance.randbytes(16), version=4).bytes


def figures() -> Iterator[Figure]:
    """Seconds and megabytes, beside their goals."""
    posts = int(os.environ.get("LEEWARD_BENCH_POSTS", str(_POSTS)))
    share = posts / _POSTS
    feed, standing = lively_feed(posts)
    read, searched, megabytes = measured(feed, standing, rounds=_ROUNDS)
    yield Figure(name="fresh-client/readable", value=read, unit="s", bound=_SECONDS * share)
    yield Figure(name="fresh-client/searchable", value=searched, unit="s")
    yield Figure(name="fresh-client/wire", value=megabytes, unit="MB", bound=_MEGABYTES * share)
    for name, also in (("letters", True), ("letters-and-audits", False)):
        bare, _ = lively_feed(posts, letters=False, audits=also)
        value = sum(len(data) for data in bare.objects.values()) / 1e6
        yield Figure(name=f"fresh-client/objects-without-{name}", value=value, unit="MB")


def lively_feed(posts: int, *, letters: bool = True, audits: bool = True) -> tuple[SealedFeed, int]:
    """A community's feed, and how many of its posts are there to be read."""
    lively: list[Lively] = []

    def made(count: int, chance: random.Random, community: str) -> Iterable[leaves.Entry]:
        lively.append(Lively(chance, community, letters=letters, audits=audits))
        return lively[0].fill(count)

    feed = sealed_feed(posts, made=made)
    return feed, posts - lively[0].counts.get("remove", 0)


def measured(feed: SealedFeed, standing: int, *, rounds: int) -> tuple[float, float, float]:
    """Seconds until all is verified and readable, seconds until it is searchable too, and megabytes on the wire."""
    read, searched, megabytes = [], [], []
    with tempfile.TemporaryDirectory() as folder, Served(feed) as server:
        for number in range(rounds):
            place = Path(folder) / str(number)
            place.mkdir()
            wire: list[Exchange] = []
            pulled, indexed = asyncio.run(
                first_sync(feed, server.address, place, expected=standing, record=wire.append)
            )
            read.append(pulled)
            searched.append(pulled + indexed)
            megabytes.append(sum(one.sent + one.received for one in wire) / 1e6)
    return median(read), median(searched), median(megabytes)
