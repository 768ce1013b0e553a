"""The written protocol for a life or a safety at risk: by kind and band, step after step.

It tells a guide what to check, what can be said, whom to call, who decides, what to write down, when to escalate and
how to hand over. It decides nothing itself, and rates nobody.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from protocol.reviewing import Band

Part = Literal["check", "say", "call", "record", "escalate", "hand-over"]
Who = Literal["guide", "second-guide", "lead", "steward"]

KINDS: Final = (
    "help-me",
    "immediate-danger",
    "suicidal-talk",
    "harm-by-others",
    "threat-to-others",
    "methods-shared",
)
"""What may be at hand; a guide chooses, and may choose again when more is known."""
PARTS: Final[tuple[Part, ...]] = ("check", "say", "call", "record", "escalate", "hand-over")
WHO: Final[tuple[Who, ...]] = ("guide", "second-guide", "lead", "steward")
_MOST_MINUTES: Final = 60 * 48
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BOOK: Final = frozenset({"version", "language", "reviewed", "plainly", "source", "kind"})
_STEP: Final = frozenset({"id", "part", "who", "title", "words"})
_STEP_MAY: Final = frozenset({"say", "document", "minutes", "bands"})


class NotAProtocol(ValueError):
    """A file of the risk protocol that is not as it must be."""


@dataclass(frozen=True, slots=True)
class RiskSource:
    """What the protocol rests on, when it was read, and the claim it carries."""

    title: str
    address: str
    read_on: date
    says: str


@dataclass(frozen=True, slots=True)
class RiskStep:
    """One step. `id` is "<kind>.<step>" and never changes its meaning: it stands in records.

    `say` are sample words, to be made one's own. `who` does it or decides it. `document`: it is to be written down
    that it was done. `minutes` is within how long after the item was opened it is to be done, None for no timer.
    """

    id: str
    part: Part
    who: Who
    title: str
    words: str
    say: tuple[str, ...] = ()
    document: bool = False
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class RiskKind:
    """One kind of risk: its name, and when it is at hand."""

    id: str
    title: str
    when: str


@dataclass(frozen=True)
class RiskProtocol:
    """The protocol in one language. `plainly` says what holds whatever happens, first that nobody can be located."""

    language: str
    version: int
    reviewed: date
    plainly: tuple[str, ...]
    sources: tuple[RiskSource, ...]
    kinds: tuple[RiskKind, ...]
    written: Mapping[str, tuple[tuple[RiskStep, Mapping[Band, int | None]], ...]]
    """By kind: each step with its timer in each band in which it applies."""


def protocol_for(kind: str, band: Band, protocol: RiskProtocol) -> tuple[RiskStep, ...]:
    """The steps for what is at hand, in order, with the timers of that band. Raises KeyError for an unknown kind."""
    return tuple(
        RiskStep(
            step.id,
            step.part,
            step.who,
            step.title,
            step.words,
            step.say,
            step.document,
            minutes=timers[band],
        )
        for step, timers in protocol.written[kind]
        if band in timers
    )


def risk_protocol_of(text: str) -> RiskProtocol:
    """The protocol from its file. Raises NotAProtocol for anything that is not as it must be."""
    try:
        return _protocol(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotAProtocol(str(error)) from error


def _protocol(read: Mapping[str, Any]) -> RiskProtocol:
    _only(read, _BOOK)
    if type(read["version"]) is not int or read["version"] < 1:
        raise NotAProtocol("versions count from 1")
    kinds = [_kind(each) for each in read["kind"]]
    if tuple(kind.id for kind, _ in kinds) != KINDS:
        raise NotAProtocol(f"the kinds are {KINDS}, in this order")
    ids = [step.id for _, steps in kinds for step, _ in steps]
    if len(set(ids)) != len(ids):
        raise NotAProtocol("a step's id stands there once")
    plainly = tuple(_words(each) for each in read["plainly"])
    if not plainly:
        raise NotAProtocol("it says plainly what it cannot do")
    return RiskProtocol(
        language=_words(read["language"]),
        version=read["version"],
        reviewed=_day(read["reviewed"]),
        plainly=plainly,
        sources=tuple(_source(each) for each in read["source"]),
        kinds=tuple(kind for kind, _ in kinds),
        written={kind.id: steps for kind, steps in kinds},
    )


def _kind(read: Mapping[str, Any]) -> tuple[RiskKind, tuple[tuple[RiskStep, Mapping[Band, int | None]], ...]]:
    _only(read, frozenset({"id", "title", "when", "step"}))
    kind = RiskKind(_words(read["id"]), _words(read["title"]), _words(read["when"]))
    steps = tuple(_step(kind.id, each) for each in read["step"])
    for part in PARTS:
        if not any(step.part == part for step, _ in steps):
            raise NotAProtocol(f"{kind.id}: nothing is said of {part}")
    return kind, steps


def _step(kind: str, read: Mapping[str, Any]) -> tuple[RiskStep, Mapping[Band, int | None]]:
    _only(read, _STEP, _STEP_MAY)
    name, part, who = read["id"], read["part"], read["who"]
    if not _ID.fullmatch(name) or part not in PARTS or who not in WHO:
        raise NotAProtocol(f"{kind}: {name!r}, {part!r} or {who!r} is none that is known")
    document = read.get("document", False)
    if type(document) is not bool:
        raise NotAProtocol(f"{kind}.{name}: document is true or false")
    say = tuple(_words(each) for each in read.get("say", ()))
    step = RiskStep(f"{kind}.{name}", part, who, _words(read["title"]), _words(read["words"]), say, document)
    return step, _timers(step.id, read)


def _timers(step: str, read: Mapping[str, Any]) -> Mapping[Band, int | None]:
    bands = [Band(each) for each in read.get("bands", [each.value for each in Band])]
    given = {Band(band): minutes for band, minutes in read.get("minutes", {}).items()}
    if not bands or not set(given) <= set(bands):
        raise NotAProtocol(f"{step}: it has timers for bands in which it applies")
    for minutes in given.values():
        if type(minutes) is not int or not 1 <= minutes <= _MOST_MINUTES:
            raise NotAProtocol(f"{step}: a timer is 1 to {_MOST_MINUTES} minutes")
    return {band: given.get(band) for band in bands}


def _source(read: Mapping[str, Any]) -> RiskSource:
    _only(read, frozenset({"title", "address", "read_on", "says"}))
    address = str(read["address"])
    if not re.fullmatch(r"https?://\S+\.\S+", address):
        raise NotAProtocol(f"{address} is no address")
    return RiskSource(_words(read["title"]), address, _day(read["read_on"]), _words(read["says"]))


def _only(read: Mapping[str, Any], must: frozenset[str], may: frozenset[str] = frozenset()) -> None:
    if not must <= set(read) <= must | may:
        raise NotAProtocol(f"it has the fields {sorted(must)} and perhaps {sorted(may)}, not {sorted(read)}")


def _words(read: object) -> str:
    """Words of one paragraph, whose lines are joined."""
    if not isinstance(read, str) or not read.strip():
        raise NotAProtocol("words are missing")
    return " ".join(read.split()).replace("'", "\u2019")


def _day(read: object) -> date:
    return read if isinstance(read, date) else date.fromisoformat(str(read))
