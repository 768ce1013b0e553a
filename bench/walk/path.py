"""The way itself, step by step, in the order a person would go it."""

from __future__ import annotations

import codecs
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.walk.processes import Client, Server, WalkFailed, steward
from bench.walk.report import Report, require
from bench.walk.traces import files_under, leaks
from client.vault import backup_file
from server.domain.threads import LINE_MAX, SourceThread, read_line

MEMBER_PASSPHRASE = "seven lanterns along the quiet wharf"
GUIDE_PASSPHRASE = "a kettle warms before the lifeboat goes"
JOURNAL = "Walked to the breakwater before dawn; the gulls quarrelled and I felt unhurried, almost mended."
CHECK_IN_NOTE = "Restless at teatime, steadier after the washing-up."
REPLY = "I read this twice on the night bus. Thank you for writing it down; you put words to my own evenings."
_READ = 200
"""How many threads are read word by word; more would show nothing new."""
DRAFT = "Perhaps I should begin with the winter when nobody telephoned and the boiler gave up."


@dataclass
class Walk:
    """Everything the steps share."""

    profile: Path
    threads_file: Path
    report: Report

    def __post_init__(self) -> None:
        self.data = self.profile / "server"
        self.root_key = self.profile / "root-key.pem"
        self.server = Server(self.data)
        self.member = Client(self.profile / "member", MEMBER_PASSPHRASE)
        self.guide = Client(self.profile / "guide", GUIDE_PASSPHRASE)
        self.lines = read_threads(self.threads_file)
        self.reply_id = ""
        self.thread_id = ""
        self.chosen: dict[str, Any] = {}
        self.words: list[str] = []

    def go(self) -> None:
        """All steps. What is not true ends the walk, with every process stopped."""
        self.report.inputs = {
            "member passphrase": MEMBER_PASSPHRASE,
            "guide passphrase": GUIDE_PASSPHRASE,
            "journal": JOURNAL,
            "check-in": CHECK_IN_NOTE,
            "reply": REPLY,
            "draft": DRAFT,
        }
        try:
            for step in _STEPS:
                with self.report.step((step.__doc__ or step.__name__).rstrip(".")):
                    step(self)
        finally:
            for part in (self.member, self.guide, self.server):
                part.stop()

    def texts(self) -> list[str]:
        """Every text of the threads file and every sentence written on the way."""
        own = [MEMBER_PASSPHRASE, GUIDE_PASSPHRASE, JOURNAL, CHECK_IN_NOTE, REPLY, DRAFT]
        return own + self.public_texts()

    def public_texts(self) -> list[str]:
        """Every text of the threads file."""
        return [text for line in self.lines for text in (line["title"], line["body"], *line["replies"])]

    def sync_until(
        self, client: Client, done: Callable[[dict[str, Any]], object], what: str
    ) -> dict[str, Any]:
        """Sync again and again, for at most ten seconds, until the answer satisfies `done`."""
        until = time.monotonic() + 10
        while True:
            answer = client.ask("sync")
            if done(answer):
                return answer
            if time.monotonic() > until:
                raise WalkFailed(what)
            time.sleep(0.3)


def start_community(walk: Walk) -> None:
    """A steward starts a community."""
    name = "Harbour Steps (practice)"
    steward("init", "--data", walk.data, "--name", name, "--root-key", walk.root_key, "--practice")


def bring_threads(walk: Walk) -> None:
    """The steward brings the threads in, twice, and the second time changes nothing."""
    # Exit code 3: some lines were bad, listed, and the rest was kept. The walk goes on with the rest.
    first = steward("import-threads", "--data", walk.data, walk.threads_file, also=(3,))
    again = steward("import-threads", "--data", walk.data, walk.threads_file, also=(3,))
    posts = sum(1 + len(line["replies"]) for line in walk.lines)
    require(counts(first)[:2] == [len(walk.lines), posts], f"the import said: {first.strip()}")
    require(counts(again)[:3] == [0, 0, posts], f"the second import said: {again.strip()}")


def serve(walk: Walk) -> None:
    """The server starts as a process of its own."""
    walk.server.start()
    walk.report.inputs["address"] = walk.server.address


def guide_joins(walk: Walk) -> None:
    """A guide makes a vault and joins with a guide's invitation."""
    invitation = steward("guide", "add", "--data", walk.data).split()[-1]
    walk.guide.start()
    walk.guide.ask("create")
    joined = walk.guide.ask("join", invitation, "--yes")
    require(joined["guide_waits"], "a guide waits until the steward confirms")


def guide_is_confirmed(walk: Walk) -> None:
    """The steward confirms the guide with the root key; the guide's app makes the team key."""
    steward("guide", "confirm", "--data", walk.data, "--root-key", walk.root_key)
    walk.sync_until(walk.guide, lambda answer: answer["made_team_key"], "no team key was made")


def member_joins(walk: Walk) -> None:
    """A member makes a vault and joins under a generated pseudonym."""
    invitation = steward("invite", "--data", walk.data, "--count", "1").split()[-1]
    walk.member.start()
    created = walk.member.ask("create")
    require(len(created["recovery_code"]) > 32, "a recovery code is shown once")
    walk.member.ask("join", invitation, "--yes")
    again = walk.guide.ask("join", invitation, "--yes", fails=True)
    require(again["said"], "a used invitation is refused with words")


def member_syncs(walk: Walk) -> None:
    """The member's first sync brings every thread and post, verified, with a guide's cosignature."""
    posts = sum(1 + len(line["replies"]) for line in walk.lines)
    answer = walk.sync_until(
        walk.member, lambda a: a["posts"] >= posts and a["cosigned_hours_ago"] is not None, "not all arrived"
    )
    require(answer["verified"], "the record is verified")
    require((answer["threads"], answer["posts"]) == (len(walk.lines), posts), f"counts differ: {answer}")
    walk.report.threads, walk.report.posts = answer["threads"], answer["posts"]


def member_reads(walk: Walk) -> None:
    """Rooms are the topics, and a thread reads as it was written."""
    rooms = walk.member.ask("rooms")["rooms"]
    topics = {line["topic"].casefold() for line in walk.lines}
    require({room["name"].casefold() for room in rooms} >= topics, "a room is missing")
    threads = walk.member.ask("threads", "--limit", "100000")["threads"]
    require(len(threads) == len(walk.lines), f"{len(threads)} threads are listed")
    # Each thread is read and found among the lines of the file, as it was written there; the longest is gone on with.
    expected = Counter(_whole(line["title"], line["body"], line["replies"]) for line in walk.lines)
    for thread in threads[:_READ]:
        posts = [post["text"] for post in walk.member.ask("read", thread["id"])["posts"]]
        require(expected[_whole(thread["title"], posts[0], posts[1:])], f"{thread['title']} reads otherwise")
        if thread["posts"] >= walk.chosen.get("posts", 0):
            walk.chosen, walk.words = thread, [thread["title"], *posts]
    walk.thread_id = walk.chosen["id"]


def member_searches(walk: Walk) -> None:
    """Search finds the thread by its longest word."""
    word = max(re.findall(r"\w+", " ".join(walk.words)), key=len, default="")
    require(word, "there is no word in the thread to search for")
    found = walk.member.ask("search", word, "--limit", "1000")["threads"]
    require(walk.thread_id in [hit["thread"] for hit in found], f"a search for {word} did not find it")


def member_keeps_a_journal(walk: Walk) -> None:
    """A journal entry, a check-in and a draft are kept and found again."""
    walk.member.ask("journal", "add", JOURNAL, "--mood", "4")
    walk.member.ask("check-in", "3", "--note", CHECK_IN_NOTE)
    walk.member.ask("draft", walk.thread_id, DRAFT)
    entries = walk.member.ask("journal", "list")["entries"]
    require([entry["text"] for entry in entries] == [JOURNAL], "the entry is not listed")
    found = walk.member.ask("search", "breakwater")["journal"]
    require([entry["text"] for entry in found] == [JOURNAL], "the journal's search does not find it")


def server_stops(walk: Walk) -> None:
    """The server stops; the member is told kindly and goes on reading."""
    walk.server.stop()
    answer = walk.member.ask("sync", fails=True)
    require(answer["said"], "a missing server is put in words")
    require(walk.member.ask("read", walk.thread_id)["posts"], "reading works without a server")


def reply_offline(walk: Walk) -> None:
    """The member answers offline; the reply waits in the outbox."""
    walk.reply_id = walk.member.ask("reply", walk.thread_id, REPLY)["id"]
    waiting = {intent["id"]: intent["state"] for intent in walk.member.ask("outbox")["intents"]}
    require(waiting[walk.reply_id] == "waiting", f"the outbox says {waiting}")


def app_restarts(walk: Walk) -> None:
    """The member's app ends and starts again; a wrong passphrase opens nothing."""
    walk.member.stop()
    stranger = Client(walk.profile / "member", "not the passphrase at all")
    stranger.start()
    try:
        require(stranger.ask("journal", "list", fails=True)["error"] == "WrongPassphrase", "it was let in")
    finally:
        stranger.stop()
    walk.member.start()
    require(walk.member.ask("outbox")["intents"][0]["id"] == walk.reply_id, "the outbox forgot")


def server_returns(walk: Walk) -> None:
    """The server comes back, the reply is sent, and it is held for a guide."""
    walk.server.start()
    answer = walk.member.ask("sync")
    require(answer["sent"].get(walk.reply_id) == "held", f"the reply's state is {answer['sent']}")


def guide_approves(walk: Walk) -> None:
    """The guide finds the reply in the queue, claims it, reads it and approves it."""
    walk.guide.ask("sync")
    rows = [row for row in walk.guide.ask("queue")["rows"] if not row["published"]]
    require(rows, "the queue is empty")
    item = walk.guide.ask("claim", rows[0]["review"])
    require(item["text"] == REPLY, "the guide reads another text")
    walk.guide.ask("decide", rows[0]["review"], "approve")


def reply_appears(walk: Walk) -> None:
    """After the next sync the reply stands in the thread, for everybody."""
    posts: list[dict[str, Any]] = []
    for client in (walk.member, walk.guide):
        until = time.monotonic() + 10
        while REPLY not in [post["text"] for post in posts]:
            require(time.monotonic() < until, "the reply did not appear")
            client.ask("sync")
            posts = walk.member.ask("read", walk.thread_id)["posts"]
            time.sleep(0.3)
        posts = client.ask("read", walk.thread_id)["posts"]
        require([p["text"] for p in posts].count(REPLY) == 1, "the reply stands there more than once")
        posts = []
    states = {intent["id"]: intent["state"] for intent in walk.member.ask("outbox")["intents"]}
    require(states[walk.reply_id] == "published", f"the outbox says {states}")
    walk.report.posts += 1


def all_is_there(walk: Walk) -> None:
    """Everything is closed, opened again, and all is there."""
    walk.member.stop()
    walk.member.start()
    require(walk.member.ask("journal", "list")["entries"][0]["text"] == JOURNAL, "the journal forgot")
    require(
        walk.member.ask("check-in", "--list")["check_ins"][0]["note"] == CHECK_IN_NOTE, "a check-in is gone"
    )
    require(walk.member.ask("draft", walk.thread_id)["text"] == DRAFT, "the draft is gone")
    texts = [post["text"] for post in walk.member.ask("read", walk.thread_id)["posts"]]
    require(REPLY in texts, "the thread forgot")
    walk.member.stop()
    walk.guide.stop()


def nothing_can_be_read(walk: Walk) -> None:
    """No sentence can be read in any file of the vaults, and no journal word in the server's."""
    for folder in (walk.profile / "member", walk.profile / "guide"):
        require(any(files_under(folder)), f"no vault in {folder.name}")
        found = leaks(folder, walk.texts(), public=[backup_file.README])
        require(not found, f"text can be read in {folder.name}: {found}")
    walk.server.stop()
    private = leaks(
        walk.data,
        [JOURNAL, CHECK_IN_NOTE, DRAFT, MEMBER_PASSPHRASE, GUIDE_PASSPHRASE],
        public=[REPLY, *walk.public_texts()],
        piece=16,
    )
    require(not private, f"the server knows private words: {private}")


_STEPS: tuple[Callable[[Walk], None], ...] = (
    start_community,
    bring_threads,
    serve,
    guide_joins,
    guide_is_confirmed,
    member_joins,
    member_syncs,
    member_reads,
    member_searches,
    member_keeps_a_journal,
    server_stops,
    reply_offline,
    app_restarts,
    server_returns,
    guide_approves,
    reply_appears,
    all_is_there,
    nothing_can_be_read,
)


def counts(said: str) -> list[int]:
    """The numbers in what a command said."""
    return [int(number) for number in re.findall(r"[0-9]+", said)]


def read_threads(path: Path) -> list[dict[str, Any]]:
    """The threads that an import keeps: bad lines and bad replies are its to list, and nobody's to expect."""
    kept: dict[str, dict[str, Any]] = {}
    for raw in path.read_bytes().removeprefix(codecs.BOM_UTF8).split(b"\n"):
        for found in read_line(raw, 0) if len(raw) <= LINE_MAX else ():
            if isinstance(found, SourceThread):
                kept.setdefault(found.id, {**asdict(found), "replies": list(found.replies)})
    return list(kept.values())


def _whole(title: str, starter: str, replies: list[str]) -> tuple[str, ...]:
    return (title, starter, *replies)
