"""What guides' acts are called in the record of them: every name a server may write, and what each is done to."""

from __future__ import annotations

from typing import Final

TO_A_REVIEW: Final = frozenset(
    {"look", "note", "claim", "open", "decide", "propose", "second", "not-second", "hand-on"}
)
"""`AuditRecord.review` says to which."""
BESIDE_THE_QUEUE: Final = frozenset(
    {"acknowledge", "hand-over", "take-over", "message", "read", "lock", "unlock", "pin", "unpin", "notice"}
)
"""`AuditRecord.about` says to which member, thread, notice or hand-over note; to acknowledge is about none."""
AUDIT_ACTS: Final = TO_A_REVIEW | BESIDE_THE_QUEUE | {"team-key"}
"""All of them. `team-key` is about nothing but the guides themselves."""
