"""A call for help as the window shows it: pressed once, sent now or not, and nothing said of it but what is known."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for, obstacle
from client.services.changes import ChangeSet, Kind
from client.sync.record import done_because
from client.ui.bridge import OurMistake
from client.ui.community.drafting import Drafting

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.calling import Call, CallState
    from client.ui.community.drafting import Writing
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class HelpState:
    """`open`: words can be typed. `standing` is what is known of the last call, None where there is none.

    `calling`: it is on its way. `alone`: it has arrived, and no guide was at the desk when that was asked last.
    `wordless`: words were typed and could not go with it. `why` is what stood in the way; `text` what is in the box.
    """

    open: bool = False
    calling: bool = False
    standing: CallState | None = None
    alone: bool = False
    wordless: bool = False
    why: Notice | None = None
    text: str = field(default="", repr=False)
    kept: bool = False


class HelpCall(QObject):
    """`changed` is emitted when `state` is another, `restored` carries words that belong into the box."""

    changed = Signal()
    restored = Signal(str)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = HelpState()
        self.drafting = Drafting(home, self)
        self.drafting.changed.connect(self._drafting_changed)
        self._community: str | None = None
        self._under_way: set[str] = set()
        self._never_begun: set[str] = set()
        """Communities whose last call could not even be made: nothing is kept of it that could go again."""
        self._called_with: dict[str, str] = {}
        """The words that went, sealed, into each community's last call."""
        self._arrived: set[str] = set()
        """Drafts whose words have arrived: whoever looks while one is being erased does not find it again."""
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)

    def begin(self) -> None:
        """Look at the last call, and at words that were begun."""
        current = self._home.belonging.state.current
        if current is None:
            return
        community = self._community = current.id
        self._become(replace(self.state, calling=community in self._under_way))
        talk = self._home.session.conversing

        def begun(draft: Draft | None) -> None:
            if community == self._community:
                if draft is not None and draft.id in self._arrived:
                    draft = None
                writing = self.drafting.begin(community, None, draft, kind="call")
                self._become(replace(self.state, open=True, text=writing.text))
                self.restored.emit(writing.text)

        def without(error: WorldError) -> None:
            begun(None)
            self._failed(error)

        self._home.bridge.run(talk.draft(community=community, kind="call"), begun, without, owner=self)
        self._look()

    def write(self, text: str) -> None:
        """The words in the box are these now."""
        self.drafting.typed(text=text)

    def call(self) -> None:
        """Call the guides now. Pressed while it is on its way, it is that one call."""
        community, writing = self._community, self.drafting.writing
        if community is None or self.state.calling:
            return
        words = self._called_with[community] = self.state.text
        self._become(replace(self.state, wordless=False))

        def done(call: Call | None) -> None:
            wordless = bool(words.strip()) and call is not None and not call.with_words
            if community == self._community:
                self._become(replace(self.state, wordless=wordless))
            if call is not None and call.state in ("arrived", "opened") and not wordless:
                self._let_go_of_words(writing)

        self._call(
            community, partial(self._home.session.calling.call, community=community, words=words), done
        )

    def again(self) -> None:
        """The same call once more, because the person says so."""
        community, writing = self._community, self.drafting.writing
        if community is None or self.state.calling:
            return
        if community in self._never_begun:
            self.call()
            return

        def done(call: Call | None) -> None:
            if call is None and community == self._community:
                self.call()
            # Words that were changed since did not go with it, and stay.
            went = call is not None and call.with_words and call.state in ("arrived", "opened")
            if went and writing is not None and writing.text == self._called_with.get(community):
                self._let_go_of_words(writing)

        self._call(community, partial(self._home.session.calling.again, community=community), done)

    def put_away(self) -> None:
        """The person needs it on the screen no longer."""
        if self._community is not None:
            self._never_begun.discard(self._community)
            work = self._home.session.calling.put_away(community=self._community)
            done = replace(self.state, standing=None, why=None, wordless=False)
            self._home.bridge.run(work, lambda _: self._become(done), self._failed, owner=self)

    def close(self) -> None:
        """Leave the page; what was begun is saved."""
        self.drafting.leave()
        self._become(replace(self.state, open=False))

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        return self.drafting.keep()

    # Inside

    def _call(
        self,
        community: str,
        call: Callable[[], Coroutine[Any, Any, Call | None]],
        then: Callable[[Call | None], None],
    ) -> None:
        """What becomes of it is said of this community alone, whichever is shown by then."""
        self._under_way.add(community)
        self._become(replace(self.state, calling=True, why=None))

        def done(made: Call | None) -> None:
            self._under_way.discard(community)
            self._never_begun.discard(community)
            if community == self._community:
                self._called(made)
            then(made)

        def failed(error: WorldError) -> None:
            self._under_way.discard(community)
            # A mistake of ours may have come after the sending; any other trouble came before it.
            standing: CallState = "not-confirmed" if isinstance(error, OurMistake) else "not-sent"
            if standing == "not-sent":
                self._never_begun.add(community)
            if community == self._community:
                self._become(replace(self.state, calling=False, standing=standing, why=obstacle(error)))

        self._home.bridge.run(done_because("help", call), done, failed, owner=self)

    def _look(self) -> None:
        if self._community is not None and not self.state.calling:
            work = self._home.session.calling.standing(community=self._community)
            self._home.bridge.run(work, self._stands, self._failed, owner=self)

    def _stands(self, call: Call | None) -> None:
        if self.state.calling:
            return
        standing = call.state if call else None
        self._become(
            replace(
                self.state,
                standing="not-sent" if self._community in self._never_begun else standing,
                alone=_is_alone(call),
            )
        )

    def _called(self, call: Call | None) -> None:
        why = obstacle(call.error) if call is not None and call.error is not None else None
        standing = call.state if call is not None else None
        self._become(replace(self.state, calling=False, standing=standing, alone=_is_alone(call), why=why))

    def _let_go_of_words(self, sent: Writing | None) -> None:
        now = self.drafting.writing
        if sent is None:
            return
        if now is not None and now.key == sent.key:
            self.drafting.typed(text="")
            self.drafting.flush()
            self.restored.emit("")
            return
        # Somebody writes elsewhere by now: those words are none of ours.
        self._arrived.add(sent.draft_id)
        self.drafting.sent(sent)
        talk = self._home.session.conversing
        self._home.bridge.run(talk.discard_draft(draft_id=sent.draft_id), owner=self)

    def _heard(self, changes: ChangeSet) -> None:
        # With a new description comes what makes a call doubtful that had arrived: a restore of the community.
        if changes.kinds & {Kind.CALL, Kind.COMMUNITY}:
            self._look()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        if current is None or current.id != self._community:
            self.drafting.leave()
            self._community = None
            self._become(HelpState())

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None:
            self._become(replace(self.state, text=writing.text, kept=writing.saved and not writing.empty))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, why=notice_for(error)))

    def _become(self, state: HelpState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _is_alone(call: Call | None) -> bool:
    return call is not None and call.state == "arrived" and not call.attended
