"""One decision of the guides about what one wrote: why, by which rule, what one can answer, and an appeal."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services import guidelines
from client.services.guidelines import Rule
from client.services.own_wording import House
from client.ui.community.drafting import Drafting
from client.ui.community.rows import title_of
from client.ui.language import spoken

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.letters import Decided
    from client.services.session import Session
    from client.services.wording import Written
    from client.ui.community.own_model import OwnPosts
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class DecisionState:
    """`decided` is None until it is known, and where it is not here. `title` names the thread of the post it is about.

    `rule` is the one it names, in the community's words, `house` all of them and the content notes in use; `chosen` are
    those one would add. `open`: an appeal can be written, `text` is in its box, `kept` whether that is saved. `busy`:
    an answer is on its way.
    """

    letter: str = ""
    decided: Decided | None = None
    title: str = field(default="", repr=False)
    rule: Rule | None = None
    house: House = field(default_factory=House)
    chosen: frozenset[str] = frozenset()
    open: bool = False
    text: str = field(default="", repr=False)
    kept: bool = False
    busy: bool = False
    notice: Notice | None = None


class Decision(QObject):
    """`changed` is emitted when `state` is another; `restored` carries words of an appeal, `done` that one answered."""

    changed = Signal()
    restored = Signal(str)
    done = Signal()

    def __init__(self, home: Home, own: OwnPosts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        self.state = DecisionState()
        self._community: str | None = None
        self._not_sent: Notice | None = None
        """Why nothing was sent. It is said until the words are others: saving them as a draft changes nothing of it."""
        self.drafting = Drafting(home, self)
        self.drafting.changed.connect(self._drafting_changed)
        own.changed.connect(self._render)
        home.belonging.changed.connect(self._belonging_changed)

    def open(self, letter: str) -> None:
        """Look at the decision that this letter says; it counts as opened."""
        current = self._home.belonging.state.current
        if current is None:
            return
        community = self._community = current.id
        self._not_sent = None
        self._become(DecisionState(letter=letter))
        self._render()
        decided = self.state.decided
        if decided is None:
            return
        if not decided.letter.opened:
            work = self._home.session.letters.open(community=community, letters=[letter])
            self._home.bridge.run(work, None, self._failed, owner=self)

        def found(house: House) -> None:
            if self.state.letter == letter:
                rule = guidelines.by_id(house.rules, decided.decision.rule)
                self._become(replace(self.state, house=house, rule=rule))

        self._home.bridge.run(
            self._home.session.own_wording.house(community=community, language=spoken()),
            found,
            self._failed,
            owner=self,
        )
        review = decided.decision.review

        def begun(draft: Draft | None) -> None:
            if self.state.letter == letter:
                writing = self.drafting.begin(community, review, draft, kind="appeal")
                self.restored.emit(writing.text)
                self._become(replace(self.state, open=True, text=writing.text))

        def without(error: WorldError) -> None:
            begun(None)
            self._failed(error)

        work_of_draft = self._home.session.conversing.draft(community=community, kind="appeal", about=review)
        self._home.bridge.run(work_of_draft, begun, without, owner=self)

    def close(self) -> None:
        """Leave it; words of an appeal that was begun are saved."""
        self.drafting.leave()
        self._become(DecisionState())

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        return self.drafting.keep()

    # What a person answers

    def write(self, text: str) -> None:
        """The words of the appeal are these now."""
        writing = self.drafting.writing
        if writing is None or writing.text != text:
            self._not_sent = None
        self.drafting.typed(text=text)

    def appeal(self) -> None:
        """Ask that another guide look at it, with the words in the box or without any."""
        decided, community = self.state.decided, self._community
        if decided is None or community is None or self.state.busy or not decided.may_appeal:
            return
        writing = self.drafting.sending()
        if writing is None:
            return
        self._not_sent = None
        self._become(replace(self.state, busy=True, notice=None))

        def done(_: Written) -> None:
            self.drafting.sent(writing)
            self.restored.emit("")
            self._answered()

        def failed(error: WorldError) -> None:
            self.drafting.not_sent(writing)
            self._failed(error)

        work = self._home.session.telling.appeal(
            community=community,
            review=decided.decision.review,
            words=writing.text,
            draft_id=writing.draft_id,
        )
        self._home.bridge.run(work, done, failed, owner=self)

    def accept(self) -> None:
        """Use the wording that guides propose."""
        decided = self.state.decided
        if decided is not None and decided.decision.proposal:
            self._reword(text=decided.decision.proposal)

    def turn(self, note: str) -> None:
        """Choose a content note, or no longer."""
        self._become(replace(self.state, chosen=self.state.chosen ^ {note}))

    def add_notes(self) -> None:
        """Put the chosen content notes on the post, beside those it has."""
        if self.state.chosen:
            self._reword(notes=tuple(note for note in self.state.house.notes if note in self.state.chosen))

    def take_back(self) -> None:
        """Take the post back for good."""
        decided, community = self.state.decided, self._community
        if decided is None or decided.post is None or community is None or self.state.busy:
            return
        self._not_sent = None
        self._become(replace(self.state, busy=True, notice=None))
        work = self._home.session.amending.withdraw(community=community, post=UUID(decided.post.id))
        self._home.bridge.run(work, lambda _: self._answered(), self._failed, owner=self)

    # Inside

    def _reword(self, *, text: str | None = None, notes: tuple[str, ...] = ()) -> None:
        decided, community = self.state.decided, self._community
        if decided is None or decided.post is None or community is None or self.state.busy:
            return
        self._not_sent = None
        self._become(replace(self.state, busy=True, notice=None))
        work = _reworded(self._home.session, community, UUID(decided.post.id), text, notes)
        self._home.bridge.run(work, lambda _: self._answered(), self._failed, owner=self)

    def _answered(self) -> None:
        self._become(replace(self.state, busy=False, chosen=frozenset()))
        self.done.emit()
        self._home.sync.sync(why="wrote")

    def _render(self) -> None:
        own, letter = self._own.state, self.state.letter
        if not letter or own.standing is None:
            return
        decided = own.standing.decided.get(letter)
        title = ""
        if decided is not None and decided.post is not None:
            title = decided.post.title or own.titles.get(UUID(decided.post.thread_id), "")
            title = title_of(title)
        self._become(replace(self.state, decided=decided, title=title))

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        if current is None or current.id != self._community:
            self.drafting.leave()
            self._community = None
            self._become(DecisionState())

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None:
            kept = writing.saved and not writing.empty
            notice = self.drafting.notice or self._not_sent
            self._become(replace(self.state, text=writing.text, kept=kept, notice=notice))

    def _failed(self, error: WorldError) -> None:
        self._not_sent = notice_for(error)
        self._become(replace(self.state, busy=False, notice=self._not_sent))

    def _become(self, state: DecisionState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _reworded(
    session: Session, community: str, post: UUID, text: str | None, notes: tuple[str, ...]
) -> Written | None:
    """The post anew with these words and these notes more; None where nothing of it is here."""
    now = await session.own_wording.current(community=community, post=post)
    if now is None:
        return None
    return await session.amending.edit(
        community=community,
        post=post,
        text=now.text if text is None else text,
        title=now.title if now.starts else "",
        notes=tuple(dict.fromkeys((*now.notes, *notes))),
    )
