"""A vault with something of every kind in it, secrets and wicked text among them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.exporting import Exported
from client.services.preferences import Keeping, Preferences
from client.services.unlocking import OpenVault
from client.vault import (
    check_ins,
    communities,
    drafts,
    feed_mail,
    journal,
    own_posts,
    settings,
)
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.drafts import Draft
from client.vault.feed_mail import KeptMessage
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection

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


def fill(db: Connection) -> None:
    journal.add(db, JournalEntry("e1", Moment(1_791_000_000, 330), "First words\nof mine", mood=2))
    journal.add(db, JournalEntry("e2", Moment(1_791_100_000, -240), WICKED, edited_at=1_791_100_600))
    check_ins.add(db, CheckIn("c1", Moment(1_791_050_000, 60), 4, ("calm", "`tired`\n# no"), "a walk"))
    drafts.save(db, Draft("d1", "reply", "unfinished reply", 1_791_060_000, "", "here", None, "t1"))
    drafts.save(db, Draft("d2", "journal", "unfinished entry", 1_791_060_001, "3"))
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
    feed_mail.complete(db, KeptMessage("here", "m2", "odd\n# no", 497_501, '["no object", "\\ud800"]'))
    settings.put(db, key="team-note-key:here", value="SETTING-OF-OURS")


async def filled(vault: OpenVault) -> None:
    await vault.private.write(fill)
    chosen = Preferences(lock_after_minutes=25, backup_folder="/home/somebody/real-name")
    await Keeping(vault.private).put(chosen)


Do = Callable[..., Exported]
