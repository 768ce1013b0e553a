"""What must be true at the end, read from the files themselves and held against the model. Nothing is tried twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from bench.simulation import access, outboxes, reached
from bench.simulation.history import Act, History
from bench.simulation.people import Person
from bench.simulation.record import Record
from bench.simulation.wordings import recognise, standing
from bench.simulation.words import words_in
from client.services.memberships import Membership
from client.vault import communities, drafts, evidence, feed_mail, feed_queries, journal, outbox
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection

_WAITING = frozenset({"queued", "sending", "unknown"})


@dataclass
class Seen:
    """What one device holds at the end."""

    member: str = ""
    community: str = ""
    head: tuple[int, int] = (0, 0)
    verified: int = 0
    posts: list[tuple[str, str]] = field(default_factory=list)
    stored: set[str] = field(default_factory=set)
    indexed: set[str] = field(default_factory=set)
    intents: dict[str, Intent] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)
    letters: list[tuple[str, str]] = field(default_factory=list)
    entries: dict[str, str] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    mailbox_key: bytes = b""
    epochs: frozenset[int] = frozenset()
    """Epochs whose key is here."""


async def look(membership: Membership) -> Seen:
    """Read a device's files through the connections that are open."""
    seen = Seen(community=membership.id)

    def feed(db: Connection) -> None:
        head = feed_queries.seen_head(db)
        seen.head = (head.number, head.size) if head else (0, 0)
        rows = db.execute("SELECT id, text FROM post ORDER BY place").fetchall()
        seen.posts = [(str(UUID(bytes=id_)), text) for id_, text in rows]
        seen.stored = _words(db)
        db.execute("CREATE VIRTUAL TABLE temp.said USING fts5vocab('main', 'post_index', 'row')")
        try:
            found = db.execute("SELECT term FROM temp.said WHERE term GLOB 'zq*'").fetchall()
            seen.indexed = {term for (term,) in found}
        finally:
            db.execute("DROP TABLE temp.said")

    def private(db: Connection) -> None:
        record = communities.get(db, membership.id)
        seen.verified = record.head_number if record else 0
        seen.member = (record.member_id if record else None) or ""
        seen.mailbox_key = record.mailbox_key if record else b""
        seen.epochs = frozenset(key.epoch for key in communities.epoch_keys(db, membership.id))
        seen.intents = {intent.id: intent for intent in outbox.every(db, community_id=membership.id)}
        seen.evidence = [one.what for one in evidence.of_community(db, membership.id)]
        letters = feed_mail.newest(db, community_id=membership.id, limit=1000)
        seen.letters = [(letter.kind, letter.content) for letter in letters]
        seen.entries = {entry.id: entry.text for entry in journal.newest(db, limit=10_000)}
        seen.drafts = {draft.id: draft.text for draft in drafts.newest(db)}

    await membership.feed.write(feed)
    await membership.private.read(private)
    return seen


def _words(db: Connection) -> set[str]:
    """Every word of ours in any column of any table but the index's own."""
    found: set[str] = set()
    tables = [
        name
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        if not name.startswith(("post_index", "sqlite_"))
    ]
    for table in tables:
        for row in db.execute(f"SELECT * FROM {table}").fetchall():
            for value in row:
                found.update(words_in(value))
    return found


async def verified_is_here(membership: Membership) -> str:
    """Why a verified mark is not true: everything under the head it names must be here."""
    record = await membership.record()

    def look(db: Connection) -> tuple[int, int, int]:
        head = feed_queries.seen_head(db)
        (held,) = db.execute("SELECT coalesce(sum(size), 0) FROM piece").fetchone()
        return (head.number, head.size, held) if head else (0, 0, held)

    number, size, held = await membership.feed.read(look)
    if record.head_number > number:
        return f"verified head {record.head_number}, and head {number} is the last that was seen"
    if number and record.head_number == number and held < size:
        return f"verified up to {size} changes, and {held} are here"
    return ""


def judge(record: Record, people: list[Person], seen: dict[str, Seen], history: History) -> list[str]:
    """Everything that is wrong."""
    wrong = [*history.troubles, *record.troubles]
    visible = {word for text in record.posts.values() for word in words_in(text)}
    for name, one in seen.items():
        recognise([act for act in history.acts if act.who == name], one.intents)
    for id_, times in record.times.items():
        if times != 1:
            wrong.append(f"post {id_[:8]} stands {times} times in the record")
    for person in people:
        wrong += [
            f"{person.name}: {one}" for one in _device(record, seen[person.name], visible, person, history)
        ]
    acts = {name: [act for act in history.acts if act.who == name] for name in seen}
    for name, one in seen.items():
        outboxes.recognise(acts[name], one.intents)
    for act in history.acts:
        wrong += [
            f"{act.who}, {act.kind} {act.word} {act.id[:8]}: {one}"
            for one in _act(record, act, seen, history)
        ]
    for name, one in seen.items():
        wrong += [f"{name}: {words}" for words in outboxes.unwanted(acts[name], one.intents)]
    return wrong + reached.others(seen, record, history)


def _device(record: Record, seen: Seen, visible: set[str], person: Person, history: History) -> list[str]:
    wrong = []
    if seen.evidence:
        wrong.append(f"was told of a dishonest server: {seen.evidence}")
    left = any(act.kind == "leave" and act.who == person.name for act in history.acts)
    wrong += access.given_too_long(record, seen)
    if left and access.has_ended(record, seen):
        wrong += access.kept(record, seen, person, history.said)
    else:
        wrong += _reading(record, seen, visible, history)
    if not left:
        wrong += [f"in the outbox, {words}" for words in _stuck(seen)]
    return wrong + _private(seen, person.name, history)


def _reading(record: Record, seen: Seen, visible: set[str], history: History) -> list[str]:
    """What is wrong with what a member's device holds of the record."""
    wrong = []
    if seen.head != record.head[:2] or seen.verified != record.head[0]:
        wrong.append(f"holds head {seen.head}, verified {seen.verified}; the server has {record.head[:2]}")
    if sorted(seen.posts) != sorted(record.posts.items()):
        more = [one for one in seen.posts if one not in record.posts.items()]
        missing = [one for one in record.posts.items() if one not in seen.posts]
        wrong.append(f"does not hold what the record says: more {more[:3]}, missing {missing[:3]}, or twice")
    if unseen := (seen.stored & history.said) - visible:
        wrong.append(f"still holds {sorted(unseen)[:4]}")
    if seen.indexed != visible:
        wrong.append(
            f"the index has more {sorted(seen.indexed - visible)[:4]}, less {sorted(visible - seen.indexed)[:4]}"
        )
    return wrong


def _stuck(seen: Seen) -> list[str]:
    wrong = []
    for intent in seen.intents.values():
        if intent.state in _WAITING:
            wrong.append(f"{intent.kind} {intent.id[:8]} is {intent.state} for no reason")
        if intent.state == "refused" and not intent.answer:
            wrong.append(f"{intent.kind} {intent.id[:8]} was refused, and nobody said why")
    return wrong


def _private(seen: Seen, name: str, history: History) -> list[str]:
    private, wrong = history.of(name), []
    told = {act.word for act in history.acts}  # the app keeps a copy of what is on its way to the guides
    for kind, kept, found in (
        ("entry", private.entries, seen.entries),
        ("draft", private.drafts, seen.drafts),
    ):
        demanded = {word for words in kept.values() for word in words}
        for id_, words in kept.items():
            for word in words:
                if word not in found.get(id_, ""):
                    wrong.append(f"{kind} {word} was kept and is not there")
        said = [word for text in found.values() for word in words_in(text)]
        for word in said:
            if word not in demanded and word not in private.unsure and word not in told:
                wrong.append(f"{kind} {word} is there, and should not be")
            if said.count(word) > 1:
                wrong.append(f"{kind} {word} is there twice")
    return wrong


def _act(record: Record, act: Act, seen: dict[str, Seen], history: History) -> list[str]:
    mine = seen[act.who].intents
    has_left = any(one.kind == "leave" and one.who == act.who for one in history.acts)
    if act.kind == "help-me":
        return _call(record, act, has_left)
    if act.reworded:
        return []
    intents = outboxes.intents_of(act, mine)
    if len(intents) > 1:
        return [f"is in the outbox {len(intents)} times"]
    if act.kept is False:
        # A withdrawal has no word of its own: whether there is one too many is seen when all are known.
        return ["is in the outbox, and its author was told no"] if intents and act.kind != "withdraw" else []
    if not intents:
        undone = act.kept is None or act.taken_back or has_left
        # What never left is reworded and taken back here alone.
        here_alone = any(one.kind == "withdraw" and one.about in (act.id, act.about) for one in history.acts)
        return [] if undone or here_alone else ["was safe with the app, and is nowhere"]
    act.id = intents[0].id
    sealed = act.kind == "note-to-guides"
    if act.word and not sealed and act.word.encode() not in intents[0].payload:
        # Only another act that rewords it may have taken its place, such as one of which the app could tell nobody.
        others = [
            one for one in history.acts if one.kept is None and one.kind == "edit" and one.who == act.who
        ]
        said = any(one.word.encode() in intents[0].payload for one in others)
        return [] if said else ["does not say any more what it said"]
    sent = record.submissions.get(act.id)
    if has_left:
        return []
    if sent is None:
        if any(one.kind == "withdraw" and one.about in (act.id, act.about) for one in history.acts):
            return ["was withdrawn, and stands"] if {act.id, act.about} & record.posts.keys() else []
        return (
            []
            if intents[0].state in _WAITING
            else [f"is {intents[0].state}, and the server never heard of it"]
        )
    if act.kind in ("thread", "reply"):
        wrong = _post(record, act, sent, intents[0], history)
        return wrong + standing(record, act, mine, history.acts)
    if act.kind == "edit":
        return _edit(record, sent, intents[0]) + standing(record, act, mine, history.acts)
    if act.kind == "withdraw" and sent[0] == "done" and act.about in record.posts:
        return ["was done, and the post stands"]
    if act.kind == "warmth" and (sent[0] == "done") != (intents[0].state == "published"):
        return [f"is {sent[0]} with the server, and its author's app says {intents[0].state}"]
    if act.kind == "report" and sent[0] == "received" and sent[3] not in record.reviews:
        return ["was received, and there is nothing for the guides to look at"]
    return []


def _post(
    record: Record, act: Act, sent: tuple[str, str, int | None, str | None], intent: Intent, history: History
) -> list[str]:
    stands, state = act.id in record.posts, record.states.get(act.id)
    withdrawn = any(one.kind == "withdraw" and one.about == act.id for one in history.acts)
    removed = any(one.about == act.id and one.decision == "remove" for one in history.decided)
    wrong = []
    if stands != (state == "published"):
        wrong.append(f"the server says {state}, and the record {'shows' if stands else 'does not show'} it")
    if not stands and sent[0] == "published" and not (withdrawn or removed):
        wrong.append("was published, nobody took it away, and it does not stand")
    if stands and sent[0] == "published" and record.seqs.get(sent[2] or 0) != act.id:
        wrong.append(f"was published at {sent[2]}, where something else stands")
    if state == "held":
        wrong.append("waits though guides looked at everything")
    if stands and intent.state != "published":
        wrong.append(f"stands, and its author's app says {intent.state}")
    if not stands and intent.state not in ("refused", "removed"):
        wrong.append(f"does not stand ({state}), and its author's app says {intent.state}")
    words = [word for text in record.posts.values() for word in words_in(text)]
    if words.count(act.word) > 1:
        wrong.append(f"{act.word} stands {words.count(act.word)} times")
    return wrong


def _edit(record: Record, sent: tuple[str, str, int | None, str | None], intent: Intent) -> list[str]:
    decided = record.reviews.get(sent[3] or "", ("", "", "", ""))[1] == "decided"
    if intent.state == "held" and (sent[0] != "held" or decided):
        return [f"was decided on ({sent[0]}), and its author's app says {intent.state}"]
    return []


def _call(record: Record, act: Act, has_left: bool) -> list[str]:
    sent = record.submissions.get(act.id)
    if act.kept and sent is None and not has_left:
        return ["was received, and the server knows nothing of it"]
    if sent is None or has_left or sent[3] is None:
        return []
    author = record.reviews.get(sent[3], ("", "", "", ""))[3]
    if not author:
        return ["was received, and no guide can see it"]
    calls = [one for one in record.reviews.values() if one[0] == "help-me" and one[3] == author]
    return (
        []
        if len(calls) == 1
        else [f"{len(calls)} calls lie on the desk for one person who has not been answered"]
    )
