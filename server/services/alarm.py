"""The alarm: what waits too long, or needs somebody now while no desk is open, is announced until a person looks.

Two things raise it: an item that no guide is at though its band's deadline has passed, whoever is there; and a call for
help or an item of band `now` that no guide is at or has said anything about, at once, when no desk is open. A guide is
at an item while their claim on it holds. To have opened it once is not enough: what was opened and left again, given
back, or let go of with its guide's place in the team, is as alone as what nobody ever saw. It is repeated with growing
pauses until a guide is at every such item. A steward who acknowledges it quiets it, for a while, for what was there.

What stands in the facts outlives a restart: when it last rang, how often, how urgent it was. Nothing says about whom.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Final

import msgspec

from server.domain.bands import BANDS
from server.domain.faults import Overloaded, StewardFault
from server.domain.records import Overdue
from server.services.ringing import Ring, check_command, run_command
from server.settings import ALARM_PAUSES, ALARM_RETRY_SECONDS, DESK_OPEN_SECONDS
from server.store.interface import Reading, Store, Writing

log = logging.getLogger("leeward.server")

HELP_ME: Final = "help-me"
_NOW_BAND: Final = 0
_DESK_STEP = DESK_OPEN_SECONDS // 5
PAUSE_LEAST: Final = 60
PAUSE_MAX: Final = 3600


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where the alarm stands; times are seconds, 0 for never. `worst` is the band it last rang for.

    `since` is when it first rang for what it rings for now, `rang` when it last did.
    """

    rang: int = 0
    rings: int = 0
    worst: int = 0
    failed: bool = False
    quiet_from: int = 0
    quiet_until: int = 0
    since: int = 0

    def is_quiet(self, now: float) -> bool:
        """Whether the steward's acknowledgement holds; a clock that jumped ends it."""
        return self.quiet_from <= now < self.quiet_until


def state_of(tx: Reading) -> State:
    """Where the alarm stands."""
    return msgspec.json.decode(tx.fact("alarm-state") or "{}", type=State)


def pauses_of(tx: Reading) -> tuple[int, ...]:
    """The pauses between repetitions in seconds, as the steward chose them."""
    return tuple(int(one) for one in tx.fact("alarm-pauses").split()) or ALARM_PAUSES


def is_desk_open(tx: Reading, now: float) -> bool:
    """Whether some guide asked for anything at the desk within the last minutes. Nobody is told which."""
    return now < int(tx.fact("desk-open-until") or 0) <= now + DESK_OPEN_SECONDS


def wanting(tx: Reading, now: float, *, since: int = 0, but_of: bytes | None = None) -> list[Overdue]:
    """What the alarm is about at this moment, of what has waited since then or later; not what is `but_of`'s own."""
    return tx.overdue(int(now), since, at_once=not is_desk_open(tx, now), but_of=but_of)


def announced(tx: Reading, state: State, now: float, *, but_of: bytes | None = None) -> list[Overdue]:
    """The same, without what somebody acknowledged."""
    since = state.quiet_from if state.is_quiet(now) else 0
    return wanting(tx, now, since=since, but_of=but_of)


def acknowledge(tx: Writing, *, now: float, minutes: int) -> int:
    """Be quiet about what waits now for so many minutes; about how many items the alarm was."""
    about = sum(one.count for one in wanting(tx, now))
    _keep(tx, State(quiet_from=int(now), quiet_until=int(now) + 60 * minutes))
    return about


def set_command(tx: Writing, text: str, *, pauses: Sequence[int] = ()) -> None:
    """Another command, and other pauses if any are given. StewardFault if it cannot be run, or would be empty."""
    if text or tx.fact("practice") != "yes":
        check_command(text)
    if any(not PAUSE_LEAST <= pause <= PAUSE_MAX for pause in pauses) or list(pauses) != sorted(pauses):
        raise StewardFault("Pauses grow from 1 minute to at most 60. Please give them as: --pauses 1,2,5,10")
    tx.set_fact("alarm", text)
    if pauses:
        tx.set_fact("alarm-pauses", " ".join(map(str, pauses)))


def check_can_serve(tx: Reading) -> None:
    """StewardFault unless the community is for practice or has an alarm command that can be run."""
    if tx.fact("practice") == "yes":
        return
    try:
        check_command(tx.fact("alarm"))
    except StewardFault as fault:
        raise StewardFault(
            f"A real community is not opened without an alarm. {fault} "
            "Another is set with: leeward-server alarm set --data DIR --command COMMAND"
        ) from fault


class Alarm:
    """Looks each few seconds, in the one process that holds the duty."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], float],
        run: Callable[..., str] = run_command,
        clock: Callable[[], float] = time.monotonic,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        """`now` gives seconds since 1970 UTC, `clock` seconds that only rise; `run` runs the steward's command.

        Once `stopping` says so, a command that is running is not waited for.
        """
        self._store = store
        self._now = now
        self._run = run
        self._clock = clock
        self._stopping = stopping
        self.looked_at: float | None = None

    def tick(self) -> Ring | None:
        """Look, and ring if it is time; what was rung. Blocks, as long as the command may take."""
        now = self._now()
        settled = self._store.read(lambda tx: _is_settled(tx, now)).result()
        self.looked_at = self._clock()
        if settled:
            return None
        # What is rung is written down first: if this process dies or loses its duty meanwhile, nobody rings twice.
        due = self._store.write(lambda tx: _take(tx, now), urgent=True).result()
        if due is None:
            return None
        words, ring = due
        wrong = self._try(words, ring)
        if wrong:
            log.error("alarm command failed: %s", wrong)
            self._store.write(_note_failure, urgent=True).result()
        else:
            log.warning("alarm: band %s, %s waiting", ring.band, ring.count)
        return ring

    def _try(self, text: str, ring: Ring) -> str:
        try:
            words = check_command(text)
        except StewardFault:
            return "not started (no such program)"
        return self._run(words, ring, stopping=self._stopping)


class DeskWatch:
    """Notes that a desk is open, at most once in a while, so that a busy desk costs nothing."""

    def __init__(self, store: Store, *, now: Callable[[], float]) -> None:
        """`now` gives seconds since 1970 UTC."""
        self._store = store
        self._now = now
        self._noted = 0.0

    def seen(self) -> None:
        """Some guide asked for something at the desk. Does not block, and never fails the guide."""
        now = self._now()
        if 0 <= now - self._noted < _DESK_STEP:
            return
        self._noted = now
        until = str(int(now) + DESK_OPEN_SECONDS)
        try:
            self._store.write(
                lambda tx: tx.set_fact("desk-open-until", until), urgent=True
            ).add_done_callback(self._check)
        except Overloaded:
            self._noted = 0.0

    def _check(self, noted: Future[None]) -> None:
        if noted.cancelled() or noted.exception() is not None:
            self._noted = 0.0  # the next one tries again


def _is_settled(tx: Reading, now: float) -> bool:
    """Whether there is nothing to do: no reason to ring yet, and nothing to tidy away."""
    state = state_of(tx)
    about = announced(tx, state, now)
    if not about:
        return state == State() or (not state.rang and state.is_quiet(now))
    return not tx.fact("alarm") or not _is_due(tx, state, about, now)


def _take(tx: Writing, now: float) -> tuple[str, Ring] | None:
    state = state_of(tx)
    about = announced(tx, state, now)
    if not about:
        _keep(tx, _quiet_part(state, now))
        return None
    if not tx.fact("alarm") or not _is_due(tx, state, about, now):
        return None
    worst = min(one.band for one in about)
    again = state.rang and not _is_worse(state, about) and not _is_news(tx, state, now)
    quiet = _quiet_part(state, now)
    _keep(
        tx,
        msgspec.structs.replace(
            quiet,
            rang=int(now),
            rings=state.rings + 1 if again else 1,
            worst=worst,
            failed=False,
            since=state.since or int(now),
        ),
    )
    ring = Ring(BANDS[worst].value, sum(one.count for one in about), tx.fact("drill") == "yes")
    return tx.fact("alarm"), ring


def _is_due(tx: Reading, state: State, about: list[Overdue], now: float) -> bool:
    if not state.rang or now < state.rang or _is_worse(state, about):
        return True
    pauses = pauses_of(tx)
    pause = pauses[min(max(state.rings, 1), len(pauses)) - 1]
    if _is_news(tx, state, now):
        pause = pauses[0]
    if state.failed:
        pause = min(pause, ALARM_RETRY_SECONDS)
    return now >= state.rang + pause


def _is_worse(state: State, about: list[Overdue]) -> bool:
    return min(one.band for one in about) < state.worst


def _is_news(tx: Reading, state: State, now: float) -> bool:
    """Whether something that needs somebody now came after the alarm last rang: its pauses begin anew."""
    return any(_is_urgent(one) for one in wanting(tx, now, since=state.rang + 1))


def _is_urgent(one: Overdue) -> bool:
    return one.band == _NOW_BAND or one.kind == HELP_ME


def _quiet_part(state: State, now: float) -> State:
    if not state.is_quiet(now):
        return State()
    return State(quiet_from=state.quiet_from, quiet_until=state.quiet_until)


def _note_failure(tx: Writing) -> None:
    state = state_of(tx)
    if state.rang:
        _keep(tx, msgspec.structs.replace(state, failed=True))


def _keep(tx: Writing, state: State) -> None:
    tx.set_fact("alarm-state", "" if state == State() else msgspec.json.encode(state).decode())
