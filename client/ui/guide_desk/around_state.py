"""What stands around one review, as one frozen value, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal
from uuid import UUID

from client.domain import step_notes
from client.domain.deciding import HELP_ME, is_urgent
from client.domain.risk import KINDS, RiskStep
from client.domain.rule_at_hand import reasons_at_hand
from client.domain.step_notes import Due
from client.notices import Notice
from client.services.around import Colleague, Note, Surroundings, Unsent
from client.services.risk import protocol_for
from protocol.reviewing import Band

At = Literal["", "writing", "stepping", "handing", "looking"]

RISK_NOTES: Final = frozenset({"suicide", "self-harm", "violence", "abuse"})
"""Content notes beside which the written protocol is offered."""
RISK_REPORTS: Final = frozenset({"someone-in-danger", "threat-or-urging", "method-detail"})
"""The same for reasons to report."""


@dataclass(frozen=True, slots=True)
class AroundState:
    """`kind`, `band` and `marks` (content notes) are the item's; `given` are reasons that guides gave before.

    `older` are notes that were asked for below the newest. `unsent` is what is being written here, and which protocol
    is followed (`loaded`: it is known what was kept); `now` the time up to which its timers are shown, UTC seconds.
    `notice` is why something was not sent (`attempts` counts), `trouble` why nothing could be looked up. `steps`: the
    protocol is open, and `ticking` is a step that is on its way to colleagues. `wrote` counts notes.
    """

    review: UUID | None = None
    kind: str = ""
    band: Band = Band.ROUTINE
    marks: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    language: str = "en"
    loaded: bool = False
    seen: Surroundings | None = None
    older: tuple[Note, ...] = ()
    more: bool = False
    guides: tuple[Colleague, ...] = ()
    unsent: Unsent = field(default_factory=Unsent)
    now: int = 0
    busy: At = ""
    trouble: Notice | None = None
    notice: Notice | None = None
    attempts: int = 0
    wrote: int = 0
    steps: bool = False
    ticking: tuple[str, bool] | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        """Every note that is known, the newest first, each once."""
        newest = self.seen.notes if self.seen is not None else ()
        known = {note.id for note in newest}
        return (*newest, *(note for note in self.older if note.id not in known))

    @property
    def colleagues(self) -> tuple[Colleague, ...]:
        """The other guides."""
        return tuple(one for one in self.guides if not one.me)

    @property
    def leads(self) -> tuple[Colleague, ...]:
        """Those who are named for safety."""
        return tuple(one for one in self.guides if one.lead)

    @property
    def to(self) -> Colleague | None:
        """The colleague that was chosen, while they are one."""
        return next((one for one in self.colleagues if str(one.id) == self.unsent.to), None)

    @property
    def reports(self) -> tuple[str, ...]:
        """Reasons of open reports, each as often as it was given."""
        return self.seen.reports if self.seen is not None else ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Reasons of the catalogue that may apply."""
        return reasons_at_hand(self.reports, self.given)

    @property
    def at_risk(self) -> bool:
        """Whether the written protocol is offered before anybody asks for it."""
        if self.kind == HELP_ME or is_urgent(self.kind, self.band):
            return True
        soon = self.band in (Band.SOON, Band.TODAY)
        marked = bool(RISK_NOTES & set(self.marks) or RISK_REPORTS & set(self.reports))
        return bool(self.unsent.kind or self.stepped) or (soon and marked)

    @property
    def stepped(self) -> tuple[Note, ...]:
        """Notes that name a step of the protocol, the newest first."""
        return tuple(note for note in self.notes if note.step is not None)

    @property
    def protocol(self) -> str:
        """Which kind of risk is followed: what was chosen here, or what colleagues followed; empty for none yet."""
        kinds = [self.unsent.kind, *(note.step.kind for note in self.stepped if note.step is not None)]
        chosen = next((kind for kind in kinds if kind in KINDS), "")
        return chosen or (HELP_ME if self.kind == HELP_ME else "")

    @property
    def plan(self) -> tuple[RiskStep, ...]:
        """Its steps, with the timers of the item's band."""
        return protocol_for(self.protocol, self.band, self.language) if self.protocol else ()

    @property
    def done(self) -> Mapping[str, Note]:
        """The steps that are done, by id, each with the note that says so."""
        return step_notes.done((note.step, note) for note in reversed(self.stepped) if note.step is not None)

    @property
    def due(self) -> tuple[Due, ...]:
        """Steps with a timer that are not done, the first to come first."""
        if not self.unsent.since:
            return ()
        return step_notes.due(self.plan, self.done, since=self.unsent.since, now=self.now)

    def name_of(self, guide: UUID | None) -> str:
        """A guide's name, empty where it is not known."""
        if guide is None or self.seen is None:
            return ""
        found = next((one.name for one in self.guides if one.id == guide), "")
        return found or self.seen.names.get(guide, "")
