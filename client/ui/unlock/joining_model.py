"""Joining a community: look at it first, agree, choose a name, go in; and what was begun before and not finished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import QLocale, QObject, Signal

from client.domain.errors import InvitationUnusable, Offline, ServerRefused, WorldError
from client.notices import Notice, notice_for
from client.services.admission import Begun, Joined
from client.services.joining import Preview, read_invitation
from client.ui.kit.home import Home

Agreement = Literal["of_age", "guidelines", "escalation"]
Ask = Literal["", "invitation", "too-young", "name"]
Step = Literal["look", "sees", "guidelines", "escalation", "name", "door"]
STEPS: Final[tuple[Step, ...]] = ("look", "sees", "guidelines", "escalation", "name", "door")
"""What an invited person sees of a community, one after the other."""
_AGREED_AT: Final[dict[Step, Agreement]] = {
    "look": "of_age",
    "guidelines": "guidelines",
    "escalation": "escalation",
}
_AGREEMENTS: Final[frozenset[Agreement]] = frozenset({"of_age", "guidelines", "escalation"})
_NAMES: Final = 6
_NAME_TAKEN: Final = "name-taken"
_GUIDELINES_CHANGED: Final = "guidelines-changed"
_NOT_ASKED: Final = Notice(
    "This computer has no network, so the community could not be asked; your invitation stays here."
)
_NOT_JOINED: Final = Notice(
    "This computer has no network right now; nothing you chose is lost, so please try again later."
)


@dataclass(frozen=True, slots=True)
class JoiningState:
    """`preview` is the community that is looked at, at `step`; None while an invitation is asked for.

    `asks` is what is still missing, `attempts` counts such answers. `numbered` means that plain names were taken,
    `kept` is the way in under `name` that is in the vault and goes on as it was. `already` is the community of this
    vault that the invitation was for. `joined` is set once the door is open, `handed_in` once the
    invitation is needed no more. `unfinished` are all ways in.
    """

    doing: Literal["", "looking", "joining", "handing-in", "finishing"] = ""
    preview: Preview | None = None
    step: Step = "look"
    names: tuple[str, ...] = ()
    numbered: bool = False
    name: str = ""
    agreed: frozenset[Agreement] = frozenset()
    asks: Ask = ""
    attempts: int = 0
    notice: Notice | None = None
    kept: Begun | None = None
    already: str = ""
    unfinished: tuple[Begun, ...] = ()
    handed_in: bool = False
    joined: Joined | None = None


class JoiningModel(QObject):
    """What a person does with an invitation. Everything chosen stays until they are in."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = JoiningState()
        self._home = home
        self._text = ""
        self._paused = self._mends = False
        self._language = QLocale().bcp47Name()
        home.belonging.changed.connect(self._perhaps_go_in)
        home.belonging.going_in.changed.connect(lambda: self._unfinished(home.belonging.going_in.state.ways))
        home.bridge.broken.connect(self._stumbled)

    @property
    def mends(self) -> bool:
        """Whether somebody was sent back for one thing, and goes straight to the door after it."""
        return self._mends

    def arrive(self) -> None:
        """See what was begun before."""
        if self.state.joined is not None:
            self._become(JoiningState())
        self._load_unfinished()
        going_in = self._home.belonging.going_in
        picked, going_in.picked = going_in.picked, ""
        if picked:
            self.look_again(picked)

    def look_again(self, community: str) -> None:
        """Show a community that was begun with, as another name or another look at its guidelines is needed."""
        if self.state.doing:
            return
        self._become(JoiningState(doing="looking", unfinished=self.state.unfinished))
        work = self._home.session.joining.look_again(community=community, language=self._language)
        self._home.bridge.run(work, self._seen, self._not_seen, owner=self)

    def look(self, text: str) -> None:
        """Ask the community of this invitation what it is; nothing about the person is sent."""
        if self.state.doing:
            return
        if not text.strip():
            self._ask("invitation")
            return
        self._text = text
        self._pause_syncing()
        self._become(replace(self.state, doing="looking", asks="", notice=None, already=""))
        work = self._home.session.joining.preview(text=text, language=self._language)
        self._home.bridge.run(work, self._seen, self._not_seen, owner=self)

    def choose_network(self) -> None:
        """Tor or another proxy is to be set before anybody is asked."""
        self._home.go("settings/network")

    def look_elsewhere(self) -> bool:
        """Back to the invitation; whether there was a way back."""
        if self.state.preview is None or self.state.doing:
            return False
        self._become(JoiningState(unfinished=self.state.unfinished))
        return True

    def go_on(self) -> None:
        """What is shown is read, and agreed to where it asks for that: show what comes next."""
        state = self.state
        if state.preview is None or state.doing or state.step == "door":
            return
        if state.step == "name" and not state.name:
            self._ask("name")
            return
        to = _AGREED_AT.get(state.step)
        agreed = state.agreed if to is None else state.agreed | {to}
        state = replace(state, agreed=agreed, asks="", notice=None)
        # Who was sent back for one thing does not go through all the others again.
        following = _missing(state) or "door" if self._mends else STEPS[STEPS.index(state.step) + 1]
        self._mends = self._mends and following != "door"
        self._become(replace(state, step=following))

    def back(self) -> bool:
        """One step back, from the first to the invitation; whether there was a way back."""
        state = self.state
        if state.preview is None or state.doing:
            return False
        if state.step == "look":
            return self.look_elsewhere()
        self._become(replace(state, step=STEPS[STEPS.index(state.step) - 1], asks="", notice=None))
        return True

    def too_young(self) -> None:
        """Somebody is younger than this community allows."""
        self._ask("too-young")

    def choose(self, name: str) -> None:
        """Take this name."""
        if name in self.state.names and not self.state.kept:
            self._become(replace(self.state, name=name))

    def more_names(self) -> None:
        """Offer others beside the one that is chosen."""
        state = self.state
        if state.preview is None or state.kept or state.doing:
            return
        fresh = self._home.session.joining.more_names(numbered=state.numbered)
        chosen = (state.name,) if state.name else ()
        others = tuple(name for name in fresh if name not in chosen)
        self._become(replace(state, names=(*chosen, *others)[:_NAMES]))

    def join(self) -> None:
        """Go in, once everything is agreed to and a name is chosen."""
        if self._may_begin("joining"):
            work = self._home.session.joining.join(
                preview=self._looked_at(),
                name=self.state.name,
                of_age=True,
                accepts_guidelines=True,
                accepts_escalation=True,
            )
            self._home.bridge.run(work, self._joined, self._not_joined, owner=self)

    def join_later(self) -> None:
        """Hand the invitation in, and go in at a time that is drawn by chance."""
        if self._may_begin("handing-in"):
            work = self._home.session.joining.join_later(
                preview=self._looked_at(),
                name=self.state.name,
                of_age=True,
                accepts_guidelines=True,
                accepts_escalation=True,
            )
            self._home.bridge.run(work, self._waits, self._not_joined, owner=self)

    def show_support(self) -> None:
        """The support page; what was chosen stays."""
        self._home.show_support()

    def finish(self, community: str) -> None:
        """Send the request of an unfinished joining again, the same as before."""
        if self.state.doing:
            return
        self._become(replace(self.state, doing="finishing", notice=None, already=""))
        work = self._home.session.joining.resume(community=community)
        self._home.bridge.run(work, self._joined, self._not_joined, owner=self)

    def go_there(self) -> None:
        """Show the community that the invitation was for, as one belongs to it already."""
        community, self._text = self.state.already, ""
        self._become(JoiningState(unfinished=self.state.unfinished))
        self._go_to(community)

    def not_now(self) -> None:
        """Leave it for today."""
        self._home.go("today")

    # What comes back

    def _seen(self, preview: Preview) -> None:
        before = self.state.preview
        state = replace(self.state, doing="", preview=preview)
        if before is None or before.community != preview.community:
            self._mends = False
            state = replace(state, step="look")
            state = replace(state, names=preview.names, numbered=False, agreed=self._agreed_before(preview))
            state = replace(state, numbered=preview.invitation is None)
            # One is chosen already, so that nobody has to; all are as good, and none says anything.
            state = replace(state, name=preview.names[0])
            way = _way_to(state, preview)
            if preview.invitation is None and way is not None:
                state = self._sent_back(state, "name" if way.asks == "name" else _missing(state) or "door")
        elif before.guidelines_version != preview.guidelines_version:
            state = replace(state, agreed=state.agreed & {"of_age"})
            state = self._sent_back(state, _missing(state) or "door")
        self._become(_with_kept(state))

    def _sent_back(self, state: JoiningState, to: Step) -> JoiningState:
        self._mends = True
        return replace(state, step=to)

    def _not_seen(self, error: WorldError) -> None:
        already = ""
        if isinstance(error, InvitationUnusable) and error.reason in ("already-joined", "moved"):
            already = read_invitation(self._text).community
        self._resume_syncing()
        notice = _NOT_ASKED if isinstance(error, Offline) else notice_for(error)
        self._become(replace(self.state, doing="", notice=notice, already=already))

    def _agreed_before(self, preview: Preview) -> frozenset[Agreement]:
        """What whoever was on the way in already had agreed to, and is still the same."""
        way = _way_to(self.state, preview)
        if preview.invitation is not None or way is None:
            return frozenset()
        same = way.guidelines == preview.guidelines_version
        # One number counts the guidelines and what guides do in danger together.
        return _AGREEMENTS if same else _AGREEMENTS & {"of_age"}

    def _waits(self, _: Begun) -> None:
        self._text = ""
        self._become(JoiningState(handed_in=True))
        self._become(JoiningState())
        self._home.go("today")

    def _joined(self, joined: Joined) -> None:
        self._text = ""
        self._become(JoiningState(joined=joined))
        self._perhaps_go_in()

    def _not_joined(self, error: WorldError) -> None:
        state = replace(self.state, doing="", attempts=self.state.attempts + 1)
        notice = _NOT_JOINED if isinstance(error, Offline) else notice_for(error)
        code = error.code if isinstance(error, ServerRefused) else ""
        if code == _NAME_TAKEN:
            names = self._home.session.joining.more_names(numbered=True)
            state = replace(state, names=names, numbered=True, name="", asks="name")
            state = self._sent_back(state, "name")
        self._become(replace(state, notice=notice))
        self._load_unfinished()
        if code == _GUIDELINES_CHANGED and state.preview is not None:
            self._read_again()

    def _read_again(self) -> None:
        self._become(replace(self.state, doing="looking"))
        joining, seen = self._home.session.joining, self.state.preview
        if seen is not None and seen.invitation is None:
            work = joining.look_again(community=seen.community, language=self._language)
        else:
            work = joining.preview(text=self._text, language=self._language)
        self._home.bridge.run(work, self._seen, self._not_seen, owner=self)

    def _load_unfinished(self) -> None:
        work = self._home.session.joining.admission.begun()
        self._home.bridge.run(work, self._unfinished, owner=self)

    def _unfinished(self, found: tuple[Begun, ...]) -> None:
        self._become(_with_kept(replace(self.state, unfinished=found)))

    def _perhaps_go_in(self) -> None:
        joined = self.state.joined
        if joined is None:
            return
        here = {each.id for each in self._home.belonging.state.communities if each.state == "joined"}
        if joined.community in here:
            self._become(JoiningState())
            self._go_to(joined.community)

    def _go_to(self, community: str) -> None:
        home = self._home
        if home.belonging.state.shown != community:
            home.belonging.show(community)
        if not home.sync.state.running:
            home.sync.sync(why="joining")
        home.go("community")

    # Inside

    def _pause_syncing(self) -> None:
        """Stop a sync with the community of this invitation: if it moved, its old connection is closed."""
        try:
            community = read_invitation(self._text).community
        except InvitationUnusable:
            return
        sync = self._home.sync
        if sync.state.running and self._home.belonging.state.shown == community:
            self._paused = True
            sync.cancel()

    def _resume_syncing(self) -> None:
        if self._paused:
            self._paused = False
            self._home.sync.sync(why="by-itself")

    def _may_begin(self, doing: Literal["joining", "handing-in"]) -> bool:
        """Begin with it, or say what is missing."""
        state = self.state
        if state.preview is None or state.doing or state.joined is not None:
            return False
        if state.step != "door":
            return False
        missing = _missing(state)
        if missing is not None:
            self._become(self._sent_back(state, missing))
            return False
        self._become(replace(state, doing=doing, asks="", notice=None))
        return True

    def _looked_at(self) -> Preview:
        assert self.state.preview is not None
        return self.state.preview

    def _ask(self, asks: Ask) -> None:
        self._become(replace(self.state, asks=asks, notice=None, attempts=self.state.attempts + 1))

    def _stumbled(self, _: object) -> None:
        # A mistake of ours has its own window; here the person can try again.
        self._become(replace(self.state, doing=""))

    def _become(self, state: JoiningState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _missing(state: JoiningState) -> Step | None:
    """The first step that was not gone through."""
    for step, to in _AGREED_AT.items():
        if to not in state.agreed:
            return step
    return None if state.name else "name"


def _way_to(state: JoiningState, preview: Preview | None) -> Begun | None:
    community = preview.community if preview else ""
    return next((each for each in state.unfinished if each.community == community), None)


def _with_kept(state: JoiningState) -> JoiningState:
    """The same, with the name that a kept request has: the server may know it by now, so it cannot change.

    Where the gate asks for something, it has said no to that name, and another can be chosen.
    """
    way = _way_to(state, state.preview)
    if way is None or way.asks:
        return replace(state, kept=None)
    names = state.names if way.pseudonym in state.names else (way.pseudonym, *state.names[:-1])
    return replace(state, kept=way, name=way.pseudonym, names=names)
