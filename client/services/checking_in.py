"""What one checks in on: dimensions and activities of one's own, a pause, one quiet reminder, and whether it helps.

Nothing here counts days in a row, and nothing is said of a day without a check-in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from client.domain.errors import WordsUnusable
from client.domain.filing import MOST_LABEL, tidy
from client.domain.ids import new_id
from client.domain.journal import SUGGESTED, Dimension
from client.services.changes import ChangeSet, Kind
from client.services.kept_choices import KeptChoices
from client.vault import check_ins
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

Helping = Literal["", "yes", "no", "unsure"]
_DAY: Final = 86_400
ASK_FIRST: Final = 28
ASK_AGAIN: Final = 84
"""Days of tracking after which one is asked whether it helps, and from one asking to the next."""


@dataclass(frozen=True, slots=True)
class Choices:
    """`remind_at` is a time of day in minutes, None for no reminder, which is how it begins. `paused_since` and
    `asked_at` are UTC seconds, 0 for not; `helping` is the last answer to whether this helps. `began_at`: when the
    first check-in was kept since the vault knows of asking.
    """

    remind_at: int | None = None
    reminded_on: int = 0
    paused_since: int = 0
    began_at: int = 0
    asked_at: int = 0
    helping: str = ""


class CheckingIn:
    """One open vault's own dimensions, activities and choices about check-ins."""

    def __init__(self, *, private: VaultFile, make_id: Callable[[], str] = new_id) -> None:
        self._private = private
        self._make_id = make_id
        self._choices = KeptChoices(
            private,
            key="check-ins",
            usual=Choices(),
            bounds={
                "remind_at": _minutes,
                "reminded_on": _whole,
                "paused_since": _whole,
                "began_at": _whole,
                "asked_at": _whole,
                "helping": lambda given: given in ("", "yes", "no", "unsure"),
            },
        )

    # Dimensions

    async def dimensions(self) -> list[Dimension]:
        """All that were ever switched on, in their order, resting ones too."""
        return await self._private.read(check_ins.dimensions)

    async def suggested(self) -> list[Dimension]:
        """Those that anybody may switch on and nobody has yet."""
        known = {each.id for each in await self.dimensions()}
        return [each for each in SUGGESTED if each.id not in known]

    async def keep_dimension(self, *, dimension: Dimension) -> ChangeSet:
        """Switch a dimension on, or change it. Raises WordsUnusable for one without a name, or with no room in it."""
        suggested = any(each.id == dimension.id for each in SUGGESTED)
        names = tidy((dimension.name,))
        if not names and not suggested:
            raise WordsUnusable("empty")
        if not dimension.least < dimension.most or len(dimension.unit) > MOST_LABEL:
            raise WordsUnusable("not-as-it-must-be")
        kept = replace(dimension, name=names[0] if names else "")
        await self._private.write(lambda db: check_ins.put_dimension(db, kept))
        return ChangeSet.of(Kind.MEASURE)

    async def make_dimension(
        self, *, name: str, kind: str = "scale", least: float = 1, most: float = 5, unit: str = ""
    ) -> tuple[Dimension, ChangeSet]:
        """A further dimension of one's own, the last in order. Raises as `keep_dimension`."""
        places = [each.place for each in await self.dimensions()]
        made = Dimension(
            self._make_id(),
            name,
            kind,  # type: ignore[arg-type]  # the table holds only these
            least,
            most,
            unit,
            max(places, default=0) + 1,
        )
        return made, await self.keep_dimension(dimension=made)

    # Activities

    async def activities(self) -> list[tuple[str, bool]]:
        """The activities that are offered, in their order, and whether each is resting."""
        return await self._private.read(check_ins.activities)

    async def keep_activity(self, *, name: str, resting: bool = False) -> ChangeSet:
        """Offer an activity, or let it rest. Raises WordsUnusable for an empty name."""
        called = _named(name)
        await self._private.write(lambda db: check_ins.put_activity(db, called, resting=resting))
        return ChangeSet.of(Kind.MEASURE)

    async def order_activities(self, *, names: tuple[str, ...]) -> ChangeSet:
        """Offer them in this order."""

        def order(db: Connection) -> None:
            known = dict(check_ins.activities(db))
            for place, name in enumerate(names, start=1):
                if name in known:
                    check_ins.put_activity(db, name, place=place, resting=known[name])

        await self._private.write(order)
        return ChangeSet.of(Kind.MEASURE)

    async def rename_activity(self, *, name: str, new: str) -> ChangeSet:
        """Call it something else, in every check-in too. Raises WordsUnusable for an empty name."""
        from client.services.wondering import renamed

        called = _named(new)

        def rename(db: Connection) -> None:
            check_ins.rename_activity(db, name, new=called)
            renamed(db, "activity", name=name, new=called)

        await self._private.write(rename)
        return ChangeSet.of(Kind.MEASURE, Kind.CHECK_IN)

    async def forget_activity(self, *, name: str) -> ChangeSet:
        """Offer it no more; check-ins that have it keep it."""
        await self._private.write(lambda db: check_ins.forget_activity(db, name))
        return ChangeSet.of(Kind.MEASURE)

    # Choices

    async def choices(self) -> Choices:
        """What was chosen about reminding and pausing."""
        return await self._choices.get()

    async def remind_at(self, *, minutes: int | None) -> ChangeSet:
        """Be reminded once a day at this time of day (minutes after midnight), or never."""
        return await self._choose(remind_at=minutes)

    async def pause(self, *, now: float) -> ChangeSet:
        """Nothing asks and nothing reminds until `go_on`; nothing that was kept is touched."""
        return await self._choose(paused_since=max(1, int(now)))

    async def go_on(self) -> ChangeSet:
        """Come back from a pause. The days between were none of anybody's business."""
        return await self._choose(paused_since=0)

    async def begun(self, *, now: float) -> ChangeSet:
        """A check-in was kept: from the first on the time counts until one is asked whether it helps."""
        if (await self.choices()).began_at:
            return ChangeSet()
        return await self._choose(began_at=max(1, int(now)))

    async def answer_helping(self, *, helping: Helping, now: float) -> ChangeSet:
        """What one says to whether this helps; empty for not now."""
        return await self._choose(helping=helping, asked_at=max(1, int(now)))

    async def reminded(self, *, day: int) -> ChangeSet:
        """The reminder of this day (a date's ordinal) was given: there is no other that day."""
        return await self._choose(reminded_on=day)

    async def _choose(self, **chosen: Any) -> ChangeSet:
        await self._choices.change(**chosen)
        return ChangeSet.of(Kind.MEASURE)


def asks_whether_it_helps(choices: Choices, *, now: float) -> bool:
    """Whether it is time to ask: after ASK_FIRST days of tracking, and each ASK_AGAIN days; never in a pause."""
    if choices.paused_since or not choices.began_at:
        return False
    if not choices.asked_at:
        return now - choices.began_at >= ASK_FIRST * _DAY
    return now - choices.asked_at >= ASK_AGAIN * _DAY


def reminder_is_due(choices: Choices, *, day: int, minutes: int, checked_in_today: bool) -> bool:
    """Whether to remind now: `day` is today's ordinal, `minutes` the time of day. Once a day, never in a pause, not
    where one has checked in already."""
    return (
        choices.remind_at is not None
        and not choices.paused_since
        and not checked_in_today
        and choices.reminded_on < day
        and minutes >= choices.remind_at
    )


def _named(name: str) -> str:
    called = tidy((name,))
    if not called:
        raise WordsUnusable("empty")
    return called[0]


def _minutes(given: object) -> bool:
    return given is None or (type(given) is int and 0 <= given < 24 * 60)


def _whole(given: object) -> bool:
    return type(given) is int and given >= 0
