"""Looking around one review while it is open: notes as they come, words that are written, steps that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.risk import KINDS
from client.domain.step_notes import StepNote
from client.notices import notice_for
from client.services.around import AroundReviews, Colleague, Surroundings, Unsent
from client.services.changes import ChangeSet
from client.ui.guide_desk.around_state import AroundState, At
from client.ui.guide_desk.state import DeskState
from client.ui.language import spoken
from protocol.around import NoteKind
from protocol.reviewing import Band

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

EVERY_MILLISECONDS: Final = 20 * 1000
"""How often it is looked around anew: others see for less than two minutes that one looks."""
_PAUSE_MILLISECONDS: Final = 1000
_TICK: Final = 15
"""Seconds by which the timers go on."""

_Kept = tuple[tuple[Colleague, ...], Unsent]


class AroundModel(QObject):
    """`changed` after any change of `state`. Words that were typed outlive every refusal, and are in the vault soon."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.community = ""
        self.state = AroundState()
        self._looking: Running[Surroundings] | None = None
        self._unsaved: tuple[str, UUID, Unsent] | None = None
        self._followed: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._save)

    # Which review

    def show(
        self,
        *,
        community: str,
        review: UUID,
        kind: str,
        band: Band,
        marks: tuple[str, ...] = (),
        given: tuple[str, ...] = (),
    ) -> None:
        """Look around this review from now on; the same one again changes nothing but what is known of it."""
        if (community, review) == (self.community, self.state.review):
            self._become(replace(self.state, kind=kind, band=band, marks=marks, given=given))
            return
        self.leave()
        self.community = community
        self._become(
            AroundState(review, kind, band, marks, given, language=spoken(), now=self._now(), busy="looking")
        )
        self._timer.start()
        self._load(review)

    def follow(self, desk: DeskState, row: object = None) -> None:
        """Look around what is open at the desk; anew when its `row` is another, or it is no longer ours."""
        if desk.opened is None:
            self.leave()
            return
        item = desk.opened.item
        given = [one.reason for one in (item.proposal, item.appealed) if one is not None]
        self.show(
            community=desk.community,
            review=item.row.review,
            kind=item.row.kind,
            band=item.row.band,
            marks=item.notes,
            given=tuple(given),
        )
        followed = (item.row.review, desk.newer, row)
        if followed != self._followed and self.state.loaded:
            self._followed = followed
            self.refresh()

    def leave(self) -> None:
        """Look no longer; what was typed is kept."""
        self._timer.stop()
        self._save()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._become(AroundState())

    def watch(self, watching: bool) -> None:
        """Look again and again only while somebody can see it: to look is seen by others."""
        if watching and self.state.review is not None:
            self._timer.start()
        else:
            self._timer.stop()

    # Looking

    def refresh(self) -> None:
        """Look around now."""
        review = self.state.review
        if review is None or not self._home.bridge.open:
            return
        if self._now() != self.state.now:
            self._become(replace(self.state, now=self._now()))
        if self._looking is not None:
            return
        work = self._home.session.around_reviews.look(community=self.community, review=review)

        def looked(seen: Surroundings) -> None:
            self._looking = None
            state = self.state
            busy: At = "" if state.busy == "looking" else state.busy
            more = state.more if state.older else seen.more
            ticking = state.ticking if busy == "stepping" else None
            self._become(replace(state, seen=seen, more=more, busy=busy, ticking=ticking, trouble=None))

        def not_looked(error: WorldError) -> None:
            self._looking = None
            busy: At = "" if self.state.busy == "looking" else self.state.busy
            self._become(replace(self.state, busy=busy, trouble=notice_for(error)))

        self._looking = self._home.bridge.run(work, looked, not_looked, owner=self)

    def ask_for_older(self) -> None:
        """The notes below those that are shown."""
        state = self.state
        if state.review is None or not state.notes or not state.more or state.busy:
            return
        last = min(note.number for note in state.notes)
        work = self._home.session.around_reviews.older(
            community=self.community, review=state.review, before=last
        )
        self._do("looking", work, self._with_older)

    # Writing

    def write(self, words: str) -> None:
        """The note as it stands in the box."""
        self._change(replace(self.state.unsent, words=words))

    def choose(self, to: str) -> None:
        """Whom it is for: a colleague's id, or empty for all guides."""
        self._change(replace(self.state.unsent, to=to))

    def send(self) -> None:
        """Write it for all to read, or for the colleague that was chosen; it answers what one was asked."""
        self._send(NoteKind.NOTE)

    def ask(self) -> None:
        """Ask the colleague that was chosen."""
        if self.state.to is not None:
            self._send(NoteKind.ASK)

    def send_hand_over(self, done: Callable[[], object]) -> None:
        """Write what is in the box, if anything is, as words to whoever takes it on, and then go on."""
        if self.state.busy or self.state.review is None:
            return
        if self.state.unsent.words.strip():
            self._send(NoteKind.HAND_OVER, done)
        else:
            done()

    # The written protocol

    def open_steps(self, opened: bool = True) -> None:
        """Go through the protocol, or back to reading."""
        if self.state.review is not None:
            self._become(replace(self.state, steps=opened))

    def choose_kind(self, kind: str) -> None:
        """What is at hand; it can be chosen again when more is known."""
        if kind in KINDS:
            self._change(replace(self.state.unsent, kind=kind))

    def tick(self, step: str, done: bool) -> None:
        """A step was done, or not after all: colleagues read it."""
        state = self.state
        if state.review is None or state.busy or not state.protocol:
            self.changed.emit()  # what was ticked on the screen is as it was
            return
        note = StepNote(state.protocol, step, done)
        work = self._home.session.around_reviews.step(
            community=self.community, review=state.review, step=note
        )
        self._do("stepping", work, lambda _: self._wrote())
        self._become(replace(self.state, ticking=(step, done)))

    # Keeping

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save what is not saved yet."""
        self._pause.stop()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is None:
            return None
        community, review, unsent = unsaved
        service = self._home.session.around_reviews
        return service.keep(community=community, review=review, unsent=unsent)

    # Inside

    def _load(self, review: UUID) -> None:
        """What is kept here comes first: it is there however the server answers."""
        work = _kept(self._home.session.around_reviews, self.community, review)

        def loaded(found: _Kept) -> None:
            if self.state.review != review:
                return
            guides, unsent = found
            self._become(replace(self.state, guides=guides, unsent=unsent, loaded=True))
            if not unsent.since:
                self._change(replace(unsent, since=int(self._home.now())))
            self.refresh()

        self._home.bridge.run(work, loaded, owner=self)

    def _with_older(self, found: Surroundings) -> None:
        seen = self.state.seen
        if seen is not None:
            seen = replace(seen, names={**seen.names, **found.names})
        older = (*self.state.older, *found.notes)
        self._become(replace(self.state, seen=seen, older=older, more=found.more, busy=""))

    def _send(self, kind: NoteKind, done: Callable[[], object] | None = None) -> None:
        state = self.state
        if state.review is None or state.busy:
            return
        to, words = state.to, state.unsent.words
        work = self._home.session.around_reviews.write(
            community=self.community,
            review=state.review,
            words=words,
            kind=kind,
            to=to.id if to is not None else None,
        )

        def wrote(_: ChangeSet) -> None:
            # What was typed meanwhile stays; of what was sent nothing is kept.
            if self.state.unsent.words == words:
                self._change(replace(self.state.unsent, words="", to=""))
            self._save()
            self._wrote()
            if done is not None:
                done()

        self._do("writing", work, wrote)

    def _wrote(self) -> None:
        self._become(replace(self.state, busy="", wrote=self.state.wrote + 1))
        if self._looking is not None:  # what is being fetched was asked for before the note stood there
            self._looking.cancel()
            self._looking = None
        self.refresh()

    def _do(self, busy: At, work: Coroutine[Any, Any, Any], done: Callable[[Any], None]) -> None:
        """Run something about this review; what comes of it concerns nobody once another is shown."""
        which = (self.community, self.state.review)
        self._become(replace(self.state, busy=busy, notice=None))

        def answered(result: object) -> None:
            if (self.community, self.state.review) == which:
                done(result)

        def failed(error: WorldError) -> None:
            if (self.community, self.state.review) == which:
                attempts = self.state.attempts + 1
                said = notice_for(error)
                self._become(replace(self.state, busy="", ticking=None, notice=said, attempts=attempts))

        self._home.bridge.run(work, answered, failed, owner=self)

    def _change(self, unsent: Unsent) -> None:
        if unsent == self.state.unsent or self.state.review is None or not self.state.loaded:
            return
        self._unsaved = (self.community, self.state.review, unsent)
        self._pause.start()
        self._become(replace(self.state, unsent=unsent))

    def _save(self) -> None:
        work = self.keep()
        if work is not None:
            self._home.bridge.run(work)

    def _now(self) -> int:
        return int(self._home.now()) // _TICK * _TICK

    def _become(self, state: AroundState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _kept(service: AroundReviews, community: str, review: UUID) -> _Kept:
    """The other guides, and what is kept of what one writes."""
    guides = await service.guides(community=community)
    return guides, await service.kept(community=community, review=review)
