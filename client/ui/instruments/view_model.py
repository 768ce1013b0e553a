"""What becomes of a questionnaire while it is filled in: each answer kept at once, and no score before care."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal

from client.domain.instruments.answering import Answer, chosen, values_of
from client.domain.instruments.instrument import Instrument
from client.domain.instruments.questionnaire import (
    Option,
    Questionnaire,
    Reason,
    UnreadableQuestionnaire,
)
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet
from client.services.measuring import Offered, Result

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.measuring import Measuring
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

Page = Literal["list", "about", "question", "review", "care", "result", "own"]


@dataclass(frozen=True, slots=True)
class InstrumentsState:
    """`at` is which question is shown. `cared`: the page of care was shown since the answers that need it were given.

    `results` are those of the instrument that is open, the newest first, and `shown` which of them is looked at.
    `preview` and `refused` are of a file that was chosen: what it holds, or why it cannot be used.
    """

    loaded: bool = False
    page: Page = "list"
    offered: tuple[Offered, ...] = ()
    more: bool = False
    instrument: Instrument | None = None
    answers: tuple[Answer, ...] = field(default=(), repr=False)
    at: int = 0
    cared: bool = False
    results: tuple[Result, ...] = field(default=(), repr=False)
    shown: str = ""
    preview: Questionnaire | None = None
    refused: Reason | None = None
    notice: Notice | None = None

    @property
    def given(self) -> dict[str, Answer]:
        """The answers by question."""
        return {each.link_id: each for each in self.answers}

    @property
    def result(self) -> Result | None:
        """The one that is looked at."""
        return next((each for each in self.results if each.response.id == self.shown), None)


class InstrumentsModel(QObject):
    """`changed` tells of any new state."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = InstrumentsState()
        self._unsaved: dict[str, tuple[Answer, ...]] = {}
        self._keeping: tuple[str, tuple[Answer, ...], Running[Any]] | None = None

    # The list

    def load(self) -> None:
        """Look again at what there is."""
        self._run(self._measuring.offered(), self._offered)

    def show_more(self, more: bool) -> None:
        """Show those that are not in the list, or hide them."""
        self._become(more=more)

    def put_in_list(self, key: str, listed: bool) -> None:
        """Put one into the list, or take it out of it."""
        self._do(self._measuring.choose(instrument=key, listed=listed))

    def look_at(self, key: str) -> None:
        """Say more about one: who made it, its terms, where its words were read."""
        self._become(page="about", instrument=self._offer(key).instrument)

    def to_list(self) -> None:
        """Back to all of them. Unfinished answers stay."""
        self._become(page="list", instrument=None, answers=(), at=0, cared=False, shown="")
        self.load()

    # Filling one in

    def begin(self, key: str) -> None:
        """Ask the first question that has no answer yet."""
        instrument = self._offer(key).instrument

        def go(answers: tuple[Answer, ...]) -> None:
            given = {each.link_id for each in answers}
            items = instrument.questionnaire.items
            at = next((n for n, item in enumerate(items) if item.link_id not in given), len(items))
            page: Page = "question" if at < len(items) else "review"
            self._become(
                page=page,
                instrument=instrument,
                answers=answers,
                at=min(at, len(items) - 1),
                cared=False,
                shown="",
            )

        if key in self._unsaved:
            go(self._unsaved[key])  # still on their way into the vault, where a look might not find them yet
        else:
            self._run(self._measuring.begun(instrument=key), go)

    def choose(self, option: Option) -> None:
        """Answer the question that is shown, keep it at once, and go on."""
        instrument, item = self._asked()
        others = [each for each in self.state.answers if each.link_id != item.link_id]
        order = {each.link_id: n for n, each in enumerate(instrument.questionnaire.items)}
        answers = tuple(sorted([*others, chosen(item, option)], key=lambda each: order[each.link_id]))
        self._answered(answers)
        if item.link_id in instrument.care and (option.value or 0) > 0:
            self._become(page="care", cared=True)
        else:
            self.on()

    def skip(self) -> None:
        """Leave the question without an answer, also where it had one, and go on."""
        _, item = self._asked()
        if item.link_id in self.state.given:
            self._answered(tuple(each for each in self.state.answers if each.link_id != item.link_id))
        self.on()

    def on(self) -> None:
        """To the next question, or to looking it over."""
        last = len(self._open().questionnaire.items) - 1
        if self.state.at < last:
            self._become(page="question", at=self.state.at + 1)
        else:
            self._become(page="review")

    def back(self) -> bool:
        """One step back; whether there was one inside the place."""
        state = self.state
        if state.page == "list":
            return False
        if state.page == "question" and state.at > 0:
            self._become(at=state.at - 1)
        elif state.page == "review" and state.instrument is not None:
            self.ask_again(len(state.instrument.questionnaire.items) - 1)
        elif state.page == "care":
            self._become(page="result" if state.shown else "question")
        else:
            self.to_list()
        return True

    def ask_again(self, at: int) -> None:
        """Show that question again."""
        self._become(page="question", at=at)

    def look_for_help(self) -> None:
        """Show the page of care again."""
        self._become(page="care")

    def open_part(self, key: str) -> None:
        """Go to what came of one, or to what there is to know about it, once it is known what there is."""

        def go(offered: tuple[Offered, ...]) -> None:
            self._offered(offered)
            found = next((each for each in offered if each.instrument.key == key), None)
            if found is not None:
                (self.see if found.times else self.look_at)(key)

        self._run(self._measuring.offered(), go)

    def after_care(self) -> None:
        """Go on from the page of care: to what is asked next, or to what came of it."""
        if self.state.shown:
            self._become(page="result")
        else:
            self.on()

    def keep(self) -> None:
        """Keep what was answered, and see what came of it: after the page of care, where an answer needs it.

        Pressed twice it is kept once. What could not be kept is unsaved again.
        """
        if self._keeping is not None:
            return
        instrument = self._open()
        answers = self.state.answers
        self._unsaved.pop(instrument.key, None)

        async def keep() -> tuple[str, tuple[Result, ...]]:
            response, _ = await self._measuring.keep(instrument=instrument.key, answers=answers)
            return response.id, await self._measuring.history(instrument=instrument.key)

        def kept(told: tuple[str, tuple[Result, ...]]) -> None:
            self._keeping = None
            needs = instrument.needs_care(values_of(answers)) and not self.state.cared
            self._become(
                page="care" if needs else "result", shown=told[0], results=told[1], answers=(), cared=True
            )

        def failed(error: WorldError) -> None:
            self._keeping = None
            self._unsaved.setdefault(instrument.key, answers)
            self._troubled(error)

        self._become(notice=None)
        running = self._home.bridge.run(keep(), kept, failed, owner=self)
        self._keeping = instrument.key, answers, running

    def throw_away(self) -> None:
        """Erase the unfinished answers."""
        instrument = self._open()
        self._unsaved.pop(instrument.key, None)
        self._run(self._measuring.let_go(instrument=instrument.key), lambda _: self.to_list())

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that no answer is lost; None when there is nothing."""
        if not self._unsaved and self._keeping is None:
            return None
        return self._save_all(dict(self._unsaved), self._keeping)

    # What came of it

    def see(self, key: str, response_id: str = "") -> None:
        """Look at what came of one: that time, or the last."""
        instrument = self._offer(key).instrument

        def show(results: tuple[Result, ...]) -> None:
            ids = [each.response.id for each in results]
            if not ids:
                self.to_list()
                return
            shown = response_id if response_id in ids else ids[0]
            self._become(page="result", instrument=instrument, results=results, shown=shown)

        self._run(self._measuring.history(instrument=key), show)

    def pick(self, response_id: str) -> None:
        """Look at another time."""
        self._become(shown=response_id)

    def erase(self, response_id: str) -> None:
        """Erase what was filled in once, for good."""
        key = self._open().key

        async def erase() -> ChangeSet:
            return await self._measuring.erase(response_id=response_id)

        self._run(erase(), lambda _: self.see(key))

    # One's own

    def read_file(self, file: Path) -> None:
        """Look at a file, and keep nothing of it yet."""

        async def read() -> Questionnaire | Reason:
            try:
                return await self._measuring.read_own(file=file)
            except UnreadableQuestionnaire as error:
                return error.reason

        def show(found: Questionnaire | Reason) -> None:
            if isinstance(found, Questionnaire):
                self._become(page="own", preview=found, refused=None)
            else:
                self._become(page="own", preview=None, refused=found)

        self._run(read(), show)

    def keep_own(self) -> None:
        """Keep the questionnaire that is looked at."""
        if self.state.preview is not None:
            self._run(self._measuring.keep_own(questionnaire=self.state.preview), lambda _: self.to_list())

    def remove_own(self, key: str) -> None:
        """Erase an imported questionnaire and what was answered to it."""
        self._run(self._measuring.remove_own(instrument=key), lambda _: self.to_list())

    # Inside

    @property
    def _measuring(self) -> Measuring:
        return self._home.session.measuring

    def _open(self) -> Instrument:
        assert self.state.instrument is not None  # only what is open can be answered
        return self.state.instrument

    def _asked(self) -> Any:
        instrument = self._open()
        return instrument, instrument.questionnaire.items[self.state.at]

    def _offer(self, key: str) -> Offered:
        return next(each for each in self.state.offered if each.instrument.key == key)

    def _answered(self, answers: tuple[Answer, ...]) -> None:
        key = self._open().key
        self._unsaved[key] = answers
        self._become(answers=answers)

        def saved(_: object) -> None:
            if self._unsaved.get(key) is answers:
                del self._unsaved[key]
            if self.state.page == "list":
                self.load()  # it may have looked before this was kept

        self._run(self._measuring.save_begun(instrument=key, answers=answers), saved)

    async def _save_all(
        self,
        left: dict[str, tuple[Answer, ...]],
        keeping: tuple[str, tuple[Answer, ...], Running[Any]] | None,
    ) -> None:
        """What is being kept just now is waited for; where it cannot be, it is saved as far as it is answered."""
        if keeping is not None:
            key, answers, running = keeping
            try:
                await asyncio.wrap_future(running.future)
            except Exception:  # noqa: BLE001 - whatever it was, the window hears of it too
                left.setdefault(key, answers)
        for key, answers in left.items():
            await self._measuring.save_begun(instrument=key, answers=answers)

    def _offered(self, offered: tuple[Offered, ...]) -> None:
        self._become(loaded=True, offered=offered)

    def _do(self, work: Coroutine[Any, Any, object]) -> None:
        self._run(work, lambda _: self.load())

    def _run(self, work: Coroutine[Any, Any, Any], done: Callable[[Any], None]) -> None:
        self._become(notice=None)
        self._home.bridge.run(work, done, self._troubled, owner=self)

    def _troubled(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()
