"""Deciding: the letter is exactly what was seen, sealed words are opened, a proposal is answered by another guide."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from client.domain import deciding as rules
from client.domain.deciding import Wish
from client.domain.errors import BugError, Unreachable, WordsUnusable
from client.services import reasons
from client.services.feed_store import team_note_key
from client.services.letters import is_hidden
from client.vault import settings
from protocol import hpke, mail, sealed_words, team_key
from protocol.encoding import b64, day_of, unb64
from protocol.invitation import Role
from protocol.mail import DecisionMail, GuideMail, Message, OutcomeMail
from protocol.reviewing import (
    Appealed,
    Band,
    Decision,
    Piece,
    Proposal,
    QueueRow,
    ReviewItem,
    check_decision,
)
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Reply
from tests.support.village import Village

D = Decision
REVIEW = named_id("review")
DECIDED = named_id("decided")


class Desk:
    """One item at a guide's desk, about a member whose letters can be opened here."""

    def __init__(self, guide: Someone, village: Village, private: bytes) -> None:
        self.guide = guide
        self.village = village
        self._private = private
        self.deciding = guide.session.deciding

    def item(self, kind: str = "thread", *, published: bool = True, **more: Any) -> ReviewItem:
        row = QueueRow(
            review=REVIEW, version=3, kind=kind, band=Band.TODAY, author=named_id("ann"), author_name="Ann",
            thread=named_id("p"), title="Nights", published=published, waiting_since=1,
        )  # fmt: skip
        fields: dict[str, Any] = {"post": named_id("p"), "text": "I live at 12 Harbour Row."} | more
        item = ReviewItem(row=row, **fields)
        self.village.items[REVIEW] = item
        return item

    async def sent(self, item: ReviewItem, wish: Wish) -> Message | None:
        """Decide, and open the letter as its author would."""
        await self.deciding.decide(community=self.guide.community, item=item, wish=wish)
        request = self.village.decided[REVIEW]
        check_decision(request)
        opened = [
            mail.open_part(
                mail.address(unb64(part), mailbox_key=bytes(32)),
                private_key=self._private,
                community=self.guide.community,
            )
            for part in request.mail
        ]
        return mail.join_parts(opened)

    async def to_team(self, words: str, purpose: hpke.Purpose) -> str:
        """Words sealed to the team key that this guide made."""
        note = await self.guide.session.vault.private.read(
            lambda db: settings.get(db, team_note_key(self.guide.community))
        )
        assert note
        key = team_key.open_note(note, descriptor=self.village.feed.described)
        return b64(
            sealed_words.seal(
                words.encode(), team_key=key.public_key, purpose=purpose, community=self.guide.community
            )
        )


def at_desk(folder: Path, use: Callable[[Desk], Awaitable[None]]) -> None:
    feed = FeedBuilder()
    private = hpke.new_private_key()
    feed.pseudonym("ann", "Ann", hpke.public_key(private))
    feed.post("p", "I live at 12 Harbour Row.", title="Nights")

    async def inside(guide: Someone, village: Village) -> None:
        await guide.sync()
        await use(Desk(guide, village, private))

    in_village(folder, inside, feed=feed, role=Role.GUIDE)


def whole(kind: str, decision: Decision) -> Wish:
    """A wish that lacks nothing."""
    return Wish(
        decision, "unkind-to-someone" if rules.takes_reason(decision) else "", "Words to Ann.",
        "I live by the sea." if decision is D.PROPOSE_REDACTION else "",
        ("grief",) if rules.takes_notes(kind, decision) else (),
        3 if decision is D.PAUSE_MEMBER else 0, "Seen twice.",
    )  # fmt: skip


def test_every_decision_there_is_is_sent_as_the_protocol_wants_it(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        for kind, decisions in rules.OFFERED.items():
            for decision in decisions:
                appealed = Appealed(review=DECIDED, kind="thread", decision=D.REMOVE, day=1)
                item = desk.item(kind, appealed=appealed if kind == "appeal" else None)
                wish = whole(kind, decision)
                seen = desk.deciding.letter(item=item, wish=wish)
                assert await desk.sent(item, wish) == seen, "what was seen is what is sent"
                request = desk.village.decided[REVIEW]
                assert (request.decision, request.version) == (decision, 3)
                keeps = rules.takes_record(kind, decision) or rules.keeps_answer(kind, decision)
                assert bool(request.record) == keeps
                assert request.notes == (("grief",) if rules.takes_notes(kind, decision) else ())
                expected = {
                    "none": type(None),
                    "decision": DecisionMail,
                    "guide-message": GuideMail,
                    "outcome": OutcomeMail,
                }
                assert type(seen) is expected[rules.letter_of(kind, decision)]

    at_desk(tmp_path, use)


def test_what_the_author_will_read_is_what_is_sent(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        item, letter = desk.item(), desk.deciding.letter
        own = letter(item=item, wish=Wish(D.REMOVE, "unkind-to-someone", "  Say it more kindly?\n"))
        assert own == DecisionMail(
            "remove", REVIEW, named_id("p"), "unkind-to-someone", "r1", "Say it more kindly?"
        )
        without = letter(item=item, wish=Wish(D.REMOVE, "your-own-details", " \n", language="de"))
        assert isinstance(without, DecisionMail)
        german = reasons.by_id("your-own-details", language="de")
        assert german is not None
        assert without.words == german.words
        pause = letter(item=item, wish=Wish(D.PAUSE_MEMBER, "asked-before", days=14))
        assert isinstance(pause, DecisionMail)
        assert pause.until_day == day_of(desk.deciding._around.now()) + 14
        for unfinished in (
            Wish(), Wish(D.REMOVE, "because"), Wish(D.REMOVE), Wish(D.PAUSE_MEMBER, "asked-before"), Wish(D.RESTORE),
        ):  # fmt: skip
            with pytest.raises(BugError):
                letter(item=item, wish=unfinished)
        kind_words = letter(item=desk.item("warmth"), wish=Wish(D.REMOVE, "unkind-to-someone"))
        assert isinstance(kind_words, DecisionMail)
        assert kind_words.post is None, "the post is somebody else's"

    at_desk(tmp_path, use)


def test_an_appeal_is_answered_by_the_name_that_its_author_knows(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        appealed = Appealed(review=DECIDED, kind="thread", decision=D.REMOVE, day=1)
        item = desk.item("appeal", appealed=appealed)
        assert await desk.sent(item, Wish(D.RESTORE, words="It is back.")) == OutcomeMail(
            DECIDED, "restore", "It is back."
        )
        upheld = Wish(D.UPHOLD, "unkind-to-someone", "It names her.")
        assert await desk.sent(item, upheld) == OutcomeMail(DECIDED, "uphold", "It names her.")

    at_desk(tmp_path, use)


def test_a_decision_is_foreseen_as_its_author_will_have_it(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        ground = await desk.deciding.ground(community=desk.guide.community)
        assert set(ground.rules) == {"en", "de", "es"}
        foresee = desk.deciding.foresee
        redaction = Wish(D.PROPOSE_REDACTION, "your-own-details", "Only that.", "I live by the sea.")
        seen = foresee(ground=ground, item=desk.item(), wish=redaction)
        assert seen.decided is not None
        assert seen.decided.decision == seen.letter
        assert seen.decided.post is not None
        assert is_hidden(seen.decided.post)
        assert (seen.decided.waits, seen.decided.may_appeal) == (True, True)
        waiting = foresee(ground=ground, item=desk.item(published=False), wish=redaction)
        assert waiting.decided is not None
        assert waiting.decided.post is not None
        assert waiting.decided.post.state == "held"
        removed = foresee(ground=ground, item=desk.item(), wish=Wish(D.REMOVE, "unkind-to-someone"))
        assert removed.decided is not None
        assert removed.decided.until is not None
        note = foresee(
            ground=ground,
            item=desk.item("help-me"),
            wish=Wish(D.APPROVE_WITH_NOTE, words="Here we are."),
        )
        assert (note.letter, note.decided) == (GuideMail("Here we are."), None)
        assert foresee(ground=ground, item=desk.item(), wish=Wish(D.APPROVE)).letter is None

    at_desk(tmp_path, use)


def test_a_proposal_that_was_not_answered_for_is_sent_again_as_it_was(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        item, wish = desk.item(), whole("thread", D.PUT_OUT)
        desk.village.replies[f"/v1/review/{REVIEW}/decide"] = [Reply(b"", status=502)]
        with pytest.raises(Unreachable):
            await desk.deciding.decide(community=desk.guide.community, item=item, wish=wish)
        asked = desk.deciding._asked
        assert asked is not None
        await desk.deciding.decide(community=desk.guide.community, item=item, wish=wish)
        assert desk.village.decided[REVIEW] == asked[1], "sealed anew it would be another proposal"
        assert desk.deciding._asked is None

    at_desk(tmp_path, use)


def test_a_second_guide_reads_why_and_answers(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        why = await desk.to_team("He wrote to three people where they live.", hpke.Purpose.REVIEW_RECORD)
        proposal = Proposal(
            guide=named_id("other"), decision=D.PUT_OUT, reason="others-are-not-safe", record=why
        )
        item = desk.item(proposal=proposal)
        words = await desk.deciding.open_words(community=desk.guide.community, item=item)
        assert words.proposed == "He wrote to three people where they live."
        done = await desk.deciding.second(
            community=desk.guide.community, item=item, agrees=True, record="I read all of it."
        )
        asked = desk.village.seconded[REVIEW]
        assert (asked.version, asked.agrees, bool(asked.record), done.open) == (3, True, True, False)
        back = await desk.deciding.take_back(community=desk.guide.community, review=REVIEW, version=4)
        assert desk.village.seconded[REVIEW] == msgspec.structs.replace(
            asked, version=4, agrees=False, record=""
        )
        assert back.open

    at_desk(tmp_path, use)


def test_sealed_words_are_opened_and_what_no_key_opens_is_named(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        community = desk.guide.community
        sent = await desk.to_team("It got worse since Tuesday.", hpke.Purpose.TO_GUIDES)
        record = await desk.to_team("Seen twice.", hpke.Purpose.REVIEW_RECORD)
        strange = b64(
            sealed_words.seal(
                b"to others", team_key=hpke.public_key(hpke.new_private_key()),
                purpose=hpke.Purpose.REVIEW_RECORD, community=community,
            )
        )  # fmt: skip
        appealed = Appealed(review=DECIDED, kind="thread", decision=D.REMOVE, day=1, record=record)
        words = await desk.deciding.open_words(
            community=community, item=desk.item("appeal", sealed=sent, appealed=appealed)
        )
        assert (words.sent, words.appealed, words.closed) == (
            "It got worse since Tuesday.",
            "Seen twice.",
            frozenset(),
        )
        lost = msgspec.structs.replace(appealed, record=strange)
        words = await desk.deciding.open_words(
            community=community, item=desk.item("appeal", sealed=record, appealed=lost)
        )
        assert (words.sent, words.closed) == ("", frozenset({Piece.SEALED, Piece.RECORD}))

    at_desk(tmp_path, use)


def test_long_pieces_are_asked_for_one_by_one(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        appealed = Appealed(review=DECIDED, kind="thread", decision=D.REMOVE, day=1)
        bare = desk.item(
            "appeal", appealed=appealed, text="", left_out=(Piece.TEXT, Piece.SEALED, Piece.RECORD)
        )
        desk.village.pieces = {
            Piece.TEXT: msgspec.structs.replace(bare, text="Long words"),
            Piece.SEALED: msgspec.structs.replace(bare, sealed="c2VhbGVk"),
            Piece.RECORD: msgspec.structs.replace(
                bare, appealed=msgspec.structs.replace(appealed, record="cmVj")
            ),
        }
        item = await desk.guide.session.reviewing.claim(
            community=desk.guide.community, review=REVIEW, version=3
        )
        assert (item.text, item.sealed) == ("Long words", "c2VhbGVk")
        assert item.appealed is not None
        assert item.appealed.record == "cmVj"

    at_desk(tmp_path, use)


def test_words_too_long_for_a_letter_are_said_so_and_nothing_is_sent(tmp_path: Path) -> None:
    async def use(desk: Desk) -> None:
        wish = Wish(D.PROPOSE_REDACTION, "your-own-details", "w " * 7_000, "p " * 7_000)
        with pytest.raises(WordsUnusable):
            await desk.deciding.decide(community=desk.guide.community, item=desk.item(), wish=wish)
        assert desk.village.decided == {}

    at_desk(tmp_path, use)
