"""A vault with something of every kind in it, secrets and wicked text among them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from client.domain.filing import NamedJournal
from client.domain.journal import CheckIn, JournalEntry, Labels, Measure, Moment
from client.services.exporting import Exported
from client.services.preferences import Keeping, Preferences
from client.services.unlocking import OpenVault
from client.vault import (
    check_ins,
    communities,
    drafts,
    feed_mail,
    fresh_name,
    journal,
    journal_shelf,
    outbox,
    own_posts,
    settings,
)
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.drafts import Draft
from client.vault.feed_mail import KeptMessage
from client.vault.outbox import Intent
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection
from protocol import strict_json
from protocol.submissions import Consent

NOON = datetime(2026, 10, 4, 12, 0, tzinfo=UTC).timestamp()
SECRETS = {
    "login_seed": b"LOGIN-SEED".ljust(32, b"!"),
    "hpke_private_key": b"HPKE-PRIVATE-KEY".ljust(32, b"!"),
    "mailbox_key": b"MAILBOX-KEY".ljust(32, b"!"),
    "cosign_seed": b"COSIGN-SEED".ljust(32, b"!"),
}
EPOCH_KEY = b"EPOCH-KEY".ljust(32, b"!")
ROOT_KEY = b"ROOT-KEY".ljust(32, b"!")
ADDRESS = "https://hidden.example/secret-path"
WICKED = (
    "```\n# A heading of nobody's\n````\n~~~\n</code></pre><h1>no</h1>\n> quoted\n\n---\n- a list\n"
    "[link](http://example.org)\n`````` six\n\tindented\r\nend ```"
)


PLACES = (
    ("INSERT INTO plan_step (step, edited_at, text) VALUES (1, 5, ?)", ("I lie awake\n# no",)),
    (
        "INSERT INTO plan_contact (id, step, name, reach, place) VALUES ('k', 4, ?, ?, 1)",
        ("Ann `x`", "knock at 12"),
    ),
    ("INSERT INTO reading (community_id, thread, seq) VALUES ('here', x'', 7)", ()),
    (
        "INSERT INTO following (community_id, follows, thread) VALUES ('here', 1, ?)",
        (UUID(int=1, version=4).bytes,),
    ),
    (
        "INSERT INTO saved_post (community_id, post, thread, saved_at) VALUES ('here', ?, ?, 1791000000)",
        (UUID(int=2, version=4).bytes, UUID(int=1, version=4).bytes),
    ),
    (
        "INSERT INTO mute (community_id, kind, value, muted_at, until) VALUES ('', 'word', ?, ?, ?)",
        ("`snow`", 1_791_000_000, 1_791_100_000),
    ),
    (
        "INSERT INTO agreement (community_id, what, version, agreed_at) VALUES ('here', ?, 2, ?)",
        ("guidelines", 1_790_985_600),
    ),
    ("INSERT INTO template (id, name, text, edited_at) VALUES ('t1', 'Evening', 'What was good?', 5)", ()),
    (
        "INSERT INTO picture VALUES (1, 'p1', 'e1', 0, 1791000000, 2, 1, 'jpeg', 'a pier', x'ffd8')",
        (),
    ),
    ("INSERT INTO dimension VALUES (1, 'energy', '', 'scale', 1.0, 5.0, '', 1, 0)", ()),
    ("INSERT INTO activity (name, place, resting) VALUES ('walking', 1, 0)", ()),
    (
        "INSERT INTO response VALUES (1, 'r1', 'phq-8', '1', 'en', 1791000000, 60, ?)",
        ('[{"linkId": "1", "value": 2}]',),
    ),
    ("INSERT INTO own_instrument VALUES (1, 'o1', 1791000000, ?)", ('{"resourceType": "Questionnaire"}',)),
    (
        "INSERT INTO exercise VALUES (1, 'x1', 'thought-record', 1791000000, 60, NULL, NULL, ?)",
        ('{"thought": "a ```"}',),
    ),
    ("INSERT INTO library_mark VALUES (1, 'articles/sleep', 1791000000, NULL, 500, 1)", ()),
    ("INSERT INTO spelling_word (word, added_at) VALUES ('sertraline', 1791000000)", ()),
)
"""One of each kind of place, mark, mute and the like."""


def fill(db: Connection) -> None:
    journal_shelf.put_journal(db, NamedJournal("j1", "# Nights", 1, 1_791_000_000))
    labels = Labels(("rain",), ("Ann",), ("pier",))
    first = JournalEntry(
        "e1", Moment(1_791_000_000, 330), "Words before", journal="j1", labels=labels, pinned=True
    )
    journal.add(db, first)
    journal.edit(db, entry_id="e1", text="First words\nof mine", mood=2, edited_at=1_791_000_009)
    journal.add(db, JournalEntry("e2", Moment(1_791_100_000, -240), WICKED, edited_at=1_791_100_600))
    journal.trash(db, "e2", at=1_791_000_000)
    check_in = CheckIn("c1", Moment(1_791_050_000, 60), 4, ("calm", "`tired`\n# no"), "a walk")
    energy = (Measure("energy", 3),)
    check_ins.add(db, replace(check_in, activities=("reading\n# no",), measures=energy))
    drafts.save(db, Draft("d1", "reply", "unfinished reply", 1_791_060_000, "", "here", None, "t1"))
    drafts.save(
        db, Draft("d2", "journal", "unfinished entry", 1_791_060_001, "3", details='{"pinned": true}')
    )
    record = CommunityRecord(
        id="here",
        name="The # `Weir`\n# Heading",
        addresses=(ADDRESS,),
        root_key=ROOT_KEY,
        state="joined",
        pseudonym="still heron",
        joined_at=1_790_985_600,
        policy='{"secret": "POLICY"}',
        **SECRETS,  # type: ignore[arg-type]
    )
    communities.add(db, record)
    communities.add_epoch_key(db, community_id="here", key=EpochKey(3, EPOCH_KEY))
    own_posts.add(
        db,
        OwnPost(
            "p1", "here", "p1", "posted words", 1_791_070_000, "a title", "r1", "removed", "threat-to-someone"
        ),
    )
    own_posts.mark(db, post_id="p1", state="removed", reason="threat-to-someone", words="we are sorry ```")
    own_posts.add(
        db, OwnPost("p2", "gone", "t9", "words in a community left", 1_791_080_000, state="published")
    )
    content = {
        "type": "decision",
        "decision": "remove",
        "reason": "threat-to-someone",
        "words": "from a guide",
    }
    feed_mail.complete(db, KeptMessage("here", "m1", "decision", 497_500, json.dumps(content)))
    own_posts.add(
        db, OwnPost("p3", fresh_name.put_away_of("here"), "p3", "under another name", 1_791_060_000)
    )
    settings.put(db, key=fresh_name.put_away_of("here"), value='[["m0", "decision", 497000, "{}"]]')
    for statement, values in PLACES:
        db.execute(statement, values)
    consent = Consent(id=UUID(int=3, version=4), post=UUID(int=2, version=4), study="sleep-1", granted=True)
    outbox.add(db, Intent(str(consent.id), "here", "consent", strict_json.encode(consent), 1_791_000_000))
    feed_mail.complete(db, KeptMessage("here", "m2", "odd\n# no", 497_501, '["no object", "\\ud800"]'))
    settings.put(db, key="team-note-key:here", value="SETTING-OF-OURS")


async def filled(vault: OpenVault) -> None:
    await vault.private.write(fill)
    chosen = Preferences(lock_after_minutes=25, backup_folder="/home/somebody/real-name")
    await Keeping(vault.private).put(chosen)


Do = Callable[..., Exported]
