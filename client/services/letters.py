"""What was written to a person: letters from the guides, what became of what they asked, kind words.

And what follows from it: what was decided about a post of theirs, until when they may appeal, and how an appeal stands.
Looks at the vault alone; answering is the work of Amending and Telling.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal
from uuid import UUID

import msgspec

from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.services.telling import Told, told_of
from client.vault import feed_mail, own_posts, settings
from client.vault.feed_mail import KeptMessage
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection
from protocol.changes import PENDING
from protocol.mail import DecisionMail, Message, OutcomeMail, WarmthMail
from protocol.reviewing import Decision
from protocol.submissions import Because

MOST: Final = 1000
"""Letters that are looked at, the newest."""
APPEAL_DAYS: Final = 90
"""Days one may appeal where the community keeps its reviews for ever."""
_KIND_WORDS: Final = "kind-words"
_HOURS_A_DAY: Final = 24

APPEALABLE: Final = frozenset(
    {
        Decision.REMOVE.value,
        Decision.HOLD.value,
        Decision.PROPOSE_REDACTION.value,
        Decision.ASK_CONTENT_NOTE.value,
        Decision.PAUSE_MEMBER.value,
        Decision.PUT_OUT.value,
    }
)
_FINAL: Final = frozenset(
    {Because.SENT_ALREADY.value, Because.NO_SUCH_DECISION.value, Because.APPEAL_TOO_LATE.value}
)

AppealState = Literal["waits", "arrived", "opened", "upheld", "restored", "refused"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to the person. `hour` is whole hours since 1970 UTC; `message` is None for a kind not known here."""

    id: str
    kind: str
    hour: int
    opened: bool
    message: Message | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Appealed:
    """An appeal of the person's, and how it stands. `words` are theirs, `answer` the deciding guide's.

    `reason` is the server's, where it was refused.
    """

    id: str
    state: AppealState
    words: str = field(default="", repr=False)
    answer: str = field(default="", repr=False)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What guides decided about a post or the person, as far as it is known here.

    `until` is the last day on which one may appeal, in days since 1970: None where there is no such day, as with a hold
    for as long as it lasts. `post` is one's own copy, None where there is none. `waits`: the post is out of sight, or
    asked about, and its author's answer is what is waited for; `answered`: it was given, and stands or waits.
    """

    letter: Letter
    decision: DecisionMail = field(repr=False)
    post: OwnPost | None = None
    appeal: Appealed | None = None
    until: int | None = None
    may_appeal: bool = False
    waits: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """All that was written to the person and all they said that is no post, each the newest first; decisions by id."""

    letters: tuple[Letter, ...]
    told: tuple[Told, ...]
    decided: dict[str, Decided]
    outcomes: dict[UUID, OutcomeMail]
    """By what was asked: the id of a report or an appeal."""

    def by_post(self) -> dict[str, Decided]:
        """The last decision about each post, by the post's id."""
        found: dict[str, Decided] = {}
        for one in self.decided.values():
            if one.post is not None:
                found.setdefault(one.post.id, one)
        return found


class Letters:
    """The letters of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    async def standing(self, *, community: str) -> Standing:
        """Everything, as it stands now."""
        membership = await self._memberships.open(community)
        days = (await membership.described()).retention.reviews_days or APPEAL_DAYS
        today = int(self._around.now()) // 86_400

        def look(db: Connection) -> Standing:
            kept = feed_mail.newest(db, community_id=community, limit=MOST)
            letters = tuple(letter_of(one) for one in kept)
            posts = {one.id: one for one in own_posts.newest(db, community_id=community)}
            told = tuple(told_of(db, community))
            return _standing(letters, told, posts, days=days, today=today)

        return await self._private.read(look)

    async def unopened(self, *, community: str) -> tuple[bool, bool]:
        """Whether guides wrote, and whether kind words came, not looked at; none of these where none are wanted."""
        kept = await self._private.read(lambda db: feed_mail.newest(db, community_id=community, limit=MOST))
        new = [letter_of(one) for one in kept if not one.opened]
        warm = any(is_warmth(one) for one in new) and await self.shows_kind_words()
        return any(not is_warmth(one) for one in new), warm

    async def open(self, *, community: str, letters: Iterable[str]) -> ChangeSet:
        """Note that the person has seen these."""
        seen = tuple(letters)

        def mark(db: Connection) -> None:
            for letter in seen:
                feed_mail.mark_opened(db, community_id=community, message_id=letter)

        await self._private.write(mark)
        return ChangeSet.of(Kind.MESSAGE, ids=seen)

    async def shows_kind_words(self) -> bool:
        """Whether the person wants to be told when something of theirs helped somebody."""
        return await self._private.read(lambda db: settings.get(db, _KIND_WORDS)) != "no"

    async def show_kind_words(self, shown: bool) -> ChangeSet:
        """Be told of it from now on, or not. What has come stays, and can be looked at later."""
        await self._private.write(
            lambda db: settings.put(db, key=_KIND_WORDS, value="yes" if shown else "no")
        )
        return ChangeSet.of(Kind.MESSAGE, Kind.PREFERENCES)


def foreseen(decision: DecisionMail, *, post: OwnPost | None, hour: int, days: int, today: int) -> Decided:
    """A decision as its author would come to see it, if it were made in this `hour` and day, and `post` were so then.

    `days` is for how many days one may appeal.
    """
    letter = Letter(str(decision.review), "decision", hour, opened=True, message=decision)
    one = Decided(letter, decision, post)
    return _with_ways(one, (), is_last=True, days=days, today=today)


def letter_of(kept: KeptMessage) -> Letter:
    """A kept message with what it says."""
    try:
        message: Message | None = msgspec.json.decode(kept.content, type=Message)
    except msgspec.MsgspecError:
        message = None
    return Letter(kept.id, kept.kind, kept.hour, kept.opened, message)


def is_warmth(letter: Letter) -> bool:
    """Whether it says that a post of the person's helped somebody; everything else is from the guides."""
    return isinstance(letter.message, WarmthMail)


def received(told: Told) -> tuple[bool, str]:
    """Whether a guide has opened what was said, and what became of it, as the server answered last."""
    try:
        said = json.loads(told.intent.answer or "")
    except ValueError:
        return False, ""
    if not isinstance(said, dict):
        return False, ""
    return said.get("opened") is True, str(said.get("outcome", ""))


def _standing(
    letters: tuple[Letter, ...],
    told: tuple[Told, ...],
    posts: dict[str, OwnPost],
    *,
    days: int,
    today: int,
) -> Standing:
    outcomes = _outcomes(letters, told)
    appeals: dict[UUID, Told] = {}
    for each in reversed(told):
        if each.intent.kind != "appeal" or each.about is None:
            continue
        # One that was refused because another is on its way says nothing about that one.
        before = appeals.get(each.about)
        if before is None or before.intent.state == "refused" or each.intent.state != "refused":
            appeals[each.about] = each
    decided: dict[str, Decided] = {}
    newest: set[UUID] = set()
    for letter in letters:
        if not isinstance(letter.message, DecisionMail):
            continue
        about = letter.message.post
        is_last = about is None or about not in newest
        if about is not None:
            newest.add(about)
        post = posts.get(str(about))
        appeal = _appealed(appeals.get(letter.message.review), outcomes)
        one = Decided(letter, letter.message, post, appeal)
        decided[letter.id] = _with_ways(one, told, is_last=is_last, days=days, today=today)
    return Standing(letters, told, decided, outcomes)


def _outcomes(letters: Sequence[Letter], told: Sequence[Told]) -> dict[UUID, OutcomeMail]:
    """What became of each thing that was asked. A guide names the appeal, or the decision it was against.

    One can appeal anew against one hold after the other: an answer that names the hold belongs to the oldest appeal
    that has none yet.
    """
    found: dict[UUID, OutcomeMail] = {}
    appeals = [one for one in reversed(told) if one.intent.kind == "appeal" and one.intent.state != "refused"]
    for letter in reversed(letters):
        message = letter.message
        if not isinstance(message, OutcomeMail):
            continue
        found[message.about] = message
        for one in appeals:
            if one.about == message.about and UUID(one.intent.id) not in found:
                found[UUID(one.intent.id)] = message
                break
    return found


def _with_ways(one: Decided, told: Sequence[Told], *, is_last: bool, days: int, today: int) -> Decided:
    """What its author can still do about it."""
    decision, post, code = one.decision, one.post, one.decision.decision
    hidden = post is not None and is_hidden(post)
    held = code == Decision.HOLD.value
    until = None if held else one.letter.hour // _HOURS_A_DAY + days
    in_time = (is_last and hidden) if until is None else today <= until
    settled = one.appeal is not None and (one.appeal.state != "refused" or one.appeal.reason in _FINAL)
    since = one.letter.hour * 3600
    answers = [
        each
        for each in told
        if each.intent.kind == "edit"
        and each.about == decision.post
        and each.intent.created_at >= since
        and each.intent.state not in ("refused", "removed")
    ]
    asks = code == Decision.ASK_CONTENT_NOTE.value or (
        code == Decision.PROPOSE_REDACTION.value and (hidden or (post is not None and post.state == "held"))
    )
    there = (
        post is not None
        and post.state not in ("withdrawn", "refused")
        and (hidden or post.state != "removed")
    )
    return replace(
        one,
        until=until,
        may_appeal=code in APPEALABLE and in_time and not settled,
        waits=is_last and asks and there and not answers,
        answered=is_last and bool(answers),
    )


def is_hidden(post: OwnPost) -> bool:
    """Whether guides took it out of sight for now, and nothing is decided for good."""
    return post.state == "removed" and post.reason == PENDING


def _appealed(told: Told | None, outcomes: dict[UUID, OutcomeMail]) -> Appealed | None:
    if told is None:
        return None
    intent = told.intent
    outcome = outcomes.get(UUID(intent.id))
    state: AppealState
    if outcome is not None:
        state = "restored" if outcome.outcome == Decision.RESTORE.value else "upheld"
        return Appealed(intent.id, state, told.words, outcome.words)
    if intent.state == "refused":
        return Appealed(intent.id, "refused", told.words, reason=told.reason)
    if intent.state in ("queued", "sending", "unknown"):
        return Appealed(intent.id, "waits", told.words)
    opened, _ = received(told)
    return Appealed(intent.id, "opened" if opened else "arrived", told.words)
