"""What a store means, as plainly as it can be said: dictionaries, copied before each work and put back if it raises."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace
from typing import Any

from protocol.encoding import sha256
from server.domain.records import Change, Consent, Member, Post, Review, ReviewState, Role, Sent
from server.domain.sights import Marks, Sight
from server.store.session import WrongRow

LIVING = ("held", "published", "hidden")


@dataclass
class Model:
    """A part of interface.Writing."""

    size_: int = 0
    facts: dict[str, str] = field(default_factory=dict)
    members: dict[bytes, Member] = field(default_factory=dict)
    posts: dict[bytes, Post] = field(default_factory=dict)
    sents: dict[bytes, Sent] = field(default_factory=dict)
    gone: dict[bytes, bytes | None] = field(default_factory=dict)
    quotas: dict[tuple[bytes, int], dict[str, int]] = field(default_factory=dict)
    reviews: dict[bytes, Review] = field(default_factory=dict)
    changes_: dict[int, Change] = field(default_factory=dict)
    tallied: dict[tuple[str, str], int] = field(default_factory=dict)
    records: list[tuple[int, int, bytes]] = field(default_factory=list)
    next_record: int = 0
    consented: set[tuple[bytes, bytes, str]] = field(default_factory=set)
    duties: dict[str, tuple[str, int]] = field(default_factory=dict)

    def saved(self) -> dict[str, Any]:
        return copy.deepcopy(self.__dict__)

    def put_back(self, saved: dict[str, Any]) -> None:
        self.__dict__ = saved

    def fact(self, name: str) -> str:
        return self.facts.get(name, "")

    def set_fact(self, name: str, value: str) -> None:
        self.facts[name] = value

    def size(self) -> int:
        return self.size_

    def next_seq(self) -> int:
        self.size_ += 1
        return self.size_ - 1

    def add_change(self, change: Change) -> None:
        self.changes_[change.seq] = change

    def changes(self, first: int, count: int) -> list[Change]:
        return [self.changes_[seq] for seq in range(first, min(first + count, self.size_))]

    def changes_of_post(self, post: bytes) -> list[Change]:
        return [one for one in self.changes_.values() if one.post == post and one.kind != "pseudonym"]

    def changes_of_name(self, member: bytes) -> list[Change]:
        return [one for one in self.changes_.values() if one.post == member and one.kind == "pseudonym"]

    def content_before(self, hour: int, kinds: list[str], count: int) -> list[Change]:
        found = [
            one
            for one in self.changes_.values()
            if one.change_class == 0 and one.hour is not None and one.hour < hour and one.kind in kinds
        ]
        return sorted(found, key=lambda one: (one.hour, one.seq))[:count]

    def erase_changes(self, seqs: list[int]) -> None:
        for seq in seqs:
            one = self.changes_.get(seq)
            if one is not None and one.change_class == 0:
                self.changes_[seq] = replace(one, salt=None, header=None, body=None, hour=None, post=None)

    def member(self, member: bytes) -> Member | None:
        return self.members.get(member)

    def add_member(self, member: Member) -> None:
        if member.id in self.members or self.is_name_taken(member.name):
            raise WrongRow
        self.members[member.id] = member

    def set_role(self, member: bytes, role: Role) -> None:
        if member in self.members:
            self.members[member] = replace(self.members[member], role=role)

    def count_approved(self, member: bytes) -> None:
        if member in self.members:
            self.members[member] = replace(self.members[member], approved=self.members[member].approved + 1)

    def is_name_taken(self, name: str) -> bool:
        return any(one.name == name for one in self.members.values())

    def count_members(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for one in self.members.values():
            found[one.role.value] = found.get(one.role.value, 0) + 1
        return found

    def post(self, post: bytes) -> Post | None:
        return self.posts.get(post)

    def put_post(self, post: Post) -> None:
        self.posts[post.id] = post

    def has_replies(self, thread: bytes) -> bool:
        return any(
            one.thread == thread and one.id != thread and one.state.value in LIVING
            for one in self.posts.values()
        )

    def count_posts_of(self, member: bytes) -> int:
        return sum(one.author == member for one in self.posts.values())

    def sent(self, submission: bytes) -> Sent | None:
        return self.sents.get(submission)

    def put_sent(self, sent: Sent) -> None:
        self.sents[sent.id] = sent

    def sent_with(self, review: bytes) -> list[Sent]:
        return sorted((one for one in self.sents.values() if one.review == review), key=lambda one: one.id)

    def forget_sent(self, submission: bytes) -> None:
        one = self.sents.pop(submission, None)
        if one is not None:
            self.gone[sha256(submission)] = None
            self.gone[sha256(one.member + submission)] = one.member

    def is_gone(self, digest: bytes) -> bool:
        return digest in self.gone

    def erase_post(self, post: bytes) -> None:
        about = {one.id for one in self.reviews.values() if one.post == post}
        edits = [one.id for one in self.sents.values() if one.kind == "edit" and one.review in about]
        self.posts.pop(post, None)
        for one_sent in (post, *edits):
            self.forget_sent(one_sent)
        self.consented = {one for one in self.consented if one[1] != post}
        for one in list(self.reviews.values()):
            if one.post == post:
                self.reviews[one.id] = _without_post(one)

    def counted(self, member: bytes, day: int) -> dict[str, int]:
        return dict(self.quotas.get((member, day), {}))

    def count_sent_today(self, member: bytes, day: int, kinds: list[str]) -> None:
        if not self.quotas.get((member, day)):
            self.quotas = {key: one for key, one in self.quotas.items() if key[0] != member or key[1] >= day}
        counts = self.quotas.setdefault((member, day), {})
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1

    def review(self, review: bytes) -> Review | None:
        return self.reviews.get(review)

    def put_review(self, review: Review) -> None:
        self.reviews[review.id] = review

    def sights(
        self, after: tuple[int, int, bytes] | None, count: int, *, guide: bytes, now: int
    ) -> list[Sight]:
        found = []
        for one in self.reviews.values():
            place = (one.rank, one.waiting_since or 0, one.id)
            if one.state.value != "decided" and (after is None or place > after):
                name = self.members[one.author].name if one.author in self.members else ""
                found.append((place, Sight(one, name, one.title, Marks(), 0)))
        return [one for _, one in sorted(found, key=lambda pair: pair[0])][:count]

    def clear_review_texts(self, day: int) -> int:
        due = [one for one in self.reviews.values() if one.text_until_day and one.text_until_day < day]
        for one in due:
            self.reviews[one.id] = _without_words(one)
            for sent in self.sent_with(one.id):
                self.sents[sent.id] = replace(sent, digest=b"")
        return len(due)

    def reviews_of_member(self, member: bytes) -> list[Review]:
        return [one for one in self.reviews.values() if member in (one.author, one.by)]

    def tally(self, month: str, what: str, count: int = 1) -> None:
        self.tallied[month, what] = self.tallied.get((month, what), 0) + count

    def tallies(self, month: str) -> dict[str, int]:
        return {what: count for (when, what), count in self.tallied.items() if when == month}

    def add_audit_record(self, hour: int, record: bytes) -> None:
        self.records.append((hour, self.next_record, record))
        self.next_record += 1

    def audit_records(self, before_hour: int) -> list[tuple[int, bytes]]:
        return [(row, record) for hour, row, record in self.records if hour < before_hour]

    def drop_audit_records(self, rows: list[int]) -> None:
        self.records = [one for one in self.records if one[1] not in rows]

    def put_consent(self, consent: Consent, *, granted: bool) -> None:
        key = (consent.member, consent.post, consent.study)
        (self.consented.add if granted else self.consented.discard)(key)

    def consents(self, member: bytes) -> list[Consent]:
        return [Consent(*one) for one in sorted(self.consented) if one[0] == member]

    def take_duty(self, name: str, holder: str, *, until: int, now: int) -> bool:
        who, ends = self.duties.get(name, ("", 0))
        if who not in ("", holder) and ends > now:
            return False
        self.duties[name] = (holder, until)
        return True

    def duty(self, name: str) -> tuple[str, int]:
        return self.duties.get(name, ("", 0))

    def delete_member(self, member: bytes) -> None:
        for one in [one for one in self.sents.values() if one.member == member]:
            del self.sents[one.id]
            self.gone[sha256(one.id)] = None
        self.gone[sha256(member)] = None
        self.gone = {digest: whose for digest, whose in self.gone.items() if whose != member}
        self.posts = {key: one for key, one in self.posts.items() if one.author != member}
        self.quotas = {key: one for key, one in self.quotas.items() if key[0] != member}
        self.consented = {one for one in self.consented if one[0] != member}
        self.reviews = {key: one for key, one in self.reviews.items() if one.author != member}
        for review in list(self.reviews.values()):
            if review.by == member:
                self.reviews[review.id] = replace(review, by=None, sealed=b"")
        self.members.pop(member, None)


def _without_post(review: Review) -> Review:
    """What is still open about its author outlives the post."""
    if review.state == ReviewState.DECIDED:
        return _without_words(review)
    return replace(review, title="", text="", notes=())


def _without_words(review: Review) -> Review:
    return replace(
        review, title="", text="", notes=(), record=b"", sealed=b"", proposed=b"", text_until_day=None
    )
