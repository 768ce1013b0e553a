"""Deciding about the open item: what a guide chooses and writes, exactly what its author would read, and sending it."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.deciding import Wish, is_urgent, letter_of, plain, takes_reason
from client.notices import notice_for
from client.services import reasons
from client.services.deciding import Decided, Foreseen
from client.ui.guide_desk.deciding_state import DecidingState, canned, in_language, language_of
from client.ui.guide_desk.deciding_words import decision_name, told_of, translated
from client.ui.guide_desk.waiting import Held, Waiting
from client.ui.language import spoken
from protocol.reviewing import NEEDS_TWO, Decision

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.guide_desk.looking import Opened
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home

_PAUSE_MILLISECONDS: Final = 1000
_ROOM: Final = 90
"""Seconds that a claim must hold longer than a decision waits; else it is renewed first."""


class Deciding(QObject):
    """`changed` after any change of state. Words that were typed outlive every refusal, and are in the vault soon."""

    changed = Signal()

    def __init__(self, home: Home, desk: GuideDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._desk = desk
        self.state = DecidingState()
        self.waiting = Waiting(home.now, self)
        self._unsaved: tuple[str, UUID, Wish] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._save)
        self.waiting.due.connect(self._due)
        desk.changed.connect(self._desk_changed)
        desk.leaving.connect(self._save)

    # Writing

    def begin(self, decision: Decision | None = None) -> None:
        """Go on to writing, with this decision or the one that was chosen."""
        state = self.state
        if state.opened is None or not state.offered:
            return
        wish = state.wish
        if decision in state.offered and decision is not None:
            wish = self._with(state.opened, decision)
        if (
            wish.decision not in state.offered
        ):  # what was kept may have been chosen before the item was answered
            wish = replace(wish, decision=None)
        self._become(replace(state, page="deciding", wish=wish))
        if wish != state.wish:
            self._note_unsaved(wish)

    def leave(self) -> None:
        """Back to reading; what was typed stays."""
        self._become(replace(self.state, page=""))

    def choose(self, decision: Decision) -> None:
        """This decision; words that were typed stay, and a wording begins with the post's own."""
        if self.state.opened is not None and decision in self.state.offered:
            self._write(self._with(self.state.opened, decision))

    def _with(self, opened: Opened, decision: Decision) -> Wish:
        wish = replace(self.state.wish, decision=decision)
        if decision is Decision.PROPOSE_REDACTION and not wish.proposal:
            wish = replace(wish, proposal=opened.item.text)
        given = opened.item.appealed
        if decision is Decision.UPHOLD and given is not None and not wish.reason:
            wish = replace(wish, reason=given.reason)
        fitting = {one.id for one in replace(self.state, wish=wish).reasons}
        if takes_reason(decision) and wish.reason not in fitting:
            wish = replace(wish, reason="")
        return wish

    def choose_reason(self, reason: str) -> None:
        """The reason; its words are put in unless the guide has written others, or writes to answer somebody."""
        state, wish = self.state, self.state.wish
        words = wish.words
        own = bool(words.strip()) and plain(words) not in canned(state.language)
        if wish.decision is not None and not own and letter_of(state.kind, wish.decision) == "decision":
            words = next((one.words for one in state.reasons if one.id == reason), words)
        self._write(replace(wish, reason=reason, words=words, reply=""))

    def choose_days(self, days: int) -> None:
        """How long a pause is."""
        self._write(replace(self.state.wish, days=days))

    def choose_language(self, language: str) -> None:
        """The language of what is put in; words that are not the guide's own change with it."""
        wish = self.state.wish
        words = in_language(wish.words, self.state.language, language)
        self._write(replace(wish, language=language, words=words, sure=False))

    def be_sure(self, sure: bool) -> None:
        """That the words are meant in their language, whatever the author seems to write."""
        self._write(replace(self.state.wish, sure=sure))

    def turn_note(self, note: str) -> None:
        """Set a content note, or no longer."""
        kept, every = self.state.wish.notes, self._ground_notes()
        chosen = set(kept) ^ {note}
        self._write(replace(self.state.wish, notes=tuple(one for one in every if one in chosen)))

    def write(self, words: str) -> None:
        """The words for the author as they stand in the box."""
        self._write(replace(self.state.wish, words=words))

    def reword(self, proposal: str) -> None:
        """The wording that is suggested as it stands in the box."""
        self._write(replace(self.state.wish, proposal=proposal))

    def write_record(self, record: str) -> None:
        """The words for other guides as they stand in the box."""
        self._write(replace(self.state.wish, record=record))

    def use_reason_words(self) -> None:
        """Put the catalogue's words in the place of one's own."""
        chosen = reasons.by_id(self.state.wish.reason, language=self.state.language)
        if chosen is not None:
            self._write(replace(self.state.wish, words=chosen.words, reply="", sure=False))

    def put_in(self, mark: str) -> None:
        """Put words of the library, or a snippet, behind what is written; in the place of others that were put in."""
        state, wish = self.state, self.state.wish
        reply = next((one for one in state.replies if one.mark == mark), None)
        snippet = next((one for one in state.snippets if one.id == mark), None)
        if reply is None and snippet is None:
            return
        words = reply.words if reply is not None else snippet.words if snippet is not None else ""
        written = "" if plain(wish.words) in canned(state.language) else wish.words.rstrip()
        whole = f"{written}\n\n{words}" if written else words
        self._write(replace(wish, words=whole, reply=reply.mark if reply is not None else "", sure=False))

    def keep_as_snippet(self) -> None:
        """Keep the words among one's own snippets."""
        words = self.state.wish.words
        if not words.strip():
            return
        own = self._home.session.guide_words
        review = self.state.review
        work = own.add_snippet(words, snippet_id=f"{review}-{len(words)}-{len(self.state.snippets)}")
        self._home.bridge.run(self._then_snippets(work), self._with_snippets, self._desk.failed, owner=self)

    def drop_snippet(self, snippet_id: str) -> None:
        """Let go of a snippet."""
        work = self._home.session.guide_words.drop_snippet(snippet_id)
        self._home.bridge.run(self._then_snippets(work), self._with_snippets, self._desk.failed, owner=self)

    def foreseen(self) -> Foreseen | None:
        """What its author would read of what is written now; None while a reason, a length or words are missing."""
        state = self.state
        if state.opened is None or state.lack in ("decision", "reason", "days", "words"):
            return None
        service = self._home.session.deciding
        return service.foresee(ground=state.opened.ground, item=state.opened.item, wish=state.wish)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save the words that are not saved yet; what waits to be sent is saved already, and stays unsent."""
        self._pause.stop()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is None:
            return None
        community, review, wish = unsaved
        return self._home.session.guide_words.keep(community=community, review=review, wish=wish)

    def forget(self) -> None:
        """What was written is to be here no more: it is not shown, not saved again, and not sent."""
        self._pause.stop()
        self._unsaved = None
        for held in self.waiting.held:
            self.waiting.take(held.review)
        self._become(DecidingState())

    # Sending

    def approve(self) -> None:
        """The shortest way: it stands, or appears, and nobody is written to. What was typed is kept until then."""
        if Decision.APPROVE in self.state.offered and self._free():
            self._send(replace(self.state.wish, decision=Decision.APPROVE))

    def send(self) -> None:
        """Send what is chosen and written; while something is missing, say what."""
        if not self._free():
            return
        if self.state.lack:
            self._become(replace(self.state, told=self.state.told + 1))
            return
        self._send(self.state.wish)

    def undo(self, review: UUID) -> None:
        """Take back what waits, and go on writing; what is open meanwhile is put aside with its words."""
        held = self.waiting.of(review)
        if held is None or self._desk.state.busy or held.community != self._desk.state.community:
            return
        if self.waiting.take(review) is None:
            return
        self._save()
        self._desk.reopen(replace(held.opened, kept=held.wish), held.notice)
        self._become(
            replace(self.state, page="deciding" if held.wish.decision is not Decision.APPROVE else "")
        )

    def answer_proposal(self, agrees: bool) -> None:
        """Agree with what another guide proposed, or not."""
        opened = self.state.opened
        if opened is None or opened.item.proposal is None or not self._free():
            return
        self._desk.begin("deciding")
        work = self._home.session.deciding.second(
            community=self._desk.state.community, item=opened.item, agrees=agrees
        )
        self._desk.run(work, lambda _: self._desk.done("agreed" if agrees else "not-agreed"))

    def take_back(self, review: UUID, version: int) -> None:
        """Take one's own proposal back."""
        if self._desk.state.busy:
            return
        community = self._desk.state.community
        session = self._home.session

        async def back() -> None:
            await session.deciding.take_back(community=community, review=review, version=version)
            await session.guide_words.note_proposal(community=community, review=review, waits=False)

        self._desk.begin("deciding")
        self._desk.run(back(), lambda _: self._desk.done("taken-back", stays=True))

    # Inside

    def _free(self) -> bool:
        return self.state.opened is not None and not self._desk.state.busy and not self._desk.state.newer

    def _send(self, wish: Wish) -> None:
        opened = self.state.opened
        assert opened is not None
        assert wish.decision is not None
        row = opened.item.row
        self._unsaved = (self._desk.state.community, row.review, wish)
        self._save()
        held = Held(
            row.review, self._desk.state.community, decision_name(row.kind, wish.decision), opened, wish
        )
        urgent = is_urgent(row.kind, row.band) or wish.decision is Decision.ESCALATE
        if urgent or opened.undo_seconds <= 0:
            self._desk.begin("deciding")
            self._desk.run(self._work(held), partial(self._sent, held))
            return
        self.waiting.hold(held, opened.undo_seconds)
        self._renew(held)
        self._desk.put_aside()

    def _due(self, held: Held) -> None:
        if not self._home.bridge.open:
            return  # the vault is closing: it stays what it is there, unfinished words

        def done(decided: Decided) -> None:
            self.waiting.sent(held.review)
            self._sent(held, decided)

        def failed(error: WorldError) -> None:
            self.waiting.not_sent(held.review, notice_for(error))
            self._desk.refresh()

        self._home.bridge.run(self._work(held), done, failed, owner=self)

    async def _work(self, held: Held) -> Decided:
        """Send it, and let go of what was kept of it: only of what was sent."""
        session, item = self._home.session, held.opened.item
        wish = held.wish
        assert wish.decision is not None
        if not held.opened.has_key:
            wish = replace(wish, record="")  # there is nobody yet whom it could be sealed to
        elif wish.decision in NEEDS_TWO:
            letter = session.deciding.letter(item=item, wish=wish)
            words = getattr(letter, "words", "")
            if words:
                told = translated("{why}\n\nThe letter to the author:\n{words}")
                wish = replace(wish, record=told.format(why=wish.record.strip(), words=words))
        decided = await session.deciding.decide(community=held.community, item=item, wish=wish)
        own = session.guide_words
        if decided.needs_second:
            await own.note_proposal(community=held.community, review=held.review, waits=True)
        if await own.kept(community=held.community, review=held.review) == held.wish:
            await own.forget(community=held.community, review=held.review)
        return decided

    def _sent(self, held: Held, decided: Decided) -> None:
        row = held.opened.item.row
        assert held.wish.decision is not None
        if self._unsaved is not None and self._unsaved[1] == held.review:
            self._unsaved = None
        told = told_of(row.kind, held.wish.decision, needs_second=decided.needs_second)
        if held.community == self._desk.state.community:
            self._desk.done(told, review=held.review, stays=decided.open)
            self._home.sync.sync(why="guiding")

    def _renew(self, held: Held) -> None:
        """Keep the claim for as long as the decision waits."""
        row = held.opened.item.row
        if row.lease_until is None or row.lease_until - self._home.now() > held.opened.undo_seconds + _ROOM:
            return
        work = self._home.session.reviewing.claim(
            community=held.community, review=row.review, version=row.version
        )
        self._home.bridge.run(work, None, lambda _: None, owner=self)

    def _desk_changed(self) -> None:
        opened = self._desk.state.opened
        if opened is self.state.opened:
            return
        if opened is not None and opened.item.row.review == self.state.review:
            self._become(replace(self.state, opened=opened))  # the claim was renewed: what was typed stays
            return
        self._save()
        if opened is None:
            self._become(DecidingState())
            return
        probable = language_of(opened)
        kept = opened.kept or Wish()
        if not kept.language:
            kept = replace(kept, language=probable or spoken())
        self._become(DecidingState(opened, "", kept, probable, opened.snippets))

    def _ground_notes(self) -> tuple[str, ...]:
        return self.state.opened.ground.notes if self.state.opened is not None else ()

    async def _then_snippets(self, work: Coroutine[Any, Any, object]) -> DecidingState:
        await work
        return replace(self.state, snippets=await self._home.session.guide_words.snippets())

    def _with_snippets(self, found: DecidingState) -> None:
        self._become(replace(self.state, snippets=found.snippets))

    def _write(self, wish: Wish) -> None:
        if wish == self.state.wish or self.state.review is None:
            return
        self._note_unsaved(wish)
        self._become(replace(self.state, wish=wish))

    def _note_unsaved(self, wish: Wish) -> None:
        assert self.state.review is not None
        self._unsaved = (self._desk.state.community, self.state.review, wish)
        self._pause.start()

    def _save(self) -> None:
        work = self.keep()
        if work is not None:
            self._home.bridge.run(work)

    def _become(self, state: DecidingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
