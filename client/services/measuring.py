"""Questionnaires that others made: which there are, when the next is due, filling one in, and what came of it.

Everything stays in the vault. Scores are worked out anew each time and never kept: they are sums of what is kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from client.domain.days import day_of
from client.domain.errors import BugError, IllegalMove, WordsUnusable
from client.domain.ids import new_id
from client.domain.instruments.answering import (
    Answer,
    Response,
    decode,
    encode,
    fitting,
    next_day,
    values_of,
)
from client.domain.instruments.instrument import Instrument, own_instrument
from client.domain.instruments.questionnaire import (
    MOST_BYTES,
    Questionnaire,
    UnreadableQuestionnaire,
    read_questionnaire,
)
from client.domain.instruments.scoring import Difference, Score, difference, score
from client.domain.journal import Moment
from client.domain.scored import Band as ScoredBand
from client.domain.scored import Score as ScoredScore
from client.domain.scored import Scored
from client.services import instrument_packs
from client.services.changes import ChangeSet, Kind
from client.services.journaling import here_and_now
from client.vault import drafts, files, responses, settings
from client.vault.drafts import Draft
from client.vault.faults import from_system
from client.vault.responses import OwnQuestionnaire
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

SETTING: Final = "instruments"
"""Under it: a JSON object of which instruments somebody put into their list, or took out of it, by key."""
DRAFT: Final = "instrument"
"""The kind of a draft that holds unfinished answers."""
MOST_OWN: Final = 50


@dataclass(frozen=True, slots=True)
class Offered:
    """An instrument as it stands for this person.

    `listed`: in their list; else among the further ones. `due` is the first date on which it can be filled in again,
    None where that is now. `begun`: there are unfinished answers. `times`: how often it was filled in.
    """

    instrument: Instrument
    listed: bool
    due: date | None = None
    begun: bool = False
    times: int = 0
    last: Moment | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of filling it in once: scores by scale, and how far each lies from the last time there was one."""

    response: Response
    scores: Mapping[str, Score] = field(repr=False)
    since: Mapping[str, tuple[Response, Difference]] = field(default_factory=dict, repr=False)


class Measuring:
    """The instruments of one open vault. Nothing of it knows the network."""

    def __init__(
        self,
        *,
        private: VaultFile,
        clock: Callable[[], datetime] = here_and_now,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        self._private = private
        self._clock = clock
        self._make_id = make_id

    # What there is

    async def offered(self) -> tuple[Offered, ...]:
        """All instruments, those that ship first, then imported ones in the order in which they came."""
        today = self._clock().date()

        def look(db: Connection) -> tuple[Offered, ...]:
            wanted, there = _wanted(db), responses.every(db)
            return tuple(_offered(db, each, wanted, there, today) for each in _instruments(db))

        return await self._private.read(look)

    async def choose(self, *, instrument: str, listed: bool) -> ChangeSet:
        """Put an instrument into one's list, or take it out of it."""

        def keep(db: Connection) -> None:
            wanted = _wanted(db) | {instrument: listed}
            settings.put(db, key=SETTING, value=json.dumps(wanted))

        await self._private.write(keep)
        return ChangeSet.of(Kind.RESPONSE, ids=(instrument,))

    # Filling one in

    async def begun(self, *, instrument: str) -> tuple[Answer, ...]:
        """Answers that are not kept yet, as far as the instrument still asks for them."""

        def look(db: Connection) -> tuple[Answer, ...]:
            draft = drafts.get(db, _draft_id(instrument))
            found = _instrument(db, instrument)
            return () if draft is None else fitting(found.questionnaire, decode(draft.answers or ""))

        return await self._private.read(look)

    async def save_begun(self, *, instrument: str, answers: tuple[Answer, ...]) -> ChangeSet:
        """Keep unfinished answers, in the place of those before; nothing of it where there are none."""
        saved_at = Moment.of(self._clock()).utc
        draft = Draft(_draft_id(instrument), DRAFT, "", saved_at, answers=encode(answers))

        def keep(db: Connection) -> None:
            if answers:
                drafts.save(db, draft)
            else:
                drafts.discard(db, draft.id)

        await self._private.write_words(keep)
        return ChangeSet.of(Kind.DRAFT, ids=(draft.id,))

    async def let_go(self, *, instrument: str) -> ChangeSet:
        """Erase unfinished answers for good."""
        return await self.save_begun(instrument=instrument, answers=())

    async def keep(self, *, instrument: str, answers: tuple[Answer, ...]) -> tuple[Response, ChangeSet]:
        """Keep it as filled in now, and let go of its unfinished answers. What was left out stays left out.

        Raises WordsUnusable where nothing is answered, IllegalMove before it is due again.
        """
        now = self._clock()
        made = Moment.of(now)

        def write(db: Connection) -> Response:
            found = _instrument(db, instrument)
            asked = fitting(found.questionnaire, answers)
            if not asked:
                raise WordsUnusable("empty")
            if _due(found, responses.newest(db, instrument), now.date()) is not None:
                raise IllegalMove(what="an instrument", before="not due", after="filled in")
            language, version = found.questionnaire.language or "en", found.questionnaire.version
            response = Response(self._make_id(), instrument, version, language, made, asked)
            responses.add(db, response)
            drafts.discard(db, _draft_id(instrument))
            return response

        response = await self._private.write_words(write)
        return response, ChangeSet.of(Kind.RESPONSE, Kind.DRAFT, ids=(response.id, instrument))

    async def erase(self, *, response_id: str) -> ChangeSet:
        """Erase what was filled in once, for good."""
        await self._private.write_words(lambda db: responses.erase(db, response_id))
        return ChangeSet.of(Kind.RESPONSE, ids=(response_id,))

    # What came of it

    async def history(self, *, instrument: str) -> tuple[Result, ...]:
        """Each time it was filled in, the newest first, with its scores."""

        def look(db: Connection) -> tuple[Result, ...]:
            found = _instrument(db, instrument)
            return _results(found, [each for each in responses.every(db) if each.instrument == instrument])

        return await self._private.read(look)

    async def scored(self) -> tuple[Scored, ...]:
        """Every scale of every instrument that was filled in, for looking back on."""

        def look(db: Connection) -> tuple[Scored, ...]:
            there = responses.every(db)
            return tuple(
                scored
                for found in _instruments(db)
                if (own := [each for each in there if each.instrument == found.key])
                for scored in _scored(found, own)
            )

        return await self._private.read(look)

    async def responses(self) -> tuple[Response, ...]:
        """All that was filled in, the newest first, as it was answered."""
        return await self._private.read(lambda db: tuple(responses.every(db)))

    # One's own questionnaires

    async def read_own(self, *, file: Path) -> Questionnaire:
        """What a file holds, before anything is kept. Raises UnreadableQuestionnaire, VaultUnreadable."""

        def read(_: Connection) -> Questionnaire:
            try:
                content = files.read_regular(file, most=MOST_BYTES + 1)
            except files.NotAFile as error:
                raise UnreadableQuestionnaire("not-a-questionnaire") from error
            except OSError as error:
                raise from_system(error, part="folder") from error
            return read_questionnaire(content)

        return await self._private.read(read)

    async def keep_own(self, *, questionnaire: Questionnaire) -> tuple[str, ChangeSet]:
        """Keep an imported questionnaire; one that is here already, letter by letter, is the same one.

        Raises WordsUnusable for more than MOST_OWN.
        """
        added_at = Moment.of(self._clock()).utc

        def write(db: Connection) -> str:
            there = responses.own(db)
            for known in there:
                if known.content == questionnaire.content:
                    return known.id
            if len(there) >= MOST_OWN:
                raise WordsUnusable("too-long")
            made = OwnQuestionnaire(self._make_id(), added_at, questionnaire.content)
            responses.add_own(db, made)
            return made.id

        key = await self._private.write_words(write)
        return key, ChangeSet.of(Kind.RESPONSE, ids=(key,))

    async def remove_own(self, *, instrument: str) -> ChangeSet:
        """Erase an imported questionnaire and all that was answered to it, for good."""

        def erase(db: Connection) -> None:
            responses.erase_own(db, instrument)
            drafts.discard(db, _draft_id(instrument))

        await self._private.write_words(erase)
        return ChangeSet.of(Kind.RESPONSE, Kind.DRAFT, ids=(instrument,))


def _instruments(db: Connection) -> tuple[Instrument, ...]:
    """All of them; an imported one that cannot be read any more (a rescued vault) is passed over."""
    found = []
    for own in responses.own(db):
        try:
            found.append(own_instrument(own.id, read_questionnaire(own.content.encode())))
        except UnreadableQuestionnaire:
            continue
    return (*instrument_packs.instruments(), *found)


def _instrument(db: Connection, key: str) -> Instrument:
    found = next((each for each in _instruments(db) if each.key == key), None)
    if found is None:
        raise BugError("an instrument that there is")
    return found


def _offered(
    db: Connection, found: Instrument, wanted: Mapping[str, bool], there: list[Response], today: date
) -> Offered:
    own = [each.created for each in there if each.instrument == found.key]
    last = own[0] if own else None
    return Offered(
        found,
        wanted.get(found.key, found.start == "on" or found.own),
        _due(found, last, today),
        drafts.get(db, _draft_id(found.key)) is not None,
        len(own),
        last,
    )


def _due(found: Instrument, last: Moment | None, today: date) -> date | None:
    """The first date on which it can be filled in again; None where that is today or was before."""
    due = None if last is None else next_day(last, found.every_days)
    return None if due is None or due <= today else due


def _results(found: Instrument, newest_first: list[Response]) -> tuple[Result, ...]:
    scores = [
        {scale.key: score(scale, values_of(each.answers)) for scale in found.scales} for each in newest_first
    ]
    results = []
    for at, response in enumerate(newest_first):
        since: dict[str, tuple[Response, Difference]] = {}
        for scale in found.scales:
            for before in range(at + 1, len(newest_first)):
                change = difference(scale, scores[before][scale.key], scores[at][scale.key])
                if change is not None:
                    since[scale.key] = (newest_first[before], change)
                    break
        results.append(Result(response, scores[at], since))
    return tuple(results)


def _scored(found: Instrument, newest_first: list[Response]) -> list[Scored]:
    results = tuple(reversed(_results(found, newest_first)))
    return [
        Scored(
            id=f"{found.key}/{scale.key}",
            title=found.name if len(found.scales) == 1 else f"{found.name}: {scale.name('en')}",
            least=scale.least,
            most=scale.most,
            scores=tuple(
                ScoredScore(day, each.scores[scale.key].value)
                for each in results
                if (day := day_of(each.response.created)) is not None
            ),
            bands=tuple(ScoredBand(band.least, band.most, band.called) for band in scale.bands),
            source=scale.bands[0].source if scale.bands else "",
            reliable=None if scale.wobble is None else scale.wobble.points,
            reliable_source="" if scale.wobble is None else scale.wobble.source,
        )
        for scale in found.scales
    ]


def _wanted(db: Connection) -> dict[str, bool]:
    try:
        kept = json.loads(settings.get(db, SETTING) or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {key: value for key, value in kept.items() if isinstance(value, bool)}


def _draft_id(instrument: str) -> str:
    return f"{DRAFT}:{instrument}"
