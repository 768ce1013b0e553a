"""What a guide or a member does next, drawn by chance: anything that the app offers them just then."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Sequence
from typing import Final

from bench.faults.guides.people import Guide, Member
from client.domain.deciding import POSTS, WORDS, Wish, fits, offered
from client.services import reasons
from protocol.reviewing import NEEDS_REASON, Decision, QueueRow, ReviewItem

D = Decision
_NEVER: Final = frozenset({D.PUT_OUT, D.PAUSE_MEMBER})
"""Who is out or paused writes no more, and the evening would end early."""
_PAUSE_SECONDS: Final = 0.4
_REPORTS: Final = ("unkind", "shows-who-someone-is", "something-else")


async def act(person: Member, chance: random.Random) -> str:
    """Do one thing; what it was."""
    return await (_guides(person, chance) if isinstance(person, Guide) else _writes(person, chance))


async def finish(guide: Guide) -> int:
    """Answer everything that is not somebody else's alone, as mildly as can be; how many items."""
    answered = 0
    for row in await guide.queue():
        if row.barred:
            continue
        item = await guide.claims(row)
        if item.proposal is not None:
            await guide.seconds(item, agrees=True)
        else:
            await guide.sends(item, _mildest(row))
        answered += 1
    return answered


async def _guides(guide: Guide, chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < 0.10:
        await guide.someone.sync()
        return "sync"
    if guide.left and drawn < 0.17:
        return await _sends_what_is_stale(guide, chance)
    if drawn < 0.22:
        return await _looks_after_the_shift(guide, chance)
    rows = [row for row in await guide.queue() if not row.barred]
    if rows and drawn < 0.32:
        return await _writes_a_letter(guide, rows[0].author, chance)
    if not rows:
        await asyncio.sleep(_PAUSE_SECONDS)
        return "nothing waits"
    item = await guide.claims(chance.choice(rows[:6]))
    if item.proposal is not None:
        await guide.seconds(item, agrees=chance.random() < 0.7)
        return "second"
    wish = _wish(guide, item, chance)
    await guide.types(item, wish)
    drawn = chance.random()
    if drawn < 0.30:
        guide.left.append((item, wish))
    if drawn < 0.15:
        return "leave the words"
    if drawn < 0.30:
        await guide.someone.session.reviewing.hand_on(
            community=guide.someone.community, review=item.row.review, version=item.row.version
        )
        return "hand on"
    await guide.sends(item, wish)
    assert wish.decision is not None  # it was drawn
    return wish.decision.value


async def _sends_what_is_stale(guide: Guide, chance: random.Random) -> str:
    """What was decided about an item as it was a while ago; another may have it by now, or have closed it."""
    item, wish = guide.left.pop(chance.randrange(len(guide.left)))
    await guide.types(item, wish)
    await guide.sends(item, wish)
    return "send what was left"


async def _writes_a_letter(guide: Guide, member: uuid.UUID, chance: random.Random) -> str:
    words = f"zq {guide.name} {chance.getrandbits(40):x}"
    await guide.begins_letter(member, words)
    if chance.random() < 0.3:
        return "leave the words"
    await guide.sends_letter(member, words)
    return "letter"


async def _looks_after_the_shift(guide: Guide, chance: random.Random) -> str:
    state = await guide.shift()
    if state.notes:
        first = await guide.takes(chance.choice(state.notes).id)
        return "take over" if first else "another took it over"
    words = f"zq {guide.name} {chance.getrandbits(40):x}"
    await guide.notes(words)
    if chance.random() < 0.3:
        return "leave the words"
    await guide.hands_over(words)
    return "hand over"


async def _writes(member: Member, chance: random.Random) -> str:
    drawn = chance.random()
    words = f"zq {member.name} {chance.getrandbits(40):x}"
    if drawn < 0.35:
        return await _begins(member, words)
    if drawn < 0.45:
        await member.tells("note", words)
        return "note"
    if drawn < 0.52:
        call = await member.someone.session.calling.call(community=member.someone.community, words=words)
        return f"call {call.state}"
    if drawn < 0.62:
        post = await _somebody_elses(member, chance)
        if post is not None:
            await member.tells("report", words, post=post, reason=chance.choice(_REPORTS))
            return "report"
    if drawn < 0.85:
        return await _answers(member, chance, words)
    await member.someone.sync()
    return "sync"


async def _begins(member: Member, words: str) -> str:
    await member.writes("On an evening", words)
    return "write"


async def _answers(member: Member, chance: random.Random, words: str) -> str:
    await member.someone.sync()
    standing = await member.someone.session.letters.standing(community=member.someone.community)
    waiting = [one for one in standing.decided.values() if one.waits and one.post is not None]
    heard = [one for one in standing.decided.values() if one.may_appeal]
    if waiting and chance.random() < 0.5:
        post = chance.choice(waiting).post
        assert post is not None  # as it was chosen
        await member.rewords(uuid.UUID(post.id), words)
        return "reword"
    if heard:
        await member.appeals(chance.choice(heard).decision.review, words)
        return "appeal"
    return await _begins(member, words)


async def _somebody_elses(member: Member, chance: random.Random) -> uuid.UUID | None:
    talk, community = member.someone.session.conversing, member.someone.community
    (room, *_) = await talk.rooms(community=community)
    own = {one.id for one in await talk.own_posts(community=community)}
    rows = await talk.threads(community=community, room=room.id)
    found = [uuid.UUID(bytes=row.id) for row in rows]
    others = [one for one in found if str(one) not in own]
    return chance.choice(others) if others else None


def _wish(guide: Guide, item: ReviewItem, chance: random.Random) -> Wish:
    row = item.row
    may = [one for one in offered(row.kind, answered=bool(row.last)) if one not in _NEVER]
    if not item.text or row.kind not in POSTS:
        may = [one for one in may if one is not D.PROPOSE_REDACTION]
    decision = chance.choice(may)
    words = "" if decision is D.APPROVE else f"zq {guide.name} {chance.getrandbits(40):x}"
    proposal = f"{item.text} So much." if decision is D.PROPOSE_REDACTION else ""
    record = "Said so twice." if decision is D.ESCALATE else ""
    return Wish(decision, _reason(decision, item, chance), words, proposal=proposal, record=record)


def _reason(decision: Decision, item: ReviewItem, chance: random.Random) -> str:
    if decision not in NEEDS_REASON:
        return ""
    if decision is D.UPHOLD and item.appealed is not None:
        return item.appealed.reason or "second-opinion"
    fitting: Sequence[str] = [
        one.id for one in reasons.catalogue() if fits(decision, reason=one.id, rule=one.rule)
    ]
    return chance.choice(fitting)


def _mildest(row: QueueRow) -> Wish:
    if row.kind == "appeal":
        return Wish(D.RESTORE, words="It is taken back.")
    if row.kind in WORDS:
        return Wish(D.APPROVE_WITH_NOTE, words="We read you, and we are here.")
    return Wish(D.APPROVE)
