"""Questions a person asks of their own days, and what the days answer. Nothing of it is kept but the questions.

Up to MOST_OPEN are shown. All that were ever answered count for how sure an answer has to be, those put away too; one
that is put away before the days could answer it was not asked.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from client.domain.days import day_of
from client.domain.errors import BugError, WorldError
from client.domain.insights import LOWER_IS_BETTER, Answer, Question, Subject, Verdict, answers, days_of
from client.domain.journal import Dimension
from client.services.changes import ChangeSet, Kind
from client.vault import check_ins, journal_shelf, looking_back, settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

MOST_OPEN: Final = 3
_KEY: Final = "questions"
_MOST_KEPT: Final = 1000
_ALWAYS: Final = 1 << 62


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the order of asking. `open`: it is shown. `answered`: it was once shown with enough days."""

    question: Question
    open: bool = True
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Wondered:
    """What is asked and answered now, and what can be asked about.

    `answers` are those of the open questions in the order of asking. `activities` and `tags` are what the days have,
    the most frequent first; `dimensions` those of which anything was noted.
    """

    answers: tuple[Answer, ...] = ()
    asked: int = 0
    """How many count, those put away too."""
    activities: tuple[str, ...] = field(default=(), repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    dimensions: tuple[Dimension, ...] = field(default=(), repr=False)

    @property
    def full(self) -> bool:
        """Whether one has to be put away before another can be asked."""
        return len(self.answers) >= MOST_OPEN


class Wondering:
    """The questions of one open vault. Nothing of it knows the network."""

    def __init__(self, private: VaultFile) -> None:
        self._private = private

    async def look(self) -> Wondered:
        """The answers as the days stand now; worked out apart from the window."""
        kept, wondered = await self._private.read(_look)
        fresh = {
            answer.question.matter
            for answer in wondered.answers
            if answer.verdict is not Verdict.NOT_ENOUGH_DAYS
        } - {each.question.matter for each in kept if each.answered}
        if fresh:

            def note(db: Connection) -> None:
                _put(db, [_noted(each, fresh) for each in _kept(db)])

            try:
                await self._private.write(note)
            except WorldError:
                pass  # the answers are there; a full disk must not keep them back
        return wondered

    async def ask(self, *, question: Question) -> ChangeSet:
        """Show a question from now on. One asked before comes back as it was asked then, and counts no further time.

        Raises BugError where MOST_OPEN are shown.
        """

        def ask(db: Connection) -> bool:
            kept = _kept(db)
            known = {each.question.matter: at for at, each in enumerate(kept)}
            at = known.get(question.matter)
            if at is not None and kept[at].open:
                return False
            if sum(each.open for each in kept) >= MOST_OPEN:
                raise BugError("so many questions are not shown at once")
            if at is None:
                kept.append(Asked(question))
            else:
                kept[at] = replace(kept[at], open=True)
            _put(db, kept)
            return True

        return ChangeSet.of(Kind.QUESTION) if await self._private.write(ask) else ChangeSet()

    async def put_away(self, *, question: Question) -> ChangeSet:
        """Show a question no more; nothing happens where it is not shown."""

        def put_away(db: Connection) -> None:
            _put(
                db,
                [
                    replace(each, open=each.open and each.question.matter != question.matter)
                    for each in _kept(db)
                    if each.answered or each.question.matter != question.matter
                ],
            )

        await self._private.write(put_away)
        return ChangeSet.of(Kind.QUESTION)


def renamed(connection: Connection, subject: Subject, *, name: str, new: str) -> None:
    """Let questions about an activity or a tag follow it to its new name, inside the transaction that renames it."""
    kept = _kept(connection)
    if any((each.question.subject, each.question.name) == (subject, name) for each in kept):
        _put(
            connection,
            [
                replace(each, question=replace(each.question, name=new))
                if (each.question.subject, each.question.name) == (subject, name)
                else each
                for each in kept
            ],
        )


def _look(connection: Connection) -> tuple[list[Asked], Wondered]:
    kept = _kept(connection)
    noted = looking_back.all_noted(connection)
    tagged = looking_back.all_tagged(connection)
    written = [
        day
        for moment, _ in journal_shelf.moments(connection, first=-_ALWAYS, until=_ALWAYS)
        if (day := day_of(moment)) is not None
    ]
    days = days_of(noted, written, tagged)
    told = answers([each.question for each in kept], days) if kept else []
    measured = {name for each in days for name in each.measures}
    known = check_ins.dimensions(connection)
    return kept, Wondered(
        tuple(answer for answer, each in zip(told, kept, strict=True) if each.open),
        len(kept),
        _often([each.activities for each in days]),
        _often([each.tags for each in days]),
        tuple(each for each in known if each.id in measured),
    )


def _often(named: Sequence[frozenset[str] | None]) -> tuple[str, ...]:
    """Names by how many days have them, then by themselves."""
    counts: dict[str, int] = {}
    for names in named:
        for name in names or ():
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name.casefold(), name)))


def _noted(asked: Asked, fresh: set[tuple[str, str, str, bool]]) -> Asked:
    return replace(asked, answered=asked.answered or asked.question.matter in fresh)


# As a setting


def _kept(connection: Connection) -> list[Asked]:
    """What was asked; what is foreign in it is passed over, since it came from a file."""
    try:
        found = json.loads(settings.get(connection, _KEY) or "[]")
    except (ValueError, RecursionError):
        return []
    once: dict[tuple[str, str, str, bool], Asked] = {}
    shown = 0
    for each in found[:_MOST_KEPT] if isinstance(found, list) else ():
        asked = _asked(each)
        if asked is None or asked.question.matter in once:
            continue
        shown += asked.open
        once[asked.question.matter] = replace(asked, open=asked.open and shown <= MOST_OPEN)
    return list(once.values())


def _asked(found: Any) -> Asked | None:
    if not isinstance(found, dict):
        return None
    texts = {name: found.get(name) for name in ("subject", "name", "outcome", "toward")}
    ticks = {name: found.get(name) for name in ("next_day", "open", "answered")}
    if not all(isinstance(each, str) for each in texts.values()):
        return None
    if not all(type(each) is bool for each in ticks.values()):
        return None
    given: Any = {**texts, "next_day": ticks["next_day"]}
    try:
        question = Question(**given, lower_is_better=texts["outcome"] in LOWER_IS_BETTER)
    except ValueError:
        return None
    return Asked(question, ticks["open"] is True, ticks["answered"] is True)


def _put(connection: Connection, kept: Sequence[Asked]) -> None:
    value = [
        {
            "subject": each.question.subject,
            "name": each.question.name,
            "outcome": each.question.outcome,
            "next_day": each.question.next_day,
            "toward": each.question.toward,
            "open": each.open,
            "answered": each.answered,
        }
        for each in kept
    ]
    settings.put(connection, key=_KEY, value=json.dumps(value, ensure_ascii=False))
