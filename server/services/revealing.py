"""Everything that is held about one member, on less than a page: the answer to whoever has the right to ask.

The law of it: what is not printed here is not there. A test fills a member with everything and compares with every
column that names one. No time is finer than a day, beside the posts, which are counted and stand in the feed by hour.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from typing import Final

from server.domain.faults import StewardFault
from server.domain.records import Member, Role
from server.services.erasure_list import date_of
from server.services.team import COSIGNED
from server.store.interface import Reading

PAGE_LINES: Final = 65
PAGE_WIDTH: Final = 80
_MOST: Final = 2**31 - 1
_LABEL: Final = 32

NAMED: Final = {
    "member.id": "the pseudonym itself, as above",
    "guide.member": "a guide's two signing keys",
    "post.author": "posts by state, as above",
    "submission.member": "submissions, so that twice is once",
    "gone.member": "submissions of which a SHA-256 is left",
    "quota.member": "days whose sending was counted",
    "consent.member": "consents to research",
    "review.author": "reviews of their posts or words",
    "review.by": "reviews they asked for",
    "review.claimed_by": "reviews they hold as guide",
    "review.decided_by": "reviews they decided as guide",
    "review.proposed_by": "grave decisions proposed as guide",
    "review.seconded_by": "grave decisions seconded as guide",
    "review_note.guide": "notes to colleagues, as guide",
    "review_note.to": "notes from colleagues, as guide",
    "review_look.guide": "reviews they look at, as guide",
    "letter.member": "letters between them and the guides",
    "letter.guide": "letters they wrote as guide",
    "hand_over.guide": "hand-over notes they wrote as guide",
    "hand_over.taken_by": "hand-over notes they took as guide",
    "guide_act.guide": "acts as guide, so that twice is once",
    "on_shift.guide": "that their desk is or was open",
    "team_key.guide": "team keys they made as guide",
    "team_wrap.guide": "team keys wrapped for them",
}
"""What the rows of each column are that hold a member's id."""


def find(tx: Reading, text: str) -> Member:
    """The member of this id or pseudonym. StewardFault if there is none."""
    try:
        found = tx.member(uuid.UUID(text).bytes)
    except ValueError:
        found = tx.member_named(text)
    if found is None:
        raise StewardFault(
            "There is no such member. Please give the id or the pseudonym as it stands on their posts: of whoever "
            "has left, nothing is left."
        )
    return found


def reveal(tx: Reading, member: Member) -> list[str]:
    """The page, line by line."""
    lines = ["All that this community holds about one member", ""]
    lines += [_line(label, value) for label, value in _about(tx, member)]
    lines += ["", "Rows that hold the pseudonym's id"]
    traces = tx.traces(member.id)
    lines += [
        _line(f"  {place}", f"{count:>6}  {NAMED.get(place, '')}".rstrip())
        for place, count in sorted(traces.items())
    ]
    lines += [
        "",
        "Posts stand in the feed, by hour, for everyone in the community to read.",
        "Held nowhere: e-mail, telephone, name, address, device, what was read or when,",
        "which invitation they came with.",
    ]
    return lines


def _about(tx: Reading, member: Member) -> Iterator[tuple[str, str]]:
    yield "Pseudonym", member.name
    yield "Id", str(uuid.UUID(bytes=member.id))
    yield "Role", member.role.value
    yield "Joined in the month", member.joined_month
    keys = (("log-in", member.login_key), ("mail", member.hpke_key), ("mailbox", member.mailbox_key))
    yield "Keys (random, tell nothing)", ", ".join(name for name, key in keys if key) or "none"
    yield "Posts that guides approved", str(member.approved)
    for label, day in (
        ("Paused up to and with", member.paused_until_day),
        ("Last sanctioned", member.sanctioned_day),
        ("Fresh pseudonym asked for", member.renewed_day),
    ):
        yield label, "no" if day is None else date_of(day)
    posts = tx.posts_of(member.id, _MOST)
    yield "Posts", str(len(posts))
    for state, count in sorted(Counter(one.state.value for one in posts).items()):
        yield f"  {state}", str(count)
    names = tx.changes_of_name(member.id)
    yield "Name and key in the feed", str(len(names))
    reviews = tx.reviews_of_member(member.id)
    yield "Reviews about or by them", str(len(reviews))
    for kind, count in sorted(Counter(one.kind for one in reviews).items()):
        yield f"  {kind}", str(count)
    still_open = sum(one.waiting_since is not None for one in reviews)
    yield "  open: exact time till decided", str(still_open)
    yield "  with text kept", str(sum(bool(one.text or one.title) for one in reviews))
    yield "  with words sealed to guides", str(sum(bool(one.sealed) for one in reviews))
    yield "Posts given to research", str(len({one.post for one in tx.consents(member.id)}))
    named = str(uuid.UUID(bytes=member.id))
    signed = named in tx.fact("descriptor")
    acts = sum(named.encode() in record for _, record in tx.audit_records(_MOST))
    if signed or acts or member.role in (Role.GUIDE, Role.GUIDE_WAITING):
        yield "Guide's keys in descriptor", "yes" if signed else "no"
        yield "Signature under the record", "yes" if named in tx.fact(COSIGNED) else "no"
        yield "Acts waiting for this hour", str(acts)
        hour = tx.cosigned_hour(member.id)
        yield "Cosigned last, kept by hour", "never" if hour < 0 else date_of(hour // 24)


def _line(label: str, value: str) -> str:
    return f"{label:<{_LABEL}}{value}"[:PAGE_WIDTH].rstrip()
